#pragma once

#include "core/provision/error.h"

#include <memory>

#include <QHostAddress>
#include <QObject>

class QSocketNotifier;

namespace airlift::provision {

/// One ICMP echo request to a broadcast address, and everybody who answers it. Needs no privilege
/// where the system lets people ping (Linux: net.ipv4.ping_group_range).
class BroadcastPing final : public QObject
{
    Q_OBJECT
public:
    explicit BroadcastPing(QObject *parent = nullptr);
    ~BroadcastPing() override;
    [[nodiscard]] Result<void> send(const QHostAddress &from, const QHostAddress &broadcast);

Q_SIGNALS:
    void answered(const QHostAddress &by);

private:
    void read();

    int m_socket = -1;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace airlift::provision
