#pragma once

#include "core/trust/catalogue.h"
#include "core/trust/certificate.h"

#include <vector>

namespace airlift::trust {

/// One of the published catalogues, out of the table.
[[nodiscard]] Catalogue knownCatalogue(KnownCatalogue edition);
/// The one meant for files of this signing chain, if nobody says: the playground's if it hangs from
/// the playground's root, which no other lists.
[[nodiscard]] KnownCatalogue catalogueMeantFor(const std::vector<Certificate> &signerChain);

/// The signature beside a catalogue, or the one given; nothing if there is none. `path` is the
/// catalogue's; the vendor names its signatures "<name>.signed_3220.bin" and "..._3235.bin", ours
/// is
/// "<name>.signed.bin".
[[nodiscard]] std::optional<Seal> sealOfFile(const QString &path,
                                             const QString &signaturePath = {});

} // namespace airlift::trust
