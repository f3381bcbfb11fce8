#include "core/bundle/receiver.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

/// The measurements were made against a file system that holds the vendor's certificate and nothing
/// else, takes either hash and has no catalogue.
DeviceStore measuredStore(const QString &certificatePath)
{
    DeviceStore store;
    store.complete = true;
    store.files["dummy_ota_vendor_cert.der"] =
        *readBounded(certificatePath, DeviceStore::kLargestFile);
    return store;
}

struct Measured {
    QString file;
    QStringList verdicts; ///< lib 4.10, lib 7.10, local 4.10
    QString memory;
};

std::vector<Measured> readMeasured(const QString &path)
{
    std::vector<Measured> rows;
    const QByteArray text = *readBounded(path, ByteCount{1 << 20});
    for (const QByteArray &line : text.split('\n').mid(1)) {
        const QList<QByteArray> fields = line.split('\t');
        if (fields.size() < 4)
            continue;
        Measured row;
        row.file = QString::fromUtf8(fields[0]);
        for (int i = 1; i <= 3; ++i)
            row.verdicts << QString::fromUtf8(fields[i]);
        row.memory = fields.size() > 4 ? QString::fromUtf8(fields[4]) : QString{};
        rows.push_back(row);
    }
    return rows;
}

const QStringList &measuredReceivers()
{
    static const QStringList names{QStringLiteral("ota-lib-4.10"), QStringLiteral("ota-lib-7.10"),
                                   QStringLiteral("local-ota-4.10")};
    return names;
}

} // namespace

class ReceiverCorpusTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyMeasuredVerdictIsPredicted()
    {
        AIRLIFT_NEED_CORPUS(table, "device-verdicts/verdicts.tsv");
        AIRLIFT_NEED_CORPUS(certificate, "certs/ota-example/dummy_ota_vendor_cert.der");
        const DeviceStore store = measuredStore(certificate);
        static const QStringList kMarks{QStringLiteral("410:"), QStringLiteral("710:"),
                                        QStringLiteral("local:")};
        int agreed = 0;
        int total = 0;
        int memoryAgreed = 0;
        int memoryTotal = 0;
        int more = 0;
        for (const Measured &row : readMeasured(table)) {
            const QByteArray bundle =
                *readBounded(QFileInfo{table}.dir().filePath(row.file), ByteCount{1 << 20});
            for (int i = 0; i < 3; ++i) {
                const auto profile = receiverProfile(measuredReceivers()[i]);
                QVERIFY(profile);
                const Prediction prediction = predict(bundle, *profile, store);
                ++total;
                agreed += prediction.verdict() == row.verdicts[i] ? 1 : 0;
                if (prediction.verdict() != row.verdicts[i])
                    qWarning("%s, %s: measured %s, predicted %s", qPrintable(row.file),
                             qPrintable(profile->id), qPrintable(row.verdicts[i]),
                             qPrintable(prediction.verdict()));
                const bool memory = row.memory.contains(kMarks[i]);
                memoryTotal += memory ? 1 : 0;
                memoryAgreed += memory && prediction.undefinedBehaviour ? 1 : 0;
                if (memory != prediction.undefinedBehaviour) {
                    more += memory ? 0 : 1;
                    qWarning("%s, %s: memory error measured %d, predicted %d", qPrintable(row.file),
                             qPrintable(profile->id), memory, prediction.undefinedBehaviour);
                }
            }
        }
        qInfo("verdicts agreed: %d of %d; memory errors predicted: %d of %d, and %d more", agreed,
              total, memoryAgreed, memoryTotal, more);
        QVERIFY(total >= 336);
        QCOMPARE(agreed, total);
        QCOMPARE(memoryAgreed, memoryTotal);
    }

    void everyRealBundleGetsItsVerdict()
    {
        AIRLIFT_NEED_CORPUS(tars, "tars");
        AIRLIFT_NEED_CORPUS(certificate, "certs/ota-example/dummy_ota_vendor_cert.der");
        const DeviceStore store = measuredStore(certificate);
        int agreed = 0;
        int total = 0;
        for (const QFileInfo &info :
             QDir{tars}.entryInfoList({QStringLiteral("*.tar")}, QDir::Files, QDir::Name)) {
            // Eight files or fewer fit everywhere, sixteen only into local_ota; one is not signed.
            const QString name = info.fileName();
            const bool small = name.contains(QStringLiteral("files"));
            const QString library = name.contains(QStringLiteral("unsigned"))
                                        ? QStringLiteral("-20199")
                                    : small ? QStringLiteral("DONE")
                                            : QStringLiteral("-20109");
            const QStringList expected{
                library, library,
                name.contains(QStringLiteral("unsigned")) ? library : QStringLiteral("DONE")};
            for (int i = 0; i < 3; ++i) {
                const auto prediction =
                    predictFile(info.filePath(), *receiverProfile(measuredReceivers()[i]), store);
                QVERIFY(prediction);
                ++total;
                agreed += prediction->verdict() == expected[i] ? 1 : 0;
                if (prediction->verdict() != expected[i])
                    qWarning("%s, %s: expected %s, predicted %s", qPrintable(name),
                             qPrintable(measuredReceivers()[i]), qPrintable(expected[i]),
                             qPrintable(prediction->verdict()));
            }
        }
        qInfo("real bundles agreed: %d of %d", agreed, total);
        QVERIFY(total >= 63);
        QCOMPARE(agreed, total);
    }
};

AIRLIFT_TEST(ReceiverCorpusTest)
#include "tst_receiver_corpus.moc"
