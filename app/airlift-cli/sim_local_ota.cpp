#include "app/airlift-cli/sim_options.h"
#include "core/sim/board_servers.h"
#include "core/sim/local_ota_board.h"
#include "core/sim/ota_if_board.h"
#include "core/trust/issue.h"

#include <functional>

namespace airlift::cli {

namespace {

using airlift::sim::BoardServers;
using airlift::sim::WebBoard;

/// What both firmwares are told alike.
template <typename Config>
[[nodiscard]] Config configFrom(const Arguments &args, const SimOptions &options)
{
    Config config;
    config.chip = options.board.chip;
    if (args.has("max-files"))
        config.archive.maxFiles = options.board.maxBundleFiles;
    config.identity.address = args.value("listen").toLatin1();
    config.plan = options.device.faults.plan;
    config.seed = options.device.seed;
    return config;
}

/// Certificate and key of its web server, made once and kept in its flash; 0, or the exit code.
int giveIdentity(WebBoard &board, const QString &address)
{
    if (board.flash().read(board.certificateFile()))
        return code(Exit::Done);
    const auto root = trust::makeRoot(QStringLiteral("Simulated device"));
    if (!root)
        return complainAbout(root.error());
    const auto identity = trust::issueServerCertificate(*root, {address});
    if (!identity)
        return complainAbout(identity.error());
    board.flash().program(board.certificateFile(), identity->certificate.toDer());
    board.flash().program(board.keyFile(), identity->key.toTraditionalDer().reveal().toByteArray());
    return code(Exit::Done);
}

/// 0, or the exit code.
int program(WebBoard &board, const SimOptions &options, const QByteArray &vendorCertificateName,
            const QString &address)
{
    if (!options.flashFolder.isEmpty()) {
        if (const int failed = openFlash(board.flash(), options.flashFolder); failed != 0)
            return failed;
        QObject::connect(&board, &WebBoard::flashChanged, &board, [&board, &options] {
            if (const auto saved = board.flash().save(flashFile(options.flashFolder)); !saved)
                complainAbout(saved.error());
        });
    }
    bench::programFlash(board.flash(), options.board, vendorCertificateName);
    return giveIdentity(board, address);
}

std::optional<BoardServers::Ports> wantedPorts(const Arguments &args)
{
    BoardServers::Ports ports;
    for (const auto &[option, port] : {std::pair{"web-port", &ports.web},
                                       {"plain-port", &ports.plain},
                                       {"progress-port", &ports.progress}}) {
        bool ok = false;
        *port = args.value(option).toUShort(&ok);
        if (!ok)
            return std::nullopt;
    }
    return ports;
}

int complainAboutServers(const airlift::sim::BoardServersError &error)
{
    return std::visit(
        Overloaded{
            [](const airlift::sim::PortNotOpen &port) {
                return usage(QStringLiteral("Port %1 cannot be had (%2); 0 takes a free one.")
                                 .arg(port.port)
                                 .arg(port.systemReason));
            },
            [](const airlift::sim::NoServerIdentity &identity) {
                return usage(QStringLiteral("The flash has no usable %1 for the web server.")
                                 .arg(QString::fromUtf8(identity.fileName)));
            },
        },
        error);
}

void printServers(WebBoard &board, const QString &address, const BoardServers::Ports &ports)
{
    const auto certificate =
        trust::Certificate::parse(*board.flash().read(board.certificateFile()), {});
    out(QStringLiteral("web https://%1:%2").arg(address).arg(ports.web));
    out(QStringLiteral("plain http://%1:%2").arg(address).arg(ports.plain));
    if (board.hasProgressServer())
        out(QStringLiteral("progress %1:%2").arg(address).arg(ports.progress));
    out(QStringLiteral("certificate %1").arg(QString::fromLatin1(certificate->sha256().toHex())));
}

/// What one firmware has of its own.
template <typename Board>
struct Peculiarities {
    std::function<void(Board &)> programMore = [](Board &) {};
    std::function<void(Board &, const QByteArray &typed)> pressButtons = [](Board &,
                                                                            const QByteArray &) {};
};

/// A board that waits for an archive.
template <typename Board, typename Config>
int waitForUploads(const Arguments &args, const Peculiarities<Board> &own = {})
{
    int exitCode = code(Exit::Done);
    const auto options = simOptionsFrom(args, exitCode);
    if (!options)
        return exitCode;
    const QHostAddress address{args.value("listen")};
    const auto wanted = wantedPorts(args);
    if (address.isNull())
        return usage(QStringLiteral("--listen takes an address of this machine."));
    if (!wanted)
        return usage(QStringLiteral("A port is a number from 0 to 65535."));

    const auto [clockOwner, clock] = bench::makeClock(options->pace);
    const auto uart = simUart(options->uart, *clock);
    const auto config = configFrom<Config>(args, *options);
    Board board{config, *clock, *uart};
    if (const int failed =
            program(board, *options, config.archive.vendorCertificateName, args.value("listen"));
        failed != 0)
        return failed;
    own.programMore(board);
    BoardServers servers{board};
    const auto ports = servers.listen(address, *wanted);
    if (!ports)
        return complainAboutServers(ports.error());

    QObject::connect(uart.get(), &link::ByteLink::arrived, &board, [&](const QByteArray &typed) {
        own.pressButtons(board, typed);
        if (typed.contains('r'))
            board.reset();
    });
    return runOnUart(*uart, *options, [&] {
        if (saysWhereItIs(*options))
            printServers(board, address.toString(), *ports);
        board.powerOn();
    });
}

} // namespace

int simLocalOta(const Arguments &args)
{
    return waitForUploads<airlift::sim::LocalOtaBoard, airlift::sim::LocalOtaConfig>(args);
}

int simOtaIf(const Arguments &args)
{
    using airlift::sim::OtaIfBoard;
    Peculiarities<OtaIfBoard> own;
    own.programMore = [](OtaIfBoard &board) { // it does not start without a version; the oldest
        if (!board.flash().read("ota.dat"))
            board.flash().program("ota.dat", QByteArray(14, '0'));
    };
    own.pressButtons = [](OtaIfBoard &board, const QByteArray &typed) {
        if (typed.contains('b'))
            board.pressButton();
    };
    return waitForUploads<OtaIfBoard, airlift::sim::OtaIfConfig>(args, own);
}

} // namespace airlift::cli
