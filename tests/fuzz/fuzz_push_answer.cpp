// Any bytes as the answer of a device with a web server, cut anywhere: what was whole stays whole
// when more comes, and nothing is larger than its limit. The same bytes as a request to the
// simulated device.
#include "core/base/http_answer.h"
#include "core/device/push_answer.h"
#include "core/sim/web_request.h"

#include <cstdlib>

namespace {

using namespace airlift;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void readAsRequest(QByteArrayView bytes)
{
    const sim::ParsedHead parsed = sim::parseWebHead(bytes);
    if (parsed.state != sim::HeadState::Complete)
        return;
    require(parsed.head.size <= bytes.size() && parsed.head.size <= sim::kLongestHead + 3);
    require(parsed.head.address.startsWith('/') || parsed.head.address.isEmpty());
    static_cast<void>(sim::queryItems(parsed.head.query));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    readAsRequest(bytes);
    const auto ended = parseHttpAnswer(bytes, true);
    require(!std::holds_alternative<AnswerIncomplete>(ended));
    const auto open = parseHttpAnswer(bytes, false);
    if (const auto *answer = std::get_if<HttpAnswer>(&open)) {
        require(answer->status >= 100 && answer->status <= 599);
        require(answer->body.size() <= kMaxHttpBody.value);
        require(std::get<HttpAnswer>(ended).body == answer->body);
        static_cast<void>(device::pushValues(answer->body));
        if (const auto progress = device::parsePushProgress(answer->body))
            require(progress->percent >= 0 && progress->percent <= 100);
    }
    return 0;
}
