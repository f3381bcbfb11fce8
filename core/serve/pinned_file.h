#pragma once

#include "core/serve/events.h"

#include <memory>

namespace airlift::serve {

/// A file whose bytes that were checked are the bytes that are served: they are in memory sealed
/// against change, so nothing that happens to the file afterwards matters. A file larger than
/// kLargestInMemory, or on a system without such memory, is held open instead: deleting or
/// replacing it changes nothing, truncating it ends the connection.
class PinnedFile
{
public:
    /// A bundle may have 16 MiB on the largest flash; images for other uses are not much larger.
    static constexpr ByteCount kLargestInMemory{64 * 1024 * 1024};
    [[nodiscard]] static Result<std::shared_ptr<const PinnedFile>>
    open(const QString &path, ByteCount largestInMemory = kLargestInMemory);
    ~PinnedFile();
    PinnedFile(const PinnedFile &) = delete;
    PinnedFile &operator=(const PinnedFile &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; } ///< where it was; for showing only
    [[nodiscard]] ByteCount size() const { return m_size; }
    /// Up to `length` bytes at `offset`; shorter at the end of the file, empty on an error (then
    /// the file shrank or the disk failed). Safe from any thread.
    [[nodiscard]] QByteArray read(ByteCount offset, ByteCount length) const;
    /// The same into a place of the caller's: the number of bytes that were there.
    [[nodiscard]] qsizetype readInto(char *place, ByteCount offset, ByteCount length) const;
    /// All of it, as long as this lives; empty for a file that is not in memory.
    [[nodiscard]] QByteArrayView inMemory() const { return m_bytes; }
    /// For checking the very bytes that will be served: a fresh descriptor on the same open file
    /// (caller closes; all such descriptors share one reading position).
    [[nodiscard]] int duplicateDescriptor() const;

private:
    PinnedFile(QString path, int descriptor, QByteArrayView bytes, ByteCount size);
    QString m_path;
    int m_descriptor;
    QByteArrayView m_bytes;
    ByteCount m_size;
};

} // namespace airlift::serve
