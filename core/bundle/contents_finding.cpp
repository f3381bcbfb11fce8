#include "core/bundle/contents_finding.h"

#include <algorithm>

namespace airlift::bundle {

namespace {

using What = ContentsFinding::What;

/// Room in the table of the stock library (ota-bundle 6).
constexpr std::size_t kStockRoom = 8;

class Collector
{
public:
    explicit Collector(const Contents &contents)
        : m_contents(contents)
    {
    }
    std::vector<ContentsFinding> collect()
    {
        lookAtList();
        lookAtTar();
        for (const EntryFacts &entry : m_contents.entries)
            lookAtFile(entry);
        if (m_contents.list.size() > kStockRoom)
            add(What::ManyFiles, RuleSeverity::Warning).count =
                static_cast<qsizetype>(m_contents.list.size());
        return std::move(m_found);
    }

private:
    ContentsFinding &add(What what, RuleSeverity severity = RuleSeverity::Blocker,
                         const QByteArray &entry = {})
    {
        ContentsFinding &finding = m_found.emplace_back();
        finding.what = what;
        finding.severity = severity;
        finding.entry = entry;
        finding.chip = m_contents.chip;
        return finding;
    }
    void lookAtList();
    void lookAtTar();
    void lookAtFile(const EntryFacts &entry);
    void lookAtImage(const EntryFacts &entry);

    const Contents &m_contents;
    std::vector<ContentsFinding> m_found;
};

void Collector::lookAtList()
{
    if (m_contents.listBytes.isEmpty())
        add(What::NoList);
    else if (!m_contents.listReadable)
        add(What::ListUnreadable);
    if (m_contents.listSignature.isEmpty())
        add(What::NotSigned);
    if (m_contents.listSignatureCheck == Check::Bad)
        add(What::ListSignatureWrong);
    if (m_contents.listSignedWithExampleKey)
        add(What::ExampleVendorKey, RuleSeverity::Warning);
    for (const QByteArray &name : m_contents.listedButMissing)
        add(What::ListedButMissing, RuleSeverity::Blocker, name);
    for (const QByteArray &name : m_contents.presentButUnlisted)
        add(What::PresentButUnlisted, RuleSeverity::Blocker, name);
    for (const QByteArray &name : m_contents.signersMissing)
        add(What::SignerNotInside, RuleSeverity::Note, name);
}

void Collector::lookAtTar()
{
    if (m_contents.damagedAt)
        add(What::Damaged).offset = *m_contents.damagedAt;
    else if (!m_contents.hasEndMarker)
        add(What::EndMissing);
    for (const TarOddity &oddity : m_contents.oddities) {
        ContentsFinding &finding =
            add(What::Odd, oddity.breaksTheUpdate() ? RuleSeverity::Blocker : RuleSeverity::Note,
                oddity.entry);
        finding.offset = oddity.offset;
        finding.oddity = oddity;
    }
}

void Collector::lookAtFile(const EntryFacts &entry)
{
    if (entry.digestCheck == Check::Bad)
        add(What::DigestWrong, RuleSeverity::Blocker, entry.deviceName);
    if (entry.signatureCheck == Check::Bad)
        add(What::SignatureWrong, RuleSeverity::Blocker, entry.deviceName);
    if (entry.image)
        lookAtImage(entry);
    if (m_contents.chip && entry.signatureHash &&
        *entry.signatureHash != traits(*m_contents.chip).signatureHash)
        add(What::OtherGeneration, RuleSeverity::Blocker, entry.deviceName);
    if (entry.exampleKey)
        add(entry.signatureHash ? What::SignedWithExampleKey
            : entry.privateKey  ? What::IsExampleKey
                                : What::IsExampleCertificate,
            RuleSeverity::Warning, entry.deviceName)
            .exampleKey = entry.exampleKey;
    if (entry.privateKey)
        add(What::PrivateKey, RuleSeverity::Warning, entry.deviceName);
}

void Collector::lookAtImage(const EntryFacts &entry)
{
    const ImageFacts &image = *entry.image;
    if (image.prefix == Check::Bad)
        add(What::ImageHashWrong, RuleSeverity::Blocker, entry.deviceName);
    if (image.linkage == Linkage::Unclear) {
        add(What::NoVectorTable, RuleSeverity::Warning, entry.deviceName);
        return;
    }
    if (!m_contents.chip)
        return;
    const Linkage wanted = traits(*m_contents.chip).hashPrefix ? Linkage::Flash : Linkage::Ram;
    if (image.linkage != wanted)
        add(What::WrongLinkage, RuleSeverity::Blocker, entry.deviceName);
}

} // namespace

std::vector<ContentsFinding> findings(const Contents &contents)
{
    return Collector{contents}.collect();
}

bool isSound(const std::vector<ContentsFinding> &findings)
{
    return std::none_of(findings.begin(), findings.end(), [](const ContentsFinding &finding) {
        return finding.severity == RuleSeverity::Blocker;
    });
}

} // namespace airlift::bundle
