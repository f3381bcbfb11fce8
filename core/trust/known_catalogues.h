#pragma once

#include "core/trust/catalogue.h"

namespace airlift::trust {

/// One of the published catalogues, out of the table.
[[nodiscard]] Catalogue knownCatalogue(KnownCatalogue edition);

/// The signature beside a catalogue, or the one given; nothing if there is none. `path` is the
/// catalogue's; the vendor names its signatures "<name>.signed_3220.bin" and "..._3235.bin", ours
/// is
/// "<name>.signed.bin".
[[nodiscard]] std::optional<Seal> sealOfFile(const QString &path,
                                             const QString &signaturePath = {});

} // namespace airlift::trust
