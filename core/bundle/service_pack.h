#pragma once

#include "core/bundle/error.h"

#include <QByteArray>

namespace airlift::bundle {

/// What a bundle needs out of a service-pack container `sp_*.bin` (ota-bundle 10).
struct ServicePack {
    QByteArray ucf;       ///< the content of /sys/servicepack.ucf
    QByteArray signature; ///< TI's, 256 bytes
};
/// Reads the container at `path`; at most 2 MiB.
[[nodiscard]] Result<ServicePack> readServicePack(const QString &path);
[[nodiscard]] Result<ServicePack> parseServicePack(QByteArrayView bytes, const QString &path);

} // namespace airlift::bundle
