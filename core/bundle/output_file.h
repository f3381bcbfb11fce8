#pragma once

#include "core/base/file.h"

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

#include <QByteArray>
#include <QTemporaryFile>

namespace airlift::bundle {

/// A large file being written beside its destination: append, patch, read back, and only then give
/// it its name. Until commit() succeeds the destination is untouched, and afterwards nothing else
/// is left over. The first failure sticks; later writes do nothing.
///
/// Writing happens in a thread of its own, so that the caller can hash the next piece meanwhile; at
/// most kQueued pieces wait.
class OutputFile
{
public:
    static constexpr qsizetype kPiece = 1 << 20;
    static constexpr std::size_t kQueued = 4;

    explicit OutputFile(const QString &path);
    ~OutputFile();
    OutputFile(const OutputFile &) = delete;
    OutputFile &operator=(const OutputFile &) = delete;

    /// A buffer of kPiece bytes to fill; one that was written already, if there is one.
    [[nodiscard]] QByteArray spareBuffer();
    /// The first `size` bytes of the buffer.
    void append(QByteArray buffer, qsizetype size);
    void append(const QByteArray &bytes) { append(bytes, bytes.size()); }
    void overwrite(ByteCount offset, const QByteArray &bytes);
    [[nodiscard]] ByteCount position() const { return m_position; }
    [[nodiscard]] bool hasFailed() const;
    [[nodiscard]] Unwritable error() const; ///< only after a failure
    /// For reading back: everything appended so far is in the file. Stays owned by this object.
    [[nodiscard]] int settledDescriptor();
    /// Forces the bytes to the disk and replaces the destination in one step.
    [[nodiscard]] bool commit();

private:
    struct Piece {
        ByteCount offset;
        QByteArray bytes;
        qsizetype size = 0;
    };
    void enqueue(Piece piece);
    void settle();      ///< waits until the queue is empty
    void writeQueued(); ///< the thread
    void write(const Piece &piece);
    void fail(int systemError);
    void fail(QFileDevice::FileError cause, const QString &reason);

    QString m_path;
    QTemporaryFile m_file;
    ByteCount m_position;
    ByteCount m_handedToDisk; ///< the thread's own

    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_changed;
    std::deque<Piece> m_queue;
    std::deque<QByteArray> m_spare;
    bool m_writing = false;
    bool m_over = false;
    std::optional<Unwritable> m_error;
    std::thread m_thread;
};

} // namespace airlift::bundle
