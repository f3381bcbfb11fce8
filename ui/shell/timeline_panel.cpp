#include "ui/shell/timeline_panel.h"

#include "ui/models/timeline_model.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFontDatabase>
#include <QHeaderView>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {
constexpr int kRowHeight = 24;
constexpr int kRoomForSources =
    360;                        ///< below, their pictures must do; the words are in the tool tips
constexpr int kNarrowest = 218; ///< a row's time and its first words
} // namespace

TimelinePanel::TimelinePanel(UpdateFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_model(new TimelineModel{this})
    , m_filter(new TimelineFilter{this})
    , m_source(new QComboBox)
    , m_text(new QLineEdit)
    , m_table(new QTableView)
    , m_empty(new TextLabel{TextLabel::Look::Muted})
    , m_detailCaption(new TextLabel{TextLabel::Look::Caption})
    , m_detail(new QPlainTextEdit)
{
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    setMinimumWidth(kNarrowest);
    m_filter->setSourceModel(m_model);
    m_source->setAccessibleName(tr("Show only this source"));
    m_source->addItem(tr("All sources"), -1);
    for (const auto source : {TimelineSource::Device, TimelineSource::Server, TimelineSource::You,
                              TimelineSource::System})
        m_source->addItem(symbolIcon(TimelineModel::sourceSymbol(source)),
                          TimelineModel::sourceName(source), static_cast<int>(source));
    m_text->setPlaceholderText(tr("Filter"));
    m_text->setAccessibleName(tr("Filter the timeline by text"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(symbolIcon(Symbol::Search, QPalette::PlaceholderText),
                      QLineEdit::LeadingPosition);
    m_table->setModel(m_filter);
    m_table->setAccessibleName(tr("Timeline"));
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setItemDelegate(new CalmDelegate{m_table});
    m_table->setItemDelegateForColumn(TimelineModel::SourceColumn,
                                      new SymbolDelegate{TimelineModel::SymbolRole, -1, m_table});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setSectionResizeMode(
        QHeaderView::Fixed); // measured rows cost time with every line
    m_table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    m_table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    m_table->horizontalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->setColumnWidth(TimelineModel::TimeColumn,
                            fontMetrics().horizontalAdvance(u"0:00.000"_s) + 20);
    int widest = 0;
    for (int i = 1; i < m_source->count(); ++i)
        widest = qMax(widest, fontMetrics().horizontalAdvance(m_source->itemText(i)));
    m_sourceWidth = widest + 42;
    m_empty->setText(
        tr("Everything the device, the server and you do appears here, on one clock."));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setContentsMargins(24, 24, 24, 24);
    m_detail->setReadOnly(true);
    m_detail->setTabChangesFocus(true);
    m_detail->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_detail->setFixedHeight(88);
    m_detail->document()->setDocumentMargin(6);
    m_detail->setPlaceholderText(tr("Choose a row to see its evidence."));
    m_detail->setAccessibleName(tr("Evidence of the chosen row"));
    m_detailCaption->setText(tr("Evidence"));

    m_filters = new QBoxLayout{QBoxLayout::LeftToRight};
    m_filters->addWidget(m_source);
    m_filters->addWidget(m_text, 1);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 4, 16, 12);
    column->setSpacing(8);
    column->addLayout(m_filters);
    column->addWidget(m_table, 1);
    column->addWidget(m_empty, 1);
    column->addWidget(m_detailCaption);
    column->addWidget(m_detail);

    connect(m_source, &QComboBox::currentIndexChanged, this, [this] {
        const int source = m_source->currentData().toInt();
        m_filter->setSource(source < 0 ? std::nullopt
                                       : std::optional{static_cast<TimelineSource>(source)});
    });
    connect(m_text, &QLineEdit::textChanged, m_filter, &TimelineFilter::setText);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &TimelinePanel::showDetail);
    connect(&m_flow, &UpdateFlow::timelineRestarted, m_model, &TimelineModel::clear);
    connect(&m_flow, &UpdateFlow::changed, this, &TimelinePanel::follow);
    follow();
}

void TimelinePanel::resizeEvent(QResizeEvent *event)
{
    // Room for a word or two, or the field goes below.
    const int needed = m_source->sizeHint().width() + m_text->sizeHint().width();
    m_filters->setDirection(event->size().width() < needed ? QBoxLayout::TopToBottom
                                                           : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
    m_table->setColumnWidth(TimelineModel::SourceColumn,
                            width() < kRoomForSources ? 32 : m_sourceWidth);
}

void TimelinePanel::follow()
{
    const QScrollBar *bar = m_table->verticalScrollBar();
    const bool atEnd = bar->value() >= bar->maximum() - 1;
    if (const session::Timeline *timeline = m_flow.timeline())
        m_model->follow(*timeline);
    presentEmpty();
    // Whoever scrolled back to read is left alone.
    if (atEnd && !m_table->currentIndex().isValid())
        m_table->scrollToBottom();
}

void TimelinePanel::presentEmpty()
{
    const bool empty = m_model->rowCount() == 0;
    if (m_empty->isHidden() == !empty && m_table->isHidden() == empty)
        return;
    m_empty->setVisible(empty);
    m_table->setVisible(!empty);
}

void TimelinePanel::showDetail()
{
    const QModelIndex index = m_table->currentIndex();
    if (!index.isValid()) {
        m_detail->clear();
        m_detailCaption->setText(tr("Evidence"));
        return;
    }
    const quint64 line = index.data(TimelineModel::LineRole).toULongLong();
    m_detailCaption->setText(line > 0 ? tr("Evidence: UART line %1").arg(line) : tr("Evidence"));
    const QString evidence = index.data(TimelineModel::DetailRole).toString();
    const QString words = index.siblingAtColumn(TimelineModel::TextColumn).data().toString();
    m_detail->setPlainText(evidence.isEmpty() ? words : words + u'\n' + evidence);
}

void TimelinePanel::showLine(quint64 line)
{
    const int row = m_model->rowOfLine(line);
    if (row < 0)
        return;
    const QModelIndex source = m_model->index(row, TimelineModel::TextColumn);
    if (!m_filter->mapFromSource(source).isValid()) {
        m_source->setCurrentIndex(0);
        m_text->clear();
    }
    const QModelIndex shown = m_filter->mapFromSource(source);
    m_table->setCurrentIndex(shown);
    m_table->scrollTo(shown, QAbstractItemView::PositionAtCenter);
}

void TimelinePanel::focusFilter()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
}

} // namespace airlift::ui
