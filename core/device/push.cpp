#include "core/device/push.h"

#include "core/base/result.h"
#include "core/device/push_answer.h"

#include <algorithm>
#include <utility>

namespace airlift::device {

using namespace std::chrono_literals;

namespace {

constexpr qsizetype kVersionLength = 14;
constexpr Instant kBetweenQuestions = 3s;
constexpr Instant kBetweenProgress = 100ms; // as TI's page does it
constexpr Instant kAfterProgressMiss = 1s;
constexpr int kMostProgressMisses = 5;

const QByteArray kAskDevice = QByteArrayLiteral("/device?macaddress&ipaddress&ssid&appname");
const QByteArray kAskVersion = QByteArrayLiteral("/ota?version");

/// Fourteen digits; empty for the device's word that it has none yet.
[[nodiscard]] std::optional<QByteArray> versionIn(const QByteArray &body)
{
    const QByteArray text = pushValues(body).value("version");
    if (text == "no version file exists")
        return QByteArray{};
    const bool digits =
        text.size() == kVersionLength &&
        std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    return digits ? std::optional{text} : std::nullopt;
}

[[nodiscard]] PushImage imageOf(const QByteArray &application)
{
    if (application.endsWith("_fs"))
        return PushImage::InternalFlash;
    if (application.endsWith("_rs") || application.endsWith("_r"))
        return PushImage::SerialFlash;
    return PushImage::Unknown;
}

} // namespace

PushConversation::PushConversation(PushPlan plan)
    : m_plan(std::move(plan))
{
}

QByteArray PushConversation::version() const
{
    return m_plan.fileName.left(kVersionLength);
}

PushConversation::Effects PushConversation::begin()
{
    return {push_effect::Ask{kAskDevice}};
}

PushConversation::Effects PushConversation::on(const PushEvent &event)
{
    if (m_stage == Stage::Over)
        return {};
    return std::visit([this](const auto &what) { return take(what); }, event);
}

PushConversation::Effects PushConversation::conclude(PushOutcome outcome)
{
    m_stage = Stage::Over;
    return {push_effect::Conclude{std::move(outcome)}};
}

PushConversation::Effects PushConversation::take(const push_event::Answered &answer)
{
    switch (m_stage) {
    case Stage::Identifying:
        return identified(answer);
    case Stage::AskingVersion:
        return versionKnown(answer);
    case Stage::Uploading:
        return verdict(answer.status);
    case Stage::Restarting:
        return backAgain(answer);
    case Stage::Committing:
        return askedAgain(answer);
    case Stage::Over:
        break;
    }
    return {};
}

PushConversation::Effects PushConversation::identified(const push_event::Answered &answer)
{
    if (answer.status != 200)
        return conclude(push::NoSuchService{answer.status});
    const auto values = pushValues(answer.body);
    m_facts.application = values.value("appname");
    m_facts.mac = values.value("macaddress");
    m_facts.ssid = values.value("ssid");
    const PushImage takes = imageOf(m_facts.application);
    if (takes != PushImage::Unknown && m_plan.image != PushImage::Unknown && takes != m_plan.image)
        return conclude(push::OtherChip{m_facts.application});
    m_stage = Stage::AskingVersion;
    return {push_effect::Ask{kAskVersion}};
}

PushConversation::Effects PushConversation::versionKnown(const push_event::Answered &answer)
{
    if (answer.status != 200)
        return conclude(push::NoSuchService{answer.status});
    m_facts.versionBefore = versionIn(answer.body);
    if (m_facts.versionBefore == version() && !m_plan.evenIfSame)
        return conclude(push::AlreadyThere{});
    m_stage = Stage::Uploading;
    // The progress server gives up if nobody asks within 20 s of the start.
    return {push_effect::Upload{"/ota?filename=" + m_plan.fileName}, push_effect::AskProgress{}};
}

PushConversation::Effects PushConversation::verdict(int status)
{
    if (status != 204) {
        m_facts.verified = PushFacts::Verified::Refused;
        return conclude(push::Refused{status});
    }
    m_facts.verified = PushFacts::Verified::Yes;
    return awaitRestart();
}

PushConversation::Effects PushConversation::awaitRestart()
{
    m_stage = Stage::Restarting;
    m_waited = m_plan.restartWait;
    return {push_effect::Wait{m_plan.restartWait}};
}

PushConversation::Effects PushConversation::backAgain(const push_event::Answered &answer)
{
    using Because = push::Unknown::Because;
    const auto named = versionIn(answer.body);
    if (answer.status != 200 || !named)
        return tryAgain(push::Unknown{Because::NoVersion});
    m_facts.versionAfter = named;
    if (*named != version()) {
        if (m_uploadBroke)
            return tryAgain(push::BrokenOff{});
        return tryAgain(push::StillOld{});
    }
    m_stage = Stage::Committing;
    return {push_effect::Wait{m_plan.commitWait}};
}

PushConversation::Effects PushConversation::askedAgain(const push_event::Answered &answer)
{
    using Because = push::Unknown::Because;
    const auto named = versionIn(answer.body);
    if (answer.status != 200 || !named)
        return conclude(push::Unknown{Because::NoVersion});
    m_facts.versionAfter = named;
    if (*named != version())
        return conclude(push::RolledBack{});
    // The version was the same before: it proves nothing.
    if (m_facts.versionBefore == version())
        return conclude(push::Unknown{Because::SameVersion});
    return conclude(push::Updated{});
}

PushConversation::Effects PushConversation::tryAgain(PushOutcome otherwise)
{
    m_waited += kBetweenQuestions;
    if (m_waited > m_plan.restartLimit)
        return conclude(std::move(otherwise));
    return {push_effect::Wait{kBetweenQuestions}};
}

PushConversation::Effects PushConversation::take(const push_event::NotAnswered &missing)
{
    using Because = push::Unknown::Because;
    switch (m_stage) {
    case Stage::Identifying:
    case Stage::AskingVersion:
        if (missing.wasNoHttp)
            return conclude(push::NoSuchService{});
        return conclude(push::NotReached{missing.systemReason});
    case Stage::Uploading: // not a failure yet: the device knows, and can be asked
        m_uploadBroke = true;
        return awaitRestart();
    case Stage::Restarting:
        return tryAgain(push::Unknown{m_uploadBroke ? Because::NoAnswerAfterUpload
                                                    : Because::NoAnswerAfterRestart});
    case Stage::Committing:
        m_waited += kBetweenQuestions;
        if (m_waited > m_plan.restartLimit + m_plan.restartLimit)
            return conclude(push::Unknown{Because::NoAnswerAfterCommit});
        return {push_effect::Wait{kBetweenQuestions}};
    case Stage::Over:
        break;
    }
    return {};
}

PushConversation::Effects PushConversation::take(const push_event::Sent &sent)
{
    m_facts.sent = sent.bytes;
    return {};
}

PushConversation::Effects PushConversation::take(const push_event::Progress &progress)
{
    if (m_facts.progressEnded)
        return {};
    const auto read = parsePushProgress(progress.text);
    if (!read)
        return take(push_event::ProgressNotAnswered{});
    m_progressMisses = 0;
    if (!read->failed)
        m_facts.stored = read->percent;
    m_facts.progressEnded = read->failed || read->percent == 100;
    if (m_facts.progressEnded)
        return {};
    return {push_effect::WaitForProgress{kBetweenProgress}};
}

/// No progress is no failure: the upload goes on without.
PushConversation::Effects PushConversation::take(const push_event::ProgressNotAnswered &)
{
    if (m_facts.progressEnded || ++m_progressMisses >= kMostProgressMisses) {
        m_facts.progressEnded = true;
        return {};
    }
    return {push_effect::WaitForProgress{kAfterProgressMiss}};
}

PushConversation::Effects PushConversation::take(const push_event::ProgressWaited &) const
{
    if (m_facts.progressEnded || m_stage > Stage::Restarting)
        return {};
    return {push_effect::AskProgress{}};
}

PushConversation::Effects PushConversation::take(const push_event::Waited &)
{
    return {push_effect::Ask{kAskVersion}};
}

} // namespace airlift::device
