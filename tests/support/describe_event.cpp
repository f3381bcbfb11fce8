#include "tests/support/describe_event.h"

#include "core/base/result.h"

#include <QStringList>

namespace airlift::test {

using namespace device;

namespace {

QString shown(int n)
{
    return QString::number(n);
}
QString shown(bool b)
{
    return b ? QStringLiteral("yes") : QStringLiteral("no");
}
QString shown(const QString &text)
{
    return text.isEmpty() ? QStringLiteral("\"\"") : text;
}
QString shown(const QByteArray &text)
{
    return shown(QString::fromLatin1(text));
}
QString shown(SlStatus status)
{
    return QString::number(number(status));
}
QString shown(ByteCount bytes)
{
    return QString::number(bytes.value);
}
template <typename T>
QString shown(const std::optional<T> &value)
{
    return value ? shown(*value) : QStringLiteral("-");
}

template <typename... Facts>
QString line(const char *name, const Facts &...facts)
{
    return (QStringList{QString::fromLatin1(name)} + QStringList{shown(facts)...}).join(u' ');
}

const char *name(ArchiveRefusal::Kind kind)
{
    using Kind = ArchiveRefusal::Kind;
    switch (kind) {
    case Kind::SignatureFileMissing:
        return "SignatureFileMissing";
    case Kind::FilesMissing:
        return "FilesMissing";
    case Kind::FileNotListed:
        return "FileNotListed";
    case Kind::OpenAlert:
        return "OpenAlert";
    case Kind::OpenFailed:
        return "OpenFailed";
    case Kind::WriteFailed:
        return "WriteFailed";
    case Kind::CloseAlert:
        return "CloseAlert";
    case Kind::CloseFailed:
        return "CloseFailed";
    case Kind::BadEntryName:
        return "BadEntryName";
    case Kind::UnsupportedEntryType:
        return "UnsupportedEntryType";
    case Kind::ListUnreadable:
        return "ListUnreadable";
    }
    return "?";
}

} // namespace

QString describe(const Event &event)
{
    return std::visit(
        Overloaded{
            [](const BannerRule &) { return line("BannerRule"); },
            [](const AppStarted &e) { return line("AppStarted", e.name, e.version); },
            [](const NetworkProcessorStarted &e) {
                return line("NetworkProcessorStarted", e.role);
            },
            [](const HostDriverVersion &e) { return line("HostDriverVersion", e.version); },
            [](const BuildVersion &e) { return line("BuildVersion", e.version, e.servicePack); },
            [](const JoinedAccessPoint &e) { return line("JoinedAccessPoint", e.ssid, e.bssid); },
            [](const AddressAcquired &e) { return line("AddressAcquired", e.address); },
            [](const GatewayKnown &e) { return line("GatewayKnown", e.address); },
            [](const NetworkLost &e) { return line("NetworkLost", e.why); },
            [](const PingStarted &) { return line("PingStarted"); },
            [](const PingDone &e) { return line("PingDone", e.percent); },
            [](const PingCounted &e) { return line("PingCounted", e.count); },
            [](const ProvisioningNote &e) { return line("ProvisioningNote", e.text); },
            [](const OtaTriggered &) { return line("OtaTriggered"); },
            [](const OtaStatistics &e) {
                return line("OtaStatistics", e.done, e.warnings, e.errors);
            },
            [](const LibraryStarted &e) { return line("LibraryStarted", e.detail); },
            [](const ServerConnecting &e) { return line("ServerConnecting", e.host); },
            [](const UpdateListed &e) { return line("UpdateListed", e.file, e.size); },
            [](const NoUpdate &) { return line("NoUpdate"); },
            [](const FileServerConnecting &e) { return line("FileServerConnecting", e.url); },
            [](const FileRequested &e) { return line("FileRequested", e.url); },
            [](const ServerAddress &e) { return line("ServerAddress", e.address); },
            [](const ConnectWarning &e) { return line("ConnectWarning", e.status); },
            [](const ConnectError &e) { return line("ConnectError", e.operation, e.status); },
            [](const SocketEvent &e) { return line("SocketEvent", e.type, e.restarts); },
            [](const WrongRootCa &e) { return line("WrongRootCa", e.wanted); },
            [](const HttpStatus &e) { return line("HttpStatus", e.status); },
            [](const TransferError &e) { return line("TransferError", e.operation, e.status); },
            [](const ArchiveStarted &) { return line("ArchiveStarted"); },
            [](const DirectoryEntry &e) { return line("DirectoryEntry", e.name); },
            [](const FileEntry &e) { return line("FileEntry", e.name, e.size); },
            [](const ListedFile &e) {
                return line("ListedFile", e.name, e.signatureLength, e.digest, e.certificate,
                            e.secured, e.bundle);
            },
            [](const TooManyFiles &e) { return line("TooManyFiles", e.limit); },
            [](const SignatureRejected &e) { return line("SignatureRejected", e.status); },
            [](const FileOpened &e) { return line("FileOpened", e.name); },
            [](const FileWritten &e) { return line("FileWritten", e.bytes, e.name, e.total); },
            [](const HashVerdict &e) {
                return line(e.good ? "HashVerdict good" : "HashVerdict bad");
            },
            [](const ArchiveBytes &e) { return line("ArchiveBytes", e.bytes); },
            [](const FilesSaved &e) { return line("FilesSaved", e.count); },
            [](const FileCompleted &e) { return line("FileCompleted", e.size); },
            [](const ArchiveEnded &) { return line("ArchiveEnded"); },
            [](const ArchiveRefusal &e) {
                return line("ArchiveRefusal", QString::fromLatin1(name(e.kind)), e.status);
            },
            [](const ParserStuck &) { return line("ParserStuck"); },
            [](const VersionFileSaved &) { return line("VersionFileSaved"); },
            [](const LibraryError &e) { return line("LibraryError", e.operation, e.status); },
            [](const SecurityAlert &e) { return line("SecurityAlert", e.status); },
            [](const AttemptFailed &e) { return line("AttemptFailed", e.attempt, e.limit); },
            [](const OtaWarning &e) { return line("OtaWarning", e.status); },
            [](const OtaFatal &e) { return line("OtaFatal", e.status); },
            [](const DownloadDone &e) { return line("DownloadDone", e.status); },
            [](const DownloadFileCompleted &) { return line("DownloadFileCompleted"); },
            [](const RestartingIntoNewImage &) { return line("RestartingIntoNewImage"); },
            [](const RestartingDevice &) { return line("RestartingDevice"); },
            [](const Committed &) { return line("Committed"); },
            [](const CommitFailed &e) { return line("CommitFailed", e.status); },
            [](const FatalDeviceError &e) { return line("FatalDeviceError", e.what); },
            [](const TestFailed &e) { return line("TestFailed", e.state, e.event); },
            [](const UploadReady &e) { return line("UploadReady", e.where); },
            [](const UploadStarted &e) { return line("UploadStarted", e.file, e.size); },
            [](const UploadEnded &e) { return line("UploadEnded", e.status); },
            [](const PercentDone &e) { return line("PercentDone", e.percent); },
            [](const RolledBackByApplication &) { return line("RolledBackByApplication"); },
            [](const WrongImage &e) { return line("WrongImage", e.text); },
            [](const DeviceNote &e) { return line("DeviceNote", e.text); },
            [](const CommandAnswered &e) {
                return line(e.good ? "CommandAnswered good" : "CommandAnswered bad", e.status);
            },
            [](const Halted &) { return line("Halted"); },
            [](const Unrecognised &) { return line("Unrecognised"); },
        },
        event);
}

QString describe(const Observation &observation)
{
    return describe(observation.event) +
           (observation.damaged ? QStringLiteral(" (damaged)") : QString{});
}

QStringList describe(const std::vector<Observation> &observations)
{
    QStringList lines;
    for (const Observation &observation : observations)
        lines << describe(observation);
    return lines;
}

} // namespace airlift::test
