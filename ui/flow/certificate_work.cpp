#include "ui/flow/certificate_work.h"

#include "core/explain/trust_words.h"
#include "core/session/wanted_roots.h"
#include "core/trust/chain.h"
#include "core/trust/known_catalogues.h"
#include "core/trust/saved_handshake.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::Explain;
using explain::Explanation;
using explain::TrustWords;
using trust::KnownCatalogue;
using trust::Material;
using trust::MaterialRemark;
using trust::Role;
using trust::Weight;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::CertificateWork)
};

/// Gives the pass phrase to whoever asks.
trust::AskPassphrase giving(const Secret &passphrase)
{
    return [&passphrase](const QString &) { return Secret{passphrase.reveal().toByteArray()}; };
}

bool endsInThePlayground(const PlacesRequest &request)
{
    const auto found = request.places.find(Role::ImageSigner);
    if (found == request.places.end())
        return false;
    for (const auto &file : found->second.files) {
        for (const trust::Certificate &one : file->certificates()) {
            if (one.isSelfSigned() &&
                trust::dummyKey(one.publicKey()) == trust::DummyKey::PlaygroundRoot)
                return true;
        }
    }
    return false;
}

std::optional<trust::Catalogue> catalogueFor(const PlacesRequest &request, PlacesAnswer &answer)
{
    answer.catalogue = request.catalogue;
    if (request.catalogue == CatalogueChoice::FromChain)
        answer.catalogue = endsInThePlayground(request) ? CatalogueChoice::Playground
                                                        : CatalogueChoice::Production;
    switch (answer.catalogue) {
    case CatalogueChoice::FromChain:
    case CatalogueChoice::Production:
        return trust::productionCatalogue();
    case CatalogueChoice::Sdk:
        return trust::knownCatalogue(KnownCatalogue::Sdk2018);
    case CatalogueChoice::Playground:
        return trust::knownCatalogue(KnownCatalogue::Playground2016);
    case CatalogueChoice::None:
        return std::nullopt;
    case CatalogueChoice::File:
        break;
    }
    auto read = trust::Catalogue::read(request.catalogueFile);
    if (read)
        return *std::move(read);
    answer.catalogueProblem = Explain::of(read.error());
    return std::nullopt;
}

void addRoots(const std::vector<trust::RootChoice> &choices, RootAnswer &into)
{
    for (const trust::RootChoice &choice : choices)
        into.roots.push_back({{choice.certificate.sha256(), {}, {}, {}}, choice});
}

QString called(const trust::Certificate &certificate)
{
    const QString name = certificate.commonName();
    return name.isEmpty() ? certificate.subject() : name;
}

RootAnswer rootsForNames(const QStringList &names, const QDateTime &now)
{
    RootAnswer answer;
    for (const QString &name : names) {
        for (const trust::PublicRoot &root : trust::publicRootsNamed(name)) {
            const trust::RootChoice choice = trust::rootChoice(root.certificate, now);
            addRoots({choice}, answer);
            const auto breaks = trust::breaksOf(root.certificate);
            answer.next.insert(answer.next.end(), breaks.begin(), breaks.end());
        }
    }
    const QString asked = names.join(u", "_s);
    answer.words.title = Words::tr("The device asked for %1").arg(asked);
    if (answer.roots.empty()) {
        answer.weight = Weight::Doubt;
        answer.words.nextStep =
            Words::tr("It is not among the roots that come with Airlift: get it "
                      "from its owner and compare the digest.");
    } else {
        answer.words.cause = Words::tr("It is the issuer of the last certificate the server sent.");
        answer.words.nextStep = Words::tr("Save it as DER and store it under the CA file name of "
                                          "the firmware.");
    }
    return answer;
}

RootAnswer problem(const Explanation &why)
{
    RootAnswer answer;
    answer.words = why;
    answer.weight = Weight::Blocker;
    return answer;
}

trust::Result<trust::Wanted> wantedOf(const MakingRequest &request, const Secret &keyPassphrase)
{
    switch (request.kind) {
    case MakeKind::Root:
        return trust::NewRoot{request.name};
    case MakeKind::Vendor:
        return trust::NewVendorPair{request.name};
    case MakeKind::SignerChain:
        return trust::NewSignerChain{request.name};
    case MakeKind::Server: {
        auto root = trust::readIdentity(request.rootPath, request.keyPath, giving(keyPassphrase));
        if (!root)
            return failure(root.error());
        return trust::NewServerCertificate{request.names, *root,
                                           request.p256 ? trust::ServerKey::P256
                                                        : trust::ServerKey::Rsa2048};
    }
    case MakeKind::Catalogue:
        break;
    }
    auto root = trust::Certificate::read(request.rootPath);
    if (!root)
        return failure(root.error());
    auto key = trust::PrivateKey::read(request.keyPath, giving(keyPassphrase));
    if (!key)
        return failure(key.error());
    return trust::NewCatalogue{request.name, {*root}, {}, *key};
}

} // namespace

OpenedFile openFile(const QString &path, const Secret &passphrase)
{
    OpenedFile opened{path, {}, {}, false, !passphrase.isEmpty()};
    auto material = trust::readMaterialFile(path, giving(passphrase));
    if (material) {
        opened.isLocked = material->has(MaterialRemark::What::KeyLocked);
        opened.material = std::make_shared<const Material>(*std::move(material));
    } else {
        opened.isLocked = std::holds_alternative<trust::PassphraseNeeded>(material.error());
        opened.problem = Explain::of(material.error());
    }
    return opened;
}

PlacesAnswer judgePlaces(const PlacesRequest &request)
{
    PlacesAnswer answer;
    trust::FitnessContext context;
    context.now = QDateTime::currentDateTimeUtc();
    context.host = request.host;
    context.catalogue = catalogueFor(request, answer);
    const auto root = request.places.find(Role::ServerRoot);
    if (root != request.places.end() && !root->second.files.empty()) {
        const auto certificates = root->second.files.front()->certificates();
        if (!certificates.empty())
            context.root = certificates.front();
    }
    for (const auto &[role, given] : request.places) {
        if (given.files.empty())
            continue;
        trust::Placed placed{.role = role, .files = {}, .keyFile = {}};
        for (const auto &file : given.files)
            placed.files.push_back(*file);
        if (given.keyFile)
            placed.keyFile = *given.keyFile;
        PlaceAnswer one;
        one.findings = trust::judge(placed, context);
        std::stable_sort(
            one.findings.begin(), one.findings.end(),
            [](const trust::Finding &a, const trust::Finding &b) { return a.weight > b.weight; });
        one.fitness = trust::fitnessOf(one.findings);
        one.prediction = trust::foreseen(placed, context);
        answer.places.emplace(role, std::move(one));
    }
    return answer;
}

RootAnswer rootsForChain(const std::vector<trust::Certificate> &sent, const QDateTime &now)
{
    const trust::RootAdvice advice = trust::adviseRoot(sent, {}, now);
    RootAnswer answer;
    answer.words = TrustWords::advice(advice);
    answer.weight = advice.answer == trust::RootAdvice::Answer::Found         ? Weight::Note
                    : advice.answer == trust::RootAdvice::Answer::RootUnknown ? Weight::Doubt
                                                                              : Weight::Blocker;
    addRoots(advice.roots, answer);
    answer.sent = sent;
    answer.next = advice.next;
    if (advice.crossSignedRoot)
        answer.traps << Words::tr("The last certificate sent is a cross-signed copy of %1. That "
                                  "root itself is not the answer: -688.")
                            .arg(called(*advice.crossSignedRoot));
    for (const trust::Certificate &one : advice.notRoots)
        answer.traps << Words::tr("%1 is an intermediate; copied onto the device it gives -688.")
                            .arg(called(one));
    return answer;
}

RootAnswer rootsOfHost(const QString &text, const QDateTime &now)
{
    const auto parts = trust::hostAndPort(text);
    if (!parts)
        return problem({Words::tr("\"%1\" is no host").arg(text),
                        {},
                        Words::tr("Give a name such as account.blob.core.windows.net.")});
    const trust::HostService *service = trust::serviceOf(parts->host);
    if (service == nullptr) {
        RootAnswer answer =
            problem({Words::tr("%1 is not in the table of known hosts").arg(parts->host),
                     {},
                     Words::tr("Connect and look, or open its chain or a log of the device.")});
        answer.weight = Weight::Doubt;
        return answer;
    }
    RootAnswer answer;
    answer.fromTable = true;
    answer.roots = trust::tableRoots(*service, now);
    QStringList current;
    QStringList over;
    for (const trust::TableRoot &root : answer.roots) {
        if (!root.choice)
            continue;
        if (root.entry.standing == trust::HostService::Standing::Current)
            current << called(root.choice->certificate);
        if (root.choice->isOver)
            over << Words::tr("%1 is over since %2.")
                        .arg(called(root.choice->certificate),
                             root.choice->certificate.notAfter().date().toString(Qt::ISODate));
        const auto breaks = trust::breaksOf(root.choice->certificate);
        answer.next.insert(answer.next.end(), breaks.begin(), breaks.end());
    }
    answer.words.title =
        current.isEmpty()
            ? Words::tr("%1: several roots are possible").arg(service->name)
            : Words::tr("%1 needs the root %2").arg(service->name, current.join(u", "_s));
    answer.weight = current.isEmpty() ? Weight::Doubt : Weight::Note;
    answer.words.cause = Words::tr("As of %1, %2 (%3).")
                             .arg(trust::hostTableDate(), TrustWords::certainty(service->certainty),
                                  service->source);
    if (!over.isEmpty())
        answer.words.cause += u' ' + over.join(u' ');
    QStringList hosts;
    for (const trust::HostService::Host &host : service->hosts)
        hosts << host.pattern;
    if (hosts.size() > 1)
        answer.traps
            << Words::tr("An update talks to %1: check each of them.").arg(hosts.join(u", "_s));
    answer.words.nextStep = Words::tr("What the server presents today only a connection tells.");
    return answer;
}

RootAnswer rootsInFile(const QString &path, const QDateTime &now)
{
    const auto bytes = readBounded(path, trust::kSavedHandshakeLimit);
    if (!bytes)
        return problem(Explain::of(bytes.error()));
    const auto handshakes = trust::readSavedHandshakes(*bytes, path);
    if (handshakes) {
        RootAnswer answer = rootsForChain(handshakes->front().sent, now);
        if (handshakes->size() > 1)
            answer.traps << Words::tr("The file holds %1 handshakes; this is about the first, with "
                                      "%2.")
                                .arg(handshakes->size())
                                .arg(handshakes->front().server);
        return answer;
    }
    const QStringList names = session::wantedRoots(*bytes);
    if (!names.isEmpty())
        return rootsForNames(names, now);
    return problem({Words::tr("%1 names no root and holds no chain").arg(path),
                    Words::tr("It was read as certificates, as a saved handshake and as a log."),
                    Words::tr("In a log look for -688, and have the firmware print the name that "
                              "comes with socket event 5.")});
}

MadeAnswer makeNow(const MakingRequest &request, const Secret &newPassphrase,
                   const Secret &keyPassphrase)
{
    MadeAnswer answer;
    const auto stop = [&answer](const trust::Error &error) {
        answer.problem = Explain::of(error);
        answer.keyIsLocked = std::holds_alternative<trust::PassphraseNeeded>(error);
        return answer;
    };
    const auto wanted = wantedOf(request, keyPassphrase);
    if (!wanted)
        return stop(wanted.error());
    const auto *catalogue = std::get_if<trust::NewCatalogue>(&*wanted);
    if (catalogue != nullptr && !catalogue->trusted.front().isSelfSigned()) {
        answer.problem = {Words::tr("%1 is not a root").arg(called(catalogue->trusted.front())),
                          Words::tr("A root is issued by itself."),
                          Words::tr("Choose the self-signed certificate the chain ends in.")};
        return answer;
    }
    const auto files = trust::make(*wanted, newPassphrase);
    if (!files)
        return stop(files.error());
    const auto paths = trust::saveAllNew(*files, request.folder);
    if (!paths)
        return stop(paths.error());
    for (std::size_t i = 0; i < files->size(); ++i) {
        const trust::NewFile &file = (*files)[i];
        answer.files.push_back(
            {paths->at(static_cast<qsizetype>(i)), file.isPrivate, file.isEncrypted, file.digest});
    }
    return answer;
}

CatalogueAnswer openCatalogue(const QString &path, const QString &comparedWith)
{
    CatalogueAnswer answer;
    answer.path = path;
    auto catalogue = trust::Catalogue::read(path);
    if (!catalogue) {
        answer.problem = Explain::of(catalogue.error());
        return answer;
    }
    answer.catalogue = *std::move(catalogue);
    answer.seal = trust::sealOfFile(path);
    if (comparedWith.isEmpty())
        return answer;
    const auto after = trust::Catalogue::read(comparedWith);
    if (after)
        answer.difference = trust::compare(*answer.catalogue, *after);
    else
        answer.problem = Explain::of(after.error());
    return answer;
}

} // namespace airlift::ui
