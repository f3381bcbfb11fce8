#pragma once

#include "core/base/file.h"
#include "core/bundle/image.h"
#include "core/trust/private_key.h"

#include <optional>

#include <QString>

namespace airlift::bundle {

/// What a file is, by its content: names lie, and certificates for devices often have no suffix.
struct Recognised {
    enum class Kind {
        Recipe,
        Bundle, ///< any tar
        ServicePack,
        Catalogue, ///< of certificates (.lst)
        Certificate,
        PrivateKey,
        Image,
        Other,
        Unreadable
    };
    Kind kind = Kind::Other;
    QString path;
    ByteCount size;
    /// Of a certificate or a key; nothing if it cannot be told without the pass phrase.
    std::optional<trust::KeyKind> keyKind;
    Linkage linkage = Linkage::Unclear; ///< of an image
};

/// Looks at the beginning of the file, and at all of it if it may be a service pack.
[[nodiscard]] Recognised recognise(const QString &path);

} // namespace airlift::bundle
