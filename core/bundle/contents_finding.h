#pragma once

#include "core/bundle/contents.h"
#include "core/bundle/receiver_finding.h"

/// What is worth saying about a bundle as it is written, whoever is to receive it. What one
/// receiver answers is receiver.h's.
namespace airlift::bundle {

struct ContentsFinding {
    enum class What {
        NoList,
        ListUnreadable,
        NotSigned,
        ListSignatureWrong,
        EndMissing,
        Damaged, ///< `offset`; what comes behind was not read
        ImageHashWrong,
        OtherGeneration, ///< signed with the hash of another generation than the chip's
        WrongLinkage,    ///< linked for the other kind of memory
        NoVectorTable,
        Odd, ///< `oddity`
        ExampleVendorKey,
        IsExampleCertificate,
        IsExampleKey,
        SignedWithExampleKey,
        SignerNotInside, ///< `entry` is the certificate
        ListedButMissing,
        PresentButUnlisted,
        DigestWrong,
        SignatureWrong,
        PrivateKey,
        ManyFiles ///< `count`, more than the stock library has room for
    };
    What what{};
    RuleSeverity severity = RuleSeverity::Blocker;
    QByteArray entry; ///< file name on the device; empty: the bundle as a whole
    ByteCount offset;
    qsizetype count = 0;
    std::optional<Chip> chip;
    std::optional<TarOddity> oddity;
    std::optional<trust::DummyKey> exampleKey;
};

/// All of them, in the order in which a reader wants them: the list, the tar, the files.
[[nodiscard]] std::vector<ContentsFinding> findings(const Contents &contents);

/// Nothing is provably wrong. Otherwise no stock receiver takes it, or no device could start it.
[[nodiscard]] bool isSound(const std::vector<ContentsFinding> &findings);

} // namespace airlift::bundle
