#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"
#include "core/trust/certificate.h"

#include <QHostAddress>
#include <QString>

namespace airlift::session {

/// What a device has to know to fetch the bundle from us.
struct Offer {
    QString host;         ///< the name in the URL, at most 63 characters
    QString path;         ///< absolute, percent-encoded
    QHostAddress address; ///< where the host name leads
    quint16 port =
        443; ///< where the server really listens; the stock library knows only 443 and 80
    std::optional<trust::Certificate> root; ///< the root CA to install; none for plain HTTP
};

/// A device to update: a link to listen on, and whatever can be done to it. The simulated board can
/// be prepared and triggered; a board on a serial port is only listened to, its person presses the
/// button.
class Target : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual QString name() const = 0;
    [[nodiscard]] virtual link::ByteLink &link() = 0;
    [[nodiscard]] virtual Clock &clock() = 0;
    /// Tells the device where the update is, as far as this target can be told.
    virtual void prepare(const Offer &offer) = 0;
    /// Powers it up or lets it go on; whatever starts the device's own update.
    virtual void begin() = 0;
};

/// A board on a serial port or pseudo terminal, or on a port that is offered over TCP
/// (link::linkAddress). prepare() and begin() do nothing: its firmware
/// knows its URL.
class SerialTarget final : public Target
{
    Q_OBJECT
public:
    SerialTarget(const QString &port, Baud baud, QObject *parent = nullptr);
    ~SerialTarget() override;
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] link::ByteLink &link() override { return *m_link; }
    [[nodiscard]] Clock &clock() override { return m_clock; }
    void prepare(const Offer &) override {}
    void begin() override {}

private:
    QString m_name;
    SystemClock m_clock;
    std::unique_ptr<link::ByteLink> m_link;
};

} // namespace airlift::session
