#include "core/device/event_makers.h"
#include "core/device/known_dialects.h"

namespace airlift::device {

namespace {

using namespace make;
using Kind = ArchiveRefusal::Kind;

// uart-ota-log 11.10. Lines that are the same as in the library stand in its table only.
constexpr KnownLine kLines[] = {
    // --- local_ota.c
    {"[WLAN EVENT] STA Connected to the AP: %s ,BSSID: %s", joined, kAsync},
    {"[WLAN EVENT]Device disconnected from the AP: %s", networkLost, kAsync},
    {"[WLAN ERROR]Device disconnected from the AP%s", networkLost, kAsync},
    {"[WLAN EVENT] Unexpected %s", nullptr, kAsync},
    {"[NETAPP EVENT] IP Acquired: IP=%s , Gateway=%s", address<AddressAcquired>, kAsync},
    {"[NETAPP EVENT] DHCP IPv4 Acquire timeout", networkLost, kAsync},
    {"[NETAPP EVENT] Unexpected event [%s]", nullptr, kAsync},
    {"[HTTP SERVER EVENT] Unexpected HTTP server event", nullptr, kAsync},
    {"[GENERAL EVENT] Reset Request Event", remark, kAsync},
    {"[GENERAL EVENT] - ID=[%d] Sender=[%d]", remark, kAsync},
    {"[SOCK ERROR] an event received on socket %d", nullptr, kAsync},
    {"[SOCK ERROR] SSL handshake done", nullptr, kAsync | kNoLineEnd},
    {"[SOCK ERROR] %s", remark, kAsync}, // what failed, is read as a statement
    {"[SOCK EVENT] - Unexpected Event [%s]", nullptr, kAsync},
    {"[Common] CC32xx MCU reset request", plain<RestartingDevice>},

    // --- local_ota_task.c
    {"[Local ota task] pinging to gateway succeeded", percent<PingDone, 100>, kAsync},
    {"[Local ota task] pinging to gateway failed, no response", percent<PingDone, 0>, kAsync},
    {"_SetNetAppHttp:: option=%d len=%d (%s"},
    {"_SetNetAppHttp:: retval=%d"},
    {"[Local ota task] ConfigureHttpServer for secured mode..."},
    {"[Local ota task] HTTP Server Stopped"},
    {"[Local ota task] HTTP Server Re-started"},
    {"[Local ota task] sl_Start Failed %d", fatalLine},
    {"[Local ota task] Device is configured in default state"},
    {"[Local ota task] SimpleLinkInitCallback: started in role %d",
     integer<NetworkProcessorStarted>},
    {"[Local ota task] SimpleLinkInitCallback: started in role %d, set the requested role %d",
     integer<NetworkProcessorStarted>},
    {"[Local ota task] SimpleLinkInitCallback: error setting role %d, status=%d", fatalLine},
    {"[Local ota task] SimpleLinkInitCallback: restarted in role %d",
     integer<NetworkProcessorStarted>},
    {"[Local ota task] Host Driver Version: %s", text<HostDriverVersion>},
    {"[Local ota task] WlanConnect SSID=%s", remark},
    {"[Local ota task] Pinging gateway, please wait...", plain<PingStarted>},
    {"[Local ota task] SM: State = %d, Event = %d", remark},
    {"[Local ota task] Unexpected SM: State = %d, Event = %d", testFailed},
    {"[Local ota task] committing new ota download..."},
    {"[Local ota task] failed to commit new download, reverting to previous copy by reseting the "
     "device",
     plain<CommitFailed>},
    {"[Local ota task] commit succeeded", plain<Committed>, kVerdict},
    {"[Local ota task] waiting for new ota upload...", plain<UploadReady>},
    {"[Local ota task] Handle LocalOtaEvent_%s in state=%d, next=%d"},
    {"[Local ota task] Event handler failed..!! halt", plain<Halted>},
    {"Return To Factory Image successful, Do a power cycle(POR) of the device using switch "
     "SW1-Reset",
     fatalLine},
    {"[Local ota task] Wake up on Power ON"},
    {"[Local ota task] Woken up from Hibernate"},
    {"[Local ota task] Failed to configure the device in its default state.., halt", fatalLine},
    {"[Local ota task] Unregister mDNS services Failed %d", remark},
    {"[Local ota task] Failed to configure Http server", remark},
    {"[Local ota task] sl_Stop Failed %d", remark},
    {"[Local ota task] Failed to initialize the device!!, halt", fatalLine},

    // --- link_local_task.c
    {"[Link local task] NetApp Request Received - %s"},
    {"[Link local task] could not send element to msg queue", fatalLine},
    {"[Link local task] Received OTA filename %s, len = %d", uploadStarted},
    {"[Link local task] OTA filename should be in *.tar format", remark},
    {"[Link local task] Received OTA payload %d. Processed %d"},
    {"[Link local task] Received OTA payload=%d. Processed=%d"},
    {"[Link local task] sl_extLib_OtaRun: ---- Download file completed %s",
     plain<DownloadFileCompleted>, kNoLineEnd},
    {"[Link local task] sl_NetAppRecv payload=%d, flags=%d"},
    {"[Link local task] sl_NetAppRecv error=%d, flags=%d",
     namedStep<TransferError, Words{"sl_NetAppRecv"}>},
    {"[Link local task] No more data in NetApp but archive module still has processing to do"},
    {"[Link local task] OTA state is %d"},
    {"[Link local task] File size is %d"},
    {"[Link local task] mcu image of %s cannot be programmed onto %s", wrongImage},
    {"[Link local task] OtaArchive error %d", namedStep<LibraryError, Words{"OtaArchive"}>},
    {"[Link local task] ota put done. status=%d", status<UploadEnded>},
    {"[Link local task] sl_NetAppRecv error, flags=%d", remark},
    {"[Link local task] ota put, sending metadata"},
    {"[Link local task] waiting for signal from report server"},
    {"[Link local task] ota bundle version file  does not exist"},
    {"[Link local task] Metadata Sent, len = %d"},
    {"[Link local task] Data Sent, len = %d"},
    {"[Link local task] failed to get SSID. IP_ACQ=%d, IP_LEASED=%d", remark},
    {"[Link local task] device type %d is not supported", remark},
    {"[Link local task] could not allocate memory for netapp request", remark},
    {"[Link local task] flushing NetApp packet, len=%d"},
    {"[Link local task] characteristic is: %s"},
    {"[Link local task] value is: %s"},
    {"[Link local task] Metadata parsing error", remark},
    {"[Link local task] Metadata:", nullptr, kDumpFollows},
    {"[Link local task] Metadata len = %d"},
    {"[Link local task] query string in payload section is not valid/known", remark},
    {"unknown service", nullptr, kLineStart},
    {"query string in metadata section is not valid/known"},
    {"index of httpRequest is out of bounds"},
    {"[Provisioning task] detected device is %s", remark},
    {"[Link local task] could not create msg queue", fatalLine},
    {"[Link local task] could not receive element from msg queue", remark},
    {"[Link local task] HTTP %s Request"},
    {"[Link local task] Data received, len = %d, flags= %s"},
    {"[Link local task] %s", remark}, // a header's name, or another application's own line

    // --- ota_report_server_task.c
    {"[ota report task] Error %s", remark},
    {"[ota report task] OTA progress failed, aborting...", remark},
    {"[ota report task] OTA progress %d%%", count<PercentDone>},
    {"[ota report task] client closed connection"},
    {"[ota report task] received some data from client"},
    {"[ota report task] pending metadata send"},
    {"[ota report task] sent metadata to client"},
    {"[ota report task] pending report send"},
    {"[ota report task] sent payload to client"},

    // --- ota_archive.c: the library's lines in brackets
    {"[_ReadOtaVersionFile] file %s, status=SL_ERROR_FS_FILE_NOT_EXISTS"},
    {"[_ReadOtaVersionFile] Error %s, Status=%d", step<LibraryError>},
    {"[_SaveOtaVersionFile] save version file also in the bundle, version=%s",
     plain<VersionFileSaved>},
    {"[_SaveOtaVersionFile] Error %s, Status=%d"},
    {"[OtaArchive_Init] OTA archive version = %s", libraryStarted},
    {"[OtaArchive_Rollback] ERROR sl_FsCtl, Status=%d"},
    {"[OtaArchive_IsPendingCommit] ERROR sl_FsCtl SL_FS_CTL_GET_STORAGE_INFO, Status=%d",
     namedStep<LibraryError, Words{"OtaArchive_IsPendingCommit"}>},
    {"[OtaArchive_Commit] ERROR sl_FsCtl, Status=%d",
     namedStep<LibraryError, Words{"OtaArchive_Commit"}>},
    {"[OtaArchive_CheckVersion] %s"},
    {"[OtaArchive_RunParse] set state=OtaArchiveState_ParseHdr", plain<ArchiveStarted>},
    {"[OtaArchive_RunParseTar] parsing archive file header"},
    {"[OtaArchive_RunParseTar] not enough to skip RecvBufLen=%d, SkipAlignSize=%d"},
    {"[OtaArchive_RunParseTar] skip block align  RecvBufLen=%d, SkipAlignSize=%d"},
    {"[OtaArchive_RunParseTar] End of archive...", plain<ArchiveEnded>},
    {"Signature file is missing in the TAR", refusal<Kind::SignatureFileMissing>},
    {"[OtaArchive_RunParseTar] filetype=%c, directory=%s", directoryEntry},
    {"[OtaArchive_RunParseTar] error in filename pattern", refusal<Kind::BadEntryName>},
    {"[OtaArchive_RunParseTar] FileType=%c, FileName=%s, FileSize=%d", fileEntry},
    {"[OtaArchive_RunParseTar] unsupported FileType=%s, FileName=%s",
     refusalWithoutStatus<Kind::UnsupportedEntryType>},
    {"[OtaArchive_RunParseTar] ERROR in _BundleCmdFile_Parse, Status=%d",
     refusal<Kind::ListUnreadable>},
    {"[OtaArchive_RunParseTar]   Create/Open for write file %s", text<FileOpened>},
    {"[OtaArchive_RunParseTar] !!!!!! SECURITY ALERT !!!!! on pOpenFile, Status=%d",
     refusal<Kind::OpenAlert>},
    {"[OtaArchive_RunParseTar] ERROR from sl_FsOpen, Status=%d", refusal<Kind::OpenFailed>},
    {"[OtaArchive_RunParseTar] Error - SaveFileChunk - (%d)", refusal<Kind::WriteFailed>},
    {"[OtaArchive_RunParseTar] Write size %d to file %s total %d.", fileWritten},
    {"[OtaArchive_RunParseTar] !!!!!! SECURITY ALERT !!!!! on pCloseFile, Status=%d",
     refusal<Kind::CloseAlert>},
    {"[OtaArchive_RunParseTar] error on pCloseFile, Status=%d", refusal<Kind::CloseFailed>},
    {"[OtaArchive_RunParseTar] Downloading File Completed - Size=%d", size<FileCompleted>},
    {"[OtaArchive_RunParseTar] ERROR state COMPLETE_PENDING_TESTING, User should not call run "
     "parser in this state %s"},
    {"[OtaArchive_RunParseTar] ERROR state OtaArchiveState_ParsingFailed%s", plain<ParserStuck>},
    {"[OtaArchive_RunParseTar] ERROR unexpected state %d", fatalLine},

    // --- the banner; its name comes first
    {"%s Example Ver. %s", appStarted},
    {"%s Example Ver: %s", appStarted},
};

} // namespace

std::span<const KnownLine> localOtaLines()
{
    return kLines;
}

} // namespace airlift::device
