#include "core/sim/list_object.h"

#include "core/sim/codes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <variant>

namespace airlift::sim {

namespace {

using Value = std::variant<std::monostate, QByteArray, qint32>; // the first is null

/// The keys of the library's template with the kind of value it wants (0 text, 1 number) and the
/// longest text.
struct Field {
    QByteArrayView key;
    bool isText = false;
    qsizetype longest = 0;
    std::optional<Value> value; ///< nothing: the key did not appear
};
constexpr QByteArrayView kNameKey = "filename";
enum FieldIndex : std::size_t { kFileName, kSignature, kDigest, kCertificate, kSecured, kBundle };
using Fields = std::array<Field, 6>;

/// The library's text reader: a token machine that forgives missing colons and trailing commas, but
/// no token it does not know (measured: ota-bundle 5).
class TextReader
{
public:
    TextReader(QByteArrayView text, Fields &fields)
        : m_text(text)
        , m_fields(fields)
    {
    }

    /// 0 or the library's code.
    [[nodiscard]] qint32 read()
    {
        skipBlanks();
        // A text that begins with a bracket is wrapped as the value of a key; cut out of a list it
        // never ends.
        const qint32 status = take('[') ? array(0) : take('{') ? object(0, true) : unexpected();
        if (status != 0)
            return status;
        skipBlanks();
        return m_at == m_text.size() ? 0 : unexpected();
    }

private:
    static constexpr int kDeepest = 16;
    enum class Kind { Null, Text, Integer, Other };
    struct Scalar {
        Kind kind = Kind::Null;
        QByteArray text; ///< of a number too
        qint32 number = 0;
    };

    void skipBlanks()
    {
        while (m_at < m_text.size() && static_cast<uchar>(m_text[m_at]) <= ' ')
            ++m_at;
    }
    [[nodiscard]] bool take(char c)
    {
        skipBlanks();
        if (m_at >= m_text.size() || m_text[m_at] != c)
            return false;
        ++m_at;
        return true;
    }
    [[nodiscard]] bool takeWord(QByteArrayView word)
    {
        if (m_text.sliced(m_at)
                .first(qMin(word.size(), m_text.size() - m_at))
                .compare(word, Qt::CaseInsensitive) != 0)
            return false;
        m_at += word.size();
        return true;
    }

    /// The next token stands where it must not; or it is none at all.
    [[nodiscard]] qint32 unexpected()
    {
        skipBlanks();
        if (m_at >= m_text.size() || QByteArrayView{"{}[],"}.contains(m_text[m_at]))
            return code::kJsonFailure;
        Scalar ignored;
        const qint32 status = scalar(ignored);
        return status == 0 ? code::kJsonFailure : status;
    }

    [[nodiscard]] qint32 object(int depth, bool ours)
    {
        if (depth > kDeepest)
            return code::kJsonFailure;
        m_nullMark = false;
        while (!take('}')) {
            skipBlanks();
            if (m_at >= m_text.size() || m_text[m_at] != '"')
                return unexpected();
            QByteArray key;
            if (const qint32 status = string(key); status != 0)
                return status;
            static_cast<void>(take(':'));
            if (const qint32 status = value(depth, ours ? fieldOf(key) : nullptr); status != 0)
                return status;
            if (!take(',') && (m_at >= m_text.size() || m_text[m_at] != '}'))
                return unexpected();
        }
        m_nullMark = false;
        return 0;
    }

    [[nodiscard]] qint32 array(int depth)
    {
        if (depth > kDeepest)
            return code::kJsonFailure;
        m_nullMark = false;
        while (!take(']')) {
            skipBlanks();
            if (m_at < m_text.size() && m_text[m_at] == '[')
                return code::kJsonNotSupported;
            if (const qint32 status = value(depth, nullptr); status != 0)
                return status;
            if (!take(',') && (m_at >= m_text.size() || m_text[m_at] != ']'))
                return unexpected();
        }
        m_nullMark = false;
        return 0;
    }

    [[nodiscard]] qint32 value(int depth, Field *field)
    {
        // A known key with something deeper than a value: found out at the first thing in it.
        if (take('{')) {
            skipBlanks();
            return field && m_at < m_text.size() && m_text[m_at] == '"' ? code::kJsonUnexpected
                                                                        : object(depth + 1, false);
        }
        if (take('['))
            return field ? code::kJsonNotAnArray : array(depth + 1);
        Scalar found;
        if (const qint32 status = scalar(found); status != 0)
            return m_at < m_text.size() && QByteArrayView{"}],"}.contains(m_text[m_at])
                       ? code::kJsonFailure
                       : status;
        return field ? store(*field, found) : 0;
    }

    [[nodiscard]] static qint32 store(Field &field, const Scalar &found)
    {
        if (found.kind == Kind::Null)
            field.value = std::monostate{};
        else if ((found.kind == Kind::Text || found.kind == Kind::Integer) && field.isText)
            field.value =
                found.text; // INFERRED for a number: a digest of 5 passes here and fails as a hash
        else if (found.kind == Kind::Integer && !field.isText)
            field.value = found.number;
        else
            return code::kJsonFailure;
        return 0;
    }

    [[nodiscard]] Field *fieldOf(QByteArrayView key)
    {
        for (Field &field : m_fields) {
            if (field.key == key)
                return &field;
        }
        return nullptr;
    }

    [[nodiscard]] qint32 scalar(Scalar &found)
    {
        skipBlanks();
        if (m_at >= m_text.size())
            return code::kJsonFailure;
        if (m_text[m_at] == '"') {
            // The mark of a null before it is still set, whatever keys lie between.
            found.kind = m_nullMark ? Kind::Null : Kind::Text;
            return string(found.text);
        }
        m_nullMark = takeWord("null");
        if (m_nullMark)
            return 0;
        found.kind = Kind::Other;
        if (takeWord("true") || takeWord("false"))
            return 0;
        return number(found);
    }

    /// As far as the digits go: the rest of 1.5 or 2e3 is stepped over. Too much stays at the most
    /// the type holds.
    [[nodiscard]] static qint32 leadingInteger(QByteArrayView text)
    {
        qsizetype at = text.startsWith('+') ? 1 : 0;
        const bool negative = at < text.size() && text[at] == '-';
        at += negative ? 1 : 0;
        const qint64 most = negative ? 0x7FFF'FFFF : 0xFFFF'FFFF;
        qint64 value = 0;
        for (; at < text.size() && text[at] >= '0' && text[at] <= '9'; ++at)
            value = qMin(most, value * 10 + (text[at] - '0'));
        return static_cast<qint32>(negative ? -value : value);
    }

    [[nodiscard]] qint32 number(Scalar &found)
    {
        static constexpr QByteArrayView kBegins = "-+.0123456789";
        static constexpr QByteArrayView kGoesOn = "0123456789Ee+-. \t\r\n";
        if (!kBegins.contains(m_text[m_at]))
            return code::kJsonNotFound;
        const qsizetype start = m_at;
        while (m_at < m_text.size() && kGoesOn.contains(m_text[m_at]))
            ++m_at;
        found.kind = Kind::Integer;
        found.text = m_text.sliced(start, m_at - start).trimmed().toByteArray();
        found.number = leadingInteger(found.text);
        return 0;
    }

    [[nodiscard]] bool fourHexDigitsFollow() const
    {
        constexpr qsizetype kDigits = 4;
        if (m_at + kDigits + 1 >= m_text.size() - 1)
            return false;
        const QByteArrayView digits = m_text.sliced(m_at + 1, kDigits);
        return std::all_of(digits.begin(), digits.end(), [](char c) {
            return QByteArrayView{"0123456789abcdefABCDEF"}.contains(c);
        });
    }

    /// \uXXXX stays as it is: the device does not decode it but reads past its memory (ota-bundle
    /// 5).
    [[nodiscard]] qint32 string(QByteArray &out)
    {
        for (++m_at; m_at < m_text.size() && m_text[m_at] != '"'; ++m_at) {
            if (m_text[m_at] != '\\' || m_at + 1 >= m_text.size()) {
                out += m_text[m_at];
                continue;
            }
            static constexpr QByteArrayView kNames = "bfnrt";
            const char escaped = m_text[++m_at];
            if (escaped == 'u') {
                if (!fourHexDigitsFollow())
                    return code::kJsonIncompleteString;
                out += "\\u";
            } else if (const qsizetype which = kNames.indexOf(escaped); which >= 0)
                out += "\b\f\n\r\t"[which];
            else
                out += escaped;
        }
        if (m_at >= m_text.size())
            return code::kJsonIncompleteString;
        ++m_at;
        return 0;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_nullMark = false;
    Fields &m_fields;
};

/// 0, or what the caller fails with if the field is missing, null or too long: a plain -1,
/// from 7.10 on the reason.
[[nodiscard]] qint32 readText(const Field &field, LibraryRelease release, QByteArray &text)
{
    const bool detailed = release == LibraryRelease::Sdk710;
    if (!field.value)
        return detailed ? code::kJsonNotValid : code::kPlainFailure;
    const auto *found = std::get_if<QByteArray>(&*field.value);
    if (!found)
        return detailed ? code::kJsonNull : code::kPlainFailure;
    text = QByteArray{found->constData()}; // the library's texts are C's
    if (text.size() <= field.longest)
        return 0;
    return !detailed               ? code::kPlainFailure
           : field.key == kNameKey ? code::kNameTooLong
                                   : code::kJsonBufferSize;
}

[[nodiscard]] qint32 readNumber(const Field &field, LibraryRelease release, qint32 &number)
{
    const bool detailed = release == LibraryRelease::Sdk710;
    if (!field.value)
        return detailed ? code::kJsonNotValid : code::kPlainFailure;
    const auto *found = std::get_if<qint32>(&*field.value);
    if (!found)
        return detailed ? code::kJsonNull : code::kPlainFailure;
    number = *found;
    return 0;
}

/// The library tells the length of a text in one byte; 256 characters look like none (ota-bundle
/// 7).
[[nodiscard]] bool looksEmpty(const QByteArray &text)
{
    return text.size() % 256 == 0;
}

[[nodiscard]] quint32 sixBits(char c)
{
    static constexpr QByteArrayView kAlphabet =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    return static_cast<quint32>(
        qMax<qsizetype>(kAlphabet.indexOf(c), 0)); // unknown characters count as zero bits
}

/// A length that is no multiple of four is silently no signature (ota-bundle 7). What does not fit
/// into the buffer overruns it on the device and is dropped here.
void decodeSignature(const QByteArray &base64, ListObject &object)
{
    if (looksEmpty(base64) || base64.size() % 4 != 0)
        return;
    QByteArray decoded;
    for (qsizetype i = 0; i < base64.size(); i += 4) {
        quint32 bits = 0;
        for (qsizetype k = 0; k < 4; ++k)
            bits = bits << 6 | sixBits(base64[i + k]);
        for (const int shift : {16, 8, 0})
            decoded += static_cast<char>(bits >> shift & 0xFF);
    }
    decoded.chop((base64.back() == '=' ? 1 : 0) + (base64[base64.size() - 2] == '=' ? 1 : 0));
    object.signatureLength = static_cast<int>(decoded.size());
    object.signature.replace(0, qMin(decoded.size(), ListObject::kSignatureSize),
                             decoded.first(qMin(decoded.size(), ListObject::kSignatureSize)));
}

} // namespace

Expected<ListObject, ListObjectError> readListObject(QByteArrayView text, LibraryRelease release)
{
    const bool is710 = release == LibraryRelease::Sdk710;
    Fields fields{{{kNameKey, true, is710 ? 128 : 100, {}},
                   {"signature_base64", true, 350, {}},
                   {"digest", true, 64, {}},
                   {"certificate", true, is710 ? 128 : 20, {}},
                   {"secured", false, 0, {}},
                   {"bundle", false, 0, {}}}};
    if (const qint32 status = TextReader{text, fields}.read(); status != 0)
        return failure(ListObjectError{status, true});

    // Asked for in this order; the first that fails is the one that is told.
    ListObject object;
    QByteArray signature;
    const auto fail = [](qint32 status) { return failure(ListObjectError{status, false}); };
    if (const qint32 status = readText(fields[kFileName], release, object.fileName))
        return fail(status);
    if (object.fileName.isEmpty())
        return fail(code::kEmptyFileName);
    if (const qint32 status = readText(fields[kSignature], release, signature))
        return fail(status);
    if (const qint32 status = readText(fields[kDigest], release, object.digest))
        return fail(status);
    if (const qint32 status = readText(fields[kCertificate], release, object.certificate))
        return fail(status);
    if (const qint32 status = readNumber(fields[kSecured], release, object.secured))
        return fail(status);
    if (const qint32 status = readNumber(fields[kBundle], release, object.bundle))
        return fail(status);
    decodeSignature(signature, object);
    return object;
}

} // namespace airlift::sim
