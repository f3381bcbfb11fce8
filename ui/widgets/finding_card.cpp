#include "ui/widgets/finding_card.h"

#include "ui/view/format.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/status_chip.h"

#include <QBoxLayout>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

constexpr std::size_t kLinesShown = 6; ///< more would be a log, not evidence

// Names of codes are long and have no spaces: let them wrap after an underscore.
QString breakable(QString name)
{
    return name.replace(u'_', QStringLiteral("_\u200b"));
}
} // namespace

FindingCard::FindingCard(const FindingView &view, QWidget *parent)
    : Card(parent)
    , m_view(view)
{
    auto *symbol = new SymbolLabel{20};
    symbol->present(view.severity.symbol, view.severity.tint);
    auto *title = new TextLabel{TextLabel::Look::Strong};
    title->setText(view.count > 1 ? tr("%1 (%2 times)").arg(view.title, QString::number(view.count))
                                  : view.title);
    auto *severity = new StatusChip;
    severity->setCaption(tr("Severity"));
    severity->present({view.severity.tint, Symbol::None, view.severity.text, {}});

    auto *text = new QVBoxLayout;
    text->setSpacing(4);
    text->addWidget(title);
    if (!view.cause.isEmpty()) {
        auto *cause = new TextLabel{TextLabel::Look::Muted};
        cause->setText(view.cause);
        text->addWidget(cause);
    }
    if (!view.nextStep.isEmpty()) {
        auto *next = new TextLabel;
        next->setText(tr("Next step: %1").arg(view.nextStep));
        text->addWidget(next);
    }
    if (const QStringList parts = evidence(); !parts.isEmpty())
        text->addWidget(makeEvidence(parts));
    if (!view.action.isEmpty())
        text->addWidget(makeAction(), 0, Qt::AlignLeft);

    auto *row = new QHBoxLayout{this};
    row->setContentsMargins(16, 12, 16, 12);
    row->setSpacing(12);
    row->addWidget(symbol, 0, Qt::AlignTop);
    row->addLayout(text, 1);
    row->addWidget(severity, 0, Qt::AlignTop);
    setAccessibleName(tr("%1: %2").arg(view.severity.text, view.title));
    setAccessibleDescription(view.nextStep);
}

QStringList FindingCard::evidence() const
{
    QStringList parts;
    if (!m_view.where.isEmpty())
        parts << m_view.where.toHtmlEscaped();
    if (!m_view.code.isEmpty())
        parts << tr("Device code %1").arg(breakable(m_view.code)).toHtmlEscaped();
    if (!m_view.certainty.isEmpty())
        parts << tr("Certainty: %1").arg(m_view.certainty).toHtmlEscaped();
    if (!m_view.lines.empty()) {
        QStringList links;
        for (std::size_t i = 0; i < std::min(m_view.lines.size(), kLinesShown); ++i)
            links << u"<a href=\"%1\">%1</a>"_s.arg(m_view.lines[i]);
        if (m_view.lines.size() > kLinesShown)
            links << u"…"_s;
        parts << tr("UART line %1", nullptr, static_cast<int>(m_view.lines.size()))
                     .arg(links.join(u", "_s));
    }
    return parts;
}

QWidget *FindingCard::makeAction()
{
    // Names of files are in it: the middle gives way, the tool tip has all.
    constexpr int kWidest = 300;
    QString words = fontMetrics().elidedText(m_view.action, Qt::ElideMiddle, kWidest);
    auto *button = new QPushButton{words.replace(u'&', u"&&"_s)};
    button->setObjectName(u"remedy"_s);
    button->setToolTip(Format::toolTip(m_view.action));
    button->setAccessibleDescription(m_view.title);
    connect(button, &QPushButton::clicked, this, &FindingCard::actionRequested);
    return button;
}

QWidget *FindingCard::makeEvidence(const QStringList &parts)
{
    auto *evidence = new QLabel{parts.join(u"  ·  "_s)};
    evidence->setTextFormat(Qt::RichText);
    evidence->setWordWrap(true);
    evidence->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    connect(evidence, &QLabel::linkActivated, this,
            [this](const QString &line) { Q_EMIT evidenceRequested(line.toULongLong()); });
    return evidence;
}

} // namespace airlift::ui
