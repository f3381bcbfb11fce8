#include "ui/pages/diagnose/story_panel.h"

#include "ui/widgets/card.h"
#include "ui/widgets/finding_card.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_chip.h"

#include <QBoxLayout>
#include <QFontDatabase>
#include <QScrollBar>

namespace airlift::ui {

namespace {

StatusChip *chip(const QString &caption, const Badge &badge)
{
    auto *made = new StatusChip;
    made->setCaption(caption);
    Badge named = badge;
    named.text = QStringLiteral("%1: %2").arg(caption, badge.text);
    made->present(named);
    return made;
}

TextLabel *caption(const QString &text)
{
    auto *label = new TextLabel{TextLabel::Look::Caption};
    label->setText(text);
    return label;
}

} // namespace

StoryPanel::StoryPanel(QWidget *parent)
    : QScrollArea(parent)
{
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget;
    m_column = new QVBoxLayout{content};
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(8);
    setWidget(content);
    setAccessibleName(tr("What the log tells"));
}

void StoryPanel::clear()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

QWidget *StoryPanel::makeHead(const CaseView &view)
{
    auto *card = new Card;
    card->setTint(view.head.tint);
    auto *symbol = new SymbolLabel{32};
    symbol->present(view.head.symbol, view.head.tint);
    auto *headline = new TextLabel;
    headline->setFont(scaled(font(), 1.4, QFont::DemiBold));
    headline->setText(view.headline);
    auto *story = new TextLabel;
    story->setText(view.story);
    story->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto *badges = new FlowRow;
    badges->add(chip(tr("Outcome"), view.outcome));
    badges->add(chip(tr("Commit"), view.commit));
    badges->add(chip(tr("Server identity"), view.trust));
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(headline);
    words->addWidget(story);
    words->addSpacing(2);
    words->addWidget(badges);
    auto *row = new QHBoxLayout{card};
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    card->setAccessibleName(view.headline);
    card->setAccessibleDescription(view.story);
    return card;
}

QWidget *StoryPanel::makeMissing(const CaseView &view)
{
    auto *card = new Card;
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(caption(tr("What this log does not tell")));
    for (const MissingView &missing : view.missing) {
        auto *symbol = new SymbolLabel{16};
        symbol->present(Symbol::QuestionCircle, Tint::Accent);
        auto *what = new TextLabel;
        what->setText(missing.what);
        auto *how = new TextLabel{TextLabel::Look::Muted};
        how->setText(missing.how);
        auto *words = new QVBoxLayout;
        words->setSpacing(2);
        words->addWidget(what);
        words->addWidget(how);
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(symbol, 0, Qt::AlignTop);
        row->addLayout(words, 1);
        column->addLayout(row);
    }
    return card;
}

QWidget *StoryPanel::makeFacts(const CaseView &view)
{
    auto *card = new Card;
    auto *grid = new FormGrid;
    grid->setVerticalSpacing(4);
    for (const FactView &fact : view.facts) {
        auto *value = new TextLabel;
        value->setText(QString{fact.value}.replace(u'_', QStringLiteral("_\u200b")));
        value->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        value->setAccessibleName(QStringLiteral("%1: %2").arg(fact.name, fact.value));
        auto *name = new TextLabel{TextLabel::Look::Muted};
        name->setWordWrap(false);
        name->setText(fact.name);
        const int row = grid->rowCount();
        grid->addWidget(name, row, 0, Qt::AlignTop);
        grid->addWidget(value, row, 1);
    }
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(6);
    column->addWidget(caption(tr("Exact values")));
    column->addLayout(grid);
    return card;
}

void StoryPanel::present(const CaseView &view)
{
    clear();
    m_column->addWidget(makeHead(view));
    for (const FindingView &finding : view.findings) {
        auto *card = new FindingCard{finding};
        connect(card, &FindingCard::evidenceRequested, this, &StoryPanel::lineRequested);
        m_column->addWidget(card);
    }
    if (!view.missing.empty())
        m_column->addWidget(makeMissing(view));
    if (!view.facts.empty())
        m_column->addWidget(makeFacts(view));
    m_column->addStretch(1);
    verticalScrollBar()->setValue(0);
}

} // namespace airlift::ui
