#include "app/airlift-cli/sim_options.h"
#include "app/bench/simulated_unit.h"
#include "app/bench/unit_place.h"

namespace airlift::cli {

int simProvisioning(const Arguments &args)
{
    int exitCode = code(Exit::Done);
    const auto options = simOptionsFrom(args, exitCode);
    if (!options)
        return exitCode;
    const auto [clockOwner, clock] = bench::makeClock(options->pace);
    const auto uart = simUart(options->uart, *clock);
    sim::ProvisioningUnit unit{bench::unitSettings(options->world, options->wifi), *clock};
    sim::ProvisioningHost host{unit};
    if (!host.open({}))
        return usage(
            QStringLiteral("The simulated unit finds no free ports on this machine; close the "
                           "other program that simulates one."));
    QObject::connect(&unit, &sim::ProvisioningUnit::printed, uart.get(),
                     [&uart](const QByteArray &text) { uart->write(text); });
    // A cable in one direction can press only the reset button.
    QObject::connect(uart.get(), &link::ByteLink::arrived, &unit, [&unit](const QByteArray &bytes) {
        if (bytes.contains('r'))
            unit.reset();
    });
    return runOnUart(*uart, *options, [&] {
        const auto say = saysWhereItIs(*options) ? static_cast<void (*)(const QString &)>(&out)
                                                 : static_cast<void (*)(const QString &)>(&err);
        say(bench::toText(host.place()));
        unit.powerOn();
    });
}

} // namespace airlift::cli
