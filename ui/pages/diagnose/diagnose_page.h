#pragma once

#include "ui/diagnose/log_case.h"
#include "ui/shell/page.h"

class QComboBox;
class QPushButton;
class QSplitter;
class QStackedWidget;
class QToolButton;

namespace airlift::ui {

class CodeBookPanel;
class ElidedLabel;
class LogPane;
class ProgressLine;
class Remark;
class StoryPanel;
class UpdateFlow;

/// "Here is a log. What went wrong?" Takes a file, a drop or pasted text.
class DiagnosePage final : public Page
{
    Q_OBJECT
public:
    explicit DiagnosePage(UpdateFlow &flow, QWidget *parent = nullptr);
    [[nodiscard]] QString helpTopic() const override;
    [[nodiscard]] LogCase &logCase() { return *m_case; }

public Q_SLOTS:
    void pickLog();
    void paste();
    void openExport();

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    [[nodiscard]] QWidget *makeEmpty();
    [[nodiscard]] QWidget *makeHead();
    [[nodiscard]] QWidget *makeBelow();
    void makeActions();
    void makeFirmwareBox();
    void refresh();
    void presentHead();
    void presentCase();
    void showStore();
    void showBelow(int index);
    void copySummary();

    LogCase *m_case;
    QStackedWidget *m_above;
    QSplitter *m_split;
    QWidget *m_head = nullptr;
    ElidedLabel *m_name = nullptr;
    Remark *m_remark = nullptr;
    ProgressLine *m_progress = nullptr;
    QPushButton *m_cancel = nullptr;
    QComboBox *m_firmware = nullptr;
    QToolButton *m_copy = nullptr;
    QPushButton *m_export = nullptr;
    QPushButton *m_another = nullptr;
    StoryPanel *m_story = nullptr;
    QStackedWidget *m_below = nullptr;
    QToolButton *m_showLog = nullptr;
    QToolButton *m_showCodes = nullptr;
    LogPane *m_log = nullptr;
    CodeBookPanel *m_codes = nullptr;
    bool m_presented = false; ///< the story of this log is shown
};

} // namespace airlift::ui
