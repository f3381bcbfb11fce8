// Any bytes as what a broker sends to the simulated AT firmware, cut anywhere: the cut does not
// matter, nothing is larger than its limit, and a message survives being sent again.
#include "core/sim/mqtt_packets.h"

#include <cstdlib>

using namespace airlift::sim;

namespace {

void require(bool condition)
{
    if (!condition)
        std::abort();
}

std::vector<MqttPacket> read(MqttReader &reader)
{
    std::vector<MqttPacket> packets;
    while (auto packet = reader.next())
        packets.push_back(*std::move(packet));
    return packets;
}

void sendAgain(const MqttMessage &message)
{
    require(message.topic.size() + message.payload.size() <= MqttReader::kLargestPacket);
    MqttReader reader;
    reader.feed(mqttPublish(message));
    const auto packet = reader.next();
    require(packet && packet->message.topic == message.topic &&
            packet->message.payload == message.payload && packet->message.qos == message.qos);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView all{reinterpret_cast<const char *>(data), static_cast<qsizetype>(size)};
    const QByteArrayView bytes = all.sliced(1);
    const qsizetype cut = static_cast<quint8>(all.front()) % (bytes.size() + 1);
    MqttReader whole;
    whole.feed(bytes);
    const auto packets = read(whole);
    MqttReader pieces;
    pieces.feed(bytes.first(cut));
    auto again = read(pieces);
    pieces.feed(bytes.sliced(cut));
    const auto rest = read(pieces);
    again.insert(again.end(), rest.begin(), rest.end());
    require(again.size() == packets.size() && whole.isBroken() == pieces.isBroken());
    for (std::size_t i = 0; i < packets.size(); ++i) {
        require(again[i].kind == packets[i].kind && again[i].id == packets[i].id);
        if (packets[i].kind == MqttPacket::Kind::Publish)
            sendAgain(packets[i].message);
    }
    return 0;
}
