#include "core/session/wanted_roots.h"

#include "core/device/decoder.h"

namespace airlift::session {

namespace {

/// What `textOf` makes of the events of this kind, each once, in order.
template <typename Event, typename TextOf>
[[nodiscard]] QStringList textsOf(QByteArrayView log, TextOf textOf)
{
    device::Decoder decoder;
    auto seen = decoder.feed(log.toByteArray(), Instant{0});
    const auto rest = decoder.flush(Instant{0});
    seen.insert(seen.end(), rest.begin(), rest.end());
    QStringList texts;
    for (const device::Observation &observation : seen) {
        const auto *event = std::get_if<Event>(&observation.event);
        const QString text = event != nullptr ? textOf(*event) : QString{};
        if (!text.isEmpty() && !texts.contains(text))
            texts << text;
    }
    return texts;
}

} // namespace

QStringList wantedRoots(QByteArrayView log)
{
    return textsOf<device::WrongRootCa>(
        log, [](const device::WrongRootCa &event) { return event.wanted; });
}

QStringList visitedHosts(QByteArrayView log)
{
    return textsOf<device::ServerConnecting>(
        log, [](const device::ServerConnecting &event) { return event.host; });
}

} // namespace airlift::session
