#pragma once

#include "core/base/file.h"
#include "core/base/result.h"

#include <optional>

#include <QByteArray>
#include <QString>

namespace airlift::cli {

/// Certificates of devices that somebody has accepted, by "host:port", in the user's data folder.
class DevicePins
{
public:
    DevicePins();
    [[nodiscard]] std::optional<QByteArray> of(const QString &device) const; ///< SHA-256
    [[nodiscard]] Expected<void, FileError> remember(const QString &device,
                                                     const QByteArray &sha256);

private:
    QString m_path;
};

} // namespace airlift::cli
