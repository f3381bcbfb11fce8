#include "ui/pages/certificates/places_panel.h"

#include "core/explain/trust_words.h"
#include "ui/dialogs/passphrase_dialog.h"
#include "ui/flow/deliver.h"
#include "ui/pages/certificates/place_card.h"
#include "ui/pages/certificates/way_mark.h"
#include "ui/view/trust_view.h"
#include "ui/widgets/finding_list.h"
#include "ui/widgets/form_grid.h"
#include "ui/widgets/labels.h"
#include "ui/widgets/scrolled.h"

#include <QBoxLayout>
#include <QComboBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QStandardItemModel>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::TrustWords;
using trust::Role;

PlacesPanel::PlacesPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new TextLabel{TextLabel::Look::Strong})
    , m_findings(new FindingList)
{
    auto *content = new QWidget;
    auto *column = new QVBoxLayout{content};
    column->setContentsMargins(16, 0, 16, 16);
    column->setSpacing(12);
    column->addWidget(makeHead());
    column->addWidget(makePicture());
    column->addWidget(m_heading);
    column->addWidget(m_findings);
    column->addStretch(1);
    fillWith(this, scrolled(content));
    present();
}

QWidget *PlacesPanel::makeHead()
{
    auto *head = new QWidget;
    m_host = new QLineEdit;
    m_host->setPlaceholderText(tr("files.example.com; empty: names are not checked"));
    m_host->setAcceptDrops(false);
    m_catalogue = new QComboBox;
    m_catalogue->setObjectName(u"catalogue"_s);
    m_catalogue->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_catalogue->setMinimumContentsLength(16);
    const auto add = [this](const QString &text, CatalogueChoice choice) {
        m_catalogue->addItem(text, static_cast<int>(choice));
    };
    add(tr("as the signer's root asks for"), CatalogueChoice::FromChain);
    add(tr("TI, production, 2019"), CatalogueChoice::Production);
    add(tr("TI, SDK, 2018"), CatalogueChoice::Sdk);
    add(tr("TI, playground, 2016"), CatalogueChoice::Playground);
    add(tr("none"), CatalogueChoice::None);
    add(tr("the file in the picture"), CatalogueChoice::File);
    auto *grid = new FormGrid;
    head->setLayout(grid);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->addField(tr("&Server name"), m_host);
    grid->addField(tr("Device's ca&talogue"), m_catalogue);
    connect(m_host, &QLineEdit::textEdited, this, [this](const QString &text) {
        m_request.host = text.trimmed();
        judge();
    });
    connect(m_catalogue, &QComboBox::activated, this, [this] {
        m_request.catalogue = static_cast<CatalogueChoice>(m_catalogue->currentData().toInt());
        judge();
    });
    return head;
}

PlaceCard *PlacesPanel::addPlace(Role role, const QString &title, const QString &text,
                                 const QString &empty)
{
    auto *card = new PlaceCard{title, text};
    card->setObjectName(TrustWords::id(role));
    m_cards[role] = card;
    m_empty[role] = empty;
    connect(card, &PlaceCard::filesGiven, this,
            [this, role](const QStringList &paths) { put(role, paths); });
    connect(card, &PlaceCard::cleared, this, [this, role] {
        if (role == Role::Catalogue)
            return useCatalogue({});
        m_request.places.erase(role);
        judge();
    });
    connect(card, &PlaceCard::reasonsRequested, this, [this, role] {
        m_shown = role;
        present();
    });
    return card;
}

QWidget *PlacesPanel::makePicture()
{
    m_picture = new DevicePicture;
    auto *grid = new QGridLayout{m_picture};
    grid->setContentsMargins(0, 0, 12, 14);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(2, 1);
    const auto heading = [grid](const QString &text, int column) {
        auto *label = new TextLabel{TextLabel::Look::Caption};
        label->setText(text);
        label->setContentsMargins(8, 8, 8, 0);
        grid->addWidget(label, 0, column);
    };
    heading(tr("With you"), 0);
    heading(tr("On the device"), 2);
    const auto explained = [](const QString &text) {
        auto *label = new TextLabel{TextLabel::Look::Muted};
        label->setText(text);
        label->setContentsMargins(14, 0, 14, 0);
        return label;
    };
    const QString drop = tr("Drop a file here, or choose one.");
    grid->addWidget(addPlace(Role::ServerCertificate, tr("File server's certificate"),
                             tr("What the server sends: its certificate, then each issuer. With "
                                "the key the pair is checked."),
                             drop),
                    1, 0);
    grid->addWidget(new WayMark{tr("TLS"), WayMark::Direction::Right}, 1, 1);
    grid->addWidget(addPlace(Role::ServerRoot, tr("Root for the file server"),
                             tr("One self-signed certificate: the issuer of the last one the "
                                "server sends."),
                             drop),
                    1, 2);
    grid->addWidget(addPlace(Role::OtaVendor, tr("OTA vendor pair"),
                             tr("EC P-256. The key signs ota.cmd; the certificate goes to the "
                                "device, before the first update."),
                             drop),
                    2, 0);
    grid->addWidget(new WayMark{u"ota.cmd"_s, WayMark::Direction::Right}, 2, 1);
    grid->addWidget(explained(tr("Its certificate, under the name the firmware is built for. Only "
                                 "the public key in it counts: no chain, no dates.")),
                    2, 2);
    grid->addWidget(addPlace(Role::ImageSigner, tr("Image signer and its chain"),
                             tr("RSA-2048. One DER file for each certificate of the chain."), drop),
                    3, 0);
    grid->addWidget(new WayMark{tr("image"), WayMark::Direction::Right}, 3, 1);
    grid->addWidget(addPlace(Role::Catalogue, tr("Certificate catalogue"),
                             tr("The signer's root must be in it. Each certificate of the chain "
                                "lies on the device as a file under its common name."),
                             tr("Drop a .lst here; without one the choice above counts.")),
                    3, 2);
    grid->addWidget(explained(tr("Browsers and tools that visit the device.")), 4, 0);
    grid->addWidget(new WayMark{tr("HTTPS"), WayMark::Direction::Right}, 4, 1);
    grid->addWidget(addPlace(Role::DeviceServer, tr("The device's own HTTPS pair"),
                             tr("Certificate and key as files on the device, unencrypted."), drop),
                    4, 2);
    return m_picture;
}

void PlacesPanel::put(Role role, const QStringList &paths)
{
    m_shown = role;
    if (role == Role::Catalogue)
        return useCatalogue(paths.constFirst());
    for (const QString &path : paths)
        openWith(role, path, {});
}

/// The file counts as the device's catalogue; with none TI's does again.
void PlacesPanel::useCatalogue(const QString &path)
{
    m_request.catalogueFile = path;
    m_request.catalogue = path.isEmpty() ? CatalogueChoice::FromChain : CatalogueChoice::File;
    if (!path.isEmpty())
        Q_EMIT opened(path);
    judge();
}

void PlacesPanel::openWith(Role role, const QString &path, Secret passphrase)
{
    ++m_pending;
    auto secret = std::make_shared<const Secret>(std::move(passphrase));
    deliver(QtConcurrent::run([path, secret] { return openFile(path, *secret); }), this,
            [this, role](const OpenedFile &file) {
                --m_pending;
                take(role, file);
            });
}

void PlacesPanel::take(Role role, const OpenedFile &file)
{
    if (file.isLocked) {
        askForPassphrase(this, file.path, file.tried, [this, role, path = file.path](Secret given) {
            openWith(role, path, std::move(given));
        });
        return present();
    }
    if (!file.material) {
        Q_EMIT message(u"%1. %2"_s.arg(file.problem.title, file.problem.nextStep));
        return present();
    }
    PlaceFiles &place = m_request.places[role];
    const bool isKey = file.material->certificates().empty();
    if (isKey) {
        place.keyFile = file.material;
    } else if (role == Role::ImageSigner) {
        const auto same =
            std::find_if(place.files.begin(), place.files.end(),
                         [&file](const auto &one) { return one->origin == file.material->origin; });
        if (same != place.files.end())
            *same = file.material;
        else
            place.files.push_back(file.material);
    } else {
        place.files = {file.material};
    }
    Q_EMIT opened(file.path);
    judge();
}

void PlacesPanel::judge()
{
    const quint64 turn = ++m_turn;
    ++m_pending;
    deliver(QtConcurrent::run([request = m_request] { return judgePlaces(request); }), this,
            [this, turn](const PlacesAnswer &answer) {
                --m_pending;
                if (turn != m_turn)
                    return;
                m_answer = answer;
                present();
            });
    present();
}

PlaceView PlacesPanel::viewOf(Role role) const
{
    PlaceView view{.files = m_empty.at(role), .verdict = {}, .summary = {}};
    if (role == Role::Catalogue)
        return viewOfCatalogue(std::move(view));
    const auto given = m_request.places.find(role);
    if (given == m_request.places.end())
        return view;
    QStringList names;
    for (const auto &file : given->second.files)
        names << QFileInfo{file->origin}.fileName();
    if (given->second.keyFile)
        names << tr("key: %1").arg(QFileInfo{given->second.keyFile->origin}.fileName());
    view.files = names.join(u", "_s);
    view.isEmpty = names.isEmpty();
    view.isShown = role == m_shown;
    const auto judged = m_answer.places.find(role);
    if (judged == m_answer.places.end()) {
        if (given->second.files.empty())
            view.summary = tr("Now the certificate that belongs to the key.");
        return view;
    }
    view.verdict = TrustView::fitness(judged->second.fitness);
    if (judged->second.prediction)
        view.summary = TrustWords::prediction(*judged->second.prediction);
    else if (!judged->second.findings.empty())
        view.summary = TrustWords::of(judged->second.findings.front()).title;
    return view;
}

PlaceView PlacesPanel::viewOfCatalogue(PlaceView view) const
{
    const auto judged = m_answer.places.find(Role::Catalogue);
    if (m_request.catalogueFile.isEmpty())
        return view;
    view.files = QFileInfo{m_request.catalogueFile}.fileName();
    view.isEmpty = false;
    view.isShown = m_shown == Role::Catalogue;
    if (judged == m_answer.places.end())
        return view;
    view.verdict = TrustView::fitness(judged->second.fitness);
    if (!m_answer.catalogueProblem.title.isEmpty())
        view.summary = m_answer.catalogueProblem.title;
    else if (!judged->second.findings.empty())
        view.summary = TrustWords::of(judged->second.findings.front()).title;
    return view;
}

void PlacesPanel::presentCatalogueChoice()
{
    const int index = m_catalogue->findData(static_cast<int>(m_request.catalogue));
    m_catalogue->setCurrentIndex(index);
    auto *items = qobject_cast<QStandardItemModel *>(m_catalogue->model());
    const int file = m_catalogue->findData(static_cast<int>(CatalogueChoice::File));
    items->item(file)->setEnabled(!m_request.catalogueFile.isEmpty());
}

void PlacesPanel::present()
{
    presentCatalogueChoice();
    for (const auto &[role, card] : m_cards)
        card->present(viewOf(role));
    const auto shown = m_answer.places.find(m_shown);
    const bool isThere = m_shown == Role::Catalogue ? !m_request.catalogueFile.isEmpty()
                                                    : m_request.places.count(m_shown) > 0;
    const bool isKnown = shown != m_answer.places.end() && isThere;
    m_heading->setVisible(isKnown);
    if (!isKnown)
        return m_findings->present({});
    const bool isClean =
        shown->second.fitness == trust::Fitness::Fit && shown->second.findings.empty();
    QString heading = isClean ? tr("%1: %2, nothing to remark") : tr("%1: %2, every reason");
    heading = heading.arg(TrustWords::role(m_shown), TrustWords::fitness(shown->second.fitness));
    if (m_shown == Role::ImageSigner && m_answer.catalogue == CatalogueChoice::Playground)
        heading += u' ' + tr("(against TI's playground catalogue)");
    m_heading->setText(heading);
    auto reasons = TrustView::findings(shown->second.findings);
    if (m_shown == Role::Catalogue && !m_answer.catalogueProblem.title.isEmpty()) {
        FindingView unreadable;
        unreadable.severity = TrustView::weight(trust::Weight::Blocker);
        unreadable.title = m_answer.catalogueProblem.title;
        unreadable.cause = m_answer.catalogueProblem.cause;
        unreadable.nextStep = m_answer.catalogueProblem.nextStep;
        reasons.push_back(unreadable);
    }
    m_findings->present(reasons);
}

} // namespace airlift::ui
