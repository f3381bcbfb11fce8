#include "core/trust/chain.h"

#include <algorithm>

namespace airlift::trust {

namespace {

constexpr std::size_t kLongestPath = 16;

[[nodiscard]] bool contains(const std::vector<Certificate> &certificates, const Certificate &wanted)
{
    const QByteArray digest = wanted.sha256();
    return std::any_of(certificates.begin(), certificates.end(),
                       [&digest](const Certificate &one) { return one.sha256() == digest; });
}

/// Null if nobody new issued it.
[[nodiscard]] const Certificate *issuerIn(const std::vector<Certificate> &heap,
                                          const std::vector<Certificate> &path)
{
    const Certificate *found = nullptr;
    for (const Certificate &candidate : heap) {
        if (!path.back().isIssuedBy(candidate) || contains(path, candidate))
            continue;
        if (candidate.isSelfSigned())
            return &candidate;
        if (!found)
            found = &candidate;
    }
    return found;
}

} // namespace

Chain buildChain(const Certificate &leaf, const std::vector<Certificate> &heap)
{
    Chain chain{.path = {leaf}, .unused = {}};
    while (!(chain.isComplete = chain.last().isSelfSigned()) && chain.path.size() < kLongestPath) {
        const Certificate *issuer = issuerIn(heap, chain.path);
        if (!issuer)
            break;
        chain.path.push_back(*issuer);
    }
    std::copy_if(heap.begin(), heap.end(), std::back_inserter(chain.unused),
                 [&chain](const Certificate &one) { return !contains(chain.path, one); });
    return chain;
}

const Certificate &leafOf(const std::vector<Certificate> &heap)
{
    const auto found = std::find_if(heap.begin(), heap.end(), [&heap](const Certificate &one) {
        return std::none_of(heap.begin(), heap.end(), [&one](const Certificate &other) {
            return &other != &one && other.isIssuedBy(one) && !one.isIssuedBy(other);
        });
    });
    return found == heap.end() ? heap.front() : *found;
}

bool isSameHolder(const Certificate &a, const Certificate &b)
{
    return a.subject() == b.subject() && a.publicKey().fingerprint() == b.publicKey().fingerprint();
}

} // namespace airlift::trust
