#include "ui/widgets/labels.h"

#include "ui/theme/colours.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/fonts.h"

#include <QApplication>
#include <QBoxLayout>
#include <QEvent>
#include <QPainter>
#include <QStyle>

namespace airlift::ui {

ElidedLabel::ElidedLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setFullText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    setToolTip(Format::toolTip(text));
    updateGeometry();
    update();
}

QSize ElidedLabel::sizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {metrics.horizontalAdvance(m_text) + 2, metrics.height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    const QFontMetrics metrics = fontMetrics();
    return {qMin(metrics.averageCharWidth() * 8, sizeHint().width()), metrics.height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    const QString shown = fontMetrics().elidedText(m_text, Qt::ElideMiddle, width());
    style()->drawItemText(&painter, rect(), static_cast<int>(alignment()), palette(), isEnabled(),
                          shown, foregroundRole());
}

TextLabel::TextLabel(Look look, QWidget *parent)
    : QLabel(parent)
    , m_look(look)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // on a Base surface too: dress() changes this one
    setWordWrap(look != Look::Caption);
    if (look == Look::Strong)
        setFont(scaled(font(), 1.0, QFont::DemiBold));
    if (look == Look::Caption)
        setFont(scaled(font(), 0.92, QFont::DemiBold));
    dress();
}

void TextLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_dressing)
        dress();
}

void TextLabel::dress()
{
    if (m_look != Look::Muted && m_look != Look::Caption)
        return;
    m_dressing = true;
    QPalette quiet; // holds this one role only: all others keep following the theme
    const QColor colour = mutedText(QApplication::palette());
    quiet.setColor(QPalette::Active, QPalette::WindowText, colour);
    quiet.setColor(QPalette::Inactive, QPalette::WindowText, colour);
    setPalette(quiet);
    m_dressing = false;
}

SymbolLabel::SymbolLabel(int size, QWidget *parent)
    : QWidget(parent)
    , m_size(size)
{
    setFixedSize(size, size);
}

void SymbolLabel::present(Symbol symbol, Tint tint)
{
    if (symbol == m_symbol && tint == m_tint)
        return;
    m_symbol = symbol;
    m_tint = tint;
    update();
}

void SymbolLabel::paintEvent(QPaintEvent *)
{
    QPainter painter{this};
    paintSymbol(painter, m_symbol, rect(), tone(m_tint, palette()).text);
}

Remark::Remark(QWidget *parent)
    : QWidget(parent)
    , m_symbol(new SymbolLabel{16})
    , m_words(new TextLabel)
{
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_symbol, 0, Qt::AlignTop);
    row->addWidget(m_words, 1);
}

void Remark::present(const Badge &badge)
{
    setVisible(badge.symbol != Symbol::None);
    m_symbol->present(badge.symbol, badge.tint);
    m_words->setText(badge.text);
    setToolTip(Format::toolTip(badge.detail));
    setAccessibleName(badge.text);
    setAccessibleDescription(badge.detail);
}

} // namespace airlift::ui
