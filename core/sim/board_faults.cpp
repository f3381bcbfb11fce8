#include "core/sim/board_faults.h"

#include <utility>

namespace airlift::sim {

namespace {

void callIf(const std::function<void()> &hook)
{
    if (hook)
        hook();
}

} // namespace

BoardFaults::BoardFaults(Flash &flash, Clock &clock, QObject *context, BoardHooks hooks)
    : m_flash(flash)
    , m_clock(clock)
    , m_context(context)
    , m_hooks(std::move(hooks))
{
    setPlan({});
}

void BoardFaults::setPlan(const FaultPlan &plan)
{
    m_injector = FaultInjector{plan};
    m_injector.onSudden([this](const PlannedFault &fault) { happen(fault); });
    m_injector.onFlashChanged([this] { callIf(m_flashChanged); });
    m_begun = false;
}

void BoardFaults::onFlashChanged(std::function<void()> changed)
{
    m_flashChanged = std::move(changed);
}

void BoardFaults::powered()
{
    m_flash.watch(&m_injector);
    m_injector.setPower(true);
    m_injector.setDriver(true);
    if (std::exchange(m_begun, true))
        return;
    m_injector.begin();
    for (const PlannedFault &fault : m_injector.plan().faults) {
        if (const auto *at = std::get_if<AtTime>(&fault.moment))
            m_clock.after(at->time, m_context,
                          [this, time = at->time] { m_injector.timeCame(time); });
    }
}

void BoardFaults::happen(const PlannedFault &fault)
{
    switch (fault.kind) {
    case FaultKind::PowerLoss:
        m_hooks.powerOff();
        if (fault.amount > 0)
            m_clock.after(std::chrono::seconds{fault.amount}, m_context, m_hooks.powerOn);
        break;
    case FaultKind::Reset:
        m_hooks.reset();
        break;
    case FaultKind::WifiLoss:
        callIf(m_hooks.loseNetwork);
        break;
    case FaultKind::DriverAbort:
        m_injector.setDriver(false);
        callIf(m_hooks.abortDriver);
        break;
    case FaultKind::VendorCertificateMissing:
        if (m_hooks.vendorCertificateName)
            m_flash.erase(m_hooks.vendorCertificateName());
        break;
    case FaultKind::CatalogueMissing:
        m_flash.eraseCatalogue();
        break;
    case FaultKind::Locked:
        m_flash.programAlerts(Flash::kAlertLimit);
        break;
    default:
        break;
    }
}

} // namespace airlift::sim
