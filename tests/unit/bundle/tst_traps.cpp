#include "core/bundle/build.h"
#include "core/bundle/example_keys.h"
#include "core/bundle/ota_list.h"
#include "core/bundle/version_choice.h"
#include "core/explain/explain.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/raw_bundle.h"
#include "tests/support/suite.h"

#include <functional>

#include <QDir>
#include <QTest>
#include <QtEndian>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;

namespace {

/// One way to make a bundle that no device takes, or that should not be sent.
struct Trap {
    const char *name; ///< with its section of ota-bundle
    std::function<void(BundleFixture &, Recipe &, SigningKeys &)> fall;
    std::function<bool(const Error &)> refused;
};

template <typename Alternative>
bool is(const Error &error)
{
    return std::holds_alternative<Alternative>(error);
}
template <typename Alternative>
bool isTrust(const Error &error)
{
    const auto *inner = std::get_if<trust::Error>(&error);
    return inner != nullptr && std::holds_alternative<Alternative>(*inner);
}
std::function<bool(const Error &)> isName(BadDeviceName::Why why)
{
    return [why](const Error &error) {
        const auto *bad = std::get_if<BadDeviceName>(&error);
        return bad != nullptr && bad->why == why;
    };
}

std::function<void(BundleFixture &, Recipe &, SigningKeys &)> named(const QByteArray &name)
{
    return [name](BundleFixture &, Recipe &recipe, SigningKeys &) {
        recipe.files[1].deviceName = name;
    };
}
std::function<void(BundleFixture &, Recipe &, SigningKeys &)> holding(const QByteArray &content)
{
    return [content](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
        recipe.files[1].path = fixture.write(QStringLiteral("trap"), content);
    };
}
std::function<void(BundleFixture &, Recipe &, SigningKeys &)> image(const QByteArray &content)
{
    return [content](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
        recipe.image = fixture.write(QStringLiteral("trap.bin"), content);
    };
}

QByteArray word(quint32 value)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(value, bytes.data());
    return bytes;
}

/// A service-pack container of the right form that nobody at TI has signed.
QByteArray foreignPack()
{
    const QByteArray pack = QByteArray("\xd4\xc3\xb2\xa1", 4) + QByteArray(60, 'p');
    const QByteArray name("/sys/servicepack.ucf\0", 21);
    const quint32 length = 0x20 + 20 + 21 + 20 + 1 + 4;
    return word(0xF1E2D3C4) + word(length) + QByteArray(0x18, '\0') + word(length) + word(1) +
           word(static_cast<quint32>(pack.size())) + word(0x40000) + word(0) + name +
           word(length + static_cast<quint32>(pack.size())) + word(2) + word(256) + word(256) +
           word(0) + QByteArray(1, '\0') + word(0x4C3D2E1F) + pack + QByteArray(256, 's');
}

/// An empty catalogue of the documented form.
QByteArray emptyCatalogue()
{
    return QByteArray(440, '\0');
}

void asCatalogue(BundleFixture &fixture, Recipe &recipe, qsizetype signatureSize)
{
    recipe.files.clear();
    recipe.image.reset();
    recipe.catalogue = fixture.write(QStringLiteral("c.lst"), emptyCatalogue());
    recipe.catalogueSignature =
        fixture.write(QStringLiteral("c.sig"), QByteArray(signatureSize, 's'));
}

std::vector<Trap> listTraps()
{
    using Why = BadDeviceName::Why;
    return {
        {"5: empty file name", named({}), isName(Why::Empty)},
        {"5: \\u escape (backslash in the name)", named("/www/\\u0041"),
         isName(Why::ForbiddenCharacter)},
        {"5: raw UTF-8 in the name", named("/www/\xc3\xa4.html"), isName(Why::NotAscii)},
        {"5: a lone { in a value", named("/www/{.html"), isName(Why::ForbiddenCharacter)},
        {"5: a lone } in a value", named("/www/}.html"), isName(Why::ForbiddenCharacter)},
        {"5: a quote in a value", named("/www/\".html"), isName(Why::ForbiddenCharacter)},
        {"5: a brace in the name of a certificate on the device",
         [](BundleFixture &, Recipe &recipe, SigningKeys &) {
             recipe.files.erase(recipe.files.begin());
             recipe.imageSigner = "signer{";
             recipe.signerOnDevice = true;
         },
         isName(Why::ForbiddenCharacter)},
        {"5: nine files for an eight-file receiver",
         [](BundleFixture &, Recipe &recipe, SigningKeys &) {
             recipe.mostFiles = 8;
             for (int i = 0; i < 6; ++i) {
                 recipe.files.push_back(recipe.files[1]);
                 recipe.files.back().deviceName = "/www/" + QByteArray::number(i);
             }
         },
         is<TooManyFiles>},
        {"2.4: path of 100 bytes in the tar",
         [](BundleFixture &, Recipe &recipe, SigningKeys &) {
             const qsizetype room = 99 - recipe.rootName().size() - 2;
             recipe.files[1].deviceName =
                 "/w/" + QByteArray(room - 2, 'x'); // one more than there is room for
         },
         isName(Why::TooLong)},
        {"2.4: the same name twice",
         [](BundleFixture &, Recipe &recipe, SigningKeys &) {
             recipe.files.push_back(recipe.files[1]);
         },
         is<DuplicateName>},
        {"2.4: empty file", holding({}), is<EmptyFile>},
        {"2.3: a slash in the project name moves the root",
         [](BundleFixture &, Recipe &recipe, SigningKeys &) {
             recipe.project = QStringLiteral("a/b");
         },
         isName(Why::ForbiddenCharacter)},
        {"2.3: a root file with a leading slash", named("/cert.der"), isName(Why::Relative)},
        {"2.3: a path without its leading slash", named("www/a.html"), isName(Why::Relative)},
        {"6: a file called ota.cmd", named("ota.cmd"), isName(Why::ReservedByTheBundle)},
        {"6: a file called ota.sign", named("ota.sign"), isName(Why::ReservedByTheBundle)},
        {"3: ota.dat in the bundle", named("ota.dat"), isName(Why::ReservedByTheBundle)},
    };
}

std::vector<Trap> signatureTraps()
{
    const auto foreign = [](const QByteArray &signature) {
        return [signature](BundleFixture &, Recipe &recipe, SigningKeys &) {
            recipe.files[1].signer = recipe.imageSigner;
            recipe.files[1].secured = true;
            recipe.files[1].signature = signature;
        };
    };
    return {
        {"7: signature of 255 bytes (no padding in base64)", foreign(QByteArray(255, 's')),
         is<BadFileSignature>},
        {"7: signature of 192 bytes (256 characters)", foreign(QByteArray(192, 's')),
         is<BadFileSignature>},
        {"7: signature of 261 bytes (348 characters)", foreign(QByteArray(261, 's')),
         is<BadFileSignature>},
        {"7: signature of another file", foreign(QByteArray(256, 's')), is<BadFileSignature>},
        {"7: signature whose first byte is 0x00", foreign(QByteArray(256, '\0')),
         is<SignatureStartsWithZero>},
        {"7: RSA key longer than 2048 bits",
         [](BundleFixture &, Recipe &, SigningKeys &keys) {
             keys.image = *trust::PrivateKey::generateRsa(3072);
         },
         isTrust<trust::WrongKeyKind>},
        {"7: certificate name of 21 characters",
         [](BundleFixture &, Recipe &recipe, SigningKeys &) {
             recipe.files[0].deviceName = recipe.imageSigner = QByteArray(21, 'c');
         },
         is<CertificateNameTooLong>},
        {"7: signer's certificate neither in the bundle nor on the device",
         [](BundleFixture &, Recipe &recipe, SigningKeys &) {
             recipe.files.erase(recipe.files.begin());
         },
         is<SignerMissing>},
        {"7: signer's certificate in PEM",
         [](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
             recipe.files[0].path =
                 fixture.write(QStringLiteral("pem"), imageSigner().certificate.toPem());
         },
         is<SignerNotDer>},
        {"7: an issuer under another name than its own",
         [](BundleFixture &fixture, Recipe &recipe, SigningKeys &keys) {
             recipe.files[0].path =
                 fixture.write(QStringLiteral("leaf"), server().certificate.toDer());
             keys.image = server().key;
             FileSource issuer = recipe.files[0];
             issuer.path = fixture.write(QStringLiteral("ca"), root().certificate.toDer());
             issuer.deviceName = "ca.der";
             recipe.files.push_back(issuer);
         },
         is<IssuerMisnamed>},
        {"7.1: list key that is not P-256",
         [](BundleFixture &, Recipe &, SigningKeys &keys) { keys.vendor = imageSigner().key; },
         isTrust<trust::WrongKeyKind>},
        {"8: a version that is no fourteen digits",
         [](BundleFixture &, Recipe &recipe, SigningKeys &) {
             recipe.project = QStringLiteral("\u00e4"); // the digits cannot be wrong by type
         },
         isName(BadDeviceName::Why::NotAscii)},
        {"9: catalogue beside another file",
         [](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
             Recipe with = recipe;
             asCatalogue(fixture, with, 256);
             recipe.catalogue = with.catalogue;
             recipe.catalogueSignature = with.catalogueSignature;
             recipe.catalogueOfOwnRoot = true;
         },
         is<CatalogueNotAlone>},
        {"9: catalogue that TI did not sign",
         [](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
             asCatalogue(fixture, recipe, 256);
         },
         is<NotSealedByTi>},
        {"9: catalogue that is none",
         [](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
             asCatalogue(fixture, recipe, 256);
             recipe.catalogue = fixture.write(QStringLiteral("no.lst"), QByteArray(441, 'c'));
         },
         isTrust<trust::NotACatalogue>},
        {"9: catalogue above 7000 bytes",
         [](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
             asCatalogue(fixture, recipe, 256);
             recipe.catalogue = fixture.write(QStringLiteral("big.lst"), QByteArray(7001, '\0'));
         },
         is<FileError>},
        {"9: catalogue of the own root with a signature of another length",
         [](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
             asCatalogue(fixture, recipe, 128);
             recipe.catalogueOfOwnRoot = true;
         },
         is<BadFileSignature>},
        {"10: service pack that TI did not sign",
         [](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
             recipe.servicePack = fixture.write(QStringLiteral("sp.bin"), foreignPack());
         },
         is<NotSealedByTi>},
        {"10: service pack as an ordinary user file",
         [](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
             recipe.files[1].deviceName = "/sys/servicepack.ucf";
             recipe.files[1].path = fixture.write(QStringLiteral("sp.bin"), foreignPack());
         },
         is<BadServicePack>},
    };
}

std::vector<Trap> vendorToolTraps()
{
    return {
        {"12: no key and no word about it (Skip Security by accident)",
         [](BundleFixture &, Recipe &, SigningKeys &keys) { keys.vendor.reset(); }, is<KeyMissing>},
        {"12: image without its key",
         [](BundleFixture &, Recipe &, SigningKeys &keys) { keys.image.reset(); }, is<KeyMissing>},
        {"12: MCU image as an ordinary user file", named("/sys/mcuflashimg.bin"),
         isName(BadDeviceName::Why::ReservedByTheBundle)},
        {"12: MCU image of the other chip as a user file", named("/sys/mcuimg.bin"),
         isName(BadDeviceName::Why::ReservedByTheBundle)},
        {"12: key and certificate of different pairs",
         [](BundleFixture &, Recipe &, SigningKeys &keys) { keys.image = otherSigner().key; },
         isTrust<trust::NotAPair>},
        {"12: private key among the files",
         holding(vendor().key.toTraditionalDer().reveal().toByteArray()), is<PrivateKeyInside>},
        {"12: private key in PEM behind other text",
         holding("notes\n" + vendor().key.toTraditionalPem().reveal().toByteArray()),
         is<PrivateKeyInside>},
        {"12: PEM with CR LF line ends",
         holding(imageSigner().certificate.toPem().replace('\n', "\r\n")), is<PemLineEnds>},
        {"12: forbidden characters in a name", named("/www/a?.html"),
         isName(BadDeviceName::Why::ForbiddenCharacter)},
        {"12: blank at the end of a name", named("/www/a.html "),
         isName(BadDeviceName::Why::ForbiddenCharacter)},
        {"3: image linked for RAM on a flash device", image(rawImage(Chip::CC3220S)),
         is<WrongImage>},
        {"3: image linked for flash on a RAM device",
         [](BundleFixture &fixture, Recipe &recipe, SigningKeys &) {
             recipe.chip = Chip::CC3220S;
             recipe.image = fixture.write(QStringLiteral("sf.bin"), rawImage(Chip::CC3220SF));
         },
         is<WrongImage>},
        {"3: image that already carries the hash of the other generation",
         image(trust::digest(trust::HashKind::Sha256, rawImage(Chip::CC3220SF)) +
               rawImage(Chip::CC3220SF)),
         is<WrongImage>},
        {"3: an image that is none", image(QByteArray(4096, 'x')), is<WrongImage>},
    };
}

} // namespace

/// Every trap of ota-bundle 2 to 12: refused with its reason, or not there to fall into.
class TrapsTest : public QObject
{
    Q_OBJECT
private:
    static std::vector<Trap> all()
    {
        std::vector<Trap> traps = listTraps();
        for (const auto &more : {signatureTraps(), vendorToolTraps()})
            traps.insert(traps.end(), more.begin(), more.end());
        return traps;
    }

    [[nodiscard]] static QByteArray listOf(const Result<Built> &built)
    {
        const auto contents = built ? inspect(built->path) : Result<Contents>{Contents{}};
        return contents ? contents->listBytes : QByteArray{};
    }

private Q_SLOTS:
    void aTrapIsRefusedWithItsReasonBeforeAnythingIsWritten_data()
    {
        QTest::addColumn<int>("index");
        const auto traps = all();
        for (std::size_t i = 0; i < traps.size(); ++i)
            QTest::newRow(traps[i].name) << static_cast<int>(i);
    }
    void aTrapIsRefusedWithItsReasonBeforeAnythingIsWritten()
    {
        QFETCH(int, index);
        const Trap trap = all().at(static_cast<std::size_t>(index));
        BundleFixture fixture;
        Recipe recipe = fixture.recipe;
        SigningKeys keys = fixture.keys();
        trap.fall(fixture, recipe, keys);
        const auto built = build(recipe, keys, fixture.out());
        QVERIFY2(!built, trap.name);
        const explain::Explanation words = explain::Explain::of(built.error());
        QVERIFY2(trap.refused(built.error()), qPrintable(words.title));
        QVERIFY(!words.title.isEmpty());
        QVERIFY(!words.nextStep.isEmpty());
        QVERIFY(QDir{fixture.out()}.entryList({QStringLiteral("*.tar")}).isEmpty());
    }

    /// 5.1: whatever the names, the device finds the header behind the list.
    void theListNeverEndsWithItsBracketOnABlockBorder()
    {
        int atRisk = 0;
        for (int length = 1; length <= 512; ++length) {
            std::vector<ListedFile> files(8);
            for (int left = length; ListedFile & file : files) {
                const int part = std::min(left, 64); // names as long as a device takes
                file.deviceName = "/" + QByteArray(part, 'n');
                file.digest = QByteArray(64, '0');
                left -= part;
            }
            const QByteArray list = writeList(files);
            const qsizetype bracket = list.lastIndexOf(']');
            QCOMPARE((bracket + 511) / 512, (list.size() + 511) / 512);
            atRisk += list.endsWith(" ]") ? 1 : 0;
        }
        QVERIFY(atRisk > 0); // the sweep met the trap at least once
    }

    /// 5: six keys always, flags as numbers, no line break at the end, nothing escaped.
    void theListIsWrittenAsTheDeviceReadsIt()
    {
        BundleFixture fixture;
        const QByteArray list = listOf(build(fixture.recipe, fixture.keys(), fixture.out()));
        for (const char *key : {"\"digest\":\"", "\"certificate\":\"", "\"signature_base64\":\"",
                                "\"secured\":", "\"bundle\":", "\"filename\":\""})
            QCOMPARE(list.count(key), 3);
        QVERIFY(!list.contains("true") && !list.contains("false") && !list.contains('\\'));
        QVERIFY(!list.endsWith('\n'));
        for (qsizetype at = 0; (at = list.indexOf('{', at)) >= 0; ++at)
            QVERIFY(list.indexOf('}', at) - at < 1000); // 5: one object above 1000 bytes
    }

    /// 3, 7: the hash in front of the image and the hash of signatures follow the chip.
    void hashesFollowTheChip()
    {
        for (const Chip chip : {Chip::CC3220SF, Chip::CC3235SF, Chip::CC3220S, Chip::CC3235S}) {
            BundleFixture fixture;
            fixture.recipe.chip = chip;
            fixture.recipe.image = fixture.write(QStringLiteral("chip.bin"), rawImage(chip));
            const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
            QVERIFY(built);
            const auto contents = inspect(built->path);
            const auto &listed = contents->list[0];
            QCOMPARE(listed.deviceName, traits(chip).imageName);
            const QByteArray raw = rawImage(chip);
            const QByteArray stored = traits(chip).hashPrefix
                                          ? trust::digest(traits(chip).signatureHash, raw) + raw
                                          : raw;
            QVERIFY(imageSigner().certificate.publicKey().verifies(
                traits(chip).signatureHash, stored,
                QByteArray::fromBase64(listed.signatureBase64)));
        }
    }

    /// 3: an image that carries its hash already gets no second one.
    void anImageIsNotPrefixedTwice()
    {
        BundleFixture fixture;
        const auto once = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(once);
        const QByteArray raw = rawImage(Chip::CC3220SF);
        fixture.recipe.image = fixture.write(QStringLiteral("with-hash.bin"),
                                             trust::digest(trust::HashKind::Sha1, raw) + raw);
        const auto again = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(again);
        QCOMPARE(again->files[0].digest, once->files[0].digest);
    }

    /// 2.2: everything a signature needs stands before it, the service pack behind all.
    void anIssuerStandsBeforeWhatItVouchesFor()
    {
        BundleFixture fixture;
        const SigningKeys keys = fixture.useIssuedSigner();
        const QByteArray issuer = fixture.recipe.files.back().deviceName;
        const auto built = build(fixture.recipe, keys, fixture.out());
        QVERIFY2(built, built ? "" : qPrintable(explain::Explain::of(built.error()).title));
        const auto contents = inspect(built->path);
        QByteArrayList paths;
        for (const EntryFacts &entry : contents->entries)
            paths << entry.tarPath.mid(fixture.recipe.rootName().size());
        QVERIFY(paths.indexOf("/1/" + issuer) < paths.indexOf("/2/sys/mcuflashimg.bin"));
        QVERIFY(paths.indexOf("/1/" + issuer) >= 0);
    }

    /// 9: alone, in folder 1, secure, part of the fail-safe bundle, no certificate named.
    void aCatalogueTravelsAlone()
    {
        BundleFixture fixture;
        asCatalogue(fixture, fixture.recipe, 256);
        fixture.recipe.catalogueOfOwnRoot = true;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(built);
        const auto contents = inspect(built->path);
        QCOMPARE(contents->list.size(), std::size_t{1});
        QCOMPARE(contents->list[0].deviceName, "/sys/certstore.lst");
        QVERIFY(contents->list[0].secured && contents->list[0].inBundle);
        QVERIFY(contents->list[0].certificate.isEmpty());
        QVERIFY(contents->entries.back().tarPath.contains("/1/sys/certstore.lst"));
        QVERIFY(std::any_of(built->remarks.begin(), built->remarks.end(), [](const auto &remark) {
            return std::holds_alternative<CatalogueFormInferred>(remark);
        }));
    }

    void theCatalogueOfTheVendorFitsItsGenerationOnly()
    {
        AIRLIFT_NEED_CORPUS(catalogue, "certs/catalogs/certcatalog20190217.lst");
        BundleFixture fixture;
        asCatalogue(fixture, fixture.recipe, 256);
        fixture.recipe.catalogue = catalogue;
        fixture.recipe.catalogueSignature.clear(); // found beside it
        QVERIFY(build(fixture.recipe, fixture.keys(), fixture.out()));
        fixture.recipe.catalogueSignature = catalogue + QStringLiteral(".signed_3235.bin");
        const auto wrong = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(!wrong && is<NotSealedByTi>(wrong.error()));
        QCOMPARE(std::get<NotSealedByTi>(wrong.error()).found, trust::Seal::TiGen3);
    }

    void theServicePackOfTheVendorFitsItsGenerationOnly()
    {
        AIRLIFT_NEED_CORPUS(pack, "servicepack/sp_3.15.0.1_2.0.0.0_2.2.0.7.bin");
        AIRLIFT_NEED_CORPUS(gen3, "servicepack/gen3_sp_4.6.0.1_3.1.0.5_3.1.0.25.ucf");
        BundleFixture fixture;
        fixture.recipe.servicePack = pack;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(built);
        QCOMPARE(built->files.back().deviceName, "/sys/servicepack.ucf");
        fixture.recipe.servicePack = gen3;
        const auto wrong = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(!wrong && is<NotSealedByTi>(wrong.error()));
        QVERIFY(explain::Explain::of(wrong.error()).title.contains(QStringLiteral("CC3220")));
        fixture.recipe.chip = Chip::CC3235SF;
        QVERIFY(build(fixture.recipe, fixture.keys(), fixture.out()));
    }

    void anExampleKeyIsNeverUsedSilently()
    {
        AIRLIFT_NEED_CORPUS(key, "certs/playground/dummy-root-ca-cert-key");
        AIRLIFT_NEED_CORPUS(certificate, "certs/playground/dummy-root-ca-cert");
        AIRLIFT_NEED_CORPUS(vendorKey, "certs/ota-example/dummy_ota_vendor_key.pem");
        BundleFixture fixture;
        fixture.recipe.files[0].path = certificate;
        const SigningKeys keys{
            *trust::PrivateKey::read(key), *trust::PrivateKey::read(vendorKey), {}};
        const auto built = build(fixture.recipe, keys, fixture.out());
        QVERIFY(built);
        int signs = 0;
        int inside = 0;
        for (const BuildRemark &remark : built->remarks) {
            signs += std::holds_alternative<ExampleKeySigns>(remark) ? 1 : 0;
            inside += std::holds_alternative<ExampleCertificateInside>(remark) ? 1 : 0;
        }
        QCOMPARE(signs, 2);
        QCOMPARE(inside, 1);
    }

    void aKeyOfOnesOwnGivesNoRemark()
    {
        BundleFixture fixture;
        const auto built = build(fixture.recipe, fixture.keys(), fixture.out());
        QVERIFY(built);
        QVERIFY(built->remarks.empty());
    }

    void theExampleKeysAreThoseOfTheirFingerprints()
    {
        QCOMPARE(exampleKeys().size(), std::size_t{6});
        for (const ExampleKey &example : exampleKeys())
            QCOMPARE(trust::dummyKey(example.key), std::optional{example.which});
    }

    void aVersionOfTheClockOnlyGoesUp()
    {
        BundleFixture fixture;
        RecipeFile file;
        file.recipe = fixture.recipe;
        const QDateTime now{QDate{2024, 3, 13}, QTime{12, 37, 51}, Qt::UTC};
        const auto choose = [&] { return chooseVersion(file, now, fixture.out()); };
        QCOMPARE(choose()->version.digits(), "20240313123751");
        QVERIFY(!choose()->remark);
        fixture.write(QStringLiteral("20240313123751_CC3220SF_thermostat.tar"), "x");
        QCOMPARE(choose()->version.digits(), "20240313123752"); // two builds in one second
        fixture.write(QStringLiteral("20301231235959_CC3220SF_thermostat.tar"), "x");
        const auto setBack = choose(); // the clock is years behind
        QCOMPARE(setBack->version.digits(), "20310101000000");
        QVERIFY(std::holds_alternative<VersionMovedOn>(*setBack->remark));
        // Other projects, other chips and other files do not count.
        fixture.write(QStringLiteral("20991231235959_CC3220SF_kettle.tar"), "x");
        fixture.write(QStringLiteral("20991231235959_CC3220S_thermostat.tar"), "x");
        fixture.write(QStringLiteral("notaversion123_CC3220SF_thermostat.tar"), "x");
        QCOMPARE(choose()->version.digits(), "20310101000000");
        fixture.write(QStringLiteral("99999999999999_CC3220SF_thermostat.tar"), "x");
        QVERIFY(!choose() && is<VersionNotNewer>(choose().error()));
    }

    void aGivenVersionIsTakenAsItIsOrRefused()
    {
        BundleFixture fixture;
        RecipeFile file;
        file.recipe = fixture.recipe;
        file.versionRule = VersionRule::Given;
        const QDateTime now = QDateTime::currentDateTimeUtc();
        fixture.write(QStringLiteral("20240313123751_CC3220SF_thermostat.tar"), "x");
        const auto same = chooseVersion(file, now, fixture.out());
        QVERIFY(same && same->version == file.recipe.version);
        QVERIFY(std::holds_alternative<SameVersionReplaced>(*same->remark));
        fixture.write(QStringLiteral("20250101000000_CC3220SF_thermostat.tar"), "x");
        const auto older = chooseVersion(file, now, fixture.out());
        QVERIFY(!older && is<VersionNotNewer>(older.error()));
        QVERIFY(chooseVersion(file, now, fixture.out(), OlderVersions::OnPurpose));
    }

    void theStepAfterAVersionIsTheSmallestOne()
    {
        const auto next = [](QStringView text) {
            const auto step = after(*Version::parse(text));
            return step ? step->digits() : QByteArray{};
        };
        QCOMPARE(next(u"20240228235959"), "20240229000000");
        QCOMPARE(next(u"20230228235959"), "20230301000000");
        QCOMPARE(next(u"20241399999999"), "20241400000000"); // no date: just a number
        QCOMPARE(next(u"00000000000000"), "00000000000001");
        QCOMPARE(next(u"99991231235959"), "99991231235960");
        QCOMPARE(next(u"99999999999999"), "");
    }
};

AIRLIFT_TEST(TrapsTest)
#include "tst_traps.moc"
