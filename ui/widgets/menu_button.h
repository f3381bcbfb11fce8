#pragma once

class QMenu;
class QToolButton;

namespace airlift::ui {

/// A button that opens a menu below itself, with an arrow beside its words: the style squeezes its
/// own arrow under them.
void giveMenu(QToolButton &button, QMenu &menu);

} // namespace airlift::ui
