#include "core/sim/device.h"

#include "core/sim/fault_injector.h"
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
    FaultInjector faults;
    bool planBegun = false;
    QString flashPath;                 ///< empty: in memory only
    std::unique_ptr<PowerCycle> cycle; ///< none: no power
    quint32 boots = 0;
    State announced = State::Off;

    void setPlan(const FaultPlan &plan)
    {
        faults = FaultInjector{plan};
        faults.onSudden([this](const PlannedFault &fault) { happen(fault); });
        faults.onFlashChanged([this] { keepFlash(); });
        planBegun = false;
    }

    void keepFlash()
    {
        if (flashPath.isEmpty())
            return;
        if (const auto saved = flash.save(flashPath); !saved)
            Q_EMIT owner.flashNotKept(saved.error());
    }

    void beginPlan()
    {
        if (std::exchange(planBegun, true))
            return;
        faults.begin();
        for (const PlannedFault &fault : faults.plan().faults) {
            if (const auto *at = std::get_if<AtTime>(&fault.moment))
                clock.after(at->time, &owner, [this, time = at->time] { faults.timeCame(time); });
        }
    }

    void happen(const PlannedFault &fault)
    {
        switch (fault.kind) {
        case FaultKind::PowerLoss:
            owner.powerOff();
            if (fault.amount > 0)
                clock.after(std::chrono::seconds{fault.amount}, &owner,
                            [this] { owner.powerOn(); });
            break;
        case FaultKind::Reset:
            owner.reset();
            break;
        case FaultKind::WifiLoss:
            owner.loseNetwork();
            break;
        case FaultKind::DriverAbort:
            faults.setDriver(false);
            if (cycle)
                cycle->abortDriver();
            break;
        case FaultKind::VendorCertificateMissing:
            flash.erase(config.firmware.vendorCertificateName);
            break;
        case FaultKind::CatalogueMissing:
            flash.eraseCatalogue();
            break;
        case FaultKind::Locked:
            flash.programAlerts(Flash::kAlertLimit);
            break;
        default:
            break; // holds; who it concerns asks for it
        }
    }

    void startCycle()
    {
        flash.setChip(config.chip);
        flash.watch(&faults);
        faults.setPower(true);
        faults.setDriver(true);
        beginPlan();
        keepFlash();
        cycle =
            std::make_unique<PowerCycle>(config, config.seed + boots++, flash, clock, uart, faults);
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
    , m_impl(new Impl{
          *this, std::move(config), clock, uart, Flash{}, FaultInjector{}, false, {}, nullptr})
{
    m_impl->flash.setChip(m_impl->config.chip);
    m_impl->setPlan(m_impl->config.faults.plan);
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
        m_impl->setPlan(m_impl->config.faults.plan);
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
    m_impl->faults.setPower(false);
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
    return m_impl->faults.operations();
}

Device::State Device::state() const
{
    return m_impl->cycle ? m_impl->cycle->state() : State::Off;
}

} // namespace airlift::sim
