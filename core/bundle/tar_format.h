#pragma once

#include "core/base/units.h"

#include <QByteArray>

/// The tar dialect of the vendor's tool, byte for byte: what Python 2.7's tarfile writes in its GNU
/// format with default entry fields (ota-bundle 2). libarchive and newer Pythons write other bytes.
namespace airlift::bundle::tar {

inline constexpr qint64 kBlock = 512;
inline constexpr qint64 kRecord = 10240; ///< the archive is padded to a multiple of this
/// The device compares the name field as a C string; a full field of 100 bytes runs on into the
/// mode (ota-bundle 2.4).
inline constexpr qsizetype kLongestPath = 99;

enum class Type : char { File = '0', Directory = '5' };

/// One 512-byte header. `path` must be at most kLongestPath bytes, `size` below 8 GiB.
[[nodiscard]] QByteArray header(const QByteArray &path, Type type, ByteCount size);
/// Zero bytes after `size` bytes of data up to the next block.
[[nodiscard]] constexpr ByteCount padding(ByteCount size)
{
    return {(kBlock - size.value % kBlock) % kBlock};
}
/// Zero bytes that end an archive of which `written` bytes (a multiple of kBlock) exist: two
/// blocks, then up to kRecord.
[[nodiscard]] constexpr ByteCount ending(ByteCount written)
{
    const qint64 withEnd = written.value + 2 * kBlock;
    return {(withEnd + kRecord - 1) / kRecord * kRecord - written.value};
}

} // namespace airlift::bundle::tar
