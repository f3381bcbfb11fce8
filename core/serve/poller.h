#pragma once

#include <memory>

namespace airlift::serve {

/// Watches many sockets from the event loop of one thread, in which it lives and calls back.
class Poller
{
public:
    enum class Interest { None, Readable, Writable };

    /// Whom to call when a socket is ready, or broken, which shows in the next read or write.
    class Watcher
    {
    public:
        virtual void ready() = 0;

    protected:
        ~Watcher() = default;
    };

    virtual ~Poller() = default;
    Poller(const Poller &) = delete;
    Poller &operator=(const Poller &) = delete;

    /// What `watcher` waits for on `socket` from now on; again and again until it waits for
    /// something else. It must wait for None before the socket closes, and may be called once more
    /// in the same turn of the event loop: it ends after that turn.
    virtual void watch(int socket, Watcher &watcher, Interest interest) = 0;

protected:
    Poller() = default;
};

/// The system's own set of sockets, which costs what is ready and not what waits, where it has one;
/// else notifierPoller().
[[nodiscard]] std::unique_ptr<Poller> makePoller();
/// A notifier of the event loop for each socket: works on every system.
[[nodiscard]] std::unique_ptr<Poller> notifierPoller();

} // namespace airlift::serve
