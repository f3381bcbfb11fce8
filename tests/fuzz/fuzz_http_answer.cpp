// Any bytes as the answer to the simulated AT firmware's HTTP client, cut anywhere: the cut does
// not matter.
#include "core/sim/http_answer.h"

#include <cstdlib>

using namespace airlift::sim;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView all{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const auto choice = static_cast<quint8>(all.front());
    const QByteArrayView bytes = all.sliced(1);
    const qsizetype cut = bytes.size() * (choice >> 1) / 127;
    HttpAnswer whole{(choice & 1) != 0};
    whole.feed(bytes);
    HttpAnswer pieces{(choice & 1) != 0};
    pieces.feed(bytes.first(cut));
    pieces.feed(bytes.sliced(cut));
    for (int end = 0; end < 2; ++end) {
        require(whole.isBroken() == pieces.isBroken() && whole.status() == pieces.status());
        require(whole.isComplete() == pieces.isComplete());
        require(whole.bodyThere() == pieces.bodyThere() && whole.bodyThere() <= bytes.size());
        require(whole.header("location") == pieces.header("location"));
        whole.ended();
        pieces.ended();
    }
    require(whole.takeBody(1000) == pieces.takeBody(1000));
    return 0;
}
