#include "core/sim/device.h"

#include "core/sim/board_faults.h"
#include "core/sim/power_cycle.h"

#include <utility>

#include <QDir>
#include <QFile>

namespace airlift::sim {

struct Device::Impl {
    Device &owner;
    DeviceConfig config;
    Clock &clock;
    link::ByteLink &uart;
    Flash flash;
    BoardFaults faults;
    QString flashPath;                 ///< empty: in memory only
    std::unique_ptr<PowerCycle> cycle; ///< none: no power
    quint32 boots = 0;
    State announced = State::Off;

    Impl(Device &device, DeviceConfig wanted, Clock &time, link::ByteLink &link)
        : owner(device)
        , config(std::move(wanted))
        , clock(time)
        , uart(link)
        , faults(flash, clock, &owner,
                 {[this] { owner.powerOff(); }, [this] { owner.powerOn(); },
                  [this] { owner.reset(); }, [this] { owner.loseNetwork(); },
                  [this] {
                      if (cycle)
                          cycle->abortDriver();
                  },
                  [this] { return config.firmware.vendorCertificateName; }})
    {
        flash.setChip(config.chip);
        faults.setPlan(config.faults.plan);
        faults.onFlashChanged([this] { keepFlash(); });
    }

    void keepFlash()
    {
        if (flashPath.isEmpty())
            return;
        if (const auto saved = flash.save(flashPath); !saved)
            Q_EMIT owner.flashNotKept(saved.error());
    }

    void startCycle()
    {
        flash.setChip(config.chip);
        faults.powered();
        keepFlash();
        cycle = std::make_unique<PowerCycle>(config, config.seed + boots++, flash, clock, uart,
                                             faults.injector());
        QObject::connect(cycle.get(), &PowerCycle::stateMayHaveChanged, &owner,
                         [this] { announce(); });
        QObject::connect(cycle.get(), &PowerCycle::pieceRead, &owner, &Device::pieceRead);
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
    , m_impl(new Impl{*this, std::move(config), clock, uart})
{
}

Device::~Device() = default;

Flash &Device::flash()
{
    return m_impl->flash;
}

Expected<void, FlashImageError> Device::keepFlashIn(const QString &folder)
{
    const QString path = QDir{folder}.filePath(QStringLiteral("flash.bin"));
    if (!QDir{}.mkpath(folder))
        return failure(FlashImageError{FileError{Unwritable{path, QFileDevice::OpenError, {}}}});
    if (QFile::exists(path)) {
        auto flash = Flash::load(path);
        if (!flash)
            return failure(flash.error());
        m_impl->flash = *std::move(flash);
    }
    m_impl->flashPath = path;
    return {};
}

void Device::configure(DeviceConfig config)
{
    const bool anotherPlan = !(config.faults.plan == m_impl->config.faults.plan);
    m_impl->config = std::move(config);
    if (anotherPlan)
        m_impl->faults.setPlan(m_impl->config.faults.plan);
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
    m_impl->faults.injector().setPower(false);
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

quint32 Device::operations() const
{
    return m_impl->faults.injector().operations();
}

Device::State Device::state() const
{
    return m_impl->cycle ? m_impl->cycle->state() : State::Off;
}

} // namespace airlift::sim
