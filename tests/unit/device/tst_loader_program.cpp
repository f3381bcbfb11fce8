#include "core/device/loader_program.h"
#include "core/explain/loader_words.h"
#include "core/sim/boot_loader.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::device;

namespace {

/// Of the sizes of the real ones, with made-up content (uart-bootloader 5).
ProgramParts parts(qsizetype imageSize = 4112)
{
    return {QByteArray(10'532, 'r'),
            "PROGRAMMINGP_BTL_PATCH" + QByteArray(5'960, 'f'),
            QByteArray(imageSize, 'i'),
            {}};
}

/// Client and loader on a cable.
struct Cable {
    Cable(sim::BootLoader::Settings settings, ProgramParts what)
        : loader(std::move(settings))
        , client(std::move(what))
    {
    }

    sim::BootLoader loader;
    ProgramConversation client;
    std::vector<QByteArray> sent;
    std::vector<ProgramProgress> progress;
    std::optional<ProgramDone> done;
    std::optional<ProgramFailure> failure;
    QByteArray toClient = QByteArray::fromHex("0000f0");
    std::size_t cutAfter = std::numeric_limits<std::size_t>::max(); ///< frames; then nothing comes

    void carry(const ProgramConversation::Effects &effects)
    {
        for (const auto &effect : effects) {
            if (const auto *line = std::get_if<loader_effect::Break>(&effect)) {
                if (line->on)
                    toClient += loader.breakSeen();
            } else if (const auto *send = std::get_if<loader_effect::Send>(&effect)) {
                sent.push_back(send->bytes);
                const QByteArray answer = loader.feed(send->bytes);
                if (sent.size() <= cutAfter)
                    toClient += answer;
            } else if (const auto *now = std::get_if<ProgramProgress>(&effect)) {
                progress.push_back(*now);
            } else if (const auto *end = std::get_if<ProgramDone>(&effect)) {
                done = *end;
            } else if (const auto *why = std::get_if<ProgramFailure>(&effect)) {
                failure = *why;
            }
        }
    }
    /// To its end; `atOnce`: bytes come in pieces of that size.
    void run(qsizetype atOnce = 1)
    {
        carry(client.begin(true));
        for (int turns = 0; !client.isOver() && turns < 100'000; ++turns) {
            if (toClient.isEmpty()) {
                carry(client.timedOut());
                continue;
            }
            const QByteArray piece = toClient.left(atOnce);
            toClient.remove(0, piece.size());
            carry(client.arrived(piece));
        }
    }
    [[nodiscard]] QByteArray allSent() const
    {
        QByteArray all;
        for (const QByteArray &bytes : sent)
            all += bytes;
        return all;
    }
};

} // namespace

class LoaderProgramTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    /// uart-bootloader 5.1, frame for frame.
    void theDocumentedSessionIsSentFrameByFrame()
    {
        Cable cable{{}, parts()};
        cable.run();
        QVERIFY(cable.done);
        QCOMPARE(cable.done->bytes, 4112);
        QCOMPARE(cable.done->version.loader, "1.1.0.34");
        QCOMPARE(cable.loader.programmed(), 4112);
        const auto hex = [](const char *text) { return QByteArray::fromHex(text); };
        const QByteArrayList expected{hex("00032727"), hex("00032F2F"),
                                      hex("00CC"),     hex("00075B330196E6AB"),
                                      hex("00032F2F"), hex("00CC"),
                                      hex("00032727"), hex("0007313100000000"),
                                      hex("00CC"),     hex("000F3330000000000000000000000003"),
                                      hex("00032323"), hex("00CC")};
        for (qsizetype i = 0; i < expected.size(); ++i)
            QCOMPARE(cable.sent[static_cast<std::size_t>(i)], expected[i]);
        const QByteArray all = cable.allSent();
        for (const char *frame :
             {"2D000000000000000000000FF0", "2D0000000000001FE000000944", "00033232",
              "0007333100000002", "000F5530000000020000002100000002", "2D000000020002100800000FF0",
              "2D0000000200021FF80000076E", "340000100000000000", "001B"})
            QVERIFY2(all.contains(hex(frame)), frame);
        QCOMPARE(cable.progress.front().phase, ProgramPhase::Connecting);
        QCOMPARE(cable.progress.back().phase, ProgramPhase::Extracting);
    }

    void anyPiecesOfTheAnswersDo()
    {
        for (const qsizetype atOnce : {2, 3, 7, 64}) {
            Cable cable{{}, parts(20'000)};
            cable.run(atOnce);
            QVERIFY(cable.done);
        }
    }

    void everySizeOfAnImageEndsWithZero_data()
    {
        QTest::addColumn<int>("size");
        for (int size : {1, 4095, 4096, 4097, 8192, 100'000})
            QTest::addRow("%d", size) << size;
    }
    void everySizeOfAnImageEndsWithZero()
    {
        QFETCH(const int, size);
        for (const bool knowsItsSize : {true, false}) {
            Cable cable{{.imageSize = knowsItsSize ? size : -1}, parts(size)};
            cable.run(16);
            QVERIFY(cable.done);
            QCOMPARE(cable.loader.programmed(), size);
        }
    }

    void aPartWithoutApplicationProcessorIsNotSwitched()
    {
        // The simulated one always has it: here the client meets the network processor at once.
        Cable cable{{}, parts()};
        cable.run();
        QCOMPARE(cable.allSent().count(QByteArray::fromHex("00075B33")), 1);
    }

    void anEncryptedImageTravelsWithItsKeyInEveryChunk()
    {
        ProgramParts what = parts(5000);
        what.key = QByteArray(16, 'k');
        Cable cable{{.key = what.key}, what};
        cable.run();
        QVERIFY(cable.done);
        QCOMPARE(cable.allSent().count(QByteArray(16, 'k')), 2);
        Cable without{{.key = what.key}, parts(5000)};
        without.run();
        QVERIFY(without.failure && without.failure->touched);
        const auto *refused = std::get_if<program::ImageRefused>(&without.failure->why);
        QVERIFY(refused);
        QCOMPARE(refused->error, qint16{-10249});
    }

    void aBlockedBoardSaysSoBeforeAnythingIsErased()
    {
        Cable cable{{.locked = true}, parts()};
        cable.run();
        QVERIFY(cable.failure && !cable.failure->touched);
        const auto *refused = std::get_if<program::Refused>(&cable.failure->why);
        QVERIFY(refused);
        QCOMPARE(refused->opcode, quint8{0x31});
        QCOMPARE(*refused->status, quint8{0x50});
    }

    void partsThatCannotBeMeantAreRefusedBeforeAnythingIsSent()
    {
        using Part = program::UnfitPart::Part;
        ProgramParts noPatch = parts();
        noPatch.ramPatch.clear();
        ProgramParts wrongPatch = parts();
        wrongPatch.flashPatch = QByteArray(5982, 'x');
        ProgramParts noImage = parts(0);
        ProgramParts shortKey = parts();
        shortKey.key = "short";
        for (const auto &[what, part] : {std::pair{noPatch, Part::RamPatch},
                                         {wrongPatch, Part::FlashPatch},
                                         {noImage, Part::Image},
                                         {shortKey, Part::Key}}) {
            Cable cable{{}, what};
            cable.run();
            QVERIFY(cable.sent.empty());
            QCOMPARE(std::get<program::UnfitPart>(cable.failure->why).part, part);
        }
    }

    void silenceAtEveryFrameEndsAndSaysWhetherTheFlashWasTouched()
    {
        Cable good{{}, parts(9000)};
        good.run(16);
        bool touchedBefore = false;
        for (std::size_t cut = 0; cut < good.sent.size(); ++cut) {
            Cable cable{{}, parts(9000)};
            cable.cutAfter = cut;
            cable.run(16);
            QVERIFY2(cable.failure || cable.done, qPrintable(QString::number(cut)));
            if (cable.done)
                continue; // the last confirmation needs no answer
            QVERIFY(std::holds_alternative<LoaderError>(cable.failure->why));
            QVERIFY(!touchedBefore || cable.failure->touched);
            touchedBefore = cable.failure->touched;
            QVERIFY(!explain::LoaderWords::of(*cable.failure).nextStep.isEmpty());
        }
        QVERIFY(touchedBefore);
    }

    void aMiscountIsNotTakenForAnImage()
    {
        Cable cable{{.imageSize = 4096}, parts(9000)}; // it believes it has all after one chunk
        cable.run(16);
        QVERIFY(cable.failure);
        const auto *counted = std::get_if<program::Miscounted>(&cable.failure->why);
        QVERIFY(counted);
        QCOMPARE(counted->sent, 4096);
        QCOMPARE(counted->counted, 0);
    }

    void breakingOffSaysWhatIsLost()
    {
        Cable cable{{}, parts()};
        cable.carry(cable.client.begin(true));
        cable.carry(cable.client.cancel());
        QVERIFY(cable.failure && !cable.failure->touched);
        QVERIFY(cable.client.isOver());
        QVERIFY(cable.client.cancel().empty());
        const auto words = explain::LoaderWords::of(ProgramFailure{program::Cancelled{}, true});
        QVERIFY(words.cause.contains(QStringLiteral("no image")));
    }
};

AIRLIFT_TEST(LoaderProgramTest)
#include "tst_loader_program.moc"
