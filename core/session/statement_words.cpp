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

int wordsOf(QByteArrayView lower, int &stopWords)
{
    constexpr std::array<QByteArrayView, 46> kStop{
        "we",      "my",      "our",   "you",    "the",    "is",    "are",  "was",
        "when",    "it",      "this",  "that",   "have",   "has",   "but",  "and",
        "with",    "because", "if",    "then",   "does",   "do",    "get",  "gets",
        "getting", "any",     "help",  "please", "thanks", "how",   "why",  "what",
        "there",   "which",   "while", "after",  "before", "seems", "only", "been",
        "can",     "could",   "would", "from",   "our",    "also"};
    int words = 0;
    for (qsizetype at = 0; at < lower.size();) {
        while (at < lower.size() && !isAlnum(lower[at]))
            ++at;
        const qsizetype from = at;
        while (at < lower.size() && isAlnum(lower[at]))
            ++at;
        const QByteArrayView word = lower.sliced(from, at - from);
        if (word.isEmpty())
            break;
        ++words;
        stopWords += std::find(kStop.begin(), kStop.end(), word) != kStop.end() ? 1 : 0;
        if (word == "i")
            stopWords += 3; // programs do not say "I"
    }
    return words;
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

bool isProse(QByteArrayView line)
{
    const QByteArray lower = line.toByteArray().toLower();
    constexpr std::array<QByteArrayView, 8> kCode{"#define", "//",   "/*",  "while(",
                                                  "while (", "if (", "if(", "return "};
    if (lower.trimmed().endsWith(';') ||
        std::any_of(kCode.begin(), kCode.end(), [&](QByteArrayView mark) {
            return lower.contains(mark) && !lower.contains("://");
        }))
        return true;
    int stopWords = 0;
    const int words = wordsOf(lower, stopWords);
    constexpr int kSentence = 6;
    constexpr int kTelling = 3;
    return words >= kSentence && stopWords >= kTelling;
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
