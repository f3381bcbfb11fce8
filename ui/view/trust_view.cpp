#include "ui/view/trust_view.h"

#include "core/explain/trust_words.h"
#include "ui/view/format.h"

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::TrustWords;
using trust::Certificate;
using trust::CertificateFacts;
using trust::Fitness;
using trust::MaterialItem;
using trust::Weight;

namespace {

QString day(const QDateTime &moment)
{
    return moment.date().toString(Qt::ISODate);
}

Badge words(const QString &text)
{
    return {Tint::Neutral, Symbol::None, text, {}};
}

} // namespace

Badge TrustView::fitness(Fitness fitness)
{
    const QString text = TrustWords::fitness(fitness);
    switch (fitness) {
    case Fitness::Fit:
        return {Tint::Ok, Symbol::CheckCircle, text, {}};
    case Fitness::NotSure:
        return {Tint::Accent, Symbol::QuestionCircle, text, {}};
    case Fitness::Unfit:
        return {Tint::Error, Symbol::CrossCircle, text, {}};
    }
    Q_UNREACHABLE();
}

Badge TrustView::weight(Weight weight)
{
    const QString text = TrustWords::weight(weight);
    switch (weight) {
    case Weight::Note:
        return {Tint::Neutral, Symbol::Note, text, {}};
    case Weight::Doubt:
        return {Tint::Accent, Symbol::QuestionCircle, text, {}};
    case Weight::Warning:
        return {Tint::Warning, Symbol::Alert, text, {}};
    case Weight::Blocker:
        return {Tint::Error, Symbol::CrossCircle, text, {}};
    }
    Q_UNREACHABLE();
}

FindingView TrustView::finding(const trust::Finding &finding)
{
    const explain::Explanation said = TrustWords::of(finding);
    FindingView view;
    view.severity = weight(finding.weight);
    view.title = said.title;
    view.cause = said.cause;
    view.nextStep = said.nextStep;
    if (finding.code != 0)
        view.code = TrustWords::deviceCode(finding.code);
    return view;
}

std::vector<FindingView> TrustView::findings(const std::vector<trust::Finding> &findings)
{
    std::vector<FindingView> views;
    for (const trust::Finding &one : findings)
        views.push_back(finding(one));
    return views;
}

QString TrustView::called(const Certificate &certificate)
{
    const QString name = certificate.commonName();
    return name.isEmpty() ? certificate.subject() : name;
}

TableCell TrustView::cell(const QString &text, const QString &detail)
{
    return {text, detail, Symbol::None, Tint::Neutral};
}

TableCell TrustView::cell(const Badge &badge)
{
    return {badge.text, badge.detail, badge.symbol, badge.tint};
}

TableRow TrustView::item(const MaterialItem &item, const QDateTime &now)
{
    const auto key = [](const QString &kind, const trust::PublicKey &one) {
        const auto dummy = trust::dummyKey(one);
        return TableRow{cell(kind), cell(u"–"_s), cell(one.description()), cell(u"–"_s),
                        dummy ? cell(Badge{Tint::Warning, Symbol::Alert, tr("published"),
                                           TrustWords::dummy(*dummy)})
                              : cell(QString{})};
    };
    return std::visit(
        Overloaded{
            [&](const Certificate &certificate) {
                const CertificateFacts facts = trust::factsOf(certificate);
                Badge state{Tint::Ok, Symbol::Check, tr("valid"), {}};
                if (now > facts.notAfter)
                    state = {Tint::Warning, Symbol::Clock, tr("expired"), {}};
                else if (now < facts.notBefore)
                    state = {Tint::Warning, Symbol::Clock, tr("not valid yet"), {}};
                return TableRow{cell(facts.isSelfSigned && facts.isCa ? tr("root")
                                     : facts.isCa                     ? tr("CA")
                                                                      : tr("certificate")),
                                cell(called(certificate)), cell(facts.key),
                                cell(day(facts.notAfter)), cell(state)};
            },
            [&](const trust::PrivateKey &one) { return key(tr("private key"), one.publicKey()); },
            [&](const trust::PublicKey &one) { return key(tr("public key"), one); }},
        item.what);
}

std::vector<NamedFact> TrustView::facts(const MaterialItem &item, const QDateTime &now)
{
    std::vector<NamedFact> lines;
    const auto add = [&lines](const QString &name, const QString &value) {
        if (!value.isEmpty())
            lines.push_back({name, words(value)});
    };
    const auto addKey = [&](const trust::PublicKey &key) {
        add(tr("Key"), key.description());
        add(tr("SHA-256 of the public key"), Format::digestGrouped(key.fingerprint().toHex()));
        if (const auto dummy = trust::dummyKey(key))
            lines.push_back({tr("Warning"),
                             {Tint::Warning,
                              Symbol::ShieldAlert,
                              tr("Published, no secret: %1").arg(TrustWords::dummy(*dummy)),
                              {}}});
    };
    const auto *certificate = std::get_if<Certificate>(&item.what);
    if (certificate == nullptr) {
        if (const auto *key = std::get_if<trust::PrivateKey>(&item.what))
            addKey(key->publicKey());
        else
            addKey(std::get<trust::PublicKey>(item.what));
        return lines;
    }
    const CertificateFacts facts = trust::factsOf(*certificate);
    add(tr("Subject"), facts.subject);
    add(tr("Issuer"), facts.issuer);
    const QString name = trust::chainFileName(facts);
    add(tr("File name in a signing chain"),
        name.isEmpty() ? tr("none: unusable as member of one") : name);
    const QString span = tr("%1 to %2").arg(day(facts.notBefore), day(facts.notAfter));
    if (now > facts.notAfter)
        lines.push_back({tr("Valid"),
                         {Tint::Warning,
                          Symbol::Clock,
                          tr("%1: expired on %2").arg(span, day(facts.notAfter)),
                          {}}});
    else
        add(tr("Valid"), span);
    add(tr("Key"), facts.key);
    add(tr("Signed with"), facts.signatureAlgorithm);
    QString authority = facts.isCa ? tr("CA") : tr("no CA");
    if (facts.pathLength)
        authority += u", "_s + tr("path length %1").arg(*facts.pathLength);
    add(tr("Authority"), facts.isSelfSigned ? authority + u", "_s + tr("self-signed") : authority);
    add(tr("Names"), (facts.dnsNames + facts.addresses).join(u", "_s));
    add(tr("Serial number"), QString::fromLatin1(facts.serial.toHex()));
    add(tr("Key identifier"), QString::fromLatin1(facts.subjectKeyId.toHex()));
    add(tr("Issuer's key identifier"), QString::fromLatin1(facts.authorityKeyId.toHex()));
    add(u"SHA-1"_s, Format::digestGrouped(facts.sha1.toHex()));
    add(u"SHA-256"_s, Format::digestGrouped(facts.sha256.toHex()));
    add(tr("Catalogue"), TrustWords::membership(facts));
    if (facts.dummy)
        lines.push_back({tr("Warning"),
                         {Tint::Warning,
                          Symbol::ShieldAlert,
                          tr("Its private key is public: %1").arg(TrustWords::dummy(*facts.dummy)),
                          {}}});
    else
        add(tr("Private key"), tr("none of the published ones"));
    return lines;
}

TableRow TrustView::root(const trust::TableRoot &root, const QString &use)
{
    const QString digest = QString::fromLatin1(root.entry.digest.toHex());
    const TableCell standing =
        cell(use.isEmpty() ? TrustWords::standing(root.entry.standing) : use, use);
    if (!root.choice)
        return {cell(tr("not at hand")), standing, cell(u"–"_s), cell(u"–"_s),
                cell(Format::digestStart(root.entry.digest.toHex()), digest)};
    const trust::RootChoice &choice = *root.choice;
    const QString until = day(choice.certificate.notAfter());
    return {
        cell(called(choice.certificate)), standing,
        choice.isOver ? cell(Badge{Tint::Error, Symbol::Cross, tr("over since %1").arg(until), {}})
                      : cell(Badge{Tint::Ok, Symbol::Check, until, {}}),
        choice.inProductionCatalogue
            ? cell(Badge{Tint::Ok, Symbol::Check, tr("yes"), TrustWords::membership(true)})
            : cell(Badge{Tint::Neutral, Symbol::Minus, tr("no"), TrustWords::membership(false)}),
        cell(Format::digestStart(root.entry.digest.toHex()), digest)};
}

TableRow TrustView::sent(const Certificate &certificate, const QString &server)
{
    return {cell(called(certificate)), cell(certificate.issuerCommonName()),
            cell(day(certificate.notAfter())), cell(server.isEmpty() ? u"–"_s : server)};
}

} // namespace airlift::ui
