#include "ui/pages/server/device_card.h"

#include "core/base/file.h"
#include "ui/theme/icons.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

void clear(QLayout &layout)
{
    while (QLayoutItem *item = layout.takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

} // namespace

ServerDeviceCard::ServerDeviceCard(ServerDesk &desk, QWidget *parent)
    : Card(parent)
    , m_desk(desk)
    , m_urls(new QVBoxLayout)
    , m_remarks(new QVBoxLayout)
    , m_digest(new QLabel)
    , m_rootDetail(new TextLabel{TextLabel::Look::Muted})
    , m_saveRoot(new QPushButton{symbolIcon(Symbol::Save), tr("Save root as DER…")})
    , m_copyDigest(new QPushButton{symbolIcon(Symbol::Copy), tr("Copy digest")})
{
    auto *heading = new TextLabel{TextLabel::Look::Caption};
    heading->setText(tr("What a device has to know"));
    m_digest->setTextFormat(Qt::PlainText);
    m_digest->setWordWrap(true);
    m_digest->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_digest->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_digest->setAccessibleName(tr("SHA-256 of the root to install"));
    m_urls->setSpacing(4);
    m_remarks->setSpacing(4);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_saveRoot);
    buttons->addWidget(m_copyDigest);
    buttons->addStretch();
    auto *root = new QVBoxLayout;
    root->setSpacing(4);
    root->addWidget(m_digest);
    root->addWidget(m_rootDetail);
    root->addLayout(buttons);
    auto *url = new QVBoxLayout;
    url->setSpacing(8);
    url->addLayout(m_urls);
    url->addLayout(m_remarks);

    auto *grid = new FormGrid;
    grid->setVerticalSpacing(12);
    grid->addField(tr("URL"), url, nullptr, Qt::AlignTop);
    grid->addField(tr("Root CA, SHA-256"), root, m_digest, Qt::AlignTop);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(heading);
    column->addLayout(grid);

    connect(m_saveRoot, &QPushButton::clicked, this, &ServerDeviceCard::saveRoot);
    connect(m_copyDigest, &QPushButton::clicked, this, [this] {
        if (const auto &facts = m_desk.state().root) {
            QGuiApplication::clipboard()->setText(QString::fromLatin1(facts->sha256.toHex()));
            Q_EMIT message(tr("Digest copied."));
        }
    });
}

QWidget *ServerDeviceCard::copyLine(const QString &text, const QString &what)
{
    auto *line = new QLineEdit{text};
    line->setReadOnly(true);
    line->setCursorPosition(0);
    line->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line->setAccessibleName(what);
    auto *copy = new QToolButton;
    copy->setIcon(symbolIcon(Symbol::Copy));
    copy->setAutoRaise(true);
    copy->setFocusPolicy(Qt::StrongFocus);
    copy->setToolTip(tr("Copy: %1").arg(what));
    copy->setAccessibleName(tr("Copy: %1").arg(what));
    connect(copy, &QToolButton::clicked, this, [this, text] {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT message(tr("Copied."));
    });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout{row};
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(line, 1);
    layout->addWidget(copy);
    return row;
}

void ServerDeviceCard::present(const ServerView &view)
{
    setVisible(!view.urls.isEmpty());
    presentUrls(view);
    presentRemarks(view);
    m_digest->setText(view.rootDigest);
    m_digest->setVisible(!view.rootDigest.isEmpty());
    m_rootDetail->setText(view.rootDetail);
    m_saveRoot->setVisible(view.canSaveRoot);
    m_copyDigest->setVisible(view.canSaveRoot);
}

void ServerDeviceCard::presentUrls(const ServerView &view)
{
    if (view.urls == m_shownUrls)
        return;
    m_shownUrls = view.urls;
    clear(*m_urls);
    for (const QString &url : view.urls)
        m_urls->addWidget(copyLine(url, tr("URL for the device")));
}

void ServerDeviceCard::presentRemarks(const ServerView &view)
{
    if (view.remarks == m_shownRemarks && view.ways == m_shownWays)
        return;
    m_shownRemarks = view.remarks;
    m_shownWays = view.ways;
    clear(*m_remarks);
    for (const Badge &badge : view.remarks) {
        auto *remark = new Remark;
        m_remarks->addWidget(remark); // first: shown without a parent it would be a window
        remark->present(badge);
    }
    for (const ServerView::Way &way : view.ways) {
        auto *what = new TextLabel{TextLabel::Look::Muted};
        what->setText(way.what);
        m_remarks->addWidget(what);
        m_remarks->addWidget(copyLine(way.command, way.what));
    }
}

void ServerDeviceCard::saveRoot()
{
    auto *dialog = new QFileDialog{this, tr("Save the root certificate")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"der"_s);
    dialog->selectFile(u"airlift-root.der"_s); // at most 20 characters are safe on every device
    dialog->setNameFilter(tr("Certificates (*.der)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ServerDeviceCard::writeRoot);
    dialog->open();
}

void ServerDeviceCard::writeRoot(const QString &path)
{
    if (!m_desk.state().root)
        return;
    const auto saved = saveAtomically(path, m_desk.state().root->der);
    Q_EMIT message(saved ? tr("Root certificate saved.")
                         : explain::Explain::oneLine(explain::Explain::of(saved.error())));
}

} // namespace airlift::ui
