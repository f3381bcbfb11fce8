#include "core/link/stdio_link.h"

#include <array>
#include <cerrno>
#include <cstdio>

#include <QSocketNotifier>

#include <unistd.h>

namespace airlift::link {

StdioLink::StdioLink(const Clock &clock, QObject *parent)
    : ByteLink(parent)
    , m_clock(clock)
{
}

StdioLink::~StdioLink() = default;

void StdioLink::open()
{
    m_readable = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    connect(m_readable.get(), &QSocketNotifier::activated, this, [this] { readSome(); });
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT opened(); }, Qt::QueuedConnection);
}

void StdioLink::readSome()
{
    std::array<char, 4096> room{};
    const auto size = ::read(STDIN_FILENO, room.data(), room.size());
    if (size > 0)
        Q_EMIT arrived(QByteArray{room.data(), static_cast<qsizetype>(size)}, m_clock.now());
    else if (size == 0 || (errno != EAGAIN && errno != EINTR))
        m_readable->setEnabled(false); // inside its own signal: not destroyed here
}

void StdioLink::write(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        Q_EMIT ended({LinkEnd::Reason::PeerGone, name(), {}});
}

void StdioLink::close()
{
    m_readable.reset();
}

} // namespace airlift::link
