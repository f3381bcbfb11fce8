#pragma once

#include "core/provision/device_pages.h"
#include "core/provision/wifi.h"

#include <optional>
#include <vector>

namespace airlift::provision {

/// What is known to go wrong (provisioning 7), so that it can be said before it does.
enum class Trap {
    // --- about what was typed
    EscapedCharacters, ///< % or + in name or key: the device decodes twice
    NotAscii,          ///< other programs may have set the key in another encoding
    EdgeSpaces,        ///< white space at an end counts
    SemicolonInName,   ///< the device's own list of networks cannot show it
    HiddenNetwork,     ///< no source says whether the device finds one
    Wpa3Only,
    WepNetwork,
    NameSaysFiveGhz,
    NotInDevicesList, ///< the device has looked, and did not hear that network
    NoDeviceName,     ///< several new devices cannot be told apart
    SharedAddress,    ///< a CC3100 or CC3200 has the address of many routers
    // --- about this machine
    FiveGhz,     ///< its Wi-Fi is on a band the CC3220 does not have
    WiredSender, ///< works only when the access point passes multicast on to the air
    ReadableKey, ///< SmartConfig without AES: whoever listens can read the key
    // --- about the network; nobody can see them from here
    MulticastFiltered,
    ClientIsolation,
    CaptivePortal,
    Cellular ///< a phone or a computer with mobile data takes that way instead
};
/// Warnings concern this very case; hints are worth knowing.
enum class TrapWeight { Warning, Hint };
[[nodiscard]] TrapWeight weightOf(Trap trap);

enum class Way { AccessPoint, SmartConfig, Wired };

struct TrapInput {
    Way way{};
    QString networkName;
    const Secret &networkKey;
    Security security = Security::Wpa2;
    QString deviceName;
    bool isHidden = false;
    bool encryptsKey = false;
    bool isFirstGeneration = false; ///< its access point has 192.168.1.1 (provisioning 4.11)
    bool isWired = false;           ///< the chosen interface has a cable
    std::optional<Radio> radio;     ///< of the chosen interface
    std::optional<std::vector<ListedNetwork>> heardByDevice;
};
/// In the order of Trap: what was typed first.
[[nodiscard]] std::vector<Trap> trapsOf(const TrapInput &input);

/// The CC3220 has 2.4 GHz only; channel 14 ends at 2.495 GHz.
inline constexpr int kHighestMegahertz = 2500;

} // namespace airlift::provision
