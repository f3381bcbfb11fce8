#pragma once

#include "core/sim/at_line.h"
#include "core/sim/console_firmware.h"
#include "core/sim/flash.h"
#include "core/sim/station.h"

#include <map>
#include <variant>

namespace airlift::sim {

/// A TLS or plain server the firmware can reach.
struct AtHost {
    QByteArray name;
    QByteArray address;
    qint32 verdict = 0; ///< of a connection: 0, or a code such as -688
    QByteArray reply;   ///< what it sends once it was sent something
};

struct AtSettings {
    StationSettings station;
    std::vector<AtHost> hosts;
    QByteArray version = "0x31000019,3.15.0.1,2.2.0.7,3.15.0.1,0"; ///< the running service pack's
    QByteArray mac = QByteArray::fromHex("f4b85e123456");
    bool answersPing = true;
};

/// Simulated `at_commands` firmware of SDK 4.10, banner version 1.1.2 (uart-at-commands). What the
/// specification leaves open is INFERRED here or refused like an unknown command: MQTT, the HTTP
/// client, the key utilities, Wi-Fi Direct, receive filters.
class AtFirmware final : public ConsoleFirmware
{
public:
    /// The flash must outlive it.
    AtFirmware(AtSettings settings, Flash &flash);
    ~AtFirmware() override;

    [[nodiscard]] const Station &station() const override { return m_station; }

    static constexpr quint32 kFirstFileId = 1234; ///< real numbers are unknown (9)

private:
    struct Sent {
    }; ///< result lines and then OK
    struct ParseFailed {
        AtParse why{};
    };
    struct Refused {
        qint32 status = 0;
    };
    struct NotSimulated {
    };
    /// The command is going on; it answers later.
    struct Later {
    };
    using Answer = std::variant<Sent, ParseFailed, Refused, NotSimulated, Later>;
    using Handler = Answer (AtFirmware::*)(AtParameters);
    struct Command {
        QByteArrayView name;
        int count = 0; ///< of parameters; -1: varies
        QByteArrayView usage;
        Handler handler = nullptr; ///< none: not simulated
        bool whileStopped = false; ///< needs no network processor
        bool carriesData = false;  ///< its help is broken (uart-at-commands 2)
    };
    struct File {
        QByteArray name;
        bool writes = false;
        qint32 handle = 0;  ///< of the flash, for writing
        QByteArray content; ///< for reading
    };
    struct Socket {
        bool secured = false;
        bool datagrams = false;
        bool connected = false;
        QByteArray caFile;
        std::map<QByteArray, QByteArray> options;
        QByteArray inbox;
        const AtHost *host = nullptr;
        Agenda::Ticket waiting = 0; ///< a two-phase command that has not finished
    };

    void start() override;
    void typed(char c) override;
    void happened(FaultKind fault) override;

    void obey(const QByteArray &line);
    void help(const Command &command);
    void finish(const Answer &answer);
    void result(QByteArrayView name, const QByteArray &values); ///< printed before its OK
    void tell(const StationEvent &event);
    void banner();
    [[nodiscard]] static std::span<const Command> commands();
    /// Answers OK now, and does this later: the first half of a two-phase command.
    [[nodiscard]] Answer background(Socket &socket, Instant delay, std::function<Answer()> what);
    void closeSockets();

    // at_device_commands.cpp
    Answer test(AtParameters);
    Answer startNetwork(AtParameters);
    Answer stopNetwork(AtParameters);
    Answer get(AtParameters);
    Answer set(AtParameters);
    Answer getStatus(AtParameters);
    Answer setTime(AtParameters);

    // at_wlan_commands.cpp
    [[nodiscard]] static StationProfile readProfile(AtParameters &parameters);
    Answer wlanConnect(AtParameters);
    Answer wlanDisconnect(AtParameters);
    Answer wlanScan(AtParameters);
    Answer wlanProfileAdd(AtParameters);
    Answer wlanProfileGet(AtParameters);
    Answer wlanProfileDel(AtParameters);
    Answer wlanPolicySet(AtParameters);
    Answer wlanPolicyGet(AtParameters);
    Answer wlanSetMode(AtParameters);
    Answer wlanSet(AtParameters);
    Answer wlanGet(AtParameters);

    // at_network_commands.cpp
    Answer netCfgSet(AtParameters);
    Answer netCfgGet(AtParameters);
    Answer netAppStart(AtParameters);
    Answer netAppStop(AtParameters);
    Answer netAppSet(AtParameters);
    Answer netAppGet(AtParameters);
    Answer hostByName(AtParameters);
    Answer ping(AtParameters);
    void pingReport(quint32 sent, quint32 attempts, Instant step);

    // at_file_commands.cpp
    Answer fileOpen(AtParameters);
    Answer fileWrite(AtParameters);
    Answer fileRead(AtParameters);
    Answer fileClose(AtParameters);
    Answer fileDel(AtParameters);
    Answer fileGetInfo(AtParameters);
    Answer fileGetFileList(AtParameters);
    Answer fileCtl(AtParameters);
    Answer storageInfo();
    [[nodiscard]] std::optional<Flash::FileInfo> infoOf(const QByteArray &name) const;
    Answer openToRead(const QByteArray &name);
    Answer openToWrite(const QByteArray &name, quint32 options, std::optional<quint32> size);

    // at_socket_commands.cpp
    Answer socket(AtParameters);
    Answer closeSocket(AtParameters);
    Answer connectSocket(AtParameters);
    Answer send(AtParameters);
    Answer receive(AtParameters);
    Answer setSocketOption(AtParameters);
    Answer getSocketOption(AtParameters);
    [[nodiscard]] Socket *findSocket(quint32 descriptor);
    [[nodiscard]] qint32 verdictOf(const Socket &socket, quint32 address);

    AtSettings m_settings;
    Flash &m_flash;
    AtLineReader m_reader;
    Station m_station;

    // What outlives the power.
    std::map<QByteArray, QByteArray> m_stored; ///< of +WlanSet, +NetCfgSet, +NetAppSet: as typed
    quint32 m_connectionPolicy = 0;
    bool m_persistent = true;
    std::map<QByteArray, quint32> m_writes; ///< write counters
    std::map<QByteArray, bool> m_publicRead;

    // What does not.
    Instant m_booted{0};
    std::optional<std::pair<qint64, Instant>> m_clock; ///< seconds since 1970, and when it was set
    quint32 m_applications = 0;
    std::map<quint32, File> m_files;
    std::map<quint32, Socket> m_sockets;
    QByteArrayList m_results; ///< of the command being answered
    Agenda::Ticket m_ping = 0;
};

namespace at_words {
using Keyword = AtParameters::Keyword;
extern const std::span<const Keyword> kSecurity;
extern const std::span<const Keyword> kFamilies;
} // namespace at_words

} // namespace airlift::sim
