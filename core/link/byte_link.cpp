#include "core/link/byte_link.h"

namespace airlift::link {

ByteLink::~ByteLink() = default;

} // namespace airlift::link
