#include "app/airlift-cli/sim_options.h"
#include "core/sim/boot_loader.h"
#include "core/sim/uart_disturbance.h"

namespace airlift::cli {

using namespace std::chrono_literals;

namespace {
constexpr Instant kSwitchTime = 1400ms; // a second of its own, and the client's
} // namespace

int simBootLoader(const Arguments &args)
{
    int exitCode = code(Exit::Done);
    const auto options = simOptionsFrom(args, exitCode);
    if (!options)
        return exitCode;
    const auto [clockOwner, clock] = bench::makeClock(options->pace);
    Clock &time = *clock;
    const auto uart = simUart(options->uart, time);
    airlift::sim::FaultInjector faults{options->device.faults.plan};
    faults.begin();
    airlift::sim::UartDisturbance cable{faults, options->device.seed};
    airlift::sim::BootLoader loader{
        {.chip = options->board.chip, .locked = faults.holds(airlift::sim::FaultKind::Locked)}};
    const auto say = [&](const QByteArray &bytes) {
        if (const QByteArray arrives = cable.through(bytes); !arrives.isEmpty())
            uart->write(arrives);
    };

    QObject::connect(uart.get(), &link::ByteLink::arrived, uart.get(),
                     [&](const QByteArray &bytes) {
                         say(loader.feed(bytes));
                         // Held again once the UART has changed hands.
                         if (loader.persona() == airlift::sim::BootLoader::Persona::Switching)
                             time.after(kSwitchTime, uart.get(), [&] { say(loader.breakSeen()); });
                     });
    // Neither pseudo terminals nor sockets carry a break: it was held during the reset.
    return runOnUart(*uart, *options, [&] { say(loader.breakSeen()); });
}

} // namespace airlift::cli
