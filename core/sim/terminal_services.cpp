// Services, filters, roles and the radio of uart-network-terminal 3 and 4.7. Texts that no source
// has are INFERRED or missing; the effects are those of the commands.
#include "core/sim/codes.h"
#include "core/sim/terminal_firmware.h"

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kMostServices = 10;
constexpr std::size_t kMostFilters = 64;
constexpr int kLine = 629; // of the release that was read; nobody should read it

} // namespace

// --- mDNS

TerminalFirmware::Answer TerminalFirmware::advertise(const TerminalOptions &options)
{
    constexpr int kUsualPort = 2525;
    const QByteArray name = options.value("-n");
    if (name.isEmpty()) {
        usage(*find("mdnsadvertise"));
        return Answer::Done;
    }
    if (!m_station.hasAddress()) {
        say("\n\r[mDNS advertise] : mDNS failed to start : Not connected to AP.");
        return Answer::Done;
    }
    if (!m_services.contains(name) && m_services.size() >= kMostServices) {
        warn(kLine, code::kNetappParameter, Trouble::Netapp);
        return Answer::Done;
    }
    bool ok = false;
    const int port = options.value("-p").toInt(&ok);
    m_services[name] = {options.value("-t"), ok ? port : kUsualPort};
    say("\n\r[mDNS advertise] : service name " + name + " registered successfully.");
    return Answer::Done;
}

/// Only its own services are in its network.
TerminalFirmware::Answer TerminalFirmware::query(const TerminalOptions &options)
{
    const QByteArray wanted =
        options.words.isEmpty() ? options.value("-n") : options.words.constFirst();
    const auto found = m_services.find(wanted);
    if (found == m_services.end() || !m_station.hasAddress()) {
        agenda().after(2s, [this] { // an escaping slip of the source (4.7)
            print("\\n\r[mDNS Query] : mDNS No Answer\n\r");
            finish();
        });
        return Answer::Later;
    }
    say("\n\rHost: " + found->first);
    say("IP: " + m_settings.station.address);
    say("Port: " + QByteArray::number(found->second.port));
    say("Text: " + found->second.text);
    return Answer::Done;
}

// --- filters

std::optional<int> TerminalFirmware::filterOf(const TerminalOptions &options) const
{
    bool ok = false;
    const int number = options.value("-n").toInt(&ok);
    return ok && number >= 0 ? std::optional{number} : std::nullopt;
}

TerminalFirmware::Answer TerminalFirmware::createFilter(const TerminalOptions &options)
{
    const auto number = filterOf(options);
    if (!number)
        usage(*find("createfilter"));
    else if (m_filters.size() >= kMostFilters)
        warn(kLine, code::kInvalidParameter, Trouble::Wlan);
    else
        m_filters[*number] = false;
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::switchFilter(const TerminalOptions &options, bool on)
{
    const auto number = filterOf(options);
    if (!number)
        usage(*find(on ? "enablefilter" : "disablefilter"));
    else if (!m_filters.contains(*number))
        warn(kLine, code::kInvalidParameter, Trouble::Wlan);
    else
        m_filters[*number] = on;
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::enableFilter(const TerminalOptions &options)
{
    return switchFilter(options, true);
}

TerminalFirmware::Answer TerminalFirmware::disableFilter(const TerminalOptions &options)
{
    return switchFilter(options, false);
}

TerminalFirmware::Answer TerminalFirmware::removeFilter(const TerminalOptions &options)
{
    const auto number = filterOf(options);
    if (!number)
        usage(*find("deletefilter"));
    else if (m_filters.erase(*number) == 0)
        warn(kLine, code::kInvalidParameter, Trouble::Wlan);
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::enableWakeOnWlan(const TerminalOptions &options)
{
    if (!options.has("-v") || !options.has("-u") || !options.has("-i"))
        usage(*find("enablewowlan"));
    return Answer::Done;
}

// --- what only the CC3x35 has, and roles

TerminalFirmware::Answer TerminalFirmware::restartSilently(const TerminalOptions &)
{
    restartNetwork();
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::softRoamingOn(const TerminalOptions &options)
{
    if (!options.has("-r"))
        usage(*find("SoftRoamingEnable"));
    else // this chip does not roam
        say("\n\rCommand error received: " + QByteArray::number(code::kInvalidParameter));
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::softRoamingOff(const TerminalOptions &)
{
    say("\n\rCommand error received: " + QByteArray::number(code::kInvalidParameter));
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::startDirect(const TerminalOptions &)
{
    m_station.setRole(StationRole::WiFiDirect);
    restartNetwork();
    return Answer::Done;
}

TerminalFirmware::Answer TerminalFirmware::stopDirect(const TerminalOptions &)
{
    m_station.setRole(StationRole::Station);
    restartNetwork();
    return Answer::Done;
}

// --- the transceiver's own shell

TerminalFirmware::Answer TerminalFirmware::radioTool(const TerminalOptions &)
{
    if (m_station.isConnected() && m_station.role() == StationRole::Station)
        static_cast<void>(m_station.disconnect()); // the radio has no network while it is a tool
    m_inRadioTool = true;
    return Answer::Done;
}

/// Nothing is on the air of a simulation: what is sent reaches nobody, and nothing is received.
void TerminalFirmware::obeyRadioTool(const QByteArray &line)
{
    const QByteArray word = line.split(' ').constFirst();
    if (word == "exit" || word == "quit") {
        m_inRadioTool = m_radioTransmits = false;
    } else if (word == "txtask") {
        m_radioTransmits = !line.contains("stop");
        say(m_radioTransmits ? "\n\r[radiotool] : transmitting" : "\n\r[radiotool] : stopped");
    } else if (word == "rxtask") {
        say("\n\r[radiotool] : received packets: 0");
    } else if (word == "help") {
        say("\n\rAvailable commands:");
        say("help                txtask              rxtask              exit");
    } else {
        print("\n\rNo such command\n\r");
    }
    finish();
}

} // namespace airlift::sim
