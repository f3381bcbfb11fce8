// Any bytes as a certificate catalogue: what is read is within the limits and writes back to the
// same lists, and an error lies inside the input.
#include "core/trust/catalogue.h"

#include <cstdlib>

namespace {

using namespace airlift::trust;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const auto catalogue = Catalogue::parse(bytes, QStringLiteral("here"));
    if (!catalogue) {
        const auto *error = std::get_if<NotACatalogue>(&catalogue.error());
        require(error && error->offset >= 0 && error->offset <= bytes.size());
        return 0;
    }
    require(std::ssize(catalogue->trusted) <= Catalogue::kMostTrusted &&
            std::ssize(catalogue->revoked) <= Catalogue::kMostRevoked);
    require(compare(*catalogue, *catalogue).isEmpty());
    const auto written = catalogue->toBytes();
    require(written && written->size() == bytes.size());
    const auto again = Catalogue::parse(*written, {});
    require(again && again->trusted == catalogue->trusted && again->revoked == catalogue->revoked);
    return 0;
}
