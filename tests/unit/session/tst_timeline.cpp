#include "core/session/timeline.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::session;

namespace {

template <typename Event>
Entry line(quint64 number, Event event, const QString &text = {})
{
    device::Observation observation;
    observation.event = std::move(event);
    observation.line = number;
    observation.text = text;
    return {Instant{static_cast<qint64>(number)}, std::move(observation)};
}

template <typename Event>
qsizetype countOf(const Timeline &timeline)
{
    const auto &entries = timeline.entries();
    return std::count_if(entries.begin(), entries.end(), [](const Entry &entry) {
        const auto *observation = std::get_if<device::Observation>(&entry.what);
        return observation && std::holds_alternative<Event>(observation->event);
    });
}

} // namespace

class TimelineTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void progressIsThinnedOutAndVerdictsStay()
    {
        Timeline timeline;
        quint64 number = 0;
        std::size_t largest = 0;
        for (int i = 0; i < 210'000; ++i) {
            timeline.append(line(++number, device::FileWritten{}));
            if (i % 1000 == 0)
                timeline.append(line(++number, device::HashVerdict{true}));
            largest = std::max(largest, timeline.entries().size());
        }
        QVERIFY(largest <= Timeline::kMaxEntries);
        QCOMPARE(countOf<device::HashVerdict>(timeline), qsizetype{210});
        const auto &entries = timeline.entries();
        QVERIFY(std::is_sorted(entries.begin(), entries.end(),
                               [](const Entry &a, const Entry &b) { return a.at < b.at; }));
        QCOMPARE(entries.back().at, Instant{static_cast<qint64>(number)});
    }

    void evenAPortThatRepeatsItsVerdictsIsBounded()
    {
        Timeline timeline;
        timeline.append(line(1, device::Committed{}));
        for (quint64 i = 2; i < 205'000; ++i)
            timeline.append(
                line(i, device::HashVerdict{true}, QStringLiteral("Hash verification succeeded.")));
        QVERIFY(timeline.entries().size() <= Timeline::kMaxEntries);
        QCOMPARE(countOf<device::Committed>(timeline), qsizetype{1});
        for (quint64 i = 0; i < 205'000; ++i)
            timeline.append(line(i, device::HashVerdict{true}, QString::number(i)));
        QVERIFY(timeline.entries().size() <= Timeline::kMaxEntries);
    }
};

AIRLIFT_TEST(TimelineTest)
#include "tst_timeline.moc"
