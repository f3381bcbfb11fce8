#include "ui/pages/certificates/calendar_panel.h"

#include "core/explain/trust_words.h"
#include "ui/flow/deliver.h"
#include "ui/pages/certificates/row_list.h"
#include "ui/theme/icons.h"
#include "ui/view/trust_view.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_card.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFileInfo>
#include <QPromise>
#include <QPushButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::TrustWords;

namespace {

QPushButton *button(Symbol symbol, const QString &text)
{
    return new QPushButton{symbolIcon(symbol), text};
}

} // namespace

CalendarPanel::CalendarPanel(QWidget *parent)
    : QWidget(parent)
    , m_about(new TextLabel{TextLabel::Look::Muted})
    , m_host(new QLineEdit)
    , m_stop(button(Symbol::Stop, tr("Stop")))
    , m_list(
          new RowList{{.name = tr("Days on which something ends"),
                       .filterName = tr("Filter the calendar"),
                       .headings = {tr("Day"), tr("What happens"), tr("Where")},
                       .badges = {0},
                       .columns = {.stretched = 1, .givingWay = {2}, .rowsWithoutScrolling = 16}}})
{
    auto *empty = new EmptyCard{{Symbol::Clock, tr("What ends when?"),
                                 tr("Drop files, bundles or whole folders here. A folder is read "
                                    "with everything its recipes "
                                    "name and the hosts its recorded sessions went to. Providers' "
                                    "announced moves are shown "
                                    "too."),
                                 tr("Choose f&iles…")}};
    m_empty = empty;
    connect(empty, &EmptyCard::triggered, this, &CalendarPanel::chooseFiles);
    m_host->setPlaceholderText(tr("Add a known host"));
    m_host->setAccessibleName(m_host->placeholderText());
    m_host->setMinimumWidth(210);
    m_host->setAcceptDrops(false);
    auto *files = button(Symbol::Files, tr("Add files…"));
    auto *folder = button(Symbol::Folder, tr("Add a folder…"));
    auto *ics = button(Symbol::Save, tr("Export .ics…"));
    auto *csv = button(Symbol::Save, tr("Export CSV…"));
    auto *clear = button(Symbol::Close, tr("Start again"));
    auto *bar = new FlowRow;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_host, files, folder, ics, csv, clear})
        bar->add(widget);
    m_card = new Card;
    auto *list = new QVBoxLayout{m_card};
    list->setContentsMargins(12, 8, 12, 8);
    list->addWidget(bar);
    auto *line = new QHBoxLayout;
    line->addWidget(m_about, 1);
    line->addWidget(m_stop);
    line->addWidget(m_list->filter());
    list->addLayout(line);
    list->addWidget(m_list);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 0, 16, 16);
    column->addWidget(m_empty);
    column->addWidget(m_card);
    column->addStretch(1);
    fillWith(this, scrolled(content));
    m_stop->setObjectName(u"stop"_s);
    connect(m_stop, &QPushButton::clicked, this, &CalendarPanel::stop);
    connect(files, &QPushButton::clicked, this, &CalendarPanel::chooseFiles);
    connect(folder, &QPushButton::clicked, this, &CalendarPanel::chooseFolder);
    connect(ics, &QPushButton::clicked, this, [this] { chooseExport(u"ics"_s); });
    connect(csv, &QPushButton::clicked, this, [this] { chooseExport(u"csv"_s); });
    connect(clear, &QPushButton::clicked, this, [this] {
        m_sources.clear();
        read();
    });
    connect(m_host, &QLineEdit::returnPressed, this, [this] {
        if (!m_host->text().trimmed().isEmpty())
            add({m_host->text().trimmed()});
        m_host->clear();
    });
    present();
}

CalendarPanel::~CalendarPanel()
{
    stop();
}

void CalendarPanel::chooseFiles()
{
    auto *dialog = new QFileDialog{this, tr("Add files to the calendar")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &CalendarPanel::add);
    dialog->open();
}

void CalendarPanel::chooseFolder()
{
    auto *dialog = new QFileDialog{this, tr("Add a folder to the calendar")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::filesSelected, this, &CalendarPanel::add);
    dialog->open();
}

void CalendarPanel::chooseExport(const QString &suffix)
{
    auto *dialog = new QFileDialog{this, tr("Export the calendar")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(u"certificates."_s + suffix);
    connect(dialog, &QFileDialog::fileSelected, this, &CalendarPanel::save);
    dialog->open();
}

void CalendarPanel::add(const QStringList &sources)
{
    m_sources += sources;
    m_sources.removeDuplicates();
    read();
}

void CalendarPanel::read()
{
    stop(); // what is under way answers an older question
    const quint64 turn = ++m_turn;
    m_busy = !m_sources.isEmpty();
    m_search = {};
    m_files = 0;
    present();
    if (!m_busy)
        return;
    m_stopped = std::make_shared<std::atomic_bool>(false);
    const auto search = [sources = m_sources,
                         stopped = m_stopped](QPromise<session::DeadlineSearch> &promise) {
        promise.setProgressRange(0, std::numeric_limits<int>::max());
        promise.addResult(session::deadlinesIn(sources, [&](int files) {
            promise.setProgressValue(files);
            return !stopped->load();
        }));
    };
    auto *watcher = new QFutureWatcher<session::DeadlineSearch>{this};
    connect(watcher, &QFutureWatcherBase::progressValueChanged, this, [this, turn](int files) {
        if (turn != m_turn)
            return;
        m_files = files;
        presentSummary();
    });
    connect(watcher, &QFutureWatcherBase::finished, this, [this, turn, watcher] {
        watcher->deleteLater();
        if (turn == m_turn)
            take(watcher->result());
    });
    watcher->setFuture(QtConcurrent::run(search));
}

void CalendarPanel::stop()
{
    if (m_stopped)
        m_stopped->store(true);
}

void CalendarPanel::take(const session::DeadlineSearch &search)
{
    m_busy = false;
    m_search = search;
    present();
}

QString CalendarPanel::summary() const
{
    if (m_busy)
        return tr("Reading: %n files so far", nullptr, m_files);
    QString about =
        tr("Files read: %1. Days: %2.").arg(m_search.files).arg(m_search.deadlines.size());
    if (m_search.isStopped)
        about += u' ' + tr("Stopped: what was found so far is shown.");
    if (!m_search.missing.isEmpty())
        about += u' ' + tr("Not there, and no known host: %1.").arg(m_search.missing.join(u", "_s));
    if (!m_search.lost.isEmpty())
        about +=
            u' ' + tr("Named by a recipe, but not there: %1.").arg(m_search.lost.join(u", "_s));
    if (m_search.isCutOff)
        about += u' ' + tr("There are more files than are read.");
    return about;
}

void CalendarPanel::presentSummary()
{
    m_about->setText(summary());
    m_stop->setVisible(m_busy);
}

void CalendarPanel::present()
{
    m_empty->setVisible(m_sources.isEmpty());
    m_card->setVisible(!m_sources.isEmpty());
    const QDateTime now = QDateTime::currentDateTimeUtc();
    constexpr int kSoonDays = 90;
    std::vector<TableRow> rows;
    for (const trust::Deadline &deadline : m_search.deadlines) {
        const QDateTime &when = deadline.what.when;
        const bool isMove = deadline.what.what == trust::ComingBreak::What::Migration;
        const bool isMild = deadline.what.what == trust::ComingBreak::What::Catalogue;
        const QString day = when.date().toString(Qt::ISODate);
        const Badge badge = isMove   ? Badge{Tint::Neutral, Symbol::Note, deadline.what.roughly, {}}
                            : isMild ? Badge{Tint::Neutral, Symbol::Note, day, {}}
                            : when < now
                                ? Badge{Tint::Error, Symbol::Cross, tr("%1, over").arg(day), {}}
                            : when < now.addDays(kSoonDays)
                                ? Badge{Tint::Warning, Symbol::Alert, tr("%1, soon").arg(day), {}}
                                : Badge{Tint::Ok, Symbol::Check, day, {}};
        rows.push_back({TrustView::cell(badge),
                        TrustView::cell(TrustWords::whatEnds(deadline.what, now)),
                        TrustView::cell(QFileInfo{deadline.where}.fileName(), deadline.where)});
    }
    presentSummary();
    m_list->present(std::move(rows));
}

void CalendarPanel::save(const QString &path)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<trust::CalendarEntry> entries;
    for (const trust::Deadline &deadline : m_search.deadlines)
        entries.push_back(trust::entryFor(deadline, TrustWords::calendarTitle(deadline.what, now)));
    const bool isIcs = path.endsWith(u".ics"_s, Qt::CaseInsensitive);
    const auto saved =
        saveAtomically(path, isIcs ? trust::toIcs(entries, now) : trust::toCsv(entries));
    Q_EMIT message(saved ? tr("Saved %1").arg(path) : explain::Explain::of(saved.error()).title);
}

} // namespace airlift::ui
