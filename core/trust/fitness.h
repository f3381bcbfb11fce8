#pragma once

#include "core/trust/catalogue.h"
#include "core/trust/finding.h"
#include "core/trust/material.h"

#include <optional>
#include <vector>

#include <QDateTime>

namespace airlift::trust {

/// The places certificates and keys have around a device. Three systems that share words and
/// nothing else (certificates-and-tls 1).
enum class Role {
    ServerRoot,        ///< the CA file with which a device verifies a file server
    ServerCertificate, ///< what the file server presents
    ImageSigner,       ///< signs the image and secure files; chain ends in the device's catalogue
    OtaVendor,         ///< signs ota.cmd
    DeviceServer,      ///< the device as HTTPS server
    Catalogue          ///< the device's list of roots it trusts
};

/// What a file is checked against.
struct FitnessContext {
    QDateTime now; ///< UTC
    std::optional<Catalogue> catalogue;
    QString host;                    ///< as devices call the server; empty: names are not checked
    std::optional<Certificate> root; ///< the server's root on the device; empty: not checked
    qsizetype signerNameLimit = 20;  ///< of OTA library 4.10 (certificates-and-tls 4.2)
    QString signerFileName;          ///< the signer's name on the device; empty: not checked
};

// One pure function per role: all reasons, the worst not necessarily first. Empty: fit.
[[nodiscard]] std::vector<Finding> fitAsServerRoot(const Material &file,
                                                   const FitnessContext &context);
/// `file` as the server sends it: leaf first.
[[nodiscard]] std::vector<Finding> fitAsServerCertificate(const Material &file,
                                                          const std::optional<PrivateKey> &key,
                                                          const FitnessContext &context);
/// `chain` in any order, with or without the root; each element is one file on the device.
[[nodiscard]] std::vector<Finding> fitAsImageSigner(const std::vector<Material> &chain,
                                                    const std::optional<PrivateKey> &key,
                                                    const FitnessContext &context);
[[nodiscard]] std::vector<Finding> fitAsOtaVendor(const Material &file,
                                                  const std::optional<PrivateKey> &key,
                                                  const FitnessContext &context);
/// `keyFile` as it is to lie on the device.
[[nodiscard]] std::vector<Finding> fitAsDeviceServer(const Material &file,
                                                     const std::optional<Material> &keyFile,
                                                     const FitnessContext &context);

struct CatalogueFile;
[[nodiscard]] std::vector<Finding> fitAsCatalogue(const CatalogueFile &file,
                                                  const FitnessContext &context);

[[nodiscard]] bool isFit(const std::vector<Finding> &findings); ///< no blocker among them

} // namespace airlift::trust
