#include "core/sim/ota_if_web.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;

namespace {

sim::WebHead request(const QByteArray &method, const QByteArray &target)
{
    return sim::parseWebHead(method + ' ' + target + " HTTP/1.1\r\n\r\n").head;
}

struct OtaIf {
    sim::Flash flash;
    sim::Console console;
    sim::OtaIfWeb web{{"net", "10.0.0.2", "10:ce:a9:47:bc:8f"}, flash, console};
    [[nodiscard]] QByteArray get(const QByteArray &target)
    {
        const QByteArray answer = web.answer(request("GET", target));
        return answer.startsWith("HTTP/1.1 200 OK\r\n\r\n") ? answer.mid(19) : answer.left(12);
    }
};

} // namespace

class OtaIfTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void versionComesFirstWhateverTheOrder()
    {
        OtaIf device;
        device.flash.program("ota.dat", "20240313123751");
        QCOMPARE(device.get("/ota?status&version"), QByteArray("version=20240313123751&status=0"));
        QCOMPARE(device.get("/ota?version&status"), QByteArray("version=20240313123751&status=0"));
        QCOMPARE(device.get("/device?ssid&macaddress&ipaddress"),
                 QByteArray("macaddress=10:ce:a9:47:bc:8f&ipaddress=10.0.0.2&ssid=net"));
    }

    void committedAndErrorAreToldOnce()
    {
        OtaIf device;
        for (const auto &[status, first, second] :
             {std::tuple{sim::OtaIfWeb::Status::Committed, "status=5", "status=0"},
              std::tuple{sim::OtaIfWeb::Status::Failed, "status=6", "status=0"},
              std::tuple{sim::OtaIfWeb::Status::Testing, "status=4", "status=4"}}) {
            device.web.setStatus(status);
            QCOMPARE(device.get("/ota?status"), QByteArray(first));
            QCOMPARE(device.get("/ota?status"), QByteArray(second));
        }
    }

    void partsOfAnAddressReachItToo()
    {
        OtaIf device;
        QCOMPARE(device.get("/o?status"), QByteArray("status=0"));
        QCOMPARE(device.get("/otaa?status"), QByteArray("HTTP/1.1 404"));
    }

    void anUploadIsTakenOnlyWhenItWasEnabledAndOnlyByPut()
    {
        OtaIf device;
        const auto put = request("PUT", "/ota?filename=a.tar");
        QVERIFY(!device.web.acceptsUpload(put));
        QVERIFY(device.web.answer(put).startsWith("HTTP/1.1 404"));
        QCOMPARE(device.console.takeAll(),
                 QByteArray("\033[0;35m[HTTPSRV::WARN]  HTTPostHandler: can't find handler for "
                            "URI=/ota\n\r"));
        device.web.enable();
        QCOMPARE(device.console.takeAll(),
                 QByteArray("\033[0;32m[OTA::INFO]  LOCAL OTA enabled on IP=10.0.0.2 (Network: "
                            "net)\n\r"));
        QVERIFY(device.web.acceptsUpload(put));
        QVERIFY(device.web.answer(request("POST", "/ota?filename=a.tar")).isEmpty());
        QCOMPARE(device.console.takeAll(),
                 QByteArray("\033[0;31m[HTTPSRV::ERROR] unsupported netapp request!\n\r"));
    }
};

AIRLIFT_TEST(OtaIfTest)
#include "tst_ota_if.moc"
