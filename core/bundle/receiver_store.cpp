#include "core/bundle/receiver_store.h"

#include "core/trust/catalogue.h"

#include <QDir>

namespace airlift::bundle {

Expected<DeviceStore, FileError> DeviceStore::fromFolder(const QString &path)
{
    constexpr int kMostFiles = 10'000;
    const QDir folder{path};
    if (!folder.exists())
        return failure(
            FileError{Unreadable{path, QFileDevice::OpenError, QStringLiteral("no such folder")}});
    DeviceStore store;
    store.complete = true;
    for (const QFileInfo &info : folder.entryInfoList(QDir::Files, QDir::Name).mid(0, kMostFiles)) {
        QByteArray content;
        if (ByteCount{info.size()} <= kLargestFile) {
            auto bytes = readBounded(info.filePath(), kLargestFile);
            if (!bytes)
                return failure(bytes.error());
            content = *std::move(bytes);
        }
        store.files[info.fileName().toUtf8()] = content;
    }
    return store;
}

Expected<void, trust::Error> DeviceStore::takeCatalogue(const QString &path)
{
    const auto read = trust::Catalogue::read(path);
    if (!read)
        return failure(read.error());
    InstalledCatalogue installed;
    for (const QByteArray &digest : read->trusted)
        installed.trusted.insert(digest);
    for (const QByteArray &digest : read->revoked)
        installed.revoked.insert(digest);
    catalogue = std::move(installed);
    return {};
}

} // namespace airlift::bundle
