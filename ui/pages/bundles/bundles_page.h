#pragma once

#include "ui/flow/inspector_flow.h"
#include "ui/flow/recipe_flow.h"
#include "ui/flow/update_flow.h"
#include "ui/shell/page.h"

class QMenu;
class QStackedWidget;
class QToolButton;

namespace airlift::ui {

class ComparePanel;
class DropOverlay;
class ElidedLabel;
class InspectorPanel;
class RecipePanel;
class Segments;

/// "Will the device take it?" Editing a recipe, looking into a bundle, comparing two. Files can be
/// dropped anywhere on it.
class BundlesPage final : public Page
{
    Q_OBJECT
public:
    enum class Mode { Recipe, Inspect, Compare };

    explicit BundlesPage(UpdateFlow &update, QWidget *parent = nullptr);
    [[nodiscard]] QString helpTopic() const override;
    [[nodiscard]] QList<QAction *> editActions() const override { return {m_undo, m_redo}; }
    [[nodiscard]] bool usesTimeline() const override { return false; }
    void useSettings(QSettings &settings) override;
    [[nodiscard]] bool holdsUnsavedWork() const override;
    void askAboutUnsavedWork(const std::function<void()> &goOn) override;

    [[nodiscard]] RecipeFlow &recipe() { return m_recipe; }
    [[nodiscard]] InspectorFlow &inspector() { return m_inspector; }
    void showMode(Mode mode);
    void takeFiles(const QStringList &paths);

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    [[nodiscard]] QWidget *makeBar();
    void connectFlows();
    void refreshRecipe();
    void refreshInspector();
    void openFile();
    void openRecipe(const QString &path);
    void save();
    void saveAs();
    void saveThen(const std::function<void()> &goOn);
    void unlessUnsaved(const std::function<void()> &goOn);
    void askPassphrase(KeyRole role, bool tried);
    void takeBundle(const QString &path);
    void useInUpdate(const QString &path);
    void remember(const QString &path);
    void showRecent();

    UpdateFlow &m_update;
    RecipeFlow m_recipe;
    InspectorFlow m_inspector;
    QSettings *m_settings = nullptr;
    std::function<void()> m_afterSave;
    QAction *m_open = nullptr;
    QAction *m_saveAction = nullptr;
    QAction *m_undo = nullptr;
    QAction *m_redo = nullptr;
    QMenu *m_recent = nullptr;
    Segments *m_segments = nullptr;
    QWidget *m_recipeBar = nullptr;
    ElidedLabel *m_name = nullptr;
    QStackedWidget *m_stack;
    RecipePanel *m_recipePanel;
    InspectorPanel *m_inspectorPanel;
    ComparePanel *m_comparePanel;
    DropOverlay *m_overlay;
};

} // namespace airlift::ui
