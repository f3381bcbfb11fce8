#include "core/session/redaction.h"

#include "core/session/secret_places.h"

#include <algorithm>
#include <array>

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QRegularExpression>

namespace airlift::session {

namespace {

constexpr QByteArrayView kMask{"***"};

/// Overlapping places become one; returns how many are left.
std::size_t merge(Spans &spans)
{
    std::sort(spans.begin(), spans.end(),
              [](const Span &a, const Span &b) { return a.from < b.from; });
    std::size_t kept = 0;
    for (const Span &span : spans) {
        if (kept > 0 && span.from <= spans[kept - 1].to)
            spans[kept - 1].to = std::max(spans[kept - 1].to, span.to);
        else
            spans[kept++] = span;
    }
    spans.resize(kept);
    return kept;
}

QByteArray replaced(QByteArrayView line, const Spans &spans)
{
    QByteArray out;
    out.reserve(line.size());
    qsizetype at = 0;
    for (const Span &span : spans) {
        out.append(line.sliced(at, span.from - at));
        out.append(kMask);
        at = span.to;
    }
    out.append(line.sliced(at));
    return out;
}

// Texts that stand in front of a network's name, and what ends the name.
struct NamePlace {
    QByteArrayView before;
    QByteArrayView behind; ///< empty: the end of the line
};
constexpr std::array kNetworkPlaces{NamePlace{"STA connected to AP ", ", BSSID"},
                                    NamePlace{"Connected to the AP: ", " ,"},
                                    NamePlace{"Connected to the AP: ", ","},
                                    NamePlace{"connected to AP: ", ","},
                                    NamePlace{"SSID: ", ""},
                                    NamePlace{"SSID:", ""},
                                    NamePlace{"SSID=", ""},
                                    NamePlace{"(Network: ", ")"},
                                    NamePlace{"-s \"", "\""},
                                    NamePlace{"+WlanConnect=", ","},
                                    NamePlace{"+WlanProfileAdd=", ","},
                                    NamePlace{"+eventwlan:connect,", ","},
                                    NamePlace{"+eventwlan:disconnect,", ","}};
constexpr std::array kHostPlaces{NamePlace{"ServerName=", ""}, NamePlace{"OTA server=", ""},
                                 NamePlace{"HttpClient_Connect ", ""}, NamePlace{"host: ", ""}};

QByteArrayView nameAt(QByteArrayView line, const NamePlace &place)
{
    const qsizetype at = line.indexOf(place.before);
    if (at < 0)
        return {};
    QByteArrayView rest = line.sliced(at + place.before.size());
    if (!place.behind.isEmpty()) {
        const qsizetype end = rest.indexOf(place.behind);
        if (end < 0)
            return {};
        rest = rest.first(end);
    }
    while (!rest.isEmpty() && (rest.front() == ' ' || rest.front() == '"'))
        rest = rest.sliced(1);
    while (!rest.isEmpty() && (rest.back() == ' ' || rest.back() == '"'))
        rest.chop(1);
    return rest;
}

bool looksLikeHost(QByteArrayView name)
{
    return name.contains('.') && std::all_of(name.begin(), name.end(), [](char c) {
               return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                      c == '.' || c == '-' || c == ':';
           });
}

} // namespace

Redactor::Redactor(RedactionOptions options)
    : m_options(std::move(options))
{
}

bool Redactor::isPrivateKeyLine(QByteArrayView line)
{
    if (line.contains("-----BEGIN") && line.contains("PRIVATE KEY"))
        m_privateKey = true;
    if (!m_privateKey)
        return false;
    if (line.contains("-----END"))
        m_privateKey = false;
    const bool inside = line.trimmed().isEmpty() || looksWrapped(line) || line.contains("-----") ||
                        line.contains("Proc-Type") || line.contains("DEK-Info");
    m_privateKey = m_privateKey && inside;
    return inside;
}

bool Redactor::mask(QByteArrayView line, QByteArray &masked)
{
    Spans spans;
    if (isPrivateKeyLine(line)) {
        if (!line.trimmed().isEmpty())
            spans.push_back({0, line.size()});
    } else if (m_continues && looksWrapped(line)) {
        spans.push_back({0, line.size()});
    } else if (mayHoldSecret(line)) {
        findLabelled(line, spans);
        findInUrls(line, spans);
        findInEscapedUrls(line, spans);
        findTokenShapes(line, spans);
        findInCommands(line, spans);
    }
    const bool wasContinued = m_continues;
    const auto found = merge(spans);
    constexpr qsizetype kShortestWrap = 40; // no terminal is narrower
    m_continues = found > 0 && spans.back().to == line.size() &&
                  (wasContinued || line.size() >= kShortestWrap);
    m_secrets += static_cast<int>(found);
    if (found > 0)
        masked = replaced(line, spans);
    if (!m_options.hashNames)
        return found > 0;
    if (found == 0)
        masked = line.toByteArray();
    return hashNames(masked) || found > 0;
}

QByteArray Redactor::masked(QByteArrayView line)
{
    QByteArray result;
    return mask(line, result) ? result : line.toByteArray();
}

QByteArray Redactor::hashed(QByteArrayView kind, QByteArrayView name) const
{
    QCryptographicHash hash{QCryptographicHash::Sha256};
    hash.addData(m_options.salt);
    hash.addData(kind.toByteArray());
    hash.addData(name.toByteArray());
    constexpr qsizetype kShown = 8;
    return kind.toByteArray() + '-' + hash.result().toHex().first(kShown);
}

bool Redactor::hashNames(QByteArray &line)
{
    const QByteArray before = line;
    for (const NamePlace &place : kNetworkPlaces) {
        if (const QByteArrayView name = nameAt(line, place); !name.isEmpty())
            m_networks.insert(name.toByteArray());
    }
    for (const NamePlace &place : kHostPlaces) {
        if (const QByteArrayView name = nameAt(line, place); looksLikeHost(name))
            m_hosts.insert(name.toByteArray());
    }
    static const QRegularExpression urlHost{QStringLiteral("://([^/?#\\s\"'@*]+)")};
    for (auto it = urlHost.globalMatch(QString::fromLatin1(line)); it.hasNext();) {
        const QByteArray host = it.next().captured(1).toLatin1();
        if (looksLikeHost(host))
            m_hosts.insert(host);
    }
    const auto replaceAll = [&](const QSet<QByteArray> &names, QByteArrayView kind) {
        for (const QByteArray &name : names) {
            if (name.size() > 1 && line.contains(name)) {
                m_names += static_cast<int>(line.count(name));
                line.replace(name, hashed(kind, name));
            }
        }
    };
    replaceAll(m_networks, "network");
    replaceAll(m_hosts, "host");
    static const QRegularExpression mac{QStringLiteral(
        "(?<![0-9A-Fa-f:.-])(?:0x)?[0-9A-Fa-f]{1,2}(?:[:-](?:0x)?[0-9A-Fa-f]{1,2}){5}"
        "(?![0-9A-Fa-f:-])")};
    QString text = QString::fromLatin1(line);
    QList<QRegularExpressionMatch> matches;
    for (auto it = mac.globalMatch(text); it.hasNext();)
        matches.prepend(it.next());
    for (const QRegularExpressionMatch &match : matches) {
        text.replace(match.capturedStart(), match.capturedLength(),
                     QString::fromLatin1(hashed("mac", match.captured().toLower().toLatin1())));
        ++m_names;
    }
    if (!matches.isEmpty())
        line = text.toLatin1();
    return line != before;
}

QByteArray freshSalt()
{
    constexpr qsizetype kSalt = 16;
    QByteArray salt(kSalt, Qt::Uninitialized);
    for (char &byte : salt)
        byte = static_cast<char>(QRandomGenerator::system()->bounded(256));
    return salt;
}

Redacted redact(QByteArrayView text, const RedactionOptions &options)
{
    Redactor redactor{options};
    Redacted result;
    result.text.reserve(text.size());
    const auto isEnd = [](char c) { return c == '\n' || c == '\r'; };
    QByteArray masked;
    const char *at = text.begin();
    while (at != text.end()) {
        const char *const end = std::find_if(at, text.end(), isEnd);
        const QByteArrayView line{at, end};
        if (!line.isEmpty() && redactor.mask(line, masked))
            result.text.append(masked);
        else
            result.text.append(line);
        const char *const next = std::find_if_not(end, text.end(), isEnd);
        result.text.append(QByteArrayView{end, next});
        at = next;
    }
    result.secrets = redactor.secrets();
    result.names = redactor.names();
    return result;
}

} // namespace airlift::session
