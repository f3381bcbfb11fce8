#pragma once

#include "core/session/snapshot.h"
#include "core/session/statements.h"

#include <optional>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// A log somebody sent -> what happened first, how sure that is, and what is missing to be surer.
/// Claims nothing that its evidence lines do not show.
namespace airlift::session {

/// What would decide the case, and is not in the text.
enum class Missing {
    DeviceOutput,    ///< words about a failure, but no line that a device printed
    Traces,          ///< the library was built without traces: no cause is ever printed
    EndOfLog,        ///< it ends before anything went wrong
    LineAbove,       ///< only a collective number (20006, 32, -21003) was printed
    LineBeforeAlert, ///< -20199 has seven causes; the line before tells which
    RootName,        ///< the device knows the root it wants and did not print it
    CommitLine,      ///< it ends before the new image was accepted or not
    Beginning,       ///< it starts in the middle of something
    RawStatus,       ///< an application's own number hides the driver's
    ServicePack,     ///< which service pack runs
    Chip,            ///< the same number means different things on different chips
    WhichCode,       ///< several numbers are named, and not which came first
    ChipVariant      ///< it ends at ota.sign: some variants cannot check it
};

struct EvidenceLine {
    quint64 line = 0; ///< in the text as it was given
    QString text;     ///< secrets masked
};

/// A number with the line that printed it.
struct CodedLine {
    DeviceCode code;
    quint64 line = 0;
};

struct Diagnosis {
    enum class Outcome {
        Updated, ///< everything was downloaded and stored; `committed` tells whether it was
                 ///< accepted
        Failed,
        RolledBack,
        Unknown,
        NoOta ///< the device speaks, but not of an update
    };
    enum class Answer { Yes, No, Unknown };

    Outcome outcome = Outcome::Unknown;
    Answer committed = Answer::Unknown;
    Answer verified = Answer::Unknown; ///< was the server verified?
    std::optional<Finding> cause;      ///< the first one; line numbers are those of the text
    std::vector<CodedLine> chain;      ///< the cause's numbers, from the inside outwards
    std::vector<Finding> others;       ///< consequences and remarks, in order
    std::vector<EvidenceLine> evidence;
    QString wantedRoot;           ///< name of the root CA as the device printed it
    bool fileServer = false;      ///< the failed connection was to the file server...
    bool directoryServer = false; ///< ...or to the one with the directory (field-study 2.2)
    std::vector<Missing> missing;
    std::optional<qint32> printedStatus; ///< on an older chip, whose numbers differ
    int secretsMasked = 0;
    Snapshot snapshot; ///< everything else; line numbers are those of the cleaned text

    /// Sure enough to act on.
    [[nodiscard]] bool hasAnswer() const
    {
        return cause && cause->certainty != Certainty::Possible;
    }
};

/// `chip` as on the package, empty if nobody said; `speaker` if somebody knows the application.
[[nodiscard]] Diagnosis diagnose(QByteArrayView log, QStringView chip = {},
                                 device::Dialect speaker = device::Dialect::Unknown);

/// A finding that only says that something failed; the number or state it names has many causes.
[[nodiscard]] bool isUmbrella(Rule rule);

} // namespace airlift::session
