// Commands of uart-at-commands 4.6. The library's own headers and its patience are INFERRED.
#include "core/sim/at_firmware.h"
#include "core/sim/at_http_words.h"
#include "core/sim/codes.h"

#include <algorithm>

namespace airlift::sim {

using namespace std::chrono_literals;
using Keyword = AtParameters::Keyword;

namespace {

constexpr quint32 kMostClients = 4; // INFERRED
constexpr qsizetype kLongestUrl = 430;
constexpr qsizetype kLongestHost = 100; // error-codes: -3005
constexpr qsizetype kLongestName = 180;
constexpr qsizetype kPiece = 1024;
constexpr Instant kPatience = 20s;
constexpr int kMostRedirects = 5;

constexpr quint32 kIgnoreProxy = 1;
constexpr quint32 kHostExists = 2;
constexpr Keyword kConnectFlags[]{{"ignore_proxy", kIgnoreProxy}, {"host_exist", kHostExists}};
constexpr quint32 kChunkStart = 1;
constexpr quint32 kChunkEnd = 2;
constexpr quint32 kDropBody = 4;
constexpr Keyword kRequestFlags[]{
    {"chunk_start", kChunkStart}, {"chunk_end", kChunkEnd}, {"drop_body", kDropBody}};
constexpr Keyword kMethods[]{{"get", 0}, {"post", 1}, {"head", 2},   {"options", 3},
                             {"put", 4}, {"del", 5},  {"connect", 6}};
constexpr Keyword kPersistence[]{{"persistent", 1}, {"not_persistent", 0}};
constexpr Keyword kOptions[]{
    {"redirect_feature", 0}, {"res_filter_clear", 1}, {"redirect_tls_downgrade", 2}};

[[nodiscard]] QByteArray methodName(quint32 method)
{
    const QByteArray word = atWord(kMethods, method).toUpper();
    return word == "DEL" ? QByteArray{"DELETE"} : word;
}

[[nodiscard]] bool isRedirect(int status)
{
    return status == 301 || status == 302 || status == 303 || status == 307 || status == 308;
}

} // namespace

AtFirmware::Http *AtFirmware::findHttp(quint32 index)
{
    const auto found = m_http.find(index);
    return found == m_http.end() ? nullptr : &found->second;
}

AtFirmware::Answer AtFirmware::httpCreate(AtParameters)
{
    quint32 index = 0;
    while (m_http.contains(index))
        ++index;
    if (index >= kMostClients)
        return Refused{code::kHttpNoMemory};
    m_http[index] = {};
    result("+httpcreate", QByteArray::number(index));
    return Sent{};
}

AtFirmware::Answer AtFirmware::httpDestroy(AtParameters parameters)
{
    const quint32 index = parameters.number();
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    if (m_http.erase(index) == 0)
        return Refused{code::kHttpNullPointer};
    hangUp(connectionOfHttp(index));
    return Sent{};
}

AtFirmware::Answer AtFirmware::httpDisconnect(AtParameters parameters)
{
    const quint32 index = parameters.number();
    Http *client = findHttp(index);
    if (const auto no = refusal(parameters, client, code::kHttpNullPointer))
        return *no;
    if (!std::exchange(client->connected, false))
        return Refused{code::kHttpNoConnection};
    hangUp(connectionOfHttp(index));
    return Sent{};
}

// --- connecting

AtFirmware::Answer AtFirmware::httpConnect(AtParameters parameters)
{
    const quint32 index = parameters.number();
    const QByteArray url = parameters.text(kLongestUrl);
    const quint32 flags = parameters.optionalBits(kConnectFlags);
    static_cast<void>(parameters.optionalText(kLongestName)); // nobody asks for a client's key
    static_cast<void>(parameters.optionalText(kLongestName));
    const QByteArray caFile = parameters.optionalText(kLongestName);
    Http *client = findHttp(index);
    if (const auto no = refusal(parameters, client, code::kHttpNullPointer))
        return *no;
    if (client->connected)
        return Refused{code::kHttpAlreadyConnected};
    if (const qint32 status = client->target.read(url); status < 0)
        return Refused{status};
    client->caFile = caFile;
    client->usesProxy = m_proxy.has_value() && (flags & kIgnoreProxy) == 0;
    client->ownHost = (flags & kHostExists) != 0;
    openHttp(index, [this](qint32 status) {
        finish(status < 0 ? Answer{Refused{status}} : Answer{Sent{}});
    });
    return Later{};
}

qint32 AtFirmware::HttpTarget::read(const QByteArray &url)
{
    const qsizetype slashes = url.indexOf("://");
    const QByteArray scheme = url.left(std::max<qsizetype>(slashes, 0)).toLower();
    if (scheme != "http" && scheme != "https")
        return code::kHttpNotAbsolute;
    secured = scheme == "https";
    const qsizetype begin = slashes + 3;
    const qsizetype end = url.indexOf('/', begin);
    const QByteArray authority = url.mid(begin, end < 0 ? -1 : end - begin);
    path = end < 0 ? QByteArray{"/"} : url.mid(end);
    const qsizetype colon = authority.indexOf(':');
    host = authority.left(colon < 0 ? authority.size() : colon);
    port = secured ? 443 : 80;
    bool ok = true;
    if (colon >= 0)
        port = authority.mid(colon + 1).toUShort(&ok);
    if (host.isEmpty() || !ok || port == 0)
        return code::kHttpWrongParameter;
    return host.size() > kLongestHost ? code::kHttpHostTooLong : 0;
}

QByteArray AtFirmware::HttpTarget::authority() const
{
    const bool isUsual = port == (secured ? 443 : 80);
    return isUsual ? host : host + ':' + QByteArray::number(port);
}

void AtFirmware::openHttp(quint32 index, const std::function<void(qint32)> &then)
{
    const quint32 connection = connectionOfHttp(index);
    const Http &client = m_http.at(index);
    const auto connectTo = [this, index, connection, then](quint32 address, quint16 port) {
        const Http &with = m_http.at(index);
        call::Connect connect{address, with.target.secured, with.caFile, with.target.host};
        connect.port = port;
        connect.clock = clock();
        ask(connection, connect, [this, index, then](const Reply &reply) {
            m_http.at(index).connected = reply.status >= 0;
            then(reply.status);
        });
    };
    if (!m_station.hasAddress()) {
        agenda().after(1ms, [then] { then(code::kHttpHostNotFound); });
    } else if (client.usesProxy) {
        connectTo(m_proxy->first, m_proxy->second);
    } else if (const quint32 address = addressNumber(client.target.host); address != 0) {
        connectTo(address, client.target.port);
    } else {
        ask(connection, call::Resolve{client.target.host},
            [then, connectTo, port = client.target.port](const Reply &reply) {
                if (reply.status < 0)
                    then(code::kHttpHostNotFound);
                else
                    connectTo(reply.address, port);
            });
    }
}

// --- requests

AtFirmware::Answer AtFirmware::httpSendReq(AtParameters parameters)
{
    const quint32 index = parameters.number();
    const quint32 method = parameters.keyword(kMethods);
    const QByteArray uri = parameters.text(kLongestUrl);
    const quint32 flags = parameters.optionalBits(kRequestFlags);
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    const QByteArray body = parameters.data(format, length);
    Http *client = findHttp(index);
    if (const auto no = refusal(parameters, client, code::kHttpNullPointer))
        return *no;
    if (!client->connected)
        return Refused{code::kHttpNoConnection};
    client->method = method;
    client->target.path = uri;
    client->dropsBody = (flags & kDropBody) != 0;
    client->redirects = 0;
    QByteArray bytes;
    if (!client->inChunks)
        bytes = requestHead(*client, (flags & kChunkStart) != 0, body.size());
    // Headers that were only for this request are gone now.
    std::erase_if(client->headers, [](const auto &entry) { return !entry.second.second; });
    const bool inChunks = client->inChunks || (flags & kChunkStart) != 0;
    if (inChunks && !body.isEmpty())
        bytes += QByteArray::number(body.size(), 16) + "\r\n" + body + "\r\n";
    else if (!inChunks)
        bytes += body;
    client->inChunks = inChunks && (flags & kChunkEnd) == 0;
    if (inChunks && !client->inChunks)
        bytes += "0\r\n\r\n";
    setBusy(true); // it is a synchronous one
    sendHttp(index, bytes);
    return Later{};
}

QByteArray AtFirmware::requestHead(const Http &client, bool inChunks, qsizetype bodySize) const
{
    constexpr quint32 kPost = 1;
    constexpr quint32 kPut = 4;
    const HttpTarget &target = client.target;
    const QByteArray where = client.usesProxy ? (target.secured ? "https://" : "http://") +
                                                    target.authority() + target.path
                                              : target.path;
    QByteArray head = methodName(client.method) + ' ' + where + " HTTP/1.1\r\n";
    if (!client.ownHost)
        head += "Host: " + target.authority() + "\r\n";
    for (const auto &[header, value] : client.headers)
        head += at_words::headerName(header) + ": " + value.first + "\r\n";
    if (inChunks)
        head += "Transfer-Encoding: chunked\r\n";
    else if (bodySize > 0 || client.method == kPost || client.method == kPut)
        head += "Content-Length: " + QByteArray::number(bodySize) + "\r\n";
    return head + "\r\n";
}

void AtFirmware::sendHttp(quint32 index, const QByteArray &bytes)
{
    constexpr quint32 kHead = 2;
    m_http.at(index).answer = HttpAnswer{m_http.at(index).method != kHead};
    ask(connectionOfHttp(index), call::Send{bytes}, [this, index](const Reply &reply) {
        Http &client = m_http.at(index);
        if (reply.status < 0) {
            client.connected = false;
            finishHttp(Refused{code::kHttpSendError});
        } else if (client.inChunks) { // no answer before the last one
            result("+httpsendreq", "0");
            finishHttp(Sent{});
        } else {
            awaitHead(index, now() + kPatience);
        }
    });
}

void AtFirmware::finishHttp(const Answer &answer)
{
    finish(answer);
    setBusy(false);
}

void AtFirmware::awaitHead(quint32 index, Instant until)
{
    ask(connectionOfHttp(index), call::Receive{kPiece}, [this, index, until](const Reply &reply) {
        Http &client = m_http.at(index);
        if (!takePiece(client, reply) || client.answer.isBroken()) {
            client.connected = false;
            finishHttp(Refused{reply.status < 0 ? reply.status : code::kHttpInvalidAnswer});
        } else if (reply.status == code::kTryAgain && now() >= until) {
            finishHttp(Refused{code::kTryAgain});
        } else if (!client.answer.hasHead() || (client.dropsBody && !client.answer.isComplete())) {
            if (client.answer.hasHead())
                static_cast<void>(client.answer.takeBody(client.answer.bodyThere()));
            awaitHead(index, until);
        } else {
            headCame(index);
        }
    });
}

/// False: the connection is of no use any more, and the answer is not there.
bool AtFirmware::takePiece(Http &client, const Reply &reply)
{
    if (reply.status == code::kTryAgain)
        return true;
    if (reply.status < 0)
        return false;
    if (reply.status == 0) {
        client.connected = false;
        client.answer.ended();
        return client.answer.hasHead();
    }
    client.answer.feed(reply.bytes);
    return true;
}

void AtFirmware::headCame(quint32 index)
{
    Http &client = m_http.at(index);
    if (client.dropsBody)
        static_cast<void>(client.answer.takeBody(client.answer.bodyThere()));
    const bool follows = client.options["redirect_feature"] && isRedirect(client.answer.status()) &&
                         client.redirects < kMostRedirects;
    if (!follows) {
        result("+httpsendreq", QByteArray::number(client.answer.status()));
        finishHttp(Sent{});
        return;
    }
    if (const qint32 status = turn(client); status < 0) {
        finishHttp(Refused{status});
        return;
    }
    hangUp(connectionOfHttp(index));
    client.connected = false;
    openHttp(index, [this, index](qint32 status) {
        if (status < 0)
            finishHttp(Refused{status});
        else
            sendHttp(index, requestHead(m_http.at(index), false, 0));
    });
}

/// Makes the place a redirect names the target; 0, or why that is not possible.
qint32 AtFirmware::turn(Http &client)
{
    constexpr quint32 kGet = 0;
    constexpr quint32 kHead = 2;
    if (client.method != kGet && client.method != kHead)
        return code::kHttpNotRedirectable;
    const QByteArray location = client.answer.header("location").value_or(QByteArray{});
    HttpTarget next = client.target;
    if (location.startsWith('/'))
        next.path = location;
    else if (next.read(location) < 0)
        return code::kHttpNoRedirectLocation;
    if (client.target.secured && !next.secured && !client.options["redirect_tls_downgrade"])
        return code::kHttpDowngradeForbidden;
    client.target = next;
    ++client.redirects;
    return 0;
}

// --- answers

AtFirmware::Answer AtFirmware::httpReadResBody(AtParameters parameters)
{
    const quint32 index = parameters.number();
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    parameters.checkRead(format, length);
    const Http *client = findHttp(index);
    if (const auto no = refusal(parameters, client, code::kHttpNullPointer))
        return *no;
    if (!client->answer.hasHead())
        return Refused{code::kHttpNoConnection};
    setBusy(true);
    readBody(index, format, length, now() + kPatience);
    return Later{};
}

void AtFirmware::readBody(quint32 index, quint32 format, quint32 length, Instant until)
{
    Http &client = m_http.at(index);
    if (client.answer.isComplete() || client.answer.bodyThere() >= static_cast<qint64>(length)) {
        QByteArray bytes = client.answer.takeBody(length);
        const bool more = !client.answer.isComplete() || client.answer.bodyThere() > 0;
        if (format == 1)
            bytes = bytes.toBase64();
        result("+httpreadresbody", QByteArray::number(index) + (more ? ",1," : ",0,") +
                                       QByteArray::number(format) + ',' +
                                       QByteArray::number(bytes.size()) + ',' + bytes);
        finishHttp(Sent{});
        return;
    }
    ask(connectionOfHttp(index), call::Receive{kPiece},
        [this, index, format, length, until](const Reply &reply) {
            Http &with = m_http.at(index);
            if (!takePiece(with, reply) || with.answer.isBroken())
                finishHttp(Refused{reply.status < 0 ? reply.status : code::kHttpInvalidAnswer});
            else if (reply.status == code::kTryAgain && now() >= until)
                finishHttp(Refused{code::kTryAgain});
            else
                readBody(index, format, length, until);
        });
}

AtFirmware::Answer AtFirmware::httpSetHeader(AtParameters parameters)
{
    const quint32 index = parameters.number();
    const quint32 header = parameters.keyword(at_words::kHeaders);
    const bool isPersistent = parameters.keyword(kPersistence) == 1;
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    const QByteArray value = parameters.data(format, length);
    if (parameters.isGood() && header < at_words::kFirstRequestHeader)
        parameters.fail(AtParse::Value);
    Http *client = findHttp(index);
    if (const auto no = refusal(parameters, client, code::kHttpNullPointer))
        return *no;
    client->headers[header] = {value, isPersistent};
    return Sent{};
}

AtFirmware::Answer AtFirmware::httpGetHeader(AtParameters parameters)
{
    const quint32 index = parameters.number();
    const quint32 header = parameters.keyword(at_words::kHeaders);
    const quint32 format = parameters.number();
    const quint32 length = parameters.number();
    parameters.checkRead(format, length);
    const Http *client = findHttp(index);
    if (const auto no = refusal(parameters, client, code::kHttpNullPointer))
        return *no;
    std::optional<QByteArray> value = client->answer.header(at_words::headerName(header));
    if (header >= at_words::kFirstRequestHeader) {
        const auto set = client->headers.find(header);
        value = set == client->headers.end() ? std::nullopt : std::optional{set->second.first};
    }
    if (!value)
        return Refused{code::kHttpHeaderNotFound};
    if (value->size() > static_cast<qint64>(length))
        return Refused{code::kHttpOptionBufferSmall};
    const QByteArray bytes = format == 1 ? value->toBase64() : *value;
    result("+httpgetheader", QByteArray::number(index) + ',' + QByteArray::number(format) + ',' +
                                 QByteArray::number(bytes.size()) + ',' + bytes);
    return Sent{};
}

AtFirmware::Answer AtFirmware::httpSetOpt(AtParameters parameters)
{
    const quint32 index = parameters.number();
    const quint32 option = parameters.keyword(kOptions);
    const quint32 on = parameters.number();
    if (parameters.isGood() && on > 1)
        parameters.fail(AtParse::Value);
    Http *client = findHttp(index);
    if (const auto no = refusal(parameters, client, code::kHttpNullPointer))
        return *no;
    client->options[atWord(kOptions, option)] = on == 1;
    return Sent{};
}

AtFirmware::Answer AtFirmware::httpSetProxy(AtParameters parameters)
{
    static_cast<void>(parameters.keyword(at_words::kFamilies));
    const quint32 port = parameters.number();
    const quint32 address = parameters.address();
    if (parameters.isGood() && (port == 0 || port > 0xFFFF))
        parameters.fail(AtParse::Value);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    m_proxy = {address, static_cast<quint16>(port)};
    return Sent{};
}

} // namespace airlift::sim
