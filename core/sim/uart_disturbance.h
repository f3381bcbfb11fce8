#pragma once

#include "core/sim/fault_injector.h"

#include <random>

#include <QByteArray>

namespace airlift::sim {

/// A bad cable: bytes that arrive as others, bytes that do not arrive (uart-ota-log 10). The same
/// for the same seed.
class UartDisturbance
{
public:
    UartDisturbance(const FaultInjector &injector, quint32 seed)
        : m_injector(injector)
        , m_engine(seed)
    {
    }

    [[nodiscard]] QByteArray through(const QByteArray &sent)
    {
        const qint64 noise = m_injector.amountOf(FaultKind::UartNoise).value_or(0);
        const qint64 loss = m_injector.amountOf(FaultKind::UartLoss).value_or(0);
        if (noise == 0 && loss == 0)
            return sent;
        QByteArray arrived;
        for (const char c : sent) {
            if (!hits(loss))
                arrived += hits(noise) ? static_cast<char>(m_engine() & 0xFF) : c;
        }
        return arrived;
    }

private:
    [[nodiscard]] bool hits(qint64 permille)
    {
        return permille > 0 && static_cast<qint64>(m_engine() % 1000) < permille;
    }

    const FaultInjector &m_injector;
    std::mt19937 m_engine;
};

} // namespace airlift::sim
