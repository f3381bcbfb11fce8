#include "core/serve/worker.h"

namespace airlift::serve {

using namespace std::chrono_literals;

namespace {

constexpr int kArrivalsPerWakeUp = 16;
constexpr auto kSweepInterval = 100ms;

} // namespace

Server::Worker::Worker(platform::Descriptor listener, std::optional<TlsContext> tls,
                       Service service, quint64 &lastConnection)
    : m_listener(std::move(listener))
    , m_tls(std::move(tls))
    , m_service(std::move(service))
    , m_lastConnection(lastConnection)
{
    m_service.ended = [this](Connection *connection) { forget(connection); };
    m_sweep.setInterval(kSweepInterval);
    connect(&m_sweep, &QTimer::timeout, this, [this] { sweep(); });
}

Server::Worker::~Worker()
{
    m_arrivals.reset();
    for (Connection *connection : everybody())
        connection->abandon();
}

void Server::Worker::begin()
{
    platform::shieldThreadFromBrokenPipes();
    m_arrivals = std::make_unique<QSocketNotifier>(m_listener.get(), QSocketNotifier::Read);
    connect(m_arrivals.get(), &QSocketNotifier::activated, this, [this] { acceptSome(); });
}

void Server::Worker::acceptSome()
{
    for (int i = 0; i < kArrivalsPerWakeUp; ++i) {
        if (std::ssize(m_connections) >= m_service.limits.connections) {
            m_arrivals->setEnabled(false); // they wait in the system's queue until there is room
            return;
        }
        auto arrival = platform::acceptFrom(m_listener);
        if (arrival.outcome == platform::Arrival::Outcome::Exhausted) {
            m_arrivals->setEnabled(false);
            keepSweeping(); // which tries again
            return;
        }
        if (arrival.outcome == platform::Arrival::Outcome::Nothing)
            return;
        admit(std::move(arrival));
    }
}

void Server::Worker::admit(platform::Arrival arrival)
{
    auto socket = std::make_unique<platform::Descriptor>(std::move(arrival.socket));
    auto channel = m_tls ? m_tls->channel(*socket) : plainChannel(*socket);
    if (!channel)
        return;
    auto *connection = new Connection{m_service, ConnectionId{++m_lastConnection},
                                      std::move(socket), std::move(channel), this};
    m_connections.insert(connection);
    keepSweeping();
    connection->begin(arrival.peer);
}

void Server::Worker::keepSweeping()
{
    if (!m_sweep.isActive()) // a restart at each arrival would put the sweep off for ever
        m_sweep.start();
}

void Server::Worker::sweep()
{
    const auto now = std::chrono::steady_clock::now();
    for (Connection *connection : everybody())
        connection->sweep(now);
    listenIfThereIsRoom();
    if (m_connections.empty() && m_arrivals->isEnabled())
        m_sweep.stop(); // an idle server costs nothing
}

std::vector<Connection *> Server::Worker::everybody() const
{
    return {m_connections.begin(), m_connections.end()};
}

void Server::Worker::listenIfThereIsRoom()
{
    if (std::ssize(m_connections) < m_service.limits.connections)
        m_arrivals->setEnabled(true);
}

void Server::Worker::forget(Connection *connection)
{
    m_connections.erase(connection);
    connection->deleteLater();
}

} // namespace airlift::serve
