#include "ui/theme/calm_style.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <algorithm>

#include <QPainter>
#include <QStyleOption>

namespace airlift::ui {

namespace {

constexpr qreal kRadius = 5.0;
constexpr int kToolPadding = 8;
constexpr int kFieldHeight = 32;

void drawRounded(QPainter &painter, const QRectF &rect, const QColor &fill, const QColor &line,
                 qreal radius = kRadius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(line.isValid() ? QPen{line, 1.0} : QPen{Qt::NoPen});
    painter.setBrush(fill.isValid() ? QBrush{fill} : QBrush{Qt::NoBrush});
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    painter.restore();
}

void drawFocusRing(QPainter &painter, const QRectF &rect, const QPalette &palette)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{tone(Tint::Accent, palette).text, 2.0});
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(rect.adjusted(1.0, 1.0, -1.0, -1.0), kRadius, kRadius);
    painter.restore();
}

bool showsKeyboardFocus(const QStyleOption &option)
{
    return option.state.testFlag(QStyle::State_HasFocus) &&
           option.state.testFlag(QStyle::State_KeyboardFocusChange);
}

bool isDefaultButton(const QStyleOption &option)
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    return button != nullptr && button->features.testFlag(QStyleOptionButton::DefaultButton);
}

void drawButtonPanel(const QStyleOption &option, QPainter &painter)
{
    const QPalette &palette = option.palette;
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down =
        option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    if (button != nullptr && button->features.testFlag(QStyleOptionButton::Flat) && !down &&
        !hovered) {
        if (showsKeyboardFocus(option))
            drawFocusRing(painter, option.rect, palette);
        return;
    }
    QColor fill = palette.color(QPalette::Button);
    QColor line = hairline(palette);
    if (isDefaultButton(option) && enabled) {
        fill = palette.color(QPalette::Highlight);
        line = fill;
    }
    if (!enabled)
        fill = sunken(palette);
    else if (down)
        fill = isDefaultButton(option) ? fill.darker(118) : sunken(palette);
    else if (hovered)
        fill = isDefaultButton(option) ? fill.darker(108)
                                       : (isDark(palette) ? fill.lighter(112) : fill.darker(104));
    drawRounded(painter, option.rect, fill, line);
    if (showsKeyboardFocus(option)) {
        drawFocusRing(painter, option.rect, palette);
        if (isDefaultButton(option)) // the ring needs a light gap on the accent fill
            drawRounded(painter, QRectF{option.rect}.adjusted(2, 2, -2, -2), {},
                        palette.color(QPalette::HighlightedText), kRadius - 1.5);
    }
}

/// Words beside a picture, in a frame: they need some distance from it.
bool isWordy(const QStyleOptionToolButton &button)
{
    return button.toolButtonStyle == Qt::ToolButtonTextBesideIcon && !button.text.isEmpty() &&
           !button.state.testFlag(QStyle::State_AutoRaise);
}

void drawToolButtonPanel(const QStyleOption &option, QPainter &painter)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    const bool down =
        option.state.testFlag(QStyle::State_Sunken) || option.state.testFlag(QStyle::State_On);
    const bool hovered = enabled && option.state.testFlag(QStyle::State_MouseOver);
    const bool raised = !option.state.testFlag(QStyle::State_AutoRaise);
    if (down || hovered || raised) {
        QColor fill = raised ? option.palette.color(QPalette::Button) : sunken(option.palette);
        if (down)
            fill = isDark(option.palette) ? fill.lighter(120) : fill.darker(107);
        drawRounded(painter, option.rect, fill, raised ? hairline(option.palette) : QColor{});
    }
    if (showsKeyboardFocus(option))
        drawFocusRing(painter, option.rect, option.palette);
}

void drawField(const QStyleOption &option, QPainter &painter)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    drawRounded(painter, option.rect,
                enabled ? option.palette.color(QPalette::Base) : sunken(option.palette),
                hairline(option.palette));
    if (option.state.testFlag(QStyle::State_HasFocus))
        drawFocusRing(painter, option.rect, option.palette);
}

constexpr int kArrow = 12;

QRectF centred(const QRect &rect, int size)
{
    return {QRectF{rect}.center() - QPointF{size / 2.0, size / 2.0}, QSizeF(size, size)};
}

QColor arrowInk(const QStyleOption &option)
{
    const bool enabled = option.state.testFlag(QStyle::State_Enabled);
    return option.palette.color(enabled ? QPalette::Active : QPalette::Disabled,
                                QPalette::ButtonText);
}

// The line of a control must stand out from what is behind it (3:1), unlike the hairline of a card.
QColor controlLine(const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return hairline(option.palette);
    return option.state.testFlag(QStyle::State_MouseOver) ? tone(Tint::Accent, option.palette).text
                                                          : mutedText(option.palette);
}

QColor controlFill(const QStyleOption &option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return mutedText(option.palette);
    return option.palette.color(QPalette::Active, QPalette::Highlight);
}

void drawRadio(const QStyleOption &option, QPainter &painter)
{
    const QRectF circle = centred(option.rect, 16).adjusted(1, 1, -1, -1);
    const bool on = option.state.testFlag(QStyle::State_On);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen{on ? controlFill(option) : controlLine(option), on ? 4.5 : 1.4});
    painter.setBrush(
        option.palette.color(QPalette::Active, on ? QPalette::HighlightedText : QPalette::Base));
    const qreal inset = on ? 2.25 : 0.7;
    painter.drawEllipse(circle.adjusted(inset, inset, -inset, -inset));
    painter.restore();
}

void drawCheck(const QStyleOption &option, QPainter &painter)
{
    const QRectF box = centred(option.rect, 16).adjusted(1, 1, -1, -1);
    const bool on = option.state.testFlag(QStyle::State_On);
    drawRounded(painter, box, on ? controlFill(option) : option.palette.color(QPalette::Base),
                on ? controlFill(option) : controlLine(option), 3.0);
    if (on)
        paintSymbol(painter, Symbol::Check, box.adjusted(1, 1, -1, -1),
                    option.palette.color(QPalette::Active, QPalette::HighlightedText));
}

void drawSeparator(const QStyleOption &option, QPainter &painter)
{
    const QPoint middle = option.rect.center();
    painter.setPen(hairline(option.palette));
    if (option.rect.height() > option.rect.width())
        painter.drawLine(middle.x(), option.rect.top(), middle.x(), option.rect.bottom());
    else
        painter.drawLine(option.rect.left(), middle.y(), option.rect.right(), middle.y());
}

void drawHeaderSection(const QStyleOption &option, QPainter &painter)
{
    painter.fillRect(option.rect, option.palette.color(QPalette::Base));
    painter.setPen(hairline(option.palette));
    painter.drawLine(option.rect.bottomLeft(), option.rect.bottomRight());
}

} // namespace

CalmStyle::CalmStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void CalmStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option,
                              QPainter *painter, const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return drawButtonPanel(*option, *painter);
    case PE_PanelButtonTool:
        return drawToolButtonPanel(*option, *painter);
    case PE_PanelLineEdit: {
        // A spin box or combo box draws the field around its line edit itself.
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame != nullptr && frame->lineWidth > 0)
            drawField(*option, *painter);
        return;
    }
    case PE_Frame:
        return drawRounded(*painter, option->rect, {}, hairline(option->palette));
    case PE_FrameFocusRect:
        if (option->state.testFlag(State_KeyboardFocusChange))
            drawFocusRing(*painter, option->rect, option->palette);
        return;
    case PE_IndicatorRadioButton:
        return drawRadio(*option, *painter);
    case PE_IndicatorCheckBox:
        return drawCheck(*option, *painter);
    case PE_IndicatorArrowDown:
        return paintSymbol(*painter, Symbol::ChevronDown, centred(option->rect, kArrow),
                           arrowInk(*option));
    case PE_IndicatorDockWidgetResizeHandle:
        return drawSeparator(*option, *painter);
    case PE_FrameDefaultButton:
    case PE_PanelStatusBar:
    case PE_FrameStatusBarItem:
        return;
    default:
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void CalmStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element == CE_PushButtonLabel && isDefaultButton(*option) &&
        option->state.testFlag(State_Enabled)) {
        auto label = *qstyleoption_cast<const QStyleOptionButton *>(option);
        label.palette.setColor(QPalette::ButtonText,
                               label.palette.color(QPalette::HighlightedText));
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    if (element == CE_HeaderSection)
        return drawHeaderSection(*option, *painter);
    const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
    if (element == CE_ToolButtonLabel && button != nullptr && isWordy(*button)) {
        QStyleOptionToolButton label = *button;
        label.rect.adjust(kToolPadding, 0, -kToolPadding, 0);
        return QProxyStyle::drawControl(element, &label, painter, widget);
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void CalmStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    if (control == CC_ComboBox)
        return drawComboBox(*option, *painter);
    if (control == CC_SpinBox)
        return drawSpinBox(*option, *painter, widget);
    if (control == CC_ScrollBar)
        return drawScrollBar(*option, *painter, widget);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

void CalmStyle::drawComboBox(const QStyleOptionComplex &option, QPainter &painter) const
{
    const auto *box = qstyleoption_cast<const QStyleOptionComboBox *>(&option);
    const bool enabled = option.state.testFlag(State_Enabled);
    const QColor fill =
        option.palette.color(box != nullptr && box->editable ? QPalette::Base : QPalette::Button);
    drawRounded(painter, option.rect, enabled ? fill : sunken(option.palette),
                hairline(option.palette));
    if (option.state.testFlag(State_HasFocus))
        drawFocusRing(painter, option.rect, option.palette);
    const QRect arrow = proxy()->subControlRect(CC_ComboBox, &option, SC_ComboBoxArrow);
    paintSymbol(painter, Symbol::ChevronDown, centred(arrow, 16), arrowInk(option));
}

void CalmStyle::drawSpinBox(const QStyleOptionComplex &option, QPainter &painter,
                            const QWidget *widget) const
{
    drawField(option, painter);
    const QRect down = proxy()->subControlRect(CC_SpinBox, &option, SC_SpinBoxDown, widget);
    const QRect up = proxy()->subControlRect(CC_SpinBox, &option, SC_SpinBoxUp, widget);
    paintSymbol(painter, Symbol::ChevronDown, centred(down, kArrow), arrowInk(option));
    painter.save(); // the same picture, upside down
    painter.translate(up.center() + QPointF{0.5, 0.5});
    painter.scale(1, -1);
    paintSymbol(painter, Symbol::ChevronDown, {-kArrow / 2.0, -kArrow / 2.0, kArrow, kArrow},
                arrowInk(option));
    painter.restore();
}

void CalmStyle::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter,
                              const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (slider == nullptr || slider->minimum == slider->maximum)
        return;
    const QRectF handle =
        proxy()->subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget);
    QColor colour = mutedText(option.palette);
    const bool active =
        option.state.testFlag(State_MouseOver) || option.state.testFlag(State_Sunken);
    colour.setAlphaF(active ? 0.75F : 0.45F);
    const qreal thickness = std::min(handle.width(), handle.height()) - 6.0;
    drawRounded(painter, handle.adjusted(3, 3, -3, -3), colour, {}, thickness / 2.0);
}

QRect CalmStyle::subControlRect(ComplexControl control, const QStyleOptionComplex *option,
                                SubControl part, const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subControlRect(control, option, part, widget);
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return rect.adjusted(4, 0, 0, 0);
    if (control == CC_SpinBox && part == SC_SpinBoxEditField)
        return rect.adjusted(4, 0, 0, 0);
    return rect;
}

QRect CalmStyle::subElementRect(SubElement element, const QStyleOption *option,
                                const QWidget *widget) const
{
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (element == SE_LineEditContents && frame != nullptr && frame->lineWidth > 0)
        return rect.adjusted(6, 0, -4, 0);
    return rect;
}

QSize CalmStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                                  const QWidget *widget) const
{
    QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_PushButton:
        result.setWidth(result.width() + 16);
        [[fallthrough]];
    case CT_LineEdit:
        result.setHeight(std::max(result.height(), kFieldHeight));
        break;
    case CT_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option);
            button != nullptr && isWordy(*button))
            result.setWidth(result.width() + kToolPadding);
        break;
    case CT_ComboBox:
    case CT_SpinBox:
        result.setWidth(result.width() + 4);
        result.setHeight(std::max(result.height(), kFieldHeight));
        break;
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item == nullptr || item->menuItemType != QStyleOptionMenuItem::Separator)
            result.setHeight(std::max(result.height(), 28));
        break;
    }
    default:
        break;
    }
    return result;
}

int CalmStyle::pixelMetric(PixelMetric metric, const QStyleOption *option,
                           const QWidget *widget) const
{
    switch (metric) {
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    case PM_ScrollBarExtent:
        return 12;
    case PM_ScrollBarSliderMin:
        return 32;
    case PM_HeaderMargin:
        return 8;
    case PM_FocusFrameHMargin: // of item views: their text stands one pixel further in
        return 7;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
        return 16;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 6;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int CalmStyle::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                         QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_EtchDisabledText:
        return 0;
    case SH_ScrollBar_Transient:
        return 0;
    case SH_UnderlineShortcut:
        return 1;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

} // namespace airlift::ui
