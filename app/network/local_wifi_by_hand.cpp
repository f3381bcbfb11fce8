#include "app/network/local_wifi.h"

namespace airlift::network {

std::unique_ptr<provision::Wifi> localWifi(MoveSettings settings, Clock &clock)
{
    return std::make_unique<provision::HandWifi>(settings.device, clock);
}

bool canMove()
{
    return false;
}

} // namespace airlift::network
