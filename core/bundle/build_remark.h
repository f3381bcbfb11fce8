#pragma once

#include "core/bundle/recipe.h"
#include "core/bundle/signing_keys.h"
#include "core/trust/known_keys.h"

#include <variant>
#include <vector>

#include <QDateTime>

/// What a bundle that can be built should not be sent without knowing. core/explain has the words.
namespace airlift::bundle {

/// A key that everybody has signs here: whoever takes updates signed with it takes anybody's
/// (certificates-and-tls 4).
struct ExampleKeySigns {
    trust::DummyKey key{};
    QByteArray what; ///< "ota.cmd", or the file
};
/// A certificate of such a key travels in the bundle.
struct ExampleCertificateInside {
    trust::DummyKey key{};
    QByteArray name;
};
struct ListUnsigned {
};
/// Nobody looked whether the image could start, nor put a hash in front of it.
struct ImageNotLookedAt {
    QByteArray name;
};
struct PrivateKeyPacked {
    QByteArray name;
};
/// Written at once; stays changed if the update fails (ota-bundle 3).
struct NotRolledBack {
    QByteArray name;
};
struct CertificateExpired {
    QByteArray name;
    QDateTime since;
};
/// No bundle of this form made by the vendor's tool is known (ota-bundle 9, 14).
struct CatalogueFormInferred {
};
/// The clock gave a version that would not come after what is in the folder (see version_choice.h).
struct VersionMovedOn {
    QByteArray fromClock;
    QByteArray chosen;
    QString newestPath;
};
/// The bundle in the folder has this very version: a device that took it sees no update.
struct SameVersionReplaced {
    QByteArray version;
};

using BuildRemark =
    std::variant<ExampleKeySigns, ExampleCertificateInside, ListUnsigned, ImageNotLookedAt,
                 PrivateKeyPacked, NotRolledBack, CertificateExpired, CatalogueFormInferred,
                 VersionMovedOn, SameVersionReplaced>;

/// Looks at the small files of the recipe.
[[nodiscard]] std::vector<BuildRemark> remarksOn(const Recipe &recipe, const SigningKeys &keys);

} // namespace airlift::bundle
