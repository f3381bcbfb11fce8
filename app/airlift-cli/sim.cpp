#include "app/airlift-cli/chip_option.h"
#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/pace_option.h"
#include "app/bench/simulated_target.h"
#include "core/link/pty_link.h"
#include "core/link/stdio_link.h"
#include "core/sim/device.h"

#include <QCoreApplication>
#include <QUrl>

namespace airlift::cli {

namespace {

Arguments simArguments()
{
    return {
        QStringLiteral("sim"),
        QStringLiteral("A simulated CC3220SF with the cloud_ota firmware of SDK 4.10 in plain-URL "
                       "mode, as its own process. Its UART is a\n"
                       "pseudo terminal that any terminal program opens, or standard output. Its "
                       "network is this machine. Runs until\n"
                       "Ctrl-C; prints the terminal's path first."),
        {{QStringLiteral("firmware"), QStringLiteral("Only cloud-ota now."), QStringLiteral("name"),
          QStringLiteral("cloud-ota")},
         {QStringLiteral("uart"), QStringLiteral("pty or stdio."), QStringLiteral("kind"),
          QStringLiteral("pty")},
         {QStringLiteral("url"),
          QStringLiteral("https://HOST/PATH compiled into the firmware; no port, the stock library "
                         "knows only 443."),
          QStringLiteral("url")},
         {QStringLiteral("server"), QStringLiteral("Where port 443 of that host really is."),
          QStringLiteral("ip:port")},
         {QStringLiteral("root-ca"),
          QStringLiteral(
              "Root CA file to install; without it the firmware is built without a CA (-453)."),
          QStringLiteral("file")},
         {QStringLiteral("vendor-cert"), QStringLiteral("OTA vendor certificate to install."),
          QStringLiteral("file")},
         {QStringLiteral("trusted-root"),
          QStringLiteral("Root in the catalogue, for image signatures. May be repeated."),
          QStringLiteral("file")},
         {QStringLiteral("chip"), QStringLiteral("CC3220S, CC3220SF, CC3235S or CC3235SF."),
          QStringLiteral("name"), QStringLiteral("CC3220SF")},
         {QStringLiteral("max-files"), QStringLiteral("Files the library has room for."),
          QStringLiteral("number"), QStringLiteral("8")},
         {QStringLiteral("fault"),
          QStringLiteral(
              "never-commits, or names-wanted-ca (prints the wanted root instead of restarting)."),
          QStringLiteral("name")},
         {QStringLiteral("pace"),
          QStringLiteral("real (115200 baud), virtual, or a factor such as 8x."),
          QStringLiteral("pace"), QStringLiteral("real")},
         {QStringLiteral("seed"), QStringLiteral("For everything that varies on a real board."),
          QStringLiteral("number"), QStringLiteral("1")}},
        {},
        QStringLiteral("  airlift-cli serve update.tar --root site-root --port 8443          # "
                       "prints the URL\n"
                       "  airlift-cli sim --url https://updates.airlift.test/update.tar --server "
                       "127.0.0.1:8443 \\\n"
                       "      --root-ca site-root/root.der --vendor-cert vendor.der --trusted-root "
                       "signer.der\n"
                       "  airlift-cli device watch /dev/pts/3                                 # "
                       "the path the simulator printed")};
}

/// Firmware and surroundings out of the options; the certificates are programmed separately.
std::optional<airlift::sim::DeviceConfig> configFrom(const Arguments &args, QString &mistake)
{
    airlift::sim::DeviceConfig config;
    const QUrl url{args.value("url"), QUrl::StrictMode};
    const QString server = args.value("server");
    const qsizetype colon = server.lastIndexOf(QLatin1Char(':'));
    bool portOk = false;
    const quint16 port = server.mid(colon + 1).toUShort(&portOk);
    QHostAddress address;
    if (!url.isValid() || url.host().isEmpty() || url.path().isEmpty())
        mistake = QStringLiteral("--url takes https://HOST/PATH or http://HOST/PATH.");
    else if (colon < 1 || !portOk || !address.setAddress(server.left(colon)))
        mistake = QStringLiteral("--server takes IP:PORT, for example 127.0.0.1:8443.");
    else if (args.value("firmware") != QLatin1String("cloud-ota"))
        mistake = QStringLiteral("There is no firmware \"%1\"; there is cloud-ota.")
                      .arg(args.value("firmware"));
    if (!mistake.isEmpty())
        return std::nullopt;
    config.firmware.url = args.value("url").toUtf8();
    config.firmware.secured = url.scheme() != QLatin1String("http");
    config.surroundings.hosts[url.host().toUtf8()] = {address, port};
    config.seed = args.value("seed").toUInt();
    if (!args.has("root-ca"))
        config.firmware.rootCaName.clear();
    const QString fault = args.value("fault");
    if (fault == QLatin1String("names-wanted-ca"))
        config.firmware.namesWantedCa = true;
    else if (!fault.isEmpty() && fault != QLatin1String("never-commits"))
        mistake = QStringLiteral("There is no fault \"%1\" here.").arg(fault);
    return mistake.isEmpty() ? std::optional{config} : std::nullopt;
}

} // namespace

int sim(const QStringList &arguments)
{
    Arguments args = simArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    const auto chip = simulatedChip(args.value("chip"));
    if (!chip)
        return usage(QStringLiteral("There is no simulated chip \"%1\".").arg(args.value("chip")));
    const auto pace = paceFrom(args.value("pace"));
    if (!pace)
        return usage(QStringLiteral("\"%1\" is no pace.").arg(args.value("pace")));
    QString mistake;
    const auto config = configFrom(args, mistake);
    if (!config)
        return usage(mistake);

    const auto [clockOwner, clock] = bench::makeClock(*pace);
    std::unique_ptr<link::ByteLink> uart;
    if (args.value("uart") == QLatin1String("pty"))
        uart = std::make_unique<link::PtyLink>(*clock);
    else if (args.value("uart") == QLatin1String("stdio"))
        uart = std::make_unique<link::StdioLink>();
    else
        return usage(QStringLiteral("--uart takes pty or stdio."));

    airlift::sim::Device device{*config, *clock, *uart};
    bench::BoardSetUp board;
    board.chip = *chip;
    board.maxBundleFiles = args.value("max-files").toInt();
    board.commits = args.value("fault") != QLatin1String("never-commits");
    if (board.maxBundleFiles < 1 || board.maxBundleFiles > 64)
        return usage(QStringLiteral("--max-files takes a number from 1 to 64."));
    if (args.has("vendor-cert")) {
        auto certificate = trust::Certificate::read(args.value("vendor-cert"));
        if (!certificate)
            return complainAbout(certificate.error());
        board.vendorCertificate = *std::move(certificate);
    }
    for (const QString &path : args.values("trusted-root")) {
        auto certificate = trust::Certificate::read(path);
        if (!certificate)
            return complainAbout(certificate.error());
        board.trustedRoots.push_back(*std::move(certificate));
    }
    bench::programBoard(device, board);
    if (args.has("root-ca")) {
        const auto root = readBounded(args.value("root-ca"), ByteCount{64 * 1024});
        if (!root)
            return complainAbout(root.error());
        device.flash().program(config->firmware.rootCaName,
                               *root); // as it is: a bad file is the device's to refuse
    }

    Interrupt interrupt;
    int exitCode = code(Exit::Done);
    QObject::connect(&interrupt, &Interrupt::requestedNow, &device,
                     [] { QCoreApplication::quit(); });
    QObject::connect(uart.get(), &link::ByteLink::opened, &device, [&] {
        if (const auto *terminal = qobject_cast<link::PtyLink *>(uart.get()))
            out(terminal->terminalPath());
        device.powerOn();
    });
    QObject::connect(uart.get(), &link::ByteLink::ended, &device, [&](const link::LinkEnd &end) {
        exitCode = complainAbout(end);
        QCoreApplication::exit(exitCode);
    });
    // The board's reset and user buttons, as far as a cable in one direction can press them.
    QObject::connect(uart.get(), &link::ByteLink::arrived, &device, [&](const QByteArray &bytes) {
        for (const char c : bytes) {
            if (c == 'b')
                device.pressButton();
            else if (c == 'r')
                device.reset();
        }
    });
    uart->open();
    QCoreApplication::exec();
    return exitCode;
}

} // namespace airlift::cli
