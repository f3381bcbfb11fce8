#include "ui/pages/bundles/inspector_panel.h"

#include "ui/models/rows_model.h"
#include "ui/theme/icons.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/calm_table.h"
#include "ui/widgets/card.h"
#include "ui/widgets/cell_delegates.h"
#include "ui/widgets/empty_card.h"
#include "ui/widgets/fact_grid.h"
#include "ui/widgets/filter_edit.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/receiver_box.h"
#include "ui/widgets/scrolled.h"
#include "ui/widgets/segments.h"

#include <QBoxLayout>
#include <QFileDialog>
#include <QFontDatabase>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSortFilterProxyModel>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

enum EntryColumn { EntryName, EntrySize, EntryFlags, EntryDigest, EntryHash, EntrySignature };

constexpr int kListHeight = 260;

} // namespace

InspectorPanel::InspectorPanel(InspectorFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_bundle(new PathField{{tr("Bundle"), tr("none"), {tr("Bundles (*.tar)")}}})
    , m_vendor(new PathField{{tr("Vendor certificate of the device"), tr("not known"), {}}})
    , m_receiver(new ReceiverBox)
    , m_banner(new Banner)
    , m_result(new QWidget)
    , m_factsCard(new Card)
    , m_facts(new FactGrid)
    , m_remarks(new Card)
    , m_remarkColumn(new QVBoxLayout{m_remarks})
    , m_entries(new RowsModel{{{tr("Entry"), false},
                               {tr("Bytes"), true},
                               {tr("Flags"), false},
                               {tr("SHA-256"), false},
                               {tr("Hash"), false},
                               {tr("Signature"), false}},
                              this})
    , m_received(new RowsModel{{{tr("File on the device"), false},
                                {tr("Bytes"), true},
                                {tr("Flags"), false},
                                {tr("Certificate"), false}},
                               this})
    , m_findings(new FindingList)
{
    auto *empty = new EmptyCard{
        {Symbol::Search, tr("What is in a bundle, and what would the device say?"),
         tr("Drop any .tar here, whoever made it. Every digest is computed again, every signature "
            "checked as far as the keys are known."),
         tr("Choose a &bundle…")}};
    m_empty = empty;
    connect(empty, &EmptyCard::triggered, this, &InspectorPanel::chooseBundle);
    auto *facts = new QVBoxLayout{m_factsCard};
    facts->setContentsMargins(16, 12, 16, 12);
    facts->addWidget(m_facts);
    m_remarkColumn->setContentsMargins(16, 12, 16, 12);

    auto *result = new QVBoxLayout{m_result};
    result->setContentsMargins(0, 0, 0, 0);
    result->setSpacing(8);
    result->addWidget(m_factsCard);
    result->addWidget(m_remarks);
    result->addWidget(makeInside());
    result->addWidget(m_findings);
    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(8);
    column->addWidget(m_banner);
    column->addWidget(makeChoices());
    column->addWidget(m_empty);
    column->addWidget(m_result);
    column->addStretch(1);
    fillWith(this, scrolled(content));
    connect(m_bundle, &PathField::chosen, &m_flow, &InspectorFlow::examine);
    connect(m_bundle, &PathField::cleared, &m_flow, [this] { m_flow.examine({}); });
    connect(m_vendor, &PathField::chosen, &m_flow, &InspectorFlow::chooseVendorCertificate);
    connect(m_vendor, &PathField::cleared, &m_flow, [this] { m_flow.chooseVendorCertificate({}); });
    connect(m_receiver, &ReceiverBox::chosen, &m_flow, &InspectorFlow::chooseReceiver);
}

QWidget *InspectorPanel::makeChoices()
{
    auto *card = new Card;
    auto *grid = new FormGrid;
    grid->addField(tr("&Bundle"), m_bundle, m_bundle->buddy());
    grid->addField(tr("&Judged for"), m_receiver);
    grid->addField(tr("Vendor cer&tificate"), m_vendor, m_vendor->buddy());
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(16, 12, 16, 12);
    column->addLayout(grid);
    m_choices = card;
    return card;
}

QWidget *InspectorPanel::makeInside()
{
    auto *card = new Card;
    auto *filter = new FilterEdit{tr("Filter the entries")};
    m_segments =
        new Segments{{tr("Entries"), tr("As the device opens them"), tr("List as written")}};
    m_entryTable = new CalmTable{
        {.stretched = EntryName, .givingWay = {EntryDigest, EntryFlags, EntrySignature}}};
    m_filtered = m_entryTable->showFiltered(m_entries, filter);
    m_entryTable->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_entryTable->setAccessibleName(tr("Entries of the bundle"));
    for (const int column : {EntryHash, EntrySignature})
        m_entryTable->setItemDelegateForColumn(
            column, new SymbolDelegate{RowsModel::SymbolRole, RowsModel::TintRole, m_entryTable});
    m_receivedTable = new CalmTable{{.stretched = 0, .givingWay = {3, 2}}};
    m_receivedTable->showFiltered(m_received, filter);
    m_receivedTable->setAccessibleName(tr("Files as the device opens them"));
    m_list = new QPlainTextEdit;
    m_list->setReadOnly(true);
    m_list->setTabChangesFocus(true);
    m_list->setAcceptDrops(false);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_list->setFixedHeight(kListHeight);
    m_list->setAccessibleName(tr("ota.cmd as written"));
    m_extract = new QPushButton{symbolIcon(Symbol::Save), {}};
    m_extract->setObjectName(u"extract"_s);
    m_extract->setToolTip(tr("As stored: a flash image keeps the hash in front of it"));
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(8, 4, 0, 4);
    bar->addWidget(m_segments);
    bar->addStretch(1);
    bar->addWidget(filter);
    bar->addWidget(m_extract);
    auto *column = new QVBoxLayout{card};
    column->setContentsMargins(8, 4, 8, 8);
    column->addLayout(bar);
    column->addWidget(makeExtraction());
    column->addWidget(m_entryTable);
    column->addWidget(m_receivedTable);
    column->addWidget(m_list);
    const auto show = [this, filter](int index) {
        m_entryTable->setVisible(index == 0);
        m_receivedTable->setVisible(index == 1);
        m_list->setVisible(index == 2);
        filter->setVisible(index != 2);
        m_extract->setVisible(index == 0);
    };
    show(0);
    connect(m_segments, &Segments::chosen, this, show);
    connect(m_extract, &QPushButton::clicked, this, &InspectorPanel::chooseFolderAndExtract);
    connect(m_entryTable->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &InspectorPanel::nameExtraction);
    return card;
}

QWidget *InspectorPanel::makeExtraction()
{
    m_extraction = new Remark;
    m_replace = new QPushButton{tr("Replace them")};
    m_replace->setObjectName(u"replace"_s);
    m_replace->setToolTip(tr("What is in the folder under the same names is lost"));
    m_extractionRow = new QWidget;
    auto *line = new QHBoxLayout{m_extractionRow};
    line->setContentsMargins(8, 0, 0, 4);
    line->addWidget(m_extraction, 1);
    line->addWidget(m_replace);
    connect(m_replace, &QPushButton::clicked, &m_flow, &InspectorFlow::extractOverExisting);
    return m_extractionRow;
}

std::vector<QByteArray> InspectorPanel::chosenNames() const
{
    std::vector<QByteArray> names;
    const InspectorState &state = m_flow.state();
    if (!state.examined || !*state.examined)
        return names;
    const std::vector<bundle::EntryFacts> &entries = (**state.examined)->contents.entries;
    for (const QModelIndex &index : m_entryTable->selectionModel()->selectedRows()) {
        const auto row = static_cast<std::size_t>(m_filtered->mapToSource(index).row());
        if (row < entries.size() && entries[row].isFile)
            names.push_back(entries[row].deviceName);
    }
    return names;
}

void InspectorPanel::nameExtraction()
{
    const auto chosen = static_cast<int>(chosenNames().size());
    m_extract->setText(chosen == 0 ? tr("E&xtract all…")
                                   : tr("E&xtract %n files…", nullptr, chosen));
}

void InspectorPanel::chooseFolderAndExtract()
{
    auto *dialog = new QFileDialog{this, tr("Choose the folder for the files")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    if (!m_folder.isEmpty())
        dialog->setDirectory(m_folder);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_folder = folder;
        m_flow.extract(folder, chosenNames());
    });
    dialog->open();
}

void InspectorPanel::chooseBundle()
{
    m_bundle->choose();
}

void InspectorPanel::presentRemarks(const std::vector<Badge> &remarks)
{
    m_remarks->setVisible(!remarks.empty());
    if (remarks == m_shownRemarks)
        return;
    m_shownRemarks = remarks;
    while (QLayoutItem *item = m_remarkColumn->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const Badge &badge : remarks) {
        auto *remark = new Remark;
        m_remarkColumn->addWidget(remark);
        remark->present(badge);
    }
}

void InspectorPanel::present(const InspectorView &view)
{
    const ExamineRequest &asked = m_flow.state().asked;
    m_bundle->present(asked.path);
    m_vendor->present(asked.vendorCertificate);
    m_receiver->present(asked.receiver);
    m_empty->setVisible(view.empty);
    m_choices->setVisible(!view.empty);
    m_banner->setVisible(!view.empty);
    m_banner->present(view.head.badge, view.head.title, view.head.text, view.head.coloured);
    m_result->setVisible(!view.empty && !view.facts.empty());
    m_facts->present(view.facts);
    presentRemarks(view.remarks);
    m_entries->present(view.entries);
    m_received->present(view.received);
    m_entryTable->fitRows();
    m_receivedTable->fitRows();
    if (m_list->toPlainText() != view.list)
        m_list->setPlainText(view.list);
    m_findings->present(view.findings);
    m_extraction->present(view.extraction);
    m_extractionRow->setVisible(view.extraction.symbol != Symbol::None);
    m_replace->setVisible(view.canReplace);
    nameExtraction();
}

} // namespace airlift::ui
