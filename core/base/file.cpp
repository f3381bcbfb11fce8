#include "core/base/file.h"

#include <QFileInfo>
#include <QSaveFile>

namespace airlift {

Expected<std::unique_ptr<QFile>, FileError> openForReading(const QString &path)
{
    const QFileInfo info{path};
    if (info.exists() && !info.isFile()) {
        return failure(FileError{
            Unreadable{path, QFileDevice::OpenError, QStringLiteral("not a regular file")}});
    }
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return failure(FileError{Unreadable{path, file->error(), file->errorString()}});
    return file;
}

Expected<QByteArray, FileError> readBounded(const QString &path, ByteCount limit)
{
    const auto file = openForReading(path);
    if (!file)
        return failure(file.error());
    QByteArray bytes =
        (*file)->read(limit.value + 1); // one more than allowed tells "full" from "too large"
    if ((*file)->error() != QFileDevice::NoError)
        return failure(FileError{Unreadable{path, (*file)->error(), (*file)->errorString()}});
    if (ByteCount{bytes.size()} > limit)
        return failure(FileError{TooLarge{path, ByteCount{(*file)->size()}, limit}});
    return bytes;
}

Expected<void, FileError> saveAtomically(const QString &path, QByteArrayView content,
                                         FileAccess access)
{
    QSaveFile file{path};
    const auto failed = [&] {
        return failure(FileError{Unwritable{path, file.error(), file.errorString()}});
    };
    // What only its owner may read must not stay behind in a buffer either.
    const auto mode = access == FileAccess::OwnerOnly ? QIODevice::WriteOnly | QIODevice::Unbuffered
                                                      : QIODevice::OpenMode{QIODevice::WriteOnly};
    if (!file.open(mode))
        return failed();
    if (access == FileAccess::OwnerOnly &&
        !file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner))
        return failed();
    if (file.write(content.data(), content.size()) != content.size() || !file.commit())
        return failed();
    return {};
}

} // namespace airlift
