#pragma once

#include <optional>
#include <utility>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>

/// The part of MQTT 3.1 and 3.1.1 a small client needs: packets as bytes, and bytes as packets.
/// A broker may send anything.
namespace airlift::sim {

/// What a CONNECT says.
struct MqttLogin {
    struct Will {
        QByteArray topic;
        int qos = 0;
        bool retain = false;
        QByteArray message;
    };
    QByteArray client;
    bool isVersion31 = false;
    bool clean = true;
    quint16 keepAlive = 0; ///< seconds; 0: none
    std::optional<QByteArray> user;
    std::optional<QByteArray> password;
    std::optional<Will> will;
};

struct MqttMessage {
    QByteArray topic;
    int qos = 0;
    bool retain = false;
    bool duplicate = false;
    quint16 id = 0; ///< unless qos is 0
    QByteArray payload;
};

struct MqttPacket {
    enum class Kind {
        ConnAck = 2,
        Publish = 3,
        PubAck = 4,
        PubRec = 5,
        PubRel = 6,
        PubComp = 7,
        SubAck = 9,
        UnsubAck = 11,
        PingResponse = 13
    };
    Kind kind{};
    quint16 id = 0;
    int code = 0;        ///< of ConnAck, and the first one of SubAck
    MqttMessage message; ///< of Publish
};

[[nodiscard]] QByteArray mqttConnect(const MqttLogin &login);
[[nodiscard]] QByteArray mqttPublish(const MqttMessage &message);
[[nodiscard]] QByteArray mqttSubscribe(quint16 id,
                                       const std::vector<std::pair<QByteArray, int>> &topics);
[[nodiscard]] QByteArray mqttUnsubscribe(quint16 id, const std::vector<QByteArray> &topics);
/// PubAck, PubRec, PubRel, PubComp.
[[nodiscard]] QByteArray mqttAcknowledge(MqttPacket::Kind kind, quint16 id);
[[nodiscard]] QByteArray mqttPing();
[[nodiscard]] QByteArray mqttDisconnect();

/// Collects what came and cuts it into packets.
class MqttReader
{
public:
    static constexpr qint64 kLargestPacket = 8 * 1024; ///< more the firmware's buffers do not hold
    void feed(QByteArrayView bytes) { m_pending.append(bytes.data(), bytes.size()); }
    [[nodiscard]] std::optional<MqttPacket> next();
    /// What came is no MQTT, or too much of it.
    [[nodiscard]] bool isBroken() const { return m_broken; }

private:
    [[nodiscard]] static std::optional<MqttPacket> read(int type, int flags, QByteArrayView body);

    QByteArray m_pending;
    bool m_broken = false;
};

} // namespace airlift::sim
