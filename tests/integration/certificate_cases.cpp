#include "tests/integration/certificate_cases.h"

namespace airlift::test {

using trust::Certificate;
using trust::Identity;
using trust::Rule;

namespace {

const QString kHost = kMatrixHost;

Identity makeRoot(const QString &name = QStringLiteral("Matrix Root"), int keyNumber = 0)
{
    return forge({.commonName = name,
                  .keyNumber = keyNumber,
                  .notBefore = QDateTime{QDate{1999, 1, 1}, QTime{0, 0}, Qt::UTC},
                  .ca = true});
}

const Identity &root()
{
    static const Identity identity = makeRoot();
    return identity;
}

const Identity &intermediate()
{
    static const Identity identity = forge({.commonName = QStringLiteral("Matrix Intermediate"),
                                            .issuer = &root(),
                                            .keyNumber = 1,
                                            .ca = true});
    return identity;
}

Forgery leafDraft(const Identity &issuer = root())
{
    return {.commonName = kHost, .issuer = &issuer, .keyNumber = 2, .names = {kHost}};
}

Case with(Identity leaf, qint32 code, bool sure, std::optional<Rule> viewer = {})
{
    return {.leaf = std::move(leaf),
            .caFile = root().certificate.toDer(),
            .code = code,
            .sure = sure,
            .viewerSays = viewer,
            .trusted = {root().certificate.sha256()}};
}

Case withChain(std::vector<Certificate> more, qint32 code, bool sure,
               std::optional<Rule> viewer = {}, const Identity &issuer = intermediate())
{
    Case one = with(forge(leafDraft(issuer)), code, sure, viewer);
    one.more = std::move(more);
    return one;
}

Case withRoot(const Identity &own, qint32 code, bool sure, std::optional<Rule> viewer = {})
{
    Case one = with(forge(leafDraft(own)), code, sure, viewer);
    one.caFile = own.certificate.toDer();
    one.trusted = {own.certificate.sha256()};
    return one;
}

Case withCaFile(std::optional<QByteArray> file, qint32 code, bool sure,
                std::optional<Rule> viewer = {})
{
    Case one = with(forge(leafDraft()), code, sure, viewer);
    one.caFile = std::move(file);
    return one;
}

template <typename Change>
Case withLeaf(Change change, qint32 code, bool sure, std::optional<Rule> viewer = {})
{
    Forgery draft = leafDraft();
    change(draft);
    return with(forge(draft), code, sure, viewer);
}

void addDates(Cases &cases)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    cases.emplace_back("good", with(forge(leafDraft()), 0, true));
    cases.emplace_back("expired", withLeaf([&](Forgery &d) { d.notAfter = now.addDays(-2); }, -461,
                                           true, Rule::Expired));
    cases.emplace_back("not yet valid", withLeaf([&](Forgery &d) { d.notBefore = now.addDays(2); },
                                                 -461, true, Rule::NotYetValid));
    cases.emplace_back("epoch clock", with(forge(leafDraft()), -461, true));
    cases.back().second.clockSet = false;
    cases.emplace_back("epoch clock, root not listed", with(forge(leafDraft()), -468, false));
    cases.back().second.clockSet = false;
    cases.back().second.trusted.clear();
    cases.emplace_back("expired and wrong name", withLeaf(
                                                     [&](Forgery &d) {
                                                         d.notAfter = now.addDays(-2);
                                                         d.commonName =
                                                             QStringLiteral("other.test");
                                                         d.names = {QStringLiteral("other.test")};
                                                     },
                                                     -722, true, Rule::HostNotCovered));
    cases.emplace_back("root itself expired",
                       withRoot(forge({.commonName = QStringLiteral("Old Root"),
                                       .notBefore = now.addDays(-900),
                                       .notAfter = now.addDays(-3),
                                       .ca = true}),
                                0, false, Rule::Expired));
    cases.emplace_back("year beyond 2049",
                       withLeaf(
                           [](Forgery &d) {
                               d.notAfter = QDateTime{QDate{2060, 1, 1}, QTime{0, 0}, Qt::UTC};
                           },
                           0, false, Rule::YearBeyond2049));
}

void addNames(Cases &cases)
{
    const auto named = [](const char *commonName, const QStringList &names, qint32 code, bool sure,
                          std::optional<Rule> viewer = {}) {
        return withLeaf(
            [&](Forgery &d) {
                d.commonName = QString::fromUtf8(commonName);
                d.names = names;
            },
            code, sure, viewer);
    };
    const QString other = QStringLiteral("other.test");
    cases.emplace_back("wrong name",
                       named("other.test", {other}, -722, true, Rule::HostNotCovered));
    cases.emplace_back("address instead of a name",
                       named("other.test", {other}, -722, true, Rule::HostNotCovered));
    cases.back().second.host = QStringLiteral("192.0.2.7");
    cases.emplace_back("address in the certificate",
                       withLeaf([](Forgery &d) { d.addresses = {QStringLiteral("192.0.2.7")}; }, 0,
                                false, Rule::HostIsAddress));
    cases.back().second.host = QStringLiteral("192.0.2.7");
    cases.emplace_back(
        "wildcard", named("*.test", {QStringLiteral("*.test")}, -722, true, Rule::HostNotCovered));
    cases.back().second.host = QStringLiteral("a.b.test");
    const QStringList wild{QStringLiteral("*.files.test")};
    cases.emplace_back("wildcard that fits", named("*.files.test", wild, 0, true));
    cases.back().second.host = QStringLiteral("eu.files.test");
    cases.emplace_back("name only as alternative",
                       named("other.test", {kHost}, 0, false, Rule::HostOnlyInAlternative));
    cases.emplace_back("name only as common name", named("device-server.test", {other}, -722, false,
                                                         Rule::HostOnlyInCommonName));
    cases.emplace_back("no alternative names", named("device-server.test", {}, 0, true));
    cases.emplace_back("upper case", named("DEVICE-SERVER.TEST", {kHost}, 0, true));
    cases.emplace_back("root name beyond ASCII",
                       withRoot(makeRoot(QStringLiteral("Kořen €")), 0, true));
    cases.emplace_back("root name with a slash", withRoot(makeRoot(QStringLiteral("Root/1")), 0,
                                                          true, Rule::NameNotStorable));
    cases.emplace_back("root name too long",
                       withRoot(makeRoot(QString{200, u'x'}), 0, true, Rule::NameTooLong));
    cases.emplace_back("root without common name",
                       withRoot(makeRoot(QString{}), 0, true, Rule::NoCommonName));
}

void addChains(Cases &cases)
{
    const Certificate middle = intermediate().certificate;
    const Identity second = forge({.commonName = QStringLiteral("Matrix Intermediate 2"),
                                   .issuer = &intermediate(),
                                   .keyNumber = 3,
                                   .ca = true});
    cases.emplace_back("intermediate sent", withChain({middle}, 0, true));
    cases.emplace_back("intermediate missing", withChain({}, -688, true, Rule::NoSigner));
    cases.emplace_back("two intermediates",
                       withChain({second.certificate, middle}, 0, true, {}, second));
    cases.emplace_back("wrong order",
                       withChain({middle, second.certificate}, -688, true, Rule::NoSigner, second));
    cases.emplace_back("root sent too", withChain({middle, root().certificate}, 0, true));
    cases.emplace_back("stranger at the end",
                       withChain({middle, makeRoot(QStringLiteral("Stranger"), 5).certificate},
                                 -688, true, Rule::NoSigner));
    cases.emplace_back("unknown root",
                       withCaFile(makeRoot(QStringLiteral("Unknown"), 5).certificate.toDer(), -688,
                                  true, Rule::NoSigner));
    cases.emplace_back("intermediate as CA file", withChain({}, -688, true, Rule::NotSelfSigned));
    cases.back().second.caFile = middle.toDer();

    std::vector<Identity> many{intermediate()};
    many.reserve(8);
    for (int i = 0; i < 5; ++i)
        many.push_back(forge({.commonName = QStringLiteral("Deep %1").arg(i),
                              .issuer = &many.back(),
                              .keyNumber = 3 + i % 2,
                              .ca = true}));
    std::vector<Certificate> sent;
    for (auto it = many.rbegin(); it != many.rend(); ++it)
        sent.push_back(it->certificate);
    cases.emplace_back("chain of seven", withChain(sent, 0, false, {}, many.back()));
}

void addDoubles(Cases &cases)
{
    const auto twin = [](bool keyIds, int keyNumber) {
        return forge({.commonName = QStringLiteral("Twin Root"),
                      .keyNumber = keyNumber,
                      .ca = true,
                      .keyIds = keyIds,
                      .serial = QByteArray::number(keyNumber + 10)});
    };
    const auto leafOf = [](const Identity &issuer, bool keyIds) {
        Forgery draft = leafDraft(issuer);
        draft.keyIds = keyIds;
        return forge(draft);
    };
    for (const bool keyIds : {false, true}) {
        const Identity right = twin(keyIds, 0);
        const Identity wrong = twin(keyIds, 5);
        Case one = with(leafOf(right, keyIds), -655, !keyIds, Rule::SameNameOtherKey);
        one.caFile = wrong.certificate.toDer();
        one.trusted = {right.certificate.sha256(), wrong.certificate.sha256()};
        cases.emplace_back(keyIds ? "two roots of one name, key ids" : "two roots of one name",
                           one);
    }
    const Identity edition = forge({.commonName = QStringLiteral("Matrix Root"),
                                    .ca = true,
                                    .serial = "0A"}); // name and key of root()
    cases.emplace_back("other edition of the root",
                       withCaFile(edition.certificate.toDer(), -468, true, Rule::RootNotListed));
    cases.emplace_back("other edition, listed", withCaFile(edition.certificate.toDer(), 0, true));
    cases.back().second.trusted = {edition.certificate.sha256()};

    const Identity newer = makeRoot(QStringLiteral("Newer Root"), 5);
    const Identity crossed = forge({.commonName = QStringLiteral("Newer Root"),
                                    .issuer = &root(),
                                    .keyNumber = 5,
                                    .ca = true,
                                    .serial = "0B"});
    cases.emplace_back("cross-signed, older root installed",
                       withChain({crossed.certificate}, 0, true, {}, newer));
    cases.emplace_back("cross-signed, newer root installed",
                       withChain({crossed.certificate}, -688, true, Rule::NoSigner, newer));
    cases.back().second.caFile = newer.certificate.toDer();
}

void addIssuers(Cases &cases)
{
    const auto under = [](const Forgery &draft, bool sure, std::optional<Rule> viewer) {
        const Identity issuer = forge(draft);
        return withChain({issuer.certificate}, 0, sure, viewer, issuer);
    };
    const QString name = QStringLiteral("Odd Intermediate");
    cases.emplace_back("no CA flag",
                       under({.commonName = name, .issuer = &root(), .keyNumber = 3}, false, {}));
    cases.emplace_back("may not sign", under({.commonName = name,
                                              .issuer = &root(),
                                              .keyNumber = 3,
                                              .ca = true,
                                              .keyUsage = "digitalSignature"},
                                             false, {}));
    const Identity narrow =
        forge({.commonName = QStringLiteral("Narrow Root"), .ca = true, .pathLength = 0});
    const Identity below =
        forge({.commonName = name, .issuer = &narrow, .keyNumber = 3, .ca = true});
    Case one = withChain({below.certificate}, 0, false, {}, below);
    one.caFile = narrow.certificate.toDer();
    one.trusted = {narrow.certificate.sha256()};
    cases.emplace_back("path length exceeded", one);
    cases.emplace_back("wrong purpose", withLeaf([](Forgery &d) { d.extendedUse = "clientAuth"; },
                                                 0, false, Rule::WrongPurpose));
    cases.emplace_back(
        "own root is the leaf",
        withRoot(forge({.commonName = kHost, .keyNumber = 2, .names = {kHost}}), 0, false));
    cases.back().second.leaf = forge({.commonName = kHost, .keyNumber = 2, .names = {kHost}});
    cases.back().second.caFile = cases.back().second.leaf.certificate.toDer();
    cases.back().second.trusted = {cases.back().second.leaf.certificate.sha256()};
}

void addKeysAndHashes(Cases &cases)
{
    const auto keyed = [](ForgeKey key, qint32 code, bool sure, std::optional<Rule> viewer = {}) {
        return withLeaf([key](Forgery &d) { d.key = key; }, code, sure, viewer);
    };
    cases.emplace_back("RSA 1024", keyed(ForgeKey::Rsa1024, 0, true, Rule::RsaTooShort));
    cases.emplace_back("RSA 3072", keyed(ForgeKey::Rsa3072, 0, true, Rule::RsaTooLong));
    cases.emplace_back("RSA 4096", keyed(ForgeKey::Rsa4096, 0, true));
    cases.emplace_back("P-256", keyed(ForgeKey::P256, 0, true));
    cases.emplace_back("P-384", keyed(ForgeKey::P384, -340, false, Rule::CurveDoubtful));
    cases.emplace_back("Ed25519", keyed(ForgeKey::Ed25519, -340, false, Rule::CurveDoubtful));
    cases.emplace_back("root of RSA 4096", withRoot(forge({.commonName = QStringLiteral("Big Root"),
                                                           .key = ForgeKey::Rsa4096,
                                                           .hash = "sha384",
                                                           .ca = true}),
                                                    0, true));
    cases.emplace_back("root of P-384", withRoot(forge({.commonName = QStringLiteral("EC Root"),
                                                        .key = ForgeKey::P384,
                                                        .hash = "sha384",
                                                        .ca = true}),
                                                 0, false, Rule::CurveDoubtful));
    const auto hashed = [](const char *hash, bool sure, std::optional<Rule> viewer = {}) {
        return withLeaf([hash](Forgery &d) { d.hash = hash; }, 0, sure, viewer);
    };
    cases.emplace_back("SHA-1", hashed("sha1", true));
    cases.emplace_back("SHA-384", hashed("sha384", false, Rule::HashDoubtful));
    cases.emplace_back("SHA-512", hashed("sha512", false, Rule::HashDoubtful));
    cases.emplace_back("MD5", hashed("md5", false, Rule::HashDoubtful));
    cases.emplace_back("RSA-PSS",
                       withLeaf([](Forgery &d) { d.pss = true; }, 0, false, Rule::PssDoubtful));
    cases.emplace_back("mismatched key", with(forge(leafDraft()), 0, true, Rule::NotAPair));
    cases.back().second.leaf.key = root().key;
}

void addFiles(Cases &cases)
{
    const Certificate own = root().certificate;
    const QByteArray two = pem({own, makeRoot(QStringLiteral("Other"), 5).certificate});
    cases.emplace_back("PEM", withCaFile(own.toPem(), 0, true));
    cases.emplace_back("PEM with CR LF", withCaFile(own.toPem().replace("\n", "\r\n"), -456, true,
                                                    Rule::CarriageReturns));
    cases.emplace_back("several roots in one PEM",
                       withCaFile(two, -456, true, Rule::SeveralCertificates));
    cases.emplace_back("PEM with text",
                       withCaFile("my root\n" + own.toPem(), 0, false, Rule::TextAround));
    cases.emplace_back("DER with trailing bytes",
                       withCaFile(own.toDer() + "tail", 0, false, Rule::TrailingBytes));
    cases.emplace_back("PKCS#12",
                       withCaFile(pkcs12(root(), {}, {}), -456, true, Rule::NotACertificateFile));
    cases.emplace_back("PKCS#7", withCaFile(pkcs7({own}), -456, true, Rule::NotACertificateFile));
    cases.emplace_back("CA file missing", withCaFile({}, -454, true));
    cases.emplace_back("CA file empty", withCaFile(QByteArray{}, -456, true));
    cases.emplace_back("CA file of text", withCaFile("<html>404</html>", -456, true));
    cases.emplace_back("no CA compiled in", with(forge(leafDraft()), -453, true));
    cases.back().second.verifies = false;
}

void addCatalogueAndOddities(Cases &cases)
{
    cases.emplace_back("root not listed",
                       with(forge(leafDraft()), -468, true, Rule::RootNotListed));
    cases.back().second.trusted.clear();
    cases.emplace_back("root revoked", with(forge(leafDraft()), -467, true, Rule::Revoked));
    cases.back().second.revoked = {root().certificate.sha256()};
    cases.emplace_back("leaf revoked", with(forge(leafDraft()), -467, true, Rule::Revoked));
    cases.back().second.revoked = {cases.back().second.leaf.certificate.sha256()};
    cases.emplace_back("20-byte serial",
                       withLeaf([](Forgery &d) { d.serial = QByteArray(40, '7'); }, 0, true));
    cases.emplace_back("21-byte serial",
                       withLeaf([](Forgery &d) { d.serial = QByteArray(42, '7'); }, 0, false,
                                Rule::SerialUnusual));
    cases.emplace_back("duplicate extension", withLeaf([](Forgery &d) { d.twice = true; }, 0, false,
                                                       Rule::DuplicateExtension));
    cases.emplace_back("critical extension nobody knows",
                       withLeaf([](Forgery &d) { d.strangeCritical = true; }, -660, true,
                                Rule::CriticalExtension));
}

} // namespace

Cases allCases()
{
    Cases cases;
    addDates(cases);
    addNames(cases);
    addChains(cases);
    addDoubles(cases);
    addIssuers(cases);
    addKeysAndHashes(cases);
    addFiles(cases);
    addCatalogueAndOddities(cases);
    return cases;
}

} // namespace airlift::test
