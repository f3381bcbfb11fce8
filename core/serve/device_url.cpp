#include "core/serve/device_url.h"

#include <algorithm>

#include <QTimeZone>
#include <QUrlQuery>

namespace airlift::serve {

namespace {

using trust::Weight;

// local-ota-and-cdn 3.1, error-codes 4.4
constexpr qsizetype kLongestUrl = 511;
constexpr qsizetype kLongestHost = 63;
constexpr qint32 kNoDoubleSlash = -20305;
constexpr qint32 kNoSlashAfterHost = -20306;
constexpr qint32 kHostTooLong = -20314;

[[nodiscard]] ProbeFinding remark(ProbeRule rule, Weight weight, qint32 status = 0)
{
    return {.step = ProbeStep::Url,
            .rule = rule,
            .weight = weight,
            .status = status,
            .result = status,
            .detail = {},
            .when = {}};
}

[[nodiscard]] ProbeFinding measured(ProbeRule rule, Weight weight, qsizetype found, qsizetype limit,
                                    qint32 status = 0)
{
    ProbeFinding finding = remark(rule, weight, status);
    finding.found = found;
    finding.limit = limit;
    return finding;
}

void addRemarks(DeviceUrl &cut, const QByteArray &url, const UrlHabits &habits)
{
    const auto add = [&cut](ProbeFinding finding) { cut.findings.push_back(std::move(finding)); };
    if (url.size() > kLongestUrl)
        add(measured(ProbeRule::UrlTooLong, Weight::Blocker, url.size(), kLongestUrl));
    if (cut.host.size() > kLongestHost)
        add(measured(ProbeRule::HostTooLong, Weight::Blocker, cut.host.size(), kLongestHost,
                     habits.checksHostLength ? kHostTooLong : 0));
    if (cut.host.contains('@'))
        add(remark(ProbeRule::UserInUrl, Weight::Blocker));
    else if (cut.host.contains(':'))
        add(remark(ProbeRule::PortInUrl, Weight::Blocker));
    const bool plain = std::all_of(url.begin(), url.end(),
                                   [](char c) { return c > ' ' && c < '\x7f' && c != '#'; });
    if (!plain)
        add(remark(ProbeRule::NotEncoded, Weight::Blocker));
    const bool saysTls = url.startsWith("https:");
    if (saysTls != habits.secured)
        add(remark(ProbeRule::SchemeIgnored, Weight::Warning));
    const qsizetype request = cut.path.size() + cut.host.size() + qsizetype{27};
    if (request > habits.receiveBuffer)
        add(measured(ProbeRule::UrlTooLong, Weight::Blocker, request, habits.receiveBuffer));
}

[[nodiscard]] QDateTime utc(const QString &text, const QString &format)
{
    QDateTime moment = QDateTime::fromString(text, format);
    moment.setTimeZone(QTimeZone::utc());
    return moment;
}

} // namespace

DeviceUrl cutUrl(const QByteArray &url, const UrlHabits &habits)
{
    DeviceUrl cut;
    const qsizetype slashes = url.indexOf("//");
    if (slashes < 0) {
        cut.findings.push_back(remark(ProbeRule::NoDoubleSlash, Weight::Blocker, kNoDoubleSlash));
        return cut;
    }
    const qsizetype host = slashes + 2;
    const qsizetype path = url.indexOf('/', host);
    if (path <= host) {
        cut.findings.push_back(
            remark(ProbeRule::NoSlashAfterHost, Weight::Blocker, kNoSlashAfterHost));
        return cut;
    }
    cut.host = url.mid(host, path - host);
    cut.path = url.mid(path);
    addRemarks(cut, url, habits);
    cut.isUsable =
        std::none_of(cut.findings.begin(), cut.findings.end(),
                     [](const ProbeFinding &finding) { return finding.weight == Weight::Blocker; });
    if (cut.isUsable)
        cut.findings.push_back(remark(ProbeRule::Passed, Weight::Note));
    return cut;
}

QDateTime linkEnd(const QByteArray &url)
{
    const QUrlQuery query{QString::fromLatin1(url.mid(url.indexOf('?') + 1))};
    const auto value = [&query](const char *key) {
        return query.queryItemValue(QString::fromLatin1(key), QUrl::FullyDecoded);
    };
    if (!url.contains('?'))
        return {};
    if (const QString end = value("se"); !end.isEmpty())
        return QDateTime::fromString(end, Qt::ISODate).toUTC();
    if (const qint64 end = value("Expires").toLongLong(); end > 0)
        return QDateTime::fromSecsSinceEpoch(end, QTimeZone::utc());
    const QDateTime begin = utc(value("X-Amz-Date"), QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
    const qint64 seconds = value("X-Amz-Expires").toLongLong();
    constexpr qint64 kLongestLife = 366LL * 24 * 3600; // beyond it the number is nonsense
    return begin.isValid() && seconds > 0 && seconds < kLongestLife ? begin.addSecs(seconds)
                                                                    : QDateTime{};
}

} // namespace airlift::serve
