#pragma once

#include "core/session/archive_tracker.h"
#include "core/session/snapshot.h"
#include "core/session/stage_bar.h"
#include "core/session/status_rules.h"

/// The inside of the Deriver: one small function per event. A story has the levels update > boot >
/// attempt; each has its own struct, so that forgetting is one assignment.
namespace airlift::session {

struct Deriver::Impl {
    Impl() = default;
    Impl(const Impl &) = delete;
    Impl &operator=(const Impl &) = delete;

    using Index = std::size_t; ///< into Snapshot::findings
    using Line = device::Observation;

    struct Raised {
        Rule rule{};
        Severity severity = Severity::Blocker;
        Certainty certainty = Certainty::Certain;
        QString subject = {};
        std::optional<DeviceCode> code = std::nullopt;
    };

    void take(const Entry &entry);
    void conclude();

    // --- device: boot and network (deriver.cpp)
    void on(const device::BannerRule &, const Line &line);
    void on(const device::AppStarted &event, const Line &line);
    void on(const device::NetworkProcessorStarted &, const Line &line);
    void on(const device::HostDriverVersion &event, const Line &line);
    void on(const device::BuildVersion &event, const Line &);
    void on(const device::JoinedAccessPoint &, const Line &);
    void on(const device::AddressAcquired &event, const Line &);
    void on(const device::GatewayKnown &, const Line &) {}
    void on(const device::NetworkLost &event, const Line &line);
    void on(const device::PingStarted &, const Line &);
    void on(const device::PingDone &event, const Line &line);
    void on(const device::PingCounted &event, const Line &line);
    void on(const device::ProvisioningNote &, const Line &) {}
    // --- device: one attempt (deriver_attempt.cpp)
    void on(const device::OtaTriggered &, const Line &line);
    void on(const device::OtaStatistics &, const Line &line);
    void on(const device::LibraryStarted &event, const Line &line);
    void on(const device::ServerConnecting &event, const Line &line);
    void on(const device::UpdateListed &event, const Line &line);
    void on(const device::NoUpdate &, const Line &line);
    void on(const device::FileServerConnecting &event, const Line &line);
    void on(const device::FileRequested &event, const Line &line);
    void on(const device::ServerAddress &, const Line &line);
    void on(const device::ConnectWarning &event, const Line &line);
    void on(const device::ConnectError &event, const Line &line);
    void on(const device::SocketEvent &event, const Line &line);
    void on(const device::WrongRootCa &event, const Line &line);
    void on(const device::HttpStatus &event, const Line &line);
    void on(const device::TransferError &event, const Line &line);
    void on(const device::ArchiveStarted &, const Line &line);
    void on(const device::DirectoryEntry &, const Line &line);
    void on(const device::FileEntry &event, const Line &line);
    void on(const device::ListedFile &event, const Line &line);
    void on(const device::TooManyFiles &event, const Line &line);
    void on(const device::SignatureRejected &event, const Line &line);
    void on(const device::FileOpened &event, const Line &line);
    void on(const device::FileWritten &event, const Line &line);
    void on(const device::HashVerdict &event, const Line &line);
    void on(const device::ArchiveBytes &event, const Line &line);
    void on(const device::FilesSaved &, const Line &line);
    void on(const device::FileCompleted &event, const Line &line);
    void on(const device::ArchiveEnded &, const Line &line);
    void on(const device::ArchiveRefusal &event, const Line &line);
    void on(const device::ParserStuck &, const Line &line);
    void on(const device::VersionFileSaved &, const Line &line);
    // --- device: results (deriver_results.cpp)
    void on(const device::LibraryError &event, const Line &line);
    void on(const device::SecurityAlert &event, const Line &line);
    void on(const device::AttemptFailed &event, const Line &line);
    void on(const device::OtaWarning &event, const Line &line);
    void on(const device::OtaFatal &event, const Line &line);
    void on(const device::DownloadDone &event, const Line &line);
    void on(const device::DownloadFileCompleted &, const Line &line);
    void on(const device::RestartingIntoNewImage &, const Line &line);
    void on(const device::RestartingDevice &, const Line &line);
    void on(const device::Committed &, const Line &line);
    void on(const device::CommitFailed &event, const Line &line);
    void on(const device::FatalDeviceError &event, const Line &line);
    void on(const device::TestFailed &, const Line &line);
    void on(const device::Halted &, const Line &line);
    void on(const device::UploadReady &, const Line &);
    void on(const device::UploadStarted &event, const Line &line);
    void on(const device::UploadEnded &event, const Line &line);
    void on(const device::PercentDone &event, const Line &);
    void on(const device::RolledBackByApplication &, const Line &line);
    void on(const device::WrongImage &event, const Line &line);
    void on(const device::DeviceNote &, const Line &) {}
    void on(const device::CommandAnswered &, const Line &) {}
    void on(const device::Unrecognised &, const Line &) { m_connection.undisturbed = false; }
    // --- everything else on the timeline (deriver.cpp)
    void on(const device::Observation &observation);
    void on(const serve::ServerEvent &event);
    void on(const UserAction &) {}
    void on(const LinkOpened &) {}
    void on(const LinkEnded &event);
    void on(const ServerStarted &event);
    void on(const ServerStopped &) {}
    void on(const Silence &);

    // --- stories: updates and boots
    void newBoot(const Line &line);
    void learnDialect(device::Dialect dialect);
    enum class Means { Starts, Continues };
    /// True if a line about an update counts now. Begins an update if none is going on; after an
    /// outcome that stands, only a line that `Starts` one does.
    bool updating(Means means);
    /// The same for a line of the library, which also proves that its traces are on.
    bool library(Means means = Means::Continues);
    void beginUpdate();
    void beginAttempt();
    void ensureArchive();
    void end(Outcome outcome, bool terminal);
    void fail(bool terminal);
    void downloaded();
    void interrupted(const Line &line);
    void rolledBack(const Line &line);
    void commitNotSeen(Severity severity);
    void undecided();
    [[nodiscard]] bool tracesOff() const { return m_boot.statisticsSeen && !m_boot.libraryHeard; }
    void settleHints();
    void blameUmbrella(SlStatus status, const Line &line);
    void troubleOnTrial(Index index);
    void commitRefused(SlStatus status, const Line &line);

    // --- findings (deriver_findings.cpp)
    Index raise(Raised raised, const Line *line);
    void addLine(Index index, quint64 line);
    /// The reason why this attempt fails. The first one of an attempt counts; later ones are its
    /// consequences and become evidence.
    void blame(const Judgement &judgement, Raised raised, const Line &line);
    void nominate(Index index);
    void joinServerAlert();
    Finding &finding(Index index) { return m_snap.findings[index]; }
    [[nodiscard]] bool followsLostConnection(const Raised &raised) const;
    void blameLostConnection(const Raised &raised, const Line &line);

    // --- connection
    void connectionUp(const QString &url, const Line &line);
    void lowerTrust(Trust trust);
    void remark(SlStatus status, const Line &line);
    void enterFiles();

    struct BootFacts {
        int rules = 0; ///< of asterisks in the current banner
        bool bannerOpen = false;
        bool applicationSeen = false;
        bool versionsSeen = false;
        bool statisticsSeen = false;
        bool libraryHeard = false; ///< at least one line of the library itself
        std::optional<Index> fatal;
        std::optional<Index>
            lostInArchive; ///< the connection broke after ota.cmd began: the retry cannot work
        int stuckLines = 0;
        bool shortTokenField = false;
        std::optional<quint64> testFailed;
        bool commitUnreadable = false; ///< on trial, a damaged line spoke of a commit
    };
    struct AttemptFacts {
        bool open = false;
        bool directory = false; ///< a directory server comes first
        bool fileServerSeen = false;
        bool failed = false;
        int number = 1;
        std::optional<Index> cause;
        std::optional<Index> serverAlert;
        std::optional<device::SocketEvent> socketEvent;
        quint64 socketEventLine = 0;
        std::optional<quint64> signatureRejected; ///< line that said so without a number
        std::vector<Index> counted;
    };
    struct ConnectionFacts {
        bool addressSeen = false;
        bool warned = false;
        bool undisturbed = true; ///< no line in between that might have been a damaged warning
    };
    enum class Image { Running, AwaitingRestart, OnTrial };
    struct Loop {
        std::optional<Rule> rule;
        int count = 0;
    };

    Snapshot m_snap;
    StageBar m_stages{m_snap.stages};
    ArchiveTracker m_archive{m_snap};
    BootFacts m_boot;
    AttemptFacts m_attempt;
    ConnectionFacts m_connection;
    Image m_image = Image::Running;
    Loop m_loop;
    bool m_serving = false;
    bool m_servesPlain = false;
    bool m_concluded = false;
    int m_updateBoot = -1;               ///< Snapshot::boots when the update began
    int m_endBoot = -1;                  ///< Snapshot::boots when its outcome became known
    std::optional<Index> m_lastCause;    ///< of the latest attempt of this update that had one
    std::optional<Stage> m_failedStage;  ///< where that was
    std::optional<Index> m_trialTrouble; ///< what kept the image on trial from being accepted
    std::optional<Snapshot> m_before; ///< how the update before this one ended, if it was decided
    std::vector<Index> m_causes;      ///< everything that was ever blamed
    std::array<int, 8> m_dialectLines{}; ///< how many lines of each were seen
    int m_damagedLines = 0;
    QString m_fileUrl;
    QString m_versionBefore;
    QString m_versionOnTrial;
};

} // namespace airlift::session
