#include "ui/pages/certificates/certificates_page.h"

#include "ui/pages/certificates/calendar_panel.h"
#include "ui/pages/certificates/catalogue_panel.h"
#include "ui/pages/certificates/make_panel.h"
#include "ui/pages/certificates/places_panel.h"
#include "ui/pages/certificates/root_panel.h"
#include "ui/pages/certificates/viewer_panel.h"
#include "ui/widgets/segments.h"

#include <QAction>
#include <QBoxLayout>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QMimeData>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace airlift::ui {

CertificatesPage::CertificatesPage(UpdateFlow &, QWidget *parent)
    : Page(parent)
    , m_segments(new Segments{{tr("&Places"), tr("&Look inside"), tr("&Which root"), tr("&Make"),
                               tr("&Catalogue"), tr("Calenda&r")}})
    , m_stack(new QStackedWidget)
    , m_places(new PlacesPanel)
    , m_viewer(new ViewerPanel)
    , m_root(new RootPanel)
    , m_make(new MakePanel)
    , m_catalogue(new CataloguePanel)
    , m_calendar(new CalendarPanel)
{
    setAcceptDrops(true);
    for (QWidget *panel : std::initializer_list<QWidget *>{m_places, m_viewer, m_root, m_make,
                                                           m_catalogue, m_calendar})
        m_stack->addWidget(panel);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(16, 12, 16, 8);
    bar->addWidget(m_segments);
    bar->addStretch();
    auto *column = new QVBoxLayout{this};
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(bar);
    column->addWidget(m_stack, 1);
    auto *open = new QAction{tr("&Open a certificate or key…"), this};
    open->setShortcut(QKeySequence{Qt::CTRL | Qt::Key_O});
    connect(open, &QAction::triggered, this, &CertificatesPage::openFile);
    addAction(open);
    connect(m_segments, &Segments::chosen, this,
            [this](int index) { showMode(static_cast<Mode>(index)); });
    connect(m_places, &PlacesPanel::message, this, &Page::message);
    connect(m_viewer, &ViewerPanel::message, this, &Page::message);
    connect(m_root, &RootPanel::message, this, &Page::message);
    connect(m_make, &MakePanel::message, this, &Page::message);
    connect(m_calendar, &CalendarPanel::message, this, &Page::message);
    connect(m_viewer, &ViewerPanel::useRequested, this,
            [this](trust::Role role, const QString &path) {
                m_places->put(role, {path});
                showMode(Mode::Places);
            });
}

QString CertificatesPage::helpTopic() const
{
    return u"certificates"_s;
}

void CertificatesPage::showMode(Mode mode)
{
    m_stack->setCurrentIndex(static_cast<int>(mode));
    m_segments->setCurrent(static_cast<int>(mode));
}

void CertificatesPage::takeFiles(const QStringList &paths)
{
    switch (static_cast<Mode>(m_segments->current())) {
    case Mode::WhichRoot:
        return m_root->openFile(paths.constFirst());
    case Mode::Catalogue:
        if (paths.size() > 1)
            m_catalogue->compareWith(paths.at(1));
        return m_catalogue->open(paths.constFirst());
    case Mode::Calendar:
        return m_calendar->add(paths);
    case Mode::Places:
    case Mode::Viewer:
    case Mode::Make:
        break;
    }
    const QString &path = paths.constFirst();
    if (path.endsWith(u".lst"_s, Qt::CaseInsensitive)) {
        if (m_segments->current() == static_cast<int>(Mode::Places))
            return m_places->put(trust::Role::Catalogue, {path});
        showMode(Mode::Catalogue);
        return m_catalogue->open(path);
    }
    showMode(Mode::Viewer);
    m_viewer->open(path);
}

void CertificatesPage::openFile()
{
    auto *dialog = new QFileDialog{this, tr("Open a certificate, a key or a catalogue")};
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    connect(dialog, &QFileDialog::fileSelected, this,
            [this](const QString &path) { takeFiles({path}); });
    dialog->open();
}

void CertificatesPage::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().constFirst().isLocalFile())
        event->acceptProposedAction();
}

void CertificatesPage::dropEvent(QDropEvent *event)
{
    QStringList paths;
    for (const QUrl &url : event->mimeData()->urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    event->acceptProposedAction();
    if (!paths.isEmpty())
        takeFiles(paths);
}

} // namespace airlift::ui
