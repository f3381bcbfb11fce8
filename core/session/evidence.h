#pragma once

#include "core/session/journal.h"
#include "core/session/redaction.h"

#include <QDateTime>

/// The file support gets: what a device printed, with its times, without its secrets.
///
/// Format, version 1 (`*.airlift-session`): the 18 bytes "AIRLIFT-EVIDENCE1\n"; the length of the
/// manifest (32 bits, little-endian); the manifest (JSON, UTF-8); then records as in a journal
/// (journal_records.h) to the end of the file. The manifest has `version` (1), `program`, `made`
/// (ISO 8601, UTC), `device`, `masked` (bool), `names_hashed` (bool), `secrets_masked`, `records`,
/// `bytes`, `sha256` (of everything behind the manifest, hex). Unknown keys are ignored; a higher
/// version is refused.
namespace airlift::session {

struct EvidenceManifest {
    QString program;
    QDateTime made;
    QString device;
    bool masked = true;
    bool namesHashed = false;
    int secretsMasked = 0;
};

struct Evidence {
    EvidenceManifest manifest;
    JournalContents contents;
    bool intact = true; ///< digest and numbers of the manifest are those of the records
};

struct NotEvidence {
    QString path;
};
/// Made by a later version of this program.
struct NewerEvidence {
    QString path;
    int version = 0;
};
/// It begins like an evidence file and goes on like none.
struct BrokenEvidence {
    QString path;
};
using EvidenceError = std::variant<FileError, NotEvidence, NewerEvidence, BrokenEvidence>;

/// Secrets masked line by line; a line carries the time its end arrived.
struct MaskedRecords {
    std::vector<JournalRecord> records;
    int secrets = 0;
    int names = 0;
};
[[nodiscard]] MaskedRecords masked(const std::vector<JournalRecord> &records,
                                   const RedactionOptions &options);

/// What an evidence file consists of; nothing is written.
[[nodiscard]] QByteArray evidenceOf(const std::vector<JournalRecord> &records,
                                    const EvidenceManifest &manifest);

/// Reads a file of any origin: no length in it is believed.
[[nodiscard]] Expected<Evidence, EvidenceError> readEvidence(const QString &path, ByteCount limit);
/// The same for bytes; `name` is for errors.
[[nodiscard]] Expected<Evidence, EvidenceError> parseEvidence(QByteArrayView bytes,
                                                              const QString &name);

/// An evidence file, a journal, or plain text (then in one piece at time 0).
[[nodiscard]] Expected<Evidence, EvidenceError> readAnyRecording(const QString &path,
                                                                 ByteCount limit);

} // namespace airlift::session
