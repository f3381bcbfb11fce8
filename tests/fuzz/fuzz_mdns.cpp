// Any datagram as multicast DNS: it always ends, never tells more services than its limit, and an
// address of hardware is one.
#include "core/provision/mdns.h"

#include <algorithm>
#include <cstdlib>

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

bool isMac(const QString &text)
{
    return text.size() == 12 && std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'F');
           });
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    using namespace airlift::provision;
    const QByteArrayView bytes{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const auto services = parseMdns(bytes);
    require(services.size() <= kMaxServices);
    for (const MdnsService &service : services) {
        require(service.mac.isEmpty() || isMac(service.mac));
        require(service.instance.size() <= 63 && service.name.size() <= service.instance.size());
        require(service.host.size() <= 255);
    }
    static_cast<void>(isCc3000Acknowledge(bytes));
    return 0;
}
