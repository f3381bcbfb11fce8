#include "ui/pages/provision/provision_page.h"

#include "ui/pages/provision/lists_card.h"
#include "ui/pages/provision/settings_card.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled.h"

#include <algorithm>

#include <QAction>
#include <QBoxLayout>
#include <QFileDialog>
#include <QHideEvent>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

ProvisionPage::ProvisionPage(UpdateFlow &flow, QWidget *parent)
    : Page(parent)
    , m_flow(flow)
    , m_desk(flow.workbench())
    , m_banner(new Banner)
    , m_start(new QPushButton{symbolIcon(Symbol::Play, QPalette::HighlightedText), {}})
    , m_again(new QPushButton{symbolIcon(Symbol::Redo), tr("Sa&me unit again")})
    , m_stop(new QPushButton{symbolIcon(Symbol::Stop), tr("&Stop")})
    , m_toggle(new QAction{tr("Start or stop provisioning"), this})
    , m_settings(new ProvisionSettingsCard{m_desk})
    , m_hand(new Remark)
    , m_steps(new ListCard{{tr("Steps"), {}, {}},
                           {{tr("State")}, {tr("Step")}, {tr("What was learned")}},
                           {.stretched = 2, .givingWay = {}, .rowsWithoutScrolling = 14},
                           0})
    , m_heard(new ListCard{{tr("Networks the device hears"), {}, tr("Filter the networks")},
                           {{tr("Name")}, {tr("Security (as it says)")}, {tr("Remark")}},
                           {.stretched = 0, .givingWay = {2}, .rowsWithoutScrolling = 8},
                           2})
    , m_ask(new QPushButton{symbolIcon(Symbol::Search), tr("Ask the device")})
    , m_use(new QPushButton{symbolIcon(Symbol::Check), tr("Take this one")})
    , m_found(new ListCard{
          {tr("Devices heard"), {}, tr("Filter the devices")},
          {{tr("Name")}, {tr("Address")}, {tr("MAC")}, {tr("Found by")}, {tr("Last heard")}},
          {.stretched = 0, .givingWay = {2, 3}, .rowsWithoutScrolling = 8},
          -1})
    , m_listen(new QPushButton{tr("&Listen")})
    , m_search(new QPushButton)
    , m_results(new ListCard{{tr("Results"), {}, tr("Filter the results")},
                             {{tr("No."), true},
                              {tr("Outcome")},
                              {tr("Reason")},
                              {tr("Name")},
                              {tr("MAC")},
                              {tr("Time")}},
                             {.stretched = 2, .givingWay = {4, 5}, .rowsWithoutScrolling = 12},
                             1})
    , m_save(new QPushButton{symbolIcon(Symbol::Save), tr("Save &results…")})
    , m_clear(new QPushButton{tr("Clear")})
{
    build();
    follow();
    refresh();
}

void ProvisionPage::build()
{
    m_start->setObjectName(u"provisionStart"_s);
    m_stop->setObjectName(u"provisionStop"_s);
    m_again->setObjectName(u"provisionAgain"_s);
    m_listen->setObjectName(u"provisionListen"_s);
    m_start->setMinimumHeight(40);
    m_start->setDefault(true);
    m_listen->setCheckable(true);
    m_listen->setToolTip(tr("Hears announcements on UDP 1501 and asks by mDNS."));
    m_banner->addAction(m_again);
    m_banner->addAction(m_stop);
    m_banner->addAction(m_start);
    m_ask->setObjectName(u"provisionAsk"_s);
    m_ask->setToolTip(tr("Joins the device's network, asks for its list and returns. The device "
                         "is told nothing."));
    m_use->setObjectName(u"provisionUse"_s);
    m_search->setObjectName(u"provisionSearch"_s);
    m_search->setToolTip(tr("Pings everybody and asks at most 254 addresses of each network of "
                            "this computer over HTTP."));
    m_heard->addButton(m_use);
    m_heard->addButton(m_ask);
    m_found->addButton(m_search);
    m_found->addButton(m_listen);
    m_results->addButton(m_save);
    m_results->addButton(m_clear);
    m_toggle->setShortcut(QKeySequence{Qt::Key_F6});
    addAction(m_toggle);

    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_banner, m_hand, m_settings, m_heard,
                                                            m_steps, m_found, m_results})
        column->addWidget(widget);
    column->addStretch(1);
    fillWith(this, scrolled(content));
}

void ProvisionPage::follow()
{
    connect(m_start, &QPushButton::clicked, &m_desk, &ProvisionDesk::start);
    connect(m_again, &QPushButton::clicked, &m_desk, &ProvisionDesk::tryAgain);
    connect(m_stop, &QPushButton::clicked, &m_desk, &ProvisionDesk::stop);
    connect(m_listen, &QPushButton::clicked, &m_desk, &ProvisionDesk::listen);
    connect(m_ask, &QPushButton::clicked, &m_desk, &ProvisionDesk::askDevice);
    connect(m_use, &QPushButton::clicked, this, &ProvisionPage::useHeard);
    connect(&m_heard->table(), &QTableView::activated, this, &ProvisionPage::useHeard);
    connect(m_search, &QPushButton::clicked, this,
            [this] { m_desk.search(!m_desk.state().isSearching); });
    connect(m_save, &QPushButton::clicked, this, &ProvisionPage::chooseFile);
    connect(m_clear, &QPushButton::clicked, &m_desk, &ProvisionDesk::clearResults);
    connect(m_toggle, &QAction::triggered, this, [this] {
        if (m_desk.state().phase == ProvisionPhase::Running)
            m_desk.stop();
        else
            m_desk.start();
    });
    connect(&m_desk, &ProvisionDesk::changed, this, &ProvisionPage::refresh);
}

QString ProvisionPage::helpTopic() const
{
    return u"provision"_s;
}

void ProvisionPage::refresh()
{
    m_view = ProvisionPageView::derive(m_desk.state());
    m_banner->present(m_view.head, m_view.title, m_view.text, m_view.isTinted);
    m_start->setText(m_view.startText);
    m_start->setVisible(!m_view.isRunning);
    m_start->setEnabled(m_view.canStart);
    m_toggle->setEnabled(m_view.canStart || m_view.isRunning);
    m_again->setVisible(m_view.canTryAgain);
    m_stop->setVisible(m_view.canStop);
    m_hand->present(m_view.hand);
    m_settings->present(m_view);
    m_steps->setVisible(!m_view.steps.empty());
    m_steps->present(m_view.steps);
    m_steps->setNote(m_view.progress);
    m_heard->setVisible(m_view.showsHeard);
    m_heard->present(m_view.heard, m_view.heardEmpty);
    m_ask->setVisible(m_view.canAsk);
    m_use->setVisible(m_view.canAsk && !m_view.heard.empty());
    m_found->present(m_view.found, m_view.foundEmpty);
    m_search->setText(m_view.searchText);
    m_search->setEnabled(!m_view.isRunning);
    m_listen->setChecked(m_desk.state().isListening);
    m_listen->setEnabled(!m_view.isRunning);
    m_results->setVisible(!m_view.results.empty());
    m_results->present(m_view.results);
}

void ProvisionPage::showEvent(QShowEvent *event)
{
    // Interfaces and ports come and go; they are read when somebody looks.
    QStringList ports;
    for (const TargetChoice &choice : m_flow.targets())
        if (!choice.simulated)
            ports << choice.id;
    if (m_desk.state().phase == ProvisionPhase::Choosing)
        m_desk.setPlaces(sendingInterfaces(), ports);
    Page::showEvent(event);
}

void ProvisionPage::hideEvent(QHideEvent *event)
{
    if (!event->spontaneous()) // a window that is only minimised goes on
        m_desk.leave();
    Page::hideEvent(event);
}

void ProvisionPage::useHeard()
{
    const QModelIndex row = m_heard->table().currentIndex();
    const auto &heard = m_desk.state().heard;
    if (!row.isValid() || !heard)
        return;
    const QString name = row.siblingAtColumn(0).data().toString();
    const auto chosen =
        std::find_if(heard->begin(), heard->end(),
                     [&](const provision::ListedNetwork &each) { return each.name == name; });
    if (chosen != heard->end())
        m_desk.choose(*chosen);
}

void ProvisionPage::chooseFile()
{
    auto *dialog = new QFileDialog{this, tr("Save the results")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters({tr("CSV (*.csv)"), tr("JSON (*.json)")});
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->selectFile(u"provisioned.csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.contains(u"json"_s) ? u"json"_s : u"csv"_s);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &ProvisionPage::save);
    dialog->open();
}

void ProvisionPage::save(const QString &path)
{
    const auto saved = m_desk.save(path);
    Q_EMIT message(saved ? tr("Saved %1").arg(path) : explain::Explain::of(saved.error()).title);
}

} // namespace airlift::ui
