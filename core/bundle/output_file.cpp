#include "core/bundle/output_file.h"

#include <cerrno>
#include <cstdio>

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
    if (!m_file.open())
        fail(m_file.error(), m_file.errorString());
}

void OutputFile::append(QByteArrayView bytes)
{
    write(m_position, bytes);
    m_position += ByteCount{bytes.size()};
#ifdef Q_OS_LINUX
    if (!m_error && m_position - m_handedToDisk >= kHandOver) {
        // A hint: failing costs time, nothing else.
        static_cast<void>(::sync_file_range(m_file.handle(), m_handedToDisk.value,
                                            (m_position - m_handedToDisk).value,
                                            SYNC_FILE_RANGE_WRITE));
        m_handedToDisk = m_position;
    }
#endif
}

void OutputFile::overwrite(ByteCount offset, QByteArrayView bytes)
{
    write(offset, bytes);
}

void OutputFile::write(ByteCount offset, QByteArrayView bytes)
{
    while (!m_error && !bytes.isEmpty()) {
        const ssize_t written = ::pwrite(m_file.handle(), bytes.data(),
                                         static_cast<std::size_t>(bytes.size()), offset.value);
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return fail(written < 0 ? errno : ENOSPC);
        bytes = bytes.sliced(written);
        offset += ByteCount{written};
    }
}

bool OutputFile::commit()
{
    if (m_error)
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

void OutputFile::fail(int systemError)
{
    const auto cause = systemError == ENOSPC || systemError == EDQUOT ? QFileDevice::ResourceError
                       : systemError == EACCES || systemError == EPERM
                           ? QFileDevice::PermissionsError
                           : QFileDevice::WriteError;
    fail(cause, qt_error_string(systemError));
}

void OutputFile::fail(QFileDevice::FileError cause, const QString &reason)
{
    if (!m_error)
        m_error = Unwritable{m_path, cause, reason};
}

} // namespace airlift::bundle
