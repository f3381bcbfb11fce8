#include "core/device/decoder.h"
#include "core/session/snapshot.h"

namespace airlift::session {

Snapshot deriveRecording(QByteArrayView uart)
{
    Deriver deriver;
    device::Decoder decoder;
    const auto takeAll = [&deriver](std::vector<device::Observation> observations) {
        for (device::Observation &observation : observations)
            deriver.take({observation.at, std::move(observation)});
    };
    takeAll(decoder.feed(uart, Instant{0}));
    takeAll(decoder.flush(Instant{0}));
    deriver.conclude();
    return deriver.snapshot();
}

} // namespace airlift::session
