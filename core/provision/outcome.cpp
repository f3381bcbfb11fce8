#include "core/provision/outcome.h"

namespace airlift::provision {

const FoundDevice *deviceOf(const Ending &ending)
{
    if (const auto *confirmed = std::get_if<Confirmed>(&ending))
        return &confirmed->device;
    const auto *unknown = std::get_if<Unknown>(&ending);
    return unknown != nullptr && unknown->device ? &*unknown->device : nullptr;
}

UartWitness::UartWitness(QString networkName)
    : m_networkName(std::move(networkName))
{
}

void UartWitness::profileAdded(const QString &networkName)
{
    m_isOurs = networkName == m_networkName;
    m_says.reset();
}

void UartWitness::status(int number)
{
    if (!m_isOurs)
        return;
    constexpr auto kUart = WitnessedBy::Uart;
    switch (number) {
    case 0:
        m_says = Refuted{Refusal::GeneralError, kUart};
        break;
    case 1:
        m_says = Refuted{Refusal::NetworkNotFound, kUart};
        break;
    case 2:
        m_says = Refuted{Refusal::ConnectionFailed, kUart};
        break;
    case 3:
        m_says = Refuted{Refusal::NoAddress, kUart};
        break;
    case 9:
        m_says = Refuted{Refusal::ProfileListFull, kUart};
        break;
    case 4: // connected, and nobody asked: for the question at hand that is a yes
    case 5:
    case 16:
        m_says = Confirmed{{}, kUart};
        break;
    default:
        break;
    }
}

void UartWitness::connectedTo(const QString &networkName)
{
    if (networkName == m_networkName && m_isOurs)
        m_says = Confirmed{{}, WitnessedBy::Uart};
}

void UartWitness::restarted()
{
    // Only what it knew for certain survives: a profile that worked is stored.
    if (m_says && !std::holds_alternative<Confirmed>(*m_says))
        m_says.reset();
    m_isOurs = m_isOurs && m_says.has_value();
}

std::optional<Ending> UartWitness::says() const
{
    return m_says;
}

Ending combined(Ending network, const std::optional<Ending> &uart)
{
    if (!uart || std::holds_alternative<Stopped>(network) ||
        std::holds_alternative<Cancelled>(network))
        return network;
    if (const auto *doubt = std::get_if<Unknown>(&network)) {
        if (doubt->doubt == Doubt::Contradiction)
            return network;
        Ending sure = *uart;
        if (auto *confirmed = std::get_if<Confirmed>(&sure); confirmed && doubt->device)
            confirmed->device = *doubt->device;
        return sure;
    }
    if (network.index() != uart->index()) {
        const auto *seen = std::get_if<Confirmed>(&network);
        return Unknown{Doubt::Contradiction, seen ? std::optional{seen->device} : std::nullopt};
    }
    return network;
}

} // namespace airlift::provision
