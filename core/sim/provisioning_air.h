#pragma once

#include <random>
#include <vector>

#include <QtGlobal>

namespace airlift::sim {

/// What the medium does to datagrams, in tenths of a percent.
struct AirQuality {
    int lost = 0;
    int doubled = 0;
    int reordered = 0; ///< overtaken by the next one
    int foreign = 0;   ///< preceded by somebody else's datagram of any length
};

/// A seeded bad medium for the lengths of datagrams.
class ProvisioningAir
{
public:
    ProvisioningAir(AirQuality quality, quint32 seed);
    /// What arrives at the device because this datagram was sent.
    [[nodiscard]] std::vector<qsizetype> carry(qsizetype length);

private:
    [[nodiscard]] bool happens(int perMille);

    AirQuality m_quality;
    std::mt19937 m_random;
    std::vector<qsizetype> m_heldBack;
};

} // namespace airlift::sim
