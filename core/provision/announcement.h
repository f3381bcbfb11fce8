#pragma once

#include <optional>

#include <QByteArrayView>
#include <QHostAddress>
#include <QString>

namespace airlift::provision {

inline constexpr quint16 kAnnouncementPort = 1501;

/// "<address>,<name>" of a device that has just got its address (provisioning 3.1).
struct Announcement {
    QHostAddress address;
    QString name;
};
/// Nothing for anything else that lands on the port. `sender` has to be the announced address: a
/// datagram that points somewhere else is not the device's.
[[nodiscard]] std::optional<Announcement> parseAnnouncement(QByteArrayView payload,
                                                            const QHostAddress &sender);

} // namespace airlift::provision
