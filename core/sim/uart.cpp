#include "core/sim/uart.h"

#include <utility>

namespace airlift::sim {

namespace {
constexpr qint64 kBitsPerByte = 10; // 8N1
} // namespace

Uart::Uart(Console &console, link::ByteLink &link, Clock &clock, Baud baud,
           UartDisturbance disturbance, QObject *power)
    : m_console(console)
    , m_link(link)
    , m_clock(clock)
    , m_baud(baud)
    , m_disturbance(std::move(disturbance))
    , m_power(power)
{
}

void Uart::drain(std::function<void()> done)
{
    m_done = std::move(done);
    drain();
}

void Uart::drain()
{
    if (m_busy)
        return;
    if (m_console.isEmpty()) {
        if (const auto done = std::exchange(m_done, nullptr))
            done();
        return;
    }
    m_busy = true;
    QByteArray text = m_console.takeNext();
    const std::chrono::nanoseconds duration{std::chrono::seconds{kBitsPerByte * text.size()}};
    m_clock.after(duration / m_baud.value, m_power, [this, text = std::move(text)] {
        m_busy = false;
        if (const QByteArray arrives = m_disturbance.through(text); !arrives.isEmpty())
            m_link.write(arrives);
        drain();
    });
}

} // namespace airlift::sim
