#pragma once

#include <QByteArray>
#include <QByteArrayList>

/// Expected output, written down from the documents (uart-ota-log 11 for the line ends, 12 for the
/// order), never asked from the code.
namespace airlift::test::transcript {

inline const QByteArray kUrl = "https://files.example.com/ota/20240313123751_CC3220SF_OTA.tar";

/// Each line with the CR LF most lines end in.
[[nodiscard]] inline QByteArray lines(const QByteArrayList &all)
{
    return all.isEmpty() ? QByteArray{} : all.join("\r\n") + "\r\n";
}

[[nodiscard]] inline QByteArray b0()
{
    return "\n\n\r"
           "********************************************************************************\n\r"
           "\t          OTA APP Application - Version 0.10.00.03        \n\r"
           "********************************************************************************\n\r"
           "\n\r" +
           lines({"SimpleLinkInitCallback: started in role 0", "Host Driver Version: 3.0.1.61",
                  "Build Version 3.15.0.1.31.2.0.0.0.2.2.0.7",
                  "STA connected to AP PlantNet, BSSID is 14:a7:2b:74:db:d1",
                  "IPv4 acquired: IP = 192.168.1.10", "Gateway = 192.168.1.1"});
}

[[nodiscard]] inline QByteArray b1()
{
    QByteArray all;
    for (const char *count : {"1", "2", "3", "4"})
        all += "Pinging GW...!\r\nPing done. Success rate: 100%\r\n\r\nHandlePingComplete: "
               "PingCounter=" +
               QByteArray(count) + "\r\n";
    return all + "Pinging GW...!\r\nPing done. Success rate: 100%\r\n\r\nHandlePingComplete: OTA "
                 "Command arrived\r\n";
}

[[nodiscard]] inline QByteArray b2()
{
    return lines({"OtaInit: statistics = 0, 0, 0", "OtaInit: call Ota_init",
                  "OTA_init: sizeof CdnClient=576, sizeof OtaArchive=4956",
                  "OTA_init: sizeof OtaLib_t=7736, sizeof OTA_memBlock=7800",
                  "OTA_init: OTA lib version = OTA_LIB_2.0.0.7",
                  "OtaArchive_Init: OTA archive version = OTA_ARCHIVE_2.0.0.4"});
}

[[nodiscard]] inline QByteArray b2c()
{
    return b2() +
           lines({"OtaConfig: call OTA_set "
                  "EXTLIB_OTA_SET_OPT_SERVER_INFO,ServerName=api.dropboxapi.com",
                  "OtaConfig: call OTA_set EXTLIB_OTA_SET_OPT_VENDOR_ID, VendorDir=OTA_CC3220SF"});
}
inline const QByteArray kCloudName = "/OTA_CC3220SF/20240313123751_CC3220SF_OTA.tar";
inline const QByteArray kCloudLink =
    "https://uc0123456789abcdef.dl.dropboxusercontent.com/cd/0/get/EXAMPLE/file";

/// T1b from the API server to the file's request; `first`: the board has no ota.dat.
[[nodiscard]] inline QByteArray cloudFolder()
{
    return lines(
        {"OTA_run: call CdnClient_ConnectServer OTA server=api.dropboxapi.com",
         "CdnClient_ConnectServer: HttpClient_Connect api.dropboxapi.com",
         "HttpClient_Connect: IP_ADDR=203.0.113.36",
         "HttpClient_Connect: WARNING Socket Connect, status=-468, Ignored...",
         "OTA_run: CdnClient_ReqOtaDir, VendorDir=OTA_CC3220SF",
         "CdnDropbox_SendReqDir: uri=/2/files/list_folder", "RespLen is 607, ProcessedSize is: 600",
         "the entire JSON pRespBuf is:     OtaDir FileName=" + kCloudName + ", FileSize=13312",
         "OTA_run: CdnClient_ReqOtaDir, NumDirFiles=1", "OTA_run: CdnClient_GetNextDirFile",
         "OTA_run: CdnClient_GetNextDirFile: file=" + kCloudName + ", size=13312",
         "OtaArchive_Init: OTA archive version = OTA_ARCHIVE_2.0.0.4"});
}
[[nodiscard]] inline QByteArray cloudFirstVersion()
{
    return lines(
        {"_ReadOtaVersionFile: file ota.dat, status=SL_ERROR_FS_FILE_NOT_EXISTS",
         "OtaArchive_CheckVersion: can't open version file, sign it as old version",
         "OtaArchive_CheckVersion: accept the new version = 20240313123751_CC3220SF_OTA.tar",
         "OtaRunStep: status from Ota_run: OTA_RUN_STATUS_CHECK_NEWER_VERSION, accept and continue",
         "_ReadOtaVersionFile: file ota.dat, status=SL_ERROR_FS_FILE_NOT_EXISTS",
         "OtaRunStep: CurrentVersion=00000000000000, NewVersion=20240313123751, Start download "
         "..."});
}
[[nodiscard]] inline QByteArray cloudLink()
{
    return lines({"OTA_run: Call CdnClient_ReqFileUrl, filename = " + kCloudName,
                  "CdnDropbox_SendReqFileUrl: uri=/2/files/get_temporary_link", "HTTP request is:",
                  "POST /2/files/get_temporary_link HTTP/1.1", "host: api.dropboxapi.com",
                  "Authorization: Bearer sl.token", "Content-Type: Application/Json",
                  "Content-Length:  57", "", "{\"path\": \"" + kCloudName + "\"}", "", ""}) +
           "\n" +
           lines({"OTA_run: Call CdnClient_ConnectFileServer, url = " + kCloudLink,
                  "HttpClient_Connect: IP_ADDR=203.0.113.36",
                  "HttpClient_Connect: WARNING Socket Connect, status=-468, Ignored...",
                  "OTA_run: Call CdnClient_ReqFileContent, url = " + kCloudLink});
}

[[nodiscard]] inline QByteArray connecting()
{
    return "OTA_run: Call CdnClient_ConnectFileServer, url = " + kUrl + "\r\n";
}
[[nodiscard]] inline QByteArray address()
{
    return "HttpClient_Connect: IP_ADDR=203.0.113.36\r\n";
}
[[nodiscard]] inline QByteArray ignored(int status)
{
    return "HttpClient_Connect: WARNING Socket Connect, status=" + QByteArray::number(status) +
           ", Ignored...\r\n";
}
[[nodiscard]] inline QByteArray requesting()
{
    return "OTA_run: Call CdnClient_ReqFileContent, url = " + kUrl + "\r\n";
}
[[nodiscard]] inline QByteArray b3()
{
    return connecting() + address() + requesting();
}

/// A list entry: name, signature length, digest, certificate, secured, bundle.
[[nodiscard]] inline QByteArray listed(const QByteArray &name, int signatureLength,
                                       const QByteArray &digest, const QByteArray &certificate,
                                       int secured, int bundle)
{
    return "[_BundleCmdFile_Parse]    bundle cmd file=" + name +
           ", sig_len=" + QByteArray::number(signatureLength) + ", SHA_256_Digets=" + digest +
           ",  cert=" + certificate + ", secured=" + QByteArray::number(secured) +
           ", bundle=" + QByteArray::number(bundle) + "\r\n";
}

[[nodiscard]] inline QByteArray folders(int listSize)
{
    QByteArray all = "OtaArchive_RunParse: set state=ARCHIVE_STATE_PARSE_HDR\r\n";
    for (const char *folder : {"", "0/", "1/", "2/"})
        all += "OtaArchive_RunParseTar: parsing archive file header\r\n"
               "OtaArchive_RunParseTar: filetype=5, directory=20240313123751_CC3220SF_OTA/" +
               QByteArray(folder) + "\r\n";
    return all +
           "OtaArchive_RunParseTar: parsing archive file header\r\n"
           "OtaArchive_RunParseTar: FileType=0, FileName=ota.cmd, FileSize=" +
           QByteArray::number(listSize) + "\r\n";
}

[[nodiscard]] inline QByteArray nextHeader()
{
    return "OtaArchive_RunParseTar: parsing archive file header\r\n";
}
[[nodiscard]] inline QByteArray skip(int buffered, int padding)
{
    return nextHeader() +
           "OtaArchive_RunParseTar: skip block align  RecvBufLen=" + QByteArray::number(buffered) +
           ", SkipAlignSize=" + QByteArray::number(padding) + "\r\n";
}
[[nodiscard]] inline QByteArray fileHeader(const QByteArray &name, int size)
{
    return "OtaArchive_RunParseTar: FileType=0, FileName=" + name +
           ", FileSize=" + QByteArray::number(size) + "\r\n";
}
[[nodiscard]] inline QByteArray opened(const QByteArray &name)
{
    return "   Create/Open for write file " + name + "\r\n";
}

struct Write {
    int size = 0;
    int total = 0;
};
[[nodiscard]] inline QByteArray writes(const QByteArray &name, std::initializer_list<Write> all)
{
    QByteArray text;
    for (const auto &[size, total] : all)
        text += "OtaArchive_RunParseTar: Write size " + QByteArray::number(size) + " to file " +
                name + " total " + QByteArray::number(total) + ".\r\n";
    return text;
}
[[nodiscard]] inline QByteArray saved(int archiveBytes, int count, int size)
{
    return "\r\n Hash verification succeeded.\r\n"
           "    Total archive file bytes " +
           QByteArray::number(archiveBytes) +
           ".\r\nOtaArchive_RunParseTar: " + QByteArray::number(count) +
           " files that are mentioned in the ota.cmd were saved\r\n"
           "OtaArchive_RunParseTar: Downloading File Completed - Size=" +
           QByteArray::number(size) + "\r\n";
}

[[nodiscard]] inline QByteArray attemptFailed(int attempt, int warning)
{
    return "\n_OtaCheckConsecutiveErrors: ConsecutiveOtaErrors=" + QByteArray::number(attempt) +
           "/5, return only WARNNING\r\nOtaRunStep: WARNING Ota_run, Status=" +
           QByteArray::number(warning) + ", continue fornext OTA retry\r\n\r\n";
}
[[nodiscard]] inline QByteArray halted(int state)
{
    return "Test failed: State = " + QByteArray::number(state) +
           ", Event = 17\r\nEvent handler failed..!! \r\n";
}
[[nodiscard]] inline QByteArray fatal(int status)
{
    return "\r\nOtaRunStep: FATAL ERROR from Ota_run " + QByteArray::number(status) +
           " !!!!!!!!!!!!!!!!!!!!!!!!!!!\r\n\r\n" + halted(6);
}
[[nodiscard]] inline QByteArray fifthFailure()
{
    return "\n_OtaCheckConsecutiveErrors: ConsecutiveOtaErrors=5/5, MAX_CONSECUTIVE_OTA_ERRORS!!! "
           "\r\n" +
           fatal(-21003);
}
/// The same attempt five times, then the end.
[[nodiscard]] inline QByteArray fiveTimes(const QByteArray &attempt, int warning)
{
    QByteArray all;
    for (int n = 1; n <= 4; ++n)
        all += attempt + attemptFailed(n, warning);
    return all + attempt + fifthFailure();
}
[[nodiscard]] inline QByteArray securityAlert()
{
    return "OTA_run: SECURITY ALERT OtaArchive_RunParse, Status=-20199\r\n" + fatal(-21004);
}
[[nodiscard]] inline QByteArray restart()
{
    return "\n\nProcessRestartMcu: reset the platform...\r\n";
}
/// From the end blocks to the restart; a null name swallows its line end.
[[nodiscard]] inline QByteArray downloadDone(const QByteArray &version = {},
                                             const QByteArray &name = {})
{
    return "OtaArchive_RunParseTar: End of archive...\r\n"
           "_SaveOtaVersionFile: save version file also in the bundle, version=" +
           version + "\r\nOTA_run: ---- Download file completed " + name +
           (name.isEmpty() ? "" : "\r\n") +
           "OtaRunStep: status from Ota_run: Download done, status = 104\r\n"
           "\n\n\n\n"
           "OtaImageTestingAndReset: download done\r\n"
           "OtaImageTestingAndReset: call sl_Stop to move the bundle totesting state\r\n"
           "OtaImageTestingAndReset: reset the platform to test the newimage...\r\n";
}

} // namespace airlift::test::transcript
