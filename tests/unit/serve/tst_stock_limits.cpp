#include "core/serve/port_access.h"
#include "core/serve/server.h"
#include "core/serve/stock_limits.h"
#include "tests/support/suite.h"

#include <set>

#include <QTest>

using namespace airlift;
using namespace airlift::serve;

namespace {

constexpr auto kGood = "https://updates.example.com/20240131120000_a.tar";

[[nodiscard]] std::vector<UrlLimit> limitsOf(const QString &url)
{
    std::vector<UrlLimit> limits;
    for (const UrlRemark &remark : stockRemarks(QUrl{url}))
        limits.push_back(remark.limit);
    return limits;
}

[[nodiscard]] bool has(const QString &url, UrlLimit limit)
{
    const auto limits = limitsOf(url);
    return std::find(limits.begin(), limits.end(), limit) != limits.end();
}

} // namespace

class StockLimitsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aUrlMadeForDevicesNeedsNoRemark()
    {
        QVERIFY(stockRemarks(QUrl{QString::fromLatin1(kGood)}).empty());
        QVERIFY(
            stockRemarks(QUrl{QStringLiteral("http://h.example/20240131120000_a.tar")}).empty());
    }

    void onlyTwoPortsAreReachedAndEachInItsOwnWay()
    {
        QVERIFY(has(QStringLiteral("https://h.example:8443/x"), UrlLimit::Port));
        QVERIFY(!suitsStockLibrary(QUrl{QStringLiteral("https://h.example:8443/x")}));
        QVERIFY(has(QStringLiteral("https://h.example:80/x"), UrlLimit::WrongPort));
        QVERIFY(has(QStringLiteral("http://h.example:443/x"), UrlLimit::WrongPort));
        QVERIFY(!has(QStringLiteral("https://h.example:443/x"), UrlLimit::Port));
        QVERIFY(!has(QStringLiteral("http://h.example:80/x"), UrlLimit::WrongPort));
    }

    void lengthsAreCountedToTheLastCharacter()
    {
        const QString host63 = QString(60, u'a') + QStringLiteral(".de");
        const QString url = QStringLiteral("https://%1/x");
        QVERIFY(!has(url.arg(host63), UrlLimit::HostTooLong));
        QVERIFY(has(url.arg(u'b' + host63), UrlLimit::HostTooLong));
        const QString start = QStringLiteral("https://h.de/");
        QVERIFY(!has(start + QString(511 - start.size(), u'x'), UrlLimit::UrlTooLong));
        QVERIFY(has(start + QString(512 - start.size(), u'x'), UrlLimit::UrlTooLong));
    }

    void namesAreJudgedByHowADeviceWouldLookThemUp()
    {
        QVERIFY(has(QStringLiteral("https://192.168.1.20/x"), UrlLimit::HostIsAddress));
        QVERIFY(has(QStringLiteral("https://laptop.local/x"), UrlLimit::HostIsMdns));
        QVERIFY(has(QStringLiteral("https://laptop/x"), UrlLimit::HostHasNoDot));
        QVERIFY(has(QStringLiteral("https://me@h.example/x"), UrlLimit::UserInfo));
        QVERIFY(has(QStringLiteral("https://h.example/a%20b"), UrlLimit::NotEncoded));
        QVERIFY(has(QStringLiteral("https://h.example/update.tar"), UrlLimit::NoVersionInName));
    }

    void theWorstComesFirst()
    {
        const auto remarks = stockRemarks(QUrl{QStringLiteral("https://10.0.0.1:8443/a.tar")});
        QVERIFY(remarks.size() >= 3);
        QCOMPARE(remarks.front().limit, UrlLimit::Port);
        for (std::size_t i = 1; i < remarks.size(); ++i)
            QVERIFY(remarks[i - 1].weight >= remarks[i].weight);
    }

    void unguessablePathsAreLongDifferentAndEndInTheName()
    {
        std::set<QString> seen;
        for (int i = 0; i < 200; ++i) {
            const QString path = unguessablePath(QStringLiteral("2024 a.tar"));
            QVERIFY(path.startsWith(u'/') && path.endsWith(QStringLiteral("/2024%20a.tar")));
            QCOMPARE(path.section(u'/', 1, 1).size(), 22); // 128 bits
            QVERIFY(seen.insert(path).second);
        }
    }

    void theCapabilityIsReadFromTheSystemsOwnList()
    {
        QVERIFY(mayBindLowPorts("Name:\tx\nCapEff:\t0000000000000400\nCapBnd:\t0\n"));
        QVERIFY(mayBindLowPorts("CapEff:\t000001ffffffffff"));
        QVERIFY(!mayBindLowPorts("CapEff:\t0000000000000000\n"));
        QVERIFY(!mayBindLowPorts("CapEff:\tfffffffffffffbff\n"));
        QVERIFY(!mayBindLowPorts("CapPrm:\t0000000000000400\n"));
        QVERIFY(!mayBindLowPorts("CapEff:\trubbish\n"));
    }

    void aHighPortNeedsNothing()
    {
        QCOMPARE(portAccess(8443).standing, PortAccess::Standing::Allowed);
        QCOMPARE(portAccess(0).standing, PortAccess::Standing::Allowed);
    }
};

AIRLIFT_TEST(StockLimitsTest)
#include "tst_stock_limits.moc"
