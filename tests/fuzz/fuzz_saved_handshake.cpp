// Any bytes as a saved handshake: certificates, text, or a packet capture. Bounded, and what is
// found is a chain that can be judged.
#include "core/trust/saved_handshake.h"
#include "core/trust/which_root.h"

#include <cstdlib>

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace airlift::trust;
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const auto found = readSavedHandshakes(bytes, QStringLiteral("here"));
    if (!found)
        return 0;
    require(!found->empty());
    for (const SavedHandshake &one : *found) {
        require(!one.sent.empty());
        constexpr std::size_t kFew = 6;
        if (one.sent.size() <= kFew)
            require(adviseRoot(one.sent, {}, QDateTime::fromSecsSinceEpoch(1'700'000'000)).answer !=
                    RootAdvice::Answer::NothingSent);
    }
    return 0;
}
