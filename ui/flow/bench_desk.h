#pragma once

#include "ui/flow/update_flow.h"

#include <memory>

#include <QObject>
#include <QTimer>

namespace airlift::ui {

/// What a person does to a simulated board: its firmware, its faults, its power and buttons. While
/// an update runs on the simulated board it is that one, else a board of the desk's own.
class BenchDesk final : public QObject
{
    Q_OBJECT
public:
    explicit BenchDesk(UpdateFlow &flow, QObject *parent = nullptr);
    ~BenchDesk() override;

    [[nodiscard]] const BenchSettings &settings() const { return m_settings; }
    [[nodiscard]] const BenchState &state() const { return m_state; }
    [[nodiscard]] bool followsUpdate() const { return m_followed != nullptr; }
    [[nodiscard]] const QString &mistake() const { return m_mistake; } ///< of the plan
    [[nodiscard]] bool couldNotBeMade() const { return m_couldNotBeMade; }
    [[nodiscard]] QList<NamedFault> personalities() const;
    [[nodiscard]] QList<PlanFault> planFaults() const;

    // Settings hold from the next power-on or reset.
    void setPersonality(const QString &name); ///< another board; the old one is gone
    void setPlan(const QString &plan);
    void setSeed(quint32 seed);
    void drawPlan(); ///< by the seed
    /// Adds the fault to the plan, or takes it out.
    void setFault(const QString &name, bool on);
    [[nodiscard]] bool hasFault(const QString &name) const;

    void togglePower();
    void reset();
    void cutPower(); ///< off at once, and on again after kDark
    void pressButton();

    static constexpr std::chrono::seconds kDark{2};

Q_SIGNALS:
    void changed();

private:
    static constexpr std::chrono::milliseconds kRefresh{200};

    [[nodiscard]] BenchBoard *board() const;
    [[nodiscard]] bool prepare();
    void follow();
    void look();

    UpdateFlow &m_flow;
    BenchSettings m_settings;
    QString m_mistake;
    bool m_couldNotBeMade = false;
    std::unique_ptr<BenchBoard> m_own;
    std::unique_ptr<BenchBoard> m_followed;
    const session::Target *m_target = nullptr; ///< whose board is followed
    BenchState m_state;
    QTimer m_refresh;
    QTimer m_dark;
};

} // namespace airlift::ui
