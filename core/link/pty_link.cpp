#include "core/link/pty_link.h"

#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>

#include <QPointer>
#include <QSocketNotifier>

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

namespace airlift::link {

namespace {

QString systemText(int error)
{
    return QString::fromLocal8Bit(std::strerror(error));
}

/// No echo, no line editing, no translation of line ends: bytes as on a wire.
bool makeRaw(int terminal)
{
    termios settings{};
    if (tcgetattr(terminal, &settings) != 0)
        return false;
    cfmakeraw(&settings);
    return tcsetattr(terminal, TCSANOW, &settings) == 0;
}

} // namespace

PtyLink::PtyLink(const Clock &clock, QObject *parent)
    : ByteLink(parent)
    , m_clock(clock)
{
}

PtyLink::~PtyLink()
{
    release();
}

void PtyLink::open()
{
    if (m_ended || m_master >= 0)
        return;
    if (!openTerminal()) {
        end(LinkEnd::Reason::SystemError, systemText(errno));
        return;
    }
    m_readable = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read);
    m_writable = std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Write);
    m_writable->setEnabled(false);
    connect(m_readable.get(), &QSocketNotifier::activated, this, [this] { readSome(); });
    connect(m_writable.get(), &QSocketNotifier::activated, this, [this] { writeSome(); });
    const auto announce = [this] {
        if (!m_ended)
            Q_EMIT opened();
    };
    QMetaObject::invokeMethod(this, announce, Qt::QueuedConnection);
}

bool PtyLink::openTerminal()
{
    m_master = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (m_master < 0 || grantpt(m_master) != 0 || unlockpt(m_master) != 0)
        return false;
    std::array<char, 128> path{};
    if (ptsname_r(m_master, path.data(), path.size()) != 0)
        return false;
    m_keepSlave = ::open(path.data(), O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (m_keepSlave < 0 || !makeRaw(m_keepSlave))
        return false;
    m_terminalPath = QString::fromLocal8Bit(path.data());
    return true;
}

void PtyLink::write(const QByteArray &bytes)
{
    if (m_ended || m_master < 0)
        return;
    m_waiting += bytes;
    writeSome();
    if (m_waiting.size() > kMaxWaiting)
        m_waiting.remove(0, m_waiting.size() - kMaxWaiting);
}

void PtyLink::close()
{
    end(LinkEnd::Reason::Closed, {});
}

void PtyLink::readSome()
{
    std::array<char, 4096> buffer{};
    const ssize_t got = ::read(m_master, buffer.data(), buffer.size());
    if (got > 0)
        Q_EMIT arrived(QByteArray{buffer.data(), static_cast<qsizetype>(got)}, m_clock.now());
    else if (got == 0 || (errno != EAGAIN && errno != EINTR))
        end(LinkEnd::Reason::SystemError, systemText(errno));
}

void PtyLink::writeSome()
{
    while (!m_waiting.isEmpty()) {
        const ssize_t taken =
            ::write(m_master, m_waiting.constData(), static_cast<size_t>(m_waiting.size()));
        if (taken > 0) {
            m_waiting.remove(0, static_cast<qsizetype>(taken));
        } else if (taken < 0 && errno == EINTR) {
            continue;
        } else if (taken < 0 && errno != EAGAIN) {
            end(LinkEnd::Reason::SystemError, systemText(errno));
            return;
        } else {
            break;
        }
    }
    m_writable->setEnabled(!m_waiting.isEmpty());
}

void PtyLink::end(LinkEnd::Reason reason, const QString &systemReason)
{
    if (std::exchange(m_ended, true))
        return;
    if (m_readable)
        m_readable->setEnabled(false);
    if (m_writable)
        m_writable->setEnabled(false);
    // Queued, because a notifier must not be deleted inside its own signal.
    const auto tell = [this, reason, systemReason] {
        release();
        Q_EMIT ended({reason, m_terminalPath, systemReason});
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void PtyLink::release()
{
    m_readable.reset();
    m_writable.reset();
    for (int *descriptor : {&m_master, &m_keepSlave}) {
        if (*descriptor >= 0)
            ::close(std::exchange(*descriptor, -1));
    }
}

} // namespace airlift::link
