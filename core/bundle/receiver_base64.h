#pragma once

#include <QByteArray>

namespace airlift::bundle::receiver {

/// A file signature as the device decodes it (ota-bundle 7): always 256 bytes, or empty, and then
/// the file counts as unsigned. Characters that are no base64 count as zero. `text` is not empty.
[[nodiscard]] QByteArray decodeSignature(QByteArrayView text);

/// The digest text into `into` (32 bytes): as many bytes as there are pairs, the others keep what
/// they had (ota-bundle 4).
void decodeDigest(QByteArrayView text, QByteArray &into);

} // namespace airlift::bundle::receiver
