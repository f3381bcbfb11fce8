#pragma once

#include "core/provision/key_store.h"
#include "core/session/delivery.h"
#include "core/session/provisioning_site.h"
#include "core/session/target.h"
#include "ui/bench_board.h"

#include <memory>
#include <optional>

#include <QFuture>
#include <QList>
#include <QString>

namespace airlift::ui {

/// A device the user can choose.
struct TargetChoice {
    QString id;    ///< "sim", or the name of a serial port
    QString label; ///< for people
    bool simulated = false;
    friend bool operator==(const TargetChoice &, const TargetChoice &) = default;
};

/// What can be set about the simulated board from the window.
struct SimulatedSettings {
    double speed = 8.0;        ///< 1.0: a real board's pace at 115200 baud
    QString fault;             ///< name from Workbench::faults(), or empty
    QString vendorCertificate; ///< file to install as the board's OTA vendor certificate; empty:
                               ///< the demo's own
    QString chip = QStringLiteral("CC3220SF");
    int maxBundleFiles = 8;
};

/// A bundle made for the demonstration, with everything the simulated board needs to accept it.
struct DemoBundle {
    QString path;
    QString error; ///< one explained sentence if it could not be made; then path is empty
};

struct NamedFault {
    QString name;  ///< as on the command line: "wrong-root-ca"
    QString label; ///< for people
};

/// A fault a plan can name.
struct PlanFault {
    QString name;
    QString text; ///< the shortest entry of a plan with it
    QString does; ///< for people
};

/// Where a device is provisioned.
struct ProvisioningPlace {
    bool simulated = true; ///< a unit of its own, in a world with that network
    QString fault;         ///< of the simulated one: name from Workbench::unitFaults(), or empty
    bool atRealPace = false;
    QString networkName;
    Secret networkKey;
    Secret cipherKey; ///< what the unit was built with
    QString uart;     ///< port of the real device's console; empty: none
    int baud = 115200;
    bool movesWifi = false;         ///< the person has agreed that this computer is moved
    bool isFirstGeneration = false; ///< the device's access point has the old address
};

/// What the window needs from the composition root: devices and the demonstration. The window
/// itself knows neither the simulator nor the demo keys.
class Workbench
{
public:
    virtual ~Workbench() = default;
    [[nodiscard]] virtual QList<TargetChoice>
    targets() const = 0; ///< simulated board first, then serial ports
    [[nodiscard]] virtual QList<NamedFault> faults() const = 0;
    /// `bundlePath` is what is going to be served; the simulated board is given what it needs for
    /// the demo bundle.
    [[nodiscard]] virtual std::unique_ptr<session::Target>
    open(const TargetChoice &choice, const SimulatedSettings &settings) = 0;
    /// Makes (or remakes, for a fault that lies in the bundle) the demo bundle in a worker thread.
    [[nodiscard]] virtual QFuture<DemoBundle> makeDemoBundle(const SimulatedSettings &settings) = 0;
    // The bench: simulated boards under the hands of a person.
    [[nodiscard]] virtual QList<NamedFault> personalities() const = 0;
    [[nodiscard]] virtual QList<PlanFault> planFaults() const = 0;
    [[nodiscard]] virtual QString randomPlan(quint32 seed) const = 0;
    [[nodiscard]] virtual QString planMistake(const QString &plan) const = 0; ///< empty: none
    /// A board of its own, off. Nothing if it cannot be made.
    [[nodiscard]] virtual std::unique_ptr<BenchBoard> makeBoard(const BenchSettings &settings) = 0;
    /// The simulated board behind a device that was opened; nothing if there is none. May outlive
    /// the device, and is off then.
    [[nodiscard]] virtual std::unique_ptr<BenchBoard> boardOf(session::Target &target) = 0;

    [[nodiscard]] virtual QList<NamedFault> unitFaults() const = 0;
    /// Nothing if it cannot be made.
    [[nodiscard]] virtual std::unique_ptr<session::ProvisioningSite>
    provisioningSite(const ProvisioningPlace &place) = 0;
    /// The system's key ring; nothing: no key can be kept.
    [[nodiscard]] virtual std::unique_ptr<provision::KeyStore> keyStore() { return nullptr; }
    /// Whether the program knows a way to move this computer's Wi-Fi.
    [[nodiscard]] virtual bool canMoveWifi() const { return false; }

    /// Lets a fault that lies in the server or in the trust set-up change the delivery.
    virtual void applyFault(const SimulatedSettings &settings, session::Delivery &delivery) = 0;
};

} // namespace airlift::ui
