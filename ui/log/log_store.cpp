#include "ui/log/log_store.h"

#include <algorithm>

#include <QDir>

namespace airlift::ui {

LogStore::LogStore(QString path)
    : m_path(std::move(path))
{
}

Expected<std::shared_ptr<LogStore>, FileError> LogStore::spool()
{
    auto file =
        std::make_unique<QTemporaryFile>(QDir::temp().filePath(QStringLiteral("airlift-log")));
    if (!file->open())
        return failure(
            FileError{Unwritable{file->fileTemplate(), file->error(), file->errorString()}});
    auto store = std::make_shared<LogStore>(file->fileName());
    store->m_spool = std::move(file);
    return store;
}

void LogStore::begin(qint64 offset)
{
    const qint64 line = m_begun++;
    const Anchor &last = m_anchors.back();
    if (line - last.line >= kLinesPerAnchor || offset - last.offset >= kBytesPerAnchor)
        m_anchors.push_back({line, offset});
}

void LogStore::index(QByteArrayView bytes)
{
    // In pieces, so that readers never wait for long.
    constexpr qsizetype kPiece = 64 * 1024;
    while (!bytes.isEmpty()) {
        const QByteArrayView piece = bytes.first(std::min(kPiece, bytes.size()));
        const QMutexLocker lock{&m_mutex};
        m_scanner.feed(piece, [this](qint64 offset) { begin(offset); });
        bytes = bytes.sliced(piece.size());
    }
}

std::optional<FileError> LogStore::append(QByteArrayView bytes, std::optional<Instant> at)
{
    if (m_spool->write(bytes.data(), bytes.size()) != bytes.size() || !m_spool->flush())
        return Unwritable{m_path, m_spool->error(), m_spool->errorString()};
    if (at) {
        const auto milliseconds = static_cast<quint32>(
            std::chrono::duration_cast<std::chrono::milliseconds>(*at).count());
        const QMutexLocker lock{&m_mutex};
        // A line that has begun keeps the time of its first byte.
        const auto line = static_cast<quint32>(m_scanner.hasText() ? m_begun : m_begun - 1);
        if (m_stamps.empty() || m_stamps.back().milliseconds != milliseconds) {
            if (!m_stamps.empty() && m_stamps.back().line == line)
                m_stamps.back().milliseconds = milliseconds;
            else
                m_stamps.push_back({line, milliseconds});
        }
    }
    index(bytes);
    return std::nullopt;
}

void LogStore::setOrigin(const QDateTime &wallClock)
{
    const QMutexLocker lock{&m_mutex};
    m_origin = wallClock;
}

void LogStore::setComplete()
{
    const QMutexLocker lock{&m_mutex};
    m_complete = true;
}

bool LogStore::isComplete() const
{
    const QMutexLocker lock{&m_mutex};
    return m_complete;
}

qint64 LogStore::wholeLines() const
{
    const QMutexLocker lock{&m_mutex};
    return m_complete ? lines() : m_begun - 1;
}

qint64 LogStore::lines() const
{
    return m_scanner.hasText() ? m_begun : m_begun - 1;
}

qint64 LogStore::lineCount() const
{
    const QMutexLocker lock{&m_mutex};
    return lines();
}

qint64 LogStore::size() const
{
    const QMutexLocker lock{&m_mutex};
    return m_scanner.offset();
}

bool LogStore::hasTimes() const
{
    const QMutexLocker lock{&m_mutex};
    return m_origin.isValid() && !m_stamps.empty();
}

std::optional<QDateTime> LogStore::timeOf(qint64 line) const
{
    const QMutexLocker lock{&m_mutex};
    const auto after =
        std::upper_bound(m_stamps.begin(), m_stamps.end(), line,
                         [](qint64 l, const Stamp &stamp) { return l < stamp.line; });
    if (after == m_stamps.begin() || !m_origin.isValid())
        return std::nullopt;
    return m_origin.addMSecs(std::prev(after)->milliseconds);
}

LogStore::Block LogStore::blockOf(qint64 line) const
{
    const QMutexLocker lock{&m_mutex};
    const auto after =
        std::upper_bound(m_anchors.begin(), m_anchors.end(), line,
                         [](qint64 l, const Anchor &anchor) { return l < anchor.line; });
    if (after == m_anchors.begin())
        return {};
    const bool last = after == m_anchors.end();
    return {*std::prev(after), last ? m_scanner.offset() : after->offset, last};
}

qint64 LogStore::indexBytes() const
{
    const QMutexLocker lock{&m_mutex};
    return static_cast<qint64>(m_anchors.capacity() * sizeof(Anchor) +
                               m_stamps.capacity() * sizeof(Stamp));
}

LogReader::LogReader(std::shared_ptr<const LogStore> store)
    : m_store(std::move(store))
    , m_file(m_store->path())
{
    // A file that went away reads as empty lines; the page that opened it says why.
    [[maybe_unused]] const bool open = m_file.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
}

void LogReader::load(const LogStore::Block &block)
{
    // From the line end before it on: its other half may follow. Every line of a block begins in
    // its first 64 KiB; only the last one can be longer.
    const qint64 from = std::max<qint64>(block.first.offset - 1, 0);
    const qint64 wanted = std::min(block.end - from, LogStore::kBytesPerAnchor + kMaxLine);
    m_bytes.clear();
    if (m_file.isOpen() && m_file.seek(from))
        m_bytes = m_file.read(wanted);
    m_block = block;
    m_starts.clear();
    if (block.first.offset == 0)
        m_starts.push_back(0);
    LineScanner scanner;
    scanner.feed(m_bytes, [this](qint64 start) { m_starts.push_back(start); });
}

QByteArray LogReader::line(qint64 number)
{
    if (number < 0)
        return {};
    const LogStore::Block block = m_store->blockOf(number);
    if (m_starts.empty() || block.first != m_block.first || block.end != m_block.end)
        load(block);
    const auto index = static_cast<std::size_t>(number - block.first.line);
    if (index >= m_starts.size())
        return {};
    qsizetype from = m_starts[index];
    qsizetype to = index + 1 < m_starts.size() ? m_starts[index + 1] : m_bytes.size();
    const auto isEnd = [this](qsizetype at) {
        return m_bytes.at(at) == '\r' || m_bytes.at(at) == '\n';
    };
    while (from < to && isEnd(from))
        ++from;
    while (to > from && isEnd(to - 1))
        --to;
    return m_bytes.sliced(from, std::min(to - from, kMaxLine));
}

} // namespace airlift::ui
