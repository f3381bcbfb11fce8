#include "core/sim/power_cycle.h"

#include <utility>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr Instant kBabbleEvery = 15ms;

/// What is wrong with a board for a whole boot.
[[nodiscard]] DeviceConfig afflicted(DeviceConfig config, const FaultInjector &faults)
{
    if (const auto baud = faults.amountOf(FaultKind::SlowUart))
        config.uartSpeed = Baud{static_cast<qint32>(*baud)};
    if (faults.holds(FaultKind::NeverCommits))
        config.surroundings.networkAfterUpdate = false;
    if (faults.holds(FaultKind::CommitRefused))
        config.faults.commitRefused = true;
    return config;
}

[[nodiscard]] Application::Settings settingsFrom(const DeviceConfig &config,
                                                 const FaultInjector &faults)
{
    const Firmware &firmware = config.firmware;
    Application::Settings settings;
    settings.library.http = {firmware.secured, firmware.rootCaName};
    settings.library.tokenField = firmware.tokenField;
    settings.library.archive = {firmware.maxBundleFiles, firmware.vendorCertificateName,
                                firmware.library};
    settings.library.url = firmware.url;
    settings.library.cdn = firmware.cdn;
    settings.version = firmware.version;
    settings.ssid = config.surroundings.ssid;
    settings.startsByItself = firmware.startsByItself;
    settings.namesWantedCa = firmware.namesWantedCa;
    settings.commitRefused = config.faults.commitRefused;
    settings.crashesOnTrial = faults.holds(FaultKind::BootLoop);
    settings.hangsOnTrial = faults.holds(FaultKind::TrialHangs);
    return settings;
}

} // namespace

PowerCycle::PowerCycle(const DeviceConfig &config, quint32 seed, Flash &flash, Clock &clock,
                       link::ByteLink &uart, FaultInjector &faults)
    : m_powered(std::make_unique<QObject>())
    , m_faults(faults)
    , m_config(afflicted(config, faults))
    , m_flash(flash)
    , m_clock(clock)
    , m_jitter(seed)
    , m_application(settingsFrom(m_config, faults), flash, m_console)
    , m_uart(m_console, uart, clock, m_config.uartSpeed, UartDisturbance{faults, seed},
             m_powered.get())
    , m_network(m_config, flash, clock, m_jitter, faults, m_powered.get())
{
    m_console.setTraces(m_config.firmware.traces);
    connect(&m_network, &NetworkProcessor::wrongRootCa, this,
            [this](const QByteArray &wantedCa) { notice(notice::WrongRootCa{wantedCa}); });
    connect(&m_network, &NetworkProcessor::transmitFailed, this,
            [this] { notice(notice::TransmitFailed{}); });
    connect(&m_network, &NetworkProcessor::pieceRead, this, &PowerCycle::pieceRead);
}

void PowerCycle::begin()
{
    m_clock.after(m_jitter.between(1000ms, 2000ms), m_powered.get(), [this] { bootLoaderDone(); });
}

void PowerCycle::bootLoaderDone()
{
    m_flash.boot();
    if (m_phase == Phase::Stopped)
        return; // the power went again
    m_phase = Phase::Running;
    joinNetwork();
    take(m_application.powerOn());
}

void PowerCycle::stop()
{
    m_phase = Phase::Stopped;
    disconnect();
    m_network.dropConnection();
    m_powered.reset();
}

// --- the firmware's turns

void PowerCycle::take(Turn turn)
{
    if (m_phase == Phase::Stopped)
        return; // the power went during the turn
    m_phase = Phase::Running;
    m_wait = std::move(turn.wait);
    for (const Order &order : turn.orders)
        carryOut(order);
    if (m_faults.holds(FaultKind::BabblingUart) && !std::exchange(m_babbling, true))
        babble();
    Q_EMIT stateMayHaveChanged();
    if (m_phase == Phase::Stopped)
        return;
    m_uart.drain(
        [this] { m_clock.after(m_flash.takeBusyTime(), m_powered.get(), [this] { waitFor(); }); });
}

void PowerCycle::waitFor()
{
    std::visit([this](const auto &what) { perform(what); }, std::exchange(m_wait, AwaitNotice{}));
}

void PowerCycle::perform(const Call &call)
{
    m_network.call(call, [this](const Reply &reply) { take(m_application.resume(reply)); });
}

void PowerCycle::perform(const Pause &pause)
{
    m_clock.after(pause.length, m_powered.get(), [this] { take(m_application.resume()); });
}

void PowerCycle::perform(const AwaitNotice &)
{
    if (m_application.hasEvents())
        take(m_application.resume());
    else
        m_phase = Phase::Waiting;
}

void PowerCycle::perform(const ResetBoard &)
{
    Q_EMIT resetRequested();
}

void PowerCycle::perform(const Halt &)
{
    m_phase = Phase::Halted;
    m_clock.cancel(std::exchange(m_timer, 0));
    Q_EMIT stateMayHaveChanged();
}

void PowerCycle::notice(const Notice &notice)
{
    if (m_phase == Phase::Halted || m_phase == Phase::Stopped || m_phase == Phase::BootLoader)
        return;
    m_application.notice(notice);
    if (m_phase == Phase::Waiting && m_application.hasEvents())
        take(m_application.resume());
    else
        m_uart.drain();
}

// --- what goes on in the background

void PowerCycle::carryOut(const Order &order)
{
    if (m_phase == Phase::Stopped)
        return;
    std::visit(
        Overloaded{
            [this](const order::Ping &) {
                m_faults.countOperation();
                if (m_phase == Phase::Stopped)
                    return;
                const bool answers = m_config.surroundings.networkAfterUpdate || !m_flash.isTrial();
                const Instant took = answers ? m_jitter.between(3005ms, 3040ms) : Instant{12s};
                m_clock.after(took, m_powered.get(),
                              [this, answers] { notice(notice::PingReport{answers ? 100 : 0}); });
            },
            [this](const order::ArmTimer &arm) {
                rearm(m_timer, arm.after, &PowerCycle::timerExpired);
            },
            [this](const order::StopTimer &) { m_clock.cancel(std::exchange(m_timer, 0)); },
            [this](const order::ArmWatchdog &arm) {
                rearm(m_watchdog, arm.after, &PowerCycle::watchdogBites);
            },
            [this](const order::StopWatchdog &) { m_clock.cancel(std::exchange(m_watchdog, 0)); },
        },
        order);
}

void PowerCycle::rearm(Clock::Ticket &ticket, Instant after, void (PowerCycle::*expired)())
{
    m_clock.cancel(ticket);
    ticket = m_clock.after(after, m_powered.get(), [this, expired] { (this->*expired)(); });
}

/// A task of the user's own that talks all the time, and into the others' lines.
void PowerCycle::babble()
{
    if (m_phase == Phase::Stopped)
        return;
    m_console.interrupt("[Sensor task] t=%d.%d C\r\n",
                        {21, m_jitter.between(0ms, 9ms).count() / 1'000'000});
    m_uart.drain();
    m_clock.after(kBabbleEvery, m_powered.get(), [this] { babble(); });
}

void PowerCycle::abortDriver()
{
    notice(notice::DriverAborted{});
    m_network.abortDriver();
}

void PowerCycle::watchdogBites()
{
    Q_EMIT resetRequested();
}

void PowerCycle::joinNetwork()
{
    const bool hidden = m_faults.holds(FaultKind::TrialWithoutNetwork) && m_flash.isTrial();
    if (hidden || !m_config.surroundings.networkFound)
        return;
    const Instant joined = m_jitter.between(1800ms, 2800ms);
    m_clock.after(joined, m_powered.get(), [this] { notice(notice::Joined{}); });
    m_clock.after(joined + m_jitter.between(500ms, 1500ms), m_powered.get(),
                  [this] { notice(notice::AddressAcquired{}); });
}

Device::State PowerCycle::state() const
{
    if (m_phase == Phase::BootLoader)
        return Device::State::Booting;
    if (m_phase == Phase::Halted)
        return Device::State::Halted;
    if (m_application.isRestarting())
        return Device::State::Restarting;
    switch (m_application.state()) {
    case Application::State::Starting:
        return Device::State::Booting;
    case Application::State::PingingGateway:
        return Device::State::Pinging;
    case Application::State::OtaRun:
        return Device::State::Updating;
    case Application::State::Error:
        return Device::State::Halted;
    default:
        return Device::State::Joining;
    }
}

} // namespace airlift::sim
