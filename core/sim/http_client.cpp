#include "core/sim/http_client.h"

#include "core/base/result.h"
#include "core/sim/codes.h"

#include <utility>

namespace airlift::sim {

namespace {

constexpr int kReceiveTries = 15;     // of two seconds each
constexpr qsizetype kStatusLine = 12; // "HTTP/1.1 200"
constexpr int kMoreHeaderReads = 3;
constexpr QByteArrayView kHeaderEnd = "\r\n\r\n";

} // namespace

HttpClient::HttpClient(Settings settings, ReceiveBuffer &buffer, Console &console)
    : m_settings(std::move(settings))
    , m_buffer(buffer)
    , m_console(console)
{
}

Expected<HttpClient::Url, qint32> HttpClient::parseUrl(const QByteArray &url)
{
    const qsizetype slashes = url.indexOf("//");
    if (slashes < 0)
        return failure(qint32{code::kNoDoubleSlash});
    const qsizetype host = slashes + 2;
    const qsizetype path = url.indexOf('/', host);
    if (path <= host)
        return failure(qint32{code::kNoSlashAfterHost});
    return Url{url.mid(host, path - host), url.mid(path)};
}

Effect HttpClient::connect(const QByteArray &host)
{
    m_operation = Resolving{host};
    return call::Resolve{host};
}

Effect HttpClient::sendRequest(const Url &url)
{
    return send("GET " + url.path + " HTTP/1.1\r\nhost: " + url.host + "\r\n\r\n");
}

Effect HttpClient::send(const QByteArray &bytes)
{
    m_operation = Sending{};
    return call::Send{bytes};
}

Effect HttpClient::skipHeader()
{
    m_buffer.clear();
    m_headerReads = 0;
    m_contentLength.reset();
    return receive(Receiving::What::FirstPiece);
}

Effect HttpClient::append()
{
    m_buffer.wipeRoom();
    return receive(Receiving::What::Body);
}

Effect HttpClient::resume(const Reply &reply)
{
    return std::visit([&](auto &operation) { return on(operation, reply); }, m_operation);
}

Effect HttpClient::on(Resolving &resolving, const Reply &reply)
{
    if (reply.status < 0) {
        m_console.trace("HttpClient_Connect: ERROR sl_NetAppDnsGetHostByName, status=%ld\r\n",
                        {reply.status});
        return Finished{code::kResolveFailed};
    }
    const auto part = [&](int shift) { return qint64{reply.address >> shift & 0xFF}; };
    m_console.trace("HttpClient_Connect: IP_ADDR=%u.%u.%u.%u\r\n",
                    {part(24), part(16), part(8), part(0)});
    const call::Connect connect{reply.address, m_settings.secured, m_settings.rootCaName,
                                resolving.host};
    m_operation = Connecting{};
    return connect;
}

/// Codes that say "connected, but": which of them pass is decided when the library is built
/// (local-ota-and-cdn 3.2).
bool HttpClient::tolerates(qint32 status) const
{
    if (m_settings.rootCaName.isEmpty())
        return status == code::kTlsNotVerified;
    return status == code::kTlsDateError || status == code::kTlsUnknownRoot;
}

Effect HttpClient::on(Connecting &, const Reply &reply)
{
    if (reply.status >= 0)
        return Finished{0};
    if (tolerates(reply.status)) {
        m_console.trace("HttpClient_Connect: WARNING Socket Connect, status=%ld, Ignored...\r\n",
                        {reply.status});
        return Finished{0};
    }
    m_operation = ClosingAfterRefusal{reply.status};
    return call::Close{};
}

Effect HttpClient::on(ClosingAfterRefusal &closing, const Reply &)
{
    m_console.trace("HttpClient_Connect: ERROR Socket Connect, status=%ld\r\n", {closing.status});
    return Finished{code::kConnectFailed};
}

Effect HttpClient::on(Sending &, const Reply &reply)
{
    return Finished{reply.status};
}

Effect HttpClient::receive(Receiving::What what)
{
    m_operation = Receiving{what, kReceiveTries};
    return call::Receive{m_buffer.room()};
}

Effect HttpClient::on(Receiving &receiving, const Reply &reply)
{
    if (reply.status == code::kTryAgain && --receiving.triesLeft > 0)
        return call::Receive{m_buffer.room()};
    const auto what = receiving.what;
    if (reply.status > 0)
        m_buffer.append(reply.bytes);
    return received(what, reply.status == code::kTryAgain ? code::kSilent
                          : reply.status == 0             ? code::kPeerClosed
                                                          : reply.status);
}

Effect HttpClient::received(Receiving::What what, qint32 status)
{
    if (what == Receiving::What::FirstPiece)
        return firstPiece(status);
    if (status < 0)
        m_console.trace("HttpClient_RecvAppend: ERROR HttpClient_Recv, status=%ld\r\n", {status});
    if (what == Receiving::What::MoreHeader)
        return moreHeader(status);
    return Finished{status < 0 ? status : static_cast<qint32>(m_buffer.size())};
}

Effect HttpClient::firstPiece(qint32 status)
{
    if (status < 0) {
        m_console.trace("HttpClient_RecvSkipHdr: ERROR HttpClient_Recv, status=%ld\r\n", {status});
        return Finished{status};
    }
    if (m_buffer.size() < kStatusLine) {
        m_console.trace("HttpClient_RecvSkipHdr: ERROR header len, len=%d\r\n", {m_buffer.size()});
        return Finished{code::kHeaderTooShort};
    }
    const QByteArrayView line = m_buffer.piece().buffer.first(kStatusLine);
    if (line.last(3) != QByteArrayView{"200"}) {
        m_console.trace("HttpClient_RecvSkipHdr: http error code %s\r\n", {line.toByteArray()});
        return Finished{code::kHttpStatusNotOk};
    }
    return searchHeaderEnd(kStatusLine);
}

Effect HttpClient::moreHeader(qint32 status)
{
    if (status < 0) {
        m_console.trace("HttpClient_RecvSkipHdr: ERROR HttpClient_Recv, status=%ld\r\n", {status});
        return Finished{status};
    }
    if (++m_headerReads > kMoreHeaderReads) { // read, but not looked at any more
        m_console.trace("HttpClient_RecvSkipHdr: search end of header max retries\r\n");
        return Finished{code::kHeaderEndNotFound};
    }
    return searchHeaderEnd(0);
}

void HttpClient::lookForLength()
{
    constexpr QByteArrayView kName = "\r\nContent-Length:";
    const QByteArrayView bytes = m_buffer.piece().bytes();
    const qsizetype at = bytes.indexOf(kName);
    if (at < 0 || m_contentLength)
        return;
    const QByteArrayView value = bytes.sliced(at + kName.size());
    m_contentLength = value.first(qMax<qsizetype>(value.indexOf('\r'), 0)).trimmed().toInt();
}

Effect HttpClient::searchHeaderEnd(qsizetype from)
{
    lookForLength();
    const qsizetype end = m_buffer.piece().bytes().indexOf(kHeaderEnd, from);
    if (end >= 0) {
        m_buffer.moveToFront(end + kHeaderEnd.size());
        m_buffer.wipeRoom();
        return Finished{static_cast<qint32>(m_buffer.size())};
    }
    // The end may be cut into two pieces: three bytes stay.
    m_buffer.moveToFront(qMax(from, m_buffer.size() - (kHeaderEnd.size() - 1)));
    m_buffer.wipeRoom();
    return receive(Receiving::What::MoreHeader);
}

} // namespace airlift::sim
