#include "core/provision/confirmation.h"

#include <algorithm>

namespace airlift::provision {

namespace {

[[nodiscard]] std::optional<Refusal> refusalOf(ResultDigit digit)
{
    switch (digit) {
    case ResultDigit::NetworkNotFound:
        return Refusal::NetworkNotFound;
    case ResultDigit::ConnectionFailed:
        return Refusal::ConnectionFailed;
    case ResultDigit::NoAddress:
        return Refusal::NoAddress;
    case ResultDigit::GeneralError:
        return Refusal::GeneralError;
    default:
        return std::nullopt;
    }
}

[[nodiscard]] QString digitText(ResultDigit digit)
{
    return QString::number(static_cast<int>(digit));
}

} // namespace

QString identityOf(const FoundDevice &device)
{
    return device.mac.isEmpty() ? device.address.toString() : device.mac;
}

Confirmation::Confirmation(ConfirmationPlan plan, Counter &counter)
    : m_plan(std::move(plan))
    , m_counter(counter)
{
}

Effects Confirmation::begin()
{
    if (m_plan.isInNetwork)
        look(false);
    else
        giveUpInNetwork(Doubt::DeviceNotSeen);
    if (m_phase == Phase::Looking && !m_candidates.empty())
        startAsking();
    return std::exchange(m_effects, {});
}

Effects Confirmation::handle(const Event &event)
{
    if (m_phase != Phase::Over)
        std::visit([this](const auto &e) { on(e); }, event);
    return std::exchange(m_effects, {});
}

bool Confirmation::accepts(const Sighting &sighting) const
{
    const FoundDevice &device = sighting.device;
    if (m_plan.knownBefore.contains(identityOf(device)) ||
        m_plan.knownBefore.contains(device.address.toString()) ||
        m_foreign.contains(device.address.toString()))
        return false;
    if (!m_plan.expectedMac.isEmpty() && !device.mac.isEmpty() && device.mac != m_plan.expectedMac)
        return false;
    return m_plan.expectedName.isEmpty() || device.name == m_plan.expectedName;
}

std::optional<FoundDevice> Confirmation::theOne() const
{
    return m_candidates.size() == 1 ? std::optional{m_candidates.front()} : std::nullopt;
}

void Confirmation::tell(Step step, StepState state, const QString &fact)
{
    m_effects.emplace_back(effect::Tell{step, state, fact});
}

void Confirmation::arm(Instant after)
{
    m_timer = m_counter.next();
    m_effects.emplace_back(effect::Arm{m_timer, after});
}

void Confirmation::look(bool again)
{
    m_phase = Phase::Looking;
    m_tries = 0;
    if (again) {
        m_candidates.clear();
        m_device.reset();
    }
    tell(Step::FindDevice, StepState::Running);
    m_effects.emplace_back(effect::Listen{true});
    arm(m_plan.times.search);
}

void Confirmation::on(const event::Seen &seen)
{
    if (!accepts(seen.sighting))
        return;
    const FoundDevice &device = seen.sighting.device;
    const auto known =
        std::find_if(m_candidates.begin(), m_candidates.end(),
                     [&](const auto &other) { return other.address == device.address; });
    if (known != m_candidates.end()) {
        if (known->mac.isEmpty())
            known->mac = device.mac;
    } else {
        m_candidates.push_back(device);
    }
    if (m_phase == Phase::Looking)
        startAsking();
}

/// Some silence first: a second device that fits, or the rest of the start-up, comes in that time.
void Confirmation::startAsking()
{
    tell(Step::FindDevice, StepState::Done, m_candidates.front().address.toString());
    m_phase = Phase::Waiting;
    arm(m_plan.times.beforeAsking);
}

void Confirmation::ask(Phase phase, Place place, const QByteArray &path)
{
    m_phase = phase;
    m_tag = m_counter.next();
    effect::Ask question;
    question.tag = m_tag;
    question.place = place;
    question.tls = m_plan.tls;
    question.method = "GET";
    question.path = path;
    if (place == Place::HomeNetwork)
        question.address = m_device->address;
    m_effects.emplace_back(std::move(question));
}

void Confirmation::on(const event::Due &due)
{
    if (due.timer != m_timer)
        return;
    switch (m_phase) {
    case Phase::Looking:
        tell(Step::FindDevice, StepState::Failed);
        giveUpInNetwork(m_feedbackLost ? Doubt::FeedbackLost : m_lastDoubt);
        break;
    case Phase::Waiting:
        m_device = theOne();
        if (!m_device && m_plan.expectedMac.isEmpty()) {
            giveUpInNetwork(Doubt::SeveralDevices);
            break;
        }
        if (!m_device) // the address says which; ask them one by one
            m_device = m_candidates.front();
        tell(Step::AskResult, StepState::Running, m_device->address.toString());
        ask(Phase::Version, Place::HomeNetwork, "/param_product_version.txt");
        break;
    default:
        break;
    }
}

void Confirmation::on(const event::Answered &answered)
{
    if (answered.tag != m_tag)
        return;
    const HttpAnswer &answer = answered.answer;
    switch (m_phase) {
    case Phase::Version:
        if (!generationFrom(answer))
            dismissCandidate();
        else
            ask(Phase::Name, Place::HomeNetwork, "/param_device_name.txt");
        break;
    case Phase::Name: {
        const auto name = deviceNameFrom(answer);
        if (!m_plan.expectedName.isEmpty() && name != m_plan.expectedName) {
            dismissCandidate();
            break;
        }
        if (name)
            m_device->name = *name;
        ask(Phase::Mac, Place::HomeNetwork, "/__SL_G_N.D");
        break;
    }
    case Phase::Mac: {
        const QString mac = macFrom(answer);
        if (!mac.isEmpty() && !m_plan.expectedMac.isEmpty() && mac != m_plan.expectedMac) {
            dismissCandidate();
            break;
        }
        if (!mac.isEmpty())
            m_device->mac = mac;
        ask(Phase::Result, Place::HomeNetwork, "/param_cfg_result.txt");
        break;
    }
    case Phase::Result:
        if (const auto digit = resultFrom(answer))
            judgeInNetwork(*digit);
        else
            tryAgain(Doubt::NoResult);
        break;
    case Phase::ApVersion:
        if (!generationFrom(answer))
            finish(Unknown{Doubt::DeviceNotSeen, m_device});
        else
            ask(Phase::ApResult, Place::DeviceAccessPoint, "/param_cfg_result.txt");
        break;
    case Phase::ApResult:
        if (const auto digit = resultFrom(answer))
            judgeAtAccessPoint(*digit);
        else
            finish(Unknown{Doubt::NoResult, m_device});
        break;
    default:
        break;
    }
}

void Confirmation::on(const event::Unanswered &unanswered)
{
    if (unanswered.tag != m_tag)
        return;
    switch (m_phase) {
    case Phase::Version:
    case Phase::Name:
    case Phase::Mac:
    case Phase::Result:
        tryAgain(Doubt::NoResult);
        break;
    case Phase::ApVersion:
    case Phase::ApResult:
        finish(Unknown{m_lastDoubt, m_device});
        break;
    default:
        break;
    }
}

/// Somebody else lives at that address. Another candidate, or more looking.
void Confirmation::dismissCandidate()
{
    const QString address = m_device->address.toString();
    tell(Step::AskResult, StepState::Failed, address);
    m_foreign.insert(address);
    std::erase_if(m_candidates,
                  [&](const auto &device) { return device.address.toString() == address; });
    m_device.reset();
    if (m_candidates.empty())
        look(true);
    else
        startAsking();
}

void Confirmation::tryAgain(Doubt doubt)
{
    m_lastDoubt = doubt;
    if (++m_tries >= m_plan.times.tries) {
        tell(Step::AskResult, StepState::Failed);
        giveUpInNetwork(doubt);
        return;
    }
    m_phase = Phase::Waiting;
    arm(m_plan.times.betweenTries);
}

void Confirmation::giveUpInNetwork(Doubt doubt)
{
    m_lastDoubt = doubt;
    // Several that fit stay several; the access point would only add one more voice.
    if (!m_plan.mayUseAccessPoint || m_feedbackLost || doubt == Doubt::SeveralDevices) {
        finish(Unknown{doubt, m_device});
        return;
    }
    m_effects.emplace_back(effect::Listen{false});
    tell(Step::AskAtAccessPoint, StepState::Running);
    m_phase = Phase::Rejoining;
    m_effects.emplace_back(effect::Join{Place::DeviceAccessPoint});
}

void Confirmation::on(const event::Joined &)
{
    if (m_phase == Phase::Rejoining)
        ask(Phase::ApVersion, Place::DeviceAccessPoint, "/param_product_version.txt");
    else if (m_phase == Phase::GoingHome)
        look(true);
}

void Confirmation::on(const event::CouldNotJoin &failure)
{
    if (m_phase == Phase::Rejoining) {
        tell(Step::AskAtAccessPoint, StepState::Failed, failure.why.network);
        finish(Unknown{m_lastDoubt, m_device});
    } else if (m_phase == Phase::GoingHome) {
        finish(Unknown{Doubt::FeedbackLost, m_device});
    }
}

void Confirmation::judgeInNetwork(ResultDigit digit)
{
    tell(Step::AskResult, StepState::Done, digitText(digit));
    switch (digit) {
    case ResultDigit::Success:
        finish(Confirmed{*m_device, WitnessedBy::Network});
        break;
    case ResultDigit::FeedbackFailed:
        finish(Unknown{Doubt::FeedbackLost, m_device});
        break;
    case ResultDigit::NotStarted:
        tryAgain(Doubt::NotStarted);
        break;
    default:
        // It answers in the network it says it could not join: an older result.
        finish(Unknown{Doubt::Contradiction, m_device});
        break;
    }
}

void Confirmation::judgeAtAccessPoint(ResultDigit digit)
{
    tell(Step::AskAtAccessPoint, StepState::Done, digitText(digit));
    const bool isOlder = !m_plan.before || m_plan.before == digit;
    if (const auto reason = refusalOf(digit)) {
        if (isOlder && !m_plan.wasAcknowledged)
            finish(Unknown{Doubt::OlderResult, m_device});
        else
            finish(Refuted{*reason, WitnessedBy::AccessPoint, isOlder,
                           m_plan.escapingMatters && *reason == Refusal::ConnectionFailed});
        return;
    }
    switch (digit) {
    case ResultDigit::FeedbackFailed:
        // Fetching it was the feedback: the device now joins for good, and can be looked for there.
        m_feedbackLost = true;
        tell(Step::ReturnHome, StepState::Running);
        m_phase = Phase::GoingHome;
        m_effects.emplace_back(effect::Join{Place::HomeNetwork});
        break;
    case ResultDigit::Success:
        if (isOlder || !m_plan.wasAcknowledged)
            finish(Unknown{Doubt::OlderResult, m_device});
        else
            finish(Confirmed{
                m_device.value_or(FoundDevice{m_plan.expectedName, m_plan.expectedMac, {}}),
                WitnessedBy::AccessPoint});
        break;
    default:
        finish(Unknown{Doubt::NotStarted, m_device});
        break;
    }
}

void Confirmation::finish(Ending ending)
{
    m_phase = Phase::Over;
    m_effects.emplace_back(effect::Listen{false});
    m_effects.emplace_back(effect::Finish{std::move(ending)});
}

Ending Confirmation::endingIfCancelled() const
{
    return Unknown{m_feedbackLost ? Doubt::FeedbackLost : Doubt::GivenUp, m_device};
}

} // namespace airlift::provision
