#include "core/explain/code_book.h"
#include "core/explain/face.h"
#include "core/explain/finding_words.h"

namespace airlift::explain {

Explanation Explain::of(const session::Finding &finding)
{
    using session::Rule;
    switch (finding.rule) {
    case Rule::ServerNotVerified:
        return words::serverNotVerified(finding);
    case Rule::DatesNotVerified:
        return words::datesNotVerified(finding);
    case Rule::RootNotInCatalogue:
        return words::rootNotInCatalogue(finding);
    case Rule::WrongRootCa:
        return words::wrongRootCa(finding);
    case Rule::RootFileMissing:
        return words::rootFileMissing(finding);
    case Rule::RootFileUnusable:
        return words::rootFileUnusable(finding);
    case Rule::CertificateDatesRefused:
        return words::certificateDatesRefused(finding);
    case Rule::HostNameMismatch:
        return words::hostNameMismatch(finding);
    case Rule::TlsRefused:
        return words::tlsRefused(finding);
    case Rule::UrlUnusable:
        return words::urlUnusable(finding);
    case Rule::NameLookupFailed:
        return words::nameLookupFailed(finding);
    case Rule::DriverAborted:
        return words::driverAborted(finding);
    case Rule::TokenFieldShort:
        return words::tokenFieldShort(finding);
    case Rule::SocketRefused:
        return words::socketRefused(finding);
    case Rule::ServerUnreachable:
        return words::serverUnreachable(finding);
    case Rule::HttpRefused:
        return words::httpRefused(finding);
    case Rule::HeaderUnusable:
        return words::headerUnusable(finding);
    case Rule::ConnectionLost:
        return words::connectionLost(finding);
    case Rule::SecurityHaltAfterLostConnection:
        return words::securityHaltAfterLostConnection(finding);
    case Rule::SignatureWrong:
        return words::signatureWrong(finding);
    case Rule::VendorCertificateUnusable:
        return words::vendorCertificateUnusable(finding);
    case Rule::SignatureMissing:
        return words::signatureMissing(finding);
    case Rule::HashMismatch:
        return words::hashMismatch(finding);
    case Rule::FileNotListed:
        return words::fileNotListed(finding);
    case Rule::FileTwice:
        return words::fileTwice(finding);
    case Rule::FilesMissing:
        return words::filesMissing(finding);
    case Rule::FileSignatureRefused:
        return words::fileSignatureRefused(finding);
    case Rule::FileSystemRefused:
        return words::fileSystemRefused(finding);
    case Rule::TooManyFiles:
        return words::tooManyFiles(finding);
    case Rule::ListUnreadable:
        return words::listUnreadable(finding);
    case Rule::ArchiveUnreadable:
        return words::archiveUnreadable(finding);
    case Rule::SecurityAlertUnexplained:
        return words::securityAlertUnexplained(finding);
    case Rule::FatalDevice:
        return words::fatalDevice(finding);
    case Rule::NetworkLost:
        return words::networkLost(finding);
    case Rule::GatewaySilent:
        return words::gatewaySilent(finding);
    case Rule::DeviceRestarted:
        return words::deviceRestarted(finding);
    case Rule::CauseNotPrinted:
        return words::causeNotPrinted(finding);
    case Rule::TooManyAttempts:
        return words::tooManyAttempts(finding);
    case Rule::ParserStuck:
        return words::parserStuck(finding);
    case Rule::DeviceHalted:
        return words::deviceHalted(finding);
    case Rule::RestartLoop:
        return words::restartLoop(finding);
    case Rule::CommitRefused:
        return words::commitRefused(finding);
    case Rule::RolledBack:
        return words::rolledBack(finding);
    case Rule::CommitNotSeen:
        return words::commitNotSeen(finding);
    case Rule::DeviceSilent:
        return words::deviceSilent(finding);
    case Rule::LinkLost:
        return words::linkLost(finding);
    case Rule::ServerSawAlert:
        return words::serverSawAlert(finding);
    case Rule::ServedFileWentAway:
        return words::servedFileWentAway(finding);
    case Rule::DamagedLines:
        return words::damagedLines(finding);
    case Rule::TracesOff:
        return words::tracesOff(finding);
    case Rule::NotAnArchive:
        return words::notAnArchive(finding);
    case Rule::CredentialFileUnusable:
        return words::credentialFileUnusable(finding);
    case Rule::CaFileNotAssigned:
        return words::caFileNotAssigned(finding);
    case Rule::TlsAcceptFailed:
        return words::tlsAcceptFailed(finding);
    case Rule::SecurePeerClosed:
        return words::securePeerClosed(finding);
    case Rule::BrokerUnavailable:
        return words::brokerUnavailable(finding);
    case Rule::StartFailed:
        return words::startFailed(finding);
    case Rule::DeviceLocked:
        return words::deviceLocked(finding);
    case Rule::AccessPointLeft:
        return words::accessPointLeft(finding);
    case Rule::NetworkNotFound:
        return words::networkNotFound(finding);
    case Rule::JoinRefused:
        return words::joinRefused(finding);
    case Rule::NoAddress:
        return words::noAddress(finding);
    case Rule::ProvisioningFailed:
        return words::provisioningFailed(finding);
    case Rule::FeedbackLost:
        return words::feedbackLost(finding);
    case Rule::StaleNameServer:
        return words::staleNameServer(finding);
    case Rule::EmptyLookup:
        return words::emptyLookup(finding);
    case Rule::CloudFolderMissing:
        return words::cloudFolderMissing(finding);
    case Rule::WrongKeyKind:
        return words::wrongKeyKind(finding);
    case Rule::BootLoaderSilent:
        return words::bootLoaderSilent(finding);
    case Rule::ImageForOtherChip:
        return words::imageForOtherChip(finding);
    case Rule::CallRefused:
        return words::callRefused(finding);
    case Rule::CodeMentioned:
        return words::codeMentioned(finding);
    }
    Q_UNREACHABLE();
}

namespace words {

QString numberOf(const Finding &finding)
{
    return finding.code ? QStringLiteral(" (%1)").arg(number(finding.code->status)) : QString{};
}

QString meaningOf(const Finding &finding)
{
    if (!finding.code)
        return {};
    const auto known = lookUp(finding.code->group, finding.code->status);
    if (!known || known->meaning.isEmpty())
        return {};
    return Explain::tr("The code table says: %1.").arg(known->meaning);
}

QString subjectOr(const Finding &finding, const QString &otherwise)
{
    return finding.subject.isEmpty() ? otherwise : finding.subject;
}

Explanation serverNotVerified(const Finding &f)
{
    if (!f.code)
        return {Explain::tr("The connection is not encrypted, so nobody checked the server"),
                Explain::tr("The bundle came over plain HTTP. Only the signature inside the bundle "
                            "protects the device."),
                Explain::tr("Serve the bundle over HTTPS (%1), with firmware built for TLS and a "
                            "root CA on the device.")
                    .arg(Places::of(Deed::ServeEncrypted))};
    return {
        Explain::tr("Connected, but nobody checked the server%1").arg(numberOf(f)),
        Explain::tr("The firmware was built without a root CA, so the device accepts any server."),
        Explain::tr("Define OTA_SERVER_ROOT_CA_CERT, rebuild library and application, and store "
                    "that root CA on the "
                    "device. Only then is the server verified.")};
}

Explanation datesNotVerified(const Finding &f)
{
    return {Explain::tr("The server was verified, but the dates of its certificate were not%1")
                .arg(numberOf(f)),
            Explain::tr("A certificate is outside its validity by the device's clock, which is "
                        "usually not set. The "
                        "library goes on all the same."),
            Explain::tr("Set the device's clock (SNTP or sl_DeviceSet) before the update, and "
                        "check the validity of the "
                        "server's certificates.")};
}

Explanation rootNotInCatalogue(const Finding &f)
{
    return {
        Explain::tr(
            "The server was verified, but its root is not in the device's certificate catalogue%1")
            .arg(numberOf(f)),
        Explain::tr(
            "The root CA is a private or a very new one. The library goes on all the same."),
        Explain::tr("Nothing to do if the root is your own. For production use a root of the "
                    "catalogue, or update "
                    "/sys/certstore.lst.")};
}

Explanation wrongRootCa(const Finding &f)
{
    const QString title =
        Explain::tr("The server's certificate chain does not lead to the root CA on the device%1")
            .arg(numberOf(f));
    if (!f.subject.isEmpty())
        return {title, Explain::tr("The device needs the root CA named \"%1\".").arg(f.subject),
                Explain::tr("Store the root CA \"%1\" as DER on the device, under the name of "
                            "OTA_SERVER_ROOT_CA_CERT.")
                    .arg(f.subject)};
    return {
        title,
        Explain::tr("Another root is installed, or the server does not send its intermediate "
                    "certificate. The device "
                    "knows the name of the root it wants; the stock firmware does not print it."),
        Explain::tr("Install the root CA of the server that was asked: for a server of Airlift the "
                    "root that is shown there (%1), otherwise the root its chain ends in. Print "
                    "the name in the socket event handler to be sure.")
            .arg(Places::of(Deed::ShowRoot))};
}

Explanation rootFileMissing(const Finding &f)
{
    return {
        Explain::tr("The root CA file the firmware asks for is not on the device%1")
            .arg(numberOf(f)),
        Explain::tr("The firmware names a file in OTA_SERVER_ROOT_CA_CERT that was never stored, "
                    "or is stored under "
                    "another name."),
        Explain::tr(
            "Store the root CA on the device under exactly the name of OTA_SERVER_ROOT_CA_CERT.")};
}

Explanation rootFileUnusable(const Finding &f)
{
    return {Explain::tr("The root CA file on the device cannot be used%1").arg(numberOf(f)),
            Explain::tr("The file exists but is no single certificate: several in one PEM, a web "
                        "page, or cut short."),
            Explain::tr("Replace it by one root certificate as DER.")};
}

Explanation certificateDatesRefused(const Finding &f)
{
    return {
        Explain::tr("The device refused the server's certificate because of its dates%1")
            .arg(numberOf(f)),
        Explain::tr("A certificate of the chain is not valid by the device's clock: expired, or "
                    "the clock is wrong."),
        Explain::tr(
            "Renew the server's certificate if it has expired; otherwise set the device's clock.")};
}

Explanation hostNameMismatch(const Finding &f)
{
    return {
        Explain::tr("The server's certificate is not for the name %1%2")
            .arg(subjectOr(f, Explain::tr("in the URL")), numberOf(f)),
        Explain::tr("The device compares the host part of its URL with the names in the "
                    "certificate. A port or an "
                    "address in the URL never matches."),
        Explain::tr(
            "Use a host name of the certificate in the URL, or issue a certificate for this name "
            "(%1).")
            .arg(Places::of(Deed::NameServer))};
}

Explanation tlsRefused(const Finding &f)
{
    return {Explain::tr("The TLS connection to %1 failed%2")
                .arg(subjectOr(f, Explain::tr("the server")), numberOf(f)),
            meaningOf(f).isEmpty()
                ? Explain::tr("Device and server did not agree; the number says on what.")
                : meaningOf(f),
            Explain::tr(
                "Let the server offer TLS 1.2 with ECDHE and AES-GCM and a short RSA or P-256 "
                "chain; this device "
                "knows no TLS 1.3. Compare with what the server reports about the same moment.")};
}

Explanation urlUnusable(const Finding &f)
{
    return {
        Explain::tr("The device cannot use its update URL%1").arg(numberOf(f)),
        Explain::tr(
            "The URL needs \"//\", a host of at most 63 characters without a port, and a path."),
        Explain::tr("Correct the URL in the firmware: https://host/path.")};
}

Explanation nameLookupFailed(const Finding &f)
{
    return {Explain::tr("The device could not resolve the name %1%2")
                .arg(subjectOr(f, Explain::tr("of the server")), numberOf(f)),
            meaningOf(f).isEmpty() ? Explain::tr("Its name server has no answer for this name.")
                                   : meaningOf(f),
            Explain::tr("Check the spelling of the host in the URL, and resolve it from a PC in "
                        "the same network. If "
                        "that fails too, repair the DNS server the network hands out.")};
}

Explanation socketRefused(const Finding &f)
{
    return {Explain::tr("The device could not set up a socket%1").arg(numberOf(f)),
            Explain::tr("No free socket is left (six secure ones at most), or an option such as "
                        "the name of the CA file "
                        "was refused."),
            Explain::tr("Reset the device and try again. If it repeats, look for sockets left open "
                        "and check the name of "
                        "the CA file.")};
}

Explanation serverUnreachable(const Finding &f)
{
    return {Explain::tr("The device could not reach %1%2")
                .arg(subjectOr(f, Explain::tr("the server")), numberOf(f)),
            Explain::tr("Nothing answered at that address. The stock library uses only port 443, "
                        "or 80 without TLS, "
                        "whatever the URL says."),
            Explain::tr("Check that the server runs on port 443 of that address and that no "
                        "firewall is in between.")};
}

Explanation httpRefused(const Finding &f)
{
    const int status = f.code ? number(f.code->status) : 0;
    const QString title =
        f.code && status >= 100
            ? Explain::tr("The server answered with HTTP status %1").arg(status)
            : Explain::tr("The server did not answer with HTTP status 200%1").arg(numberOf(f));
    if (status >= 300 && status < 400)
        return {title, Explain::tr("This is a redirect, and the device does not follow redirects."),
                Explain::tr("Put the final URL into the firmware.")};
    if (status == 401 || status == 403)
        return {title, Explain::tr("The token or the signed link is missing, wrong or expired."),
                Explain::tr("Renew the token or the link in the firmware.")};
    return {title, Explain::tr("The device goes on only after 200. %1").arg(meaningOf(f)).trimmed(),
            Explain::tr("Check that the path in the URL names the bundle on this server.")};
}

Explanation headerUnusable(const Finding &f)
{
    return {Explain::tr("The device could not read the server's answer%1").arg(numberOf(f)),
            Explain::tr("The header is too long, comes in too many pieces, or ends exactly where a "
                        "packet ends. %1")
                .arg(meaningOf(f))
                .trimmed(),
            Explain::tr("Send a short header together with the first bytes of the body, as "
                        "Airlift's own server does (%1).")
                .arg(Places::of(Deed::Serve))};
}

Explanation connectionLost(const Finding &f)
{
    return {
        Explain::tr("The connection to the server was lost during the update%1").arg(numberOf(f)),
        Explain::tr("The server closed it, or nothing came for 30 seconds. %1")
            .arg(meaningOf(f))
            .trimmed(),
        Explain::tr(
            "Reset the device and start the update again: once files are being written, the "
            "library's own "
            "retry cannot succeed. If it repeats, improve the Wi-Fi signal and check the server.")};
}

Explanation serverSawAlert(const Finding &f)
{
    const QString alert = f.code ? Explain::code(*f.code) : Explain::tr("no alert");
    return {
        Explain::tr("The server's side of the failed handshake: %1").arg(alert),
        f.subject.isEmpty() ? Explain::tr("A client gave up before the connection was secure.")
                            : Explain::tr("Technical detail: %1").arg(f.subject),
        Explain::tr(
            "Compare it with the device's own code at the same time; both describe one failure.")};
}

Explanation servedFileWentAway(const Finding &)
{
    return {Explain::tr("The server broke off in the middle of the bundle"),
            Explain::tr("The file became shorter while it was being served, or a fault was "
                        "switched on for the bench."),
            Explain::tr("Leave the bundle alone while it is served, create it again if it was "
                        "changed, and start over.")};
}

} // namespace words

} // namespace airlift::explain
