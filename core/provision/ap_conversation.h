#pragma once

#include "core/provision/confirmation.h"
#include "core/provision/conversation.h"

#include <QDateTime>

namespace airlift::provision {

/// Plain or TLS: the documented switch is a 302 on a plain request (provisioning 4.2); some builds
/// close the plain port altogether.
enum class Transport { Detect, Plain, Tls };

/// Everything a way through the device's access point needs.
struct ApPlan {
    bool joinsDevice = true; ///< false: this machine is in the device's network already
    Transport transport = Transport::Detect;
    bool scans = false; ///< asks the device what it hears
    bool endsAfterScan = false;
    // --- what to tell it
    QString networkName;
    Secret networkKey;
    Security security = Security::Wpa2;
    Wpa2Code wpa2Code = Wpa2Code::Three;
    std::optional<int> rawSecurityCode; ///< expert: send exactly this
    int priority = 0;
    std::optional<Escaping> escaping; ///< empty: twice for the second generation, else once
    QString deviceName;               ///< empty: leave it
    std::optional<QDateTime> time;    ///< local time to set
    // --- afterwards
    bool returnsHome = true; ///< false: this machine reaches the network by another way
    ConfirmationTimes times;
};

/// The limits of everything in a plan, before anything is sent.
[[nodiscard]] Result<void> checkApPlan(const ApPlan &plan);

/// What the visit at the device found out.
struct ApFacts {
    DeviceGeneration generation = DeviceGeneration::Second;
    bool tls = false;
    QString name;
    QString mac;
    std::optional<ResultDigit> before;
};

/// Joins the device, identifies it, tells it the network, goes home and asks for the result
/// (provisioning 4.12).
class ApConversation final : public Conversation
{
public:
    explicit ApConversation(ApPlan plan);
    [[nodiscard]] Effects handle(const Event &event) override;
    [[nodiscard]] const ApFacts &facts() const { return m_facts; }

    static constexpr std::chrono::seconds kSettle{5}; ///< after joining (provisioning 4.12)
    static constexpr std::chrono::seconds kScan{20};  ///< (provisioning 4.8)
    static constexpr int kListTries = 3;
    static constexpr int kRequestTries = 3;

private:
    enum class Phase {
        Idle,
        Joining,
        Settling,
        Version,
        Mac,
        Before,
        Name,
        StartingScan,
        Scanning,
        List,
        SettingTime,
        SettingName,
        Adding,
        Confirming,
        GoingHome,
        Confirmation,
        Over
    };
    void on(const event::Begin &);
    void on(const event::Joined &);
    void on(const event::CouldNotJoin &failure);
    void on(const event::Answered &answered);
    void on(const event::Unanswered &unanswered);
    void on(const event::Seen &seen);
    void on(const event::Due &due);
    void on(const event::TransmissionFailed &) {}
    void on(const event::Cancel &);

    void visit(Phase phase);
    void proceed();
    void afterList(const HttpAnswer &answer);
    void posted(const HttpAnswer &answer);
    void get(Phase phase, const QByteArray &path);
    void post(Phase phase, const QByteArray &path, Secret body);
    void repeatOrStop(const NoAnswer &why);
    void goHome();
    void beginConfirmation(bool isInNetwork = true);
    void stop(Error error);
    void finish(Ending ending);
    void tell(Step step, StepState state, const QString &fact = {});
    void arm(Instant after);
    void absorb(Effects effects);
    [[nodiscard]] Secret profile() const;
    [[nodiscard]] QByteArray requestName() const;

    ApPlan m_plan;
    ApFacts m_facts;
    Counter m_counter;
    std::optional<Confirmation> m_confirmation;
    Phase m_phase = Phase::Idle;
    quint32 m_tag = 0;
    quint32 m_timer = 0;
    int m_tries = 0;
    int m_listTries = 0;
    bool m_told = false; ///< the profile may have reached the device
    bool m_acknowledged = false;
    Effects m_effects;
};

} // namespace airlift::provision
