#pragma once

#include "core/base/units.h"

#include <optional>

#include <QByteArray>

namespace airlift::bundle {

/// Everything a receiver can dislike about a bundle, or ought to. core/explain has the words.
enum class ReceiverRule {
    // ends the update: tar
    PathTooShallow,   ///< fewer than two slashes
    PathTooLong,      ///< the name field is full and runs on into the next one
    DataReadAsHeader, ///< data of an entry type that the device does not know
    SizeRunsAway,     ///< no digit in the size field nor behind it
    EndMissing,       ///< the device waits for more
    // ends the update: list
    ListTail, ///< the tail trap (ota-bundle 5.1)
    ListNotJson,
    ListKeyMissing,
    ListKeyNull,
    ListNameEmpty,
    ListNameTooLong,
    ListCertificateNameTooLong,
    ListSignatureTooLong,
    ListDigestTooLong,
    TooManyFiles,
    ListObjectTooLong, ///< or never closed
    ListObjectCut,     ///< the cut between two pieces was unlucky (ota-bundle 5.2)
    ListHashRunsAway,  ///< a second, shorter list
    // ends the update: ota.sign
    ListSignatureMissing,
    ListSignatureWrong,
    ListSignatureMisplaced, ///< before the list, or behind a file whose digest took its place
    VendorCertificateMissing,
    VendorCertificateUnusable,
    // ends the update: files
    FileNotListed,
    FileTwice,
    FilesMissing,
    FileTooLarge,
    DigestMismatch,
    FileSignatureWrong,
    SignerMissing,
    SignerUnusable,
    SignerRevoked,
    SignerChainBroken,
    SignerRootUnknown,
    // cannot be told
    ListSignatureNotChecked,
    SignerNotKnown,
    CatalogueNotKnown,
    // does not end it in the archive reader, but ...
    UndefinedBehaviour,
    SignatureIgnored,  ///< base64 that is dropped without a word
    SignatureOverruns, ///< decodes to more than 256 bytes
    SignatureZeroByte,
    SignerInBundle,   ///< with the bundle flag: who knows whether it counts before commit
    TiSignatureWrong, ///< no certificate named, and not signed by TI
    HashOfOtherGeneration,
    SecureFileUnsigned,
    FileNotHashed,
    EmptyFile,
    EntrySkipped,
    CatalogueNotAlone,
    NotRolledBack,
    FragileOnPlainHttp
};

enum class RuleSeverity { Note, Warning, Blocker };

struct ReceiverFinding {
    ReceiverRule rule{};
    RuleSeverity severity = RuleSeverity::Blocker;
    QByteArray entry; ///< file name on the device, or path in the tar
    ByteCount offset; ///< in the tar
    std::optional<SlStatus> deviceCode;
    QByteArray subject; ///< key, certificate or file the rule speaks of
    qint64 found = 0;   ///< a length or a number
    qint64 limit = 0;
};

} // namespace airlift::bundle
