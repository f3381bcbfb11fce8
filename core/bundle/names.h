#pragma once

#include "core/bundle/error.h"

#include <optional>

#include <QByteArray>

/// Names in the tar and names on the device (ota-bundle 2.3, 2.4).
namespace airlift::bundle {

/// "<root>/2/www/a.html" for "/www/a.html", "<root>/2/cert.der" for "cert.der".
[[nodiscard]] QByteArray tarPath(const QByteArray &rootName, int folder,
                                 const QByteArray &deviceName);

/// What the device makes of a path in the tar: the part after the second slash, with a leading
/// slash if there is another slash inside. Nothing if the path has fewer than two slashes (-20102).
[[nodiscard]] std::optional<QByteArray> deviceName(const QByteArray &tarPath);

/// Why the name of the root folder, which is also the name of the file on the server, is none.
[[nodiscard]] std::optional<BadDeviceName> checkRootName(const QByteArray &rootName);

/// Why the device could not take this name, if it could not. `rootName` counts into the length of
/// the path.
[[nodiscard]] std::optional<BadDeviceName> checkDeviceName(const QByteArray &name,
                                                           const QByteArray &rootName);

} // namespace airlift::bundle
