#include "core/provision/ears.h"

#include <algorithm>

#include <QNetworkDatagram>
#include <QUdpSocket>

namespace airlift::provision {

namespace {

using namespace std::chrono_literals;

constexpr qint64 kLargestAnnouncement = 512;
constexpr qint64 kLargestMdns = 9000; // RFC 6762, 17
constexpr int kAtOnce = 64;           // a flood does not starve the rest of the program
// Questions double their distance (RFC 6762, 5.2), but a device that has just come is heard soon.
constexpr Instant kFirstPause = 1s;
constexpr Instant kLongestPause = 8s;

} // namespace

Ears::Ears(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

Ears::~Ears()
{
    close();
}

std::unique_ptr<QUdpSocket> Ears::socketOn(quint16 port, std::vector<Error> &troubles)
{
    auto socket = std::make_unique<QUdpSocket>();
    // A responder of the system, or another program of this kind, may listen there as well.
    if (socket->bind(QHostAddress::AnyIPv4, port,
                     QUdpSocket::ShareAddress | QUdpSocket::ReuseAddressHint))
        return socket;
    troubles.emplace_back(
        SocketRefused{QStringLiteral("bind %1").arg(port), socket->errorString()});
    return nullptr;
}

std::vector<Error> Ears::open(const EarSettings &settings)
{
    close();
    m_settings = settings;
    std::vector<Error> troubles;
    m_announcements = socketOn(settings.announcementPort, troubles);
    if (m_announcements)
        connect(m_announcements.get(), &QIODevice::readyRead, this, &Ears::hearAnnouncements);
    m_mdns = socketOn(settings.mdnsPort, troubles);
    if (m_mdns) {
        connect(m_mdns.get(), &QIODevice::readyRead, this, &Ears::hearMdns);
        const bool joined = settings.interface.isValid()
                                ? m_mdns->joinMulticastGroup(mdnsGroup(), settings.interface)
                                : m_mdns->joinMulticastGroup(mdnsGroup());
        if (!joined)
            troubles.emplace_back(SocketRefused{
                QStringLiteral("join %1").arg(mdnsGroup().toString()), m_mdns->errorString()});
        if (settings.interface.isValid())
            m_mdns->setMulticastInterface(settings.interface);
        m_pause = kFirstPause;
        askMdns();
    }
    return troubles;
}

void Ears::close()
{
    m_clock.cancel(std::exchange(m_ticket, 0));
    // A slot of these may be running.
    for (auto *socket : {&m_announcements, &m_mdns}) {
        if (*socket) {
            (*socket)->disconnect(this);
            (*socket)->close();
            socket->release()->deleteLater();
        }
    }
}

void Ears::askMdns()
{
    static_cast<void>(m_mdns->writeDatagram(mdnsQuery(), mdnsGroup(), m_settings.mdnsPort));
    m_ticket = m_clock.after(m_pause, this, [this] { askMdns(); });
    m_pause = std::min(m_pause * 2, kLongestPause);
}

bool Ears::cameBy(uint interfaceIndex) const
{
    return !m_settings.interface.isValid() || interfaceIndex == 0 ||
           static_cast<int>(interfaceIndex) == m_settings.interface.index();
}

void Ears::hearAnnouncements()
{
    for (int i = 0; i < kAtOnce && m_announcements && m_announcements->hasPendingDatagrams(); ++i) {
        const QNetworkDatagram datagram = m_announcements->receiveDatagram(kLargestAnnouncement);
        if (!cameBy(datagram.interfaceIndex()))
            continue;
        if (const auto said = parseAnnouncement(datagram.data(), datagram.senderAddress()))
            Q_EMIT seen({Sighting::How::Announcement, {said->name, {}, said->address}});
    }
}

void Ears::hearMdns()
{
    for (int i = 0; i < kAtOnce && m_mdns && m_mdns->hasPendingDatagrams(); ++i) {
        const QNetworkDatagram datagram = m_mdns->receiveDatagram(kLargestMdns);
        if (!cameBy(datagram.interfaceIndex()))
            continue;
        for (const MdnsService &service : parseMdns(datagram.data())) {
            if (!service.isSimpleLink)
                continue;
            // Without an address of its own the message says it by where it came from.
            const QHostAddress address =
                service.address.isNull() ? datagram.senderAddress() : service.address;
            Q_EMIT seen({Sighting::How::Mdns,
                         {service.name, service.mac, QHostAddress{address.toIPv4Address()}}});
        }
    }
}

} // namespace airlift::provision
