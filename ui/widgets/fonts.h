#pragma once

#include <QFont>

namespace airlift::ui {

/// Sizes relative to the system font: the desktop's own setting decides what is readable.
[[nodiscard]] inline QFont scaled(QFont font, double factor, QFont::Weight weight = QFont::Normal)
{
    if (font.pointSizeF() > 0)
        font.setPointSizeF(font.pointSizeF() * factor);
    else
        font.setPixelSize(static_cast<int>(font.pixelSize() * factor));
    font.setWeight(weight);
    return font;
}

} // namespace airlift::ui
