#pragma once

#include "app/network/join_steps.h"

#include <QDBusObjectPath>
#include <QMap>
#include <QVariantMap>

/// What NetworkManager says over D-Bus, read as far as it matters here.
namespace airlift::network {

/// Properties by interface: of one object, or the settings of a connection.
using ConnectionSettings = QMap<QString, QVariantMap>;
using ManagedObjects = QMap<QDBusObjectPath, ConnectionSettings>;

/// Before the first call; harmless again.
void registerManagedObjects();
[[nodiscard]] QVariant pathOf(const QString &path);
/// The Wi-Fi adapters among all objects. Takes nothing for granted: what lacks is empty.
[[nodiscard]] View viewFrom(const ManagedObjects &objects);

} // namespace airlift::network

Q_DECLARE_METATYPE(airlift::network::ConnectionSettings)
Q_DECLARE_METATYPE(airlift::network::ManagedObjects)
