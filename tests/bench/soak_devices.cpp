// Hundreds of simulated boards at once over real TLS, good and faulty ones mixed, again and again:
// soak_devices [--boards 500] [--rounds 1] [--seed 1]. Fails if one of them ends otherwise than it
// should, if a round takes over a minute, if one update alone takes over 50 ms, or if descriptors
// are left behind.
#include "tests/unit/sim/fleet.h"

#include <algorithm>
#include <cstdio>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTimer>

#include <unistd.h>

using namespace airlift::test;
using namespace std::chrono_literals;

namespace {

constexpr auto kTarget = 60s;
constexpr double kMegabyte = 1e6;

qint64 residentBytes()
{
    QFile file{QStringLiteral("/proc/self/statm")};
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.read(256).split(' ').value(1).toLongLong() * ::sysconf(_SC_PAGESIZE);
}

qsizetype openDescriptors()
{
    return QDir{QStringLiteral("/proc/self/fd")}.entryList(QDir::AllEntries | QDir::System).size();
}

bool runOnce(int boards, quint32 seed)
{
    const qint64 before = residentBytes();
    qint64 most = before;
    QTimer sampler;
    QObject::connect(&sampler, &QTimer::timeout, &sampler,
                     [&most] { most = std::max(most, residentBytes()); });
    sampler.start(50ms);
    Fleet::Report report;
    {
        Fleet fleet{boards, seed};
        report = fleet.run(10 * kTarget);
    }
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const qint64 after = residentBytes();
    std::printf("%d boards: %d updated, %d kept the old image, %lld wrong; %.1f s (target 60); at "
                "most %d connections at once; %.2f MB a board at the peak, its server's share "
                "included (target 4); %.0f MB resident afterwards\n",
                boards, report.updated, report.kept, static_cast<long long>(report.wrong.size()),
                std::chrono::duration<double>{report.time}.count(), report.mostConnections,
                static_cast<double>(most - before) / kMegabyte / boards,
                static_cast<double>(after) / kMegabyte);
    for (const QString &line : report.wrong)
        std::printf("  %s\n", qPrintable(line));
    std::fflush(stdout);
    return report.wrong.isEmpty() && report.time < kTarget;
}

/// A complete update of one good board, TLS, trial boot and commit included.
bool timeOne()
{
    constexpr auto kOneTarget = 50ms;
    std::vector<std::chrono::milliseconds> times;
    for (int i = 0; i < 11; ++i) {
        Fleet one{1, 1};
        const Fleet::Report report = one.run(kTarget);
        times.push_back(report.updated == 1 ? report.time : kTarget);
    }
    std::ranges::nth_element(times, times.begin() + 5);
    std::printf("one complete update of 170 kB over TLS in virtual time: %lld ms, median of 11 "
                "(target 50)\n",
                static_cast<long long>(times[5].count()));
    return times[5] <= kOneTarget;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addOptions({{QStringLiteral("boards"), {}, QStringLiteral("n"), QStringLiteral("500")},
                       {QStringLiteral("rounds"), {}, QStringLiteral("n"), QStringLiteral("1")},
                       {QStringLiteral("seed"), {}, QStringLiteral("n"), QStringLiteral("1")}});
    parser.process(app);
    const int boards = parser.value(QStringLiteral("boards")).toInt();
    const int rounds = parser.value(QStringLiteral("rounds")).toInt();
    const quint32 seed = parser.value(QStringLiteral("seed")).toUInt();
    bool isGood = timeOne();
    qsizetype descriptors = 0;
    for (int round = 0; round < rounds; ++round) {
        isGood = runOnce(boards, seed + static_cast<quint32>(round * boards)) && isGood;
        if (round == 0)
            descriptors = openDescriptors();
    }
    const qsizetype left = openDescriptors() - descriptors;
    std::printf("descriptors left behind after the first round: %lld\n",
                static_cast<long long>(left));
    return isGood && left <= 0 ? 0 : 1;
}
