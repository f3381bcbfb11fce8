#pragma once

#include "core/trust/certificate.h"

#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>

namespace airlift::sim {

/// The TLS stack of the network processor as a client, without a socket: records in, records out
/// (certificates-and-tls 6). TLS 1.2 at most, the suites of the real one that still exist, P-256
/// only.
class TlsClient
{
public:
    struct Settings {
        QByteArray serverName; ///< sent as SNI; empty: none is sent
        /// Is asked once, with the chain as sent; 0 goes on, anything else breaks the handshake
        /// with that status.
        std::function<qint32(const std::vector<trust::Certificate> &chain)> judge;
    };
    enum class State { Handshaking, Open, Closed, Failed };

    explicit TlsClient(Settings settings);
    ~TlsClient();
    TlsClient(const TlsClient &) = delete;
    TlsClient &operator=(const TlsClient &) = delete;

    /// Size of the first record in `bytes`, header included; 0 if it is not complete yet, -1 if it
    /// is none.
    [[nodiscard]] static qsizetype recordSize(QByteArrayView bytes);
    static constexpr qsizetype kLargestRecord = 5 + 16384 + 2048;

    void start();
    void feed(QByteArrayView record);
    void write(QByteArrayView plain);
    void close(); ///< says goodbye to the peer
    /// What has to be sent.
    [[nodiscard]] QByteArray takeOutput();
    /// What has been decrypted and not been taken yet.
    [[nodiscard]] const QByteArray &received() const { return m_received; }
    [[nodiscard]] QByteArray take(qsizetype atMost);

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] qint32 status() const { return m_status; } ///< why it failed

private:
    struct Impl;
    void advance();
    void readAll();
    void fail();

    Settings m_settings;
    std::unique_ptr<Impl> m_impl;
    State m_state = State::Handshaking;
    qint32 m_status = 0;
    QByteArray m_received;
};

} // namespace airlift::sim
