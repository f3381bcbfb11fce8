#pragma once

#include "app/network/join_steps.h"

#include <QDBusConnection>
#include <QDBusPendingCall>

namespace airlift::network {

/// Lets NetworkManager move this machine. Where there is none, a person is asked as before. Says
/// nothing to anybody before join(). Connections it makes are bound to it: if it is gone, for
/// whatever reason, NetworkManager drops them and takes up its own again.
class ManagedWifi final : public provision::Wifi
{
    Q_OBJECT
public:
    /// Address of the message bus; empty: the system's.
    struct Settings {
        QString bus;
        QString interface; ///< the only adapter it may move; empty: any
    };
    /// `device`: address of the device in its own network.
    ManagedWifi(Settings settings, const QHostAddress &device, Clock &clock,
                QObject *parent = nullptr);
    ~ManagedWifi() override;
    void join(Kind kind, const QString &network, const Secret &key) override;
    void cancel() override;
    void restore() override;

private:
    void feed(const Event &event);
    void perform(const Effect &effect);
    void connectToBus();
    void look();
    void start(const effect::Start &wanted);
    void goBack(const effect::Return &wanted);
    void expectConnection(const QDBusPendingCall &call);
    void joinByHand();
    [[nodiscard]] QDBusPendingCall ask(const QString &path, const char *interface,
                                       const char *method, const QVariantList &arguments);

private Q_SLOTS:
    void adapterChanged(uint now, uint before, uint reason);

private:
    Settings m_settings;
    Clock &m_clock;
    provision::HandWifi m_byHand;
    JoinSteps m_steps;
    QString m_busName; ///< of our own connection; empty: none yet
    std::optional<QDBusConnection> m_bus;
    Clock::Ticket m_ticket = 0;
    Kind m_kind{};
    QString m_network;
    Secret m_key;
};

} // namespace airlift::network
