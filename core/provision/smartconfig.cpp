#include "core/provision/smartconfig.h"

#include "core/provision/limits.h"
#include "core/provision/smartconfig_cipher.h"

#include <algorithm>

namespace airlift::provision {

namespace {

// The alphabet (provisioning 2.2).
constexpr quint16 kSyncLow = 3;
constexpr quint16 kSyncHigh = 23; // less the group, which is 0 in every known application
constexpr quint16 kLengthBase = 28;
constexpr quint16 kNibbleBase = 593;

/// What differs between the generations.
struct Dialect {
    quint16 nameTag;
    quint16 plainKeyTag;
    quint16 cipherKeyTag;
    int copies; ///< of tags and lengths
};

[[nodiscard]] constexpr Dialect dialectOf(SmartConfigGeneration generation)
{
    switch (generation) {
    case SmartConfigGeneration::V2:
        return {1099, 1199, 1200, 2};
    case SmartConfigGeneration::V1:
        return {1099, 1199, 1200, 1};
    case SmartConfigGeneration::Cc3000:
        return {1399, 1459, 1459, 1}; // both sides know whether the key is encrypted
    }
    Q_UNREACHABLE();
}
constexpr quint16 kSecondKeyTag = 1155;
constexpr quint16 kFreeDataTag = 1149;
constexpr qsizetype kKeyPart = 32;

class PassWriter
{
public:
    explicit PassWriter(int copies)
        : m_copies(copies)
    {
        m_lengths.reserve(512); // above the longest pass: growing leaves copies of a key behind
    }
    void field(quint16 tag, QByteArrayView bytes)
    {
        repeated(tag);
        repeated(static_cast<quint16>(bytes.size() + kLengthBase));
        nibbles(bytes);
    }
    [[nodiscard]] std::vector<quint16> take() { return std::move(m_lengths); }

private:
    void repeated(quint16 length)
    {
        m_lengths.insert(m_lengths.end(), static_cast<std::size_t>(m_copies), length);
    }
    void nibbles(QByteArrayView bytes)
    {
        unsigned previous = 0;
        unsigned index = 0;
        for (const char byte : bytes) {
            const auto value = static_cast<unsigned char>(byte);
            for (const unsigned nibble : {unsigned{value} >> 4U, unsigned{value} & 15U}) {
                m_lengths.push_back(
                    static_cast<quint16>(kNibbleBase + ((previous ^ index) * 16U) + nibble));
                previous = nibble;
                index = (index + 1) % 16;
            }
        }
    }

    int m_copies;
    std::vector<quint16> m_lengths;
};

/// Type "device name", length, name (provisioning 2.8); nothing without a name.
[[nodiscard]] QByteArray freeData(const QString &deviceName)
{
    constexpr char kDeviceName = 3;
    const QByteArray name = deviceName.toUtf8();
    if (name.isEmpty())
        return {};
    return QByteArray{1, kDeviceName} + static_cast<char>(name.size()) + name;
}

[[nodiscard]] Result<Secret> keyToSend(const SmartConfigMessage &message)
{
    if (message.cipherKey.isEmpty())
        return Secret{
            QByteArray{message.networkKey.reveal().data(), message.networkKey.reveal().size()}};
    return encryptNetworkKey(message.networkKey, message.cipherKey, message.generation);
}

} // namespace

SmartConfigPass::SmartConfigPass(SmartConfigGeneration generation, std::vector<quint16> lengths)
    : m_generation(generation)
    , m_lengths(std::move(lengths))
{
}

SmartConfigPass::~SmartConfigPass()
{
    std::fill_n(static_cast<volatile quint16 *>(m_lengths.data()), m_lengths.size(), quint16{0});
}

Result<SmartConfigPass> encodeSmartConfig(const SmartConfigMessage &message)
{
    if (auto fits = checkSmartConfig(message); !fits)
        return failure(std::move(fits.error()));
    const auto sent = keyToSend(message);
    if (!sent)
        return failure(sent.error());
    const QByteArrayView key = sent->reveal();
    const SmartConfigGeneration generation = message.generation;
    const Dialect dialect = dialectOf(generation);
    const quint16 keyTag = message.cipherKey.isEmpty() ? dialect.plainKeyTag : dialect.cipherKeyTag;
    const QByteArray extra = freeData(message.deviceName);

    PassWriter writer{dialect.copies};
    writer.field(dialect.nameTag, message.networkName.toUtf8());
    writer.field(keyTag, key.first(std::min(key.size(), kKeyPart)));
    if (generation == SmartConfigGeneration::V2)
        writer.field(kSecondKeyTag, key.sliced(std::min(key.size(), kKeyPart)));
    if (generation == SmartConfigGeneration::V2 || !extra.isEmpty())
        writer.field(kFreeDataTag, extra);
    return SmartConfigPass{generation, writer.take()};
}

SmartConfigSchedule::SmartConfigSchedule(SmartConfigPass pass)
    : m_pass(std::move(pass))
{
}

Emission SmartConfigSchedule::packet()
{
    return {m_pass.lengths()[m_index], false, {}};
}

void SmartConfigSchedule::advance(Emission &emission)
{
    m_phase = 0;
    if (++m_index < m_pass.lengths().size())
        return;
    m_index = 0;
    ++m_completedPasses;
    if (++m_passInRound == kPassesPerRound) {
        m_passInRound = 0;
        emission.pauseAfter += kRoundPause;
    }
}

Emission SmartConfigSchedule::nextBeforePackets(bool highSync)
{
    if (m_phase == 0) {
        m_phase = 1;
        return {highSync ? kSyncHigh : kSyncLow, true, {}};
    }
    Emission emission = packet();
    advance(emission);
    return emission;
}

/// CC3000: tags stand alone, every other packet is followed by both syncs (provisioning 2.7).
Emission SmartConfigSchedule::nextAfterPackets()
{
    const quint16 length = m_pass.lengths()[m_index];
    const Dialect dialect = dialectOf(SmartConfigGeneration::Cc3000);
    const bool isTag = length == dialect.nameTag || length == dialect.plainKeyTag;
    const int last = isTag ? 0 : 2;
    Emission emission = packet();
    if (m_phase > 0)
        emission = {m_phase == 1 ? kSyncLow : kSyncHigh, true, {}};
    if (m_phase++ == last)
        advance(emission);
    return emission;
}

Emission SmartConfigSchedule::next()
{
    switch (m_pass.generation()) {
    case SmartConfigGeneration::V2: {
        // Every pass has an even number of packets, so the parity of the index is that of the
        // round.
        Emission emission = nextBeforePackets(m_index % 2 == 1);
        emission.pauseAfter += kGap;
        return emission;
    }
    case SmartConfigGeneration::V1:
        return nextBeforePackets(m_passInRound % 2 == 1);
    case SmartConfigGeneration::Cc3000:
        return nextAfterPackets();
    }
    Q_UNREACHABLE();
}

Instant SmartConfigSchedule::passDuration() const
{
    if (m_pass.generation() != SmartConfigGeneration::V2)
        return Instant{0};
    return Instant{kGap} * 2 * static_cast<qint64>(m_pass.lengths().size());
}

QByteArray smartConfigPayload(quint16 length)
{
    static const QByteArray alphabet = "abcdefghijklmnopqrstuvwxyz";
    return length <= kSyncHigh ? alphabet.left(length) : QByteArray(length, '1');
}

} // namespace airlift::provision
