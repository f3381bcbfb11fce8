#pragma once

#include "ui/shell/page.h"

class QStackedWidget;

namespace airlift::ui {

class CalendarPanel;
class CataloguePanel;
class MakePanel;
class PlacesPanel;
class RootPanel;
class Segments;
class UpdateFlow;
class ViewerPanel;

/// "Which one goes where, and for how long?"
class CertificatesPage final : public Page
{
    Q_OBJECT
public:
    enum class Mode { Places, Viewer, WhichRoot, Make, Catalogue, Calendar };

    explicit CertificatesPage(UpdateFlow &flow, QWidget *parent = nullptr);
    [[nodiscard]] QString helpTopic() const override;
    [[nodiscard]] bool usesTimeline() const override { return false; }
    void showMode(Mode mode);
    /// Files that were dropped beside every place: each mode takes what it is about.
    void takeFiles(const QStringList &paths);

    [[nodiscard]] PlacesPanel &places() { return *m_places; }
    [[nodiscard]] ViewerPanel &viewer() { return *m_viewer; }
    [[nodiscard]] RootPanel &whichRoot() { return *m_root; }
    [[nodiscard]] MakePanel &maker() { return *m_make; }
    [[nodiscard]] CataloguePanel &catalogue() { return *m_catalogue; }
    [[nodiscard]] CalendarPanel &calendar() { return *m_calendar; }

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void openFile();

    Segments *m_segments;
    QStackedWidget *m_stack;
    PlacesPanel *m_places;
    ViewerPanel *m_viewer;
    RootPanel *m_root;
    MakePanel *m_make;
    CataloguePanel *m_catalogue;
    CalendarPanel *m_calendar;
};

} // namespace airlift::ui
