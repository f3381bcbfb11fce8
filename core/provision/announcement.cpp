#include "core/provision/announcement.h"

#include <algorithm>

namespace airlift::provision {

std::optional<Announcement> parseAnnouncement(QByteArrayView payload, const QHostAddress &sender)
{
    constexpr qsizetype kLongest = 15 + 1 + 32 + 64; // address, comma, name, room for more fields
    if (payload.isEmpty() || payload.size() > kLongest)
        return std::nullopt;
    QByteArray text = payload.toByteArray();
    while (!text.isEmpty() && (text.back() == '\0' || text.back() == '\r' || text.back() == '\n'))
        text.chop(1);
    const qsizetype comma = text.indexOf(',');
    if (comma < 7)
        return std::nullopt;
    const QByteArray address = text.left(comma);
    const QByteArray name = text.mid(comma + 1).split(',').constFirst();
    constexpr qsizetype kLongestName = 32;
    const bool nameIsPrintable =
        std::all_of(name.begin(), name.end(), [](char c) { return c > 0x20 && c < 0x7f; });
    // Qt also takes "10.1" and hexadecimal; the device prints four decimal numbers.
    const bool isDotted = address.count('.') == 3 &&
                          std::all_of(address.begin(), address.end(),
                                      [](char c) { return c == '.' || (c >= '0' && c <= '9'); });
    const QHostAddress parsed{QString::fromLatin1(address)};
    if (!isDotted || parsed.protocol() != QAbstractSocket::IPv4Protocol || name.isEmpty() ||
        name.size() > kLongestName || !nameIsPrintable ||
        !parsed.isEqual(sender, QHostAddress::ConvertV4MappedToIPv4))
        return std::nullopt;
    return Announcement{parsed, QString::fromLatin1(name)};
}

} // namespace airlift::provision
