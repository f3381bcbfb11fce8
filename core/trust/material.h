#pragma once

#include "core/trust/certificate.h"
#include "core/trust/private_key.h"

#include <variant>
#include <vector>

namespace airlift::trust {

/// How certificates and keys are wrapped in a file.
enum class Form { Pem, Der, Pkcs7, Pkcs12 };

/// One certificate or key of a file.
struct MaterialItem {
    std::variant<Certificate, PrivateKey, PublicKey> what;
    qint64 offset = 0; ///< where its block begins in the file
    Form form = Form::Pem;
    QString label; ///< of its PEM block: "RSA PRIVATE KEY"
};

/// What else is to be said about a file that could be read.
struct MaterialRemark {
    enum class What {
        CarriageReturns, ///< PEM with CR LF: the device takes LF only
        TextAround,      ///< PEM with other text between or around the blocks
        TrailingBytes,   ///< bytes behind the end of a DER structure
        BlockIgnored,    ///< a PEM block of a kind that is none of ours; detail is its label
        BlockUnreadable, ///< a block that says it is one of ours and is not; detail is its label
        KeyLocked,       ///< an encrypted key and no pass phrase, or a wrong one
        TooCostly,       ///< opening it would take a pass-phrase derivation nobody needs
        CutOff           ///< more blocks than are read
    };
    What what = What::TextAround;
    qint64 offset = 0;
    QString detail;
};

/// Everything a file holds, in its order.
struct Material {
    QString origin;
    Form form = Form::Pem;
    qint64 size = 0; ///< of the file
    std::vector<MaterialItem> items;
    std::vector<MaterialRemark> remarks;

    [[nodiscard]] std::vector<Certificate> certificates() const;
    [[nodiscard]] std::vector<PrivateKey> keys() const;
    [[nodiscard]] bool has(MaterialRemark::What what) const;
};

inline constexpr ByteCount kMaterialLimit{4 * 1024 *
                                          1024}; // a system's whole root store is 250 KiB
inline constexpr int kMostBlocks = 512;

/// Reads PEM (several blocks, text around, LF or CR LF), DER (one after the other), PKCS#7 and
/// PKCS#12. What cannot be read beside what can is a remark with its place; a file in which nothing
/// can be read is an error. `ask` is asked at most once per locked thing.
[[nodiscard]] Result<Material> readMaterial(QByteArrayView bytes, const QString &origin,
                                            const AskPassphrase &ask = {});
[[nodiscard]] Result<Material> readMaterialFile(const QString &path, const AskPassphrase &ask = {});

} // namespace airlift::trust
