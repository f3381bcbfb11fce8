#include "ui/pages/diagnose/diagnose_page.h"

#include "core/device/catalogue.h"
#include "core/explain/dialect_words.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/pages/diagnose/story_panel.h"
#include "ui/theme/icons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/codes/code_book_panel.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/fonts.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/log/log_pane.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/scrolled.h"

#include <QAction>
#include <QBoxLayout>
#include <QButtonGroup>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QGuiApplication>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using Phase = CaseState::Phase;

namespace {
enum Above { kEmpty, kStory };
enum Below { kLog, kCodes };

// A mail with a log is some kilobytes; more text than this is a file somebody should open.
constexpr qsizetype kMostPasted = 64 * 1024 * 1024;

QString droppedLog(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString{};
}
} // namespace

DiagnosePage::DiagnosePage(UpdateFlow &, QWidget *parent)
    : Page(parent)
    , m_case(new LogCase{this})
    , m_above(new QStackedWidget)
    , m_split(new QSplitter{Qt::Vertical})
{
    setAcceptDrops(true);
    m_story = new StoryPanel;
    m_above->addWidget(makeEmpty());
    m_above->addWidget(m_story);
    m_split->setChildrenCollapsible(false);
    m_split->setHandleWidth(8);
    m_split->addWidget(m_above);
    m_split->addWidget(makeBelow());
    m_split->setStretchFactor(0, 1);
    m_split->setStretchFactor(1, 1);
    m_split->setSizes({600, 400}); // the cause and its next step stand above
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeHead());
    column->addWidget(m_split, 1);
    makeActions();
    connect(m_case, &LogCase::changed, this, &DiagnosePage::refresh);
    connect(m_case, &LogCase::storeReplaced, this, &DiagnosePage::showStore);
    connect(m_case, &LogCase::grew, m_log, &LogPane::refresh);
    connect(m_story, &StoryPanel::lineRequested, this, [this](quint64 line) {
        showBelow(kLog);
        m_log->view().goToLine(static_cast<qint64>(line) - 1);
        m_log->view().setFocus();
    });
    showBelow(kCodes);
    refresh();
}

QString DiagnosePage::helpTopic() const
{
    return u"diagnose"_s;
}

void DiagnosePage::makeActions()
{
    auto *open = new QAction{tr("Open a &log…"), this};
    open->setShortcut(QKeySequence{Qt::CTRL | Qt::SHIFT | Qt::Key_O});
    connect(open, &QAction::triggered, this, &DiagnosePage::pickLog);
    addAction(open); // appears in the File menu
    auto *pasteIt = new QAction{this};
    pasteIt->setShortcut(QKeySequence::Paste);
    pasteIt->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(pasteIt, &QAction::triggered, this, &DiagnosePage::paste);
    m_split->addAction(pasteIt);
}

QWidget *DiagnosePage::makeEmpty()
{
    auto *card = new Card;
    auto *symbol = new SymbolLabel{40};
    symbol->present(Symbol::Pulse, Tint::Accent);
    auto *title = new TextLabel;
    title->setFont(scaled(font(), 1.4, QFont::DemiBold));
    title->setAlignment(Qt::AlignCenter);
    title->setText(tr("Here is a log. What went wrong?"));
    auto *text = new TextLabel{TextLabel::Look::Muted};
    text->setAlignment(Qt::AlignCenter);
    text->setText(
        tr("Drop a log here, paste it with Ctrl+V, or open a file. Mails and web pages will "
           "do. Nothing leaves this computer."));
    auto *open =
        new QPushButton{symbolIcon(Symbol::Folder, QPalette::HighlightedText), tr("&Open a log…")};
    open->setObjectName(u"openLog"_s);
    open->setDefault(true);
    open->setMinimumHeight(40);
    connect(open, &QPushButton::clicked, this, &DiagnosePage::pickLog);
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(8);
    column->addStretch();
    column->addWidget(symbol, 0, Qt::AlignHCenter);
    column->addWidget(title);
    column->addWidget(text);
    column->addSpacing(4);
    column->addWidget(open, 0, Qt::AlignHCenter);
    column->addStretch();
    return scrolled(card); // long words in a small window
}

QWidget *DiagnosePage::makeHead()
{
    m_head = new QWidget;
    m_name = new ElidedLabel;
    m_name->setFont(scaled(font(), 1.0, QFont::DemiBold));
    m_remark = new Remark;
    m_progress = new ProgressLine;
    m_progress->setMinimumWidth(120);
    m_cancel = new QPushButton{tr("&Cancel")};
    m_cancel->setObjectName(u"cancelReading"_s);
    m_copy = new QToolButton;
    m_copy->setIcon(symbolIcon(Symbol::Copy));
    m_copy->setAutoRaise(true);
    m_copy->setMinimumHeight(32); // as the buttons beside it
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_copy->setToolTip(tr("Copy the diagnosis as text, for a mail or a ticket"));
    m_copy->setAccessibleName(m_copy->toolTip());
    m_another = new QPushButton{symbolIcon(Symbol::Folder), tr("Open &another…")};
    m_export = new QPushButton{symbolIcon(Symbol::ShieldCheck), tr("&Export for support…")};
    m_export->setObjectName(u"exportLog"_s);
    m_export->setToolTip(
        tr("Diagnosis and log as one text, with secrets masked; shown before it is "
           "saved"));
    connect(m_export, &QPushButton::clicked, this, &DiagnosePage::openExport);
    connect(m_cancel, &QPushButton::clicked, m_case, &LogCase::cancel);
    connect(m_copy, &QToolButton::clicked, this, &DiagnosePage::copySummary);
    connect(m_another, &QPushButton::clicked, this, &DiagnosePage::pickLog);
    makeFirmwareBox();
    auto *symbol = new SymbolLabel{20};
    symbol->present(Symbol::Note, Tint::Neutral);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(symbol);
    row->addWidget(m_name, 1);
    row->addWidget(m_progress, 1);
    row->addWidget(m_cancel);
    auto *actions = new FlowRow; // longer words go below each other
    for (QWidget *action :
         std::initializer_list<QWidget *>{m_firmware, m_copy, m_export, m_another})
        actions->add(action);
    row->addWidget(actions);
    auto *column = new QVBoxLayout{m_head};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addLayout(row);
    column->addWidget(m_remark);
    return m_head;
}

void DiagnosePage::makeFirmwareBox()
{
    m_firmware = new QComboBox;
    m_firmware->setObjectName(u"firmware"_s);
    m_firmware->setAccessibleName(tr("Firmware of the device"));
    m_firmware->setToolTip(tr("What the device runs, if you know it. Otherwise it is recognised by "
                              "the lines it prints."));
    m_firmware->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_firmware->setMinimumContentsLength(10);
    const auto add = [this](device::Dialect dialect) {
        const QString name = explain::DialectWords::name(dialect);
        m_firmware->addItem(dialect == device::Dialect::Unknown ? tr("Any firmware") : name,
                            static_cast<int>(dialect));
    };
    add(device::Dialect::Unknown);
    for (const device::Dialect dialect : device::kDialects)
        add(dialect);
    connect(m_firmware, &QComboBox::activated, this, [this](int index) {
        m_case->setFirmware(static_cast<device::Dialect>(m_firmware->itemData(index).toInt()));
    });
}

QWidget *DiagnosePage::makeBelow()
{
    auto *card = new Card;
    m_log = new LogPane;
    m_log->view().setAccessibleName(tr("The log"));
    m_log->setPlaceholder(tr("No log is open."));
    m_codes = new CodeBookPanel;
    m_below = new QStackedWidget;
    m_below->addWidget(m_log);
    m_below->addWidget(m_codes);
    auto *group = new QButtonGroup{card};
    auto *tabs = new QHBoxLayout;
    tabs->setSpacing(4);
    const auto tab = [&](Symbol symbol, const QString &text, int index) {
        auto *button = new QToolButton;
        button->setIcon(symbolIcon(symbol));
        button->setText(u'\u2009' + text); // the style leaves no room behind the picture
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumHeight(28);
        group->addButton(button, index);
        tabs->addWidget(button);
        return button;
    };
    m_showLog = tab(Symbol::List, tr("Log"), kLog);
    m_showCodes = tab(Symbol::Book, tr("Code book"), kCodes);
    tabs->addStretch();
    connect(group, &QButtonGroup::idClicked, this, &DiagnosePage::showBelow);
    connect(m_log, &LogPane::message, this, &Page::message);
    connect(m_log, &LogPane::codeActivated, this, [this](const session::DeviceCode &code) {
        showBelow(kCodes);
        m_codes->show(code);
    });
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(12, 8, 12, 10);
    column->setSpacing(6);
    column->addLayout(tabs);
    column->addWidget(m_below, 1);
    card->setMinimumHeight(160);
    return card;
}

void DiagnosePage::showBelow(int index)
{
    m_below->setCurrentIndex(index);
    (index == kLog ? m_showLog : m_showCodes)->setChecked(true);
}

void DiagnosePage::showStore()
{
    m_presented = false;
    m_log->setStore(m_case->store());
    if (m_case->store())
        showBelow(kLog);
}

void DiagnosePage::refresh()
{
    presentHead();
    m_above->setCurrentIndex(m_case->state().phase == Phase::Ready ? kStory : kEmpty);
    if (m_case->state().phase != Phase::Ready)
        m_presented = false;
    else if (!m_presented)
        presentCase();
}

void DiagnosePage::presentHead()
{
    const CaseState &state = m_case->state();
    const bool reading = state.phase == Phase::Reading;
    m_head->setVisible(state.phase != Phase::Empty);
    m_name->setFullText(state.name);
    m_name->setToolTip(state.path);
    m_progress->setVisible(reading);
    m_progress->present({state.fraction, state.fraction <= 0, Tint::Accent, {}});
    m_cancel->setVisible(reading);
    m_firmware->setVisible(m_case->store() != nullptr);
    m_firmware->setEnabled(!reading);
    m_copy->setVisible(state.phase == Phase::Ready);
    m_export->setVisible(state.phase == Phase::Ready);
    m_another->setVisible(state.phase != Phase::Failed); // the empty page has its own
    Badge remark;
    if (state.phase == Phase::Failed)
        remark = {Tint::Error, Symbol::CrossCircle,
                  u"%1. %2"_s.arg(state.problem.title, state.problem.nextStep),
                  state.problem.cause};
    else if (!state.remark.isEmpty())
        remark = {Tint::Warning, Symbol::Alert, state.remark, {}};
    m_remark->present(remark);
}

void DiagnosePage::presentCase()
{
    m_presented = true;
    const CaseView &view = m_case->state().view;
    m_story->present(view);
    QMap<qint64, LogMarker> markers;
    for (auto note = view.notes.begin(); note != view.notes.end(); ++note)
        markers.insert(note.key(), {note->badge.tint, note->badge.symbol, note->badge.text});
    m_log->view().setMarkers(markers);
    if (view.firstCauseLine >= 0)
        m_log->view().goToLine(view.firstCauseLine);
    m_log->refresh();
}

void DiagnosePage::pickLog()
{
    auto *dialog = new QFileDialog{this, tr("Open a log")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Logs and sessions (*.log *.txt *.airlift-journal *.airlift-session)"),
         tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_case, &LogCase::openFile);
    dialog->open();
}

void DiagnosePage::paste()
{
    const QMimeData *pasted = QGuiApplication::clipboard()->mimeData();
    if (pasted == nullptr)
        return;
    if (const QString path = droppedLog(*pasted); !path.isEmpty())
        return m_case->openFile(path);
    const QString text = pasted->text();
    if (text.trimmed().isEmpty())
        return Q_EMIT message(tr("There is no text on the clipboard."));
    if (text.size() > kMostPasted)
        return Q_EMIT message(tr("That is too much to paste. Save it and open the file."));
    m_case->openText(text, tr("Pasted text"));
}

void DiagnosePage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!droppedLog(*event->mimeData()).isEmpty() || event->mimeData()->hasText()) {
        event->acceptProposedAction();
        Q_EMIT message(tr("Drop it to see what went wrong."));
    }
}

void DiagnosePage::dropEvent(QDropEvent *event)
{
    event->acceptProposedAction();
    if (const QString path = droppedLog(*event->mimeData()); !path.isEmpty())
        m_case->openFile(path);
    else
        m_case->openText(event->mimeData()->text(), tr("Dropped text"));
}

void DiagnosePage::openExport()
{
    const CaseState &state = m_case->state();
    if (state.phase != Phase::Ready)
        return;
    auto *dialog =
        new ExportDialog{m_case->store(), state.view.plainText(state.name), state.name, this};
    connect(dialog, &ExportDialog::message, this, &Page::message);
    dialog->open();
}

void DiagnosePage::copySummary()
{
    const CaseState &state = m_case->state();
    QGuiApplication::clipboard()->setText(state.view.plainText(state.name));
    Q_EMIT message(tr("Diagnosis copied."));
}

} // namespace airlift::ui
