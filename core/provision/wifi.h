#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/provision/error.h"

#include <optional>

#include <QHostAddress>
#include <QNetworkInterface>

namespace airlift::provision {

/// Moves this machine from one Wi-Fi to another, or has it moved.
class Wifi : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    enum class Kind { Device, Home };
    /// Answered by `joined` or `couldNotJoin`, from the event loop, unless cancel() comes first.
    /// An empty name with Kind::Device: whichever device's network is in the air.
    virtual void join(Kind kind, const QString &network, const Secret &key) = 0;
    virtual void cancel() = 0;
    /// Back to where the machine was, if it was moved.
    virtual void restore() = 0;

Q_SIGNALS:
    /// `own`: this machine's address there, if it is known.
    void joined(const QHostAddress &own);
    void couldNotJoin(const airlift::provision::JoinFailed &why);
    /// A person has to do it; the program notices when it is done.
    void handNeeded(airlift::provision::Wifi::Kind kind, const QString &network);
};

/// Part of every device's own network name, unless its firmware chose another (provisioning 4.1).
inline constexpr char kDeviceNetwork[] = "mysimplelink";
/// Of a second-generation device in its own network (provisioning 4.1).
inline constexpr char kAccessPointAddress[] = "10.123.45.1";
/// Of a first-generation one; many routers have it as well (provisioning 4.11).
inline constexpr char kOldAccessPointAddress[] = "192.168.1.1";
[[nodiscard]] bool isDeviceNetwork(const QString &name);

/// Asks the person to join, and watches this machine's addresses until it is done: a device's
/// network is known by its addresses (10.123.45.x), every other by not being that.
class HandWifi final : public Wifi
{
    Q_OBJECT
public:
    /// `device`: address of the device in its own network.
    HandWifi(QHostAddress device, Clock &clock, QObject *parent = nullptr);
    ~HandWifi() override;
    void join(Kind kind, const QString &network, const Secret &key) override;
    void cancel() override;
    void restore() override {} ///< what a person did, a person undoes

    static constexpr std::chrono::seconds kLook{1};
    static constexpr std::chrono::minutes kPatience{5};

private:
    void look();
    QHostAddress m_device;
    Clock &m_clock;
    Clock::Ticket m_ticket = 0;
    Kind m_kind{};
    QString m_network;
    Instant m_since{};
};

/// This machine's address in the /24 of `device`; null if it is not there.
[[nodiscard]] QHostAddress ownAddressBeside(const QHostAddress &device);

/// What the radio of an interface says, where the system tells (Linux).
struct Radio {
    QString network;   ///< empty: not joined
    int megahertz = 0; ///< 0: not told
};
[[nodiscard]] std::optional<Radio> radioOf(const QNetworkInterface &interface);

} // namespace airlift::provision
