#pragma once

#include "core/base/file.h"
#include "core/base/units.h"

#include <memory>
#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QFile>

namespace airlift::session {

/// The file does not begin like a journal.
struct NotAJournal {
    QString path;
};
using JournalError = std::variant<FileError, NotAJournal>;

/// Everything a device printed, byte for byte, while it prints it. Append-only: a header, then one
/// record per arrival (length, CRC, time, bytes). Each record is handed to the system at once, so a
/// crash of this program loses nothing, and to the disk at least once a second, so a power failure
/// loses at most the last one.
class Journal
{
public:
    static constexpr Instant kSyncInterval = std::chrono::seconds{1};

    /// Never overwrites: a file that exists is an error.
    [[nodiscard]] static Expected<std::unique_ptr<Journal>, FileError> create(const QString &path);
    /// After an error the file ends with the last complete record, and appending may be tried
    /// again.
    [[nodiscard]] Expected<void, FileError> append(Instant at, QByteArrayView bytes);
    [[nodiscard]] const QString &path() const { return m_path; }

private:
    explicit Journal(const QString &path);
    [[nodiscard]] Expected<void, FileError> write(QByteArrayView bytes);
    QString m_path;
    QFile m_file;
    qint64 m_complete = 0; ///< size of the file up to the last complete record
    std::optional<Instant> m_lastSync;
};

/// Keeps one run: opens a journal in `folder` when the first bytes come, named after time and
/// device, and appends everything. The first failure is told once; after it nothing more is kept.
class JournalTap
{
public:
    JournalTap(QString folder, QString device);
    [[nodiscard]] std::optional<FileError> take(Instant at, QByteArrayView bytes);
    /// Empty before the first bytes and after a failure to open.
    [[nodiscard]] QString path() const { return m_journal ? m_journal->path() : QString{}; }

private:
    QString m_folder;
    QString m_device;
    std::unique_ptr<Journal> m_journal;
    bool m_failed = false;
};

struct JournalRecord {
    Instant at{};
    QByteArray bytes;
};

/// What stands in a journal, up to the first place that makes no sense.
struct JournalContents {
    std::vector<JournalRecord> records;
    std::optional<ByteCount>
        tornAt; ///< offset of a record that is incomplete or damaged; what follows is not read
    [[nodiscard]] QByteArray allBytes() const;
};

/// The bytes of a journal; nothing if they do not begin like one.
[[nodiscard]] std::optional<JournalContents> parseJournal(QByteArrayView bytes);
/// Reads a journal of any origin: no length in it is believed before it is checked.
[[nodiscard]] Expected<JournalContents, JournalError> readJournal(const QString &path,
                                                                  ByteCount limit);

} // namespace airlift::session
