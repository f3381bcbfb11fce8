#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"
#include "core/sim/cdn_settings.h"
#include "core/sim/described_hosts.h"
#include "core/sim/fault_plan.h"
#include "core/sim/flash.h"
#include "core/sim/list_object.h"

#include <memory>

#include <QByteArray>
#include <QHash>
#include <QHostAddress>
#include <QString>

/// A simulated CC3220SF running the vendor's cloud_ota firmware of SDK 4.10 in plain-URL mode.
/// Behaves like the documents say the real one does, quirks included, and shares no code with the
/// bundle writer or the receiver model.
namespace airlift::sim {

/// What was compiled in.
struct Firmware {
    QByteArray version = "0.10.00.03";
    LibraryRelease library = LibraryRelease::Sdk410; ///< its archive code
    int tokenField = 96; ///< MAX_VENDOR_TOKEN_SIZE; 160 is the most the standard block has room for
    int maxBundleFiles = 8; ///< MAX_BUNDLE_CMD_FILES; 20 in the local_ota copy
    QByteArray vendorCertificateName = "dummy_ota_vendor_cert.der";
    QByteArray rootCaName = "ota-root-ca.der"; ///< OTA_SERVER_ROOT_CA_CERT; empty: built without a
                                               ///< CA, server not verified
    QByteArray url;                            ///< OTA_FILE_DOWNLOAD address
    CdnSettings cdn;                           ///< instead of the URL, if it names a vendor
    bool secured = true; ///< OTA_SERVER_SECURED: TLS and port 443, else plain and port 80
    bool traces = true;  ///< SL_ENABLE_OTA_DEBUG_TRACES
    bool namesWantedCa =
        false; ///< socket event handler that prints the wanted root instead of restarting
    bool startsByItself = true; ///< DISABLE_OTA_SWITCH_TRIGGER: OTA at the fifth good ping
};

/// The world around the board.
struct Surroundings {
    struct Route {
        QHostAddress address;
        quint16 port = 0; ///< where port 443 (or 80) of that host really is
    };
    QHash<QByteArray, Route> hosts;       ///< what its name server knows
    std::vector<DescribedHost> described; ///< instead, if there are any: no socket is opened
    QByteArray ssid = "PlantNet";
    bool networkAfterUpdate =
        true; ///< false: the new image finds no gateway, never commits and is rolled back
    bool networkFound = true; ///< false: no access point in reach; the board starts provisioning
    bool clockSet =
        false; ///< a board starts in 2000; without a set clock dates cannot be checked (-461)
};

/// What is wrong with the board itself.
struct Faults {
    bool commitRefused =
        false;      ///< the file system answers -10282 although an image waits for its commit
    FaultPlan plan; ///< begins with the first power-on after it was configured
};

struct DeviceConfig {
    Chip chip = Chip::CC3220SF;
    Firmware firmware;
    Surroundings surroundings;
    Faults faults;
    Baud uartSpeed{115200};
    quint32 seed = 1; ///< for everything that varies on a real board
};

/// The board. Owns its flash, prints through `uart` (which somebody else opens), waits on `clock`;
/// both must outlive it. Everything happens in the thread's event loop: no call blocks.
class Device final : public QObject
{
    Q_OBJECT
public:
    Device(DeviceConfig config, Clock &clock, link::ByteLink &uart, QObject *parent = nullptr);
    ~Device() override;

    [[nodiscard]] Flash &flash();
    /// The flash lives in this folder from now on, and is read from there if there is one: every
    /// change is written before the firmware goes on, whole or not at all.
    [[nodiscard]] Expected<void, FlashImageError> keepFlashIn(const QString &folder);
    /// Changes what is compiled in or around; takes effect at the next boot.
    void configure(DeviceConfig config);
    [[nodiscard]] const DeviceConfig &config() const;

    void powerOn();  ///< nothing happens if it has power already
    void powerOff(); ///< at once, whatever it is doing; an uncommitted bundle is rolled back at the
                     ///< next boot
    void reset();
    /// SW2: start an OTA at the end of the current ping round. A firmware that starts by itself
    /// does not look at it.
    void pressButton();
    void
    loseNetwork(); ///< the access point drops it, now; the firmware restarts after its present step

    enum class State { Off, Booting, Joining, Pinging, Updating, Restarting, Halted };
    [[nodiscard]] State state() const;
    /// What the firmware has done so far, counted as fault plans count it.
    [[nodiscard]] quint32 operations() const;

Q_SIGNALS:
    void stateChanged(airlift::sim::Device::State state);
    void flashNotKept(const airlift::FileError &error);
    /// One read of an answer, header included, counted from its connection's first byte.
    void pieceRead(qint64 offset, qsizetype size);

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace airlift::sim
