#pragma once

#include "core/trust/digest.h"

#include <utility>

#include <QByteArray>

namespace airlift::sim {

/// The hash engine with the one set of parameters the OTA library keeps for it. It is prepared once
/// at the first ota.cmd and then for each file, but never for a second ota.cmd: bytes of an attempt
/// that broke off are still in it (uart-ota-log 8).
class DigestUnit
{
public:
    /// The library opens the engine once, however many archives follow.
    void openOnce()
    {
        if (!std::exchange(m_opened, true))
            prepare();
    }
    void prepare()
    {
        m_hasher = trust::Hasher{trust::HashKind::Sha256};
        m_moreData = true;
    }
    void lastPieceFollows() { m_moreData = false; }
    [[nodiscard]] bool expectsMore() const { return m_moreData; }

    /// Adds bytes; if no more are expected, `digest` gets the result and the engine starts over.
    void feed(QByteArrayView bytes, QByteArray &digest)
    {
        m_hasher.add(bytes);
        if (!m_moreData)
            digest = m_hasher.finish();
    }

private:
    trust::Hasher m_hasher{trust::HashKind::Sha256};
    bool m_moreData = false;
    bool m_opened = false;
};

} // namespace airlift::sim
