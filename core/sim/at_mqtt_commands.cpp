// Commands of uart-at-commands 4.7. The table names them and their parameters; what each of them
// answers and when is INFERRED, as are the fields of events behind their second word.
#include "core/sim/at_firmware.h"
#include "core/sim/codes.h"

#include <algorithm>

namespace airlift::sim {

using namespace std::chrono_literals;
using Keyword = AtParameters::Keyword;

namespace {

constexpr quint32 kMostClients = 4;
constexpr quint32 kMostTopics = 4;
constexpr qsizetype kLongestText = 255;
constexpr qsizetype kPiece = 1024;

constexpr quint32 kUrl = 4;
constexpr quint32 kSecured = 8;
constexpr quint32 kSkipName = 16;
constexpr quint32 kSkipCertificate = 32;
constexpr Keyword kFlags[]{{"ip4", 1},
                           {"ip6", 2},
                           {"url", kUrl},
                           {"sec", kSecured},
                           {"skip_domain_verify", kSkipName},
                           {"skip_cert_verify", kSkipCertificate},
                           {"skip_date_verify", 64}};
constexpr Keyword kProtocols[]{{"v3_1", 0}, {"v3_1_1", 1}};
constexpr Keyword kQos[]{{"qos0", 0}, {"qos1", 1}, {"qos2", 2}};
constexpr Keyword kSettings[]{
    {"user", 0}, {"password", 1}, {"will", 2}, {"keepalive", 3}, {"clean", 4}};

} // namespace

AtFirmware::Mqtt *AtFirmware::findMqtt(quint32 index)
{
    const auto found = m_mqtt.find(index);
    return found == m_mqtt.end() ? nullptr : &found->second;
}

AtFirmware::Answer AtFirmware::mqttCreate(AtParameters parameters)
{
    Mqtt client;
    client.login.client = parameters.text(kLongestText);
    const quint32 flags = parameters.bits(kFlags);
    client.address = parameters.text(kLongestText);
    client.port = static_cast<quint16>(parameters.number() & 0xFFFFU);
    for (int i = 0; i < 2; ++i) // method and ciphers: the network processor's own are used
        static_cast<void>(parameters.optionalText(kLongestText));
    for (int i = 0; i < 2; ++i) // nobody asks for a client's key
        static_cast<void>(parameters.optionalText(kLongestText));
    client.caFile = parameters.optionalText(kLongestText);
    static_cast<void>(parameters.optionalText(kLongestText));
    client.login.isVersion31 = parameters.keyword(kProtocols) == 0;
    static_cast<void>(parameters.optionalNumber()); // blocking
    client.format = parameters.optionalNumber().value_or(0);
    if (parameters.isGood() && client.format > 1)
        parameters.fail(AtParse::Value);
    if (!parameters.isGood())
        return ParseFailed{parameters.failed()};
    client.secured = (flags & kSecured) != 0;
    client.checksName = (flags & kSkipName) == 0;
    if ((flags & kSkipCertificate) != 0)
        client.caFile.clear();
    quint32 index = 0;
    while (m_mqtt.contains(index))
        ++index;
    if (index >= kMostClients)
        return Refused{code::kNoBuffers};
    m_mqtt[index] = std::move(client);
    result("+mqttcreate", QByteArray::number(index));
    return Sent{};
}

AtFirmware::Answer AtFirmware::mqttDelete(AtParameters parameters)
{
    const quint32 index = parameters.number();
    Mqtt *client = findMqtt(index);
    if (const auto no = refusal(parameters, client, code::kInvalidParameter))
        return *no;
    agenda().cancel(client->ping);
    m_mqtt.erase(index);
    hangUp(connectionOfMqtt(index));
    return Sent{};
}

// --- connecting

AtFirmware::Answer AtFirmware::mqttConnect(AtParameters parameters)
{
    const quint32 index = parameters.number();
    Mqtt *client = findMqtt(index);
    if (const auto no = refusal(parameters, client, code::kInvalidParameter))
        return *no;
    if (client->connected || client->connecting)
        return Refused{code::kInProgress};
    if (!m_station.hasAddress())
        return Refused{code::kNetworkUnreachable};
    client->connecting = true;
    client->reader = {};
    if (const quint32 address = addressNumber(client->address); address != 0) {
        openMqtt(index, address);
        return Later{};
    }
    ask(connectionOfMqtt(index), call::Resolve{client->address}, [this, index](const Reply &reply) {
        if (reply.status < 0)
            loseMqtt(index, reply.status);
        else
            openMqtt(index, reply.address);
    });
    return Later{};
}

void AtFirmware::openMqtt(quint32 index, quint32 address)
{
    const Mqtt &client = m_mqtt.at(index);
    call::Connect connect{address, client.secured, client.caFile, {}};
    if (client.checksName && addressNumber(client.address) == 0)
        connect.host = client.address;
    connect.port = client.port;
    connect.clock = clock();
    ask(connectionOfMqtt(index), connect, [this, index](const Reply &reply) {
        // Without a CA file there is nothing to verify (-453): that is what was asked for.
        if (reply.status < 0 && reply.status != code::kTlsNotVerified) {
            loseMqtt(index, reply.status);
            return;
        }
        ask(connectionOfMqtt(index), call::Send{sim::mqttConnect(m_mqtt.at(index).login)},
            [this, index](const Reply &sent) {
                if (sent.status < 0)
                    loseMqtt(index, sent.status);
                else
                    listenMqtt(index);
            });
    });
}

/// As long as it is connected; bounded by what the broker sends, not by time.
void AtFirmware::listenMqtt(quint32 index)
{
    ask(connectionOfMqtt(index), call::Receive{kPiece}, [this, index](const Reply &reply) {
        if (reply.status <= 0 && reply.status != code::kTryAgain) {
            loseMqtt(index, reply.status);
            return;
        }
        m_mqtt.at(index).reader.feed(reply.bytes);
        while (const auto packet = m_mqtt.at(index).reader.next())
            takeMqtt(index, *packet);
        if (m_mqtt.at(index).reader.isBroken())
            loseMqtt(index, code::kNotConnected);
        else if (m_mqtt.at(index).connected || m_mqtt.at(index).connecting)
            listenMqtt(index);
    });
}

void AtFirmware::loseMqtt(quint32 index, qint32 status)
{
    Mqtt &client = m_mqtt.at(index);
    agenda().cancel(std::exchange(client.ping, 0));
    const bool wasConnected = std::exchange(client.connected, false);
    const bool wasConnecting = std::exchange(client.connecting, false);
    hangUp(connectionOfMqtt(index));
    if (wasConnected)
        say("+eventmqtt:disconnect");
    else if (wasConnecting)
        finish(Refused{status == 0 ? code::kNotConnected : status});
}

void AtFirmware::pingMqtt(quint32 index)
{
    Mqtt &client = m_mqtt.at(index);
    if (client.login.keepAlive == 0)
        return;
    client.ping = agenda().after(std::chrono::seconds{client.login.keepAlive}, [this, index] {
        ask(connectionOfMqtt(index), call::Send{sim::mqttPing()}, [](const Reply &) {});
        pingMqtt(index);
    });
}

// --- what the broker says

void AtFirmware::takeMqtt(quint32 index, const MqttPacket &packet)
{
    Mqtt &client = m_mqtt.at(index);
    const auto acknowledge = [&](MqttPacket::Kind kind) {
        ask(connectionOfMqtt(index), call::Send{mqttAcknowledge(kind, packet.id)},
            [](const Reply &) {});
    };
    const auto tell = [this](const QByteArray &what, int value) {
        say("+eventmqtt:operation," + what + ',' + QByteArray::number(value));
    };
    switch (packet.kind) {
    case MqttPacket::Kind::ConnAck:
        if (!std::exchange(client.connecting, false))
            return;
        client.connected = packet.code == 0;
        tell("connack", packet.code);
        finish(packet.code == 0 ? Answer{Sent{}} : Answer{Refused{-packet.code}});
        if (client.connected)
            pingMqtt(index);
        else
            hangUp(connectionOfMqtt(index));
        break;
    case MqttPacket::Kind::Publish: {
        const MqttMessage &message = packet.message;
        const QByteArray data = client.format == 1 ? message.payload.toBase64() : message.payload;
        say("+eventmqtt:recv," + message.topic + ',' +
            atWord(kQos, static_cast<quint32>(message.qos)) + ',' + (message.retain ? "1" : "0") +
            ',' + (message.duplicate ? "1" : "0") + ',' + QByteArray::number(client.format) + ',' +
            QByteArray::number(data.size()) + ',' + data);
        if (message.qos > 0)
            acknowledge(message.qos == 1 ? MqttPacket::Kind::PubAck : MqttPacket::Kind::PubRec);
        break;
    }
    case MqttPacket::Kind::PubAck:
        tell("puback", packet.id);
        break;
    case MqttPacket::Kind::PubRec:
        acknowledge(MqttPacket::Kind::PubRel);
        break;
    case MqttPacket::Kind::PubRel:
        acknowledge(MqttPacket::Kind::PubComp);
        break;
    case MqttPacket::Kind::SubAck:
        tell("suback", packet.id);
        break;
    case MqttPacket::Kind::UnsubAck:
        tell("unsuback", packet.id);
        break;
    case MqttPacket::Kind::PubComp:
    case MqttPacket::Kind::PingResponse:
        break;
    }
}

// --- what the client says

/// Whatever a connected client wants to say; OK as soon as it is on its way.
AtFirmware::Answer AtFirmware::sendMqtt(quint32 index, const QByteArray &packet)
{
    ask(connectionOfMqtt(index), call::Send{packet}, [this](const Reply &reply) {
        finish(reply.status < 0 ? Answer{Refused{reply.status}} : Answer{Sent{}});
    });
    return Later{};
}

AtFirmware::Answer AtFirmware::mqttDisconnect(AtParameters parameters)
{
    const quint32 index = parameters.number();
    Mqtt *client = findMqtt(index);
    if (const auto no = refusal(parameters, client, code::kInvalidParameter))
        return *no;
    if (!std::exchange(client->connected, false))
        return Refused{code::kNotConnected};
    agenda().cancel(std::exchange(client->ping, 0));
    ask(connectionOfMqtt(index), call::Send{sim::mqttDisconnect()}, [this, index](const Reply &) {
        hangUp(connectionOfMqtt(index));
        finish(Sent{});
    });
    return Later{};
}

AtFirmware::Answer AtFirmware::mqttPublish(AtParameters parameters)
{
    const quint32 index = parameters.number();
    MqttMessage message;
    message.topic = parameters.text(kLongestText);
    message.qos = static_cast<int>(parameters.keyword(kQos));
    const quint32 retain = parameters.number();
    const quint32 length = parameters.number();
    const Mqtt *known = findMqtt(index);
    message.payload = parameters.data(known ? known->format : 0, length);
    if (parameters.isGood() && retain > 1)
        parameters.fail(AtParse::Value);
    Mqtt *client = findMqtt(index);
    if (const auto no = refusal(parameters, client, code::kInvalidParameter))
        return *no;
    if (!client->connected)
        return Refused{code::kNotConnected};
    message.retain = retain == 1;
    if (message.qos > 0)
        message.id = ++client->lastId;
    return sendMqtt(index, sim::mqttPublish(message));
}

AtFirmware::Answer AtFirmware::mqttSubscribe(AtParameters parameters)
{
    const quint32 index = parameters.number();
    const quint32 count = parameters.number();
    if (parameters.isGood() && (count == 0 || count > kMostTopics))
        parameters.fail(AtParse::Size);
    std::vector<std::pair<QByteArray, int>> topics;
    for (quint32 i = 0; i < count && parameters.isGood(); ++i) {
        QByteArray topic = parameters.text(kLongestText);
        topics.emplace_back(std::move(topic), static_cast<int>(parameters.keyword(kQos)));
        static_cast<void>(parameters.optionalText(kLongestText)); // whether it is kept
    }
    Mqtt *client = findMqtt(index);
    if (const auto no = refusal(parameters, client, code::kInvalidParameter))
        return *no;
    if (!client->connected)
        return Refused{code::kNotConnected};
    return sendMqtt(index, sim::mqttSubscribe(++client->lastId, topics));
}

AtFirmware::Answer AtFirmware::mqttUnsubscribe(AtParameters parameters)
{
    const quint32 index = parameters.number();
    const quint32 count = parameters.number();
    if (parameters.isGood() && (count == 0 || count > kMostTopics))
        parameters.fail(AtParse::Size);
    std::vector<QByteArray> topics;
    for (quint32 i = 0; i < count && parameters.isGood(); ++i)
        topics.push_back(parameters.text(kLongestText));
    Mqtt *client = findMqtt(index);
    if (const auto no = refusal(parameters, client, code::kInvalidParameter))
        return *no;
    if (!client->connected)
        return Refused{code::kNotConnected};
    return sendMqtt(index, sim::mqttUnsubscribe(++client->lastId, topics));
}

AtFirmware::Answer AtFirmware::mqttSet(AtParameters parameters)
{
    const quint32 index = parameters.number();
    const quint32 setting = parameters.keyword(kSettings);
    MqttLogin changed = findMqtt(index) ? findMqtt(index)->login : MqttLogin{};
    if (setting == 0) {
        changed.user = parameters.text(kLongestText);
    } else if (setting == 1) {
        changed.password = parameters.text(kLongestText);
    } else if (setting == 2) {
        MqttLogin::Will will;
        will.topic = parameters.text(kLongestText);
        will.qos = static_cast<int>(parameters.keyword(kQos));
        will.retain = parameters.number() == 1;
        const quint32 length = parameters.number();
        will.message = parameters.data(0, length);
        changed.will = std::move(will);
    } else if (setting == 3) {
        changed.keepAlive = static_cast<quint16>(parameters.number() & 0xFFFFU);
    } else {
        changed.clean = parameters.number() == 1;
    }
    Mqtt *client = findMqtt(index);
    if (const auto no = refusal(parameters, client, code::kInvalidParameter))
        return *no;
    client->login = std::move(changed);
    return Sent{};
}

} // namespace airlift::sim
