#include "core/session/secret_places.h"

#include <algorithm>
#include <array>
#include <cctype>

#include <QByteArray>

namespace airlift::session {

namespace {

bool isAlnum(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) != 0;
}
bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}
constexpr char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
bool isBlankOrQuote(char c)
{
    return c == ' ' || c == '\t' || c == '"' || c == '\'';
}

bool startsWithNoCase(QByteArrayView text, QByteArrayView lowerCase)
{
    return text.size() >= lowerCase.size() &&
           std::equal(lowerCase.begin(), lowerCase.end(), text.begin(),
                      [](char expected, char c) { return expected == lower(c); });
}

qsizetype indexOfNoCase(QByteArrayView text, QByteArrayView lowerCase, qsizetype from)
{
    for (qsizetype at = from; at + lowerCase.size() <= text.size(); ++at) {
        if (lower(text[at]) == lowerCase.front() && startsWithNoCase(text.sliced(at), lowerCase))
            return at;
    }
    return -1;
}

qsizetype endOfToken(QByteArrayView line, qsizetype at)
{
    while (at < line.size() && isTokenCharacter(line[at]))
        ++at;
    return at;
}

enum class Extent {
    Word, ///< up to the next blank or separator
    Line  ///< a pass phrase may hold anything
};
struct Label {
    QByteArrayView word;
    Extent extent;
    bool needsSeparator = true;
    qsizetype shortest = 1;
};

// Lower case. "bearer" needs no separator, the header's value is all that follows.
constexpr std::array kLabels{
    Label{"authorization", Extent::Line},
    Label{"bearer", Extent::Word, false, 6},
    Label{"privatetoken", Extent::Line},
    Label{"private token", Extent::Line},
    Label{"token", Extent::Word},
    Label{"secret", Extent::Word},
    Label{"password", Extent::Line},
    Label{"passwd", Extent::Line},
    Label{"passphrase", Extent::Line},
    Label{"pass phrase", Extent::Line},
    Label{"pwd", Extent::Line},
    Label{"psk", Extent::Line},
    Label{"apikey", Extent::Word},
    Label{"api_key", Extent::Word},
    Label{"api-key", Extent::Word},
    Label{"accountkey", Extent::Word},
    Label{"accesskey", Extent::Word},
    Label{"sharedaccesskey", Extent::Word},
    Label{"sharedaccesssignature", Extent::Word},
    Label{"security key", Extent::Line},
    Label{"securitykey", Extent::Line},
    Label{"security_key", Extent::Line, false}, // the SDK's own #define
    Label{"wifi key", Extent::Line},
    Label{"wi-fi key", Extent::Line},
    Label{"wpa key", Extent::Line},
    Label{"network key", Extent::Line},
    Label{"key", Extent::Line, true, 8},
    Label{"sig", Extent::Word, true, 6},
    Label{"signature", Extent::Word, true, 6},
    Label{"code", Extent::Word, true, 24},
};

/// The first two characters of many words, without regard to case: one look tells that none of them
/// can begin here.
class Beginnings
{
public:
    template <typename Words, typename WordOf>
    constexpr Beginnings(const Words &words, WordOf wordOf)
    {
        for (const auto &entry : words) {
            const QByteArrayView word = wordOf(entry);
            m_seconds[index(word[0])] |= bit(word[1]);
        }
    }
    [[nodiscard]] constexpr bool mayBegin(char first, char second) const
    {
        return (m_seconds[index(first)] & bit(second)) != 0;
    }

private:
    // Five bits keep upper and lower case together; a rare false alarm costs only time.
    static constexpr std::size_t index(char c) { return static_cast<unsigned char>(c) & 0x1fU; }
    static constexpr quint32 bit(char c) { return quint32{1} << index(c); }

    std::array<quint32, 32> m_seconds{};
};
constexpr Beginnings kLabelBeginnings{kLabels, [](const Label &label) { return label.word; }};

/// Where the value behind a label starts, or -1 if there is none.
qsizetype valueBehind(QByteArrayView line, qsizetype at, bool needsSeparator, char &quote)
{
    quote = 0;
    bool separated = false;
    bool blank = false;
    for (; at < line.size(); ++at) {
        const char c = line[at];
        if (c == '=' || c == ':') {
            separated = true;
            quote = 0;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == ' ' || c == '\t') {
            blank = true;
        } else {
            break;
        }
    }
    return at < line.size() && (separated || (!needsSeparator && blank)) ? at : -1;
}

/// "key" in "jsonKey" or "keyboard" is no label.
bool standsAlone(QByteArrayView line, qsizetype at, qsizetype length, bool longWord)
{
    const bool before = at == 0 || !isAlnum(line[at - 1]) || longWord;
    const qsizetype end = at + length;
    return before && (end == line.size() || !isAlnum(line[end]));
}

qsizetype endOfValue(QByteArrayView line, qsizetype at, Extent extent, char quote)
{
    if (quote != 0) {
        const qsizetype end = line.indexOf(quote, at);
        if (end >= 0)
            return end;
    }
    if (extent == Extent::Line || quote != 0)
        return line.size();
    const qsizetype token = endOfToken(line, at);
    const auto *const blank =
        std::find_if(line.begin() + at, line.end(), [](char c) { return isBlankOrQuote(c); });
    // Up to the next parameter of a link, otherwise the whole word, whatever stands in it.
    return token < line.size() && line[token] == '&' ? token : blank - line.begin();
}

/// Parameters of a link that say when and how, not the secret itself.
bool isPublicParameter(QByteArrayView name)
{
    constexpr std::array<QByteArrayView, 14> kPublic{"se",
                                                     "st",
                                                     "sv",
                                                     "sr",
                                                     "sp",
                                                     "spr",
                                                     "ss",
                                                     "dl",
                                                     "expires",
                                                     "x-amz-date",
                                                     "x-amz-expires",
                                                     "x-amz-algorithm",
                                                     "x-amz-signedheaders",
                                                     "filename"};
    return std::any_of(kPublic.begin(), kPublic.end(), [name](QByteArrayView known) {
        return known.size() == name.size() && startsWithNoCase(name, known);
    });
}

bool endsUrl(char c)
{
    return isBlankOrQuote(c) || c == '<' || c == '>' || c == '\\' || c == '|' || c == '`' ||
           static_cast<unsigned char>(c) < 0x20;
}

/// The parameters of "?a=b&c=d". A damaged separator must not save a secret, so a value reaches
/// to the next "&" whatever it contains.
void findParameters(QByteArrayView line, qsizetype from, qsizetype to, Spans &spans)
{
    for (qsizetype at = from; at < to;) {
        const qsizetype amp = line.sliced(at, to - at).indexOf('&');
        const qsizetype end = amp < 0 ? to : at + amp;
        const QByteArrayView parameter = line.sliced(at, end - at);
        const qsizetype equals = parameter.indexOf('=');
        if (equals < 0) {
            if (parameter.size() > 16) // a bare token, or one that lost its name
                spans.push_back({at, end});
        } else if (!isPublicParameter(parameter.first(equals)) && equals + 1 < parameter.size()) {
            spans.push_back({at + equals + 1, end});
        }
        at = end + 1;
    }
}

/// Bearer links carry the secret in their path (Dropbox: /cd/0/get/<token>/file).
void findPathTokens(QByteArrayView line, qsizetype from, qsizetype to, Spans &spans)
{
    constexpr qsizetype kShortest = 24;
    for (qsizetype at = from; at < to;) {
        const qsizetype slash = line.sliced(at, to - at).indexOf('/');
        const qsizetype end = slash < 0 ? to : at + slash;
        const QByteArrayView segment = line.sliced(at, end - at);
        const bool digits = std::any_of(segment.begin(), segment.end(), isDigit);
        // A time stamp and a chip name make long names, but those end like files do.
        const bool looksLikeFile = segment.contains('.') || segment.contains('_');
        const bool veryLong = segment.size() >= 2 * kShortest;
        if (segment.size() >= kShortest && digits && (!looksLikeFile || veryLong) &&
            !segment.endsWith(".tar"))
            spans.push_back({at, end});
        at = end + 1;
    }
}

struct Shape {
    QByteArrayView start;
    qsizetype shortest; ///< behind the start
};
constexpr std::array kShapes{Shape{"sl.", 20},    Shape{"ghp_", 20},  Shape{"gho_", 20},
                             Shape{"ghs_", 20},   Shape{"ghu_", 20},  Shape{"github_pat_", 20},
                             Shape{"glpat-", 16}, Shape{"AKIA", 16},  Shape{"ASIA", 16},
                             Shape{"eyJ", 20},    Shape{"xoxb-", 10}, Shape{"xoxp-", 10},
                             Shape{"AIza", 30}};
constexpr Beginnings kShapeBeginnings{kShapes, [](const Shape &shape) { return shape.start; }};

void addTrimmed(QByteArrayView line, Span span, Spans &spans)
{
    while (span.from < span.to && isBlankOrQuote(line[span.from]))
        ++span.from;
    while (span.to > span.from && isBlankOrQuote(line[span.to - 1]))
        --span.to;
    if (span.from < span.to)
        spans.push_back(span);
}

const Shape *shapeAt(QByteArrayView line, qsizetype at)
{
    const auto *const found = std::find_if(kShapes.begin(), kShapes.end(), [&](const Shape &shape) {
        return line.sliced(at).startsWith(shape.start);
    });
    return found == kShapes.end() ? nullptr : found;
}

void findLabelledBy(const Label &label, QByteArrayView line, qsizetype at, Spans &spans)
{
    constexpr qsizetype kUnmistakable = 5; // longer words also count inside "otaVendorToken"
    if (!standsAlone(line, at, label.word.size(), label.word.size() >= kUnmistakable))
        return;
    char quote = 0;
    const qsizetype value = valueBehind(line, at + label.word.size(), label.needsSeparator, quote);
    if (value < 0)
        return;
    const qsizetype end = endOfValue(line, value, label.extent, quote);
    if (end - value >= label.shortest)
        addTrimmed(line, {value, end}, spans);
}

/// The parameter with this number of a command like AT+Name=a,b,"c": commas inside quotes count
/// for nothing.
Span parameter(QByteArrayView line, qsizetype from, int index)
{
    bool quoted = false;
    qsizetype start = from;
    for (qsizetype at = from; at <= line.size(); ++at) {
        if (at < line.size() && line[at] == '"')
            quoted = !quoted;
        if (at < line.size() && (line[at] != ',' || quoted))
            continue;
        if (index-- == 0)
            return {start, at};
        start = at + 1;
    }
    return {line.size(), line.size()};
}

} // namespace

bool isTokenCharacter(char c)
{
    return isAlnum(c) || QByteArrayView{"-._~+/=%"}.contains(c);
}

bool looksWrapped(QByteArrayView line)
{
    while (!line.isEmpty() && isBlankOrQuote(line.front()))
        line = line.sliced(1);
    while (!line.isEmpty() && isBlankOrQuote(line.back()))
        line.chop(1);
    return !line.isEmpty() && std::all_of(line.begin(), line.end(),
                                          [](char c) { return isTokenCharacter(c) || c == '&'; });
}

bool mayHoldSecret(QByteArrayView line)
{
    // First letters of labels, shapes and commands are too common; what follows them is not.
    for (qsizetype at = 0; at + 1 < line.size(); ++at) {
        if (kShapeBeginnings.mayBegin(line[at], line[at + 1]) && shapeAt(line, at))
            return true;
        switch (line[at]) {
        case '?':
        case '@':
            return true;
        case '/':
            if (line[at + 1] == '/')
                return true;
            break;
        case '\\':
            if (line[at + 1] == '/')
                return true;
            break;
        case '-':
            if (line[at + 1] == 'p' || line[at + 1] == '-')
                return true;
            break;
        case '=':
        case ':':
        case ' ':
        case '"':
        case '\'':
            if (at >= 3) {
                const char a = lower(line[at - 1]);
                const char b = lower(line[at - 2]);
                // ...n (authorization, token), ...r (bearer), ...t (secret), ...d (password, pwd),
                // ...e (passphrase, signature, code), ...k (psk), ...y (key), ...g (sig)
                const bool tail = (a == 'n' && (b == 'e' || b == 'o')) || (a == 'r' && b == 'e') ||
                                  (a == 't' && b == 'e') || (a == 'd' && (b == 'r' || b == 'w')) ||
                                  (a == 'e' && (b == 's' || b == 'r' || b == 'd')) ||
                                  (a == 'k' && b == 's') || (a == 'y' && b == 'e') ||
                                  (a == 'g' && b == 'i');
                if (tail)
                    return true;
            }
            break;
        case 'A':
        case 'a':
            if (lower(line[at + 1]) == 't' && at + 2 < line.size() && line[at + 2] == '+')
                return true;
            break;
        default:
            break;
        }
    }
    return false;
}

void findLabelled(QByteArrayView line, Spans &spans)
{
    for (qsizetype at = 0; at + 1 < line.size(); ++at) {
        if (!kLabelBeginnings.mayBegin(line[at], line[at + 1]))
            continue;
        for (const Label &label : kLabels) {
            if (startsWithNoCase(line.sliced(at), label.word))
                findLabelledBy(label, line, at, spans);
        }
    }
}

void findInEscapedUrls(QByteArrayView line, Spans &spans)
{
    if (!line.contains(":\\/\\/"))
        return;
    QByteArray plain;
    std::vector<qsizetype> origin; // of each character of `plain`, and of its end
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] == '\\' && at + 1 < line.size() && line[at + 1] == '/')
            continue;
        plain.append(line[at]);
        origin.push_back(at);
    }
    origin.push_back(line.size());
    Spans found;
    findInUrls(plain, found);
    for (const Span &span : found)
        spans.push_back({origin[static_cast<std::size_t>(span.from)],
                         origin[static_cast<std::size_t>(span.to)]});
}

void findInUrls(QByteArrayView line, Spans &spans)
{
    for (qsizetype at = line.indexOf("://"); at >= 0; at = line.indexOf("://", at + 3)) {
        const qsizetype authority = at + 3;
        const auto *const stop = std::find_if(line.begin() + authority, line.end(), endsUrl);
        const qsizetype end = stop - line.begin();
        const auto *const pathStart =
            std::find_if(line.begin() + authority, line.begin() + end,
                         [](char c) { return c == '/' || c == '?' || c == '#'; });
        const qsizetype path = pathStart - line.begin();
        const qsizetype user = line.sliced(authority, path - authority).lastIndexOf('@');
        if (user > 0)
            spans.push_back({authority, authority + user});
        const qsizetype question = line.sliced(path, end - path).indexOf('?');
        findPathTokens(line, path, question < 0 ? end : path + question, spans);
    }
    // Also "GET /x?sig=..." and links that lost their beginning.
    for (qsizetype at = line.indexOf('?'); at >= 0; at = line.indexOf('?', at + 1)) {
        const auto *const stop = std::find_if(line.begin() + at + 1, line.end(), endsUrl);
        const qsizetype end = stop - line.begin();
        if (line.sliced(at + 1, end - at - 1).contains('='))
            findParameters(line, at + 1, end, spans);
    }
}

void findTokenShapes(QByteArrayView line, Spans &spans)
{
    for (qsizetype at = 0; at + 1 < line.size(); ++at) {
        const Shape *const shape =
            kShapeBeginnings.mayBegin(line[at], line[at + 1]) ? shapeAt(line, at) : nullptr;
        const qsizetype end = shape ? endOfToken(line, at) : at;
        const bool begins = at == 0 || !isAlnum(line[at - 1]);
        if (shape && begins && end - at - shape->start.size() >= shape->shortest)
            spans.push_back({at, end});
    }
}

void findInCommands(QByteArrayView line, Spans &spans)
{
    struct Command {
        QByteArrayView name;
        int secret;
    };
    constexpr std::array kCommands{Command{"at+wlanconnect=", 3}, Command{"at+wlanprofileadd=", 3},
                                   Command{"at+wlanprovisioning=", 3}};
    const bool sets = indexOfNoCase(line, "at+", 0) >= 0;
    for (const Command &command : kCommands) {
        const qsizetype at = sets ? indexOfNoCase(line, command.name, 0) : -1;
        if (at >= 0)
            addTrimmed(line, parameter(line, at + command.name.size(), command.secret), spans);
    }
    if (const qsizetype at = sets ? indexOfNoCase(line, "password,", 0) : -1; at >= 0)
        addTrimmed(line, {at + 9, line.size()}, spans);
    // network_terminal: -p "key"; a number is a port.
    for (qsizetype at = line.indexOf("-p "); at >= 0; at = line.indexOf("-p ", at + 1)) {
        char quote = 0;
        const qsizetype value = valueBehind(line, at + 2, false, quote);
        if (value < 0 || (quote == 0 && isDigit(line[value])) || (at > 0 && line[at - 1] != ' '))
            continue;
        addTrimmed(line, {value, endOfValue(line, value, Extent::Word, quote)}, spans);
    }
}

} // namespace airlift::session
