#include "core/sim/cdn_client.h"

#include "core/sim/codes.h"

#include <utility>

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace airlift::sim {

namespace {

constexpr qsizetype kLongestName = 127; // JSON limit of 128 with its end
constexpr qsizetype kLongestLink = 500;
const QByteArray kListFolder = "/2/files/list_folder";
const QByteArray kTemporaryLink = "/2/files/get_temporary_link";

} // namespace

CdnClient::CdnClient(CdnSettings settings, HttpClient &http, ReceiveBuffer &buffer,
                     Console &console)
    : m_settings(std::move(settings))
    , m_http(http)
    , m_buffer(buffer)
    , m_console(console)
{
}

/// The two line ends behind the JSON are not counted (local-ota-and-cdn 5.2).
QByteArray CdnClient::dropboxRequest(const QByteArray &uri, const QByteArray &path) const
{
    const QByteArray json = "{\"path\": \"" + path + "\"}";
    return "POST " + uri + " HTTP/1.1\r\nhost: " + m_settings.server +
           "\r\nAuthorization: Bearer " + m_settings.token +
           "\r\nContent-Type: Application/Json\r\nContent-Length: " +
           QByteArray::number(json.size()).rightJustified(3, ' ') + "\r\n\r\n" + json + "\r\n\r\n";
}

Effect CdnClient::requestFolder()
{
    m_step = Step::SendingFolder;
    m_entries.clear();
    m_json.clear();
    if (isDropbox()) {
        m_console.trace("CdnDropbox_SendReqDir: uri=%s\r\n", {kListFolder});
        return step(m_http.send(dropboxRequest(kListFolder, '/' + m_settings.folder)));
    }
    const QByteArray uri = m_settings.root + "/contents/";
    m_console.trace("CdnGithub_SendReqDir: uri=%s\r\n", {uri});
    return step(m_http.send("GET " + uri + m_settings.folder +
                            " HTTP/1.1\r\nhost: " + m_settings.server +
                            "\r\nUser-Agent: " + m_settings.token + "\r\n\r\n"));
}

Effect CdnClient::requestLink(const QByteArray &name)
{
    if (!isDropbox()) { // the name is the link; nobody is asked
        m_link = name;
        return Finished{1};
    }
    m_step = Step::SendingLink;
    m_console.trace("CdnDropbox_SendReqFileUrl: uri=%s\r\n", {kTemporaryLink});
    m_request = dropboxRequest(kTemporaryLink, name);
    return step(m_http.send(m_request));
}

Effect CdnClient::resume(const Reply &reply)
{
    return step(m_http.resume(reply));
}

Effect CdnClient::step(const Effect &effect)
{
    if (const auto *finished = std::get_if<Finished>(&effect))
        return concluded(finished->status);
    return effect;
}

Effect CdnClient::concluded(qint32 status)
{
    switch (m_step) {
    case Step::SendingFolder:
        return folderSent(status);
    case Step::FolderHeader:
        return folderHeader(status);
    case Step::FolderBody:
        return folderBody(status);
    case Step::SendingLink:
        return linkSent(status);
    case Step::LinkHeader:
        break;
    }
    return linkHeader(status);
}

qint32 CdnClient::refuse(const char *line, qint32 status)
{
    m_console.trace(line, {status});
    return status;
}

// --- the folder

Effect CdnClient::folderSent(qint32 status)
{
    if (status <= 0) {
        m_console.trace("CdnClient_ReqOtaDir: ERROR CdnVendor_SendReqDir, Status=%ld\r\n",
                        {status});
        return Finished{code::kSendFailed};
    }
    m_step = Step::FolderHeader;
    return step(m_http.skipHeader());
}

qsizetype CdnClient::takeLength()
{
    if (!isDropbox()) // without the line in exactly this spelling a device reads what is on its
                      // stack
        return m_http.contentLength().value_or(0);
    // The length of the first chunk; nobody looks whether the answer is chunked at all.
    const QByteArrayView bytes = m_buffer.piece().bytes();
    const qsizetype end = bytes.indexOf("\r\n");
    if (end < 0)
        return 0;
    const auto length = bytes.first(end).toByteArray().trimmed().toInt(nullptr, 16);
    m_buffer.moveToFront(end + 2);
    return qMax(length, 0);
}

Effect CdnClient::folderHeader(qint32 status)
{
    if (status <= 0)
        return Finished{refuse(
            isDropbox() ? "CdnDropbox_ParseRespDir: ERROR HttpClient_RecvSkipHdr, status=%ld\r\n"
                        : "CdnGithub_ParseRespDir: ERROR HttpClient_RecvSkipHdr, status=%ld\r\n",
            status)};
    const qsizetype received = m_buffer.size();
    m_jsonLength = takeLength();
    const qsizetype processed = qMin(m_jsonLength, m_buffer.size());
    if (isDropbox())
        m_console.trace("RespLen is %d, ProcessedSize is: %d\r\n", {received, processed});
    m_json = m_buffer.piece().bytes().first(processed).toByteArray();
    m_inOnePiece = m_json.size() == m_jsonLength;
    if (m_inOnePiece)
        return folderComplete();
    m_step = Step::FolderBody;
    m_buffer.clear();
    return step(m_http.append());
}

/// Its result is not checked: a connection that is lost here makes the device ask for ever
/// (inferred).
Effect CdnClient::folderBody(qint32 status)
{
    m_console.trace("len is: %d\r\n", {status});
    const QByteArray piece = m_buffer.piece().bytes().toByteArray();
    m_console.trace("After recvAppend pRespBuf is: %s\r\n", {piece});
    m_json += piece.left(m_jsonLength - m_json.size());
    if (m_json.size() == m_jsonLength)
        return folderComplete();
    m_buffer.clear();
    return step(m_http.append());
}

Effect CdnClient::folderComplete()
{
    m_console.trace("the entire JSON pRespBuf is: %s\r\n",
                    {m_inOnePiece ? PrintArgument{NullString{}} : PrintArgument{m_json}});
    return Finished{readEntries()};
}

/// Only valid JSON counts as such here; the vendor's own reader is more lenient in places nobody
/// has measured for these answers.
qint32 CdnClient::readEntries()
{
    const QJsonDocument document = QJsonDocument::fromJson(m_json);
    const QJsonValue list = isDropbox()          ? document[QLatin1String("entries")]
                            : document.isArray() ? QJsonValue{document.array()}
                                                 : QJsonValue{};
    if (document.isNull() || !list.isArray()) {
        const qint32 status = document.isNull() ? code::kJsonFailure : code::kJsonNotAnArray;
        m_console.trace("Error: %d  , Couldn't parse the received Json file \r\n", {status});
        return refuse("CdnDropbox_ParseRespDir: ERROR OtaJson_init, retVal=%d\r\n", status);
    }
    const QLatin1String nameKey{isDropbox() ? "path_display" : "download_url"};
    for (const QJsonValue &value : list.toArray()) {
        const QJsonValue name = value[nameKey];
        const QJsonValue size = value[QLatin1String("size")];
        if (!name.isString() || name.toString().toUtf8().size() > kLongestName)
            return refuse("[OtaJson_getMetadataFileName] Error: %d  , Couldn't get the data \r\n",
                          code::kJsonNull);
        if (!size.isDouble())
            return refuse("[OtaJson_getURL] Error: %d  , Couldn't get the data \r\n",
                          code::kJsonNull);
        m_entries.push_back({name.toString().toUtf8(), static_cast<qint32>(size.toInteger())});
        m_console.trace("    OtaDir FileName=%s, FileSize=%ld\r\n",
                        {m_entries.back().name, m_entries.back().size});
    }
    return static_cast<qint32>(m_entries.size());
}

// --- the link

Effect CdnClient::linkSent(qint32 status)
{
    if (status <= 0) {
        m_console.trace("CdnClient_ReqFileUrl: Error CdnVendor_SendReqFileUrl Status=%ld\r\n",
                        {status});
        return Finished{code::kSendFailed};
    }
    m_console.trace("HTTP request is:\r\n%s\r\n\n", {m_request}); // token and all
    m_step = Step::LinkHeader;
    return step(m_http.skipHeader());
}

Effect CdnClient::linkHeader(qint32 status)
{
    const auto failed = [this](qint32 why) {
        m_console.trace("CdnClient_ReqFileUrl: Error CdnVendor_ParseRespFileUrl Status=%ld\r\n",
                        {why});
        return Finished{why};
    };
    if (status <= 0)
        return failed(refuse(
            "CdnDropbox_ParseRespDir: ERROR HttpClient_RecvSkipHdr, status=%ld\r\n", status));
    const qsizetype length = qMin(takeLength(), m_buffer.size()); // nothing more is received here
    const QJsonDocument document =
        QJsonDocument::fromJson(m_buffer.piece().bytes().first(length).toByteArray());
    if (document.isNull())
        return failed(refuse("CdnDropbox_ParseRespDir: ERROR OtaJson_init, retVal=%d\r\n",
                             code::kJsonFailure));
    m_link = document[QLatin1String("link")].toString().toUtf8();
    if (m_link.isEmpty() || m_link.size() > kLongestLink)
        return failed(refuse("CdnDropbox_ParseRespDir: ERROR OtaJson_getURL, retVal=%d\r\n",
                             code::kJsonNull));
    return Finished{1};
}

} // namespace airlift::sim
