#include "core/trust/der_reader.h"
#include "core/trust/private_key.h"

#include <algorithm>
#include <optional>

namespace airlift::trust {

using namespace der;

namespace {

/// RSAPrivateKey: a version and eight integers (RFC 8017, A.1.2).
[[nodiscard]] bool isPkcs1(QByteArrayView body)
{
    DerReader reader{body};
    const auto version = reader.next(kInteger);
    const auto modulus = reader.next(kInteger);
    if (!version || version->size() != 1 || !modulus || modulus->size() < 32)
        return false;
    for (int i = 0; i < 7; ++i) {
        if (!reader.next(kInteger))
            return false;
    }
    return true;
}

/// ECPrivateKey: a version (1, but readers do not insist) and the number as octets (RFC 5915).
[[nodiscard]] bool isSec1(QByteArrayView body)
{
    DerReader reader{body};
    const auto version = reader.next(kInteger);
    const auto number = reader.next(kOctetString);
    return version && version->size() == 1 && number && number->size() >= 16 &&
           number->size() <= 72;
}

/// PrivateKeyInfo: version 0 or 1, an algorithm, the key as octets (RFC 5958).
[[nodiscard]] bool isPkcs8(QByteArrayView body)
{
    DerReader reader{body};
    const auto version = reader.next(kInteger);
    const auto algorithm = reader.next(kSequence);
    return version && version->size() == 1 && algorithm &&
           DerReader{*algorithm}.next(kObjectIdentifier) && reader.next(kOctetString);
}

/// EncryptedPrivateKeyInfo: a password-based algorithm of PKCS#5 or PKCS#12, then octets.
[[nodiscard]] bool isEncryptedPkcs8(QByteArrayView body)
{
    static constexpr QByteArrayView kPkcs5{"\x2a\x86\x48\x86\xf7\x0d\x01\x05"};
    static constexpr QByteArrayView kPkcs12{"\x2a\x86\x48\x86\xf7\x0d\x01\x0c"};
    DerReader reader{body};
    const auto algorithm = reader.next(kSequence);
    if (!algorithm || !reader.next(kOctetString))
        return false;
    const auto identifier = DerReader{*algorithm}.next(kObjectIdentifier);
    return identifier && (identifier->startsWith(kPkcs5) || identifier->startsWith(kPkcs12));
}

[[nodiscard]] bool isBase64(char c)
{
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' ||
           c == '/' || c == '=';
}

/// A PEM block and not only its marker: firmware with a TLS library has the markers among its
/// strings. Lines may be of any length, and headers may come first.
[[nodiscard]] bool hasPemBody(QByteArrayView afterMarker)
{
    constexpr int kEnough = 16;
    constexpr qsizetype kLookahead = 256;
    int found = 0;
    bool isNewLine = false;
    for (const char c : afterMarker.first(std::min(afterMarker.size(), kLookahead))) {
        isNewLine = isNewLine || c == '\n';
        if (c == '\r' || c == '\n' || c == ' ' || c == '\t')
            continue;
        if (isNewLine && (c == ':' || (isBase64(c) && ++found == kEnough)))
            return true;
        if (!isNewLine || (!isBase64(c) && c != '-'))
            return false;
    }
    return false;
}

[[nodiscard]] bool holdsPemKey(QByteArrayView bytes)
{
    static constexpr QByteArrayView kBegin{"-----BEGIN "};
    static constexpr QByteArrayView kEnd{"PRIVATE KEY-----"};
    constexpr qsizetype kLongestLabel = 40;
    for (qsizetype at = bytes.indexOf(kBegin); at >= 0; at = bytes.indexOf(kBegin, at + 1)) {
        const QByteArrayView label =
            bytes.sliced(at + kBegin.size())
                .first(qMin(kLongestLabel, bytes.size() - at - kBegin.size()));
        const qsizetype end = label.indexOf(kEnd);
        if (end >= 0 && label.first(end).indexOf('\n') < 0 &&
            hasPemBody(bytes.sliced(at + kBegin.size() + end + kEnd.size())))
            return true;
    }
    return false;
}

} // namespace

bool looksLikePrivateKey(QByteArrayView bytes)
{
    if (holdsPemKey(bytes))
        return true;
    const auto body = DerReader{bytes}.next(kSequence);
    if (body && (isPkcs1(*body) || isSec1(*body) || isPkcs8(*body) || isEncryptedPkcs8(*body)))
        return true;
    // The shapes also find keys whose numbers are wrong or encrypted; the library finds damaged
    // shapes that it would still use.
    // Whatever it reads begins with a version; a certificate does not.
    const bool mayBeOne = body && DerReader{*body}.next(kInteger).has_value();
    const bool worthReading = mayBeOne || bytes.indexOf(QByteArrayView{"PRIVATE KEY"}) >= 0;
    return worthReading && PrivateKey::parse(bytes, {}).has_value();
}

} // namespace airlift::trust
