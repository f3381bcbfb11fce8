#pragma once

#include "core/sim/at_firmware.h"
#include "core/sim/terminal_line.h"

#include <map>

namespace airlift::sim {

struct TerminalSettings {
    StationSettings station;
    std::vector<AtHost> hosts; ///< only names and addresses count here
    QByteArray version = "0x31000019,3.15.0.1,2.2.0.7,3.15.0.1,0";
    QByteArray mac = QByteArray::fromHex("f4b85e123456");
    QByteArray ipv6; ///< eight groups; empty: the network gives none
    bool answersPing = true;
};

/// Simulated `network_terminal` firmware of SDK 4.10, application version 1.0.1.0
/// (uart-network-terminal). The texts of filters, wake on WLAN, Wi-Fi Direct and radiotool are not
/// known; those commands do what they are for and say what is INFERRED.
class TerminalFirmware final : public ConsoleFirmware
{
public:
    explicit TerminalFirmware(TerminalSettings settings);
    ~TerminalFirmware() override;

    [[nodiscard]] const Station &station() const override { return m_station; }
    static constexpr std::chrono::seconds kWait{10}; ///< for a connection, and for each address

private:
    /// Done: the prompt follows. Later: the command goes on.
    enum class Answer { Done, Later };
    using Handler = Answer (TerminalFirmware::*)(const TerminalOptions &);
    struct Command {
        QByteArrayView name;
        QByteArrayView usage;
        QByteArrayView options; ///< that it knows, between blanks
        int line = 0;           ///< of the source, for an unknown option
        Handler handler = nullptr;
        QByteArrayView words = {}; ///< that it takes and that are no option; *: any
    };
    enum class Trouble { Wlan, Netapp, Option, Socket };

    void start() override;
    void typed(char c) override;
    using ConsoleFirmware::happened;
    void happened(FaultKind fault) override;

    void obey(const QByteArray &line);
    void obeyRadioTool(const QByteArray &line);
    void finish();
    void prompt();
    void banner();
    void listCommands();
    void tellEvent(const StationEvent &event);
    void warn(int line, qint32 status, Trouble trouble);
    void usage(const Command &command);
    [[nodiscard]] const Command *find(QByteArrayView name) const;
    [[nodiscard]] static std::span<const Command> commands();
    [[nodiscard]] bool readNetwork(const TerminalOptions &options, StationProfile &profile);
    void restartNetwork();

    Answer clear(const TerminalOptions &options);
    Answer scan(const TerminalOptions &options);
    Answer setPolicy(const TerminalOptions &options);
    Answer connect(const TerminalOptions &options);
    Answer disconnect(const TerminalOptions &options);
    Answer addProfile(const TerminalOptions &options);
    Answer getProfile(const TerminalOptions &options);
    Answer startAccessPoint(const TerminalOptions &options);
    Answer stopAccessPoint(const TerminalOptions &options);
    Answer connectedStations(const TerminalOptions &options);
    Answer ping(const TerminalOptions &options);
    Answer countryCode(const TerminalOptions &options);
    Answer restartSilently(const TerminalOptions &options);
    Answer softRoamingOn(const TerminalOptions &options);
    Answer softRoamingOff(const TerminalOptions &options);
    Answer createFilter(const TerminalOptions &options);
    Answer enableFilter(const TerminalOptions &options);
    Answer disableFilter(const TerminalOptions &options);
    Answer switchFilter(const TerminalOptions &options, bool on);
    Answer removeFilter(const TerminalOptions &options);
    Answer enableWakeOnWlan(const TerminalOptions &options);
    [[nodiscard]] std::optional<int> filterOf(const TerminalOptions &options) const;
    Answer startDirect(const TerminalOptions &options);
    Answer stopDirect(const TerminalOptions &options);
    Answer radioTool(const TerminalOptions &options);
    void tryScan(int count, int triesLeft, bool extended);
    void printScan(const std::vector<HeardNetwork> &heard, int count, bool extended);

    // terminal_traffic.cpp
    /// One run of send or recv.
    struct Traffic {
        bool sends = false;
        bool overUdp = false;
        bool isServer = false;
        QByteArray address;
        quint16 port = 0;
        int packets = 0;
        int done = 0;
        qint64 bytes = 0;
        qsizetype half = 0; ///< of a packet that has begun
    };
    Answer send(const TerminalOptions &options);
    Answer receive(const TerminalOptions &options);
    Answer runTraffic(const TerminalOptions &options, bool sends);
    void trafficConnected(const Reply &reply);
    void sendPacket();
    void receivePacket(Instant until);
    void endTraffic(const QByteArray &why);

    // terminal_services.cpp
    Answer advertise(const TerminalOptions &options);
    Answer query(const TerminalOptions &options);
    void connectionTimedOut();
    void awaitAddress();
    void addressTimedOut();
    void awaitIpv6();
    void beginPing(const QByteArray &host, const QByteArray &address, int count, int size);
    void pinged(int number, int count);

    TerminalSettings m_settings;
    TerminalLineReader m_reader;
    Station m_station;
    enum class Waits { Nothing, Connection, Address, Ipv6, Ping };
    Waits m_waits = Waits::Nothing;
    Agenda::Ticket m_ticket = 0;
    Instant m_pingInterval{0};
    bool m_inRadioTool = false;
    bool m_radioTransmits = false;
    Traffic m_traffic;
    struct Service {
        QByteArray text;
        int port = 0;
    };
    std::map<QByteArray, Service> m_services; ///< announced over mDNS
    std::map<int, bool> m_filters;            ///< by number; whether they are on
};

} // namespace airlift::sim
