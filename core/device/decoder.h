#pragma once

#include "core/device/events.h"

#include <memory>
#include <vector>

#include <QByteArrayView>

namespace airlift::device {

/// UART bytes of the known applications -> events. No I/O and no
/// clock: the caller stamps the bytes. How the bytes were cut into pieces never changes the events;
/// memory is bounded whatever the port babbles; glued, interleaved and damaged lines are handled by
/// the rules of uart-ota-log 10. Verdicts (hash good, done, committed) come only from complete
/// undamaged text.
class Decoder
{
public:
    static constexpr qsizetype kMaxLine = 8192;

    /// `speaker` if somebody knows which application it is; otherwise every line is looked for.
    explicit Decoder(Dialect speaker = Dialect::Unknown);
    ~Decoder();
    Decoder(Decoder &&) noexcept;
    Decoder &operator=(Decoder &&) noexcept;

    /// Takes bytes in order and returns what became certain with them.
    [[nodiscard]] std::vector<Observation> feed(QByteArrayView bytes, Instant at);
    /// The stream ended or fell silent: what stands in the buffer is a line of its own.
    [[nodiscard]] std::vector<Observation> flush(Instant at);
    [[nodiscard]] ByteCount droppedBytes() const; ///< beyond kMaxLine, not kept

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace airlift::device
