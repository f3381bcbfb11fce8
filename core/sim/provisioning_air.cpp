#include "core/sim/provisioning_air.h"

#include <utility>

namespace airlift::sim {

ProvisioningAir::ProvisioningAir(AirQuality quality, quint32 seed)
    : m_quality(quality)
    , m_random(seed)
{
}

bool ProvisioningAir::happens(int perMille)
{
    return static_cast<int>(m_random() % 1000) < perMille;
}

std::vector<qsizetype> ProvisioningAir::carry(qsizetype length)
{
    std::vector<qsizetype> arrived;
    if (happens(m_quality.foreign))
        arrived.push_back(static_cast<qsizetype>(m_random() % 1473));
    if (happens(m_quality.lost))
        return arrived;
    if (m_heldBack.empty() && happens(m_quality.reordered)) {
        m_heldBack.push_back(length);
        return arrived;
    }
    arrived.push_back(length);
    if (happens(m_quality.doubled))
        arrived.push_back(length);
    for (const qsizetype late : std::exchange(m_heldBack, {}))
        arrived.push_back(late);
    return arrived;
}

} // namespace airlift::sim
