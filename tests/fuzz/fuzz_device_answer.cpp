// Any bytes as the answer of a device's web server during provisioning, cut anywhere: what was
// whole stays whole when more comes, nothing is larger than its limit, and only an answer of
// success tells anything.
#include "core/provision/device_pages.h"

#include <cstdlib>

namespace {

using namespace airlift;
using namespace airlift::provision;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void readPages(const HttpAnswer &answer)
{
    const auto name = deviceNameFrom(answer);
    const QString mac = macFrom(answer);
    const auto networks = networksFrom(answer);
    const bool tells =
        generationFrom(answer) || resultFrom(answer) || name || !mac.isEmpty() || !networks.empty();
    require(!tells || answer.status == 200);
    require(!name || (!name->isEmpty() && name->size() <= 32));
    require(mac.isEmpty() || mac.size() == 12);
    require(networks.size() <= 30);
    for (const ListedNetwork &network : networks)
        require(network.digit >= 0 && network.digit <= 9 && network.name.toUtf8().size() <= 96);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const auto ended = parseHttpAnswer(bytes, true);
    require(!std::holds_alternative<AnswerIncomplete>(ended));
    if (const auto *answer = std::get_if<HttpAnswer>(&ended)) {
        require(answer->status >= 100 && answer->status <= 599);
        require(answer->body.size() <= kMaxHttpBody.value);
        readPages(*answer);
    }
    const auto open = parseHttpAnswer(bytes, false);
    if (const auto *answer = std::get_if<HttpAnswer>(&open)) {
        const auto *whole = std::get_if<HttpAnswer>(&ended);
        require(whole && whole->status == answer->status && whole->body == answer->body);
    }
    for (qsizetype cut = 0; cut < bytes.size(); cut += 1 + bytes.size() / 16) {
        const auto part = parseHttpAnswer(bytes.first(cut), false);
        if (std::holds_alternative<AnswerBroken>(part))
            require(std::holds_alternative<AnswerBroken>(ended));
    }
    return 0;
}
