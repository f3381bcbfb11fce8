#include "core/sim/ota_library.h"

#include "core/sim/codes.h"

#include <utility>

namespace airlift::sim {

namespace {

constexpr qsizetype kTarHeader = 512;

/// Sizes of the library's structures: they tell how it was built (uart-ota-log 6).
constexpr int kCdnClientSize = 576;
constexpr int kMemoryBlock = 7800;
constexpr int kArchiveBase = 188;
constexpr int kPerFile = 596;
constexpr int kLibraryWithoutArchiveAndToken = 7736 - 4956 - 96;

} // namespace

void Download::begin()
{
    m_processed = 0;
    m_forceRead = false;
}

bool Download::wantsMore()
{
    if (m_processed == 0 && m_buffer.size() != 0 && !m_forceRead)
        return false;
    m_buffer.moveToFront(std::exchange(m_processed, 0));
    m_forceRead = false;
    return m_buffer.size() < kTarHeader; // enough for the next header: no read
}

qint32 Download::step()
{
    const auto [status, processed] = m_archive.process(m_buffer.piece());
    m_forceRead = status == Archive::ForceReadMore;
    m_processed += processed;
    return status;
}

OtaLibrary::OtaLibrary(Settings settings, Flash &flash, Console &console)
    : m_settings(std::move(settings))
    , m_flash(flash)
    , m_console(console)
    , m_http(m_settings.http, m_buffer, console)
    , m_cdn(m_settings.cdn, m_http, m_buffer, console)
    , m_archive(m_settings.archive, flash, console)
    , m_download(m_archive, m_buffer)
{
}

void OtaLibrary::init()
{
    const int archiveSize = kArchiveBase + kPerFile * m_settings.archive.maxFiles;
    m_console.trace("OTA_init: sizeof CdnClient=%d, sizeof OtaArchive=%d\r\n",
                    {kCdnClientSize, archiveSize});
    m_console.trace(
        "OTA_init: sizeof OtaLib_t=%d, sizeof OTA_memBlock=%d\r\n",
        {kLibraryWithoutArchiveAndToken + m_settings.tokenField + archiveSize, kMemoryBlock});
    m_state = State::Idle;
    m_errors = 0;
    m_console.trace("OTA_init: OTA lib version = %s\r\n", {"OTA_LIB_2.0.0.7"});
    m_archive.init();
}

bool OtaLibrary::isPendingCommit() const
{
    return m_flash.bundleState() == Flash::BundleState::PendingCommit;
}

qint32 OtaLibrary::commit(bool refused)
{
    const qint32 status = refused ? code::kBundleNotInCorrectState : m_flash.commit();
    if (status >= 0)
        return status;
    m_console.trace("OtaArchive_Commit: ERROR sl_FsCtl, Status=%d\r\n", {status});
    m_console.trace("OTA_set: ERROR OtaArchive_Commit, status=%d\r\n", {status});
    return code::kCommitFailed;
}

Effect OtaLibrary::run()
{
    switch (m_state) {
    case State::Idle:
        m_url = m_settings.url;
        if (m_url.isEmpty() && !usesCdn())
            return Finished{code::kNoServer};
        m_state = usesCdn() ? State::ConnectServer : State::ConnectFileServer;
        return Finished{code::kContinue};
    case State::ConnectServer:
        return connectServer();
    case State::RequestFolder:
        return requestFolder();
    case State::CheckArchive:
        return checkNextArchive();
    case State::RequestLink:
        return requestLink();
    case State::ConnectFileServer:
        return connectFileServer();
    case State::RequestFile:
        return requestFile();
    case State::PrepareDownload:
        m_download.begin();
        return fromHttp(m_http.skipHeader());
    case State::Downloading:
        return m_download.wantsMore() ? fromHttp(m_http.append()) : process();
    case State::WaitConfirm:
        m_console.trace("sl_OtaRun ERROR: unexpected state %d\r\n", {static_cast<int>(m_state)});
        return Finished{code::kDownloadDone};
    }
    return Finished{code::kUnexpectedState};
}

Effect OtaLibrary::resume(const Reply &reply)
{
    if (m_afterClosing) {
        m_socketOpen = false;
        return Finished{*std::exchange(m_afterClosing, std::nullopt)};
    }
    const bool asksCloud = m_state == State::RequestFolder || m_state == State::RequestLink;
    return fromHttp(asksCloud ? m_cdn.resume(reply) : m_http.resume(reply));
}

Effect OtaLibrary::fromHttp(const Effect &effect)
{
    if (const auto *finished = std::get_if<Finished>(&effect))
        return concluded(finished->status);
    return effect;
}

Effect OtaLibrary::concluded(qint32 status)
{
    switch (m_state) {
    case State::ConnectServer:
        return serverConnected(status);
    case State::RequestFolder:
        return folderKnown(status);
    case State::RequestLink:
        return linkKnown(status);
    case State::ConnectFileServer:
        return connected(status);
    case State::RequestFile:
        return requested(status);
    case State::PrepareDownload:
        return prepared(status);
    default:
        return appended(status);
    }
}

// --- the cloud (local-ota-and-cdn 5)

Effect OtaLibrary::connectServer()
{
    const QByteArray &server = m_settings.cdn.server;
    m_console.trace("OTA_run: call CdnClient_ConnectServer OTA server=%s\r\n", {server});
    m_console.trace("CdnClient_ConnectServer: HttpClient_Connect %s\r\n", {server});
    return fromHttp(m_http.connect(server));
}

Effect OtaLibrary::serverConnected(qint32 status)
{
    if (status < 0) {
        m_console.trace("CdnClient_ConnectServer: ERROR HttpClient_Connect, Status=%d\r\n",
                        {status});
        m_console.trace("OTA_run: ERROR CdnClient_ConnectServer, Status=%ld\r\n", {status});
        return retryLater(code::kWarnConnectFileServer); // the code of the other server
    }
    m_socketOpen = true;
    m_state = State::RequestFolder;
    return Finished{code::kContinue};
}

Effect OtaLibrary::requestFolder()
{
    m_console.trace("OTA_run: CdnClient_ReqOtaDir, VendorDir=%s\r\n", {m_settings.cdn.folder});
    m_nextEntry = 0;
    return fromHttp(m_cdn.requestFolder());
}

Effect OtaLibrary::folderKnown(qint32 status)
{
    if (status < 0) {
        m_console.trace("OTA_run: ERROR CdnClient_ReqOtaDir, Status=%d\r\n", {status});
        return retryLater(code::kWarnRequestFolder);
    }
    if (status == 0) {
        m_console.trace("OTA_run: ERROR CdnClient_ReqOtaDir - no updates\r\n");
        return finishAfterClosing(code::kNoUpdates);
    }
    m_console.trace("OTA_run: CdnClient_ReqOtaDir, NumDirFiles=%ld\r\n", {status});
    m_state = State::CheckArchive;
    return Finished{code::kContinue};
}

/// The first archive in the server's order; newer ones behind it are never looked at.
Effect OtaLibrary::checkNextArchive()
{
    m_console.trace("OTA_run: CdnClient_GetNextDirFile\r\n");
    if (m_nextEntry >= m_cdn.entries().size()) {
        m_console.trace("OTA_run: ERROR CdnClient_ReqOtaDir - tar not found, no updates\r\n");
        return finishAfterClosing(code::kNoUpdates);
    }
    const CdnClient::Entry &entry = m_cdn.entries()[m_nextEntry++];
    if (!entry.name.contains(".tar")) {
        m_console.trace("OTA_run: WARNING, not a tar file, filename=%s\r\n", {entry.name});
        return Finished{code::kContinue};
    }
    m_console.trace("OTA_run: CdnClient_GetNextDirFile: file=%s, size=%ld\r\n",
                    {entry.name, entry.size});
    m_name = entry.name;
    m_archive.init();
    const bool newer = m_archive.checkVersion(m_name);
    m_state = State::RequestLink; // in both cases; the application decides
    return Finished{newer ? code::kNewerVersion : code::kOlderVersion};
}

OtaLibrary::Versions OtaLibrary::versions()
{
    return {m_archive.storedVersion(), m_archive.version()};
}

void OtaLibrary::decline()
{
    m_state = State::Idle;
}

Effect OtaLibrary::requestLink()
{
    m_console.trace("OTA_run: Call CdnClient_ReqFileUrl, filename = %s\r\n", {m_name});
    return fromHttp(m_cdn.requestLink(m_name));
}

Effect OtaLibrary::linkKnown(qint32 status)
{
    if (status <= 0) {
        m_console.trace("OTA_run: ERROR CdnClient_ReqFileUrl, Status=%d\r\n", {status});
        return retryLater(code::kWarnRequestLink);
    }
    m_url = m_cdn.link();
    const Effect effect =
        finishAfterClosing(code::kContinue); // of the connection to the API server
    m_state = State::ConnectFileServer;
    return effect;
}

// --- the archive

Effect OtaLibrary::connectFileServer()
{
    m_console.trace("OTA_run: Call CdnClient_ConnectFileServer, url = %s\r\n", {m_url});
    const auto url = HttpClient::parseUrl(m_url);
    if (!url) {
        m_console.trace("CdnClient_ConnectFileServer: ERROR, HttpClient_ParseUrl, Status=%ld\r\n",
                        {url.error()});
        m_console.trace("OTA_run: ERROR CdnClient_ConnectFileServer, Status=%d\r\n", {url.error()});
        return retryLater(code::kWarnConnectFileServer);
    }
    return fromHttp(m_http.connect(url->host));
}

Effect OtaLibrary::connected(qint32 status)
{
    if (status < 0) {
        m_console.trace("CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, Status=%d\r\n",
                        {status});
        m_console.trace("OTA_run: ERROR CdnClient_ConnectFileServer, Status=%d\r\n", {status});
        return retryLater(code::kWarnConnectFileServer);
    }
    m_socketOpen = true;
    m_state = State::RequestFile;
    return Finished{code::kContinue};
}

Effect OtaLibrary::requestFile()
{
    m_console.trace("OTA_run: Call CdnClient_ReqFileContent, url = %s\r\n", {m_url});
    return fromHttp(
        m_http.sendRequest(*HttpClient::parseUrl(m_url))); // it was good enough to connect
}

Effect OtaLibrary::requested(qint32 status)
{
    if (status <= 0) {
        m_console.trace("CdnClient_ReqFileContent: ERROR, sl_Send, Status=%ld\r\n", {status});
        m_console.trace("OTA_run: ERROR CdnClient_ReqFileContent, Status=%d\r\n",
                        {code::kSendFailed});
        return retryLater(code::kWarnRequestFile);
    }
    m_state = State::PrepareDownload;
    return Finished{code::kContinue};
}

Effect OtaLibrary::prepared(qint32 status)
{
    if (status <= 0) {
        m_console.trace("OTA_run: ERROR downloading, CdnClient_RecvSkipHdr Status=%ld\r\n",
                        {status});
        m_archive.abort();
        return retryLater(code::kWarnFileHeader);
    }
    m_state = State::Downloading;
    return Finished{code::kContinue};
}

Effect OtaLibrary::appended(qint32 status)
{
    if (status <= 0) {
        m_console.trace("OTA_run: ERROR downloading, CdnClient_RecvAppend Status=%ld\r\n",
                        {status});
        m_archive.abort();
        return retryLater(code::kWarnReceiveAppend);
    }
    return process();
}

Effect OtaLibrary::process()
{
    const qint32 status = m_download.step();
    if (status == code::kArchiveSecurityAlert) {
        m_console.trace("OTA_run: SECURITY ALERT OtaArchive_RunParse, Status=%d\r\n", {status});
        return finishAfterClosing(code::kSecurityHalt); // no retry
    }
    if (status < 0) {
        m_console.trace("OTA_run: ERROR OtaArchive_RunParse, Status=%d\r\n", {status});
        return retryLater(code::kWarnDownloadAndSave);
    }
    if (status == Archive::DownloadDone) {
        m_console.trace("OTA_run: ---- Download file completed %s\r\n",
                        {usesCdn() ? PrintArgument{m_name} : PrintArgument{NullString{}}});
        m_errors = 0;
        const Effect effect = finishAfterClosing(code::kDownloadDone);
        m_state = State::WaitConfirm;
        return effect;
    }
    return Finished{code::kContinue};
}

Effect OtaLibrary::retryLater(qint32 warning)
{
    if (++m_errors >= kMostErrors) {
        m_console.trace("\n_OtaCheckConsecutiveErrors: ConsecutiveOtaErrors=%d/%d, "
                        "MAX_CONSECUTIVE_OTA_ERRORS!!! \r\n",
                        {m_errors, kMostErrors});
        m_errors = 0;
        return finishAfterClosing(code::kConsecutiveErrors);
    }
    m_console.trace(
        "\n_OtaCheckConsecutiveErrors: ConsecutiveOtaErrors=%d/%d, return only WARNNING\r\n",
        {m_errors, kMostErrors});
    return finishAfterClosing(warning);
}

Effect OtaLibrary::finishAfterClosing(qint32 status)
{
    m_state = State::Idle;
    if (!m_socketOpen)
        return Finished{status};
    m_afterClosing = status;
    return call::Close{};
}

} // namespace airlift::sim
