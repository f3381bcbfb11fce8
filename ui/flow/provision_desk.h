#pragma once

#include "core/provision/network_memory.h"
#include "core/session/provisioning_run.h"
#include "core/session/wired_run.h"
#include "ui/flow/device_search.h"
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
    void setAccessPointKey(Secret key); ///< of the device's network; empty: open
    void setPlaces(std::vector<SendingInterface> interfaces, QStringList ports);

    /// The first unit, or the next one after a pause.
    void start();
    /// The unit that was just tried, once more.
    void tryAgain();
    /// Ends the unit that runs, and the batch.
    void stop();
    /// Has the device tell which networks it hears; it is told nothing.
    void askDevice();
    /// Takes a network of that list as the one to join.
    void choose(const provision::ListedNetwork &network);

    /// Hears devices without provisioning one; asks by mDNS.
    void listen(bool on);
    /// Asks every address around, once.
    void search(bool on);

    /// Opens the key ring, which may ask for its password; `recalled` follows.
    void recall();
    void useRemembered(const QString &network);
    void forget(const QString &network);
    /// Everything off, at once.
    void leave();
    void clearResults();
    /// JSON for a name that ends so, else CSV.
    [[nodiscard]] Expected<void, FileError> save(const QString &path) const;
    [[nodiscard]] bool isQuiet() const;

    static constexpr std::size_t kMostFound = 500; ///< whoever sends can fill this list

Q_SIGNALS:
    void changed();
    void recalled(); ///< see state().remembered

private:
    void followSearch();
    void followMemory();
    void forgetKey();
    void judge();
    void begin(bool onlyAsks = false);
    void beginOverAir();
    void followRun();
    void beginWired();
    [[nodiscard]] provision::Result<void> startOverAir();
    [[nodiscard]] provision::Result<provision::AirSettings> air() const;
    [[nodiscard]] session::ApWay apWay() const;
    [[nodiscard]] session::SmartConfigWay smartConfigWay() const;
    [[nodiscard]] session::WiredPlan wiredPlan() const;
    [[nodiscard]] provision::Ending endingIfLeft() const;
    void drop();
    void takeStep(const provision::effect::Tell &step);
    void takeSighting(const provision::Sighting &sighting);
    void finish(const provision::Ending &ending);
    void finishAsking(const provision::Ending &ending);
    void giveUp(const explain::Explanation &why);
    [[nodiscard]] provision::Security security() const;

    Workbench &m_workbench;
    ProvisionState m_state;
    Secret m_key;
    Secret m_cipherKey;
    Secret m_accessPointKey;
    SystemClock m_clock;
    std::unique_ptr<session::ProvisioningSite> m_site; ///< before the runs that use it
    std::unique_ptr<link::SerialLink> m_cable;
    std::unique_ptr<session::ProvisioningRun> m_run;
    std::unique_ptr<session::WiredRun> m_wired;
    DeviceSearch m_search{m_clock};
    provision::NetworkMemory m_memory;
    bool m_isRecalling = false; ///< somebody waits for the names
};

/// Secrets do not copy by accident.
[[nodiscard]] inline Secret copyOfSecret(const Secret &secret)
{
    return Secret{secret.reveal().toByteArray()};
}

/// What this machine has at the moment.
[[nodiscard]] std::vector<SendingInterface> sendingInterfaces();

} // namespace airlift::ui
