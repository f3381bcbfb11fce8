#pragma once

#include "core/base/units.h"

#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QString>

/// Pushing an archive into the web server of a device with the local_ota example or one like it
/// (local-ota-and-cdn 2.5). The conversation without sockets: events in, effects out.
namespace airlift::device {

/// Which kind of image an archive carries, as far as it was looked into.
enum class PushImage { Unknown, InternalFlash, SerialFlash };

struct PushPlan {
    QByteArray fileName; ///< as the device gets it: 14 digits first, ".tar" somewhere
    ByteCount size;
    PushImage image = PushImage::Unknown;
    bool evenIfSame = false; ///< push although the device names the same version already
    std::chrono::seconds restartWait{15};  ///< after the device's verdict, before it is asked again
    std::chrono::seconds restartLimit{75}; ///< for it to come back
    std::chrono::seconds commitWait{50};   ///< until a new image is kept or has gone back
};

/// What is known by now, each thing because the device said it.
struct PushFacts {
    QByteArray application; ///< "local_ota_fs"; empty: it did not say
    QByteArray mac;
    QByteArray ssid;
    std::optional<QByteArray> versionBefore; ///< 14 digits; empty: it says that it has none
    std::optional<QByteArray> versionAfter;
    ByteCount sent;            ///< handed to the network; no word from the device
    std::optional<int> stored; ///< percent, by its progress server
    bool progressEnded = false;
    /// Hashes and signature were checked by the device: it answers only after that.
    enum class Verified { NotYet, Yes, Refused } verified = Verified::NotYet;
};

/// How it ended.
namespace push {
/// The device named the new version after its restart, and again after the time for the commit.
struct Updated {
};
/// It named the new version once, and the old one later.
struct RolledBack {
};
/// It took the archive, but comes back with the version it had.
struct StillOld {
};
/// 404: name, archive, hash, signature, file system or chip. Its UART says which.
struct Refused {
    int status = 0;
};
/// Not sent: the image is for another kind of chip than the device says it is.
struct OtherChip {
    QByteArray application;
};
/// Not sent: the device says it runs this version.
struct AlreadyThere {
};
/// The connection broke during the upload, and the device runs what it ran before.
struct BrokenOff {
};
/// Nobody knows.
struct Unknown {
    enum class Because {
        NoAnswerAfterUpload, ///< and none after its restart
        NoAnswerAfterRestart,
        NoAnswerAfterCommit, ///< it ran the new version before
        SameVersion,         ///< before and after: the version cannot tell
        NoVersion            ///< it does not tell its version
    } because{};
};
/// Nothing was sent: no connection, or something that is no such device.
struct NotReached {
    QString systemReason;
};
struct NoSuchService {
    int status = 0; ///< of its answer; 0: not HTTP
};
} // namespace push
using PushOutcome = std::variant<push::Updated, push::RolledBack, push::StillOld, push::Refused,
                                 push::OtherChip, push::AlreadyThere, push::BrokenOff,
                                 push::Unknown, push::NotReached, push::NoSuchService>;

namespace push_event {
struct Answered {
    int status = 0;
    QByteArray body;
};
struct NotAnswered {
    QString systemReason;
    bool wasNoHttp = false;
};
struct Sent {
    ByteCount bytes; ///< so far
};
struct Progress {
    QByteArray text;
};
struct ProgressNotAnswered {
};
struct Waited {
}; ///< the time of Wait is over
struct ProgressWaited {
}; ///< the time of WaitForProgress is over
} // namespace push_event
using PushEvent = std::variant<push_event::Answered, push_event::NotAnswered, push_event::Sent,
                               push_event::Progress, push_event::ProgressNotAnswered,
                               push_event::Waited, push_event::ProgressWaited>;

namespace push_effect {
struct Ask {
    QByteArray target;
};
struct Upload {
    QByteArray target;
};
struct AskProgress {
};
struct Wait {
    Instant length{};
};
struct WaitForProgress {
    Instant length{};
};
struct Conclude {
    PushOutcome outcome;
};
} // namespace push_effect
using PushEffect =
    std::variant<push_effect::Ask, push_effect::Upload, push_effect::AskProgress, push_effect::Wait,
                 push_effect::WaitForProgress, push_effect::Conclude>;

class PushConversation
{
public:
    enum class Stage {
        Identifying,
        AskingVersion,
        Uploading, ///< and waiting for the verdict
        Restarting,
        Committing,
        Over
    };
    using Effects = std::vector<PushEffect>;

    explicit PushConversation(PushPlan plan);
    [[nodiscard]] Effects begin();
    [[nodiscard]] Effects on(const PushEvent &event);
    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] const PushFacts &facts() const { return m_facts; }
    [[nodiscard]] QByteArray version() const; ///< that is pushed

private:
    [[nodiscard]] Effects take(const push_event::Answered &answer);
    [[nodiscard]] Effects take(const push_event::NotAnswered &missing);
    [[nodiscard]] Effects take(const push_event::Sent &sent);
    [[nodiscard]] Effects take(const push_event::Progress &progress);
    [[nodiscard]] Effects take(const push_event::ProgressNotAnswered &);
    [[nodiscard]] Effects take(const push_event::Waited &);
    [[nodiscard]] Effects take(const push_event::ProgressWaited &) const;

    [[nodiscard]] Effects identified(const push_event::Answered &answer);
    [[nodiscard]] Effects versionKnown(const push_event::Answered &answer);
    [[nodiscard]] Effects verdict(int status);
    [[nodiscard]] Effects backAgain(const push_event::Answered &answer);
    [[nodiscard]] Effects askedAgain(const push_event::Answered &answer);
    [[nodiscard]] Effects awaitRestart();
    [[nodiscard]] Effects tryAgain(PushOutcome otherwise);
    [[nodiscard]] Effects conclude(PushOutcome outcome);

    PushPlan m_plan;
    PushFacts m_facts;
    Stage m_stage = Stage::Identifying;
    Instant m_waited{0}; ///< for the restart
    int m_progressMisses = 0;
    bool m_uploadBroke = false;
};

} // namespace airlift::device
