#pragma once

#include <optional>

#include <QByteArrayView>

/// The outermost shape of DER. Internal to trust; whatever is used is read by OpenSSL.
namespace airlift::trust::der {

enum Tag : unsigned char {
    kInteger = 0x02,
    kOctetString = 0x04,
    kObjectIdentifier = 0x06,
    kSequence = 0x30,
};

struct Element {
    unsigned char tag = 0;
    QByteArrayView value;
};

/// Reads DER elements one after the other; enough to recognise a structure, not to use it.
class DerReader
{
public:
    explicit DerReader(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }

    [[nodiscard]] std::optional<Element> next()
    {
        if (m_rest.size() < 2)
            return std::nullopt;
        const unsigned char tag = at(0);
        qsizetype size = at(1);
        qsizetype header = 2;
        if (size > 0x80) {
            const qsizetype count = size - 0x80;
            if (count > 4 || m_rest.size() < 2 + count)
                return std::nullopt;
            size = 0;
            for (qsizetype i = 0; i < count; ++i)
                size = (size << 8) | at(2 + i);
            header += count;
        } else if (size == 0x80) {
            return std::nullopt; // indefinite length is BER
        }
        if (size > m_rest.size() - header)
            return std::nullopt;
        const Element element{tag, m_rest.sliced(header, size)};
        m_rest = m_rest.sliced(header + size);
        return element;
    }

    [[nodiscard]] std::optional<QByteArrayView> next(Tag tag)
    {
        const auto element = next();
        return element && element->tag == tag ? std::optional{element->value} : std::nullopt;
    }

    /// What was not read yet.
    [[nodiscard]] QByteArrayView rest() const { return m_rest; }

private:
    [[nodiscard]] unsigned char at(qsizetype index) const
    {
        return static_cast<unsigned char>(m_rest[index]);
    }
    QByteArrayView m_rest;
};

} // namespace airlift::trust::der
