#pragma once

#include "core/base/units.h"

#include <optional>
#include <variant>

#include <QByteArray>
#include <QString>

/// What a device said on its UART, as typed events. Each struct names its line in uart-ota-log
/// section 11 (ids). Texts are decoded as UTF-8 with replacement; the raw bytes stay with the line.
namespace airlift::device {

// --- boot (A060-A076)
struct BannerRule {
}; ///< a rule of asterisks; the first one after other lines means the device restarted
struct AppStarted {
    QString name;
    QString version;
};
struct NetworkProcessorStarted {
    int role = 0;
};
struct HostDriverVersion {
    QString version;
};
struct BuildVersion {
    QString version;     ///< network processor, MAC, PHY
    QString servicePack; ///< the first four numbers: what UniFlash calls the service-pack version
};
// --- network (A014-A017, A044-A046, A053, A079, A100..)
struct JoinedAccessPoint {
    QString ssid;
    QString bssid;
};
struct AddressAcquired {
    QString address;
};
struct GatewayKnown {
    QString address;
};
struct NetworkLost {
    QString why;
};
struct PingStarted {
};
struct PingDone {
    int percent = 0;
};
struct PingCounted {
    int count = 0;
};
struct ProvisioningNote {
    QString text; ///< banner, status or stop line of the provisioning part; not interpreted further
                  ///< here
};
// --- OTA start (A..., L001-L004, L049)
struct OtaTriggered {
};
struct OtaStatistics {
    int done = 0;
    int warnings = 0;
    int errors = 0;
};
struct LibraryStarted {
    QString detail; ///< versions and structure sizes, as printed
};
// --- cloud directory (L013-L024)
struct ServerConnecting {
    QString host;
};
struct UpdateListed {
    QString file;
    ByteCount size;
};
struct NoUpdate {
};
// --- file server (L025-L028, L094-L113)
struct FileServerConnecting {
    QString url; ///< query removed: it may be a signed link
};
struct FileRequested {
    QString url; ///< query removed
};
struct ServerAddress {
    QString address;
};
/// "Ignored" connect status: the connection is up, but something about the server was not verified.
struct ConnectWarning {
    SlStatus status{};
};
struct ConnectError {
    QString operation; ///< "Socket Connect", "sl_NetAppDnsGetHostByName", ...
    SlStatus status{};
};
struct SocketEvent {
    int type = 0;
    bool restarts = false;
};
struct WrongRootCa {
    QString wanted; ///< name of the CA the device would have needed; empty until its line came
};
struct HttpStatus {
    int status = 0;
};
/// An error of the HTTP client other than the HTTP status (L107, L110, L113). "Bad header" lines
/// have no status of their own; LibraryError brings it.
struct TransferError {
    QString operation;
    SlStatus status{};
};
// --- archive (L036-L093)
struct ArchiveStarted {
};
struct DirectoryEntry {
    QString name;
};
struct FileEntry {
    QString name; ///< on the device; also ota.cmd and ota.sign
    ByteCount size;
};
struct ListedFile {
    QString name;
    int signatureLength = 0;
    QByteArray digest; ///< lower-case hex as printed, may be empty
    QString certificate;
    bool secured = false;
    bool bundle = false;
};
struct TooManyFiles {
    int limit = 0;
};
struct SignatureRejected {
    std::optional<SlStatus>
        status; ///< -14: does not match; other: could not be checked (line after L040)
};
struct FileOpened {
    QString name;
};
struct FileWritten {
    ByteCount bytes;
    QString name;
    std::optional<ByteCount> total; ///< empty if the number was damaged
};
struct HashVerdict {
    bool good = false;
};
struct ArchiveBytes {
    ByteCount bytes;
};
struct FilesSaved {
    int count = 0;
};
struct FileCompleted {
    ByteCount size;
};
struct ArchiveEnded {
};
/// A line of the archive part that explains a refusal (L064, L065, L073, L075, L077, L078, L086,
/// L088).
struct ArchiveRefusal {
    enum class Kind {
        SignatureFileMissing,
        FilesMissing,
        FileNotListed,
        OpenAlert,
        OpenFailed,
        WriteFailed,
        CloseAlert,
        CloseFailed,
        BadEntryName,
        UnsupportedEntryType,
        ListUnreadable
    };
    Kind kind{};
    std::optional<SlStatus> status;
};
struct ParserStuck {
}; ///< L092: only a reset helps
struct VersionFileSaved {
};
// --- results (L011, L012, L014..L033, A080-A118)
/// "OTA_run: ERROR <operation>, Status=": the library names which step failed.
struct LibraryError {
    QString operation;
    SlStatus status{};
};
struct SecurityAlert {
    SlStatus status{};
};
struct AttemptFailed {
    int attempt = 0;
    int limit = 0;
};
struct OtaWarning {
    SlStatus status{};
};
struct OtaFatal {
    SlStatus status{};
};
struct DownloadDone {
    SlStatus status{};
};
struct DownloadFileCompleted {
};
struct RestartingIntoNewImage {
};
struct RestartingDevice {
}; ///< ProcessRestartMcu
struct Committed {
};
struct CommitFailed {
    SlStatus status{};
};
struct FatalDeviceError {
    QString what;
};
struct TestFailed {
    int state = 0;
    int event = 0;
};
// --- uploads and updates of other applications (P..., OTA_IF, local-ota-and-cdn 2.3 and 4.3)
struct UploadReady {
    QString where; ///< address, if it was printed
};
struct UploadStarted {
    QString file;
    ByteCount size;
};
struct UploadEnded {
    SlStatus status{}; ///< 0: stored completely
};
struct PercentDone {
    int percent = 0;
};
/// The application gave the new image up itself.
struct RolledBackByApplication {
};
/// The image is for another chip of the family.
struct WrongImage {
    QString text;
};
/// A known line that changes no state; what it says may still matter to somebody who reads.
struct DeviceNote {
    QString text;
};
/// The end of an AT command's answer.
struct CommandAnswered {
    bool good = false;
    QString reason;
    std::optional<SlStatus> status; ///< of the driver call
};
struct Halted {
}; ///< "Event handler failed": nothing more comes until a reset
struct Unrecognised {
}; ///< data, not an error: other firmware prints its own text

using Event =
    std::variant<BannerRule, AppStarted, NetworkProcessorStarted, HostDriverVersion, BuildVersion,
                 JoinedAccessPoint, AddressAcquired, GatewayKnown, NetworkLost, PingStarted,
                 PingDone, PingCounted, ProvisioningNote, OtaTriggered, OtaStatistics,
                 LibraryStarted, ServerConnecting, UpdateListed, NoUpdate, FileServerConnecting,
                 FileRequested, ServerAddress, ConnectWarning, ConnectError, SocketEvent,
                 WrongRootCa, HttpStatus, TransferError, ArchiveStarted, DirectoryEntry, FileEntry,
                 ListedFile, TooManyFiles, SignatureRejected, FileOpened, FileWritten, HashVerdict,
                 ArchiveBytes, FilesSaved, FileCompleted, ArchiveEnded, ArchiveRefusal, ParserStuck,
                 VersionFileSaved, LibraryError, SecurityAlert, AttemptFailed, OtaWarning, OtaFatal,
                 DownloadDone, DownloadFileCompleted, RestartingIntoNewImage, RestartingDevice,
                 Committed, CommitFailed, FatalDeviceError, TestFailed, UploadReady, UploadStarted,
                 UploadEnded, PercentDone, RolledBackByApplication, WrongImage, DeviceNote,
                 CommandAnswered, Halted, Unrecognised>;

/// Which application speaks; decided by lines that only it prints.
enum class Dialect {
    Unknown,
    CloudOta,     ///< cloud_ota and its library, SDK 1.x to 5.x
    LocalOta,     ///< local_ota and out_of_box
    OtaIf,        ///< SDK 6 and 7: levels and colours
    Provisioning, ///< the stand-alone demo
    AtCommands,
    NetworkTerminal
};

/// One event with its evidence.
struct Observation {
    Event event;
    Instant at{};     ///< when the last byte of its line arrived
    quint64 line = 0; ///< counted from 1 over the whole stream, as a terminal would
    QString text;     ///< the text it was recognised in, tidied of line ends, secrets still inside
    bool damaged = false;               ///< recognised in a glued, interleaved or partly lost line
    Dialect dialect = Dialect::Unknown; ///< whose table has the line
};

} // namespace airlift::device
