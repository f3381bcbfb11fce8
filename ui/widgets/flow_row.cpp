#include "ui/widgets/flow_row.h"

#include <QResizeEvent>

namespace airlift::ui {

namespace {
constexpr int kGap = 6;
}

FlowRow::FlowRow(QWidget *parent)
    : QWidget(parent)
{
    QSizePolicy policy{QSizePolicy::Expanding, QSizePolicy::Minimum};
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void FlowRow::add(QWidget *widget)
{
    widget->setParent(this);
    m_widgets.append(widget);
    updateGeometry();
}

int FlowRow::arrange(int width, bool move) const
{
    int x = 0;
    int y = 0;
    int rowHeight = 0;
    for (QWidget *widget : m_widgets) {
        if (widget->isHidden())
            continue;
        const QSize wanted = widget->sizeHint();
        const int taken = qMin(wanted.width(), width);
        if (x > 0 && x + taken > width) {
            x = 0;
            y += rowHeight + kGap;
            rowHeight = 0;
        }
        if (move)
            widget->setGeometry(x, y, taken, wanted.height());
        x += taken + kGap;
        rowHeight = qMax(rowHeight, wanted.height());
    }
    return y + rowHeight;
}

int FlowRow::heightForWidth(int width) const
{
    return arrange(width, false);
}

QSize FlowRow::sizeHint() const
{
    int width = 0;
    for (const QWidget *widget : m_widgets)
        if (!widget->isHidden())
            width += widget->sizeHint().width() + kGap;
    return {width, arrange(width, false)};
}

QSize FlowRow::minimumSizeHint() const
{
    int widest = 0;
    for (const QWidget *widget : m_widgets)
        if (!widget->isHidden())
            widest = qMax(widest, widget->minimumSizeHint().width());
    return {widest, 0};
}

bool FlowRow::event(QEvent *event)
{
    // A widget came, went or has other words.
    if (event->type() == QEvent::LayoutRequest) {
        updateGeometry();
        arrange(width(), true);
    }
    return QWidget::event(event);
}

void FlowRow::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(event->size().width(), true);
}

} // namespace airlift::ui
