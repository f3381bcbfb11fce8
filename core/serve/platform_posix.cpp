#include "core/serve/platform.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <net/if.h>

#include <QFile>
#include <QtEndian>

#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#if defined(__linux__)
#include <linux/sockios.h>

#include <sys/sendfile.h>
#endif

namespace airlift::serve::platform {

namespace {

[[nodiscard]] QString systemReason(int error)
{
    return qt_error_string(error);
}

/// A socket address of either family, and its real size.
struct SocketAddress {
    sockaddr_storage storage{};
    socklen_t size = sizeof(sockaddr_storage);
    [[nodiscard]] sockaddr *get() { return reinterpret_cast<sockaddr *>(&storage); }
};

[[nodiscard]] SocketAddress socketAddress(const QHostAddress &address, quint16 port)
{
    SocketAddress result;
    if (address.protocol() == QAbstractSocket::IPv4Protocol) {
        sockaddr_in v4{};
        v4.sin_family = AF_INET;
        v4.sin_port = qToBigEndian(port);
        v4.sin_addr.s_addr = qToBigEndian(address.toIPv4Address());
        std::memcpy(&result.storage, &v4, sizeof v4);
        result.size = sizeof v4;
        return result;
    }
    sockaddr_in6 v6{};
    v6.sin6_family = AF_INET6;
    v6.sin6_port = qToBigEndian(port);
    const Q_IPV6ADDR bytes = address.toIPv6Address();
    std::memcpy(&v6.sin6_addr, &bytes, sizeof bytes);
    if (const QByteArray scope = address.scopeId().toLocal8Bit(); !scope.isEmpty())
        v6.sin6_scope_id = if_nametoindex(scope.constData());
    std::memcpy(&result.storage, &v6, sizeof v6);
    result.size = sizeof v6;
    return result;
}

[[nodiscard]] quint16 portOf(const SocketAddress &address)
{
    if (address.storage.ss_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address.storage, sizeof v4);
        return qFromBigEndian(v4.sin_port);
    }
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address.storage, sizeof v6);
    return qFromBigEndian(v6.sin6_port);
}

[[nodiscard]] QHostAddress peerAddress(SocketAddress &address)
{
    QHostAddress host{address.get()};
    bool isMapped = false; // a dual-stack socket shows IPv4 peers as ::ffff:a.b.c.d
    if (const quint32 v4 = host.toIPv4Address(&isMapped); isMapped)
        host.setAddress(v4);
    return host;
}

[[nodiscard]] QString peerText(const QHostAddress &host, quint16 port)
{
    const bool isV6 = host.protocol() == QAbstractSocket::IPv6Protocol;
    return (isV6 ? QStringLiteral("[%1]:%2") : QStringLiteral("%1:%2"))
        .arg(host.toString())
        .arg(port);
}

void setOption(int socket, int level, int name, int value)
{
    // Each of these only tunes; a system without it serves as well.
    static_cast<void>(::setsockopt(socket, level, name, &value, sizeof value));
}

[[nodiscard]] CannotListen cannotListen(const QHostAddress &address, quint16 port, int error)
{
    using Cause = CannotListen::Cause;
    const Cause cause = error == EADDRINUSE                         ? Cause::InUse
                        : error == EACCES || error == EPERM         ? Cause::NotPermitted
                        : error == EADDRNOTAVAIL || error == ENODEV ? Cause::NoSuchAddress
                                                                    : Cause::Other;
    return {address, port, cause, systemReason(error)};
}

[[nodiscard]] Moved failed(int error)
{
    switch (error) {
    case EAGAIN:
#if EAGAIN != EWOULDBLOCK
    case EWOULDBLOCK:
#endif
        return {Io::WantRead, 0}; // the sender turns it round
    default:
        return {Io::Reset, 0};
    }
}

template <typename Call>
[[nodiscard]] auto uninterrupted(Call call)
{
    auto result = call();
    while (result < 0 && errno == EINTR)
        result = call();
    return result;
}

} // namespace

void Descriptor::close() noexcept
{
    if (m_value >= 0)
        ::close(std::exchange(m_value, -1));
}

Expected<Listener, CannotListen> listenOn(const QHostAddress &address, quint16 port)
{
    const bool isAny = address.protocol() == QAbstractSocket::AnyIPProtocol;
    const auto refused = [&] { return failure(cannotListen(address, port, errno)); };
    SocketAddress local =
        socketAddress(isAny ? QHostAddress{QHostAddress::AnyIPv6} : address, port);
    Descriptor socket{
        ::socket(local.storage.ss_family, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0)};
    if (!socket.isOpen() && isAny && errno == EAFNOSUPPORT)
        return listenOn(QHostAddress::AnyIPv4, port);
    if (!socket.isOpen())
        return refused();
    // These two pass on to every connection accepted here.
    setOption(socket.get(), SOL_SOCKET, SO_SNDBUF, kSendBuffer);
    setOption(socket.get(), IPPROTO_TCP, TCP_NODELAY, 1);
    // Connections of an earlier run may still be fading; another listener is refused all the same.
    setOption(socket.get(), SOL_SOCKET, SO_REUSEADDR, 1);
    if (local.storage.ss_family == AF_INET6)
        setOption(socket.get(), IPPROTO_IPV6, IPV6_V6ONLY, isAny ? 0 : 1);
    if (::bind(socket.get(), local.get(), local.size) != 0 ||
        ::listen(socket.get(), SOMAXCONN) != 0 ||
        ::getsockname(socket.get(), local.get(), &local.size) != 0)
        return refused();
    return Listener{std::move(socket), portOf(local)};
}

Arrival acceptFrom(const Descriptor &listener)
{
    for (;;) {
        SocketAddress peer;
        Descriptor socket{
            ::accept4(listener.get(), peer.get(), &peer.size, SOCK_NONBLOCK | SOCK_CLOEXEC)};
        if (socket.isOpen()) {
            const QHostAddress address = peerAddress(peer);
            return {Arrival::Outcome::Connection, std::move(socket),
                    peerText(address, portOf(peer)), address};
        }
        switch (errno) {
        case EINTR:
        case ECONNABORTED: // gone before we looked
        case EPROTO:
            continue;
        case EMFILE:
        case ENFILE:
        case ENOBUFS:
        case ENOMEM:
            return {Arrival::Outcome::Exhausted, Descriptor{}, {}, {}};
        default:
            return {Arrival::Outcome::Nothing, Descriptor{}, {}, {}};
        }
    }
}

Moved receive(const Descriptor &socket, char *buffer, qsizetype size)
{
    const auto count = uninterrupted(
        [&] { return ::recv(socket.get(), buffer, static_cast<std::size_t>(size), 0); });
    if (count < 0)
        return failed(errno);
    return count == 0 ? Moved{Io::Closed, 0} : Moved{Io::Ok, count};
}

Moved send(const Descriptor &socket, QByteArrayView bytes)
{
    const auto count = uninterrupted([&] {
        return ::send(socket.get(), bytes.data(), static_cast<std::size_t>(bytes.size()),
                      MSG_NOSIGNAL);
    });
    if (count >= 0)
        return {Io::Ok, count};
    const Moved moved = failed(errno);
    return moved.outcome == Io::WantRead ? Moved{Io::WantWrite, 0} : moved;
}

Io discardInput(const Descriptor &socket)
{
    std::array<char, 4096> rubbish;
    constexpr int kRounds = 16; // a peer that never stops talking must not hold the thread
    for (int round = 0; round < kRounds; ++round) {
        const Moved moved = receive(socket, rubbish.data(), std::ssize(rubbish));
        if (moved.outcome == Io::WantRead)
            return Io::Ok;
        if (moved.outcome == Io::Closed) {
            // Reading hides a reset that came behind the peer's orderly end.
            int error = 0;
            socklen_t size = sizeof error;
            ::getsockopt(socket.get(), SOL_SOCKET, SO_ERROR, &error, &size);
            return error == 0 ? Io::Closed : Io::Reset;
        }
        if (moved.outcome != Io::Ok)
            return moved.outcome;
    }
    return Io::Ok;
}

Io endSending(const Descriptor &socket)
{
    return ::shutdown(socket.get(), SHUT_WR) == 0 ? Io::Ok : Io::Reset;
}

qint64 waitingBytes(const Descriptor &socket)
{
    int bytes = 0;
#ifdef SIOCOUTQ
    if (::ioctl(socket.get(), SIOCOUTQ, &bytes) != 0)
        return 0;
#else
    Q_UNUSED(socket)
#endif
    return bytes;
}

PathFacts pathFacts(const Descriptor &socket)
{
#if defined(__linux__)
    tcp_info facts{};
    socklen_t size = sizeof facts;
    if (::getsockopt(socket.get(), IPPROTO_TCP, TCP_INFO, &facts, &size) == 0)
        return {static_cast<int>(facts.tcpi_snd_mss), static_cast<int>(facts.tcpi_total_retrans)};
#else
    Q_UNUSED(socket)
#endif
    return {};
}

void shieldThreadFromBrokenPipes()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGPIPE);
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

bool isSuperuser()
{
    return ::geteuid() == 0;
}

void raiseDescriptorLimit()
{
    rlimit limit{};
    if (::getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= limit.rlim_max)
        return;
    limit.rlim_cur = limit.rlim_max;
    static_cast<void>(::setrlimit(RLIMIT_NOFILE, &limit));
}

Result<OpenFile> openRegularFile(const QString &path)
{
    // Non-blocking: opening a FIFO would otherwise wait for somebody to write into it.
    Descriptor descriptor{
        ::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)};
    struct stat facts {
    };
    if (!descriptor.isOpen() || ::fstat(descriptor.get(), &facts) != 0)
        return failure(
            Error{FileError{Unreadable{path, QFileDevice::OpenError, systemReason(errno)}}});
    if (!S_ISREG(facts.st_mode) || facts.st_size <= 0)
        return failure(Error{NotServable{path}});
    return OpenFile{std::move(descriptor), ByteCount{facts.st_size}};
}

std::optional<SealedCopy> sealedCopy(const Descriptor &file, ByteCount size)
{
#if defined(__linux__)
    Descriptor copy{::memfd_create("bundle", MFD_CLOEXEC | MFD_ALLOW_SEALING)};
    const auto length = static_cast<std::size_t>(size.value);
    if (!copy.isOpen() || ::ftruncate(copy.get(), size.value) != 0)
        return std::nullopt;
    off_t from = 0;
    while (from < size.value) {
        const auto moved = uninterrupted([&] {
            return ::sendfile(copy.get(), file.get(), &from,
                              length - static_cast<std::size_t>(from));
        });
        if (moved <= 0)
            return std::nullopt;
    }
    if (::lseek(copy.get(), 0, SEEK_SET) != 0) // whoever reads it begins at its beginning
        return std::nullopt;
    constexpr int kSeals = F_SEAL_WRITE | F_SEAL_SHRINK | F_SEAL_GROW | F_SEAL_SEAL;
    if (::fcntl(copy.get(), F_ADD_SEALS, kSeals) != 0)
        return std::nullopt;
    void *const place =
        ::mmap(nullptr, length, PROT_READ, MAP_SHARED | MAP_POPULATE, copy.get(), 0);
    if (place == MAP_FAILED)
        return std::nullopt;
    return SealedCopy{std::move(copy), {static_cast<const char *>(place), size.value}};
#else
    Q_UNUSED(file)
    Q_UNUSED(size)
    return std::nullopt;
#endif
}

void forgetBytes(QByteArrayView bytes)
{
    if (!bytes.isEmpty())
        ::munmap(const_cast<char *>(bytes.data()), static_cast<std::size_t>(bytes.size()));
}

qsizetype readAt(int descriptor, qint64 offset, char *buffer, qsizetype size)
{
    qsizetype filled = 0;
    while (filled < size) {
        const auto count = uninterrupted([&] {
            return ::pread(descriptor, buffer + filled, static_cast<std::size_t>(size - filled),
                           offset + filled);
        });
        if (count < 0)
            return -1;
        if (count == 0)
            break;
        filled += count;
    }
    return filled;
}

int duplicate(int descriptor)
{
    return ::fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
}

} // namespace airlift::serve::platform
