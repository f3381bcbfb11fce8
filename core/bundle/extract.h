#pragma once

#include "core/bundle/contents.h"

#include <vector>

/// Files of a bundle, laid into a folder. What a bundle says about names is not trusted.
namespace airlift::bundle {

enum class Overwrite { No, Yes };
struct Extracted {
    QByteArray deviceName;
    QString path;
    ByteCount size;
};

/// Where a file of this name on the device belongs below a folder: "/www/a.html" -> "www/a.html".
/// Nothing for a name that would lead out of it or is no file name.
[[nodiscard]] std::optional<QString> relativePath(const QByteArray &deviceName);

/// Writes the named files, or all. Everything is checked before the first one is written; each
/// appears whole or not at all. The bytes are those stored: a flash image keeps its hash.
[[nodiscard]] Result<std::vector<Extracted>> extract(const QString &bundlePath,
                                                     const QString &folder,
                                                     const std::vector<QByteArray> &names = {},
                                                     Overwrite overwrite = Overwrite::No);

} // namespace airlift::bundle
