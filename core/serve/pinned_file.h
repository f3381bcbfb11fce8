#pragma once

#include "core/serve/events.h"

#include <memory>

namespace airlift::serve {

/// A file held open, so that the bytes that were checked are the bytes that are served: deleting or
/// replacing the file afterwards changes nothing, truncating it ends the connection instead of
/// crashing.
class PinnedFile
{
public:
    [[nodiscard]] static Result<std::shared_ptr<const PinnedFile>> open(const QString &path);
    ~PinnedFile();
    PinnedFile(const PinnedFile &) = delete;
    PinnedFile &operator=(const PinnedFile &) = delete;

    [[nodiscard]] const QString &path() const { return m_path; } ///< where it was; for showing only
    [[nodiscard]] ByteCount size() const { return m_size; }
    /// Up to `length` bytes at `offset`; shorter at the end of the file, empty on an error (then
    /// the file shrank or the disk failed). Safe from any thread.
    /// The same into a place of the caller's: the number of bytes that were there.
    [[nodiscard]] qsizetype readInto(char *place, ByteCount offset, ByteCount length) const;
    [[nodiscard]] QByteArray read(ByteCount offset, ByteCount length) const;
    /// For checking the very bytes that will be served: a fresh descriptor on the same open file
    /// (caller closes; all such descriptors share one reading position).
    [[nodiscard]] int duplicateDescriptor() const;

private:
    PinnedFile(QString path, int descriptor, ByteCount size);
    QString m_path;
    int m_descriptor;
    ByteCount m_size;
};

} // namespace airlift::serve
