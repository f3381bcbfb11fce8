#include "app/key_ring/key_ring.h"

namespace airlift::key_ring {

std::unique_ptr<provision::KeyStore> systemKeyStore()
{
    return nullptr;
}

} // namespace airlift::key_ring
