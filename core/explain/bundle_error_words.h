#pragma once

#include "core/explain/explain.h"

/// Words for errors of bundle, next to those in errors.cpp. Internal to explain.
namespace airlift::explain::words {

[[nodiscard]] Explanation notABundle(const bundle::NotABundle &error);
[[nodiscard]] Explanation badServicePack(const bundle::BadServicePack &error);
[[nodiscard]] Explanation notSealedByTi(const bundle::NotSealedByTi &error);
[[nodiscard]] Explanation catalogueNotAlone(const bundle::CatalogueNotAlone &error);
[[nodiscard]] Explanation tooManyFiles(const bundle::TooManyFiles &error);
[[nodiscard]] Explanation badFileSignature(const bundle::BadFileSignature &error);
[[nodiscard]] Explanation signerNotDer(const bundle::SignerNotDer &error);
[[nodiscard]] Explanation issuerMisnamed(const bundle::IssuerMisnamed &error);
[[nodiscard]] Explanation pemLineEnds(const bundle::PemLineEnds &error);
[[nodiscard]] Explanation versionNotNewer(const bundle::VersionNotNewer &error);
[[nodiscard]] Explanation noSuchEntry(const bundle::NoSuchEntry &error);
[[nodiscard]] Explanation alreadyThere(const bundle::AlreadyThere &error);
[[nodiscard]] Explanation unsafeName(const bundle::UnsafeName &error);

} // namespace airlift::explain::words
