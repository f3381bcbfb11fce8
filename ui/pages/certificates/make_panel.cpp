#include "ui/pages/certificates/make_panel.h"

#include "ui/dialogs/passphrase_dialog.h"
#include "ui/flow/deliver.h"
#include "ui/pages/certificates/row_list.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/view/trust_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/scrolled.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

QLineEdit *secretEdit(const QString &name)
{
    auto *edit = new QLineEdit;
    edit->setEchoMode(QLineEdit::Password);
    edit->setAcceptDrops(false);
    edit->setAccessibleName(name);
    return edit;
}

} // namespace

MakePanel::MakePanel(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner)
    , m_list(new RowList{{.name = tr("Files that were made"),
                          .filterName = tr("Filter what was made"),
                          .headings = {tr("File"), tr("Access"), tr("SHA-256")},
                          .badges = {},
                          .columns = {.stretched = 0, .givingWay = {2}}}})
{
    m_made = new Card;
    auto *made = new QVBoxLayout{m_made};
    made->setContentsMargins(12, 8, 12, 12);
    made->addWidget(m_list->filter(), 0, Qt::AlignRight);
    made->addWidget(m_list);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(8);
    column->addWidget(makeForm());
    column->addWidget(m_banner);
    column->addWidget(m_made);
    column->addStretch(1);
    fillWith(this, scrolled(content));
    m_banner->hide();
    m_made->hide();
    presentFields();
}

QWidget *MakePanel::makeForm()
{
    m_kind = new QComboBox;
    m_kind->setObjectName(u"makeKind"_s);
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_kind->setMinimumContentsLength(20);
    for (const QString &text :
         {tr("Private root"), tr("Server certificate"), tr("OTA vendor pair"),
          tr("Image signer with its chain"), tr("Certificate catalogue (devices with own root)")})
        m_kind->addItem(text);
    m_about = new TextLabel{TextLabel::Look::Muted};
    m_name = new QLineEdit{u"airlift-root"_s};
    m_name->setObjectName(u"makeName"_s);
    m_names = new QLineEdit;
    m_names->setObjectName(u"makeNames"_s);
    m_names->setPlaceholderText(tr("files.example.com 192.168.1.5"));
    m_names->setToolTip(tr("The name devices use comes first. Addresses are possible; a name is "
                           "certain."));
    for (QLineEdit *edit : {m_name, m_names})
        edit->setAcceptDrops(false);
    m_root = new PathField{{tr("Root"), tr("not chosen"), {}}};
    m_key = new PathField{{tr("Private key of the root"), tr("not chosen"), {}}};
    m_root->setObjectName(u"makeRoot"_s);
    m_key->setObjectName(u"makeKey"_s);
    m_further = new PathField{{tr("Further roots to trust"), tr("none"), {}, true}};
    m_further->setObjectName(u"makeFurther"_s);
    m_revoked = new PathField{{tr("Certificates to refuse"), tr("none"), {}, true}};
    m_revoked->setObjectName(u"makeRevoked"_s);
    m_p256 = new QCheckBox{tr("EC P-256 instead of RSA-2048: cheaper for the server")};
    m_phrase = secretEdit(tr("Pass phrase"));
    m_phrase->setPlaceholderText(tr("empty: the key is not encrypted"));
    m_again = secretEdit(tr("Pass phrase again"));
    m_make = new QPushButton{symbolIcon(Symbol::Signature, QPalette::HighlightedText),
                             tr("Make it, into a folder…")};
    m_make->setObjectName(u"make"_s);
    m_make->setDefault(true);
    m_why = new TextLabel{TextLabel::Look::Muted};

    auto *card = new Card;
    auto *grid = new FormGrid;
    const auto row = [grid](QList<QWidget *> &rows, const QString &name, QWidget *field,
                            QWidget *buddy) {
        rows << grid->addField(name, field, buddy) << field;
    };
    grid->addField(tr("&Kind"), m_kind);
    grid->addWidget(m_about, grid->rowCount(), 1);
    row(m_nameRow, tr("&Name"), m_name, m_name);
    row(m_namesRow, tr("&Names and addresses"), m_names, m_names);
    row(m_issuerRows, tr("R&oot"), m_root, m_root->buddy());
    row(m_issuerRows, tr("Root's ke&y"), m_key, m_key->buddy());
    row(m_catalogueRows, tr("&Further roots"), m_further, m_further->buddy());
    row(m_catalogueRows, tr("Re&voked"), m_revoked, m_revoked->buddy());
    grid->addWidget(m_p256, grid->rowCount(), 1);
    row(m_phraseRows, tr("Pass phra&se"), m_phrase, m_phrase);
    row(m_phraseRows, tr("A&gain"), m_again, m_again);
    grid->addWidget(m_make, grid->rowCount(), 1, Qt::AlignLeft);
    grid->addWidget(m_why, grid->rowCount(), 1);
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(16, 12, 16, 12);
    column->addLayout(grid);
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        suggestName();
        presentFields();
    });
    for (QLineEdit *edit : {m_name, m_names, m_phrase, m_again})
        connect(edit, &QLineEdit::textChanged, this, &MakePanel::presentFields);
    const auto follow = [this](PathField *field, QString &path) {
        connect(field, &PathField::chosen, this, [this, &path](const QString &given) {
            path = given;
            presentFields();
        });
        connect(field, &PathField::cleared, this, [this, &path] {
            path.clear();
            presentFields();
        });
    };
    const auto followAll = [this](PathField *field, QStringList &paths) {
        connect(field, &PathField::chosenAll, this, [this, &paths](const QStringList &given) {
            paths += given;
            paths.removeDuplicates();
            presentFields();
        });
        connect(field, &PathField::cleared, this, [this, &paths] {
            paths.clear();
            presentFields();
        });
    };
    followAll(m_further, m_furtherRoots);
    followAll(m_revoked, m_revokedPaths);
    follow(m_root, m_rootPath);
    follow(m_key, m_keyPath);
    connect(m_make, &QPushButton::clicked, this, &MakePanel::chooseFolder);
    return card;
}

/// A name for what is made, unless somebody gave one.
void MakePanel::suggestName()
{
    const auto nameFor = [](MakeKind kind) {
        switch (kind) {
        case MakeKind::Root:
        case MakeKind::Server:
            return u"airlift-root"_s;
        case MakeKind::Vendor:
            return u"airlift-ota"_s;
        case MakeKind::SignerChain:
            return u"airlift"_s; // with -root, -ca and -signer behind it
        case MakeKind::Catalogue:
            return u"certstore"_s; // as the device calls it
        }
        Q_UNREACHABLE();
    };
    const auto isSuggested = [&](MakeKind kind) { return m_name->text() == nameFor(kind); };
    if (isSuggested(MakeKind::Root) || isSuggested(MakeKind::Vendor) ||
        isSuggested(MakeKind::SignerChain) || isSuggested(MakeKind::Catalogue))
        m_name->setText(nameFor(static_cast<MakeKind>(m_kind->currentIndex())));
}

void MakePanel::choose(MakeKind kind)
{
    m_kind->setCurrentIndex(static_cast<int>(kind));
}

MakingRequest MakePanel::request() const
{
    return {.kind = static_cast<MakeKind>(m_kind->currentIndex()),
            .name = m_name->text().trimmed(),
            .names = trust::hostsIn(m_names->text()),
            .rootPath = m_rootPath,
            .keyPath = m_keyPath,
            .furtherRoots = m_furtherRoots,
            .revoked = m_revokedPaths,
            .p256 = m_p256->isChecked(),
            .folder = {}};
}

QString MakePanel::obstacle() const
{
    const MakingRequest asked = request();
    const bool needsIssuer = asked.kind == MakeKind::Server || asked.kind == MakeKind::Catalogue;
    if (asked.kind == MakeKind::Server && asked.names.isEmpty())
        return tr("Give at least one name.");
    if (asked.kind != MakeKind::Server && !trust::fitsAsFileName(asked.name))
        return tr("A name that is a file name everywhere: up to 60 letters, digits, dots, hyphens "
                  "and underscores.");
    if (needsIssuer && (m_rootPath.isEmpty() || m_keyPath.isEmpty()))
        return tr("Choose the root and its private key.");
    if (asked.kind != MakeKind::Catalogue && m_phrase->text() != m_again->text())
        return tr("The two pass phrases differ.");
    return {};
}

void MakePanel::presentFields()
{
    const auto kind = static_cast<MakeKind>(m_kind->currentIndex());
    const auto show = [](const QList<QWidget *> &row, bool visible) {
        for (QWidget *widget : row)
            widget->setVisible(visible);
    };
    show(m_nameRow, kind != MakeKind::Server);
    show(m_namesRow, kind == MakeKind::Server);
    show(m_issuerRows, kind == MakeKind::Server || kind == MakeKind::Catalogue);
    show(m_catalogueRows, kind == MakeKind::Catalogue);
    show(m_phraseRows, kind != MakeKind::Catalogue);
    m_p256->setVisible(kind == MakeKind::Server);
    const QStringList about{
        tr("RSA-2048, SHA-256, ten years. Its .der goes onto devices; its key stays with you and "
           "issues server certificates."),
        tr("For a file server, issued by your root."),
        tr("EC P-256. The certificate is programmed into devices before the first update, under "
           "the name the firmware is built for; the key signs bundles."),
        tr("Root, CA and signer, RSA-2048. A device accepts them only if its catalogue lists the "
           "root, which TI's does not."),
        tr("Lists your root and any others, and what to refuse, signed by your root's RSA-2048 key "
           "with SHA-1. Only devices with that root in one-time memory take it, and then every "
           "secure file must chain to a root listed.")};
    m_about->setText(about.at(m_kind->currentIndex()));
    m_root->present(m_rootPath);
    m_key->present(m_keyPath);
    m_further->present(m_furtherRoots);
    m_revoked->present(m_revokedPaths);
    const QString why = m_busy ? tr("Making keys; this takes a moment.") : obstacle();
    m_make->setEnabled(why.isEmpty());
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

void MakePanel::chooseFolder()
{
    auto *dialog = new QFileDialog{this, tr("Make it in this folder")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(dialog, &QFileDialog::fileSelected, this, &MakePanel::make);
    dialog->open();
}

void MakePanel::make(const QString &folder)
{
    if (!obstacle().isEmpty() || m_busy)
        return;
    MakingRequest asked = request();
    asked.folder = folder;
    start(asked, {});
}

void MakePanel::start(const MakingRequest &asked, Secret keyPassphrase)
{
    m_busy = true;
    presentFields();
    auto mine = std::make_shared<const Secret>(m_phrase->text().toUtf8());
    auto issuer = std::make_shared<const Secret>(std::move(keyPassphrase));
    deliver(QtConcurrent::run([asked, mine, issuer] { return makeNow(asked, *mine, *issuer); }),
            this, [this, asked, tried = !issuer->isEmpty()](const MadeAnswer &answer) {
                take(asked, answer, tried);
            });
}

void MakePanel::take(const MakingRequest &asked, const MadeAnswer &answer, bool tried)
{
    m_busy = false;
    m_answer = answer;
    if (answer.keyIsLocked)
        askForPassphrase(this, asked.keyPath, tried,
                         [this, asked](Secret given) { start(asked, std::move(given)); });
    const bool made = answer.problem.title.isEmpty();
    if (made) {
        m_phrase->clear();
        m_again->clear();
    }
    std::vector<TableRow> rows;
    for (const MadeFile &file : answer.files)
        rows.push_back({TrustView::cell(QFileInfo{file.path}.fileName(), file.path),
                        TrustView::cell(!file.isPrivate    ? tr("everybody")
                                        : file.isEncrypted ? tr("you alone, encrypted")
                                                           : tr("you alone")),
                        file.digest.isEmpty()
                            ? TrustView::cell(u"–"_s)
                            : TrustView::cell(Format::digestStart(file.digest.toHex()),
                                              QString::fromLatin1(file.digest.toHex()))});
    m_banner->present(
        made ? Badge{Tint::Ok, Symbol::CheckCircle, {}, {}}
             : Badge{Tint::Error, Symbol::CrossCircle, {}, {}},
        made ? tr("Made in %1").arg(asked.folder) : answer.problem.title,
        made ? tr("Keep the private keys where others cannot read them; nothing was "
                  "overwritten.")
             : QStringList{answer.problem.cause, answer.problem.nextStep}.join(u' ').trimmed(),
        true);
    m_banner->show();
    m_made->setVisible(!rows.empty());
    m_list->present(std::move(rows));
    presentFields();
}

} // namespace airlift::ui
