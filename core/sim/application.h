#pragma once

#include "core/base/units.h"
#include "core/sim/effect.h"
#include "core/sim/ota_library.h"

#include <deque>
#include <variant>
#include <vector>

#include <QByteArray>

namespace airlift::sim {

/// What the application has done in the background; it goes on without waiting for it.
namespace order {
/// Three packets to the gateway; ends in notice::PingReport.
struct Ping {
};
struct ArmTimer {
    Instant after{};
};
struct StopTimer {
};
struct ArmWatchdog {
    Instant after{};
};
struct StopWatchdog {
};
} // namespace order
using Order = std::variant<order::Ping, order::ArmTimer, order::StopTimer, order::ArmWatchdog,
                           order::StopWatchdog>;

/// What other tasks of the firmware hear and tell the application's task.
namespace notice {
/// Associated with the access point.
struct Joined {
};
struct AddressAcquired {
};
/// By the access point, or because it is gone.
struct Disconnected {
};
struct PingReport {
    int percent = 0;
};
/// The host driver has given up.
struct DriverAborted {
};
struct WrongRootCa {
    QByteArray wantedCa; ///< common name of the certificate that would have done
};
/// Something that was given to a socket could not be sent.
struct TransmitFailed {
};
struct TimerExpired {
};
struct Button {
};
} // namespace notice
using Notice = std::variant<notice::Joined, notice::AddressAcquired, notice::Disconnected,
                            notice::PingReport, notice::DriverAborted, notice::WrongRootCa,
                            notice::TransmitFailed, notice::TimerExpired, notice::Button>;

/// What the application's task waits for.
struct Pause {
    Instant length{};
};
struct AwaitNotice {
};
struct ResetBoard {
};
/// Endless loop; nothing more comes until somebody resets the board.
struct Halt {
};
struct Turn {
    std::vector<Order> orders;
    std::variant<Call, Pause, AwaitNotice, ResetBoard, Halt> wait;
};

/// TI's cloud_ota of SDK 4.10: a queue of events and a table that says what each means in each
/// state (uart-ota-log 4, 7, 11.1). Prints into the console it is given; every turn handles one
/// event.
class Application
{
public:
    struct Settings {
        OtaLibrary::Settings library;
        QByteArray version = "0.10.00.03";
        QByteArray ssid;
        bool startsByItself = true; ///< DISABLE_OTA_SWITCH_TRIGGER
        bool namesWantedCa = false;
        bool commitRefused = false;  ///< a fault: the file system says no
        bool crashesOnTrial = false; ///< a fault: the new image resets the board as it starts
        bool hangsOnTrial = false;   ///< a fault: the new image stops as it starts
    };
    enum class State {
        Starting = 0,
        WaitForConnection = 1,
        WaitForIp = 2,
        Provisioning = 3,
        ProvisioningWait = 4,
        PingingGateway = 5,
        OtaRun = 6,
        Error = 7
    };
    enum class Event {
        Null = 0,
        Started,
        Connected,
        IpAcquired,
        Disconnect,
        ProvisioningStarted,
        ProvisioningSuccess,
        ProvisioningStopped,
        PingComplete,
        OtaStart,
        Continue,
        OtaCheckDone,
        OtaDownloadDone,
        OtaError,
        Timeout,
        Error,
        Restart
    };

    Application(Settings settings, Flash &flash, Console &console);

    [[nodiscard]] Turn powerOn();
    [[nodiscard]] Turn resume(); ///< the pause is over, or something was noticed
    [[nodiscard]] Turn resume(const Reply &reply);
    /// Prints at once, as another task does; what it means is handled after the present step.
    void notice(const Notice &notice);
    [[nodiscard]] bool hasEvents() const { return !m_events.empty(); }

    [[nodiscard]] State state() const { return m_state; }
    /// Restarting: the new image is about to be tried, or the board resets itself.
    [[nodiscard]] bool isRestarting() const
    {
        return m_activity == Activity::Stopping || m_activity == Activity::Over;
    }

private:
    enum class Activity { Starting, Handling, CallingLibrary, Stopping, Over };
    enum class Outcome { Done, Waiting, Failed };

    void acceptVersion();
    void on(const notice::Joined &);
    void on(const notice::AddressAcquired &);
    void on(const notice::Disconnected &);
    void on(const notice::PingReport &report);
    void on(const notice::DriverAborted &);
    void on(const notice::WrongRootCa &wrong);
    void on(const notice::TransmitFailed &);
    void on(const notice::TimerExpired &);
    void on(const notice::Button &);

    [[nodiscard]] Turn started();
    [[nodiscard]] Turn nextEvent();
    [[nodiscard]] Outcome handle(Event event);
    [[nodiscard]] Turn finishHandling(Outcome outcome);
    [[nodiscard]] Turn wait(decltype(Turn::wait) what);
    void signal(Event event);

    [[nodiscard]] Outcome reportError();
    [[nodiscard]] Outcome restart();
    [[nodiscard]] Outcome printVersions();
    [[nodiscard]] Outcome startProvisioning();
    [[nodiscard]] Outcome armTimer();
    [[nodiscard]] Outcome ping();
    [[nodiscard]] Outcome pingComplete();
    [[nodiscard]] Outcome initOta();
    [[nodiscard]] Outcome otaStep();
    [[nodiscard]] Outcome testNewImage();
    void commitIfPending();
    void otaStepDone(qint32 status);
    [[nodiscard]] qint32 configureWatchdog();
    void armWatchdogIfAsked();

    Settings m_settings;
    Flash &m_flash;
    Console &m_console;
    OtaLibrary m_library;

    State m_state = State::Starting;
    State m_next = State::Starting; ///< once the event at hand is handled
    Activity m_activity = Activity::Starting;
    std::deque<Event> m_events;
    std::vector<Order> m_orders;
    decltype(Turn::wait) m_wait; ///< what an unfinished handler waits for
    bool m_queueFull = false;
    bool m_buttonPressed = false;
    int m_goodPings = 0;
    int m_done = 0;
    int m_warnings = 0;
    int m_errors = 0;
};

} // namespace airlift::sim
