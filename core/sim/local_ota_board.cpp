#include "core/sim/local_ota_board.h"

#include "core/sim/codes.h"
#include "core/sim/local_ota_cycle.h"

#include <utility>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

// The order of the lines of a boot is INFERRED from the functions that print them, their times from
// cloud_ota's.
constexpr Instant kStartTime = 450ms;
constexpr Instant kSilentPing = 12s;
constexpr int kStationRole = 0;

} // namespace

LocalOtaBoard::LocalOtaBoard(LocalOtaConfig config, Clock &clock, link::ByteLink &uart,
                             QObject *parent)
    : QObject(parent)
    , m_config(std::move(config))
    , m_clock(clock)
    , m_link(uart)
    , m_flash(m_config.chip)
    , m_faults(m_flash, clock, this,
               {[this] { powerOff(); },
                [this] { powerOn(); },
                [this] { reset(); },
                {},
                {},
                [this] { return m_config.archive.vendorCertificateName; }})
    , m_jitter(m_config.seed)
{
    m_faults.setPlan(m_config.plan);
    m_faults.onFlashChanged([this] { Q_EMIT flashChanged(); });
}

LocalOtaBoard::~LocalOtaBoard() = default;

// --- power

void LocalOtaBoard::powerOn()
{
    if (m_state != State::Off)
        return;
    m_fromReset = false;
    startCycle();
}

void LocalOtaBoard::powerOff()
{
    m_faults.injector().setPower(false);
    endCycle();
    enter(State::Off);
}

void LocalOtaBoard::reset()
{
    if (m_state == State::Off)
        return;
    m_fromReset = false;
    endCycle();
    startCycle();
}

void LocalOtaBoard::restart()
{
    m_fromReset = true;
    endCycle();
    startCycle();
}

void LocalOtaBoard::startCycle()
{
    m_flash.setChip(m_config.chip);
    m_faults.powered();
    const quint32 seed = m_config.seed + m_boots++;
    m_jitter = Jitter{seed};
    m_cycle =
        std::make_unique<Cycle>(m_config, seed, m_flash, m_clock, m_link, m_faults.injector());
    enter(State::Booting);
    later(m_jitter.between(1000ms, 2000ms), &LocalOtaBoard::romDone);
}

/// May be called from deep inside one of the cycle's own calls: what is in use dies later.
void LocalOtaBoard::endCycle()
{
    const bool reachable = isReachable();
    if (m_cycle) {
        m_cycle->powered.reset();
        m_cycle.release()->deleteLater();
    }
    m_addressed = false;
    m_secured = false;
    m_web.clear();
    m_askers.clear();
    m_uploader.reset();
    m_upload = Upload::None;
    m_armedFor = ReportServer::Waits::ForUpload;
    m_clock.cancel(std::exchange(m_progressTimer, 0));
    if (reachable)
        Q_EMIT reachableChanged(false);
}

void LocalOtaBoard::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

bool LocalOtaBoard::isReachable() const
{
    return m_addressed && m_state != State::Off && m_state != State::Halted;
}

bool LocalOtaBoard::operate()
{
    const Cycle *const cycle = m_cycle.get();
    m_faults.injector().countOperation();
    return cycle && cycle == m_cycle.get();
}

/// Not after the power went, even if it came back meanwhile.
void LocalOtaBoard::later(Instant delay, void (LocalOtaBoard::*what)())
{
    m_clock.after(delay, m_cycle->powered.get(), [this, what, cycle = m_cycle.get()] {
        if (cycle == m_cycle.get())
            (this->*what)();
    });
}

void LocalOtaBoard::afterPrinting(void (LocalOtaBoard::*what)())
{
    if (!m_cycle)
        return; // the power went during the last step
    m_cycle->uart.drain([this, what, cycle = m_cycle.get()] {
        if (cycle == m_cycle.get())
            later(m_flash.takeBusyTime(), what);
    });
}

// --- from reset to readiness

void LocalOtaBoard::romDone()
{
    const Cycle *const cycle = m_cycle.get();
    m_flash.boot();
    if (cycle != m_cycle.get())
        return; // the power went
    m_cycle->console.print("\n\n\n\r");
    m_cycle->console.print("\t\t =================================================\n\r");
    m_cycle->console.print("\t\t           %s Example Ver. %s      \n\r",
                           {"local ota", "1.00.00.10"});
    m_cycle->console.print("\t\t =================================================\n\r");
    m_cycle->console.print("\n\n\n\r");
    m_cycle->console.print(m_fromReset ? "[Local ota task] Woken up from Hibernate\n\r"
                                       : "[Local ota task] Wake up on Power ON\n\r");
    m_cycle->uart.drain();
    later(kStartTime, &LocalOtaBoard::networkProcessorStarted);
}

void LocalOtaBoard::networkProcessorStarted()
{
    if (m_flash.isLocked()) {
        m_cycle->console.print("[Local ota task] sl_Start Failed %d \n\r", {code::kStartLocked});
        m_cycle->console.print("[Local ota task] Failed to initialize the device!!, halt\n\r");
        halt();
        return;
    }
    m_cycle->console.print("[Local ota task] Device is configured in default state \n\r");
    m_cycle->console.print("[Local ota task] ConfigureHttpServer for secured mode...\n\r");
    m_secured = m_flash.read(kCertificateFile) && m_flash.read(kKeyFile);
    if (m_secured) {
        m_cycle->console.print("[Local ota task] HTTP Server Stopped\n\r");
        m_cycle->console.print("[Local ota task] HTTP Server Re-started\n\r");
    } else {
        m_cycle->console.print("[Local ota task] Failed to configure Http server\n\r");
    }
    m_cycle->console.print("[Local ota task] SimpleLinkInitCallback: started in role %d\n\r",
                           {kStationRole});
    m_cycle->console.print("[Local ota task] Host Driver Version: %s\n\r", {"3.0.1.61"});
    m_cycle->console.print("Build Version %d.%d.%d.%d.31.%d.%d.%d.%d.%d.%d.%d.%d\n\r",
                           {3, 15, 0, 1, 2, 0, 0, 0, 2, 2, 0, 7});
    m_cycle->console.print("[Local ota task] WlanConnect SSID=%s\n\r", {m_config.identity.ssid});
    m_cycle->uart.drain();
    enter(State::Joining);
    later(m_jitter.between(1800ms, 2800ms), &LocalOtaBoard::joined);
}

void LocalOtaBoard::joined()
{
    m_cycle->console.print("[WLAN EVENT] STA Connected to the AP: %s ,BSSID: %x:%x:%x:%x:%x:%x\n\r",
                           {m_config.identity.ssid, 0x14, 0xA7, 0x2B, 0x74, 0xDB, 0xD1});
    m_cycle->uart.drain();
    later(m_jitter.between(500ms, 1500ms), &LocalOtaBoard::addressed);
}

void LocalOtaBoard::addressed()
{
    const QByteArray &address = m_config.identity.address;
    m_cycle->console.print("[NETAPP EVENT] IP Acquired: IP=%s , Gateway=%s\n\r",
                           {address, address.left(address.lastIndexOf('.')) + ".1"});
    m_addressed = true;
    Q_EMIT reachableChanged(true);
    ping();
}

void LocalOtaBoard::ping()
{
    m_cycle->console.print("[Local ota task] Pinging gateway, please wait...\n\r");
    m_cycle->uart.drain();
    enter(State::Pinging);
    if (!operate())
        return;
    const bool silent = m_flash.isTrial() && m_faults.injector().holds(FaultKind::NeverCommits);
    if (silent)
        later(kSilentPing, &LocalOtaBoard::gatewaySilent);
    else // four packets, one a second
        later(m_jitter.between(4005ms, 4040ms), &LocalOtaBoard::pinged);
}

void LocalOtaBoard::gatewaySilent()
{
    m_cycle->console.print("[Local ota task] pinging to gateway failed, no response \n\r");
    m_cycle->console.print("[Common] CC32xx MCU reset request\r\n");
    enter(State::Restarting);
    afterPrinting(&LocalOtaBoard::restart);
}

void LocalOtaBoard::pinged()
{
    m_cycle->console.print("[Local ota task] pinging to gateway succeeded \n\r");
    if (m_flash.bundleState() == Flash::BundleState::PendingCommit)
        commitIfPending();
    else
        waitForUpload();
}

void LocalOtaBoard::commitIfPending()
{
    m_cycle->console.print("[Local ota task] committing new ota download... \n\r");
    const Cycle *const cycle = m_cycle.get();
    const qint32 status = m_faults.injector().holds(FaultKind::CommitRefused)
                              ? code::kBundleNotInCorrectState
                              : m_flash.commit();
    if (cycle != m_cycle.get())
        return; // the power went
    if (status < 0) {
        m_cycle->console.print("[OtaArchive_Commit] ERROR sl_FsCtl, Status=%d\r\n", {status});
        m_cycle->console.print(
            "[Local ota task] failed to commit new download, reverting to previous "
            "copy by reseting the device \n\r");
        halt(); // it says so, but the handler returns an error first (uart-ota-log 11.10, P054)
        return;
    }
    m_cycle->console.print("[Local ota task] commit succeeded \n\r");
    waitForUpload();
}

void LocalOtaBoard::waitForUpload()
{
    m_cycle->console.print("[Local ota task] waiting for new ota upload... \n\r");
    m_cycle->uart.drain();
    enter(State::Waiting);
    serveNext();
}

void LocalOtaBoard::halt()
{
    m_cycle->console.print("[Local ota task] Event handler failed..!! halt\n\r");
    m_cycle->uart.drain();
    const bool reachable = isReachable();
    enter(State::Halted);
    if (reachable)
        Q_EMIT reachableChanged(false);
}

} // namespace airlift::sim
