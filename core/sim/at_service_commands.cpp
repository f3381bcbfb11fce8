// Commands of uart-at-commands 4.3: services in the local network, requests to the device's own web
// server, and the key utilities. The form of their results is INFERRED; what has none is refused
// with the code the network processor has for it.
#include "core/sim/at_firmware.h"
#include "core/sim/codes.h"

#include <random>

namespace airlift::sim {

using namespace std::chrono_literals;
using Keyword = AtParameters::Keyword;

namespace {

constexpr qsizetype kLongestName = 180;
constexpr quint32 kMostServices = 10;
constexpr quint32 kKeySlots = 8; // error-codes: -12290
constexpr Keyword kListFlags[]{{"full_ipv4_with_text", 0}, {"full_ipv4", 1}, {"short_ipv4", 2},
                               {"full_ipv6_with_text", 3}, {"full_ipv6", 4}, {"short_ipv6", 5}};
constexpr Keyword kRegisterOptions[]{{"is_unique_bit", 1},
                                     {"ipv6_ipv4_service", 2},
                                     {"ipv6_only_service", 4},
                                     {"update_text", 8},
                                     {"is_not_persistent", 16}};
constexpr Keyword kDataFlags[]{{"continuation", 1}, {"metadata", 2}, {"accumulation", 4}};
constexpr Keyword kUtilities[]{{"public_key", 0}, {"true_random", 1}};
constexpr Keyword kUtilityCommands[]{
    {"create_cert", 0}, {"sign_msg", 1}, {"verify_msg", 2}, {"temp_keys", 3}, {"install_op", 4}};
constexpr Keyword kKeyActions[]{{"create", 0}, {"remove", 1}};
constexpr Keyword kInstallActions[]{{"install", 0}, {"uninstall", 1}};
constexpr Keyword kAlgorithms[]{{"none", 0}, {"ec", 1}};
constexpr Keyword kCurves[]{{"none", 0}, {"secp256r1", 1}};

/// "0x1,0x2" as the number burnt into a chip is written (uart-at-commands 4.1).
[[nodiscard]] QByteArray inBytes(const QByteArray &bytes)
{
    QByteArrayList words;
    for (const char byte : bytes)
        words << "0x" + QByteArray::number(static_cast<quint8>(byte), 16);
    return words.join(',');
}

} // namespace

// --- services: those of this device are the only ones in its network

AtFirmware::Answer AtFirmware::hostByService(AtParameters parameters)
{
    const QByteArray name = parameters.text(kLongestName);
    static_cast<void>(parameters.keyword(at_words::kFamilies));
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    constexpr Instant kPatience = 2s;
    const auto found = m_services.find(name);
    const bool isKnown = found != m_services.end() && m_station.hasAddress();
    if (isKnown)
        result("+netappgethostbyservice", name + ',' + QByteArray::number(found->second.port) +
                                              ',' + m_settings.station.address + ',' +
                                              found->second.text);
    agenda().after(isKnown ? 80ms : kPatience,
                   [this, isKnown, lines = std::exchange(m_results, {})] {
                       m_results = lines;
                       finish(isKnown ? Answer{Sent{}} : Answer{Refused{code::kMdnsNoAnswer}});
                   });
    return Later{};
}

/// Other devices' services, of which there are none.
AtFirmware::Answer AtFirmware::serviceList(AtParameters parameters)
{
    static_cast<void>(parameters.number());
    static_cast<void>(parameters.number());
    static_cast<void>(parameters.keyword(kListFlags));
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    result("+netappgetservicelist", {});
    return Sent{};
}

AtFirmware::Answer AtFirmware::registerService(AtParameters parameters)
{
    const QByteArray name = parameters.text(kLongestName);
    const QByteArray text = parameters.optionalText(kLongestName);
    const quint32 port = parameters.number();
    static_cast<void>(parameters.number());
    static_cast<void>(parameters.optionalBits(kRegisterOptions));
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (!m_services.contains(name) && m_services.size() >= kMostServices)
        return Refused{code::kNetappParameter};
    m_services[name] = {text, port & 0xFFFFU};
    return Sent{};
}

AtFirmware::Answer AtFirmware::unregisterService(AtParameters parameters)
{
    const QByteArray name = parameters.text(kLongestName);
    static_cast<void>(parameters.optionalBits(kRegisterOptions));
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (m_services.erase(name) == 0)
        return Refused{code::kServiceNotFound};
    return Sent{};
}

// --- requests to its web server are not told to anybody, so no handle can be right (4.3)

AtFirmware::Answer AtFirmware::netAppReceive(AtParameters parameters)
{
    static_cast<void>(parameters.number());
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    parameters.checkRead(format, length);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    return Refused{code::kNetappParameter};
}

AtFirmware::Answer AtFirmware::netAppSend(AtParameters parameters)
{
    static_cast<void>(parameters.number());
    static_cast<void>(parameters.optionalBits(kDataFlags));
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    static_cast<void>(parameters.data(format, length));
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    return Refused{code::kNetappParameter};
}

// --- keys

AtFirmware::Answer AtFirmware::netUtilGet(AtParameters parameters)
{
    constexpr quint32 kLongestRandom = 172; // INFERRED: what a result line has room for
    const quint32 utility = parameters.keyword(kUtilities);
    const quint32 option = parameters.number();
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (utility == 0) { // where a key is, how it would be printed is not known
        if (option >= kKeySlots)
            return Refused{code::kCryptoInvalidIndex};
        const bool isThere = m_temporaryKeys.contains(option) || m_installedKeys.contains(option);
        return Refused{isThere ? code::kCryptoUnsupported : code::kCryptoEmptySlot};
    }
    if (option == 0 || option > kLongestRandom)
        return Refused{code::kCryptoInvalidParameter};
    QByteArray bytes; // the same for the same moment: whoever repeats a run gets them again
    std::mt19937 engine(static_cast<std::mt19937::result_type>(
        std::chrono::duration_cast<std::chrono::microseconds>(now()).count()));
    for (quint32 i = 0; i < option; ++i)
        bytes += static_cast<char>(engine() & 0xFF);
    result("+netutilget", inBytes(bytes));
    return Sent{};
}

AtFirmware::Answer AtFirmware::netUtilCmd(AtParameters parameters)
{
    const quint32 command = parameters.keyword(kUtilityCommands);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (command < 3) // what they would print is not known
        return Refused{code::kCryptoUnsupported};
    const quint32 slot = parameters.number();
    const quint32 action =
        parameters.keyword(command == 3 ? AtParameters::Keywords{kKeyActions}
                                        : AtParameters::Keywords{kInstallActions});
    const bool puts = action == 0;
    QByteArray file;
    if (command == 4 && puts) {
        static_cast<void>(parameters.keyword(kAlgorithms));
        static_cast<void>(parameters.keyword(kCurves));
        file = parameters.text(kLongestName);
    }
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (slot >= kKeySlots)
        return Refused{code::kCryptoInvalidIndex};
    const bool isTaken = m_temporaryKeys.contains(slot) || m_installedKeys.contains(slot);
    if (puts && isTaken)
        return Refused{code::kCryptoSlotTaken};
    if (command == 4 && puts && !m_flash.read(file))
        return Refused{code::kCryptoInvalidParameter};
    const bool isThere =
        command == 3 ? m_temporaryKeys.contains(slot) : m_installedKeys.contains(slot);
    if (!puts && !isThere)
        return Refused{code::kCryptoEmptySlot};
    if (command == 3 && puts)
        m_temporaryKeys.insert(slot);
    else if (puts)
        m_installedKeys[slot] = file;
    else if (command == 3)
        m_temporaryKeys.erase(slot);
    else
        m_installedKeys.erase(slot);
    return Sent{};
}

} // namespace airlift::sim
