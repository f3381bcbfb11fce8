#pragma once

#include "core/base/units.h"

#include <vector>

#include <QUrl>

namespace airlift::serve {

/// What the stock OTA library's HTTP client cannot do with a URL (local-ota-and-cdn 3.1).
enum class UrlLimit {
    Port,           ///< neither 443 nor 80; with a port in the URL the name cannot be resolved
    WrongPort,      ///< 80 for TLS, or 443 without it: the build decides, not the scheme
    HostTooLong,    ///< over 63 characters: 4.10 overruns its stack, 7.10 answers -20314
    UrlTooLong,     ///< over 511 characters: copied without a check
    HostIsAddress,  ///< resolved as a name, and whether the certificate check takes it is unknown
    HostHasNoDot,   ///< a single label: only a router that adds its own domain resolves it
    HostIsMdns,     ///< .local: the library asks the DNS server, which does not know it
    UserInfo,       ///< becomes part of the name
    NotEncoded,     ///< characters the library would send as they are
    NoVersionInName ///< the first 14 characters after the last / are the version
};
struct UrlRemark {
    UrlLimit limit{};
    enum class Weight { Hint, Warning, Blocker } weight = Weight::Warning;
    friend bool operator==(const UrlRemark &, const UrlRemark &) = default;
};
inline constexpr int kLongestHost = 63;
inline constexpr int kLongestUrl = 511;

/// Everything about `url` a device of the stock library would stumble over, worst first.
[[nodiscard]] std::vector<UrlRemark> stockRemarks(const QUrl &url);
[[nodiscard]] bool suitsStockLibrary(const QUrl &url); ///< no blocker and no warning

} // namespace airlift::serve
