#include "ui/widgets/scrolled.h"

#include <QBoxLayout>

namespace airlift::ui {

QScrollArea *scrolled(QWidget *content)
{
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(content);
    return scroll;
}

void fillWith(QWidget *panel, QWidget *content)
{
    auto *whole = new QVBoxLayout{panel};
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(content);
}

} // namespace airlift::ui
