#pragma once

#include <chrono>
#include <compare>

#include <QtGlobal>

/// Numbers that must not be mixed up. Units live in types; a bare integer is a smell.
namespace airlift {

/// A number of bytes, or an offset in a byte stream. Never negative in a valid value.
struct ByteCount {
    qint64 value = 0;
    friend constexpr auto operator<=>(ByteCount, ByteCount) = default;
    friend constexpr ByteCount operator+(ByteCount a, ByteCount b) { return {a.value + b.value}; }
    friend constexpr ByteCount operator-(ByteCount a, ByteCount b) { return {a.value - b.value}; }
    constexpr ByteCount &operator+=(ByteCount other)
    {
        value += other.value;
        return *this;
    }
};

namespace literals {
constexpr ByteCount operator""_KiB(unsigned long long n)
{
    return {static_cast<qint64>(n) * 1024};
}
constexpr ByteCount operator""_MiB(unsigned long long n)
{
    return {static_cast<qint64>(n) * 1024 * 1024};
}
} // namespace literals

/// A status the device printed (SimpleLink, OTA library, ...). It has no meaning without the group
/// of whoever printed it, so there is no arithmetic and no implicit conversion.
enum class SlStatus : qint32 {};
constexpr SlStatus operator""_sl(unsigned long long n)
{
    return SlStatus{static_cast<qint32>(n)};
}
constexpr SlStatus operator-(SlStatus s)
{
    return SlStatus{-static_cast<qint32>(s)};
}
constexpr qint32 number(SlStatus s)
{
    return static_cast<qint32>(s);
}

/// Serial speed in bits per second.
struct Baud {
    qint32 value = 115200;
    friend constexpr auto operator<=>(Baud, Baud) = default;
};

/// Time on one clock since that clock started (session, or simulated world). Not wall-clock time.
using Instant = std::chrono::nanoseconds;

} // namespace airlift
