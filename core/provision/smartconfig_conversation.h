#pragma once

#include "core/provision/confirmation.h"
#include "core/provision/conversation.h"

namespace airlift::provision {

struct SmartConfigPlan {
    QString deviceName; ///< as sent; empty: none was
    Instant transmitFor = std::chrono::seconds{40};
    bool mayUseAccessPoint = false;
    ConfirmationTimes times;
};

/// Listens first, to know who is there already; then transmits until the device is heard or the
/// documented time is over; then asks (provisioning 3.4, 8).
class SmartConfigConversation final : public Conversation
{
public:
    explicit SmartConfigConversation(SmartConfigPlan plan);
    [[nodiscard]] Effects handle(const Event &event) override;

    static constexpr std::chrono::seconds kListenFirst{2};

private:
    enum class Phase { Idle, Listening, Transmitting, Confirmation, Over };
    void begin();
    void due(quint32 timer);
    void seen(const event::Seen &event);
    void startConfirmation();
    void finish(Ending ending);
    void arm(Instant after);
    void absorb(Effects effects);

    SmartConfigPlan m_plan;
    Counter m_counter;
    std::set<QString> m_knownBefore;
    std::optional<Confirmation> m_confirmation;
    Phase m_phase = Phase::Idle;
    quint32 m_timer = 0;
    Effects m_effects;
};

} // namespace airlift::provision
