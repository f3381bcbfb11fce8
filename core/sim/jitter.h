#pragma once

#include "core/base/units.h"

#include <random>

namespace airlift::sim {

/// What varies on a real board from run to run, but not from seed to seed.
class Jitter
{
public:
    explicit Jitter(quint32 seed)
        : m_engine(seed)
    {
    }
    /// Between the two, in whole milliseconds. Distributions of the standard library differ between
    /// implementations; this does not.
    [[nodiscard]] Instant between(std::chrono::milliseconds least, std::chrono::milliseconds most)
    {
        const auto range = static_cast<std::uint_fast32_t>((most - least).count() + 1);
        return least + std::chrono::milliseconds{m_engine() % range};
    }

private:
    std::mt19937 m_engine;
};

} // namespace airlift::sim
