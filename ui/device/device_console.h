#pragma once

#include "core/explain/explain.h"
#include "core/session/playback_link.h"
#include "ui/device/console_worker.h"
#include "ui/workbench.h"

#include <memory>
#include <optional>

#include <QThread>

namespace airlift::ui {

/// Where a recording that is played stands.
struct ReplayState {
    Instant position{};
    Instant length{};
    double speed = 1.0;
    bool paused = false;
    friend bool operator==(const ReplayState &, const ReplayState &) = default;
};

/// What is known about the console, as a value.
struct ConsoleState {
    enum class Phase {
        Closed,
        Opening,
        Open,
        Away, ///< the device was unplugged; it is opened again when it comes back
        Failed
    };
    Phase phase = Phase::Closed;
    TargetChoice device;
    link::SerialSettings settings;
    std::optional<link::LinkEnd> end; ///< why it is Away or Failed
    ConsoleCounts counts;
    QString notKept; ///< why the log file stopped, in words; empty while all is kept
    int returns = 0; ///< how often the device came back
    std::optional<ReplayState> replay; ///< the device is a recording
    QString remark;                    ///< something about the recording: it is damaged
};

/// A device to listen and talk to. What it prints goes to the store and to a log file, from the
/// first byte, in another thread.
class DeviceConsole final : public QObject
{
    Q_OBJECT
public:
    DeviceConsole(Workbench &workbench, QString journalFolder, QObject *parent = nullptr);
    ~DeviceConsole() override;

    [[nodiscard]] const ConsoleState &state() const { return m_state; }
    [[nodiscard]] const std::shared_ptr<LogStore> &store() const { return m_store; }
    [[nodiscard]] QList<TargetChoice> choices() const { return m_workbench.targets(); }
    [[nodiscard]] const QString &journalFolder() const { return m_journalFolder; }
    [[nodiscard]] bool isHeld() const; ///< the device is in use here, or waited for

    void open(const TargetChoice &device, const link::SerialSettings &settings);
    void close();
    void write(const QByteArray &bytes);
    void setLine(link::ControlLine line, bool on);
    void pulse(link::ControlLine line, std::chrono::milliseconds length);
    /// The simulated board only: off and on again.
    void powerCycle();
    // Recordings only.
    void setReplayPaused(bool paused);
    void setReplaySpeed(double speed);
    /// Forwards or backwards; what stands before the place is shown at once.
    void seek(Instant place);

Q_SIGNALS:
    void changed();       ///< state() changed, at most 30 times a second while data flows
    void storeReplaced(); ///< a new session begins, with an empty store
    void lineRefused(airlift::link::ControlLine line);

private:
    [[nodiscard]] bool startSession(const QString &journalFolder);
    void begin(const QString &journalFolder);
    void beginSimulated();
    void loadRecording(const QString &path);
    void play(Instant from);
    void noteReplay();
    void onOpened();
    void onEnded(const link::LinkEnd &end);
    void tryAgain();
    void discard();
    void setPhase(ConsoleState::Phase phase);
    /// Calls a function of the worker in the worker's thread.
    template <typename Call>
    void ask(Call call)
    {
        if (m_worker != nullptr)
            QMetaObject::invokeMethod(m_worker, std::move(call), Qt::QueuedConnection);
    }

    Workbench &m_workbench;
    QString m_journalFolder;
    ConsoleState m_state;
    std::shared_ptr<LogStore> m_store;
    std::unique_ptr<QThread> m_thread;
    ConsoleWorker *m_worker = nullptr;         ///< in m_thread, which deletes it
    std::unique_ptr<session::Target> m_target; ///< the simulated board
    SystemClock m_clock;
    std::shared_ptr<const std::vector<session::JournalRecord>> m_recording;
    std::unique_ptr<session::PlaybackLink> m_player;
    quint64 m_turn = 0; ///< a recording that was read for an older choice is dropped
    QTimer m_retry;
};

} // namespace airlift::ui
