#include "core/sim/mqtt_packets.h"

namespace airlift::sim {

namespace {

constexpr int kConnect = 1;
constexpr int kPublish = 3;
constexpr int kSubscribe = 8;
constexpr int kUnsubscribe = 10;
constexpr int kPing = 12;
constexpr int kDisconnect = 14;
constexpr int kReserved = 2; ///< flags that have to be like this

[[nodiscard]] QByteArray number(quint16 value)
{
    QByteArray bytes(1, static_cast<char>(value >> 8));
    bytes += static_cast<char>(value & 0xFF);
    return bytes;
}

[[nodiscard]] QByteArray text(const QByteArray &bytes)
{
    return number(static_cast<quint16>(bytes.size())) + bytes;
}

[[nodiscard]] QByteArray packet(int type, int flags, const QByteArray &body)
{
    QByteArray bytes(1, static_cast<char>(type << 4 | flags));
    qsizetype left = body.size();
    do {
        const int digit = static_cast<int>(left % 128);
        left /= 128;
        bytes += static_cast<char>(left > 0 ? digit | 0x80 : digit);
    } while (left > 0);
    return bytes + body;
}

/// Two bytes at a place that has them.
[[nodiscard]] quint16 numberAt(QByteArrayView bytes, qsizetype at)
{
    return static_cast<quint16>(static_cast<quint8>(bytes[at]) << 8 |
                                static_cast<quint8>(bytes[at + 1]));
}

[[nodiscard]] std::optional<MqttMessage> readMessage(int flags, QByteArrayView body)
{
    MqttMessage message;
    message.retain = (flags & 1) != 0;
    message.qos = flags >> 1 & 3;
    message.duplicate = (flags & 8) != 0;
    if (message.qos > 2 || body.size() < 2)
        return std::nullopt;
    const qsizetype size = numberAt(body, 0);
    const qsizetype head = 2 + size + (message.qos > 0 ? 2 : 0);
    if (body.size() < head)
        return std::nullopt;
    message.topic = body.sliced(2, size).toByteArray();
    if (message.qos > 0)
        message.id = numberAt(body, 2 + size);
    message.payload = body.sliced(head).toByteArray();
    return message;
}

} // namespace

QByteArray mqttConnect(const MqttLogin &login)
{
    int flags = login.clean ? 0x02 : 0;
    QByteArray payload = text(login.client);
    if (login.will) {
        flags |= 0x04 | login.will->qos << 3 | (login.will->retain ? 0x20 : 0);
        payload += text(login.will->topic) + text(login.will->message);
    }
    if (login.user) {
        flags |= 0x80;
        payload += text(*login.user);
    }
    if (login.password) {
        flags |= 0x40;
        payload += text(*login.password);
    }
    const QByteArray protocol = login.isVersion31 ? text("MQIsdp") + '\x03' : text("MQTT") + '\x04';
    return packet(kConnect, 0,
                  protocol + static_cast<char>(flags) + number(login.keepAlive) + payload);
}

QByteArray mqttPublish(const MqttMessage &message)
{
    const int flags = (message.retain ? 1 : 0) | message.qos << 1 | (message.duplicate ? 8 : 0);
    return packet(kPublish, flags,
                  text(message.topic) + (message.qos > 0 ? number(message.id) : QByteArray{}) +
                      message.payload);
}

QByteArray mqttSubscribe(quint16 id, const std::vector<std::pair<QByteArray, int>> &topics)
{
    QByteArray body = number(id);
    for (const auto &[topic, qos] : topics)
        body += text(topic) + static_cast<char>(qos);
    return packet(kSubscribe, kReserved, body);
}

QByteArray mqttUnsubscribe(quint16 id, const std::vector<QByteArray> &topics)
{
    QByteArray body = number(id);
    for (const QByteArray &topic : topics)
        body += text(topic);
    return packet(kUnsubscribe, kReserved, body);
}

QByteArray mqttAcknowledge(MqttPacket::Kind kind, quint16 id)
{
    return packet(static_cast<int>(kind), kind == MqttPacket::Kind::PubRel ? kReserved : 0,
                  number(id));
}

QByteArray mqttPing()
{
    return packet(kPing, 0, {});
}

QByteArray mqttDisconnect()
{
    return packet(kDisconnect, 0, {});
}

std::optional<MqttPacket> MqttReader::next()
{
    qint64 size = 0;
    qsizetype at = 1;
    for (;; ++at) {
        if (at >= m_pending.size() || m_broken)
            return std::nullopt;
        const int digit = static_cast<quint8>(m_pending[at]);
        size |= qint64{digit & 0x7F} << (7 * (at - 1));
        m_broken = at > 4 || size > kLargestPacket;
        if ((digit & 0x80) == 0)
            break;
    }
    const qsizetype head = at + 1;
    if (m_broken || m_pending.size() < head + size)
        return std::nullopt;
    const int first = static_cast<quint8>(m_pending.front());
    const auto packet =
        read(first >> 4, first & 0x0F, QByteArrayView{m_pending}.sliced(head, size));
    m_pending.remove(0, head + size);
    m_broken = !packet;
    return packet;
}

std::optional<MqttPacket> MqttReader::read(int type, int flags, QByteArrayView body)
{
    MqttPacket packet;
    packet.kind = static_cast<MqttPacket::Kind>(type);
    switch (packet.kind) {
    case MqttPacket::Kind::PingResponse:
        return packet;
    case MqttPacket::Kind::Publish:
        if (auto message = readMessage(flags, body)) {
            packet.id = message->id;
            packet.message = *std::move(message);
            return packet;
        }
        return std::nullopt;
    case MqttPacket::Kind::ConnAck:
        if (body.size() < 2)
            return std::nullopt;
        packet.code = static_cast<quint8>(body[1]);
        return packet;
    case MqttPacket::Kind::PubAck:
    case MqttPacket::Kind::PubRec:
    case MqttPacket::Kind::PubRel:
    case MqttPacket::Kind::PubComp:
    case MqttPacket::Kind::SubAck:
    case MqttPacket::Kind::UnsubAck:
        if (body.size() < 2)
            return std::nullopt;
        packet.id = numberAt(body, 0);
        packet.code = body.size() > 2 ? static_cast<quint8>(body[2]) : 0;
        return packet;
    }
    return std::nullopt; // what only a client sends
}

} // namespace airlift::sim
