#pragma once

#include "core/trust/certificate.h"

#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>

namespace airlift::serve {

/// A TLS client that offers what a CC3220 offers and no more (certificates-and-tls 6), without a
/// socket: bytes in, bytes out. It verifies nothing: it shows what was sent, for others to judge.
class DeviceTls
{
public:
    /// Empty `serverName`: no SNI, as a device that was built without a CA file.
    explicit DeviceTls(const QByteArray &serverName);
    ~DeviceTls();
    DeviceTls(const DeviceTls &) = delete;
    DeviceTls &operator=(const DeviceTls &) = delete;

    enum class State { Handshaking, Open, Closed, Failed };
    [[nodiscard]] State state() const { return m_state; }

    void start();
    void feed(QByteArrayView bytes);
    void write(QByteArrayView plain);
    [[nodiscard]] QByteArray takeOutput();
    /// The application data of each record, in order.
    [[nodiscard]] std::vector<QByteArray> takeRecords();

    [[nodiscard]] std::vector<trust::Certificate> sent() const; ///< as sent; also after a failure
    [[nodiscard]] QString suite() const;                        ///< OpenSSL's name
    [[nodiscard]] std::optional<int> alert() const;             ///< fatal one from the server
    [[nodiscard]] QString technicalReason() const { return m_reason; }

private:
    struct Impl;
    void advance();
    std::unique_ptr<Impl> m_impl;
    State m_state = State::Handshaking;
    QString m_reason;
};

} // namespace airlift::serve
