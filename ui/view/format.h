#pragma once

#include "core/base/units.h"

#include <QByteArray>
#include <QCoreApplication>
#include <QString>

namespace airlift::ui {

/// Numbers as people read them, in the language of the window.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::Format)
public:
    [[nodiscard]] static QString
    bytes(ByteCount count); ///< "111,884 bytes": exact, for comparing with logs
    [[nodiscard]] static QString grouped(qint64 number);   ///< "111,884"
    [[nodiscard]] static QString percent(double fraction); ///< "63 %"; 100 % only when complete
    [[nodiscard]] static QString elapsed(Instant since);   ///< "1:04.020"
    [[nodiscard]] static QString digestStart(const QByteArray &hex); ///< "9f86d081…"
    /// Four characters a group, so that two people can compare it aloud.
    [[nodiscard]] static QString digestGrouped(const QByteArray &hex);
    /// Plain text for a tool tip, which would take text with angle brackets for markup.
    [[nodiscard]] static QString toolTip(const QString &text);
};

} // namespace airlift::ui
