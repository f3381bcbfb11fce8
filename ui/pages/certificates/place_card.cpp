#include "ui/pages/certificates/place_card.h"

#include "ui/theme/icons.h"
#include "ui/widgets/flow_row.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_chip.h"

#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QPushButton>
#include <QToolButton>

namespace airlift::ui {

namespace {

QStringList localFiles(const QMimeData &data)
{
    QStringList paths;
    for (const QUrl &url : data.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace

PlaceCard::PlaceCard(const QString &title, const QString &text, QWidget *parent)
    : Card(parent)
    , m_title(title)
    , m_files(new ElidedLabel)
    , m_hint(new TextLabel)
    , m_summary(new TextLabel{TextLabel::Look::Muted})
    , m_verdict(new StatusChip)
    , m_choose(new QPushButton{symbolIcon(Symbol::Folder), tr("Choose…")})
    , m_reasons(new QPushButton{tr("Reasons")})
    , m_clear(new QToolButton)
{
    setAcceptDrops(true);
    setAccessibleName(title);
    setToolTip(text);
    auto *name = new TextLabel{TextLabel::Look::Strong};
    name->setText(title);
    m_verdict->setCaption(title);
    m_choose->setAccessibleName(tr("Choose files: %1").arg(title));
    m_reasons->setAccessibleName(tr("Show the reasons: %1").arg(title));
    m_reasons->setCheckable(true);
    m_clear->setIcon(symbolIcon(Symbol::Close));
    m_clear->setAutoRaise(true);
    m_clear->setMinimumHeight(m_choose->sizeHint().height());
    m_clear->setFocusPolicy(Qt::StrongFocus);
    m_clear->setToolTip(tr("Take away: %1").arg(title));
    m_clear->setAccessibleName(m_clear->toolTip());
    auto *head = new QHBoxLayout;
    head->addWidget(name, 1);
    head->addWidget(m_verdict, 0, Qt::AlignTop);
    auto *buttons = new FlowRow;
    buttons->add(m_choose);
    buttons->add(m_reasons);
    buttons->add(m_clear);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(14, 10, 14, 10);
    column->setSpacing(4);
    column->addLayout(head);
    column->addWidget(m_files);
    column->addWidget(m_hint);
    column->addWidget(m_summary);
    column->addWidget(buttons);
    column->addStretch();
    connect(m_choose, &QPushButton::clicked, this, &PlaceCard::choose);
    connect(m_clear, &QToolButton::clicked, this, &PlaceCard::cleared);
    connect(m_reasons, &QPushButton::clicked, this, &PlaceCard::reasonsRequested);
    present({});
}

const Badge &PlaceCard::verdict() const
{
    return m_verdict->badge();
}

void PlaceCard::present(const PlaceView &view)
{
    m_files->setFullText(view.isEmpty ? QString{} : view.files);
    m_files->setVisible(!view.isEmpty);
    m_hint->setText(view.isEmpty ? view.files : QString{});
    m_hint->setVisible(view.isEmpty);
    m_summary->setText(view.summary);
    m_summary->setVisible(!view.summary.isEmpty());
    m_verdict->present(view.verdict);
    m_verdict->setVisible(view.verdict.symbol != Symbol::None);
    m_reasons->setVisible(!view.isEmpty);
    m_reasons->setChecked(view.isShown);
    m_clear->setVisible(!view.isEmpty);
    setAccessibleDescription(view.verdict.text);
}

void PlaceCard::choose()
{
    auto *dialog = new QFileDialog{this, m_title};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    connect(dialog, &QFileDialog::filesSelected, this, &PlaceCard::filesGiven);
    dialog->open();
}

void PlaceCard::dragEnterEvent(QDragEnterEvent *event)
{
    if (localFiles(*event->mimeData()).isEmpty())
        return;
    event->acceptProposedAction();
    setTint(Tint::Accent);
}

void PlaceCard::dragLeaveEvent(QDragLeaveEvent *)
{
    setTint(std::nullopt);
}

void PlaceCard::dropEvent(QDropEvent *event)
{
    setTint(std::nullopt);
    event->acceptProposedAction();
    Q_EMIT filesGiven(localFiles(*event->mimeData()));
}

} // namespace airlift::ui
