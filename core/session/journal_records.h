#pragma once

#include "core/session/journal.h"

/// The records inside journals and evidence files: length of time and bytes, CRC-32 over them, time
/// in nanoseconds, bytes; numbers little-endian.
namespace airlift::session {

inline constexpr qsizetype kMostRecordBytes = 16 * 1024 * 1024 - 8; ///< of a link's one delivery

[[nodiscard]] quint32 crc32(QByteArrayView bytes);
[[nodiscard]] QByteArray recordOf(Instant at, QByteArrayView bytes);
/// Records until the first place that makes no sense; `tornAt` counts from the beginning of `all`.
[[nodiscard]] JournalContents readRecords(QByteArrayView all);

} // namespace airlift::session
