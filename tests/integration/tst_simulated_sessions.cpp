#include "core/device/decoder.h"
#include "core/session/snapshot.h"
#include "tests/support/suite.h"
#include "tests/unit/sim/fault_bench.h"
#include "tests/unit/sim/repeat.h"

#include <map>

#include <QTest>

using namespace airlift;
using namespace airlift::test;
using namespace std::chrono_literals;
using Content = FaultBench::Content;
using session::Outcome;

/// The simulated board and the parser of its words were written apart. Whatever goes wrong with the
/// board: every line is known, and what is concluded is what became of the flash.
namespace {

const TestArchive &archive()
{
    static const TestArchive made = transcriptArchive();
    return made;
}

bool cableIsBad(const sim::FaultPlan &plan)
{
    using sim::FaultKind;
    return std::any_of(plan.faults.begin(), plan.faults.end(), [](const sim::PlannedFault &fault) {
        return fault.kind == FaultKind::UartNoise || fault.kind == FaultKind::UartLoss ||
               fault.kind == FaultKind::BabblingUart;
    });
}

struct Heard {
    session::Snapshot snapshot;
    QStringList unknown;
    int lines = 0;
};

Heard listenTo(const QByteArray &uart)
{
    Heard heard;
    device::Decoder decoder;
    session::Deriver deriver;
    const auto take = [&](std::vector<device::Observation> seen) {
        for (device::Observation &observation : seen) {
            ++heard.lines;
            if (std::holds_alternative<device::Unrecognised>(observation.event))
                heard.unknown << observation.text;
            deriver.take({observation.at, std::move(observation)});
        }
    };
    take(decoder.feed(uart, Instant{0}));
    take(decoder.flush(Instant{0}));
    deriver.conclude();
    heard.snapshot = deriver.snapshot();
    return heard;
}

/// Empty if the conclusion fits what was printed and what the flash holds.
QByteArray whyWrong(const session::Snapshot &snapshot, const QByteArray &uart, Content content,
                    bool badCable)
{
    const qsizetype commit = uart.lastIndexOf(kCommitLine);
    const qsizetype start = uart.lastIndexOf("OtaInit: statistics");
    if (snapshot.outcome == Outcome::Committed && (commit < 0 || content != Content::New))
        return "committed, it says";
    // An update before it may have brought the same content for good.
    if (snapshot.outcome == Outcome::RolledBack && content != Content::Old && commit < 0)
        return "rolled back, it says";
    if (badCable)
        return {};
    if (commit > start && snapshot.outcome != Outcome::Committed)
        return "it missed the commit";
    if (uart.lastIndexOf("FATAL ERROR from Ota_run") > start && start >= 0 &&
        snapshot.outcome != Outcome::Failed)
        return "it missed the failure";
    if (snapshot.outcome == Outcome::Failed && commit > start)
        return "failed, it says";
    return {};
}

const char *nameOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::NoUpdate:
        return "no update";
    case Outcome::Running:
        return "running";
    case Outcome::Downloaded:
        return "downloaded";
    case Outcome::Committed:
        return "committed";
    case Outcome::Failed:
        return "failed";
    case Outcome::RolledBack:
        return "rolled back";
    case Outcome::Unknown:
        return "undecided";
    }
    return "";
}

} // namespace

class SimulatedSessionsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everySessionIsUnderstood()
    {
        const BenchServer files{archive().bytes()};
        const bool all = qEnvironmentVariableIsSet("AIRLIFT_ALL_SESSIONS");
        const quint32 count = all ? 1000 : 40;
        std::map<QByteArray, int> outcomes;
        qint64 lines = 0;
        qsizetype unknown = 0;
        int bad = 0;
        QByteArrayList wrong;
        for (quint32 seed = 1; seed <= count; ++seed) {
            const sim::FaultPlan faults = sim::FaultPlan::random(seed);
            FaultBench bench{files.port, QStringLiteral("random:%1").arg(seed), seed};
            const auto kept = caseOf(bench, archive().bytes(), 60s);
            bench.device.powerOn();
            bench.runFor(60s);
            const Heard heard = listenTo(bench.link.text);
            const bool badCable = cableIsBad(faults);
            const QByteArray why = whyWrong(heard.snapshot, bench.link.text,
                                            bench.contentInTheEnd(archive()), badCable);
            const QByteArray name =
                "seed " + QByteArray::number(seed) + ", " + faults.toText().toUtf8();
            if (!why.isEmpty())
                wrong << name + ": " + why + "; outcome " + nameOf(heard.snapshot.outcome) +
                             "; again: " + bench::commandThatRepeats(kept).toUtf8();
            if (!badCable && !heard.unknown.isEmpty())
                wrong << name + ": unknown: " + heard.unknown.first().toUtf8();
            lines += heard.lines;
            unknown += badCable ? 0 : heard.unknown.size();
            bad += badCable ? 1 : 0;
            ++outcomes[nameOf(heard.snapshot.outcome)];
        }
        QByteArray figures;
        for (const auto &[outcome, times] : outcomes)
            figures += ", " + outcome + " " + QByteArray::number(times);
        qInfo("%u sessions (%d over a bad cable), %lld events, %lld unknown lines, %lld wrong%s",
              count, bad, static_cast<long long>(lines), static_cast<long long>(unknown),
              static_cast<long long>(wrong.size()), figures.constData());
        QVERIFY2(wrong.isEmpty(), wrong.join('\n').constData());
    }
};

AIRLIFT_TEST(SimulatedSessionsTest)
#include "tst_simulated_sessions.moc"
