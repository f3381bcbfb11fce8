#include "ui/pages/bundles/made_card.h"

#include "ui/theme/icons.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/progress_line.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPushButton>

namespace airlift::ui {

MadeCard::MadeCard(QWidget *parent)
    : Card(parent)
    , m_symbol(new SymbolLabel{20})
    , m_title(new TextLabel{TextLabel::Look::Strong})
    , m_file(new ElidedLabel)
    , m_facts(new TextLabel{TextLabel::Look::Muted})
    , m_progress(new ProgressLine)
    , m_digests(new QLabel)
    , m_verdict(new Remark)
    , m_warning(new Remark)
    , m_use(new QPushButton{symbolIcon(Symbol::Update, QPalette::HighlightedText),
                            tr("U&se it in an update")})
    , m_inspect(new QPushButton{symbolIcon(Symbol::Search), tr("Look inside")})
    , m_copy(new QPushButton{symbolIcon(Symbol::Copy), tr("Copy facts")})
    , m_close(new QPushButton{tr("Put away")})
    , m_cancel(new QPushButton{symbolIcon(Symbol::Stop), tr("Cancel")})
{
    m_digests->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_digests->setAccessibleName(tr("SHA-256 of the files as stored"));
    m_digests->setTextFormat(Qt::PlainText);
    m_copy->setToolTip(tr("Path, version and the whole SHA-256 of every file"));
    m_file->setAccessibleName(tr("The bundle"));
    m_use->setDefault(true);
    auto *buttons = new FlowRow;
    for (QPushButton *button : {m_use, m_inspect, m_copy, m_close, m_cancel})
        buttons->add(button);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_title, m_file, m_facts, m_progress,
                                                            m_verdict, m_digests, m_warning})
        words->addWidget(widget);
    words->addWidget(buttons);
    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(m_symbol, 0, Qt::AlignTop);
    row->addLayout(words, 1);
    connect(m_cancel, &QPushButton::clicked, this, &MadeCard::cancelRequested);
    connect(m_copy, &QPushButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_toCopy); });
    connect(m_close, &QPushButton::clicked, this, &MadeCard::closeRequested);
    connect(m_use, &QPushButton::clicked, this, [this] { Q_EMIT useRequested(m_path); });
    connect(m_inspect, &QPushButton::clicked, this, [this] { Q_EMIT inspectRequested(m_path); });
    hide();
}

void MadeCard::present(const MadeView &view)
{
    setVisible(view.visible);
    if (!view.visible)
        return;
    m_path = view.path;
    const bool hasBundle = !view.path.isEmpty();
    m_symbol->present(view.badge.symbol, view.badge.tint);
    m_title->setText(view.title);
    m_file->setFullText(view.path);
    m_file->setToolTip(view.path);
    m_file->setVisible(hasBundle);
    m_facts->setText(view.facts);
    m_facts->setVisible(!view.facts.isEmpty());
    m_progress->setVisible(view.busy);
    m_progress->present({view.fraction, view.busy && !view.fraction, Tint::Accent, view.title});
    m_verdict->present(view.verdict);
    m_digests->setText(view.digestStarts);
    m_digests->setToolTip(view.digests);
    m_toCopy = view.path + u'\n' + view.facts + u'\n' + view.digests + u'\n';
    m_copy->setVisible(hasBundle);
    m_digests->setVisible(!view.digests.isEmpty());
    m_warning->present(view.warning);
    m_use->setVisible(hasBundle);
    m_inspect->setVisible(hasBundle);
    m_close->setVisible(!view.busy);
    m_cancel->setVisible(view.busy);
    setAccessibleName(view.title);
}

} // namespace airlift::ui
