#include "core/sim/fault_injector.h"

#include "core/sim/codes.h"

#include <algorithm>

namespace airlift::sim {

void FaultInjector::begin()
{
    for (std::size_t i = 0; i < m_plan.faults.size(); ++i) {
        if (std::holds_alternative<FromTheStart>(m_plan.faults[i].moment))
            beginFault(i);
    }
}

void FaultInjector::beginFault(std::size_t index)
{
    if (m_begun[index])
        return;
    m_begun[index] = true;
    if (m_sudden)
        m_sudden(m_plan.faults[index]);
}

void FaultInjector::countOperation()
{
    ++m_operations;
    for (std::size_t i = 0; i < m_plan.faults.size(); ++i) {
        const auto *at = std::get_if<AtOperation>(&m_plan.faults[i].moment);
        if (at && at->number == m_operations)
            beginFault(i);
    }
}

void FaultInjector::timeCame(Instant time)
{
    for (std::size_t i = 0; i < m_plan.faults.size(); ++i) {
        const auto *at = std::get_if<AtTime>(&m_plan.faults[i].moment);
        if (at && at->time == time)
            beginFault(i);
    }
}

std::optional<qint64> FaultInjector::amountOf(FaultKind kind) const
{
    for (std::size_t i = 0; i < m_plan.faults.size(); ++i) {
        if (m_begun[i] && m_plan.faults[i].kind == kind)
            return m_plan.faults[i].amount;
    }
    return std::nullopt;
}

std::optional<qint64> FaultInjector::nextOf(FaultKind kind) const
{
    std::optional<qint64> next;
    for (std::size_t i = 0; i < m_plan.faults.size(); ++i) {
        if (m_begun[i] && m_plan.faults[i].kind == kind)
            next = qMin(next.value_or(m_plan.faults[i].amount), m_plan.faults[i].amount);
    }
    return next;
}

std::optional<qint64> FaultInjector::takeReached(FaultKind kind, qint64 end)
{
    const auto next = nextOf(kind);
    if (!next || *next >= end)
        return std::nullopt;
    for (std::size_t i = 0; i < m_plan.faults.size(); ++i) {
        const PlannedFault &fault = m_plan.faults[i];
        if (m_begun[i] && fault.kind == kind && fault.amount == *next) {
            m_plan.faults.erase(m_plan.faults.begin() + static_cast<qsizetype>(i));
            m_begun.erase(m_begun.begin() + static_cast<qsizetype>(i));
            break;
        }
    }
    return next;
}

qint32 FaultInjector::before(Operation operation)
{
    if (m_power)
        countOperation();
    if (!m_power)
        return code::kNoPower;
    if (!m_driver && operation != Operation::Boot)
        return code::kDriverAborted;
    if (operation == Operation::Open && holds(FaultKind::FlashFull))
        return code::kNotEnoughSpace;
    if (operation == Operation::Write && holds(FaultKind::BadBlock))
        return code::kFailedToWrite;
    return 0;
}

} // namespace airlift::sim
