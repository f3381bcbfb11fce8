#include "core/trust/place.h"

#include <algorithm>

namespace airlift::trust {

namespace {

constexpr qint32 kNotLoaded = -10274; // certificates-and-tls 5

/// Who signed it, as far as a CC3220 minds; nothing if TI did.
[[nodiscard]] std::optional<Finding> sealFinding(const std::optional<Seal> &seal)
{
    const auto finding = [](Rule rule, Weight weight, qint32 code) {
        return Finding{.rule = rule, .weight = weight, .when = {}, .code = code};
    };
    if (!seal)
        return finding(Rule::CatalogueUnsigned, Weight::Doubt, kNotLoaded);
    switch (*seal) {
    case Seal::TiGen2:
        return std::nullopt;
    case Seal::TiGen3:
        return finding(Rule::CatalogueOfOtherChip, Weight::Blocker, kNotLoaded);
    case Seal::WrongSize:
        return finding(Rule::CatalogueSignature, Weight::Blocker, kNotLoaded);
    case Seal::NotTi:
        return finding(Rule::CatalogueNotTi, Weight::Doubt, kNotLoaded);
    case Seal::CannotCheck:
        return finding(Rule::CatalogueUnchecked, Weight::Doubt, 0);
    }
    Q_UNREACHABLE();
}

} // namespace

std::vector<Finding> fitAsCatalogue(const CatalogueFile &file, const FitnessContext &context)
{
    std::vector<Finding> findings;
    const auto add = [&](Rule rule, Weight weight) {
        findings.push_back({.rule = rule, .weight = weight, .when = {}});
    };
    if (const auto seal = sealFinding(file.seal))
        findings.push_back(*seal);
    if (!file.catalogue.reservedIsZero)
        add(Rule::CatalogueStrange, Weight::Doubt);
    if (file.catalogue.trusted.empty())
        add(Rule::CatalogueIsEmpty, Weight::Warning);
    if (file.catalogue.nominalEnd < context.now) {
        add(Rule::CatalogueIsOld, Weight::Note);
        findings.back().when = file.catalogue.nominalEnd;
    }
    for (Finding &finding : findings)
        finding.subject = file.origin;
    for (const QByteArray &digest : file.catalogue.trusted) {
        const ListedRoot *root = listedRoot(digest);
        const bool isPlayground =
            root != nullptr && root->lists == std::vector{KnownCatalogue::Playground2016};
        if (isPlayground)
            findings.push_back({.rule = Rule::PublicDummy,
                                .weight = Weight::Warning,
                                .subject = root->name,
                                .when = {}});
    }
    return findings;
}

} // namespace airlift::trust
