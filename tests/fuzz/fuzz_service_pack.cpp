// Any bytes as a service-pack container.
#include "core/bundle/service_pack.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const auto pack = airlift::bundle::parseServicePack(
        {reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)}, {});
    if (pack && (pack->signature.size() != 256 || pack->ucf.isEmpty()))
        std::abort();
    return 0;
}
