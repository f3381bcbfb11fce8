#include "core/provision/mdns.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift::provision;

namespace {

QByteArray name(const QByteArrayList &labels)
{
    QByteArray bytes;
    for (const QByteArray &label : labels)
        bytes += static_cast<char>(label.size()) + label;
    return bytes + '\0';
}

QByteArray number(int value)
{
    return QByteArray{1, static_cast<char>(value >> 8)} + static_cast<char>(value);
}

QByteArray record(const QByteArray &owner, int type, const QByteArray &data)
{
    return owner + number(type) + number(1) + number(0) + number(120) +
           number(static_cast<int>(data.size())) + data;
}

QByteArray message(const QByteArrayList &records)
{
    return number(0) + number(0x8400) + number(0) + number(static_cast<int>(records.size())) +
           number(0) + number(0) + records.join();
}

const QByteArrayList kType{"_http", "_tcp", "local"};
const QByteArrayList kInstance{"0800285A7891@mysimplelink-022", "_http", "_tcp", "local"};
const QByteArrayList kHost{"mysimplelink-022", "local"};

QByteArray deviceMessage()
{
    const QByteArray text = QByteArray{"\x06path=/"} + QByteArray{"\x0fsrcvers=1D90645"};
    return message({record(name(kType), 12, name(kInstance)),
                    record(name(kInstance), 33, number(0) + number(0) + number(80) + name(kHost)),
                    record(name(kInstance), 16, text),
                    record(name(kHost), 1, QByteArray::fromHex("c0a80165"))});
}

} // namespace

class MdnsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aDeviceIsRead()
    {
        const auto services = parseMdns(deviceMessage());
        QCOMPARE(services.size(), std::size_t{1});
        QCOMPARE(services[0].mac, QStringLiteral("0800285A7891"));
        QCOMPARE(services[0].name, QStringLiteral("mysimplelink-022"));
        QCOMPARE(services[0].port, quint16{80});
        QCOMPARE(services[0].address, QHostAddress{QStringLiteral("192.168.1.101")});
        QVERIFY(services[0].isSimpleLink);
    }

    void compressedNamesAreRead()
    {
        // PTR whose data is "X" + pointer to the owner at 12.
        const QByteArray data = QByteArray{"\x03"
                                           "a@b"} +
                                QByteArray::fromHex("c00c");
        const auto services = parseMdns(message({record(name(kType), 12, data)}));
        QCOMPARE(services.size(), std::size_t{1});
        QCOMPARE(services[0].name, QStringLiteral("b"));
        QVERIFY(services[0].mac.isEmpty());
        QVERIFY(!services[0].isSimpleLink);
    }

    void compressionLoopsEnd()
    {
        for (const char *hex : {"c00c", "c00d", "01 61 c0 0c", "c0ff", "c000", "ffff"})
            QVERIFY(parseMdns(message({record(QByteArray::fromHex(hex), 12, name(kInstance))}))
                        .empty());
        // each pointer points to the one before it: a ladder longer than any honest message
        QByteArray ladder = name({"x"});
        for (int i = 0; i < 30; ++i)
            ladder += number(0xc000 | (12 + (i == 0 ? 0 : 3 + 2 * (i - 1))));
        QVERIFY(parseMdns(message({ladder})).empty());
    }

    void wrongLengthsEndTheReading()
    {
        const QByteArray good = deviceMessage();
        for (qsizetype size = 0; size < good.size(); ++size)
            static_cast<void>(parseMdns(QByteArrayView{good}.first(size)));
        QVERIFY(parseMdns(QByteArray(10'000, '\0')).empty());
        QByteArray many = good;
        many[6] = many[7] = '\xff'; // 65535 records announced
        QCOMPARE(parseMdns(many).size(), std::size_t{1});
    }

    void questionsAndOtherServicesAreNobody()
    {
        QVERIFY(parseMdns(mdnsQuery()).empty());
        QVERIFY(parseMdns(message({record(name({"_ipp", "_tcp", "local"}), 12,
                                          name({"Printer", "_ipp", "_tcp", "local"}))}))
                    .empty());
    }

    void theOldestGenerationAcknowledges()
    {
        const QByteArray data = QByteArray{"\x06"
                                           "CC3000"} +
                                name({"local"});
        const QByteArray record =
            name({"x"}) + number(12) + number(1) + number(0) + number(0) + number(9) + data;
        QVERIFY(isCc3000Acknowledge(message({record})));
        QVERIFY(!isCc3000Acknowledge(deviceMessage()));
        QVERIFY(!isCc3000Acknowledge({}));
    }
};

AIRLIFT_TEST(MdnsTest)
#include "tst_mdns.moc"
