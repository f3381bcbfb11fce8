#include "core/session/wired_firmware.h"

namespace airlift::session {

using namespace provision;

AtConversation::AtConversation(WiredPlan plan)
    : WiredConversation(std::move(plan))
{
}

QByteArray AtConversation::securityWord() const
{
    switch (plan().security) {
    case Security::Open:
        return "open";
    case Security::Wep:
        return "wep";
    case Security::Wpa2:
        return "wpa_wpa2";
    case Security::ExpertWpa3:
        return "wpa3";
    }
    Q_UNREACHABLE();
}

void AtConversation::start()
{
    go(Phase::Test);
}

void AtConversation::go(Phase phase)
{
    m_phase = phase;
    switch (phase) {
    case Phase::Test:
        tell(Step::Identify, StepState::Running);
        say("AT+Test", kSimple);
        break;
    case Phase::Quiet: // a late OK to an earlier test must not count for the next command
        wait(kSimple);
        break;
    case Phase::Profile:
        tell(Step::AddProfile, StepState::Running, plan().networkName);
        m_told = true;
        // Empty quotes instead of nothing for an open network's key (uart-at-commands 4.2).
        sayPlan("AT+WlanProfileAdd=\"%s\",,%t,\"%k\",,,,%p", kSimple);
        break;
    case Phase::Policy:
        say("AT+WlanPolicySet=connection,auto,", kSimple);
        break;
    case Phase::Connect:
        tell(Step::RequestConfirmation, StepState::Running, plan().networkName);
        m_told = true;
        sayPlan("AT+WlanConnect=\"%s\",,%t,\"%k\",,,", kConnect);
        break;
    case Phase::Association:
        wait(kConnect);
        break;
    case Phase::Address:
        wait(kAddress);
        break;
    case Phase::AskConnection:
        m_answer.clear();
        say("AT+WlanGet=connection,", kSimple);
        break;
    case Phase::AskAddress:
        m_answer.clear();
        say("AT+NetCfgGet=ipv4_sta_addr", kSimple);
        break;
    case Phase::Scan:
        say("AT+WlanScan=0,30", std::chrono::seconds{15});
        break;
    case Phase::ScanPause:
        wait(std::chrono::seconds{1});
        break;
    }
}

void AtConversation::take(const QByteArray &line)
{
    if (line == "OK")
        onOk();
    else if (line.startsWith("ERROR"))
        onError(line);
    else if (line.startsWith("+eventwlan:") || line.startsWith("+eventnetapp:"))
        onEvent(line);
    else if (line.startsWith("+wlan") || line.startsWith("+netcfgget:"))
        onResult(line);
    else if (m_told && line.endsWith("AT Commands Example Ver: 1.1.2"))
        m_restarted = true; // with a stored profile it may still join by itself
}

void AtConversation::onResult(const QByteArray &line)
{
    const QByteArray rest = line.mid(line.indexOf(':') + 1).trimmed();
    if (m_phase == Phase::Scan && line.startsWith("+wlanscan:")) {
        m_heardAny = true;
        // Names are not escaped: everything before the address is the name.
        m_heardIt = m_heardIt || rest.startsWith(networkName() + ",0x");
    } else if ((m_phase == Phase::AskConnection && line.startsWith("+wlanget:")) ||
               (m_phase == Phase::AskAddress && line.startsWith("+netcfgget:"))) {
        m_answer = rest;
    }
}

void AtConversation::onOk()
{
    switch (m_phase) {
    case Phase::Test:
        tell(Step::Identify, StepState::Done);
        if (m_tests > 0)
            go(Phase::Quiet);
        else
            go(plan().stores ? Phase::Profile : Phase::Connect);
        break;
    case Phase::Profile:
        tell(Step::AddProfile, StepState::Done, plan().networkName);
        go(Phase::Policy);
        break;
    case Phase::Policy:
        go(Phase::Connect);
        break;
    case Phase::Connect:
        tell(Step::RequestConfirmation, StepState::Done);
        tell(Step::AskResult, StepState::Running);
        go(Phase::Association);
        break;
    case Phase::AskConnection:
        judgeByConnection();
        break;
    case Phase::AskAddress:
        judgeByAddress();
        break;
    case Phase::Scan:
        judgeByScan();
        break;
    default:
        break;
    }
}

void AtConversation::onError(const QByteArray &line)
{
    const int code = line.mid(line.lastIndexOf(',') + 1).toInt();
    constexpr int kNoFreeProfile = -2076;
    constexpr int kNotReady = -2073;
    switch (m_phase) {
    case Phase::Test: // something else was in the line before us
        break;
    case Phase::Profile:
        tell(Step::AddProfile, StepState::Failed, QString::number(code));
        refuse(code == kNoFreeProfile ? Refusal::ProfileListFull : Refusal::Rejected);
        break;
    case Phase::Policy: // it joins now; it may not join by itself after a restart
        go(Phase::Connect);
        break;
    case Phase::Connect:
        tell(Step::RequestConfirmation, StepState::Failed, QString::number(code));
        refuse(Refusal::Rejected);
        break;
    case Phase::Scan:
        if (code == kNotReady && ++m_scans < kScans)
            go(Phase::ScanPause);
        else
            doubt();
        break;
    case Phase::AskConnection:
    case Phase::AskAddress:
        doubt();
        break;
    default:
        break;
    }
}

void AtConversation::onEvent(const QByteArray &line)
{
    const bool isJoining =
        m_phase == Phase::Connect || m_phase == Phase::Association || m_phase == Phase::Address;
    if (!isJoining)
        return;
    if (line.startsWith("+eventwlan:connect," + networkName() + ",0x")) {
        go(Phase::Address);
    } else if (line.startsWith("+eventwlan:disconnect," + networkName() + ",0x")) {
        const QByteArray reason = line.mid(line.lastIndexOf(',') + 1);
        if (reason == "200") // it leaves, because it was told to, to come back with the new key
            return;
        tell(Step::AskResult, StepState::Done, QString::fromLatin1(reason));
        refuse(Refusal::ConnectionFailed);
    } else if (line.startsWith("+eventnetapp:dhcp_ipv4_acquire_timeout") &&
               m_phase == Phase::Address) {
        refuse(Refusal::NoAddress);
    } else if (line.startsWith("+eventnetapp:ipv4_acquired,") && m_phase == Phase::Address) {
        confirm(line.mid(line.indexOf(',') + 1).split(',').constFirst());
    }
}

void AtConversation::expired()
{
    switch (m_phase) {
    case Phase::Test:
        if (++m_tests < kTests) {
            say("AT+Test", kSimple);
            return;
        }
        tell(Step::Identify, StepState::Failed);
        end(Stopped{FirmwareSilent{}});
        break;
    case Phase::Quiet:
        go(plan().stores ? Phase::Profile : Phase::Connect);
        break;
    case Phase::Association: // not one word about the network, or one that got lost
    case Phase::Address:
        go(Phase::AskConnection);
        break;
    case Phase::ScanPause:
        go(Phase::Scan);
        break;
    default:
        doubt();
        break;
    }
}

void AtConversation::judgeByConnection()
{
    const QByteArray connected = "sta,station_connected,";
    if (m_answer == "sta,disconnected,,,") {
        go(Phase::Scan);
        return;
    }
    const QByteArray security = m_answer.mid(connected.size());
    const QByteArray network = security.mid(security.indexOf(',') + 1);
    if (m_answer.startsWith(connected) && network.startsWith(networkName() + ",0x"))
        go(Phase::AskAddress);
    else
        doubt();
}

void AtConversation::judgeByAddress()
{
    const QByteArrayList fields = m_answer.split(',');
    const QHostAddress address{QString::fromLatin1(fields.value(1))};
    if (fields.size() != 5 || address.protocol() != QAbstractSocket::IPv4Protocol)
        doubt();
    else if (address == QHostAddress{QHostAddress::AnyIPv4})
        refuseUnlessRestarted(Refusal::NoAddress);
    else
        confirm(fields[1]);
}

void AtConversation::judgeByScan()
{
    if (m_heardIt)
        refuseUnlessRestarted(Refusal::ConnectionFailed);
    else if (!m_heardAny) // it hears nothing at all
        doubt();
    else if (++m_looks < kLooks)
        go(Phase::ScanPause);
    else
        refuseUnlessRestarted(Refusal::NetworkNotFound);
}

void AtConversation::refuseUnlessRestarted(Refusal reason)
{
    if (m_restarted)
        doubt();
    else
        refuse(reason);
}

void AtConversation::doubt()
{
    end(Unknown{m_restarted ? Doubt::NotStarted : Doubt::NoResult, std::nullopt});
}

} // namespace airlift::session
