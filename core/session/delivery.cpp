#include "core/session/delivery.h"

#include <QFileInfo>
#include <QUrl>

namespace airlift::session {

namespace {

QStringList namesFor(const DeliveryRequest &request)
{
    QStringList names{request.hostName};
    const bool literal = !request.address.isNull() && request.address != QHostAddress::AnyIPv4 &&
                         request.address != QHostAddress::AnyIPv6 &&
                         request.address != QHostAddress::Any;
    if (literal) // for clients other than the device, which use the address
        names << request.address.toString();
    names.removeDuplicates();
    return names;
}

struct Credentials {
    trust::Identity server;
    trust::Certificate root;
};

trust::Result<Credentials> issue(const DeliveryRequest &request)
{
    auto root = request.root ? trust::Result<trust::Identity>{*request.root}
                             : trust::makeRoot(QStringLiteral("Airlift private root"));
    if (!root)
        return failure(root.error());
    auto server = trust::issueServerCertificate(*root, namesFor(request), request.keyKind);
    if (!server)
        return failure(server.error());
    return Credentials{*std::move(server), root->certificate};
}

} // namespace

serve::Result<Delivery> prepareDelivery(const DeliveryRequest &request)
{
    auto bundle = serve::PinnedFile::open(request.bundlePath);
    if (!bundle)
        return failure(bundle.error());
    Delivery delivery{.bundle = *std::move(bundle), .server = {}, .root = {}};
    delivery.server.address = request.address;
    delivery.server.port = request.port;
    delivery.server.hostName = request.hostName;
    delivery.server.path =
        u'/' +
        QString::fromLatin1(QUrl::toPercentEncoding(QFileInfo{request.bundlePath}.fileName()));
    if (!request.tls)
        return delivery;
    auto credentials = issue(request);
    if (!credentials)
        return failure(serve::Error{credentials.error()});
    delivery.server.identity = std::move(credentials->server);
    delivery.root = std::move(credentials->root);
    return delivery;
}

Offer Delivery::offer(quint16 boundPort) const
{
    return {.host = server.hostName,
            .path = server.path,
            .address = server.address,
            .port = boundPort,
            .root = root};
}

} // namespace airlift::session
