#pragma once

#include "core/trust/certificate.h"

#include <functional>
#include <map>
#include <memory>
#include <vector>

#include <QObject>
#include <QTcpServer>

namespace airlift::test {

/// What an OpenSSL server is like; the defaults take every client.
struct AcceptorTraits {
    trust::Certificate leaf;
    trust::PrivateKey key;
    std::vector<trust::Certificate> more = {}; ///< sent behind the leaf, in this order
    int minVersion = 0x0301;                   ///< TLS 1.0
    int maxVersion = 0x0303;                   ///< TLS 1.2
    QByteArray suites = "ALL:@SECLEVEL=0";
    /// Called with all bytes of a request so far; what it returns is sent, each piece as one
    /// record, then the connection is closed.
    std::function<std::vector<QByteArray>(const QByteArray &request)> answer = {};
};

/// A plain OpenSSL server on loopback, in the event loop of the test. Deliberately not built on the
/// code under test.
class TlsAcceptor final : public QObject
{
    Q_OBJECT
public:
    explicit TlsAcceptor(AcceptorTraits traits);
    ~TlsAcceptor() override;

    [[nodiscard]] bool isUsable() const; ///< OpenSSL took the certificate and its key
    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] QByteArray lastServerName() const { return m_lastServerName; }

private:
    struct Context;
    struct Session;
    void accept();
    void advance(Session &session);

    AcceptorTraits m_traits;
    std::unique_ptr<Context> m_context;
    std::vector<std::unique_ptr<Session>> m_sessions;
    QTcpServer m_server;
    int m_connections = 0;
    QByteArray m_lastServerName;
};

} // namespace airlift::test
