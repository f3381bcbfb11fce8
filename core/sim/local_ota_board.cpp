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
    : WebBoard({config.chip, config.archive.vendorCertificateName, config.plan, config.uartSpeed,
                config.seed},
               clock, uart, parent)
    , m_config(std::move(config))
{
}

LocalOtaBoard::~LocalOtaBoard() = default;

LocalOtaBoard::Cycle &LocalOtaBoard::ram()
{
    return static_cast<Cycle &>(*m_cycle);
}

std::unique_ptr<WebBoard::Cycle> LocalOtaBoard::makeCycle(quint32 seed)
{
    return std::make_unique<Cycle>(m_basics, m_config, seed, m_flash, m_clock, m_link, m_faults);
}

void LocalOtaBoard::cycleOver()
{
    m_secured = false;
    m_askers.clear();
    m_armedFor = ReportServer::Waits::ForUpload;
    m_clock.cancel(std::exchange(m_progressTimer, 0));
}

// --- from reset to readiness

void LocalOtaBoard::bootLoaderDone()
{
    m_cycle->console.print("\n\n\n\r");
    m_cycle->console.print("\t\t =================================================\n\r");
    m_cycle->console.print("\t\t           %s Example Ver. %s      \n\r",
                           {"local ota", "1.00.00.10"});
    m_cycle->console.print("\t\t =================================================\n\r");
    m_cycle->console.print("\n\n\n\r");
    m_cycle->console.print(wokeFromReset() ? "[Local ota task] Woken up from Hibernate\n\r"
                                           : "[Local ota task] Wake up on Power ON\n\r");
    m_cycle->uart.drain();
    later(kStartTime, [this] { networkProcessorStarted(); });
}

void LocalOtaBoard::networkProcessorStarted()
{
    if (m_flash.isLocked()) {
        m_cycle->console.print("[Local ota task] sl_Start Failed %d \n\r", {code::kStartLocked});
        m_cycle->console.print("[Local ota task] Failed to initialize the device!!, halt\n\r");
        stopWorking();
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
    later(m_jitter.between(1800ms, 2800ms), [this] { joined(); });
}

void LocalOtaBoard::joined()
{
    m_cycle->console.print("[WLAN EVENT] STA Connected to the AP: %s ,BSSID: %x:%x:%x:%x:%x:%x\n\r",
                           {m_config.identity.ssid, 0x14, 0xA7, 0x2B, 0x74, 0xDB, 0xD1});
    m_cycle->uart.drain();
    later(m_jitter.between(500ms, 1500ms), [this] { addressed(); });
}

void LocalOtaBoard::addressed()
{
    const QByteArray &address = m_config.identity.address;
    m_cycle->console.print("[NETAPP EVENT] IP Acquired: IP=%s , Gateway=%s\n\r",
                           {address, address.left(address.lastIndexOf('.')) + ".1"});
    becomeReachable();
    ping();
}

void LocalOtaBoard::ping()
{
    m_cycle->console.print("[Local ota task] Pinging gateway, please wait...\n\r");
    m_cycle->uart.drain();
    enter(State::Pinging);
    if (!operate())
        return;
    const bool silent = m_flash.isTrial() && m_faults.holds(FaultKind::NeverCommits);
    if (silent)
        later(kSilentPing, [this] { gatewaySilent(); });
    else // four packets, one a second
        later(m_jitter.between(4005ms, 4040ms), [this] { pinged(); });
}

void LocalOtaBoard::gatewaySilent()
{
    m_cycle->console.print("[Local ota task] pinging to gateway failed, no response \n\r");
    m_cycle->console.print("[Common] CC32xx MCU reset request\r\n");
    enter(State::Restarting);
    afterPrinting([this] { restart(); });
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
    qint32 status = code::kBundleNotInCorrectState;
    const bool refused = m_faults.holds(FaultKind::CommitRefused);
    if (!refused && !survives([&] { status = m_flash.commit(); }))
        return;
    if (status < 0) {
        m_cycle->console.print("[OtaArchive_Commit] ERROR sl_FsCtl, Status=%d\r\n", {status});
        m_cycle->console.print(
            "[Local ota task] failed to commit new download, reverting to previous "
            "copy by reseting the device \n\r");
        stopWorking(); // it says so, but the handler returns an error first (uart-ota-log 11.10,
                       // P054)
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

void LocalOtaBoard::stopWorking()
{
    m_cycle->console.print("[Local ota task] Event handler failed..!! halt\n\r");
    m_cycle->uart.drain();
    halt();
}

} // namespace airlift::sim
