#pragma once

#include "app/network/managed_objects.h"

#include <QDBusAbstractAdaptor>
#include <QDBusConnection>
#include <QDBusContext>
#include <QProcess>

/// A NetworkManager of our own, on a message bus of our own.
namespace airlift::test {

/// dbus-daemon for nobody but this process.
class PrivateBus
{
public:
    PrivateBus();
    ~PrivateBus();
    PrivateBus(const PrivateBus &) = delete;
    PrivateBus &operator=(const PrivateBus &) = delete;
    /// Empty: it cannot be started here.
    [[nodiscard]] QString address() const { return m_address; }

private:
    QProcess m_daemon;
    QString m_address;
};

/// One machine with Wi-Fi adapters and networks in the air. Joining takes one look.
class FakeNetworkManager final : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager")
public:
    struct Network {
        QString name;
        QString key; ///< empty: open
        int strength = 50;
        QString address = QStringLiteral("10.123.45.2");
        bool isHeard = true; ///< false: a scan finds it
    };
    explicit FakeNetworkManager(const QString &bus);
    ~FakeNetworkManager() override;

    void addAdapter(const QString &interface, const QString &joined = {});
    void addNetwork(const Network &network) { m_networks.push_back(network); }
    /// The network an adapter is in; empty: none.
    [[nodiscard]] QString joined(const QString &interface) const;
    [[nodiscard]] const QStringList &calls() const { return m_calls; }
    bool isForbidden = false;

public Q_SLOTS:
    QDBusObjectPath AddAndActivateConnection2(const airlift::network::ConnectionSettings &settings,
                                              const QDBusObjectPath &device,
                                              const QDBusObjectPath &accessPoint,
                                              const QVariantMap &options, QDBusObjectPath &active,
                                              QVariantMap &result);
    QDBusObjectPath ActivateConnection(const QDBusObjectPath &settings,
                                       const QDBusObjectPath &device, const QDBusObjectPath &);
    void DeactivateConnection(const QDBusObjectPath &active);

private:
    friend class FakeObjects;
    friend class FakeAdapter;
    struct Adapter {
        QString interface;
        QString joined;
        QString settings;
        int activation = 0; ///< number of the active connection; 0: none
        int looks = 0;      ///< since it was activated
        bool keyIsWrong = false;
        bool isBound = false;
    };
    [[nodiscard]] network::ManagedObjects objects();
    void scan();
    void activate(Adapter &adapter, const QString &network, const QString &settings);
    void fallBack(const QString &client);
    void fail(Adapter &adapter, uint reason);

    QString m_name;
    QDBusConnection m_bus;
    std::vector<Adapter> m_adapters;
    std::vector<Network> m_networks;
    std::vector<std::unique_ptr<QObject>> m_exported;
    QStringList m_calls;
    QString m_client;
    int m_activations = 0;
};

} // namespace airlift::test
