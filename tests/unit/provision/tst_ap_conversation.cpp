#include "provisioning_bench.h"

#include "tests/support/suite.h"

using namespace airlift;
using namespace airlift::provision;
using airlift::test::ProvisioningBench;
using airlift::test::Surroundings;
using namespace std::chrono_literals;

namespace {

Refusal refusalOf(const Ending &ending)
{
    const auto *refuted = std::get_if<Refuted>(&ending);
    return refuted ? refuted->reason : Refusal::Rejected;
}

std::optional<Doubt> doubtOf(const Ending &ending)
{
    const auto *unknown = std::get_if<Unknown>(&ending);
    return unknown ? std::optional{unknown->doubt} : std::nullopt;
}

} // namespace

class ApConversationTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise6_aDeviceThatJoinsIsConfirmedByName()
    {
        ProvisioningBench bench{ProvisioningBench::device()};
        const Ending &ending = bench.goAp();
        const auto *confirmed = std::get_if<Confirmed>(&ending);
        QVERIFY(confirmed);
        QCOMPARE(confirmed->device.name, QStringLiteral("station-07"));
        QCOMPARE(confirmed->device.mac, QStringLiteral("F4B85E123456"));
        QCOMPARE(confirmed->device.address, QHostAddress{QStringLiteral("192.168.1.101")});
        QVERIFY(bench.unit.truth().onNetwork);
        QVERIFY(bench.console.contains("Profile Confirmation Success!"));
        QVERIFY(bench.air.isQuiet());
    }

    void theCallsComeInTheDocumentedOrder()
    {
        ProvisioningBench bench{ProvisioningBench::device()};
        ApPlan plan = ProvisioningBench::plan();
        plan.scans = true;
        plan.time = QDateTime{{2026, 1, 7}, {9, 5, 0}};
        bench.goAp(std::move(plan));
        const QByteArrayList expected{"GET /param_product_version.txt",
                                      "GET /__SL_G_N.D",
                                      "GET /param_cfg_result.txt",
                                      "GET /param_device_name.txt",
                                      "POST /api/1/wlan/en_ap_scan",
                                      "GET /netlist.txt",
                                      "POST /api/1/wlan/set_time",
                                      "POST /api/1/netapp/set_urn",
                                      "POST /api/1/wlan/profile_add",
                                      "POST /api/1/wlan/confirm_req",
                                      "GET /param_product_version.txt",
                                      "GET /param_device_name.txt",
                                      "GET /__SL_G_N.D",
                                      "GET /param_cfg_result.txt"};
        QCOMPARE(bench.air.requests(), expected);
        QCOMPARE(bench.networks.size(), std::size_t{2});
        QCOMPARE(bench.networks[0].name, QStringLiteral("Inthings"));
        QCOMPARE(bench.networks[0].security, ListedSecurity::Wpa);
    }

    void promise6_theDevicesOwnReasonComesBack()
    {
        const auto reason = [](sim::ProvisioningNetwork network) {
            ProvisioningBench bench{ProvisioningBench::device(std::move(network))};
            return refusalOf(bench.goAp());
        };
        QCOMPARE(reason({"Inthings", "another-key"}), Refusal::ConnectionFailed);
        QCOMPARE(reason({"Inthings", "password1", false}), Refusal::NetworkNotFound);
        QCOMPARE(reason({"Inthings", "password1", true, false}), Refusal::NoAddress);
        sim::ProvisioningNetwork wpa3{"Inthings", "password1"};
        wpa3.knowsWpa2 = false;
        QCOMPARE(reason(wpa3), Refusal::ConnectionFailed);
    }

    void promise6_lostFeedbackIsNotAFailure()
    {
        // Nobody on that network hears anybody else.
        sim::ProvisioningNetwork isolating{"Inthings", "password1"};
        isolating.isolates = true;
        auto settings = ProvisioningBench::device(isolating);
        settings.feedbackWait = 10s;
        ProvisioningBench bench{settings};
        QCOMPARE(doubtOf(bench.goAp()), std::optional{Doubt::FeedbackLost});
        QVERIFY(bench.unit.truth().onNetwork);
    }

    void feedbackThatCameTooLateIsRepairedAtTheAccessPoint()
    {
        auto settings = ProvisioningBench::device();
        settings.feedbackWait = 2s; // over before the client asks
        ProvisioningBench bench{settings};
        const Ending &ending = bench.goAp();
        QVERIFY(doubtOf(ending) == Doubt::FeedbackLost ||
                std::holds_alternative<Confirmed>(ending));
        QVERIFY(bench.unit.truth().onNetwork);
    }

    void anErrorPageIsNeverSuccess()
    {
        for (const QByteArray &body : {QByteArray{"HTTP/1.1 404 Not Found\r\n\r\n404"},
                                       QByteArray{"HTTP/1.1 200 OK\r\n\r\n5"},
                                       QByteArray{"HTTP/1.1 200 OK\r\n\r\n<html>404</html>"}}) {
            Surroundings surroundings = ProvisioningBench::home();
            surroundings.foreignAddress = "192.168.1.55";
            surroundings.foreignBody = body;
            surroundings.foreignAnnouncement = "192.168.1.55,station-07";
            ProvisioningBench bench{ProvisioningBench::device(), surroundings};
            const Ending &ending = bench.goAp();
            const auto *confirmed = std::get_if<Confirmed>(&ending);
            QVERIFY(confirmed);
            QCOMPARE(confirmed->device.address, QHostAddress{QStringLiteral("192.168.1.101")});
        }
    }

    void keysWithPercentAndPlusArriveUnchanged()
    {
        for (const bool twice : {true, false}) {
            auto settings = ProvisioningBench::device({"Inthings", "50%+off & more"});
            settings.decodesTwice = twice;
            ProvisioningBench bench{settings};
            ApPlan plan = ProvisioningBench::plan("50%+off & more");
            if (!twice)
                plan.escaping = Escaping::Once;
            QVERIFY(std::holds_alternative<Confirmed>(bench.goAp(std::move(plan))));
        }
        // The wrong form is refused, and the refusal says that this may be why.
        auto settings = ProvisioningBench::device({"Inthings", "50%+off & more"});
        ProvisioningBench bench{settings};
        ApPlan plan = ProvisioningBench::plan("50%+off & more");
        plan.escaping = Escaping::Once;
        const Ending &ending = bench.goAp(std::move(plan));
        QCOMPARE(refusalOf(ending), Refusal::ConnectionFailed);
        QVERIFY(std::get<Refuted>(ending).escapingMatters);
    }

    void theDocumentedSwitchToTlsIsFollowed()
    {
        auto settings = ProvisioningBench::device();
        settings.redirectsToHttps = true;
        {
            ProvisioningBench bench{settings};
            QVERIFY(std::holds_alternative<Confirmed>(bench.goAp()));
        }
        ProvisioningBench bench{settings};
        ApPlan plan = ProvisioningBench::plan();
        plan.transport = Transport::Plain;
        QVERIFY(std::holds_alternative<Stopped>(bench.goAp(std::move(plan))));
        QVERIFY(!bench.unit.truth().onNetwork);
    }

    void theFirstGenerationHasItsOwnPaths()
    {
        auto settings = ProvisioningBench::device();
        settings.secondGeneration = false;
        settings.decodesTwice = false;
        ProvisioningBench bench{settings};
        QVERIFY(std::holds_alternative<Confirmed>(bench.goAp()));
        QVERIFY(bench.air.requests().contains("POST /profiles_add.html"));
        QVERIFY(bench.air.requests().contains("POST /add_profile.html"));
    }

    void bothFormsOfTheDisputedCodeCanBeSent()
    {
        for (const Wpa2Code code : {Wpa2Code::Two, Wpa2Code::Three}) {
            ProvisioningBench bench{ProvisioningBench::device()};
            ApPlan plan = ProvisioningBench::plan();
            plan.wpa2Code = code;
            QVERIFY(std::holds_alternative<Confirmed>(bench.goAp(std::move(plan))));
        }
    }

    void cancellingBeforeTheProfileChangesNothingAndAfterItIsADoubt()
    {
        for (const auto when : {5s, 30s}) {
            sim::ProvisioningNetwork isolating{"Inthings", "password1"};
            isolating.isolates = true;
            ProvisioningBench bench{ProvisioningBench::device(isolating)};
            const Ending &ending = bench.go(
                std::make_unique<ApConversation>(ProvisioningBench::plan()),
                [&](Run &run) { bench.clock.after(when, &run, [&run] { run.cancel(); }); });
            if (when == 5s)
                QVERIFY(std::holds_alternative<Cancelled>(ending));
            else
                QCOMPARE(doubtOf(ending), std::optional{Doubt::GivenUp});
            QVERIFY(bench.air.isQuiet());
        }
    }

    void aListAloneTellsTheDeviceNothing()
    {
        ProvisioningBench bench{ProvisioningBench::device()};
        ApPlan plan;
        plan.scans = plan.endsAfterScan = true;
        bench.goAp(std::move(plan));
        QCOMPARE(bench.networks.size(), std::size_t{2});
        QVERIFY(!bench.air.requests().contains("POST /api/1/wlan/profile_add"));
    }

    void aPlanIsCheckedBeforeAnythingIsSent()
    {
        ApPlan plan = ProvisioningBench::plan("short");
        QVERIFY(checkApPlan(plan)); // five characters: an old WEP key
        plan.networkKey = Secret{"sixsix"};
        QVERIFY(!checkApPlan(plan));
        plan.networkKey = Secret{};
        QVERIFY(!checkApPlan(plan));
        plan.security = Security::Open;
        QVERIFY(checkApPlan(plan));
    }
};

AIRLIFT_TEST(ApConversationTest)
#include "tst_ap_conversation.moc"
