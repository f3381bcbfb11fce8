// Any bytes as a device's log: never a fault, bounded texts, and the same events however the bytes
// are cut.
#include "core/device/decoder.h"

#include <cstdlib>
#include <cstring>

using namespace airlift::device;

namespace {

template <typename NextSize>
std::vector<Observation> decode(QByteArrayView bytes, NextSize nextSize)
{
    Decoder decoder;
    std::vector<Observation> all;
    const auto keep = [&all](std::vector<Observation> more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()),
                   std::make_move_iterator(more.end()));
    };
    while (!bytes.isEmpty()) {
        const qsizetype size = std::min<qsizetype>(nextSize(), bytes.size());
        keep(decoder.feed(bytes.first(size), {}));
        bytes = bytes.sliced(size);
    }
    keep(decoder.flush({}));
    return all;
}

bool same(const Observation &a, const Observation &b)
{
    return a.event.index() == b.event.index() && a.line == b.line && a.text == b.text &&
           a.damaged == b.damaged;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const auto whole = decode(bytes, [&bytes] { return bytes.size(); });
    unsigned step = 0; // pieces of 1 to 31 bytes, the same ones every time
    const auto pieces = decode(bytes, [&step] { return qsizetype{1} + (step += 7) % 31; });
    if (!std::equal(whole.begin(), whole.end(), pieces.begin(), pieces.end(), same))
        std::abort();
    for (const Observation &observation : whole) {
        if (observation.text.size() > 2 * Decoder::kMaxLine + 1) // two lines that tell one fact
            std::abort();
    }
    return 0;
}
