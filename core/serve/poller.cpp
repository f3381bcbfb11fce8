#include "core/serve/poller.h"

#include "core/serve/platform.h"

#include <array>
#include <unordered_map>

#include <QSocketNotifier>

#if defined(__linux__)
#include <sys/epoll.h>
#endif

namespace airlift::serve {

namespace {

class NotifierPoller final : public Poller
{
public:
    void watch(int socket, Watcher &watcher, Interest interest) override
    {
        // A notifier may be changed while it calls, but not deleted.
        if (const auto found = m_notifiers.find(socket); found != m_notifiers.end()) {
            found->second->setEnabled(false);
            found->second.release()->deleteLater();
            m_notifiers.erase(found);
        }
        if (interest == Interest::None)
            return;
        auto notifier = std::make_unique<QSocketNotifier>(socket, interest == Interest::Readable
                                                                      ? QSocketNotifier::Read
                                                                      : QSocketNotifier::Write);
        QObject::connect(notifier.get(), &QSocketNotifier::activated, notifier.get(),
                         [&watcher] { watcher.ready(); });
        m_notifiers.emplace(socket, std::move(notifier));
    }

private:
    std::unordered_map<int, std::unique_ptr<QSocketNotifier>> m_notifiers;
};

#if defined(__linux__)

/// All sockets behind one descriptor, which is readable when any of them is ready.
class SetPoller final : public Poller
{
public:
    explicit SetPoller(platform::Descriptor set)
        : m_set(std::move(set))
        , m_anyReady(m_set.get(), QSocketNotifier::Read)
    {
        QObject::connect(&m_anyReady, &QSocketNotifier::activated, &m_anyReady,
                         [this] { callReady(); });
    }

    void watch(int socket, Watcher &watcher, Interest interest) override
    {
        epoll_event wanted{};
        wanted.events = interest == Interest::Readable ? EPOLLIN : EPOLLOUT;
        wanted.data.ptr = &watcher;
        // A broken socket is reported whether anybody wants it or not, so None is out of the set.
        if (interest == Interest::None)
            ::epoll_ctl(m_set.get(), EPOLL_CTL_DEL, socket, &wanted);
        else if (::epoll_ctl(m_set.get(), EPOLL_CTL_MOD, socket, &wanted) != 0)
            ::epoll_ctl(m_set.get(), EPOLL_CTL_ADD, socket, &wanted);
    }

private:
    void callReady()
    {
        std::array<epoll_event, kAtOnce> events{};
        const int count = ::epoll_wait(m_set.get(), events.data(), kAtOnce, 0);
        for (int i = 0; i < count; ++i)
            static_cast<Watcher *>(events[static_cast<std::size_t>(i)].data.ptr)->ready();
    }

    static constexpr int kAtOnce = 64; // then timers and arrivals get their turn
    platform::Descriptor m_set;
    QSocketNotifier m_anyReady;
};

#endif

} // namespace

std::unique_ptr<Poller> makePoller()
{
#if defined(__linux__)
    if (platform::Descriptor set{::epoll_create1(EPOLL_CLOEXEC)}; set.isOpen())
        return std::make_unique<SetPoller>(std::move(set));
#endif
    return notifierPoller();
}

std::unique_ptr<Poller> notifierPoller()
{
    return std::make_unique<NotifierPoller>();
}

} // namespace airlift::serve
