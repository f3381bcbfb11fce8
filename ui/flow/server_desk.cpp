#include "ui/flow/server_desk.h"

#include "core/serve/stock_limits.h"
#include "ui/flow/deliver.h"

#include <algorithm>

#include <QHostInfo>

namespace airlift::ui {

ServeObstacle serveObstacle(const ServerDeskState &state)
{
    if (state.files().isEmpty())
        return ServeObstacle::NoFile;
    if (state.settings.address.isNull())
        return ServeObstacle::NoAddress;
    if (!isUsableHostName(state.settings.hostName))
        return ServeObstacle::BadHostName;
    return ServeObstacle::None;
}

ServerDesk::ServerDesk(Engine engine, QObject *parent)
    : QObject(parent)
    , m_engine(std::move(engine))
{
    m_clock.start();
    m_state.access = serve::portAccess(m_state.settings.port);
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefresh);
    connect(&m_refresh, &QTimer::timeout, this, &ServerDesk::changed);
    m_tick.setInterval(
        std::chrono::duration_cast<std::chrono::milliseconds>(serve::Throughput::kStep));
    connect(&m_tick, &QTimer::timeout, this, [this] {
        if (m_state.witness.tick(now()))
            Q_EMIT changed();
    });
}

ServerDesk::~ServerDesk() = default;

void ServerDesk::setSettings(const ServerSettings &settings)
{
    if (m_state.phase != ServerPhase::Off || settings == m_state.settings)
        return;
    const bool isOtherName = settings.hostName != m_state.settings.hostName ||
                             settings.address != m_state.settings.address;
    if (isOtherName)
        m_state.nameHint.reset();
    if (settings.port != m_state.settings.port)
        m_state.access = serve::portAccess(settings.port);
    m_state.settings = settings;
    m_state.trouble.reset();
    if (settings.tls)
        openRoot();
    Q_EMIT changed();
}

void ServerDesk::setUpdateBundle(const QString &path)
{
    if (m_state.updateBundle == path)
        return;
    m_state.updateBundle = path;
    Q_EMIT changed();
}

void ServerDesk::setAddresses(std::vector<serve::LocalAddress> addresses)
{
    m_state.addresses = std::move(addresses);
    m_state.firewall = serve::firewallSeen();
    if (m_state.settings.address.isNull() && !m_state.addresses.empty())
        m_state.settings.address = m_state.addresses.front().address;
    openRoot();
    Q_EMIT changed();
}

void ServerDesk::setDevice(const QHostAddress &device)
{
    m_state.device = device;
    m_state.reach.reset();
    if (!device.isNull())
        m_state.reach = serve::reachOf(device, m_state.addresses);
    Q_EMIT changed();
}

void ServerDesk::checkName()
{
    m_state.isAskingName = true;
    m_state.nameHint.reset();
    const QString name = m_state.settings.hostName;
    const QHostAddress expected = m_state.settings.address;
    QHostInfo::lookupHost(name, this, [this, name, expected](const QHostInfo &info) {
        m_state.isAskingName = false;
        m_state.nameHint = serve::nameHint(name, expected, info.addresses());
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

/// The root is wanted before the server runs: its digest goes to the device first.
void ServerDesk::openRoot()
{
    if (m_rootAsked || !m_engine.openRoot)
        return;
    m_rootAsked = true;
    deliver(m_engine.openRoot(), this, [this](const trust::Result<trust::Identity> &root) {
        if (!root)
            return giveUp(explain::Explain::of(root.error()));
        m_root = *root;
        m_state.root = RootFacts{root->certificate.toDer(), root->certificate.sha256(),
                                 root->certificate.commonName()};
        if (m_state.phase == ServerPhase::Preparing)
            prepare();
        else
            Q_EMIT changed();
    });
}

void ServerDesk::start()
{
    if (m_state.phase != ServerPhase::Off || serveObstacle(m_state) != ServeObstacle::None)
        return;
    m_state.phase = ServerPhase::Preparing;
    m_state.trouble.reset();
    ++m_turn;
    if (m_state.settings.tls && !m_root)
        openRoot(); // goes on by itself
    else
        prepare();
    Q_EMIT changed();
}

session::DeliveryRequest ServerDesk::request() const
{
    const ServerSettings &settings = m_state.settings;
    const QStringList files = m_state.files();
    session::DeliveryRequest request;
    request.bundlePath = files.constFirst();
    request.furtherBundles = files.mid(1);
    request.hostName = settings.hostName;
    request.address = settings.address;
    request.port = settings.port;
    request.tls = settings.tls;
    request.keyKind = settings.key;
    request.root = m_root;
    request.unguessablePaths = settings.unguessablePath;
    using Fault = serve::BenchFault;
    if (settings.fault == Fault::WrongChain || settings.fault == Fault::Expired)
        request.certificateFault = settings.fault;
    return request;
}

void ServerDesk::prepare()
{
    deliver(m_engine.prepare(request()), this,
            [this, turn = m_turn](const serve::Result<session::Delivery> &delivery) {
                if (turn != m_turn || m_state.phase != ServerPhase::Preparing)
                    return;
                if (!delivery)
                    return giveUp(explain::Explain::of(delivery.error()));
                listen(*delivery);
            });
}

void ServerDesk::listen(session::Delivery delivery)
{
    using Fault = serve::BenchFault;
    auto &config = delivery.server;
    config.tlsProfile = m_state.settings.profile;
    const ByteCount middle{delivery.bundle ? delivery.bundle->size().value / 2 : 0};
    const auto fault = m_state.settings.fault;
    if (fault == Fault::Cut) {
        config.faults.cutAfterBody = middle;
        config.faults.cutConnections = std::numeric_limits<int>::max();
    }
    if (fault == Fault::Stall)
        config.faults.stallAfterBody = middle;
    config.faults.redirect = fault == Fault::Redirect;
    config.faults.chunked = fault == Fault::Chunked;
    config.faults.splitHeader = fault == Fault::HeaderSplit;

    m_server = m_engine.server();
    connect(m_server.get(), &FileServer::happened, this, &ServerDesk::take);
    const auto port = m_server->start(delivery);
    if (!port) {
        m_server.reset();
        const auto *listen = std::get_if<serve::CannotListen>(&port.error());
        if (listen && listen->cause == serve::CannotListen::Cause::NotPermitted)
            m_state.access.standing =
                serve::PortAccess::Standing::Refused; // so it is, whatever it seemed
        return giveUp(explain::Explain::of(port.error()));
    }
    m_state.phase = ServerPhase::On;
    m_state.access.standing = serve::PortAccess::Standing::Allowed;
    m_state.urls = m_server->urls();
    m_state.witness.tick(now());
    m_tick.start();
    Q_EMIT changed();
}

void ServerDesk::renewCertificate()
{
    if (m_state.phase != ServerPhase::On || !m_root)
        return;
    deliver(m_engine.prepare(request()), this,
            [this, turn = m_turn](const serve::Result<session::Delivery> &delivery) {
                if (turn != m_turn || !m_server || !delivery || !delivery->server.identity)
                    return;
                const auto done = m_server->present({{*delivery->server.identity, {}}});
                if (!done)
                    m_state.trouble = explain::Explain::of(done.error());
                Q_EMIT changed();
            });
}

void ServerDesk::stop()
{
    if (m_state.phase == ServerPhase::Off)
        return;
    ++m_turn;
    m_tick.stop();
    m_state.phase = ServerPhase::Off;
    m_state.urls.clear();
    if (m_server) {
        m_server->stop(); // its last events are still to come
        m_server.release()->deleteLater();
    }
    Q_EMIT changed();
}

void ServerDesk::giveUp(const explain::Explanation &why)
{
    m_state.phase = ServerPhase::Off;
    m_state.trouble = why;
    m_rootAsked = m_state.root.has_value();
    Q_EMIT changed();
}

void ServerDesk::take(const serve::ServerEvent &event)
{
    m_state.witness.take(event, now());
    tellLater();
}

void ServerDesk::clearClients()
{
    m_state.witness.clear();
    Q_EMIT changed();
}

void ServerDesk::tellLater()
{
    if (!m_refresh.isActive())
        m_refresh.start();
}

} // namespace airlift::ui
