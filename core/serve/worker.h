#pragma once

#include "core/serve/connection.h"
#include "core/serve/gate.h"
#include "core/serve/tls_context.h"

#include <unordered_map>
#include <vector>

#include <QTimer>

namespace airlift::serve {

/// Accepts, watches the clock, and owns the connections. Made in the caller's thread, then moved to
/// the server's, where everything below happens.
class Server::Worker final : public QObject
{
public:
    /// `lastConnection` is the number last given to a connection; nobody else touches it while this
    /// lives.
    /// What happened in one turn of the event loop goes to `tell` at its end: waking another thread
    /// for each event costs more than the event.
    using Tell = std::function<void(std::vector<ServerEvent>)>;
    Worker(platform::Descriptor listener, std::optional<TlsContext> tls, Service service, Tell tell,
           quint64 &lastConnection);
    ~Worker() override; ///< ends every connection

    void begin();
    void present(TlsContext tls);
    void offer(std::shared_ptr<const Shelf> shelf);

private:
    void tellWhatHappened();
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
    Tell m_tell;
    std::vector<ServerEvent> m_happened; ///< not yet told
    quint64 &m_lastConnection;
    std::unique_ptr<QSocketNotifier> m_arrivals;
    QTimer m_sweep{this};
    std::unordered_map<Connection *, QHostAddress> m_connections;
    Gate m_gate;
    TurnedAway m_turnedAway;          ///< not yet reported
    TimePoint m_turnedAwayReported{}; ///< when the last report was
};

} // namespace airlift::serve
