#include "core/trust/material.h"

#include "core/trust/container.h"
#include "core/trust/der_reader.h"

#include <algorithm>
#include <optional>

namespace airlift::trust {

namespace {

using What = MaterialRemark::What;

constexpr QByteArrayView kBegin{"-----BEGIN "};
constexpr QByteArrayView kDashes{"-----"};

/// One PEM block as it stands in the file.
struct Block {
    qsizetype offset = 0;
    qsizetype end = 0; ///< behind its last line
    QByteArray label;
    QByteArrayView bytes; ///< with both dashed lines
    QByteArrayView body;
};

/// The label behind a "-----BEGIN ", or nothing if the line goes on otherwise.
[[nodiscard]] std::optional<QByteArray> labelAt(QByteArrayView bytes, qsizetype at)
{
    constexpr qsizetype kLongestLabel = 64;
    const QByteArrayView line = bytes.sliced(at, qMin(kLongestLabel, bytes.size() - at));
    const qsizetype size = line.indexOf(kDashes);
    return size < 0 ? std::nullopt : std::optional{line.first(size).toByteArray()};
}

/// A block without an end ends where the next one begins: the good ones behind it still count.
[[nodiscard]] std::optional<Block> nextBlock(QByteArrayView bytes, qsizetype from)
{
    for (qsizetype begin = from; (begin = bytes.indexOf(kBegin, begin)) >= 0;) {
        const qsizetype nameAt = begin + kBegin.size();
        const auto label = labelAt(bytes, nameAt);
        if (!label) {
            begin = nameAt;
            continue;
        }
        const qsizetype bodyAt = nameAt + label->size() + kDashes.size();
        const qsizetype next = bytes.indexOf(kBegin, bodyAt);
        const qsizetype limit = next < 0 ? bytes.size() : next;
        const QByteArray last = "-----END " + *label + "-----";
        const qsizetype found = bytes.sliced(bodyAt, limit - bodyAt).indexOf(last);
        const qsizetype end = found < 0 ? limit : bodyAt + found + last.size();
        const qsizetype bodyEnd = found < 0 ? limit : bodyAt + found;
        return Block{begin, end, *label, bytes.sliced(begin, end - begin),
                     bytes.sliced(bodyAt, bodyEnd - bodyAt)};
    }
    return std::nullopt;
}

[[nodiscard]] bool isBlank(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(),
                       [](char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t'; });
}

/// Size of the DER structure at the start of `bytes`, header included; nothing if it is none or cut
/// off.
[[nodiscard]] std::optional<qsizetype> derSize(QByteArrayView bytes)
{
    der::DerReader reader{bytes};
    return reader.next(der::kSequence) ? std::optional{bytes.size() - reader.rest().size()}
                                       : std::nullopt;
}

class Reader
{
public:
    Reader(Material &into, AskPassphrase ask)
        : m_into(into)
        , m_ask(std::move(ask))
    {
    }

    void readPem(QByteArrayView bytes)
    {
        m_into.form = Form::Pem;
        noteCarriageReturns(bytes);
        qsizetype at = 0;
        std::optional<qsizetype> textAt;
        int blocks = 0;
        while (const auto block = nextBlock(bytes, at)) {
            if (++blocks > kMostBlocks) {
                remark(What::CutOff, block->offset);
                return;
            }
            if (!textAt && !isBlank(bytes.sliced(at, block->offset - at)))
                textAt = at;
            read(*block);
            at = block->end;
        }
        if (!textAt && !isBlank(bytes.sliced(at)))
            textAt = at;
        if (textAt && !m_into.items.empty())
            remark(What::TextAround, *textAt);
    }

    void readDer(QByteArrayView bytes)
    {
        m_into.form = Form::Der;
        qsizetype at = 0;
        for (int blocks = 0; at < bytes.size(); ++blocks) {
            const auto size = derSize(bytes.sliced(at));
            if (!size || blocks >= kMostBlocks || !readStructure(bytes.sliced(at, *size), at)) {
                if (at > 0)
                    remark(What::TrailingBytes, at);
                m_stoppedAt = at;
                return;
            }
            at += *size;
        }
    }

    [[nodiscard]] qint64 stoppedAt() const { return m_stoppedAt; }

private:
    void remark(What what, qint64 offset, const QByteArray &detail = {})
    {
        m_into.remarks.push_back({what, offset, QString::fromLatin1(detail)});
    }

    void noteCarriageReturns(QByteArrayView bytes)
    {
        const qsizetype at = bytes.indexOf(QByteArrayView{"\r"});
        if (at >= 0)
            remark(What::CarriageReturns, at);
    }

    void read(const Block &block)
    {
        if (block.label.endsWith("PRIVATE KEY")) {
            readKey(block);
        } else if (block.label.endsWith("CERTIFICATE")) {
            take(Certificate::parse(block.bytes, m_into.origin), block);
        } else if (block.label == "PKCS7" || block.label == "CMS") {
            if (!readPkcs7(QByteArray::fromBase64(block.body.toByteArray()), block.offset, m_into))
                remark(What::BlockUnreadable, block.offset, block.label);
        } else if (block.label == "PUBLIC KEY") {
            take(PublicKey::parse(block.bytes, m_into.origin), block);
        } else if (block.label != "EC PARAMETERS") { // which belongs to the key behind it
            remark(What::BlockIgnored, block.offset, block.label);
        }
    }

    void readKey(const Block &block)
    {
        if (block.label == "ENCRYPTED PRIVATE KEY" &&
            isTooCostly(QByteArray::fromBase64(block.body.toByteArray()))) {
            remark(What::TooCostly, block.offset, block.label);
            return;
        }
        take(PrivateKey::parse(block.bytes, m_into.origin, m_ask), block);
    }

    template <typename T>
    void take(const Result<T> &read, const Block &block)
    {
        if (read)
            m_into.items.push_back(
                {*read, block.offset, Form::Pem, QString::fromLatin1(block.label)});
        else
            remark(std::holds_alternative<PassphraseNeeded>(read.error()) ? What::KeyLocked
                                                                          : What::BlockUnreadable,
                   block.offset, block.label);
    }

    /// One DER structure: whatever of ours it turns out to be.
    [[nodiscard]] bool readStructure(QByteArrayView der, qsizetype offset)
    {
        if (const auto certificate = Certificate::parse(der, m_into.origin)) {
            m_into.items.push_back({*certificate, offset, Form::Der, {}});
            return true;
        }
        if (readPkcs12(der, offset, m_ask, m_into)) {
            m_into.form = Form::Pkcs12;
            return true;
        }
        if (readPkcs7(der, offset, m_into)) {
            m_into.form = Form::Pkcs7;
            return true;
        }
        if (isTooCostly(der)) {
            remark(What::TooCostly, offset);
            return true;
        }
        const auto key = PrivateKey::parse(der, m_into.origin, m_ask);
        if (key) {
            m_into.items.push_back({*key, offset, Form::Der, {}});
            return true;
        }
        if (std::holds_alternative<PassphraseNeeded>(key.error())) {
            remark(What::KeyLocked, offset);
            return true;
        }
        const auto publicKey = PublicKey::parse(der, m_into.origin);
        if (publicKey)
            m_into.items.push_back({*publicKey, offset, Form::Der, {}});
        return publicKey.has_value();
    }

    Material &m_into;
    AskPassphrase m_ask;
    qint64 m_stoppedAt = 0;
};

template <typename T>
[[nodiscard]] std::vector<T> allOf(const std::vector<MaterialItem> &items)
{
    std::vector<T> found;
    for (const MaterialItem &item : items) {
        if (const T *one = std::get_if<T>(&item.what))
            found.push_back(*one);
    }
    return found;
}

} // namespace

std::vector<Certificate> Material::certificates() const
{
    return allOf<Certificate>(items);
}

std::vector<PrivateKey> Material::keys() const
{
    return allOf<PrivateKey>(items);
}

bool Material::has(MaterialRemark::What what) const
{
    return std::any_of(remarks.begin(), remarks.end(),
                       [what](const MaterialRemark &remark) { return remark.what == what; });
}

Result<Material> readMaterial(QByteArrayView bytes, const QString &origin, const AskPassphrase &ask)
{
    Material material{.origin = origin, .size = bytes.size(), .items = {}, .remarks = {}};
    if (ByteCount{bytes.size()} > kMaterialLimit)
        return failure(Error{FileError{TooLarge{origin, ByteCount{bytes.size()}, kMaterialLimit}}});
    bool isTried = false; // an empty answer is none
    const auto asking = [&](const QString &about) {
        Secret given = ask ? ask(about) : Secret{};
        isTried = isTried || !given.isEmpty();
        return given;
    };
    Reader reader{material, asking};
    if (bytes.indexOf(kBegin) >= 0)
        reader.readPem(bytes);
    else
        reader.readDer(bytes);
    if (!material.items.empty())
        return material;
    if (material.has(What::KeyLocked))
        return failure(Error{PassphraseNeeded{origin, isTried}});
    const qint64 at =
        material.remarks.empty() ? reader.stoppedAt() : material.remarks.front().offset;
    return failure(Error{NothingInside{origin, at}});
}

Result<Material> readMaterialFile(const QString &path, const AskPassphrase &ask)
{
    auto bytes = readBounded(path, kMaterialLimit);
    if (!bytes)
        return failure(Error{std::move(bytes.error())});
    const Secret content{std::move(*bytes)}; // it may hold keys
    return readMaterial(content.reveal(), path, ask);
}

} // namespace airlift::trust
