#include "core/session/journal.h"

#include <array>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QtEndian>

#ifdef Q_OS_WIN
#include <io.h>
#else
#include <unistd.h>
#endif

namespace airlift::session {

namespace {

constexpr QByteArrayView kMagic{"AIRLIFT-JOURNAL1"};
constexpr qsizetype kHead = 4 + 4; // length of what follows the CRC, CRC over it
constexpr qsizetype kTime = 8;
constexpr qsizetype kMaxRecord = 16 * 1024 * 1024; // a link delivers at most some 64 KiB at once

/// CRC-32 as in IEEE 802.3, reflected.
quint32 crc32(QByteArrayView bytes)
{
    static constexpr auto kTable = [] {
        std::array<quint32, 256> table{};
        for (quint32 i = 0; i < 256; ++i) {
            quint32 value = i;
            for (int bit = 0; bit < 8; ++bit)
                value = (value >> 1) ^ ((value & 1) != 0 ? 0xEDB88320u : 0u);
            table[i] = value;
        }
        return table;
    }();
    quint32 crc = ~0u;
    for (const char byte : bytes)
        crc = (crc >> 8) ^ kTable[(crc ^ static_cast<unsigned char>(byte)) & 0xFFu];
    return ~crc;
}

template <typename T>
void put(QByteArray &to, T value)
{
    const T little = qToLittleEndian(value);
    to.append(reinterpret_cast<const char *>(&little), sizeof little);
}

template <typename T>
T get(QByteArrayView from, qsizetype offset)
{
    return qFromLittleEndian<T>(from.data() + offset);
}

QByteArray recordOf(Instant at, QByteArrayView bytes)
{
    QByteArray body;
    body.reserve(kTime + bytes.size());
    put(body, static_cast<qint64>(at.count()));
    body.append(bytes);
    QByteArray record;
    record.reserve(kHead + body.size());
    put(record, static_cast<quint32>(body.size()));
    put(record, crc32(body));
    return record + body;
}

/// The record at `offset`, or nothing if it is not complete and undamaged.
std::optional<JournalRecord> recordAt(QByteArrayView all, qsizetype offset)
{
    if (all.size() - offset < kHead + kTime)
        return std::nullopt;
    const auto length = static_cast<qsizetype>(get<quint32>(all, offset));
    if (length < kTime || length > kMaxRecord || length > all.size() - offset - kHead)
        return std::nullopt;
    const QByteArrayView body = all.sliced(offset + kHead, length);
    if (crc32(body) != get<quint32>(all, offset + 4))
        return std::nullopt;
    return JournalRecord{Instant{get<qint64>(body, 0)}, body.sliced(kTime).toByteArray()};
}

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
    while (bytes.size() > kMaxRecord - kTime) {
        if (auto written = write(recordOf(at, bytes.first(kMaxRecord - kTime))); !written)
            return written;
        bytes = bytes.sliced(kMaxRecord - kTime);
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

Expected<JournalContents, JournalError> readJournal(const QString &path, ByteCount limit)
{
    const auto file = readBounded(path, limit);
    if (!file)
        return failure(JournalError{file.error()});
    const QByteArrayView all{*file};
    if (!all.startsWith(kMagic))
        return failure(JournalError{NotAJournal{path}});
    JournalContents contents;
    for (qsizetype offset = kMagic.size(); offset < all.size();) {
        auto record = recordAt(all, offset);
        if (!record) {
            contents.tornAt = ByteCount{offset};
            break;
        }
        offset += kHead + kTime + record->bytes.size();
        contents.records.push_back(*std::move(record));
    }
    return contents;
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
