#include "core/serve/probe_finding.h"

namespace airlift::serve {

namespace {

// error-codes 3 and 4.1: what the application is told
constexpr int kReceiveFailed = 20003;
constexpr int kConnectFailed = 20006;
constexpr int kHeaderFailed = 20008;
constexpr int kArchiveFailed = 20009;
constexpr qint32 kSecurityAlert = -20199;
constexpr qint32 kNotOk = -20310;

[[nodiscard]] QByteArray number(qint64 value)
{
    return QByteArray::number(value);
}

/// Up to five times, then the application gives up.
[[nodiscard]] QByteArray retried(int status)
{
    return "OtaRunStep: WARNING Ota_run, Status=" + number(status) + ", continue fornext OTA retry";
}

[[nodiscard]] QByteArrayList notConnected(const QByteArray &innermost, qint32 result)
{
    return {innermost,
            "CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, Status=" + number(result),
            "OTA_run: ERROR CdnClient_ConnectFileServer, Status=" + number(result),
            retried(kConnectFailed)};
}

[[nodiscard]] QByteArrayList socketLines(const ProbeFinding &finding)
{
    if (finding.status == 0)
        return {};
    if (finding.result == 0)
        return {"HttpClient_Connect: WARNING Socket Connect, status=" + number(finding.status) +
                ", Ignored..."};
    return notConnected("HttpClient_Connect: ERROR Socket Connect, status=" +
                            number(finding.status),
                        finding.result);
}

[[nodiscard]] QByteArrayList noHeader(qint32 status, const QByteArray &innermost = {})
{
    QByteArrayList lines;
    if (!innermost.isEmpty())
        lines << innermost;
    return lines << "OTA_run: ERROR downloading, CdnClient_RecvSkipHdr Status=" + number(status)
                 << retried(kHeaderFailed);
}

[[nodiscard]] QByteArrayList badArchive(qint32 status)
{
    if (status == kSecurityAlert)
        return {"OTA_run: SECURITY ALERT OtaArchive_RunParse, Status=" + number(status),
                "OtaRunStep: FATAL ERROR from Ota_run -21004 !!!!!!!!!!!!!!!!!!!!!!!!!!!"};
    return {"OTA_run: ERROR OtaArchive_RunParse, Status=" + number(status),
            retried(kArchiveFailed)};
}

[[nodiscard]] QByteArrayList answerLines(const ProbeFinding &finding)
{
    switch (finding.rule) {
    case ProbeRule::NotOk:
    case ProbeRule::Redirected:
        return noHeader(finding.status,
                        "HttpClient_RecvSkipHdr: http error code " + finding.detail.toLatin1());
    case ProbeRule::FirstPieceTooShort:
        return noHeader(finding.status,
                        "HttpClient_RecvSkipHdr: ERROR header len, len=" + number(finding.found));
    case ProbeRule::HeaderTooLong:
        return noHeader(finding.status, "HttpClient_RecvSkipHdr: search end of header max retries");
    case ProbeRule::HeaderAlone:
        return noHeader(0); // the length of the body so far, taken for an error
    case ProbeRule::Chunked:
    case ProbeRule::Encoded:
    case ProbeRule::NotAnArchive:
    case ProbeRule::NotABundle:
    case ProbeRule::EmptyArchive:
        return badArchive(finding.status);
    default:
        break;
    }
    if (finding.status == 0)
        return {};
    if (finding.step != ProbeStep::Body)
        return noHeader(finding.status, "HttpClient_RecvSkipHdr: ERROR HttpClient_Recv, status=" +
                                            number(finding.status));
    return {"HttpClient_RecvAppend: ERROR HttpClient_Recv, status=" + number(finding.status),
            "OTA_run: ERROR downloading, CdnClient_RecvAppend Status=" + number(finding.status),
            retried(kReceiveFailed)};
}

} // namespace

QByteArrayList deviceLines(const ProbeFinding &finding)
{
    switch (finding.step) {
    case ProbeStep::Url:
        if (finding.status == 0) // nobody looks: the memory behind a buffer is overwritten
            return {};
        return {"CdnClient_ConnectFileServer: ERROR, HttpClient_ParseUrl, Status=" +
                    number(finding.status),
                "OTA_run: ERROR CdnClient_ConnectFileServer, Status=" + number(finding.status),
                retried(kConnectFailed)};
    case ProbeStep::Name:
        return finding.status == 0
                   ? QByteArrayList{}
                   : notConnected("HttpClient_Connect: ERROR sl_NetAppDnsGetHostByName, status=" +
                                      number(finding.status),
                                  finding.result);
    case ProbeStep::Connect:
    case ProbeStep::Handshake:
    case ProbeStep::Chain:
        return socketLines(finding);
    case ProbeStep::Answer:
    case ProbeStep::Header:
    case ProbeStep::Body:
        return answerLines(finding);
    case ProbeStep::Life:
        return finding.rule == ProbeRule::LinkEndsSoon // once it has ended
                   ? noHeader(kNotOk, "HttpClient_RecvSkipHdr: http error code HTTP/1.1 403")
                   : QByteArrayList{};
    }
    Q_UNREACHABLE();
}

} // namespace airlift::serve
