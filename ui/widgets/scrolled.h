#pragma once

#include <QScrollArea>

namespace airlift::ui {

/// A page that scrolls when it does not fit and shows no frame when it does.
[[nodiscard]] QScrollArea *scrolled(QWidget *content);
/// Gives `panel` nothing but `content`, up to its edges.
void fillWith(QWidget *panel, QWidget *content);

} // namespace airlift::ui
