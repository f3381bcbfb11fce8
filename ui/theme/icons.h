#pragma once

#include "ui/view/badge.h"

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QRectF>

class QPainter;

namespace airlift::ui {

/// An icon that takes its colour from the palette at the moment it is painted, so that it follows
/// theme, disabled state and screen density. Theme icons and the style's bitmaps do neither (both
/// are black on dark).
[[nodiscard]] QIcon symbolIcon(Symbol symbol, QPalette::ColorRole role = QPalette::ButtonText);

/// The same picture in one colour, straight into a painter.
void paintSymbol(QPainter &painter, Symbol symbol, const QRectF &where, const QColor &colour);

/// Where the picture lies in the resources; empty for Symbol::None.
[[nodiscard]] QString symbolPath(Symbol symbol);

/// The program's own mark, in colour.
[[nodiscard]] QIcon programIcon();

} // namespace airlift::ui
