#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/passphrase.h"
#include "app/airlift-cli/prediction.h"
#include "app/airlift-cli/report.h"
#include "core/bundle/build.h"
#include "core/bundle/version_choice.h"

#include <QFileInfo>
#include <QJsonArray>

namespace airlift::cli {

namespace {

Arguments createArguments()
{
    return {
        QStringLiteral("bundle create"),
        QStringLiteral("Writes <version>_<chip>_<project>.tar exactly as the vendor's tool would, "
                       "reads it back and checks it."),
        {{QStringLiteral("recipe"),
          QStringLiteral("Recipe file (JSON); options given beside it win."),
          QStringLiteral("file")},
         {QStringLiteral("device"),
          QStringLiteral("CC3220R, CC3220S, CC3220SF, CC3235S or CC3235SF."),
          QStringLiteral("chip"), QStringLiteral("CC3220SF")},
         {QStringLiteral("project"),
          QStringLiteral("Name in the file name; short names leave room for paths."),
          QStringLiteral("name")},
         {QStringLiteral("timestamp"),
          QStringLiteral("Version, YYYYMMDDhhmmss; now in UTC if not given. A version of the "
                         "clock that would not come after every bundle of this project in the "
                         "folder moves on to the next second; a given one is refused then."),
          QStringLiteral("digits")},
         {QStringLiteral("local-time"), QStringLiteral("Version from local time instead of UTC.")},
         {QStringLiteral("allow-older"),
          QStringLiteral("Takes a version that is older than one in the folder.")},
         {QStringLiteral("image"),
          QStringLiteral("MCU image as the compiler made it; the hash in front is added here."),
          QStringLiteral("file")},
         {QStringLiteral("image-key"), QStringLiteral("RSA-2048 key that signs the image."),
          QStringLiteral("file")},
         {QStringLiteral("image-cert"),
          QStringLiteral(
              "Certificate (DER) of that key; travels in the bundle under its file name."),
          QStringLiteral("file")},
         {QStringLiteral("signer"),
          QStringLiteral(
              "Name of the signer's certificate already on the device, instead of --image-cert."),
          QStringLiteral("name")},
         {QStringLiteral("cert"),
          QStringLiteral("Further certificate as a root file, not rolled back. May be repeated."),
          QStringLiteral("file")},
         {QStringLiteral("file"),
          QStringLiteral(
              "User file: LOCAL=DEVICEPATH[,secure][,signed][,nobundle]. May be repeated."),
          QStringLiteral("spec")},
         {QStringLiteral("service-pack"),
          QStringLiteral("Service-pack container sp_*.bin; TI's signature has to be the one for "
                         "this chip."),
          QStringLiteral("file")},
         {QStringLiteral("catalogue"),
          QStringLiteral("Certificate catalogue (.lst), alone in its bundle; its signature "
                         "(.signed_3220.bin) lies beside it."),
          QStringLiteral("file")},
         {QStringLiteral("catalogue-signature"),
          QStringLiteral("The signature of the catalogue, if it lies elsewhere."),
          QStringLiteral("file")},
         {QStringLiteral("own-root-catalogue"),
          QStringLiteral("The catalogue is signed with the root in the device's one-time memory, "
                         "not by TI.")},
         {QStringLiteral("image-as-is"),
          QStringLiteral(
              "Packs the image unlooked at, without a hash in front: for experiments with "
              "images no device could start.")},
         {QStringLiteral("boot-info"),
          QStringLiteral("Adds /sys/mcubootinfo.bin (boot watchdog of 8 s).")},
         {QStringLiteral("ota-key"), QStringLiteral("EC P-256 key that signs the list (ota.sign)."),
          QStringLiteral("file")},
         {QStringLiteral("unsigned"),
          QStringLiteral(
              "Leaves ota.sign out. The stock device installs everything and then refuses it.")},
         {QStringLiteral("passphrase-file"),
          QStringLiteral("First line is the pass phrase of encrypted keys; else "
                         "AIRLIFT_PASSPHRASE, else a prompt."),
          QStringLiteral("file")},
         {QStringLiteral("receiver"),
          QStringLiteral("Who is to take it, for limits and prediction: a built-in receiver or the "
                         "path of a profile (bundle receivers lists them)."),
          QStringLiteral("name"), QStringLiteral("ota-lib-4.10")},
         {QStringLiteral("out"), QStringLiteral("Folder for the result; made if it is missing."),
          QStringLiteral("dir"), QStringLiteral(".")},
         {QStringLiteral("json"),
          QStringLiteral("One JSON object on stdout: path, version, device, size, signed, files "
                         "[{name, size, sha256}], service_pack, receiver, predicted, warnings "
                         "[{rule, title, next_step}].")}},
        {},
        QStringLiteral("  airlift-cli bundle create --image app.bin --image-key signer.key "
                       "--image-cert signer \\\n"
                       "      --file www/index.html=/www/index.html --ota-key vendor.pem --project "
                       "thermostat --out build\n"
                       "  airlift-cli bundle create --recipe thermostat.json --out build")};
}

/// LOCAL=DEVICEPATH[,flag]...; the last '=' separates, a local path may contain one.
std::optional<bundle::FileSource> fileFromSpec(const QString &spec, const QByteArray &signer,
                                               QString &mistake)
{
    const QStringList parts = spec.split(QLatin1Char(','));
    const qsizetype separator = parts[0].lastIndexOf(QLatin1Char('='));
    if (separator < 1) {
        mistake = QStringLiteral("--file wants LOCAL=DEVICEPATH, not \"%1\".").arg(spec);
        return std::nullopt;
    }
    bundle::FileSource file;
    file.path = parts[0].left(separator);
    file.deviceName = parts[0].mid(separator + 1).toUtf8();
    for (const QString &flag : parts.mid(1)) {
        if (flag == QLatin1String("secure"))
            file.secured = true;
        else if (flag == QLatin1String("nobundle"))
            file.inBundle = false;
        else if (flag == QLatin1String("signed"))
            file.signer = signer;
        else {
            mistake =
                QStringLiteral("--file has no flag \"%1\"; there are secure, signed and nobundle.")
                    .arg(flag);
            return std::nullopt;
        }
    }
    if (parts.contains(QStringLiteral("signed")) && signer.isEmpty()) {
        mistake = QStringLiteral("A signed file needs --image-cert or --signer.");
        return std::nullopt;
    }
    return file;
}

bundle::FileSource certificateFile(const QString &path)
{
    return {.path = path, .deviceName = QFileInfo{path}.fileName().toUtf8(), .inBundle = false};
}

/// Options over what the recipe says. A mistake is one sentence.
std::optional<bundle::RecipeFile> recipeFrom(const Arguments &args, bundle::RecipeFile file,
                                             QString &mistake)
{
    bundle::Recipe &recipe = file.recipe;
    if (args.has("device") || !args.has("recipe")) {
        const auto chip = bundle::chipFromName(args.value("device"));
        if (!chip) {
            mistake = QStringLiteral("There is no chip \"%1\".").arg(args.value("device"));
            return std::nullopt;
        }
        recipe.chip = *chip;
    }
    if (args.has("project"))
        recipe.project = args.value("project");
    if (args.has("image"))
        recipe.image = args.value("image");
    if (args.has("image-cert")) {
        recipe.files.push_back(certificateFile(args.value("image-cert")));
        recipe.imageSigner = recipe.files.back().deviceName;
    } else if (args.has("signer")) {
        recipe.imageSigner = args.value("signer").toUtf8();
        recipe.signerOnDevice = true;
    }
    for (const QString &path : args.values("cert"))
        recipe.files.push_back(certificateFile(path));
    for (const QString &spec : args.values("file")) {
        const auto source = fileFromSpec(spec, recipe.imageSigner, mistake);
        if (!source)
            return std::nullopt;
        recipe.files.push_back(*source);
    }
    if (args.has("service-pack"))
        recipe.servicePack = args.value("service-pack");
    if (args.has("catalogue"))
        recipe.catalogue = args.value("catalogue");
    if (args.has("catalogue-signature"))
        recipe.catalogueSignature = args.value("catalogue-signature");
    recipe.catalogueOfOwnRoot = recipe.catalogueOfOwnRoot || args.has("own-root-catalogue");
    recipe.imageAsIs = recipe.imageAsIs || args.has("image-as-is");
    recipe.withBootInfo = recipe.withBootInfo || args.has("boot-info");
    recipe.unsignedOnPurpose = recipe.unsignedOnPurpose || args.has("unsigned");
    if (args.has("image-key"))
        file.imageKey = args.value("image-key");
    if (args.has("ota-key"))
        file.vendorKey = args.value("ota-key");
    if (recipe.image && recipe.imageSigner.isEmpty() && !recipe.unsignedOnPurpose) {
        mistake = QStringLiteral("The image needs a signer: give --image-key with --image-cert or "
                                 "--signer (or --unsigned: nothing is signed).");
        return std::nullopt;
    }
    if (args.has("unsigned") && args.has("ota-key")) {
        mistake = QStringLiteral("--unsigned and --ota-key contradict each other: give one.");
        return std::nullopt;
    }
    if (!recipe.image && recipe.files.empty() && !recipe.servicePack && !recipe.catalogue) {
        mistake = QStringLiteral("Nothing to put into the bundle: give --recipe, --image, --file, "
                                 "--service-pack or --catalogue.");
        return std::nullopt;
    }
    return file;
}

QJsonObject toJson(const bundle::Built &built, const bundle::Recipe &recipe,
                   const bundle::ReceiverProfile &receiver, const bundle::Prediction &prediction)
{
    QJsonArray warnings;
    for (const bundle::BuildRemark &remark : built.remarks) {
        const explain::Explanation words = explain::Explain::of(remark);
        warnings.append(QJsonObject{{QStringLiteral("rule"), explain::Explain::ruleId(remark)},
                                    {QStringLiteral("title"), words.title},
                                    {QStringLiteral("next_step"), words.nextStep}});
    }
    QJsonArray files;
    for (const bundle::BuiltFile &file : built.files) {
        files.append(
            QJsonObject{{QStringLiteral("name"), QString::fromUtf8(file.deviceName)},
                        {QStringLiteral("size"), file.size.value},
                        {QStringLiteral("sha256"), QString::fromLatin1(file.digest.toHex())}});
    }
    return {{QStringLiteral("path"), built.path},
            {QStringLiteral("version"), QString::fromLatin1(recipe.version.digits())},
            {QStringLiteral("device"), QString::fromLatin1(bundle::traits(recipe.chip).name)},
            {QStringLiteral("size"), built.size.value},
            {QStringLiteral("signed"), built.isSigned},
            {QStringLiteral("files"), files},
            {QStringLiteral("warnings"), warnings},
            {QStringLiteral("receiver"), receiver.id},
            {QStringLiteral("predicted"), prediction.verdict()}};
}

void print(const bundle::Built &built, const bundle::Recipe &recipe,
           const bundle::ReceiverProfile &receiver, const bundle::Prediction &prediction)
{
    out(built.path);
    out(QStringLiteral("version %1, %2, %3")
            .arg(QString::fromLatin1(recipe.version.digits()),
                 QString::fromLatin1(bundle::traits(recipe.chip).name), bytesText(built.size)));
    for (const bundle::BuiltFile &file : built.files) {
        out(QStringLiteral("  %1  %2  %3")
                .arg(QString::fromLatin1(file.digest.toHex()),
                     bytesText(file.size).rightJustified(14), QString::fromUtf8(file.deviceName)));
    }
    out(built.isSigned ? QStringLiteral("signed; read back and checked")
                       : QStringLiteral("NOT SIGNED: the stock device installs everything and then "
                                        "refuses it (-20199); read back and checked"));
    out(receiver.id + QStringLiteral(": ") + headline(prediction));
    for (const bundle::BuildRemark &remark : built.remarks)
        out(QStringLiteral("WARNING: ") + explain::Explain::oneLine(explain::Explain::of(remark)));
}

} // namespace

int bundleCreate(const QStringList &arguments)
{
    Arguments args = createArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    bundle::RecipeFile start;
    if (args.has("recipe")) {
        const auto read = bundle::readRecipe(args.value("recipe"));
        if (!read)
            return complainAbout(read.error());
        start = *read;
    }
    QString mistake;
    auto file = recipeFrom(args, std::move(start), mistake);
    if (!file)
        return usage(mistake);
    if (args.has("timestamp")) {
        const auto version = bundle::Version::parse(args.value("timestamp"));
        if (!version)
            return complainAbout(version.error());
        file->recipe.version = *version;
        file->versionRule = bundle::VersionRule::Given;
    } else if (args.has("local-time")) {
        file->versionRule = bundle::VersionRule::Local;
    }
    const auto receiver =
        bundle::receiverProfile(args.has("receiver") ? args.value("receiver") : file->receiver);
    if (!receiver)
        return complainAbout(receiver.error());
    file->recipe.certificateNameLimit = receiver->longestCertificateName;
    file->recipe.mostFiles = receiver->mostFiles;
    const auto version =
        bundle::chooseVersion(*file, QDateTime::currentDateTimeUtc(), args.value("out"),
                              args.has("allow-older") ? bundle::OlderVersions::OnPurpose
                                                      : bundle::OlderVersions::Refused);
    if (!version)
        return complainAbout(version.error());
    file->recipe.version = version->version;

    const trust::AskPassphrase ask = passphraseSource(args.value("passphrase-file"));
    bundle::SigningKeys keys;
    for (const auto &[path, key] :
         {std::pair{&file->imageKey, &keys.image}, std::pair{&file->vendorKey, &keys.vendor}}) {
        if (path->isEmpty())
            continue;
        const auto read = trust::PrivateKey::read(*path, ask);
        if (!read)
            return complainAbout(read.error());
        *key = *read;
    }

    Interrupt interrupt;
    auto built = bundle::build(file->recipe, keys, args.value("out"),
                               [](bundle::Progress) { return !Interrupt::requested(); });
    if (!built) {
        const bool interrupted = std::holds_alternative<bundle::Cancelled>(built.error());
        return complainAbout(built.error(), interrupted ? Exit::Interrupted : Exit::Usage);
    }
    if (version->remark)
        built->remarks.push_back(*version->remark);
    // What the device holds is not known here; everything that depends on the bundle alone is.
    const auto prediction = bundle::predictFile(built->path, *receiver, {}, {});
    if (!prediction)
        return complainAbout(prediction.error());
    if (args.has("json"))
        out(toJson(*built, file->recipe, *receiver, *prediction));
    else
        print(*built, file->recipe, *receiver, *prediction);
    return code(Exit::Done);
}

} // namespace airlift::cli
