// What the network processor keeps beside the files: it is there again after the power was away.
#include "core/sim/at_firmware.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace airlift::sim {

namespace {

constexpr int kFormat = 1;
constexpr qsizetype kMostEntries = 256;

// A name is any bytes.
[[nodiscard]] QString packed(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}
[[nodiscard]] QByteArray unpacked(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

[[nodiscard]] QJsonObject packedProfile(int index, const StationProfile &profile)
{
    return {{QStringLiteral("index"), index},
            {QStringLiteral("ssid"), packed(profile.ssid)},
            {QStringLiteral("bssid"), packed(profile.bssid)},
            {QStringLiteral("security"), static_cast<int>(profile.security)},
            {QStringLiteral("key"), packed(profile.key)},
            {QStringLiteral("priority"), profile.priority}};
}

template <typename Map, typename Pack>
[[nodiscard]] QJsonObject packedMap(const Map &map, Pack pack)
{
    QJsonObject object;
    for (const auto &[name, value] : map)
        object[packed(name)] = pack(value);
    return object;
}

} // namespace

QByteArray AtFirmware::memory() const
{
    QJsonArray profiles;
    for (int i = 0; i < Station::kProfiles; ++i) {
        if (const StationProfile *profile = m_station.profile(i))
            profiles.append(packedProfile(i, *profile));
    }
    const QJsonObject all{
        {QStringLiteral("format"), kFormat},
        {QStringLiteral("profiles"), profiles},
        {QStringLiteral("role"), static_cast<int>(m_station.wantedRole())},
        {QStringLiteral("policy"), static_cast<qint64>(m_connectionPolicy)},
        {QStringLiteral("persistent"), m_persistent},
        {QStringLiteral("settings"), packedMap(m_stored, packed)},
        {QStringLiteral("writes"),
         packedMap(m_writes, [](quint32 count) { return static_cast<qint64>(count); })},
        {QStringLiteral("readable"), packedMap(m_publicRead, [](bool on) { return on; })},
    };
    return QJsonDocument{all}.toJson(QJsonDocument::Compact);
}

bool AtFirmware::recall(const QByteArray &memory)
{
    const QJsonObject all = QJsonDocument::fromJson(memory).object();
    const QJsonArray profiles = all[QStringLiteral("profiles")].toArray();
    const QJsonObject settings = all[QStringLiteral("settings")].toObject();
    const QJsonObject writes = all[QStringLiteral("writes")].toObject();
    const QJsonObject readable = all[QStringLiteral("readable")].toObject();
    const int role = all[QStringLiteral("role")].toInt(-1);
    if (all[QStringLiteral("format")].toInt() != kFormat || role < 0 ||
        role > static_cast<int>(StationRole::WiFiDirect) || profiles.size() > Station::kProfiles ||
        settings.size() > kMostEntries || writes.size() > kMostEntries ||
        readable.size() > kMostEntries)
        return false;
    for (const QJsonValue &each : profiles) {
        const QJsonObject one = each.toObject();
        const int security = one[QStringLiteral("security")].toInt(-1);
        if (security < 0 || security > static_cast<int>(StationSecurity::Wpa3))
            return false;
        m_station.putProfile(
            one[QStringLiteral("index")].toInt(-1),
            {unpacked(one[QStringLiteral("ssid")]), unpacked(one[QStringLiteral("bssid")]),
             static_cast<StationSecurity>(security), unpacked(one[QStringLiteral("key")]),
             one[QStringLiteral("priority")].toInt()});
    }
    m_station.setRole(static_cast<StationRole>(role));
    m_connectionPolicy = static_cast<quint32>(all[QStringLiteral("policy")].toInteger());
    m_station.setAutoConnect((m_connectionPolicy & 1U) != 0);
    m_persistent = all[QStringLiteral("persistent")].toBool(true);
    for (auto entry = settings.begin(); entry != settings.end(); ++entry)
        m_stored[unpacked(QJsonValue{entry.key()})] = unpacked(entry.value());
    for (auto entry = writes.begin(); entry != writes.end(); ++entry)
        m_writes[unpacked(QJsonValue{entry.key()})] =
            static_cast<quint32>(entry.value().toInteger());
    for (auto entry = readable.begin(); entry != readable.end(); ++entry)
        m_publicRead[unpacked(QJsonValue{entry.key()})] = entry.value().toBool();
    return true;
}

} // namespace airlift::sim
