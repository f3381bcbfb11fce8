#pragma once

#include "ui/flow/engine.h"
#include "ui/flow/flow_state.h"
#include "ui/workbench.h"

#include <memory>

#include <QObject>
#include <QTimer>

namespace airlift::ui {

/// Leads one update at a time from the choices to the end: has the bundle read, the delivery
/// prepared, the device opened, and follows the run. Owns what takes part in it; shows nothing.
/// Everything it knows is in state().
class UpdateFlow final : public QObject
{
    Q_OBJECT
public:
    UpdateFlow(Workbench &workbench, Engine engine, QObject *parent = nullptr);
    ~UpdateFlow() override;

    [[nodiscard]] const FlowState &state() const { return m_state; }
    /// Of the latest run; nothing before the first one.
    [[nodiscard]] const session::Timeline *timeline() const;
    /// The device of the run under way or just ended; nothing between two.
    [[nodiscard]] session::Target *target() const { return m_target.get(); }
    [[nodiscard]] const Engine &engine() const { return m_engine; }
    [[nodiscard]] QList<TargetChoice> targets() const { return m_workbench.targets(); }
    [[nodiscard]] Workbench &workbench()
    {
        return m_workbench;
    } ///< for pages with devices of their own
    [[nodiscard]] QList<NamedFault> faults() const { return m_workbench.faults(); }

    // Choices are ignored while an update is under way.
    void chooseBundle(const BundleChoice &choice);
    void chooseWay(Way way);
    void chooseDevice(const TargetChoice &device);
    void setSimulated(const SimulatedSettings &settings);
    void setServe(const ServeSettings &settings);

    /// The Server page says what its server does, so that the header tells of every server.
    void noteOwnServer(const ServerState &server);

    void start();
    /// Always works: preparation is dropped, a run is asked to end.
    void cancel();
    /// From the result back to the choices; the result is forgotten.
    void reopenChoices();

Q_SIGNALS:
    /// state() or timeline() changed; at most every kRefresh while data flows.
    void changed();
    /// A new timeline begins; rows of the old one are history.
    void timelineRestarted();
    void finished();

private:
    static constexpr std::chrono::milliseconds kRefresh{33};

    [[nodiscard]] bool underWay() const;
    void loadBundle();
    void inspectBundle(const QString &path);
    void openRootIfNeeded();
    void prepareDelivery();
    void openAndRun(std::optional<session::Delivery> delivery);
    void follow();
    void followTimeline();
    void conclude(const session::UpdateRun::Ending &ending);
    void stopPreparing(const explain::Explanation &why);
    void discardRun();

    Workbench &m_workbench;
    Engine m_engine;
    FlowState m_state;
    std::optional<trust::Identity> m_root;
    bool m_rootAsked = false;
    quint64 m_bundleTurn = 0; ///< answers to an older question are dropped
    quint64 m_startTurn = 0;
    bool m_startWhenBundleReady = false;
    std::size_t m_entriesSeen = 0;
    std::unique_ptr<session::Target> m_target;
    std::unique_ptr<Run> m_run; ///< after m_target: it goes first
    QTimer m_refresh;
};

} // namespace airlift::ui
