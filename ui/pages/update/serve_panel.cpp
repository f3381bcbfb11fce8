#include "ui/pages/update/serve_panel.h"

#include "core/base/file.h"
#include "ui/theme/icons.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QLineEdit>
#include <QNetworkInterface>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

// A board cannot reach the loopback of this computer, and the CC3220's client speaks IPv4.
QList<QHostAddress> reachableAddresses()
{
    QList<QHostAddress> found;
    for (const QHostAddress &address : QNetworkInterface::allAddresses())
        if (address.protocol() == QAbstractSocket::IPv4Protocol && !address.isLoopback() &&
            !address.isLinkLocal())
            found << address;
    return found;
}

QLabel *selectableText()
{
    auto *label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    return label;
}

} // namespace

ServePanel::ServePanel(UpdateFlow &flow, QWidget *parent)
    : Card(parent)
    , m_flow(flow)
    , m_url(new QLineEdit)
    , m_copy(new QToolButton)
    , m_address(new QComboBox)
    , m_port(new QSpinBox)
    , m_portRemark(new Remark)
    , m_host(new QLineEdit)
    , m_rootDetail(new TextLabel{TextLabel::Look::Muted})
    , m_rootDigest(selectableText())
    , m_saveRoot(new QPushButton{symbolIcon(Symbol::Save), tr("Save &root as DER…")})
{
    auto *heading = new TextLabel{TextLabel::Look::Caption};
    heading->setText(tr("What the board has to know"));
    m_url->setReadOnly(true);
    m_url->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_copy->setIcon(symbolIcon(Symbol::Copy));
    m_copy->setAutoRaise(true);
    m_copy->setFocusPolicy(Qt::StrongFocus);
    m_copy->setToolTip(tr("Copy the URL"));
    m_copy->setAccessibleName(tr("Copy the URL"));
    m_port->setRange(1, 65535);
    m_host->setMaxLength(63);

    auto *url = new QHBoxLayout;
    url->setSpacing(4);
    url->addWidget(m_url, 1);
    url->addWidget(m_copy);
    auto *address = new QHBoxLayout;
    address->addWidget(m_address);
    address->addStretch();
    auto *port = new QHBoxLayout;
    port->setSpacing(12);
    port->addWidget(m_port);
    port->addWidget(m_portRemark, 1, Qt::AlignVCenter);
    auto *root = new QVBoxLayout;
    root->setSpacing(4);
    root->addWidget(m_rootDigest);
    root->addWidget(m_rootDetail);
    root->addWidget(m_saveRoot, 0, Qt::AlignLeft);

    auto *grid = new FormGrid;
    m_settings << m_address << m_port << m_portRemark << m_host;
    m_settings << grid->addField(tr("&Own address"), address, m_address);
    m_settings << grid->addField(tr("&Port"), port, m_port);
    m_settings << grid->addField(tr("&Name in the URL"), m_host);
    grid->addField(tr("URL"), url, m_url);
    grid->addField(tr("Root CA, SHA-256"), root, m_rootDigest, Qt::AlignTop);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->addWidget(heading);
    column->addLayout(grid);

    listAddresses();
    connect(m_copy, &QToolButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_url->text());
        Q_EMIT message(tr("URL copied."));
    });
    connect(m_address, &QComboBox::activated, this, &ServePanel::store);
    connect(m_port, &QSpinBox::valueChanged, this, &ServePanel::store);
    connect(m_host, &QLineEdit::textEdited, this, &ServePanel::store);
    connect(m_saveRoot, &QPushButton::clicked, this, &ServePanel::saveRoot);
}

void ServePanel::listAddresses()
{
    for (const QHostAddress &address : reachableAddresses())
        m_address->addItem(address.toString());
    if (m_address->count() > 0) {
        ServeSettings settings = m_flow.state().choices.serve;
        if (settings.address.isNull())
            settings.address = QHostAddress{m_address->itemText(0)};
        m_flow.setServe(settings);
    } else {
        m_address->addItem(tr("none; is the network connected?"));
        m_address->setEnabled(false);
    }
}

void ServePanel::present(const PageView &view, const FlowState &state)
{
    setVisible(view.serve.visible);
    if (!view.serve.visible)
        return;
    m_loading = true;
    const ServeSettings &settings = state.choices.serve;
    m_address->setCurrentText(settings.address.toString());
    m_port->setValue(settings.port);
    if (m_host->text() != settings.hostName)
        m_host->setText(settings.hostName);
    m_loading = false;
    m_address->setEnabled(!settings.address.isNull());
    m_portRemark->present(view.serve.portRemark);
    for (QWidget *widget : std::as_const(m_settings))
        widget->setVisible(view.choicesOpen); // later they are part of the URL
    if (m_url->text() != view.serve.url) {
        m_url->setText(view.serve.url);
        m_url->setCursorPosition(0);
    }
    m_copy->setEnabled(!view.serve.url.isEmpty());
    m_rootDigest->setText(view.serve.rootDigest);
    m_rootDigest->setVisible(!view.serve.rootDigest.isEmpty());
    m_rootDetail->setText(view.serve.rootDetail);
    m_saveRoot->setEnabled(view.serve.canSaveRoot);
}

void ServePanel::store()
{
    if (m_loading)
        return;
    ServeSettings settings;
    settings.address = QHostAddress{m_address->currentText()};
    settings.port = static_cast<quint16>(m_port->value());
    settings.hostName = m_host->text();
    m_flow.setServe(settings);
}

void ServePanel::saveRoot()
{
    auto *dialog = new QFileDialog{this, tr("Save the root certificate")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"der"_s);
    dialog->selectFile(u"airlift-root-ca.der"_s);
    dialog->setNameFilter(tr("Certificates (*.der)"));
    connect(dialog, &QFileDialog::fileSelected, this, &ServePanel::writeRoot);
    dialog->open();
}

void ServePanel::writeRoot(const QString &path)
{
    if (!m_flow.state().root)
        return;
    const auto saved = saveAtomically(path, m_flow.state().root->der);
    Q_EMIT message(saved ? tr("Root certificate saved.")
                         : explain::Explain::oneLine(explain::Explain::of(saved.error())));
}

} // namespace airlift::ui
