#include "core/serve/server.h"

#include "core/serve/worker.h"

namespace airlift::serve {

namespace {

/// The path as a request line carries it: rooted, and encoded where somebody forgot to. What is
/// encoded already stays as it is, for paths are compared byte for byte.
[[nodiscard]] QByteArray requestPath(const QString &path)
{
    QByteArray encoded;
    for (const char c : path.toUtf8()) {
        if (c > 0x20 && c < 0x7f && c != '?' && c != '#')
            encoded += c;
        else
            encoded += '%' + QByteArray{&c, 1}.toHex().toUpper();
    }
    return encoded.startsWith('/') ? encoded : '/' + encoded;
}

[[nodiscard]] QUrl urlOf(const ServerConfig &config, quint16 port, const QByteArray &path)
{
    const bool isTls = config.identity.has_value();
    const quint16 usual = isTls ? 443 : 80;
    QUrl url;
    url.setScheme(isTls ? QStringLiteral("https") : QStringLiteral("http"));
    url.setHost(config.hostName.isEmpty() ? config.address.toString() : config.hostName);
    url.setPort(port == usual ? -1 : port);
    url.setPath(QString::fromLatin1(path), QUrl::TolerantMode);
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
    stop();
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

    const QByteArray path = requestPath(config.path);
    const auto report = [this](const ServerEvent &event) {
        QMetaObject::invokeMethod(
            this, [this, event] { Q_EMIT happened(event); }, Qt::QueuedConnection);
    };
    m_url = urlOf(config, listener->port, path);
    m_worker = new Worker{std::move(listener->socket), std::move(tls),
                          Service{.path = path,
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
    m_thread.quit();
    m_thread.wait(); // one step of one connection at most; the worker goes with the thread
    m_worker = nullptr;
    m_url.clear();
}

} // namespace airlift::serve
