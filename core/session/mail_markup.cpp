#include "core/session/mail_markup.h"

#include <algorithm>
#include <array>

namespace airlift::session {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}
bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// "> > text": how mail programs quote. One blank behind the last mark belongs to it.
QByteArrayView withoutQuoteMarks(QByteArrayView line)
{
    QByteArrayView rest = line;
    bool quoted = false;
    while (!rest.isEmpty()) {
        if (rest.front() == '>')
            quoted = true;
        else if (!isBlank(rest.front()))
            break;
        else if (quoted && rest.size() > 1 && rest[1] != '>' && !isBlank(rest[1]))
            return rest.sliced(1);
        rest = rest.sliced(1);
    }
    return quoted ? rest : line;
}

/// "- text" and "* text": rows of a list.
QByteArrayView withoutListMark(QByteArrayView line)
{
    qsizetype at = 0;
    while (at < line.size() && isBlank(line[at]))
        ++at;
    const QByteArrayView rest = line.sliced(at);
    const bool mark = rest.size() > 2 && (rest[0] == '-' || rest[0] == '*') && rest[1] == ' ' &&
                      !isBlank(rest[2]) && rest[2] != rest[0];
    return mark ? rest.sliced(2) : line;
}

struct Entity {
    QByteArrayView text;
    QByteArrayView means;
};
constexpr std::array kEntities{
    Entity{"&gt;", ">"},     Entity{"&lt;", "<"},     Entity{"&amp;", "&"},
    Entity{"&quot;", "\""},  Entity{"&apos;", "'"},   Entity{"&nbsp;", " "},
    Entity{"&equals;", "="}, Entity{"&lbrack;", "["}, Entity{"&rbrack;", "]"},
    Entity{"&colon;", ":"},  Entity{"&minus;", "-"}};

/// "&#39;" and "&#x27;" of the ASCII characters and the non-breaking blank; 0 if it is none.
char numberedEntity(QByteArrayView text, qsizetype &size)
{
    constexpr qsizetype kLongest = 8;
    constexpr uint kNonBreakingBlank = 160;
    const qsizetype end = text.first(std::min(text.size(), kLongest)).indexOf(';');
    if (end < 3 || text[1] != '#')
        return 0;
    const bool hex = text[2] == 'x' || text[2] == 'X';
    bool ok = false;
    const QByteArrayView digits = text.sliced(hex ? 3 : 2, end - (hex ? 3 : 2));
    const uint code = digits.toByteArray().toUInt(&ok, hex ? 16 : 10);
    size = end + 1;
    if (ok && code == kNonBreakingBlank)
        return ' ';
    return ok && ((code >= 0x20 && code < 0x7f) || code == '\t') ? static_cast<char>(code) : '\0';
}

struct Tag {
    QByteArrayView name;
    bool breaks;
};
constexpr std::array kTags{
    Tag{"br", true},         Tag{"p", true},     Tag{"div", true},    Tag{"li", true},
    Tag{"pre", true},        Tag{"tr", true},    Tag{"ul", true},     Tag{"ol", true},
    Tag{"table", true},      Tag{"h1", true},    Tag{"h2", true},     Tag{"h3", true},
    Tag{"blockquote", true}, Tag{"html", true},  Tag{"body", true},   Tag{"head", true},
    Tag{"td", false},        Tag{"th", false},   Tag{"tbody", false}, Tag{"span", false},
    Tag{"code", false},      Tag{"b", false},    Tag{"i", false},     Tag{"em", false},
    Tag{"strong", false},    Tag{"font", false}, Tag{"a", false},     Tag{"samp", false},
    Tag{"tt", false},        Tag{"u", false},    Tag{"img", false}};

/// The tag that starts at `at`, and where it ends; nothing if this "<" begins none we know.
const Tag *tagAt(QByteArrayView line, qsizetype at, qsizetype &end)
{
    constexpr qsizetype kLongest = 512;
    qsizetype name = at + 1;
    if (name < line.size() && line[name] == '/')
        ++name;
    qsizetype nameEnd = name;
    while (nameEnd < line.size() &&
           (isLetter(line[nameEnd]) || (line[nameEnd] >= '1' && line[nameEnd] <= '3')))
        ++nameEnd;
    const qsizetype close =
        line.sliced(nameEnd, std::min(kLongest, line.size() - nameEnd)).indexOf('>');
    if (nameEnd == name || close < 0)
        return nullptr;
    const QByteArray found = line.sliced(name, nameEnd - name).toByteArray().toLower();
    const auto *const tag = std::find_if(kTags.begin(), kTags.end(),
                                         [&](const Tag &known) { return known.name == found; });
    end = nameEnd + close + 1;
    return tag == kTags.end() ? nullptr : tag;
}

QByteArray withoutMarkup(QByteArrayView line)
{
    QByteArray out;
    out.reserve(line.size());
    for (qsizetype at = 0; at < line.size();) {
        qsizetype end = at;
        if (line[at] == '<') {
            if (const Tag *const tag = tagAt(line, at, end)) {
                if (tag->breaks && !out.isEmpty() && !out.endsWith('\n'))
                    out.append('\n');
                at = end;
                continue;
            }
        } else if (line[at] == '&') {
            const auto *const entity =
                std::find_if(kEntities.begin(), kEntities.end(),
                             [&](const Entity &e) { return line.sliced(at).startsWith(e.text); });
            if (entity != kEntities.end()) {
                out.append(entity->means);
                at += entity->text.size();
                continue;
            }
            if (const char c = numberedEntity(line.sliced(at), end); c != 0) {
                out.append(c);
                at += end;
                continue;
            }
        }
        out.append(line[at++]);
    }
    if (out.endsWith('\n'))
        out.chop(1);
    return out;
}

/// What word processors and web editors make of a minus sign and of three dots.
QByteArray withPlainPunctuation(QByteArrayView line)
{
    QByteArray out = line.toByteArray();
    out.replace("\xE2\x88\x92", "-").replace("\xE2\x80\xA6", "...");
    constexpr QByteArrayView kDash{"\xE2\x80\x93"};
    for (qsizetype at = out.indexOf(kDash); at >= 0; at = out.indexOf(kDash, at + 1)) {
        const qsizetype behind = at + kDash.size();
        if (behind < out.size() && out[behind] >= '0' && out[behind] <= '9')
            out.replace(at, kDash.size(), "-");
    }
    return out;
}

bool isEscapable(char c)
{
    return QByteArrayView{"_*[]()#>!`~|"}.contains(c);
}

/// "Status=\_x": Markdown editors protect what would be markup.
QByteArray withoutEscapes(QByteArrayView line)
{
    QByteArray out;
    out.reserve(line.size());
    for (qsizetype at = 0; at < line.size(); ++at) {
        if (line[at] != '\\' || at + 1 == line.size() || !isEscapable(line[at + 1]))
            out.append(line[at]);
    }
    return out;
}

/// A log as a string of JSON or of a program: its line ends are two characters. One such pair may
/// stand in any text; a whole log has many.
QByteArray withLineEnds(QByteArrayView line)
{
    constexpr qsizetype kMany = 3;
    QByteArray out = line.toByteArray();
    if (out.count("\\n") + out.count("\\r") >= kMany)
        out.replace("\\r", "").replace("\\n", "\n").replace("\\t", "\t").replace("\\\"", "\"");
    return out;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

} // namespace

QByteArray withoutQuotedPrintable(QByteArrayView line)
{
    QByteArray out;
    out.reserve(line.size());
    for (qsizetype at = 0; at < line.size(); ++at) {
        const int high = line[at] == '=' && at + 2 < line.size() ? hexDigit(line[at + 1]) : -1;
        const int low = high >= 0 ? hexDigit(line[at + 2]) : -1;
        if (low >= 0) {
            out.append(static_cast<char>(high * 16 + low));
            at += 2;
        } else {
            out.append(line[at]);
        }
    }
    return out;
}

QByteArrayView unquoted(QByteArrayView line, QByteArray &storage)
{
    QByteArrayView text = withoutQuoteMarks(line);
    if (text.contains('&') || text.contains('<')) {
        storage = withoutMarkup(text);
        text = withoutQuoteMarks(storage); // "&gt; text"
    }
    if (text.contains('\xE2')) {
        storage = withPlainPunctuation(text);
        text = storage;
    }
    if (text.contains('\\')) {
        storage = withoutEscapes(withLineEnds(text));
        text = storage;
    }
    return withoutListMark(text);
}

} // namespace airlift::session
