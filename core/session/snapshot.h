#pragma once

#include "core/session/timeline.h"

#include <array>
#include <memory>
#include <optional>
#include <vector>

/// What is known after the entries seen so far. A value: window, command line and report show the
/// same one.
namespace airlift::session {

/// The stage bar of the window, in order.
enum class Stage { Boot, Network, Name, Tls, List, Signature, Files, Restart, Commit };
inline constexpr int kStageCount = 9;
enum class StageState { Pending, Active, Done, Failed };

/// What became of the update, by the device's own words only.
enum class Outcome {
    NoUpdate, ///< nothing seen yet that starts one
    Running,
    Downloaded, ///< device said 104; the new image is not accepted yet
    Committed,  ///< device printed the commit line
    Failed,
    RolledBack, ///< restarted after the download and came up again without a commit line (inferred)
    Unknown     ///< the evidence ended before it was decided
};
enum class Certainty { Certain, Likely, Possible };
enum class CommitState { NotYet, Pending, Committed, Refused, RolledBack, Unknown };

/// Was the server verified? Separate from the outcome on purpose.
enum class Trust {
    Unknown,
    NotVerified,        ///< -453: connected to anybody
    VerifiedWithRemark, ///< chain verified, but -461 (dates) or -468 (root not in the catalogue)
                        ///< was ignored
    Verified
};

enum class HashState { NotSeen, NotChecked, Good, Bad };

struct FileState {
    QString name;
    std::optional<ByteCount> size; ///< known from the archive entry
    ByteCount written;
    QByteArray expectedDigest; ///< hex, from the list the device printed; may be empty
    bool secured = false;
    bool inBundle = false; ///< false: written at once, not rolled back
    bool signed_ = false;
    QString certificate;
    HashState hash = HashState::NotSeen;
    bool opened = false;
    bool completed = false;
    bool damagedLines = false; ///< at least one progress line was damaged; the file need not be
};

/// A code exactly as the device printed it, with the group of whoever printed it ("OTA_RUN",
/// "SL_TLS_CERT", ...; the groups of the code table).
struct DeviceCode {
    SlStatus status{};
    QByteArray group;
    friend bool operator==(const DeviceCode &, const DeviceCode &) = default;
};

/// Every conclusion this module can draw. core/explain has words for each; leaving one out does not
/// compile.
enum class Rule {
    // trust remarks (no failure)
    ServerNotVerified,  ///< -453
    DatesNotVerified,   ///< -461
    RootNotInCatalogue, ///< -468
    // causes
    WrongRootCa,             ///< -688
    RootFileMissing,         ///< -454
    RootFileUnusable,        ///< -456
    CertificateDatesRefused, ///< -650, -651; -461 where it is not ignored
    HostNameMismatch,        ///< -722
    TlsRefused,              ///< any other status of Socket Connect
    UrlUnusable,             ///< -20305 to -20307, -20314
    NameLookupFailed,
    DriverAborted,   ///< -2005 after a FATAL ERROR line: not a name problem
    TokenFieldShort, ///< the structure sizes tell of a 96-byte token field, and a Dropbox token is
                     ///< longer
    SocketRefused,   ///< the socket could not be made or configured: no free one, or an unusable
                     ///< option
    ServerUnreachable,               ///< -110, -111 and friends
    HttpRefused,                     ///< any status but 200; redirects are not followed
    HeaderUnusable,                  ///< 20008 without an HTTP status
    ConnectionLost,                  ///< -20312, -20313
    SecurityHaltAfterLostConnection, ///< -14/-21004 in the attempt after a lost connection: reset,
                                     ///< try again
    SignatureWrong,            ///< -14: ota.sign does not fit ota.cmd and the vendor certificate
    VendorCertificateUnusable, ///< -12291 and other driver codes at ota.sign
    SignatureMissing,
    HashMismatch,
    FileNotListed,
    FileTwice, ///< a security alert with nothing before it, right after opening a file for the
               ///< second time
    FilesMissing,
    FileSignatureRefused,     ///< alert on close
    FileSystemRefused,        ///< open, write or close failed
    TooManyFiles,             ///< -20109
    ListUnreadable,           ///< -1, -1xx, -2xx at ota.cmd
    ArchiveUnreadable,        ///< -20102 ...
    SecurityAlertUnexplained, ///< -20199 without the line before it
    FatalDevice,
    NetworkLost,
    GatewaySilent,   ///< pings failed: the device restarts, and an image on trial is rolled back
    DeviceRestarted, ///< in the middle of an update, without saying why
    CauseNotPrinted, ///< only an umbrella code (20006, -21003) was printed
    TooManyAttempts,
    // consequences and states
    ParserStuck, ///< endless PARSING_FAILED: reset needed
    DeviceHalted,
    RestartLoop,
    CommitRefused,
    RolledBack,
    CommitNotSeen,
    DeviceSilent,
    LinkLost,
    ServerSawAlert, ///< our server's side of a failed handshake
    ServedFileWentAway,
    DamagedLines,
    TracesOff, ///< library built without traces: no cause will ever be printed
    // what other applications on the chip say (statements.h)
    NotAnArchive,           ///< the archive parser was given a web page or another file
    CredentialFileUnusable, ///< -457 to -459: the device's own certificate, key or DH file
    CaFileNotAssigned,      ///< a secure socket connects without having been given a CA file
    TlsAcceptFailed,        ///< the device is the server, and the handshake fails
    SecurePeerClosed,       ///< the other side left TLS
    BrokerUnavailable,      ///< an MQTT library's own number for every kind of failure
    StartFailed,            ///< sl_Start
    DeviceLocked,           ///< too many security alerts
    AccessPointLeft,        ///< disconnected, with the reason
    NetworkNotFound,
    JoinRefused,
    NoAddress,
    ProvisioningFailed,
    FeedbackLost,       ///< the phone missed the result; the device is connected
    StaleNameServer,    ///< the name server belongs to another network than the address
    EmptyLookup,        ///< a name resolved to 0.0.0.0
    CloudFolderMissing, ///< CC3200 demo: -4, the vendor folder does not exist
    WrongKeyKind,       ///< the bundle tool was given a key of another kind
    BootLoaderSilent,   ///< a programming tool gets no answer
    ImageForOtherChip,  ///< the image was built for another chip of the family
    CallRefused,        ///< a driver call failed with a number that is its own explanation
    CodeMentioned       ///< somebody names a number, no device printed it
};

enum class Severity { Note, Warning, Blocker };

struct Finding {
    Rule rule{};
    Severity severity = Severity::Note;
    Certainty certainty = Certainty::Certain;
    QString subject; ///< file, host or name the finding is about; may be empty
    std::optional<DeviceCode> code;
    std::vector<quint64> lines; ///< UART lines that are its evidence
    int count = 1;              ///< repeats are counted, not listed
};

struct Versions {
    QString application;
    QString servicePack;
    QString hostDriver;
    QString library;
    device::Dialect dialect = device::Dialect::Unknown; ///< the application, by what it prints
};

struct Snapshot {
    std::array<StageState, kStageCount> stages{};
    Outcome outcome = Outcome::NoUpdate;
    Certainty outcomeCertainty = Certainty::Certain;
    CommitState commit = CommitState::NotYet;
    Trust trust = Trust::Unknown;
    std::vector<FileState> files;         ///< in the order of the device's list
    int currentFile = -1;                 ///< index into files
    ByteCount archiveBytes;               ///< processed by the device, headers and padding included
    std::optional<ByteCount> archiveSize; ///< from the server or the directory
    int attempt = 1;
    int boots = 0;
    std::vector<Finding> findings;         ///< in the order they became known
    std::optional<std::size_t> firstCause; ///< index of the first real cause of a failure
    Versions versions;
    QString deviceAddress;
    QString serverHost;
    bool terminal = false; ///< nothing that can follow by itself will change the outcome

    [[nodiscard]] const Finding *cause() const
    {
        return firstCause ? &findings[*firstCause] : nullptr;
    }
    [[nodiscard]] std::optional<double>
    progress() const; ///< 0..1 of the archive, if its size is known or can be estimated
};

/// Turns entries into a Snapshot, one at a time. No I/O, no clock: silence is an entry like any
/// other.
class Deriver
{
public:
    Deriver();
    ~Deriver();
    Deriver(Deriver &&) noexcept;
    Deriver &operator=(Deriver &&) noexcept;
    /// Size of the archive that is being served, if this program serves it.
    void setArchiveSize(ByteCount size);
    void take(const Entry &entry);
    /// The evidence is over: undecided things become Unknown, missing commits are said.
    void conclude();
    [[nodiscard]] const Snapshot &snapshot() const;

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// All of a recording at once.
[[nodiscard]] Snapshot deriveRecording(QByteArrayView uart);

} // namespace airlift::session
