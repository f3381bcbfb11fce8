#pragma once

#include "core/sim/at_firmware.h"
#include "tests/unit/sim/at_servers.h"
#include "tests/unit/sim/console_session.h"

#include <QByteArrayList>

namespace airlift::test {

/// The flash of a session; a base, so that it is there before the firmware.
struct OwnFlash {
    sim::Flash flash;
};

/// Somebody who types at a simulated AT firmware.
struct AtSession : OwnFlash, ConsoleSession<sim::AtFirmware> {
    explicit AtSession(sim::AtSettings settings = world())
        : ConsoleSession(std::move(settings), flash)
    {
    }

    [[nodiscard]] static sim::AtSettings world()
    {
        sim::AtSettings settings;
        settings.version = "0x31000019,3.7.0.1,2.2.0.7,3.20.0.0,8738";
        sim::ProvisioningNetwork noLease{"NoLease", "secret123"};
        noLease.givesAddress = false;
        sim::ProvisioningNetwork modern{"Modern", "secret123"};
        modern.knowsWpa2 = false;
        sim::ProvisioningNetwork far{"Far", "secret123"};
        far.inReach = false;
        settings.station.world = {
            {"Works-WiFi", "secret123"}, {"Guest", ""}, noLease, modern, far, {"a,b", ""}};
        settings.hosts = {{"api.example.com", "203.0.113.9", 0, "HTTP/1.0"},
                          {"foreign.example.com", "203.0.113.10", -688, ""},
                          {"private.example.com", "203.0.113.11", -468, "HTTP/1.0"},
                          {"closed.example.com", "203.0.113.12", -111, ""},
                          {"web.example.com", "203.0.113.20", 0, "", webServer},
                          {"broker.example.com", "203.0.113.21", 0, "", broker},
                          {"sink.example.com", "203.0.113.30", 0, ""}};
        return settings;
    }

    /// Everything it says to a typed line, the echo taken off.
    QByteArray raw(const QByteArray &line, Instant time = std::chrono::milliseconds{500})
    {
        return typed(line, line + "\r\n\r", time);
    }
    /// The same as lines.
    QByteArrayList at(const QByteArray &line, Instant time = std::chrono::milliseconds{500})
    {
        QByteArray said = raw(line, time);
        if (said.endsWith("\n\r"))
            said.chop(2);
        said.replace("\n\r", "\n");
        return said.split('\n');
    }
};

} // namespace airlift::test
