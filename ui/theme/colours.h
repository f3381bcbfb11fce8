#pragma once

#include "ui/view/badge.h"

#include <QColor>
#include <QPalette>

/// The window's own colours: Fusion's palettes differ between platforms, ours do not. Every pair of
/// text and surface here has at least the 4.5:1 of WCAG AA; a test measures it.
namespace airlift::ui {

[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();
/// Decided by lightness, so that widgets follow the palette they have, not a global switch.
[[nodiscard]] bool isDark(const QPalette &palette);

struct Tone {
    QColor text;    ///< for words and pictures on `surface`, Window or Base
    QColor surface; ///< for the area behind them
    QColor border;
};
[[nodiscard]] Tone tone(Tint tint, const QPalette &palette);

[[nodiscard]] QColor mutedText(const QPalette &palette);
[[nodiscard]] QColor hairline(const QPalette &palette); ///< borders of cards and fields
[[nodiscard]] QColor sunken(const QPalette &palette);   ///< grooves, header rows

/// WCAG 2 contrast ratio, 1 to 21.
[[nodiscard]] double contrast(const QColor &a, const QColor &b);

} // namespace airlift::ui
