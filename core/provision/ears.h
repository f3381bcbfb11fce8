#pragma once

#include "core/base/clock.h"
#include "core/provision/announcement.h"
#include "core/provision/conversation.h"
#include "core/provision/mdns.h"

#include <memory>

#include <QNetworkInterface>

class QUdpSocket;

namespace airlift::provision {

struct EarSettings {
    QNetworkInterface interface; ///< invalid: every one
    quint16 announcementPort = kAnnouncementPort;
    quint16 mdnsPort = kMdnsPort;
};

/// Hears devices: their announcements on UDP 1501, and their mDNS, for which it asks now and then.
/// Silent and closed until open().
class Ears final : public QObject
{
    Q_OBJECT
public:
    explicit Ears(Clock &clock, QObject *parent = nullptr);
    ~Ears() override;
    /// What could not be opened; the rest hears all the same.
    [[nodiscard]] std::vector<Error> open(const EarSettings &settings);
    void close();
    [[nodiscard]] bool isOpen() const { return m_announcements || m_mdns; }

Q_SIGNALS:
    void seen(const airlift::provision::Sighting &sighting);

private:
    [[nodiscard]] std::unique_ptr<QUdpSocket> socketOn(quint16 port, std::vector<Error> &troubles);
    void hearAnnouncements();
    void hearMdns();
    void askMdns();
    [[nodiscard]] bool cameBy(uint interfaceIndex) const;

    Clock &m_clock;
    Clock::Ticket m_ticket = 0;
    EarSettings m_settings;
    std::unique_ptr<QUdpSocket> m_announcements;
    std::unique_ptr<QUdpSocket> m_mdns;
    Instant m_pause{};
};

} // namespace airlift::provision

Q_DECLARE_METATYPE(airlift::provision::Sighting)
