#include "core/serve/server.h"

#include "core/serve/worker.h"

namespace airlift::serve {

namespace {

/// How clients name the file. The path is rooted and encoded where somebody forgot to; what a
/// request must ask for is then this URL's path, so the two cannot disagree.
[[nodiscard]] QUrl urlOf(const ServerConfig &config, quint16 port)
{
    const bool isTls = config.identity.has_value();
    const quint16 usual = isTls ? 443 : 80;
    const QLatin1String root{config.path.startsWith(u'/') ? "" : "/"};
    QUrl url;
    url.setScheme(isTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(config.hostName.isEmpty() ? config.address.toString() : config.hostName);
    url.setPort(port == usual ? -1 : port);
    url.setPath(root + config.path, QUrl::TolerantMode);
    return url;
}

} // namespace

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
    endThread(); // without stopped(): at once it would no longer be true
    if (!content)
        return failure(Error{NotServable{}});
    std::optional<TlsContext> tls;
    if (config.identity) {
        auto made = TlsContext::make(*config.identity);
        if (!made)
            return failure(Error{std::move(made.error())});
        tls = std::move(*made);
    }
    platform::raiseDescriptorLimit();
    auto listener = platform::listenOn(config.address, config.port);
    if (!listener)
        return failure(Error{std::move(listener.error())});

    const auto report = [this](const ServerEvent &event) {
        QMetaObject::invokeMethod(
            this, [this, event] { Q_EMIT happened(event); }, Qt::QueuedConnection);
    };
    m_url = urlOf(config, listener->port);
    m_worker = new Worker{std::move(listener->socket), std::move(tls),
                          Service{.path = m_url.path(QUrl::FullyEncoded).toLatin1(),
                                  .content = std::move(content),
                                  .limits = config.limits,
                                  .faults = config.faults,
                                  .report = report,
                                  .ended = {}},
                          m_lastConnection};
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::started, m_worker, [worker = m_worker] { worker->begin(); });
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    m_thread.start();
    return listener->port;
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
    return m_url;
}

void Server::endThread()
{
    if (!isRunning())
        return;
    m_thread.quit();
    m_thread.wait(); // one step of one connection at most; the worker goes with the thread
    m_worker = nullptr;
    m_url.clear();
}

} // namespace airlift::serve
