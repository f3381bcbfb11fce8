#pragma once

#include <QByteArray>

namespace airlift::test {

/// A web server for the described world: one request in, its answer out.
inline QByteArray webServer(const QByteArray &request)
{
    const auto page = [&](const QByteArray &status, const QByteArray &headers,
                          const QByteArray &body) {
        return "HTTP/1.1 " + status + "\r\n" + headers +
               "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" +
               (request.startsWith("HEAD ") ? QByteArray{} : body);
    };
    const auto movesTo = [&](const QByteArray &place) {
        return page("302 Found", place.isEmpty() ? place : "Location: " + place + "\r\n", {});
    };
    if (!request.contains(" HTTP/1.1\r\n")) // the last chunk
        return page("200 OK", {}, {});
    const QByteArray path = request.split(' ').value(1);
    if (path == "/none")
        return page("404 Not Found", {}, "no");
    if (path == "/echo")
        return request.contains("chunked")
                   ? QByteArray{}
                   : page("200 OK", {}, request.mid(request.indexOf("\r\n\r\n") + 4));
    if (path == "/agent") {
        const qsizetype at = request.indexOf("User-Agent: ") + 12;
        return page("200 OK", {}, request.mid(at, request.indexOf('\r', at) - at));
    }
    if (path == "/chunks")
        return "HTTP/1.1 200 OK\r\nTransfer-Encoding: "
               "chunked\r\n\r\n4\r\nWiki\r\n5\r\npedia\r\n0\r\n\r\n";
    if (path == "/moved")
        return movesTo("http://web.example.com/");
    if (path == "/nowhere")
        return movesTo({});
    if (path == "/circle")
        return movesTo("/circle");
    return page("200 OK", "content-type: text/plain\r\n", "hello");
}

/// A broker for the described world. It knows everybody but the stranger, keeps one message in the
/// topic "orders", and talks nonsense when somebody publishes to "break".
inline QByteArray broker(const QByteArray &bytes)
{
    const auto packet = [](char type, const QByteArray &body) {
        return QByteArray(1, type) + static_cast<char>(body.size()) + body;
    };
    const int type = static_cast<quint8>(bytes.front()) >> 4;
    const int qos = static_cast<quint8>(bytes.front()) >> 1 & 3;
    const QByteArray id = bytes.mid(2, 2);
    switch (type) {
    case 1: // CONNECT
        return packet('\x20', QByteArray(1, '\0') + (bytes.contains("stranger") ? '\2' : '\0'));
    case 3: { // PUBLISH
        if (bytes.contains("break"))
            return QByteArray(8, '\xff');
        const qsizetype topic = static_cast<quint8>(bytes[3]);
        const QByteArray number = bytes.mid(4 + topic, 2);
        return qos == 0 ? QByteArray{} : qos == 1 ? packet('\x40', number) : packet('\x50', number);
    }
    case 6: // PUBREL
        return packet('\x70', id);
    case 8: { // SUBSCRIBE
        QByteArray said = packet('\x90', id + '\1');
        if (bytes.contains("orders"))
            said += packet('\x33', QByteArray{"\0\6orders\0\1OPEN", 14});
        return said;
    }
    case 10: // UNSUBSCRIBE
        return packet('\xb0', id);
    default:
        return {};
    }
}

} // namespace airlift::test
