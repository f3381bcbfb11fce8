#pragma once

#include "core/sim/agenda.h"
#include "core/sim/fault_plan.h"
#include "core/sim/station.h"

#include <optional>

#include <QByteArray>
#include <QByteArrayView>

namespace airlift::sim {

/// A firmware with a command line on its UART: bytes in, bytes out. Is told the time, does no I/O;
/// ConsoleBoard gives it a link and a clock.
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
    [[nodiscard]] std::optional<Instant> wakeAt() const { return m_agenda.next(); }
    [[nodiscard]] virtual const Station &station() const = 0;
    /// How many lines it has been given since it was made.
    [[nodiscard]] quint32 linesTaken() const { return m_lines; }

    /// Nothing is read while a command runs; what is more than this is lost (uart-at-commands 1).
    static constexpr qsizetype kHardwareFifo = 16;

protected:
    ConsoleFirmware() = default;
    virtual void start() = 0;
    virtual void typed(char c) = 0;
    virtual void happened(FaultKind fault) = 0;

    void print(const QByteArray &text) { m_out += text; }
    void say(const QByteArray &line) { print(line + "\n\r"); }
    /// The rows of a banner that both firmwares have. `version`: chip, MAC, PHY, NWP and ROM, with
    /// commas between them.
    void sayVersions(const QByteArray &version, const QByteArray &mac);
    [[nodiscard]] Agenda &agenda() { return m_agenda; }
    [[nodiscard]] Instant now() const { return m_agenda.now(); }
    void countLine() { ++m_lines; }
    /// While busy the UART is not read.
    void setBusy(bool busy);

private:
    void take(char c);

    Agenda m_agenda;
    QByteArray m_out;
    QByteArray m_fifo;
    quint32 m_lines = 0;
    bool m_busy = false;
};

} // namespace airlift::sim
