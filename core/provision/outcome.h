#pragma once

#include "core/provision/device_pages.h"
#include "core/provision/error.h"

#include <optional>
#include <variant>

#include <QHostAddress>
#include <QString>

/// The answer to "is it on this Wi-Fi now?". Three values, because lost feedback is not a failure,
/// and saying "failed" sends people to redo what worked.
namespace airlift::provision {

struct FoundDevice {
    QString name;
    QString mac; ///< twelve digits, upper case; empty if nothing told it
    QHostAddress address;
};

enum class WitnessedBy {
    Network,     ///< the device answered in the network it was to join
    AccessPoint, ///< the device told it in its own network
    Uart         ///< its console said so
};

/// The device's own reason.
enum class Refusal {
    NetworkNotFound,  ///< 1
    ConnectionFailed, ///< 2: in practice a wrong key
    NoAddress,        ///< 3
    GeneralError,     ///< 6, or 0 on the console
    ProfileListFull,  ///< event 9
    Rejected          ///< the command that stores or connects was refused (over UART)
};

/// Why nothing certain can be said.
enum class Doubt {
    FeedbackLost,   ///< 4: it says it was connected, but nobody fetched the result in time
    DeviceNotSeen,  ///< not in the network, not as an access point
    SeveralDevices, ///< more than one fits, and nothing tells them apart
    NotStarted,     ///< 0: it has not tried, or was reset while it did
    OlderResult,    ///< what it tells may belong to an earlier try
    Contradiction,  ///< two witnesses, or the device's place and its words, do not agree
    NoResult,       ///< it is in the network, but does not answer the question
    GivenUp         ///< cancelled after the device had been told
};

struct Confirmed {
    FoundDevice device;
    WitnessedBy by{};
};
struct Refuted {
    Refusal reason{};
    WitnessedBy by{};
    bool mayBeOlder = false;      ///< the same digit stood there before this try
    bool escapingMatters = false; ///< the key has % or +: it may have arrived changed
};
struct Unknown {
    Doubt doubt{};
    std::optional<FoundDevice> device; ///< seen, at least
};
/// The device was never told anything, so nothing has changed.
struct Stopped {
    Error error;
};
struct Cancelled {
};
using Ending = std::variant<Confirmed, Refuted, Unknown, Stopped, Cancelled>;
/// The device an ending speaks of; null if it names none.
[[nodiscard]] const FoundDevice *deviceOf(const Ending &ending);

/// What the device's console adds. Only what was said after this try's profile arrived counts.
class UartWitness
{
public:
    explicit UartWitness(QString networkName);
    void profileAdded(const QString &networkName);
    void status(int number);                      ///< provisioning status event (provisioning 5.2)
    void connectedTo(const QString &networkName); ///< after "stopped"
    void restarted();
    [[nodiscard]] std::optional<Ending> says() const;

private:
    QString m_networkName;
    bool m_isOurs = false;
    std::optional<Ending> m_says;
};

/// One ending out of two witnesses: doubt gives way to knowledge, and two that contradict each
/// other are a doubt.
[[nodiscard]] Ending combined(Ending network, const std::optional<Ending> &uart);

} // namespace airlift::provision
