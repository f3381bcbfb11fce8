#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/sim_options.h"
#include "core/sim/boot_loader.h"

#include <QCoreApplication>

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

    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requestedNow, uart.get(),
                     [] { QCoreApplication::quit(); });
    // Neither pseudo terminals nor sockets carry a break: it was held during the reset.
    QObject::connect(uart.get(), &link::ByteLink::opened, uart.get(), [&] {
        if (options->uart != QLatin1String("stdio"))
            out(uart->name());
        uart->write(loader.breakSeen());
    });
    QObject::connect(uart.get(), &link::ByteLink::ended, uart.get(), [&](const link::LinkEnd &end) {
        exitCode = complainAbout(end);
        QCoreApplication::exit(exitCode);
    });
    QObject::connect(
        uart.get(), &link::ByteLink::arrived, uart.get(), [&](const QByteArray &bytes) {
            if (const QByteArray answer = loader.feed(bytes); !answer.isEmpty())
                uart->write(answer);
            // Held again once the UART has changed hands.
            if (loader.persona() == airlift::sim::BootLoader::Persona::Switching)
                time.after(kSwitchTime, uart.get(), [&] { uart->write(loader.breakSeen()); });
        });
    uart->open();
    QCoreApplication::exec();
    return exitCode;
}

} // namespace airlift::cli
