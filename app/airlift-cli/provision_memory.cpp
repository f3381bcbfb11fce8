#include "app/airlift-cli/provision_memory.h"

#include "app/airlift-cli/command.h"
#include "app/key_ring/key_ring.h"
#include "core/explain/provision_words.h"
#include "core/provision/network_memory.h"

#include <functional>
#include <optional>

#include <QCoreApplication>
#include <QTimer>

namespace airlift::cli {

namespace {

using provision::NetworkMemory;
using provision::StoreFailed;

/// Until the key ring has answered: it may ask a person first.
int waitFor(NetworkMemory &memory, void (NetworkMemory::*done)(),
            const std::function<void()> &start)
{
    std::optional<StoreFailed> why;
    QObject::connect(&memory, done, &memory, [] { QCoreApplication::quit(); });
    QObject::connect(&memory, &NetworkMemory::failed, &memory, [&why](const StoreFailed &failed) {
        why = failed;
        QCoreApplication::quit();
    });
    QTimer::singleShot(0, &memory, start);
    QCoreApplication::exec();
    return why ? complain(explain::ProvisionWords::of(*why)) : code(Exit::Done);
}

} // namespace

Expected<Secret, int> rememberedKey(const QString &network)
{
    NetworkMemory memory{key_ring::systemKeyStore()};
    const int exitCode = waitFor(memory, &NetworkMemory::opened, [&memory] { memory.open(); });
    if (exitCode != 0)
        return failure(exitCode);
    if (const Secret *key = memory.keyOf(network))
        return Secret{key->reveal().toByteArray()};
    return failure(usage(QStringLiteral("The key ring holds no network \"%1\".").arg(network)));
}

int rememberKey(const QString &network, const Secret &key)
{
    NetworkMemory memory{key_ring::systemKeyStore()};
    return waitFor(memory, &NetworkMemory::changed,
                   [&memory, &network, &key] { memory.keep(network, key); });
}

} // namespace airlift::cli
