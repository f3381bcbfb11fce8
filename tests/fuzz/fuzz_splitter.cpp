// Any bytes as a line's: the same lines however they are cut, no line longer than the limit, no
// line end inside one.
#include "core/device/line_assembler.h"

#include <cstdlib>
#include <vector>

using namespace airlift::device;

namespace {

struct Kept {
    QByteArray bytes;
    quint64 number = 0;
    bool cut = false;
    bool ended = false;
    friend bool operator==(const Kept &, const Kept &) = default;
};

std::vector<Kept> split(QByteArrayView bytes, unsigned seed)
{
    LineAssembler assembler;
    std::vector<Kept> lines;
    const auto keep = [&lines](const Line &line) {
        lines.push_back({line.bytes.toByteArray(), line.number, line.cut, line.ended});
    };
    while (!bytes.isEmpty()) {
        const qsizetype size =
            seed == 0 ? bytes.size() : std::min<qsizetype>(1 + (seed += 7) % 29, bytes.size());
        assembler.feed(bytes.first(size), {}, keep);
        bytes = bytes.sliced(size);
    }
    assembler.flush({}, keep);
    return lines;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const auto whole = split(bytes, 0);
    if (whole != split(bytes, 1))
        std::abort();
    for (const Kept &line : whole) {
        if (line.bytes.size() > LineAssembler::kMaxLine || line.bytes.contains('\n') ||
            line.bytes.contains('\r') || line.bytes.contains('\0'))
            std::abort();
    }
    return 0;
}
