#pragma once

#include "core/trust/known_keys.h"

#include <vector>

/// The public halves of the SDK's example keys, so that what was signed with one is recognised
/// without its certificate (certificates-and-tls 4).
namespace airlift::bundle {

struct ExampleKey {
    trust::DummyKey which{};
    trust::PublicKey key;
};
[[nodiscard]] const std::vector<ExampleKey> &exampleKeys();
[[nodiscard]] const trust::PublicKey &exampleVendorKey(); ///< of dummy_ota_vendor_cert

} // namespace airlift::bundle
