#include "core/provision/smartconfig_sender.h"
#include "tests/support/suite.h"

#include <QSignalSpy>
#include <QTest>

using namespace airlift;
using namespace airlift::provision;
using namespace std::chrono_literals;

namespace {

QNetworkInterface loopback()
{
    for (const auto &interface : QNetworkInterface::allInterfaces()) {
        if (interface.flags().testFlag(QNetworkInterface::IsLoopBack))
            return interface;
    }
    return {};
}

SmartConfigPass examplePass(SmartConfigGeneration generation = SmartConfigGeneration::V2)
{
    SmartConfigMessage message;
    message.networkName = QStringLiteral("Inthings");
    message.networkKey = Secret{"password1"};
    message.generation = generation;
    return *encodeSmartConfig(message);
}

/// Somebody who hears the lengths: a socket on a port of its own.
struct Listener {
    QUdpSocket socket;
    std::vector<quint16> lengths;

    explicit Listener(const QHostAddress &address = QHostAddress::LocalHost)
    {
        socket.bind(address, 0);
        QObject::connect(&socket, &QUdpSocket::readyRead, &socket, [this] {
            while (socket.hasPendingDatagrams()) {
                lengths.push_back(static_cast<quint16>(socket.pendingDatagramSize()));
                socket.readDatagram(nullptr, 0);
            }
        });
    }
    [[nodiscard]] SmartConfigRoute route() const
    {
        SmartConfigRoute route;
        route.interface = loopback();
        route.destination = QHostAddress{QHostAddress::LocalHost};
        route.destinationPort = socket.localPort();
        route.sourcePort = 0;
        return route;
    }
};

} // namespace

class SmartConfigSenderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsSentBeforeStartAndNothingAfterStop()
    {
        SystemClock clock;
        Listener listener;
        SmartConfigSender sender{clock};
        QTest::qWait(30);
        QVERIFY(listener.lengths.empty());

        QVERIFY(sender.start(examplePass(), listener.route()));
        QTRY_VERIFY(listener.lengths.size() >= 4);
        sender.stop();
        QVERIFY(!sender.isSending());
        QTest::qWait(20); // what the kernel already has
        const std::size_t heard = listener.lengths.size();
        QTest::qWait(60);
        QCOMPARE(listener.lengths.size(), heard);
        const std::vector<quint16> first{3, 1099, 23, 1099};
        QVERIFY(std::equal(first.begin(), first.end(), listener.lengths.begin()));
    }

    void closingTheOwnerEndsTheTransmission()
    {
        SystemClock clock;
        Listener listener;
        auto sender = std::make_unique<SmartConfigSender>(clock);
        QVERIFY(sender->start(examplePass(), listener.route()));
        sender.reset();
        QTest::qWait(20);
        const std::size_t heard = listener.lengths.size();
        QTest::qWait(60);
        QCOMPARE(listener.lengths.size(), heard);
    }

    void itStopsByItselfAfterTheDocumentedTime()
    {
        VirtualClock clock; // 40 s of sending in a moment
        Listener listener;
        SmartConfigSender sender{clock};
        QSignalSpy finished{&sender, &SmartConfigSender::finished};
        QVERIFY(sender.start(examplePass(), listener.route()));
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, 60'000);
        QVERIFY(!sender.isSending());
        // 4.1 s for 400 datagrams: 40 s are 9 rounds (36.9 s) and 3.1 s of the tenth.
        QCOMPARE(sender.progress().datagrams, 9 * 400 + 310);
    }

    void aRouteThatCannotBeUsedIsRefusedBeforeAnythingIsSent()
    {
        VirtualClock clock;
        SmartConfigSender sender{clock};
        const auto started = sender.start(examplePass(), {});
        QVERIFY(!started);
        QVERIFY(std::holds_alternative<InterfaceUnusable>(started.error()));
        QVERIFY(!sender.isSending());
    }

    void theOldGenerationNeedsAGateway()
    {
        VirtualClock clock;
        SmartConfigSender sender{clock};
        SmartConfigRoute route;
        route.interface = loopback();
        const auto started = sender.start(examplePass(SmartConfigGeneration::V1), route);
        QVERIFY(!started);
        QVERIFY(std::holds_alternative<SocketRefused>(started.error()));
    }
};

AIRLIFT_TEST(SmartConfigSenderTest)
#include "tst_smartconfig_sender.moc"
