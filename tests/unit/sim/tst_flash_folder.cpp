#include "tests/support/suite.h"
#include "tests/unit/sim/fault_bench.h"

#include <QFile>
#include <QTest>

using namespace airlift;
using namespace airlift::test;
using Content = FaultBench::Content;
using State = sim::Device::State;

namespace {

const TestArchive &archive()
{
    static const TestArchive made = transcriptArchive();
    return made;
}

} // namespace

/// A flash that outlives the process.
class FlashFolderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void anUpdateOutlivesTheProgram()
    {
        QTemporaryDir folder;
        {
            BenchServer server{archive().bytes()};
            FaultBench bench{server.port};
            QVERIFY(bench.device.keepFlashIn(folder.path()));
            bench.device.powerOn();
            QVERIFY(bench.prints(kCommitLine));
        }
        FaultBench again{1};
        QVERIFY(again.device.keepFlashIn(folder.path()));
        QVERIFY(FaultBench::contentOf(again.device.flash(), archive()) == Content::New);
        again.device.powerOn();
        QVERIFY(again.prints("PingCounter=1"));
        QVERIFY(!again.link.text.contains(kCommitLine));
    }

    /// The program can be killed at any operation: what is in the folder then is what a board would
    /// have after a power cut.
    void theFolderIsWholeAtEveryOperation()
    {
        BenchServer server{archive().bytes()};
        QTemporaryDir folder;
        FaultBench bench{server.port};
        QVERIFY(bench.device.keepFlashIn(folder.path()));
        int looks = 0;
        int trials = 0;
        quint32 seen = 0;
        const auto look = connect(&bench.link, &CapturingLink::wrote, this, [&] {
            if (std::exchange(seen, bench.device.operations()) == bench.device.operations())
                return;
            auto flash = sim::Flash::load(folder.filePath(QStringLiteral("flash.bin")));
            QVERIFY(flash);
            ++looks;
            flash->boot();
            QVERIFY(FaultBench::contentOf(*flash, archive()) != Content::Mixed);
            trials += flash->isTrial() ? 1 : 0;
        });
        bench.device.powerOn();
        QVERIFY(bench.prints(kCommitLine));
        disconnect(look);
        QVERIFY(looks > 20);
        QVERIFY(trials > 0);
    }

    void aFolderWithSomethingElseIsRefused()
    {
        QTemporaryDir folder;
        QVERIFY(saveAtomically(folder.filePath(QStringLiteral("flash.bin")), "no flash"));
        FaultBench bench{1};
        const auto kept = bench.device.keepFlashIn(folder.path());
        QVERIFY(!kept);
        QVERIFY(std::holds_alternative<sim::NotAFlashImage>(kept.error()));
    }

    void aFolderThatCannotBeMadeIsReported()
    {
        QTemporaryDir folder;
        QVERIFY(saveAtomically(folder.filePath(QStringLiteral("file")), "x"));
        FaultBench bench{1};
        QVERIFY(!bench.device.keepFlashIn(folder.filePath(QStringLiteral("file/flash"))));
    }

    void aFlashThatCanNoLongerBeKeptIsReported()
    {
        QTemporaryDir parent;
        const QString path = parent.filePath(QStringLiteral("flash"));
        FaultBench bench{1};
        QVERIFY(bench.device.keepFlashIn(path));
        int complaints = 0;
        connect(&bench.device, &sim::Device::flashNotKept, this, [&] { ++complaints; });
        bench.device.powerOn();
        QVERIFY(bench.prints("PingCounter=1"));
        QCOMPARE(complaints, 0);
        QVERIFY(QDir{path}.removeRecursively());
        bench.device.reset();
        QVERIFY(bench.prints("PingCounter=1", 2));
        QVERIFY(complaints > 0);
    }
};

AIRLIFT_TEST(FlashFolderTest)
#include "tst_flash_folder.moc"
