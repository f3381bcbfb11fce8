#include "ui/view/bench_view.h"

#include "ui/view/format.h"

namespace airlift::ui {

Badge BenchWords::activity(BenchActivity activity)
{
    switch (activity) {
    case BenchActivity::Off:
        return {Tint::Neutral, Symbol::Power, tr("Off"), {}};
    case BenchActivity::Booting:
        return {Tint::Accent, Symbol::Restart, tr("Booting"), {}};
    case BenchActivity::Joining:
        return {Tint::Accent, Symbol::Network, tr("Joining its network"), {}};
    case BenchActivity::Idle:
        return {Tint::Ok, Symbol::Running, tr("Running"), {}};
    case BenchActivity::Updating:
        return {Tint::Accent, Symbol::Update, tr("Taking an update"), {}};
    case BenchActivity::Restarting:
        return {Tint::Accent, Symbol::Restart, tr("Restarting"), {}};
    case BenchActivity::Halted:
        break;
    }
    return {Tint::Error, Symbol::Stop, tr("Halted"),
            tr("The firmware has stopped for good. Only a reset or the power helps.")};
}

Badge BenchWords::bundle(const BenchState &state)
{
    if (!state.hasFlash)
        return {};
    switch (state.bundle) {
    case BenchBundle::None:
        return {Tint::Neutral, Symbol::Package, tr("No bundle open"),
                tr("Every file is committed.")};
    case BenchBundle::Started:
        return {Tint::Accent, Symbol::Package, tr("Bundle started"),
                tr("New copies are being written; a reset now keeps the old ones.")};
    case BenchBundle::Pending:
        break;
    }
    return {Tint::Warning, Symbol::Commit, tr("Commit pending"),
            tr("The new copies are in use on trial; without a commit the next boot takes them "
               "back.")};
}

Badge BenchWords::alerts(const BenchState &state)
{
    if (!state.hasFlash)
        return {};
    const bool locked = state.alerts >= state.alertLimit;
    return {locked             ? Tint::Error
            : state.alerts > 0 ? Tint::Warning
                               : Tint::Neutral,
            locked ? Symbol::Lock : Symbol::ShieldAlert,
            tr("Security alerts: %1 of %2").arg(state.alerts).arg(state.alertLimit),
            locked ? tr("The board has locked itself.") : QString{}};
}

std::vector<TableRow> BenchWords::files(const BenchState &state)
{
    std::vector<TableRow> rows;
    for (const BenchFile &file : state.files) {
        rows.push_back(
            {{file.name, {}, file.secure ? Symbol::Lock : Symbol::None, Tint::Neutral},
             {Format::grouped(file.size), {}, Symbol::None, Tint::Neutral},
             file.isNew
                 ? TableCell{tr("New copy, not committed"), {}, Symbol::Commit, Tint::Warning}
                 : TableCell{tr("Committed"), {}, Symbol::Check, Tint::Ok}});
    }
    return rows;
}

QString BenchWords::whereabouts(const BenchState &state, bool followsUpdate)
{
    if (followsUpdate)
        return tr("The board of the update. Operations so far: %1.").arg(state.operations);
    if (state.activity == BenchActivity::Off)
        return tr("A board of your own. Faults and firmware hold from the next power-on.");
    QStringList parts;
    if (!state.uart.isEmpty())
        parts << tr("UART: %1").arg(state.uart);
    parts << state.addresses;
    return parts.join(QStringLiteral("   "));
}

BenchView BenchWords::view(const BenchState &state, const QString &mistake, bool followsUpdate,
                           bool couldNotBeMade)
{
    BenchView view;
    view.activity = activity(state.activity);
    view.bundle = bundle(state);
    view.alerts = alerts(state);
    view.isOn = state.activity != BenchActivity::Off;
    view.power = view.isOn ? tr("Switch &off") : tr("Switch &on");
    view.canPress = view.isOn && state.hasButton;
    view.canChoose = !followsUpdate;
    view.files = files(state);
    if (!mistake.isEmpty()) {
        view.remark = mistake;
        view.remarkTint = Tint::Error;
    } else if (couldNotBeMade) {
        view.remark = tr("This board cannot be made here: it found no terminal or no port.");
        view.remarkTint = Tint::Error;
    } else {
        view.remark = whereabouts(state, followsUpdate);
    }
    return view;
}

} // namespace airlift::ui
