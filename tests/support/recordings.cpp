#include "tests/support/recordings.h"

#include "tests/support/transcript.h"

#include <algorithm>
#include <array>

namespace airlift::test {

namespace {

using File = Transcript::File;
using Null = Transcript::Null;

void bootAndTrigger(Transcript &t)
{
    t.boot();
    for (int round = 1; round <= 4; ++round)
        t.ping(round);
    t.trigger().startUpdate();
}

/// Connected, list read, signature accepted, first file stored.
void firstFile(Transcript &t)
{
    const std::vector<File> files = Transcript::files();
    t.archive(files).signature().file(files[0]);
}

void wholeArchive(Transcript &t, Null form = Null::Glued)
{
    const std::vector<File> files = Transcript::files();
    firstFile(t);
    t.file(files[1]).file(files[2]).endOfArchive().completed(form).restartIntoNewImage();
}

void success(Transcript &t, Null form)
{
    bootAndTrigger(t);
    t.connect(-453).requestFile();
    wholeArchive(t, form);
}

/// Five times the same failure, then the application stops.
template <typename Attempt>
void fiveAttempts(Transcript &t, int warning, Attempt attempt)
{
    for (int n = 1; n <= 5; ++n) {
        attempt(t);
        if (n < 5)
            t.attemptFailed(n, warning);
    }
    t.lastAttemptFailed();
}

void t1(Transcript &t)
{
    success(t, Null::Glued);
}
void t1NullText(Transcript &t)
{
    success(t, Null::InBrackets);
}
void t1NullLine(Transcript &t)
{
    success(t, Null::EmptyLine);
}

void t1Provisioned(Transcript &t)
{
    t.bootIntoProvisioning().ping(1).trigger().startUpdate().connect(-453).requestFile();
    wholeArchive(t);
}

void t1b(Transcript &t)
{
    const char *const file = "/GREENHOUSE/20250105093000_CC3220SF_GREENHOUSE.tar";
    t.boot().trigger().startCloudUpdate();
    t.print("OTA_run: call CdnClient_ConnectServer OTA server=%s\r\n", "api.example.com");
    t.print("CdnClient_ConnectServer: HttpClient_Connect %s\r\n", "api.example.com");
    t.print("HttpClient_Connect: IP_ADDR=%d.%d.%d.%d\r\n", 198, 51, 100, 9);
    t.print("HttpClient_Connect: WARNING Socket Connect, status=%d, Ignored...\r\n", -468);
    t.print("OTA_run: CdnClient_ReqOtaDir, VendorDir=%s\r\n", "GREENHOUSE");
    t.print("CdnDropbox_SendReqDir: uri=%s\r\n", "/2/files/list_folder");
    t.print("RespLen is %d, ProcessedSize is: %d\r\n", 611, 604);
    t.print("the entire JSON pRespBuf is: "); // a NULL string again
    t.print("    OtaDir FileName=%s, FileSize=%d\r\n", file, 14336);
    t.print("OTA_run: CdnClient_ReqOtaDir, NumDirFiles=%d\r\n", 1);
    t.print("OTA_run: CdnClient_GetNextDirFile\r\n");
    t.print("OTA_run: CdnClient_GetNextDirFile: file=%s, size=%d\r\n", file, 14336);
    t.print("OtaArchive_Init: OTA archive version = %s\r\n", "OTA_ARCHIVE_2.0.0.4");
    t.print("    OtaArchive_CheckVersion: current version str = %s\r\n", "20241101080000");
    t.print("    OtaArchive_CheckVersion: new     version str = %s\r\n", "20250105093000");
    t.print("    OtaArchive_CheckVersion: newer version update - %s\r\n", "20250105093000");
    t.print("OtaRunStep: status from Ota_run: OTA_RUN_STATUS_CHECK_NEWER_VERSION, accept and "
            "continue\r\n");
    t.print("OtaRunStep: CurrentVersion=%s, NewVersion=%s, Start download ...\r\n",
            "20241101080000", "20250105093000");
    t.print("\r\n");
    t.print("OTA_run: Call CdnClient_ReqFileUrl, filename = %s\r\n", file);
    t.print("CdnDropbox_SendReqFileUrl: uri=%s\r\n", "/2/files/get_temporary_link");
    t.print("HTTP request is:\r\n%s\r\n\n",
            "POST /2/files/get_temporary_link HTTP/1.1\r\nhost: api.example.com\r\n"
            "Authorization: Bearer not-to-be-told\r\nContent-Type: "
            "Application/Json\r\nContent-Length:  62\r\n\r\n"
            "{\"path\": \"/GREENHOUSE/20250105093000_CC3220SF_GREENHOUSE.tar\"}\r\n");
    t.connect(-468).requestFile();
    const std::vector<File> files = Transcript::files();
    t.archive(files).signature().file(files[0]).file(files[1]).file(files[2]).endOfArchive();
    t.print("_SaveOtaVersionFile: save version file also in the bundle, version=%s\r\n",
            "20250105093000");
    t.print("OTA_run: ---- Download file completed %s\r\n", file);
    t.print("OtaRunStep: status from Ota_run: Download done, status = %d\r\n", 104);
    t.restartIntoNewImage();
}

void t2a(Transcript &t)
{
    t.startCloudUpdate();
    t.print("OTA_run: call CdnClient_ConnectServer OTA server=%s\r\n", "api.example.com");
    t.print("CdnClient_ConnectServer: HttpClient_Connect %s\r\n", "api.example.com");
    t.print("[ERROR] - FATAL ERROR: Driver Abort detected. \r\n");
    t.print("HttpClient_Connect: ERROR sl_NetAppDnsGetHostByName, status=%d\r\n", -2005);
    t.print("CdnClient_ConnectServer: ERROR HttpClient_Connect, Status=%d\r\n", -20301);
    t.print("OTA_run: ERROR CdnClient_ConnectServer, Status=%d\r\n", -20301);
    t.attemptFailed(1, 20006).halt();
}

void t2b(Transcript &t)
{
    t.startUpdate();
    fiveAttempts(t, 20006, [](Transcript &one) {
        one.print("OTA_run: Call CdnClient_ConnectFileServer, url = %s\r\n",
                  "https://files.example.com/ota/g.tar");
        one.print("HttpClient_Connect: ERROR sl_NetAppDnsGetHostByName, status=%d\r\n", -6154);
        one.print("CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, Status=%d\r\n",
                  -20301);
        one.print("OTA_run: ERROR CdnClient_ConnectFileServer, Status=%d\r\n", -20301);
    });
}

void t3a(Transcript &t)
{
    t.startUpdate().connect();
    t.print("SL_SOCKET_ASYNC_EVENT socket event %d, do restart\r\n", 2);
    t.connectFails(-688, -20304).attemptFailed(1, 20006).restart().boot();
}

void t3b(Transcript &t)
{
    t.startUpdate();
    fiveAttempts(t, 20006, [](Transcript &one) {
        one.connect();
        one.print("SL_SOCKET_ASYNC_EVENT: ERROR - WRONG ROOT CA\r\n");
        one.print("Please install the following Root Certificate:\r\n");
        one.print(" %s\r\n", "Example Global Root CA");
        one.connectFails(-688, -20304);
    });
}

void t3c(Transcript &t)
{
    t.startUpdate().connect();
    t.print("SL_SOCKET_TX_FAILED_EVENT socket event %d, do restart\r\n", 1);
    t.connectFails(-107, -20304).attemptFailed(1, 20006).restart().boot();
}

void t4a(Transcript &t)
{
    t.startUpdate().connect(-461).requestFile();
    wholeArchive(t);
}

void t4b(Transcript &t)
{
    t.startUpdate();
    fiveAttempts(t, 20006, [](Transcript &one) { one.connect().connectFails(-651, -20304); });
}

void t5a(Transcript &t)
{
    t.startUpdate();
    fiveAttempts(t, 20008, [](Transcript &one) {
        one.connect().requestFile();
        one.print("HttpClient_RecvSkipHdr: http error code %s\r\n", "HTTP/1.1 404");
        one.print("OTA_run: ERROR downloading, CdnClient_RecvSkipHdr Status=%d\r\n", -20310);
    });
}

void t6a(Transcript &t)
{
    t.startUpdate().connect().requestFile().archive(Transcript::files()).signatureFails(-12291);
    t.print("OTA_run: ERROR OtaArchive_RunParse, Status=%d\r\n", -12291);
    t.attemptFailed(1, 20009).connect().requestFile();
    for (int n = 0; n < 40; ++n)
        t.print("OtaArchive_RunParseTar, ERROR state ARCHIVE_STATE_PARSING_FAILED, User should not "
                "call init to "
                "restart the process %d\r\n",
                16787440);
}

void t6c(Transcript &t)
{
    t.startUpdate()
        .connect()
        .requestFile()
        .archive(Transcript::files())
        .signatureFails(-14)
        .securityAlert();
}

void t7(Transcript &t)
{
    const std::vector<File> files = Transcript::files();
    t.startUpdate()
        .connect()
        .requestFile()
        .archive(files)
        .file(files[0])
        .file(files[1])
        .file(files[2])
        .endOfArchive();
    t.print("Signature file is missing from the TAR\r\n");
    t.securityAlert();
}

void t8(Transcript &t)
{
    t.startUpdate().connect().requestFile();
    firstFile(t);
    t.writes(Transcript::files()[1]);
    t.print("\r\n Hash verification failed.\r\n");
    t.securityAlert();
}

void t9a(Transcript &t)
{
    t.startUpdate().connect().requestFile();
    firstFile(t);
    t.header({"/html/stray.txt", 5});
    t.print("   Create/Open for write file %s\r\n", "/html/stray.txt");
    t.print(
        "\r\n A file was found in the TAR without being mentioned in the bundle command file \r\n");
    t.print("\r\n");
    t.securityAlert();
}

void t9b(Transcript &t)
{
    t.startUpdate().connect().requestFile();
    firstFile(t);
    t.endOfArchive().print("Files are missing in the TAR\r\n");
    t.securityAlert();
}

void t9c(Transcript &t)
{
    t.startUpdate().connect().requestFile();
    firstFile(t);
    const File again = Transcript::files()[0];
    t.header(again).print("   Create/Open for write file %s\r\n", again.name);
    t.securityAlert();
}

void t10(Transcript &t)
{
    t.startUpdate();
    fiveAttempts(t, 20009, [](Transcript &one) {
        one.connect().requestFile().archive({{"/html/f1.txt", 9},
                                             {"/html/f2.txt", 9},
                                             {"/html/f3.txt", 9},
                                             {"/html/f4.txt", 9},
                                             {"/html/f5.txt", 9},
                                             {"/html/f6.txt", 9},
                                             {"/html/f7.txt", 9},
                                             {"/html/f8.txt", 9}});
        one.print(
            "[_BundleCmdFile_Parse] ERROR bundle cmd file=%s, place for only %d JSON objects\r\n",
            "/html/f9.txt", 8);
        one.print("                            user can use more files by increasing "
                  "MAX_BUNDLE_CMD_FILES=%d\r\n",
                  8);
        one.print("OtaArchive_RunParseTar: ERROR in _BundleCmdFile_Parse, Status=%d\r\n", -20109);
        one.print("OTA_run: ERROR OtaArchive_RunParse, Status=%d\r\n", -20109);
    });
}

void t11a(Transcript &t)
{
    const char *const image = "/sys/mcuflashimg.bin";
    t.startUpdate().connect().requestFile();
    firstFile(t);
    t.header(Transcript::files()[1]).print("   Create/Open for write file %s\r\n", image);
    t.write(745, image, 745).write(1440, image, 2185).write(1264, image, 3449);
    t.print("HttpClient_RecvAppend: ERROR HttpClient_Recv, status=%d\r\n", -20313);
    t.print("OTA_run: ERROR downloading, CdnClient_RecvAppend Status=%d\r\n", -20313);
    t.attemptFailed(1, 20003)
        .connect()
        .requestFile()
        .archive(Transcript::files())
        .signatureFails(-14)
        .securityAlert();
}

void t11b(Transcript &t)
{
    t.startUpdate().connect().requestFile();
    t.print("HttpClient_RecvSkipHdr: ERROR HttpClient_Recv, status=%d\r\n", -20312);
    t.print("OTA_run: ERROR downloading, CdnClient_RecvSkipHdr Status=%d\r\n", -20312);
    t.attemptFailed(1, 20008).connect().requestFile();
    wholeArchive(t);
}

void beforeWifiLoss(Transcript &t)
{
    const File image = Transcript::files()[1];
    t.startUpdate().connect().requestFile();
    firstFile(t);
    t.header(image).print("   Create/Open for write file %s\r\n", image.name);
    t.write(745, image.name, 745);
}

void t11d(Transcript &t)
{
    beforeWifiLoss(t);
    t.print("Device disconnected from the AP on an ERROR\r\n");
    t.write(1440, "/sys/mcuflashimg.bin", 2185).restart().boot();
}

/// The event handler has the higher priority and nobody holds a lock: it may print between two
/// calls, or inside one.
void t11dInside(Transcript &t)
{
    beforeWifiLoss(t);
    t.print("OtaArchive_RunParseTar: Write size %d ", 1440);
    t.print("SL_SOCKET_ASYNC_EVENT socket event %d, do restart\r\n", 2);
    t.print("to file %s ", "/sys/mcuflashimg.bin");
    t.print("total %d.\r\n", 2185);
    t.print("OtaArchive_RunPa");
    t.print("Device disconnected from the AP on an ERROR\r\n");
    t.print("rseTar: Write size %d ", 1440);
    t.print("to file %s ", "/sys/mcuflashimg.bin");
    t.print("total %d.\r\n", 3625);
    t.restart().boot();
}

void t12a(Transcript &t)
{
    t.boot();
    t.print("Pinging GW...!\r\n");
    t.print("Ping done. Success rate: %d%%", 100);
    t.print("\r\n\r\n");
    t.print("\r\n");
    t.print("OtaCheckDoCommit: OTA success, new image commited and currently run\n");
    t.print("\r\n");
    t.print("HandlePingComplete: PingCounter=%d\r\n", 1);
    t.print("Pinging GW...!\r\n");
}

void t12b(Transcript &t)
{
    t.boot();
    t.print("Pinging GW...!\r\n");
    t.print("Ping done. Success rate: %d%%", 0);
    t.print("\r\n\r\n");
    t.restart().boot().ping(1);
}

void t12c(Transcript &t)
{
    t.banner().versions();
    t.print("\n\r\n\r\n\r==================================\n\r");
    t.print(" Provisioning Example Ver. %s\n\r", "1.0.16");
    t.print("==================================\n\r");
    t.print("\r\n Starting Provisioning! mode=%d (0-AP, 1-SC, 2-AP+SC, 3-AP+SC+WAC)\r\n\r\n", 2);
    t.boot().ping(1); // the watchdog was faster than the person with the telephone
}

void t12d(Transcript &t)
{
    t.banner().boot().ping(1);
}

void t12e(Transcript &t)
{
    t.boot();
    t.print("Pinging GW...!\r\n");
    t.print("Ping done. Success rate: %d%%", 100);
    t.print("\r\n\r\n");
    t.print("OtaArchive_Commit: ERROR sl_FsCtl, Status=%d\r\n", -10282);
    t.print("OTA_set: ERROR OtaArchive_Commit, status=%d\r\n", -10282);
    t.print("OtaCheckDoCommit: OTA_set ERROR on EXTLIB_OTA_SET_OPT_IMAGE_COMMIT, Status = %d\r\n",
            -20602);
    t.print("HandlePingComplete: PingCounter=%d\r\n", 1);
    t.print("Pinging GW...!\r\n");
    t.halt(5);
}

struct Named {
    const char *name;
    void (*write)(Transcript &);
};

constexpr std::array kAll{
    Named{"T1", t1},
    Named{"T1-null-text", t1NullText},
    Named{"T1-null-line", t1NullLine},
    Named{"T1-provisioned", t1Provisioned},
    Named{"T1b", t1b},
    Named{"T2a", t2a},
    Named{"T2b", t2b},
    Named{"T3a", t3a},
    Named{"T3b", t3b},
    Named{"T3c", t3c},
    Named{"T4a", t4a},
    Named{"T4b", t4b},
    Named{"T5a", t5a},
    Named{"T6a", t6a},
    Named{"T6c", t6c},
    Named{"T7", t7},
    Named{"T8", t8},
    Named{"T9a", t9a},
    Named{"T9b", t9b},
    Named{"T9c", t9c},
    Named{"T10", t10},
    Named{"T11a", t11a},
    Named{"T11b", t11b},
    Named{"T11d", t11d},
    Named{"T11d-inside", t11dInside},
    Named{"T12a", t12a},
    Named{"T12b", t12b},
    Named{"T12c", t12c},
    Named{"T12d", t12d},
    Named{"T12e", t12e},
};

} // namespace

QByteArray recording(const QString &name)
{
    const auto *const found = std::find_if(kAll.begin(), kAll.end(), [&name](const Named &named) {
        return name == QLatin1String(named.name);
    });
    if (found == kAll.end())
        qFatal("no recording is called %s", qPrintable(name));
    Transcript transcript;
    found->write(transcript);
    return transcript.bytes();
}

QStringList recordingNames()
{
    QStringList names;
    for (const Named &named : kAll)
        names << QString::fromLatin1(named.name);
    return names;
}

} // namespace airlift::test
