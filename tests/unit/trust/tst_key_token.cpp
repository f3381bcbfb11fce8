#include "core/base/file.h"
#include "core/trust/private_key.h"
#include "tests/support/certificates.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::trust;
using namespace airlift::test;
using namespace Qt::StringLiterals;

namespace {

constexpr auto kModule = "/usr/lib/softhsm/libsofthsm2.so";
const QString kPin = u"1234"_s;

bool run(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    return process.waitForFinished(20'000) && process.exitCode() == 0;
}

} // namespace

/// A token in software (SoftHSM). Not on every machine: then a skip that says what is missing.
class KeyTokenTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    bool store(const PrivateKey &key, const QString &label, const QString &id)
    {
        const QString plain = m_folder.filePath(label + u".pem"_s);
        const QString pkcs8 = m_folder.filePath(label + u".p8"_s);
        return saveAtomically(plain, key.toTraditionalPem().reveal().toByteArray()) &&
               run(u"openssl"_s,
                   {u"pkcs8"_s, u"-topk8"_s, u"-nocrypt"_s, u"-in"_s, plain, u"-out"_s, pkcs8}) &&
               run(u"softhsm2-util"_s, {u"--import"_s, pkcs8, u"--token"_s, u"bench"_s,
                                        u"--label"_s, label, u"--id"_s, id, u"--pin"_s, kPin});
    }

private Q_SLOTS:
    void initTestCase()
    {
        for (const char *tool : {"softhsm2-util", "openssl"})
            if (QStandardPaths::findExecutable(QString::fromLatin1(tool)).isEmpty())
                QSKIP("SoftHSM is not installed: apt-get install softhsm2 "
                      "libengine-pkcs11-openssl");
        if (!QFileInfo::exists(QString::fromLatin1(kModule)))
            QSKIP("the SoftHSM module is not where Debian puts it");
        if (!run(u"openssl"_s, {u"engine"_s, u"pkcs11"_s}))
            QSKIP("OpenSSL has no engine pkcs11: apt-get install libengine-pkcs11-openssl");
        const QString tokens = m_folder.filePath(u"tokens"_s);
        QVERIFY(QDir{}.mkpath(tokens));
        const QString config = m_folder.filePath(u"softhsm2.conf"_s);
        QVERIFY(saveAtomically(config, "directories.tokendir = " + tokens.toUtf8() + "\n"));
        qputenv("SOFTHSM2_CONF", config.toUtf8());
        qputenv("PKCS11_MODULE_PATH", kModule);
        QVERIFY(run(u"softhsm2-util"_s, {u"--init-token"_s, u"--free"_s, u"--label"_s, u"bench"_s,
                                         u"--pin"_s, kPin, u"--so-pin"_s, kPin}));
        QVERIFY(store(imageSigner().key, u"image"_s, u"01"_s));
        QVERIFY(store(vendor().key, u"vendor"_s, u"02"_s));
    }

    void aKeyOnATokenSignsLikeTheSameKeyInAFile()
    {
        int asked = 0;
        const AskPassphrase pin = [&](const QString &) {
            ++asked;
            return Secret{kPin.toLatin1()};
        };
        const auto image = PrivateKey::read(u"pkcs11:token=bench;object=image;type=private"_s, pin);
        QVERIFY(image);
        QCOMPARE(asked, 1);
        QVERIFY(image->kind() == KeyKind::Rsa);
        QVERIFY(imageSigner().certificate.matches(*image));
        QCOMPARE(*image->sign(HashKind::Sha1, "image"),
                 *imageSigner().key.sign(HashKind::Sha1, "image"));
        const auto list = PrivateKey::read(u"pkcs11:token=bench;object=vendor;type=private"_s, pin);
        QVERIFY(list);
        QVERIFY(list->kind() == KeyKind::EcP256);
        const auto signature = list->sign(HashKind::Sha256, "list");
        QVERIFY(signature);
        QVERIFY(vendor().certificate.publicKey().verifies(HashKind::Sha256, "list", *signature));
    }

    void aTokenThatIsNotThereIsAnErrorWithItsReason()
    {
        const auto key = PrivateKey::read(u"pkcs11:token=none;object=image;type=private"_s, {});
        QVERIFY(!key);
        QVERIFY(std::holds_alternative<CryptoRefused>(key.error()));
    }
};

AIRLIFT_TEST(KeyTokenTest)
#include "tst_key_token.moc"
