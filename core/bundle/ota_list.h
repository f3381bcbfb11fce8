#pragma once

#include "core/bundle/contents.h"

#include <optional>
#include <vector>

#include <QByteArray>

/// `ota.cmd`, the list of files in a bundle.
namespace airlift::bundle {

inline constexpr qsizetype kLongestList =
    1 << 20; ///< far beyond anything a device takes; bounds hostile input

/// The exact text of the vendor's tool (ota-bundle 4), with the blanks that two faults of the
/// devices ask for: one before the last bracket when the length would be 1 modulo 512
/// (ota-bundle 5.1), and a few behind the first when a read would end just behind an object
/// (ota-bundle 5.2). Digest and signature have fixed lengths, so the length of the text depends on
/// names, flags and on which files are signed only.
[[nodiscard]] QByteArray writeList(const std::vector<ListedFile> &files);

/// Reads a list as JSON; nothing if it is none or has an object without the six keys. What the
/// device would make of it is another question.
[[nodiscard]] std::optional<std::vector<ListedFile>> readList(const QByteArray &text);

} // namespace airlift::bundle
