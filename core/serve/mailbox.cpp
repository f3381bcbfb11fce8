#include "core/serve/mailbox.h"

#include <utility>

namespace airlift::serve {

void Mailbox::put(ServerEvent event)
{
    const std::scoped_lock lock{m_mutex};
    m_events.push_back(std::move(event));
}

bool Mailbox::callsOwner()
{
    const std::scoped_lock lock{m_mutex};
    return !m_events.empty() && !std::exchange(m_hasCalled, true);
}

std::vector<ServerEvent> Mailbox::takeAll()
{
    const std::scoped_lock lock{m_mutex};
    m_hasCalled = false;
    return std::exchange(m_events, {});
}

} // namespace airlift::serve
