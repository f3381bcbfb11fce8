#include "app/bench/simulated_target.h"

#include "core/link/paired_link.h"

namespace airlift::bench {

std::pair<std::unique_ptr<QObject>, Clock *> makeClock(const Pace &pace)
{
    if (pace.speed) {
        auto clock = std::make_unique<SystemClock>(*pace.speed);
        Clock *port = clock.get();
        return {std::move(clock), port};
    }
    auto clock = std::make_unique<VirtualClock>();
    Clock *port = clock.get();
    return {std::move(clock), port};
}

void programBoard(sim::Device &device, const BoardSetUp &setUp)
{
    sim::DeviceConfig config = device.config();
    config.chip = setUp.chip;
    config.firmware.maxBundleFiles = setUp.maxBundleFiles;
    config.surroundings.networkAfterUpdate = setUp.commits;
    device.configure(config);
    programFlash(device.flash(), setUp, config.firmware.vendorCertificateName);
}

void programFlash(sim::Flash &flash, const BoardSetUp &setUp,
                  const QByteArray &vendorCertificateName)
{
    flash.setChip(setUp.chip);
    if (setUp.vendorCertificate)
        flash.program(vendorCertificateName, setUp.vendorCertificate->toDer());
    sim::Catalogue catalogue;
    for (const trust::Certificate &root : setUp.trustedRoots)
        catalogue.trusted.push_back(root.sha256());
    flash.programCatalogue(catalogue);
}

SimulatedTarget::SimulatedTarget(BoardSetUp setUp, Pace pace, QObject *parent)
    : Target(parent)
    , m_setUp(std::move(setUp))
{
    std::tie(m_clockOwner, m_clock) = makeClock(pace);
    std::tie(m_boardEnd, m_ourEnd) =
        link::PairedLink::create(*m_clock, QStringLiteral("simulated UART"));
    m_device = std::make_unique<sim::Device>(sim::DeviceConfig{}, *m_clock, *m_boardEnd);
    programBoard(*m_device, m_setUp);
    m_boardEnd->open();
}

SimulatedTarget::~SimulatedTarget()
{
    m_device.reset();
} // before the clock and the cable it uses

QString SimulatedTarget::name() const
{
    return QStringLiteral("simulated CC3220SF");
}

link::ByteLink &SimulatedTarget::link()
{
    return *m_ourEnd;
}

Clock &SimulatedTarget::clock()
{
    return *m_clock;
}

sim::Device &SimulatedTarget::device()
{
    return *m_device;
}

void SimulatedTarget::prepare(const session::Offer &offer)
{
    sim::DeviceConfig config = m_device->config();
    config.firmware.secured = offer.root.has_value();
    config.firmware.url =
        (offer.root ? "https://" : "http://") + offer.host.toUtf8() + offer.path.toUtf8();
    config.surroundings.hosts[offer.host.toUtf8()] = {offer.address, offer.port};
    m_device->configure(config);
    const auto &root = m_setUp.wrongRoot ? m_setUp.wrongRoot : offer.root;
    if (root)
        m_device->flash().program(config.firmware.rootCaName, root->toDer());
}

void SimulatedTarget::begin()
{
    m_device->powerOn();
}

} // namespace airlift::bench
