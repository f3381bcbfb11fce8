#include "core/provision/outcome.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift::provision;

namespace {

const FoundDevice kDevice{
    QStringLiteral("station-07"), {}, QHostAddress{QStringLiteral("10.0.0.9")}};

UartWitness witness(std::initializer_list<int> statuses)
{
    UartWitness uart{QStringLiteral("Inthings")};
    uart.profileAdded(QStringLiteral("Inthings"));
    for (const int status : statuses)
        uart.status(status);
    return uart;
}

} // namespace

class ProvisioningOutcomeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise6_theConsoleTurnsADoubtIntoKnowledge()
    {
        const Ending doubt = Unknown{Doubt::FeedbackLost, kDevice};
        const Ending sure = combined(doubt, witness({15, 16, 4}).says());
        QVERIFY(std::holds_alternative<Confirmed>(sure));
        QCOMPARE(std::get<Confirmed>(sure).by, WitnessedBy::Uart);
        QCOMPARE(std::get<Confirmed>(sure).device.address, kDevice.address);

        const Ending refuted = combined(doubt, witness({2}).says());
        QCOMPARE(std::get<Refuted>(refuted).reason, Refusal::ConnectionFailed);
    }

    void theConsoleCountsOnlyAfterThisProfile()
    {
        UartWitness uart{QStringLiteral("Inthings")};
        uart.status(5);
        QVERIFY(!uart.says());
        uart.profileAdded(QStringLiteral("Other"));
        uart.status(5);
        QVERIFY(!uart.says());
        uart.profileAdded(QStringLiteral("Inthings"));
        uart.status(15);
        QVERIFY(!uart.says()); // associated is not connected
        uart.status(16);
        QVERIFY(uart.says());
    }

    void aRestartForgetsARefusalButNotAConnection()
    {
        UartWitness failed = witness({1});
        failed.restarted();
        QVERIFY(!failed.says());
        UartWitness connected = witness({16});
        connected.restarted();
        QVERIFY(connected.says());
    }

    void twoWitnessesThatDisagreeAreADoubt()
    {
        const Ending both = combined(Confirmed{kDevice, WitnessedBy::Network}, witness({2}).says());
        QCOMPARE(std::get<Unknown>(both).doubt, Doubt::Contradiction);
        const Ending other =
            combined(Refuted{Refusal::NoAddress, WitnessedBy::AccessPoint}, witness({16}).says());
        QCOMPARE(std::get<Unknown>(other).doubt, Doubt::Contradiction);
    }

    void whatNeverReachedTheDeviceStaysSo()
    {
        QVERIFY(std::holds_alternative<Cancelled>(combined(Cancelled{}, witness({5}).says())));
    }
};

AIRLIFT_TEST(ProvisioningOutcomeTest)
#include "tst_outcome.moc"
