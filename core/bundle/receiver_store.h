#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/trust/error.h"
#include "core/trust/known_keys.h"

#include <map>
#include <optional>

#include <QByteArray>
#include <QSet>
#include <QString>

namespace airlift::bundle {

/// The digests of the catalogue on the device (certificates-and-tls 3).
struct InstalledCatalogue {
    QSet<QByteArray> trusted; ///< SHA-256 of each root's DER, raw
    QSet<QByteArray> revoked; ///< SHA-256 of each certificate's DER, raw
};

/// What is known about the file system of the receiving device. Whatever is not known leads to a
/// finding that says so, never to a silent pass.
struct DeviceStore {
    /// By device file name. Only certificates matter, so the content is bounded.
    std::map<QByteArray, QByteArray> files;
    /// Nothing else is on the device: a certificate not found here is missing there. False: who
    /// knows.
    bool complete = false;
    std::optional<InstalledCatalogue> catalogue;
    /// Decides which hash a file signature must have; without it either is taken.
    std::optional<trust::TiGeneration> generation;

    /// Reads a catalogue file (.lst) as the one that is installed.
    [[nodiscard]] Expected<void, trust::Error> takeCatalogue(const QString &path);
    /// How a folder's catalogue is called: the last part of its name on the device.
    static constexpr auto kCatalogueFile = "certstore.lst";

    static constexpr ByteCount kLargestFile{16 * 1024};
    /// Every file in a folder (not below it), by its name; larger ones are on the device as well,
    /// without content. The folder is taken to be complete.
    [[nodiscard]] static Expected<DeviceStore, FileError> fromFolder(const QString &path);
};

} // namespace airlift::bundle
