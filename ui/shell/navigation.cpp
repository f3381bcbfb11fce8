#include "ui/shell/navigation.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"

#include <QPainter>
#include <QStyledItemDelegate>

namespace airlift::ui {

namespace {

constexpr int kSymbolRole = Qt::UserRole;
constexpr int kRow = 40;
constexpr int kCompactWidth = 56;

class EntryDelegate final : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override
    {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const bool hovered = option.state.testFlag(QStyle::State_MouseOver);
        const Tone accent = tone(Tint::Accent, option.palette);
        const QColor ink = selected ? accent.text : option.palette.color(QPalette::WindowText);
        const QRectF pill = QRectF{option.rect}.adjusted(8, 2, -8, -2);
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (selected || hovered) {
            painter->setPen(Qt::NoPen);
            painter->setBrush(selected ? accent.surface : sunken(option.palette));
            painter->drawRoundedRect(pill, 6, 6);
        }
        if (option.state.testFlag(QStyle::State_HasFocus) &&
            option.state.testFlag(QStyle::State_KeyboardFocusChange)) {
            painter->setPen(QPen{accent.text, 2});
            painter->setBrush(Qt::NoBrush);
            painter->drawRoundedRect(pill.adjusted(1, 1, -1, -1), 5, 5);
        }
        const auto symbol = static_cast<Symbol>(index.data(kSymbolRole).toInt());
        paintSymbol(*painter, symbol, QRectF{pill.left() + 11, pill.center().y() - 9, 18, 18}, ink);
        if (option.rect.width() <= kCompactWidth) {
            painter->restore();
            return;
        }
        QFont font = option.font;
        font.setWeight(selected ? QFont::DemiBold : QFont::Normal);
        painter->setFont(font);
        painter->setPen(ink);
        painter->drawText(pill.adjusted(42, 0, -8, 0), Qt::AlignVCenter | Qt::AlignLeft,
                          index.data(Qt::DisplayRole).toString());
        painter->restore();
    }
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option,
                                 const QModelIndex &index) const override
    {
        return {QStyledItemDelegate::sizeHint(option, index).width() + 72, kRow};
    }
};

} // namespace

Navigation::Navigation(const QList<PageEntry> &entries, QWidget *parent)
    : QListWidget(parent)
{
    setItemDelegate(new EntryDelegate{this});
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    setAccessibleName(tr("Pages"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Expanding);
    viewport()->setBackgroundRole(QPalette::Window);
    setViewportMargins(0, 8, 0, 8);
    for (const PageEntry &entry : entries) {
        auto *item = new QListWidgetItem{entry.title, this};
        item->setData(kSymbolRole, static_cast<int>(entry.symbol));
    }
    setCurrentRow(0);
}

void Navigation::setCompact(bool compact)
{
    if (compact == m_compact)
        return;
    m_compact = compact;
    for (int i = 0; i < count(); ++i)
        item(i)->setToolTip(compact ? item(i)->text() : QString{});
    updateGeometry();
}

QSize Navigation::sizeHint() const
{
    return {m_compact ? kCompactWidth : qMax(136, sizeHintForColumn(0)), 200};
}

} // namespace airlift::ui
