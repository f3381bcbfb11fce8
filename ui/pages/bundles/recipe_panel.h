#pragma once

#include "ui/flow/recipe_flow.h"
#include "ui/pages/bundles/recipe_view.h"

#include <QWidget>

class QBoxLayout;
class QPushButton;
class QScrollArea;
class QSortFilterProxyModel;
class QVBoxLayout;

namespace airlift::ui {

class Banner;
class CalmTable;
class Card;
class EmptyCard;
class FindingList;
class MadeCard;
class RecipeFileModel;
class RecipeForm;
class Remark;

/// The recipe editor: verdict, fields, files in the order of the device, findings.
class RecipePanel final : public QWidget
{
    Q_OBJECT
public:
    explicit RecipePanel(RecipeFlow &flow, QWidget *parent = nullptr);
    void present(const RecipeView &view);
    void showRecent(const QStringList &paths);
    /// Asks for files and takes what is chosen. Returns at once.
    void chooseFiles();
    void chooseFolderAndMake();

Q_SIGNALS:
    void openRequested(const QString &recipe);
    void unlockRequested(airlift::ui::KeyRole role);
    void useRequested(const QString &bundle);
    void inspectRequested(const QString &bundle);

protected:
    void resizeEvent(QResizeEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    [[nodiscard]] QWidget *makeCalm();
    [[nodiscard]] QWidget *makeFilesCard();
    [[nodiscard]] QWidget *makeEmpty();
    void arrangeColumns();
    void leaveOutChosen();
    void setFlag(std::size_t file, int column, bool on);

    RecipeFlow &m_flow;
    RecipeView m_view;
    QString m_folder; ///< of the latest bundle
    Banner *m_banner;
    QPushButton *m_make;
    QScrollArea *m_scroll = nullptr;
    QWidget *m_editor;
    MadeCard *m_made;
    RecipeForm *m_form;
    RecipeFileModel *m_files;
    QSortFilterProxyModel *m_filtered = nullptr;
    CalmTable *m_table = nullptr;
    QPushButton *m_leaveOut = nullptr;
    FindingList *m_findings;
    QBoxLayout *m_columns = nullptr;
    QVBoxLayout *m_left = nullptr;
    QVBoxLayout *m_right = nullptr;
    Card *m_calm = nullptr;
    Remark *m_calmText = nullptr;
    EmptyCard *m_empty = nullptr;
    QWidget *m_recent = nullptr;
    QVBoxLayout *m_recentColumn = nullptr;
};

} // namespace airlift::ui
