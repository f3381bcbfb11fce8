#include "core/provision/smartconfig_cipher.h"

#include "core/trust/aes_block.h"

namespace airlift::provision {

namespace {

using trust::kAesBlock;
constexpr qsizetype kPart = 2 * kAesBlock;

/// The IV is a constant; its last byte numbers the half (provisioning 2.10). One consequence: the
/// same SmartConfig key always makes the same key stream.
[[nodiscard]] QByteArray initialVector(int half)
{
    QByteArray iv = QByteArray::fromHex("010319d2b151f2097061c3cb307d0000");
    iv.back() = static_cast<char>(half);
    return iv;
}

/// Length and bytes, padded; a full part has no room for its length.
[[nodiscard]] QByteArray blockOf(QByteArrayView part)
{
    QByteArray block;
    block.reserve(kPart);
    if (part.size() < kPart)
        block.append(static_cast<char>(part.size()));
    block.append(part.data(), part.size());
    block.resize(kPart, '\0');
    return block;
}

/// OFB over a single block.
[[nodiscard]] trust::Result<QByteArray> half(QByteArrayView block, QByteArrayView key, int number)
{
    auto stream = trust::encryptAes128Block(key, initialVector(number));
    if (!stream)
        return stream;
    for (qsizetype i = 0; i < kAesBlock; ++i)
        (*stream)[i] = static_cast<char>((*stream)[i] ^ block[i]);
    return stream;
}

[[nodiscard]] trust::Result<QByteArray> encryptPart(QByteArrayView part, QByteArrayView key,
                                                    int firstHalf, bool mayBeHalf)
{
    const QByteArray block = blockOf(part);
    auto result = half(QByteArrayView{block}.first(kAesBlock), key, firstHalf);
    if (!result || (mayBeHalf && part.size() < kAesBlock))
        return result;
    const auto second = half(QByteArrayView{block}.sliced(kAesBlock), key, firstHalf + 1);
    if (!second)
        return second;
    return *result + *second;
}

[[nodiscard]] trust::Result<QByteArray> encryptCc3000(QByteArrayView part, QByteArrayView key)
{
    const QByteArray block = blockOf(part);
    auto first = trust::encryptAes128Block(key, QByteArrayView{block}.first(kAesBlock));
    const auto second = trust::encryptAes128Block(key, QByteArrayView{block}.sliced(kAesBlock));
    if (!first || !second)
        return first ? second : first;
    return *first + *second;
}

[[nodiscard]] trust::Result<QByteArray> encrypt(QByteArrayView key, QByteArrayView cipherKey,
                                                SmartConfigGeneration generation)
{
    switch (generation) {
    case SmartConfigGeneration::Cc3000:
        return encryptCc3000(key, cipherKey);
    case SmartConfigGeneration::V1:
        return encryptPart(key, cipherKey, 1, false);
    case SmartConfigGeneration::V2:
        break;
    }
    auto first = encryptPart(key.first(std::min(key.size(), kPart)), cipherKey, 1, true);
    if (!first || key.size() <= kPart)
        return first;
    const auto second = encryptPart(key.sliced(kPart), cipherKey, 3, true);
    if (!second)
        return second;
    return *first + *second;
}

} // namespace

Result<Secret> encryptNetworkKey(const Secret &networkKey, const Secret &cipherKey,
                                 SmartConfigGeneration generation)
{
    if (networkKey.isEmpty())
        return Secret{}; // an open network: there is nothing to hide
    auto bytes = encrypt(networkKey.reveal(), cipherKey.reveal(), generation);
    if (!bytes)
        return failure(Error{std::move(bytes.error())});
    return Secret{*std::move(bytes)};
}

} // namespace airlift::provision
