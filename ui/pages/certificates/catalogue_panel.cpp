#include "ui/pages/certificates/catalogue_panel.h"

#include "core/explain/trust_words.h"
#include "ui/flow/deliver.h"
#include "ui/pages/certificates/row_list.h"
#include "ui/view/format.h"
#include "ui/view/trust_view.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_card.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/scrolled.h"

#include <QFileInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::TrustWords;

CataloguePanel::CataloguePanel(QWidget *parent)
    : QWidget(parent)
    , m_first(new PathField{{tr("Catalogue"), tr("none"), {tr("Catalogues (*.lst)")}}})
    , m_other(new PathField{{tr("Compare with"), tr("none"), {tr("Catalogues (*.lst)")}}})
    , m_banner(new Banner)
    , m_list(new RowList{
          {.name = tr("Roots in the catalogue"),
           .filterName = tr("Look up a root by name or digest"),
           .headings = {tr("Root"), tr("State"), tr("Key"), tr("Valid until"), tr("SHA-256")},
           .badges = {1},
           .columns = {.stretched = 0,
                       .givingWay = {4, 2},
                       .roomForStretched = 280,
                       .rowsWithoutScrolling = 16}}})
{
    auto *empty = new EmptyCard{
        {Symbol::ShieldCheck, tr("Whom does a device trust?"),
         tr("Drop a certificate catalogue (.lst) here. It holds digests only; the names come from "
            "the published lists. Its signature is looked for beside it."),
         tr("Ch&oose a catalogue…")}};
    m_empty = empty;
    connect(empty, &EmptyCard::triggered, this, &CataloguePanel::chooseFile);
    m_list->filter()->setPlaceholderText(tr("Look up by name or digest"));
    m_list->filter()->setFixedWidth(320);
    auto *choices = new Card;
    m_choices = choices;
    auto *grid = new FormGrid;
    grid->addField(tr("Catal&ogue"), m_first, m_first->buddy());
    grid->addField(tr("Compare w&ith"), m_other, m_other->buddy());
    auto *box = new QVBoxLayout{choices};
    box->setContentsMargins(16, 12, 16, 12);
    box->addLayout(grid);
    m_card = new Card;
    auto *list = new QVBoxLayout{m_card};
    list->setContentsMargins(12, 8, 12, 8);
    list->addWidget(m_list->filter(), 0, Qt::AlignRight);
    list->addWidget(m_list);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_empty);
    column->addWidget(m_banner);
    column->addWidget(m_choices);
    column->addWidget(m_card);
    column->addStretch(1);
    fillWith(this, scrolled(content));
    connect(m_first, &PathField::chosen, this, &CataloguePanel::open);
    connect(m_first, &PathField::cleared, this, [this] { open({}); });
    connect(m_other, &PathField::chosen, this, &CataloguePanel::compareWith);
    connect(m_other, &PathField::cleared, this, [this] { compareWith({}); });
    present();
}

void CataloguePanel::chooseFile()
{
    m_first->choose();
}

void CataloguePanel::open(const QString &path)
{
    m_path = path;
    read();
}

void CataloguePanel::compareWith(const QString &path)
{
    m_second = path;
    read();
}

void CataloguePanel::read()
{
    const quint64 turn = ++m_turn;
    m_answer = {};
    m_busy = !m_path.isEmpty();
    if (m_busy)
        deliver(QtConcurrent::run(
                    [path = m_path, second = m_second] { return openCatalogue(path, second); }),
                this, [this, turn](const CatalogueAnswer &answer) {
                    if (turn != m_turn)
                        return;
                    m_busy = false;
                    m_answer = answer;
                    present();
                });
    present();
}

std::vector<TableRow> CataloguePanel::rows() const
{
    std::vector<TableRow> rows;
    const auto add = [&rows](const std::vector<QByteArray> &digests, const Badge &state) {
        for (const QByteArray &digest : digests) {
            const trust::ListedRoot *root = trust::listedRoot(digest);
            const QString hex = QString::fromLatin1(digest.toHex());
            const bool isProven = root != nullptr && root->provenByCertificate;
            rows.push_back(
                {TrustView::cell(root == nullptr ? tr("not a published one") : root->name, hex),
                 TrustView::cell(state), TrustView::cell(isProven ? root->key : u"–"_s),
                 TrustView::cell(isProven ? root->notAfter.toString(Qt::ISODate) : tr("not known")),
                 TrustView::cell(hex)});
        }
    };
    const Badge added{Tint::Ok, Symbol::Check, tr("added"), {}};
    const Badge removed{Tint::Warning, Symbol::Minus, tr("removed"), {}};
    const Badge revoked{Tint::Error, Symbol::Cross, tr("revoked"), {}};
    if (const auto &difference = m_answer.difference) {
        add(difference->added, added);
        add(difference->removed, removed);
        add(difference->newlyRevoked, revoked);
        add(difference->noLongerRevoked,
            {Tint::Neutral, Symbol::Note, tr("no longer revoked"), {}});
    } else if (m_answer.catalogue) {
        add(m_answer.catalogue->revoked, revoked);
        add(m_answer.catalogue->trusted, {Tint::Ok, Symbol::Check, tr("trusted"), {}});
    }
    return rows;
}

QString CataloguePanel::comparison(const trust::CatalogueDifference &difference) const
{
    return difference.isEmpty()
               ? tr("Both list the same")
               : tr("In %1: %2 added, %3 removed, %4 newly revoked, %5 no longer revoked")
                     .arg(QFileInfo{m_second}.fileName(), QString::number(difference.added.size()),
                          QString::number(difference.removed.size()),
                          QString::number(difference.newlyRevoked.size()),
                          QString::number(difference.noLongerRevoked.size()));
}

void CataloguePanel::present()
{
    m_empty->setVisible(m_path.isEmpty());
    m_choices->setVisible(!m_path.isEmpty());
    m_first->present(m_path);
    m_other->present(m_second);
    m_banner->setVisible(!m_path.isEmpty() && !m_busy);
    m_card->setVisible(m_answer.catalogue.has_value());
    if (m_answer.catalogue && m_answer.problem.title.isEmpty()) {
        const trust::Catalogue &it = *m_answer.catalogue;
        const bool isTi = m_answer.seal == trust::Seal::TiGen2;
        const QString head =
            tr("Issued %1: %2 roots, %3 revoked")
                .arg(it.issued.date().toString(Qt::ISODate), QString::number(it.trusted.size()),
                     QString::number(it.revoked.size()));
        const QString seal = m_answer.seal
                                 ? TrustWords::seal(*m_answer.seal)
                                 : tr("No signature lies beside it: nobody vouches for it here.");
        m_banner->present(isTi            ? Badge{Tint::Ok, Symbol::ShieldCheck, {}, {}}
                          : m_answer.seal ? Badge{Tint::Warning, Symbol::ShieldAlert, {}, {}}
                                          : Badge{Tint::Accent, Symbol::ShieldQuestion, {}, {}},
                          m_answer.difference ? comparison(*m_answer.difference) : head,
                          m_answer.difference ? head + u". "_s + seal : seal, true);
    } else {
        m_banner->present(
            {Tint::Error, Symbol::CrossCircle, {}, {}}, m_answer.problem.title,
            QStringList{m_answer.problem.cause, m_answer.problem.nextStep}.join(u' ').trimmed(),
            true);
    }
    m_list->present(rows());
}

} // namespace airlift::ui
