#include "app/network/managed_wifi.h"

#include "app/network/managed_objects.h"
#include "core/base/result.h"

#include <QDBusMessage>
#include <QDBusPendingReply>
#include <QUuid>

namespace airlift::network {

using provision::JoinFailed;

namespace {

constexpr char kService[] = "org.freedesktop.NetworkManager";
constexpr char kManager[] = "org.freedesktop.NetworkManager";
constexpr char kManagerPath[] = "/org/freedesktop/NetworkManager";
constexpr char kDevice[] = "org.freedesktop.NetworkManager.Device";
constexpr char kWireless[] = "org.freedesktop.NetworkManager.Device.Wireless";
constexpr char kObjectsPath[] = "/org/freedesktop";
constexpr char kObjectManager[] = "org.freedesktop.DBus.ObjectManager";
constexpr uint kAdapterFailed = 120; // NM_DEVICE_STATE_FAILED
/// A person may have to give a password first.
constexpr int kPatience = 60'000;

[[nodiscard]] bool isAbsent(const QDBusError &error)
{
    return error.type() == QDBusError::ServiceUnknown || error.type() == QDBusError::Disconnected ||
           error.type() == QDBusError::NoServer ||
           error.name() == QLatin1String("org.freedesktop.DBus.Error.NameHasNoOwner");
}

[[nodiscard]] event::Refused refusalFrom(const QDBusError &error)
{
    const bool isForbidden = error.type() == QDBusError::AccessDenied ||
                             error.name().endsWith(QLatin1String(".PermissionDenied")) ||
                             error.name().endsWith(QLatin1String(".NotAuthorized"));
    return {isForbidden ? JoinFailed::Why::NotPermitted : JoinFailed::Why::SystemError,
            error.message()};
}

/// Lives no longer than it is used, and does not take the way to the rest of the world.
[[nodiscard]] ConnectionSettings settingsFor(const QString &network, const Secret &key,
                                             bool isDevice)
{
    ConnectionSettings settings;
    settings[QStringLiteral("connection")] = {
        {QStringLiteral("id"), network},
        {QStringLiteral("type"), QStringLiteral("802-11-wireless")},
        {QStringLiteral("autoconnect"), false}};
    settings[QStringLiteral("802-11-wireless")] = {
        {QStringLiteral("ssid"), network.toUtf8()},
        {QStringLiteral("mode"), QStringLiteral("infrastructure")}};
    if (!key.isEmpty())
        settings[QStringLiteral("802-11-wireless-security")] = {
            {QStringLiteral("key-mgmt"), QStringLiteral("wpa-psk")},
            {QStringLiteral("psk"), QString::fromUtf8(key.reveal())}};
    settings[QStringLiteral("ipv4")] = {{QStringLiteral("method"), QStringLiteral("auto")},
                                        {QStringLiteral("never-default"), isDevice}};
    settings[QStringLiteral("ipv6")] = {{QStringLiteral("method"), QStringLiteral("ignore")}};
    return settings;
}

} // namespace

ManagedWifi::ManagedWifi(Settings settings, const QHostAddress &device, Clock &clock,
                         QObject *parent)
    : Wifi(parent)
    , m_settings(std::move(settings))
    , m_clock(clock)
    , m_byHand(device, clock)
    , m_steps(m_settings.interface)
{
    registerManagedObjects();
    connect(&m_byHand, &Wifi::joined, this, &Wifi::joined);
    connect(&m_byHand, &Wifi::couldNotJoin, this, &Wifi::couldNotJoin);
    connect(&m_byHand, &Wifi::handNeeded, this, &Wifi::handNeeded);
}

ManagedWifi::~ManagedWifi()
{
    m_clock.cancel(m_ticket);
    m_bus.reset();
    if (!m_busName.isEmpty())
        QDBusConnection::disconnectFromBus(m_busName);
}

void ManagedWifi::join(Kind kind, const QString &network, const Secret &key)
{
    cancel();
    m_kind = kind;
    m_network = network;
    m_key = Secret{key.reveal().toByteArray()};
    connectToBus();
    feed(event::Join{kind, network, !key.isEmpty()});
}

void ManagedWifi::cancel()
{
    m_byHand.cancel();
    feed(event::Cancel{});
}

void ManagedWifi::restore()
{
    feed(event::Restore{});
}

void ManagedWifi::connectToBus()
{
    if (m_bus)
        return;
    // One of our own, so that it can be closed.
    m_busName = QStringLiteral("airlift-") + QUuid::createUuid().toString(QUuid::Id128);
    m_bus = m_settings.bus.isEmpty()
                ? QDBusConnection::connectToBus(QDBusConnection::SystemBus, m_busName)
                : QDBusConnection::connectToBus(m_settings.bus, m_busName);
}

void ManagedWifi::feed(const Event &event)
{
    for (const Effect &effect : m_steps.handle(event))
        perform(effect);
}

void ManagedWifi::perform(const Effect &effect)
{
    std::visit(
        Overloaded{[this](const effect::Look &) { look(); },
                   [this](const effect::Scan &e) {
                       // Refused if there was one a moment ago: then its result will do.
                       static_cast<void>(ask(e.adapter, kWireless, "RequestScan", {QVariantMap{}}));
                   },
                   [this](const effect::Start &e) { start(e); },
                   [this](const effect::Return &e) { goBack(e); },
                   [this](const effect::Leave &e) {
                       static_cast<void>(ask(QLatin1String(kManagerPath), kManager,
                                             "DeactivateConnection", {pathOf(e.connection)}));
                   },
                   [this](const effect::Arm &e) {
                       m_clock.cancel(std::exchange(m_ticket, 0));
                       if (e.after > Instant{})
                           m_ticket = m_clock.after(
                               e.after, this,
                               [this] {
                                   m_ticket = 0;
                                   feed(event::Due{});
                               },
                               Clock::Wait::Outside);
                   },
                   [this](const effect::Joined &e) { Q_EMIT joined(e.own); },
                   [this](const effect::Failed &e) { Q_EMIT couldNotJoin(e.why); },
                   [this](const effect::ByHand &) { joinByHand(); }},
        effect);
}

void ManagedWifi::joinByHand()
{
    m_byHand.join(m_kind, m_network, m_key);
}

QDBusPendingCall ManagedWifi::ask(const QString &path, const char *interface, const char *method,
                                  const QVariantList &arguments)
{
    auto call = QDBusMessage::createMethodCall(QLatin1String(kService), path,
                                               QLatin1String(interface), QLatin1String(method));
    call.setArguments(arguments);
    call.setInteractiveAuthorizationAllowed(true); // the system may ask the person
    return m_bus->asyncCall(call, kPatience);
}

void ManagedWifi::look()
{
    auto *watcher = new QDBusPendingCallWatcher{
        ask(QLatin1String(kObjectsPath), kObjectManager, "GetManagedObjects", {}), this};
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<ManagedObjects> reply = *watcher;
        if (!reply.isError())
            feed(event::Looked{viewFrom(reply.value())});
        else if (isAbsent(reply.error()))
            feed(event::Absent{});
        else
            feed(refusalFrom(reply.error()));
    });
}

void ManagedWifi::start(const effect::Start &wanted)
{
    m_bus->connect(QLatin1String(kService), wanted.adapter, QLatin1String(kDevice),
                   QStringLiteral("StateChanged"), this, SLOT(adapterChanged(uint, uint, uint)));
    const QVariantMap options{{QStringLiteral("persist"), QStringLiteral("volatile")},
                              {QStringLiteral("bind-activation"), QStringLiteral("dbus-client")}};
    const ConnectionSettings settings = settingsFor(wanted.network, m_key, m_kind == Kind::Device);
    expectConnection(ask(QLatin1String(kManagerPath), kManager, "AddAndActivateConnection2",
                         {QVariant::fromValue(settings), pathOf(wanted.adapter),
                          pathOf(wanted.accessPoint), options}));
}

void ManagedWifi::goBack(const effect::Return &wanted)
{
    const QDBusPendingCall call =
        ask(QLatin1String(kManagerPath), kManager, "ActivateConnection",
            {pathOf(wanted.settings), pathOf(wanted.adapter), pathOf(QStringLiteral("/"))});
    if (wanted.isAwaited)
        expectConnection(call);
}

void ManagedWifi::expectConnection(const QDBusPendingCall &call)
{
    auto *watcher = new QDBusPendingCallWatcher{call, this};
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        if (watcher->isError())
            return feed(refusalFrom(watcher->error()));
        // The last path of the answer; AddAndActivateConnection2 gives the settings' first.
        QString connection;
        for (const QVariant &each : watcher->reply().arguments())
            if (each.metaType() == QMetaType::fromType<QDBusObjectPath>())
                connection = each.value<QDBusObjectPath>().path();
        feed(event::Started{connection});
    });
}

void ManagedWifi::adapterChanged(uint now, uint, uint reason)
{
    if (now == kAdapterFailed)
        feed(event::Fell{reason});
}

} // namespace airlift::network
