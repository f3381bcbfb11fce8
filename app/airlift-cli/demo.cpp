#include "app/airlift-cli/chip_option.h"
#include "app/airlift-cli/command.h"
#include "app/airlift-cli/follow.h"
#include "app/airlift-cli/pace_option.h"
#include "app/bench/demo_kit.h"
#include "app/bench/simulated_target.h"

#include <QFileInfo>

namespace airlift::cli {

namespace {

QString faultList()
{
    QStringList names;
    for (const bench::FaultName &fault : bench::faultNames())
        names << fault.name;
    return names.join(QStringLiteral(", "));
}

} // namespace

int demo(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("demo"),
        QStringLiteral("Makes keys and a bundle, serves it over HTTPS on this machine, updates a "
                       "simulated CC3220SF and follows\n"
                       "it to the commit. Needs no hardware, no network and no files. Exit code 0 "
                       "only if the device committed."),
        {{QStringLiteral("fault"), QStringLiteral("What goes wrong: %1.").arg(faultList()),
          QStringLiteral("name")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout: outcome, committed, "
                                                 "trust, stages, files, findings, cause.")},
         {QStringLiteral("pace"),
          QStringLiteral(
              "virtual (as fast as it goes), real (115200 baud), or a factor such as 8x."),
          QStringLiteral("pace"), QStringLiteral("virtual")},
         {QStringLiteral("log"), QStringLiteral("Keeps what the device printed, byte for byte."),
          QStringLiteral("file")},
         {QStringLiteral("bundle"), QStringLiteral("Sends this bundle instead of the demo bundle."),
          QStringLiteral("file")},
         {QStringLiteral("vendor-cert"),
          QStringLiteral("OTA vendor certificate on the device (with --bundle)."),
          QStringLiteral("file")},
         {QStringLiteral("trusted-root"),
          QStringLiteral("Root in the device's catalogue, for image signatures (with --bundle). "
                         "May be repeated."),
          QStringLiteral("file")},
         {QStringLiteral("chip"), QStringLiteral("CC3220S, CC3220SF, CC3235S or CC3235SF."),
          QStringLiteral("name"), QStringLiteral("CC3220SF")},
         {QStringLiteral("max-files"),
          QStringLiteral("Files the device's library has room for: 8 in the stock library."),
          QStringLiteral("number"), QStringLiteral("8")}},
        {},
        QStringLiteral("  airlift-cli demo\n"
                       "  airlift-cli demo --fault wrong-root-ca --json\n"
                       "  airlift-cli demo --bundle update.tar --vendor-cert vendor.der "
                       "--trusted-root signer.der --log uart.log")};
    if (!args.parse(arguments))
        return args.exitCode();
    const auto fault = bench::faultFromName(args.value("fault"));
    if (!fault)
        return usage(QStringLiteral("There is no fault \"%1\"; there are %2.")
                         .arg(args.value("fault"), faultList()));
    const auto pace = paceFrom(args.value("pace"));
    if (!pace)
        return usage(QStringLiteral("\"%1\" is no pace.").arg(args.value("pace")));
    const auto chip = simulatedChip(args.value("chip"));
    if (!chip)
        return usage(QStringLiteral("There is no simulated chip \"%1\".").arg(args.value("chip")));

    const auto kit = bench::DemoKit::create();
    if (!kit)
        return complainAbout(kit.error());
    QString bundlePath = args.value("bundle");
    if (bundlePath.isEmpty()) {
        const auto made = (*kit)->makeBundle(*fault);
        if (!made)
            return complainAbout(made.error());
        bundlePath = *made;
    }
    bench::BoardSetUp board{.chip = *chip,
                            .maxBundleFiles = args.value("max-files").toInt(),
                            .vendorCertificate = (*kit)->vendor().certificate,
                            .trustedRoots = {(*kit)->imageSigner().certificate},
                            .wrongRoot = {},
                            .commits = *fault != bench::Fault::NeverCommits};
    if (board.maxBundleFiles < 1 || board.maxBundleFiles > 64)
        return usage(QStringLiteral("--max-files takes a number from 1 to 64."));
    if (args.has("vendor-cert")) {
        const auto certificate = trust::Certificate::read(args.value("vendor-cert"));
        if (!certificate)
            return complainAbout(certificate.error());
        board.vendorCertificate = *certificate;
    }
    for (const QString &path : args.values("trusted-root")) {
        const auto certificate = trust::Certificate::read(path);
        if (!certificate)
            return complainAbout(certificate.error());
        board.trustedRoots.push_back(*certificate);
    }
    if (*fault == bench::Fault::WrongRootCa)
        board.wrongRoot =
            (*kit)->imageSigner().certificate; // a root, but nobody's server hangs from it

    session::DeliveryRequest request;
    request.bundlePath = bundlePath;
    request.root = (*kit)->root();
    auto delivery = session::prepareDelivery(request);
    if (!delivery)
        return complainAbout(delivery.error());
    bench::applyFault(*fault, *delivery);

    bench::SimulatedTarget target{std::move(board), *pace};
    FollowOptions options;
    options.json = args.has("json");
    options.logPath = args.value("log");
    options.extra = {{QStringLiteral("bundle"), QFileInfo{bundlePath}.fileName()},
                     {QStringLiteral("fault"), args.value("fault")}};
    return follow(target, std::move(*delivery), options);
}

} // namespace airlift::cli
