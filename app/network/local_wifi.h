#pragma once

#include "core/provision/wifi.h"

#include <memory>

namespace airlift::network {

struct MoveSettings {
    bool mayMove = false; ///< the person has agreed that the program moves this machine
    QString interface;    ///< the only adapter it may move; empty: any
    QHostAddress device{QLatin1String(provision::kAccessPointAddress)}; ///< in its own network
};
/// The address of a device's access point, by its generation.
[[nodiscard]] inline QHostAddress deviceAddress(bool isFirstGeneration)
{
    return QHostAddress{QLatin1String(isFirstGeneration ? provision::kOldAccessPointAddress
                                                        : provision::kAccessPointAddress)};
}
/// This machine's Wi-Fi: moved by the system where that can be and may be, else by a person.
[[nodiscard]] std::unique_ptr<provision::Wifi> localWifi(MoveSettings settings, Clock &clock);
/// Whether this program was built with a way to move it.
[[nodiscard]] bool canMove();

} // namespace airlift::network
