#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>
#include <QHostAddress>
#include <QString>

/// As much of multicast DNS as it takes to find devices (provisioning 3.2). Of our own because the
/// libraries around are daemons (Avahi), carry a whole stack, or follow compression pointers
/// without a bound; this is two pages, allocates little and always ends.
namespace airlift::provision {

inline constexpr quint16 kMdnsPort = 5353;
[[nodiscard]] QHostAddress mdnsGroup();

/// A question for everybody's "_http._tcp.local".
[[nodiscard]] QByteArray mdnsQuery();

/// One device of a message.
struct MdnsService {
    QString instance;          ///< "0800285A7891@mysimplelink-022"
    QString mac;               ///< the part before the last @, if it is twelve hexadecimal digits
    QString name;              ///< the part after it, else the instance
    QString host;              ///< "mysimplelink-022.local", if said
    quint16 port = 0;          ///< 0: not said
    QHostAddress address;      ///< null: not said
    bool isSimpleLink = false; ///< TXT has srcvers=1D90645
};

/// Every "_http._tcp" service a message speaks of; empty for questions, for other services and for
/// anything malformed. Never reads outside, never follows a loop, at most kMaxServices results.
inline constexpr std::size_t kMaxServices = 16;
[[nodiscard]] std::vector<MdnsService> parseMdns(QByteArrayView message);

/// The acknowledge of a CC3000 (provisioning 3.5): the label right after the first record's head.
[[nodiscard]] bool isCc3000Acknowledge(QByteArrayView message, QByteArrayView text = "CC3000");

} // namespace airlift::provision
