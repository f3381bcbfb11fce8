#include "core/device/prose.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <QByteArray>

namespace airlift::device {

namespace {

constexpr qsizetype kLongest = 1024; // nobody has to read more to know

bool isWordCharacter(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

/// "-688 wrong root": a row of somebody's list; programs name the number last.
bool isExplainedNumber(QByteArrayView lower)
{
    if (!lower.startsWith('-'))
        return false;
    const auto *const end = std::find_if_not(lower.begin() + 1, lower.end(),
                                             [](char c) { return c >= '0' && c <= '9'; });
    const auto digits = end - lower.begin() - 1;
    return digits >= 2 && end != lower.end() && (*end == ' ' || *end == ':' || *end == '\t');
}

int wordsOf(QByteArrayView lower, int &stopWords)
{
    constexpr std::array<QByteArrayView, 60> kStop{
        "we",     "my",     "our",  "you",  "the",  "is",    "are",     "was",   "when",
        "it",     "this",   "that", "have", "has",  "but",   "and",     "with",  "because",
        "if",     "then",   "does", "do",   "get",  "gets",  "getting", "any",   "help",
        "please", "thanks", "how",  "why",  "what", "there", "which",   "while", "after",
        "before", "seems",  "only", "been", "can",  "could", "would",   "from",  "our",
        "also",   "ich",    "wir",  "der",  "die",  "das",   "und",     "nicht", "ist",
        "beim",   "mit",    "wenn", "eine", "auf",  "kann"};
    int words = 0;
    for (qsizetype at = 0; at < lower.size();) {
        while (at < lower.size() && !isWordCharacter(lower[at]))
            ++at;
        const qsizetype from = at;
        while (at < lower.size() && isWordCharacter(lower[at]))
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

bool isSentence(QByteArrayView line)
{
    int stopWords = 0;
    const int words =
        wordsOf(line.first(std::min(line.size(), kLongest)).toByteArray().toLower(), stopWords);
    constexpr int kShortest = 6;
    constexpr int kTelling = 3;
    return words >= kShortest && stopWords >= kTelling;
}

bool isProse(QByteArrayView line)
{
    const QByteArray lower =
        line.first(std::min(line.size(), kLongest)).toByteArray().trimmed().toLower();
    constexpr std::array<QByteArrayView, 8> kCode{"#define", "//",   "/*",  "while(",
                                                  "while (", "if (", "if(", "return "};
    if (lower.endsWith(';') || lower.endsWith('?') ||
        std::any_of(kCode.begin(), kCode.end(), [&](QByteArrayView mark) {
            return lower.contains(mark) && !lower.contains("://");
        }))
        return true;
    return isExplainedNumber(lower) || isSentence(lower);
}

} // namespace airlift::device
