#include "core/bundle/ota_list.h"
#include "core/bundle/receiver_sensitivity.h"
#include "tests/support/certificates.h"
#include "tests/support/raw_bundle.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

const QByteArray kRoot = "20240313123751_CC3220SF_OTA";

DeviceStore deviceWithVendor()
{
    DeviceStore store;
    store.complete = true;
    store.files["dummy_ota_vendor_cert.der"] = vendor().certificate.toDer();
    store.files["dummy-root-ca-cert"] = imageSigner().certificate.toDer();
    return store;
}

QByteArray signatureOf(const QByteArray &list, qsizetype length)
{
    for (;;) {
        auto signature = *vendor().key.sign(trust::HashKind::Sha256, list);
        if (signature.size() == length)
            return signature;
    }
}

/// The example archive of uart-ota-log 12: a list of 912 bytes, a signature of 72, files of 975,
/// 4200 and 300 bytes.
struct ExampleArchive {
    QByteArray certificate = imageSigner().certificate.toDer();
    QByteArray image = QByteArray(4200, 'i');
    QByteArray page = QByteArray(300, 'p');

    [[nodiscard]] QByteArray bytes(bool isSigned) const
    {
        std::vector<RawListed> listed{listedFor("dummy-root-ca-cert", certificate),
                                      listedFor("/sys/mcuflashimg.bin", image),
                                      listedFor("/html/status.txt", page)};
        listed[0].bundle = "0";
        listed[1].certificate = "dummy-root-ca-cert";
        listed[1].signature = imageSigner().key.sign(trust::HashKind::Sha1, image)->toBase64();
        listed[1].secured = "1";
        const QByteArray compact = rawList(listed).replace('\n', "").replace(' ', "");
        const QByteArray list = '[' + QByteArray(912 - compact.size(), ' ') + compact.sliced(1);
        std::vector<RawEntry> entries;
        for (const char *folder : {"/", "/0/", "/1/", "/2/"})
            entries.push_back({kRoot + folder, {}, '5', {}, {}, false});
        entries.push_back({kRoot + "/0/ota.cmd", list, '0', {}, {}, false});
        if (isSigned)
            entries.push_back({kRoot + "/0/ota.sign", signatureOf(list, 72), '0', {}, {}, false});
        entries.push_back({kRoot + "/1/dummy-root-ca-cert", certificate, '0', {}, {}, false});
        entries.push_back({kRoot + "/2/sys/mcuflashimg.bin", image, '0', {}, {}, false});
        entries.push_back({kRoot + "/2/html/status.txt", page, '0', {}, {}, false});
        return rawTar(entries);
    }
};

QByteArray logOf(const QByteArray &bundle, const QString &receiver)
{
    return predictResponse(bundle, 300, ByteCount{65536}, *receiverProfile(receiver),
                           deviceWithVendor(), Receiver::Log::Yes)
        .log;
}

/// A line of the log by what it begins with.
QList<QByteArray> linesWith(const QByteArray &log, const QByteArray &part)
{
    QList<QByteArray> lines;
    for (const QByteArray &line : log.split('\n')) {
        if (line.contains(part))
            lines << line.trimmed();
    }
    return lines;
}

} // namespace

class ReceiverLogTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // uart-ota-log 12, T1. Only the certificate's size is of our own making.
    void theExampleArchivePrintsItsTranscript()
    {
        ExampleArchive archive;
        archive.certificate.append(975 - archive.certificate.size(), '\0');
        const QByteArray log = logOf(archive.bytes(true), QStringLiteral("ota-lib-4.10"));
        const QByteArray digest = trust::digest(trust::HashKind::Sha256, archive.page).toHex();
        QVERIFY2(log.startsWith("OtaArchive_RunParse: set state=ARCHIVE_STATE_PARSE_HDR\r\n"
                                "OtaArchive_RunParseTar: parsing archive file header\r\n"
                                "OtaArchive_RunParseTar: filetype=5, directory=" +
                                kRoot + "/\r\n"),
                 log.left(300).constData());
        QVERIFY(log.contains("[_BundleCmdFile_Parse]    bundle cmd file=/html/status.txt, "
                             "sig_len=0, SHA_256_Digets=" +
                             digest + ",  cert=, secured=0, bundle=1\r\n"));
        QVERIFY(log.contains(
            "OtaArchive_RunParseTar: skip block align  RecvBufLen=1440, SkipAlignSize=113\r\n"
            "OtaArchive_RunParseTar: FileType=0, FileName=ota.sign, FileSize=72\r\n"));
        const QList<QByteArray> skips = linesWith(log, "skip block align");
        const QList<QByteArray> writes{
            "OtaArchive_RunParseTar: Write size 928 to file dummy-root-ca-cert total 928.",
            "OtaArchive_RunParseTar: Write size 47 to file dummy-root-ca-cert total 975.",
            "OtaArchive_RunParseTar: Write size 832 to file /sys/mcuflashimg.bin total 832.",
            "OtaArchive_RunParseTar: Write size 1440 to file /sys/mcuflashimg.bin total 2272.",
            "OtaArchive_RunParseTar: Write size 1440 to file /sys/mcuflashimg.bin total 3712.",
            "OtaArchive_RunParseTar: Write size 488 to file /sys/mcuflashimg.bin total 4200.",
            "OtaArchive_RunParseTar: Write size 300 to file /html/status.txt total 300."};
        QCOMPARE(linesWith(log, "Write size"), writes);
        const QList<QByteArray> totals{"Total archive file bytes 6095.",
                                       "Total archive file bytes 10856.",
                                       "Total archive file bytes 12076."};
        QCOMPARE(linesWith(log, "Total archive file bytes"), totals);
        const QList<QByteArray> allSkips{
            "OtaArchive_RunParseTar: skip block align  RecvBufLen=1440, SkipAlignSize=113",
            "OtaArchive_RunParseTar: skip block align  RecvBufLen=743, SkipAlignSize=440",
            "OtaArchive_RunParseTar: skip block align  RecvBufLen=1393, SkipAlignSize=49",
            "OtaArchive_RunParseTar: skip block align  RecvBufLen=952, SkipAlignSize=408",
            "OtaArchive_RunParseTar: skip block align  RecvBufLen=1140, SkipAlignSize=212"};
        QCOMPARE(skips, allSkips);
    }

    void theWholeArchiveIsWrittenInTheTranscriptsPieces()
    {
        // A certificate of our own has another size; the padding hides that if it is not 975.
        ExampleArchive archive;
        const QByteArray log = logOf(archive.bytes(true), QStringLiteral("ota-lib-4.10"));
        QCOMPARE(linesWith(log, "Hash verification succeeded.").size(), 3);
        QCOMPARE(linesWith(log, "Downloading File Completed").value(1),
                 QByteArray("OtaArchive_RunParseTar: Downloading File Completed - Size=4200"));
        QVERIFY(log.contains("OtaArchive_RunParseTar: End of archive...\r\n"
                             "_SaveOtaVersionFile: save version file also in the bundle, version="
                             "\r\nOTA_run: ---- Download file completed \r\n"));
        const QByteArray recent = logOf(archive.bytes(true), QStringLiteral("ota-lib-7.10"));
        QVERIFY(!recent.contains("_SaveOtaVersionFile"));
    }

    void aMissingSignatureIsPrintedAtTheEnd()
    {
        const QByteArray bundle = ExampleArchive{}.bytes(false);
        QVERIFY(logOf(bundle, QStringLiteral("ota-lib-4.10"))
                    .endsWith("OtaArchive_RunParseTar: End of archive...\r\n"
                              "Signature file is missing from the TAR\r\n"
                              "OTA_run: SECURITY ALERT OtaArchive_RunParse, Status=-20199\r\n"));
        QVERIFY(logOf(bundle, QStringLiteral("local-ota-4.10"))
                    .contains("[OtaArchive_RunParseTar] End of archive...\r\n"
                              "Signature file is missing in the TAR\r\n"));
    }

    void theLocalExampleKeepsItsDebugLinesToItself()
    {
        const QByteArray log =
            logOf(ExampleArchive{}.bytes(true), QStringLiteral("local-ota-4.10"));
        QVERIFY(!log.contains("Write size"));
        QVERIFY(!log.contains("parsing archive file header"));
        QVERIFY(log.contains(
            "[OtaArchive_RunParseTar]   Create/Open for write file /html/status.txt\r\n"));
    }

    void nothingIsKeptIfNobodyAsked()
    {
        const Prediction prediction =
            predict(ExampleArchive{}.bytes(true), *receiverProfile(QStringLiteral("ota-lib-4.10")),
                    deviceWithVendor());
        QCOMPARE(prediction.verdict(), QStringLiteral("DONE"));
        QVERIFY(prediction.log.isEmpty());
    }
};

AIRLIFT_TEST(ReceiverLogTest)
#include "tst_receiver_log.moc"
