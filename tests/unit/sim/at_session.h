#pragma once

#include "core/sim/at_firmware.h"

#include <QByteArrayList>

namespace airlift::test {

/// Somebody who types at a simulated AT firmware, in virtual time, without a link.
struct AtSession {
    sim::Flash flash;
    sim::AtFirmware firmware;
    Instant now{0};
    QByteArray start; ///< what it said when it was switched on

    explicit AtSession(sim::AtSettings settings = world())
        : firmware(std::move(settings), flash)
    {
        start = boot(std::chrono::seconds{1});
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
                          {"closed.example.com", "203.0.113.12", -111, ""}};
        return settings;
    }

    /// What it says in this time.
    QByteArray pass(Instant time)
    {
        const Instant end = now + time;
        QByteArray said;
        while (firmware.wakeAt() && *firmware.wakeAt() <= end) {
            now = *firmware.wakeAt();
            said += firmware.wake(now);
        }
        now = end;
        return said + firmware.wake(now);
    }
    /// Switched on; what it says in this time. In this order: operands have none.
    QByteArray boot(Instant time)
    {
        QByteArray said = firmware.boot(now);
        said += pass(time);
        return said;
    }
    /// Everything it says to a typed line, the echo taken off.
    QByteArray raw(const QByteArray &line, Instant time = std::chrono::milliseconds{500})
    {
        QByteArray said = firmware.feed(line + '\r', now);
        said += pass(time); // in this order
        const QByteArray echo = line + "\r\n\r";
        return said.startsWith(echo) ? said.mid(echo.size()) : "no echo: " + said;
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
