#include "core/explain/trust_words.h"

#include "core/explain/code_book.h"
#include "core/explain/face.h"

namespace airlift::explain {

using trust::ComingBreak;
using trust::Fitness;
using trust::HostService;
using trust::MaterialRemark;
using trust::RootAdvice;
using trust::Seal;
using trust::Weight;

QString TrustWords::fitness(Fitness fitness)
{
    switch (fitness) {
    case Fitness::Fit:
        return tr("Fit");
    case Fitness::NotSure:
        return tr("Not sure");
    case Fitness::Unfit:
        return tr("Unfit");
    }
    Q_UNREACHABLE();
}

QString TrustWords::weight(Weight weight)
{
    switch (weight) {
    case Weight::Note:
        return tr("note");
    case Weight::Doubt:
        return tr("not sure");
    case Weight::Warning:
        return tr("warning");
    case Weight::Blocker:
        return tr("unfit");
    }
    Q_UNREACHABLE();
}

QString TrustWords::role(trust::Role role)
{
    switch (role) {
    case trust::Role::ServerRoot:
        return tr("root on the device, for the file server");
    case trust::Role::ServerCertificate:
        return tr("certificate of the file server");
    case trust::Role::ImageSigner:
        return tr("signer of the image, with its chain");
    case trust::Role::OtaVendor:
        return tr("OTA vendor certificate, signer of the bundle");
    case trust::Role::DeviceServer:
        return tr("the device's own HTTPS server");
    case trust::Role::Catalogue:
        return tr("certificate catalogue of the device");
    }
    Q_UNREACHABLE();
}

QString TrustWords::dummy(trust::DummyKey key)
{
    switch (key) {
    case trust::DummyKey::OtaVendor:
        return tr("the SDK's example OTA vendor key");
    case trust::DummyKey::PlaygroundRoot:
        return tr("the playground root");
    case trust::DummyKey::PlaygroundTrustedCa:
        return tr("the playground's trusted CA");
    case trust::DummyKey::PlaygroundTrusted:
        return tr("the playground's trusted signer");
    case trust::DummyKey::PlaygroundRevokedCa:
        return tr("the playground's revoked CA");
    case trust::DummyKey::PlaygroundRevoked:
        return tr("the playground's signer under the revoked CA");
    }
    Q_UNREACHABLE();
}

QString TrustWords::seal(Seal seal)
{
    switch (seal) {
    case Seal::TiGen2:
        return tr("Signed by TI (gen2)");
    case Seal::TiGen3:
        return tr("Signed by TI for CC3x35: wrong for CC3220");
    case Seal::WrongSize:
        return tr("No signature: one of TI's has 256 bytes");
    case Seal::NotTi:
        return tr("Not signed by TI");
    case Seal::CannotCheck:
        return tr("Cannot check: SHA-1 is switched off on this computer");
    }
    Q_UNREACHABLE();
}

QString TrustWords::form(trust::Form form)
{
    switch (form) {
    case trust::Form::Pem:
        return tr("PEM");
    case trust::Form::Der:
        return tr("DER");
    case trust::Form::Pkcs7:
        return tr("PKCS#7");
    case trust::Form::Pkcs12:
        return tr("PKCS#12");
    }
    Q_UNREACHABLE();
}

QString TrustWords::remark(const MaterialRemark &remark)
{
    switch (remark.what) {
    case MaterialRemark::What::CarriageReturns:
        return tr("CR LF line ends from byte %1 on: a device takes LF only").arg(remark.offset);
    case MaterialRemark::What::TextAround:
        return tr("other text at byte %1").arg(remark.offset);
    case MaterialRemark::What::TrailingBytes:
        return tr("goes on at byte %1, where it should end").arg(remark.offset);
    case MaterialRemark::What::BlockIgnored:
        return tr("a block \"%2\" at byte %1 was left aside").arg(remark.offset).arg(remark.detail);
    case MaterialRemark::What::BlockUnreadable:
        return tr("the block \"%2\" at byte %1 is damaged").arg(remark.offset).arg(remark.detail);
    case MaterialRemark::What::KeyLocked:
        return tr("something encrypted at byte %1 stayed closed: no pass phrase, or a wrong one")
            .arg(remark.offset);
    case MaterialRemark::What::TooCostly:
        return tr("something encrypted at byte %1 stayed closed: opening it would take hours")
            .arg(remark.offset);
    case MaterialRemark::What::CutOff:
        return tr("more than is read follows at byte %1").arg(remark.offset);
    }
    Q_UNREACHABLE();
}

QString TrustWords::comingBreak(const ComingBreak &coming, const QDateTime &now)
{
    return tr("%1: %2").arg(coming.what == ComingBreak::What::Migration
                                ? coming.roughly
                                : coming.when.date().toString(Qt::ISODate),
                            whatEnds(coming, now));
}

QString TrustWords::calendarTitle(const ComingBreak &coming, const QDateTime &now)
{
    return coming.what == ComingBreak::What::Migration ? comingBreak(coming, now)
                                                       : whatEnds(coming, now);
}

QString TrustWords::whatEnds(const ComingBreak &coming, const QDateTime &now)
{
    const bool over = coming.when < now;
    switch (coming.what) {
    case ComingBreak::What::Leaf:
        return over ? tr("the certificate %1 has ended").arg(coming.subject)
                    : tr("the certificate %1 ends; a renewal keeps the root as a rule")
                          .arg(coming.subject);
    case ComingBreak::What::Intermediate:
        return over ? tr("the intermediate %1 has ended").arg(coming.subject)
                    : tr("the intermediate %1 ends; its successor may hang on another root")
                          .arg(coming.subject);
    case ComingBreak::What::Root:
        return over ? tr("the root %1 is over").arg(coming.subject)
                    : tr("the root %1 ends").arg(coming.subject);
    case ComingBreak::What::Catalogue:
        return over ? tr("the five years of the catalogue %1 are over; no device is known to mind")
                          .arg(coming.subject)
                    : tr("the five years of the catalogue %1 end; no device is known to mind")
                          .arg(coming.subject);
    case ComingBreak::What::Migration: {
        const trust::PublicRoot *next = trust::publicRoot(coming.successor);
        const QString name =
            next ? next->certificate.commonName() : QString::fromLatin1(coming.successor.toHex());
        if (coming.service.isEmpty())
            return over ? tr("servers went from %1 to %2").arg(coming.subject, name)
                        : tr("servers go from %1 to %2").arg(coming.subject, name);
        return over ? tr("%3 went from %1 to %2").arg(coming.subject, name, coming.service)
                    : tr("%3 goes from %1 to %2").arg(coming.subject, name, coming.service);
    }
    }
    Q_UNREACHABLE();
}

QString TrustWords::catalogueEdition(trust::KnownCatalogue edition)
{
    switch (edition) {
    case trust::KnownCatalogue::Playground2016:
        return tr("playground catalogue of 2016-09-11");
    case trust::KnownCatalogue::Sdk2018:
        return tr("SDK catalogue of 2018-11-12");
    case trust::KnownCatalogue::Production2019:
        return tr("production catalogue of 2019-02-17");
    }
    Q_UNREACHABLE();
}

QString TrustWords::membership(bool inProductionCatalogue)
{
    return inProductionCatalogue
               ? tr("in TI's catalogue")
               : tr("not in TI's catalogue: -468 for TLS, which the OTA library ignores");
}

QString TrustWords::membership(const trust::CertificateFacts &facts)
{
    return facts.isSelfSigned || facts.inProductionCatalogue
               ? membership(facts.inProductionCatalogue)
               : tr("not in TI's catalogue, which lists roots only");
}

QString TrustWords::deviceCode(qint32 code)
{
    if (code == 0)
        return tr("0, connected and verified");
    // The network processor's numbers are unique among themselves; its groups begin so.
    for (const CodeEntry &entry : candidates(SlStatus{code})) {
        if (entry.group.startsWith("SL_"))
            return Explain::code({SlStatus{code}, entry.group});
    }
    return QString::number(code);
}

QString TrustWords::prediction(const trust::HandshakePrediction &prediction)
{
    using Outcome = trust::HandshakePrediction::Outcome;
    const QString code = deviceCode(prediction.code);
    if (prediction.sure) {
        if (prediction.code == 0)
            return tr("The device connects and has verified the server.");
        return prediction.connects() ? tr("The device connects, with the remark %1.").arg(code)
                                     : tr("The device refuses: %1.").arg(code);
    }
    QStringList others;
    for (std::size_t i = 1; i < prediction.possible.size(); ++i)
        others << deviceCode(prediction.possible[i]);
    const QString rest = others.join(tr("; or "));
    if (rest.isEmpty())
        return tr("Not sure; most likely %1.").arg(code);
    switch (prediction.outcome()) {
    case Outcome::Connects:
        return tr("The device connects; not sure with which remark: %1; or %2.").arg(code, rest);
    case Outcome::Refused:
        return tr("The device refuses; not sure with which code: %1; or %2.").arg(code, rest);
    case Outcome::Open:
        break;
    }
    return tr("Not sure whether the device connects. Most likely %1; else %2.").arg(code, rest);
}

Explanation TrustWords::advice(const RootAdvice &advice)
{
    switch (advice.answer) {
    case RootAdvice::Answer::NothingSent:
        return {tr("There is no chain to judge"),
                {},
                tr("Give the certificates as the server sends them.")};
    case RootAdvice::Answer::ChainBroken:
        return {tr("As sent, no root helps: certificate %1 was not issued by the one after it")
                    .arg(advice.brokenAt + 1),
                tr("A device looks nothing up and puts nothing in order; it says -688."),
                tr("Have the server send leaf, then each issuer, in that order.")};
    case RootAdvice::Answer::RootUnknown:
        return {tr("The device needs the root %1, which is not at hand").arg(advice.wantedName),
                tr("It is the issuer of the last certificate sent."),
                tr("Get it from its owner, compare the digest, and give it%1.")
                    .arg(Places::option(QLatin1String{"--known"}))};
    case RootAdvice::Answer::Found:
        break;
    }
    const QString name = advice.roots.front().certificate.commonName();
    Explanation found{
        tr("The device needs the root %1").arg(name.isEmpty() ? advice.wantedName : name),
        tr("It is self-signed and issued the last certificate the server sends."),
        tr("Store it as DER under the CA file name of the firmware.")};
    if (advice.roots.size() > 1)
        found.cause += QLatin1Char(' ') +
                       tr("There are %n editions with this name and key; any of them fits, their "
                          "digests differ.",
                          nullptr, static_cast<int>(advice.roots.size()));
    return found;
}

Explanation TrustWords::common(const trust::CommonRoot &common, int servers)
{
    switch (common.answer) {
    case trust::CommonRoot::Answer::Same: {
        const trust::Certificate &root = common.roots.front().certificate;
        const QString name = root.commonName();
        return {tr("One root does for all %n servers: %1", nullptr, servers)
                    .arg(name.isEmpty() ? root.subject() : name),
                tr("Firmware with one CA file reaches all of them."),
                tr("Store it as DER under the CA file name of the firmware.")};
    }
    case trust::CommonRoot::Answer::Different:
        return {tr("The %n servers need different roots", nullptr, servers),
                tr("Firmware of SDK 4.10 and older has one CA file for the list and for the files; "
                   "at the other server it fails with -688, then -20304. From about 5.10 on each "
                   "has its own setting."),
                tr("Set both CA files, or serve list and files under one root.")};
    case trust::CommonRoot::Answer::Unknown:
        break;
    }
    return {tr("Whether one root does for all %n servers is not known", nullptr, servers),
            tr("Of at least one of them the root is not at hand, or its chain is broken."),
            tr("Look at each server below.")};
}

QString TrustWords::standing(HostService::Standing standing)
{
    switch (standing) {
    case HostService::Standing::Current:
        return tr("in use");
    case HostService::Standing::Possible:
        return tr("possible");
    case HostService::Standing::Former:
        return tr("no longer");
    }
    Q_UNREACHABLE();
}

QString TrustWords::certainty(HostService::Certainty certainty)
{
    switch (certainty) {
    case HostService::Certainty::Documented:
        return tr("documented by the provider");
    case HostService::Certainty::Reported:
        return tr("reported by others");
    case HostService::Certainty::Unknown:
        return tr("not established");
    }
    Q_UNREACHABLE();
}

QString TrustWords::id(Fitness fitness)
{
    switch (fitness) {
    case Fitness::Fit:
        return QStringLiteral("fit");
    case Fitness::NotSure:
        return QStringLiteral("not-sure");
    case Fitness::Unfit:
        return QStringLiteral("unfit");
    }
    Q_UNREACHABLE();
}

QString TrustWords::id(Weight weight)
{
    switch (weight) {
    case Weight::Note:
        return QStringLiteral("note");
    case Weight::Doubt:
        return QStringLiteral("doubt");
    case Weight::Warning:
        return QStringLiteral("warning");
    case Weight::Blocker:
        return QStringLiteral("blocker");
    }
    Q_UNREACHABLE();
}

QString TrustWords::id(trust::Role role)
{
    switch (role) {
    case trust::Role::ServerRoot:
        return QStringLiteral("server-root");
    case trust::Role::ServerCertificate:
        return QStringLiteral("server");
    case trust::Role::ImageSigner:
        return QStringLiteral("image-signer");
    case trust::Role::OtaVendor:
        return QStringLiteral("ota-vendor");
    case trust::Role::DeviceServer:
        return QStringLiteral("device-server");
    case trust::Role::Catalogue:
        return QStringLiteral("catalogue");
    }
    Q_UNREACHABLE();
}

QString TrustWords::id(Seal seal)
{
    switch (seal) {
    case Seal::TiGen2:
        return QStringLiteral("ti-gen2");
    case Seal::TiGen3:
        return QStringLiteral("ti-gen3");
    case Seal::WrongSize:
        return QStringLiteral("wrong-size");
    case Seal::NotTi:
        return QStringLiteral("not-ti");
    case Seal::CannotCheck:
        return QStringLiteral("cannot-check");
    }
    Q_UNREACHABLE();
}

QString TrustWords::id(ComingBreak::What what)
{
    switch (what) {
    case ComingBreak::What::Leaf:
        return QStringLiteral("leaf");
    case ComingBreak::What::Intermediate:
        return QStringLiteral("intermediate");
    case ComingBreak::What::Root:
        return QStringLiteral("root");
    case ComingBreak::What::Migration:
        return QStringLiteral("migration");
    case ComingBreak::What::Catalogue:
        return QStringLiteral("catalogue");
    }
    Q_UNREACHABLE();
}

} // namespace airlift::explain
