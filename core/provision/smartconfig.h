#pragma once

#include "core/base/secret.h"
#include "core/base/units.h"
#include "core/provision/error.h"

#include <vector>

#include <QByteArray>
#include <QString>

/// SmartConfig hides a network name and a key in the lengths of UDP datagrams (provisioning 2).
/// Everything here is arithmetic; SmartConfigSender puts it on the air.
namespace airlift::provision {

/// What one transmission says.
struct SmartConfigMessage {
    QString networkName;
    Secret networkKey;  ///< UTF-8; empty for an open network
    QString deviceName; ///< empty: the device keeps its name
    Secret cipherKey;   ///< 16 bytes the firmware was built with; empty: the key travels readable
    SmartConfigGeneration generation = SmartConfigGeneration::V2;
};

/// The payload lengths of one pass, tags and copies included, syncs not. They spell the network
/// key, so the owner wipes them.
class SmartConfigPass
{
public:
    SmartConfigPass(SmartConfigGeneration generation, std::vector<quint16> lengths);
    ~SmartConfigPass();
    SmartConfigPass(SmartConfigPass &&) noexcept = default;
    SmartConfigPass &operator=(SmartConfigPass &&) noexcept = default;
    SmartConfigPass(const SmartConfigPass &) = delete;
    SmartConfigPass &operator=(const SmartConfigPass &) = delete;

    [[nodiscard]] SmartConfigGeneration generation() const { return m_generation; }
    [[nodiscard]] const std::vector<quint16> &lengths() const { return m_lengths; }

private:
    SmartConfigGeneration m_generation;
    std::vector<quint16> m_lengths;
};

/// Checks every text against its limit first; nothing of a message that does not fit is encoded.
[[nodiscard]] Result<SmartConfigPass> encodeSmartConfig(const SmartConfigMessage &message);

/// One datagram and the silence after it.
struct Emission {
    quint16 length = 0;
    bool sync = false;
    Instant pauseAfter{};
};

/// The endless order of datagrams of one transmission: syncs between the packets, passes grouped in
/// rounds, pauses (provisioning 2.5, 2.6, 2.7).
class SmartConfigSchedule
{
public:
    explicit SmartConfigSchedule(SmartConfigPass pass);
    [[nodiscard]] Emission next();
    [[nodiscard]] int completedPasses() const { return m_completedPasses; }
    /// How long one pass takes when every pause is kept.
    [[nodiscard]] Instant passDuration() const;

    static constexpr int kPassesPerRound = 4;
    static constexpr std::chrono::milliseconds kGap{10};
    static constexpr std::chrono::milliseconds kRoundPause{100};

private:
    [[nodiscard]] Emission nextBeforePackets(bool highSync);
    [[nodiscard]] Emission nextAfterPackets();
    [[nodiscard]] Emission packet();
    void advance(Emission &emission);

    SmartConfigPass m_pass;
    std::size_t m_index = 0;
    int m_phase = 0; ///< within the group of a packet and its syncs
    int m_passInRound = 0;
    int m_completedPasses = 0;
};

/// What travels in a datagram of that length. It says nothing; only its length does.
[[nodiscard]] QByteArray smartConfigPayload(quint16 length);

} // namespace airlift::provision
