#include "ui/widgets/cell_delegates.h"

#include "ui/models/file_model.h"
#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/widgets/progress_line.h"

#include <QApplication>
#include <QPainter>

namespace airlift::ui {

namespace {

constexpr int kPadding = 8;
constexpr int kIcon = 16;
constexpr int kBar = 64;

QColor wordColour(const QStyleOptionViewItem &option, Tint tint)
{
    if (option.state.testFlag(QStyle::State_Selected))
        return option.palette.color(QPalette::Active, QPalette::HighlightedText);
    return tint == Tint::Neutral ? mutedText(option.palette) : tone(tint, option.palette).text;
}

} // namespace

void CalmDelegate::initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->state &= ~QStyle::State_HasFocus;
}

void CalmDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option)
{
    const QStyle *style = option.widget != nullptr ? option.widget->style() : QApplication::style();
    style->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, &painter, option.widget);
}

void CellFocusDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const
{
    CalmDelegate::paint(painter, option, index);
    if (!option.state.testFlag(QStyle::State_HasFocus))
        return;
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen{selected ? option.palette.color(QPalette::HighlightedText)
                                  : tone(Tint::Accent, option.palette).text,
                         1.5});
    painter->setBrush(Qt::NoBrush);
    painter->drawRoundedRect(QRectF{option.rect}.adjusted(2, 2, -2, -2), 4, 4);
    painter->restore();
}

void ProgressDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                             const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintGround(*painter, option);
    const auto tint = static_cast<Tint>(index.data(FileModel::TintRole).toInt());
    const QVariant fraction = index.data(FileModel::FractionRole);
    QRect inner = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    const QRectF groove{static_cast<double>(inner.left()), inner.center().y() - 2.0, kBar, 6.0};
    if (fraction.isValid())
        paintProgress(*painter, groove, fraction.toDouble(), tint, option.palette);
    inner.setLeft(inner.left() + kBar + kPadding);
    painter->setPen(wordColour(option, tint));
    painter->setFont(option.font);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, inner.width()));
}

QSize ProgressDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = CalmDelegate::sizeHint(option, index);
    // Room for "100 %" at least, so that the column does not breathe while numbers grow.
    const int words = qMax(size.width() - 2 * kPadding, option.fontMetrics.averageCharWidth() * 8);
    size.setWidth(words + kBar + 3 * kPadding);
    return size;
}

SymbolDelegate::SymbolDelegate(int symbolRole, int tintRole, QObject *parent)
    : CalmDelegate(parent)
    , m_symbolRole(symbolRole)
    , m_tintRole(tintRole)
{
}

void SymbolDelegate::paint(QPainter *painter, const QStyleOptionViewItem &given,
                           const QModelIndex &index) const
{
    QStyleOptionViewItem option = given;
    initStyleOption(&option, index);
    paintGround(*painter, option);
    const auto symbol = static_cast<Symbol>(index.data(m_symbolRole).toInt());
    const auto tint =
        m_tintRole < 0 ? Tint::Neutral : static_cast<Tint>(index.data(m_tintRole).toInt());
    const QColor colour = wordColour(option, tint);
    QRect inner = option.rect.adjusted(kPadding, 0, -kPadding, 0);
    paintSymbol(*painter, symbol,
                QRectF{static_cast<double>(inner.left()),
                       inner.top() + (inner.height() - kIcon) / 2.0, kIcon, kIcon},
                colour);
    inner.setLeft(inner.left() + kIcon + 6);
    if (inner.width() < option.fontMetrics.averageCharWidth() * 2)
        return; // room for the picture only
    painter->setPen(colour);
    painter->setFont(option.font);
    painter->drawText(inner, Qt::AlignVCenter | Qt::AlignLeft,
                      option.fontMetrics.elidedText(option.text, Qt::ElideRight, inner.width()));
}

QSize SymbolDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    QSize size = CalmDelegate::sizeHint(option, index);
    size.setWidth(size.width() + kIcon + 6 + 2 * kPadding);
    return size;
}

} // namespace airlift::ui
