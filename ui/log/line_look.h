#pragma once

#include "core/session/snapshot.h"

#include <vector>

#include <QByteArrayView>
#include <QString>

namespace airlift::ui {

/// How loud a line is. Always shown with a picture as well as a colour.
enum class LineKind { Plain, Quiet, Good, Warning, Error };

/// A number in a line that the code book can explain. Without a group it can only be asked for.
struct CodeSpan {
    qsizetype start = 0; ///< in LineLook::text
    qsizetype length = 0;
    session::DeviceCode code;
    friend bool operator==(const CodeSpan &, const CodeSpan &) = default;
};

struct LineLook {
    QString text;
    LineKind kind = LineKind::Plain;
    std::vector<CodeSpan> codes; ///< from left to right
};

/// Raw bytes as text for people: control sequences dropped, other control characters visible.
[[nodiscard]] QString readable(QByteArrayView raw);

/// What a line shows. Decided by the line alone: the same line looks the same wherever it stands.
[[nodiscard]] LineLook lookOf(QByteArrayView raw);

} // namespace airlift::ui
