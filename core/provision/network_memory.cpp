#include "core/provision/network_memory.h"

#include "core/provision/limits.h"

#include <algorithm>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace airlift::provision {

namespace {

constexpr qsizetype kMostBytes = 64 * 1024;

[[nodiscard]] Secret copyOf(const Secret &secret)
{
    return Secret{secret.reveal().toByteArray()};
}

void drop(std::vector<RememberedNetwork> &networks, const QString &name)
{
    networks.erase(std::remove_if(networks.begin(), networks.end(),
                                  [&](const RememberedNetwork &each) { return each.name == name; }),
                   networks.end());
}

} // namespace

Expected<std::vector<RememberedNetwork>, StoreFailed> rememberedFrom(const Secret &stored)
{
    std::vector<RememberedNetwork> networks;
    if (stored.isEmpty())
        return networks;
    const auto damaged = failure(StoreFailed{StoreFailed::Why::Damaged, {}});
    if (stored.reveal().size() > kMostBytes)
        return damaged;
    const auto document = QJsonDocument::fromJson(stored.reveal().toByteArray());
    const QJsonArray all = document[QLatin1String("networks")].toArray();
    if (!document.isObject() || all.size() > qsizetype{NetworkMemory::kMostNetworks})
        return damaged;
    for (const QJsonValue &each : all) {
        RememberedNetwork network{each[QLatin1String("name")].toString(),
                                  Secret{each[QLatin1String("key")].toString().toUtf8()}};
        if (!checkNetworkName(network.name) || !checkNetworkKey(network.key))
            return damaged;
        drop(networks, network.name);
        networks.push_back(std::move(network));
    }
    return networks;
}

Secret toStored(const std::vector<RememberedNetwork> &networks)
{
    if (networks.empty())
        return {};
    QJsonArray all;
    for (const RememberedNetwork &each : networks)
        all.append(QJsonObject{{QStringLiteral("name"), each.name},
                               {QStringLiteral("key"), QString::fromUtf8(each.key.reveal())}});
    return Secret{QJsonDocument{QJsonObject{{QStringLiteral("networks"), all}}}.toJson(
        QJsonDocument::Compact)};
}

NetworkMemory::NetworkMemory(std::unique_ptr<KeyStore> store, QObject *parent)
    : QObject(parent)
    , m_store(std::move(store))
{
    if (!m_store)
        return;
    connect(m_store.get(), &KeyStore::loaded, this, &NetworkMemory::take);
    connect(m_store.get(), &KeyStore::saved, this, &NetworkMemory::changed);
    connect(m_store.get(), &KeyStore::failed, this, [this](const StoreFailed &why) {
        m_isOpening = false;
        m_toKeep.clear();
        m_toForget.clear();
        Q_EMIT failed(why);
    });
}

QStringList NetworkMemory::names() const
{
    QStringList names;
    for (const RememberedNetwork &each : m_networks)
        names << each.name;
    names.sort(Qt::CaseInsensitive);
    return names;
}

const Secret *NetworkMemory::keyOf(const QString &name) const
{
    const auto found =
        std::find_if(m_networks.begin(), m_networks.end(),
                     [&](const RememberedNetwork &each) { return each.name == name; });
    return found == m_networks.end() ? nullptr : &found->key;
}

void NetworkMemory::open()
{
    if (!m_store) {
        Q_EMIT failed({StoreFailed::Why::Absent, {}});
    } else if (m_isOpen) {
        Q_EMIT opened();
    } else if (!std::exchange(m_isOpening, true)) {
        m_store->load();
    }
}

void NetworkMemory::take(const Secret &all)
{
    m_isOpening = false;
    auto networks = rememberedFrom(all);
    if (!networks) {
        m_toKeep.clear(); // what is there is not overwritten
        m_toForget.clear();
        Q_EMIT failed(networks.error());
        return;
    }
    m_networks = *std::move(networks);
    m_isOpen = true;
    Q_EMIT opened();
    for (const RememberedNetwork &each : std::exchange(m_toKeep, {}))
        keep(each.name, each.key);
    for (const QString &name : std::exchange(m_toForget, {}))
        forget(name);
}

void NetworkMemory::keep(const QString &name, const Secret &key)
{
    if (!m_isOpen) {
        m_toKeep.push_back({name, copyOf(key)});
        open();
        return;
    }
    drop(m_networks, name);
    if (m_networks.size() >= kMostNetworks)
        m_networks.erase(m_networks.begin());
    m_networks.push_back({name, copyOf(key)});
    store();
}

void NetworkMemory::forget(const QString &name)
{
    if (!m_isOpen) {
        m_toForget << name;
        open();
        return;
    }
    drop(m_networks, name);
    store();
}

void NetworkMemory::store()
{
    m_store->save(toStored(m_networks));
}

} // namespace airlift::provision
