#include "core/session/statements.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <iterator>

namespace airlift::session {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
bool isAlnum(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}
bool isHex(char c)
{
    return isDigit(c) || (c >= 'a' && c <= 'f');
}

struct OperationWord {
    QByteArrayView word;
    Operation operation;
};
// The most special word first: "sl_FsOpen of the broker's certificate" is about a file.
constexpr std::array kOperations{
    OperationWord{"gethostbyname", Operation::NameLookup},
    OperationWord{"get host", Operation::NameLookup},
    OperationWord{"dns", Operation::NameLookup},
    OperationWord{"resolv", Operation::NameLookup},
    OperationWord{"setsockopt", Operation::SocketOption},
    OperationWord{"fsopen", Operation::File},
    OperationWord{"fsclose", Operation::File},
    OperationWord{"fswrite", Operation::File},
    OperationWord{"fsread", Operation::File},
    OperationWord{"fsdel", Operation::File},
    OperationWord{"fsgetinfo", Operation::File},
    OperationWord{"popenfile", Operation::File},
    OperationWord{"openstoragefile", Operation::File},
    OperationWord{"pclosefile", Operation::File},
    OperationWord{"file open", Operation::File},
    OperationWord{"file close", Operation::File},
    OperationWord{"file write", Operation::File},
    OperationWord{"file read", Operation::File},
    OperationWord{"writefile", Operation::File},
    OperationWord{"sl_error_fs", Operation::File},
    OperationWord{"commit", Operation::Bundle},
    OperationWord{"rollback", Operation::Bundle},
    OperationWord{"sl_start", Operation::Start},
    OperationWord{"network processor", Operation::Start},
    OperationWord{"provisioning", Operation::Provisioning},
    OperationWord{"otaarchive", Operation::Archive},
    OperationWord{"ota archive", Operation::Archive},
    OperationWord{"ota failure", Operation::Archive},
    OperationWord{"verify", Operation::Crypto},
    OperationWord{"crypto", Operation::Crypto},
    OperationWord{"accept", Operation::Accept},
    OperationWord{"broker", Operation::Broker},
    OperationWord{"mqtt", Operation::Broker},
    OperationWord{"wlan", Operation::Wlan},
    OperationWord{"to ap", Operation::Wlan},
    OperationWord{"connect", Operation::Connect},
    OperationWord{"handshake", Operation::Connect},
    OperationWord{"ssl", Operation::Connect},
    OperationWord{"tls", Operation::Connect},
    OperationWord{"sl_send", Operation::Transfer},
    OperationWord{"sl_recv", Operation::Transfer},
    OperationWord{"recv", Operation::Transfer},
};

/// A negative decimal number that starts at `at`, if it stands alone.
std::optional<qint32> negativeAt(QByteArrayView text, qsizetype at, qsizetype &end)
{
    constexpr qsizetype kMostDigits = 6;
    end = at + 1;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    const qsizetype digits = end - at - 1;
    const bool glued =
        at > 0 && (isAlnum(text[at - 1]) || text[at - 1] == '-' || text[at - 1] == '.');
    // "-10290l" is how the headers write it.
    const bool suffix = end < text.size() && text[end] == 'l';
    const qsizetype behind = end + (suffix ? 1 : 0);
    const bool goesOn =
        behind < text.size() &&
        (isAlnum(text[behind]) || text[behind] == '-' ||
         (text[behind] == '.' && behind + 1 < text.size() && isDigit(text[behind + 1])));
    if (digits == 0 || digits > kMostDigits || glued || goesOn)
        return std::nullopt;
    return text.sliced(at, end - at).toByteArray().toInt();
}

/// 0xff91 and 0xffffff91 are -111 (error-codes 1.6, field-study 2.7): all bits count.
std::optional<qint32> hexAt(QByteArrayView text, qsizetype at, qsizetype &end)
{
    end = at + 2;
    while (end < text.size() && isHex(text[end]))
        ++end;
    const qsizetype digits = end - at - 2;
    if ((digits != 4 && digits != 8) || (end < text.size() && isAlnum(text[end])))
        return std::nullopt;
    const auto raw = text.sliced(at + 2, digits).toByteArray().toUInt(nullptr, 16);
    const qint32 value = digits == 4 ? static_cast<qint16>(raw) : static_cast<qint32>(raw);
    return value < 0 ? std::optional{value} : std::nullopt;
}

/// "4294966608" is -688 for whoever printed it as unsigned: so close to the end of 32 bits there is
/// nothing else to count.
std::optional<qint32> unsignedAt(QByteArrayView text, qsizetype at, qsizetype &end)
{
    constexpr qsizetype kDigits = 10;
    constexpr qint64 kThirtyTwoBits = 0x1'0000'0000;
    constexpr qint64 kLowestStatus = -100'000;
    end = at;
    while (end < text.size() && isDigit(text[end]))
        ++end;
    const bool alone = (at == 0 || (!isAlnum(text[at - 1]) && text[at - 1] != '.')) &&
                       (end == text.size() || !isAlnum(text[end]));
    if (end - at != kDigits || !alone)
        return std::nullopt;
    const qint64 value = text.sliced(at, kDigits).toByteArray().toLongLong() - kThirtyTwoBits;
    return value < 0 && value >= kLowestStatus ? std::optional{static_cast<qint32>(value)}
                                               : std::nullopt;
}

/// The words directly before a number that make it the status among several.
bool isIntroduced(QByteArrayView text, qsizetype at)
{
    constexpr qsizetype kReach = 14;
    const qsizetype from = std::max<qsizetype>(0, at - kReach);
    const QByteArrayView before = text.sliced(from, at - from);
    constexpr std::array<QByteArrayView, 7> kWords{"status", "error", "code",  "ret",
                                                   "result", "err=",  "reason"};
    return std::any_of(kWords.begin(), kWords.end(),
                       [&](QByteArrayView word) { return before.contains(word); });
}

} // namespace

Operation operationIn(QByteArrayView lowerCaseLine)
{
    const auto *const found =
        std::find_if(kOperations.begin(), kOperations.end(), [&](const OperationWord &known) {
            return lowerCaseLine.contains(known.word);
        });
    return found == kOperations.end() ? Operation::None : found->operation;
}

std::optional<qint32> statusIn(QByteArrayView lowerCaseLine)
{
    std::optional<qint32> only;
    std::optional<qint32> introduced;
    bool several = false;
    for (qsizetype at = 0; at < lowerCaseLine.size(); ++at) {
        qsizetype end = at;
        std::optional<qint32> value;
        if (lowerCaseLine[at] == '-')
            value = negativeAt(lowerCaseLine, at, end);
        else if (lowerCaseLine[at] == '0' && lowerCaseLine.sliced(at).startsWith("0x"))
            value = hexAt(lowerCaseLine, at, end);
        else if (lowerCaseLine[at] == '4' && (at == 0 || !isDigit(lowerCaseLine[at - 1])))
            value = unsignedAt(lowerCaseLine, at, end);
        if (!value)
            continue;
        several = several || (only && *only != *value);
        if (!only)
            only = value;
        if (!introduced && isIntroduced(lowerCaseLine, at))
            introduced = value;
        at = std::max(at, end - 1);
    }
    return several ? introduced : only;
}

Success successIn(QByteArrayView lowerCaseLine)
{
    const auto says = [lowerCaseLine](QByteArrayView word) { return lowerCaseLine.contains(word); };
    constexpr std::array<QByteArrayView, 10> kNot{"fail",       "error",  "not ", "n't",
                                                  "disconnect", "unable", "lost", "timeout",
                                                  "wait",       "closed"};
    if (std::any_of(kNot.begin(), kNot.end(), says))
        return Success::None;
    if (says("profile confirmation success") || says("ip acquired: ip") || says("ipv4 acquired"))
        return Success::Joined;
    constexpr std::array<QByteArrayView, 5> kWireless{" ap", "ssid", "wifi", "wi-fi", "station"};
    constexpr std::array<QByteArrayView, 5> kWorked{"connected", "established", "success", " ok",
                                                    " done"};
    const Operation operation = operationIn(lowerCaseLine);
    const bool connects = operation == Operation::Connect || operation == Operation::Broker;
    return connects && std::any_of(kWorked.begin(), kWorked.end(), says) &&
                   std::none_of(kWireless.begin(), kWireless.end(), says)
               ? Success::Connected
               : Success::None;
}

bool isOvercome(Rule failure, Success by)
{
    switch (failure) {
    case Rule::NetworkNotFound:
    case Rule::JoinRefused:
    case Rule::NoAddress:
    case Rule::ProvisioningFailed:
        return by == Success::Joined;
    case Rule::ServerUnreachable:
    case Rule::ConnectionLost:
    case Rule::NameLookupFailed:
    case Rule::EmptyLookup:
    case Rule::TlsRefused:
    case Rule::SecurePeerClosed:
    case Rule::BrokerUnavailable:
    case Rule::SocketRefused:
        return by == Success::Connected;
    default:
        return false;
    }
}

qint32 translated(qint32 status, Operation operation, ChipFamily chip)
{
    constexpr qint32 kShift = 500;
    constexpr qint32 kFrom = -291;
    constexpr qint32 kTo = -132; // no number of the newer chips lies here
    const bool tls = operation == Operation::Connect || operation == Operation::Accept ||
                     operation == Operation::Broker || operation == Operation::Transfer;
    if (chip != ChipFamily::Cc3x20 && tls && status >= kFrom && status <= kTo)
        return status - kShift;
    return status;
}

ChipFamily chipFamily(QStringView chip)
{
    const QString name = chip.trimmed().toString().toUpper();
    for (const char *older : {"CC3100", "CC3200", "CC3000"})
        if (name.startsWith(QLatin1String(older)))
            return ChipFamily::Cc3x00;
    for (const char *newer : {"CC3120", "CC3220", "CC3135", "CC3235", "CC31XX", "CC32XX"})
        if (name.startsWith(QLatin1String(newer)))
            return newer[4] == 'X' ? ChipFamily::Unknown : ChipFamily::Cc3x20;
    return ChipFamily::Unknown;
}

} // namespace airlift::session
