#pragma once

#include "ui/device/device_console.h"

#include <optional>

#include <QWidget>

class QComboBox;
class QLabel;
class QSlider;
class QToolButton;

namespace airlift::ui {

/// Holds, hurries and moves a recording that is played.
class ReplayBar final : public QWidget
{
    Q_OBJECT
public:
    explicit ReplayBar(DeviceConsole &console, QWidget *parent = nullptr);
    /// Hides itself if no recording is chosen.
    void present(const ConsoleState &state);

private:
    void seekTo(int place);

    DeviceConsole &m_console;
    std::optional<ReplayState> m_shown;
    bool m_plays = false;
    QToolButton *m_play;
    QSlider *m_place;
    QLabel *m_time;
    QComboBox *m_speed;
};

} // namespace airlift::ui
