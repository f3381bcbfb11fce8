#pragma once

#include "core/sim/at_line.h"
#include "core/sim/console_firmware.h"
#include "core/sim/flash.h"
#include "core/sim/http_answer.h"
#include "core/sim/mqtt_packets.h"
#include "core/sim/station.h"

#include <map>
#include <set>
#include <variant>

namespace airlift::sim {

/// A TLS or plain server the firmware can reach without a real network.
using AtHost = DescribedHost;

struct AtSettings {
    StationSettings station;
    std::vector<AtHost> hosts; ///< none: the board's network is a real one
    QByteArray version = "0x31000019,3.15.0.1,2.2.0.7,3.15.0.1,0"; ///< the running service pack's
    QByteArray mac = QByteArray::fromHex("f4b85e123456");
    bool answersPing = true;
};

/// Simulated `at_commands` firmware of SDK 4.10, banner version 1.1.2 (uart-at-commands). What the
/// specification leaves open is INFERRED, here and where it is done.
class AtFirmware final : public ConsoleFirmware
{
public:
    /// The flash must outlive it.
    AtFirmware(AtSettings settings, Flash &flash);
    ~AtFirmware() override;

    [[nodiscard]] const Station &station() const override { return m_station; }
    [[nodiscard]] QByteArray memory() const override;
    [[nodiscard]] bool recall(const QByteArray &memory) override;

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
    struct NoSuchCommand {
    };
    /// The command is going on; it answers later.
    struct Later {
    };
    using Answer = std::variant<Sent, ParseFailed, Refused, NoSuchCommand, Later>;
    using Handler = Answer (AtFirmware::*)(AtParameters);
    struct Command {
        QByteArrayView name;
        int count = 0; ///< of parameters; -1: varies
        QByteArrayView usage;
        Handler handler = nullptr;
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
        bool listens = false;
        quint32 port = 0;   ///< it is bound to
        bool waits = false; ///< a two-phase command has not finished
        QByteArray caFile;
        std::map<QByteArray, QByteArray> options;
        Agenda::Ticket ticket = 0; ///< of that command, if it waits for the clock
    };

    /// Where a URL leads.
    struct HttpTarget {
        bool secured = false;
        QByteArray host;
        quint16 port = 0;
        QByteArray path;
        [[nodiscard]] qint32 read(const QByteArray &url); ///< 0, or a code
        [[nodiscard]] QByteArray authority() const;
    };
    struct Http {
        bool connected = false;
        bool usesProxy = false;
        bool ownHost = false;  ///< it sends no host header of its own
        bool inChunks = false; ///< a request has begun whose last chunk is still to come
        bool dropsBody = false;
        int redirects = 0; ///< of the present request
        quint32 method = 0;
        HttpTarget target;
        QByteArray caFile;
        std::map<quint32, std::pair<QByteArray, bool>> headers; ///< value, and whether it stays
        std::map<QByteArray, bool> options;
        HttpAnswer answer;
    };
    struct Mqtt {
        MqttLogin login;
        QByteArray address;
        quint16 port = 0;
        bool secured = false;
        bool checksName = true;
        QByteArray caFile;
        quint32 format = 0; ///< of data that came
        bool connected = false;
        bool connecting = false;
        quint16 lastId = 0;
        MqttReader reader;
        Agenda::Ticket ping = 0;
    };

    void start() override;
    void typed(char c) override;
    void happened(FaultKind fault) override;
    void happened(quint32 connection, const SocketNotice &notice) override;

    void obey(const QByteArray &line);
    void help(const Command &command);
    void finish(const Answer &answer);
    void result(QByteArrayView name, const QByteArray &values); ///< printed before its OK
    void tell(const StationEvent &event);
    void banner();
    [[nodiscard]] static std::span<const Command> commands();
    // Two-phase commands: OK first, and the answer when it is there.
    Answer begin(Socket &socket);
    void conclude(quint32 descriptor, const Answer &answer);
    void concludeLater(quint32 descriptor, Instant delay, const Answer &answer);
    /// Seconds since 1970, if somebody has set the clock.
    [[nodiscard]] std::optional<qint64> clock() const;
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
    Answer changeAccessList(quint32 option, const QByteArray &value);
    Answer accessList(quint32 from);

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
    void connected(quint32 descriptor, const Reply &reply, const QByteArray &to);
    Answer send(AtParameters);
    Answer receive(AtParameters);
    /// How much it may be, and how its answer begins.
    struct Wanted {
        quint32 descriptor = 0;
        QByteArrayView command;
        quint32 format = 0;
        quint32 length = 0;
        Instant until{0};
    };
    void receiveNow(const Wanted &wanted);
    [[nodiscard]] Instant patienceOf(const Socket &socket) const;
    Answer setSocketOption(AtParameters);
    Answer getSocketOption(AtParameters);
    [[nodiscard]] Socket *findSocket(quint32 descriptor);

    /// Why a command that needs something by its number is not carried out: its parameters are not
    /// good, or nothing has the number, for which it says `status`.
    [[nodiscard]] static std::optional<Answer> refusal(const AtParameters &parameters,
                                                       const void *thing, qint32 status);

    // Connections of the network: sockets have their own numbers, then come the clients.
    [[nodiscard]] static constexpr quint32 connectionOfHttp(quint32 index)
    {
        return 0x1000 + index;
    }
    [[nodiscard]] static constexpr quint32 connectionOfMqtt(quint32 index)
    {
        return 0x2000 + index;
    }

    // at_http_commands.cpp
    Answer httpCreate(AtParameters);
    Answer httpDestroy(AtParameters);
    Answer httpConnect(AtParameters);
    Answer httpDisconnect(AtParameters);
    Answer httpSendReq(AtParameters);
    Answer httpReadResBody(AtParameters);
    Answer httpSetHeader(AtParameters);
    Answer httpGetHeader(AtParameters);
    Answer httpSetOpt(AtParameters);
    Answer httpSetProxy(AtParameters);
    [[nodiscard]] Http *findHttp(quint32 index);
    void openHttp(quint32 index, const std::function<void(qint32)> &then);
    void sendHttp(quint32 index, const QByteArray &bytes);
    void awaitHead(quint32 index, Instant until);
    void headCame(quint32 index);
    void readBody(quint32 index, quint32 format, quint32 length, Instant until);
    void finishHttp(const Answer &answer);
    [[nodiscard]] static bool takePiece(Http &client, const Reply &reply);
    [[nodiscard]] static qint32 turn(Http &client);
    [[nodiscard]] QByteArray requestHead(const Http &client, bool inChunks,
                                         qsizetype bodySize) const;

    // at_mqtt_commands.cpp
    Answer mqttCreate(AtParameters);
    Answer mqttDelete(AtParameters);
    Answer mqttConnect(AtParameters);
    Answer mqttDisconnect(AtParameters);
    Answer mqttPublish(AtParameters);
    Answer mqttSubscribe(AtParameters);
    Answer mqttUnsubscribe(AtParameters);
    Answer mqttSet(AtParameters);
    [[nodiscard]] Mqtt *findMqtt(quint32 index);
    Answer sendMqtt(quint32 index, const QByteArray &packet);
    void openMqtt(quint32 index, quint32 address);
    void listenMqtt(quint32 index);
    void takeMqtt(quint32 index, const MqttPacket &packet);
    void loseMqtt(quint32 index, qint32 status);
    void pingMqtt(quint32 index);

    // at_service_commands.cpp
    Answer hostByService(AtParameters);
    Answer serviceList(AtParameters);
    Answer registerService(AtParameters);
    Answer unregisterService(AtParameters);
    Answer netAppReceive(AtParameters);
    Answer netAppSend(AtParameters);
    Answer netUtilGet(AtParameters);
    Answer netUtilCmd(AtParameters);

    // at_server_commands.cpp
    Answer bindSocket(AtParameters);
    Answer listenSocket(AtParameters);
    Answer acceptSocket(AtParameters);
    Answer selectSockets(AtParameters);
    Answer sendTo(AtParameters);
    Answer receiveFrom(AtParameters);

    AtSettings m_settings;
    Flash &m_flash;
    AtLineReader m_reader;
    Station m_station;

    // What outlives the power.
    std::map<QByteArray, QByteArray> m_stored; ///< of +WlanSet, +NetCfgSet, +NetAppSet: as typed
    quint32 m_connectionPolicy = 0;
    bool m_persistent = true;
    std::vector<QByteArray> m_accessList;   ///< of the access point, as typed
    std::map<QByteArray, quint32> m_writes; ///< write counters
    std::map<QByteArray, bool> m_publicRead;

    // What does not.
    Instant m_booted{0};
    std::optional<std::pair<qint64, Instant>> m_clock; ///< seconds since 1970, and when it was set
    quint32 m_applications = 0;
    std::map<quint32, File> m_files;
    std::map<quint32, Socket> m_sockets;
    std::map<quint32, Http> m_http;
    std::optional<std::pair<quint32, quint16>> m_proxy;
    std::map<quint32, Mqtt> m_mqtt;
    struct Service {
        QByteArray text;
        quint32 port = 0;
    };
    std::map<QByteArray, Service> m_services; ///< announced over mDNS
    std::set<quint32> m_temporaryKeys;
    std::map<quint32, QByteArray> m_installedKeys; ///< and the file each came out of
    QByteArrayList m_results;                      ///< of the command being answered
    Agenda::Ticket m_ping = 0;
};

namespace at_words {
using Keyword = AtParameters::Keyword;
extern const std::span<const Keyword> kSecurity;
extern const std::span<const Keyword> kFamilies;
} // namespace at_words

} // namespace airlift::sim
