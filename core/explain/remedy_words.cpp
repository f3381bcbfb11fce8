#include "core/base/result.h"
#include "core/bundle/preview.h"
#include "core/bundle/remedy.h"
#include "core/explain/explain.h"

/// Words for what a button does to a recipe, and for what a verdict takes for granted.
namespace airlift::explain {

namespace {

QString text(const QByteArray &name)
{
    return QString::fromUtf8(name);
}

} // namespace

QString Explain::action(const bundle::Remedy &remedy)
{
    using namespace bundle;
    return std::visit(
        Overloaded{
            [](const RenameFile &r) { return tr("Rename it to %1").arg(text(r.to)); },
            [](const LeaveOutFile &r) { return tr("Leave %1 out").arg(text(r.name)); },
            [](const LeaveOutImage &) { return tr("Leave the image out"); },
            [](const LeaveOutServicePack &) { return tr("Leave the service pack out"); },
            [](const TakeAsImage &) { return tr("Take it as the MCU image"); },
            [](const RenameSigner &r) {
                return tr("Rename the certificate to %1").arg(text(r.to));
            },
            [](const NameSigner &r) { return tr("Name %1 as the signer").arg(text(r.to)); },
            [](const SignerIsThere &r) {
                return tr("%1 is on the device already").arg(text(r.signer));
            },
            [](const ShortenProject &r) { return tr("Call the project %1").arg(r.to); },
            [](const ChooseChip &r) {
                return tr("Build for %1").arg(QString::fromLatin1(traits(r.chip).name));
            },
            [](const ChooseReceiver &r) {
                return tr("Judge for %1 (up to %2 files)").arg(r.id).arg(r.mostFiles);
            },
            [](const SignFile &r) { return tr("Sign it with the key of %1").arg(text(r.signer)); },
            [](const StorePlain &) { return tr("Store it as a plain file"); },
            [](const RollBackFile &) { return tr("Make it part of the rollback"); },
            [](const SignList &) { return tr("Sign the bundle"); },
            [](const VersionFromClock &) { return tr("Take the version from the clock"); },
        },
        remedy);
}

QString Explain::assumption(bundle::Assumption assumption)
{
    using bundle::Assumption;
    switch (assumption) {
    case Assumption::ImageKeyFits:
        return tr("the image key fits a certificate the device accepts");
    case Assumption::VendorKeyFits:
        return tr("the vendor key fits the certificate on the device");
    case Assumption::VendorCertificateOnDevice:
        return tr("the device has the certificate of this vendor key");
    }
    Q_UNREACHABLE();
}

} // namespace airlift::explain
