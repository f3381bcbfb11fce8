#include "core/provision/limits.h"

#include "core/provision/smartconfig.h"
#include "core/trust/aes_block.h"

#include <algorithm>
#include <array>

namespace airlift::provision {

namespace {

[[nodiscard]] bool isHex(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    });
}

[[nodiscard]] bool isWepKey(QByteArrayView key)
{
    return key.size() == 5 || key.size() == 13 ||
           ((key.size() == 10 || key.size() == 26) && isHex(key));
}

[[nodiscard]] bool isNameCharacter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') ||
           c == u'-';
}

/// Limits of the carrier (provisioning 2.8, 2.9), not of Wi-Fi.
[[nodiscard]] qsizetype keyLimit(SmartConfigGeneration generation, bool encrypted)
{
    switch (generation) {
    case SmartConfigGeneration::V2:
        return 64;
    case SmartConfigGeneration::V1:
        return 32;
    case SmartConfigGeneration::Cc3000:
        return encrypted ? 31 : 32; // the block always starts with the length
    }
    Q_UNREACHABLE();
}

} // namespace

Result<void> checkNetworkName(const QString &name)
{
    constexpr qsizetype kLimit = 32;
    const qsizetype bytes = name.toUtf8().size();
    if (bytes == 0)
        return failure(Error{FieldEmpty{Field::NetworkName}});
    if (bytes > kLimit)
        return failure(Error{FieldTooLong{Field::NetworkName, bytes, kLimit}});
    if (const qsizetype at = name.indexOf(QChar{u'\0'}); at >= 0)
        return failure(Error{CharacterNotAllowed{Field::NetworkName, at}});
    return {};
}

Result<void> checkNetworkKey(const Secret &key)
{
    constexpr qsizetype kLeast = 8;
    constexpr qsizetype kMost = 63;
    const QByteArrayView bytes = key.reveal();
    if (bytes.isEmpty() || isWepKey(bytes) || (bytes.size() == kMost + 1 && isHex(bytes)))
        return {};
    if (bytes.size() < kLeast)
        return failure(Error{FieldTooShort{Field::NetworkKey, bytes.size(), kLeast}});
    if (bytes.size() > kMost)
        return failure(Error{FieldTooLong{Field::NetworkKey, bytes.size(), kMost}});
    return {};
}

Result<void> checkDeviceName(const QString &name)
{
    constexpr qsizetype kLimit = 32;
    const auto wrong = std::find_if_not(name.begin(), name.end(), isNameCharacter);
    if (wrong != name.end())
        return failure(
            Error{CharacterNotAllowed{Field::DeviceName, std::distance(name.begin(), wrong)}});
    if (name.size() > kLimit)
        return failure(Error{FieldTooLong{Field::DeviceName, name.size(), kLimit}});
    return {};
}

Result<void> checkSmartConfig(const SmartConfigMessage &message)
{
    constexpr qsizetype kFreeDataName = 31; // 33 bytes of free data less type and length
    const bool encrypted = !message.cipherKey.isEmpty();
    const qsizetype cipherKey = message.cipherKey.reveal().size();
    const qsizetype key = message.networkKey.reveal().size();
    const qsizetype limit = keyLimit(message.generation, encrypted);
    for (const auto &fits :
         {checkNetworkName(message.networkName), checkNetworkKey(message.networkKey),
          checkDeviceName(message.deviceName)}) {
        if (!fits)
            return fits;
    }
    if (key > limit)
        return failure(Error{FieldTooLong{Field::NetworkKey, key, limit}});
    if (encrypted && cipherKey != trust::kAesBlock)
        return failure(Error{FieldSizeWrong{Field::SmartConfigKey, cipherKey, trust::kAesBlock}});
    if (message.deviceName.size() > kFreeDataName)
        return failure(
            Error{FieldTooLong{Field::DeviceName, message.deviceName.size(), kFreeDataName}});
    if (!message.deviceName.isEmpty() && message.generation == SmartConfigGeneration::Cc3000)
        return failure(Error{FieldNotCarried{Field::DeviceName, message.generation}});
    return {};
}

} // namespace airlift::provision
