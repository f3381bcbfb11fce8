#pragma once

#include "core/sim/application.h"
#include "core/sim/device.h"
#include "core/sim/fault_injector.h"
#include "core/sim/network_processor.h"
#include "core/sim/uart.h"

#include <QObject>

namespace airlift::sim {

/// A board from power-on or reset to the next: runs the firmware's turns, carries out what they ask
/// for, and is thrown away whole when the power goes. Only the flash outlives it.
class PowerCycle final : public QObject
{
    Q_OBJECT
public:
    PowerCycle(const DeviceConfig &config, quint32 seed, Flash &flash, Clock &clock,
               link::ByteLink &uart, FaultInjector &faults);
    void begin();
    void pressButton() { notice(notice::Button{}); }
    void loseNetwork() { notice(notice::Disconnected{}); }
    void abortDriver();
    /// Nothing of it moves any more; it may be deleted later.
    void stop();
    [[nodiscard]] Device::State state() const;

Q_SIGNALS:
    void stateMayHaveChanged();
    void resetRequested(); ///< by the firmware or the watchdog
    void pieceRead(qint64 offset, qsizetype size);

private:
    void bootLoaderDone();
    void notice(const Notice &notice);
    void take(Turn turn);
    void waitFor();
    void carryOut(const Order &order);
    void perform(const Call &call);
    void perform(const Pause &pause);
    void perform(const AwaitNotice &);
    void perform(const ResetBoard &);
    void perform(const Halt &);
    void rearm(Clock::Ticket &ticket, Instant after, void (PowerCycle::*expired)());
    void timerExpired() { notice(notice::TimerExpired{}); }
    void watchdogBites();
    void joinNetwork();
    void babble();

    std::unique_ptr<QObject>
        m_powered; ///< context of everything that happens only while there is power
    FaultInjector &m_faults;
    const DeviceConfig m_config;
    Flash &m_flash;
    Clock &m_clock;
    Jitter m_jitter;
    Console m_console;
    Application m_application;
    Uart m_uart;
    NetworkProcessor m_network;

    enum class Phase { BootLoader, Running, Waiting, Halted, Stopped } m_phase = Phase::BootLoader;
    decltype(Turn::wait) m_wait = AwaitNotice{};
    Clock::Ticket m_timer = 0;
    Clock::Ticket m_watchdog = 0;
    bool m_babbling = false;
};

} // namespace airlift::sim
