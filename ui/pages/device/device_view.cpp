#include "ui/pages/device/device_view.h"

#include "ui/view/format.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using Phase = ConsoleState::Phase;

bool isSerial(const TargetChoice &device)
{
    if (device.simulated)
        return false;
    const auto address = link::linkAddress(device.id);
    return !address || std::holds_alternative<link::SerialAddress>(*address);
}

QString DevicePageView::parity(link::Parity parity)
{
    switch (parity) {
    case link::Parity::None:
        return tr("None (8N1)");
    case link::Parity::Even:
        return tr("Even (8E1)");
    case link::Parity::Odd:
        return tr("Odd (8O1)");
    }
    Q_UNREACHABLE();
}

QString DevicePageView::flow(link::FlowControl flow)
{
    switch (flow) {
    case link::FlowControl::None:
        return tr("None");
    case link::FlowControl::Hardware:
        return tr("Hardware (RTS/CTS)");
    case link::FlowControl::Software:
        return tr("Software (XON/XOFF)");
    }
    Q_UNREACHABLE();
}

QString DevicePageView::settings(const link::SerialSettings &settings)
{
    const QString shape = settings.parity == link::Parity::Even  ? u"8E1"_s
                          : settings.parity == link::Parity::Odd ? u"8O1"_s
                                                                 : u"8N1"_s;
    const QString speed = Format::grouped(settings.baud.value);
    return settings.flow == link::FlowControl::None
               ? tr("%1 baud, %2, no flow control").arg(speed, shape)
               : tr("%1 baud, %2, %3").arg(speed, shape, flow(settings.flow));
}

QString DevicePageView::rate(double bytesPerSecond)
{
    if (bytesPerSecond < 1000)
        return tr("%1 B/s").arg(qRound(bytesPerSecond));
    return tr("%1 kB/s").arg(QLocale{}.toString(bytesPerSecond / 1000.0, 'f', 1));
}

void DevicePageView::describeFailure(const ConsoleState &state, DeviceView &view)
{
    view.isProblem = true;
    view.badge = {Tint::Error, Symbol::CrossCircle, {}, {}};
    view.title = tr("It could not be opened");
    view.text = state.notKept;
    if (!state.end)
        return;
    const explain::Explanation words = explain::Explain::of(*state.end);
    view.title = words.title;
    view.text = words.nextStep;
    view.badge.detail = words.cause;
}

void DevicePageView::describePhase(const ConsoleState &state, DeviceView &view)
{
    const QString &device = state.device.label;
    switch (state.phase) {
    case Phase::Closed:
        view.badge = {Tint::Neutral, Symbol::LinkOff, {}, {}};
        view.title = state.counts.bytes > 0 ? tr("Closed. What it said stays below.")
                                            : tr("No device is open");
        view.text = state.replay ? tr("The recording was played to its end or closed.")
                                 : tr("Choose a device and open it to see what it says.");
        return;
    case Phase::Opening:
        view.badge = {Tint::Accent, Symbol::Running, {}, {}};
        view.title = tr("Opening %1").arg(device);
        return;
    case Phase::Open:
        view.badge = {Tint::Ok, Symbol::Link, {}, {}};
        if (state.replay) {
            view.title = state.replay->paused ? tr("The recording %1 is held").arg(device)
                                              : tr("Playing the recording %1").arg(device);
            view.text = state.remark.isEmpty()
                            ? tr("At the device's own pace; silence is cut to five seconds")
                            : state.remark;
            return;
        }
        view.title = tr("Listening to %1").arg(device);
        view.text = state.device.simulated   ? tr("Simulated, at the pace of a real board")
                    : isSerial(state.device) ? settings(state.settings)
                                             : tr("A serial port offered over the network");
        if (state.returns > 0)
            view.text += u" · "_s + tr("came back %n time(s)", nullptr, state.returns);
        return;
    case Phase::Away:
        view.badge = {Tint::Warning, Symbol::LinkOff, {}, {}};
        view.isProblem = true;
        view.title = tr("%1 is gone").arg(device);
        view.text = tr("It is opened again as soon as it comes back. Lines and log file go on.");
        return;
    case Phase::Failed:
        return describeFailure(state, view);
    }
    Q_UNREACHABLE();
}

DeviceView DevicePageView::derive(const ConsoleState &state)
{
    DeviceView view;
    describePhase(state, view);
    view.held =
        state.phase == Phase::Opening || state.phase == Phase::Open || state.phase == Phase::Away;
    view.canTalk = state.phase == Phase::Open && !state.replay;
    view.hasLines = view.canTalk && isSerial(state.device);
    view.canExport = state.counts.bytes > 0 && !state.replay;
    view.canPowerCycle = view.canTalk && state.device.simulated;
    view.button = view.held ? tr("&Close") : tr("&Open");
    if (state.counts.bytes > 0) {
        view.counts =
            tr("%1 lines · %2")
                .arg(Format::grouped(state.counts.lines), Format::bytes({state.counts.bytes}));
        if (view.canTalk)
            view.counts += u" · "_s + rate(state.counts.bytesPerSecond);
    }
    view.logPath = state.counts.journal;
    if (!state.notKept.isEmpty())
        view.logProblem = tr("The log file is incomplete: %1").arg(state.notKept);
    else if (state.counts.viewFull)
        view.logProblem = tr("The view is full (1 GB). The log file goes on; open the device again "
                             "for an empty view.");
    view.placeholder = view.canTalk
                           ? tr("Nothing yet. A board that is silent may wait for its reset "
                                "button, or speak at another speed.")
                       : view.held ? QString{}
                                   : tr("Here appears everything the device says, with the time it "
                                        "was read.\nEvery byte also goes to a log file.");
    return view;
}

} // namespace airlift::ui
