#pragma once

#include <QDateTime>
#include <QString>
#include <QtGlobal>

namespace airlift::trust {

/// Everything the checks of this module can remark. core/explain has words for each; leaving one
/// out does not compile.
enum class Rule {
    // the file
    NoFile,              ///< -454: the CA file is not there
    NotACertificateFile, ///< -456: nothing a device reads, or a container
    CarriageReturns,     ///< -456: PEM with CR LF
    SeveralCertificates, ///< -456: a CC3220 takes exactly one
    NotDer,              ///< file signatures need DER
    TextAround,
    TrailingBytes,
    KeyInFile, ///< a private key lies next to the certificate
    // one certificate
    NotSelfSigned, ///< an intermediate in the place of a root
    NotCa,
    PathTooLong,
    MayNotSign,
    Expired,
    NotYetValid,
    EndsSoon,
    RsaTooShort,
    RsaTooLong,
    WrongKeyKind,
    CurveDoubtful,
    HashDoubtful,
    HashRefused, ///< -10292: SHA-384 and SHA-512 in a signing chain
    HashNeedsServicePack,
    PssDoubtful,
    EdwardsDoubtful,
    WrongPurpose,
    CriticalExtension,
    DuplicateExtension,
    YearBeyond2049,
    SerialUnusual,
    PublicDummy,
    // names
    NoCommonName,
    NameNotStorable, ///< a CN that cannot be a file name on the device
    NameTooLong,
    HostNotCovered,
    HostOnlyInAlternative,
    HostOnlyInCommonName,
    HostIsAddress,
    HostNotAscii,
    // chain, catalogue, keys
    NothingSent,
    NoSigner,         ///< the next one did not issue it
    SameNameOtherKey, ///< the name fits, the signature does not
    LinksDisagree,    ///< several faults of different kinds: which one is met first is not known
    ChainTooLong,
    ChainIncomplete,
    RootNotListed,
    Revoked,
    BothRemarks, ///< dates and catalogue: which of the two codes is returned is not certain
    RootDates,   ///< the root file's own dates: nobody knows whether they are looked at
    NotAPair,
    NoKey,
    KeyForm, ///< PKCS#8, which nobody is known to have tried
    KeyLocked,
    // the certificate catalogue
    CatalogueUnsigned,    ///< no signature lies beside it
    CatalogueOfOtherChip, ///< signed by TI for CC3x35
    CatalogueNotTi,       ///< only a device with the signer's root in one-time memory takes it
    CatalogueSignature,   ///< not 256 bytes
    CatalogueUnchecked,   ///< this computer refuses the hash
    CatalogueIsOld,       ///< its five years are over
    CatalogueStrange,     ///< fields of unknown meaning are in use
    CatalogueIsEmpty,
};

/// How much a remark weighs. Doubt: whether the device minds is not known.
enum class Weight { Note, Doubt, Warning, Blocker };

/// One remark of a check.
struct Finding {
    Rule rule = Rule::NoFile;
    Weight weight = Weight::Note;
    QString subject;  ///< whose: common name or file
    QString detail;   ///< what was found, technical: "RSA 1024", "SHA-384"
    qint64 found = 0; ///< numbers, where there are any
    qint64 limit = 0;
    QDateTime when;
    qint32 code = 0; ///< what the device would say; 0: nothing by itself
};

} // namespace airlift::trust
