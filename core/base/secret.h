#pragma once

#include <QByteArray>
#include <QDebug>

namespace airlift {

/// Bytes that must never reach a log, an export, a command line or a settings file: Wi-Fi keys,
/// pass phrases, private keys, tokens. Prints as `<secret>` and wipes its memory when it goes.
class Secret
{
public:
    Secret() = default;
    explicit Secret(QByteArray bytes);
    ~Secret();
    Secret(const Secret &) = delete;
    Secret &operator=(const Secret &) = delete;
    Secret(Secret &&other) noexcept;
    Secret &operator=(Secret &&other) noexcept;

    [[nodiscard]] bool isEmpty() const { return m_bytes.isEmpty(); }
    /// The one way to the bytes; the name makes every use easy to find in review.
    [[nodiscard]] QByteArrayView reveal() const { return m_bytes; }

    friend QDebug operator<<(QDebug debug, const Secret &) { return debug << "<secret>"; }

private:
    void wipe() noexcept;
    QByteArray m_bytes;
};

} // namespace airlift
