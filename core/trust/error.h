#pragma once

#include "core/base/file.h"
#include "core/base/result.h"

#include <variant>

#include <QByteArray>
#include <QString>

namespace airlift::trust {

/// The bytes are no certificate in any form we read (PEM or DER X.509).
struct NotACertificate {
    QString origin;    ///< file path, or what the bytes were
    qint64 offset = 0; ///< where reading stopped making sense
};
/// The bytes are no private key in any form we read (PEM or DER; PKCS#1, PKCS#8, SEC1).
struct NotAPrivateKey {
    QString origin;
};
/// The key is encrypted and the pass phrase was not given or is wrong.
struct PassphraseNeeded {
    QString origin;
    bool tried = false;
};
/// A key of another kind than its place needs (for example RSA where P-256 is required).
struct WrongKeyKind {
    QString origin;
    QString found;  ///< "RSA 4096", "EC secp384r1"
    QString needed; ///< "EC P-256", "RSA 2048"
};
/// Key and certificate are not a pair.
struct NotAPair {
    QString keyOrigin;
    QString certificateOrigin;
};
/// A file that should hold certificates or keys, and holds neither in any form we read.
struct NothingInside {
    QString origin;
    qint64 offset = 0; ///< where reading stopped making sense
};
/// The bytes are no certificate catalogue of the device (certificates-and-tls 3).
struct NotACatalogue {
    enum class Fault {
        TooShort,       ///< not even a header
        TooManyEntries, ///< a count beyond what the header has room for
        SizeDiffers,    ///< the counts ask for another file size
        IndexDiffers    ///< the index does not repeat the digest's first bytes
    };
    QString origin;
    Fault fault = Fault::TooShort;
    qint64 offset = 0;
};
/// A file that would have to be overwritten; keys and certificates never are.
struct FileExists {
    QString path;
};
/// OpenSSL refused; `reason` is its own text, a technical detail.
struct CryptoRefused {
    QString operation;
    QString reason;
};
using Error =
    std::variant<FileError, NotACertificate, NotAPrivateKey, PassphraseNeeded, WrongKeyKind,
                 NotAPair, NothingInside, NotACatalogue, FileExists, CryptoRefused>;
template <typename T>
using Result = Expected<T, Error>;

} // namespace airlift::trust
