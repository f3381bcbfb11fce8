#include "app/network/managed_objects.h"

#include <QDBusArgument>
#include <QDBusMetaType>

namespace airlift::network {

namespace {

constexpr uint kWifi = 2;          // NM_DEVICE_TYPE_WIFI
constexpr uint kDisconnected = 30; // NM_DEVICE_STATE_DISCONNECTED; below: unmanaged, switched off
constexpr uint kActivated = 2;     // NM_ACTIVE_CONNECTION_STATE_ACTIVATED
constexpr uint kPrivacy = 1;       // NM_802_11_AP_FLAGS_PRIVACY; the others are about WPS
constexpr qsizetype kMostAround = 500;

[[nodiscard]] QVariantMap propertiesOf(const ManagedObjects &objects, const QDBusObjectPath &path,
                                       const char *interface)
{
    return objects.value(path).value(QStringLiteral("org.freedesktop.NetworkManager.") +
                                     QLatin1String(interface));
}

[[nodiscard]] QDBusObjectPath path(const QVariantMap &properties, const char *name)
{
    return properties.value(QLatin1String(name)).value<QDBusObjectPath>();
}

[[nodiscard]] uint number(const QVariantMap &properties, const char *name)
{
    return properties.value(QLatin1String(name)).toUInt();
}

[[nodiscard]] QString networkOf(const QVariantMap &accessPoint)
{
    return QString::fromUtf8(accessPoint.value(QStringLiteral("Ssid")).toByteArray());
}

[[nodiscard]] QHostAddress addressOf(const QVariantMap &configuration)
{
    const auto list =
        qdbus_cast<QList<QVariantMap>>(configuration.value(QStringLiteral("AddressData")));
    return list.isEmpty()
               ? QHostAddress{}
               : QHostAddress{list.constFirst().value(QStringLiteral("address")).toString()};
}

[[nodiscard]] std::optional<Connection> connectionOf(const ManagedObjects &objects,
                                                     const QDBusObjectPath &at)
{
    const QVariantMap active = propertiesOf(objects, at, "Connection.Active");
    if (active.isEmpty())
        return std::nullopt;
    return Connection{at.path(), path(active, "Connection").path(),
                      number(active, "State") == kActivated,
                      addressOf(propertiesOf(objects, path(active, "Ip4Config"), "IP4Config"))};
}

} // namespace

void registerManagedObjects()
{
    qDBusRegisterMetaType<ConnectionSettings>();
    qDBusRegisterMetaType<ManagedObjects>();
    qDBusRegisterMetaType<QList<QVariantMap>>();
}

QVariant pathOf(const QString &path)
{
    return QVariant::fromValue(QDBusObjectPath{path});
}

View viewFrom(const ManagedObjects &objects)
{
    View view;
    for (auto it = objects.begin(); it != objects.end(); ++it) {
        const QVariantMap device = propertiesOf(objects, it.key(), "Device");
        const QVariantMap wireless = propertiesOf(objects, it.key(), "Device.Wireless");
        if (wireless.isEmpty() || number(device, "DeviceType") != kWifi)
            continue;
        Adapter adapter;
        adapter.path = it.key().path();
        adapter.interface = device.value(QStringLiteral("Interface")).toString();
        adapter.isUsable = number(device, "State") >= kDisconnected;
        adapter.joined =
            networkOf(propertiesOf(objects, path(wireless, "ActiveAccessPoint"), "AccessPoint"));
        adapter.connection = connectionOf(objects, path(device, "ActiveConnection"));
        const auto around =
            qdbus_cast<QList<QDBusObjectPath>>(wireless.value(QStringLiteral("AccessPoints")));
        for (const QDBusObjectPath &each : around.mid(0, kMostAround)) {
            const QVariantMap found = propertiesOf(objects, each, "AccessPoint");
            const uint flags = (number(found, "Flags") & kPrivacy) | number(found, "WpaFlags") |
                               number(found, "RsnFlags");
            if (!found.isEmpty())
                adapter.around.push_back({each.path(), networkOf(found),
                                          static_cast<int>(number(found, "Strength")), flags != 0});
        }
        view.push_back(std::move(adapter));
    }
    return view;
}

} // namespace airlift::network
