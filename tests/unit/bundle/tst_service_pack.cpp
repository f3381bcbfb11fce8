#include "core/bundle/service_pack.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFileInfo>
#include <QTest>
#include <QtEndian>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::literals;

namespace {

QByteArray word(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// A container of the documented form with the given pack and signature.
QByteArray container(const QByteArray &pack, const QByteArray &signature)
{
    const QByteArray name("/sys/servicepack.ucf\0", 21);
    const quint32 headerLength = 0x20 + 20 + 21 + 20 + 1 + 4;
    QByteArray bytes = word(0xF1E2D3C4) + word(headerLength) + QByteArray(0x18, '\0');
    bytes += word(headerLength) + word(1) + word(static_cast<quint32>(pack.size())) +
             word(0x40000) + word(6) + name;
    bytes += word(headerLength + static_cast<quint32>(pack.size())) + word(2) +
             word(static_cast<quint32>(signature.size())) + word(0x100) + word(0x91) +
             QByteArray(1, '\0');
    return bytes + word(0x4C3D2E1F) + pack + signature;
}

} // namespace

class ServicePackTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void packAndSignatureComeOutOfTheContainer()
    {
        const QByteArray signature(256, 's');
        const auto pack = parseServicePack(container("the pack", signature), {});
        QVERIFY(pack);
        QCOMPARE(pack->ucf, "the pack");
        QCOMPARE(pack->signature, signature);
    }

    void damageIsAnErrorAndNeverAReadOutside()
    {
        const QByteArray good = container("the pack", QByteArray(256, 's'));
        for (qsizetype length = 0; length < good.size(); ++length)
            QVERIFY(!parseServicePack(good.left(length), {}));
        for (qsizetype at = 0; at < 0x70; ++at) {
            QByteArray bad = good;
            bad[at] = static_cast<char>(0xff);
            static_cast<void>(parseServicePack(bad, {})); // any answer, no fault
        }
    }

    void theVersionIsReadFromThePatchCode()
    {
        // movs r1, #n; strb r1, [r0, #12 + i], with another instruction in between once
        const QByteArray code = QByteArray::fromHex("0321017301220f214173002181730121c173");
        const QByteArray magic = QByteArray::fromHex("d4c3b2a1");
        QCOMPARE(servicePackVersion(magic + code), std::optional<QByteArray>{"3.15.0.1"});
        QCOMPARE(servicePackVersion(magic + QByteArray(7, 'x') + code),
                 std::optional<QByteArray>{"3.15.0.1"});
        QVERIFY(!servicePackVersion(code)); // no pack
        QVERIFY(!servicePackVersion(magic + code.left(code.size() - 1)));
        QVERIFY(!servicePackVersion(magic));
    }

    void theVersionsOfTheVendorsPacksAreThoseInTheirNames()
    {
        AIRLIFT_NEED_CORPUS(folder, "servicepack");
        int found = 0;
        for (const QFileInfo &info : QDir{folder}.entryInfoList({QStringLiteral("*.ucf")})) {
            const auto version = servicePackVersion(*readBounded(info.filePath(), 1_MiB));
            QVERIFY2(version, qPrintable(info.fileName()));
            QVERIFY(info.fileName().contains(QStringLiteral("sp_") + QString::fromLatin1(*version) +
                                             u'_'));
            ++found;
        }
        QCOMPARE(found, 4);
    }

    void aBarePackTakesTheSignatureBesideIt()
    {
        AIRLIFT_NEED_CORPUS(ucfPath, "servicepack/sp_3.15.0.1_2.0.0.0_2.2.0.7.ucf");
        const auto pack = readServicePack(ucfPath);
        QVERIFY(pack);
        QCOMPARE(pack->signature.size(), 256);
    }

    void theVendorsContainerHoldsTheSeparateFiles()
    {
        AIRLIFT_NEED_CORPUS(packPath, "servicepack/sp_3.15.0.1_2.0.0.0_2.2.0.7.bin");
        AIRLIFT_NEED_CORPUS(ucfPath, "servicepack/sp_3.15.0.1_2.0.0.0_2.2.0.7.ucf");
        AIRLIFT_NEED_CORPUS(signaturePath,
                            "servicepack/sp_3.15.0.1_2.0.0.0_2.2.0.7.ucf.signed.bin");
        const auto pack = readServicePack(packPath);
        QVERIFY(pack);
        QCOMPARE(pack->ucf, *readBounded(ucfPath, ByteCount{1 << 20}));
        QCOMPARE(pack->signature, *readBounded(signaturePath, ByteCount{1 << 20}));
    }
};

AIRLIFT_TEST(ServicePackTest)
#include "tst_service_pack.moc"
