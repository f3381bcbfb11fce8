#include "core/bundle/build.h"

#include "core/bundle/names.h"
#include "core/bundle/ota_list.h"
#include "core/bundle/output_file.h"
#include "core/bundle/stored_file.h"
#include "core/bundle/tar_format.h"

#include <algorithm>

#include <QDir>

namespace airlift::bundle {

namespace {

/// Writes one bundle. The list and its signature stand first but depend on everything behind them;
/// both have fixed lengths in the tar, so their blocks are left empty and filled in at the end.
class Writer
{
public:
    Writer(const Recipe &recipe, const SigningKeys &keys, std::vector<StoredFile> files,
           OutputFile &output, const OnProgress &progress)
        : m_recipe(recipe)
        , m_keys(keys)
        , m_files(std::move(files))
        , m_output(output)
        , m_progress(progress)
    {
        for (const StoredFile &file : m_files)
            m_total += file.size;
    }

    Result<std::vector<BuiltFile>> write()
    {
        writeDirectories();
        reserveList();
        for (const std::size_t index : tarOrder(m_files)) {
            if (auto error = writeFile(m_files[index]))
                return failure(*std::move(error));
        }
        append(QByteArray(tar::ending(m_output.position()).value, '\0'));
        if (auto error = fillInList())
            return failure(*std::move(error));
        std::vector<BuiltFile> built;
        for (const StoredFile &file : m_files)
            built.push_back({file.listed.deviceName, file.size,
                             QByteArray::fromHex(file.listed.digest), file.folder == 1});
        return built;
    }

private:
    void append(const QByteArray &bytes) { m_output.append(bytes); }
    [[nodiscard]] bool isSigned() const { return !m_recipe.unsignedOnPurpose; }

    void writeDirectories()
    {
        const QByteArray root = m_recipe.rootName();
        for (const char *folder : {"/", "/0/", "/1/", "/2/"})
            append(tar::header(root + folder, tar::Type::Directory, {}));
    }

    /// The text with placeholders of the right length: its size is final.
    [[nodiscard]] std::vector<ListedFile> listed(bool placeholders) const
    {
        constexpr qsizetype kDigestHex = 64;
        constexpr qsizetype kSignatureBase64 = 344; // 256 bytes
        std::vector<ListedFile> list;
        for (const StoredFile &file : m_files) {
            list.push_back(file.listed);
            if (!placeholders)
                continue;
            list.back().digest = QByteArray(kDigestHex, '0');
            if (file.signHere)
                list.back().signatureBase64 = QByteArray(kSignatureBase64, '0');
        }
        return list;
    }

    void reserveList()
    {
        m_listSize = ByteCount{writeList(listed(true)).size()};
        m_listOffset = m_output.position();
        const ByteCount listBlocks = ByteCount{tar::kBlock} + m_listSize + tar::padding(m_listSize);
        append(QByteArray(listBlocks.value, '\0'));
        m_signatureOffset = m_output.position();
        if (isSigned())
            append(QByteArray(2 * tar::kBlock, '\0')); // header and at most 72 bytes
    }

    std::optional<Error> writeFile(StoredFile &file)
    {
        append(tar::header(tarPath(m_recipe.rootName(), file.folder, file.listed.deviceName),
                           tar::Type::File, file.size));
        trust::Hasher content{trust::HashKind::Sha256};
        const trust::HashKind signatureHash = traits(m_recipe.chip).signatureHash;
        trust::Hasher toSign{signatureHash};
        const bool secondHash = file.signHere && signatureHash != trust::HashKind::Sha256;
        const auto hash = [&](QByteArrayView bytes) {
            content.add(bytes);
            if (secondHash)
                toSign.add(bytes);
            m_done += ByteCount{bytes.size()};
        };
        for (const QByteArray &bytes : {file.prefix, file.bytes}) {
            hash(bytes);
            append(bytes);
        }
        if (!file.path.isEmpty()) {
            if (auto error = copy(file, hash))
                return error;
        }
        append(QByteArray(tar::padding(file.size).value, '\0'));
        const QByteArray digest = content.finish();
        file.listed.digest = digest.toHex();
        return file.signHere ? sign(file, secondHash ? toSign.finish() : digest) : std::nullopt;
    }

    template <typename Hash>
    std::optional<Error> copy(const StoredFile &file, const Hash &hash)
    {
        const auto opened = openForReading(file.path);
        if (!opened)
            return opened.error();
        QFile &input = **opened;
        // The prefix is the hash of a first reading; the same bytes must come again.
        trust::Hasher again{traits(m_recipe.chip).signatureHash};
        ByteCount left = file.size - ByteCount{file.prefix.size()};
        while (left > ByteCount{0}) {
            QByteArray buffer = m_output.spareBuffer();
            const qint64 got =
                input.read(buffer.data(), std::min<qint64>(buffer.size(), left.value));
            if (got < 0)
                return FileError{Unreadable{file.path, input.error(), input.errorString()}};
            if (got == 0)
                return ChangedWhileReading{file.path};
            const QByteArrayView bytes = QByteArrayView{buffer}.first(got);
            if (!file.prefix.isEmpty())
                again.add(bytes);
            hash(bytes);
            m_output.append(std::move(buffer), got);
            left = left - ByteCount{got};
            if (m_progress && !m_progress({m_done, m_total}))
                return Cancelled{};
            if (m_output.hasFailed())
                return FileError{m_output.error()};
        }
        char oneMore = 0;
        if (input.read(&oneMore, 1) != 0 ||
            (!file.prefix.isEmpty() && again.finish() != file.prefix))
            return ChangedWhileReading{file.path};
        return std::nullopt;
    }

    std::optional<Error> sign(StoredFile &file, const QByteArray &digest)
    {
        const auto signature =
            m_keys.image->signDigest(traits(m_recipe.chip).signatureHash, digest);
        if (!signature)
            return signature.error();
        if (signature->startsWith('\0'))
            return SignatureStartsWithZero{file.listed.deviceName};
        file.listed.signatureBase64 = signature->toBase64();
        return std::nullopt;
    }

    std::optional<Error> fillInList()
    {
        const QByteArray root = m_recipe.rootName();
        const QByteArray list = writeList(listed(false));
        Q_ASSERT(ByteCount{list.size()} == m_listSize);
        m_output.overwrite(m_listOffset,
                           tar::header(tarPath(root, 0, "ota.cmd"), tar::Type::File, m_listSize) +
                               list);
        if (isSigned()) {
            QByteArray signature = m_keys.listSignature;
            if (signature.isEmpty()) {
                auto made = m_keys.vendor->sign(trust::HashKind::Sha256, list);
                if (!made)
                    return made.error();
                signature = *std::move(made);
            }
            m_output.overwrite(m_signatureOffset,
                               tar::header(tarPath(root, 0, "ota.sign"), tar::Type::File,
                                           ByteCount{signature.size()}) +
                                   signature);
        }
        if (m_output.hasFailed())
            return FileError{m_output.error()};
        return std::nullopt;
    }

    const Recipe &m_recipe;
    const SigningKeys &m_keys;
    std::vector<StoredFile> m_files;
    OutputFile &m_output;
    const OnProgress &m_progress;
    ByteCount m_done;
    ByteCount m_total;
    ByteCount m_listSize;
    ByteCount m_listOffset;
    ByteCount m_signatureOffset;
};

/// What an independent reader finds must be what was meant.
std::optional<Error> compare(const Contents &read, const std::vector<BuiltFile> &written,
                             const SigningKeys &keys, const Recipe &recipe, const QString &path)
{
    const auto differs = [&](const QByteArray &entry) {
        return ReadBackDiffers{path, QString::fromUtf8(entry)};
    };
    if (!read.listReadable || !read.hasEndMarker || read.list.size() != written.size())
        return differs("ota.cmd");
    for (std::size_t i = 0; i < written.size(); ++i) {
        const BuiltFile &file = written[i];
        const auto entry =
            std::find_if(read.entries.begin(), read.entries.end(), [&](const EntryFacts &facts) {
                return facts.deviceName == file.deviceName;
            });
        if (entry == read.entries.end() || entry->digest != file.digest ||
            entry->digestCheck != Check::Good || read.list[i].deviceName != file.deviceName)
            return differs(file.deviceName);
    }
    const bool signatureGood = recipe.unsignedOnPurpose ? read.listSignature.isEmpty()
                               : keys.vendor            ? read.listSignatureCheck == Check::Good
                                                        : read.listSignature == keys.listSignature;
    if (!signatureGood)
        return differs("ota.sign");
    return std::nullopt;
}

/// Lays out and writes, then asks `judge` about what was written. The file stays only if somebody
/// commits `output`: that is the judge's business.
template <typename Judge>
Result<Built> writeAnd(const Recipe &recipe, const SigningKeys &keys, const QString &folder,
                       const OnProgress &progress, const Judge &judge)
{
    auto files = layOut(recipe, keys);
    if (!files)
        return failure(files.error());
    if (!QDir{}.mkpath(folder))
        return failure(Error{FileError{Unwritable{folder, QFileDevice::OpenError, {}}}});
    const QString path = QDir{folder}.absoluteFilePath(recipe.fileName());
    OutputFile output{path};
    if (output.hasFailed())
        return failure(Error{FileError{output.error()}});
    auto written = Writer{recipe, keys, *std::move(files), output, progress}.write();
    if (!written)
        return failure(written.error());
    Built built{path, output.position(), *std::move(written), !recipe.unsignedOnPurpose,
                remarksOn(recipe, keys)};
    if (std::optional<Error> error = judge(output, built))
        return failure(*std::move(error));
    return built;
}

/// As an independent reader finds it.
std::optional<Error> readBackAgain(OutputFile &output, const Built &built, const Recipe &recipe,
                                   const SigningKeys &keys)
{
    InspectOptions options;
    // A list signature made elsewhere may belong to another key; then it is compared, not verified.
    if (keys.vendor && keys.listSignature.isEmpty())
        options.vendor = keys.vendor->publicKey();
    const auto read = inspect(output.settledDescriptor(), built.path, options);
    if (!read)
        return read.error();
    SigningKeys used = keys;
    if (!keys.listSignature.isEmpty())
        used.vendor.reset();
    return compare(*read, built.files, used, recipe, built.path);
}

} // namespace

Result<Built> build(const Recipe &recipe, const SigningKeys &keys, const QString &folder,
                    const OnProgress &progress, ReadBack readBack)
{
    const auto keep = [&](OutputFile &output, const Built &built) -> std::optional<Error> {
        if (readBack == ReadBack::Yes)
            if (auto error = readBackAgain(output, built, recipe, keys))
                return error;
        if (!output.commit())
            return Error{FileError{output.error()}};
        return std::nullopt;
    };
    return writeAnd(recipe, keys, folder, progress, keep);
}

Result<Built> rehearse(const Recipe &recipe, const SigningKeys &keys, const QString &folder,
                       const LookAt &look, const OnProgress &progress)
{
    // Never committed: the file goes away again.
    const auto onlyLook = [&](OutputFile &output, const Built &built) -> std::optional<Error> {
        look(output.settledDescriptor(), built);
        return std::nullopt;
    };
    return writeAnd(recipe, keys, folder, progress, onlyLook);
}

} // namespace airlift::bundle
