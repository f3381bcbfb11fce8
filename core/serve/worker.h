#pragma once

#include "core/serve/connection.h"
#include "core/serve/gate.h"
#include "core/serve/mailbox.h"
#include "core/serve/tls_context.h"

#include <unordered_map>
#include <vector>

#include <QSocketNotifier>
#include <QTimer>

namespace airlift::serve {

/// Accepts, watches the clock, and owns the connections. Made in the caller's thread, then moved to
/// the server's, where everything below happens.
class Server::Worker final : public QObject
{
public:
    /// What happens is put into `mail` at once; `wake` asks its owner to look, at most every
    /// kWakeInterval. `lastConnection` is the number last given to a connection; nobody else
    /// touches it while this lives.
    Worker(platform::Descriptor listener, std::optional<TlsContext> tls, Service service,
           Mailbox &mail, std::function<void()> wake, quint64 &lastConnection);
    ~Worker() override; ///< ends every connection

    void begin();
    void present(TlsContext tls);
    void offer(std::shared_ptr<const Shelf> shelf);

private:
    void turnOver();
    void wakeOwner();
    void acceptSome();
    void admit(platform::Arrival arrival);
    void turnAway(const platform::Arrival &arrival, Gate::Verdict verdict);
    void reportTurnedAway(TimePoint now);
    void keepSweeping();
    void sweep();
    void listenIfThereIsRoom();
    /// A copy to walk over while connections end and leave.
    [[nodiscard]] std::vector<Connection *> everybody() const;
    void forget(Connection *connection);

    TlsThread m_tlsThread; ///< first, so that it goes last
    platform::Descriptor m_listener;
    std::optional<TlsContext> m_tls;
    Service m_service;
    Mailbox &m_mail;
    std::function<void()> m_wake;
    bool m_hasMail = false; ///< put since the owner was last woken
    QTimer m_wakeLater{this};
    quint64 &m_lastConnection;
    std::unique_ptr<QSocketNotifier> m_arrivals;
    QTimer m_sweep{this};
    std::unique_ptr<Poller> m_poller;
    struct Guest {
        std::unique_ptr<Connection> connection;
        QHostAddress address;
    };
    std::unordered_map<Connection *, Guest> m_connections;
    std::vector<std::unique_ptr<Connection>> m_gone; ///< ended in this turn of the event loop
    Gate m_gate;
    TurnedAway m_turnedAway;          ///< not yet reported
    TimePoint m_turnedAwayReported{}; ///< when the last report was
};

} // namespace airlift::serve
