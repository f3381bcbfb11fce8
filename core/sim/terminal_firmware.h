#pragma once

#include "core/sim/at_firmware.h"
#include "core/sim/terminal_line.h"

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
/// (uart-network-terminal). Commands whose texts no source has answer with their usage.
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
    };
    enum class Trouble { Wlan, Netapp, Option };

    void start() override;
    void typed(char c) override;
    void happened(FaultKind fault) override;

    void obey(const QByteArray &line);
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
    void tryScan(int count, int triesLeft);
    void printScan(const std::vector<HeardNetwork> &heard, int count);
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
};

} // namespace airlift::sim
