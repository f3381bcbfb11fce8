#include "core/explain/dialect_words.h"

#include "core/device/catalogue.h"

#include <algorithm>

namespace airlift::explain {

using device::Dialect;

QString DialectWords::name(Dialect dialect)
{
    switch (dialect) {
    case Dialect::CloudOta:
        return QStringLiteral("cloud_ota");
    case Dialect::LocalOta:
        return tr("local_ota or out_of_box");
    case Dialect::OtaIf:
        return tr("OTA_IF (SDK 6 and 7)");
    case Dialect::Provisioning:
        return tr("provisioning demo");
    case Dialect::AtCommands:
        return tr("AT commands");
    case Dialect::NetworkTerminal:
        return QStringLiteral("network_terminal");
    case Dialect::Unknown:
        break;
    }
    return tr("recognised by its lines");
}

QString DialectWords::id(Dialect dialect)
{
    switch (dialect) {
    case Dialect::CloudOta:
        return QStringLiteral("cloud-ota");
    case Dialect::LocalOta:
        return QStringLiteral("local-ota");
    case Dialect::OtaIf:
        return QStringLiteral("ota-if");
    case Dialect::Provisioning:
        return QStringLiteral("provisioning");
    case Dialect::AtCommands:
        return QStringLiteral("at");
    case Dialect::NetworkTerminal:
        return QStringLiteral("terminal");
    case Dialect::Unknown:
        break;
    }
    return {};
}

QStringList DialectWords::ids()
{
    QStringList all;
    for (const Dialect dialect : device::kDialects)
        all << id(dialect);
    return all;
}

std::optional<Dialect> DialectWords::fromId(const QString &name)
{
    const auto found = std::find_if(device::kDialects.begin(), device::kDialects.end(),
                                    [&name](Dialect dialect) { return id(dialect) == name; });
    return found == device::kDialects.end() ? std::nullopt : std::optional{*found};
}

} // namespace airlift::explain
