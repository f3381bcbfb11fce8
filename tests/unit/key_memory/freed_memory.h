#pragma once

#include <QByteArrayView>

/// Looks into memory at the moment it is given back. This program's free() and realloc() stand in
/// for those of the C library, also for Qt and OpenSSL.
namespace airlift::test {

/// False where the C library's own functions cannot be reached, or a sanitizer needs them itself.
[[nodiscard]] bool watchesFreedMemory();

/// From now on blocks given back are searched for these bytes (at least eight, at most 128).
void watchFor(QByteArrayView needle);
/// Ends the watch and tells how many blocks were given back with one of them inside.
[[nodiscard]] int leaksSeen();

} // namespace airlift::test
