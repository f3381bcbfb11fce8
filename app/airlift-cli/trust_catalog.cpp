#include "app/airlift-cli/trust_output.h"
#include "core/trust/known_catalogues.h"
#include "core/trust/public_roots.h"

namespace airlift::cli {

using explain::TrustWords;
using trust::Catalogue;
using trust::ListedRoot;
using trust::Seal;

namespace {

QString nameOf(const QByteArray &digest)
{
    const ListedRoot *root = trust::listedRoot(digest);
    if (!root)
        return QStringLiteral("(unknown)");
    return root->provenByCertificate
               ? QStringLiteral("%1 (%2, until %3)")
                     .arg(root->name, root->key, root->notAfter.toString(Qt::ISODate))
               : root->name + QStringLiteral(" (by its place in the list; no certificate has this "
                                             "digest)");
}

void printList(const QString &title, const std::vector<QByteArray> &digests)
{
    if (digests.empty())
        return;
    out(title);
    for (const QByteArray &digest : digests)
        out(QStringLiteral("  %1  %2").arg(hex(digest), nameOf(digest)));
}

QJsonArray toJson(const std::vector<QByteArray> &digests)
{
    QJsonArray array;
    for (const QByteArray &digest : digests) {
        const ListedRoot *root = trust::listedRoot(digest);
        array.append(QJsonObject{{QStringLiteral("sha256"), hex(digest)},
                                 {QStringLiteral("name"), root ? root->name : QString{}},
                                 {QStringLiteral("not_after"),
                                  root ? root->notAfter.toString(Qt::ISODate) : QString{}}});
    }
    return array;
}

int compareWith(const Arguments &args, const Catalogue &before)
{
    const auto after = Catalogue::read(args.value("diff"));
    if (!after)
        return complainAbout(after.error());
    const auto difference = trust::compare(before, *after);
    if (args.has("json")) {
        out(QJsonObject{{QStringLiteral("added"), toJson(difference.added)},
                        {QStringLiteral("removed"), toJson(difference.removed)},
                        {QStringLiteral("newly_revoked"), toJson(difference.newlyRevoked)},
                        {QStringLiteral("no_longer_revoked"), toJson(difference.noLongerRevoked)}});
    } else if (difference.isEmpty()) {
        out(QStringLiteral("Both list the same."));
    } else {
        printList(QStringLiteral("added:"), difference.added);
        printList(QStringLiteral("removed:"), difference.removed);
        printList(QStringLiteral("newly revoked:"), difference.newlyRevoked);
        printList(QStringLiteral("no longer revoked:"), difference.noLongerRevoked);
    }
    return code(difference.isEmpty() ? Exit::Done : Exit::No);
}

int find(const Arguments &args, const Catalogue &catalogue)
{
    const auto certificates = readCertificates({args.value("find")});
    if (!certificates)
        return certificates.error();
    bool allTrusted = !certificates->empty();
    for (const trust::Certificate &certificate : *certificates) {
        const trust::Standing standing = trust::standing(catalogue, certificate);
        allTrusted = allTrusted && standing == trust::Standing::Trusted;
        out(QStringLiteral("%1  %2: %3")
                .arg(hex(certificate.sha256()), shortName(certificate),
                     standing == trust::Standing::Trusted   ? QStringLiteral("trusted")
                     : standing == trust::Standing::Revoked ? QStringLiteral("REVOKED")
                                                            : QStringLiteral("not listed")));
    }
    return code(allTrusted ? Exit::Done : Exit::No);
}

void print(const Catalogue &catalogue, const QString &path, const std::optional<Seal> &seal)
{
    out(QStringLiteral("%1: issued %2, nominal end %3, %4 roots, %5 revoked")
            .arg(path, day(catalogue.issued), day(catalogue.nominalEnd))
            .arg(catalogue.trusted.size())
            .arg(catalogue.revoked.size()));
    out(seal ? TrustWords::seal(*seal)
             : QStringLiteral("Signature not given (--signature): nobody vouches for it here"));
    if (!catalogue.reservedIsZero)
        out(QStringLiteral("remark: fields whose meaning is not known are in use"));
    printList(QStringLiteral("trusted:"), catalogue.trusted);
    printList(QStringLiteral("revoked:"), catalogue.revoked);
}

QJsonObject toJson(const Catalogue &catalogue, const std::optional<Seal> &seal)
{
    return {{QStringLiteral("issued"), catalogue.issued.toString(Qt::ISODate)},
            {QStringLiteral("nominal_end"), catalogue.nominalEnd.toString(Qt::ISODate)},
            {QStringLiteral("seal"), seal ? TrustWords::id(*seal) : QStringLiteral("not-given")},
            {QStringLiteral("trusted"), toJson(catalogue.trusted)},
            {QStringLiteral("revoked"), toJson(catalogue.revoked)}};
}

Arguments catalogArguments()
{
    return Arguments{
        QStringLiteral("trust catalog"),
        QStringLiteral("Reads a device's certificate catalogue (.lst): roots by name, revoked "
                       "ones, date, and who\n"
                       "signed it. Its signature is looked for next to it. --diff compares, --find "
                       "looks up.\n\n"
                       "--json prints {\"issued\", \"nominal_end\", \"seal\": \"ti-gen2\" | "
                       "\"ti-gen3\" | \"not-ti\" |\n"
                       "\"wrong-size\" | \"cannot-check\" | \"not-given\", \"trusted\": "
                       "[{\"sha256\", \"name\",\n"
                       "\"not_after\"}], \"revoked\": [...]}. Exit codes: 0; 1 if the signature is "
                       "not one a CC3220\n"
                       "takes, the catalogues differ, or the certificate is not trusted."),
        {{QStringLiteral("signature"), QStringLiteral("The signature file."),
          QStringLiteral("file")},
         {QStringLiteral("diff"), QStringLiteral("A newer catalogue."), QStringLiteral("file")},
         {QStringLiteral("find"), QStringLiteral("Is this certificate in it?"),
          QStringLiteral("certificate")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("file"), QStringLiteral("The catalogue.")}},
        QStringLiteral("  airlift-cli trust catalog certcatalog20190217.lst\n"
                       "  airlift-cli trust catalog certstore.lst --diff certcatalog20190217.lst\n"
                       "  airlift-cli trust catalog certcatalog20190217.lst --find root.der")};
}

} // namespace

int trustCatalog(const QStringList &words)
{
    Arguments args = catalogArguments();
    if (!args.parse(words))
        return args.exitCode();
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which catalogue? Give the path of a .lst file."));
    const QString path = args.positional().constFirst();
    const auto catalogue = Catalogue::read(path);
    if (!catalogue)
        return complainAbout(catalogue.error());
    if (args.has("diff"))
        return compareWith(args, *catalogue);
    if (args.has("find"))
        return find(args, *catalogue);
    const auto seal = trust::sealOfFile(path, args.value("signature"));
    if (args.has("json"))
        out(toJson(*catalogue, seal));
    else
        print(*catalogue, path, seal);
    return code(!seal || *seal == Seal::TiGen2 ? Exit::Done
                : *seal == Seal::CannotCheck   ? Exit::Unknown
                                               : Exit::No);
}

int trustRoots(const QStringList &words)
{
    Arguments args{
        QStringLiteral("trust roots"),
        QStringLiteral("The public roots that come with the program, and whether a device's "
                       "catalogue lists them.\n\n--json prints {\"roots\": [certificate facts, "
                       "\"file\", \"used_by\", \"listed\"]}."),
        {{QStringLiteral("catalog"),
          QStringLiteral("The device's catalogue; TI's of 2019 if not given."),
          QStringLiteral("file")},
         {QStringLiteral("save"), QStringLiteral("Write all of them as DER into this folder."),
          QStringLiteral("dir")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {},
        QStringLiteral("  airlift-cli trust roots\n  airlift-cli trust roots --save certs/")};
    if (!args.parse(words))
        return args.exitCode();
    const auto catalogue = catalogueOption(args);
    if (!catalogue)
        return catalogue.error();
    QJsonArray roots;
    for (const trust::PublicRoot &root : trust::publicRoots()) {
        const auto facts = trust::factsOf(root.certificate);
        const bool listed = *catalogue && (*catalogue)->trusts(facts.sha256);
        if (args.has("save")) {
            const QString path = args.value("save") + QLatin1Char('/') + root.fileName;
            if (const auto saved = saveAtomically(path, root.certificate.toDer()); !saved)
                return complainAbout(saved.error());
        }
        if (args.has("json")) {
            QJsonObject json = cli::toJson(facts);
            json.insert(QStringLiteral("file"), root.fileName);
            json.insert(QStringLiteral("used_by"), root.usedBy);
            json.insert(QStringLiteral("listed"), listed);
            roots.append(json);
        } else {
            out(QStringLiteral("%1  until %2  %3  %4\n    %5\n    %6")
                    .arg(shortName(root.certificate), day(facts.notAfter), facts.key,
                         listed ? QStringLiteral("listed") : QStringLiteral("not listed"),
                         hex(facts.sha256), root.usedBy));
        }
    }
    if (args.has("json"))
        out(QJsonObject{{QStringLiteral("roots"), roots}});
    return code(Exit::Done);
}

} // namespace airlift::cli
