#pragma once

#include "core/sim/agenda.h"
#include "core/sim/described_hosts.h"
#include "core/sim/effect.h"
#include "core/sim/fault_plan.h"
#include "core/sim/station.h"

#include <functional>
#include <map>
#include <optional>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>

namespace airlift::sim {

/// What a firmware wants of the network. On a connection one call is made after the other, except
/// that something may be sent while a Receive waits.
struct NetworkOrder {
    quint64 number = 0; ///< its answer carries the same
    quint32 connection = 0;
    Call call;
};

/// What the network processor tells about a connection by itself, before the answer it explains.
struct SocketNotice {
    enum class What { WrongRootCa, TransmitFailed } what{};
    QByteArray wantedCa;
};

/// A firmware with a command line on its UART: bytes in, bytes out. Is told the time, does no I/O;
/// ConsoleBoard gives it a link, a clock and a network.
class ConsoleFirmware
{
public:
    virtual ~ConsoleFirmware() = default;
    ConsoleFirmware(const ConsoleFirmware &) = delete;
    ConsoleFirmware &operator=(const ConsoleFirmware &) = delete;

    // Each returns what the UART says because of it.
    [[nodiscard]] QByteArray boot(Instant now); ///< power or reset: what was in RAM is gone
    [[nodiscard]] QByteArray feed(QByteArrayView bytes, Instant now);
    [[nodiscard]] QByteArray wake(Instant now);
    /// WifiLoss and DriverAbort; nothing else is sudden for such a firmware.
    [[nodiscard]] QByteArray suffer(FaultKind fault, Instant now);
    /// What came of an order.
    [[nodiscard]] QByteArray answered(quint64 order, const Reply &reply, Instant now);
    [[nodiscard]] QByteArray noticed(quint32 connection, const SocketNotice &notice, Instant now);
    /// What it wants since the last time; whoever calls one of the above takes it.
    [[nodiscard]] std::vector<NetworkOrder> takeOrders() { return std::exchange(m_orders, {}); }
    [[nodiscard]] std::optional<Instant> wakeAt() const { return m_agenda.next(); }
    [[nodiscard]] virtual const Station &station() const = 0;
    /// What it keeps beside its files when the power goes: profiles, policies, settings.
    [[nodiscard]] virtual QByteArray memory() const { return {}; }
    /// Before the power is switched on. False: these bytes are no such memory.
    [[nodiscard]] virtual bool recall(const QByteArray &memory) { return memory.isEmpty(); }
    /// How many lines it has been given since it was made.
    [[nodiscard]] quint32 linesTaken() const { return m_lines; }

    /// Nothing is read while a command runs; what is more than this is lost (uart-at-commands 1).
    static constexpr qsizetype kHardwareFifo = 16;

protected:
    ConsoleFirmware() = default;
    virtual void start() = 0;
    virtual void happened(quint32 connection, const SocketNotice &notice);
    virtual void typed(char c) = 0;
    virtual void happened(FaultKind fault) = 0;

    void print(const QByteArray &text) { m_out += text; }
    void say(const QByteArray &line) { print(line + "\n\r"); }
    /// The rows of a banner that both firmwares have. `version`: chip, MAC, PHY, NWP and ROM, with
    /// commas between them.
    void sayVersions(const QByteArray &version, const QByteArray &mac);
    [[nodiscard]] Agenda &agenda() { return m_agenda; }
    [[nodiscard]] Instant now() const { return m_agenda.now(); }
    /// The network is these hosts and no other one.
    void describeHosts(DescribedHosts hosts) { m_hosts = std::move(hosts); }
    using Then = std::function<void(const Reply &)>;
    void ask(quint32 connection, Call call, Then then);
    /// Nothing that was asked on it is answered any more.
    void hangUp(quint32 connection);
    void countLine() { ++m_lines; }
    /// While busy the UART is not read.
    void setBusy(bool busy);

private:
    struct Asked {
        quint32 connection = 0;
        Then then;
    };
    void take(char c);
    void reply(quint64 order, const Reply &reply);

    Agenda m_agenda;
    QByteArray m_out;
    QByteArray m_fifo;
    quint32 m_lines = 0;
    DescribedHosts m_hosts{{}, {}};
    std::vector<NetworkOrder> m_orders;
    std::map<quint64, Asked> m_asked;
    quint64 m_lastOrder = 0;
    bool m_busy = false;
};

} // namespace airlift::sim
