#pragma once

#include "core/trust/digest.h"

namespace airlift::bundle::receiver {

/// The device's one hash engine and its one result variable, shared by the list, its signature and
/// every file (ota-bundle 6.3): whoever is last overwrites what the others still need.
class HashEngine
{
public:
    /// A new sequence begins with the next bytes.
    void restart()
    {
        m_hasher = trust::Hasher{trust::HashKind::Sha256};
        m_more = true;
    }
    /// The next bytes are the last ones of the sequence.
    void announceLast() { m_more = false; }
    [[nodiscard]] bool expectsMore() const { return m_more; }

    /// Once the end was announced, each call is a whole sequence and overwrites the result.
    void add(QByteArrayView bytes)
    {
        m_hasher.add(bytes);
        if (!m_more)
            result = m_hasher.finish();
    }
    /// Finishes into a value of its own, for a comparison.
    [[nodiscard]] QByteArray finish(QByteArrayView lastBytes)
    {
        m_hasher.add(lastBytes);
        return m_hasher.finish();
    }

    QByteArray result = QByteArray(32, '\0');

private:
    trust::Hasher m_hasher{trust::HashKind::Sha256};
    bool m_more = true;
};

} // namespace airlift::bundle::receiver
