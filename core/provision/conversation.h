#pragma once

#include "core/base/units.h"
#include "core/provision/outcome.h"

#include <variant>
#include <vector>

#include <QByteArray>
#include <QHostAddress>
#include <QString>

/// The vocabulary of the provisioning conversations: what happens to them, what they want done.
/// They do no I/O; a driver does (Run), or a test.
namespace airlift::provision {

/// How a device was noticed.
struct Sighting {
    enum class How { Announcement, Mdns, Sweep };
    How how{};
    FoundDevice device;
};

/// Where this machine has to be.
enum class Place { DeviceAccessPoint, HomeNetwork };

enum class Step {
    JoinDevice,
    Identify,
    Scan,
    SetTime,
    SetName,
    AddProfile,
    RequestConfirmation,
    Transmit,
    ReturnHome,
    FindDevice,
    AskResult,
    AskAtAccessPoint
};
enum class StepState { Running, Done, Skipped, Failed };

namespace event {
struct Begin {
};
struct Joined {
};
struct CouldNotJoin {
    JoinFailed why;
};
struct Answered {
    quint32 tag = 0;
    HttpAnswer answer;
};
struct Unanswered {
    quint32 tag = 0;
    NoAnswer why;
};
struct Seen {
    Sighting sighting;
};
struct Due {
    quint32 timer = 0; ///< of effect::Arm; older ones are ignored
};
struct TransmissionFailed {
    Error error;
};
struct Cancel {
};
} // namespace event
using Event = std::variant<event::Begin, event::Joined, event::CouldNotJoin, event::Answered,
                           event::Unanswered, event::Seen, event::Due, event::TransmissionFailed,
                           event::Cancel>;

namespace effect {
struct Join {
    Place place{};
};
/// One HTTP request. The body may hold the network key.
struct Ask {
    quint32 tag = 0;
    Place place{};
    QHostAddress address; ///< null: the access point's
    bool tls = false;
    QByteArray method;
    QByteArray path;
    Secret body;
};
struct Listen {
    bool on = true;
};
struct Transmit {
    bool on = true;
};
/// Wakes the conversation once; a newer one replaces it.
struct Arm {
    quint32 timer = 0;
    Instant after{};
};
struct Tell {
    Step step{};
    StepState state{};
    QString fact; ///< a name, an address, a digit; never a secret
};
struct Networks {
    std::vector<ListedNetwork> found;
};
struct Finish {
    Ending ending;
};
} // namespace effect
using Effect = std::variant<effect::Join, effect::Ask, effect::Listen, effect::Transmit,
                            effect::Arm, effect::Tell, effect::Networks, effect::Finish>;
using Effects = std::vector<Effect>; ///< in order; move-only, because of the secret in Ask

/// Something a driver can run.
class Conversation
{
public:
    virtual ~Conversation() = default;
    [[nodiscard]] virtual Effects handle(const Event &event) = 0;

protected:
    Conversation() = default;
    Conversation(const Conversation &) = default;
    Conversation &operator=(const Conversation &) = default;
};

} // namespace airlift::provision
