#pragma once

#include <chrono>
#include <memory>
#include <vector>

#include <QByteArray>

namespace airlift::bench {

/// Clients as devices are: TLS 1.2 with a full handshake each time, one GET, the connection is over
/// with the last byte. One thread, one epoll loop, no Qt: what it costs is the same for every
/// server.
class TlsLoad
{
public:
    /// `suite` by its OpenSSL name. `bodySize` of the file at `path`.
    TlsLoad(QByteArray path, qint64 bodySize, QByteArray suite);
    ~TlsLoad();

    struct Result {
        qint64 requests = 0; ///< complete ones
        qint64 failures = 0;
        qint64 bytes = 0; ///< of bodies
        std::chrono::duration<double> time{};
        std::vector<double> firstByte; ///< microseconds from connect() to the first body byte
        std::vector<double> answer;    ///< microseconds from the request to the first body byte
    };
    /// So many at once, each followed by the next, for that long.
    [[nodiscard]] Result run(quint16 port, int concurrent, std::chrono::milliseconds duration);
    /// Opens connections up to the end of their handshakes and holds them until this object ends or
    /// release(). The number that got so far.
    [[nodiscard]] int hold(quint16 port, int count);
    void release();

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace airlift::bench
