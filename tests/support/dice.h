#pragma once

#include <random>

#include <QtGlobal>

namespace airlift::test {

/// Chance that comes back with its seed. The same everywhere: std's distributions are not.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_random(seed)
    {
    }
    [[nodiscard]] int upTo(int most)
    {
        return static_cast<int>(m_random() % static_cast<quint32>(most + 1));
    }
    [[nodiscard]] bool oneIn(int n) { return upTo(n - 1) == 0; }

private:
    std::mt19937 m_random;
};

} // namespace airlift::test
