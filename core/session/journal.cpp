#include "core/session/journal.h"

#include "core/session/journal_records.h"

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace airlift::session {

namespace {

constexpr QByteArrayView kMagic{"AIRLIFT-JOURNAL1"};
FileError unwritable(const QFile &file)
{
    return Unwritable{file.fileName(), file.error(), file.errorString()};
}

void syncToDisk(QFile &file)
{
#ifdef Q_OS_WIN
    ::_commit(file.handle());
#elif defined(Q_OS_LINUX)
    ::fdatasync(file.handle());
#else
    ::fsync(file.handle());
#endif
}

} // namespace

Journal::Journal(const QString &path)
    : m_path(path)
    , m_file(path)
{
}

Expected<std::unique_ptr<Journal>, FileError> Journal::create(const QString &path)
{
    std::unique_ptr<Journal> journal{new Journal{path}}; // the constructor is private
    // Unbuffered: a record is with the system when append() returns.
    if (!journal->m_file.open(QIODevice::WriteOnly | QIODevice::NewOnly | QIODevice::Unbuffered))
        return failure(unwritable(journal->m_file));
    // What a device prints may contain network names; it is nobody else's business.
    journal->m_file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    if (auto written = journal->write(kMagic); !written)
        return failure(written.error());
    return journal;
}

Expected<void, FileError> Journal::append(Instant at, QByteArrayView bytes)
{
    while (bytes.size() > kMostRecordBytes) {
        if (auto written = write(recordOf(at, bytes.first(kMostRecordBytes))); !written)
            return written;
        bytes = bytes.sliced(kMostRecordBytes);
    }
    if (auto written = write(recordOf(at, bytes)); !written)
        return written;
    if (!m_lastSync || at - *m_lastSync >= kSyncInterval) {
        syncToDisk(m_file);
        m_lastSync = at;
    }
    return {};
}

Expected<void, FileError> Journal::write(QByteArrayView bytes)
{
    if (m_file.write(bytes.data(), bytes.size()) == bytes.size()) {
        m_complete += bytes.size();
        return {};
    }
    FileError error = unwritable(m_file);
    m_file.resize(m_complete); // a torn record in the middle would hide everything behind it
    m_file.seek(m_complete);
    return failure(std::move(error));
}

QByteArray JournalContents::allBytes() const
{
    QByteArray all;
    for (const JournalRecord &record : records)
        all += record.bytes;
    return all;
}

std::optional<JournalContents> parseJournal(QByteArrayView bytes)
{
    if (!bytes.startsWith(kMagic))
        return std::nullopt;
    JournalContents contents = readRecords(bytes.sliced(kMagic.size()));
    if (contents.tornAt)
        contents.tornAt = ByteCount{contents.tornAt->value + kMagic.size()};
    return contents;
}

Expected<JournalContents, JournalError> readJournal(const QString &path, ByteCount limit)
{
    const auto file = readBounded(path, limit);
    if (!file)
        return failure(JournalError{file.error()});
    auto contents = parseJournal(*file);
    if (!contents)
        return failure(JournalError{NotAJournal{path}});
    return *std::move(contents);
}

JournalTap::JournalTap(QString folder, QString device)
    : m_folder(std::move(folder))
    , m_device(std::move(device))
{
}

std::optional<FileError> JournalTap::take(Instant at, QByteArrayView bytes)
{
    if (m_failed)
        return std::nullopt;
    if (!m_journal) {
        QDir{}.mkpath(m_folder);
        QString device = QFileInfo{m_device}.fileName();
        device.replace(QRegularExpression{QStringLiteral("[^A-Za-z0-9_-]+")}, QStringLiteral("-"));
        const QString name = QStringLiteral("%1-%2.airlift-journal")
                                 .arg(QDateTime::currentDateTimeUtc().toString(
                                          QStringLiteral("yyyyMMdd-hhmmss-zzz")),
                                      device);
        auto opened = Journal::create(QDir{m_folder}.filePath(name));
        if (!opened) {
            m_failed = true;
            return opened.error();
        }
        m_journal = *std::move(opened);
    }
    if (const auto kept = m_journal->append(at, bytes); !kept) {
        m_failed = true;
        return kept.error();
    }
    return std::nullopt;
}

} // namespace airlift::session
