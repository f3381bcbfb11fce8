#pragma once

#include <functional>

#include <QObject>

namespace airlift::cli {

/// Turns Ctrl-C and SIGTERM into a call from the event loop, so that servers stop and files are
/// finished properly.
class Interrupt final : public QObject
{
    Q_OBJECT
public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;
    /// For work without an event loop: has it been asked for?
    [[nodiscard]] static bool requested();

Q_SIGNALS:
    void requestedNow();
};

} // namespace airlift::cli
