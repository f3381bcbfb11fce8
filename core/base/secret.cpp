#include "core/base/secret.h"

#include <utility>

namespace airlift {

Secret::Secret(QByteArray bytes)
    : m_bytes(std::move(bytes))
{
    m_bytes.detach(); // a shared copy elsewhere is the caller's, this one is ours to wipe
}

Secret::~Secret()
{
    wipe();
}

Secret::Secret(Secret &&other) noexcept
    : m_bytes(std::exchange(other.m_bytes, {}))
{
}

Secret &Secret::operator=(Secret &&other) noexcept
{
    if (this != &other) {
        wipe();
        m_bytes = std::exchange(other.m_bytes, {});
    }
    return *this;
}

void Secret::wipe() noexcept
{
    // volatile: the compiler must not drop a store to memory that is about to be freed. All of the
    // block: whoever filled it may have cut it short.
    const qsizetype size = m_bytes.capacity();
    volatile char *byte = m_bytes.data();
    for (qsizetype i = 0; i < size; ++i)
        byte[i] = 0;
    m_bytes.clear();
}

} // namespace airlift
