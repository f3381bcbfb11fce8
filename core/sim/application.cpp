#include "core/sim/application.h"

#include "core/sim/application_table.h"
#include "core/sim/codes.h"

#include <utility>

#include <QtEndian>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kQueuePlaces = 10;
constexpr Instant kEventTimeout = 10s; // ASYNC_EVT_TIMEOUT
constexpr Instant kPingTimeout = 14s;
constexpr Instant kProvisioningTime = 600s;
constexpr Instant kStopTime = 300ms;
constexpr Instant kStartTime = 450ms; // INFERRED
constexpr Instant kStepTime = 50us; // INFERRED: what the processor needs to go once round its loop
constexpr int kGoodEnough = 10;     // percent
constexpr int kPingsToOta = 5;

constexpr QByteArrayView kBootInfo = "/sys/mcubootinfo.bin";
constexpr quint32 kWatchdogKey = 0xAE42DB15;
constexpr quint32 kTicksPerSecond = 40'000'000;
constexpr quint32 kCommitSeconds = 50;

} // namespace

Application::Application(Settings settings, Flash &flash, Console &console)
    : m_settings(std::move(settings))
    , m_flash(flash)
    , m_console(console)
    , m_library(m_settings.library, flash, console)
{
}

Turn Application::powerOn()
{
    m_console.print("\n\n\r");
    const QByteArray rule(80, '*');
    m_console.print("%s\n\r", {rule});
    m_console.print("\t          %s Application - Version %s        \n\r",
                    {"OTA APP", m_settings.version});
    m_console.print("%s\n\r", {rule});
    m_console.print("\n\r");
    armWatchdogIfAsked();
    m_activity = Activity::Starting;
    return wait(Pause{kStartTime});
}

/// The boot loader starts a watchdog for an image on trial if the last OTA asked for one
/// (uart-ota-log 7).
void Application::armWatchdogIfAsked()
{
    const auto info = m_flash.read(kBootInfo.toByteArray());
    if (!m_flash.isTrial() || !info || info->size() < 16)
        return;
    const auto word = [&](qsizetype index) {
        return qFromLittleEndian<quint32>(info->constData() + index * 4);
    };
    if (word(2) == kWatchdogKey)
        m_orders.push_back(order::ArmWatchdog{std::chrono::seconds{word(3) / kTicksPerSecond}});
}

qint32 Application::configureWatchdog()
{
    QByteArray info(16, '\0');
    qToLittleEndian(kWatchdogKey, info.data() + 8);
    qToLittleEndian(kTicksPerSecond * kCommitSeconds, info.data() + 12);
    return m_flash.replace(kBootInfo.toByteArray(), info);
}

Turn Application::started()
{
    if (m_settings.crashesOnTrial && m_flash.isTrial()) {
        m_activity = Activity::Over;
        return wait(ResetBoard{});
    }
    if (m_settings.hangsOnTrial && m_flash.isTrial())
        return wait(Halt{});
    if (m_flash.isLocked()) { // started in no role; the attempt to set one fails too
                              // (uart-ota-log 11.1, A070, A131)
        m_console.print("SimpleLinkInitCallback: started in role %d, set the requested role %d\r\n",
                        {code::kStartLocked, 0});
        m_console.print("Failed to initialize the device!!, halt\r\n");
        return wait(Halt{});
    }
    m_console.print("SimpleLinkInitCallback: started in role %d\r\n", {0});
    signal(Event::Started);
    m_orders.push_back(order::ArmTimer{kEventTimeout});
    m_activity = Activity::Handling;
    return wait(Pause{kStepTime});
}

Turn Application::resume()
{
    switch (m_activity) {
    case Activity::Starting:
        return started();
    case Activity::Stopping:
        m_console.print("OtaImageTestingAndReset: reset the platform to test the newimage...\r\n");
        m_flash.stop();
        m_activity = Activity::Over;
        return wait(ResetBoard{});
    default:
        return nextEvent();
    }
}

Turn Application::resume(const Reply &reply)
{
    const Effect effect = m_library.resume(reply);
    if (const auto *call = std::get_if<Call>(&effect))
        return wait(*call);
    otaStepDone(std::get<Finished>(effect).status);
    return finishHandling(Outcome::Done);
}

Turn Application::nextEvent()
{
    if (m_queueFull)
        return wait(Halt{});
    if (m_events.empty())
        return wait(AwaitNotice{});
    const Event event = m_events.front();
    m_events.pop_front();
    if (event != Event::Null)
        m_orders.push_back(order::StopTimer{});
    m_activity = Activity::Handling;
    return finishHandling(handle(event));
}

Turn Application::finishHandling(Outcome outcome)
{
    if (outcome == Outcome::Waiting)
        return wait(std::exchange(m_wait, AwaitNotice{}));
    if (outcome == Outcome::Failed) {
        m_console.print("Event handler failed..!! \r\n");
        m_activity = Activity::Handling;
        m_state = State::Error;
        return wait(Halt{});
    }
    m_activity = Activity::Handling;
    m_state = m_next;
    return wait(Pause{kStepTime});
}

Turn Application::wait(decltype(Turn::wait) what)
{
    return {std::exchange(m_orders, {}), std::move(what)};
}

Application::Outcome Application::handle(Event event)
{
    const auto [action, next] = transition(m_state, event);
    m_next = next;
    switch (action) {
    case Action::Nothing:
        return Outcome::Done;
    case Action::ReportError:
        return reportError();
    case Action::Restart:
        return restart();
    case Action::PrintVersions:
        return printVersions();
    case Action::Provision:
        return startProvisioning();
    case Action::ArmTimer:
        return armTimer();
    case Action::Ping:
        return ping();
    case Action::PingComplete:
        return pingComplete();
    case Action::InitOta:
        return initOta();
    case Action::OtaStep:
        return otaStep();
    case Action::TestNewImage:
        return testNewImage();
    }
    return Outcome::Failed;
}

void Application::signal(Event event)
{
    if (m_events.size() == kQueuePlaces) {
        m_console.print("unable to send to msg queue\r\n");
        m_queueFull = true;
        return;
    }
    m_events.push_back(event);
}

// --- what other tasks hear

void Application::notice(const Notice &notice)
{
    std::visit([this](const auto &what) { on(what); }, notice);
}

void Application::on(const notice::Joined &)
{
    m_console.print("STA connected to AP %s, ", {m_settings.ssid});
    m_console.print("BSSID is %02x:%02x:%02x:%02x:%02x:%02x\r\n",
                    {0x14, 0xA7, 0x2B, 0x74, 0xDB, 0xD1});
    signal(Event::Connected);
}

void Application::on(const notice::AddressAcquired &)
{
    m_console.print("IPv4 acquired: IP = %d.%d.%d.%d\r\n", {192, 168, 1, 10});
    m_console.print("Gateway = %d.%d.%d.%d\r\n", {192, 168, 1, 1});
    signal(Event::IpAcquired);
}

void Application::on(const notice::Disconnected &)
{
    m_console.print("Device disconnected from the AP on an ERROR\r\n");
    signal(Event::Disconnect);
}

void Application::on(const notice::PingReport &report)
{
    m_console.print("Ping done. Success rate: %d%%", {report.percent});
    m_console.print("\r\n\r\n");
    signal(report.percent >= kGoodEnough ? Event::PingComplete : Event::Restart);
}

void Application::on(const notice::DriverAborted &)
{
    m_console.print("[ERROR] - FATAL ERROR: Driver Abort detected. \r\n");
    signal(Event::Error);
}

void Application::on(const notice::WrongRootCa &wrong)
{
    if (!m_settings.namesWantedCa) {
        m_console.print("SL_SOCKET_ASYNC_EVENT socket event %d, do restart\r\n", {2});
        signal(Event::Restart);
        return;
    }
    m_console.print("SL_SOCKET_ASYNC_EVENT: ERROR - WRONG ROOT CA\r\n");
    m_console.print("Please install the following Root Certificate:\r\n");
    m_console.print(" %s\r\n", {wrong.wantedCa});
}

void Application::on(const notice::TransmitFailed &)
{
    m_console.print("SL_SOCKET_TX_FAILED_EVENT socket event %d, do restart\r\n", {1});
    signal(Event::Restart);
}

void Application::on(const notice::TimerExpired &)
{
    signal(Event::Timeout);
}

void Application::on(const notice::Button &)
{
    m_buttonPressed = true;
}

// --- what events mean

Application::Outcome Application::reportError()
{
    // The event is looked up where nobody notes events any more, so it is always "none of them"
    // (uart-ota-log 4.3).
    m_console.print("Test failed: State = %d, Event = %d\r\n",
                    {static_cast<int>(m_state), kEventCount});
    return Outcome::Failed;
}

Application::Outcome Application::restart()
{
    m_console.print("\n\n");
    m_console.print("ProcessRestartMcu: reset the platform...\r\n");
    m_activity = Activity::Over;
    m_wait = ResetBoard{};
    return Outcome::Waiting;
}

Application::Outcome Application::printVersions()
{
    m_console.print("Host Driver Version: %s\r\n", {"3.0.1.61"});
    m_console.print("Build Version %d.%d.%d.%d.31.%d.%d.%d.%d.%d.%d.%d.%d\r\n",
                    {3, 15, 0, 1, 2, 0, 0, 0, 2, 2, 0, 7});
    return armTimer();
}

/// As far as the phone; nobody provisions this board (uart-ota-log 12, B0p).
Application::Outcome Application::startProvisioning()
{
    m_console.print("\n\r\n\r\n\r==================================\n\r");
    m_console.print(" Provisioning Example Ver. %s\n\r", {"1.0.16"});
    m_console.print("==================================\n\r");
    m_console.print("\r\n CHIP 0x%x\r\n MAC  31.%d.%d.%d.%d\r\n PHY  %d.%d.%d.%d\r\n "
                    "NWP%d.%d.%d.%d\r\n ROM  %d\r\n "
                    "HOST %d.%d.%d.%d\r\n",
                    {0x31000019, 2, 0, 0, 0, 2, 2, 0, 7, 3, 15, 0, 1, 0, 3, 0, 1, 61});
    m_console.print(" MAC address: %x:%x:%x:%x:%x:%x\r\n\r\n",
                    {0x10, 0xCE, 0xA9, 0x47, 0xBC, 0x8F});
    m_console.print(
        "\r\n Starting Provisioning! mode=%d (0-AP, 1-SC, 2-AP+SC, 3-AP+SC+WAC)\r\n\r\n", {2});
    m_orders.push_back(order::ArmTimer{kProvisioningTime}); // INFERRED: who ends it is not known
    return Outcome::Done;
}

Application::Outcome Application::armTimer()
{
    m_orders.push_back(order::ArmTimer{kEventTimeout});
    return Outcome::Done;
}

Application::Outcome Application::ping()
{
    m_orders.push_back(order::Ping{});
    m_orders.push_back(order::ArmTimer{kPingTimeout});
    m_console.print("Pinging GW...!\r\n");
    return Outcome::Done;
}

Application::Outcome Application::pingComplete()
{
    commitIfPending();
    ++m_goodPings;
    if (m_settings.startsByItself ? m_goodPings >= kPingsToOta : m_buttonPressed) {
        m_console.print("HandlePingComplete: OTA Command arrived\r\n");
        m_goodPings = 0;
        m_buttonPressed = false;
        signal(Event::OtaStart);
        return Outcome::Done;
    }
    m_console.print("HandlePingComplete: PingCounter=%d\r\n", {m_goodPings});
    return ping();
}

void Application::commitIfPending()
{
    if (!m_library.isPendingCommit())
        return;
    if (const qint32 status = m_library.commit(m_settings.commitRefused); status < 0) {
        m_console.print(
            "OtaCheckDoCommit: OTA_set ERROR on EXTLIB_OTA_SET_OPT_IMAGE_COMMIT, Status = %d\r\n",
            {status});
        signal(Event::Error);
        return;
    }
    m_console.print("\r\n");
    m_console.print("OtaCheckDoCommit: OTA success, new image commited and currently run\n");
    m_console.print("\r\n");
    m_orders.push_back(order::StopWatchdog{});
}

Application::Outcome Application::initOta()
{
    if (const qint32 status = configureWatchdog(); status < 0) {
        m_console.print("OtaInit: ERROR from Platform_CommitWdtConfig. Status=%d\r\n", {status});
        return Outcome::Failed;
    }
    m_console.print("OtaInit: statistics = %d, %d, %d\r\n", {m_done, m_warnings, m_errors});
    m_console.print("OtaInit: call Ota_init\r\n");
    m_library.init();
    if (m_library.usesCdn()) {
        const CdnSettings &cdn = m_settings.library.cdn;
        m_console.print("OtaConfig: call OTA_set EXTLIB_OTA_SET_OPT_SERVER_INFO,ServerName=%s\r\n",
                        {cdn.server});
        m_console.print("OtaConfig: call OTA_set EXTLIB_OTA_SET_OPT_VENDOR_ID, VendorDir=%s\r\n",
                        {cdn.folder});
    }
    signal(Event::Continue);
    return Outcome::Done;
}

Application::Outcome Application::otaStep()
{
    const Effect effect = m_library.run();
    if (const auto *call = std::get_if<Call>(&effect)) {
        m_activity = Activity::CallingLibrary;
        m_wait = *call;
        return Outcome::Waiting;
    }
    otaStepDone(std::get<Finished>(effect).status);
    return Outcome::Done;
}

void Application::otaStepDone(qint32 status)
{
    switch (status) {
    case code::kContinue:
        signal(Event::Continue);
        break;
    case code::kNoUpdates:
        m_console.print("\r\n");
        m_console.print("OtaRunStep: status from Ota_run: no updates\r\n");
        m_console.print("\r\n");
        signal(Event::OtaCheckDone);
        break;
    case code::kNewerVersion:
        acceptVersion();
        break;
    case code::kOlderVersion:
        m_console.print("\r\n");
        m_console.print("OtaRunStep: status from Ota_run: OTA_RUN_STATUS_CHECK_OLDER_VERSION \r\n");
        m_console.print("\r\n");
        m_library.decline();
        signal(Event::OtaCheckDone);
        break;
    case code::kWarnReceiveAppend:
    case code::kWarnRequestFolder:
    case code::kWarnRequestLink:
    case code::kWarnConnectFileServer:
    case code::kWarnRequestFile:
    case code::kWarnFileHeader:
    case code::kWarnDownloadAndSave:
        m_console.print("OtaRunStep: WARNING Ota_run, Status=%d, continue fornext OTA retry\r\n",
                        {status});
        m_console.print("\r\n");
        ++m_warnings;
        signal(Event::Continue);
        break;
    case code::kDownloadDone:
        m_console.print("OtaRunStep: status from Ota_run: Download done, status = %d\r\n",
                        {status});
        ++m_done;
        signal(Event::OtaDownloadDone);
        break;
    default:
        ++m_errors;
        m_console.print("\r\n");
        m_console.print("OtaRunStep: FATAL ERROR from Ota_run %d !!!!!!!!!!!!!!!!!!!!!!!!!!!\r\n",
                        {status});
        m_console.print("\r\n");
        signal(Event::OtaError);
        break;
    }
}

void Application::acceptVersion()
{
    m_console.print("OtaRunStep: status from Ota_run: OTA_RUN_STATUS_CHECK_NEWER_VERSION, accept "
                    "and continue\r\n");
    const OtaLibrary::Versions versions = m_library.versions();
    m_console.print("OtaRunStep: CurrentVersion=%s, NewVersion=%s, Start download ...\r\n",
                    {versions.current, versions.offered});
    signal(Event::Continue);
}

Application::Outcome Application::testNewImage()
{
    m_console.print("\n\n\n\n");
    m_console.print("OtaImageTestingAndReset: download done\r\n");
    m_console.print("OtaImageTestingAndReset: call sl_Stop to move the bundle totesting state\r\n");
    m_activity = Activity::Stopping;
    m_wait = Pause{kStopTime};
    return Outcome::Waiting;
}

} // namespace airlift::sim
