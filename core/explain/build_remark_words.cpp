#include "core/base/result.h"
#include "core/bundle/build_remark.h"
#include "core/explain/explain.h"

/// Words for what a finished bundle should not be sent without knowing.
namespace airlift::explain {

namespace {

QString text(const QByteArray &name)
{
    return QString::fromUtf8(name);
}

} // namespace

QString Explain::exampleKey(trust::DummyKey key)
{
    using trust::DummyKey;
    switch (key) {
    case DummyKey::OtaVendor:
        return QStringLiteral("dummy_ota_vendor_cert");
    case DummyKey::PlaygroundRoot:
        return QStringLiteral("dummy-root-ca-cert");
    case DummyKey::PlaygroundTrustedCa:
        return QStringLiteral("dummy-trusted-ca-cert");
    case DummyKey::PlaygroundTrusted:
        return QStringLiteral("dummy-trusted-cert");
    case DummyKey::PlaygroundRevokedCa:
        return QStringLiteral("dummy-revoked-ca-cert");
    case DummyKey::PlaygroundRevoked:
        return QStringLiteral("dummy-revoked-cert");
    }
    return {};
}

Explanation Explain::of(const bundle::BuildRemark &remark)
{
    using namespace bundle;
    return std::visit(
        Overloaded{
            [](const ExampleKeySigns &r) {
                return Explanation{
                    tr("%1 is signed with the public example key of %2")
                        .arg(text(r.what), exampleKey(r.key)),
                    tr("Everybody has this key: a product that trusts it takes updates from "
                       "anybody."),
                    tr("Make a key of your own before anything is shipped.")};
            },
            [](const ExampleCertificateInside &r) {
                return Explanation{tr("%1 is the public example certificate %2")
                                       .arg(text(r.name), exampleKey(r.key)),
                                   tr("Its private key is published with the SDK."),
                                   tr("Leave it out of products.")};
            },
            [](const ImageNotLookedAt &r) {
                return Explanation{
                    tr("%1 is packed as it is").arg(text(r.name)),
                    tr("Whether the device could start it was not looked at, and no hash was put "
                       "in front of it."),
                    tr("Use this for experiments only.")};
            },
            [](const ListUnsigned &) {
                return Explanation{
                    tr("The bundle is not signed"),
                    tr("The stock device installs everything and then refuses it (-20199)."),
                    tr("Sign it, unless the device runs a library without that check.")};
            },
            [](const PrivateKeyPacked &r) {
                return Explanation{tr("The private key %1 is in the bundle").arg(text(r.name)),
                                   tr("Everybody who can download the bundle can read it."),
                                   tr("Take it out if it is not meant to be public.")};
            },
            [](const bundle::NotRolledBack &r) {
                return Explanation{tr("%1 is not rolled back").arg(text(r.name)),
                                   tr("It is written at once and stays changed if the update "
                                      "fails."),
                                   tr("Make it part of the bundle unless that is meant.")};
            },
            [](const CertificateExpired &r) {
                return Explanation{
                    tr("The certificate %1 expired on %2")
                        .arg(text(r.name), r.since.toUTC().date().toString(Qt::ISODate)),
                    tr("File signatures are reported to be accepted all the same; TLS answers "
                       "-461."),
                    tr("Plan its replacement.")};
            },
            [](const CatalogueFormInferred &) {
                return Explanation{
                    tr("The form of a catalogue bundle is inferred"),
                    tr("No bundle of the vendor's tool with a catalogue is known; flags and folder "
                       "follow from its documentation."),
                    tr("Try it on one device, and commit it before anything else is sent.")};
            },
            [](const VersionMovedOn &r) {
                return Explanation{
                    tr("Version %1 instead of %2").arg(text(r.chosen), text(r.fromClock)),
                    tr("The clock is not ahead of %1.").arg(r.newestPath),
                    tr("Check the clock of this machine.")};
            },
            [](const SameVersionReplaced &r) {
                return Explanation{
                    tr("A bundle with version %1 was there and is replaced").arg(text(r.version)),
                    tr("A device that took it sees no newer one."),
                    tr("Give a later version if the content changed.")};
            }},
        remark);
}

QString Explain::ruleId(const bundle::BuildRemark &remark)
{
    using namespace bundle;
    return std::visit(
        Overloaded{
            [](const ExampleKeySigns &) { return QStringLiteral("example-key-signs"); },
            [](const ExampleCertificateInside &) {
                return QStringLiteral("example-certificate-inside");
            },
            [](const ImageNotLookedAt &) { return QStringLiteral("image-not-looked-at"); },
            [](const ListUnsigned &) { return QStringLiteral("list-unsigned"); },
            [](const PrivateKeyPacked &) { return QStringLiteral("private-key-packed"); },
            [](const bundle::NotRolledBack &) { return QStringLiteral("not-rolled-back"); },
            [](const CertificateExpired &) { return QStringLiteral("certificate-expired"); },
            [](const CatalogueFormInferred &) { return QStringLiteral("catalogue-form-inferred"); },
            [](const VersionMovedOn &) { return QStringLiteral("version-moved-on"); },
            [](const SameVersionReplaced &) { return QStringLiteral("same-version-replaced"); }},
        remark);
}

} // namespace airlift::explain
