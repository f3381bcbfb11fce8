#include "core/provision/ap_conversation.h"

#include "core/provision/limits.h"

namespace airlift::provision {

namespace {

constexpr auto kListPause = std::chrono::seconds{5};
constexpr auto kRetryPause = std::chrono::seconds{1};

} // namespace

Result<void> checkApPlan(const ApPlan &plan)
{
    if (plan.endsAfterScan)
        return {};
    for (const auto &fits : {checkNetworkName(plan.networkName), checkNetworkKey(plan.networkKey),
                             checkDeviceName(plan.deviceName)}) {
        if (!fits)
            return fits;
    }
    if (plan.security != Security::Open && plan.networkKey.isEmpty() && !plan.rawSecurityCode)
        return failure(Error{FieldEmpty{Field::NetworkKey}});
    return {};
}

ApConversation::ApConversation(ApPlan plan)
    : m_plan(std::move(plan))
{
}

Effects ApConversation::handle(const Event &event)
{
    if (m_phase != Phase::Over)
        std::visit([this](const auto &e) { on(e); }, event);
    return std::exchange(m_effects, {});
}

void ApConversation::tell(Step step, StepState state, const QString &fact)
{
    m_effects.emplace_back(effect::Tell{step, state, fact});
}

void ApConversation::arm(Instant after)
{
    m_timer = m_counter.next();
    m_effects.emplace_back(effect::Arm{m_timer, after});
}

void ApConversation::absorb(Effects effects)
{
    for (Effect &effect : effects) {
        if (std::holds_alternative<effect::Finish>(effect))
            m_phase = Phase::Over;
        m_effects.push_back(std::move(effect));
    }
}

void ApConversation::get(Phase phase, const QByteArray &path)
{
    m_phase = phase;
    m_tag = m_counter.next();
    effect::Ask question;
    question.tag = m_tag;
    question.place = Place::DeviceAccessPoint;
    question.tls = m_facts.tls;
    question.method = "GET";
    question.path = path;
    m_effects.emplace_back(std::move(question));
}

void ApConversation::post(Phase phase, const QByteArray &path, Secret body)
{
    get(phase, path);
    auto &question = std::get<effect::Ask>(m_effects.back());
    question.method = "POST";
    question.body = std::move(body);
}

void ApConversation::on(const event::Begin &)
{
    if (m_phase != Phase::Idle)
        return;
    m_facts.tls = m_plan.transport == Transport::Tls;
    if (!m_plan.joinsDevice) {
        visit(Phase::Version);
        return;
    }
    tell(Step::JoinDevice, StepState::Running);
    m_phase = Phase::Joining;
    m_effects.emplace_back(effect::Join{Place::DeviceAccessPoint});
}

void ApConversation::on(const event::Joined &joined)
{
    if (m_phase == Phase::Joining) {
        tell(Step::JoinDevice, StepState::Done);
        m_phase = Phase::Settling;
        arm(kSettle);
    } else if (m_phase == Phase::GoingHome) {
        tell(Step::ReturnHome, StepState::Done);
        beginConfirmation();
    } else if (m_confirmation) {
        absorb(m_confirmation->handle(joined));
    }
}

void ApConversation::on(const event::CouldNotJoin &failure)
{
    if (m_phase == Phase::Joining) {
        tell(Step::JoinDevice, StepState::Failed);
        stop(failure.why);
    } else if (m_phase == Phase::GoingHome) {
        // The device may still tell at its own access point; the confirmation goes there by itself.
        tell(Step::ReturnHome, StepState::Failed, failure.why.network);
        beginConfirmation(false);
    } else if (m_confirmation) {
        absorb(m_confirmation->handle(failure));
    }
}

/// Sends the request that belongs to a phase.
void ApConversation::visit(Phase phase)
{
    const Pages pages = pagesOf(m_facts.generation);
    switch (phase) {
    case Phase::Version:
        tell(Step::Identify, StepState::Running);
        get(phase, "/param_product_version.txt");
        break;
    case Phase::Mac:
        get(phase, "/__SL_G_N.D");
        break;
    case Phase::Before:
        get(phase, "/param_cfg_result.txt");
        break;
    case Phase::Name:
        get(phase, "/param_device_name.txt");
        break;
    case Phase::StartingScan:
        tell(Step::Scan, StepState::Running);
        post(phase, pages.startScan,
             Secret{m_facts.generation == DeviceGeneration::First ? QByteArray{"__SL_P_UFS=1"}
                                                                  : scanBody()});
        break;
    case Phase::List:
        get(phase, "/netlist.txt");
        break;
    case Phase::SettingTime:
        tell(Step::SetTime, StepState::Running);
        post(phase, pages.setTime, Secret{timeBody(*m_plan.time)});
        break;
    case Phase::SettingName:
        tell(Step::SetName, StepState::Running, m_plan.deviceName);
        post(phase, pages.setName, Secret{nameBody(m_plan.deviceName)});
        break;
    case Phase::Adding:
        tell(Step::AddProfile, StepState::Running, m_plan.networkName);
        m_told = true;
        post(phase, pages.addProfile, profile());
        break;
    case Phase::Confirming:
        tell(Step::RequestConfirmation, StepState::Running);
        post(phase, pages.confirm,
             m_facts.generation == DeviceGeneration::First
                 ? Secret{"__SL_P_UAN=" + formValue(m_plan.networkName.toUtf8(), Escaping::Once)}
                 : Secret{});
        break;
    default:
        break;
    }
}

Secret ApConversation::profile() const
{
    const Escaping usual =
        m_facts.generation == DeviceGeneration::Second ? Escaping::Twice : Escaping::Once;
    const ProfileForm form{
        m_plan.networkName, m_plan.networkKey,
        m_plan.rawSecurityCode.value_or(securityCode(m_plan.security, m_plan.wpa2Code)),
        m_plan.priority, m_plan.escaping.value_or(usual)};
    return profileBody(form);
}

/// From one visit to the next, leaving out what was not asked for.
void ApConversation::proceed()
{
    m_tries = 0;
    const auto next = [this]() -> Phase {
        switch (m_phase) {
        case Phase::Version:
            return m_facts.generation == DeviceGeneration::Second ? Phase::Mac : Phase::Before;
        case Phase::Mac:
            return Phase::Before;
        case Phase::Before:
            return Phase::Name;
        case Phase::Name:
            if (m_plan.scans)
                return Phase::StartingScan;
            [[fallthrough]];
        case Phase::List:
            if (m_plan.time && !pagesOf(m_facts.generation).setTime.isEmpty())
                return Phase::SettingTime;
            [[fallthrough]];
        case Phase::SettingTime:
            if (!m_plan.deviceName.isEmpty())
                return Phase::SettingName;
            [[fallthrough]];
        case Phase::SettingName:
            return Phase::Adding;
        case Phase::Adding:
            return Phase::Confirming;
        default:
            return Phase::Over;
        }
    }();
    visit(next);
}

void ApConversation::on(const event::Answered &answered)
{
    if (m_confirmation) {
        absorb(m_confirmation->handle(answered));
        return;
    }
    if (answered.tag != m_tag)
        return;
    const HttpAnswer &answer = answered.answer;
    switch (m_phase) {
    case Phase::Version:
        if (answer.toHttps && !m_facts.tls && m_plan.transport == Transport::Detect) {
            m_facts.tls = true;
            get(Phase::Version, "/param_product_version.txt");
        } else if (const auto generation = generationFrom(answer)) {
            m_facts.generation = *generation;
            proceed();
        } else {
            tell(Step::Identify, StepState::Failed);
            stop(NotOurDevice{{}, answer.status});
        }
        break;
    case Phase::Mac:
        m_facts.mac = macFrom(answer);
        proceed();
        break;
    case Phase::Before:
        m_facts.before = resultFrom(answer);
        proceed();
        break;
    case Phase::Name:
        m_facts.name = deviceNameFrom(answer).value_or(QString{});
        tell(Step::Identify, StepState::Done, m_facts.name);
        proceed();
        break;
    case Phase::List:
        afterList(answer);
        break;
    default:
        posted(answer);
        break;
    }
}

/// An empty first list is normal: scanning takes its time in the access-point role.
void ApConversation::afterList(const HttpAnswer &answer)
{
    auto networks = networksFrom(answer);
    if (networks.empty() && ++m_listTries < kListTries) {
        m_phase = Phase::Scanning;
        arm(kListPause);
        return;
    }
    tell(Step::Scan, networks.empty() ? StepState::Failed : StepState::Done,
         QString::number(networks.size()));
    m_effects.emplace_back(effect::Networks{std::move(networks)});
    if (m_plan.endsAfterScan)
        finish(Cancelled{});
    else
        proceed();
}

void ApConversation::posted(const HttpAnswer &answer)
{
    const bool good = isPostSuccess(answer.status);
    switch (m_phase) {
    case Phase::StartingScan:
        if (!good) {
            tell(Step::Scan, StepState::Failed, QString::number(answer.status));
            m_phase = Phase::List;
            proceed();
            break;
        }
        m_phase = Phase::Scanning;
        m_listTries = 0;
        arm(kScan);
        break;
    case Phase::SettingTime: // the device works without it
        tell(Step::SetTime, good ? StepState::Done : StepState::Failed);
        proceed();
        break;
    case Phase::SettingName:
        tell(Step::SetName, good ? StepState::Done : StepState::Failed, m_plan.deviceName);
        if (good)
            m_facts.name = m_plan.deviceName;
        proceed();
        break;
    case Phase::Adding:
        tell(Step::AddProfile, good ? StepState::Done : StepState::Failed, m_plan.networkName);
        if (!good) {
            m_told = false; // it said no
            stop(AnswerRefused{QString::fromLatin1(requestName()), answer.status});
            break;
        }
        proceed();
        break;
    case Phase::Confirming:
        tell(Step::RequestConfirmation, good ? StepState::Done : StepState::Failed);
        m_acknowledged = good;
        goHome();
        break;
    default:
        break;
    }
}

QByteArray ApConversation::requestName() const
{
    const Pages pages = pagesOf(m_facts.generation);
    switch (m_phase) {
    case Phase::Version:
        return "GET /param_product_version.txt";
    case Phase::Adding:
        return "POST " + pages.addProfile;
    default:
        return "GET /";
    }
}

void ApConversation::on(const event::Unanswered &unanswered)
{
    if (m_confirmation) {
        absorb(m_confirmation->handle(unanswered));
        return;
    }
    if (unanswered.tag == m_tag)
        repeatOrStop(unanswered.why);
}

/// Every request of the visit may be repeated; none does harm twice.
void ApConversation::repeatOrStop(const NoAnswer &why)
{
    if (m_phase == Phase::Confirming) {
        // The device leaves its access point on this request; the answer often goes with it.
        tell(Step::RequestConfirmation, StepState::Done);
        goHome();
        return;
    }
    if (++m_tries < kRequestTries) {
        arm(kRetryPause);
        return;
    }
    switch (m_phase) {
    case Phase::Version:
        if (m_plan.transport == Transport::Detect && !m_facts.tls) {
            m_facts.tls = true; // the plain port may be closed
            m_tries = 0;
            get(Phase::Version, "/param_product_version.txt");
            return;
        }
        tell(Step::Identify, StepState::Failed);
        stop(why);
        break;
    case Phase::Adding:
        tell(Step::AddProfile, StepState::Failed, m_plan.networkName);
        finish(Unknown{Doubt::NotStarted, std::nullopt}); // it may have stored it
        break;
    case Phase::StartingScan:
    case Phase::List:
        tell(Step::Scan, StepState::Failed);
        m_phase = Phase::List;
        if (m_plan.endsAfterScan)
            stop(why);
        else
            proceed();
        break;
    default: // nice to know, nice to have
        proceed();
        break;
    }
}

void ApConversation::on(const event::Seen &seen)
{
    if (m_confirmation)
        absorb(m_confirmation->handle(seen));
}

void ApConversation::on(const event::Due &due)
{
    if (m_confirmation) {
        absorb(m_confirmation->handle(due));
        return;
    }
    if (due.timer != m_timer)
        return;
    if (m_phase == Phase::Settling)
        visit(Phase::Version);
    else if (m_phase == Phase::Scanning)
        visit(Phase::List);
    else if (m_phase != Phase::GoingHome && m_phase != Phase::Joining)
        visit(m_phase); // once more
}

void ApConversation::goHome()
{
    if (!m_plan.returnsHome) {
        beginConfirmation();
        return;
    }
    tell(Step::ReturnHome, StepState::Running, m_plan.networkName);
    m_phase = Phase::GoingHome;
    m_effects.emplace_back(effect::Join{Place::HomeNetwork});
}

void ApConversation::beginConfirmation(bool isInNetwork)
{
    ConfirmationPlan plan;
    plan.expectedName = m_facts.name;
    plan.expectedMac = m_facts.mac;
    plan.tls = m_facts.tls;
    plan.isInNetwork = isInNetwork;
    plan.mayUseAccessPoint = m_plan.joinsDevice;
    plan.before = m_facts.before;
    plan.wasAcknowledged = m_acknowledged;
    plan.escapingMatters =
        escapingMatters(m_plan.networkKey.reveal()) || escapingMatters(m_plan.networkName.toUtf8());
    plan.times = m_plan.times;
    m_phase = Phase::Confirmation;
    m_confirmation.emplace(std::move(plan), m_counter);
    absorb(m_confirmation->begin());
}

void ApConversation::on(const event::Cancel &)
{
    if (m_confirmation)
        finish(m_confirmation->endingIfCancelled());
    else if (m_told)
        finish(Unknown{Doubt::GivenUp, std::nullopt});
    else
        finish(Cancelled{});
}

void ApConversation::stop(Error error)
{
    finish(Stopped{std::move(error)});
}

void ApConversation::finish(Ending ending)
{
    m_phase = Phase::Over;
    m_effects.emplace_back(effect::Listen{false});
    m_effects.emplace_back(effect::Finish{std::move(ending)});
}

} // namespace airlift::provision
