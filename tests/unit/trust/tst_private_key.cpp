#include "core/trust/certificate.h"
#include "core/trust/private_key.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <array>
#include <cstring>

#include <QTest>

#include <openssl/encoder.h>
#include <openssl/err.h>
#include <openssl/evp.h>

using namespace airlift;
using namespace airlift::trust;

namespace {

constexpr auto kSec1WithParameters = "-----BEGIN EC PARAMETERS-----\r\nBggqhkjOPQMBBw==\r\n"
                                     "-----END EC PARAMETERS-----\r\n";

[[nodiscard]] QByteArray traditionalPem(const Identity &identity)
{
    return identity.key.toTraditionalPem().reveal().toByteArray();
}

[[nodiscard]] QByteArray traditionalDer(const Identity &identity)
{
    return identity.key.toTraditionalDer().reveal().toByteArray();
}

constexpr auto kPassphrase = "open sesame";

/// The vendor key as other tools write it.
[[nodiscard]] QByteArray encoded(const char *form, const char *structure, const char *passphrase)
{
    const PrivateKey parsed = test::vendor().key;
    const QByteArray der = parsed.toTraditionalDer().reveal().toByteArray();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    EVP_PKEY *key = d2i_AutoPrivateKey(nullptr, &at, static_cast<long>(der.size()));
    OSSL_ENCODER_CTX *encoder =
        OSSL_ENCODER_CTX_new_for_pkey(key, EVP_PKEY_KEYPAIR, form, structure, nullptr);
    if (passphrase) {
        OSSL_ENCODER_CTX_set_cipher(encoder, "AES-128-CBC", nullptr);
        OSSL_ENCODER_CTX_set_passphrase(
            encoder, reinterpret_cast<const unsigned char *>(passphrase), std::strlen(passphrase));
    }
    unsigned char *data = nullptr;
    std::size_t size = 0;
    OSSL_ENCODER_to_data(encoder, &data, &size);
    const QByteArray result{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    OPENSSL_free(data);
    OSSL_ENCODER_CTX_free(encoder);
    EVP_PKEY_free(key);
    return result;
}

[[nodiscard]] QByteArray encrypted(const char *form, const char *structure)
{
    return encoded(form, structure, kPassphrase);
}

} // namespace

class PrivateKeyTest : public QObject
{
    Q_OBJECT
private:
    static void isTheSameKey(const Result<PrivateKey> &parsed, const Identity &identity)
    {
        QVERIFY(parsed);
        QCOMPARE(parsed->kind(), identity.key.kind());
        QVERIFY(identity.certificate.matches(*parsed));
    }

private Q_SLOTS:
    void aSignatureVerifiesWithItsContentHashAndKeyOnly_data()
    {
        QTest::addColumn<bool>("rsa");
        QTest::addColumn<bool>("sha1");
        QTest::newRow("RSA, SHA-1") << true << true;
        QTest::newRow("RSA, SHA-256") << true << false;
        QTest::newRow("P-256, SHA-1") << false << true;
        QTest::newRow("P-256, SHA-256") << false << false;
    }
    void aSignatureVerifiesWithItsContentHashAndKeyOnly()
    {
        QFETCH(bool, rsa);
        QFETCH(bool, sha1);
        const PrivateKey &key = (rsa ? test::imageSigner() : test::vendor()).key;
        const PublicKey other = (rsa ? test::otherSigner() : test::otherVendor()).key.publicKey();
        const auto hash = sha1 ? HashKind::Sha1 : HashKind::Sha256;
        const auto wrongHash = sha1 ? HashKind::Sha256 : HashKind::Sha1;

        const auto signature = key.sign(hash, "content");
        QVERIFY(signature);
        QVERIFY(rsa ? signature->size() == 256
                    : signature->size() >= 68 && signature->size() <= 72);
        QVERIFY(key.publicKey().verifies(hash, "content", *signature));
        QVERIFY(key.publicKey().verifiesDigest(hash, digest(hash, "content"), *signature));
        QVERIFY(!key.publicKey().verifies(hash, "contenT", *signature));
        QVERIFY(!key.publicKey().verifies(wrongHash, "content", *signature));
        QVERIFY(!other.verifies(hash, "content", *signature));

        const auto ofDigest = key.signDigest(hash, digest(hash, "content"));
        QVERIFY(ofDigest && key.publicKey().verifies(hash, "content", *ofDigest));
    }

    void damagedSignaturesAndDigestsAreRefusedQuietly()
    {
        const PublicKey key = test::vendor().key.publicKey();
        const auto signature = test::vendor().key.sign(HashKind::Sha256, "content");
        QVERIFY(signature);
        for (const QByteArray &bad : {QByteArray{}, QByteArray{"0"}, signature->chopped(1),
                                      *signature + '\0', QByteArray(72, '\xff')})
            QVERIFY(!key.verifies(HashKind::Sha256, "content", bad));
        QVERIFY(!key.verifiesDigest(HashKind::Sha256, "short", *signature));
        QVERIFY(!test::vendor().key.signDigest(HashKind::Sha256, "short"));
        QCOMPARE(ERR_peek_error(), 0UL); // nothing left for the next reader
    }

    void everyWrittenFormIsReadAgain()
    {
        for (const Identity *identity : {&test::vendor(), &test::imageSigner()}) {
            isTheSameKey(PrivateKey::parse(traditionalPem(*identity), {}), *identity);
            isTheSameKey(PrivateKey::parse(traditionalDer(*identity), {}), *identity);
        }
        QVERIFY(traditionalPem(test::vendor()).startsWith("-----BEGIN EC PRIVATE KEY-----\n"));
        QVERIFY(
            traditionalPem(test::imageSigner()).startsWith("-----BEGIN RSA PRIVATE KEY-----\n"));
        QCOMPARE(traditionalDer(test::vendor()).size(), 121); // as the vendor's own example
    }

    void otherBlocksBeforeTheKeyArePassedOver()
    {
        const QByteArray pem = traditionalPem(test::vendor());
        isTheSameKey(PrivateKey::parse(kSec1WithParameters + pem, {}), test::vendor());
        isTheSameKey(
            PrivateKey::parse("some words\n" + test::vendor().certificate.toPem() + pem, {}),
            test::vendor());
    }

    void anEncryptedKeyNeedsItsPassphrase_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("PKCS#8 PEM") << encrypted("PEM", "EncryptedPrivateKeyInfo");
        QTest::newRow("PKCS#8 DER") << encrypted("DER", "EncryptedPrivateKeyInfo");
        QTest::newRow("SEC1 PEM") << encrypted("PEM", "type-specific");
    }
    void anEncryptedKeyNeedsItsPassphrase()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(looksLikePrivateKey(bytes));
        const auto needed = [](const Result<PrivateKey> &result) {
            return result ? std::nullopt
                          : std::optional{std::get<PassphraseNeeded>(result.error())};
        };
        int asked = 0;
        const auto answer = [&asked](const char *phrase) {
            return [&asked, phrase](const QString &origin) {
                ++asked;
                return origin == QStringLiteral("there") ? Secret{QByteArray{phrase}} : Secret{};
            };
        };
        const auto parse = [&bytes](const AskPassphrase &ask) {
            return PrivateKey::parse(bytes, QStringLiteral("there"), ask);
        };
        isTheSameKey(parse(answer(kPassphrase)), test::vendor());
        QCOMPARE(asked, 1);
        QCOMPARE(needed(parse(answer("wrong")))->tried, true);
        QCOMPARE(needed(parse(answer("")))->tried, false);
        QCOMPARE(needed(parse({}))->tried, false);
        QVERIFY(needed(parse([](const QString &) { return Secret{QByteArray(5000, 'x')}; })));
    }

    void plainPkcs8IsRead()
    {
        for (const char *form : {"PEM", "DER"}) {
            const QByteArray bytes = encoded(form, "PrivateKeyInfo", nullptr);
            isTheSameKey(PrivateKey::parse(bytes, {}), test::vendor());
            QVERIFY(looksLikePrivateKey(bytes));
        }
    }

    void filesWithPrivateKeysAreSpottedAndOthersAreNot()
    {
        for (const Identity *identity : {&test::vendor(), &test::imageSigner()}) {
            QVERIFY(looksLikePrivateKey(traditionalPem(*identity)));
            QVERIFY(looksLikePrivateKey("key of the line:\r\n" +
                                        traditionalPem(*identity).replace("\n", "\r\n")));
            QVERIFY(looksLikePrivateKey(traditionalDer(*identity)));
            QVERIFY(!looksLikePrivateKey(identity->certificate.toPem()));
            QVERIFY(!looksLikePrivateKey(identity->certificate.toDer()));
            QVERIFY(!looksLikePrivateKey(*identity->key.sign(HashKind::Sha256, "x")));
        }
        QByteArray reflowed = traditionalPem(test::vendor());
        for (qsizetype at = reflowed.indexOf('\n') + 9; at < reflowed.indexOf("\n-----END");
             at += 9)
            reflowed.insert(at, '\n');
        QVERIFY(looksLikePrivateKey(reflowed)); // other tools than ours would still read it
        // the markers among the strings of a TLS library inside an image
        QVERIFY(!looksLikePrivateKey(
            QByteArrayView{"\x7f"
                           "ELF-----BEGIN RSA PRIVATE KEY-----\0-----END RSA PRIVATE KEY-----\0",
                           66}));
        QVERIFY(!looksLikePrivateKey("-----BEGIN RSA PRIVATE KEY-----"));
        QVERIFY(!looksLikePrivateKey({}));
        const QByteArray der = traditionalDer(test::vendor());
        for (qsizetype i = 0; i < der.size(); ++i)
            static_cast<void>(looksLikePrivateKey(der.left(i))); // any cut is safe to look at
    }

    void whatIsNoPrivateKeyIsRefused()
    {
        const std::array notKeys{QByteArray{},
                                 QByteArray{"hello"},
                                 test::vendor().certificate.toPem(),
                                 test::vendor().certificate.toDer(),
                                 QByteArray{kSec1WithParameters},
                                 traditionalPem(test::vendor()).left(100),
                                 traditionalDer(test::vendor()).left(60),
                                 QByteArray(4096, '\x30')};
        for (const QByteArray &bytes : notKeys) {
            const auto result = PrivateKey::parse(bytes, QStringLiteral("there"));
            QVERIFY(!result);
            const auto *error = std::get_if<NotAPrivateKey>(&result.error());
            QVERIFY(error);
            QCOMPARE(error->origin, QStringLiteral("there"));
        }
    }

    void aPublicKeyIsNotTakenForAPrivateOne()
    {
        AIRLIFT_NEED_CORPUS(path, "certs/ti-signing-keys/ti-gen2-signing-public-key.pem");
        const auto result = PrivateKey::read(path);
        QVERIFY(!result);
        QVERIFY(std::holds_alternative<NotAPrivateKey>(result.error()));
    }

    void descriptionsNameKindAndSize()
    {
        QCOMPARE(test::vendor().key.description(), QStringLiteral("EC P-256"));
        QCOMPARE(test::imageSigner().key.description(), QStringLiteral("RSA 2048"));
        QCOMPARE(test::imageSigner().key.bits(), 2048);
        QCOMPARE(test::vendor().key.publicKey().fingerprint().size(), 32);
        QCOMPARE(test::vendor().key.publicKey().fingerprint(),
                 test::vendor().certificate.publicKey().fingerprint());
    }

    void everyCorpusKeyMatchesItsCertificate()
    {
        const std::array pairs{
            std::pair{"certs/playground/dummy-root-ca-cert",
                      "certs/playground/dummy-root-ca-cert-key"},
            std::pair{"certs/playground/dummy-trusted-ca-cert",
                      "certs/playground/dummy-trusted-ca-cert-key"},
            std::pair{"certs/playground/dummy-trusted-cert",
                      "certs/playground/dummy-trusted-cert-key"},
            std::pair{"certs/playground/dummy-revoked-ca-cert",
                      "certs/playground/dummy-revoked-ca-cert-key"},
            std::pair{"certs/playground/dummy-revoked-cert",
                      "certs/playground/dummy-revoked-cert-key"},
            std::pair{"certs/ota-example/dummy_ota_vendor_cert.der",
                      "certs/ota-example/dummy_ota_vendor_key.der"},
            std::pair{"certs/ota-example/dummy_ota_vendor_cert.pem",
                      "certs/ota-example/dummy_ota_vendor_key.pem"},
        };
        for (const auto &[certificate, key] : pairs) {
            const auto certificatePath = test::corpusFile(QString::fromLatin1(certificate));
            const auto keyPath = test::corpusFile(QString::fromLatin1(key));
            if (!certificatePath || !keyPath)
                QSKIP("corpus files not here");
            QVERIFY2(readIdentity(*certificatePath, *keyPath), certificate);
            QVERIFY2(looksLikePrivateKey(*readBounded(*keyPath, ByteCount{65536})), key);
            QVERIFY2(!looksLikePrivateKey(*readBounded(*certificatePath, ByteCount{65536})),
                     certificate);
        }
    }

    void theServicePackIsSignedByTheVendorsSecondGenerationKeyWithSha1()
    {
        AIRLIFT_NEED_CORPUS(gen2Path, "certs/ti-signing-keys/ti-gen2-signing-public-key.pem");
        AIRLIFT_NEED_CORPUS(gen3Path, "certs/ti-signing-keys/ti-gen3-signing-public-key.pem");
        AIRLIFT_NEED_CORPUS(packPath, "servicepack/sp_3.15.0.1_2.0.0.0_2.2.0.7.ucf");
        AIRLIFT_NEED_CORPUS(signaturePath,
                            "servicepack/sp_3.15.0.1_2.0.0.0_2.2.0.7.ucf.signed.bin");
        const auto read = [](const QString &path) {
            return *readBounded(path, ByteCount{1 << 20});
        };
        const auto gen2 = PublicKey::parse(read(gen2Path), gen2Path);
        const auto gen3 = PublicKey::parse(read(gen3Path), gen3Path);
        QVERIFY(gen2 && gen3);
        QCOMPARE(gen2->fingerprint().toHex(),
                 "7b40ac7ace81f519ebad0d4b313b0b020df762cd095963902e861146538b8b43");
        QVERIFY(gen2->verifies(HashKind::Sha1, read(packPath), read(signaturePath)));
        QVERIFY(!gen2->verifies(HashKind::Sha256, read(packPath), read(signaturePath)));
        QVERIFY(!gen3->verifies(HashKind::Sha1, read(packPath), read(signaturePath)));
    }
};

AIRLIFT_TEST(PrivateKeyTest)
#include "tst_private_key.moc"
