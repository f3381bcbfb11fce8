#include "core/device/decoder.h"

namespace airlift::device {

struct Decoder::Impl {
};

Decoder::Decoder()
    : m_impl(std::make_unique<Impl>())
{
}
Decoder::~Decoder() = default;
Decoder::Decoder(Decoder &&) noexcept = default;
Decoder &Decoder::operator=(Decoder &&) noexcept = default;

std::vector<Observation> Decoder::feed(QByteArrayView, Instant)
{
    return {};
}
std::vector<Observation> Decoder::flush(Instant)
{
    return {};
}
ByteCount Decoder::droppedBytes() const
{
    return {};
}

} // namespace airlift::device
