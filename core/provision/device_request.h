#pragma once

#include "core/base/clock.h"
#include "core/base/http_answer.h"
#include "core/base/secret.h"
#include "core/provision/error.h"

#include <memory>
#include <variant>

#include <QHostAddress>
#include <QList>
#include <QSslCertificate>

class QSslSocket;

namespace airlift::provision {

/// Where a device's HTTP server is and how it is spoken to.
struct RequestTarget {
    QHostAddress address;
    quint16 port = 80;
    bool tls = false;
    QHostAddress from; ///< own address to leave by; null: whatever the system takes
    /// What a TLS peer is checked against, its name aside (the certificate cannot know the address,
    /// and TI's client does the same; provisioning 4.2). Empty: it is not checked.
    QList<QSslCertificate> roots;
};

/// One HTTP request to the device: sent once, answered once, everything limited.
class DeviceRequest final : public QObject
{
    Q_OBJECT
public:
    using Result = std::variant<HttpAnswer, NoAnswer>;
    static constexpr std::chrono::seconds kLimit{10};

    DeviceRequest(RequestTarget target, QByteArray method, QByteArray path, Secret body,
                  Clock &clock, QObject *parent = nullptr);
    ~DeviceRequest() override;
    void start(Instant limit = kLimit);

Q_SIGNALS:
    /// Once, from the event loop; never if the request is destroyed before.
    void ended(const airlift::provision::DeviceRequest::Result &result);

private:
    void send();
    void readSome(bool ended);
    void onError();
    void giveUp(NoAnswer::Why why, const QString &systemReason = {});
    void finish(Result result);

    RequestTarget m_target;
    QByteArray m_method;
    QByteArray m_path;
    Secret m_body;
    Clock &m_clock;
    Clock::Ticket m_ticket = 0;
    std::unique_ptr<QSslSocket> m_socket;
    QByteArray m_received;
    bool m_over = false;
};

} // namespace airlift::provision
