// Prints the UDP datagrams that pass an interface, or all of them, as the kernel saw them, one a
// line: time in microseconds, interface, destination hardware address, source, destination, bytes
// of payload. Waits for an interface that is still to come. Ends by a signal.
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstdio>
#include <cstring>
#include <ctime>
#include <linux/if_ether.h>
#include <linux/if_packet.h>
#include <net/if.h>

#include <arpa/inet.h>
#include <netinet/ip.h>
#include <netinet/udp.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

bool bringUp(const char *name)
{
    const int socket = ::socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    ifreq request{};
    std::strncpy(request.ifr_name, name, IFNAMSIZ - 1);
    bool isUp = ::ioctl(socket, SIOCGIFFLAGS, &request) == 0;
    request.ifr_flags = static_cast<short>(request.ifr_flags | IFF_UP);
    isUp = isUp && ::ioctl(socket, SIOCSIFFLAGS, &request) == 0;
    ::close(socket);
    return isUp;
}

/// 0: all interfaces.
unsigned waitFor(const char *name)
{
    if (std::strcmp(name, "any") == 0)
        return 0;
    while (!bringUp(name)) {
        const timespec pause{0, 10'000'000};
        ::nanosleep(&pause, nullptr);
    }
    return ::if_nametoindex(name);
}

void print(const unsigned char *frame, std::size_t size, const sockaddr_ll &from, const timeval &at)
{
    ethhdr ether{};
    iphdr ip{};
    udphdr udp{};
    if (size < sizeof ether + sizeof ip + sizeof udp)
        return;
    std::memcpy(&ether, frame, sizeof ether);
    std::memcpy(&ip, frame + sizeof ether, sizeof ip);
    if (ether.h_proto != htons(ETH_P_IP) || ip.protocol != IPPROTO_UDP)
        return;
    std::memcpy(&udp, frame + sizeof ether + std::size_t{ip.ihl} * 4, sizeof udp);
    std::array<char, IF_NAMESIZE> interface {
    };
    std::array<char, INET_ADDRSTRLEN> source{};
    std::array<char, INET_ADDRSTRLEN> destination{};
    ::if_indextoname(static_cast<unsigned>(from.sll_ifindex), interface.data());
    ::inet_ntop(AF_INET, &ip.saddr, source.data(), source.size());
    ::inet_ntop(AF_INET, &ip.daddr, destination.data(), destination.size());
    std::printf("%lld %s %02x:%02x:%02x:%02x:%02x:%02x %s:%u %s:%u %d\n",
                static_cast<long long>(at.tv_sec) * 1'000'000 + at.tv_usec, interface.data(),
                ether.h_dest[0], ether.h_dest[1], ether.h_dest[2], ether.h_dest[3], ether.h_dest[4],
                ether.h_dest[5], source.data(), ntohs(udp.source), destination.data(),
                ntohs(udp.dest), ntohs(udp.len) - 8);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 2)
        return 2;
    const int socket = ::socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, htons(ETH_P_ALL));
    if (socket < 0) {
        std::perror("AF_PACKET");
        return 1;
    }
    const int on = 1;
    ::setsockopt(socket, SOL_SOCKET, SO_TIMESTAMP, &on, sizeof on);
    const int room = 4 * 1024 * 1024; // a loaded machine reads late
    ::setsockopt(socket, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
    sockaddr_ll place{};
    place.sll_family = AF_PACKET;
    place.sll_protocol = htons(ETH_P_ALL);
    place.sll_ifindex = static_cast<int>(waitFor(argv[1]));
    if (::bind(socket, reinterpret_cast<const sockaddr *>(&place), sizeof place) != 0)
        return 1;
    std::puts("ready");
    std::fflush(stdout);
    for (;;) {
        std::array<unsigned char, 2048> frame{};
        std::array<char, CMSG_SPACE(sizeof(timeval))> control{};
        sockaddr_ll from{};
        iovec part{frame.data(), frame.size()};
        msghdr message{};
        message.msg_name = &from;
        message.msg_namelen = sizeof from;
        message.msg_iov = &part;
        message.msg_iovlen = 1;
        message.msg_control = control.data();
        message.msg_controllen = control.size();
        const auto got = ::recvmsg(socket, &message, 0);
        if (got < 0 && errno != EINTR)
            return 1;
        timeval at{};
        for (cmsghdr *each = CMSG_FIRSTHDR(&message); each; each = CMSG_NXTHDR(&message, each))
            if (each->cmsg_type == SCM_TIMESTAMP)
                std::memcpy(&at, CMSG_DATA(each), sizeof at);
        if (got > 0)
            print(frame.data(), static_cast<std::size_t>(got), from, at);
    }
}
