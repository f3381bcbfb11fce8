#pragma once

#include "ui/flow/update_flow.h"
#include "ui/pages/update/page_view.h"
#include "ui/shell/page.h"

class QPushButton;

namespace airlift::ui {

class Banner;
class Card;
class ChoicesPanel;
class ElidedLabel;
class FileModel;
class FilesTable;
class FindingList;
class ProgressLine;
class ServePanel;
class StageBar;
class TextLabel;
class TrustBadge;

/// "Get this onto that unit, and prove it." Shows a PageView and forwards what the person does;
/// decides nothing.
class UpdatePage final : public Page
{
    Q_OBJECT
public:
    explicit UpdatePage(UpdateFlow &flow, QWidget *parent = nullptr);
    [[nodiscard]] QString helpTopic() const override;
    [[nodiscard]] const PageView &view() const { return m_view; }

public Q_SLOTS:
    void pickReportFile();
    void pressPrimary();

private:
    [[nodiscard]] QWidget *makeSummary();
    [[nodiscard]] QWidget *makeProgressCard();
    [[nodiscard]] QWidget *makeFilesCard();
    void refresh();
    void presentFiles();
    void writeReport(const QString &path);

    UpdateFlow &m_flow;
    PageView m_view;
    Banner *m_banner;
    QPushButton *m_primary;
    QPushButton *m_save;
    QAction *m_openAction;
    QAction *m_saveAction;
    ChoicesPanel *m_choices;
    Card *m_summary = nullptr;
    ElidedLabel *m_summaryText = nullptr;
    QPushButton *m_change = nullptr;
    ServePanel *m_serve;
    StageBar *m_stages = nullptr;
    ProgressLine *m_progress = nullptr;
    TextLabel *m_progressText = nullptr;
    TrustBadge *m_trust = nullptr;
    FileModel *m_files;
    FilesTable *m_table = nullptr;
    QWidget *m_noFiles = nullptr;
    QPushButton *m_pickEmpty = nullptr;
    FindingList *m_findings;
};

} // namespace airlift::ui
