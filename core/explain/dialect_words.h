#pragma once

#include "core/device/events.h"

#include <optional>

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace airlift::explain {

/// Which application a device runs, as people call it.
class DialectWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::DialectWords)
public:
    [[nodiscard]] static QString name(device::Dialect dialect);

    // Stable names for machines, as the simulated device has them; empty for an unknown one.
    [[nodiscard]] static QString id(device::Dialect dialect);
    [[nodiscard]] static QStringList ids();
    [[nodiscard]] static std::optional<device::Dialect> fromId(const QString &id);
};

} // namespace airlift::explain
