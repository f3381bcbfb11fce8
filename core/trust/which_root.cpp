#include "core/trust/which_root.h"

#include "core/trust/catalogue.h"
#include "core/trust/chain.h"

#include <algorithm>

#include <QTimeZone>

namespace airlift::trust {

namespace {

using What = ComingBreak::What;
using Answer = RootAdvice::Answer;

[[nodiscard]] QString called(const Certificate &certificate)
{
    const QString name = certificate.commonName();
    return name.isEmpty() ? certificate.subject() : name;
}

void addOnce(std::vector<Certificate> &into, const Certificate &certificate)
{
    if (std::none_of(into.begin(), into.end(), [&certificate](const Certificate &one) {
            return one.sha256() == certificate.sha256();
        }))
        into.push_back(certificate);
}

/// Everything at hand that might be a root.
[[nodiscard]] std::vector<Certificate> rootsAtHand(const std::vector<Certificate> &sent,
                                                   const std::vector<Certificate> &known)
{
    std::vector<Certificate> roots;
    for (const auto *heap : {&sent, &known}) {
        for (const Certificate &one : *heap) {
            if (one.isSelfSigned())
                addOnce(roots, one);
        }
    }
    for (const PublicRoot &root : publicRoots())
        addOnce(roots, root.certificate);
    return roots;
}

[[nodiscard]] std::optional<std::size_t> brokenLink(const std::vector<Certificate> &sent)
{
    for (std::size_t i = 0; i + 1 < sent.size(); ++i) {
        if (!sent[i].isIssuedBy(sent[i + 1]))
            return i;
    }
    return std::nullopt;
}

[[nodiscard]] ComingBreak ending(What what, const Certificate &certificate)
{
    return {.what = what,
            .subject = called(certificate),
            .when = certificate.notAfter(),
            .successor = {},
            .roughly = {},
            .service = {}};
}

[[nodiscard]] QDateTime endOf(const QDate &day)
{
    return QDateTime{day, QTime{0, 0}, QTimeZone::utc()};
}

} // namespace

QString safeFileName(const Certificate &certificate)
{
    if (const PublicRoot *root = publicRoot(certificate.sha256()))
        return root->fileName;
    constexpr qsizetype kLongest = 40;
    QString name;
    for (const QChar c : called(certificate).toLower()) {
        const bool isPlain = (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9');
        if (isPlain)
            name += c;
        else if (!name.isEmpty() && !name.endsWith(u'-'))
            name += u'-';
    }
    name = name.left(kLongest);
    while (name.endsWith(u'-'))
        name.chop(1);
    return (name.isEmpty() ? QStringLiteral("root") : name) + QStringLiteral(".der");
}

RootChoice rootChoice(const Certificate &root, const QDateTime &now)
{
    const QByteArray digest = root.sha256();
    return {.certificate = root,
            .fileName = safeFileName(root),
            .inProductionCatalogue = inProductionCatalogue(digest),
            .isPublic = publicRoot(digest) != nullptr,
            .isOver = root.notAfter() < now};
}

std::vector<TableRoot> tableRoots(const HostService &service, const QDateTime &now)
{
    std::vector<TableRoot> roots;
    for (const HostService::Root &entry : service.roots) {
        const PublicRoot *known = publicRoot(entry.digest);
        roots.push_back(
            {entry, known ? std::optional{rootChoice(known->certificate, now)} : std::nullopt});
    }
    std::stable_sort(roots.begin(), roots.end(), [](const TableRoot &a, const TableRoot &b) {
        return a.entry.standing < b.entry.standing;
    });
    return roots;
}

std::vector<ComingBreak> breaksOf(const Certificate &root, const HostService *user)
{
    std::vector<ComingBreak> breaks;
    breaks.push_back(ending(What::Root, root));
    for (const RootMigration &migration : rootMigrations()) {
        if (migration.from != root.sha256())
            continue;
        const HostService *service = serviceById(migration.service);
        if (user && service && service != user)
            continue;
        breaks.push_back({.what = What::Migration,
                          .subject = called(root),
                          .when = endOf(migration.date.first),
                          .successor = migration.to,
                          .roughly = migration.date.text,
                          .service = service ? service->name : QString{}});
    }
    return breaks;
}

RootAdvice adviseRoot(const std::vector<Certificate> &sent, const std::vector<Certificate> &known,
                      const QDateTime &now)
{
    RootAdvice advice;
    if (sent.empty())
        return advice;
    const Certificate &last = sent.back();
    advice.wantedName = last.issuerCommonName().isEmpty() ? last.issuer() : last.issuerCommonName();
    for (std::size_t i = 0; i < sent.size(); ++i) {
        if (!sent[i].isSelfSigned() && i > 0)
            advice.notRoots.push_back(sent[i]);
        if (!sent[i].isSelfSigned()) // a root that is sent too ends as a root, below
            advice.next.push_back(ending(i == 0 ? What::Leaf : What::Intermediate, sent[i]));
    }
    for (const Certificate &root : rootsAtHand(sent, known)) {
        if (last.isIssuedBy(root))
            advice.roots.push_back(rootChoice(root, now));
        else if (!last.isSelfSigned() && isSameHolder(last, root))
            advice.crossSignedRoot = root;
    }
    const auto broken = brokenLink(sent);
    advice.brokenAt = broken.value_or(0);
    advice.answer = broken                 ? Answer::ChainBroken
                    : advice.roots.empty() ? Answer::RootUnknown
                                           : Answer::Found;
    for (const RootChoice &root : advice.roots) {
        const auto breaks = breaksOf(root.certificate);
        advice.next.insert(advice.next.end(), breaks.begin(), breaks.end());
    }
    std::stable_sort(advice.next.begin(), advice.next.end(),
                     [](const ComingBreak &a, const ComingBreak &b) { return a.when < b.when; });
    return advice;
}

CommonRoot commonRoot(const std::vector<RootAdvice> &servers)
{
    const bool allKnown = !servers.empty() &&
                          std::all_of(servers.begin(), servers.end(), [](const RootAdvice &server) {
                              return server.answer == Answer::Found;
                          });
    if (!allKnown)
        return {};
    const auto fits = [](const RootAdvice &server, const RootChoice &root) {
        return std::any_of(server.roots.begin(), server.roots.end(), [&](const RootChoice &one) {
            return one.certificate.sha256() == root.certificate.sha256();
        });
    };
    CommonRoot common;
    for (const RootChoice &root : servers.front().roots) {
        if (std::all_of(servers.begin(), servers.end(),
                        [&](const RootAdvice &server) { return fits(server, root); }))
            common.roots.push_back(root);
    }
    common.answer = common.roots.empty() ? CommonRoot::Answer::Different : CommonRoot::Answer::Same;
    return common;
}

} // namespace airlift::trust
