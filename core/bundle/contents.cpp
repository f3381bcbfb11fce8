#include "core/bundle/contents.h"

#include "core/bundle/content_checks.h"
#include "core/bundle/names.h"
#include "core/bundle/ota_list.h"
#include "core/bundle/plan.h"
#include "core/bundle/service_pack.h"
#include "core/bundle/tar_format.h"

#include <algorithm>
#include <array>
#include <memory>

#include <archive.h>
#include <archive_entry.h>
#include <unistd.h>

namespace airlift::bundle {

namespace {

constexpr qint64 kReadSize = 1 << 20;
constexpr std::size_t kMostEntries = 10'000; // a device takes 20; more is somebody's joke
constexpr qsizetype kKept = 65536;           // enough of a file to recognise a certificate or a key

/// Reads through pread, so that the descriptor's own position plays no part.
struct Source {
    explicit Source(int readFrom)
        : descriptor(readFrom)
        , size(std::clamp<qint64>(::lseek(readFrom, 0, SEEK_END), 1, kReadSize))
        , buffer(std::make_unique_for_overwrite<char[]>(static_cast<std::size_t>(size)))
    {
    }

    int descriptor;
    qint64 position = 0;
    qint64 size; ///< of the buffer: no larger than the file, small bundles are many
    std::unique_ptr<char[]> buffer;

    static la_ssize_t read(archive *, void *self, const void **data)
    {
        auto *source = static_cast<Source *>(self);
        *data = source->buffer.get();
        const ssize_t got = ::pread(source->descriptor, source->buffer.get(),
                                    static_cast<std::size_t>(source->size), source->position);
        if (got > 0)
            source->position += got;
        return got;
    }
};

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

/// The hash that stands in front of a flash image, computed over the rest: SHA-1 over what follows
/// 20 bytes, SHA-256 over what follows 32 (ota-bundle 3).
class FlashHash
{
public:
    explicit FlashHash(bool wanted)
    {
        if (wanted) {
            m_sha1.emplace(trust::HashKind::Sha1);
            m_sha256.emplace(trust::HashKind::Sha256);
        }
    }
    void add(QByteArrayView bytes)
    {
        if (!m_sha1)
            return;
        const auto behind = [&](qsizetype prefix) {
            return bytes.sliced(std::clamp<qsizetype>(prefix - m_offset, 0, bytes.size()));
        };
        m_sha1->add(behind(trust::digestSize(trust::HashKind::Sha1)));
        m_sha256->add(behind(trust::digestSize(trust::HashKind::Sha256)));
        m_offset += bytes.size();
    }
    /// Length of the prefix that is right; 0 if none is.
    [[nodiscard]] qsizetype prefixOf(const QByteArray &head)
    {
        if (!m_sha1)
            return 0;
        const QByteArray sha1 = m_sha1->finish();
        const QByteArray sha256 = m_sha256->finish();
        return head.startsWith(sha1) ? sha1.size() : head.startsWith(sha256) ? sha256.size() : 0;
    }
    [[nodiscard]] bool wanted() const { return m_sha1.has_value(); }

private:
    std::optional<trust::Hasher> m_sha1;
    std::optional<trust::Hasher> m_sha256;
    qsizetype m_offset = 0;
};

ImageFacts imageFacts(const QByteArray &head, FlashHash &flash)
{
    ImageFacts facts;
    const qsizetype prefix = flash.prefixOf(head);
    if (flash.wanted())
        facts.prefix = prefix > 0 ? Check::Good : Check::Bad;
    facts.linkage = linkage(QByteArrayView{head}.sliced(std::min(prefix, head.size())));
    return facts;
}

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
        Contents &contents = m_pass.contents;
        if (contents.size > kLargestArchive)
            return failure(
                Error{FileError{TooLarge{contents.path, contents.size, kLargestArchive}}});
        archive_read_support_format_tar(m_archive.get());
        if (archive_read_open(m_archive.get(), &m_source, nullptr, &Source::read, nullptr) !=
            ARCHIVE_OK)
            return failure(Error{notABundle()});
        if (auto error = readEntries())
            return failure(*std::move(error));
        if (contents.entries.empty())
            return failure(Error{notABundle()});
        contents.hasEndMarker = !contents.damagedAt && blockIsZero(endOfEntries());
        check(m_pass, m_options);
        m_survey.conclude(contents, restIsZero());
        return std::move(contents);
    }

private:
    [[nodiscard]] NotABundle notABundle() const
    {
        std::array<char, tar::kBlock> head{};
        const ssize_t got = ::pread(m_source.descriptor, head.data(), head.size(), 0);
        return {m_pass.contents.path, headerOffset(),
                looksOf({head.data(), std::max<ssize_t>(got, 0)})};
    }

    /// What cannot be read is a fact about a tar of which something was read, not the end of it.
    std::optional<Error> readEntries()
    {
        archive_entry *entry = nullptr;
        int result = ARCHIVE_OK;
        while ((result = archive_read_next_header(m_archive.get(), &entry)) == ARCHIVE_OK ||
               result == ARCHIVE_WARN) {
            if (m_pass.contents.entries.size() >= kMostEntries) {
                m_pass.contents.damagedAt = headerOffset();
                return std::nullopt;
            }
            if (auto error = readEntry(entry))
                return error;
        }
        if (result != ARCHIVE_EOF && !m_pass.contents.damagedAt)
            m_pass.contents.damagedAt = headerOffset();
        return std::nullopt;
    }

    [[nodiscard]] ByteCount headerOffset() const
    {
        return {archive_read_header_position(m_archive.get())};
    }

    std::optional<Error> readEntry(archive_entry *entry)
    {
        EntryFacts facts;
        facts.offset = headerOffset();
        std::array<char, tar::kBlock> header{};
        const bool whole = ::pread(m_source.descriptor, header.data(), header.size(),
                                   facts.offset.value) == tar::kBlock;
        facts.type = whole ? header[156] : '?';
        const char *name =
            archive_entry_pathname(entry); // null if it cannot be shown in this locale
        facts.tarPath = name ? QByteArray{name} : QByteArray{header.data()}.left(100);
        facts.size = ByteCount{archive_entry_size(entry)};
        facts.isFile =
            archive_entry_filetype(entry) == AE_IFREG && archive_entry_hardlink(entry) == nullptr;
        if (m_pass.contents.rootName.isEmpty())
            m_pass.contents.rootName = facts.tarPath.left(facts.tarPath.indexOf('/'));
        std::optional<Error> error;
        if (facts.isFile) {
            facts.deviceName = deviceName(facts.tarPath).value_or(QByteArray{});
            error = readData(facts);
        }
        m_survey.take({header.data(), tar::kBlock}, facts);
        m_pass.contents.entries.push_back(std::move(facts));
        return error;
    }

    std::optional<Error> readData(EntryFacts &facts)
    {
        const bool isList = facts.deviceName == "ota.cmd";
        const bool isPack = facts.deviceName == kServicePackName;
        const qsizetype keep = isList || isPack ? kLongestList : kKept;
        trust::Hasher content{trust::HashKind::Sha256};
        trust::Hasher sha1{trust::HashKind::Sha1};
        const bool mayBeSigned = needsSha1(facts.deviceName);
        FlashHash flash{facts.deviceName == "/sys/mcuflashimg.bin"};
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
            flash.add(bytes);
            if (head.size() < keep)
                head.append(bytes.first(std::min(bytes.size(), keep - head.size())).data(),
                            std::min(bytes.size(), keep - head.size()));
            if (m_options.onData && !bytes.isEmpty() && !m_options.onData(facts, bytes))
                return Cancelled{};
            if (m_progress && !m_progress({ByteCount{m_source.position}, m_pass.contents.size}))
                return Cancelled{};
        }
        if (result != ARCHIVE_EOF)
            m_pass.contents.damagedAt = facts.offset;
        facts.digest = content.finish();
        facts.privateKey = trust::looksLikePrivateKey(head);
        if (facts.deviceName == "/sys/mcuflashimg.bin" || facts.deviceName == "/sys/mcuimg.bin")
            facts.image = imageFacts(head, flash);
        if (m_options.onData && !m_pass.contents.damagedAt && !m_options.onData(facts, {}))
            return Cancelled{};
        if (isList && m_pass.contents.listBytes.isEmpty())
            takeList(head);
        else if (facts.deviceName == "ota.sign" && m_pass.contents.listSignature.isEmpty())
            m_pass.contents.listSignature = head;
        if (mayBeSigned)
            m_pass.signatureDigests[facts.deviceName] = sha1.finish();
        if (isPack) {
            facts.version = servicePackVersion(head).value_or(QByteArray{});
            head.truncate(kKept);
        }
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

    [[nodiscard]] qint64 endOfEntries() const
    {
        const EntryFacts &last = m_pass.contents.entries.back();
        // Behind a long name or an extended header lies a second header with the data.
        const qint64 fromLibrary = archive_filter_bytes(m_archive.get(), 0) / tar::kBlock;
        const bool plain = last.type == '0' || last.type == '5' || last.type == '\0';
        const ByteCount data = last.isFile ? last.size + tar::padding(last.size) : ByteCount{};
        return plain ? last.offset.value + tar::kBlock + data.value
                     : std::max<qint64>(fromLibrary - 2, 0) * tar::kBlock;
    }

    /// The device stops at one block of zeros; without it it waits for more (ota-bundle 2.4).
    [[nodiscard]] bool blockIsZero(qint64 at) const
    {
        std::array<char, tar::kBlock> block{};
        return ::pread(m_source.descriptor, block.data(), block.size(), at) == tar::kBlock &&
               std::all_of(block.begin(), block.end(), [](char c) { return c == '\0'; });
    }

    /// Nothing hides behind the end, as far as a writer pads.
    [[nodiscard]] bool restIsZero() const
    {
        std::array<char, tar::kRecord> rest{};
        const ssize_t got = ::pread(m_source.descriptor, rest.data(), rest.size(), endOfEntries());
        return m_pass.contents.size.value - endOfEntries() <= tar::kRecord + tar::kBlock &&
               std::all_of(rest.begin(), rest.begin() + std::max<ssize_t>(got, 0),
                           [](char c) { return c == '\0'; });
    }

    Source m_source;
    const InspectOptions &m_options;
    const OnProgress &m_progress;
    Archive m_archive;
    Pass m_pass;
    Survey m_survey;
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

Result<Contents> inspectWhole(const QString &path, const InspectOptions &options)
{
    auto contents = inspect(path, options);
    if (contents && contents->damagedAt)
        return failure(Error{NotABundle{path, *contents->damagedAt, NotABundle::Looks::Damaged}});
    return contents;
}

} // namespace airlift::bundle
