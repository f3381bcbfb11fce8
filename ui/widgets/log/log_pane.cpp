#include "ui/widgets/log/log_pane.h"

#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QApplication>
#include <QBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QScrollBar>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

LogPane::LogPane(QWidget *parent)
    : QWidget(parent)
    , m_view(new LogView)
    , m_text(new QLineEdit)
    , m_pattern(makeTool(Symbol::Pattern, tr("Search with a regular expression"), true))
    , m_filter(makeTool(Symbol::Filter, tr("Show only the lines that are found"), true))
    , m_previous(makeTool(Symbol::ChevronUp, tr("Previous (Shift+F3)"), false))
    , m_next(makeTool(Symbol::ChevronDown, tr("Next (F3)"), false))
    , m_end(new QToolButton{m_view})
    , m_hits(new TextLabel{TextLabel::Look::Caption})
    , m_placeholder(new TextLabel{TextLabel::Look::Muted, m_view})
    , m_tools(new QHBoxLayout)
{
    m_text->setPlaceholderText(tr("Search"));
    m_text->setAccessibleName(tr("Search the log"));
    m_text->setToolTip(tr("Search the log (Ctrl+Shift+F)"));
    m_text->setClearButtonEnabled(true);
    m_text->addAction(symbolIcon(Symbol::Search, QPalette::PlaceholderText),
                      QLineEdit::LeadingPosition);
    m_text->setMaximumWidth(320);
    m_text->installEventFilter(this);
    m_hits->setAccessibleName(tr("What the search found"));
    m_tools->setSpacing(2);
    m_tools->addWidget(m_text, 1);
    for (QWidget *tool : {m_previous, m_next, m_pattern, m_filter})
        m_tools->addWidget(tool);
    m_tools->addSpacing(6);
    m_tools->addWidget(m_hits);
    m_tools->addStretch();
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(m_tools);
    column->addWidget(m_view, 1);

    m_end->setText(tr("To the end"));
    m_end->setIcon(symbolIcon(Symbol::ChevronDown));
    m_end->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_end->setAccessibleName(tr("Go to the newest line and follow again"));
    m_end->setToolTip(tr("Go to the newest line and follow again (End)"));
    m_end->setFocusPolicy(Qt::NoFocus); // the End key does the same
    m_end->setCursor(Qt::ArrowCursor);
    m_end->hide();
    m_end->setFont(QApplication::font()); // not the log's
    m_placeholder->setFont(QApplication::font());
    m_placeholder->setAlignment(Qt::AlignCenter);
    m_placeholder->setMargin(24);
    m_placeholder->setAttribute(Qt::WA_TransparentForMouseEvents);

    connect(m_text, &QLineEdit::textChanged, this, &LogPane::search);
    connect(m_pattern, &QToolButton::toggled, this, &LogPane::search);
    connect(m_filter, &QToolButton::toggled, this, [this](bool on) {
        m_view->setFiltering(on);
        presentHits();
    });
    connect(m_previous, &QToolButton::clicked, this, [this] { m_view->findNext(false); });
    connect(m_next, &QToolButton::clicked, this, [this] { m_view->findNext(true); });
    connect(m_end, &QToolButton::clicked, this, [this] { m_view->setFollowing(true); });
    connect(m_view, &LogView::followingChanged, this, &LogPane::presentFollowing);
    connect(m_view, &LogView::currentChanged, this, &LogPane::presentHits);
    connect(&m_view->finder(), &LogFinder::found, this, &LogPane::presentHits);
    connect(m_view, &LogView::codeActivated, this, &LogPane::codeActivated);
    connect(m_view, &LogView::message, this, &LogPane::message);
    auto *search = new QAction{this};
    search->setShortcut(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_F}); // Ctrl+F is the timeline's
    connect(search, &QAction::triggered, this, &LogPane::focusSearch);
    QWidget::addAction(search);
    for (const bool forward : {true, false}) {
        auto *go = new QAction{this};
        go->setShortcut(forward ? QKeySequence{Qt::Key_F3} : QKeySequence{Qt::SHIFT | Qt::Key_F3});
        go->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        connect(go, &QAction::triggered, m_view, [this, forward] { m_view->findNext(forward); });
        QWidget::addAction(go);
    }
    presentHits();
}

QToolButton *LogPane::makeTool(Symbol symbol, const QString &words, bool checkable)
{
    auto *tool = new QToolButton{this};
    tool->setIcon(symbolIcon(symbol));
    tool->setAutoRaise(true);
    tool->setCheckable(checkable);
    tool->setFocusPolicy(Qt::StrongFocus);
    tool->setToolTip(words);
    tool->setAccessibleName(words);
    return tool;
}

void LogPane::setStore(std::shared_ptr<const LogStore> store)
{
    m_view->setStore(std::move(store));
    search();
    refresh();
}

void LogPane::addTool(QWidget *tool)
{
    m_tools->addWidget(tool);
}

void LogPane::setPlaceholder(const QString &text)
{
    m_placeholder->setText(text);
    refresh();
}

void LogPane::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void LogPane::refresh()
{
    m_view->refresh();
    const bool empty = m_view->store() == nullptr || m_view->store()->lineCount() == 0;
    m_placeholder->setVisible(empty && !m_placeholder->text().isEmpty());
    presentFollowing();
}

bool LogPane::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            m_view->findNext(!key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
        if (key->key() == Qt::Key_Escape && !m_text->text().isEmpty()) {
            m_text->clear();
            m_view->setFocus();
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void LogPane::search()
{
    m_view->find({m_text->text(), m_pattern->isChecked()});
    m_view->setFiltering(m_filter->isChecked());
    presentHits();
}

void LogPane::presentHits()
{
    const LogFinder &finder = m_view->finder();
    const auto count = static_cast<qint64>(finder.hits().size());
    for (QWidget *button : {m_previous, m_next})
        button->setEnabled(count > 0);
    m_hits->setVisible(!finder.query().isEmpty());
    if (finder.query().isEmpty())
        return;
    const LogMatcher *matcher = finder.matcher();
    m_hits->setToolTip(matcher != nullptr ? Format::toolTip(matcher->problem()) : QString{});
    if (matcher != nullptr && !matcher->isValid())
        return m_hits->setText(tr("Not a regular expression"));
    const QString number = Format::grouped(count) + (finder.hasMore() ? u"+"_s : QString{});
    if (const qint64 at = m_view->currentHit(); at > 0)
        m_hits->setText(tr("%1 of %2").arg(Format::grouped(at), number));
    else if (finder.isBusy())
        m_hits->setText(tr("%1 so far").arg(number));
    else
        m_hits->setText(count == 0 ? tr("Not found") : tr("%1 found").arg(number));
}

void LogPane::presentFollowing()
{
    const auto &store = m_view->store();
    m_end->setVisible(store && !store->isComplete() && store->lineCount() > 0 &&
                      !m_view->isFollowing());
    m_end->adjustSize();
    const QRect inside = m_view->viewport()->geometry();
    m_end->move(inside.right() - m_end->width() - 12, inside.bottom() - m_end->height() - 8);
    m_placeholder->setGeometry(inside);
}

void LogPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    // The view is laid out after this event.
    QMetaObject::invokeMethod(this, &LogPane::presentFollowing, Qt::QueuedConnection);
}

} // namespace airlift::ui
