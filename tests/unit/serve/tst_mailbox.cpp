#include "core/serve/mailbox.h"
#include "tests/support/suite.h"
#include "tests/support/tls_client.h"
#include "tests/unit/serve/running_server.h"

#include <thread>

#include <QTest>

using namespace airlift;
using namespace airlift::serve;

class MailboxTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsTheOrder()
    {
        Mailbox mail;
        for (quint64 i = 1; i <= 3; ++i)
            mail.put({ConnectionId{i}, Connected{}});
        const auto events = mail.takeAll();
        QCOMPARE(events.size(), std::size_t{3});
        for (std::size_t i = 0; i < events.size(); ++i)
            QCOMPARE(events[i].connection, ConnectionId{i + 1});
        QVERIFY(mail.takeAll().empty());
    }

    void callsOnceForWhateverWaits()
    {
        Mailbox mail;
        QVERIFY(!mail.callsOwner()); // for nothing
        mail.put({ConnectionId{1}, Connected{}});
        QVERIFY(mail.callsOwner());
        mail.put({ConnectionId{2}, Connected{}});
        QVERIFY(!mail.callsOwner()); // who comes finds both
        QCOMPARE(mail.takeAll().size(), std::size_t{2});
        mail.put({ConnectionId{3}, Connected{}});
        QVERIFY(mail.callsOwner());
    }

    void losesNothingBetweenTwoThreads()
    {
        Mailbox mail;
        constexpr quint64 kEvents = 20'000;
        std::thread putter{[&mail] {
            for (quint64 i = 1; i <= kEvents; ++i)
                mail.put({ConnectionId{i}, Connected{}});
        }};
        quint64 last = 0;
        bool isInOrder = true;
        while (last < kEvents) {
            for (const ServerEvent &event : mail.takeAll())
                isInOrder &=
                    static_cast<quint64>(event.connection) == std::exchange(last, last + 1) + 1;
        }
        putter.join();
        QVERIFY(isInOrder);
    }

    /// Whoever has the first bytes of an answer can hear of its request, without any event loop.
    void aRequestCanBeHeardOfOnceItsAnswerHasBegun()
    {
        test::RunningServer server;
        test::TlsClient client{server.port};
        QVERIFY(client.send(test::deviceRequest(test::kPath)));
        QVERIFY(!client.readSome().isEmpty());
        QVERIFY(server.all<Requested>().empty()); // no event loop ran here
        server.server.catchUp();
        QCOMPARE(server.all<Requested>().size(), std::size_t{1});
        server.server.catchUp();
        QCOMPARE(server.all<Requested>().size(), std::size_t{1}); // each once
    }

    void whoCatchesUpWhileHearingKeepsTheOrder()
    {
        test::RunningServer server;
        QObject::connect(&server.server, &Server::happened, &server.server,
                         [&server] { server.server.catchUp(); });
        QCOMPARE(test::get(server.port, test::kPath).status, 200);
        QVERIFY(server.ended());
        QVERIFY(std::holds_alternative<Connected>(server.events.front().what));
        QVERIFY(std::holds_alternative<Ended>(server.events.back().what));
    }
};

AIRLIFT_TEST(MailboxTest)
#include "tst_mailbox.moc"
