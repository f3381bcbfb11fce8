#include "core/device/catalogue.h"
#include "core/device/event_makers.h"
#include "core/device/known_dialects.h"

namespace airlift::device {

namespace {

using namespace make; // the vocabulary of the table
using Kind = ArchiveRefusal::Kind;

// The patterns are the format strings of uart-ota-log 11 without their line ends, blanks at will.
// Where a failure ends in "%s" its last words do not matter: better reported than missed.
constexpr KnownLine kLines[] = {
    // --- 11.1: the application
    {"DHCP is %s", note, kLineStart},
    {"IP %s", address<AddressAcquired>, kLineStart},
    {"MASK %s", numericNote, kLineStart},
    {"GW %s", address<GatewayKnown>, kLineStart},
    {"DNS %s", numericNote, kLineStart},
    {"[Provisioning] %s", note},
    {"[Provisioning] Profile Added: PrivateToken:%s", tokenNote},
    {"Provisioning Example Ver. %s", note},
    {"[ERROR] Provisioning is already running, stopping current session...", note},
    {"CHIP %s", numericNote, kLineStart},
    {"MAC %s", numericNote, kLineStart},
    {"PHY %s", numericNote, kLineStart},
    {"NWP %s", numericNote, kLineStart},
    {"ROM %s", numericNote, kLineStart},
    {"HOST %s", numericNote, kLineStart},
    {"MAC address: %s", note, kLineStart},
    {"Starting Provisioning! mode=%d (%s", note},
    {"Provisioning Command = %d", note},
    {"Provisioning Command Error, num:%d", note},
    {"GeneralEventHandler: EventId=%d,SL_ERROR_LOADING_CERTIFICATE_STORE, ErrorCode=%d", nullptr,
     kAsync},
    {"Received unexpected General Event with code [%s]", fatalLine, kAsync},
    {"STA connected to AP %s, BSSID is %s", joined, kAsync},
    {"Device disconnected from the AP on request", networkLost, kAsync},
    {"Device disconnected from the AP on an ERROR", networkLost, kAsync},
    {"Provisioning stopped:%s", note, kAsync},
    {"Current Role: %s", note, kLineStart | kAsync},
    {"WLAN Status: %s", note, kLineStart | kAsync},
    {"Connected to SSID: %s", note, kLineStart | kAsync},
    {"Unexpected WLAN event with Id [%s]", fatalLine, kAsync},
    {"[ERROR] - FATAL ERROR: %s", fatal, kAsync},
    {"FATAL ERROR: %s", fatal, kAsync}, // its beginning lost
    {"IPv4 acquired: IP = %s", address<AddressAcquired>, kAsync},
    {"Gateway = %s", address<GatewayKnown>, kLineStart | kAsync},
    {"IPv4 lost Id or timeout, Id [%s]!!!", networkLost, kAsync},
    {"Unexpected NetApp event with Id [%s]", fatalLine, kAsync},
    {"Device started in %s role"},
    {"Device Chip ID: %s"},
    {"Device More Data: %s"},
    {"Ping done. Success rate: %d%%", count<PingDone>, kAsync | kNoLineEnd},
    {"Unexpected HTTP server event", fatalLine, kAsync},
    {"Unexpected NetApp request event", fatalLine, kAsync},
    {"SL_SOCKET_TX_FAILED_EVENT socket event %d, do restart", socketEvent<true>, kAsync},
    {"SL_SOCKET_ASYNC_EVENT socket event %d, do restart", socketEvent<true>, kAsync},
    {"SL_SOCKET_ASYNC_EVENT socket event %d", socketEvent<false>, kAsync}, // later handlers go on
    {"Unexpected socket event %d", socketEvent<false>, kAsync},
    {"%s Application - Version %s", appStarted},
    {"sl_Start Failed%s", fatalLine},
    {"Return to Factory Default been Completed", fatalLine},
    {"Please RESET the Board"},
    {"SimpleLinkInitCallback: started in role %d", integer<NetworkProcessorStarted>},
    {"SimpleLinkInitCallback: started in role %d, set the requested role %d",
     integer<NetworkProcessorStarted>},
    {"SimpleLinkInitCallback: error setting role %d, status=%d", fatalLine},
    {"SimpleLinkInitCallback: restarted in role %d", integer<NetworkProcessorStarted>},
    {"Host Driver Version: %s", text<HostDriverVersion>},
    {"Build Version %s", buildVersion},
    {"sl_WlanConnect timeout"},
    {"net connection timeout"},
    {"Pinging GW...!", plain<PingStarted>},
    {"Test failed: State = %d, Event = %d", testFailed},
    {"OtaInit: ERROR from %s. Status=%d", step<LibraryError>},
    {"OtaInit: statistics = %d, %d, %d", statistics},
    {"OtaInit: call Ota_init"},
    {"OtaConfig: call OTA_set EXTLIB_OTA_SET_OPT_SERVER_INFO, ServerName=%s"},
    {"OtaConfig: call OTA_set EXTLIB_OTA_SET_OPT_VENDOR_ID, VendorDir=%s"},
    {"OtaCheckDoCommit: OTA_get ERROR on EXTLIB_OTA_GET_OPT_IS_PENDING_COMMIT, Status = %d",
     status<CommitFailed>},
    {"OtaCheckDoCommit: OTA_set ERROR on EXTLIB_OTA_SET_OPT_IMAGE_COMMIT, Status = %d",
     status<CommitFailed>},
    {"OtaCheckDoCommit: OTA success, new image commited and currently run", plain<Committed>,
     kVerdict},
    {"HandlePingComplete: OTA Command arrived", plain<OtaTriggered>},
    {"HandlePingComplete: PingCounter=%d", count<PingCounted>},
    {"ProcessRestartMcu: reset the platform...", plain<RestartingDevice>},
    {"ProcessRestartMcu: platform does not support self reset"},
    {"ProcessRestartMcu: reset the NWP to rollback to the old image"},
    {"OtaRunStep: WARNING Ota_run, Status=%d, continue for next OTA retry", status<OtaWarning>},
    {"OtaRunStep: status from Ota_run: no updates", plain<NoUpdate>},
    {"OtaRunStep: status from Ota_run: OTA_RUN_STATUS_CHECK_NEWER_VERSION, accept and continue"},
    {"OtaRunStep: CurrentVersion=%s, NewVersion=%s, Start download ..."},
    {"OtaRunStep: status from Ota_run: OTA_RUN_STATUS_CHECK_OLDER_VERSION", plain<NoUpdate>},
    {"OtaRunStep: ignore it just for loop testing"},
    {"OtaRunStep: status from Ota_run: Download done, status = %d", status<DownloadDone>, kVerdict},
    {"OtaRunStep: FATAL ERROR from Ota_run %d !%s", status<OtaFatal>},
    {"OtaRunStep: Unknown negative from Ota_run %d, halt!!", status<OtaFatal>},
    {"OtaRunStep: Unknown positive status from Ota_run %d, continue", status<OtaWarning>},
    {"OtaImageTestingAndReset: download done"},
    {"OtaImageTestingAndReset: call sl_Stop to move the bundle to testing state"},
    {"OtaImageTestingAndReset: reset the platform to test the new image...",
     plain<RestartingIntoNewImage>},
    {"OtaImageTestingAndReset: platform does not support self reset"},
    {"OtaImageTestingAndReset: reset the NWP to test the new image"},
    {"unable to send to msg queue", fatalLine},
    {"unable to create the msg queue", fatalLine},
    {"Failed to initialize the device!!, halt", fatalLine},
    {"Event handler failed%s", plain<Halted>},
    {"Could not reallocate memory"},

    // --- 11.2: OtaLib.c
    {"OTA_init: sizeof CdnClient=%d, sizeof OtaArchive=%d", libraryStarted},
    {"OTA_init: sizeof OtaLib_t=%d, sizeof OTA_memBlock=%d", libraryStarted},
    {"OTA_init: ERROR buffer size OtaLib_t=%d < OTA_memBlock=%d", fatalLine},
    {"OTA_init: OTA lib version = %s", libraryStarted},
    {"OTA_set: ERROR EXTLIB_OTA_SET_OPT_DECLINE_UPDATE in wrong state = %d"},
    {"OTA_set: ERROR EXTLIB_OTA_SET_OPT_ACCEPT_UPDATE in wrong state = %d"},
    {"OTA_set: ERROR %s, status=%d", step<LibraryError>},
    {"OTA_set: ERROR OtaArchive_Rollback, status=%d - ignored "
     "SL_ERROR_FS_BUNDLE_NOT_IN_CORRECT_STATE"},
    {"OTA_set: option %d is not implemented"},
    {"OTA_get: option %d is not implemented"},
    {"_OtaCheckConsecutiveErrors: ConsecutiveOtaErrors=%d/%d, %s", attemptFailed},
    {"OTA_run: call CdnClient_ConnectServer OTA server=%s", text<ServerConnecting>},
    {"OTA_run: CdnClient_ReqOtaDir, VendorDir=%s"},
    {"OTA_run: ERROR %s, Status=%d", step<LibraryError>},
    {"OTA_run: ERROR CdnClient_ReqOtaDir - no updates", plain<NoUpdate>},
    {"OTA_run: CdnClient_ReqOtaDir, NumDirFiles=%d"},
    {"OTA_run: CdnClient_GetNextDirFile"},
    {"OTA_run: ERROR CdnClient_ReqOtaDir - tar not found, no updates", plain<NoUpdate>},
    {"OTA_run: CdnClient_GetNextDirFile: file=%s, size=%d", updateListed},
    {"OTA_run: WARNING, not a tar file, filename=%s"},
    {"OTA_run: Call CdnClient_ReqFileUrl, filename = %s"},
    {"OTA_run: Call CdnClient_ConnectFileServer, url = %s", url<FileServerConnecting>},
    {"OTA_run: Call CdnClient_ReqFileContent, url = %s", url<FileRequested>},
    {"OTA_run: ERROR downloading, %s Status=%d", step<LibraryError>},
    {"OTA_run: SECURITY ALERT OtaArchive_RunParse, Status=%d", status<SecurityAlert>},
    {"OTA_run: ---- Download file completed %s", plain<DownloadFileCompleted>, kNoLineEnd},
    {"sl_OtaRun ERROR: unexpected state %d", fatalLine},

    // --- 11.3: OtaArchive.c
    {"Internal buffer size exceeded, please update BUNDLE_CMD_MAX_OBJECT_SIZE",
     refusal<Kind::ListUnreadable>},
    {"[_BundleCmdFile_Parse] bundle cmd file=%s, sig_len=%d, SHA_256_Digets=%s, cert=%s, "
     "secured=%d, bundle=%d",
     listedFile},
    {"[_BundleCmdFile_Parse] ERROR bundle cmd file=%s, place for only %d JSON objects",
     tooManyFiles},
    {"user can use more files by increasing MAX_BUNDLE_CMD_FILES=%d"},
    {"[_BundleCmdSignatureFile_Parse] signature verification failed!", plain<SignatureRejected>},
    {"_ReadOtaVersionFile: file %s, status=SL_ERROR_FS_FILE_NOT_EXISTS"},
    {"_ReadOtaVersionFile: Error %s, Status=%d", step<LibraryError>},
    {"_SaveOtaVersionFile: save version file also in the bundle, version=%s",
     plain<VersionFileSaved>},
    {"_SaveOtaVersionFile: Error %s, Status=%d"}, // the library itself ignores this
    {"OtaArchive_Init: OTA archive version = %s", libraryStarted},
    {"OtaArchive_Rollback: ERROR sl_FsCtl, Status=%d"}, // mostly there was nothing to roll back
    {"OtaArchive_IsPendingCommit: ERROR sl_FsCtl SL_FS_CTL_GET_STORAGE_INFO, Status=%d",
     namedStep<LibraryError, Words{"OtaArchive_IsPendingCommit"}>},
    {"OtaArchive_Commit: ERROR sl_FsCtl, Status=%d",
     namedStep<LibraryError, Words{"OtaArchive_Commit"}>},
    {"OtaArchive_CheckVersion: can't open version file, sign it as old version"},
    {"OtaArchive_CheckVersion: accept the new version = %s"},
    {"OtaArchive_CheckVersion: current version str = %s"},
    {"OtaArchive_CheckVersion: new version str = %s"},
    {"OtaArchive_CheckVersion: newer version update - %s"},
    {"OtaArchive_CheckVersion: older version update - %s"},
    {"OtaArchive_RunParse: set state=ARCHIVE_STATE_PARSE_HDR", plain<ArchiveStarted>},
    {"OtaArchive_RunParseTar: parsing archive file header"},
    {"OtaArchive_RunParseTar: not enough to skip RecvBufLen=%d, SkipAlignSize=%d"},
    {"OtaArchive_RunParseTar: skip block align RecvBufLen=%d, SkipAlignSize=%d"},
    {"OtaArchive_RunParseTar: End of archive...", plain<ArchiveEnded>},
    {"Signature file is missing from the TAR", refusal<Kind::SignatureFileMissing>},
    {"Files are missing in the TAR", refusal<Kind::FilesMissing>},
    {"OtaArchive_RunParseTar: filetype=%c, directory=%s", directoryEntry},
    {"OtaArchive_RunParseTar: error in filename pattern", refusal<Kind::BadEntryName>},
    {"OtaArchive_RunParseTar: FileType=%c, FileName=%s, FileSize=%d", fileEntry},
    {"OtaArchive_RunParseTar: unsupported FileType=%s, FileName=%s",
     refusalWithoutStatus<Kind::UnsupportedEntryType>},
    {"OtaArchive_RunParseTar: ERROR in _BundleCmdFile_Parse, Status=%d",
     refusal<Kind::ListUnreadable>},
    {"OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, Status=%d", signatureStatus},
    {"Create/Open for write file %s", text<FileOpened>},
    {"A file was found in the TAR without being mentioned in the bundle command file",
     refusal<Kind::FileNotListed>},
    {"OtaArchive_RunParseTar: !!!!!! SECURITY ALERT !!!!! on pOpenFile, Status=%d",
     refusal<Kind::OpenAlert>},
    {"OtaArchive_RunParseTar ERROR from sl_FsOpen, Status=%d", refusal<Kind::OpenFailed>},
    {"OtaArchive_RunParseTar: Error - SaveFileChunk - (%d)", refusal<Kind::WriteFailed>},
    {"OtaArchive_RunParseTar: Write size %d to file %s total %d.", fileWritten},
    {"Hash verification succeeded.", hashVerdict<true>, kVerdict},
    {"Hash verification failed%s", hashVerdict<false>},
    {"Total archive file bytes %d.", size<ArchiveBytes>},
    {"OtaArchive_RunParseTar: !!!!!! SECURITY ALERT !!!!! on pCloseFile, Status=%d",
     refusal<Kind::CloseAlert>},
    {"OtaArchive_RunParseTar: error on pCloseFile, Status=%d", refusal<Kind::CloseFailed>},
    {"OtaArchive_RunParseTar: %d files that are mentioned in the ota.cmd were saved",
     count<FilesSaved>},
    {"OtaArchive_RunParseTar: Downloading File Completed - Size=%d", size<FileCompleted>},
    {"OtaArchive_RunParseTar, ERROR state COMPLETE_PENDING_TESTING, User should not call run "
     "parser in this state %s"},
    {"OtaArchive_RunParseTar, ERROR state ARCHIVE_STATE_PARSING_FAILED%s", plain<ParserStuck>},
    {"OtaArchive_RunParseTar: ERROR unexpected state %d", fatalLine},

    // --- 11.4: OtaHttpClient.c
    {"HttpClient_Connect: IP_ADDR=%s", address<ServerAddress>},
    {"http_connect_server: ERROR %s, status=%d", step<ConnectError>},
    {"HttpClient_Connect: ERROR %s, status=%d", step<ConnectError>},
    {"HttpClient_Connect: WARNING Socket Connect, status=%d, Ignored...", status<ConnectWarning>},
    {"HttpClient_ParseUrl: Error url name"},
    {"HttpClient_RecvSkipHdr: ERROR HttpClient_Recv, status=%d",
     namedStep<TransferError, Words{"HttpClient_RecvSkipHdr"}>},
    {"HttpClient_RecvSkipHdr: ERROR header len, len=%d"},
    {"HttpClient_RecvSkipHdr: http error code %s", httpStatus},
    {"HttpClient_RecvSkipHdr: search end of header max retries"},
    {"HttpClient_RecvAppend: ERROR RecvLen=%d, RecvOffset=%d"},
    {"HttpClient_RecvAppend: ERROR HttpClient_Recv, status=%d",
     namedStep<TransferError, Words{"HttpClient_RecvAppend"}>},

    // --- 11.5 to 11.8: the CDN client and its vendors. OTA_run tells each error again.
    {"CdnClient_ConnectServer: HttpClient_Connect %s"},
    {"CdnClient_ConnectServer: ERROR HttpClient_Connect, Status=%d"},
    {"CdnClient_ReqOtaDir: ERROR CdnVendor_SendReqDir, Status=%d"},
    {"CdnClient_ReqFileUrl: Error CdnVendor_SendReqFileUrl Status=%d"},
    {"CdnClient_ReqFileUrl: Error CdnVendor_ParseRespFileUrl Status=%d"},
    {"CdnClient_ConnectFileServer: ERROR, HttpClient_ParseUrl, Status=%d"},
    {"CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, Status=%d"},
    {"CdnClient_ReqFileContent: ERROR, HttpClient_ParseUrl, Status=%d"},
    {"CdnClient_ReqFileContent: ERROR, sl_Send, Status=%d"},
    {"Error: %d, Couldn't create template", nullptr, kLineStart},
    {"Error: %d, Couldn't create Json object", nullptr, kLineStart},
    {"Error: %d, Couldn't parse the received Json file", nullptr, kLineStart},
    {"[OtaJson_getURL] Url len is zero!", nullptr, kNoLineEnd},
    {"[OtaJson_getURL] URL len is zero!", nullptr, kNoLineEnd},
    {"[OtaJson_getURL] Error: %d, Couldn't get the data"},
    {"[OtaJson_getMetadataFileName] fileName Length is zero!", nullptr, kNoLineEnd},
    {"[OtaJson_getMetadataFileName] Error: %d, Couldn't get the data"},
    {"CdnDropbox_SendReqDir: uri=%s"},
    {"CdnDropbox_SendReqFileUrl: uri=%s"},
    {"CdnDropbox_SendReqFileContent: file=%s"},
    {"CdnDropbox_ParseRespDir: ERROR %s, status=%d"},
    {"CdnDropbox_ParseRespDir: ERROR %s, retVal=%d"},
    {"CdnGithub_SendReqDir: uri=%s"},
    {"CdnGithub_SendReqFileContent: file=%s"},
    {"CdnGithub_ParseRespDir: ERROR %s, status=%d"},
    {"RespLen is %d, ProcessedSize is: %d", nullptr, kLineStart},
    {"len is: %d", nullptr, kLineStart},
    {"After recvAppend pRespBuf is: %s", nullptr, kDumpFollows},
    {"the entire JSON pRespBuf is: %s", nullptr, kDumpFollows},
    {"OtaDir FileName=%s, FileSize=%d"},
    {"HTTP request is:", nullptr, kDumpFollows},

    // --- 11.9: the socket handler that names the root it would have needed
    {"SL_SOCKET_ASYNC_EVENT: ERROR - WRONG ROOT CA", plain<WrongRootCa>, kAsync},
    {"Please install the following Root Certificate:", nullptr, kNameFollows | kAsync},
};

} // namespace

std::span<const KnownLine> knownLines(Dialect dialect)
{
    switch (dialect) {
    case Dialect::CloudOta:
        return kLines;
    case Dialect::LocalOta:
        return localOtaLines();
    case Dialect::OtaIf:
        return otaIfLines();
    case Dialect::Provisioning:
        return provisioningLines();
    case Dialect::AtCommands:
        return atLines();
    case Dialect::NetworkTerminal:
        return terminalLines();
    case Dialect::Unknown:
        break;
    }
    return {};
}

} // namespace airlift::device
