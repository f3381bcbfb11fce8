#pragma once

#include "core/trust/catalogue.h"
#include "core/trust/fitness.h"
#include "core/trust/prediction.h"

#include <array>

namespace airlift::trust {

inline constexpr std::array kRoles{Role::ServerRoot, Role::ServerCertificate, Role::ImageSigner,
                                   Role::OtaVendor,  Role::DeviceServer,      Role::Catalogue};

/// A certificate catalogue with what lies beside it.
struct CatalogueFile {
    QString origin;
    Catalogue catalogue;
    std::optional<Seal> seal; ///< nothing: no signature
};
[[nodiscard]] Result<CatalogueFile> readCatalogueFile(const QString &path);

/// Files in one of the places around a device.
struct Placed {
    Role role = Role::ServerRoot;
    std::vector<Material> files;
    std::optional<Material> keyFile;
    std::optional<CatalogueFile> catalogue; ///< for Role::Catalogue, instead of `files`

    /// The first private key: of the key file, else of the files themselves (PKCS#12).
    [[nodiscard]] std::optional<PrivateKey> key() const;
    /// Several files in the place of one, read as one after the other.
    [[nodiscard]] Material joined() const;
};

/// Are they fit for their place? All reasons; something must be in it.
[[nodiscard]] std::vector<Finding> judge(const Placed &placed, const FitnessContext &context);

enum class Fitness { Fit, NotSure, Unfit };
[[nodiscard]] Fitness fitnessOf(const std::vector<Finding> &findings);

/// What a device says when it connects to a server with this certificate. Needs the root on the
/// device and the server's name; nothing without them, and for other places.
[[nodiscard]] std::optional<HandshakePrediction> foreseen(const Placed &server,
                                                          const FitnessContext &context);

} // namespace airlift::trust
