#pragma once

#include "core/trust/private_key.h"

#include <vector>

#include <QByteArray>

namespace airlift::test {

/// One entry of a tar, every field as wanted. For bundles that no tool of ours would make.
struct RawEntry {
    QByteArray path;
    QByteArray content;
    char type = '0';
    QByteArray sizeField; ///< 12 bytes instead of the content's length
    QByteArray prefix;    ///< POSIX prefix field
    bool wrongChecksum = false;
};
[[nodiscard]] QByteArray rawEntry(const RawEntry &entry);
/// The entries one after the other, then `endBlocks` blocks of zeros, nothing else.
[[nodiscard]] QByteArray rawTar(const std::vector<RawEntry> &entries, int endBlocks = 2);

/// One object of ota.cmd in the vendor's format, each value as it stands in the text.
struct RawListed {
    QByteArray name;
    QByteArray digest;
    QByteArray certificate;
    QByteArray signature;
    QByteArray secured = "0";
    QByteArray bundle = "1";
    QByteArray extra; ///< further lines, with their commas, before the first key
};
[[nodiscard]] RawListed listedFor(const QByteArray &name, const QByteArray &content);
[[nodiscard]] QByteArray rawObject(const RawListed &file);
[[nodiscard]] QByteArray rawList(const std::vector<RawListed> &files);

/// Folders, ota.cmd, its signature with the test vendor's key, then the files.
[[nodiscard]] QByteArray rawBundle(const QByteArray &list, const std::vector<RawEntry> &files,
                                   int endBlocks = 2);
[[nodiscard]] RawEntry rawFile(const QByteArray &deviceName, const QByteArray &content);

} // namespace airlift::test
