#pragma once

#include "core/bundle/build.h"
#include "core/bundle/error.h"
#include "core/trust/certificate.h"

#include <optional>
#include <vector>

namespace airlift::bundle {

/// One object of ota.cmd as written.
struct ListedFile {
    QByteArray deviceName;
    QByteArray digest; ///< hex as written
    QByteArray certificate;
    QByteArray signatureBase64;
    bool secured = false;
    bool inBundle = false;
};

enum class Check { Good, Bad, NotPresent, CannotTell };

struct EntryFacts {
    QByteArray tarPath;
    QByteArray deviceName; ///< what the device makes of the path; empty for directories
    char type = '0';
    ByteCount offset; ///< of its header
    ByteCount size;
    QByteArray digest;                     ///< SHA-256 computed here, raw; empty for directories
    std::optional<int> listIndex;          ///< into Contents::list
    Check digestCheck = Check::NotPresent; ///< against the list
    Check signatureCheck =
        Check::NotPresent; ///< against a certificate of the bundle or a given one
    bool privateKey = false;
};

/// What stands in a bundle, whoever made it. Reading never stops at an oddity; it says what it saw.
struct Contents {
    QString path;
    ByteCount size;
    QByteArray rootName;
    std::vector<EntryFacts> entries;
    std::vector<ListedFile> list; ///< empty if the list cannot be read
    bool listReadable = false;
    QByteArray listBytes;                         ///< ota.cmd
    QByteArray listSignature;                     ///< ota.sign
    Check listSignatureCheck = Check::CannotTell; ///< Good/Bad only with a vendor certificate
    std::optional<Chip> chip;                     ///< from root name and image name, if they agree
    bool hasEndMarker = false;
    std::vector<QByteArray> listedButMissing;
    std::vector<QByteArray> presentButUnlisted;
};

struct InspectOptions {
    std::optional<trust::PublicKey> vendor; ///< to check ota.sign
    std::vector<std::pair<QByteArray, trust::Certificate>>
        signers; ///< by device file name, besides those inside
};

/// Reads any file as a bundle, with a reader that shares nothing with the writer (libarchive).
/// Fails only if the file cannot be read or is no tar.
[[nodiscard]] Result<Contents> inspect(const QString &path, const InspectOptions &options = {},
                                       const OnProgress &progress = {});
/// The same over a file already open, so that what was checked is what is served. The descriptor's
/// position is neither used nor moved; it stays the caller's.
[[nodiscard]] Result<Contents> inspect(int descriptor, const QString &path,
                                       const InspectOptions &options = {},
                                       const OnProgress &progress = {});

} // namespace airlift::bundle
