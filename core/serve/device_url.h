#pragma once

#include "core/serve/probe_finding.h"

#include <QByteArray>

namespace airlift::serve {

/// What of the receiver decides how a URL is taken.
struct UrlHabits {
    bool secured = true;           ///< built with TLS: port 443, whatever the URL says
    bool checksHostLength = false; ///< 7.x does; 4.10 overwrites its stack
    int receiveBuffer = 1440;
};
/// A URL as the device's library cuts it (local-ota-and-cdn 3.1).
struct DeviceUrl {
    QByteArray host; ///< everything between "//" and the next slash, a port included
    QByteArray path; ///< with query
    std::vector<ProbeFinding> findings;
    bool isUsable = false;
};
[[nodiscard]] DeviceUrl cutUrl(const QByteArray &url, const UrlHabits &habits);

/// When a signed link ends, if it says so: Azure (se=), S3 (Expires=, X-Amz-Date= with
/// X-Amz-Expires=). Invalid if not.
[[nodiscard]] QDateTime linkEnd(const QByteArray &url);

} // namespace airlift::serve
