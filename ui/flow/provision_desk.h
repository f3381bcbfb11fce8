#pragma once

#include "core/session/provisioning_run.h"
#include "core/session/wired_run.h"
#include "ui/flow/provision_state.h"
#include "ui/workbench.h"

#include <memory>

#include <QObject>

namespace airlift::ui {

/// Leads the provisioning of one device after another. Silent until start() or listen(); leave()
/// and its end stop everything.
class ProvisionDesk final : public QObject
{
    Q_OBJECT
public:
    explicit ProvisionDesk(Workbench &workbench, QObject *parent = nullptr);
    ~ProvisionDesk() override;

    [[nodiscard]] const ProvisionState &state() const { return m_state; }
    [[nodiscard]] QList<NamedFault> faults() const { return m_workbench.unitFaults(); }
    // Choices are ignored while something runs.
    void setSettings(const ProvisionSettings &settings);
    void setNetworkKey(Secret key);
    void setCipherKey(Secret key);
    void setPlaces(std::vector<SendingInterface> interfaces, QStringList ports);

    /// The first unit, or the next one after a pause.
    void start();
    /// The unit that was just tried, once more.
    void tryAgain();
    /// Ends the unit that runs, and the batch.
    void stop();
    /// Hears devices without provisioning one; asks by mDNS.
    void listen(bool on);
    /// Everything off, at once.
    void leave();
    void clearResults();
    /// JSON for a name that ends so, else CSV.
    [[nodiscard]] Expected<void, FileError> save(const QString &path) const;
    [[nodiscard]] bool isQuiet() const;

    static constexpr std::size_t kMostFound = 500; ///< whoever sends can fill this list

Q_SIGNALS:
    void changed();

private:
    void judge();
    void begin();
    void beginOverAir();
    void beginWired();
    [[nodiscard]] provision::Result<void> startOverAir();
    [[nodiscard]] provision::Result<provision::AirSettings> air() const;
    [[nodiscard]] session::ApWay apWay() const;
    [[nodiscard]] session::SmartConfigWay smartConfigWay() const;
    [[nodiscard]] provision::Ending endingIfLeft() const;
    void drop();
    void takeStep(const provision::effect::Tell &step);
    void takeSighting(const provision::Sighting &sighting);
    void finish(const provision::Ending &ending);
    void giveUp(const explain::Explanation &why);
    [[nodiscard]] provision::Security security() const;

    Workbench &m_workbench;
    ProvisionState m_state;
    Secret m_key;
    Secret m_cipherKey;
    SystemClock m_clock;
    std::unique_ptr<session::ProvisioningSite> m_site; ///< before the runs that use it
    std::unique_ptr<link::SerialLink> m_cable;
    std::unique_ptr<session::ProvisioningRun> m_run;
    std::unique_ptr<session::WiredRun> m_wired;
    std::unique_ptr<provision::Ears> m_ears;
};

/// What this machine has at the moment.
[[nodiscard]] std::vector<SendingInterface> sendingInterfaces();

} // namespace airlift::ui
