#pragma once

#include "core/explain/explain.h"
#include "core/explain/provision_results.h"
#include "core/link/serial_link.h"
#include "core/provision/smartconfig_sender.h"
#include "core/provision/traps.h"
#include "core/session/wired.h"

#include <map>

/// Everything the Provisioning page knows, as values. No secret is among them.
namespace airlift::ui {

/// What the person chooses. Only read when it starts.
struct ProvisionSettings {
    provision::Way way = provision::Way::AccessPoint;
    bool simulated = true; ///< not for Way::Wired: simulated boards have ports
    QString fault;         ///< of the simulated unit
    QString uart;          ///< port of a real device's console; empty: none
    int baud = 115200;     ///< of the console and of the cable
    QString networkName;
    bool isHidden = false;
    std::optional<provision::Security> security; ///< empty: what fits the key
    provision::Wpa2Code wpa2Code = provision::Wpa2Code::Three;
    QString deviceName;
    // --- access point
    QString accessPoint; ///< empty: whichever is found
    provision::Transport transport = provision::Transport::Detect;
    bool isFirstGeneration = false; ///< CC3100, CC3200
    bool setsTime = false;
    bool isJoined = false; ///< this machine is in the device's network already
    bool stays = false;    ///< this machine reaches the network by another way
    bool movesWifi = true; ///< the person agrees that the program moves this machine
    // --- SmartConfig
    QString interface;
    bool toGateway = false;
    provision::SmartConfigGeneration generation = provision::SmartConfigGeneration::V2;
    // --- cable
    session::WiredFirmware firmware = session::WiredFirmware::AtCommands;
    QString port;
    bool stores = true;
    int units = 1;
    bool remembers = false; ///< keeps the network in the key ring once a device confirmed it
    friend bool operator==(const ProvisionSettings &, const ProvisionSettings &) = default;
};

/// An interface a transmission can leave by.
struct SendingInterface {
    QString name;
    bool isWired = false;
    std::optional<provision::Radio> radio;
};

enum class ProvisionPhase {
    Choosing,
    Running,
    Between ///< a unit of several is done, the person readies the next
};

struct FoundUnit {
    provision::FoundDevice device;
    provision::Sighting::How how{};
    QDateTime lastSeen;
};

struct HandWanted {
    provision::Wifi::Kind kind{};
    QString network;
};

struct ProvisionState {
    ProvisionPhase phase = ProvisionPhase::Choosing;
    ProvisionSettings settings;
    std::vector<SendingInterface> interfaces;
    QStringList ports;
    bool hasKey = false;
    bool canMoveWifi = false;
    // --- the key ring
    bool canRemember = false;
    bool isKeyRemembered = false; ///< the key comes from there
    QStringList remembered;       ///< names, once it was asked
    std::optional<explain::Explanation> memoryTrouble;
    std::map<provision::Field, explain::Explanation> mistakes; ///< in what was typed
    std::vector<provision::Trap> traps;
    int unit = 0;          ///< number in this batch
    bool isAsking = false; ///< the device is only asked what it hears
    std::optional<std::vector<provision::ListedNetwork>> heard; ///< by the device
    std::vector<provision::effect::Tell> steps;
    std::optional<provision::TransmissionProgress> transmission;
    std::optional<HandWanted> hand;
    std::vector<explain::Explanation> troubles;
    QString consoleLine;
    std::optional<provision::Ending> ending; ///< of the latest unit
    std::optional<explain::Explanation> couldNotBegin;
    std::vector<explain::ProvisionResult> results;
    std::vector<FoundUnit> found;
    bool isListening = false;
    bool isSearching = false;      ///< every address is asked
    std::optional<int> lastSearch; ///< so many were asked
};

enum class ProvisionObstacle { None, NoNetworkName, Mistake, NoInterface, NoPort };
[[nodiscard]] ProvisionObstacle provisionObstacle(const ProvisionState &state);

} // namespace airlift::ui
