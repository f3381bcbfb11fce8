#pragma once

#include "core/trust/private_key.h"

#include <vector>

#include <QByteArray>

namespace airlift::test {

/// A file of an archive and its entry in the list. Everything can be made wrong on its own.
struct ArchiveFile {
    QByteArray name; ///< on the device: "/html/a.txt", or "cert.der" in the root
    QByteArray content;
    QByteArray certificate = {};
    QByteArray signature = {}; ///< raw; goes into the list as base64
    bool secured = false;
    bool bundle = true;
    int folder = 2;
    bool listed = true;
    bool packed = true;
    QByteArray digest = {}; ///< hexadecimal; empty: computed
};

/// An OTA archive written by a few lines of our own, as the vendor's tool writes it (ota-bundle 2,
/// 4). Shares nothing with core/bundle, so that the simulated board and the bundle writer can check
/// each other.
class TestArchive
{
public:
    QByteArray root = "20240313123751_CC3220SF_OTA";
    std::vector<ArchiveFile> files;
    QByteArray list;      ///< text of ota.cmd; empty: made from `files`
    bool oneLine = false; ///< the list without line breaks, as a script would write it
    QByteArray signature; ///< content of ota.sign
    bool signatureFile = true;

    [[nodiscard]] QByteArray listText() const;
    /// Signs the list; with `size` again and again until the DER signature has that many bytes.
    void sign(const trust::PrivateKey &vendor, qsizetype size = 0);
    [[nodiscard]] QByteArray bytes() const;

    /// One tar entry, padded to whole blocks.
    [[nodiscard]] static QByteArray entry(const QByteArray &path, const QByteArray &content,
                                          char type = '0');
    /// End blocks, up to a whole multiple of `unit`.
    [[nodiscard]] static QByteArray end(qsizetype sizeSoFar, qsizetype unit);
    qsizetype unit = 10240;
};

/// An image as CC3220SF bundles carry it: SHA-1 of the rest, then the rest.
[[nodiscard]] QByteArray prefixedImage(const QByteArray &raw);

} // namespace airlift::test
