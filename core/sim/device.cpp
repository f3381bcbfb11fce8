#include "core/sim/device.h"

#include "core/sim/power_cycle.h"

#include <utility>

namespace airlift::sim {

struct Device::Impl {
    Device &owner;
    DeviceConfig config;
    Clock &clock;
    link::ByteLink &uart;
    Flash flash;
    std::unique_ptr<PowerCycle> cycle; ///< none: no power
    quint32 boots = 0;
    State announced = State::Off;

    void startCycle()
    {
        flash.setChip(config.chip);
        cycle = std::make_unique<PowerCycle>(config, config.seed + boots++, flash, clock, uart);
        QObject::connect(cycle.get(), &PowerCycle::stateMayHaveChanged, &owner,
                         [this] { announce(); });
        QObject::connect(cycle.get(), &PowerCycle::resetRequested, &owner, [this] { restart(); });
        cycle->begin();
        announce();
    }

    /// It may be in the middle of something further up the stack.
    void endCycle()
    {
        if (!cycle)
            return;
        cycle->stop();
        cycle->setParent(&owner);
        cycle.release()->deleteLater();
    }

    void restart()
    {
        endCycle();
        startCycle();
    }

    void announce()
    {
        const State now = owner.state();
        if (std::exchange(announced, now) != now)
            Q_EMIT owner.stateChanged(now);
    }
};

Device::Device(DeviceConfig config, Clock &clock, link::ByteLink &uart, QObject *parent)
    : QObject(parent)
    , m_impl(new Impl{*this, std::move(config), clock, uart, Flash{}, nullptr})
{
    m_impl->flash.setChip(m_impl->config.chip);
}

Device::~Device() = default;

Flash &Device::flash()
{
    return m_impl->flash;
}

void Device::configure(DeviceConfig config)
{
    m_impl->config = std::move(config);
}

const DeviceConfig &Device::config() const
{
    return m_impl->config;
}

void Device::powerOn()
{
    if (!m_impl->cycle)
        m_impl->startCycle();
}

void Device::powerOff()
{
    m_impl->endCycle();
    m_impl->announce();
}

void Device::reset()
{
    if (m_impl->cycle)
        m_impl->restart();
}

void Device::pressButton()
{
    if (m_impl->cycle)
        m_impl->cycle->pressButton();
}

void Device::loseNetwork()
{
    if (m_impl->cycle)
        m_impl->cycle->loseNetwork();
}

Device::State Device::state() const
{
    return m_impl->cycle ? m_impl->cycle->state() : State::Off;
}

} // namespace airlift::sim
