#include "core/base/file.h"
#include "core/bundle/receiver.h"
#include "tests/support/certificates.h"
#include "tests/support/mutation.h"
#include "tests/support/suite.h"
#include "tests/unit/sim/archive_feed.h"
#include "tests/unit/sim/transcript_archive.h"

#include <map>

#include <QDir>
#include <QTest>

using namespace airlift;
using namespace airlift::test;

/// The receiver model and the simulated board's parser were written apart from the same documents.
/// Whatever accident happens to a good bundle: they must say the same, or one of them is wrong.
namespace {

constexpr int kMutants = 10'000; ///< about five seconds; AIRLIFT_MUTANTS asks for more

struct Receiving {
    QString profile;
    int maxFiles;
    qsizetype packet; ///< 0: every read gets what it asks for
    qsizetype header; ///< of the response, in the first packet
};

[[nodiscard]] bundle::DeviceStore knownStore()
{
    bundle::DeviceStore store;
    store.complete = true;
    store.files["dummy_ota_vendor_cert.der"] = vendor().certificate.toDer();
    store.catalogue = bundle::InstalledCatalogue{{imageSigner().certificate.sha256()}, {}};
    store.generation = trust::TiGeneration::Gen2;
    return store;
}

[[nodiscard]] QString simulated(const QByteArray &tar, const Receiving &how, QByteArray &printed)
{
    sim::Flash flash = boardFlash();
    const qsizetype packet = how.packet == 0 ? tar.size() + how.header + 1 : how.packet;
    const sim::ArchiveLimits limits{.maxFiles = how.maxFiles,
                                    .release = how.profile == QStringLiteral("ota-lib-7.10")
                                                   ? sim::LibraryRelease::Sdk710
                                                   : sim::LibraryRelease::Sdk410};
    const FeedResult result = feed(tar, flash, limits, packet, how.header);
    printed = result.printed;
    switch (result.end) {
    case FeedResult::End::Done:
        return QStringLiteral("DONE");
    case FeedResult::End::Failed:
        return QString::number(result.status);
    case FeedResult::End::Stalled:
        return QStringLiteral("STALL-20313");
    case FeedResult::End::Loops:
        return QStringLiteral("LOOP");
    }
    return {};
}

[[nodiscard]] bundle::Prediction predicted(const QByteArray &tar, const Receiving &how,
                                           const bundle::DeviceStore &store,
                                           bundle::Receiver::Log log)
{
    static std::map<QString, bundle::ReceiverProfile> profiles;
    if (!profiles.contains(how.profile))
        profiles[how.profile] = *bundle::receiverProfile(how.profile);
    const bundle::ReceiverProfile &profile = profiles[how.profile];
    if (how.packet == 0)
        return bundle::predict(tar, profile, store, {}, log);
    bundle::Receiver receiver{profile, store, bundle::Receiver::Reads::Pieces, log};
    const QByteArrayView bytes{tar};
    qsizetype sent = std::min(how.packet - how.header, bytes.size());
    receiver.begin(bytes.first(sent));
    while (sent < bytes.size()) {
        const qsizetype size = std::min(how.packet, bytes.size() - sent);
        if (!receiver.feed(bytes.sliced(sent, size)))
            break;
        sent += size;
    }
    receiver.end();
    return receiver.prediction();
}

/// Three kinds of bundle: the transcripts' one with a signed image, small files, many blanks.
[[nodiscard]] std::vector<TestArchive> goodArchives()
{
    std::vector<TestArchive> all{transcriptArchive()};
    TestArchive small;
    small.files = {{.name = "/www/i.html", .content = "<html></html>"},
                   {.name = "a.txt", .content = "hello"},
                   {.name = "/sys/empty-not", .content = QByteArray(1500, 'z')}};
    small.sign(vendor().key);
    all.push_back(small);
    TestArchive many;
    for (int i = 0; i < 7; ++i)
        many.files.push_back({.name = "/d/" + QByteArray::number(i) + ".bin",
                              .content = QByteArray(100 + 211 * i, 'm'),
                              .bundle = i % 3 != 0});
    many.unit = 512;
    many.sign(vendor().key);
    all.push_back(many);
    return all;
}

/// Where the documents leave open what a real board answers, and the model says so.
[[nodiscard]] bool isLeftOpen(const bundle::Prediction &prediction)
{
    using Rule = bundle::ReceiverRule;
    return std::any_of(prediction.findings.begin(), prediction.findings.end(), [](const auto &f) {
        return f.rule == Rule::SignatureZeroByte || f.rule == Rule::SignerInBundle ||
               f.rule == Rule::SignerUnusable || f.rule == Rule::TiSignatureWrong;
    });
}

void keep(const Mutant &mutant, int number)
{
    const QDir folder{QDir::temp().filePath(QStringLiteral("airlift-mutants"))};
    QDir{}.mkpath(folder.path());
    static_cast<void>(saveAtomically(
        folder.filePath(QString::number(number) + QStringLiteral(".tar")), mutant.tar));
}

} // namespace

class MutationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise1_modelAndSimulatedBoardAgreeOnEveryMutant()
    {
        const bundle::DeviceStore store = knownStore();
        const std::vector<TestArchive> good = goodArchives();
        const std::vector<Receiving> ways{
            {QStringLiteral("ota-lib-4.10"), 8, 0, 0},
            {QStringLiteral("ota-lib-4.10"), 8, 1440, 200},
            {QStringLiteral("ota-lib-4.10"), 8, 1460, 317},
            {QStringLiteral("local-ota-4.10"), 20, 0, 0},
            {QStringLiteral("ota-lib-4.10"), 8, 700, 90},
            {QStringLiteral("ota-lib-7.10"), 8, 0, 0},
            {QStringLiteral("ota-lib-7.10"), 8, 700, 90},
        };
        const int first = qEnvironmentVariableIntValue("AIRLIFT_MUTANT");
        const int wanted = qEnvironmentVariableIntValue("AIRLIFT_MUTANTS");
        const int last = first != 0 ? first + 1 : qMax(kMutants, wanted);
        using Log = bundle::Receiver::Log;
        const bool wantsLog = first != 0;
        std::map<QString, int> verdicts;
        int agreed = 0;
        int undefined = 0;
        int unsure = 0;
        int open = 0;
        QStringList different;
        for (int number = first; number < last; ++number) {
            QRandomGenerator dice{static_cast<quint32>(number)};
            const TestArchive &origin = good[dice.bounded(static_cast<quint32>(good.size()))];
            const Mutant mutant = mutantOf(origin, vendor().key, dice);
            const Receiving &how = ways[dice.bounded(static_cast<quint32>(ways.size()))];
            QByteArray printed;
            const bundle::Prediction prediction =
                predicted(mutant.tar, how, store, wantsLog ? Log::Yes : Log::No);
            const QString board = simulated(mutant.tar, how, printed);
            if (wantsLog)
                qInfo("model:\n%s\nboard:\n%s", prediction.log.constData(), printed.constData());
            ++verdicts[board];
            if (prediction.undefinedBehaviour ||
                prediction.outcome == bundle::ReceiverOutcome::Crash) {
                ++undefined; // nobody can say
            } else if (!prediction.complete) {
                ++unsure;
            } else if (prediction.verdict() == board) {
                ++agreed;
            } else if (isLeftOpen(prediction)) {
                ++open;
            } else {
                different << QStringLiteral("mutant %1 (%2), %3, packets of %4: model %5, board %6")
                                 .arg(number)
                                 .arg(QString::fromLatin1(mutant.what), how.profile)
                                 .arg(how.packet)
                                 .arg(prediction.verdict(), board);
                keep(mutant, number);
                qWarning("%s", qPrintable(different.back()));
            }
        }
        QString kinds;
        for (const auto &[verdict, count] : verdicts)
            kinds += QStringLiteral(" %1:%2").arg(verdict).arg(count);
        qInfo("%d mutants: %d agreed, %d undefined behaviour, %d where the documents leave it "
              "open, %d not known, %lld different;%s",
              last - first, agreed, undefined, open, unsure,
              static_cast<long long>(different.size()), qPrintable(kinds));
        QVERIFY2(different.isEmpty(),
                 qPrintable(different.join(QLatin1Char('\n')) +
                            QStringLiteral("\nrepeat one with AIRLIFT_MUTANT=<number>")));
        QCOMPARE(unsure, 0);
        if (first == 0)
            QVERIFY2(agreed > last * 8 / 10 && verdicts.size() > 8,
                     "the accidents no longer reach the parsers");
    }
};

AIRLIFT_TEST(MutationsTest)
#include "tst_mutations.moc"
