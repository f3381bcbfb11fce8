#include "core/sim/local_ota_wording.h"

#include <array>

#include <QByteArrayView>

namespace airlift::sim {

namespace {

struct Words {
    QByteArrayView library;
    const char *localOta; ///< null: only in debug builds
};

/// Where the copy differs; everything else is printed alike.
constexpr std::array kWords{
    Words{"Internal buffer size exceeded, please update BUNDLE_CMD_MAX_OBJECT_SIZE\r\n",
          "Internal buffer size exceeded, pleaseupdate BUNDLE_CMD_MAX_OBJECT_SIZE\r\n"},
    Words{"_ReadOtaVersionFile: file %s, status=SL_ERROR_FS_FILE_NOT_EXISTS\r\n",
          "[_ReadOtaVersionFile] file %s, status=SL_ERROR_FS_FILE_NOT_EXISTS\r\n"},
    Words{"_SaveOtaVersionFile: save version file also in the bundle, version=%s\r\n", nullptr},
    Words{"_SaveOtaVersionFile: Error sl_FsOpen %s, Status=%d\r\n",
          "[_SaveOtaVersionFile] Error sl_FsOpen %s, Status=%d\r\n"},
    Words{"_SaveOtaVersionFile: Error sl_FsRead, Status=%d\r\n",
          "[_SaveOtaVersionFile] Error sl_FsRead, Status=%d\r\n"},
    Words{"_SaveOtaVersionFile: Error sl_FsClose, Status=%d\r\n",
          "[_SaveOtaVersionFile] Error sl_FsClose, Status=%d\r\n"},
    Words{"OtaArchive_Init: OTA archive version = %s\r\n",
          "[OtaArchive_Init] OTA archive version = %s\r\n"},
    Words{"OtaArchive_Rollback: ERROR sl_FsCtl, Status=%d\r\n",
          "[OtaArchive_Rollback] ERROR sl_FsCtl, Status=%d\r\n"},
    Words{"OtaArchive_Commit: ERROR sl_FsCtl, Status=%d\r\n",
          "[OtaArchive_Commit] ERROR sl_FsCtl, Status=%d\r\n"},
    Words{"OtaArchive_CheckVersion: can't open version file, sign it as old version\r\n",
          "[OtaArchive_CheckVersion] can't open version file, sign it as old version\r\n"},
    Words{"OtaArchive_CheckVersion: accept the new version = %s\r\n",
          "[OtaArchive_CheckVersion] accept the new version = %s\r\n"},
    Words{"    OtaArchive_CheckVersion: current version str = %s\r\n",
          "[    OtaArchive_CheckVersion] current version str = %s\r\n"},
    Words{"    OtaArchive_CheckVersion: new     version str = %s\r\n",
          "[    OtaArchive_CheckVersion] new     version str = %s\r\n"},
    Words{"OtaArchive_RunParse: set state=ARCHIVE_STATE_PARSE_HDR\r\n", nullptr},
    Words{"OtaArchive_RunParseTar: parsing archive file header\r\n", nullptr},
    Words{"OtaArchive_RunParseTar: not enough to skip RecvBufLen=%d, SkipAlignSize=%d\r\n",
          nullptr},
    Words{"OtaArchive_RunParseTar: skip block align  RecvBufLen=%d, SkipAlignSize=%d\r\n", nullptr},
    Words{"OtaArchive_RunParseTar: End of archive...\r\n",
          "[OtaArchive_RunParseTar] End of archive...\r\n"},
    Words{"Signature file is missing from the TAR\r\n", "Signature file is missing in the TAR\r\n"},
    Words{"OtaArchive_RunParseTar: filetype=%c, directory=%s\r\n", nullptr},
    Words{"OtaArchive_RunParseTar: error in filename pattern\r\n",
          "[OtaArchive_RunParseTar] error in filename pattern\r\n"},
    Words{"OtaArchive_RunParseTar: FileType=%c, FileName=%s, FileSize=%ld\r\n", nullptr},
    Words{"OtaArchive_RunParseTar: unsupported FileType=%d, FileName=%s\r\n",
          "[OtaArchive_RunParseTar] unsupported FileType=%d, FileName=%s\r\n"},
    Words{"OtaArchive_RunParseTar: ERROR in _BundleCmdFile_Parse, Status=%ld\r\n",
          "[OtaArchive_RunParseTar] ERROR in _BundleCmdFile_Parse, Status=%ld\r\n"},
    Words{"   Create/Open for write file %s\r\n",
          "[OtaArchive_RunParseTar]   Create/Open for write file %s\r\n"},
    Words{"OtaArchive_RunParseTar: !!!!!! SECURITY ALERT !!!!! on pOpenFile, Status=%ld\r\n",
          "[OtaArchive_RunParseTar] !!!!!! SECURITY ALERT !!!!! on pOpenFile, Status=%ld\r\n"},
    Words{"OtaArchive_RunParseTar ERROR from sl_FsOpen, Status=%d\r\n",
          "[OtaArchive_RunParseTar] ERROR from sl_FsOpen, Status=%d\r\n"},
    Words{"OtaArchive_RunParseTar: Error - SaveFileChunk - (%ld)\r\n",
          "[OtaArchive_RunParseTar] Error - SaveFileChunk - (%ld)\r\n"},
    Words{"OtaArchive_RunParseTar: Write size %ld ", nullptr},
    Words{"to file %s ", nullptr},
    Words{"total %ld.\r\n", nullptr},
    Words{"OtaArchive_RunParseTar: !!!!!! SECURITY ALERT !!!!! on pCloseFile, Status=%ld\r\n",
          "[OtaArchive_RunParseTar] !!!!!! SECURITY ALERT !!!!! on pCloseFile, Status=%ld\r\n"},
    Words{"OtaArchive_RunParseTar: error on pCloseFile, Status=%ld\r\n",
          "[OtaArchive_RunParseTar] error on pCloseFile, Status=%ld\r\n"},
    Words{"OtaArchive_RunParseTar: Downloading File Completed - Size=%ld\r\n",
          "[OtaArchive_RunParseTar] Downloading File Completed - Size=%ld\r\n"},
    Words{"OtaArchive_RunParseTar, ERROR state COMPLETE_PENDING_TESTING, User should not call run "
          "parser in this state %d\r\n",
          nullptr},
    Words{"OtaArchive_RunParseTar, ERROR state ARCHIVE_STATE_PARSING_FAILED, User should not call "
          "init to restart the process %d\r\n",
          "[OtaArchive_RunParseTar] ERROR state OtaArchiveState_ParsingFailed, User should not "
          "call init to restart the process %d\r\n"},
};

} // namespace

const char *localOtaWording(const char *format)
{
    const QByteArrayView wanted{format};
    for (const Words &words : kWords) {
        if (words.library == wanted)
            return words.localOta;
    }
    return format;
}

} // namespace airlift::sim
