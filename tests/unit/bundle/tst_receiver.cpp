#include "core/bundle/receiver.h"
#include "tests/support/certificates.h"
#include "tests/support/raw_bundle.h"
#include "tests/support/suite.h"

#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

const QByteArray kPage = "<p>hello</p>\n";
const QByteArray kText = "five\n";
const QByteArray kRoot = "20240101000000_CC3220SF_t";

const QString k410 = QStringLiteral("ota-lib-4.10");
const QString k710 = QStringLiteral("ota-lib-7.10");

DeviceStore deviceWith(const trust::Certificate &vendorCertificate)
{
    DeviceStore store;
    store.complete = true;
    store.files["dummy_ota_vendor_cert.der"] = vendorCertificate.toDer();
    return store;
}

Prediction predicted(const QByteArray &bundle, const QString &receiver = k410,
                     const DeviceStore &store = deviceWith(vendor().certificate))
{
    return predict(bundle, *receiverProfile(receiver), store);
}

const ReceiverFinding *find(const Prediction &prediction, ReceiverRule rule)
{
    const auto found = std::find_if(prediction.findings.begin(), prediction.findings.end(),
                                    [&](const auto &f) { return f.rule == rule; });
    return found == prediction.findings.end() ? nullptr : &*found;
}

const QByteArray &twoFileList()
{
    static const QByteArray list =
        rawList({listedFor("/www/i.html", kPage), listedFor("a.txt", kText)});
    return list;
}

/// The two files, with entries of the test's own before, between and behind them.
QByteArray withEntries(const std::vector<RawEntry> &between)
{
    std::vector<RawEntry> files{rawFile("/www/i.html", kPage)};
    files.insert(files.end(), between.begin(), between.end());
    files.push_back(rawFile("a.txt", kText));
    return rawBundle(twoFileList(), files);
}

/// An image signed by `signer`, behind its certificate.
struct SignedImage {
    QByteArray content = QByteArray(3000, 'i');
    QByteArray signature; ///< base64
    QByteArray certificate = "image-signer";

    explicit SignedImage(trust::HashKind kind = trust::HashKind::Sha1)
        : signature(imageSigner().key.sign(kind, content)->toBase64())
    {
    }
    [[nodiscard]] QByteArray bundle(bool withCertificate = true) const
    {
        RawListed image = listedFor("/sys/mcuflashimg.bin", content);
        image.certificate = certificate;
        image.signature = signature;
        image.secured = "1";
        const QByteArray der = imageSigner().certificate.toDer();
        RawListed signer = listedFor("image-signer", der);
        signer.bundle = "0";
        if (!withCertificate)
            return rawBundle(rawList({image}), {rawFile("/sys/mcuflashimg.bin", content)});
        return rawBundle(rawList({image, signer}),
                         {rawFile("image-signer", der), rawFile("/sys/mcuflashimg.bin", content)});
    }
};

} // namespace

class ReceiverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // ota-bundle 2.4, row by row.
    void everyTarFeatureGetsItsAnswer_data()
    {
        QTest::addColumn<QByteArray>("bundle");
        QTest::addColumn<QString>("answer");
        const auto row = [](const char *name, const QByteArray &bundle, const char *answer) {
            QTest::newRow(name) << bundle << QString::fromLatin1(answer);
        };
        const auto entry = [](const QByteArray &path, const QByteArray &content, char type) {
            return RawEntry{path, content, type, {}, {}, false};
        };
        row("plain", withEntries({}), "DONE");
        row("no folders", withEntries({}).sliced(2048), "DONE");
        row("folder names are not checked",
            withEntries({entry("x/y/z/", {}, '5')}).replace("_t/2/", "_t/9/"), "DONE");
        RawEntry wrong = rawFile("a.txt", kText);
        wrong.wrongChecksum = true;
        row("wrong checksum", rawBundle(twoFileList(), {rawFile("/www/i.html", kPage), wrong}),
            "DONE");
        RawEntry old = rawFile("a.txt", kText);
        old.type = '\0';
        row("old tar", rawBundle(twoFileList(), {rawFile("/www/i.html", kPage), old}), "DONE");
        row("symbolic link", withEntries({entry(kRoot + "/2/l", {}, '2')}), "DONE");
        row("hard link", withEntries({entry(kRoot + "/2/l", {}, '1')}), "DONE");
        row("pax header with a path",
            withEntries({entry("PaxHeaders/a", "20 path=" + kRoot + "/2/b\n", 'x')}), "-20199");
        row("pax header with a time", withEntries({entry("PaxHeaders/a", "11 mtime=1\n", 'x')}),
            "-20102");
        row("GNU long name",
            withEntries({entry("././@LongLink", kRoot + "/2/" + QByteArray(80, 'b'), 'L')}),
            "-20199");
        row("contiguous file, at the end",
            rawBundle(rawList({listedFor("a.txt", "hello")}),
                      {entry(kRoot + "/2/a.txt", "hello", '7')}, 10),
            "CRASH");
        RawEntry prefixed = entry("2/a.txt", kText, '0');
        prefixed.prefix = kRoot;
        row("POSIX prefix", rawBundle(twoFileList(), {rawFile("/www/i.html", kPage), prefixed}),
            "-20102");
        RawEntry blanks = rawFile("a.txt", kText);
        blanks.sizeField = "          5 ";
        row("size with blanks", rawBundle(twoFileList(), {rawFile("/www/i.html", kPage), blanks}),
            "DONE");
        RawEntry base256 = rawFile("a.txt", kText);
        base256.sizeField = QByteArray("\x80") + QByteArray(10, '\0') + '\x05';
        row("size in base 256", rawBundle(twoFileList(), {rawFile("/www/i.html", kPage), base256}),
            "-20199");
        row("path of 99",
            rawBundle(rawList({listedFor("/w/" + QByteArray(69, 'n'), kText)}),
                      {rawFile("/w/" + QByteArray(69, 'n'), kText)}),
            "DONE");
        row("path of 100",
            rawBundle(rawList({listedFor("/w/" + QByteArray(70, 'n'), kText)}),
                      {rawFile("/w/" + QByteArray(70, 'n'), kText)}),
            "-20199");
        row("leading ./", withEntries({}).replace(kRoot + "/2/www", "./" + kRoot + "/2/w"),
            "-20199");
        row("missing level", withEntries({entry("r/a.txt", kText, '0')}), "-20102");
        row("one zero block",
            rawBundle(twoFileList(), {rawFile("/www/i.html", kPage), rawFile("a.txt", kText)}, 1),
            "DONE");
        row("no zero block",
            rawBundle(twoFileList(), {rawFile("/www/i.html", kPage), rawFile("a.txt", kText)}, 0),
            "STALL-20313");
        row("cut off", withEntries({}).first(4000), "STALL-20313");
        row("empty file", rawBundle(rawList({listedFor("a.txt", "")}), {rawFile("a.txt", "")}),
            "DONE");
        row("unlisted file", withEntries({rawFile("b.txt", kText)}), "-20199");
        row("the same file twice", withEntries({rawFile("/www/i.html", kPage)}), "-20199");
        row("listed twice",
            rawBundle(rawList({listedFor("a.txt", kText), listedFor("a.txt", kText)}),
                      {rawFile("a.txt", kText)}),
            "-20199");
        row("listed but missing", rawBundle(twoFileList(), {rawFile("a.txt", kText)}), "-20199");
        row("other content", rawBundle(twoFileList(), {rawFile("/www/i.html", kText)}), "-20199");
        row("name in other case", rawBundle(twoFileList(), {rawFile("/www/I.html", kPage)}),
            "-20199");
        row("nothing at all", {}, "STALL-20313");
    }
    void everyTarFeatureGetsItsAnswer()
    {
        QFETCH(QByteArray, bundle);
        QFETCH(QString, answer);
        for (const QString &receiver : builtInReceivers()) {
            const Prediction prediction = predicted(bundle, receiver);
            QCOMPARE(prediction.verdict(), answer);
            QCOMPARE(prediction.undefinedBehaviour, answer == QLatin1String("CRASH"));
            const bool hasBlocker =
                std::any_of(prediction.findings.begin(), prediction.findings.end(),
                            [](const auto &f) { return f.severity == RuleSeverity::Blocker; });
            QCOMPARE(hasBlocker, answer != QLatin1String("DONE"));
        }
    }

    void theApplicationGetsTheMatchingCode()
    {
        QCOMPARE(predicted(withEntries({})).application(), QStringLiteral("104"));
        QCOMPARE(predicted(withEntries({rawFile("b.txt", kText)})).application(),
                 QStringLiteral("-21004"));
        QCOMPARE(predicted(rawBundle("[]", {})).application(), QStringLiteral("20009"));
        QCOMPARE(predicted({}).application(), QStringLiteral("20003"));
    }

    void whereItHappenedIsSaid()
    {
        const Prediction prediction = predicted(withEntries({rawFile("b.txt", kText)}));
        const ReceiverFinding *finding = find(prediction, ReceiverRule::FileNotListed);
        QVERIFY(finding);
        QCOMPARE(finding->entry, QByteArray("b.txt"));
        QCOMPARE(finding->offset.value, qint64{2048 + 1024 + 1024 + 1024});
        QCOMPARE(prediction.offset, finding->offset);
        QCOMPARE(prediction.entry, QByteArray("b.txt"));
        QCOMPARE(number(*finding->deviceCode), -20199);
    }

    void theListSignatureNeedsTheRightKey()
    {
        const QByteArray bundle = withEntries({});
        QCOMPARE(predicted(bundle, k410, deviceWith(otherVendor().certificate)).verdict(),
                 QStringLiteral("-20199"));
        QCOMPARE(predicted(bundle, k410, deviceWith(imageSigner().certificate)).verdict(),
                 QStringLiteral("-12291"));
        DeviceStore empty;
        empty.complete = true;
        const Prediction missing = predicted(bundle, k410, empty);
        QCOMPARE(missing.verdict(), QStringLiteral("-12291"));
        QVERIFY(find(missing, ReceiverRule::VendorCertificateMissing));
    }

    void whatIsNotKnownIsNotPassed()
    {
        const Prediction prediction = predicted(withEntries({}), k410, DeviceStore{});
        QCOMPARE(prediction.outcome, ReceiverOutcome::Done);
        QVERIFY(!prediction.accepted());
        QCOMPARE(prediction.verdict(), QStringLiteral("unknown"));
        QVERIFY(find(prediction, ReceiverRule::ListSignatureNotChecked));
        // What fails for another reason fails whatever the device knows.
        QCOMPARE(predicted(withEntries({rawFile("b", kText)}), k410, DeviceStore{}).verdict(),
                 QStringLiteral("-20199"));
        const Prediction image = predicted(SignedImage{}.bundle(false), k410, DeviceStore{});
        QCOMPARE(image.verdict(), QStringLiteral("unknown"));
        QVERIFY(find(image, ReceiverRule::SignerNotKnown));
    }

    void theListSignatureMustStandBehindTheList()
    {
        const QByteArray list = twoFileList();
        const RawEntry cmd{kRoot + "/0/ota.cmd", list, '0', {}, {}, false};
        const RawEntry sign{kRoot + "/0/ota.sign",
                            *vendor().key.sign(trust::HashKind::Sha256, list),
                            '0',
                            {},
                            {},
                            false};
        const RawEntry page = rawFile("/www/i.html", kPage);
        const RawEntry text = rawFile("a.txt", kText);
        const auto answer = [](const std::vector<RawEntry> &entries) {
            return predicted(rawTar(entries));
        };
        QCOMPARE(answer({cmd, sign, page, text}).verdict(), QStringLiteral("DONE"));
        QVERIFY(find(answer({sign, cmd, page, text}), ReceiverRule::ListSignatureMisplaced));
        QVERIFY(find(answer({cmd, page, sign, text}), ReceiverRule::ListSignatureMisplaced));
        QVERIFY(find(answer({cmd, page, text}), ReceiverRule::ListSignatureMissing));
        for (const QByteArray &bad : {sign.content + '\n', QByteArray{}, QByteArray(64, 'r')}) {
            RawEntry other = sign;
            other.content = bad;
            QCOMPARE(answer({cmd, other, page, text}).verdict(), QStringLiteral("-20199"));
        }
    }

    // The digest variable is shared: a file without a digest leaves the list's in place.
    void aFileWithoutDigestDoesNotDisturbTheSignature()
    {
        RawListed unchecked = listedFor("a.txt", kText);
        unchecked.digest.clear();
        const QByteArray list = rawList({unchecked});
        const Prediction prediction =
            predicted(rawTar({{kRoot + "/0/ota.cmd", list, '0', {}, {}, false},
                              rawFile("a.txt", kText),
                              {kRoot + "/0/ota.sign",
                               *vendor().key.sign(trust::HashKind::Sha256, list),
                               '0',
                               {},
                               {},
                               false}}));
        QCOMPARE(prediction.verdict(), QStringLiteral("DONE"));
        QVERIFY(find(prediction, ReceiverRule::FileNotHashed));
    }

    void fileSignaturesAreChecked()
    {
        for (const trust::HashKind kind : {trust::HashKind::Sha1, trust::HashKind::Sha256})
            QCOMPARE(predicted(SignedImage{kind}.bundle()).verdict(), QStringLiteral("DONE"));
        SignedImage wrong;
        wrong.signature = otherSigner().key.sign(trust::HashKind::Sha1, wrong.content)->toBase64();
        const Prediction refused = predicted(wrong.bundle());
        QCOMPARE(refused.verdict(), QStringLiteral("-20199"));
        QCOMPARE(number(*find(refused, ReceiverRule::FileSignatureWrong)->deviceCode), -10289);
        DeviceStore gen2 = deviceWith(vendor().certificate);
        gen2.generation = trust::TiGeneration::Gen2;
        QCOMPARE(predicted(SignedImage{trust::HashKind::Sha1}.bundle(), k410, gen2).verdict(),
                 QStringLiteral("DONE"));
        QVERIFY(find(predicted(SignedImage{trust::HashKind::Sha256}.bundle(), k410, gen2),
                     ReceiverRule::HashOfOtherGeneration));
    }

    void aMissingSignerIsSaidInTheReceiversWay()
    {
        const QByteArray bundle = SignedImage{}.bundle(false);
        QCOMPARE(predicted(bundle, k410).verdict(), QStringLiteral("-20108"));
        QCOMPARE(predicted(bundle, k710).verdict(), QStringLiteral("-10341"));
        DeviceStore store = deviceWith(vendor().certificate);
        store.files["image-signer"] = imageSigner().certificate.toDer();
        QCOMPARE(predicted(bundle, k410, store).verdict(), QStringLiteral("DONE"));
        store.files["image-signer"] = imageSigner().certificate.toPem(); // DER only
        QCOMPARE(predicted(bundle, k410, store).verdict(), QStringLiteral("-20199"));
    }

    void theCatalogueDecidesIfItIsKnown()
    {
        const QByteArray bundle = SignedImage{}.bundle();
        DeviceStore store = deviceWith(vendor().certificate);
        store.catalogue.emplace();
        QCOMPARE(predicted(bundle, k410, store).verdict(), QStringLiteral("-20108"));
        QCOMPARE(predicted(bundle, k710, store).verdict(), QStringLiteral("-10287"));
        store.catalogue->trusted.insert(imageSigner().certificate.sha256());
        QCOMPARE(predicted(bundle, k410, store).verdict(), QStringLiteral("DONE"));
        QVERIFY(!find(predicted(bundle, k410, store), ReceiverRule::CatalogueNotKnown));
        store.catalogue->revoked.insert(imageSigner().certificate.sha256());
        QVERIFY(find(predicted(bundle, k710, store), ReceiverRule::SignerRevoked));
        QCOMPARE(predicted(bundle, k710, store).verdict(), QStringLiteral("-20199"));
    }

    // ota-bundle 7: lengths of signature_base64, written out.
    void signatureTextOfEveryLength()
    {
        for (int length = 252; length <= 352; ++length) {
            RawListed file = listedFor("a.txt", kText);
            file.signature = QByteArray(length, 'B');
            file.secured = "1";
            if (rawList({file}).size() % 512 == 1)
                continue; // the tail trap is another matter
            const QByteArray bundle = rawBundle(rawList({file}), {rawFile("a.txt", kText)});
            const Prediction prediction = predicted(bundle);
            if (length > 350) {
                QCOMPARE(prediction.verdict(), QStringLiteral("-1"));
                QCOMPARE(predicted(bundle, k710).verdict(), QStringLiteral("-101"));
                continue;
            }
            QCOMPARE(prediction.verdict(), QStringLiteral("DONE"));
            const bool ignored = length == 256 || length % 4 != 0;
            QCOMPARE(find(prediction, ReceiverRule::SignatureIgnored) != nullptr, ignored);
            QCOMPARE(prediction.files[0].isSigned, !ignored);
            QCOMPARE(find(prediction, ReceiverRule::SignatureOverruns) != nullptr,
                     length == 344 || length == 348);
            // No certificate is named, so it would have to be TI's.
            QCOMPARE(find(prediction, ReceiverRule::TiSignatureWrong) != nullptr, !ignored);
        }
    }

    void aSignatureThatBeginsWithZeroIsPointedOut()
    {
        RawListed file = listedFor("a.txt", kText);
        file.signature = (QByteArray(1, '\0') + QByteArray(255, 's')).toBase64();
        file.secured = "1";
        const QByteArray bundle = rawBundle(rawList({file}), {rawFile("a.txt", kText)});
        QVERIFY(find(predicted(bundle), ReceiverRule::SignatureZeroByte));
        QVERIFY(!predicted(bundle).files[0].isSigned);
        const Prediction old = predicted(bundle, QStringLiteral("ota-lib-3.30"));
        QVERIFY(!find(old, ReceiverRule::SignatureZeroByte));
        QVERIFY(old.files[0].isSigned);
    }

    void aFileLargerThanTheFileSystemTakes()
    {
        RawEntry huge = rawFile("a.txt", kText);
        huge.sizeField = QByteArray::number(0xFF0001, 8).rightJustified(11, '0');
        const Prediction prediction =
            predicted(rawBundle(rawList({listedFor("a.txt", kText)}), {huge}));
        QCOMPARE(prediction.verdict(), QStringLiteral("-20106"));
        QCOMPARE(find(prediction, ReceiverRule::FileTooLarge)->found, qint64{0xFF0001});
    }

    void cutsInTheInputDoNotMatterIfReadsMerge()
    {
        const QByteArray bundle = SignedImage{}.bundle();
        const DeviceStore store = deviceWith(vendor().certificate);
        const auto profile = receiverProfile(k410);
        const Prediction whole = predict(bundle, *profile, store, {}, Receiver::Log::Yes);
        for (const int piece : {1, 7, 511, 512, 1439, 1440, 1441, 5000}) {
            Receiver receiver{*profile, store, Receiver::Reads::Merged, Receiver::Log::Yes};
            for (qsizetype at = 0; at < bundle.size(); at += piece) {
                if (!receiver.feed(bundle.mid(at, piece)))
                    break;
            }
            receiver.end();
            QCOMPARE(receiver.prediction().log, whole.log);
        }
    }

    void piecesOfEverySizeEndInAnAnswer()
    {
        const QByteArray bundle = SignedImage{}.bundle();
        const DeviceStore store = deviceWith(vendor().certificate);
        for (const QString &receiver : builtInReceivers()) {
            for (int piece = 512; piece <= 16384; piece += 61) {
                const Prediction prediction =
                    predict(bundle, *receiverProfile(receiver), store, ByteCount{piece});
                QVERIFY(prediction.outcome != ReceiverOutcome::Undecided);
            }
            QCOMPARE(predict(bundle, *receiverProfile(receiver), store, ByteCount{16384}).verdict(),
                     QStringLiteral("DONE"));
        }
    }

    void aFileIsReadAsItsBytesAre()
    {
        QTemporaryDir folder;
        const QByteArray bundle = SignedImage{}.bundle();
        const QString path = folder.filePath(QStringLiteral("b.tar"));
        QVERIFY(saveAtomically(path, bundle));
        const DeviceStore store = deviceWith(vendor().certificate);
        for (const qint64 piece : {0, 700, 1460}) {
            const auto fromFile =
                predictFile(path, *receiverProfile(k410), store, ByteCount{piece});
            QVERIFY(fromFile);
            QCOMPARE(fromFile->verdict(),
                     predict(bundle, *receiverProfile(k410), store, ByteCount{piece}).verdict());
        }
        QVERIFY(
            !predictFile(folder.filePath(QStringLiteral("none")), *receiverProfile(k410), store));
    }
};

AIRLIFT_TEST(ReceiverTest)
#include "tst_receiver.moc"
