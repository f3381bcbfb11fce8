#include "core/bundle/receiver_log.h"

#include <array>

namespace airlift::bundle::receiver {

namespace {

constexpr qsizetype kLongestLog = 4 << 20; // a bundle of many pieces prints a line for each

/// The library's text and that of the local_ota copy; an empty one is printed in debug builds only.
struct Format {
    Line line;
    const char *library;
    const char *localOta;
};

constexpr std::array kFormats{
    Format{Line::Started, "OtaArchive_RunParse: set state=ARCHIVE_STATE_PARSE_HDR\r\n", ""},
    Format{Line::Header, "OtaArchive_RunParseTar: parsing archive file header\r\n", ""},
    Format{Line::NotEnoughToSkip,
           "OtaArchive_RunParseTar: not enough to skip RecvBufLen=%d, SkipAlignSize=%d\r\n", ""},
    Format{Line::Skipped,
           "OtaArchive_RunParseTar: skip block align  RecvBufLen=%d, SkipAlignSize=%d\r\n", ""},
    Format{Line::EndOfArchive, "OtaArchive_RunParseTar: End of archive...\r\n",
           "[OtaArchive_RunParseTar] End of archive...\r\n"},
    Format{Line::NoSignature, "Signature file is missing from the TAR\r\n",
           "Signature file is missing in the TAR\r\n"},
    Format{Line::FilesMissing, "Files are missing in the TAR\r\n",
           "Files are missing in the TAR\r\n"},
    Format{Line::Directory, "OtaArchive_RunParseTar: filetype=%c, directory=%s\r\n", ""},
    Format{Line::BadPattern, "OtaArchive_RunParseTar: error in filename pattern\r\n",
           "[OtaArchive_RunParseTar] error in filename pattern\r\n"},
    Format{Line::File, "OtaArchive_RunParseTar: FileType=%c, FileName=%s, FileSize=%ld\r\n", ""},
    Format{Line::UnsupportedType,
           "OtaArchive_RunParseTar: unsupported FileType=%d, FileName=%s\r\n",
           "[OtaArchive_RunParseTar] unsupported FileType=%d, FileName=%s\r\n"},
    Format{Line::ListEntry,
           "[_BundleCmdFile_Parse]    bundle cmd file=%s, sig_len=%d, SHA_256_Digets=%s,  cert=%s, "
           "secured=%d, bundle=%d\r\n",
           "[_BundleCmdFile_Parse]    bundle cmd file=%s, sig_len=%d, SHA_256_Digets=%s,  cert=%s, "
           "secured=%d, bundle=%d\r\n"},
    Format{Line::ListTooLong,
           "[_BundleCmdFile_Parse] ERROR bundle cmd file=%s, place for only %d JSON objects\r\n",
           "[_BundleCmdFile_Parse] ERROR bundle cmd file=%s, place for only %d JSON objects\r\n"},
    Format{Line::ListTooLongHint,
           "                            user can use more files by increasing "
           "MAX_BUNDLE_CMD_FILES=%d\r\n",
           "                            user can use more files by increasing "
           "MAX_BUNDLE_CMD_FILES=%d\r\n"},
    Format{Line::ListObjectTooLong,
           "Internal buffer size exceeded, please update BUNDLE_CMD_MAX_OBJECT_SIZE\r\n",
           "Internal buffer size exceeded, pleaseupdate BUNDLE_CMD_MAX_OBJECT_SIZE\r\n"},
    Format{Line::JsonError, "Error: %d  , Couldn't parse the received Json file \r\n",
           "Error: %d  , Couldn't parse the received Json file \r\n"},
    Format{Line::ListError, "OtaArchive_RunParseTar: ERROR in _BundleCmdFile_Parse, Status=%ld\r\n",
           "[OtaArchive_RunParseTar] ERROR in _BundleCmdFile_Parse, Status=%ld\r\n"},
    Format{Line::SignatureFailed,
           "[_BundleCmdSignatureFile_Parse] signature verification failed!\r\n",
           "[_BundleCmdSignatureFile_Parse] signature verification failed!\r\n"},
    Format{Line::SignatureError,
           "OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, Status=%ld\r\n",
           "OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, Status=%ld\r\n"},
    Format{Line::Open, "   Create/Open for write file %s\r\n",
           "[OtaArchive_RunParseTar]   Create/Open for write file %s\r\n"},
    Format{Line::NotListed,
           "\r\n A file was found in the TAR without being mentioned in the bundle command file "
           "\r\n",
           "\r\n A file was found in the TAR without being mentioned in the bundle command file "
           "\r\n"},
    Format{Line::OpenError, "OtaArchive_RunParseTar ERROR from sl_FsOpen, Status=%d\r\n",
           "[OtaArchive_RunParseTar] ERROR from sl_FsOpen, Status=%d\r\n"},
    Format{Line::Write, "OtaArchive_RunParseTar: Write size %ld to file %s total %ld.\r\n", ""},
    Format{Line::HashGood, "\r\n Hash verification succeeded.\r\n",
           "\r\n Hash verification succeeded.\r\n"},
    Format{Line::HashBad, "\r\n Hash verification failed.\r\n",
           "\r\n Hash verification failed.\r\n"},
    Format{Line::TotalBytes, "    Total archive file bytes %ld.\r\n",
           "    Total archive file bytes %ld.\r\n"},
    Format{Line::CloseAlert,
           "\r\nOtaArchive_RunParseTar: !!!!!! SECURITY ALERT !!!!! on pCloseFile, "
           "Status=%ld\r\n\r\n",
           "\r\n[OtaArchive_RunParseTar] !!!!!! SECURITY ALERT !!!!! on pCloseFile, "
           "Status=%ld\r\n\r\n"},
    Format{Line::CloseError, "OtaArchive_RunParseTar: error on pCloseFile, Status=%ld\r\n",
           "[OtaArchive_RunParseTar] error on pCloseFile, Status=%ld\r\n"},
    Format{Line::SavedCount,
           "OtaArchive_RunParseTar: %d files that are mentioned in the ota.cmd were saved\r\n",
           "OtaArchive_RunParseTar: %d files that are mentioned in the ota.cmd were saved\r\n"},
    Format{Line::FileDone, "OtaArchive_RunParseTar: Downloading File Completed - Size=%ld\r\n",
           "[OtaArchive_RunParseTar] Downloading File Completed - Size=%ld\r\n"},
    Format{Line::VersionFile,
           "_SaveOtaVersionFile: save version file also in the bundle, version=%s\r\n", ""},
    Format{Line::RollbackError, "OtaArchive_Rollback: ERROR sl_FsCtl, Status=%d\r\n",
           "[OtaArchive_Rollback] ERROR sl_FsCtl, Status=%d\r\n"},
    Format{Line::ReceiveError, "HttpClient_RecvAppend: ERROR HttpClient_Recv, status=%ld\r\n",
           "[Link local task] sl_NetAppRecv error=%d, flags=0 \n\r"},
    Format{Line::ReceiveFailed, "OTA_run: ERROR downloading, CdnClient_RecvAppend Status=%ld\r\n",
           ""},
    Format{Line::SecurityAlert, "OTA_run: SECURITY ALERT OtaArchive_RunParse, Status=%d\r\n",
           "[Link local task] OtaArchive error %d \n\r"},
    Format{Line::ArchiveError, "OTA_run: ERROR OtaArchive_RunParse, Status=%d\r\n",
           "[Link local task] OtaArchive error %d \n\r"},
    Format{Line::Completed, "OTA_run: ---- Download file completed %s\r\n",
           "[Link local task] sl_extLib_OtaRun: ---- Download file completed %s\r\n"},
};

constexpr bool isInOrder()
{
    for (std::size_t i = 0; i < kFormats.size(); ++i) {
        if (kFormats[i].line != static_cast<Line>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder(), "the table is indexed by Line");
static_assert(kFormats.back().line == Line::Completed);

} // namespace

void TraceLog::print(Line line, std::initializer_list<QByteArray> arguments)
{
    if (!m_wanted || text.size() > kLongestLog)
        return;
    const Format &format = kFormats[static_cast<std::size_t>(line)];
    const auto *argument = arguments.begin();
    const char *next =
        m_dialect == ReceiverProfile::Traces::Library ? format.library : format.localOta;
    for (; *next != '\0'; ++next) {
        if (*next != '%') {
            text += *next;
            continue;
        }
        do // %d, %ld, %s, %c
            ++next;
        while (*next == 'l');
        if (argument != arguments.end())
            text += *argument++;
    }
}

} // namespace airlift::bundle::receiver
