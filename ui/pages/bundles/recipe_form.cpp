#include "ui/pages/bundles/recipe_form.h"

#include "ui/widgets/card.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/path_field.h"
#include "ui/widgets/receiver_box.h"

#include <QBoxLayout>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QSignalBlocker>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

constexpr int kGap = 8;

PathField *pathField(const QString &name, const QString &empty, const QString &filter)
{
    return new PathField{{name, empty, filter.isEmpty() ? QStringList{} : QStringList{filter}}};
}

/// A card with a caption over a grid of fields.
FormGrid *fillCard(Card &card, const QString &caption)
{
    auto *heading = new TextLabel{TextLabel::Look::Caption};
    heading->setText(caption);
    auto *grid = new FormGrid;
    auto *column = new QVBoxLayout{&card};
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    column->addWidget(heading);
    column->addLayout(grid);
    column->addStretch();
    return grid;
}

void addPath(FormGrid &grid, const QString &name, PathField *field)
{
    grid.addField(name, field, field->buddy(), Qt::AlignTop)->setMinimumHeight(32);
}

void setTextQuietly(QLineEdit &edit, const QString &text)
{
    if (edit.text() != text)
        edit.setText(text);
}

} // namespace

RecipeForm::RecipeForm(RecipeFlow &flow, QWidget *parent)
    : QWidget(parent)
    , m_flow(flow)
    , m_cards(new QBoxLayout{QBoxLayout::LeftToRight, this})
    , m_chip(new QComboBox)
    , m_project(new QLineEdit)
    , m_version(new QComboBox)
    , m_digits(new QLineEdit)
    , m_image(pathField(tr("MCU image"), tr("none"), tr("Images (*.bin)")))
    , m_servicePack(pathField(tr("Service pack"), tr("none"), tr("Service packs (sp_*.bin)")))
    , m_catalogue(pathField(tr("Certificate catalogue"), tr("none"), tr("Catalogues (*.lst)")))
    , m_bootInfo(new QCheckBox{tr("With &watchdog settings for the first start")})
    , m_signer(new QComboBox)
    , m_signerOnDevice(new QCheckBox{tr("It is on the device already")})
    , m_imageKey(pathField(tr("Image key"), tr("not chosen"), {}))
    , m_vendorKey(pathField(tr("Vendor key"), tr("not chosen"), {}))
    , m_vendorCertificate(pathField(tr("Vendor certificate of the device"), tr("not known"), {}))
    , m_receiver(new ReceiverBox)
    , m_unsigned(new QCheckBox{tr("&Leave the list unsigned")})
    , m_publicKeys(new Remark)
{
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(kGap);
    m_cards->addWidget(makeContents(), 1);
    m_cards->addWidget(makeSigning(), 1);
    connectContents();
    connectSigning();
}

QWidget *RecipeForm::makeContents()
{
    for (const bundle::Chip chip :
         {bundle::Chip::CC3220R, bundle::Chip::CC3220S, bundle::Chip::CC3220SF,
          bundle::Chip::CC3235S, bundle::Chip::CC3235SF})
        m_chip->addItem(QString::fromLatin1(bundle::traits(chip).name), static_cast<int>(chip));
    m_project->setMaxLength(60);
    m_project->setAcceptDrops(false);
    m_project->setMinimumWidth(96);
    m_project->setToolTip(tr("Last part of the bundle's name; a short one leaves room for paths."));
    m_version->addItem(tr("the moment of building (UTC)"));
    m_version->addItem(tr("the moment of building (local time)"));
    m_version->addItem(tr("as given"));
    m_version->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_version->setMinimumContentsLength(12);
    m_digits->setAcceptDrops(false);
    m_digits->setPlaceholderText(u"YYYYMMDDhhmmss"_s);
    m_digits->setAccessibleName(tr("Version, fourteen digits"));
    m_digits->setValidator(
        new QRegularExpressionValidator{QRegularExpression{u"[0-9]{14}"_s}, this});
    m_bootInfo->setToolTip(tr("Adds /sys/mcubootinfo.bin: the boot loader restarts a new image "
                              "that hangs, after 8 s."));

    auto *chip = new QHBoxLayout;
    chip->addWidget(m_chip);
    chip->addStretch();
    auto *version = new QVBoxLayout;
    version->setSpacing(4);
    version->addWidget(m_version);
    version->addWidget(m_digits);
    auto *card = new Card;
    FormGrid *grid = fillCard(*card, tr("What goes in"));
    grid->addField(tr("&Device"), chip, m_chip);
    grid->addField(tr("&Project"), m_project);
    grid->addField(tr("Versi&on"), version, m_version, Qt::AlignTop)->setMinimumHeight(32);
    addPath(*grid, tr("&MCU image"), m_image);
    addPath(*grid, tr("Service pac&k"), m_servicePack);
    addPath(*grid, tr("Catalo&gue"), m_catalogue);
    m_catalogue->setToolTip(tr("Roots the device trusts. It travels alone; its signature lies "
                               "beside it."));
    grid->addWidget(m_bootInfo, grid->rowCount(), 1);
    return card;
}

QWidget *RecipeForm::makeSigning()
{
    m_signer->setEditable(true);
    m_signer->setInsertPolicy(QComboBox::NoInsert);
    m_signer->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_signer->setMinimumContentsLength(12);
    m_signer->lineEdit()->setAcceptDrops(false);
    m_signer->lineEdit()->setPlaceholderText(tr("nobody: the image is not signed"));
    m_signer->setToolTip(tr("The certificate that the image and signed files name, by its file "
                            "name on the device."));
    m_unsigned->setToolTip(
        tr("No ota.sign. The stock receivers install everything and then refuse it (-20199)."));

    auto *signer = new QVBoxLayout;
    signer->setSpacing(4);
    signer->addWidget(m_signer);
    signer->addWidget(m_signerOnDevice);
    auto *card = new Card;
    FormGrid *grid = fillCard(*card, tr("Who signs, and who receives"));
    grid->addField(tr("&Judged for"), m_receiver);
    grid->addField(tr("Si&gner"), signer, m_signer, Qt::AlignTop)->setMinimumHeight(32);
    addPath(*grid, tr("Image ke&y"), m_imageKey);
    addPath(*grid, tr("Ve&ndor key"), m_vendorKey);
    addPath(*grid, tr("Vendor cer&tificate"), m_vendorCertificate);
    grid->addWidget(m_unsigned, grid->rowCount(), 1);
    grid->addWidget(m_publicKeys, grid->rowCount(), 0, 1, 2);
    return card;
}

void RecipeForm::connectContents()
{
    connect(m_chip, &QComboBox::activated, this, [this](int index) {
        m_flow.change(tr("Choose the device"), [&](bundle::RecipeFile &file) {
            file.recipe.chip = static_cast<bundle::Chip>(m_chip->itemData(index).toInt());
        });
    });
    connect(m_project, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_flow.change(
            tr("Change the project"), [&](bundle::RecipeFile &file) { file.recipe.project = text; },
            u"project"_s);
    });
    connect(m_version, &QComboBox::activated, this, [this](int index) {
        m_flow.change(tr("Choose the version"), [&](bundle::RecipeFile &file) {
            file.recipe = file.at(QDateTime::currentDateTimeUtc());
            file.versionRule = static_cast<bundle::VersionRule>(index);
        });
    });
    connect(m_digits, &QLineEdit::textEdited, this, &RecipeForm::takeDigits);
    const auto follow = [this](PathField *field, std::optional<QString> bundle::Recipe::*member,
                               const QString &choose, const QString &clear) {
        connect(field, &PathField::chosen, this, [this, member, choose](const QString &path) {
            m_flow.change(choose, [&](bundle::RecipeFile &file) { file.recipe.*member = path; });
        });
        connect(field, &PathField::cleared, this, [this, member, clear] {
            m_flow.change(clear, [&](bundle::RecipeFile &file) { (file.recipe.*member).reset(); });
        });
    };
    follow(m_image, &bundle::Recipe::image, tr("Choose the image"), tr("Take the image away"));
    follow(m_servicePack, &bundle::Recipe::servicePack, tr("Choose the service pack"),
           tr("Take the service pack away"));
    follow(m_catalogue, &bundle::Recipe::catalogue, tr("Choose the catalogue"),
           tr("Take the catalogue away"));
    connect(m_bootInfo, &QCheckBox::clicked, this, [this](bool on) {
        m_flow.change(tr("Change the watchdog settings"),
                      [&](bundle::RecipeFile &file) { file.recipe.withBootInfo = on; });
    });
}

void RecipeForm::connectSigning()
{
    const auto follow = [this](PathField *field, QString bundle::RecipeFile::*member,
                               const QString &choose, const QString &clear) {
        connect(field, &PathField::chosen, this, [this, member, choose](const QString &path) {
            m_flow.change(choose, [&](bundle::RecipeFile &file) { file.*member = path; });
        });
        connect(field, &PathField::cleared, this, [this, member, clear] {
            m_flow.change(clear, [&](bundle::RecipeFile &file) { (file.*member).clear(); });
        });
    };
    follow(m_imageKey, &bundle::RecipeFile::imageKey, tr("Choose the image key"),
           tr("Take the image key away"));
    follow(m_vendorKey, &bundle::RecipeFile::vendorKey, tr("Choose the vendor key"),
           tr("Take the vendor key away"));
    follow(m_vendorCertificate, &bundle::RecipeFile::vendorCertificate,
           tr("Choose the vendor certificate"), tr("Take the vendor certificate away"));
    connect(m_imageKey, &PathField::offerTaken, this,
            [this] { Q_EMIT unlockRequested(KeyRole::Image); });
    connect(m_vendorKey, &PathField::offerTaken, this,
            [this] { Q_EMIT unlockRequested(KeyRole::Vendor); });
    connect(m_signer, &QComboBox::activated, this, &RecipeForm::takeSigner);
    connect(m_signer->lineEdit(), &QLineEdit::editingFinished, this, &RecipeForm::takeSigner);
    connect(m_signerOnDevice, &QCheckBox::clicked, this, [this](bool on) {
        m_flow.change(tr("Say where the signer is"),
                      [&](bundle::RecipeFile &file) { file.recipe.signerOnDevice = on; });
    });
    connect(m_receiver, &ReceiverBox::chosen, this, [this](const QString &receiver) {
        m_flow.change(tr("Choose the receiver"),
                      [&](bundle::RecipeFile &file) { file.receiver = receiver; });
    });
    connect(m_unsigned, &QCheckBox::clicked, this, [this](bool on) {
        m_flow.change(tr("Change whether the list is signed"),
                      [&](bundle::RecipeFile &file) { file.recipe.unsignedOnPurpose = on; });
    });
}

void RecipeForm::takeDigits()
{
    const auto version = bundle::Version::parse(m_digits->text());
    if (!version)
        return; // half a version is none; the field keeps what is typed
    m_flow.change(
        tr("Change the version"), [&](bundle::RecipeFile &file) { file.recipe.version = *version; },
        u"version"_s);
}

void RecipeForm::takeSigner()
{
    const QByteArray name = m_signer->currentText().trimmed().toUtf8();
    m_flow.change(tr("Choose the signer"), [&](bundle::RecipeFile &file) {
        const QByteArray before = file.recipe.imageSigner;
        if (!before.isEmpty())
            file = bundle::applied(bundle::NameSigner{before, name}, file);
        file.recipe.imageSigner = name;
    });
}

void RecipeForm::presentVersion(const bundle::RecipeFile &file)
{
    const bool given = file.versionRule == bundle::VersionRule::Given;
    m_version->setCurrentIndex(static_cast<int>(file.versionRule));
    m_digits->setVisible(given);
    const QString digits = QString::fromLatin1(file.recipe.version.digits());
    // Unfinished typing stays as it is.
    if (given && (!m_digits->hasFocus() || m_digits->hasAcceptableInput()))
        setTextQuietly(*m_digits, digits);
}

void RecipeForm::presentSigner(const bundle::Recipe &recipe)
{
    QStringList names;
    for (const bundle::FileSource &file : recipe.files)
        if (!file.inBundle && !file.deviceName.contains('/'))
            names << QString::fromUtf8(file.deviceName);
    const QSignalBlocker quiet{m_signer};
    QStringList shown;
    for (int i = 0; i < m_signer->count(); ++i)
        shown << m_signer->itemText(i);
    if (shown != names) {
        m_signer->clear();
        m_signer->addItems(names);
    }
    const QString name = QString::fromUtf8(recipe.imageSigner);
    if (m_signer->currentText() != name && !m_signer->lineEdit()->hasFocus())
        m_signer->setEditText(name);
    m_signerOnDevice->setVisible(!name.isEmpty() && !names.contains(name));
    m_signerOnDevice->setChecked(recipe.signerOnDevice);
}

void RecipeForm::present(const RecipeState &state, const RecipeView &view)
{
    const bundle::RecipeFile &file = state.file;
    m_chip->setCurrentIndex(m_chip->findData(static_cast<int>(file.recipe.chip)));
    setTextQuietly(*m_project, file.recipe.project);
    presentVersion(file);
    m_image->present(file.recipe.image.value_or(QString{}));
    m_servicePack->present(file.recipe.servicePack.value_or(QString{}));
    m_catalogue->present(file.recipe.catalogue.value_or(QString{}));
    m_bootInfo->setChecked(file.recipe.withBootInfo);
    presentSigner(file.recipe);
    m_imageKey->present(file.imageKey, view.imageKey.badge);
    m_imageKey->offer(tr("Unlock…"), view.imageKey.canUnlock);
    m_vendorKey->present(file.vendorKey, view.vendorKey.badge);
    m_vendorKey->offer(tr("Unlock…"), view.vendorKey.canUnlock);
    m_vendorCertificate->present(file.vendorCertificate);
    m_receiver->present(file.receiver);
    m_unsigned->setChecked(file.recipe.unsignedOnPurpose);
    m_publicKeys->present(view.publicKeys);
}

QSize RecipeForm::minimumSizeHint() const
{
    int widest = 0;
    for (int i = 0; i < m_cards->count(); ++i)
        widest = qMax(widest, m_cards->itemAt(i)->minimumSize().width());
    return {widest, m_cards->minimumSize().height()};
}

void RecipeForm::resizeEvent(QResizeEvent *event)
{
    int needed = kGap;
    for (int i = 0; i < m_cards->count(); ++i)
        needed += m_cards->itemAt(i)->minimumSize().width();
    m_cards->setDirection(needed > width() ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    QWidget::resizeEvent(event);
}

} // namespace airlift::ui
