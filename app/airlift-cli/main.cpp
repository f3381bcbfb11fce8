#include "app/airlift-cli/command.h"
#include "core/base/crash_dump.h"

#include <algorithm>
#include <array>
#include <csignal>

#include <QCoreApplication>

using namespace airlift::cli;

namespace {

const std::array kCommands{
    Command{{QStringLiteral("demo")},
            "a whole update against a simulated device, nothing needed",
            demo},
    Command{
        {QStringLiteral("bundle"), QStringLiteral("create")}, "make a signed bundle", bundleCreate},
    Command{{QStringLiteral("bundle"), QStringLiteral("inspect")},
            "look inside a bundle and check it",
            bundleInspect},
    Command{{QStringLiteral("bundle"), QStringLiteral("check")},
            "what a device will answer to a bundle",
            bundleCheck},
    Command{{QStringLiteral("bundle"), QStringLiteral("diff")},
            "what a second bundle changes on the device",
            bundleDiff},
    Command{{QStringLiteral("bundle"), QStringLiteral("extract")},
            "write the files of a bundle into a folder",
            bundleExtract},
    Command{{QStringLiteral("bundle"), QStringLiteral("receivers")},
            "receivers that are known, or a profile checked",
            bundleReceivers},
    Command{{QStringLiteral("serve")}, "serve bundles over HTTPS for devices", serve},
    Command{{QStringLiteral("device"), QStringLiteral("watch")},
            "follow an update on a device's UART",
            deviceWatch},
    Command{{QStringLiteral("device"), QStringLiteral("console")},
            "listen and talk to a device, everything kept",
            deviceConsole},
    Command{{QStringLiteral("device"), QStringLiteral("ports")},
            "serial ports of this machine and what is on them",
            devicePorts},
    Command{{QStringLiteral("device"), QStringLiteral("at")},
            "ask the AT firmware, with its answers explained",
            deviceAt},
    Command{{QStringLiteral("device"), QStringLiteral("install-root")},
            "a root certificate into the device's file system, read back",
            deviceInstallRoot},
    Command{{QStringLiteral("device"), QStringLiteral("bootloader")},
            "ask the boot loader in ROM who it is",
            deviceBootloader},
    Command{{QStringLiteral("device"), QStringLiteral("push")},
            "push a bundle into a device's own web server",
            devicePush},
    Command{{QStringLiteral("diagnose")},
            "what happened first in a log somebody sent, and what to do",
            diagnose},
    Command{{QStringLiteral("explain")}, "what a number of the device means", explainCode},
    Command{{QStringLiteral("redact")}, "a copy of a log without its secrets", redact},
    Command{{QStringLiteral("session"), QStringLiteral("list")},
            "what devices said, as this program kept it",
            sessionList},
    Command{{QStringLiteral("session"), QStringLiteral("show")},
            "what a kept session or a session file tells",
            sessionShow},
    Command{{QStringLiteral("session"), QStringLiteral("export")},
            "a session file for support, without secrets",
            sessionExport},
    Command{{QStringLiteral("session"), QStringLiteral("replay")},
            "a session again, at its own pace or faster",
            sessionReplay},
    Command{{QStringLiteral("trust"), QStringLiteral("show")},
            "every certificate and key in a file",
            trustShow},
    Command{{QStringLiteral("trust"), QStringLiteral("verify")},
            "is a file fit for its place?",
            trustVerify},
    Command{{QStringLiteral("trust"), QStringLiteral("which-root")},
            "the one root a device needs",
            trustWhichRoot},
    Command{{QStringLiteral("trust"), QStringLiteral("roots")},
            "public roots, and whether devices know them",
            trustRoots},
    Command{{QStringLiteral("trust"), QStringLiteral("catalog")},
            "a device's certificate catalogue",
            trustCatalog},
    Command{
        {QStringLiteral("trust"), QStringLiteral("new-root")}, "make a private root", trustNewRoot},
    Command{{QStringLiteral("trust"), QStringLiteral("new-server-cert")},
            "make a file server's certificate",
            trustNewServerCert},
    Command{{QStringLiteral("trust"), QStringLiteral("new-vendor-key")},
            "make the pair that signs bundles",
            trustNewVendorKey},
    Command{{QStringLiteral("trust"), QStringLiteral("new-image-signer")},
            "make the chain that signs images",
            trustNewImageSigner},
    Command{{QStringLiteral("trust"), QStringLiteral("new-catalog")},
            "make a catalogue for devices with your own root",
            trustNewCatalog},
    Command{{QStringLiteral("trust"), QStringLiteral("convert")},
            "certificates and keys in the form a place wants",
            trustConvert},
    Command{{QStringLiteral("trust"), QStringLiteral("calendar")}, "what ends when", trustCalendar},
    Command{{QStringLiteral("probe")}, "visit a file server as a device would", probe},
    Command{{QStringLiteral("provision"), QStringLiteral("ap")},
            "a device into a Wi-Fi, through its own access point",
            provisionAp},
    Command{{QStringLiteral("provision"), QStringLiteral("smartconfig")},
            "the same by SmartConfig",
            provisionSmartConfig},
    Command{{QStringLiteral("provision"), QStringLiteral("wired")},
            "the same over a cable, with the AT or the terminal firmware",
            provisionWired},
    Command{{QStringLiteral("provision"), QStringLiteral("discover")},
            "devices that can be heard in the network",
            provisionDiscover},
    Command{{QStringLiteral("sim")}, "a simulated CC3220SF as its own process", sim},
};

QString help()
{
    QString text =
        QStringLiteral("Airlift %1: OTA bundles, servers and devices for the CC3220SF.\n\n"
                       "Usage: airlift-cli COMMAND [options]\n\nCommands:\n")
            .arg(QCoreApplication::applicationVersion());
    for (const Command &command : kCommands)
        text += QStringLiteral("  %1 %2\n")
                    .arg(command.words.join(QLatin1Char(' ')), -16)
                    .arg(QLatin1String(command.summary));
    return text + QStringLiteral("\nEach command explains itself with --help. Exit codes: 0 done, "
                                 "1 the answer is no, 2 wrong usage\n"
                                 "or unreadable input, 3 unknown, 130 interrupted.");
}

} // namespace

int main(int argc, char **argv)
{
    airlift::leaveNoCoreDump(); // most commands read private keys or pass phrases
    // A closed pipe and a file-size limit are errors of the write, not the end of the program.
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    QCoreApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("airlift-cli"));
    QCoreApplication::setOrganizationName(QStringLiteral("airlift"));
    QCoreApplication::setApplicationVersion(QStringLiteral(AIRLIFT_VERSION));

    const QStringList arguments = QCoreApplication::arguments().mid(1);
    if (arguments.isEmpty() || arguments[0] == QLatin1String("--help") ||
        arguments[0] == QLatin1String("-h")) {
        out(help());
        return code(arguments.isEmpty() ? Exit::Usage : Exit::Done);
    }
    if (arguments[0] == QLatin1String("--version")) {
        out(QStringLiteral("airlift-cli %1 (Qt %2)")
                .arg(QStringLiteral(AIRLIFT_VERSION), QString::fromLatin1(qVersion())));
        return code(Exit::Done);
    }
    const auto fits = [&](const Command &command) {
        return arguments.mid(0, command.words.size()) == command.words;
    };
    const auto command = std::find_if(kCommands.begin(), kCommands.end(), fits);
    if (command != kCommands.end())
        return command->run(arguments.mid(command->words.size()));

    // "bundle" alone, or "bundle --help": what belongs to it.
    QString group;
    for (const Command &candidate : kCommands) {
        if (candidate.words.size() > 1 && candidate.words[0] == arguments[0])
            group += QStringLiteral("  airlift-cli %1 %2\n")
                         .arg(candidate.words.join(QLatin1Char(' ')), -16)
                         .arg(QLatin1String(candidate.summary));
    }
    if (!group.isEmpty()) {
        out(group.trimmed());
        return code(arguments.contains(QStringLiteral("--help")) ? Exit::Done : Exit::Usage);
    }
    return usage(
        QStringLiteral("There is no command \"%1\".").arg(arguments.join(QLatin1Char(' '))));
}
