#pragma once

#include "core/base/units.h"

#include <vector>

#include <QByteArray>

namespace airlift::sim {

/// A network in the air around the simulated device.
struct ProvisioningNetwork {
    QByteArray ssid;
    QByteArray key;      ///< empty: open
    bool inReach = true; ///< false: 5 GHz only, hidden, switched off
    bool givesAddress = true;
    bool isolates = false; ///< stations do not hear each other
    bool knowsWpa2 = true; ///< false: WPA3 only
};

/// Switches for what the specification leaves open, and for what can go wrong (provisioning 6).
struct ProvisioningSettings {
    std::vector<ProvisioningNetwork> world;
    QByteArray mac = "F4B85E123456"; ///< twelve digits
    QByteArray name = "mysimplelink";
    QByteArray lanAddress = "192.168.1.101";
    QByteArray smartConfigKey;
    bool secondGeneration = true;
    bool redirectsToHttps = false; ///< plain requests are answered 302
    bool listsWithThree = true;    ///< digit for WPA/WPA2 in netlist.txt: 3, else 2
    int postStatus = 204;
    bool decodesTwice = true;       ///< percent escapes (provisioning 4.10)
    bool resumesAfterReset = false; ///< sources disagree (provisioning 5.3, 5.4)
    Instant scanTime = std::chrono::seconds{1};
    Instant joinTime = std::chrono::seconds{1};
    Instant addressTime = std::chrono::seconds{1};
    Instant feedbackWait = std::chrono::seconds{30};
    Instant syncTimeout = std::chrono::seconds{10};
    Instant announcePeriod = std::chrono::milliseconds{500};
};

/// What really happened, for whoever judges a client.
struct ProvisioningTruth {
    bool onNetwork = false; ///< associated, with an address
    QByteArray ssid;
    int result = 0;    ///< the digit the device would serve
    int security = -1; ///< the code that came with the profile; none came yet
    QByteArray clock;  ///< as it was set
};

} // namespace airlift::sim
