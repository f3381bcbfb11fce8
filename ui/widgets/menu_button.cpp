#include "ui/widgets/menu_button.h"

#include "ui/theme/icons.h"

#include <QMenu>
#include <QToolButton>

namespace airlift::ui {

void giveMenu(QToolButton &button, QMenu &menu)
{
    button.setIcon(symbolIcon(Symbol::ChevronDown));
    button.setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button.setLayoutDirection(Qt::RightToLeft); // the arrow stands behind the words
    menu.setLayoutDirection(Qt::LeftToRight);
    QObject::connect(&button, &QToolButton::clicked, &menu, [&button, &menu] {
        menu.popup(button.mapToGlobal(QPoint{0, button.height() + 2}));
    });
}

} // namespace airlift::ui
