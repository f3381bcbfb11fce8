#include "ui/flow/certificate_work.h"

#include "core/explain/trust_words.h"
#include "core/session/wanted_roots.h"
#include "core/trust/chain.h"
#include "core/trust/known_catalogues.h"
#include "core/trust/saved_handshake.h"

#include <algorithm>
#include <iterator>

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

CatalogueChoice meantByChain(const PlacesRequest &request)
{
    std::vector<trust::Certificate> chain;
    const auto found = request.places.find(Role::ImageSigner);
    if (found != request.places.end()) {
        for (const auto &file : found->second.files) {
            const auto more = file->certificates();
            chain.insert(chain.end(), more.begin(), more.end());
        }
    }
    return trust::catalogueMeantFor(chain) == KnownCatalogue::Playground2016
               ? CatalogueChoice::Playground
               : CatalogueChoice::Production;
}

std::optional<trust::Catalogue> catalogueFor(const PlacesRequest &request, PlacesAnswer &answer)
{
    answer.catalogue = request.catalogue;
    if (request.catalogue == CatalogueChoice::FromChain)
        answer.catalogue = meantByChain(request);
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
    return read ? std::optional{*std::move(read)} : std::nullopt;
}

void judgeCatalogue(const PlacesRequest &request, const trust::FitnessContext &context,
                    PlacesAnswer &answer)
{
    if (request.catalogueFile.isEmpty())
        return;
    PlaceAnswer &place = answer.places[Role::Catalogue];
    const auto file = trust::readCatalogueFile(request.catalogueFile);
    if (file) {
        place.findings = trust::fitAsCatalogue(*file, context);
        place.fitness = trust::fitnessOf(place.findings);
    } else {
        answer.catalogueProblem = Explain::of(file.error());
        place.fitness = trust::Fitness::Unfit;
    }
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

Weight weightOf(trust::RootAdvice::Answer answer)
{
    return answer == trust::RootAdvice::Answer::Found         ? Weight::Note
           : answer == trust::RootAdvice::Answer::RootUnknown ? Weight::Doubt
                                                              : Weight::Blocker;
}

/// What one server sends, which roots it needs and what to beware of.
void addServer(const trust::SavedHandshake &server, const trust::RootAdvice &advice,
               RootAnswer &into)
{
    for (const trust::RootChoice &root : advice.roots) {
        QStringList &users = into.use[root.certificate.sha256()];
        if (users.isEmpty())
            addRoots({root}, into);
        users << server.called();
    }
    for (const trust::Certificate &one : server.sent)
        into.sent.push_back({server.called(), one});
    into.next.insert(into.next.end(), advice.next.begin(), advice.next.end());
    const bool isSaid = advice.answer == trust::RootAdvice::Answer::Found || server.sent.empty();
    if (!isSaid && !server.called().isEmpty())
        into.traps << u"%1: %2."_s.arg(server.called(), TrustWords::advice(advice).title);
    if (advice.crossSignedRoot)
        into.traps << Words::tr("The last certificate sent is a cross-signed copy of %1. That "
                                "root itself is not the answer: -688.")
                          .arg(called(*advice.crossSignedRoot));
    for (const trust::Certificate &one : advice.notRoots)
        into.traps << Words::tr("%1 is an intermediate; copied onto the device it gives -688.")
                          .arg(called(one));
    into.traps.removeDuplicates();
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

/// Every certificate of all files, in order.
trust::Result<std::vector<trust::Certificate>> certificatesIn(const QStringList &paths)
{
    std::vector<trust::Certificate> all;
    for (const QString &path : paths) {
        const auto material = trust::readMaterialFile(path, giving({}));
        if (!material)
            return failure(material.error());
        const auto found = material->certificates();
        if (found.empty())
            return failure(trust::Error{trust::NothingInside{path, 0}});
        all.insert(all.end(), found.begin(), found.end());
    }
    return all;
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
    auto trusted = certificatesIn(QStringList{request.rootPath} + request.furtherRoots);
    if (!trusted)
        return failure(trusted.error());
    auto revoked = certificatesIn(request.revoked);
    if (!revoked)
        return failure(revoked.error());
    auto key = trust::PrivateKey::read(request.keyPath, giving(keyPassphrase));
    if (!key)
        return failure(key.error());
    return trust::NewCatalogue{request.name, *std::move(trusted), *std::move(revoked), *key};
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
        trust::Placed placed{.role = role, .files = {}, .keyFile = {}, .catalogue = {}};
        for (const auto &file : given.files)
            placed.files.push_back(*file);
        if (given.keyFile)
            placed.keyFile = *given.keyFile;
        PlaceAnswer one;
        one.findings = trust::judge(placed, context);
        one.fitness = trust::fitnessOf(one.findings);
        one.prediction = trust::foreseen(placed, context);
        answer.places.emplace(role, std::move(one));
    }
    judgeCatalogue(request, context, answer);
    for (auto &[role, place] : answer.places)
        std::stable_sort(
            place.findings.begin(), place.findings.end(),
            [](const trust::Finding &a, const trust::Finding &b) { return a.weight > b.weight; });
    return answer;
}

RootAnswer rootsForServers(const std::vector<trust::SavedHandshake> &servers, const QDateTime &now)
{
    RootAnswer answer;
    std::vector<trust::RootAdvice> advices;
    for (const trust::SavedHandshake &server : servers) {
        const trust::RootAdvice advice = trust::adviseRoot(server.sent, {}, now);
        addServer(server, advice, answer);
        advices.push_back(advice);
    }
    if (advices.size() == 1) {
        answer.words = TrustWords::advice(advices.front());
        answer.weight = weightOf(advices.front().answer);
        return answer;
    }
    const trust::CommonRoot common = trust::commonRoot(advices);
    answer.words = TrustWords::common(common, static_cast<int>(advices.size()));
    answer.weight = common.answer == trust::CommonRoot::Answer::Same        ? Weight::Note
                    : common.answer == trust::CommonRoot::Answer::Different ? Weight::Warning
                                                                            : Weight::Doubt;
    for (const trust::RootAdvice &one : advices)
        answer.weight = qMax(answer.weight, weightOf(one.answer));
    return answer;
}

RootAnswer rootsOfHost(const QString &text, const QDateTime &now)
{
    if (trust::hostsIn(text).size() > 1)
        return problem({Words::tr("The table answers for one host at a time"),
                        {},
                        Words::tr("Connect once and look: then several are compared.")});
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
        std::ranges::copy(trust::breaksOf(root.choice->certificate, service),
                          std::back_inserter(answer.next));
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
    if (handshakes)
        return rootsForServers(*handshakes, now);
    const QStringList names = session::wantedRoots(*bytes);
    if (!names.isEmpty())
        return rootsForNames(names, now);
    for (const QString &host : session::visitedHosts(*bytes)) {
        if (trust::serviceOf(host) == nullptr)
            continue;
        RootAnswer answer = rootsOfHost(host, now);
        answer.words.cause.prepend(
            Words::tr("The log names no root, but the device went to %1.").arg(host) + u' ');
        return answer;
    }
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
    for (const trust::Certificate &one :
         catalogue != nullptr ? catalogue->trusted : std::vector<trust::Certificate>{}) {
        if (one.isSelfSigned())
            continue;
        answer.problem = {Words::tr("%1 is not a root").arg(called(one)),
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
