#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"
#include "core/sim/board_faults.h"
#include "core/sim/console.h"
#include "core/sim/console_firmware.h"
#include "core/sim/device.h"
#include "core/sim/uart.h"

#include <memory>

#include <QObject>

namespace airlift::sim {

class NetworkProcessor;

/// A board that runs a firmware with a command line: gives it a UART, time, power, and the faults
/// of a plan. The flash and what the firmware keeps outlive the power.
class ConsoleBoard final : public QObject
{
    Q_OBJECT
public:
    /// The link is opened by somebody else; clock and link must outlive the board.
    ConsoleBoard(Clock &clock, link::ByteLink &uart, const FaultPlan &plan = {}, quint32 seed = 1,
                 QObject *parent = nullptr);
    ~ConsoleBoard() override;

    [[nodiscard]] Flash &flash() { return m_flash; }
    /// Before the power is switched on.
    void install(std::unique_ptr<ConsoleFirmware> firmware);
    /// Whom its network reaches beside this machine; before the power is switched on.
    void setSurroundings(Surroundings surroundings);
    [[nodiscard]] ConsoleFirmware &firmware() { return *m_firmware; }
    void powerOn(); ///< nothing happens if it has power already
    void powerOff();
    void reset();
    [[nodiscard]] bool isOn() const { return m_cycle != nullptr; }
    void loseNetwork() { suffer(FaultKind::WifiLoss); }

Q_SIGNALS:
    void flashChanged();
    void memoryChanged(); ///< of the firmware

private:
    struct Cycle;
    void startCycle();
    void endCycle();
    void hear(const QByteArray &bytes);
    void suffer(FaultKind fault);
    void abortDriver();
    void say(const QByteArray &text);
    void rearm();
    void carryOut(const NetworkOrder &order);
    [[nodiscard]] NetworkProcessor &processorOf(quint32 connection);

    Clock &m_clock;
    link::ByteLink &m_link;
    quint32 m_seed;
    Flash m_flash;
    BoardFaults m_faults;
    DeviceConfig m_config; ///< of the network alone
    std::unique_ptr<ConsoleFirmware> m_firmware;
    QByteArray m_memory;            ///< as the firmware last had it
    std::unique_ptr<Cycle> m_cycle; ///< none: no power
};

} // namespace airlift::sim
