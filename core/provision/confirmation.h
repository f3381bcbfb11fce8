#pragma once

#include "core/provision/conversation.h"

#include <optional>
#include <set>

namespace airlift::provision {

/// Numbers questions and timers, so that late answers are recognised.
class Counter
{
public:
    [[nodiscard]] quint32 next() { return ++m_last; }
    [[nodiscard]] quint32 last() const { return m_last; }

private:
    quint32 m_last = 0;
};

/// Times of TI's own client (provisioning 3.7).
struct ConfirmationTimes {
    Instant search = std::chrono::seconds{30};
    Instant beforeAsking = std::chrono::seconds{3};
    Instant betweenTries = std::chrono::seconds{3};
    int tries = 5;
};

/// What is known when the looking begins.
struct ConfirmationPlan {
    QString expectedName;          ///< empty: any device that was not there before
    QString expectedMac;           ///< empty: not known
    std::set<QString> knownBefore; ///< identities (see identityOf) seen before the profile was sent
    bool tls = false;
    bool isInNetwork =
        true; ///< false: this machine could not join it, so there is nothing to look for
    bool mayUseAccessPoint = false;    ///< the device's network can be joined to ask there
    std::optional<ResultDigit> before; ///< what it served before this try; empty: not known
    bool wasAcknowledged = true;       ///< the device answered the request to try
    bool escapingMatters = false;
    ConfirmationTimes times;
};

[[nodiscard]] QString identityOf(const FoundDevice &device);

/// The second half of every way over the air: find the device in the network, ask it for the
/// result; if it is not there, ask it at its own access point (provisioning 3, 8).
class Confirmation
{
public:
    Confirmation(ConfirmationPlan plan, Counter &counter);
    [[nodiscard]] Effects begin();
    /// Also before begin(): what was seen meanwhile counts.
    [[nodiscard]] Effects handle(const Event &event);
    [[nodiscard]] bool accepts(const Sighting &sighting) const;
    [[nodiscard]] Ending endingIfCancelled() const;

private:
    enum class Phase {
        Idle,
        Looking,
        Waiting,
        Version,
        Name,
        Mac,
        Result,
        Rejoining,
        ApVersion,
        ApResult,
        GoingHome,
        Over
    };
    void on(const event::Seen &seen);
    void on(const event::Due &due);
    void on(const event::Answered &answered);
    void on(const event::Unanswered &unanswered);
    void on(const event::Joined &);
    void on(const event::CouldNotJoin &failure);
    template <typename Other>
    void on(const Other &)
    {
    }
    void look(bool again);
    void startAsking();
    void ask(Phase phase, Place place, const QByteArray &path);
    void tryAgain(Doubt doubt);
    void dismissCandidate();
    void giveUpInNetwork(Doubt doubt);
    void judgeInNetwork(ResultDigit digit);
    void judgeAtAccessPoint(ResultDigit digit);
    void finish(Ending ending);
    void tell(Step step, StepState state, const QString &fact = {});
    void arm(Instant after);
    [[nodiscard]] std::optional<FoundDevice> theOne() const;

    ConfirmationPlan m_plan;
    Counter &m_counter;
    Phase m_phase = Phase::Idle;
    quint32 m_tag = 0;
    quint32 m_timer = 0;
    int m_tries = 0;
    bool m_feedbackLost = false;
    std::vector<FoundDevice> m_candidates;
    std::set<QString> m_foreign;
    std::optional<FoundDevice> m_device;
    Doubt m_lastDoubt = Doubt::DeviceNotSeen;
    Effects m_effects;
};

} // namespace airlift::provision
