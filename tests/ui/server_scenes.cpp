#include "tests/ui/server_scenes.h"

using namespace Qt::StringLiterals;

namespace airlift::test {

void tellClients(ScriptedServer &server)
{
    using Reason = serve::Ended::Reason;
    const serve::Handshaken tls{u"TLSv1.2"_s, u"ECDHE-RSA-AES128-GCM-SHA256"_s,
                                u"updates.airlift.test"_s};
    const auto path = u"/20240131120000_CC3220SF_demo.tar"_s;
    const serve::Measures measures{
        .handshake = std::chrono::milliseconds{212},
        .firstByte = std::chrono::milliseconds{3},
        .whole = std::chrono::milliseconds{9400},
        .longestPause = std::chrono::milliseconds{1350},
        .pieces = {11, ByteCount{16384}, ByteCount{8104}, ByteCount{16384}},
        .segment = 1460,
        .retransmissions = 2};
    const auto greet = [&server](quint64 id, const QString &peer) {
        server.tell(id, serve::Connected{peer});
    };
    const auto ask = [&](quint64 id, int status = 200) {
        server.tell(id, tls);
        server.tell(id, serve::Requested{.method = u"GET"_s, .path = path, .status = status});
    };
    const auto end = [&](quint64 id, Reason reason, qint64 bytes = 0) {
        server.tell(id, serve::Ended{reason, ByteCount{bytes}, std::nullopt, measures});
    };
    greet(1, u"192.168.1.10:49152"_s);
    ask(1);
    server.tell(1, serve::Sent{ByteCount{171'944}, ByteCount{171'944}});
    end(1, Reason::Complete, 171'944);
    greet(2, u"192.168.1.11:49153"_s);
    server.tell(2, serve::HandshakeFailed{48, true, u"tlsv1 alert unknown ca"_s});
    end(2, Reason::TlsError);
    greet(3, u"192.168.1.12:49160"_s);
    server.tell(3, serve::HandshakeFailed{40, false, u"no shared cipher"_s});
    end(3, Reason::TlsError);
    greet(4, u"192.168.1.13:49152"_s);
    ask(4, 404);
    end(4, Reason::Complete);
    greet(5, u"192.168.1.14:49152"_s);
    ask(5);
    server.tell(5, serve::Sent{ByteCount{64'000}, ByteCount{171'944}});
    end(5, Reason::PeerReset, 64'000);
    greet(6, u"192.168.1.15:49152"_s);
    ask(6);
    server.tell(6, serve::Sent{ByteCount{98'304}, ByteCount{171'944}});
    greet(7, u"192.168.1.16:49154"_s);
    ask(7);
}

void tellProgress(ScriptedServer &server, int step)
{
    server.tell(7, serve::Sent{ByteCount{step * step * 600}, ByteCount{171'944}});
}

} // namespace airlift::test
