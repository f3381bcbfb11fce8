// Any bytes as a file server's answer. The first byte says how the rest is cut into records. It
// always comes to an end, every verdict but "as wanted" has its number, and feeding more after the
// end changes nothing. The same bytes as a URL: what is called usable is within the device's
// limits.
#include "core/serve/device_url.h"
#include "core/serve/probe_answer.h"

#include <cstdlib>

namespace {

using namespace airlift::serve;

void require(bool condition)
{
    if (!condition)
        std::abort();
}

void readAsUrl(const QByteArray &bytes)
{
    const DeviceUrl cut = cutUrl(bytes, {});
    require(!cut.findings.empty());
    require(!cut.isUsable || (cut.host.size() >= 1 && cut.host.size() <= 63 &&
                              cut.path.startsWith('/') && bytes.size() <= 511));
    static_cast<void>(linkEnd(bytes).isValid());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes{reinterpret_cast<const char *>(data) + 1,
                               static_cast<qsizetype>(size) - 1};
    const qsizetype record = (data[0] + 1) * 8;
    ProbeAnswer answer;
    for (qsizetype at = 0; at < bytes.size(); at += record)
        answer.feed(bytes.sliced(at, qMin(record, bytes.size() - at)));
    answer.closed();
    require(answer.isFinished() && !answer.findings().empty());
    for (const ProbeFinding &finding : answer.findings())
        require((finding.rule == ProbeRule::Passed) == (finding.status == 0));
    const std::size_t count = answer.findings().size();
    answer.feed("more");
    answer.silent();
    require(answer.findings().size() == count);
    readAsUrl(bytes.toByteArray());
    return 0;
}
