#include "ui/widgets/codes/code_book_panel.h"

#include "core/explain/code_words.h"
#include "ui/models/code_model.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/labels.h"

#include <algorithm>

#include <QAction>
#include <QBoxLayout>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLineEdit>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::CodeWords;

CodeBookPanel::CodeBookPanel(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLineEdit)
    , m_model(new CodeModel{this})
    , m_table(new QTableView)
    , m_count(new TextLabel{TextLabel::Look::Caption})
    , m_chosen(new TextLabel)
    , m_symbol(new TextLabel{TextLabel::Look::Muted})
    , m_advice(new TextLabel)
{
    m_text->setObjectName(QStringLiteral("codeSearch"));
    m_text->setPlaceholderText(tr("Number, symbol or words"));
    m_text->setAccessibleName(tr("Search the code book"));
    m_text->setToolTip(tr("For example -688, 0xFF91, NO_SIGNER or “wrong root”"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(symbolIcon(Symbol::Search, QPalette::PlaceholderText),
                      QLineEdit::LeadingPosition);
    m_text->setMaximumWidth(320);
    m_table->setModel(m_model);
    m_table->setAccessibleName(tr("Code book"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setItemDelegate(new CalmDelegate{m_table});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(CodeModel::MeaningColumn,
                                                      QHeaderView::Stretch);
    constexpr int kNumber = 84;
    constexpr int kHeaderMargins = 24;
    const QString head =
        m_model->headerData(CodeModel::NumberColumn, Qt::Horizontal, Qt::DisplayRole).toString();
    m_table->setColumnWidth(
        CodeModel::NumberColumn,
        std::max(kNumber, fontMetrics().horizontalAdvance(head) + kHeaderMargins));
    m_table->setColumnWidth(CodeModel::PartColumn, 190);
    m_symbol->setFont(scaled(QFontDatabase::systemFont(QFontDatabase::FixedFont), 0.92));
    m_symbol->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *top = new QHBoxLayout;
    top->addWidget(m_text, 1);
    top->addSpacing(6);
    top->addWidget(m_count);
    top->addStretch();
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(top);
    column->addWidget(m_table, 1);
    column->addWidget(m_chosen);
    column->addWidget(m_symbol);
    column->addWidget(m_advice);
    connect(m_text, &QLineEdit::textChanged, this, &CodeBookPanel::search);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CodeBookPanel::presentChosen);
    search();
}

void CodeBookPanel::search()
{
    auto found = explain::searchCodes(m_text->text());
    m_count->setText(found.empty()
                         ? tr("No such code")
                         : tr("Codes: %1").arg(Format::grouped(static_cast<qint64>(found.size()))));
    m_model->present(std::move(found));
    if (!m_text->text().isEmpty() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    presentChosen();
}

void CodeBookPanel::presentChosen()
{
    const explain::CodeEntry *entry = m_model->entry(m_table->currentIndex());
    m_chosen->setVisible(entry != nullptr);
    m_symbol->setVisible(entry != nullptr);
    const auto advice = entry != nullptr ? CodeWords::advice(*entry) : std::nullopt;
    m_advice->setVisible(advice.has_value());
    if (advice)
        m_advice->setText((advice->cause + u' ' + advice->nextStep).trimmed());
    if (entry == nullptr)
        return;
    m_chosen->setText(tr("%1: %2").arg(CodeWords::number(*entry), entry->meaning));
    m_symbol->setText(
        u"%1  ·  %2"_s.arg(QString::fromLatin1(entry->symbol), QString::fromLatin1(entry->group))
            .replace(QLatin1Char('_'), QStringLiteral("_\u200b")));
}

void CodeBookPanel::show(const session::DeviceCode &code)
{
    m_text->setText(QString::number(number(code.status)));
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, 0);
        if (m_model->entry(index)->group == code.group &&
            m_model->entry(index)->code == code.status)
            m_table->setCurrentIndex(index);
    }
    presentChosen();
}

void CodeBookPanel::focusSearch()
{
    m_text->setFocus(Qt::OtherFocusReason);
    m_text->selectAll();
}

} // namespace airlift::ui
