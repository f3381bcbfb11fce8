#include "core/serve/worker.h"

#include <utility>

#include <QAbstractEventDispatcher>

namespace airlift::serve {

using namespace std::chrono_literals;

namespace {

constexpr int kArrivalsPerWakeUp = 16;
constexpr auto kSweepInterval = 100ms;
// Nobody sees that something was shown so much later, and a thread woken for each event would take
// a tenth of the time of the one that serves.
constexpr auto kWakeInterval = 10ms;

} // namespace

Server::Worker::Worker(platform::Descriptor listener, std::optional<TlsContext> tls,
                       Service service, Mailbox &mail, std::function<void()> wake,
                       quint64 &lastConnection)
    : m_listener(std::move(listener))
    , m_tls(std::move(tls))
    , m_service(std::move(service))
    , m_mail(mail)
    , m_wake(std::move(wake))
    , m_lastConnection(lastConnection)
    , m_gate(m_service.limits)
{
    m_service.report = [this](ServerEvent event) {
        m_mail.put(std::move(event));
        m_hasMail = true;
    };
    m_service.ended = [this](Connection *connection) { forget(connection); };
    m_sweep.setInterval(kSweepInterval);
    connect(&m_sweep, &QTimer::timeout, this, [this] { sweep(); });
    m_wakeLater.setSingleShot(true);
    m_wakeLater.setInterval(kWakeInterval);
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
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            [this] { turnOver(); });
    m_poller = makePoller();
    m_service.poller = m_poller.get();
    m_arrivals = std::make_unique<QSocketNotifier>(m_listener.get(), QSocketNotifier::Read);
    connect(m_arrivals.get(), &QSocketNotifier::activated, this, [this] { acceptSome(); });
}

void Server::Worker::turnOver()
{
    m_gone.clear();
    wakeOwner();
}

void Server::Worker::wakeOwner()
{
    if (!m_hasMail || m_wakeLater.isActive()) // the timer brings us here again
        return;
    m_hasMail = false;
    if (m_mail.callsOwner())
        m_wake();
    m_wakeLater.start();
}

void Server::Worker::present(TlsContext tls)
{
    m_tls = std::move(tls);
}

void Server::Worker::offer(std::shared_ptr<const Shelf> shelf)
{
    m_service.shelf = std::move(shelf);
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
        const auto now = std::chrono::steady_clock::now();
        if (const auto verdict = m_gate.arrives(arrival.address, now);
            verdict != Gate::Verdict::Admit)
            turnAway(arrival, verdict);
        else
            admit(std::move(arrival));
    }
}

void Server::Worker::admit(platform::Arrival arrival)
{
    auto socket = std::make_unique<platform::Descriptor>(std::move(arrival.socket));
    auto channel = m_tls ? m_tls->channel(*socket) : plainChannel(*socket);
    if (!channel) {
        m_gate.leaves(arrival.address);
        return;
    }
    auto guest = std::make_unique<Connection>(m_service, ConnectionId{++m_lastConnection},
                                              std::move(socket), std::move(channel));
    Connection &connection = *guest;
    m_connections.emplace(&connection, Guest{std::move(guest), arrival.address});
    keepSweeping();
    connection.begin(arrival.peer);
}

/// The socket closes with the arrival: no TLS, no thread time, one line a second for the user.
void Server::Worker::turnAway(const platform::Arrival &arrival, Gate::Verdict verdict)
{
    ++m_turnedAway.count;
    m_turnedAway.peer = arrival.address.toString();
    m_turnedAway.why =
        verdict == Gate::Verdict::TooMany ? TurnedAway::Why::TooMany : TurnedAway::Why::TooFast;
    keepSweeping();
}

void Server::Worker::reportTurnedAway(TimePoint now)
{
    if (m_turnedAway.count == 0 || now - m_turnedAwayReported < 1s)
        return;
    m_turnedAwayReported = now;
    m_service.report({ConnectionId{}, std::exchange(m_turnedAway, {})});
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
    reportTurnedAway(now);
    m_gate.tidy(now);
    if (m_connections.empty() && m_arrivals->isEnabled() && m_turnedAway.count == 0 &&
        m_gate.remembered() == 0)
        m_sweep.stop(); // an idle server costs nothing
}

std::vector<Connection *> Server::Worker::everybody() const
{
    std::vector<Connection *> all;
    all.reserve(m_connections.size());
    for (const auto &[connection, guest] : m_connections)
        all.push_back(connection);
    return all;
}

void Server::Worker::listenIfThereIsRoom()
{
    if (std::ssize(m_connections) < m_service.limits.connections)
        m_arrivals->setEnabled(true);
}

void Server::Worker::forget(Connection *connection)
{
    const auto found = m_connections.find(connection);
    if (found == m_connections.end())
        return;
    m_gate.leaves(found->second.address);
    m_gone.push_back(std::move(found->second.connection));
    m_connections.erase(found);
}

} // namespace airlift::serve
