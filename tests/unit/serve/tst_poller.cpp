#include "core/serve/platform.h"
#include "core/serve/poller.h"
#include "tests/support/suite.h"

#include <functional>
#include <utility>

#include <QTest>

#include <sys/socket.h>

using namespace airlift::serve;
using Interest = Poller::Interest;

namespace {

/// Both ends of a connection.
std::pair<platform::Descriptor, platform::Descriptor> socketPair()
{
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0, ends) != 0)
        qFatal("no sockets");
    return {platform::Descriptor{ends[0]}, platform::Descriptor{ends[1]}};
}

struct Counter final : Poller::Watcher {
    int calls = 0;
    std::function<void()> then;
    void ready() override
    {
        ++calls;
        if (then)
            then();
    }
};

/// Lets the event loop turn often enough for whatever is ready.
void turn()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::processEvents();
}

} // namespace

/// Whatever way the system offers, it behaves the same.
class PollerTest : public QObject
{
    Q_OBJECT

    static std::unique_ptr<Poller> poller()
    {
        QFETCH_GLOBAL(bool, usesNotifiers);
        return usesNotifiers ? notifierPoller() : makePoller();
    }

private Q_SLOTS:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("usesNotifiers");
        QTest::newRow("the system's own set") << false;
        QTest::newRow("notifiers") << true;
    }

    void tellsOfBytesUntilTheyAreRead()
    {
        const auto poller = this->poller();
        auto [here, there] = socketPair();
        Counter watcher;
        poller->watch(here.get(), watcher, Interest::Readable);
        turn();
        QCOMPARE(watcher.calls, 0);
        QCOMPARE(platform::send(there, "x").outcome, platform::Io::Ok);
        QTRY_VERIFY(watcher.calls >= 2); // it is still there
        QCOMPARE(platform::discardInput(here), platform::Io::Ok);
        turn();
        const int before = watcher.calls;
        turn();
        QCOMPARE(watcher.calls, before);
    }

    void tellsOfRoomOnlyWhomItConcerns()
    {
        const auto poller = this->poller();
        auto [here, there] = socketPair();
        Counter reads;
        Counter writes;
        poller->watch(here.get(), reads, Interest::Readable);
        poller->watch(there.get(), writes, Interest::Writable);
        QTRY_VERIFY(writes.calls > 0);
        QCOMPARE(reads.calls, 0);
    }

    void aWatcherChangesWhatItWaitsForInItsOwnCall()
    {
        const auto poller = this->poller();
        auto [here, there] = socketPair();
        Counter watcher;
        const int socket = here.get();
        watcher.then = [&poller, &watcher, socket] {
            poller->watch(socket, watcher, Interest::Readable);
        };
        poller->watch(socket, watcher, Interest::Writable);
        QTRY_COMPARE(watcher.calls, 1);
        turn();
        QCOMPARE(watcher.calls, 1);
        QCOMPARE(platform::send(there, "x").outcome, platform::Io::Ok);
        QTRY_VERIFY(watcher.calls > 1);
    }

    void nobodyHearsOfASocketNobodyWaitsFor()
    {
        const auto poller = this->poller();
        auto [here, there] = socketPair();
        Counter watcher;
        poller->watch(here.get(), watcher, Interest::Readable);
        poller->watch(here.get(), watcher, Interest::None);
        there.close(); // a broken socket is ready for everything
        turn();
        QCOMPARE(watcher.calls, 0);
        poller->watch(here.get(), watcher, Interest::Readable);
        QTRY_VERIFY(watcher.calls > 0);
    }

    void aNumberUsedAgainIsAnotherSocket()
    {
        const auto poller = this->poller();
        Counter first;
        Counter second;
        int number = -1;
        {
            auto [here, there] = socketPair();
            number = here.get();
            poller->watch(number, first, Interest::Readable);
            poller->watch(number, first, Interest::None);
        }
        auto [here, there] = socketPair();
        QCOMPARE(here.get(), number);
        poller->watch(here.get(), second, Interest::Readable);
        QCOMPARE(platform::send(there, "x").outcome, platform::Io::Ok);
        QTRY_VERIFY(second.calls > 0);
        QCOMPARE(first.calls, 0);
    }
};

AIRLIFT_TEST(PollerTest)
#include "tst_poller.moc"
