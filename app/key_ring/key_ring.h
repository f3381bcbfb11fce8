#pragma once

#include "core/provision/key_store.h"

#include <memory>

namespace airlift::key_ring {

/// The system's key ring. Nothing: this program was built without one, and keeps no secret.
[[nodiscard]] std::unique_ptr<provision::KeyStore> systemKeyStore();

} // namespace airlift::key_ring
