#include "at_session.h"
#include "fault_bench.h"
#include "transcripts.h"

#include "app/bench/scripted_case.h"
#include "core/sim/local_ota_board.h"
#include "tests/support/suite.h"

#include <QEventLoop>
#include <QTest>

using namespace airlift;
using namespace airlift::test;
using namespace std::chrono_literals;
using bench::Firmware;
using bench::ScriptedCase;
using Content = FaultBench::Content;

namespace {

const TestArchive &archive()
{
    static const TestArchive made = transcriptArchive();
    return made;
}

QByteArray put(const QByteArray &target)
{
    const QByteArray body = archive().bytes();
    return "PUT " + target + " HTTP/1.1\r\ncontent-length: " + QByteArray::number(body.size()) +
           "\r\n\r\n" + body;
}

/// What a client does with such a board in a minute or two.
std::vector<ScriptedCase::Input> usualInputs(Firmware firmware)
{
    switch (firmware) {
    case Firmware::At:
        return {{3s, "AT+WlanConnect=\"Works-WiFi\",,wpa_wpa2,\"secret123\",,,\r"},
                {8s, "AT+FileOpen=\"/x\",create,100\r"},
                {9s, "AT+FileWrite=1234,0,1,4,QUJD\r"},
                {10s, "AT+FileClose=1234,,\r"},
                {12s, "AT+NetAppGetHostByName=nobody.test,inet\r"},
                {20s, "AT+NetUtilGet=true_random,8\r"},
                {21s, "AT+WlanScan=0,10\r"},
                {23s, "AT+WlanScan=0,10\r"}};
    case Firmware::Terminal:
        return {{3s, "wlanconnect -s \"Works-WiFi\" -t WPA2 -p \"secret123\"\r"},
                {30s, "ping -h 192.168.1.1 -c 3\r"},
                {40s, "scan -n 3 EXT\r"}};
    case Firmware::LocalOta:
        return {{8s, "GET /device?ssid&appname HTTP/1.1\r\nHost: x\r\n\r\n"},
                {9s, put("/ota?filename=20240313123751_CC3220SF_OTA.tar")}};
    case Firmware::OtaIf:
        return {{20s, "b"},
                {22s, "GET /ota?version&status HTTP/1.1\r\n\r\n"},
                {24s, put("/ota?filename=20240313123751_CC3220SF_OTA.tar")}};
    case Firmware::BootLoader:
        return {{1s, QByteArray("\x00\x03\x2F\x2F", 4)},
                {2s, QByteArray("\x00\x03\x27\x27", 4)},
                {3s, QByteArray("\x00\x03\x23\x23", 4)}};
    default: // driven otherwise
        return {};
    }
}

ScriptedCase caseFor(Firmware firmware, const sim::FaultPlan &plan, quint32 seed)
{
    ScriptedCase made;
    made.firmware = firmware;
    made.plan = plan;
    made.seed = seed;
    made.flash = boardFlash();
    made.flash.program(kPageName, kOldPage);
    made.flash.program(kImageName, kOldImage, {.secure = true});
    made.flash.program(sim::LocalOtaBoard::kCertificateFile, "certificate");
    made.flash.program(sim::LocalOtaBoard::kKeyFile, "key");
    made.flash.program("dummy-root-ca-cert-key", "key");
    made.flash.program("ota.dat", QByteArray(14, '0'));
    made.world = AtSession::world().station.world;
    made.inputs = usualInputs(firmware);
    made.length = 100s;
    return made;
}

/// What was said, and what is in the flash for good.
struct Ran {
    QByteArray printed;
    Content content = Content::Old;
};

Content inTheEnd(sim::Flash flash)
{
    flash.boot();
    if (FaultBench::contentOf(flash, archive()) == Content::Mixed)
        return Content::Mixed;
    flash.boot();
    return FaultBench::contentOf(flash, archive());
}

Ran run(const ScriptedCase &what)
{
    bench::ScriptedRun script{what};
    QEventLoop loop;
    QObject::connect(&script, &bench::ScriptedRun::finished, &loop, &QEventLoop::quit);
    script.start();
    loop.exec();
    return {script.printed(), script.flash() ? inTheEnd(*script.flash()) : Content::Old};
}

/// A board with cloud_ota that looks into a folder of the vendor.
bench::RepeatCase cloudCase(sim::CdnSettings::Vendor vendor, const sim::FaultPlan &plan,
                            quint32 seed)
{
    using Vendor = sim::CdnSettings::Vendor;
    const auto json = [](const QByteArray &text) {
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n" +
               QByteArray::number(text.size(), 16) + "\r\n" + text + "\r\n";
    };
    const QByteArray file =
        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(archive().bytes().size()) +
        "\r\n\r\n" + archive().bytes();
    bench::RepeatCase made;
    made.flash = boardFlash();
    made.flash.program(kPageName, kOldPage);
    made.flash.program(kImageName, kOldImage, {.secure = true});
    made.flash.program("ota-root-ca.der", root().certificate.toDer());
    made.length = 100s;
    made.device.seed = seed;
    made.device.faults.plan = plan;
    made.device.firmware.url = "https://unused.test/x"; // not looked at
    sim::CdnSettings &cdn = made.device.firmware.cdn;
    if (vendor == Vendor::Dropbox) {
        cdn = {vendor, "api.dropboxapi.com", {}, "OTA_CC3220SF", "sl.token"};
        made.hosts = {"api.dropboxapi.com", "uc0123456789abcdef.dl.dropboxusercontent.com"};
        made.scenes = {{"POST /2/files/list_folder",
                        json("{\"entries\": [{\"path_display\": \"" + transcript::kCloudName +
                             "\", \"size\": 13312}], \"cursor\": \"c\"}")},
                       {"POST /2/files/get_temporary_link",
                        json("{\"link\": \"" + transcript::kCloudLink + "\"}")},
                       {"GET /cd/", file}};
    } else {
        const QByteArray list =
            "[{\"download_url\": \"https://raw.githubusercontent.com/me/pump/main/ota/"
            "20240313123751_CC3220SF_OTA.tar\", \"size\": 13312}]";
        cdn = {vendor, "api.github.com", "/repos/me/pump", "ota", "pump"};
        made.hosts = {"api.github.com", "raw.githubusercontent.com"};
        made.scenes = {{"GET /repos/me/pump/contents/ota ",
                        "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(list.size()) +
                            "\r\n\r\n" + list},
                       {"GET /me/pump/main/ota/", file}};
    }
    return made;
}

/// What a run printed and left behind.
Ran run(const bench::RepeatCase &what)
{
    bench::Repetition repetition{what};
    QEventLoop loop;
    QObject::connect(&repetition, &bench::Repetition::finished, &loop, &QEventLoop::quit);
    if (!repetition.start())
        qFatal("no server");
    loop.exec();
    return {repetition.printed(), inTheEnd(repetition.device().flash())};
}

} // namespace

/// What holds for every firmware a simulated board can have.
class PersonalitiesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theSameSeedPrintsTheSameBytes_data() { everyFirmware(); }
    void theSameSeedPrintsTheSameBytes()
    {
        QFETCH(const int, firmware);
        const auto which = static_cast<Firmware>(firmware);
        for (quint32 seed = 1; seed <= 8; ++seed) {
            const ScriptedCase what = caseFor(which, bench::randomPlan(which, seed), seed);
            const QByteArray once = run(what).printed;
            QVERIFY(!once.isEmpty());
            if (run(what).printed != once)
                QFAIL(qPrintable(bench::commandThatRepeats(what)));
        }
        // And the seed does count.
        const auto noisy = *sim::FaultPlan::parse(QStringLiteral("uart-noise=100"));
        QVERIFY(run(caseFor(which, noisy, 1)).printed != run(caseFor(which, noisy, 2)).printed);
    }

    void withoutAFaultEachDoesItsWork()
    {
        QVERIFY(run(caseFor(Firmware::At, {}, 1)).printed.contains("+eventnetapp:ipv4_acquired"));
        QVERIFY(run(caseFor(Firmware::Terminal, {}, 1)).printed.contains("Packet Received: 3"));
        QCOMPARE(run(caseFor(Firmware::LocalOta, {}, 1)).content, Content::New);
        QCOMPARE(run(caseFor(Firmware::OtaIf, {}, 1)).content, Content::New);
        QCOMPARE(run(caseFor(Firmware::BootLoader, {}, 1)).printed.count(QByteArray("\0\xCC", 2)),
                 4);
        using Vendor = sim::CdnSettings::Vendor;
        for (const Vendor vendor : {Vendor::Dropbox, Vendor::GitHub}) {
            const Ran cloud = run(cloudCase(vendor, {}, 1));
            QVERIFY2(cloud.printed.contains("Download done, status = 104"),
                     cloud.printed.right(600).constData());
            QCOMPARE(cloud.content, Content::New);
        }
    }

    void accidentsNeverLeaveAMixture_data() { everyFirmware(); }
    void accidentsNeverLeaveAMixture()
    {
        QFETCH(const int, firmware);
        const auto which = static_cast<Firmware>(firmware);
        const quint32 count = qEnvironmentVariableIsSet("AIRLIFT_ALL_FAULTS") ? 300 : 25;
        for (quint32 seed = 1; seed <= count; ++seed) {
            const ScriptedCase what = caseFor(which, bench::randomPlan(which, seed), seed);
            if (run(what).content == Content::Mixed)
                QFAIL(qPrintable(QStringLiteral("random:%1; again: %2")
                                     .arg(seed)
                                     .arg(bench::commandThatRepeats(what))));
        }
    }

    void accidentsOfABoardThatAsksACloudNeverLeaveAMixture()
    {
        using Vendor = sim::CdnSettings::Vendor;
        for (const Vendor vendor : {Vendor::Dropbox, Vendor::GitHub}) {
            for (quint32 seed = 1; seed <= 25; ++seed) {
                const auto what =
                    cloudCase(vendor, bench::randomPlan(Firmware::CloudOta, seed), seed);
                const Ran once = run(what);
                const bool isRight = once.content != Content::Mixed &&
                                     (seed % 5 != 0 || run(what).printed == once.printed);
                if (!isRight)
                    QFAIL(qPrintable(QStringLiteral("random:%1; again: %2")
                                         .arg(seed)
                                         .arg(bench::commandThatRepeats(what))));
            }
        }
    }

    void aCaseComesBackAsItWasKept_data() { everyFirmware(); }
    void aCaseComesBackAsItWasKept()
    {
        QFETCH(const int, firmware);
        const auto which = static_cast<Firmware>(firmware);
        QTemporaryDir folder;
        const ScriptedCase what = caseFor(which, bench::randomPlan(which, 3), 3);
        QVERIFY(bench::saveCase(what, folder.path()));
        QVERIFY(bench::isScriptedCase(folder.path()));
        const auto again = bench::loadScriptedCase(folder.path());
        QVERIFY(again);
        QCOMPARE(run(*again).printed, run(what).printed);
    }

    void aCaseOfACloudComesBackAsItWasKept()
    {
        using Vendor = sim::CdnSettings::Vendor;
        for (const Vendor vendor : {Vendor::Dropbox, Vendor::GitHub}) {
            QTemporaryDir folder;
            const auto what = cloudCase(vendor, bench::randomPlan(Firmware::CloudOta, 4), 4);
            QVERIFY(bench::saveCase(what, folder.path()));
            QVERIFY(!bench::isScriptedCase(folder.path()));
            const auto again = bench::loadCase(folder.path());
            QVERIFY(again);
            QCOMPARE(run(*again).printed, run(what).printed);
        }
    }

    void aRandomPlanHoldsOnlyWhatCanHappen_data() { everyFirmware(); }
    void aRandomPlanHoldsOnlyWhatCanHappen()
    {
        QFETCH(const int, firmware);
        const auto which = static_cast<Firmware>(firmware);
        for (quint32 seed = 0; seed < 200; ++seed) {
            const sim::FaultPlan plan = bench::randomPlan(which, seed);
            QVERIFY(!plan.faults.empty());
            QVERIFY(!bench::impossibleFault(which, plan));
            QCOMPARE(bench::randomPlan(which, seed), plan);
        }
        const auto wifi = *sim::FaultPlan::parse(QStringLiteral("reset@1s,wifi-loss@1s"));
        const bool hasWifi = which == Firmware::At || which == Firmware::Terminal;
        QCOMPARE(bench::impossibleFault(which, wifi).has_value(), !hasWifi);
    }

private:
    static void everyFirmware()
    {
        QTest::addColumn<int>("firmware");
        for (const bench::Personality &each : bench::personalities()) {
            if (each.firmware != Firmware::CloudOta && bench::canSufferAnything(each.firmware))
                QTest::addRow("%s", qPrintable(each.name)) << static_cast<int>(each.firmware);
        }
    }
};

AIRLIFT_TEST(PersonalitiesTest)
#include "tst_personalities.moc"
