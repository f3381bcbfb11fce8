#include "app/airlift-cli/command.h"
#include "core/link/serial_link.h"

#include <QJsonArray>

namespace airlift::cli {

int devicePorts(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("device ports"),
        QStringLiteral("Lists the serial ports of this machine. Exit code 1 if there is none."),
        {{QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {},
        QStringLiteral("  airlift-cli device ports")};
    if (!args.parse(arguments))
        return args.exitCode();
    const QList<link::PortInfo> ports = link::availablePorts();
    if (args.has("json")) {
        QJsonArray array;
        for (const link::PortInfo &port : ports) {
            array.append(QJsonObject{{QStringLiteral("name"), port.name},
                                     {QStringLiteral("description"), port.description},
                                     {QStringLiteral("board"), port.board}});
        }
        out(QJsonObject{{QStringLiteral("ports"), array}});
    } else {
        for (const link::PortInfo &port : ports)
            out(QStringLiteral("%1  %2  %3")
                    .arg(port.name, -16)
                    .arg(port.board, -24)
                    .arg(port.description)
                    .trimmed());
        if (ports.isEmpty())
            out(QStringLiteral("This machine shows no serial port. Plug the board in; a LaunchPad "
                               "shows two, its UART is the first."));
    }
    return code(ports.isEmpty() ? Exit::No : Exit::Done);
}

} // namespace airlift::cli
