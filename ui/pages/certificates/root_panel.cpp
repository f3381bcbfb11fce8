#include "ui/pages/certificates/root_panel.h"

#include "core/explain/probe_words.h"
#include "core/explain/trust_words.h"
#include "core/serve/probe.h"
#include "ui/flow/deliver.h"
#include "ui/pages/certificates/row_list.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/view/trust_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::TrustWords;

namespace {
enum RootColumn { Name, Standing, Until, Listed, Digest };

QDateTime now()
{
    return QDateTime::currentDateTimeUtc();
}
} // namespace

RootPanel::RootPanel(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeQuestion());
    column->addWidget(m_banner);
    column->addWidget(makeAnswer());
    column->addStretch(1);
    fillWith(this, scrolled(content));
    m_banner->present({Tint::Accent, Symbol::ShieldQuestion, {}, {}},
                      tr("Which root does the device need?"),
                      tr("A CC3220 takes exactly one self-signed certificate: the one that issued "
                         "the last certificate the server sends."),
                      false);
    m_result->hide();
}

RootPanel::~RootPanel() = default;

QWidget *RootPanel::makeQuestion()
{
    auto *card = new Card;
    m_host = new QLineEdit;
    m_host->setObjectName(u"host"_s);
    m_host->setAcceptDrops(false);
    m_host->setPlaceholderText(tr("account.blob.core.windows.net, or both hosts of an update"));
    m_host->setAccessibleName(tr("Server, or several"));
    auto *lookUpIt = new QPushButton{symbolIcon(Symbol::Book, QPalette::HighlightedText),
                                     tr("Look it up, offline")};
    lookUpIt->setObjectName(u"lookUp"_s);
    lookUpIt->setDefault(true);
    m_live = new QPushButton{symbolIcon(Symbol::Network), tr("Connect once and look")};
    m_live->setObjectName(u"live"_s);
    m_live->setToolTip(tr("Makes one TLS connection to each server, as the device would, and "
                          "ends it after the handshake. Nothing is sent without this button."));
    auto *file = new QPushButton{symbolIcon(Symbol::Folder), tr("Open a chain or a log…")};
    file->setToolTip(tr("Certificates as the server sends them, the output of openssl s_client "
                        "-showcerts, a packet capture, or the log of a device"));
    auto *buttons = new FlowRow;
    buttons->add(lookUpIt);
    buttons->add(m_live);
    buttons->add(file);
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(m_host);
    column->addWidget(buttons);
    connect(m_host, &QLineEdit::returnPressed, this, [this] { lookUp(m_host->text()); });
    connect(lookUpIt, &QPushButton::clicked, this, [this] { lookUp(m_host->text()); });
    connect(m_live, &QPushButton::clicked, this, [this] { connectTo(m_host->text()); });
    connect(file, &QPushButton::clicked, this, &RootPanel::chooseFile);
    return card;
}

QWidget *RootPanel::makeAnswer()
{
    m_roots =
        new RowList{{.name = tr("Roots"),
                     .filterName = tr("Filter the roots"),
                     .headings = {tr("Root"), tr("Standing"), tr("Valid until"),
                                  tr("In TI's catalogue"), tr("SHA-256")},
                     .badges = {Until, Listed},
                     .columns = {.stretched = Name, .givingWay = {Listed, Digest, Standing}}}};
    m_sent = new RowList{
        {.name = tr("Certificates as sent"),
         .filterName = tr("Filter what the server sent"),
         .headings = {tr("Sent by the server"), tr("Issued by"), tr("Valid until"), tr("Server")},
         .badges = {},
         .columns = {.stretched = 0, .givingWay = {1, 3}}}};
    m_digest = new TextLabel;
    m_digest->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_save = new QPushButton{symbolIcon(Symbol::Save), tr("Save the root as DER…")};
    m_save->setObjectName(u"saveRoot"_s);
    connect(m_save, &QPushButton::clicked, this, &RootPanel::chooseFolder);
    m_traps = new TextLabel;
    m_next = new TextLabel{TextLabel::Look::Muted};

    auto *roots = new Card;
    auto *rootColumn = new QVBoxLayout{roots};
    rootColumn->setContentsMargins(12, 8, 12, 12);
    rootColumn->addWidget(m_roots->filter(), 0, Qt::AlignRight);
    rootColumn->addWidget(m_roots);
    rootColumn->addWidget(m_digest);
    rootColumn->addWidget(m_save, 0, Qt::AlignLeft);
    auto *sent = new Card;
    auto *sentColumn = new QVBoxLayout{sent};
    sentColumn->setContentsMargins(12, 8, 12, 12);
    sentColumn->addWidget(m_sent->filter(), 0, Qt::AlignRight);
    sentColumn->addWidget(m_sent);
    m_sentCard = sent;
    m_result = new QWidget;
    auto *column = new QVBoxLayout{m_result};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(roots);
    column->addWidget(m_traps);
    column->addWidget(m_sentCard);
    column->addWidget(m_next);
    connect(m_roots, &RowList::choiceChanged, this, &RootPanel::showChosen);
    return m_result;
}

void RootPanel::begin(const QFuture<RootAnswer> &work)
{
    const quint64 turn = ++m_turn;
    m_busy = true;
    m_probes.clear();
    deliver(work, this, [this, turn](const RootAnswer &answer) {
        if (turn == m_turn)
            take(answer);
    });
}

void RootPanel::lookUp(const QString &host)
{
    m_host->setText(host);
    begin(QtConcurrent::run([host] { return rootsOfHost(host, now()); }));
}

void RootPanel::openFile(const QString &path)
{
    begin(QtConcurrent::run([path] { return rootsInFile(path, now()); }));
}

void RootPanel::connectTo(const QString &text)
{
    m_host->setText(text);
    QStringList hosts = trust::hostsIn(text);
    hosts.removeDuplicates();
    const bool areHosts = std::all_of(hosts.begin(), hosts.end(), [](const QString &host) {
        return trust::hostAndPort(host).has_value();
    });
    if (hosts.isEmpty() || !areHosts)
        return lookUp(text); // which says what is wrong with it
    const quint64 turn = ++m_turn;
    m_busy = true;
    m_live->setEnabled(false);
    m_handshakes.clear();
    m_failures.clear();
    m_probes.clear();
    for (const QString &host : hosts) {
        m_handshakes.push_back({host, {}});
        const auto parts = *trust::hostAndPort(host);
        auto probe = std::make_unique<serve::Probe>(serve::handshakeWith(parts.host, parts.port));
        connect(probe.get(), &serve::Probe::finished, this,
                [this, host, turn](const serve::ProbeReport &report) {
                    if (turn == m_turn)
                        note(host, report);
                });
        m_probes.emplace(host, std::move(probe));
    }
    for (const auto &[host, probe] : m_probes)
        probe->start();
}

/// What one host sent, or why it sent nothing.
void RootPanel::note(const QString &host, const serve::ProbeReport &report)
{
    const auto mine = std::find_if(m_handshakes.begin(), m_handshakes.end(),
                                   [&](const auto &one) { return one.server == host; });
    mine->sent = report.sent;
    for (const serve::ProbeFinding &finding : report.findings)
        if (report.sent.empty() && finding.weight == trust::Weight::Blocker)
            m_failures[host] = explain::ProbeWords::of(finding);
    m_probes.erase(host);
    if (m_probes.empty())
        take(compared());
}

RootAnswer RootPanel::compared() const
{
    RootAnswer answer;
    if (m_failures.size() == m_handshakes.size()) {
        const auto &[host, why] = *m_failures.begin();
        answer.words = why;
        answer.words.title = tr("%1: %2").arg(host, why.title);
        answer.weight = trust::Weight::Blocker;
        return answer;
    }
    answer = rootsForServers(m_handshakes, now());
    for (const auto &[host, why] : m_failures)
        answer.traps.prepend(tr("%1: %2").arg(host, why.title));
    return answer;
}

void RootPanel::take(const RootAnswer &answer)
{
    m_busy = false;
    m_live->setEnabled(true);
    m_answer = answer;
    const Badge badge = answer.weight == trust::Weight::Note
                            ? Badge{Tint::Ok, Symbol::ShieldCheck, {}, {}}
                            : TrustView::weight(answer.weight);
    m_banner->present(badge, answer.words.title,
                      QStringList{answer.words.cause, answer.words.nextStep}.join(u' ').trimmed(),
                      true);
    presentRows();
}

void RootPanel::presentRows()
{
    std::vector<TableRow> roots;
    for (const trust::TableRoot &root : m_answer.roots)
        roots.push_back(TrustView::root(root, m_answer.fromTable ? QString{} : useOf(root)));
    std::vector<TableRow> sent;
    for (const SentCertificate &one : m_answer.sent)
        sent.push_back(TrustView::sent(one.certificate, one.server));
    m_result->setVisible(!roots.empty() || !sent.empty());
    m_sentCard->setVisible(!sent.empty());
    m_roots->present(std::move(roots));
    m_sent->present(std::move(sent));
    m_traps->setText(m_answer.traps.join(u'\n'));
    m_traps->setVisible(!m_answer.traps.isEmpty());
    QStringList next;
    auto coming = m_answer.next;
    std::stable_sort(coming.begin(), coming.end(),
                     [](const auto &a, const auto &b) { return a.when < b.when; });
    for (const trust::ComingBreak &one : coming)
        next << TrustWords::comingBreak(one, now());
    next.removeDuplicates();
    m_next->setText(next.isEmpty() ? QString{}
                                   : tr("What breaks, and when:") + u'\n' + next.join(u'\n'));
    m_roots->selectRow(0);
    showChosen();
}

/// Who needs it, if more than one server was looked at.
QString RootPanel::useOf(const trust::TableRoot &root) const
{
    const auto found = m_answer.use.find(root.entry.digest);
    QStringList servers = found == m_answer.use.end() ? QStringList{} : found->second;
    servers.removeAll(QString{});
    return servers.isEmpty() ? tr("the answer") : tr("for %1").arg(servers.join(u", "_s));
}

const trust::RootChoice *RootPanel::chosen() const
{
    const int row = m_roots->chosen();
    const auto index = static_cast<std::size_t>(row);
    if (row < 0 || index >= m_answer.roots.size() || !m_answer.roots[index].choice)
        return nullptr;
    return &*m_answer.roots[index].choice;
}

void RootPanel::showChosen()
{
    const trust::RootChoice *root = chosen();
    m_save->setEnabled(root != nullptr);
    m_digest->setVisible(root != nullptr);
    if (root != nullptr)
        m_digest->setText(
            tr("%1, SHA-256 %2")
                .arg(root->fileName, Format::digestGrouped(root->certificate.sha256().toHex())));
}

void RootPanel::chooseFile()
{
    auto *dialog = new QFileDialog{this, tr("Open a chain, a saved handshake or a log")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this, &RootPanel::openFile);
    dialog->open();
}

void RootPanel::chooseFolder()
{
    auto *dialog = new QFileDialog{this, tr("Save the root into this folder")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &RootPanel::save);
    dialog->open();
}

void RootPanel::save(const QString &folder)
{
    const trust::RootChoice *root = chosen();
    if (root == nullptr)
        return;
    const QString path = QDir{folder}.filePath(root->fileName);
    const auto saved = saveAtomically(path, root->certificate.toDer());
    Q_EMIT message(saved ? tr("Saved %1, SHA-256 %2")
                               .arg(path, QString::fromLatin1(root->certificate.sha256().toHex()))
                         : explain::Explain::of(saved.error()).title);
}

} // namespace airlift::ui
