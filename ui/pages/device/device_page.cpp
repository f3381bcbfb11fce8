#include "ui/pages/device/device_page.h"

#include "core/session/session_folder.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/flow/update_flow.h"
#include "ui/pages/device/connection_panel.h"
#include "ui/pages/device/replay_bar.h"
#include "ui/pages/device/send_line.h"
#include "ui/theme/icons.h"
#include "ui/widgets/codes/code_popover.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/log/log_pane.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QDesktopServices>
#include <QFileInfo>
#include <QGuiApplication>
#include <QToolButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

QToolButton *quietTool(Symbol symbol, const QString &words)
{
    auto *button = new QToolButton;
    button->setIcon(symbolIcon(symbol));
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setToolTip(words);
    button->setAccessibleName(words);
    return button;
}

} // namespace

DevicePage::DevicePage(UpdateFlow &flow, QWidget *parent)
    : Page(parent)
    , m_flow(flow)
    , m_console(new DeviceConsole{flow.workbench(), session::sessionFolder(), this})
    , m_connection(new ConnectionPanel{*m_console})
{
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_connection);
    column->addWidget(makeConsoleCard(), 1);
    connect(m_console, &DeviceConsole::changed, this, &DevicePage::refresh);
    connect(m_console, &DeviceConsole::storeReplaced, this, &DevicePage::showStore);
    connect(m_console, &DeviceConsole::lineRefused, this, &DevicePage::refuseLine);
    connect(&m_flow, &UpdateFlow::changed, this, &DevicePage::yieldToUpdate);
    refresh();
}

DevicePage::~DevicePage() = default;

QString DevicePage::helpTopic() const
{
    return u"device"_s;
}

QWidget *DevicePage::makeConsoleCard()
{
    auto *card = new Card;
    m_log = new LogPane;
    m_log->view().setAccessibleName(tr("What the device says"));
    m_send = new SendLine;
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(12, 10, 12, 10);
    column->setSpacing(8);
    m_replay = new ReplayBar{*m_console};
    column->addWidget(m_log, 1);
    column->addWidget(m_replay);
    column->addWidget(m_send);
    m_footer = makeFooter();
    column->addWidget(m_footer);
    connect(m_send, &SendLine::sent, m_console, &DeviceConsole::write);
    connect(m_log, &LogPane::message, this, &Page::message);
    connect(m_log, &LogPane::codeActivated, this,
            [this](const session::DeviceCode &code, const QPoint &where) {
                CodePopover::open(code, where, this);
            });
    return card;
}

QWidget *DevicePage::makeFooter()
{
    auto *footer = new QWidget;
    m_counts = new TextLabel{TextLabel::Look::Caption};
    m_path = new ElidedLabel;
    m_path->setForegroundRole(QPalette::PlaceholderText);
    m_copyPath = quietTool(Symbol::Copy, tr("Copy the path of the log file"));
    m_openFolder = quietTool(Symbol::Folder, tr("Show the folder of the log files"));
    m_export = quietTool(Symbol::ShieldCheck, tr("Export for support, with secrets masked…"));
    m_export->setObjectName(u"exportConsole"_s);
    connect(m_export, &QToolButton::clicked, this, &DevicePage::openExport);
    m_notKept = new Remark;
    auto *row = new QHBoxLayout;
    row->setContentsMargins(4, 0, 0, 0);
    row->setSpacing(8);
    row->addWidget(m_counts);
    row->addStretch(1);
    row->addWidget(m_path, 4);
    row->addWidget(m_copyPath);
    row->addWidget(m_openFolder);
    row->addWidget(m_export);
    auto *column = new QVBoxLayout{footer};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_notKept);
    column->addLayout(row);
    m_path->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    connect(m_copyPath, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_view.logPath);
        Q_EMIT message(tr("Path copied."));
    });
    connect(m_openFolder, &QToolButton::clicked, this, [this] {
        QDesktopServices::openUrl(QUrl::fromLocalFile(QFileInfo{m_view.logPath}.path()));
    });
    return footer;
}

void DevicePage::showStore()
{
    m_log->setStore(m_console->store());
    m_log->view().setFollowing(true);
}

void DevicePage::refresh()
{
    const DeviceView view = DevicePageView::derive(m_console->state());
    m_log->refresh();
    m_replay->present(m_console->state());
    m_send->setVisible(!m_console->state().replay);
    if (view == m_view && !m_view.title.isEmpty())
        return;
    m_view = view;
    m_connection->present(view);
    m_send->setReady(view.canTalk);
    m_log->setPlaceholder(view.placeholder);
    m_footer->setVisible(!view.counts.isEmpty() || !view.logProblem.isEmpty());
    m_counts->setText(view.counts);
    m_path->setFullText(view.logPath);
    m_export->setVisible(view.canExport);
    const bool kept = !view.logPath.isEmpty();
    for (QWidget *widget : {static_cast<QWidget *>(m_path), static_cast<QWidget *>(m_copyPath),
                            static_cast<QWidget *>(m_openFolder)})
        widget->setVisible(kept);
    m_notKept->present(view.logProblem.isEmpty()
                           ? Badge{}
                           : Badge{Tint::Warning, Symbol::Alert, view.logProblem, {}});
}

void DevicePage::openExport()
{
    const ConsoleState &state = m_console->state();
    auto *dialog = new ExportDialog{m_console->store(), {}, state.device.label, this};
    connect(dialog, &ExportDialog::message, this, &Page::message);
    dialog->open();
}

void DevicePage::yieldToUpdate()
{
    const FlowState &state = m_flow.state();
    const bool wanted = state.phase == Phase::Preparing || state.phase == Phase::Running;
    if (!wanted || !m_console->isHeld() || state.choices.device.simulated ||
        state.choices.device.id != m_console->state().device.id)
        return;
    // A port has one reader. The update says everything the console would.
    m_console->close();
    Q_EMIT message(tr("The console let go of %1: the update listens to it now.")
                       .arg(m_console->state().device.label));
}

void DevicePage::refuseLine(link::ControlLine line)
{
    using link::ControlLine;
    const QString name = line == ControlLine::Dtr   ? u"DTR"_s
                         : line == ControlLine::Rts ? u"RTS"_s
                                                    : u"Break"_s;
    Q_EMIT message(tr("This port has no line %1.").arg(name));
}

} // namespace airlift::ui
