#pragma once

#include "core/base/clock.h"
#include "core/provision/wifi.h"

#include <optional>
#include <variant>
#include <vector>

/// Moving this machine from one Wi-Fi to another by NetworkManager: what to do next, without D-Bus.
/// ManagedWifi connects the two.
namespace airlift::network {

/// What NetworkManager knows at one moment, as far as it matters here. Paths are those of its
/// objects.
struct AccessPoint {
    QString path;
    QString network;
    int strength = 0; ///< percent
    bool isSecured = false;
};
struct Connection {
    QString path;
    QString settings; ///< the saved connection behind it
    bool isComplete = false;
    QHostAddress address;
};
struct Adapter {
    QString path;
    QString interface;
    bool isUsable = false; ///< managed, and switched on
    QString joined;        ///< name of the network it is in; empty: none
    std::optional<Connection> connection;
    std::vector<AccessPoint> around;
};
using View = std::vector<Adapter>; ///< Wi-Fi adapters only

namespace event {
struct Join {
    provision::Wifi::Kind kind{};
    QString network;
    bool hasKey = false;
};
struct Looked {
    View view;
};
struct Absent { ///< there is no NetworkManager
};
struct Started {
    QString connection;
};
/// The adapter that joins gave up.
struct Fell {
    uint reason = 0; ///< NM_DEVICE_STATE_REASON
};
struct Refused {
    provision::JoinFailed::Why why{};
    QString systemReason;
};
struct Due {
};
struct Cancel {
};
struct Restore {
};
} // namespace event
using Event = std::variant<event::Join, event::Looked, event::Absent, event::Started, event::Fell,
                           event::Refused, event::Due, event::Cancel, event::Restore>;

namespace effect {
struct Look { ///< answered by Looked, Absent or Refused
};
struct Scan {
    QString adapter;
};
/// Joins by a connection that lives no longer than it is used; answered by Started or Refused.
struct Start {
    QString adapter;
    QString accessPoint;
    QString network;
};
/// Takes up a saved connection again; answered like Start, if it is waited for.
struct Return {
    QString settings;
    QString adapter;
    bool isAwaited = true;
};
struct Leave {
    QString connection;
};
/// One Due after this time; a newer one replaces it, zero takes it back.
struct Arm {
    Instant after{};
};
struct Joined {
    QHostAddress own;
};
struct Failed {
    provision::JoinFailed why;
};
struct ByHand { ///< a person has to do it
};
} // namespace effect
using Effect =
    std::variant<effect::Look, effect::Scan, effect::Start, effect::Return, effect::Leave,
                 effect::Arm, effect::Joined, effect::Failed, effect::ByHand>;
using Effects = std::vector<Effect>;

/// Finds a network, joins it, knows where the machine was before, and brings it back. An adapter
/// that is in no network is preferred: then the machine does not even leave its own.
class JoinSteps
{
public:
    /// `interface`: the only adapter it may move; empty: any.
    explicit JoinSteps(QString interface = {});
    [[nodiscard]] Effects handle(const Event &event);
    /// The network the machine was in when it was moved first; empty: none.
    [[nodiscard]] QString home() const { return m_home ? m_home->network : QString{}; }

    static constexpr std::chrono::seconds kLook{1};
    /// A fresh scan takes so long; older lists may lack a device that was just switched on.
    static constexpr std::chrono::seconds kScan{4};
    static constexpr std::chrono::seconds kSearch{40};
    static constexpr std::chrono::seconds kJoin{60};
    static constexpr int kLooksPerScan = 10;
    /// Until then the adapter may still be busy leaving where it was.
    static constexpr std::chrono::seconds kGrace{5};

private:
    struct Home {
        QString settings;
        QString adapter;
        QString network;
    };
    enum class Phase { Idle, Looking, Starting, Joining };
    void on(const event::Join &join);
    void on(const event::Looked &looked);
    void on(const event::Absent &);
    void on(const event::Started &started);
    void on(const event::Fell &fell);
    void on(const event::Refused &refused);
    void on(const event::Due &);
    void on(const event::Cancel &);
    void on(const event::Restore &);

    void decide(const View &view);
    void decideAboutHome(const View &view);
    void search(const Adapter &adapter);
    void check(const View &view);
    void lookAgain(Instant after);
    void goBack();
    void finish(const QHostAddress &own);
    void fail(provision::JoinFailed::Why why, const QString &systemReason = {});
    [[nodiscard]] const Adapter *chosen(const View &view) const;
    [[nodiscard]] bool isWanted(const QString &network) const;
    [[nodiscard]] bool isHome() const { return m_kind == provision::Wifi::Kind::Home; }

    QString m_interface;
    Phase m_phase = Phase::Idle;
    provision::Wifi::Kind m_kind{};
    QString m_network;
    bool m_hasKey = false;
    std::optional<Home> m_home;
    QString m_adapter;      ///< the one that was moved; it stays the one
    QString m_ours;         ///< the connection that was started here
    bool m_returns = false; ///< it is the one the machine was in before
    int m_looks = 0;
    Instant m_waited{};
    Effects m_effects;
};

} // namespace airlift::network
