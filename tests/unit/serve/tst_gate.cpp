#include "core/serve/gate.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::serve;
using namespace std::chrono_literals;
using Verdict = Gate::Verdict;

namespace {

const QHostAddress kDevice{QStringLiteral("192.168.1.10")};
const QHostAddress kOther{QStringLiteral("192.168.1.11")};
const Gate::TimePoint kStart{};

[[nodiscard]] Limits strict()
{
    Limits limits;
    limits.connectionsPerPeer = 3;
    limits.arrivalsPerSecond = 2;
    return limits;
}

} // namespace

class GateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void onePeerMayHaveSoManyConnectionsAndNobodyElseSuffers()
    {
        Gate gate{strict()};
        for (int i = 0; i < 3; ++i)
            QCOMPARE(gate.arrives(kDevice, kStart), Verdict::Admit);
        QCOMPARE(gate.arrives(kDevice, kStart), Verdict::TooMany);
        QCOMPARE(gate.arrives(kOther, kStart), Verdict::Admit);
        gate.leaves(kDevice);
        QCOMPARE(gate.arrives(kDevice, kStart), Verdict::Admit);
    }

    void whoComesTooOftenWaitsUntilTheAllowanceIsBack()
    {
        Gate gate{strict()};
        const auto visit = [&gate](Gate::TimePoint at) {
            const Verdict verdict = gate.arrives(kDevice, at);
            if (verdict == Verdict::Admit)
                gate.leaves(kDevice);
            return verdict;
        };
        for (int i = 0; i < 4; ++i) // twice as many at once as in a second
            QCOMPARE(visit(kStart), Verdict::Admit);
        QCOMPARE(visit(kStart), Verdict::TooFast);
        QCOMPARE(visit(kStart + 400ms), Verdict::TooFast);
        QCOMPARE(visit(kStart + 600ms), Verdict::Admit);
        QCOMPARE(visit(kStart + 600ms), Verdict::TooFast);
        int admitted = 0;
        for (int i = 0; i < 1000; ++i)
            admitted += visit(kStart + 1h + i * 10ms) == Verdict::Admit ? 1 : 0;
        QCOMPARE(admitted, 4 + 2 * 10 - 1); // the full allowance and two a second for 9.99 s
    }

    void loopbackIsNotCountedUnlessAsked()
    {
        const QHostAddress self{QHostAddress::LocalHost};
        Gate open{strict()};
        for (int i = 0; i < 1000; ++i)
            QCOMPARE(open.arrives(self, kStart), Verdict::Admit);
        QCOMPARE(open.remembered(), 0U);
        Limits limits = strict();
        limits.countLoopback = true;
        Gate closed{limits};
        for (int i = 0; i < 3; ++i)
            QCOMPARE(closed.arrives(self, kStart), Verdict::Admit);
        QCOMPARE(closed.arrives(self, kStart), Verdict::TooMany);
    }

    void oneIpv6NetworkIsOnePeer()
    {
        Gate gate{strict()};
        for (int i = 0; i < 3; ++i)
            QCOMPARE(
                gate.arrives(QHostAddress{QStringLiteral("2001:db8:1:2::%1").arg(i + 1)}, kStart),
                Verdict::Admit);
        QCOMPARE(gate.arrives(QHostAddress{QStringLiteral("2001:db8:1:2:ffff::9")}, kStart),
                 Verdict::TooMany);
        QCOMPARE(gate.arrives(QHostAddress{QStringLiteral("2001:db8:1:3::1")}, kStart),
                 Verdict::Admit);
    }

    void quietPeersAreForgotten()
    {
        Gate gate{strict()};
        for (quint32 i = 0; i < 5000; ++i) {
            const QHostAddress peer{0x0a000000U + i};
            QCOMPARE(gate.arrives(peer, kStart), Verdict::Admit);
            if (i > 0)
                gate.leaves(peer);
        }
        QCOMPARE(gate.remembered(), 5000U);
        gate.tidy(kStart + 11s);
        QCOMPARE(gate.remembered(), 1U); // the one that is still here
    }
};

AIRLIFT_TEST(GateTest)
#include "tst_gate.moc"
