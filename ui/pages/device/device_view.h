#pragma once

#include "ui/device/device_console.h"
#include "ui/view/badge.h"

#include <QCoreApplication>

namespace airlift::ui {

/// It has a speed, a parity and lines beside the data.
[[nodiscard]] bool isSerial(const TargetChoice &device);

/// What the Device page shows.
struct DeviceView {
    Badge badge;
    QString title; ///< one sentence: is it listening?
    QString text;  ///< what to do, or how the port is set
    bool isProblem = false;
    bool held = false;     ///< the choices are fixed and the button closes
    bool canTalk = false;  ///< bytes can be sent
    bool hasLines = false; ///< DTR, RTS, break
    bool canPowerCycle = false;
    bool canExport = false; ///< there is something to hand on
    QString button;
    QString counts;
    QString logPath; ///< empty before the first byte
    QString logProblem;
    QString placeholder; ///< in place of lines
    friend bool operator==(const DeviceView &, const DeviceView &) = default;
};

/// From what is known about the console to what is shown.
class DevicePageView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::DevicePageView)
public:
    [[nodiscard]] static DeviceView derive(const ConsoleState &state);
    /// "115,200 baud, 8N1, no flow control".
    [[nodiscard]] static QString settings(const link::SerialSettings &settings);
    [[nodiscard]] static QString parity(link::Parity parity);
    [[nodiscard]] static QString flow(link::FlowControl flow);
    [[nodiscard]] static QString rate(double bytesPerSecond);

private:
    static void describePhase(const ConsoleState &state, DeviceView &view);
    static void describeFailure(const ConsoleState &state, DeviceView &view);
};

} // namespace airlift::ui
