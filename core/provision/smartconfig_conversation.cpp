#include "core/provision/smartconfig_conversation.h"

namespace airlift::provision {

SmartConfigConversation::SmartConfigConversation(SmartConfigPlan plan)
    : m_plan(std::move(plan))
{
}

Effects SmartConfigConversation::handle(const Event &event)
{
    if (m_phase == Phase::Over)
        return {};
    if (std::holds_alternative<event::Begin>(event) && m_phase == Phase::Idle) {
        begin();
    } else if (std::holds_alternative<event::Cancel>(event)) {
        finish(m_phase == Phase::Confirmation   ? m_confirmation->endingIfCancelled()
               : m_phase == Phase::Transmitting ? Ending{Unknown{Doubt::GivenUp, std::nullopt}}
                                                : Ending{Cancelled{}});
    } else if (m_phase == Phase::Confirmation) {
        absorb(m_confirmation->handle(event));
    } else if (const auto *time = std::get_if<event::Due>(&event)) {
        due(time->timer);
    } else if (const auto *sighting = std::get_if<event::Seen>(&event)) {
        seen(*sighting);
    } else if (const auto *broken = std::get_if<event::TransmissionFailed>(&event)) {
        m_effects.emplace_back(effect::Tell{Step::Transmit, StepState::Failed, {}});
        finish(Stopped{broken->error});
    }
    return std::exchange(m_effects, {});
}

void SmartConfigConversation::begin()
{
    m_phase = Phase::Listening;
    m_effects.emplace_back(effect::Listen{true});
    arm(kListenFirst);
}

void SmartConfigConversation::due(quint32 timer)
{
    if (timer != m_timer)
        return;
    if (m_phase == Phase::Listening) {
        m_phase = Phase::Transmitting;
        m_effects.emplace_back(effect::Tell{Step::Transmit, StepState::Running, {}});
        m_effects.emplace_back(effect::Transmit{true});
        arm(m_plan.transmitFor);
    } else if (m_phase == Phase::Transmitting) {
        startConfirmation();
    }
}

void SmartConfigConversation::seen(const event::Seen &event)
{
    const FoundDevice &device = event.sighting.device;
    if (m_phase == Phase::Listening) {
        m_knownBefore.insert(identityOf(device));
        m_knownBefore.insert(device.address.toString());
        return;
    }
    ConfirmationPlan probe;
    probe.expectedName = m_plan.deviceName;
    probe.knownBefore = m_knownBefore;
    if (!Confirmation{probe, m_counter}.accepts(event.sighting))
        return;
    startConfirmation();
    if (m_phase == Phase::Confirmation)
        absorb(m_confirmation->handle(event));
}

void SmartConfigConversation::startConfirmation()
{
    m_effects.emplace_back(effect::Transmit{false});
    m_effects.emplace_back(effect::Tell{Step::Transmit, StepState::Done, {}});
    m_phase = Phase::Confirmation;
    ConfirmationPlan plan;
    plan.expectedName = m_plan.deviceName;
    plan.knownBefore = m_knownBefore;
    plan.mayUseAccessPoint = m_plan.mayUseAccessPoint;
    plan.times = m_plan.times;
    m_confirmation.emplace(std::move(plan), m_counter);
    absorb(m_confirmation->begin());
}

void SmartConfigConversation::arm(Instant after)
{
    m_timer = m_counter.next();
    m_effects.emplace_back(effect::Arm{m_timer, after});
}

void SmartConfigConversation::absorb(Effects effects)
{
    for (Effect &effect : effects) {
        if (std::holds_alternative<effect::Finish>(effect))
            m_phase = Phase::Over;
        m_effects.push_back(std::move(effect));
    }
}

void SmartConfigConversation::finish(Ending ending)
{
    m_phase = Phase::Over;
    m_effects.emplace_back(effect::Transmit{false});
    m_effects.emplace_back(effect::Listen{false});
    m_effects.emplace_back(effect::Finish{std::move(ending)});
}

} // namespace airlift::provision
