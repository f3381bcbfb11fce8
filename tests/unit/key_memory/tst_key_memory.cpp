#include "core/explain/explain.h"
#include "core/trust/conversion.h"
#include "core/trust/key_files.h"
#include "core/trust/new_files.h"
#include "core/trust/wiping_memory.h"
#include "tests/support/forge.h"
#include "tests/support/suite.h"
#include "tests/unit/key_memory/freed_memory.h"

#include <algorithm>
#include <array>

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::test;
using trust::Material;
using trust::PrivateKey;

namespace {

constexpr qsizetype kNeedle = 24;

/// Bytes from the middle of what only the private half has, in the order of DER and of OpenSSL's
/// numbers; and a piece of the text a PEM file has for it.
struct Trace {
    std::array<char, kNeedle> forward{};
    std::array<char, kNeedle> backward{};
    std::array<char, kNeedle> pem{};
    std::array<char, kNeedle> pkcs8{};

    explicit Trace(const PrivateKey &key)
    {
        // RSAPrivateKey: the private exponent begins behind modulus and exponent, at about 280.
        // ECPrivateKey: the number stands at 7.
        const bool isRsa = key.kind() == trust::KeyKind::Rsa;
        const Secret der = key.toTraditionalDer();
        take(der.reveal().sliced(isRsa ? 300 : 10, kNeedle), forward);
        std::reverse_copy(forward.begin(), forward.end(), backward.begin());
        const Secret text = key.toTraditionalPem();
        take(text.reveal().sliced(isRsa ? 500 : 48, kNeedle), pem);
        const Secret other = trust::toPkcs8Pem(key);
        take(other.reveal().sliced(isRsa ? 600 : 84, kNeedle), pkcs8);
    }
    void watch() const
    {
        for (const auto *needle : {&forward, &backward, &pem, &pkcs8})
            watchFor(QByteArrayView{needle->data(), kNeedle});
    }

private:
    static void take(QByteArrayView from, std::array<char, kNeedle> &into)
    {
        std::copy(from.begin(), from.end(), into.begin());
    }
};

constexpr auto kPhrase = "open sesame, please";

/// A pass phrase as PKCS#12 derives keys from it: UTF-16, big end first.
QByteArray asInPkcs12(const char *phrase)
{
    QByteArray wide;
    for (const char *c = phrase; *c != '\0'; ++c)
        (wide += '\0') += *c;
    return wide;
}

enum class Kind { Rsa, P256 };

PrivateKey generated(Kind kind)
{
    const auto key = kind == Kind::Rsa ? PrivateKey::generateRsa(2048) : PrivateKey::generateP256();
    if (!key)
        qFatal("no key");
    return *key;
}

void write(const QString &path, QByteArrayView bytes)
{
    if (!saveAtomically(path, bytes, FileAccess::OwnerOnly))
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace

/// Memory that held a private key is wiped before anybody else can get it.
class KeyMemoryTest : public QObject
{
    Q_OBJECT
private:
    static void kinds()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("RSA 2048") << static_cast<int>(Kind::Rsa);
        QTest::newRow("EC P-256") << static_cast<int>(Kind::P256);
    }

private Q_SLOTS:
    void init()
    {
        if (!watchesFreedMemory())
            QSKIP("needs the C library's own memory functions");
    }

    void opensslWipesWhatItGivesBack() { QVERIFY(trust::openssl::wipesItsMemory()); }

    void theWatchSeesAKeyThatIsNotWiped_data() { kinds(); }
    void theWatchSeesAKeyThatIsNotWiped()
    {
        QFETCH(int, kind);
        const PrivateKey key = generated(static_cast<Kind>(kind));
        const Trace trace{key};
        QByteArray careless = key.toTraditionalDer().reveal().toByteArray();
        trace.watch();
        careless = {};
        QVERIFY(leaksSeen() > 0);
    }

    void promise7_aSecretIsWipedBeforeItsMemoryIsGivenBack()
    {
        QByteArray first{"correct horse battery staple"};
        QByteArray second{"correct horse battery staple, again"};
        first.reserve(200);
        watchFor("horse battery");
        {
            Secret a{std::move(first)};
            Secret b{std::move(second)};
            const Secret moved{std::move(a)};
            b = Secret{"something else"};
        }
        QCOMPARE(leaksSeen(), 0);
    }

    void promise7_readingUsingAndConvertingAKeyLeavesNothingInFreedMemory_data() { kinds(); }
    void promise7_readingUsingAndConvertingAKeyLeavesNothingInFreedMemory()
    {
        QFETCH(int, kind);
        const QTemporaryDir folder;
        const auto key = std::make_unique<PrivateKey>(generated(static_cast<Kind>(kind)));
        const Trace trace{*key};
        const QStringList files{folder.filePath(QStringLiteral("a.pem")),
                                folder.filePath(QStringLiteral("a.der")),
                                folder.filePath(QStringLiteral("a.p8"))};
        trace.watch();
        write(files[0], key->toTraditionalPem().reveal());
        write(files[1], key->toTraditionalDer().reveal());
        write(files[2], trust::toPkcs8Pem(*key).reveal());
        QCOMPARE(leaksSeen(), 0); // writing

        for (const QString &path : files) {
            trace.watch();
            {
                const auto read = PrivateKey::read(path, {});
                QVERIFY(read);
                QVERIFY(read->sign(trust::HashKind::Sha256, "content"));
                QVERIFY(!read->description().isEmpty());
            }
            QCOMPARE(leaksSeen(), 0); // a key on its own
            trace.watch();
            {
                const auto material = trust::readMaterialFile(path);
                QVERIFY(material);
                for (const trust::Target target :
                     {trust::Target::KeyDer, trust::Target::KeyPem, trust::Target::KeyPkcs8})
                    QCOMPARE(trust::convert(*material, target).size(), std::size_t{1});
            }
            QCOMPARE(leaksSeen(), 0); // among other things, and in every form
        }
    }

    void promise7_anEncryptedKeyIsOpenedAndMadeWithoutATrace()
    {
        const QTemporaryDir folder;
        const auto key = std::make_unique<PrivateKey>(generated(Kind::Rsa));
        const Trace trace{*key};
        const QString path = folder.filePath(QStringLiteral("locked.pem"));
        trace.watch();
        watchFor(kPhrase);
        {
            const Secret phrase{QByteArray{kPhrase}};
            const auto locked = trust::toEncryptedPem(*key, phrase);
            QVERIFY(locked);
            write(path, locked->reveal());
            const auto opened = trust::readMaterialFile(
                path, [](const QString &) { return Secret{QByteArray{kPhrase}}; });
            QVERIFY(opened);
            QCOMPARE(opened->keys().size(), std::size_t{1});
        }
        QCOMPARE(leaksSeen(), 0);
    }

    void promise7_aPkcs12IsOpenedWithoutATraceOfKeyOrPassPhrase_data() { kinds(); }
    void promise7_aPkcs12IsOpenedWithoutATraceOfKeyOrPassPhrase()
    {
        QFETCH(int, kind);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("chain.p12"));
        const trust::Identity identity =
            forge({.commonName = QStringLiteral("locked"),
                   .key = static_cast<Kind>(kind) == Kind::Rsa ? ForgeKey::Rsa2048 : ForgeKey::P256,
                   .keyNumber = 7});
        write(path, pkcs12(identity, {}, kPhrase));
        const Trace trace{identity.key};
        const Secret wide{asInPkcs12(kPhrase)};
        const auto watch = [&] {
            trace.watch();
            watchFor(kPhrase);
            watchFor(wide.reveal());
        };
        const auto open = [&path](const char *phrase) {
            return trust::readMaterialFile(
                path, [phrase](const QString &) { return Secret{QByteArray{phrase}}; });
        };
        watch();
        {
            const auto opened = open(kPhrase);
            QVERIFY(opened);
            QCOMPARE(opened->keys().size(), std::size_t{1});
            QVERIFY(identity.certificate.matches(opened->keys().front()));
            for (const trust::Target target :
                 {trust::Target::KeyDer, trust::Target::KeyPem, trust::Target::KeyPkcs8})
                QCOMPARE(trust::convert(*opened, target).size(), std::size_t{1});
        }
        QCOMPARE(leaksSeen(), 0);
        watch();
        watchFor("close sesame, please");
        QVERIFY(!open("close sesame, please"));
        QVERIFY(!open(""));
        QCOMPARE(leaksSeen(), 0);
    }

    void promise7_anErrorAboutAKeyHoldsNothingOfIt()
    {
        const auto key = std::make_unique<PrivateKey>(generated(Kind::Rsa));
        const Secret pem = key->toTraditionalPem();
        // cut in the middle, damaged in the middle, and as something else
        const Secret cut{pem.reveal().first(pem.reveal().size() / 2).toByteArray()};
        const Secret damaged{pem.reveal().toByteArray().replace(pem.reveal().size() / 2, 1, "!")};
        const QByteArray piece = pem.reveal().sliced(200, kNeedle).toByteArray();
        for (const Secret *bytes : {&cut, &damaged}) {
            const auto read = PrivateKey::parse(bytes->reveal(), QStringLiteral("my.pem"), {});
            QVERIFY(!read);
            const explain::Explanation said = explain::Explain::of(read.error());
            const QString all = said.title + said.cause + said.nextStep;
            QVERIFY(!all.toUtf8().contains(piece));
            QVERIFY(!all.contains(QStringLiteral("PRIVATE KEY-----")));
            const auto material = trust::readMaterial(bytes->reveal(), QStringLiteral("my.pem"));
            QVERIFY(!material);
            const explain::Explanation about = explain::Explain::of(material.error());
            QVERIFY(!(about.title + about.cause + about.nextStep).toUtf8().contains(piece));
        }
    }

    void everythingMadeIsForItsOwnerAloneFromTheBeginning()
    {
        const QTemporaryDir folder;
        const auto files = trust::make(trust::NewSignerChain{QStringLiteral("own")}, {});
        QVERIFY(files);
        const auto paths = trust::saveAllNew(*files, folder.path());
        QVERIFY(paths);
        constexpr auto kOthers = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup |
                                 QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        int keys = 0;
        for (std::size_t i = 0; i < files->size(); ++i) {
            const QFileInfo info{paths->at(static_cast<qsizetype>(i))};
            if (!(*files)[i].isPrivate)
                continue;
            ++keys;
            QVERIFY2(!(info.permissions() & kOthers), qPrintable(info.fileName()));
            QVERIFY(info.permissions() & QFile::ReadOwner);
        }
        QCOMPARE(keys, 3);
    }
};

AIRLIFT_TEST(KeyMemoryTest)
#include "tst_key_memory.moc"
