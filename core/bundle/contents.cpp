#include "core/bundle/contents.h"

#include "core/bundle/names.h"
#include "core/bundle/ota_list.h"
#include "core/bundle/tar_format.h"

#include <algorithm>
#include <array>
#include <map>
#include <memory>

#include <QSet>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

namespace airlift::bundle {

namespace {

constexpr std::size_t kReadSize = 1U << 20U;
constexpr std::size_t kMostEntries = 10'000; // a device takes 20; more is somebody's joke
constexpr qsizetype kKept = 65536;           // enough of a file to recognise a certificate or a key

/// Reads through pread, so that the descriptor's own position plays no part.
struct Source {
    int descriptor = -1;
    qint64 position = 0;
    std::vector<char> buffer = std::vector<char>(kReadSize);

    static la_ssize_t read(archive *, void *self, const void **data)
    {
        auto *source = static_cast<Source *>(self);
        *data = source->buffer.data();
        const ssize_t got = ::pread(source->descriptor, source->buffer.data(),
                                    source->buffer.size(), source->position);
        if (got > 0)
            source->position += got;
        return got;
    }
};

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

/// What one pass over the archive collects before anything is compared.
struct Pass {
    Contents contents;
    std::map<QByteArray, QByteArray> heads; ///< first bytes of each file by device name
    std::map<QByteArray, QByteArray>
        signatureDigests; ///< hash for the file signature by device name
};

class Inspector
{
public:
    Inspector(int descriptor, QString path, const InspectOptions &options,
              const OnProgress &progress)
        : m_source{descriptor}
        , m_options(options)
        , m_progress(progress)
        , m_archive(archive_read_new(), &archive_read_free)
    {
        m_pass.contents.path = std::move(path);
        m_pass.contents.size = ByteCount{::lseek(descriptor, 0, SEEK_END)};
    }

    Result<Contents> run()
    {
        archive_read_support_format_tar(m_archive.get());
        if (archive_read_open(m_archive.get(), &m_source, nullptr, &Source::read, nullptr) !=
            ARCHIVE_OK)
            return failure(Error{NotABundle{m_pass.contents.path, {}}});
        if (auto error = readEntries())
            return failure(*std::move(error));
        Contents &contents = m_pass.contents;
        if (contents.entries.empty())
            return failure(Error{NotABundle{contents.path, {}}});
        compareWithList();
        checkSignatures();
        guessChip();
        return std::move(contents);
    }

private:
    std::optional<Error> readEntries()
    {
        archive_entry *entry = nullptr;
        int result = ARCHIVE_OK;
        while ((result = archive_read_next_header(m_archive.get(), &entry)) == ARCHIVE_OK ||
               result == ARCHIVE_WARN) {
            if (m_pass.contents.entries.size() >= kMostEntries)
                return NotABundle{m_pass.contents.path, headerOffset()};
            if (auto error = readEntry(entry))
                return error;
        }
        if (result != ARCHIVE_EOF)
            return NotABundle{m_pass.contents.path, headerOffset()};
        m_pass.contents.hasEndMarker = endsInZeroBlock();
        return std::nullopt;
    }

    [[nodiscard]] ByteCount headerOffset() const
    {
        return {archive_read_header_position(m_archive.get())};
    }

    std::optional<Error> readEntry(archive_entry *entry)
    {
        EntryFacts facts;
        const char *name =
            archive_entry_pathname(entry); // null if it cannot be shown in this locale
        facts.tarPath = name ? name : "";
        facts.offset = headerOffset();
        facts.type = typeAt(facts.offset);
        facts.size = ByteCount{archive_entry_size(entry)};
        if (m_pass.contents.rootName.isEmpty())
            m_pass.contents.rootName = facts.tarPath.left(facts.tarPath.indexOf('/'));
        if (archive_entry_filetype(entry) == AE_IFREG) {
            facts.deviceName = deviceName(facts.tarPath).value_or(QByteArray{});
            if (auto error = readData(facts))
                return error;
        }
        m_pass.contents.entries.push_back(std::move(facts));
        return std::nullopt;
    }

    std::optional<Error> readData(EntryFacts &facts)
    {
        const bool isList = facts.deviceName == "ota.cmd";
        const qsizetype keep = isList ? kLongestList : kKept;
        trust::Hasher content{trust::HashKind::Sha256};
        trust::Hasher sha1{trust::HashKind::Sha1};
        const bool mayBeSigned = needsSha1(facts.deviceName);
        QByteArray head;
        const void *data = nullptr;
        std::size_t length = 0;
        la_int64_t offset = 0;
        int result = ARCHIVE_OK;
        while ((result = archive_read_data_block(m_archive.get(), &data, &length, &offset)) ==
               ARCHIVE_OK) {
            const QByteArrayView bytes{static_cast<const char *>(data),
                                       static_cast<qsizetype>(length)};
            content.add(bytes);
            if (mayBeSigned)
                sha1.add(bytes);
            if (head.size() < keep)
                head.append(bytes.first(std::min(bytes.size(), keep - head.size())).data(),
                            std::min(bytes.size(), keep - head.size()));
            if (m_progress && !m_progress({ByteCount{m_source.position}, m_pass.contents.size}))
                return Cancelled{};
        }
        if (result != ARCHIVE_EOF)
            return NotABundle{m_pass.contents.path, facts.offset};
        facts.digest = content.finish();
        facts.privateKey = trust::looksLikePrivateKey(head);
        if (isList && m_pass.contents.listBytes.isEmpty())
            takeList(head);
        else if (facts.deviceName == "ota.sign" && m_pass.contents.listSignature.isEmpty())
            m_pass.contents.listSignature = head;
        if (mayBeSigned)
            m_pass.signatureDigests[facts.deviceName] = sha1.finish();
        m_pass.heads[facts.deviceName] = std::move(head);
        return std::nullopt;
    }

    /// The list comes first in every bundle a device accepts, so by now it says which files are
    /// signed.
    [[nodiscard]] bool needsSha1(const QByteArray &name) const
    {
        const auto &list = m_pass.contents.list;
        return std::any_of(list.begin(), list.end(), [&](const ListedFile &file) {
            return file.deviceName == name && !file.signatureBase64.isEmpty();
        });
    }

    void takeList(const QByteArray &text)
    {
        m_pass.contents.listBytes = text;
        if (auto list = readList(text)) {
            m_pass.contents.list = *std::move(list);
            m_pass.contents.listReadable = true;
        }
    }

    [[nodiscard]] char typeAt(ByteCount headerOffset) const
    {
        char type = '?';
        if (::pread(m_source.descriptor, &type, 1, headerOffset.value + 156) != 1)
            return '?';
        return type;
    }

    /// The device stops at one block of zeros; without it it waits for more (ota-bundle 2.4).
    [[nodiscard]] bool endsInZeroBlock() const
    {
        const EntryFacts *last =
            m_pass.contents.entries.empty() ? nullptr : &m_pass.contents.entries.back();
        const ByteCount data = last ? last->size + tar::padding(last->size) : ByteCount{};
        const qint64 after = last ? last->offset.value + tar::kBlock + data.value : 0;
        std::array<char, tar::kBlock> block{};
        return ::pread(m_source.descriptor, block.data(), block.size(), after) == tar::kBlock &&
               std::all_of(block.begin(), block.end(), [](char c) { return c == '\0'; });
    }

    void compareWithList()
    {
        Contents &contents = m_pass.contents;
        QSet<QByteArray> present;
        for (EntryFacts &entry : contents.entries) {
            if (entry.deviceName.isEmpty() || entry.deviceName == "ota.cmd" ||
                entry.deviceName == "ota.sign")
                continue;
            present.insert(entry.deviceName);
            const auto found = std::find_if(
                contents.list.begin(), contents.list.end(),
                [&](const ListedFile &listed) { return listed.deviceName == entry.deviceName; });
            if (found == contents.list.end()) {
                contents.presentButUnlisted.push_back(entry.deviceName);
                continue;
            }
            entry.listIndex = static_cast<int>(found - contents.list.begin());
            if (!found->digest.isEmpty()) {
                const bool same = QByteArray::fromHex(found->digest) == entry.digest &&
                                  found->digest.size() == 64;
                entry.digestCheck = same ? Check::Good : Check::Bad;
            }
        }
        for (const ListedFile &listed : contents.list) {
            if (!present.contains(listed.deviceName))
                contents.listedButMissing.push_back(listed.deviceName);
        }
    }

    void checkSignatures()
    {
        Contents &contents = m_pass.contents;
        if (contents.listSignature.isEmpty())
            contents.listSignatureCheck = Check::NotPresent;
        else if (m_options.vendor) {
            const bool good = m_options.vendor->verifies(
                trust::HashKind::Sha256, contents.listBytes, contents.listSignature);
            contents.listSignatureCheck = good ? Check::Good : Check::Bad;
        }
        for (EntryFacts &entry : contents.entries) {
            if (entry.listIndex)
                entry.signatureCheck =
                    checkFile(entry, contents.list[static_cast<std::size_t>(*entry.listIndex)]);
        }
    }

    [[nodiscard]] Check checkFile(const EntryFacts &entry, const ListedFile &listed) const
    {
        if (listed.signatureBase64.isEmpty())
            return Check::NotPresent;
        const auto signer = findSigner(listed.certificate);
        if (!signer)
            return Check::CannotTell;
        const QByteArray signature = QByteArray::fromBase64(listed.signatureBase64);
        const auto sha1 = m_pass.signatureDigests.find(entry.deviceName);
        const bool good =
            signer->verifiesDigest(trust::HashKind::Sha256, entry.digest, signature) ||
            (sha1 != m_pass.signatureDigests.end() &&
             signer->verifiesDigest(trust::HashKind::Sha1, sha1->second, signature));
        return good ? Check::Good : Check::Bad;
    }

    [[nodiscard]] std::optional<trust::PublicKey> findSigner(const QByteArray &name) const
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

    /// The chip from the root's name, unless the image says otherwise.
    void guessChip()
    {
        Contents &contents = m_pass.contents;
        const QList<QByteArray> parts = contents.rootName.split('_');
        const auto named =
            parts.size() > 1 ? chipFromName(QString::fromLatin1(parts[1])) : std::nullopt;
        const auto hasImage = [&](const QByteArray &name) { return m_pass.heads.count(name) != 0; };
        if (!named)
            return;
        const bool otherImage = traits(*named).hashPrefix ? hasImage("/sys/mcuimg.bin")
                                                          : hasImage("/sys/mcuflashimg.bin");
        if (!otherImage)
            contents.chip = named;
    }

    Source m_source;
    const InspectOptions &m_options;
    const OnProgress &m_progress;
    Archive m_archive;
    Pass m_pass;
};

} // namespace

Result<Contents> inspect(int descriptor, const QString &path, const InspectOptions &options,
                         const OnProgress &progress)
{
    return Inspector{descriptor, path, options, progress}.run();
}

Result<Contents> inspect(const QString &path, const InspectOptions &options,
                         const OnProgress &progress)
{
    const auto file = openForReading(path);
    if (!file)
        return failure(Error{file.error()});
    return inspect((*file)->handle(), path, options, progress);
}

} // namespace airlift::bundle
