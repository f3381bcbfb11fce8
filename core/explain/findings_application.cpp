#include "core/explain/code_book.h"
#include "core/explain/face.h"
#include "core/explain/finding_words.h"

/// What other applications on the chip say: MQTT and TLS samples, AT firmware, provisioning, tools.
namespace airlift::explain::words {

Explanation notAnArchive(const Finding &f)
{
    return {Explain::tr("What the device received is no TAR archive (entry type %1)")
                .arg(subjectOr(f, Explain::tr("unreadable"))),
            Explain::tr("The bytes where the archive parser looks for a file type are printable "
                        "text: a web page, a share link's page, a redirect or another file."),
            Explain::tr("Give the device the .tar itself: a direct-download URL, or the local "
                        "file. Open the URL with \"curl -I\": it must answer 200 without a "
                        "redirect, and the content must be the archive.")};
}

Explanation credentialFileUnusable(const Finding &f)
{
    const int status = f.code ? number(f.code->status) : 0;
    const QString what = status == -457   ? Explain::tr("its own certificate file")
                         : status == -458 ? Explain::tr("its private key file")
                         : status == -459 ? Explain::tr("its Diffie-Hellman file")
                                          : Explain::tr("its own certificate or key file");
    return {Explain::tr("The device cannot use %1%2").arg(what, numberOf(f)),
            Explain::tr("Wrong format, an encrypted key, an empty file, or a key that does not fit "
                        "the certificate. The server's certificate is not concerned."),
            Explain::tr("Store an unencrypted key and its certificate as DER, and check on a PC "
                        "that both fit. If the service needs no client certificate, leave these "
                        "slots empty and fill only the CA slot.")};
}

Explanation caFileNotAssigned(const Finding &)
{
    return {Explain::tr("A secure socket connects without a root CA file"),
            Explain::tr("The socket was opened as secure, and no CA file was assigned to it before "
                        "the connect; no answer follows."),
            Explain::tr("Set it first: AT+SetSockOpt=<socket>,SOCKET,SECURE_FILES_CA_FILE_NAME,"
                        "<file>, then AT+Connect; or use the MQTT commands, which take the files "
                        "themselves.")};
}

Explanation tlsAcceptFailed(const Finding &f)
{
    return {Explain::tr("The device is the TLS server, and the handshake with its client "
                        "failed%1")
                .arg(numberOf(f)),
            meaningOf(f).isEmpty()
                ? Explain::tr("Its certificate or key file may be unusable, or the client does not "
                              "trust it. The line does not say which.")
                : meaningOf(f),
            Explain::tr("Print what sl_Accept returns: -458 is the private key file, -457 the "
                        "certificate file, -3xx an alert of the client. Check that key and "
                        "certificate are unencrypted DER and fit each other.")};
}

Explanation securePeerClosed(const Finding &)
{
    return {Explain::tr("The other side ended TLS while the device was connecting"),
            Explain::tr("Mostly certificates: the root on the device does not fit the server, or "
                        "the server did not like the client certificate. A socket takes one root "
                        "for the server."),
            Explain::tr("Give the socket only the root that the server's chain ends in; a CA of "
                        "your own belongs into the cloud account. Print the status of sl_Connect "
                        "to be sure.")};
}

Explanation brokerUnavailable(const Finding &)
{
    return {Explain::tr("The connection to the broker failed; the number printed stands for every "
                        "kind of failure"),
            Explain::tr("The MQTT library maps name, network and TLS problems to one number."),
            Explain::tr("Print the status of the secure connect (rebuild the library with its "
                        "network traces), then look that number up.")};
}

Explanation startFailed(const Finding &f)
{
    return {Explain::tr("The network processor did not start%1").arg(numberOf(f)),
            meaningOf(f).isEmpty() ? Explain::tr("The reason is not known.") : meaningOf(f),
            Explain::tr("Check the power supply and the service pack, and that sl_Start is called "
                        "from a task after the scheduler runs. On an own board check the port of "
                        "the driver: locks, interrupt, SPI.")};
}

Explanation deviceLocked(const Finding &f)
{
    return {Explain::tr("The device is locked after too many security alerts%1").arg(numberOf(f)),
            Explain::tr("Every refused signature, certificate or token counts, and the count "
                        "survives a reset."),
            Explain::tr("Restore the factory image or program the device anew; find the reason for "
                        "the alerts before the next update.")};
}

Explanation accessPointLeft(const Finding &f)
{
    return {Explain::tr("The Wi-Fi connection ended%1").arg(numberOf(f)),
            meaningOf(f).isEmpty() ? Explain::tr("Access point and device parted.") : meaningOf(f),
            Explain::tr("Look at the signal and the access point's log at that time; update the "
                        "service pack if it repeats.")};
}

Explanation networkNotFound(const Finding &)
{
    return {Explain::tr("The network of the new profile was not found"),
            Explain::tr("Its name is misspelt or hidden, it is out of range, or it is in the 5 GHz "
                        "band, which this chip may not have."),
            Explain::tr("Check name and band, move closer, and send the profile again.")};
}

Explanation joinRefused(const Finding &)
{
    return {Explain::tr("The network was found, but the device could not join it"),
            Explain::tr("Mostly a wrong key; also WPA3 only, a MAC filter or a weak signal."),
            Explain::tr("Enter the key again, and allow WPA2 on the access point.")};
}

Explanation noAddress(const Finding &)
{
    return {Explain::tr("The device joined the network but got no address"),
            Explain::tr("No DHCP server answered, or it has no address left."),
            Explain::tr("Check DHCP on the router. A fixed address stored on the device earlier "
                        "survives re-programming of the application.")};
}

Explanation provisioningFailed(const Finding &f)
{
    return {Explain::tr("Provisioning failed%1").arg(numberOf(f)),
            meaningOf(f).isEmpty() ? Explain::tr("The reason is not known.") : meaningOf(f),
            Explain::tr("Reset the device and start provisioning again; the status number tells "
                        "which call was refused.")};
}

Explanation feedbackLost(const Finding &)
{
    return {Explain::tr("The device is connected; only the phone did not get the result"),
            Explain::tr("The phone did not return to the same network in time: mobile data, VPN or "
                        "client isolation. The app says \"failed\", the device does not."),
            Explain::tr("Put the phone back on the network and look for the device there; the "
                        "profile is stored.")};
}

Explanation staleNameServer(const Finding &f)
{
    return {Explain::tr("The name server %1 belongs to another network than the device's address")
                .arg(subjectOr(f, Explain::tr("in use"))),
            Explain::tr("Names cannot be resolved if that server is left over from an earlier "
                        "network: stored settings survive."),
            Explain::tr("Switch DHCP on again or set the name server anew, then reset the "
                        "device.")};
}

Explanation emptyLookup(const Finding &)
{
    return {Explain::tr("The name lookup gave the address 0.0.0.0"),
            Explain::tr("The call ended without an answer although it reported success."),
            Explain::tr("Repeat the lookup after a moment and treat 0.0.0.0 as a failure; check "
                        "the name server.")};
}

Explanation cloudFolderMissing(const Finding &)
{
    return {Explain::tr("The update server has no folder for this device (-4)"),
            Explain::tr("This older demo asks for a folder named after the vendor string and the "
                        "versions it prints at start."),
            Explain::tr("Create the folder with exactly that name in the cloud account. -3 would "
                        "mean that the server was not reached, for example a wrong token.")};
}

Explanation wrongKeyKind(const Finding &)
{
    return {
        Explain::tr("The bundle tool was given a key of the wrong kind"),
        Explain::tr("ota.sign needs an EC key on prime256v1. RSA keys sign files and images, "
                    "not the bundle."),
        Explain::tr("Use the EC vendor key whose certificate is on the device; the kind of a key "
                    "is named where it is chosen (%1).")
            .arg(Places::of(Deed::SignBundle))};
}

Explanation bootLoaderSilent(const Finding &)
{
    return {Explain::tr("The programming tool got no answer from the boot loader"),
            Explain::tr("It talks over UART with a break and a reset; that debugging over JTAG "
                        "works says nothing about it."),
            Explain::tr("Check the port, the SOP jumpers, and that the board is reset when the "
                        "tool waits for the acknowledge.")};
}

Explanation imageForOtherChip(const Finding &f)
{
    return {Explain::tr("The image is for another chip of the family"),
            Explain::tr("The device says: %1.").arg(f.subject),
            Explain::tr("Build the application for the chip on the board: mcuflashimg.bin belongs "
                        "on an SF device, mcuimg.bin on an R or S device.")};
}

Explanation callRefused(const Finding &f)
{
    const QString code = f.code ? Explain::code(*f.code) : Explain::tr("a number");
    return {Explain::tr("A call of the device's driver was refused: %1").arg(code),
            meaningOf(f).isEmpty() ? Explain::tr("The reason is not known.") : meaningOf(f),
            Explain::tr("Look at what the application called at this line; the number tells what "
                        "the device did not accept.")};
}

Explanation codeMentioned(const Finding &f)
{
    const QString code = f.code ? Explain::code(*f.code) : Explain::tr("a number");
    return {Explain::tr("The text names %1; no device printed it here").arg(code),
            meaningOf(f).isEmpty() ? Explain::tr("Its meaning depends on who prints it.")
                                   : meaningOf(f),
            Explain::tr("Record the device's own lines around that number and diagnose those.")};
}

} // namespace airlift::explain::words
