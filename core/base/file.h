#pragma once

#include "core/base/result.h"
#include "core/base/units.h"

#include <memory>
#include <variant>

#include <QByteArray>
#include <QFile>
#include <QFileDevice>
#include <QString>

namespace airlift {

/// A file that could not be opened or read.
struct Unreadable {
    QString path;
    QFileDevice::FileError cause = QFileDevice::NoError;
    QString
        systemReason; ///< as the operating system words it; technical detail, not the explanation
};
/// A file beyond the limit its reader allows.
struct TooLarge {
    QString path;
    ByteCount actual;
    ByteCount limit;
};
/// A file that could not be written completely; whatever stood at `path` before is untouched.
struct Unwritable {
    QString path;
    QFileDevice::FileError cause = QFileDevice::NoError;
    QString systemReason;
};
using FileError = std::variant<Unreadable, TooLarge, Unwritable>;

/// An existing regular file, open for unbuffered reading. A folder, a FIFO (it would block for
/// ever) or a device is refused like a missing file.
[[nodiscard]] Expected<std::unique_ptr<QFile>, FileError> openForReading(const QString &path);

/// The whole file, if it has at most `limit` bytes. The limit is not optional: every read has one.
[[nodiscard]] Expected<QByteArray, FileError> readBounded(const QString &path, ByteCount limit);

enum class FileAccess {
    Everyone, ///< the user's default
    OwnerOnly ///< private keys: mode 0600 before the first byte is written
};

/// Replaces the file at `path` by `content` or leaves everything as it was (temporary file, sync,
/// rename).
[[nodiscard]] Expected<void, FileError> saveAtomically(const QString &path, QByteArrayView content,
                                                       FileAccess access = FileAccess::Everyone);

} // namespace airlift
