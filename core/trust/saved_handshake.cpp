#include "core/trust/saved_handshake.h"

#include "core/trust/material.h"
#include "core/trust/packet_capture.h"

#include <algorithm>

#include <QRegularExpression>

namespace airlift::trust {

namespace {

constexpr std::size_t kMostChain = 32;

/// Takes numbers with their big end first, and pieces with their length in front, from bytes.
class Taker
{
public:
    explicit Taker(QByteArrayView bytes)
        : m_rest(bytes)
    {
    }
    [[nodiscard]] bool isEmpty() const { return m_rest.isEmpty(); }
    [[nodiscard]] std::optional<qsizetype> number(int bytes)
    {
        if (m_rest.size() < bytes)
            return std::nullopt;
        qsizetype value = 0;
        for (int i = 0; i < bytes; ++i)
            value = (value << 8) | static_cast<unsigned char>(m_rest[i]);
        m_rest = m_rest.sliced(bytes);
        return value;
    }
    [[nodiscard]] std::optional<QByteArrayView> bytes(qsizetype size)
    {
        if (m_rest.size() < size)
            return std::nullopt;
        const QByteArrayView taken = m_rest.first(size);
        m_rest = m_rest.sliced(size);
        return taken;
    }
    [[nodiscard]] std::optional<QByteArrayView> piece(int lengthBytes)
    {
        const auto size = number(lengthBytes);
        return size ? bytes(*size) : std::nullopt;
    }

private:
    QByteArrayView m_rest;
};

struct Message {
    qsizetype type = 0;
    QByteArray body;
};
enum MessageType { ClientHello = 1, ServerHello = 2, CertificateList = 11 };

/// The handshake messages at the beginning of a stream, up to where encryption begins.
[[nodiscard]] std::vector<Message> messagesIn(QByteArrayView stream)
{
    constexpr qsizetype kHandshake = 22;
    constexpr qsizetype kMajor = 3;
    QByteArray plain;
    for (Taker records{stream}; !records.isEmpty();) {
        const auto type = records.number(1);
        const auto major = records.number(1);
        const auto minor = records.number(1);
        const auto body = records.piece(2);
        if (!type || !minor || !body || *type != kHandshake || *major != kMajor)
            break;
        plain += *body;
    }
    std::vector<Message> messages;
    for (Taker rest{plain}; !rest.isEmpty();) {
        const auto type = rest.number(1);
        const auto body = rest.piece(3);
        if (!type || !body)
            break;
        messages.push_back({*type, body->toByteArray()});
    }
    return messages;
}

/// The host name a client asks for; empty if it says none.
[[nodiscard]] QString serverName(QByteArrayView clientHello)
{
    constexpr qsizetype kServerName = 0;
    Taker hello{clientHello};
    const bool isWhole = hello.bytes(2 + 32) && hello.piece(1) && hello.piece(2) && hello.piece(1);
    const auto extensions = isWhole ? hello.piece(2) : std::nullopt;
    if (!extensions)
        return {};
    for (Taker rest{*extensions}; !rest.isEmpty();) {
        const auto type = rest.number(2);
        const auto body = rest.piece(2);
        if (!type || !body)
            return {};
        if (*type != kServerName)
            continue;
        Taker list{*body};
        const bool isName = list.number(2) && list.number(1) == kServerName;
        const auto name = isName ? list.piece(2) : std::nullopt;
        return name ? QString::fromLatin1(*name) : QString{};
    }
    return {};
}

[[nodiscard]] std::vector<Certificate> chainIn(QByteArrayView body, const QString &origin)
{
    std::vector<Certificate> chain;
    Taker whole{body};
    const auto list = whole.piece(3);
    if (!list)
        return chain;
    for (Taker rest{*list}; !rest.isEmpty() && chain.size() < kMostChain;) {
        const auto der = rest.piece(3);
        const auto certificate = der ? Certificate::parse(*der, origin)
                                     : Result<Certificate>{failure(Error{NotACertificate{}})};
        if (!certificate)
            return {}; // half a chain would get a wrong answer
        chain.push_back(*certificate);
    }
    return chain;
}

[[nodiscard]] bool isSame(const std::vector<Certificate> &a, const std::vector<Certificate> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](const Certificate &one, const Certificate &other) {
                          return one.sha256() == other.sha256();
                      });
}

[[nodiscard]] std::vector<SavedHandshake> handshakesIn(const std::vector<CapturedStream> &streams,
                                                       const QString &origin)
{
    std::vector<SavedHandshake> all;
    for (const CapturedStream &stream : streams) {
        const auto messages = messagesIn(stream.bytes);
        if (messages.size() < 2 || messages[0].type != ServerHello ||
            messages[1].type != CertificateList)
            continue;
        SavedHandshake found{stream.from, chainIn(messages[1].body, origin)};
        for (const CapturedStream &other : streams) {
            if (other.from != stream.to || other.to != stream.from)
                continue;
            const auto asked = messagesIn(other.bytes);
            const bool isHello = !asked.empty() && asked.front().type == ClientHello;
            if (const QString name = isHello ? serverName(asked.front().body) : QString{};
                !name.isEmpty())
                found.server = name;
        }
        const bool isNew = std::none_of(all.begin(), all.end(), [&](const SavedHandshake &one) {
            return one.server == found.server && isSame(one.sent, found.sent);
        });
        if (!found.sent.empty() && isNew)
            all.push_back(std::move(found));
    }
    return all;
}

/// s_client may print the leaf a second time, under "Server certificate".
void dropRepeatedLeaf(std::vector<Certificate> &sent)
{
    if (sent.size() > 1 && sent.back().sha256() == sent.front().sha256())
        sent.pop_back();
}

/// "CONNECTED", then "Connecting to" or the SNI it repeats; nothing if it was left out.
[[nodiscard]] QString serverInText(QByteArrayView text)
{
    static const QRegularExpression kName{
        QStringLiteral("^(?:SNI|servername)\\s*[:=]\\s*(\\S+)|-servername\\s+(\\S+)|"
                       "^Connecting to (\\S+)"),
        QRegularExpression::MultilineOption | QRegularExpression::CaseInsensitiveOption};
    constexpr qsizetype kHead = 64 * 1024;
    const auto match = kName.match(QString::fromLatin1(text.first(std::min(kHead, text.size()))));
    return match.captured(match.lastCapturedIndex());
}

/// Newer ones print a line "Connecting to <address>" before "CONNECTED(".
[[nodiscard]] qsizetype beginOfRun(QByteArrayView text, qsizetype connected)
{
    if (connected < 2)
        return connected;
    const qsizetype line = text.first(connected - 1).lastIndexOf('\n') + 1;
    return text.sliced(line).startsWith("Connecting to ") ? line : connected;
}

/// What several runs of s_client printed, apart: each begins with "CONNECTED(". One if there is
/// no such line.
[[nodiscard]] std::vector<QByteArrayView> runsIn(QByteArrayView text)
{
    static constexpr QByteArrayView kBegin{"CONNECTED("};
    constexpr std::size_t kMostRuns = 64;
    std::vector<qsizetype> begins;
    for (qsizetype at = text.indexOf(kBegin); at >= 0 && begins.size() < kMostRuns;
         at = text.indexOf(kBegin, at + kBegin.size())) {
        if (at == 0 || text[at - 1] == '\n')
            begins.push_back(beginOfRun(text, at));
    }
    if (begins.size() < 2)
        return {text};
    begins.front() = 0; // what is printed before belongs to the first
    std::vector<QByteArrayView> runs;
    for (std::size_t i = 0; i < begins.size(); ++i) {
        const qsizetype end = i + 1 < begins.size() ? begins[i + 1] : text.size();
        runs.push_back(text.sliced(begins[i], end - begins[i]));
    }
    return runs;
}

[[nodiscard]] Result<SavedHandshake> handshakeInText(QByteArrayView text, const QString &origin)
{
    const auto material = readMaterial(text, origin);
    if (!material)
        return failure(Error{material.error()});
    SavedHandshake one{serverInText(text), material->certificates()};
    dropRepeatedLeaf(one.sent);
    if (one.sent.empty())
        return failure(Error{NothingInside{origin, 0}});
    return one;
}

} // namespace

QString SavedHandshake::called() const
{
    return server.isEmpty() && !sent.empty() ? sent.front().commonName() : server;
}

Result<std::vector<SavedHandshake>> readSavedHandshakes(QByteArrayView bytes, const QString &origin)
{
    if (isCapture(bytes)) {
        auto found = handshakesIn(streamsIn(bytes), origin);
        if (found.empty())
            return failure(Error{NothingInside{origin, bytes.size()}});
        return found;
    }
    const auto runs = runsIn(bytes);
    std::vector<SavedHandshake> all;
    std::optional<Error> first; // a run that failed says nothing about the others
    for (const QByteArrayView run : runs) {
        auto one = handshakeInText(run, origin);
        if (one)
            all.push_back(*std::move(one));
        else if (!first)
            first = one.error();
    }
    if (all.empty())
        return failure(*first);
    return all;
}

} // namespace airlift::trust
