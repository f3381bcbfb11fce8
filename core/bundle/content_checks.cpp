#include "core/bundle/content_checks.h"

#include "core/bundle/example_keys.h"
#include "core/bundle/plan.h"
#include "core/bundle/service_pack.h"
#include "core/bundle/tar_format.h"

#include <algorithm>

#include <QSet>

namespace airlift::bundle {

namespace {

using trust::HashKind;
using trust::PublicKey;
using trust::TiGeneration;

class Checker
{
public:
    Checker(Pass &pass, const InspectOptions &options)
        : m_pass(pass)
        , m_contents(pass.contents)
        , m_options(options)
    {
    }

    void run()
    {
        compareWithList();
        checkListSignature();
        for (EntryFacts &entry : m_contents.entries) {
            if (entry.listIndex)
                checkFile(entry, m_contents.list[static_cast<std::size_t>(*entry.listIndex)]);
            if (entry.isFile)
                recogniseExample(entry);
        }
        findMissingSigners();
        guessChip();
    }

private:
    void compareWithList()
    {
        QSet<QByteArray> present;
        for (EntryFacts &entry : m_contents.entries) {
            if (entry.deviceName.isEmpty() || entry.deviceName == "ota.cmd" ||
                entry.deviceName == "ota.sign")
                continue;
            present.insert(entry.deviceName);
            const auto found = std::find_if(
                m_contents.list.begin(), m_contents.list.end(),
                [&](const ListedFile &listed) { return listed.deviceName == entry.deviceName; });
            if (found == m_contents.list.end()) {
                m_contents.presentButUnlisted.push_back(entry.deviceName);
                continue;
            }
            entry.listIndex = static_cast<int>(found - m_contents.list.begin());
            if (!found->digest.isEmpty()) {
                const bool same = QByteArray::fromHex(found->digest) == entry.digest &&
                                  found->digest.size() == 64;
                entry.digestCheck = same ? Check::Good : Check::Bad;
            }
        }
        for (const ListedFile &listed : m_contents.list) {
            if (!present.contains(listed.deviceName))
                m_contents.listedButMissing.push_back(listed.deviceName);
        }
    }

    void checkListSignature()
    {
        if (m_contents.listSignature.isEmpty()) {
            m_contents.listSignatureCheck = Check::NotPresent;
            return;
        }
        const auto signedWith = [&](const PublicKey &key) {
            return key.verifies(HashKind::Sha256, m_contents.listBytes, m_contents.listSignature);
        };
        if (m_options.vendor) {
            m_contents.listSignatureCheck =
                signedWith(*m_options.vendor) ? Check::Good : Check::Bad;
            m_contents.listSignedWithExampleKey =
                m_contents.listSignatureCheck == Check::Good &&
                trust::dummyKey(*m_options.vendor) == trust::DummyKey::OtaVendor;
        } else if (signedWith(exampleVendorKey())) {
            m_contents.listSignatureCheck = Check::Good;
            m_contents.listSignedWithExampleKey = true;
        }
    }

    /// With which hash the key made this signature, if it did.
    [[nodiscard]] std::optional<HashKind> hashOf(const PublicKey &key, const EntryFacts &entry,
                                                 const QByteArray &signature) const
    {
        const auto sha1 = m_pass.signatureDigests.find(entry.deviceName);
        if (sha1 != m_pass.signatureDigests.end() &&
            key.verifiesDigest(HashKind::Sha1, sha1->second, signature))
            return HashKind::Sha1;
        if (key.verifiesDigest(HashKind::Sha256, entry.digest, signature))
            return HashKind::Sha256;
        return std::nullopt;
    }

    void checkFile(EntryFacts &entry, const ListedFile &listed) const
    {
        if (listed.signatureBase64.isEmpty())
            return;
        const QByteArray signature = QByteArray::fromBase64(listed.signatureBase64);
        if (listed.certificate.isEmpty())
            return checkTi(entry, signature);
        if (const auto signer = findSigner(listed.certificate)) {
            entry.signatureHash = hashOf(*signer, entry, signature);
            entry.signatureCheck = entry.signatureHash ? Check::Good : Check::Bad;
            entry.signedBy = entry.signatureHash ? SignedBy::Certificate : SignedBy::Nobody;
            if (entry.signatureHash)
                entry.exampleKey = trust::dummyKey(*signer);
            return;
        }
        entry.signatureCheck = Check::CannotTell;
        entry.signedBy = SignedBy::Unknown;
        for (const ExampleKey &example : exampleKeys()) {
            if (example.key.kind() != trust::KeyKind::Rsa)
                continue;
            if (const auto hash = hashOf(example.key, entry, signature)) {
                entry.signatureHash = hash;
                entry.signatureCheck = Check::Good;
                entry.signedBy = SignedBy::ExampleKey;
                entry.exampleKey = example.which;
                return;
            }
        }
    }

    /// No certificate named: service pack and catalogue (ota-bundle 7).
    void checkTi(EntryFacts &entry, const QByteArray &signature) const
    {
        for (const TiGeneration generation : {TiGeneration::Gen2, TiGeneration::Gen3}) {
            const auto hash = hashOf(trust::tiSigningKey(generation), entry, signature);
            if (hash != trust::signatureHash(generation))
                continue;
            entry.signatureHash = hash;
            entry.signatureCheck = Check::Good;
            entry.signedBy = generation == TiGeneration::Gen2 ? SignedBy::TiGen2 : SignedBy::TiGen3;
            return;
        }
        const bool sure = trust::canCheckSignatures(HashKind::Sha1);
        // The owner of a root in one-time memory signs catalogues himself (ota-bundle 12).
        const bool maybeOwnRoot = entry.deviceName == kCatalogueName;
        entry.signatureCheck = sure && !maybeOwnRoot ? Check::Bad : Check::CannotTell;
        entry.signedBy = sure && !maybeOwnRoot ? SignedBy::Nobody : SignedBy::Unknown;
    }

    [[nodiscard]] std::optional<PublicKey> findSigner(const QByteArray &name) const
    {
        for (const auto &[signerName, certificate] : m_options.signers) {
            if (signerName == name)
                return certificate.publicKey();
        }
        const auto inside = m_pass.heads.find(name);
        if (name.isEmpty() || inside == m_pass.heads.end())
            return std::nullopt;
        const auto certificate = trust::Certificate::parse(inside->second, QString::fromUtf8(name));
        return certificate ? std::optional{certificate->publicKey()} : std::nullopt;
    }

    /// The published certificates and keys, under whatever name they travel.
    void recogniseExample(EntryFacts &entry) const
    {
        constexpr qsizetype kLargestOfThem = 4096;
        if (entry.size > ByteCount{kLargestOfThem} || entry.exampleKey)
            return;
        const auto found = m_pass.heads.find(entry.deviceName);
        if (found == m_pass.heads.end())
            return;
        const QByteArray &head = found->second;
        if (entry.privateKey) {
            if (const auto key = trust::PrivateKey::parse(head, {}))
                entry.exampleKey = trust::dummyKey(key->publicKey());
        } else if (head.startsWith('\x30') || head.contains("-----BEGIN CERTIFICATE")) {
            if (const auto certificate = trust::Certificate::parse(head, {}))
                entry.exampleKey = trust::dummyKey(certificate->publicKey());
        }
    }

    void findMissingSigners()
    {
        auto &missing = m_contents.signersMissing;
        for (const ListedFile &listed : m_contents.list) {
            const QByteArray &name = listed.certificate;
            const bool given =
                std::any_of(m_options.signers.begin(), m_options.signers.end(),
                            [&](const auto &signer) { return signer.first == name; });
            if (!name.isEmpty() && !given && m_pass.heads.count(name) == 0 &&
                std::find(missing.begin(), missing.end(), name) == missing.end())
                missing.push_back(name);
        }
    }

    /// The chip from the root's name, unless the image says otherwise.
    void guessChip()
    {
        const QList<QByteArray> parts = m_contents.rootName.split('_');
        const auto named =
            parts.size() > 1 ? chipFromName(QString::fromLatin1(parts[1])) : std::nullopt;
        const auto hasImage = [&](const QByteArray &name) { return m_pass.heads.count(name) != 0; };
        if (!named)
            return;
        const bool otherImage = traits(*named).hashPrefix ? hasImage("/sys/mcuimg.bin")
                                                          : hasImage("/sys/mcuflashimg.bin");
        if (!otherImage)
            m_contents.chip = named;
    }

    Pass &m_pass;
    Contents &m_contents;
    const InspectOptions &m_options;
};

} // namespace

void check(Pass &pass, const InspectOptions &options)
{
    Checker{pass, options}.run();
}

NotABundle::Looks looksOf(QByteArrayView head)
{
    using Looks = NotABundle::Looks;
    if (head.isEmpty())
        return Looks::Empty;
    if (std::all_of(head.begin(), head.end(), [](char c) { return c == '\0'; }))
        return Looks::Zeros;
    const auto begins = [&](const char *text) { return head.startsWith(QByteArrayView{text}); };
    for (const char *magic : {"\x1f\x8b", "BZh",
                              "\xfd"
                              "7zXZ",
                              "PK\x03\x04", "\x28\xb5\x2f\xfd", "7z\xbc\xaf"}) {
        if (begins(magic))
            return Looks::Compressed;
    }
    if (begins("\x7f"
               "ELF"))
        return Looks::Executable;
    if (begins("\xc4\xd3\xe2\xf1") || begins("\xd4\xc3\xb2\xa1"))
        return Looks::ServicePack;
    if (head.size() > 262 && head.sliced(257, 5) == QByteArrayView{"ustar", 5})
        return Looks::Damaged;
    const QByteArray text = head.toByteArray().trimmed().toLower();
    if (text.startsWith("<!doctype") || text.startsWith("<html") || text.startsWith("<?xml"))
        return Looks::Html;
    if (text.startsWith("-----begin "))
        return Looks::Pem;
    if (text.startsWith('{') || text.startsWith('['))
        return Looks::Json;
    const bool printable = std::all_of(head.begin(), head.end(), [](char c) {
        return (static_cast<unsigned char>(c) >= 0x20 && static_cast<unsigned char>(c) < 0xf8) ||
               c == '\n' || c == '\r' || c == '\t';
    });
    return printable ? Looks::Text : Looks::Unknown;
}

} // namespace airlift::bundle
