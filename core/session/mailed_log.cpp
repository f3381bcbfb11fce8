#include "core/session/mailed_log.h"

#include <algorithm>
#include <array>

#include <QStringConverter>

namespace airlift::session {

namespace {

constexpr qsizetype kPiece = 64 * 1024; // what is handed out at once

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

struct Entity {
    QByteArrayView text;
    QByteArrayView means;
};
constexpr std::array kEntities{
    Entity{"&gt;", ">"},     Entity{"&lt;", "<"},     Entity{"&amp;", "&"},
    Entity{"&quot;", "\""},  Entity{"&apos;", "'"},   Entity{"&nbsp;", " "},
    Entity{"&#39;", "'"},    Entity{"&#34;", "\""},   Entity{"&#x27;", "'"},
    Entity{"&#x2F;", "/"},   Entity{"&#47;", "/"},    Entity{"&#61;", "="},
    Entity{"&#91;", "["},    Entity{"&#93;", "]"},    Entity{"&#160;", " "},
    Entity{"&#9;", "\t"},    Entity{"&equals;", "="}, Entity{"&lbrack;", "["},
    Entity{"&rbrack;", "]"}, Entity{"&colon;", ":"}};

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
        }
        out.append(line[at++]);
    }
    if (out.endsWith('\n'))
        out.chop(1);
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

/// "=3D" of quoted-printable mails (RFC 2045 6.7).
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

} // namespace

QByteArrayView unquoted(QByteArrayView line, QByteArray &storage)
{
    QByteArrayView text = withoutQuoteMarks(line);
    if (text.contains('&') || text.contains('<')) {
        storage = withoutMarkup(text);
        text = withoutQuoteMarks(storage); // "&gt; text"
    }
    return text;
}

MailedLog::MailedLog(Sink sink)
    : m_sink(std::move(sink))
{
}

/// The first bytes tell how the rest is written.
void MailedLog::sniff(QByteArrayView bytes)
{
    if (bytes.startsWith("\xFF\xFE"))
        m_encoding = Encoding::Utf16Le; // what PowerShell writes behind ">"
    else if (bytes.startsWith("\xFE\xFF"))
        m_encoding = Encoding::Utf16Be;
    else
        m_encoding = Encoding::Bytes;
    const QByteArray head = bytes.first(std::min(bytes.size(), kPiece)).toByteArray().toLower();
    m_quotedPrintable = head.contains("content-transfer-encoding: quoted-printable");
}

void MailedLog::feed(QByteArrayView bytes)
{
    if (m_encoding == Encoding::Unknown) {
        sniff(bytes);
        if (bytes.startsWith("\xEF\xBB\xBF"))
            bytes = bytes.sliced(3);
    }
    const auto take = [this](const device::Line &line) { takeLine(line); };
    if (m_encoding == Encoding::Bytes) {
        m_assembler.feed(bytes, Instant{0}, take);
        return;
    }
    m_odd.append(bytes);
    const qsizetype whole = m_odd.size() / 2 * 2;
    QStringDecoder decoder{m_encoding == Encoding::Utf16Le ? QStringDecoder::Utf16LE
                                                           : QStringDecoder::Utf16BE,
                           QStringDecoder::Flag::Stateless};
    const QString text = decoder(QByteArrayView{m_odd}.first(whole));
    m_odd.remove(0, whole);
    const QByteArray utf8 = text.toUtf8();
    m_assembler.feed(utf8, Instant{0}, take);
}

void MailedLog::finish()
{
    m_assembler.flush(Instant{0}, [this](const device::Line &line) { takeLine(line); });
    if (!m_joined.isEmpty())
        takeText(std::exchange(m_joined, {}), m_joinedFrom, false);
    flushOut();
}

void MailedLog::takeLine(const device::Line &line)
{
    if (!m_quotedPrintable) {
        takeText(line.bytes, line.number, line.ended);
        return;
    }
    if (m_joined.isEmpty())
        m_joinedFrom = line.number;
    if (line.bytes.endsWith('=') &&
        m_joined.size() + line.bytes.size() < device::LineAssembler::kMaxLine) {
        m_joined.append(line.bytes.chopped(1));
        return;
    }
    const QByteArray whole = withoutQuotedPrintable(m_joined + line.bytes.toByteArray());
    m_joined.clear();
    takeText(whole, m_joinedFrom, line.ended);
}

void MailedLog::takeText(QByteArrayView text, quint64 number, bool ended)
{
    QByteArray storage;
    QByteArrayView clean = unquoted(text, storage);
    for (qsizetype end = clean.indexOf('\n'); end >= 0; end = clean.indexOf('\n')) {
        handOut(clean.first(end), number, true);
        clean = clean.sliced(end + 1);
    }
    handOut(clean, number, ended);
}

void MailedLog::handOut(QByteArrayView text, quint64 number, bool ended)
{
    ++m_handedOut;
    const auto shift = static_cast<qint64>(number) - static_cast<qint64>(m_handedOut);
    if (shift != (m_shifts.empty() ? 0 : m_shifts.back().second))
        m_shifts.emplace_back(m_handedOut, shift);
    m_out.append(text);
    if (ended)
        m_out.append('\n');
    else
        m_openLine = m_handedOut;
    if (m_out.size() >= kPiece)
        flushOut();
}

void MailedLog::flushOut()
{
    if (!m_out.isEmpty())
        m_sink(m_out);
    m_out.truncate(0);
}

quint64 MailedLog::originOf(quint64 line) const
{
    const auto behind =
        std::upper_bound(m_shifts.begin(), m_shifts.end(), line,
                         [](quint64 wanted, const auto &shift) { return wanted < shift.first; });
    if (behind == m_shifts.begin())
        return line;
    return static_cast<quint64>(static_cast<qint64>(line) + std::prev(behind)->second);
}

} // namespace airlift::session
