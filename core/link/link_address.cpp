#include "core/link/link_address.h"

#include "core/base/result.h"
#include "core/link/tcp_client_link.h"

#include <QFileInfo>

namespace airlift::link {

namespace {

std::optional<TcpAddress> tcpAddress(QString text)
{
    const qsizetype colon = text.lastIndexOf(u':');
    bool isNumber = false;
    const ushort port = text.mid(colon + 1).toUShort(&isNumber);
    QString host = text.left(std::max<qsizetype>(colon, 0));
    if (host.startsWith(u'[') && host.endsWith(u']'))
        host = host.mid(1, host.size() - 2);
    if (!isNumber || port == 0 || (colon >= 0 && host.isEmpty()))
        return std::nullopt;
    return TcpAddress{host.isEmpty() ? QStringLiteral("127.0.0.1") : host, port};
}

} // namespace

std::optional<LinkAddress> linkAddress(const QString &text)
{
    const QString name = text.trimmed();
    const QString tcp = QStringLiteral("tcp:");
    if (name.startsWith(tcp)) {
        const auto address = tcpAddress(name.mid(tcp.size()));
        return address ? std::optional<LinkAddress>{*address} : std::nullopt;
    }
    if (name.isEmpty())
        return std::nullopt;
    if (QFileInfo{name}.isFile())
        return RecordingAddress{name};
    return SerialAddress{name};
}

std::unique_ptr<ByteLink> makeLink(const LinkAddress &address, const SerialSettings &settings,
                                   const Clock &clock)
{
    using Link = std::unique_ptr<ByteLink>;
    return std::visit(
        Overloaded{[&](const SerialAddress &serial) -> Link {
                       return std::make_unique<SerialLink>(serial.port, settings, clock);
                   },
                   [&](const TcpAddress &tcp) -> Link {
                       return std::make_unique<TcpClientLink>(tcp.host, tcp.port, clock);
                   },
                   [](const RecordingAddress &) -> Link { return nullptr; }},
        address);
}

std::unique_ptr<ByteLink> makeLiveLink(const QString &text, Baud baud, const Clock &clock)
{
    const SerialSettings settings{.baud = baud};
    auto made = makeLink(linkAddress(text).value_or(SerialAddress{text}), settings, clock);
    return made ? std::move(made) : std::make_unique<SerialLink>(text, settings, clock);
}

bool mayComeBack(LinkEnd::Reason reason)
{
    using Reason = LinkEnd::Reason;
    return reason == Reason::Unplugged || reason == Reason::PeerGone ||
           reason == Reason::NotFound || reason == Reason::PermissionDenied;
}

} // namespace airlift::link
