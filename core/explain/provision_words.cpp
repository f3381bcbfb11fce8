#include "core/explain/provision_words.h"

#include "core/base/result.h"

namespace airlift::explain {

using namespace provision;

namespace {

Explanation ofRefusal(const Refuted &refuted)
{
    switch (refuted.reason) {
    case Refusal::NetworkNotFound:
        return {ProvisionWords::tr("The device does not find the network"),
                ProvisionWords::tr("It hears 2.4 GHz only, and names are compared byte for byte."),
                ProvisionWords::tr("Check the name, the distance, and that the access point has "
                                   "2.4 GHz switched on.")};
    case Refusal::ConnectionFailed:
        return {
            ProvisionWords::tr("The device could not join the network: in practice a wrong key"),
            refuted.escapingMatters
                ? ProvisionWords::tr("The key has % or +, which may have arrived changed.")
                : QString{},
            ProvisionWords::tr("Check the key and the kind of security, and try again.")};
    case Refusal::NoAddress:
        return {ProvisionWords::tr("The device joined, but got no address"),
                ProvisionWords::tr("Nobody answered its DHCP request."),
                ProvisionWords::tr("Check the DHCP server and its free addresses.")};
    case Refusal::GeneralError:
        return {
            ProvisionWords::tr("The device reports a general error"),
            ProvisionWords::tr("It gives no reason."),
            ProvisionWords::tr("Restart it and try again; with a cable its console says more.")};
    case Refusal::ProfileListFull:
        return {ProvisionWords::tr("The device has no room for another profile"),
                ProvisionWords::tr("It keeps seven networks."),
                ProvisionWords::tr("Delete its profiles, for example over the cable.")};
    case Refusal::Rejected:
        return {ProvisionWords::tr("The device rejected the command"),
                {},
                ProvisionWords::tr("Look at what it printed.")};
    }
    Q_UNREACHABLE();
}

Explanation ofDoubt(const Unknown &unknown)
{
    switch (unknown.doubt) {
    case Doubt::FeedbackLost:
        return {
            ProvisionWords::tr("The device says it was connected, but nobody fetched the result "
                               "in time"),
            ProvisionWords::tr("Probably it worked. The network may keep its stations apart."),
            ProvisionWords::tr("Look for the device in the network, or at its console.")};
    case Doubt::DeviceNotSeen:
        return {ProvisionWords::tr("The device was seen neither in the network nor as an access "
                                   "point"),
                ProvisionWords::tr("It may be there and unheard, or it was reset."),
                ProvisionWords::tr("Connect its UART as a second witness, or look at the access "
                                   "point's list of stations.")};
    case Doubt::SeveralDevices:
        return {ProvisionWords::tr("More than one new device fits"),
                ProvisionWords::tr("Nothing tells them apart."),
                ProvisionWords::tr("Give the device a name of its own and try again.")};
    case Doubt::NotStarted:
        return {ProvisionWords::tr("The device has not tried, or was reset while it did"),
                {},
                ProvisionWords::tr("Try again.")};
    case Doubt::OlderResult:
        return {ProvisionWords::tr("What the device tells may belong to an earlier try"),
                {},
                ProvisionWords::tr("Restart the device and try again.")};
    case Doubt::Contradiction:
        return {ProvisionWords::tr("The witnesses contradict each other"),
                ProvisionWords::tr("The device's place and its words do not agree."),
                ProvisionWords::tr("Restart the device and look where it appears.")};
    case Doubt::NoResult:
        return {ProvisionWords::tr("The device is in the network, but does not tell the result"),
                {},
                ProvisionWords::tr("If it is the one you mean, it worked.")};
    case Doubt::GivenUp:
        return {ProvisionWords::tr("Stopped after the device had been told"),
                ProvisionWords::tr("It may be joining the network now."),
                ProvisionWords::tr("Look for it before you try again.")};
    }
    Q_UNREACHABLE();
}

QString why(JoinFailed::Why reason)
{
    switch (reason) {
    case JoinFailed::Why::NotFound:
        return ProvisionWords::tr("It was not found.");
    case JoinFailed::Why::KeyRefused:
        return ProvisionWords::tr("Its key was refused.");
    case JoinFailed::Why::NotPermitted:
        return ProvisionWords::tr("This user may not change the network.");
    case JoinFailed::Why::TimedOut:
        return ProvisionWords::tr("It took too long.");
    case JoinFailed::Why::NoAdapter:
        return ProvisionWords::tr("This machine has no Wi-Fi.");
    case JoinFailed::Why::SeveralFit:
        return ProvisionWords::tr("Several devices' networks are in the air; name one of them:");
    case JoinFailed::Why::SystemError:
        return ProvisionWords::tr("The system refused it.");
    }
    return {};
}

QString why(NoAnswer::Why reason)
{
    switch (reason) {
    case NoAnswer::Why::TimedOut:
        return ProvisionWords::tr("Nothing came in time.");
    case NoAnswer::Why::Refused:
        return ProvisionWords::tr("The connection was refused.");
    case NoAnswer::Why::Broken:
        return ProvisionWords::tr("The connection broke.");
    case NoAnswer::Why::TooLarge:
        return ProvisionWords::tr("The answer is longer than a device's can be.");
    case NoAnswer::Why::NotHttp:
        return ProvisionWords::tr("The answer is not HTTP.");
    case NoAnswer::Why::TlsFailed:
        return ProvisionWords::tr("TLS failed.");
    }
    return {};
}

QString why(InterfaceUnusable::Why reason)
{
    switch (reason) {
    case InterfaceUnusable::Why::NotFound:
        return ProvisionWords::tr("There is none of that name.");
    case InterfaceUnusable::Why::Down:
        return ProvisionWords::tr("It is switched off.");
    case InterfaceUnusable::Why::NoIpv4:
        return ProvisionWords::tr("It has no IPv4 address.");
    case InterfaceUnusable::Why::NoMulticast:
        return ProvisionWords::tr("It cannot send to groups.");
    }
    return {};
}

QString withReason(const QString &text, const QString &system)
{
    return system.isEmpty() ? text : text + QLatin1Char(' ') + system;
}

} // namespace

QString ProvisionWords::field(Field field)
{
    switch (field) {
    case Field::NetworkName:
        return tr("network name");
    case Field::NetworkKey:
        return tr("network key");
    case Field::DeviceName:
        return tr("device name");
    case Field::SmartConfigKey:
        return tr("SmartConfig key");
    }
    return {};
}

Explanation ProvisionWords::of(const Error &error)
{
    return std::visit(
        Overloaded{
            [](const FieldEmpty &e) {
                return Explanation{tr("The %1 is missing").arg(field(e.field)), {}, tr("Give it.")};
            },
            [](const FieldTooLong &e) {
                return Explanation{tr("The %1 has %2 bytes; %3 is the most")
                                       .arg(field(e.field))
                                       .arg(e.bytes)
                                       .arg(e.limit),
                                   tr("Bytes of UTF-8 count, not characters."),
                                   tr("Use a shorter one.")};
            },
            [](const FieldTooShort &e) {
                return Explanation{tr("The %1 has %2 bytes; %3 is the least")
                                       .arg(field(e.field))
                                       .arg(e.bytes)
                                       .arg(e.least),
                                   {},
                                   tr("Check it.")};
            },
            [](const CharacterNotAllowed &e) {
                return Explanation{
                    tr("The %1 has a character the device does not take, at place %2")
                        .arg(field(e.field))
                        .arg(e.position + 1),
                    {},
                    tr("Use a-z, A-Z, 0-9 and hyphens.")};
            },
            [](const FieldSizeWrong &e) {
                return Explanation{tr("The %1 has %2 bytes instead of %3")
                                       .arg(field(e.field))
                                       .arg(e.bytes)
                                       .arg(e.needed),
                                   {},
                                   tr("Give exactly the key the firmware was built with.")};
            },
            [](const FieldNotCarried &e) {
                return Explanation{
                    tr("This generation of SmartConfig cannot carry a %1").arg(field(e.field)),
                    {},
                    tr("Leave it out, or use the access point.")};
            },
            [](const QuoteNotCarried &e) {
                return Explanation{
                    tr("The %1 has a quote, which this firmware's command line cannot "
                       "carry")
                        .arg(field(e.field)),
                    {},
                    tr("Use the access point or SmartConfig.")};
            },
            [](const InterfaceUnusable &e) {
                return Explanation{tr("The interface %1 cannot be used").arg(e.name), why(e.why),
                                   tr("Choose another interface.")};
            },
            [](const SocketRefused &e) {
                return Explanation{tr("The system refused: %1").arg(e.operation), e.systemReason,
                                   tr("Close programs that use the same port, or choose another "
                                      "interface.")};
            },
            [](const JoinFailed &e) {
                return Explanation{e.network.isEmpty()
                                       ? tr("The device's network could not be joined")
                                       : tr("The network %1 could not be joined").arg(e.network),
                                   withReason(why(e.why), e.systemReason),
                                   tr("Join it by hand with the system's own means.")};
            },
            [](const NoAnswer &e) {
                return Explanation{tr("No answer from the device to %1").arg(e.request),
                                   withReason(why(e.why), e.systemReason),
                                   tr("Check that this machine is in the device's network.")};
            },
            [](const AnswerRefused &e) {
                return Explanation{tr("The device answered %1 to %2").arg(e.status).arg(e.request),
                                   {},
                                   tr("Check that the device waits to be provisioned.")};
            },
            [](const FirmwareSilent &e) {
                return Explanation{tr("Nothing answers commands on %1").arg(e.port),
                                   {},
                                   tr("Check the firmware, the port and its speed.")};
            },
            [](const NotOurDevice &e) {
                return Explanation{tr("Whoever answers at %1 is no CC3x20").arg(e.address),
                                   tr("A router, a captive portal or another product."),
                                   tr("Join the device's own network first.")};
            },
            [](const FileError &e) { return Explain::of(e); },
            [](const trust::Error &e) { return Explain::of(e); }},
        error);
}

Explanation ProvisionWords::of(const Ending &ending)
{
    return std::visit(
        Overloaded{[](const Confirmed &e) {
                       return Explanation{
                           e.device.name.isEmpty()
                               ? tr("Confirmed: the device is in the network")
                               : tr("Confirmed: %1 is in the network").arg(e.device.name),
                           tr("Witness: %1.").arg(witness(e.by)),
                           {}};
                   },
                   [](const Refuted &e) { return ofRefusal(e); },
                   [](const Unknown &e) { return ofDoubt(e); },
                   [](const Stopped &e) { return of(e.error); },
                   [](const Cancelled &) {
                       return Explanation{tr("Cancelled: the device was told nothing"), {}, {}};
                   }},
        ending);
}

Explanation ProvisionWords::of(Trap trap)
{
    switch (trap) {
    case Trap::EscapedCharacters:
        return {tr("Name or key has % or +"),
                tr("The device decodes its form twice; whether every service pack does is not "
                   "known."),
                tr("If the key is refused, use SmartConfig or the cable, or another key.")};
    case Trap::NotAscii:
        return {tr("Name or key has other than ASCII characters"),
                tr("The access point may have set it in another encoding."),
                tr("Airlift sends UTF-8.")};
    case Trap::EdgeSpaces:
        return {tr("White space at the beginning or the end counts"), {}, tr("Check it is meant.")};
    case Trap::SemicolonInName:
        return {tr("The name has a semicolon"),
                tr("The device's own list of networks cannot show it."), tr("Type the name.")};
    case Trap::HiddenNetwork:
        return {tr("The network does not show its name"),
                tr("Whether the device finds it is not known."),
                tr("Show the name at least while the device joins.")};
    case Trap::Wpa3Only:
        return {tr("The device cannot join a network with WPA3 only"),
                {},
                tr("Switch the access point to WPA2, or to both.")};
    case Trap::WepNetwork:
        return {tr("WEP protects nothing"), {}, tr("Use WPA2.")};
    case Trap::NameSaysFiveGhz:
        return {tr("The name looks like a 5 GHz network"), tr("The device has 2.4 GHz only."),
                tr("Use the name of the 2.4 GHz network.")};
    case Trap::NotInDevicesList:
        return {tr("The device has looked and did not hear that network"),
                {},
                tr("Check the name and the distance.")};
    case Trap::NoDeviceName:
        return {tr("Without a name several new devices cannot be told apart"),
                {},
                tr("Give the device a name.")};
    case Trap::SharedAddress:
        return {tr("192.168.1.1 is the address of many routers as well"),
                tr("A CC3100 or CC3200 cannot be told from them by its address, only by what it "
                   "answers."),
                tr("Leave other networks first. Whoever does not answer as such a device is told "
                   "nothing.")};
    case Trap::FiveGhz:
        return {tr("This machine's Wi-Fi is on 5 GHz"),
                tr("The device cannot hear what it sends there."),
                tr("Join the 2.4 GHz network with this machine.")};
    case Trap::WiredSender:
        return {tr("This machine sends over a cable"),
                tr("SmartConfig then works only if the access point passes groups on to the air."),
                tr("Send from Wi-Fi.")};
    case Trap::ReadableKey:
        return {tr("The key travels readable"),
                tr("Whoever listens can read it out of the lengths."),
                tr("Give the SmartConfig key the firmware was built with, if there is one.")};
    case Trap::MulticastFiltered:
        return {tr("Some access points do not pass groups on"),
                {},
                tr("If nothing is heard, use the access point of the device.")};
    case Trap::ClientIsolation:
        return {tr("Guest networks keep stations apart"),
                tr("The device may be connected without being heard."),
                tr("Use its UART as a second witness.")};
    case Trap::CaptivePortal:
        return {tr("A device cannot fill in a portal's page"),
                {},
                tr("Use a network without a portal.")};
    case Trap::Cellular:
        return {tr("The device's network has no internet"),
                tr("A phone or a computer with mobile data leaves it by itself."),
                tr("Switch mobile data off while the device is visited.")};
    }
    return {};
}

Explanation ProvisionWords::of(const StoreFailed &failed)
{
    switch (failed.why) {
    case StoreFailed::Why::Absent:
        return {tr("No key ring of the system answers"),
                withReason(tr("The key is not stored anywhere."), failed.systemReason),
                tr("Unlock or start the key ring, or type the key.")};
    case StoreFailed::Why::Denied:
        return {tr("The key ring was not opened"),
                withReason(tr("The key is not stored anywhere."), failed.systemReason),
                tr("Unlock it and try again, or type the key.")};
    case StoreFailed::Why::Damaged:
        return {tr("What the key ring holds for Airlift cannot be read"),
                tr("It is left as it is."),
                tr("Delete the entry airlift with the key ring's own program.")};
    case StoreFailed::Why::SystemError:
        return {tr("The key ring did not do it"),
                withReason(tr("The key is not stored anywhere."), failed.systemReason),
                tr("Type the key.")};
    }
    return {};
}

QString ProvisionWords::security(ListedSecurity security)
{
    switch (security) {
    case ListedSecurity::Open:
        return tr("open");
    case ListedSecurity::Wep:
        return tr("WEP");
    case ListedSecurity::Wpa:
        return tr("WPA or WPA2");
    case ListedSecurity::Wpa3:
        return tr("WPA3");
    case ListedSecurity::Unknown:
        return tr("not known");
    }
    return {};
}

QString ProvisionWords::step(Step step)
{
    switch (step) {
    case Step::JoinDevice:
        return tr("join the device's network");
    case Step::Identify:
        return tr("ask who it is");
    case Step::Scan:
        return tr("have it look for networks");
    case Step::SetTime:
        return tr("set its clock");
    case Step::SetName:
        return tr("set its name");
    case Step::AddProfile:
        return tr("tell it the network");
    case Step::RequestConfirmation:
        return tr("have it connect");
    case Step::Transmit:
        return tr("send by SmartConfig");
    case Step::ReturnHome:
        return tr("return to the network");
    case Step::FindDevice:
        return tr("look for the device there");
    case Step::AskResult:
        return tr("ask it for the result");
    case Step::AskAtAccessPoint:
        return tr("ask it in its own network");
    }
    return {};
}

QString ProvisionWords::state(StepState state)
{
    switch (state) {
    case StepState::Running:
        return tr("…");
    case StepState::Done:
        return tr("done");
    case StepState::Skipped:
        return tr("left out");
    case StepState::Failed:
        return tr("failed");
    }
    return {};
}

QString ProvisionWords::how(Sighting::How how)
{
    switch (how) {
    case Sighting::How::Announcement:
        return tr("it announced itself");
    case Sighting::How::Mdns:
        return tr("mDNS");
    case Sighting::How::Sweep:
        return tr("it answered");
    }
    return {};
}

QString ProvisionWords::witness(WitnessedBy witness)
{
    switch (witness) {
    case WitnessedBy::Network:
        return tr("the device itself, in the network");
    case WitnessedBy::AccessPoint:
        return tr("the device itself, in its own network");
    case WitnessedBy::Uart:
        return tr("its console");
    }
    return {};
}

QString ProvisionWords::id(const Ending &ending)
{
    static constexpr const char *kIds[] = {"confirmed", "refuted", "unknown", "stopped",
                                           "cancelled"};
    return QString::fromLatin1(kIds[ending.index()]);
}

QString ProvisionWords::reasonId(const Ending &ending)
{
    static constexpr const char *kRefusals[] = {"network-not-found", "wrong-key",
                                                "no-address",        "general-error",
                                                "profile-list-full", "rejected"};
    static constexpr const char *kDoubts[] = {"feedback-lost", "device-not-seen", "several-devices",
                                              "not-started",   "older-result",    "contradiction",
                                              "no-result",     "given-up"};
    if (const auto *refuted = std::get_if<Refuted>(&ending))
        return QString::fromLatin1(kRefusals[static_cast<int>(refuted->reason)]);
    if (const auto *unknown = std::get_if<Unknown>(&ending))
        return QString::fromLatin1(kDoubts[static_cast<int>(unknown->doubt)]);
    return {};
}

QString ProvisionWords::id(Trap trap)
{
    static constexpr const char *kIds[] = {
        "escaped-characters", "not-ascii",      "edge-spaces",        "semicolon-in-name",
        "hidden-network",     "wpa3-only",      "wep-network",        "name-says-5-ghz",
        "not-in-device-list", "no-device-name", "shared-address",     "sender-on-5-ghz",
        "wired-sender",       "readable-key",   "multicast-filtered", "client-isolation",
        "captive-portal",     "cellular"};
    return QString::fromLatin1(kIds[static_cast<int>(trap)]);
}

QString ProvisionWords::id(Sighting::How how)
{
    static constexpr const char *kIds[] = {"announcement", "mdns", "sweep"};
    return QString::fromLatin1(kIds[static_cast<int>(how)]);
}

QString ProvisionWords::id(WitnessedBy witness)
{
    static constexpr const char *kIds[] = {"network", "access-point", "uart"};
    return QString::fromLatin1(kIds[static_cast<int>(witness)]);
}

} // namespace airlift::explain
