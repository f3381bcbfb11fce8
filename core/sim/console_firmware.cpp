#include "core/sim/console_firmware.h"

#include <utility>

namespace airlift::sim {

QByteArray ConsoleFirmware::boot(Instant now)
{
    m_agenda.clear();
    m_agenda.runUntil(now);
    m_fifo.clear();
    m_out.clear();
    m_busy = false;
    start();
    return std::exchange(m_out, {});
}

QByteArray ConsoleFirmware::feed(QByteArrayView bytes, Instant now)
{
    m_agenda.runUntil(now);
    for (const char c : bytes)
        take(c);
    return std::exchange(m_out, {});
}

QByteArray ConsoleFirmware::wake(Instant now)
{
    m_agenda.runUntil(now);
    return std::exchange(m_out, {});
}

QByteArray ConsoleFirmware::suffer(FaultKind fault, Instant now)
{
    m_agenda.runUntil(now);
    happened(fault);
    return std::exchange(m_out, {});
}

void ConsoleFirmware::take(char c)
{
    if (!m_busy)
        typed(c);
    else if (m_fifo.size() < kHardwareFifo)
        m_fifo += c;
}

void ConsoleFirmware::setBusy(bool busy)
{
    m_busy = busy;
    while (!m_busy && !m_fifo.isEmpty()) {
        const char c = m_fifo.front();
        m_fifo.remove(0, 1);
        typed(c);
    }
}

} // namespace airlift::sim
