#include "core/trust/key_files.h"
#include "core/trust/material.h"
#include "tests/support/corpus.h"
#include "tests/support/forge.h"
#include "tests/support/suite.h"

#include <QElapsedTimer>
#include <QTest>

using namespace airlift;
using namespace airlift::trust;
using namespace airlift::test;
using What = MaterialRemark::What;

namespace {

const Identity &root()
{
    static const Identity identity = forge({.commonName = QStringLiteral("R"), .ca = true});
    return identity;
}

const Identity &leaf()
{
    static const Identity identity =
        forge({.commonName = QStringLiteral("L"), .issuer = &root(), .keyNumber = 1});
    return identity;
}

/// Answers, and counts how often it was asked.
struct Asked {
    QByteArray answer;
    int times = 0;
    [[nodiscard]] AskPassphrase source()
    {
        return [this](const QString &) {
            ++times;
            return Secret{QByteArray{answer.constData(), answer.size()}};
        };
    }
};

Result<Material> read(const QByteArray &bytes, const AskPassphrase &ask = {})
{
    return readMaterial(bytes, QStringLiteral("here"), ask);
}

QByteArray keyPem(const PrivateKey &key)
{
    return key.toTraditionalPem().reveal().toByteArray();
}

} // namespace

class MaterialTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everythingInAPemFileIsFoundInItsOrder()
    {
        const QByteArray bytes = "first\n" + leaf().certificate.toPem() + keyPem(leaf().key) +
                                 root().certificate.toPem();
        const auto material = read(bytes);
        QVERIFY(material);
        QCOMPARE(material->items.size(), std::size_t{3});
        QCOMPARE(material->certificates().size(), std::size_t{2});
        QCOMPARE(material->certificates()[0].commonName(), QStringLiteral("L"));
        QVERIFY(leaf().certificate.matches(material->keys().front()));
        QCOMPARE(material->items[0].offset, qint64{6});
        QVERIFY(material->has(What::TextAround));
        QVERIFY(!material->has(What::CarriageReturns));
    }

    void crLfIsReadAndRemarkedWithItsPlace()
    {
        QByteArray bytes = root().certificate.toPem();
        bytes.replace("\n", "\r\n");
        const auto material = read(bytes);
        QVERIFY(material && material->certificates().size() == 1);
        QVERIFY(material->has(What::CarriageReturns));
        QCOMPARE(material->remarks.front().offset, bytes.indexOf('\r'));
        QVERIFY(!material->has(What::TextAround));
    }

    void derOneAfterTheOtherAndWhatTrailsBehind()
    {
        const QByteArray first = leaf().certificate.toDer();
        const QByteArray two = first + root().certificate.toDer();
        QCOMPARE(read(two)->certificates().size(), std::size_t{2});
        QVERIFY(read(two)->remarks.empty());
        const auto trailing = read(first + "tail");
        QVERIFY(trailing && trailing->has(What::TrailingBytes));
        QCOMPARE(trailing->remarks.front().offset, first.size());
    }

    void aDamagedBlockDoesNotHideTheGoodOnes()
    {
        QByteArray damaged = leaf().certificate.toPem();
        damaged.replace(40, 8, "????????");
        const auto material = read(damaged + root().certificate.toPem());
        QVERIFY(material && material->certificates().size() == 1);
        QVERIFY(material->has(What::BlockUnreadable));
        const auto cut = read(damaged.left(200) + root().certificate.toPem());
        QVERIFY(cut && cut->certificates().size() == 1);
    }

    void keysComeInEveryForm()
    {
        const Secret der = leaf().key.toTraditionalDer();
        QVERIFY(leaf().certificate.matches(read(der.reveal().toByteArray())->keys().front()));
        const Secret pkcs8 = toPkcs8Pem(leaf().key);
        QVERIFY(leaf().certificate.matches(read(pkcs8.reveal().toByteArray())->keys().front()));
    }

    void anEncryptedKeyAsksOnceAndTellsALockFromAWrongPhrase()
    {
        const QByteArray bytes = encryptedPem(leaf().key, "secret");
        Asked right{"secret"};
        const auto opened = read(bytes, right.source());
        QVERIFY(opened && leaf().certificate.matches(opened->keys().front()));
        QCOMPARE(right.times, 1);
        Asked wrong{"other"};
        QVERIFY(std::holds_alternative<PassphraseNeeded>(read(bytes, wrong.source()).error()));
        // beside something readable it is a remark
        const auto both = read(root().certificate.toPem() + bytes);
        QVERIFY(both && both->has(What::KeyLocked) && both->keys().empty());
    }

    void pkcs12GivesItsKeyAndEveryCertificate()
    {
        const QByteArray bytes = pkcs12(leaf(), {root().certificate}, "secret");
        Asked right{"secret"};
        const auto opened = read(bytes, right.source());
        QVERIFY(opened);
        QCOMPARE(opened->form, Form::Pkcs12);
        QCOMPARE(opened->certificates().size(), std::size_t{2});
        QVERIFY(leaf().certificate.matches(opened->keys().front()));
        QCOMPARE(right.times, 1);
        QVERIFY(std::holds_alternative<PassphraseNeeded>(read(bytes).error()));
        QVERIFY(read(pkcs12(leaf(), {}, {}))); // the empty pass phrase needs no question
    }

    void pkcs7GivesItsCertificates()
    {
        const auto opened = read(pkcs7({leaf().certificate, root().certificate}));
        QVERIFY(opened);
        QCOMPARE(opened->form, Form::Pkcs7);
        QCOMPARE(opened->certificates().size(), std::size_t{2});
    }

    void aFileThatDemandsHoursForOneGuessIsLeftClosed()
    {
        // the cost is a number in the file: three bytes of it are raised after the fact
        QByteArray bytes = encryptedPem(leaf().key, "secret", 100'000);
        const qsizetype body = bytes.indexOf('\n') + 1;
        const qsizetype end = bytes.indexOf("-----END");
        QByteArray der = QByteArray::fromBase64(bytes.mid(body, end - body));
        const qsizetype at = der.indexOf(QByteArray::fromHex("02030186a0"));
        QVERIFY(at > 0);
        der.replace(at, 5, QByteArray::fromHex("02037fffff"));
        Asked right{"secret"};
        QElapsedTimer timer;
        timer.start();
        const auto opened = read(root().certificate.toDer() + der, right.source());
        QVERIFY(opened && opened->has(What::TooCostly));
        QCOMPARE(right.times, 0);
        QVERIFY(timer.elapsed() < 1000);
    }

    void whatHoldsNothingIsAnErrorInsideTheInput()
    {
        for (const QByteArray &bytes :
             {QByteArray{}, QByteArray{"hello"}, QByteArray{"-----BEGIN CERTIFICATE-----\nAAAA\n"},
              QByteArray(5000, '0'), QByteArray{"-----BEGIN "}}) {
            const auto material = read(bytes);
            QVERIFY(!material);
            const auto *error = std::get_if<NothingInside>(&material.error());
            QVERIFY(error && error->offset >= 0 && error->offset <= bytes.size());
        }
    }

    void moreBlocksThanAnybodyNeedsAreCutOff()
    {
        QByteArray many;
        for (int i = 0; i < kMostBlocks + 3; ++i)
            many += "-----BEGIN X-----\n-----END X-----\n";
        const auto material = read(root().certificate.toPem() + many);
        QVERIFY(material && material->has(What::CutOff));
    }

    void theVendorsExamplesRead()
    {
        AIRLIFT_NEED_CORPUS(chain, "certs/playground/trusted-chain.pem");
        QCOMPARE(readMaterialFile(chain)->certificates().size(), std::size_t{2});
        AIRLIFT_NEED_CORPUS(key, "certs/ota-example/dummy_ota_vendor_key.pem");
        const auto material = readMaterialFile(key);
        QVERIFY(material && material->keys().size() == 1);
        QVERIFY(material->remarks.empty()); // EC PARAMETERS belongs to the key
    }
};

AIRLIFT_TEST(MaterialTest)
#include "tst_material.moc"
