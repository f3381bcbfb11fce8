#pragma once

#include <QByteArrayView>

namespace airlift::device {

/// So many small words that somebody wrote it.
[[nodiscard]] bool isSentence(QByteArrayView line);

/// A sentence, a row of a list or a line of source code: somebody wrote it, no program printed it.
[[nodiscard]] bool isProse(QByteArrayView line);

} // namespace airlift::device
