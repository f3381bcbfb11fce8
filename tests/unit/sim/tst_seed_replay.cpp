#include "core/base/file.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"
#include "tests/unit/sim/board_run.h"
#include "tests/unit/sim/transcript_archive.h"

#include <QRegularExpression>
#include <QTest>

using namespace airlift;
using namespace airlift::test;

namespace {

QByteArrayList linesOf(const QByteArray &text)
{
    QByteArrayList lines;
    for (const QByteArray &line : text.split('\n'))
        lines << (line.endsWith('\r') ? line.chopped(1) : line);
    return lines;
}

/// What a person would call the same line: addresses and digests differ from board to board.
QByteArray withoutAccidents(const QByteArray &line)
{
    static const QRegularExpression digest{QStringLiteral("[0-9a-f]{64}")};
    static const QRegularExpression address{QStringLiteral("IP_ADDR=[0-9.]+")};
    return QString::fromLatin1(line)
        .replace(digest, QStringLiteral("<digest>"))
        .replace(address, QStringLiteral("IP_ADDR=<address>"))
        .toLatin1();
}

/// The two lines into which another task wrote.
bool isDamaged(const QByteArray &line)
{
    return line.contains("mcg.bin") || line.contains("2787uflashim0");
}

/// A plain file of a tar, found by the end of its path.
QByteArray packed(const QByteArray &tar, const QByteArray &name)
{
    for (qsizetype at = 0; at + 512 <= tar.size();) {
        const qint64 size = tar.mid(at + 124, 11).toLongLong(nullptr, 8);
        if (tar.mid(at, 100).split('\0').constFirst().endsWith(name))
            return tar.mid(at + 512, size);
        at += 512 + (size + 511) / 512 * 512;
    }
    return {};
}

/// The files as the log names them, with content of our own; only TI can sign a service pack, so
/// that one and its signature are TI's.
TestArchive sameStructure(const QByteArray &sdkBundle)
{
    const auto certificate = [](const trust::Identity &identity, qsizetype size) {
        QByteArray der = identity.certificate.toDer();
        der.resize(size, '\0'); // readers take the first certificate and leave the rest
        return der;
    };
    const QByteArray image = prefixedImage(QByteArray(111884 - 20, 'i'));
    const QByteArray list = packed(sdkBundle, "/ota.cmd");
    const QByteArray tiSignature = QByteArray::fromBase64(
        QRegularExpression{QStringLiteral("\"signature_base64\":\"([^\"]+)\",\\s*\"secured\":1,"
                                          "\\s*\"bundle\":1,\\s*\"filename\":\"/sys/servicepack")}
            .match(QString::fromLatin1(list))
            .captured(1)
            .toLatin1());
    TestArchive archive;
    archive.files = {
        {.name = "/sys/mcuflashimg.bin",
         .content = image,
         .certificate = "dummy-root-ca-cert",
         .signature = *imageSigner().key.sign(trust::HashKind::Sha1, image),
         .secured = true},
        {.name = "digicertglobalrootg2.crt", .content = QByteArray(914, 'g'), .bundle = false},
        {.name = "dummy-root-ca-cert",
         .content = certificate(imageSigner(), 975),
         .bundle = false,
         .folder = 1},
        {.name = "dummy-trusted-ca-cert", .content = QByteArray(970, 't'), .bundle = false},
        {.name = "dummy_ota_vendor_cert.der",
         .content = certificate(vendor(), 614),
         .bundle = false},
        {.name = "/sys/servicepack.ucf",
         .content = packed(sdkBundle, "/servicepack.ucf"),
         .signature = tiSignature,
         .secured = true},
    };
    archive.sign(vendor().key, 72);
    return archive;
}

} // namespace

/// The log of the thread this began with: a whole download from Azure (corpus: seed, 4).
class SeedReplayTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theBoardPrintsTheSuccessLogLineForLine()
    {
        AIRLIFT_NEED_CORPUS(logPath, "seed/4-azure-plain-url-success.log");
        AIRLIFT_NEED_CORPUS(bundlePath, "tars/ti-sdk-4.10_cc3220sf_local_ota_freertos.tar");
        const QByteArray log = *readBounded(logPath, ByteCount{1 << 20});
        const QByteArray begin = "OtaInit: statistics";
        const QByteArrayList expected = linesOf(log.mid(log.indexOf(begin)).trimmed());
        const TestArchive archive = sameStructure(*readBounded(bundlePath, ByteCount{16 << 20}));
        sim::Application::Settings settings;
        settings.library.tokenField = 160;
        settings.library.url = QString::fromLatin1(log)
                                   .section(QStringLiteral("ConnectFileServer, url = "), 1, 1)
                                   .section(u'\n', 0, 0)
                                   .trimmed()
                                   .toLatin1();
        const QByteArray bytes = archive.bytes();
        const QByteArray header =
            "HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(bytes.size()) + "\r\n\r\n";
        FakeServer server{.response = header + bytes,
                          .recordSize = header.size() + bytes.size(),
                          .connectStatus = -453};
        // Where the network was slow that day; all other reads filled the buffer.
        for (const qsizetype inArchive : {5323, 31742, 48598})
            server.pauses.push_back(header.size() + inArchive);
        sim::Flash flash = boardFlash();
        BoardRun board{settings, flash, server};
        QCOMPARE(board.run(), BoardRun::End::Reset);

        const QByteArrayList printed =
            linesOf(board.printed.mid(board.printed.indexOf(begin)).trimmed());
        QCOMPARE(printed.size(), expected.size());
        int damaged = 0;
        for (qsizetype i = 0; i < printed.size(); ++i) {
            if (isDamaged(expected[i]))
                ++damaged;
            else
                QCOMPARE(withoutAccidents(printed[i]), withoutAccidents(expected[i]));
        }
        QCOMPARE(damaged, 2);
        qInfo("%lld lines, piece sizes included, equal; 2 damaged ones left out",
              static_cast<long long>(printed.size() - damaged));
    }
};

AIRLIFT_TEST(SeedReplayTest)
#include "tst_seed_replay.moc"
