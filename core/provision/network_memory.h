#pragma once

#include "core/base/result.h"
#include "core/provision/key_store.h"

#include <memory>
#include <vector>

#include <QStringList>

namespace airlift::provision {

struct RememberedNetwork {
    QString name;
    Secret key; ///< empty: open
};
/// What is kept is foreign input when it comes back: limits hold, and one bad entry spoils all.
[[nodiscard]] Expected<std::vector<RememberedNetwork>, StoreFailed>
rememberedFrom(const Secret &stored);
[[nodiscard]] Secret toStored(const std::vector<RememberedNetwork> &networks);

/// Networks that are to be remembered: names and keys, in the key ring of the system and nowhere
/// else. Reads it when it is first needed.
class NetworkMemory final : public QObject
{
    Q_OBJECT
public:
    /// Nothing: this program can keep no secret.
    explicit NetworkMemory(std::unique_ptr<KeyStore> store, QObject *parent = nullptr);
    [[nodiscard]] bool canKeep() const { return m_store != nullptr; }
    [[nodiscard]] bool isOpen() const { return m_isOpen; }
    [[nodiscard]] QStringList names() const;
    /// Null if that network is not remembered.
    [[nodiscard]] const Secret *keyOf(const QString &name) const;
    void open(); ///< answered by `opened` or `failed`
    void keep(const QString &name, const Secret &key);
    void forget(const QString &name);

    static constexpr std::size_t kMostNetworks = 200;

Q_SIGNALS:
    void opened();
    void changed(); ///< it is kept, or forgotten
    void failed(const airlift::provision::StoreFailed &why);

private:
    void take(const Secret &all);
    void store();

    std::unique_ptr<KeyStore> m_store;
    std::vector<RememberedNetwork> m_networks;
    std::vector<RememberedNetwork> m_toKeep; ///< asked for before it was open
    QStringList m_toForget;
    bool m_isOpen = false;
    bool m_isOpening = false;
};

} // namespace airlift::provision
