#pragma once

#include "core/bundle/error.h"

#include <optional>

#include <QByteArray>

namespace airlift::bundle {

/// What a bundle needs out of a service-pack container `sp_*.bin` (ota-bundle 10).
struct ServicePack {
    QByteArray ucf;       ///< the content of /sys/servicepack.ucf
    QByteArray signature; ///< TI's, 256 bytes
};
/// Reads the container at `path`, or a bare .ucf with its signature beside it (`path` +
/// ".signed.bin"); at most 2 MiB. Who signed it is another question.
[[nodiscard]] Result<ServicePack> readServicePack(const QString &path);
[[nodiscard]] Result<ServicePack> parseServicePack(QByteArrayView bytes, const QString &path);

/// Does this begin like the content of /sys/servicepack.ucf?
[[nodiscard]] bool isServicePackContent(QByteArrayView ucf);
/// The firmware version a pack brings, "3.15.0.1", read from its patch code: it sets the four
/// numbers one after the other. Right for the four packs of known version; nothing if the code is
/// not found.
[[nodiscard]] std::optional<QByteArray> servicePackVersion(QByteArrayView ucf);

} // namespace airlift::bundle
