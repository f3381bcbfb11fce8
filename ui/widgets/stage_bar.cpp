#include "ui/widgets/stage_bar.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/fonts.h"

#include <algorithm>

#include <QAccessible>
#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using session::StageState;

namespace {

constexpr int kCircle = 28;
constexpr int kIcon = 16;
constexpr int kTop = 2;
constexpr int kNameGap = 4;
constexpr int kNamePadding = 6;

QFont nameFont(const QFont &base, bool strong)
{
    return scaled(base, 0.92, strong ? QFont::DemiBold : QFont::Normal);
}

struct CircleLook {
    QColor fill, line, ink;
    Symbol symbol;
};

CircleLook lookOf(StageState state, const QPalette &palette)
{
    switch (state) {
    case StageState::Active: {
        const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
        return {accent, accent, palette.color(QPalette::Active, QPalette::HighlightedText),
                Symbol::Running};
    }
    case StageState::Done: {
        const Tone ok = tone(Tint::Ok, palette);
        return {ok.surface, ok.text, ok.text, Symbol::Check};
    }
    case StageState::Failed: {
        const Tone error = tone(Tint::Error, palette);
        return {error.surface, error.text, error.text, Symbol::Cross};
    }
    case StageState::Pending:
        break;
    }
    return {palette.color(QPalette::Base), hairline(palette), mutedText(palette), Symbol::None};
}

} // namespace

StageBar::StageBar(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void StageBar::present(const StageCells &cells)
{
    if (cells == m_cells)
        return;
    m_cells = cells;
    QStringList all;
    for (const StageCell &cell : m_cells)
        all << tr("%1: %2").arg(cell.label, cell.stateText);
    setAccessibleName(tr("Stages of the update"));
    setAccessibleDescription(all.join(u", "_s));
    QAccessibleEvent changed{this, QAccessible::DescriptionChanged};
    QAccessible::updateAccessibility(&changed);
    update();
}

QSize StageBar::sizeHint() const
{
    const int line = QFontMetrics{nameFont(font(), true)}.height();
    return {session::kStageCount * 72, kTop + kCircle + kNameGap + 2 * line};
}

QSize StageBar::minimumSizeHint() const
{
    return {session::kStageCount * (kCircle + 8), sizeHint().height()};
}

double StageBar::cellWidth() const
{
    return static_cast<double>(width()) / session::kStageCount;
}

QPointF StageBar::centre(int stage) const
{
    const double along = (stage + 0.5) * cellWidth();
    return {layoutDirection() == Qt::RightToLeft ? width() - along : along, kTop + kCircle / 2.0};
}

StageBar::Names StageBar::namesFor(double cell) const
{
    const QFontMetrics metrics{nameFont(font(), true)};
    int widest = 0;
    for (const StageCell &stage : m_cells)
        widest = std::max(widest, metrics.horizontalAdvance(stage.label) + kNamePadding);
    if (widest <= cell)
        return Names::OneRow;
    return widest <= 2 * cell ? Names::TwoRows : Names::CurrentOnly;
}

int StageBar::current() const
{
    int best = 0;
    for (int i = 0; i < session::kStageCount; ++i) {
        const StageState state = m_cells[static_cast<std::size_t>(i)].state;
        if (state == StageState::Active || state == StageState::Failed)
            return i;
        if (state == StageState::Done)
            best = i;
    }
    return best;
}

void StageBar::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i + 1 < session::kStageCount; ++i) {
        const bool passed = m_cells[static_cast<std::size_t>(i)].state == StageState::Done &&
                            m_cells[static_cast<std::size_t>(i + 1)].state != StageState::Pending;
        painter.setPen(QPen{passed ? tone(Tint::Ok, palette()).text : hairline(palette()), 2.0});
        const QPointF a = centre(i);
        const QPointF b = centre(i + 1);
        const double inset = (b.x() > a.x() ? 1.0 : -1.0) * (kCircle / 2.0 + 4.0);
        painter.drawLine(a + QPointF{inset, 0}, b - QPointF{inset, 0});
    }
    for (int i = 0; i < session::kStageCount; ++i) {
        const StageCell &cell = m_cells[static_cast<std::size_t>(i)];
        const CircleLook look = lookOf(cell.state, palette());
        painter.setPen(QPen{look.line, 1.5});
        painter.setBrush(look.fill);
        painter.drawEllipse(centre(i), kCircle / 2.0 - 1.0, kCircle / 2.0 - 1.0);
        paintSymbol(painter, look.symbol == Symbol::None ? cell.symbol : look.symbol,
                    QRectF{centre(i) - QPointF{kIcon / 2.0, kIcon / 2.0}, QSizeF{kIcon, kIcon}},
                    look.ink);
    }
    paintNames(painter);
}

void StageBar::paintNames(QPainter &painter) const
{
    const Names names = namesFor(cellWidth());
    const int only = current();
    for (int i = 0; i < session::kStageCount; ++i) {
        if (names == Names::CurrentOnly && i != only)
            continue;
        const StageCell &cell = m_cells[static_cast<std::size_t>(i)];
        const bool strong = cell.state == StageState::Active || cell.state == StageState::Failed;
        painter.setFont(nameFont(font(), strong));
        const QFontMetrics metrics = painter.fontMetrics();
        const QString name =
            names == Names::CurrentOnly ? tr("%1: %2").arg(cell.label, cell.stateText) : cell.label;
        const double wide = metrics.horizontalAdvance(name) + kNamePadding;
        const int row = names == Names::TwoRows ? i % 2 : 0;
        const double left =
            std::clamp(centre(i).x() - wide / 2, 0.0, std::max(0.0, width() - wide));
        const QRectF where{left,
                           static_cast<double>(kTop + kCircle + kNameGap + row * metrics.height()),
                           wide, static_cast<double>(metrics.height())};
        painter.setPen(cell.state == StageState::Pending  ? mutedText(palette())
                       : cell.state == StageState::Failed ? tone(Tint::Error, palette()).text
                                                          : palette().color(QPalette::WindowText));
        painter.drawText(where, Qt::AlignCenter, name);
    }
}

bool StageBar::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int along = layoutDirection() == Qt::RightToLeft ? width() - help->x() : help->x();
    const int stage =
        std::clamp(static_cast<int>(along / cellWidth()), 0, session::kStageCount - 1);
    const StageCell &cell = m_cells[static_cast<std::size_t>(stage)];
    QToolTip::showText(help->globalPos(),
                       Format::toolTip(tr("%1: %2").arg(cell.label, cell.stateText)), this);
    return true;
}

} // namespace airlift::ui
