#pragma once

#include "core/sim/application.h"

#include <array>

namespace airlift::sim {

/// What an event makes the application do.
enum class Action {
    Nothing,
    ReportError,
    Restart,
    PrintVersions,
    Provision,
    ArmTimer,
    Ping,
    PingComplete,
    InitOta,
    OtaStep,
    TestNewImage
};
struct Transition {
    Action action{};
    Application::State next{};
};

inline constexpr int kStateCount = 8;
inline constexpr int kEventCount = 17;

/// The application's table (uart-ota-log 4.2), one row per event, one column per state.
/// Provisioning is left out where only a phone could bring the board there.
[[nodiscard]] constexpr Transition transition(Application::State state, Application::Event event)
{
    using enum Application::State;
    struct Cell {
        Action action{};
        int next = -1; ///< -1: stay
    };
    constexpr Cell stay{Action::Nothing};
    constexpr Cell e{Action::ReportError};
    constexpr Cell r{Action::Restart, 0};
    constexpr Cell versions{Action::PrintVersions, 1};
    constexpr Cell provision{Action::Provision, 3};
    constexpr Cell joined{Action::ArmTimer, 2};
    constexpr Cell timer{Action::ArmTimer};
    constexpr Cell ping{Action::Ping, 5};
    constexpr Cell pinged{Action::PingComplete};
    constexpr Cell init{Action::InitOta, 6};
    constexpr Cell step{Action::OtaStep};
    constexpr Cell test{Action::TestNewImage, 0};
    // From OtaError on the first column is shifted by one in the original: its row lacks an entry.
    constexpr std::array<std::array<Cell, kStateCount>, kEventCount> table{{
        {stay, stay, stay, stay, stay, stay, stay, e},     // Null
        {versions, versions, provision, e, e, stay, e, e}, // Started
        {joined, joined, e, e, e, e, e, e},                // Connected
        {stay, e, ping, e, e, e, e, e},                    // IpAcquired
        {r, r, r, r, r, r, r, e},                          // Disconnect
        {e, provision, provision, stay, stay, e, e, e},    // ProvisioningStarted
        {e, e, stay, e, stay, e, e, e},                    // ProvisioningSuccess
        {stay, timer, e, e, e, e, e, e},                   // ProvisioningStopped
        {e, e, e, e, e, pinged, e, e},                     // PingComplete
        {e, e, e, e, e, init, e, e},                       // OtaStart
        {e, e, e, e, e, e, step, e},                       // Continue
        {e, e, e, e, e, e, ping, e},                       // OtaCheckDone
        {e, e, e, e, e, e, test, e},                       // OtaDownloadDone
        {e, e, e, e, e, e, e, e},                          // OtaError
        {e, provision, r, r, r, r, e, e},                  // Timeout
        {r, e, e, e, e, e, e, e},                          // Error
        {stay, r, r, r, r, r, r, e},                       // Restart
    }};
    const Cell &cell = table[static_cast<std::size_t>(event)][static_cast<std::size_t>(state)];
    return {cell.action, cell.next < 0 ? state : static_cast<Application::State>(cell.next)};
}

} // namespace airlift::sim
