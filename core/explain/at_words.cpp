#include "core/explain/at_words.h"

#include "core/explain/code_words.h"

#include <array>

namespace airlift::explain {

using device::AtError;
using Step = device::file_install::Step;

std::optional<CodeEntry> AtWords::entry(const AtError &error)
{
    if (error.kind != AtError::Kind::Driver)
        return std::nullopt;
    static constexpr std::array kGroups{
        "SL_WLAN",     "SL_FS",      "SL_NETAPP",    "SL_BSD",    "SL_TLS",  "SL_TLS_CERT",
        "SL_SEC",      "SL_HOST",    "SL_TLS_ALERT", "SL_NETCFG", "SL_INIT", "SL_GENERAL",
        "SL_SECURITY", "SL_NETUTIL", "SL_UTILS",     "SL_RXFL",   "SL_SETUP"};
    for (const char *group : kGroups) {
        if (auto found = lookUp(group, SlStatus{error.number}))
            return found;
    }
    return std::nullopt;
}

std::optional<CodeEntry> AtWords::disconnectReason(const device::AtEvent &event)
{
    if (event.name != "+eventwlan" || !event.values.startsWith("disconnect,"))
        return std::nullopt;
    bool ok = false;
    const int reason = event.values.mid(event.values.lastIndexOf(',') + 1).toInt(&ok);
    return ok ? lookUp("WLAN_DISCONNECT", SlStatus{reason}) : std::nullopt;
}

QString AtWords::code(const CodeEntry &entry)
{
    return QStringLiteral("%1 %2 [%3]: %4")
        .arg(CodeWords::number(entry), QString::fromLatin1(entry.symbol),
             CodeWords::group(entry.group), entry.meaning);
}

QString AtWords::error(const AtError &error)
{
    switch (error.kind) {
    case AtError::Kind::Count:
        return tr("The number of parameters is wrong: commas of empty ones have to stay.");
    case AtError::Kind::Parse:
        switch (error.number) {
        case -1:
            return tr("A parameter is missing.");
        case -2:
            return tr("The device has no memory for the parameters.");
        case -3:
            return tr("A comma or a quote is missing.");
        case -4:
            return tr("A parameter has a value the firmware does not know.");
        case -5:
            return tr("A parameter is too long, or a length does not fit its data.");
        default:
            return tr("The firmware cannot read the parameters.");
        }
    case AtError::Kind::Driver:
        if (const auto found = entry(error))
            return code(*found);
        return tr("The network processor says %1, which is in no table.").arg(error.number);
    case AtError::Kind::NoMemory:
        return tr("No memory, or five commands are under way already.");
    case AtError::Kind::NotACommand:
        return tr("This firmware does not know the command.");
    case AtError::Kind::PayloadLonger:
        return tr("More data came than was announced.");
    case AtError::Kind::Other:
        break;
    }
    return tr("The device refuses in words nobody knows.");
}

QString AtWords::step(Step step)
{
    switch (step) {
    case Step::Ask:
        return tr("ask whether it answers");
    case Step::Open:
        return tr("create the file");
    case Step::Write:
        return tr("write");
    case Step::Close:
        return tr("close the file");
    case Step::OpenAgain:
        return tr("open it again");
    case Step::Read:
        return tr("read it back");
    case Step::CloseAgain:
        return tr("close it again");
    }
    return {};
}

Explanation AtWords::of(const device::FileInstallOutcome &outcome)
{
    namespace fi = device::file_install;
    return std::visit(
        Overloaded{
            [](const fi::Verified &) {
                return Explanation{
                    tr("The file is on the device: what was read back is what was written"),
                    tr("Not known: whether the application uses this name, and whether the "
                       "server's chain ends at this root."),
                    {}};
            },
            [](const fi::Differs &differs) {
                return Explanation{
                    tr("The device has another file: byte %1 is not the one that was written")
                        .arg(differs.at),
                    tr("%1 bytes were read back, and the last ones twice.").arg(differs.length),
                    tr("Do it again; if it stays so, the flash or the cable is bad.")};
            },
            [](const fi::Refused &refused) {
                const bool changed = refused.step != Step::Ask && refused.step != Step::Open;
                return Explanation{
                    tr("The device refuses to %1").arg(step(refused.step)), error(refused.error),
                    !changed ? tr("Nothing was changed. Look at the reason, and do it again.")
                    : refused.removed
                        ? tr("The incomplete file was deleted again. Look at the reason, and do it "
                             "again.")
                        : tr("What the file holds now is not known. Look at the reason, and do it "
                             "again.")};
            },
            [](const fi::Silent &silent) {
                if (silent.step == Step::Ask)
                    return Explanation{
                        tr("No AT firmware answers"), QString{},
                        tr("Check port, speed and that the at_commands example runs there.")};
                return Explanation{tr("The device does not answer readably when it is to %1")
                                       .arg(step(silent.step)),
                                   tr("What the file holds now is not known."),
                                   tr("Check the cable, reset the board, and do it again.")};
            },
        },
        outcome);
}

QString AtWords::id(const device::FileInstallOutcome &outcome)
{
    static const std::array names{QStringLiteral("verified"), QStringLiteral("differs"),
                                  QStringLiteral("refused"), QStringLiteral("unknown")};
    return names[outcome.index()];
}

QString AtWords::id(Step step)
{
    switch (step) {
    case Step::Ask:
        return QStringLiteral("ask");
    case Step::Open:
        return QStringLiteral("open");
    case Step::Write:
        return QStringLiteral("write");
    case Step::Close:
        return QStringLiteral("close");
    case Step::OpenAgain:
        return QStringLiteral("open-again");
    case Step::Read:
        return QStringLiteral("read");
    case Step::CloseAgain:
        return QStringLiteral("close-again");
    }
    return {};
}

} // namespace airlift::explain
