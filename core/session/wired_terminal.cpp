#include "core/session/wired_firmware.h"

namespace airlift::session {

using namespace provision;

namespace {

/// "user:" stands before whatever is printed next (uart-network-terminal 1).
[[nodiscard]] QByteArray withoutPrompt(QByteArray line)
{
    while (line.startsWith("user:"))
        line = line.mid(5).trimmed();
    return line;
}

} // namespace

TerminalConversation::TerminalConversation(WiredPlan plan)
    : WiredConversation(std::move(plan))
{
}

QByteArray TerminalConversation::securityWord() const
{
    switch (plan().security) {
    case Security::Open:
        return "OPEN";
    case Security::Wep:
        return "WEP";
    case Security::Wpa2:
        return "WPA2";
    case Security::ExpertWpa3:
        return "WPA3";
    }
    Q_UNREACHABLE();
}

void TerminalConversation::start()
{
    go(Phase::Prompt);
}

void TerminalConversation::go(Phase phase)
{
    m_phase = phase;
    switch (phase) {
    case Phase::Prompt:
        tell(Step::Identify, StepState::Running);
        // The prompt has no line end; an unknown word is answered with a line.
        say("airlift", kSimple);
        break;
    case Phase::Profile:
        tell(Step::AddProfile, StepState::Running, plan().networkName);
        m_told = true;
        sayPlan(plan().networkKey.isEmpty() ? "addprofile -s \"%s\" -t %t -pr %p"
                                            : "addprofile -s \"%s\" -t %t -p \"%k\" -pr %p",
                kSimple);
        break;
    case Phase::Connect:
        tell(Step::RequestConfirmation, StepState::Running, plan().networkName);
        m_told = true;
        sayPlan(plan().networkKey.isEmpty() ? "wlanconnect -s \"%s\" -t %t"
                                            : "wlanconnect -s \"%s\" -t %t -p \"%k\"",
                kConnect);
        break;
    case Phase::Scan:
        m_rules = 0;
        say("scan -n 30", kScan);
        break;
    }
}

void TerminalConversation::take(const QByteArray &raw)
{
    const QByteArray line = withoutPrompt(raw);
    if (m_told && line.startsWith("Network Terminal Example Ver:")) {
        // A restart wipes the profile and the connection (uart-network-terminal 1.1).
        end(Unknown{Doubt::NotStarted, std::nullopt});
        return;
    }
    switch (m_phase) {
    case Phase::Prompt:
        if (line == "No such command") {
            tell(Step::Identify, StepState::Done);
            go(plan().stores ? Phase::Profile : Phase::Connect);
        }
        break;
    case Phase::Profile:
        if (line.startsWith("[WLAN EVENT] Profile added to index:")) {
            tell(Step::AddProfile, StepState::Done, plan().networkName);
            go(Phase::Connect);
        } else {
            takeWarning(line);
        }
        break;
    case Phase::Connect:
        takeWhileConnecting(line);
        break;
    case Phase::Scan:
        if (line.startsWith("-----")) {
            if (++m_rules == 3) // above the head, below it, below the rows
                judgeByScan();
        } else if (line.contains('|') && m_rules == 2) {
            m_heardAny = true;
            m_heardIt = m_heardIt || line.split('|').value(1).trimmed() == networkName().trimmed();
        } else if (line.startsWith("[scan]")) {
            end(Unknown{Doubt::NoResult, std::nullopt});
        }
        break;
    }
}

void TerminalConversation::takeWarning(const QByteArray &line)
{
    const bool isParser = line.startsWith("[Cmd Parser]");
    const qsizetype at = line.indexOf("error code:");
    if (!isParser && (!line.startsWith("[line:") || at < 0))
        return;
    constexpr int kNoFreeProfile = -2076;
    const int code = isParser ? 0 : line.mid(at + 11).split(']').constFirst().toInt();
    tell(m_phase == Phase::Profile ? Step::AddProfile : Step::RequestConfirmation,
         StepState::Failed, isParser ? QString{} : QString::number(code));
    refuse(code == kNoFreeProfile ? Refusal::ProfileListFull : Refusal::Rejected);
}

void TerminalConversation::takeWhileConnecting(const QByteArray &line)
{
    if (line.startsWith("[WLAN EVENT] STA Connected to the AP: " + networkName() + " ,")) {
        m_associated = true;
        tell(Step::RequestConfirmation, StepState::Done);
        tell(Step::AskResult, StepState::Running);
    } else if (line.startsWith("[NETAPP EVENT] IP set to: IPv4=") && m_associated) {
        confirm(line.mid(line.indexOf('=') + 1).split(' ').constFirst());
    } else if (line.startsWith("[WLAN ERROR] Device disconnected from the AP: " + networkName() +
                               ',')) {
        refuse(Refusal::ConnectionFailed);
    } else if (line.startsWith("[wlanconnect] : Timeout expired connecting to AP")) {
        go(Phase::Scan);
    } else if (line.startsWith("[wlanconnect] : Timeout expired to acquire IPv4") && m_associated) {
        refuse(Refusal::NoAddress);
    } else {
        takeWarning(line);
    }
}

void TerminalConversation::expired()
{
    if (m_phase == Phase::Prompt && ++m_tests < kTests) {
        say("airlift", kSimple);
        return;
    }
    if (m_phase == Phase::Prompt) {
        tell(Step::Identify, StepState::Failed);
        end(Stopped{FirmwareSilent{}});
        return;
    }
    end(Unknown{Doubt::NoResult, std::nullopt});
}

void TerminalConversation::judgeByScan()
{
    if (m_heardIt)
        refuse(Refusal::ConnectionFailed);
    else if (!m_heardAny)
        end(Unknown{Doubt::NoResult, std::nullopt});
    else if (++m_looks < kLooks) // its name may have been damaged on the way
        go(Phase::Scan);
    else
        refuse(Refusal::NetworkNotFound);
}

} // namespace airlift::session
