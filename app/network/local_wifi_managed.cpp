#include "app/network/local_wifi.h"
#include "app/network/managed_wifi.h"

namespace airlift::network {

std::unique_ptr<provision::Wifi> localWifi(MoveSettings settings, Clock &clock)
{
    if (!settings.mayMove)
        return std::make_unique<provision::HandWifi>(settings.device, clock);
    return std::make_unique<ManagedWifi>(ManagedWifi::Settings{{}, std::move(settings.interface)},
                                         settings.device, clock);
}

bool canMove()
{
    return true;
}

} // namespace airlift::network
