#include "tests/support/transcript.h"

#include <algorithm>
#include <array>
#include <cstdarg>
#include <cstdio>

#include <QCryptographicHash>

namespace airlift::test {

namespace {

constexpr const char *kUrl = "https://files.example.com/ota/20250105093000_CC3220SF_GREENHOUSE.tar";
constexpr const char *kFolder = "20250105093000_CC3220SF_GREENHOUSE";
constexpr const char *kRule = "****************************************"
                              "****************************************\n\r";
constexpr int kBlock = 512;
constexpr int kReceiveBuffer = 1440;

int paddingAfter(int offset)
{
    return (kBlock - offset % kBlock) % kBlock;
}

} // namespace

Transcript &Transcript::print(const char *format, ...)
{
    std::array<char, 1024> text{};
    std::va_list arguments;
    va_start(arguments, format);
    const int length = std::vsnprintf(text.data(), text.size(), format, arguments);
    va_end(arguments);
    m_bytes.append(text.data(), std::min<qsizetype>(length, text.size() - 1));
    return *this;
}

std::vector<Transcript::File> Transcript::files()
{
    return {{"greenhouse-root-cert", 902, false, false},
            {"/sys/mcuflashimg.bin", 5130, true, true},
            {"/html/beds.json", 231, false, true}};
}

Transcript &Transcript::banner()
{
    print("\n\n\r");
    print("%s", kRule);
    print("\t          %s Application - Version %s        \n\r", "OTA APP", "0.10.00.03");
    print("%s", kRule);
    return print("\n\r");
}

Transcript &Transcript::versions()
{
    print("SimpleLinkInitCallback: started in role %d\r\n", 0);
    print("Host Driver Version: %s\r\n", "3.0.1.61");
    return print("Build Version %d.%d.%d.%d.31.%d.%d.%d.%d.%d.%d.%d.%d\r\n", 3, 15, 0, 1, 2, 0, 0,
                 0, 2, 2, 0, 7);
}

Transcript &Transcript::boot()
{
    banner().versions();
    print("STA connected to AP %s, ", "Greenhouse");
    print("BSSID is %02x:%02x:%02x:%02x:%02x:%02x\r\n", 2, 0x1a, 0x11, 0xf0, 4, 0x2b);
    print("IPv4 acquired: IP = %d.%d.%d.%d\r\n", 192, 0, 2, 40);
    return print("Gateway = %d.%d.%d.%d\r\n", 192, 0, 2, 1);
}

Transcript &Transcript::bootIntoProvisioning()
{
    banner().versions();
    print("\n\r\n\r\n\r==================================\n\r");
    print(" Provisioning Example Ver. %s\n\r", "1.0.16");
    print("==================================\n\r");
    print("\r\n CHIP 0x%x\r\n MAC  31.%d.%d.%d.%d\r\n PHY  %d.%d.%d.%d\r\n NWP%d.%d.%d.%d\r\n ROM  "
          "%d\r\n "
          "HOST %d.%d.%d.%d\r\n",
          0x31000019, 2, 0, 0, 0, 2, 2, 0, 7, 3, 15, 0, 1, 0, 3, 0, 1, 61);
    print(" MAC address: %x:%x:%x:%x:%x:%x\r\n\r\n", 2, 0x1a, 0x11, 0xf0, 4, 0x2c);
    print("\r\n Starting Provisioning! mode=%d (0-AP, 1-SC, 2-AP+SC, 3-AP+SC+WAC)\r\n\r\n", 2);
    print(" [Provisioning] Smart Config Synced!\r\n");
    print(" [Provisioning] Profile Added: SSID: %s\r\n", "Greenhouse");
    print(" [Provisioning] Profile Added: PrivateToken:%s\r\n", "not-to-be-told");
    print(" [Provisioning] Profile confirmation: WLAN Connected!\r\n");
    print(" [Provisioning] Profile confirmation: IP Acquired!\r\n");
    print(" [Provisioning] Profile Confirmation Success!\r\n");
    print("[Provisioning] Provisioning Application Ended Successfully \r\n ");
    print("\r\n Provisioning stopped:");
    print(" Current Role: %s\r\n", "STA");
    print("                       WLAN Status: %s\r\n", "CONNECTED");
    print("                       Connected to SSID: %s\r\n", "Greenhouse");
    return print("\tDHCP is %s \r\n\tIP \t%d.%d.%d.%d \r\n\tMASK \t%d.%d.%d.%d "
                 "\r\n\tGW\t%d.%d.%d.%d \r\n\tDNS "
                 "\t%d.%d.%d.%d\r\n",
                 "ON", 192, 0, 2, 40, 255, 255, 255, 0, 192, 0, 2, 1, 192, 0, 2, 53);
}

Transcript &Transcript::ping(int counter, int percent)
{
    print("Pinging GW...!\r\n");
    print("Ping done. Success rate: %d%%", percent);
    print("\r\n\r\n");
    return print("HandlePingComplete: PingCounter=%d\r\n", counter);
}

Transcript &Transcript::trigger()
{
    print("Pinging GW...!\r\n");
    print("Ping done. Success rate: %d%%", 100);
    print("\r\n\r\n");
    return print("HandlePingComplete: OTA Command arrived\r\n");
}

Transcript &Transcript::startUpdate()
{
    print("OtaInit: statistics = %d, %d, %d\r\n", 0, 0, 0);
    print("OtaInit: call Ota_init\r\n");
    print("OTA_init: sizeof CdnClient=%d, sizeof OtaArchive=%d\r\n", 576, 4956);
    print("OTA_init: sizeof OtaLib_t=%d, sizeof OTA_memBlock=%d\r\n", 7736, 7800);
    print("OTA_init: OTA lib version = %s\r\n", "OTA_LIB_2.0.0.7");
    return print("OtaArchive_Init: OTA archive version = %s\r\n", "OTA_ARCHIVE_2.0.0.4");
}

Transcript &Transcript::startCloudUpdate()
{
    startUpdate();
    print("OtaConfig: call OTA_set EXTLIB_OTA_SET_OPT_SERVER_INFO,ServerName=%s\r\n",
          "api.example.com");
    return print("OtaConfig: call OTA_set EXTLIB_OTA_SET_OPT_VENDOR_ID, VendorDir=%s\r\n",
                 "GREENHOUSE");
}

Transcript &Transcript::attemptFailed(int attempt, int warning)
{
    print("\n_OtaCheckConsecutiveErrors: ConsecutiveOtaErrors=%d/%d, return only WARNNING\r\n",
          attempt, 5);
    print("OtaRunStep: WARNING Ota_run, Status=%d, continue fornext OTA retry\r\n", warning);
    return print("\r\n");
}

Transcript &Transcript::lastAttemptFailed()
{
    print("\n_OtaCheckConsecutiveErrors: ConsecutiveOtaErrors=%d/%d, MAX_CONSECUTIVE_OTA_ERRORS!!! "
          "\r\n",
          5, 5);
    return fatal(-21003);
}

Transcript &Transcript::fatal(int status)
{
    print("\r\n");
    print("OtaRunStep: FATAL ERROR from Ota_run %d !!!!!!!!!!!!!!!!!!!!!!!!!!!\r\n", status);
    print("\r\n");
    return halt();
}

Transcript &Transcript::halt(int state)
{
    print("Test failed: State = %d, Event = %d\r\n", state, 17);
    return print("Event handler failed..!! \r\n");
}

Transcript &Transcript::restart()
{
    print("\n\n");
    return print("ProcessRestartMcu: reset the platform...\r\n");
}

Transcript &Transcript::restartIntoNewImage()
{
    print("\n\n\n\n");
    print("OtaImageTestingAndReset: download done\r\n");
    print("OtaImageTestingAndReset: call sl_Stop to move the bundle totesting state\r\n");
    return print("OtaImageTestingAndReset: reset the platform to test the newimage...\r\n");
}

Transcript &Transcript::connect(std::optional<int> warning)
{
    print("OTA_run: Call CdnClient_ConnectFileServer, url = %s\r\n", kUrl);
    print("HttpClient_Connect: IP_ADDR=%d.%d.%d.%d\r\n", 198, 51, 100, 7);
    if (warning)
        print("HttpClient_Connect: WARNING Socket Connect, status=%d, Ignored...\r\n", *warning);
    return *this;
}

Transcript &Transcript::requestFile()
{
    return print("OTA_run: Call CdnClient_ReqFileContent, url = %s\r\n", kUrl);
}

Transcript &Transcript::connectFails(int status, int libraryStatus)
{
    print("HttpClient_Connect: ERROR Socket Connect, status=%d\r\n", status);
    print("CdnClient_ConnectFileServer: ERROR on HttpClient_Connect, Status=%d\r\n", libraryStatus);
    return print("OTA_run: ERROR CdnClient_ConnectFileServer, Status=%d\r\n", libraryStatus);
}

Transcript &Transcript::archiveHead(int listSize)
{
    m_offset = 4 * kBlock;
    m_saved = 0;
    print("OtaArchive_RunParse: set state=ARCHIVE_STATE_PARSE_HDR\r\n");
    for (const char *folder : {"", "0/", "1/", "2/"}) {
        print("OtaArchive_RunParseTar: parsing archive file header\r\n");
        print("OtaArchive_RunParseTar: filetype=%c, directory=%s/%s\r\n", '5', kFolder, folder);
    }
    return header({"ota.cmd", listSize});
}

Transcript &Transcript::archive(const std::vector<File> &listed)
{
    archiveHead(870);
    for (const File &file : listed) {
        const QByteArray digest =
            QCryptographicHash::hash(file.name, QCryptographicHash::Sha256).toHex();
        print("[_BundleCmdFile_Parse]    bundle cmd file=%s, sig_len=%d, SHA_256_Digets=%s,  "
              "cert=%s, secured=%d, "
              "bundle=%d\r\n",
              file.name, file.secured ? 256 : 0, digest.constData(),
              file.secured ? "greenhouse-root-cert" : "", file.secured ? 1 : 0,
              file.bundle ? 1 : 0);
    }
    m_offset += 870;
    return *this;
}

void Transcript::skipPadding()
{
    if (const int padding = paddingAfter(m_offset); padding != 0) {
        print("OtaArchive_RunParseTar: skip block align  RecvBufLen=%d, SkipAlignSize=%d\r\n", 1290,
              padding);
        m_offset += padding;
    }
}

Transcript &Transcript::header(const File &file)
{
    print("OtaArchive_RunParseTar: parsing archive file header\r\n");
    skipPadding();
    print("OtaArchive_RunParseTar: FileType=%c, FileName=%s, FileSize=%ld\r\n", '0', file.name,
          long{file.size});
    m_offset += kBlock;
    return *this;
}

Transcript &Transcript::signature()
{
    header({"ota.sign", 71});
    m_offset += 71;
    return *this;
}

Transcript &Transcript::signatureFails(int status)
{
    signature();
    print("[_BundleCmdSignatureFile_Parse] signature verification failed!\r\n");
    return print("OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, Status=%d\r\n",
                 status);
}

Transcript &Transcript::write(int bytes, const char *name, int total)
{
    print("OtaArchive_RunParseTar: Write size %d ", bytes);
    print("to file %s ", name);
    return print("total %d.\r\n", total);
}

Transcript &Transcript::writes(const File &file)
{
    header(file);
    print("   Create/Open for write file %s\r\n", file.name);
    int piece = 745; // what stands behind the header in the receive buffer
    for (int total = 0; total < file.size; piece = kReceiveBuffer) {
        piece = std::min(piece, file.size - total);
        total += piece;
        write(piece, file.name, total);
    }
    m_offset += file.size;
    return *this;
}

Transcript &Transcript::file(const File &file)
{
    writes(file);
    print("\r\n Hash verification succeeded.\r\n");
    print("    Total archive file bytes %d.\r\n", m_offset);
    print("OtaArchive_RunParseTar: %d files that are mentioned in the ota.cmd were saved\r\n",
          ++m_saved);
    return print("OtaArchive_RunParseTar: Downloading File Completed - Size=%d\r\n", file.size);
}

Transcript &Transcript::endOfArchive()
{
    print("OtaArchive_RunParseTar: parsing archive file header\r\n");
    skipPadding();
    return print("OtaArchive_RunParseTar: End of archive...\r\n");
}

Transcript &Transcript::completed(Null form)
{
    print("_SaveOtaVersionFile: save version file also in the bundle, version=%s\r\n", "");
    switch (form) {
    case Null::Glued:
        print("OTA_run: ---- Download file completed ");
        break;
    case Null::InBrackets:
        print("OTA_run: ---- Download file completed (null)\r\n");
        break;
    case Null::EmptyLine:
        print("OTA_run: ---- Download file completed \r\n");
        break;
    }
    return print("OtaRunStep: status from Ota_run: Download done, status = %d\r\n", 104);
}

Transcript &Transcript::securityAlert()
{
    print("OTA_run: SECURITY ALERT OtaArchive_RunParse, Status=%d\r\n", -20199);
    return fatal(-21004);
}

} // namespace airlift::test
