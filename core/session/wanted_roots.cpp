#include "core/session/wanted_roots.h"

#include "core/device/decoder.h"

namespace airlift::session {

QStringList wantedRoots(QByteArrayView log)
{
    device::Decoder decoder;
    auto seen = decoder.feed(log.toByteArray(), Instant{0});
    const auto rest = decoder.flush(Instant{0});
    seen.insert(seen.end(), rest.begin(), rest.end());
    QStringList names;
    for (const device::Observation &observation : seen) {
        const auto *wrong = std::get_if<device::WrongRootCa>(&observation.event);
        if (wrong != nullptr && !wrong->wanted.isEmpty() && !names.contains(wrong->wanted))
            names << wrong->wanted;
    }
    return names;
}

} // namespace airlift::session
