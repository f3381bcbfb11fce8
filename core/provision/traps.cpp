#include "core/provision/traps.h"

#include <algorithm>

#include <QRegularExpression>

namespace airlift::provision {

namespace {

[[nodiscard]] bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

[[nodiscard]] bool hasEdgeSpace(QByteArrayView text)
{
    return text.size() != text.trimmed().size();
}

[[nodiscard]] bool saysFiveGhz(const QString &name)
{
    static const QRegularExpression five{QStringLiteral("(^|[^0-9.])5\\s?G(Hz)?($|[^a-z])"),
                                         QRegularExpression::CaseInsensitiveOption};
    return five.match(name).hasMatch();
}

[[nodiscard]] const ListedNetwork *listed(const TrapInput &input)
{
    if (!input.heardByDevice)
        return nullptr;
    const auto &all = *input.heardByDevice;
    const auto found = std::find_if(all.begin(), all.end(), [&](const ListedNetwork &network) {
        return network.name == input.networkName;
    });
    return found == all.end() ? nullptr : &*found;
}

void aboutWhatWasTyped(const TrapInput &input, std::vector<Trap> &traps)
{
    const QByteArray name = input.networkName.toUtf8();
    const QByteArrayView key = input.networkKey.reveal();
    const ListedNetwork *heard = listed(input);
    const auto add = [&](bool holds, Trap trap) {
        if (holds)
            traps.push_back(trap);
    };
    // Lengths of datagrams and the UART need no escapes.
    add(input.way == Way::AccessPoint && (escapingMatters(name) || escapingMatters(key)),
        Trap::EscapedCharacters);
    add(!isAscii(name) || !isAscii(key), Trap::NotAscii);
    add(hasEdgeSpace(name) || hasEdgeSpace(key), Trap::EdgeSpaces);
    add(input.way == Way::AccessPoint && name.contains(';'), Trap::SemicolonInName);
    add(input.isHidden, Trap::HiddenNetwork);
    add(input.security == Security::ExpertWpa3 ||
            (heard && heard->security == ListedSecurity::Wpa3),
        Trap::Wpa3Only);
    add(input.security == Security::Wep || (heard && heard->security == ListedSecurity::Wep),
        Trap::WepNetwork);
    add(saysFiveGhz(input.networkName), Trap::NameSaysFiveGhz);
    add(input.heardByDevice && !name.isEmpty() && !heard, Trap::NotInDevicesList);
    add(input.way == Way::SmartConfig && input.deviceName.isEmpty(), Trap::NoDeviceName);
    add(input.way == Way::AccessPoint && input.isFirstGeneration, Trap::SharedAddress);
}

} // namespace

TrapWeight weightOf(Trap trap)
{
    switch (trap) {
    case Trap::EscapedCharacters:
    case Trap::HiddenNetwork:
    case Trap::Wpa3Only:
    case Trap::NameSaysFiveGhz:
    case Trap::NotInDevicesList:
    case Trap::FiveGhz:
    case Trap::EdgeSpaces:
    case Trap::ReadableKey:
    case Trap::SharedAddress:
        return TrapWeight::Warning;
    default:
        return TrapWeight::Hint;
    }
}

std::vector<Trap> trapsOf(const TrapInput &input)
{
    std::vector<Trap> traps;
    aboutWhatWasTyped(input, traps);
    if (input.way == Way::Wired)
        return traps;
    if (input.way == Way::SmartConfig) {
        if (input.radio && input.radio->megahertz > kHighestMegahertz)
            traps.push_back(Trap::FiveGhz);
        if (input.isWired)
            traps.push_back(Trap::WiredSender);
        if (!input.encryptsKey && !input.networkKey.isEmpty())
            traps.push_back(Trap::ReadableKey);
        traps.push_back(Trap::MulticastFiltered);
    }
    traps.insert(traps.end(), {Trap::ClientIsolation, Trap::CaptivePortal, Trap::Cellular});
    return traps;
}

} // namespace airlift::provision
