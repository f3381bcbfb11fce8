#include "tests/integration/fake_network_manager.h"

#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QUuid>

namespace airlift::test {

namespace {

const QString kService = QStringLiteral("org.freedesktop.NetworkManager");
const QString kRoot = QStringLiteral("/org/freedesktop/NetworkManager");

QString interfaceName(const char *name)
{
    return kService + QLatin1Char('.') + QLatin1String(name);
}

QDBusObjectPath pathOf(const char *kind, qsizetype number)
{
    return QDBusObjectPath{QStringLiteral("%1/%2/%3").arg(kRoot, QLatin1String(kind)).arg(number)};
}

} // namespace

PrivateBus::PrivateBus()
{
    m_daemon.start(QStringLiteral("dbus-daemon"),
                   {QStringLiteral("--session"), QStringLiteral("--nofork"),
                    QStringLiteral("--print-address=1"),
                    QStringLiteral("--address=unix:tmpdir=/tmp")});
    if (m_daemon.waitForStarted() && m_daemon.waitForReadyRead(5000))
        m_address = QString::fromLatin1(m_daemon.readLine().trimmed());
}

PrivateBus::~PrivateBus()
{
    m_daemon.kill();
    m_daemon.waitForFinished();
}

/// All properties of all objects at once.
class FakeObjects final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.DBus.ObjectManager")
public:
    explicit FakeObjects(FakeNetworkManager &manager)
        : m_manager(manager)
    {
    }
public Q_SLOTS:
    airlift::network::ManagedObjects GetManagedObjects() { return m_manager.objects(); }

private:
    FakeNetworkManager &m_manager;
};

/// What is called at an adapter itself.
class FakeAdapter final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.NetworkManager.Device.Wireless")
public:
    explicit FakeAdapter(FakeNetworkManager &manager)
        : m_manager(manager)
    {
    }
public Q_SLOTS:
    void RequestScan(const QVariantMap &) { m_manager.scan(); }

private:
    FakeNetworkManager &m_manager;
};

FakeNetworkManager::FakeNetworkManager(const QString &bus)
    : m_name(QUuid::createUuid().toString(QUuid::Id128))
    , m_bus(QDBusConnection::connectToBus(bus, m_name))
{
    network::registerManagedObjects();
    m_bus.registerObject(kRoot, this, QDBusConnection::ExportAllSlots);
    m_exported.push_back(std::make_unique<FakeObjects>(*this));
    m_bus.registerObject(QStringLiteral("/org/freedesktop"), m_exported.back().get(),
                         QDBusConnection::ExportAllSlots);
    m_bus.registerService(kService);
}

FakeNetworkManager::~FakeNetworkManager()
{
    m_bus.unregisterService(kService);
    QDBusConnection::disconnectFromBus(m_name);
}

void FakeNetworkManager::addAdapter(const QString &interface, const QString &joined)
{
    Adapter adapter;
    adapter.interface = interface;
    if (!joined.isEmpty())
        activate(adapter, joined, QStringLiteral("%1/Settings/%2").arg(kRoot).arg(1));
    adapter.looks = 5;
    m_adapters.push_back(adapter);
    m_exported.push_back(std::make_unique<FakeAdapter>(*this));
    m_bus.registerObject(pathOf("Devices", static_cast<qsizetype>(m_adapters.size())).path(),
                         m_exported.back().get(), QDBusConnection::ExportAllSlots);
}

QString FakeNetworkManager::joined(const QString &interface) const
{
    for (const Adapter &each : m_adapters)
        if (each.interface == interface)
            return each.joined;
    return {};
}

network::ManagedObjects FakeNetworkManager::objects()
{
    network::ManagedObjects all;
    QList<QDBusObjectPath> heard;
    for (std::size_t i = 0; i < m_networks.size(); ++i) {
        const Network &network = m_networks[i];
        const auto path = pathOf("AccessPoint", static_cast<qsizetype>(i + 1));
        all[path][interfaceName("AccessPoint")] = {
            {QStringLiteral("Ssid"), network.name.toUtf8()},
            {QStringLiteral("Strength"), QVariant::fromValue(uchar(network.strength))},
            {QStringLiteral("Flags"), network.key.isEmpty() ? 2U : 1U}, // 2: WPS, which is no key
            {QStringLiteral("RsnFlags"), network.key.isEmpty() ? 0U : 0x188U}};
        if (network.isHeard)
            heard << path;
    }
    for (std::size_t i = 0; i < m_adapters.size(); ++i) {
        Adapter &adapter = m_adapters[i];
        if (adapter.activation != 0 && ++adapter.looks == 2 && adapter.keyIsWrong)
            fail(adapter, 7);
        QVariantMap device{{QStringLiteral("DeviceType"), 2U},
                           {QStringLiteral("Interface"), adapter.interface},
                           {QStringLiteral("State"), adapter.activation != 0 ? 100U : 30U},
                           {QStringLiteral("ActiveConnection"),
                            QVariant::fromValue(QDBusObjectPath{QStringLiteral("/")})}};
        QVariantMap wireless{{QStringLiteral("AccessPoints"), QVariant::fromValue(heard)},
                             {QStringLiteral("ActiveAccessPoint"),
                              QVariant::fromValue(QDBusObjectPath{QStringLiteral("/")})}};
        if (adapter.activation != 0) {
            const auto active = pathOf("ActiveConnection", adapter.activation);
            const auto address = pathOf("IP4Config", adapter.activation);
            QString own = QStringLiteral("192.168.1.20");
            for (std::size_t n = 0; n < m_networks.size(); ++n) {
                if (m_networks[n].name != adapter.joined)
                    continue;
                own = m_networks[n].address;
                wireless[QStringLiteral("ActiveAccessPoint")] =
                    QVariant::fromValue(pathOf("AccessPoint", static_cast<qsizetype>(n + 1)));
            }
            device[QStringLiteral("ActiveConnection")] = QVariant::fromValue(active);
            all[active][interfaceName("Connection.Active")] = {
                {QStringLiteral("Connection"),
                 QVariant::fromValue(QDBusObjectPath{adapter.settings})},
                {QStringLiteral("State"), adapter.looks >= 2 ? 2U : 1U},
                {QStringLiteral("Ip4Config"), QVariant::fromValue(address)}};
            all[address][interfaceName("IP4Config")] = {
                {QStringLiteral("AddressData"),
                 QVariant::fromValue(QList<QVariantMap>{
                     {{QStringLiteral("address"), own}, {QStringLiteral("prefix"), 24U}}})}};
        }
        const auto path = pathOf("Devices", static_cast<qsizetype>(i + 1));
        all[path][interfaceName("Device")] = device;
        all[path][interfaceName("Device.Wireless")] = wireless;
    }
    // A cable is no Wi-Fi.
    all[pathOf("Devices", 99)][interfaceName("Device")] = {{QStringLiteral("DeviceType"), 1U},
                                                           {QStringLiteral("State"), 100U}};
    return all;
}

void FakeNetworkManager::scan()
{
    m_calls << QStringLiteral("scan");
    for (Network &network : m_networks)
        network.isHeard = true;
}

void FakeNetworkManager::activate(Adapter &adapter, const QString &network, const QString &settings)
{
    adapter.joined = network;
    adapter.settings = settings;
    adapter.activation = ++m_activations;
    adapter.looks = 0;
    adapter.keyIsWrong = adapter.isBound = false;
}

void FakeNetworkManager::fail(Adapter &adapter, uint reason)
{
    const qsizetype index = &adapter - m_adapters.data();
    auto signal =
        QDBusMessage::createSignal(pathOf("Devices", index + 1).path(), interfaceName("Device"),
                                   QStringLiteral("StateChanged"));
    signal << 120U << 60U << reason;
    m_bus.send(signal);
    adapter.joined.clear();
    adapter.activation = 0;
}

QDBusObjectPath FakeNetworkManager::AddAndActivateConnection2(
    const network::ConnectionSettings &settings, const QDBusObjectPath &device,
    const QDBusObjectPath &accessPoint, const QVariantMap &options, QDBusObjectPath &active,
    QVariantMap &)
{
    if (isForbidden) {
        sendErrorReply(interfaceName("PermissionDenied"), QStringLiteral("Not authorized."));
        return {};
    }
    const auto index =
        static_cast<std::size_t>(device.path().section(QLatin1Char('/'), -1).toInt()) - 1;
    const auto network =
        static_cast<std::size_t>(accessPoint.path().section(QLatin1Char('/'), -1).toInt()) - 1;
    const Network &wanted = m_networks.at(network);
    Adapter &adapter = m_adapters.at(index);
    activate(adapter, wanted.name, QStringLiteral("%1/Settings/%2").arg(kRoot).arg(100));
    const QString key = settings[QStringLiteral("802-11-wireless-security")]
                            .value(QStringLiteral("psk"))
                            .toString();
    adapter.keyIsWrong = key != wanted.key;
    adapter.isBound =
        options.value(QStringLiteral("bind-activation")) == QVariant{QStringLiteral("dbus-client")};
    if (adapter.isBound)
        fallBack(message().service());
    const bool isVolatile =
        options.value(QStringLiteral("persist")) == QVariant{QStringLiteral("volatile")};
    m_calls << QStringLiteral("join %1%2")
                   .arg(wanted.name, isVolatile ? QString{} : QStringLiteral(" for good"));
    active = pathOf("ActiveConnection", adapter.activation);
    return QDBusObjectPath{adapter.settings};
}

/// What is bound to a client goes with it, and the machine takes up what it had.
void FakeNetworkManager::fallBack(const QString &client)
{
    auto *watcher =
        new QDBusServiceWatcher{client, m_bus, QDBusServiceWatcher::WatchForUnregistration, this};
    connect(watcher, &QDBusServiceWatcher::serviceUnregistered, this, [this] {
        for (Adapter &each : m_adapters) {
            if (!each.isBound)
                continue;
            each.joined.clear();
            each.activation = 0;
            each.isBound = false;
            m_calls << QStringLiteral("client gone");
        }
    });
}

QDBusObjectPath FakeNetworkManager::ActivateConnection(const QDBusObjectPath &settings,
                                                       const QDBusObjectPath &device,
                                                       const QDBusObjectPath &)
{
    Adapter &adapter = m_adapters.at(
        static_cast<std::size_t>(device.path().section(QLatin1Char('/'), -1).toInt()) - 1);
    activate(adapter, QStringLiteral("Inthings"), settings.path());
    m_calls << QStringLiteral("return");
    return pathOf("ActiveConnection", adapter.activation);
}

void FakeNetworkManager::DeactivateConnection(const QDBusObjectPath &active)
{
    m_calls << QStringLiteral("leave");
    for (Adapter &each : m_adapters) {
        if (pathOf("ActiveConnection", each.activation) == active) {
            each.joined.clear();
            each.activation = 0;
        }
    }
}

} // namespace airlift::test

#include "fake_network_manager.moc"
