#include "core/explain/diagnosis_words.h"

#include "core/explain/face.h"

#include <algorithm>

namespace airlift::explain {

using session::Diagnosis;
using session::Missing;
using session::Rule;

Explanation DiagnosisWords::cause(const Diagnosis &diagnosis)
{
    if (!diagnosis.cause)
        return {};
    Explanation words = Explain::of(*diagnosis.cause);
    const QString server = diagnosis.fileServer ? tr("It is the file server that was asked.")
                           : diagnosis.directoryServer
                               ? tr("It is the directory (API) server that was asked, not the file "
                                    "server.")
                               : QString{};
    if (!server.isEmpty())
        words.cause = QStringLiteral("%1 %2").arg(words.cause, server).trimmed();
    const auto other = [&](Rule rule) {
        const auto found = std::find_if(diagnosis.others.begin(), diagnosis.others.end(),
                                        [rule](const auto &f) { return f.rule == rule; });
        return found == diagnosis.others.end() ? nullptr : &*found;
    };
    if (const auto *token = other(Rule::TokenFieldShort);
        token && diagnosis.cause->rule == Rule::DriverAborted) {
        const Explanation known = Explain::of(*token);
        words.cause += u' ' + tr("This is no name (DNS) problem. Probably: %1.").arg(known.title);
        words.nextStep = known.nextStep + u' ' + words.nextStep;
    }
    if (other(Rule::SecurityHaltAfterLostConnection))
        words.cause += u' ' + tr("The security alert that follows is a consequence; the bundle is "
                                 "not to blame.");
    return words;
}

QString DiagnosisWords::outcome(const Diagnosis &diagnosis)
{
    const bool loop = std::any_of(diagnosis.others.begin(), diagnosis.others.end(),
                                  [](const auto &f) { return f.rule == Rule::RestartLoop; });
    switch (diagnosis.outcome) {
    case Diagnosis::Outcome::Updated:
        if (diagnosis.committed == Diagnosis::Answer::Yes)
            return tr("Updated: the device accepted the new image.");
        if (diagnosis.committed == Diagnosis::Answer::No)
            return tr("Downloaded and stored, but the device did not accept the new image.");
        return tr("Downloaded and stored; whether the device accepted the new image is not in "
                  "this text.");
    case Diagnosis::Outcome::Failed:
        return loop ? tr("The update failed, and the device keeps trying the same.")
                    : tr("The update failed.");
    case Diagnosis::Outcome::RolledBack:
        return tr("The new image ran but was never accepted; the device went back to the old one.");
    case Diagnosis::Outcome::NoOta:
        return tr("This text shows no update.");
    case Diagnosis::Outcome::Unknown:
        return tr("Not known: the text does not show how it ended.");
    }
    Q_UNREACHABLE();
}

QString DiagnosisWords::committed(Diagnosis::Answer answer)
{
    switch (answer) {
    case Diagnosis::Answer::Yes:
        return tr("yes");
    case Diagnosis::Answer::No:
        return tr("no");
    case Diagnosis::Answer::Unknown:
        return tr("not known");
    }
    Q_UNREACHABLE();
}

QString DiagnosisWords::verified(Diagnosis::Answer answer)
{
    switch (answer) {
    case Diagnosis::Answer::Yes:
        return tr("the server was verified");
    case Diagnosis::Answer::No:
        return tr("nobody checked the server");
    case Diagnosis::Answer::Unknown:
        return tr("not known");
    }
    Q_UNREACHABLE();
}

Explanation DiagnosisWords::of(Missing missing)
{
    switch (missing) {
    case Missing::DeviceOutput:
        return {tr("Lines that the device printed"),
                {},
                tr("Record the UART (115200 8N1) from power-on (%1), and diagnose that file.")
                    .arg(Places::of(Deed::RecordConsole))};
    case Missing::Traces:
        return {tr("The library's traces"),
                {},
                tr("Switch on SL_ENABLE_OTA_DEBUG_TRACES in otauser.h, rebuild library AND "
                   "application, and record again.")};
    case Missing::EndOfLog:
        return {tr("The end: the text stops before anything went wrong"),
                {},
                tr("Go on recording until the device repeats itself or stays silent for a "
                   "minute.")};
    case Missing::LineAbove:
        return {tr("The line above the number: it stands for many causes"),
                {},
                tr("Send the log from the start of the update; the line with \"status=\" directly "
                   "before the first failure tells. If there is none, the traces are off.")};
    case Missing::LineBeforeAlert:
        return {tr("The line before the security alert: -20199 has seven causes"),
                {},
                tr("Send the twenty lines before it, recorded with traces on.")};
    case Missing::RootName:
        return {tr("The name of the root CA that the device wants"),
                {},
                tr("The device knows it: print the text of socket event 2 (type 5) in the socket "
                   "event handler, or look where the server's chain ends.")};
    case Missing::CommitLine:
        return {tr("What happened after the restart"),
                {},
                tr("Go on recording until the first good ping, or ask the device for its "
                   "version.")};
    case Missing::Beginning:
        return {tr("The beginning: the text starts in the middle"),
                {},
                tr("Record from power-on, so that versions and the first error are in it.")};
    case Missing::RawStatus:
        return {tr("The driver's own number behind the application's"),
                {},
                tr("Print what the socket call returned, for example the status of sl_Connect.")};
    case Missing::ServicePack:
        return {tr("Which service pack runs"),
                {},
                tr("Send the version lines of the start, or ask the device; then program the "
                   "service pack that belongs to the SDK.")};
    case Missing::Chip:
        return {tr("Which chip it is: the number means another thing on another generation"),
                {},
                tr("Name it%1, for example CC3200 or CC3220SF.")
                    .arg(Places::option(QLatin1String{"--chip"}))};
    case Missing::WhichCode:
        return {tr("Which of the numbers came first"),
                {},
                tr("Send the device's lines in their order.")};
    case Missing::ChipVariant:
        return {tr("What follows the signature file, and which chip variant it is"),
                {},
                tr("Record at least 30 seconds more, and name the chip (R, S or SF): not every "
                   "variant checks ota.sign.")};
    }
    Q_UNREACHABLE();
}

QString DiagnosisWords::id(Diagnosis::Outcome outcome)
{
    switch (outcome) {
    case Diagnosis::Outcome::Updated:
        return QStringLiteral("updated");
    case Diagnosis::Outcome::Failed:
        return QStringLiteral("failed");
    case Diagnosis::Outcome::RolledBack:
        return QStringLiteral("rolled-back");
    case Diagnosis::Outcome::Unknown:
        return QStringLiteral("unknown");
    case Diagnosis::Outcome::NoOta:
        return QStringLiteral("no-ota");
    }
    Q_UNREACHABLE();
}

QString DiagnosisWords::id(Diagnosis::Answer answer)
{
    switch (answer) {
    case Diagnosis::Answer::Yes:
        return QStringLiteral("yes");
    case Diagnosis::Answer::No:
        return QStringLiteral("no");
    case Diagnosis::Answer::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

QString DiagnosisWords::verifiedId(Diagnosis::Answer answer)
{
    switch (answer) {
    case Diagnosis::Answer::Yes:
        return QStringLiteral("verified");
    case Diagnosis::Answer::No:
        return QStringLiteral("not-verified");
    case Diagnosis::Answer::Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

QString DiagnosisWords::id(Missing missing)
{
    switch (missing) {
    case Missing::DeviceOutput:
        return QStringLiteral("device-output");
    case Missing::Traces:
        return QStringLiteral("traces");
    case Missing::EndOfLog:
        return QStringLiteral("end-of-log");
    case Missing::LineAbove:
        return QStringLiteral("line-above");
    case Missing::LineBeforeAlert:
        return QStringLiteral("line-before-alert");
    case Missing::RootName:
        return QStringLiteral("root-name");
    case Missing::CommitLine:
        return QStringLiteral("commit-line");
    case Missing::Beginning:
        return QStringLiteral("beginning");
    case Missing::RawStatus:
        return QStringLiteral("raw-status");
    case Missing::ServicePack:
        return QStringLiteral("service-pack");
    case Missing::Chip:
        return QStringLiteral("chip");
    case Missing::WhichCode:
        return QStringLiteral("which-code");
    case Missing::ChipVariant:
        return QStringLiteral("chip-variant");
    }
    Q_UNREACHABLE();
}

} // namespace airlift::explain
