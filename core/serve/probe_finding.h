#pragma once

#include "core/trust/prediction.h"

#include <chrono>
#include <optional>
#include <vector>

#include <QByteArrayList>
#include <QDateTime>
#include <QString>

namespace airlift::serve {

/// The steps of a visit, in the order of the device's HTTP client.
enum class ProbeStep { Url, Name, Connect, Handshake, Chain, Answer, Header, Body, Life };

/// What a visit can show (local-ota-and-cdn 3). core/explain has words for each; leaving one out
/// does not compile.
enum class ProbeRule {
    Passed, ///< this step went as the device wants it
    // URL
    NoDoubleSlash,
    NoSlashAfterHost,
    UrlTooLong,
    HostTooLong,
    PortInUrl,
    UserInUrl,
    NotEncoded,
    SchemeIgnored, ///< http:// is visited with TLS, or the other way round
    // name and connection
    NoAddress,
    Refused,
    Silent,
    Unreachable,
    // TLS
    AlertReceived,
    NoTls,
    ClosedInHandshake,
    HandshakeTooSlow,
    HandshakeFailed,
    SuiteAdvised, ///< connected, but not with the first choice
    ChainJudged,  ///< see ProbeReport::prediction
    // answer
    NothingReceived,
    ClosedBeforeHeader,
    FirstPieceTooShort,
    NotOk,
    Redirected,
    HeaderTooLong,
    HeaderAlone, ///< its end and the first byte of the body came in different pieces
    Chunked,
    Encoded,
    NotAnArchive,
    NotABundle,   ///< an archive, and not one with names as a device wants them
    EmptyArchive, ///< it begins with its end
    BodyTooShort,
    // link
    LinkEndsSoon
};

/// One remark of a visit, with the numbers a device prints.
struct ProbeFinding {
    ProbeStep step = ProbeStep::Url;
    ProbeRule rule = ProbeRule::Passed;
    trust::Weight weight = trust::Weight::Note;
    qint32 status = 0; ///< of the network processor or of the HTTP client
    qint32 result = 0; ///< what the library makes of it: -20304
    QString detail;
    qint64 found = 0;
    qint64 limit = 0;
    QDateTime when;
    int visits = 0; ///< in so many visits of the report; 0: in each of them
};

/// The lines a device with traces prints for it, from the inside outwards (error-codes 3): what
/// failed, what the library makes of it, what the application does. None where it prints none.
[[nodiscard]] QByteArrayList deviceLines(const ProbeFinding &finding);

/// How long a step took, as far as it got.
struct StepTime {
    ProbeStep step = ProbeStep::Name;
    std::chrono::milliseconds took{};
};

/// Everything a visit showed, or several together.
struct ProbeReport {
    int visits = 1;
    std::vector<ProbeFinding> findings; ///< in the order of the steps
    std::vector<StepTime> times;        ///< of those that wait for somebody else
    QString address;
    QString suite;
    std::vector<trust::Certificate> sent; ///< as sent
    std::optional<trust::HandshakePrediction> prediction;
    QByteArray header; ///< of the answer, without the body

    /// Would the download have begun?
    [[nodiscard]] bool accepted() const;
};

} // namespace airlift::serve
