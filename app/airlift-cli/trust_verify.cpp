#include "app/airlift-cli/passphrase.h"
#include "app/airlift-cli/trust_output.h"
#include "core/trust/known_catalogues.h"
#include "core/trust/place.h"

namespace airlift::cli {

using explain::TrustWords;
using trust::FitnessContext;
using trust::Material;
using trust::Role;

namespace {

QStringList roleNames()
{
    QStringList names;
    for (const Role role : trust::kRoles)
        names << TrustWords::id(role);
    return names;
}

std::optional<Role> roleNamed(const QString &name)
{
    for (const Role role : trust::kRoles) {
        if (TrustWords::id(role) == name)
            return role;
    }
    return std::nullopt;
}

/// What was given to be judged.
struct Given {
    trust::Placed placed;
    FitnessContext context;
    std::optional<trust::KnownCatalogue> edition; ///< the catalogue nobody asked for
};

Expected<FitnessContext, int> contextFrom(const Arguments &args)
{
    FitnessContext context;
    const auto now = momentOption(args);
    if (!now)
        return failure(int{now.error()});
    context.now = *now;
    auto catalogue = catalogueOption(args);
    if (!catalogue)
        return failure(int{catalogue.error()});
    context.catalogue = std::move(*catalogue);
    context.host = args.value("host");
    context.signerFileName = args.value("signer-name");
    if (args.has("root")) {
        const auto root = trust::Certificate::read(args.value("root"));
        if (!root)
            return failure(complainAbout(root.error()));
        context.root = *root;
    }
    return context;
}

Expected<Given, int> given(const Arguments &args)
{
    const auto role = roleNamed(args.value("role"));
    if (!role)
        return failure(usage(QStringLiteral("Which place? Give --role with one of %1.")
                                 .arg(roleNames().join(QStringLiteral(", ")))));
    if (args.positional().isEmpty())
        return failure(usage(QStringLiteral("Which file? Give the certificate.")));
    auto context = contextFrom(args);
    if (!context)
        return failure(int{context.error()});
    Given result{.placed = {.role = *role, .files = {}, .keyFile = {}, .catalogue = {}},
                 .context = std::move(*context),
                 .edition = {}};
    if (*role == Role::Catalogue) {
        auto catalogue = trust::readCatalogueFile(args.positional().constFirst());
        if (!catalogue)
            return failure(complainAbout(catalogue.error()));
        result.placed.catalogue = std::move(*catalogue);
        return result;
    }
    for (const QString &path : args.positional()) {
        auto material = readOne(path, args.value("passphrase-file"));
        if (!material)
            return failure(int{material.error()});
        result.placed.files.push_back(std::move(*material));
    }
    if (*role == Role::ImageSigner && !args.has("catalog")) {
        result.edition = trust::catalogueMeantFor(result.placed.joined().certificates());
        result.context.catalogue = trust::knownCatalogue(*result.edition);
    }
    if (args.has("key")) {
        auto key = readOne(args.value("key"), args.value("passphrase-file"));
        if (!key)
            return failure(int{key.error()});
        result.placed.keyFile = std::move(*key);
    }
    return result;
}

void print(const Given &it, const std::vector<trust::Finding> &findings)
{
    out(QStringLiteral("%1: %2, as %3")
            .arg(TrustWords::fitness(trust::fitnessOf(findings)),
                 it.placed.catalogue ? it.placed.catalogue->origin : it.placed.files.front().origin,
                 TrustWords::role(it.placed.role)));
    if (it.edition)
        out(QStringLiteral("judged with TI's %1; --catalog takes another")
                .arg(TrustWords::catalogueEdition(*it.edition)));
    printFindings(findings);
    if (const auto prediction = trust::foreseen(it.placed, it.context))
        out(TrustWords::prediction(*prediction));
}

QJsonObject toJson(const Given &it, const std::vector<trust::Finding> &findings)
{
    QJsonObject json{{QStringLiteral("role"), TrustWords::id(it.placed.role)},
                     {QStringLiteral("fit"), trust::isFit(findings)},
                     {QStringLiteral("verdict"), TrustWords::id(trust::fitnessOf(findings))},
                     {QStringLiteral("findings"), cli::toJson(findings)}};
    if (const auto prediction = trust::foreseen(it.placed, it.context))
        addPrediction(*prediction, json);
    return json;
}

Arguments arguments()
{
    return Arguments{
        QStringLiteral("trust verify"),
        QStringLiteral(
            "Is this file fit for its place? All reasons at once, with the codes a device "
            "would show.\nPlaces: %1.\nFor an image-signer give every certificate of the "
            "chain; with --key the pair is checked too.\n\n"
            "--json prints {\"role\", \"fit\", \"verdict\", \"findings\": [{\"rule\", \"weight\", "
            "\"subject\", \"detail\", \"code\",\n\"title\", \"next_step\"}]} and, with "
            "--root and --host, \"code\", \"sure\", \"possible\", \"connects\". Exit codes: "
            "0\nfit, 1 "
            "unfit, 2 unreadable, 3 not sure.")
            .arg(roleNames().join(QStringLiteral(", "))),
        {{QStringLiteral("role"), QStringLiteral("The place."), QStringLiteral("name")},
         {QStringLiteral("key"), QStringLiteral("Its private key."), QStringLiteral("file")},
         {QStringLiteral("host"), QStringLiteral("The server's name as devices use it."),
          QStringLiteral("name")},
         {QStringLiteral("root"), QStringLiteral("The root on the device."),
          QStringLiteral("file")},
         {QStringLiteral("signer-name"), QStringLiteral("File name of the signer on the device."),
          QStringLiteral("name")},
         {QStringLiteral("catalog"),
          QStringLiteral(
              "The device's certificate catalogue, \"playground\" or \"none\". If not "
              "given, TI's of 2019, and the playground's for a chain of the playground."),
          QStringLiteral("file")},
         {QStringLiteral("at"), QStringLiteral("Judge dates as of this day."),
          QStringLiteral("day")},
         {QStringLiteral("passphrase-file"), QStringLiteral("Its first line opens the key."),
          QStringLiteral("file")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("file..."), QStringLiteral("Certificate, or every one of a chain.")}},
        QStringLiteral("  airlift-cli trust verify --role server-root root.pem\n"
                       "  airlift-cli trust verify --role server chain.pem --key key.pem --host "
                       "files.example --root root.der\n"
                       "  airlift-cli trust verify --role image-signer signer.der ca.der root.der "
                       "--key signer.key")};
}

} // namespace

int trustVerify(const QStringList &words)
{
    Arguments args = arguments();
    if (!args.parse(words))
        return args.exitCode();
    const auto it = given(args);
    if (!it)
        return it.error();
    const auto findings = trust::judge(it->placed, it->context);
    if (args.has("json"))
        out(toJson(*it, findings));
    else
        print(*it, findings);
    return code(exitFor(findings));
}

} // namespace airlift::cli
