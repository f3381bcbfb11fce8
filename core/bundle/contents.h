#pragma once

#include "core/bundle/build.h"
#include "core/bundle/error.h"
#include "core/bundle/image.h"
#include "core/bundle/origin.h"
#include "core/trust/certificate.h"
#include "core/trust/known_keys.h"

#include <functional>
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

/// Whose signature on a file verifies.
enum class SignedBy {
    Nobody,      ///< not signed, or the signature is wrong
    Certificate, ///< the one the list names
    ExampleKey,  ///< a published example key, though the certificate is not here
    TiGen2,
    TiGen3,
    Unknown ///< signed, but with what cannot be told
};

/// What the bytes of an MCU image say (ota-bundle 3).
struct ImageFacts {
    Linkage linkage = Linkage::Unclear;
    /// The hash in front of a flash image against the rest.
    Check prefix = Check::NotPresent;
};

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
    bool isFile = false; ///< a plain file: the device would store it
    SignedBy signedBy = SignedBy::Nobody;
    std::optional<trust::HashKind> signatureHash; ///< with which the signature verifies
    /// The published example that this file is (certificate or key) or is signed with.
    std::optional<trust::DummyKey> exampleKey;
    std::optional<ImageFacts> image;
    QByteArray version; ///< of a service pack, "3.15.0.1"; empty if it cannot be read
};

/// What stands in a bundle, whoever made it. Reading never stops at an oddity; it says what it saw.
struct Contents {
    QString path;
    ByteCount size;
    QByteArray rootName;
    std::vector<EntryFacts> entries;
    std::vector<ListedFile> list; ///< empty if the list cannot be read
    bool listReadable = false;
    QByteArray listBytes;     ///< ota.cmd
    QByteArray listSignature; ///< ota.sign
    /// Without a vendor certificate: good if the published example key made it, else unknown.
    Check listSignatureCheck = Check::CannotTell;
    bool listSignedWithExampleKey = false;
    std::optional<Chip> chip; ///< from root name and image name, if they agree
    bool hasEndMarker = false;
    std::vector<QByteArray> listedButMissing;
    std::vector<QByteArray> presentButUnlisted;
    /// Named as signer by a file, but neither in the bundle nor among the given ones.
    std::vector<QByteArray> signersMissing;
    std::vector<TarOddity> oddities;
    Origin origin;
    std::optional<ByteCount> damagedAt; ///< what comes behind could not be read
};

struct InspectOptions {
    std::optional<trust::PublicKey> vendor; ///< to check ota.sign
    std::vector<std::pair<QByteArray, trust::Certificate>>
        signers; ///< by device file name, besides those inside
    /// Gets the bytes of every plain file in the order of the tar, and an empty view at the end of
    /// each. Returning false cancels.
    std::function<bool(const EntryFacts &, QByteArrayView)> onData;
};

/// Reads any file as a bundle, with a reader that shares nothing with the writer (libarchive).
/// Fails only if the file cannot be read, is beyond kLargestArchive or does not even begin like a
/// tar.
inline constexpr ByteCount kLargestArchive{qint64{4} << 30};
[[nodiscard]] Result<Contents> inspect(const QString &path, const InspectOptions &options = {},
                                       const OnProgress &progress = {});
/// The same over a file already open, so that what was checked is what is served. The descriptor's
/// position is neither used nor moved; it stays the caller's.
[[nodiscard]] Result<Contents> inspect(int descriptor, const QString &path,
                                       const InspectOptions &options = {},
                                       const OnProgress &progress = {});

/// For whoever goes on to use the bundle: one that is damaged or cut off is an error as well.
[[nodiscard]] Result<Contents> inspectWhole(const QString &path,
                                            const InspectOptions &options = {});

} // namespace airlift::bundle
