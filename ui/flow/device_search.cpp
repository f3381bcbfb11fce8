#include "ui/flow/device_search.h"

#include "core/provision/air.h"

namespace airlift::ui {

DeviceSearch::DeviceSearch(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
{
}

std::vector<provision::Error> DeviceSearch::listen(const provision::EarSettings &settings)
{
    m_ears = std::make_unique<provision::Ears>(m_clock);
    connect(m_ears.get(), &provision::Ears::seen, this, &DeviceSearch::seen);
    auto troubles = m_ears->open(settings);
    if (!m_ears->isOpen())
        m_ears.reset();
    return troubles;
}

void DeviceSearch::askAround(const QStringList &interfaces)
{
    m_waiting.assign(interfaces.begin(), interfaces.end());
    m_asked = 0;
    m_sweep.emplace(provision::AirSettings{}.httpPort, m_clock);
    connect(&*m_sweep, &provision::Sweep::seen, this, &DeviceSearch::seen);
    connect(
        &*m_sweep, &provision::Sweep::finished, this,
        [this](int addresses) {
            m_asked += addresses;
            next();
        },
        Qt::QueuedConnection);
    next();
}

void DeviceSearch::next()
{
    while (m_sweep && !m_waiting.empty()) {
        const auto interface = QNetworkInterface::interfaceFromName(m_waiting.front());
        m_waiting.pop_front();
        if (interface.isValid())
            return m_sweep->start(interface);
    }
    if (!m_sweep)
        return;
    m_sweep.reset();
    Q_EMIT asked(m_asked);
}

void DeviceSearch::askNoMore()
{
    m_sweep.reset();
    m_waiting.clear();
}

} // namespace airlift::ui
