#pragma once

#include "core/sim/list_reader.h"

#include <QByteArray>

namespace airlift::sim {

/// The library's one buffer for what comes from the network: 1440 bytes and one for a NUL. Old
/// content stays behind the filled part when bytes are only moved, as on the device; some readers
/// look there.
class ReceiveBuffer
{
public:
    static constexpr qsizetype kCapacity = 1440;

    [[nodiscard]] qsizetype size() const { return m_size; }
    [[nodiscard]] qsizetype room() const { return kCapacity - m_size; }
    [[nodiscard]] Piece piece() const { return {m_bytes, m_size}; }
    [[nodiscard]] char at(qsizetype offset) const { return m_bytes[offset]; }

    void clear() { m_size = 0; }
    /// Makes what follows `processed` the beginning.
    void moveToFront(qsizetype processed)
    {
        m_size -= processed;
        std::copy_n(m_bytes.cbegin() + processed, m_size, m_bytes.begin());
    }
    /// Zeroes the free part, as before every read.
    void wipeRoom() { std::fill(m_bytes.begin() + m_size, m_bytes.end(), '\0'); }
    void append(QByteArrayView received)
    {
        Q_ASSERT(received.size() <= room());
        std::copy(received.begin(), received.end(), m_bytes.begin() + m_size);
        m_size += received.size();
    }

private:
    QByteArray m_bytes = QByteArray(kCapacity + 1, '\0');
    qsizetype m_size = 0;
};

} // namespace airlift::sim
