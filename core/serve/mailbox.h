#pragma once

#include "core/serve/events.h"

#include <mutex>
#include <vector>

namespace airlift::serve {

/// Events on their way from the server's thread to its owner's, in order. Both sides may use it at
/// any time. Putting wakes nobody: that costs more than most events, and far more than their bytes.
class Mailbox
{
public:
    void put(ServerEvent event);
    /// Whether the owner is to be woken: something waits, and nobody has called since the last
    /// takeAll().
    [[nodiscard]] bool callsOwner();
    [[nodiscard]] std::vector<ServerEvent> takeAll();

private:
    std::mutex m_mutex;
    std::vector<ServerEvent> m_events;
    bool m_hasCalled = false;
};

} // namespace airlift::serve
