#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"
#include "core/sim/console.h"
#include "core/sim/uart_disturbance.h"

#include <functional>

#include <QPointer>

namespace airlift::sim {

/// The serial port the firmware polls: every byte costs ten bit times, and whoever prints waits for
/// it (uart-ota-log 1).
class Uart
{
public:
    /// Works while `power` exists.
    Uart(Console &console, link::ByteLink &link, Clock &clock, Baud baud,
         UartDisturbance disturbance, QObject *power);
    /// Sends what was printed; calls back once everything is out. A later call replaces the
    /// callback.
    void drain(std::function<void()> done);
    /// The same for somebody nobody waits for.
    void drain();

private:
    Console &m_console;
    link::ByteLink &m_link;
    Clock &m_clock;
    Baud m_baud;
    UartDisturbance m_disturbance;
    QPointer<QObject> m_power;
    bool m_busy = false;
    std::function<void()> m_done;
};

} // namespace airlift::sim
