#include "core/bundle/output_file.h"

#include <cerrno>
#include <cstdio>
#include <utility>

#include <QFileInfo>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace airlift::bundle {

namespace {

/// How much is written before the disk is asked to start on it; otherwise the final sync waits for
/// everything.
constexpr ByteCount kHandOver{8 * 1024 * 1024};

/// What a new file would get; a temporary one starts as 0600.
mode_t usualMode()
{
    const mode_t mask = ::umask(0); // the only way to read it
    ::umask(mask);
    return 0666U & ~mask;
}

} // namespace

OutputFile::OutputFile(const QString &path)
    : m_path(path)
    , m_file(QFileInfo{path}.path() + QStringLiteral("/.") + QFileInfo{path}.fileName() +
             QStringLiteral(".XXXXXX"))
{
    if (m_file.open())
        m_thread = std::thread{[this] { writeQueued(); }};
    else
        fail(m_file.error(), m_file.errorString());
}

OutputFile::~OutputFile()
{
    {
        const std::lock_guard lock{m_mutex};
        m_over = true;
        m_queue.clear();
    }
    m_changed.notify_all();
    if (m_thread.joinable())
        m_thread.join();
}

QByteArray OutputFile::spareBuffer()
{
    const std::lock_guard lock{m_mutex};
    if (m_spare.empty())
        return QByteArray(kPiece, Qt::Uninitialized);
    QByteArray buffer = std::move(m_spare.front());
    m_spare.pop_front();
    return buffer;
}

void OutputFile::append(QByteArray buffer, qsizetype size)
{
    enqueue({m_position, std::move(buffer), size});
    m_position += ByteCount{size};
}

void OutputFile::overwrite(ByteCount offset, const QByteArray &bytes)
{
    enqueue({offset, bytes, bytes.size()});
}

bool OutputFile::hasFailed() const
{
    const std::lock_guard lock{m_mutex};
    return m_error.has_value();
}

Unwritable OutputFile::error() const
{
    const std::lock_guard lock{m_mutex};
    return m_error.value_or(Unwritable{m_path, QFileDevice::UnspecifiedError, {}});
}

int OutputFile::settledDescriptor()
{
    settle();
    return m_file.handle();
}

bool OutputFile::commit()
{
    settle();
    if (hasFailed())
        return false;
    if (::fchmod(m_file.handle(), usualMode()) != 0 || ::fsync(m_file.handle()) != 0 ||
        ::rename(QFile::encodeName(m_file.fileName()).constData(),
                 QFile::encodeName(m_path).constData()) != 0) {
        fail(errno);
        return false;
    }
    m_file.setAutoRemove(false);
    return true;
}

void OutputFile::enqueue(Piece piece)
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return m_queue.size() < kQueued || m_error; });
    if (m_error)
        return;
    m_queue.push_back(std::move(piece));
    m_changed.notify_all();
}

void OutputFile::settle()
{
    std::unique_lock lock{m_mutex};
    m_changed.wait(lock, [this] { return (m_queue.empty() && !m_writing) || m_error; });
}

void OutputFile::writeQueued()
{
    std::unique_lock lock{m_mutex};
    for (;;) {
        m_changed.wait(lock, [this] { return !m_queue.empty() || m_over; });
        if (m_queue.empty())
            return;
        Piece piece = std::move(m_queue.front());
        m_queue.pop_front();
        m_writing = true;
        lock.unlock();
        m_changed.notify_all();
        write(piece);
        lock.lock();
        m_writing = false;
        if (piece.bytes.size() == kPiece)
            m_spare.push_back(std::move(piece.bytes));
        m_changed.notify_all();
    }
}

void OutputFile::write(const Piece &piece)
{
    QByteArrayView bytes = QByteArrayView{piece.bytes}.first(piece.size);
    ByteCount offset = piece.offset;
    while (!bytes.isEmpty()) {
        const ssize_t written = ::pwrite(m_file.handle(), bytes.data(),
                                         static_cast<std::size_t>(bytes.size()), offset.value);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(written < 0 ? errno : ENOSPC);
        bytes = bytes.sliced(written);
        offset += ByteCount{written};
    }
#ifdef Q_OS_LINUX
    if (offset - m_handedToDisk >= kHandOver) {
        // A hint: failing costs time, nothing else.
        static_cast<void>(::sync_file_range(m_file.handle(), m_handedToDisk.value,
                                            (offset - m_handedToDisk).value,
                                            SYNC_FILE_RANGE_WRITE));
        m_handedToDisk = offset;
    }
#endif
}

void OutputFile::fail(int systemError)
{
    const auto cause = systemError == ENOSPC || systemError == EDQUOT || systemError == EFBIG
                           ? QFileDevice::ResourceError
                       : systemError == EACCES || systemError == EPERM
                           ? QFileDevice::PermissionsError
                           : QFileDevice::WriteError;
    fail(cause, qt_error_string(systemError));
}

void OutputFile::fail(QFileDevice::FileError cause, const QString &reason)
{
    {
        const std::lock_guard lock{m_mutex};
        if (!m_error)
            m_error = Unwritable{m_path, cause, reason};
    }
    m_changed.notify_all();
}

} // namespace airlift::bundle
