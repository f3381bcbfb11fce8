#include "app/airlift-cli/sim_options.h"

#include "app/airlift-cli/chip_option.h"
#include "app/airlift-cli/pace_option.h"
#include "app/airlift-cli/passphrase.h"
#include "app/bench/fault_words.h"
#include "app/bench/personality.h"
#include "app/bench/simulated_unit.h"
#include "core/base/file.h"

#include <QDir>
#include <QUrl>

namespace airlift::cli {

Arguments simArguments()
{
    return {
        QStringLiteral("sim"),
        QStringLiteral(
            "A simulated CC3220SF as its own process: with the cloud_ota firmware of SDK 4.10, "
            "with\n"
            "local_ota, which is a web server and waits for \"device push\", with at_commands or\n"
            "network_terminal for \"device at\" and \"provision wired\", with the provisioning "
            "demo, which waits for \"provision ap\"\nand \"provision smartconfig\" at the "
            "place it prints, or in its boot loader. Its UART is a\n"
            "pseudo terminal that any terminal program opens, a TCP port of this machine, "
            "or standard input and output. Its network is\n"
            "this machine. Runs until Ctrl-C; prints where its UART is first. Typing b "
            "there presses SW2, r the reset button.\n\n") +
            bench::faultPlanHelp(),
        {{QStringLiteral("firmware"), bench::personalityHelp(), QStringLiteral("name"),
          QStringLiteral("cloud-ota")},
         {QStringLiteral("uart"), QStringLiteral("pty, tcp:PORT (0 takes a free one) or stdio."),
          QStringLiteral("kind"), QStringLiteral("pty")},
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
         {QStringLiteral("flash"),
          QStringLiteral(
              "Folder the flash is kept in, so that it outlives this program; with \"at\" "
              "also its profiles and settings, keys of networks included."),
          QStringLiteral("folder")},
         {QStringLiteral("chip"), QStringLiteral("CC3220S, CC3220SF, CC3235S or CC3235SF."),
          QStringLiteral("name"), QStringLiteral("CC3220SF")},
         {QStringLiteral("max-files"), QStringLiteral("Files the library has room for."),
          QStringLiteral("number"), QStringLiteral("8")},
         {QStringLiteral("library"),
          QStringLiteral("Release of the OTA library whose archive code it has: 4.10 or 7.10."),
          QStringLiteral("release"), QStringLiteral("4.10")},
         {QStringLiteral("token-field"),
          QStringLiteral(
              "Bytes for a vendor's token that the library was built with, 1 to 160; the "
              "sizes it prints depend on it."),
          QStringLiteral("bytes"), QStringLiteral("96")},
         {QStringLiteral("cloud"),
          QStringLiteral("dropbox or github: firmware that looks into a folder there instead of "
                         "having a URL."),
          QStringLiteral("vendor")},
         {QStringLiteral("cloud-server"),
          QStringLiteral("The API server it asks, if not the vendor's."), QStringLiteral("host")},
         {QStringLiteral("cloud-root"), QStringLiteral("github: /repos/USER/REPOSITORY."),
          QStringLiteral("path")},
         {QStringLiteral("cloud-folder"), QStringLiteral("Folder of the archives."),
          QStringLiteral("name"), QStringLiteral("OTA_CC3220SF")},
         {QStringLiteral("cloud-token-file"),
          QStringLiteral("Its first line is the token; the device prints it on its UART, as the "
                         "real one does."),
          QStringLiteral("file")},
         {QStringLiteral("route"),
          QStringLiteral("HOST=IP:PORT: where port 443 of a further host really is. May be "
                         "repeated."),
          QStringLiteral("route")},
         {QStringLiteral("fault"), QStringLiteral("What goes wrong, and when; see above."),
          QStringLiteral("plan")},
         {QStringLiteral("repeat"),
          QStringLiteral("Repeats the run that was kept in this folder, in virtual time and with "
                         "its own server; prints what its UART said. Goes with no other option."),
          QStringLiteral("folder")},
         {QStringLiteral("listen"), QStringLiteral("local-ota: address of its servers."),
          QStringLiteral("ip"), QStringLiteral("127.0.0.1")},
         {QStringLiteral("web-port"),
          QStringLiteral("local-ota: HTTPS, 443 on a device; 0 takes a free one."),
          QStringLiteral("port"), QStringLiteral("0")},
         {QStringLiteral("plain-port"),
          QStringLiteral("local-ota: HTTP, 80 on a device, only redirects."),
          QStringLiteral("port"), QStringLiteral("0")},
         {QStringLiteral("progress-port"), QStringLiteral("local-ota: 5432 on a device."),
          QStringLiteral("port"), QStringLiteral("0")},
         {QStringLiteral("network"),
          QStringLiteral(
              "at, terminal: the Wi-Fi around it; beside it are one open and one foreign one."),
          QStringLiteral("name"), QStringLiteral("Inthings")},
         {QStringLiteral("key-file"),
          QStringLiteral("at, terminal, provisioning: its first line is the key of that Wi-Fi; "
                         "else it is password1."),
          QStringLiteral("file")},
         {QStringLiteral("wifi"),
          QStringLiteral(
              "at, terminal, provisioning: what is wrong with that Wi-Fi: none, wrong-key, "
              "network-not-found, no-address; provisioning also feedback-lost and https."),
          QStringLiteral("fault"), QStringLiteral("none")},
         {QStringLiteral("names-wanted-ca"),
          QStringLiteral(
              "Firmware whose socket handler prints the wanted root instead of restarting.")},
         {QStringLiteral("pace"),
          QStringLiteral("real (115200 baud), virtual, or a factor such as 8x."),
          QStringLiteral("pace"), QStringLiteral("real")},
         {QStringLiteral("seed"), QStringLiteral("For everything that varies on a real board."),
          QStringLiteral("number"), QStringLiteral("1")}},
        {},
        QStringLiteral(
            "  airlift-cli serve update.tar --root site-root --port 8443          # "
            "prints the URL\n"
            "  airlift-cli sim --url https://updates.airlift.test/update.tar --server "
            "127.0.0.1:8443 \\\n"
            "      --root-ca site-root/root.der --vendor-cert vendor.der --trusted-root "
            "signer.der\n"
            "  airlift-cli device watch /dev/pts/3                                 # "
            "the path the simulator printed\n"
            "  airlift-cli sim ... --fault power-loss@op57,uart-noise=2\n"
            "  airlift-cli sim --firmware local-ota --vendor-cert vendor.der "
            "--trusted-root signer.der    # prints its servers\n"
            "  airlift-cli sim --firmware at --network Inthings    # then: provision "
            "wired /dev/pts/3\n"
            "  airlift-cli sim --firmware provisioning --network Inthings    # then: provision ap "
            "--place ap=...\n"
            "  airlift-cli sim --firmware at --route updates.airlift.test=127.0.0.1:8443 "
            "--root-ca site-root/root.der \\\n"
            "      --trusted-root site-root/root.der    # AT+HttpConnect reaches that "
            "server")};
}

namespace {

/// "127.0.0.1:8443"
std::optional<sim::Surroundings::Route> routeFrom(const QString &text)
{
    const qsizetype colon = text.lastIndexOf(QLatin1Char(':'));
    bool portOk = false;
    const quint16 port = text.mid(colon + 1).toUShort(&portOk);
    QHostAddress address;
    if (colon < 1 || !portOk || !address.setAddress(text.left(colon)))
        return std::nullopt;
    return sim::Surroundings::Route{address, port};
}

void takeUrl(const Arguments &args, sim::DeviceConfig &config, QString &mistake)
{
    const QUrl url{args.value("url"), QUrl::StrictMode};
    const auto route = routeFrom(args.value("server"));
    if (!url.isValid() || url.host().isEmpty() || url.path().isEmpty())
        mistake = QStringLiteral("--url takes https://HOST/PATH or http://HOST/PATH.");
    else if (!route)
        mistake = QStringLiteral("--server takes IP:PORT, for example 127.0.0.1:8443.");
    else
        config.surroundings.hosts[url.host().toUtf8()] = *route;
    config.firmware.url = args.value("url").toUtf8();
    config.firmware.secured = url.scheme() != QLatin1String("http");
}

void takeCloud(const Arguments &args, sim::DeviceConfig &config, QString &mistake)
{
    using Vendor = sim::CdnSettings::Vendor;
    sim::CdnSettings &cdn = config.firmware.cdn;
    const bool isDropbox = args.value("cloud") == QLatin1String("dropbox");
    if (!isDropbox && args.value("cloud") != QLatin1String("github"))
        mistake = QStringLiteral("--cloud takes dropbox or github.");
    cdn.vendor = isDropbox ? Vendor::Dropbox : Vendor::GitHub;
    cdn.server = isDropbox ? "api.dropboxapi.com" : "api.github.com";
    if (args.has("cloud-server"))
        cdn.server = args.value("cloud-server").toUtf8();
    cdn.root = args.value("cloud-root").toUtf8();
    cdn.folder = args.value("cloud-folder").toUtf8();
    if (!args.has("cloud-token-file"))
        return;
    if (const auto text = readBounded(args.value("cloud-token-file"), ByteCount{4096}))
        cdn.token = text->split('\n').constFirst().trimmed();
    else
        mistake = explain::Explain::oneLine(explain::Explain::of(text.error()));
}

/// The Wi-Fi around a board; empty `mistake` if all is well.
void takeWorld(const Arguments &args, SimOptions &options, QString &mistake)
{
    Secret key{"password1"}; // nobody's: the example of the specification
    if (args.has("key-file")) {
        if (auto text = readBounded(args.value("key-file"), ByteCount{4096}))
            key = firstLine(Secret{*std::move(text)});
        else
            mistake = explain::Explain::oneLine(explain::Explain::of(text.error()));
    }
    if (const auto fault = bench::unitFaultFromName(args.value("wifi"))) {
        options.world = bench::worldAround(args.value("network"), key, *fault);
        options.wifi = *fault;
    } else {
        mistake = QStringLiteral("There is no Wi-Fi fault \"%1\".").arg(args.value("wifi"));
    }
}

/// A plan such a board can suffer, or the mistake.
std::optional<sim::FaultPlan> planFrom(const Arguments &args, QString &mistake)
{
    const QString text = args.value("fault");
    const auto plan = sim::FaultPlan::parse(text);
    if (!plan) {
        mistake = bench::describe(plan.error());
        return std::nullopt;
    }
    const auto board = bench::personality(args.value("firmware"));
    if (!board)
        return std::nullopt; // said already
    const QLatin1String random{"random:"};
    if (text.startsWith(random))
        return bench::randomPlan(board->firmware, text.mid(random.size()).toUInt());
    if (const auto fault = bench::impossibleFault(board->firmware, *plan)) {
        QStringList possible;
        for (const sim::FaultRules &rules : sim::faultRules()) {
            if (bench::canSuffer(board->firmware, rules.kind))
                possible << QLatin1String(rules.name);
        }
        mistake = QStringLiteral("A board with %1 cannot suffer %2. It can: %3.")
                      .arg(board->name, QLatin1String(sim::rulesOf(*fault).name),
                           possible.isEmpty() ? QStringLiteral("nothing of this kind")
                                              : possible.join(QStringLiteral(", ")));
        return std::nullopt;
    }
    return *plan;
}

/// Firmware and surroundings; empty `mistake` if all is well.
sim::DeviceConfig configFrom(const Arguments &args, QString &mistake)
{
    sim::DeviceConfig config;
    const QString firmware = args.value("firmware");
    if (firmware == QLatin1String("cloud-ota")) {
        if (args.has("cloud"))
            takeCloud(args, config, mistake);
        else
            takeUrl(args, config, mistake);
    } else if (!bench::personality(firmware)) {
        mistake = QStringLiteral("There is no firmware \"%1\"; there are %2.")
                      .arg(firmware, bench::personalityNames().join(QStringLiteral(", ")));
    }
    for (const QString &text : args.values("route")) {
        const qsizetype equals = text.indexOf(QLatin1Char('='));
        if (const auto route = routeFrom(text.mid(equals + 1)); route && equals > 0)
            config.surroundings.hosts[text.left(equals).toUtf8()] = *route;
        else
            mistake = QStringLiteral("--route takes HOST=IP:PORT.");
    }
    config.firmware.namesWantedCa = args.has("names-wanted-ca");
    config.seed = args.value("seed").toUInt();
    if (!args.has("root-ca"))
        config.firmware.rootCaName.clear();
    const auto plan = planFrom(args, mistake);
    if (plan)
        config.faults.plan = *plan;
    return config;
}

/// Certificates out of files; false if one cannot be read, which has been said then.
bool readCertificates(const Arguments &args, SimOptions &options, int &exitCode)
{
    if (args.has("vendor-cert")) {
        auto certificate = trust::Certificate::read(args.value("vendor-cert"));
        if (!certificate) {
            exitCode = complainAbout(certificate.error());
            return false;
        }
        options.board.vendorCertificate = *std::move(certificate);
    }
    for (const QString &path : args.values("trusted-root")) {
        auto certificate = trust::Certificate::read(path);
        if (!certificate) {
            exitCode = complainAbout(certificate.error());
            return false;
        }
        options.board.trustedRoots.push_back(*std::move(certificate));
    }
    if (args.has("root-ca")) {
        auto root = readBounded(args.value("root-ca"), ByteCount{64 * 1024});
        if (!root) {
            exitCode = complainAbout(root.error());
            return false;
        }
        options.rootCa = *std::move(root); // as it is: a bad file is the device's to refuse
    }
    return true;
}

} // namespace

QString flashFile(const QString &folder)
{
    return QDir{folder}.filePath(QStringLiteral("flash.bin"));
}

int openFlash(sim::Flash &flash, const QString &folder)
{
    const QString path = flashFile(folder);
    if (!QDir{}.mkpath(folder))
        return complainAbout(FileError{Unwritable{path, QFileDevice::OpenError, {}}});
    if (!QFile::exists(path))
        return code(Exit::Done);
    auto kept = sim::Flash::load(path);
    if (!kept) {
        const auto *broken = std::get_if<FileError>(&kept.error());
        return broken
                   ? complainAbout(*broken)
                   : usage(QStringLiteral("%1 holds no flash of a simulated board.").arg(folder));
    }
    flash = *std::move(kept);
    return code(Exit::Done);
}

std::optional<SimOptions> simOptionsFrom(const Arguments &args, int &exitCode)
{
    SimOptions options;
    QString mistake;
    options.device = configFrom(args, mistake);
    takeWorld(args, options, mistake);
    const auto chip = simulatedChip(args.value("chip"));
    const auto pace = paceFrom(args.value("pace"));
    options.board.maxBundleFiles = args.value("max-files").toInt();
    options.device.firmware.tokenField = args.value("token-field").toInt();
    if (args.value("library") == QLatin1String("7.10"))
        options.device.firmware.library = sim::LibraryRelease::Sdk710;
    else if (args.value("library") != QLatin1String("4.10"))
        mistake = QStringLiteral("--library takes 4.10 or 7.10.");
    options.uart = args.value("uart");
    options.flashFolder = args.value("flash");
    bool portOk = true;
    if (options.uart.startsWith(QLatin1String("tcp:")))
        options.uart.mid(4).toUShort(&portOk);
    else
        portOk = options.uart == QLatin1String("pty") || options.uart == QLatin1String("stdio");
    if (!chip)
        mistake = QStringLiteral("There is no simulated chip \"%1\".").arg(args.value("chip"));
    else if (!pace)
        mistake = QStringLiteral("\"%1\" is no pace.").arg(args.value("pace"));
    else if (options.board.maxBundleFiles < 1 || options.board.maxBundleFiles > 64)
        mistake = QStringLiteral("--max-files takes a number from 1 to 64.");
    else if (options.device.firmware.tokenField < 1 || options.device.firmware.tokenField > 160)
        mistake = QStringLiteral("--token-field takes a number from 1 to 160.");
    else if (!portOk)
        mistake = QStringLiteral("--uart takes pty, tcp:PORT or stdio.");
    if (!mistake.isEmpty()) {
        exitCode = usage(mistake);
        return std::nullopt;
    }
    options.board.chip = *chip;
    options.pace = *pace;
    return readCertificates(args, options, exitCode) ? std::optional{std::move(options)}
                                                     : std::nullopt;
}

} // namespace airlift::cli
