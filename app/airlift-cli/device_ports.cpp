#include "app/airlift-cli/command.h"
#include "core/link/port_use.h"
#include "core/link/serial_link.h"

#include <QJsonArray>

namespace airlift::cli {

using link::PortInfo;
using link::PortUse;

namespace {

QString hex(quint16 id)
{
    return QStringLiteral("%1").arg(id, 4, 16, QLatin1Char('0'));
}

QString stateId(PortUse::State state)
{
    switch (state) {
    case PortUse::State::Free:
        return QStringLiteral("free");
    case PortUse::State::Held:
        return QStringLiteral("held");
    case PortUse::State::Unknown:
        return QStringLiteral("unknown");
    }
    return {};
}

QJsonObject toJson(const PortInfo &port, const PortUse &use)
{
    QJsonArray holders;
    for (const PortUse::Process &process : use.holders)
        holders.append(QJsonObject{{QStringLiteral("pid"), process.id},
                                   {QStringLiteral("name"), process.name}});
    QJsonObject json{{QStringLiteral("name"), port.name},
                     {QStringLiteral("description"), port.description},
                     {QStringLiteral("board"), port.board},
                     {QStringLiteral("serial_number"), port.serialNumber},
                     {QStringLiteral("use"), stateId(use.state)},
                     {QStringLiteral("held_by"), holders}};
    if (port.vendor && port.product) {
        json.insert(QStringLiteral("usb_vendor"), hex(*port.vendor));
        json.insert(QStringLiteral("usb_product"), hex(*port.product));
    }
    return json;
}

QString inWords(const PortUse &use)
{
    QStringList names;
    for (const PortUse::Process &process : use.holders)
        names << QStringLiteral("%1 (%2)").arg(process.name).arg(process.id);
    return names.isEmpty() ? QString{}
                           : QStringLiteral("in use by ") + names.join(QLatin1Char(','));
}

void print(const PortInfo &port, const PortUse &use)
{
    const QString usb = port.vendor && port.product
                            ? QStringLiteral("%1:%2").arg(hex(*port.vendor), hex(*port.product))
                            : QStringLiteral("no USB");
    out(QStringLiteral("%1  %2  %3  %4  %5")
            .arg(port.name, -16)
            .arg(usb, -9)
            .arg(port.board, -24)
            .arg(port.description, inWords(use))
            .trimmed());
}

} // namespace

int devicePorts(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("device ports"),
        QStringLiteral(
            "Lists the serial ports of this machine, their USB ids, the board that is likely "
            "behind them, and who holds them.\n"
            "JSON keys: ports (name, description, board, serial_number, usb_vendor, usb_product, "
            "use: free, held or unknown,\n"
            "held_by). Processes of other users are visible only with their rights. Exit code 1 "
            "if there is no port."),
        {{QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {},
        QStringLiteral("  airlift-cli device ports")};
    if (!args.parse(arguments))
        return args.exitCode();
    const QList<PortInfo> ports = link::availablePorts();
    QJsonArray array;
    for (const PortInfo &port : ports) {
        const PortUse use = link::usersOf(port.name);
        if (args.has("json"))
            array.append(toJson(port, use));
        else
            print(port, use);
    }
    if (args.has("json"))
        out(QJsonObject{{QStringLiteral("ports"), array}});
    else if (ports.isEmpty())
        out(QStringLiteral("This machine shows no serial port. Plug the board in; a LaunchPad "
                           "shows two, its UART is the first."));
    return code(ports.isEmpty() ? Exit::No : Exit::Done);
}

} // namespace airlift::cli
