#include "core/serve/server.h"

#include "core/serve/worker.h"

#include <algorithm>
#include <array>

#include <QPointer>
#include <QRandomGenerator>

namespace airlift::serve {

namespace {

/// How clients name the file. The path is rooted and encoded where somebody forgot to; what a
/// request must ask for is then this URL's path, so the two cannot disagree.
[[nodiscard]] QUrl urlOf(const ServerConfig &config, const QString &path)
{
    const bool isTls = config.identity.has_value();
    const quint16 usual = isTls ? 443 : 80;
    const QLatin1String root{path.startsWith(u'/') ? "" : "/"};
    QUrl url;
    url.setScheme(isTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(config.hostName.isEmpty() ? config.address.toString() : config.hostName);
    url.setPort(config.port == usual ? -1 : config.port);
    url.setPath(root + path, QUrl::TolerantMode);
    return url;
}

[[nodiscard]] bool areServable(const std::vector<Offering> &offerings)
{
    return !offerings.empty() &&
           std::all_of(offerings.begin(), offerings.end(),
                       [](const Offering &offering) { return offering.content != nullptr; });
}

[[nodiscard]] std::shared_ptr<const Shelf> shelfOf(const std::vector<Offering> &offerings,
                                                   const std::vector<QUrl> &urls)
{
    std::vector<Shelf::Item> items;
    for (std::size_t i = 0; i < offerings.size(); ++i)
        items.push_back({urls[i].path(QUrl::FullyEncoded).toLatin1(), offerings[i].content,
                         offerings[i].headerPadding, offerings[i].needed});
    return std::make_shared<const Shelf>(std::move(items));
}

[[nodiscard]] std::vector<QUrl> urlsOf(const ServerConfig &config,
                                       const std::vector<Offering> &offerings)
{
    std::vector<QUrl> urls;
    for (const Offering &offering : offerings)
        urls.push_back(urlOf(config, offering.path));
    return urls;
}

[[nodiscard]] Result<std::optional<TlsContext>> tlsOf(const ServerConfig &config)
{
    if (!config.identity)
        return std::optional<TlsContext>{};
    std::vector<Presented> identities{{*config.identity, config.intermediates}};
    identities.insert(identities.end(), config.furtherIdentities.begin(),
                      config.furtherIdentities.end());
    auto made = TlsContext::make(identities, config.tlsProfile);
    if (!made)
        return failure(Error{std::move(made.error())});
    return std::optional{std::move(*made)};
}

} // namespace

std::vector<BenchFault> BenchFaults::chosen() const
{
    std::vector<BenchFault> all;
    const auto add = [&all](bool isOn, BenchFault fault) {
        if (isOn)
            all.push_back(fault);
    };
    if (certificate)
        all.push_back(*certificate);
    add(stallAfterBody.has_value(), BenchFault::Stall);
    add(cutAfterBody.has_value(), BenchFault::Cut);
    add(redirect, BenchFault::Redirect);
    add(chunked, BenchFault::Chunked);
    add(splitHeader, BenchFault::HeaderSplit);
    return all;
}

QString unguessablePath(const QString &fileName)
{
    std::array<quint32, 4> random{};
    QRandomGenerator::system()->fillRange(random.data(), std::ssize(random));
    const auto bytes =
        QByteArray::fromRawData(reinterpret_cast<const char *>(random.data()), sizeof random);
    const QByteArray secret =
        bytes.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
    return u'/' + QString::fromLatin1(secret) + u'/' +
           QString::fromLatin1(QUrl::toPercentEncoding(fileName));
}

Server::Server(QObject *parent)
    : QObject(parent)
{
    qRegisterMetaType<ServerEvent>();
    m_thread.setObjectName(QStringLiteral("file server"));
}

Server::~Server()
{
    endThread();
}

Result<quint16> Server::start(ServerConfig config, std::shared_ptr<const PinnedFile> content)
{
    std::vector<Offering> one{{config.path, std::move(content), config.headerPadding}};
    return start(std::move(config), std::move(one));
}

Result<quint16> Server::start(ServerConfig config, std::vector<Offering> offerings)
{
    endThread(); // without stopped(): at once it would no longer be true
    if (!areServable(offerings))
        return failure(Error{NotServable{}});
    auto tls = tlsOf(config);
    if (!tls)
        return failure(std::move(tls.error()));
    platform::raiseDescriptorLimit();
    auto listener = platform::listenOn(config.address, config.port);
    if (!listener)
        return failure(Error{std::move(listener.error())});

    config.port = listener->port;
    m_config = std::move(config);
    m_urls = urlsOf(m_config, offerings);
    m_worker = new Worker{std::move(listener->socket),
                          std::move(*tls),
                          Service{.shelf = shelfOf(offerings, m_urls),
                                  .limits = m_config.limits,
                                  .faults = m_config.faults,
                                  .report = {},
                                  .ended = {}},
                          m_mail,
                          [this] { catchUpLater(); },
                          m_lastConnection};
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, [worker = m_worker] { worker->begin(); });
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    return m_config.port;
}

Result<void> Server::present(std::vector<Presented> identities)
{
    auto made = TlsContext::make(identities, m_config.tlsProfile);
    if (!made)
        return failure(Error{std::move(made.error())});
    if (!isRunning() || !m_config.identity)
        return {};
    m_config.identity = identities.front().identity;
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, tls = std::move(*made)] { worker->present(tls); },
        Qt::QueuedConnection);
    return {};
}

Result<void> Server::offer(std::vector<Offering> offerings)
{
    if (!areServable(offerings))
        return failure(Error{NotServable{}});
    if (!isRunning())
        return {};
    m_urls = urlsOf(m_config, offerings);
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, shelf = shelfOf(offerings, m_urls)] { worker->offer(shelf); },
        Qt::QueuedConnection);
    return {};
}

void Server::catchUp()
{
    std::ranges::move(m_mail.takeAll(), std::back_inserter(m_unheard));
    const QPointer<Server> self{this}; // whoever hears of one may end us, or catch up again
    while (self && !m_unheard.empty()) {
        const ServerEvent event = std::move(m_unheard.front());
        m_unheard.pop_front();
        Q_EMIT happened(event);
    }
}

void Server::catchUpLater()
{
    QMetaObject::invokeMethod(this, &Server::catchUp, Qt::QueuedConnection);
}

void Server::stop()
{
    if (!isRunning())
        return;
    endThread();
    // Behind the last events of the worker, which are already queued.
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT stopped(); }, Qt::QueuedConnection);
}

bool Server::isRunning() const
{
    return m_worker != nullptr;
}

QUrl Server::url() const
{
    return m_urls.empty() ? QUrl{} : m_urls.front();
}

const std::vector<QUrl> &Server::urls() const
{
    return m_urls;
}

void Server::endThread()
{
    if (!isRunning())
        return;
    m_thread.quit();
    m_thread.wait(); // one step of one connection at most; the worker goes with the thread
    m_worker = nullptr;
    catchUpLater();
    m_urls.clear();
    m_config = {}; // and with it a private key
}

} // namespace airlift::serve
