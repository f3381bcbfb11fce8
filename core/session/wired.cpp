#include "core/session/wired.h"

#include "core/provision/limits.h"
#include "core/session/wired_firmware.h"

namespace airlift::session {

using namespace provision;

Result<void> checkWiredPlan(const WiredPlan &plan)
{
    for (const auto &fits :
         {checkNetworkName(plan.networkName), checkNetworkKey(plan.networkKey)}) {
        if (!fits)
            return fits;
    }
    if (plan.security != Security::Open && plan.networkKey.isEmpty())
        return failure(Error{FieldEmpty{Field::NetworkKey}});
    const auto endsTheField = [](QByteArrayView text) {
        return text.contains('"') || text.contains('\r') || text.contains('\n');
    };
    if (endsTheField(plan.networkName.toUtf8()))
        return failure(Error{QuoteNotCarried{Field::NetworkName}});
    if (endsTheField(plan.networkKey.reveal()))
        return failure(Error{QuoteNotCarried{Field::NetworkKey}});
    // network_terminal takes 127 characters, its longest command around the two is 40.
    constexpr qsizetype kTerminalRoom = 127 - 40;
    const qsizetype name = plan.networkName.toUtf8().size();
    const qsizetype key = plan.networkKey.reveal().size();
    if (plan.firmware == WiredFirmware::NetworkTerminal && name + key > kTerminalRoom)
        return failure(Error{FieldTooLong{Field::NetworkKey, key, kTerminalRoom - name}});
    return {};
}

WiredConversation::WiredConversation(WiredPlan plan)
    : m_plan(std::move(plan))
{
}

WiredStep WiredConversation::begin()
{
    start();
    return std::exchange(m_step, {});
}

WiredStep WiredConversation::feed(QByteArrayView bytes, Instant at)
{
    m_lines.feed(bytes, at, [this](const device::Line &line) {
        if (!m_over && !line.cut)
            take(line.bytes.toByteArray().trimmed());
    });
    return std::exchange(m_step, {});
}

WiredStep WiredConversation::wake()
{
    if (!m_over)
        expired();
    return std::exchange(m_step, {});
}

WiredStep WiredConversation::cancel()
{
    if (!m_over)
        end(m_told ? Ending{Unknown{Doubt::GivenUp, std::nullopt}} : Ending{Cancelled{}});
    return std::exchange(m_step, {});
}

WiredStep WiredConversation::linkLost()
{
    if (!m_over)
        end(m_told ? Ending{Unknown{Doubt::NoResult, std::nullopt}}
                   : Ending{Stopped{FirmwareSilent{}}});
    return std::exchange(m_step, {});
}

void WiredConversation::say(const QByteArray &command, Instant patience)
{
    m_step.writes.emplace_back(Secret{command + '\r'});
    wait(patience);
}

void WiredConversation::sayPlan(const char *format, Instant patience)
{
    QByteArray line;
    line.reserve(256); // no growing: growing leaves copies of the key in freed memory
    for (const char *c = format; *c != 0; ++c) {
        if (*c != '%') {
            line += *c;
            continue;
        }
        switch (*++c) {
        case 's':
            line += networkName();
            break;
        case 't':
            line += securityWord();
            break;
        case 'k':
            line.append(m_plan.networkKey.reveal().data(), m_plan.networkKey.reveal().size());
            break;
        default:
            line += QByteArray::number(m_plan.priority);
            break;
        }
    }
    line += '\r';
    m_step.writes.emplace_back(Secret{std::move(line)});
    wait(patience);
}

void WiredConversation::wait(Instant patience)
{
    m_step.wake = patience;
}

void WiredConversation::tell(Step step, StepState state, const QString &fact)
{
    m_step.tells.push_back({step, state, fact});
}

void WiredConversation::end(Ending ending)
{
    m_over = true;
    m_step.wake.reset();
    m_step.ending = std::move(ending);
}

void WiredConversation::refuse(Refusal reason)
{
    end(Refuted{reason, WitnessedBy::Uart});
}

void WiredConversation::confirm(const QByteArray &address)
{
    tell(Step::AskResult, StepState::Done, QString::fromLatin1(address));
    end(Confirmed{{{}, {}, QHostAddress{QString::fromLatin1(address)}}, WitnessedBy::Uart});
}

std::unique_ptr<WiredConversation> wiredConversation(WiredPlan plan)
{
    if (plan.firmware == WiredFirmware::AtCommands)
        return std::make_unique<AtConversation>(std::move(plan));
    return std::make_unique<TerminalConversation>(std::move(plan));
}

} // namespace airlift::session
