#include "core/bundle/receiver_base64.h"

#include <array>

namespace airlift::bundle::receiver {

namespace {

constexpr qsizetype kField = 256;

[[nodiscard]] quint32 sextet(char c)
{
    if (c >= 'A' && c <= 'Z')
        return static_cast<quint32>(c - 'A');
    if (c >= 'a' && c <= 'z')
        return static_cast<quint32>(c - 'a') + 26;
    if (c >= '0' && c <= '9')
        return static_cast<quint32>(c - '0') + 52;
    if (c == '+')
        return 62;
    return c == '/' ? 63 : 0;
}

/// The field is followed by its own length. Text for more than 256 bytes rewrites that length while
/// it is the loop's bound (measured: 344 characters without padding are enough).
class SignatureField
{
public:
    explicit SignatureField(qint32 length)
        : m_length(length)
    {
    }
    void put(unsigned char byte)
    {
        if (m_at >= m_length)
            return;
        if (m_at < kField) {
            bytes[m_at] = static_cast<char>(byte);
        } else {
            const auto shift = static_cast<quint32>(m_at - kField) * 8;
            if (shift < 32) {
                auto raw = static_cast<quint32>(m_length);
                raw = (raw & ~(0xFFU << shift)) | (static_cast<quint32>(byte) << shift);
                m_length = static_cast<qint32>(raw);
            }
        }
        ++m_at;
    }
    [[nodiscard]] bool isEmpty() const { return m_length == 0; }

    QByteArray bytes = QByteArray(kField, '\0');

private:
    qint32 m_length;
    qint32 m_at = 0;
};

/// strtol over two characters in base 16, as the device calls it.
[[nodiscard]] unsigned char pair(char first, char second)
{
    const QByteArray text = QByteArray{} + first + second;
    const qsizetype end = text.indexOf('\0');
    return static_cast<unsigned char>(
        std::strtol((end < 0 ? text : text.left(end)).constData(), nullptr, 16));
}

} // namespace

QByteArray decodeSignature(QByteArrayView text)
{
    if (text.size() % 4 != 0)
        return {}; // gives up without a word, and the length stays 0
    qint32 length = static_cast<qint32>(text.size() / 4 * 3);
    length -= text[text.size() - 1] == '=' ? 1 : 0;
    length -= text[text.size() - 2] == '=' ? 1 : 0;
    SignatureField field{length};
    for (qsizetype i = 0; i < text.size(); i += 4) {
        quint32 value = 0;
        for (qsizetype j = 0; j < 4; ++j)
            value = value << 6U | sextet(text[i + j]);
        for (const unsigned shift : {16U, 8U, 0U})
            field.put(static_cast<unsigned char>(value >> shift & 0xFFU));
    }
    if (field.isEmpty())
        return {};
    return field.bytes;
}

void decodeDigest(QByteArrayView text, QByteArray &into)
{
    const qsizetype pairs = (text.size() + 1) / 2;
    for (qsizetype i = 0; i < pairs && i < into.size(); ++i) {
        const char second = 2 * i + 1 < text.size() ? text[2 * i + 1] : '\0';
        into[i] = static_cast<char>(pair(text[2 * i], second));
    }
}

} // namespace airlift::bundle::receiver
