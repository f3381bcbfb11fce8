#include "ui/pages/certificates/root_panel.h"

#include "core/explain/probe_words.h"
#include "core/explain/trust_words.h"
#include "core/serve/probe.h"
#include "ui/flow/deliver.h"
#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/view/trust_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/calm_table.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>
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
    m_host->setPlaceholderText(tr("account.blob.core.windows.net"));
    m_host->setAccessibleName(tr("Server"));
    auto *lookUpIt = new QPushButton{symbolIcon(Symbol::Book, QPalette::HighlightedText),
                                     tr("Look it up, offline")};
    lookUpIt->setObjectName(u"lookUp"_s);
    lookUpIt->setDefault(true);
    m_live = new QPushButton{symbolIcon(Symbol::Network), tr("Connect once and look")};
    m_live->setObjectName(u"live"_s);
    m_live->setToolTip(tr("Makes one TLS connection to this server, as the device would, and ends "
                          "it after the handshake. Nothing is sent without this button."));
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
    m_roots = new RowsModel{{{tr("Root"), false},
                             {tr("Standing"), false},
                             {tr("Valid until"), false},
                             {tr("In TI's catalogue"), false},
                             {tr("SHA-256"), false}},
                            this};
    m_sent = new RowsModel{{{tr("Sent by the server"), false},
                            {tr("Issued by"), false},
                            {tr("Valid until"), false},
                            {tr("Server"), false}},
                           this};
    auto *filter = new FilterEdit{tr("Filter the roots")};
    m_rootTable = new CalmTable{{.stretched = Name, .givingWay = {Listed, Digest, Standing}}};
    m_rootTable->showFiltered(m_roots, filter);
    m_rootTable->setAccessibleName(tr("Roots"));
    for (const int column : {Until, Listed})
        m_rootTable->setItemDelegateForColumn(
            column, new SymbolDelegate{RowsModel::SymbolRole, RowsModel::TintRole, m_rootTable});
    auto *sentFilter = new FilterEdit{tr("Filter what the server sent")};
    m_sentTable = new CalmTable{{.stretched = 0, .givingWay = {1, 3}}};
    m_sentTable->showFiltered(m_sent, sentFilter);
    m_sentTable->setAccessibleName(tr("Certificates as sent"));
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
    rootColumn->addWidget(filter, 0, Qt::AlignRight);
    rootColumn->addWidget(m_rootTable);
    rootColumn->addWidget(m_digest);
    rootColumn->addWidget(m_save, 0, Qt::AlignLeft);
    auto *sent = new Card;
    auto *sentColumn = new QVBoxLayout{sent};
    sentColumn->setContentsMargins(12, 8, 12, 12);
    sentColumn->addWidget(sentFilter, 0, Qt::AlignRight);
    sentColumn->addWidget(m_sentTable);
    m_sentCard = sent;
    m_result = new QWidget;
    auto *column = new QVBoxLayout{m_result};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(roots);
    column->addWidget(m_traps);
    column->addWidget(m_sentCard);
    column->addWidget(m_next);
    connect(m_rootTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &RootPanel::showChosen);
    return m_result;
}

void RootPanel::begin(const QFuture<RootAnswer> &work)
{
    const quint64 turn = ++m_turn;
    m_busy = true;
    m_probe.reset();
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

void RootPanel::connectTo(const QString &host)
{
    m_host->setText(host);
    const auto parts = trust::hostAndPort(host);
    if (!parts)
        return lookUp(host); // which says what is wrong with it
    ++m_turn;
    m_busy = true;
    m_live->setEnabled(false);
    const serve::ProbeSettings settings = serve::handshakeWith(parts->host, parts->port);
    m_probe = std::make_unique<serve::Probe>(settings);
    connect(m_probe.get(), &serve::Probe::finished, this,
            [this, host](const serve::ProbeReport &report) {
                if (!report.sent.empty())
                    return take(rootsForServers({{host, report.sent}}, now()));
                RootAnswer answer;
                answer.weight = trust::Weight::Blocker;
                for (const serve::ProbeFinding &finding : report.findings)
                    if (finding.weight == trust::Weight::Blocker)
                        answer.words = explain::ProbeWords::of(finding);
                take(answer);
            });
    m_probe->start();
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
    m_rootTable->fitRows();
    m_sentTable->fitRows();
    m_traps->setText(m_answer.traps.join(u'\n'));
    m_traps->setVisible(!m_answer.traps.isEmpty());
    QStringList next;
    for (const trust::ComingBreak &coming : m_answer.next)
        next << TrustWords::comingBreak(coming, now());
    next.removeDuplicates();
    m_next->setText(next.isEmpty() ? QString{}
                                   : tr("What breaks, and when:") + u'\n' + next.join(u'\n'));
    m_rootTable->selectRow(0);
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
    const auto *proxy = qobject_cast<const QSortFilterProxyModel *>(m_rootTable->model());
    const QModelIndex row = proxy->mapToSource(m_rootTable->currentIndex());
    const auto index = static_cast<std::size_t>(row.row());
    if (!row.isValid() || index >= m_answer.roots.size() || !m_answer.roots[index].choice)
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
