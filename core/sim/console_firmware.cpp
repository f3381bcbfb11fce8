#include "core/sim/console_firmware.h"

#include <utility>

#include <QByteArrayList>

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

void ConsoleFirmware::sayVersions(const QByteArray &version, const QByteArray &mac)
{
    const QByteArrayList parts = version.split(',');
    say("\t CHIP: " + parts.value(0));
    say("\t MAC:  " + parts.value(1));
    say("\t PHY:  " + parts.value(2));
    say("\t NWP:  " + parts.value(3));
    say("\t ROM:  " + parts.value(4));
    say("\t HOST: 3.0.1.61");
    say("\t MAC address: " + mac.toHex(':'));
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
