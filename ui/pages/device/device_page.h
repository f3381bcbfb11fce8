#pragma once

#include "ui/device/device_console.h"
#include "ui/pages/device/device_view.h"
#include "ui/shell/page.h"

class QToolButton;

namespace airlift::ui {

class CodePopover;
class ConnectionPanel;
class ElidedLabel;
class LogPane;
class Remark;
class ReplayBar;
class SendLine;
class TextLabel;

/// "What is it saying?" A console on any device, with everything it prints kept on disk.
class DevicePage final : public Page
{
    Q_OBJECT
public:
    explicit DevicePage(UpdateFlow &flow, QWidget *parent = nullptr);
    ~DevicePage() override;
    [[nodiscard]] QString helpTopic() const override;
    [[nodiscard]] DeviceConsole &console() { return *m_console; }

private:
    [[nodiscard]] QWidget *makeConsoleCard();
    [[nodiscard]] QWidget *makeFooter();
    void refresh();
    void showStore();
    void yieldToUpdate();
    void openExport();
    void refuseLine(link::ControlLine line);

    UpdateFlow &m_flow;
    DeviceConsole *m_console;
    DeviceView m_view;
    ConnectionPanel *m_connection;
    LogPane *m_log = nullptr;
    SendLine *m_send = nullptr;
    ReplayBar *m_replay = nullptr;
    QWidget *m_footer = nullptr;
    QToolButton *m_export = nullptr;
    TextLabel *m_counts = nullptr;
    ElidedLabel *m_path = nullptr;
    QToolButton *m_copyPath = nullptr;
    QToolButton *m_openFolder = nullptr;
    Remark *m_notKept = nullptr;
};

} // namespace airlift::ui
