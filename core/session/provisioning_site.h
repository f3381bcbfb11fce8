#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"
#include "core/provision/air.h"

namespace airlift::session {

/// Where a device is provisioned: this machine's real Wi-Fi, or a simulated unit.
class ProvisioningSite
{
public:
    virtual ~ProvisioningSite() = default;
    [[nodiscard]] virtual Clock &clock() = 0;
    [[nodiscard]] virtual provision::Wifi &wifi() = 0;
    /// Addresses and ports of the place; who runs it adds names and keys.
    [[nodiscard]] virtual provision::AirSettings airSettings() const = 0;
    /// The device's UART, from begin() to end(); null if none is connected.
    [[nodiscard]] virtual link::ByteLink *uart() = 0;
    /// Before a run: opens the UART; a simulated unit is switched on. Harmless again.
    virtual void begin() = 0;
    /// After a run: a port of this machine is not held any longer than it is needed.
    virtual void end() {}
    [[nodiscard]] virtual bool isSimulated() const { return false; }

protected:
    ProvisioningSite() = default;
    ProvisioningSite(const ProvisioningSite &) = default;
    ProvisioningSite &operator=(const ProvisioningSite &) = default;
};

} // namespace airlift::session
