#include "core/session/delivery.h"

#include "core/bundle/contents.h"
#include "core/bundle/receiver_sensitivity.h"
#include "core/serve/http_reply.h"

#include <QFileInfo>
#include <QSet>
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
    names << request.furtherNames;
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
    auto issuer = request.certificateFault == serve::BenchFault::WrongChain
                      ? trust::makeRoot(QStringLiteral("Airlift wrong root"))
                      : root;
    if (!issuer)
        return failure(issuer.error());
    const QStringList names = namesFor(request);
    auto server = request.certificateFault == serve::BenchFault::Expired
                      ? trust::issueExpiredServerCertificate(*issuer, names, request.keyKind)
                      : trust::issueServerCertificate(*issuer, names, request.keyKind);
    if (!server)
        return failure(server.error());
    return Credentials{*std::move(server), root->certificate};
}

/// How much of a bundle a device reads: to the block of zeros behind the last file. The padding
/// after it is only good manners (local-ota-and-cdn 3.4).
std::optional<ByteCount> neededOf(const serve::PinnedFile &file)
{
    const int descriptor = file.duplicateDescriptor();
    const auto contents = bundle::inspect(descriptor, file.path());
    QFile closer; // closes the descriptor
    if (!closer.open(descriptor, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle) || !contents ||
        contents->entries.empty() || !contents->hasEndMarker)
        return std::nullopt;
    constexpr qint64 kBlock = 512;
    const bundle::EntryFacts &last = contents->entries.back();
    const qint64 blocks = (last.size.value + kBlock - 1) / kBlock;
    const ByteCount end{last.offset.value + kBlock + blocks * kBlock + kBlock};
    return std::min(end, file.size());
}

/// So much longer has the response header to be that the list is read correctly even if the network
/// cuts the response into segments (ota-bundle 5.2). Zero if every receiver reads it as it is.
int paddingOf(const serve::PinnedFile &file, const QString &path,
              const std::vector<bundle::ReceiverProfile> &receivers)
{
    const QByteArray encoded = path.toLatin1();
    const serve::HttpRequest request{.method = "GET", .path = encoded, .range = {}, .host = {}};
    const qsizetype length = serve::replyTo(request, encoded, file.size()).head.size();
    const QByteArray beginning = file.read({}, bundle::kEnough);
    return bundle::paddingForAll(beginning, receivers, static_cast<int>(length)).value_or(0);
}

/// `/name.tar`; a number in front where two files have the same name.
QString pathFor(const QString &file, bool isUnguessable, QSet<QString> &taken)
{
    const QString name = QFileInfo{file}.fileName();
    if (isUnguessable)
        return serve::unguessablePath(name);
    const QString encoded = u'/' + QString::fromLatin1(QUrl::toPercentEncoding(name));
    QString path = encoded;
    for (int i = 2; taken.contains(path); ++i)
        path = u'/' + QString::number(i) + encoded;
    taken.insert(path);
    return path;
}

serve::Result<std::vector<serve::Offering>> offeringsOf(const DeliveryRequest &request)
{
    std::vector<bundle::ReceiverProfile> receivers;
    for (const QString &name : bundle::builtInReceivers())
        if (auto profile = bundle::receiverProfile(name))
            receivers.push_back(*std::move(profile));
    std::vector<serve::Offering> offerings;
    QSet<QString> taken;
    const QStringList files = QStringList{request.bundlePath} + request.furtherBundles;
    for (const QString &file : files) {
        auto pinned = serve::PinnedFile::open(file);
        if (!pinned)
            return failure(pinned.error());
        const auto needed = neededOf(**pinned);
        const QString path = pathFor(file, request.unguessablePaths, taken);
        const int padding = paddingOf(**pinned, path, receivers);
        offerings.push_back({.path = path,
                             .content = *std::move(pinned),
                             .headerPadding = padding,
                             .needed = needed});
    }
    return offerings;
}

} // namespace

serve::Result<Delivery> prepareDelivery(const DeliveryRequest &request)
{
    auto offerings = offeringsOf(request);
    if (!offerings)
        return failure(offerings.error());
    Delivery delivery{.bundle = offerings->front().content, .server = {}, .root = {}};
    delivery.server.address = request.address;
    delivery.server.port = request.port;
    delivery.server.hostName = request.hostName;
    delivery.server.path = offerings->front().path;
    delivery.server.headerPadding = offerings->front().headerPadding;
    delivery.server.faults.certificate = request.tls ? request.certificateFault : std::nullopt;
    delivery.offerings = *std::move(offerings);
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
