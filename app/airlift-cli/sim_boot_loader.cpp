#include "app/airlift-cli/sim_options.h"
#include "core/sim/boot_loader.h"

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
    airlift::sim::BootLoader loader{{.chip = options->board.chip}};

    QObject::connect(
        uart.get(), &link::ByteLink::arrived, uart.get(), [&](const QByteArray &bytes) {
            if (const QByteArray answer = loader.feed(bytes); !answer.isEmpty())
                uart->write(answer);
            // Held again once the UART has changed hands.
            if (loader.persona() == airlift::sim::BootLoader::Persona::Switching)
                time.after(kSwitchTime, uart.get(), [&] { uart->write(loader.breakSeen()); });
        });
    // Neither pseudo terminals nor sockets carry a break: it was held during the reset.
    return runOnUart(*uart, [&] {
        if (saysWhereItIs(*options))
            out(uart->name());
        uart->write(loader.breakSeen());
    });
}

} // namespace airlift::cli
