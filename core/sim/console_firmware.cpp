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
    m_orders.clear();
    m_asked.clear();
    m_hosts.forget();
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

QByteArray ConsoleFirmware::answered(quint64 order, const Reply &reply, Instant now)
{
    m_agenda.runUntil(now);
    this->reply(order, reply);
    return std::exchange(m_out, {});
}

QByteArray ConsoleFirmware::noticed(quint32 connection, const SocketNotice &notice, Instant now)
{
    m_agenda.runUntil(now);
    happened(connection, notice);
    return std::exchange(m_out, {});
}

void ConsoleFirmware::happened(quint32, const SocketNotice &) {}

void ConsoleFirmware::ask(quint32 connection, Call call, Then then)
{
    const quint64 number = ++m_lastOrder;
    m_asked[number] = {connection, std::move(then)};
    if (m_hosts.isEmpty()) {
        m_orders.push_back({number, connection, std::move(call)});
        return;
    }
    const auto [after, reply] = m_hosts.answer(connection, call);
    m_agenda.after(after, [this, number = number, reply = reply] { this->reply(number, reply); });
}

void ConsoleFirmware::reply(quint64 order, const Reply &reply)
{
    const auto found = m_asked.find(order);
    if (found == m_asked.end()) // hung up meanwhile
        return;
    const Then then = std::move(found->second.then);
    m_asked.erase(found);
    then(reply);
}

void ConsoleFirmware::hangUp(quint32 connection)
{
    std::erase_if(
        m_asked, [connection](const auto &entry) { return entry.second.connection == connection; });
    ask(connection, call::Close{}, [](const Reply &) {});
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
