#pragma once

#include "core/trust/certificate.h"

#include <chrono>
#include <memory>
#include <optional>
#include <vector>

#include <QByteArray>

namespace airlift::test {

/// What a client under test is like; the defaults are a well-behaved device.
struct ClientTraits {
    bool tls = true;
    std::optional<trust::Certificate> root; ///< what it trusts; none: it verifies nothing
    QByteArray cipherSuites;                ///< OpenSSL list; empty: the library's own
    int onlyVersion = 0x0303;               ///< TLS 1.2; 0x0304 for a client of 1.3 only
    QByteArray serverName = "localhost";
    int receiveBuffer = 0; ///< bytes; small ones make a slow device
};

/// A blocking HTTP(S) client for tests, over loopback, with a time limit on every read.
/// Deliberately not built on the code under test.
class TlsClient
{
public:
    explicit TlsClient(quint16 port, ClientTraits traits = {});
    ~TlsClient(); ///< closes with a TLS good-bye if there is somebody to say it to
    TlsClient(const TlsClient &) = delete;
    TlsClient &operator=(const TlsClient &) = delete;

    [[nodiscard]] bool isConnected() const; ///< TCP, and TLS if wanted
    [[nodiscard]] QByteArray cipherSuite() const;
    [[nodiscard]] std::optional<int> alertReceived() const;
    [[nodiscard]] int certificatesReceived() const;
    [[nodiscard]] std::optional<trust::Certificate> serverCertificate() const;

    bool send(const QByteArray &bytes);
    /// One read of at most `limit` bytes; empty at the end, on an error and after the time limit.
    [[nodiscard]] QByteArray readSome(qsizetype limit = 65536);
    [[nodiscard]] QByteArray readAll();
    /// Did the last reads end with the protocol's own end (close_notify), not with a bare TCP end
    /// or an error?
    [[nodiscard]] bool endedProperly() const;
    /// Lengths of the application records received, as they were on the wire.
    [[nodiscard]] const std::vector<int> &recordLengths() const;

    void halfClose(); ///< no more requests will come
    void reset();     ///< as if the device lost power and somebody answered for it

private:
    struct Impl;
    std::unique_ptr<Impl> m_impl;
};

/// A response taken apart.
struct Response {
    int status = 0;
    QByteArray head;
    QByteArray body;
    [[nodiscard]] QByteArray header(const QByteArray &name) const;
};
[[nodiscard]] Response parseResponse(const QByteArray &bytes);
/// One request as the device's library words it, and everything that comes back.
[[nodiscard]] Response get(quint16 port, const QByteArray &path, const ClientTraits &traits = {},
                           const QByteArray &moreHeaders = {}, const QByteArray &method = "GET");
[[nodiscard]] QByteArray deviceRequest(const QByteArray &path, const QByteArray &moreHeaders = {},
                                       const QByteArray &method = "GET");

} // namespace airlift::test
