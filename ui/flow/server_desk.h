#pragma once

#include "ui/flow/engine.h"
#include "ui/flow/server_state.h"

#include <memory>

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace airlift::ui {

/// Leads the server of the Server page: root, certificate, start, stop, and what the clients do.
/// Independent of updates, which have a server of their own. Off until start(); stops with itself.
class ServerDesk final : public QObject
{
    Q_OBJECT
public:
    explicit ServerDesk(Engine engine, QObject *parent = nullptr);
    ~ServerDesk() override;

    [[nodiscard]] const ServerDeskState &state() const { return m_state; }
    /// Ignored unless the server is off.
    void setSettings(const ServerSettings &settings);
    void setUpdateBundle(const QString &path);
    void setAddresses(std::vector<serve::LocalAddress> addresses);
    void start();
    void stop();
    /// From which network it comes decides at which address to serve it; null forgets it.
    void setDevice(const QHostAddress &device);
    /// Asks the name service of this machine, once.
    void checkName();
    void clearClients();
    /// The server's new certificate goes to clients from now on; the root stays.
    void renewCertificate();

Q_SIGNALS:
    /// state() changed; at most every kRefresh while clients come and go.
    void changed();

private:
    static constexpr std::chrono::milliseconds kRefresh{100};

    void openRoot();
    void prepare();
    [[nodiscard]] session::DeliveryRequest request() const;
    void listen(session::Delivery delivery);
    void take(const serve::ServerEvent &event);
    void giveUp(const explain::Explanation &why);
    void tellLater();
    [[nodiscard]] Instant now() const { return Instant{m_clock.nsecsElapsed()}; }

    Engine m_engine;
    ServerDeskState m_state;
    std::optional<trust::Identity> m_root;
    std::unique_ptr<FileServer> m_server;
    quint64 m_turn = 0; ///< answers to an older start are dropped
    bool m_rootAsked = false;
    QElapsedTimer m_clock;
    QTimer m_refresh; ///< once, after something happened
    QTimer m_tick;    ///< while on: rates fall and the curve goes on without events
};

} // namespace airlift::ui
