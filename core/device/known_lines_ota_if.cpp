#include "core/device/event_makers.h"
#include "core/device/known_dialects.h"

namespace airlift::device {

namespace {

using namespace make;

// local-ota-and-cdn 4.3, behind the tag with module and level, which is taken off before.
constexpr KnownLine kLines[] = {
    {"CheckMcuImage:: Wrong Image for the device (%s)", wrongImage},
    {"OtaWatchDog: Watchdog is updated by mcubootinfo.bin from the OTA image", remark},
    {"OtaWatchDog: Failed to store the bootinfo file (%d)", remark},
    {"msg queue send error %d", remark},
    {"library only support 1 active init call", remark},
    {"Version file (ota.dat) couldn't be written: %d", remark},
    {"WQCalback: Error (Unsupported msgId: %d)", remark},
    {"ProcessOta: ---- Candidate with old version", plain<NoUpdate>},
    {"ProcessOta: ---- Download file in progress (%d%%) %d/%d ----", count<PercentDone>},
    {"ProcessOta: ---- Download file in progress %d ----"},
    {"ProcessOta: ---- Download file completed", plain<DownloadFileCompleted>, kVerdict},
    {"ProcessOta: ---- OTA failure (%d)", namedStep<LibraryError, Words{"OtaArchive"}>},
    {"ProcessOta: ---- Can't get next chunk (%d)", namedStep<TransferError, Words{"next chunk"}>},
    {"ProcessOta: ---- Writing file: %s", text<FileOpened>},
    {"HTTP Get Error = %d", httpGetError, kLineStart},
    {"LOCAL OTA enabled on IP=%s (Network: %s)", text<UploadReady>},
    {"OTA File (%s) - Can't be found !!!", remark, kLineStart},
    {"Callback must be provided", remark},
    {"Can't create WQ for the module", remark},
    {"Can't read version (%d)", remark},
    {"OTA_IF_INIT:: Existing OTA Version = %s", remark},
    {"Can't init HTTPSRV_IF (%d)", remark},
    {"OTA_IF_install: reseting the platform...", plain<RestartingIntoNewImage>},
    {"OTA_IF_install: platform does not support self reset", remark},
    {"reset the NWP to rollback to the old image", remark, kLineStart},
    {"OTA_IF_commit: OTA succeeded - new image is committed!", plain<Committed>, kVerdict},
    {"OTA_IF_commit: OTA_set ERROR on EXTLIB_OTA_SET_OPT_IMAGE_COMMIT, Status = %d",
     status<CommitFailed>},
    {"OTA_IF_rollback: New image failed - reverting to old image!", plain<RolledBackByApplication>},
    {"FILE_read failed (%d)", remark},
    {"*** Attempting GITHUB getDownloadLink ***", vendor<Words{"GitHub"}>},
    {"*** Attempting DROPBOX getDownloadLink ***", vendor<Words{"Dropbox"}>},
    {"=== Sending %s Request ===", nullptr, kDumpFollows},
    {"*** No new image was found!!! ***", plain<NoUpdate>},
    {"*** New Image Found: (URL: %s) ***", url<FileServerConnecting>},
    {"HTTP setting error: %d, option: %d", remark},
    {"HTTGetHandler: can't find handler for URI=%s", remark},
    {"HTTPostHandler: can't find handler for URI=%s", remark},
    {"unsupported netapp request!", remark},
    {"out of resources!", remark, kLineStart},
    {"%s status=SL_ERROR_FS_FILE_NOT_EXISTS", remark}, // "File" begins too much else
    {"%s sl_FsOpen %s, Status=%d", remark},
    {"HTTPSRV_IF_registerCallback: %s", remark},
    {"HTTPSRV_IF_unregisterCallback: %s", remark},
    {"Initialized successfully", nullptr, kLineStart},
    {"Initialization error (%d)", remark, kLineStart},
    {"Already initialized", nullptr, kLineStart},
    {"OTA_NOTIF_IMAGE_PENDING_COMMIT", remark},
    {"Error Testing the new version - reverting to old version (%d)", remark},
    {"OTA_NOTIF_IMAGE_DOWNLOADED", plain<DownloadFileCompleted>},
    {"OTA_NOTIF_GETLINK_ERROR (%d)", namedStep<LibraryError, Words{"GetLink"}>},
    {"OTA_NOTIF_DOWNLOAD_ERROR (%d)", remark}, // the error itself was printed before
    {"OTA_NOTIF_INSTALL_ERROR (%d)", remark},
    {"OTA_NOTIF_COMMIT_ERROR {%d)", status<CommitFailed>},
    {"OTA_NOTIF not handled Id %d"},
    {"Starting Cloud OTA", plain<OtaTriggered>},
    {"Starting Local OTA", plain<OtaTriggered>},
    {"Starting Internal Update", plain<OtaTriggered>},
    {"Cloud OTA is not enabled.%s", remark},
    {"Local OTA is not enabled.%s", remark},
    {"Internal Update is not enabled.%s", remark},
    {"Trigger OTA...(%s)", remark},
    {"Unknown payload - using the default OTA method", remark},
    {"No default OTA method is defined.", remark},
    {"Set OTA_DEFAULT_METHOD to one of: %s", remark},
    {"failed to Connect to AP: Error Code: %d%s", remark},
    {"failed to init OTA_IF", remark},
    {"MQTT_EVENT_%s", nullptr, kLineStart},
    {"TOPIC: %s PAYLOAD: %s QOS: %d", nullptr, kLineStart},
};

} // namespace

std::span<const KnownLine> otaIfLines()
{
    return kLines;
}

} // namespace airlift::device
