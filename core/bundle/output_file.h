#pragma once

#include "core/base/file.h"

#include <optional>

#include <QByteArrayView>
#include <QTemporaryFile>

namespace airlift::bundle {

/// A large file being written beside its destination: append, patch, read back, and only then give
/// it its name. Until commit() succeeds the destination is untouched, and afterwards nothing else
/// is left over. The first failure sticks; later writes do nothing.
class OutputFile
{
public:
    explicit OutputFile(const QString &path);

    void append(QByteArrayView bytes);
    void overwrite(ByteCount offset, QByteArrayView bytes);
    [[nodiscard]] ByteCount position() const { return m_position; }
    [[nodiscard]] bool hasFailed() const { return m_error.has_value(); }
    [[nodiscard]] const Unwritable &error() const { return *m_error; }
    /// For reading back; stays owned by this object.
    [[nodiscard]] int descriptor() const { return m_file.handle(); }
    /// Forces the bytes to the disk and replaces the destination in one step.
    [[nodiscard]] bool commit();

private:
    void write(ByteCount offset, QByteArrayView bytes);
    void fail(int systemError);
    void fail(QFileDevice::FileError cause, const QString &reason);

    QString m_path;
    QTemporaryFile m_file;
    ByteCount m_position;
    ByteCount m_handedToDisk;
    std::optional<Unwritable> m_error;
};

} // namespace airlift::bundle
