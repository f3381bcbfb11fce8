#include "ui/pages/server/settings_panel.h"

#include "core/explain/serve_words.h"
#include "ui/theme/icons.h"
#include "ui/view/format.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"

#include <QAction>
#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

/// The choices of one box, so that texts, order and meaning stand in one place.
enum Security : int { TlsRsa, TlsP256, PlainHttp };

/// The field as wide as it needs to be, not as the window.
QHBoxLayout *rowOf(QWidget *field)
{
    auto *row = new QHBoxLayout;
    row->addWidget(field);
    row->addStretch();
    return row;
}

} // namespace

ServerSettingsPanel::ServerSettingsPanel(ServerDesk &desk, QWidget *parent)
    : Card(parent)
    , m_desk(desk)
    , m_files(new QListWidget)
    , m_filesNote(new TextLabel{TextLabel::Look::Muted})
    , m_add(new QPushButton{symbolIcon(Symbol::Folder), tr("Add a bu&ndle…")})
    , m_remove(new QPushButton{tr("&Remove")})
    , m_address(new QComboBox)
    , m_host(new QLineEdit)
    , m_checkName(new QPushButton{tr("&Look it up")})
    , m_nameRemark(new Remark)
    , m_port(new QSpinBox)
    , m_security(new QComboBox)
    , m_legacy(new QCheckBox{tr("Also offer suites wi&thout forward secrecy")})
    , m_secret(new QCheckBox{tr("Path that nobody &guesses")})
    , m_device(new QLineEdit)
    , m_deviceRemark(new Remark)
    , m_fault(new QComboBox)
{
    build();
    connect(m_add, &QPushButton::clicked, this, &ServerSettingsPanel::pickFiles);
    connect(m_remove, &QPushButton::clicked, this, &ServerSettingsPanel::removeFile);
    auto *remove = new QAction{m_files};
    remove->setShortcut(QKeySequence::Delete);
    remove->setShortcutContext(Qt::WidgetShortcut);
    m_files->addAction(remove);
    connect(remove, &QAction::triggered, this, &ServerSettingsPanel::removeFile);
    for (QComboBox *box : {m_address, m_security, m_fault})
        connect(box, &QComboBox::activated, this, &ServerSettingsPanel::store);
    for (QCheckBox *box : {m_legacy, m_secret})
        connect(box, &QCheckBox::toggled, this, &ServerSettingsPanel::store);
    connect(m_port, &QSpinBox::valueChanged, this, &ServerSettingsPanel::store);
    connect(m_host, &QLineEdit::textEdited, this, &ServerSettingsPanel::store);
    connect(m_checkName, &QPushButton::clicked, &m_desk, &ServerDesk::checkName);
    connect(m_device, &QLineEdit::textEdited, this, [this](const QString &text) {
        QHostAddress device;
        m_desk.setDevice(device.setAddress(text.trimmed()) ? device : QHostAddress{});
    });
}

void ServerSettingsPanel::build()
{
    m_files->setAccessibleName(tr("Bundles to serve"));
    m_files->setSelectionMode(QAbstractItemView::SingleSelection);
    m_files->setTextElideMode(Qt::ElideMiddle);
    m_files->viewport()->setAutoFillBackground(false); // would square the corners of the frame
    m_host->setMaxLength(serve::kLongestHost);
    m_port->setRange(1, 65535);
    m_security->addItem(tr("TLS 1.2, RSA-2048 certificate"));
    m_security->addItem(tr("TLS 1.2, EC P-256 certificate"));
    m_security->addItem(tr("Plain HTTP"));
    m_legacy->setToolTip(tr("For firmware that was built for one of the older suites only."));
    m_secret->setToolTip(tr("22 random characters in front of the file name."));
    m_device->setPlaceholderText(tr("its IP address, to see how it gets here"));
    m_fault->addItem(tr("none"));
    for (const serve::BenchFault fault : explain::ServeWords::allFaults())
        m_fault->addItem(explain::ServeWords::label(fault), static_cast<int>(fault));
    m_fault->setToolTip(tr("For trying out what a device does with a bad server."));

    auto *files = new QVBoxLayout;
    files->setSpacing(4);
    files->addWidget(m_files);
    files->addWidget(m_filesNote);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    files->addLayout(buttons);
    auto *host = new QHBoxLayout;
    host->setSpacing(8);
    host->addWidget(m_host, 1);
    host->addWidget(m_checkName);

    auto *grid = new FormGrid;
    grid->setVerticalSpacing(8);
    grid->addField(tr("&Bundles"), files, m_files, Qt::AlignTop);
    // A remark has a row of its own: it comes and goes without moving the name beside its field.
    const auto addBelow = [grid](QWidget *widget) { grid->addWidget(widget, grid->rowCount(), 1); };
    grid->addField(tr("&Own address"), rowOf(m_address), m_address);
    grid->addField(tr("Na&me in the URL"), host, m_host);
    addBelow(m_nameRemark);
    grid->addField(tr("&Port"), rowOf(m_port), m_port);
    grid->addField(tr("Securit&y"), rowOf(m_security), m_security);
    addBelow(m_legacy);
    addBelow(m_secret);
    grid->addField(tr("Dev&ice"), m_device);
    addBelow(m_deviceRemark);
    grid->addField(tr("Bench fault"), rowOf(m_fault), m_fault);
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(16, 12, 16, 12);
    column->addLayout(grid);
}

void ServerSettingsPanel::present(const ServerView &view)
{
    setVisible(view.canChoose);
    if (!view.canChoose)
        return;
    m_loading = true;
    load();
    QStringList shown;
    for (int i = 0; i < m_files->count(); ++i)
        shown << m_files->item(i)->toolTip();
    if (shown != view.files) {
        m_files->clear();
        for (const QString &path : view.files) {
            auto *item = new QListWidgetItem{QFileInfo{path}.fileName(), m_files};
            item->setSizeHint({0, m_files->fontMetrics().height() + 16});
            item->setToolTip(path);
        }
        constexpr int kMostRows = 4;
        const int rows = std::clamp(m_files->count(), 1, kMostRows);
        m_files->setFixedHeight(rows * m_files->sizeHintForRow(0) + 2 * m_files->frameWidth());
    }
    m_files->setVisible(!view.files.isEmpty());
    m_filesNote->setText(view.files.isEmpty()
                             ? tr("No bundle yet. Add one, or make one on the Update page.")
                             : view.filesNote);
    m_filesNote->setVisible(!m_filesNote->text().isEmpty());
    const bool isOwnList = !m_desk.state().settings.files.isEmpty();
    m_remove->setVisible(isOwnList);
    m_files->setSelectionMode(isOwnList ? QAbstractItemView::SingleSelection
                                        : QAbstractItemView::NoSelection);
    m_nameRemark->present(view.name);
    m_deviceRemark->present(view.device);
    m_checkName->setEnabled(!m_desk.state().isAskingName);
    m_loading = false;
}

void ServerSettingsPanel::load()
{
    fillAddresses();
    const ServerSettings &settings = m_desk.state().settings;
    if (m_host->text() != settings.hostName)
        m_host->setText(settings.hostName);
    m_port->setValue(settings.port);
    const Security security = !settings.tls                            ? PlainHttp
                              : settings.key == trust::ServerKey::P256 ? TlsP256
                                                                       : TlsRsa;
    m_security->setCurrentIndex(security);
    m_legacy->setChecked(settings.profile == serve::TlsProfile::Legacy);
    m_legacy->setEnabled(settings.tls);
    m_secret->setChecked(settings.unguessablePath);
    m_fault->setCurrentIndex(settings.fault ? m_fault->findData(static_cast<int>(*settings.fault))
                                            : 0);
}

void ServerSettingsPanel::fillAddresses()
{
    const auto &addresses = m_desk.state().addresses;
    QStringList shown;
    for (int i = 0; i < m_address->count(); ++i)
        shown << m_address->itemText(i);
    QStringList wanted;
    for (const serve::LocalAddress &each : addresses)
        wanted << explain::ServeWords::label(each);
    if (shown != wanted) {
        m_address->clear();
        for (const serve::LocalAddress &each : addresses)
            m_address->addItem(explain::ServeWords::label(each), each.address.toString());
    }
    m_address->setCurrentIndex(m_address->findData(m_desk.state().settings.address.toString()));
}

void ServerSettingsPanel::store()
{
    if (m_loading)
        return;
    ServerSettings settings = m_desk.state().settings;
    settings.address = QHostAddress{m_address->currentData().toString()};
    settings.hostName = m_host->text().trimmed();
    const bool wasTls = settings.tls;
    settings.tls = m_security->currentIndex() != PlainHttp;
    settings.port = static_cast<quint16>(m_port->value());
    // The two ports a device knows go with the two ways; another one is the person's own affair.
    if (wasTls != settings.tls && settings.port == (wasTls ? 443 : 80))
        settings.port = settings.tls ? 443 : 80;
    settings.key =
        m_security->currentIndex() == TlsP256 ? trust::ServerKey::P256 : trust::ServerKey::Rsa2048;
    settings.profile = m_legacy->isChecked() && settings.tls ? serve::TlsProfile::Legacy
                                                             : serve::TlsProfile::Recommended;
    settings.unguessablePath = m_secret->isChecked();
    const QVariant fault = m_fault->currentData();
    settings.fault =
        fault.isValid() ? std::optional{serve::BenchFault{fault.toInt()}} : std::nullopt;
    m_desk.setSettings(settings);
}

void ServerSettingsPanel::pickFiles()
{
    auto *dialog = new QFileDialog{this, tr("Bundles to serve")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("Bundles (*.tar)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ServerSettingsPanel::addFiles);
    dialog->open();
}

void ServerSettingsPanel::addFiles(const QStringList &paths)
{
    ServerSettings settings = m_desk.state().settings;
    settings.files += paths;
    settings.files.removeDuplicates();
    m_desk.setSettings(settings);
}

void ServerSettingsPanel::removeFile()
{
    ServerSettings settings = m_desk.state().settings;
    const int row = m_files->currentRow();
    if (row < 0 || row >= settings.files.size())
        return;
    settings.files.removeAt(row);
    m_desk.setSettings(settings);
}

} // namespace airlift::ui
