#pragma once

#include "core/base/units.h"

#include <array>
#include <map>
#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>

/// The SmartConfig ear of the simulated device (provisioning 2.11). Own code: it shares nothing
/// with the sender, so that the two can check each other.
namespace airlift::sim {

struct ReceivedProfile {
    QByteArray ssid;
    QByteArray key;
    QByteArray deviceName;
};

/// Turns the lengths of datagrams into a profile, on a bad medium too: every nibble is believed
/// only after several passes said the same. A packet gives away its own place in the field as long
/// as the packet before it was heard (its upper bits are that nibble XOR its index), so what was
/// lost in one pass is learnt in another.
class ProvisioningReceiver
{
public:
    struct Synced {
    };
    using Heard = std::variant<std::monostate, Synced, ReceivedProfile>;

    /// `cipherKey`: the 16 bytes the firmware was built with, or empty.
    explicit ProvisioningReceiver(QByteArray cipherKey = {});
    [[nodiscard]] Heard hear(qsizetype length);
    void forget(); ///< everything heard so far
    [[nodiscard]] bool isSynced() const { return m_synced; }

private:
    enum Field { Name, Key, SecondKey, FreeData, kFields };
    static constexpr std::size_t kMaxBytes = 64;
    using Votes = std::array<int, 16>;
    struct Collected {
        std::array<int, kMaxBytes + 1> lengths{};
        std::array<Votes, 2 * kMaxBytes> nibbles{};
    };
    struct Guess {
        int place = 0;
        unsigned nibble = 0;
    };
    struct Vote {
        Field field{};
        std::size_t place = 0;
        unsigned nibble = 0;
        int voices = 0;
    };
    enum class Before { Nothing, Length, Nibble }; ///< what came right before, syncs apart

    [[nodiscard]] Heard onSync(qsizetype length);
    [[nodiscard]] bool onTag(qsizetype length);
    void onLength(std::size_t bytes);
    void onNibble(unsigned packet);
    void vote(int place, unsigned nibble, int voices);
    [[nodiscard]] bool followsDirectly() const;
    [[nodiscard]] std::optional<QByteArray> settled(Field field) const;
    [[nodiscard]] std::optional<ReceivedProfile> profile() const;
    [[nodiscard]] QByteArray decrypted(const QByteArray &part, int firstHalf) const;

    QByteArray m_cipherKey;
    std::array<Collected, kFields> m_fields{};
    std::optional<Field> m_open;
    Before m_before = Before::Nothing;
    int m_at = -1;              ///< the last place that is certain
    int m_heardSince = 0;       ///< nibbles heard after it
    bool m_chained = false;     ///< the place of the packet before is certain
    std::vector<Guess> m_guess; ///< places found after a loss; the next packet decides
    unsigned m_lastNibble = 0;
    std::optional<Vote> m_lastVote; ///< for the last packet; its sync may take it back
    int m_syncsBetween = 0;
    qsizetype m_lastLength = 0; ///< of the last packet
    qsizetype m_lastSync = 0;
    qsizetype m_syncBeforeLast = 0; ///< the sync that stood before the last packet
    int m_alternations = 0;
    int m_repetitions = 0;
    int m_nameTags = 0;
    bool m_sawSecondKey = false;
    bool m_encrypted = false;
    bool m_synced = false;
};

} // namespace airlift::sim
