#pragma once

#include <optional>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

/// TCP streams out of a packet capture (pcap, pcapng). Internal to trust: enough to read a
/// handshake, no more.
namespace airlift::trust {

/// The first bytes one end sent to the other.
struct CapturedStream {
    QString from; ///< "192.0.2.1:443"
    QString to;
    QByteArray bytes; ///< in order, up to the first gap
};

[[nodiscard]] bool isCapture(QByteArrayView bytes);
/// In the order in which they begin; nothing if the capture is damaged from the start.
[[nodiscard]] std::vector<CapturedStream> streamsIn(QByteArrayView capture);

} // namespace airlift::trust
