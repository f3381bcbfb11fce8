#include "core/serve/port_access.h"

#include "core/serve/platform.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>

namespace airlift::serve {

namespace {

[[nodiscard]] QByteArray firstBytes(const QString &path)
{
    QFile file{path};
    constexpr qint64 kEnough = 8192;
    return file.open(QIODevice::ReadOnly) ? file.read(kEnough) : QByteArray{};
}

[[nodiscard]] quint16 firstUnprivilegedPort()
{
    bool isNumber = false;
    const auto value = firstBytes(QStringLiteral("/proc/sys/net/ipv4/ip_unprivileged_port_start"))
                           .trimmed()
                           .toUShort(&isNumber);
    return isNumber ? value : quint16{1024};
}

} // namespace

bool mayBindLowPorts(QByteArrayView status)
{
    constexpr QByteArrayView kLabel{"CapEff:"};
    const qsizetype at = status.indexOf(kLabel);
    if (at < 0)
        return false;
    const qsizetype end = status.indexOf('\n', at);
    const QByteArray mask =
        status.sliced(at + kLabel.size(), (end < 0 ? status.size() : end) - at - kLabel.size())
            .toByteArray()
            .trimmed();
    constexpr int kNetBindService = 10; // capabilities(7)
    bool isNumber = false;
    const quint64 bits = mask.toULongLong(&isNumber, 16);
    return isNumber && (bits >> kNetBindService & 1U) != 0;
}

PortAccess portAccess(quint16 port)
{
    PortAccess access;
    access.port = port;
    access.firstFree = firstUnprivilegedPort();
    access.program = QCoreApplication::applicationFilePath();
    const bool isFree = port == 0 || port >= access.firstFree;
    const bool isMighty =
        platform::isSuperuser() || mayBindLowPorts(firstBytes(QStringLiteral("/proc/self/status")));
    access.standing =
        isFree || isMighty ? PortAccess::Standing::Allowed : PortAccess::Standing::Refused;
    access.hasAuthbind = !QStandardPaths::findExecutable(QStringLiteral("authbind")).isEmpty();
    access.isAuthbindReady =
        access.hasAuthbind &&
        QFileInfo{QStringLiteral("/etc/authbind/byport/%1").arg(port)}.isExecutable();
    return access;
}

} // namespace airlift::serve
