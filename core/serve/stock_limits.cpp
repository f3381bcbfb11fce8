#include "core/serve/stock_limits.h"

#include <algorithm>

#include <QHostAddress>

namespace airlift::serve {

namespace {

using Weight = UrlRemark::Weight;

[[nodiscard]] bool isAddress(const QString &host)
{
    QHostAddress address;
    return address.setAddress(host);
}

[[nodiscard]] bool startsWithVersion(const QString &name)
{
    constexpr int kVersion = 14;
    return name.size() >= kVersion && std::all_of(name.begin(), name.begin() + kVersion,
                                                  [](QChar c) { return c >= u'0' && c <= u'9'; });
}

void remarkOnHost(const QString &host, std::vector<UrlRemark> &remarks)
{
    if (host.size() > kLongestHost)
        remarks.push_back({UrlLimit::HostTooLong, Weight::Blocker});
    if (isAddress(host))
        remarks.push_back({UrlLimit::HostIsAddress, Weight::Warning});
    else if (host.endsWith(QLatin1String(".local"), Qt::CaseInsensitive))
        remarks.push_back({UrlLimit::HostIsMdns, Weight::Warning});
    else if (!host.contains(u'.'))
        remarks.push_back({UrlLimit::HostHasNoDot, Weight::Hint});
}

void remarkOnPort(const QUrl &url, std::vector<UrlRemark> &remarks)
{
    const bool isTls = url.scheme() == QLatin1String("https");
    const int usual = isTls ? 443 : 80;
    const int port = url.port(usual);
    if (port != 443 && port != 80)
        remarks.push_back({UrlLimit::Port, Weight::Blocker});
    else if (port != usual)
        remarks.push_back({UrlLimit::WrongPort, Weight::Blocker});
}

} // namespace

std::vector<UrlRemark> stockRemarks(const QUrl &url)
{
    std::vector<UrlRemark> remarks;
    remarkOnPort(url, remarks);
    remarkOnHost(url.host(), remarks);
    if (url.toEncoded().size() > kLongestUrl)
        remarks.push_back({UrlLimit::UrlTooLong, Weight::Blocker});
    if (!url.userInfo().isEmpty())
        remarks.push_back({UrlLimit::UserInfo, Weight::Blocker});
    if (url.path(QUrl::FullyEncoded).contains(u'%'))
        remarks.push_back({UrlLimit::NotEncoded, Weight::Hint});
    if (!startsWithVersion(url.fileName()))
        remarks.push_back({UrlLimit::NoVersionInName, Weight::Hint});
    std::stable_sort(remarks.begin(), remarks.end(),
                     [](const UrlRemark &a, const UrlRemark &b) { return a.weight > b.weight; });
    return remarks;
}

bool suitsStockLibrary(const QUrl &url)
{
    const auto remarks = stockRemarks(url);
    return std::all_of(remarks.begin(), remarks.end(),
                       [](const UrlRemark &remark) { return remark.weight == Weight::Hint; });
}

} // namespace airlift::serve
