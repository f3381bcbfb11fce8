#include "ui/pages/certificates/viewer_panel.h"

#include "core/explain/trust_words.h"
#include "core/trust/conversion.h"
#include "core/trust/key_files.h"
#include "ui/dialogs/passphrase_dialog.h"
#include "ui/flow/deliver.h"
#include "ui/pages/certificates/row_list.h"
#include "ui/view/format.h"
#include "ui/view/trust_view.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_card.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/menu_button.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/scrolled.h"

#include <QBoxLayout>
#include <QDir>
#include <QFileDialog>
#include <QMenu>
#include <QToolButton>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::TrustWords;
using trust::Target;

namespace {
enum Column { Kind, Name, Key, Until, State };
} // namespace

ViewerPanel::ViewerPanel(QWidget *parent)
    : QWidget(parent)
    , m_path(new PathField{{tr("Certificates or keys"), tr("none"), {}}})
    , m_problem(new Remark)
    , m_about(new TextLabel{TextLabel::Look::Muted})
    , m_list(new RowList{
          {.name = tr("Certificates and keys in the file"),
           .filterName = tr("Filter what the file holds"),
           .headings = {tr("Kind"), tr("Name"), tr("Key"), tr("Valid until"), tr("State")},
           .badges = {State},
           .columns = {.stretched = Name, .givingWay = {Key}, .rowsWithoutScrolling = 6}}})
    , m_facts(new FactGrid)
    , m_use(new QToolButton)
    , m_convert(new QToolButton)
{
    auto *empty = new EmptyCard{
        {Symbol::Search, tr("What is in this file?"),
         tr("Drop any file with certificates or keys: PEM, DER, PKCS#7, PKCS#12, several in one, "
            "with text around. Nothing leaves this computer."),
         tr("Choose a f&ile…")}};
    m_empty = empty;
    connect(empty, &EmptyCard::triggered, this, &ViewerPanel::chooseFile);
    for (QToolButton *button : {m_use, m_convert})
        button->setMinimumHeight(32);
    m_use->setText(tr("Put it into a place"));
    giveMenu(*m_use, *makeUseMenu());
    m_convert->setObjectName(u"convert"_s);
    m_convert->setText(tr("Save in another form"));
    giveMenu(*m_convert, *makeConvertMenu());

    auto *inside = new Card;
    auto *bar = new QHBoxLayout;
    bar->addWidget(m_about, 1);
    bar->addWidget(m_list->filter());
    auto *list = new QVBoxLayout{inside};
    list->setContentsMargins(12, 8, 12, 8);
    list->addLayout(bar);
    list->addWidget(m_list);
    auto *details = new Card;
    auto *facts = new QVBoxLayout{details};
    facts->setContentsMargins(16, 12, 16, 12);
    facts->addWidget(m_facts);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_use);
    buttons->addWidget(m_convert);
    buttons->addStretch();
    m_result = new QWidget;
    auto *result = new QVBoxLayout{m_result};
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(8);
    result->addWidget(inside);
    result->addWidget(details);
    result->addLayout(buttons);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_path);
    column->addWidget(m_problem);
    column->addWidget(m_empty);
    column->addWidget(m_result);
    column->addStretch(1);
    fillWith(this, scrolled(content));
    connect(m_path, &PathField::chosen, this, &ViewerPanel::open);
    connect(m_path, &PathField::cleared, this, [this] {
        m_opened = {};
        present();
    });
    connect(m_list, &RowList::choiceChanged, this, &ViewerPanel::showChosen);
    present();
}

QMenu *ViewerPanel::makeUseMenu()
{
    auto *menu = new QMenu{this};
    for (const trust::Role role : trust::kRoles) {
        if (role == trust::Role::Catalogue)
            continue; // holds no certificates
        menu->addAction(TrustWords::role(role), this,
                        [this, role] { Q_EMIT useRequested(role, m_opened.path); });
    }
    return menu;
}

QMenu *ViewerPanel::makeConvertMenu()
{
    auto *menu = new QMenu{this};
    menu->setObjectName(u"convertMenu"_s);
    const auto add = [this, menu](const QString &text, Target target) {
        menu->addAction(text, this, [this, target] { convert(static_cast<int>(target)); });
    };
    add(tr("Certificates, DER, one file each (devices)"), Target::Der);
    add(tr("Certificates, PEM with LF, in one file (servers)"), Target::Pem);
    menu->addSeparator();
    add(tr("Keys, PKCS#1 or SEC1, DER (devices)"), Target::KeyDer);
    add(tr("Keys, PKCS#1 or SEC1, PEM"), Target::KeyPem);
    add(tr("Keys, PKCS#8, PEM (other tools)"), Target::KeyPkcs8);
    return menu;
}

void ViewerPanel::chooseFile()
{
    m_path->choose();
}

void ViewerPanel::open(const QString &path)
{
    openWith(path, {});
}

void ViewerPanel::openWith(const QString &path, Secret passphrase)
{
    const quint64 turn = ++m_turn;
    m_busy = true;
    auto secret = std::make_shared<const Secret>(std::move(passphrase));
    deliver(QtConcurrent::run([path, secret] { return openFile(path, *secret); }), this,
            [this, turn](const OpenedFile &file) {
                if (turn == m_turn)
                    take(file);
            });
}

void ViewerPanel::take(const OpenedFile &file)
{
    m_busy = false;
    m_opened = file;
    present();
    if (file.isLocked)
        askForPassphrase(this, file.path, file.tried, [this, path = file.path](Secret given) {
            openWith(path, std::move(given));
        });
}

void ViewerPanel::present()
{
    const bool isRead = m_opened.material != nullptr;
    m_path->setVisible(!m_opened.path.isEmpty());
    m_path->present(m_opened.path);
    m_empty->setVisible(m_opened.path.isEmpty());
    m_result->setVisible(isRead);
    Badge badge;
    if (!m_opened.path.isEmpty() && !isRead)
        badge = {Tint::Error,
                 Symbol::CrossCircle,
                 QStringList{m_opened.problem.title + u'.', m_opened.problem.cause,
                             m_opened.problem.nextStep}
                     .join(u' ')
                     .simplified(),
                 {}};
    QStringList remarks;
    std::vector<TableRow> rows;
    if (isRead) {
        for (const trust::MaterialRemark &remark : m_opened.material->remarks)
            remarks << TrustWords::remark(remark);
        for (const trust::MaterialItem &item : m_opened.material->items)
            rows.push_back(TrustView::item(item, QDateTime::currentDateTimeUtc()));
        m_about->setText(tr("%1, %2").arg(TrustWords::form(m_opened.material->form),
                                          Format::bytes(ByteCount{m_opened.material->size})));
        if (!remarks.isEmpty())
            badge = {Tint::Warning, Symbol::Alert, remarks.join(u'\n'), {}};
    }
    m_problem->present(badge);
    m_list->present(std::move(rows));
    if (isRead)
        m_list->selectRow(0);
    showChosen();
}

void ViewerPanel::showChosen()
{
    const int row = m_list->chosen();
    if (row < 0 || !m_opened.material)
        return m_facts->present({});
    const auto index = static_cast<std::size_t>(row);
    if (index < m_opened.material->items.size())
        m_facts->present(
            TrustView::facts(m_opened.material->items[index], QDateTime::currentDateTimeUtc()));
}

void ViewerPanel::convert(int target)
{
    if (!m_opened.material)
        return;
    auto *dialog = new QFileDialog{this, tr("Save into this folder")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    connect(
        dialog, &QFileDialog::fileSelected, this,
        [this, target, material = m_opened.material](const QString &folder) {
            const auto save = [target, material, folder] {
                QStringList said;
                for (const auto &file : trust::convert(*material, static_cast<Target>(target))) {
                    const QString path = QDir{folder}.filePath(file.name);
                    const auto saved =
                        trust::saveNew(path, file.bytes.reveal(),
                                       file.isKey ? FileAccess::OwnerOnly : FileAccess::Everyone);
                    said << (saved ? path : explain::Explain::of(saved.error()).title);
                }
                return said;
            };
            deliver(QtConcurrent::run(save), this, [this](const QStringList &said) {
                Q_EMIT message(said.isEmpty() ? tr("The file holds nothing of that kind.")
                                              : said.join(u", "_s));
            });
        });
    dialog->open();
}

} // namespace airlift::ui
