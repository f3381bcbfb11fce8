#include "core/explain/serve_words.h"
#include "tests/support/suite.h"
#include "tests/ui/server_scenes.h"
#include "tests/ui/window_on_fakes.h"
#include "ui/models/client_model.h"
#include "ui/pages/server/client_table.h"
#include "ui/pages/server/server_page.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/throughput_plot.h"

#include <QAbstractItemModelTester>
#include <QElapsedTimer>
#include <QPushButton>
#include <QSignalSpy>
#include <QStackedWidget>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::test;
using namespace airlift::ui;

namespace {

/// The window with the Server page in front and an address to serve at.
struct OnServerPage {
    WindowOnFakes shown;
    ServerPage *page = shown.window.findChild<ServerPage *>();

    OnServerPage()
    {
        shown.window.findChild<Navigation *>()->setCurrentRow(
            shown.window.findChild<QStackedWidget *>()->indexOf(page));
        using Kind = serve::LocalAddress::Kind;
        desk().setAddresses(
            {{u"wlan0"_s, QHostAddress{u"192.168.1.20"_s}, 24, Kind::Private, true, true},
             {u"lo"_s, QHostAddress{u"127.0.0.1"_s}, 8, Kind::Loopback}});
        ServerSettings settings = desk().state().settings;
        settings.address = QHostAddress{u"192.168.1.20"_s};
        desk().setSettings(settings);
        shown.settle();
    }
    [[nodiscard]] ServerDesk &desk() { return page->desk(); }
    [[nodiscard]] QPushButton *button()
    {
        return page->findChild<QPushButton *>(u"serverSwitch"_s);
    }
    [[nodiscard]] bool turnOn()
    {
        QTest::mouseClick(button(), Qt::LeftButton);
        return QTest::qWaitFor([this] { return desk().state().phase == ServerPhase::On; });
    }
    [[nodiscard]] const ClientRow &row(quint64 id) const
    {
        const auto &rows = page->view().clients;
        return *std::find_if(rows.begin(), rows.end(),
                             [id](const ClientRow &each) { return each.id == id; });
    }
};

[[nodiscard]] bool mentions(const ServerView &view, const QString &text)
{
    return std::any_of(view.remarks.begin(), view.remarks.end(),
                       [&](const Badge &badge) { return badge.text.contains(text); });
}

} // namespace

class ServerPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theServerIsOffUntilSomebodySwitchesItOn()
    {
        OnServerPage on;
        QCOMPARE(on.desk().state().phase, ServerPhase::Off);
        QVERIFY(on.shown.bench.server.isNull());
        QVERIFY(on.turnOn());
        QVERIFY(on.shown.bench.server->isRunning);
        QCOMPARE(on.page->view().urls,
                 QStringList{u"https://updates.airlift.test/20240131120000_CC3220SF_demo.tar"_s});
        QVERIFY(on.page->view().areUrlsLive);
        QVERIFY(on.shown.flow.state().ownServer.running); // the header tells of it
        QTest::keyClick(&on.shown.window, Qt::Key_F6);
        QCOMPARE(on.desk().state().phase, ServerPhase::Off);
        QVERIFY(!on.shown.flow.state().ownServer.running);
    }

    void withoutABundleTheSwitchSaysWhyItDoesNothing()
    {
        ServerDeskState state;
        state.settings.address = QHostAddress{u"192.168.1.20"_s};
        const ServerView view = ServerPageView::derive(state);
        QVERIFY(!view.canSwitch && !view.whyNot.isEmpty());
        state.updateBundle = u"/b/20240131120000_a.tar"_s;
        QVERIFY(ServerPageView::derive(state).canSwitch);
        state.settings.hostName = QString(64, u'a');
        QVERIFY(!ServerPageView::derive(state).canSwitch);
    }

    void thePortAndTheAddressAreWarnedAboutBeforeADeviceFails()
    {
        ServerDeskState state;
        state.updateBundle = u"/b/20240131120000_a.tar"_s;
        state.settings.address = QHostAddress{u"192.168.1.20"_s};
        QVERIFY(mentions(ServerPageView::derive(state), u"can use this URL"_s));
        state.settings.port = 8443;
        QVERIFY(mentions(ServerPageView::derive(state), u"8443"_s));
        QVERIFY(!mentions(ServerPageView::derive(state), u"can use this URL"_s));
        state.settings.address = QHostAddress{QHostAddress::LocalHost};
        QVERIFY(mentions(ServerPageView::derive(state), u"Only programs of this computer"_s));
        state.settings.profile = serve::TlsProfile::Legacy;
        QVERIFY(mentions(ServerPageView::derive(state), u"forward secrecy"_s));
    }

    void aRefusedPortShowsTheCommandsThatOpenIt()
    {
        OnServerPage on;
        on.shown.bench.refusal = serve::CannotListen{
            QHostAddress{u"192.168.1.20"_s}, 443, serve::CannotListen::Cause::NotPermitted, {}};
        on.desk().start();
        QVERIFY(QTest::qWaitFor([&] { return on.desk().state().trouble.has_value(); }));
        const ServerView &view = on.page->view();
        QCOMPARE(view.head.tint, Tint::Error);
        QCOMPARE(view.ways.size(), 3U);
        for (const auto &way : view.ways)
            QVERIFY(!way.what.isEmpty() && way.command.contains(u"443"_s));
        on.shown.bench.refusal.reset();
        QVERIFY(on.turnOn());
        QVERIFY(on.page->view().ways.empty());
    }

    void everyKindOfClientIsShownWithItsNumberAndItsReason()
    {
        OnServerPage on;
        QVERIFY(on.turnOn());
        tellClients(*on.shown.bench.server);
        QVERIFY(QTest::qWaitFor([&] { return on.page->view().clients.size() == 7; }));
        QCOMPARE(on.row(1).verdict.tint, Tint::Ok);
        QCOMPARE(on.row(1).suite, u"ECDHE-RSA-AES128-GCM-SHA256"_s);
        QCOMPARE(on.row(2).print, u"-688"_s);
        QVERIFY(on.row(2).alert.contains(u"48"_s));
        QCOMPARE(on.row(3).print, u"-340"_s);
        QCOMPARE(on.row(4).print, u"-20310"_s);
        QCOMPARE(on.row(5).verdict.tint, Tint::Error);
        QCOMPARE(on.row(6).security, u"TLS 1.2"_s);
        QVERIFY(on.row(6).fraction.has_value());

        auto *table = on.page->findChild<ClientTable *>();
        QCOMPARE(table->model()->rowCount(), 7);
        QVERIFY(table->model()->index(0, 0).data().toString().startsWith(u"192.168.1.16"_s));
        const auto detail =
            ServerPageView::detail(*on.desk().state().witness.find(serve::ConnectionId{2}));
        QVERIFY(detail.cause.contains(u"-688"_s) && !detail.nextStep.isEmpty());
    }

    void theSelectionSurvivesNewClients()
    {
        OnServerPage on;
        QVERIFY(on.turnOn());
        tellClients(*on.shown.bench.server);
        QVERIFY(QTest::qWaitFor([&] { return on.page->view().clients.size() == 7; }));
        auto *table = on.page->findChild<ClientTable *>();
        table->selectRow(5); // the refused one
        for (quint64 id = 8; id < 40; ++id)
            on.shown.bench.server->tell(id, serve::Connected{u"192.168.1.99:1"_s});
        QVERIFY(QTest::qWaitFor([&] { return on.page->view().clients.size() == 39; }));
        const auto selected = table->selectionModel()->selectedRows();
        QCOMPARE(selected.size(), 1);
        QCOMPARE(selected[0].data(ClientModel::IdRole).toULongLong(), 2U);
    }

    void aBenchFaultIsSaidInTheHeadOfThePage()
    {
        OnServerPage on;
        for (const serve::BenchFault fault : explain::ServeWords::allFaults()) {
            ServerSettings settings = on.desk().state().settings;
            settings.fault = fault;
            on.desk().setSettings(settings);
            QVERIFY(mentions(on.page->view(), u"bench"_s));
            QVERIFY(on.turnOn());
            QCOMPARE(on.page->view().head.tint, Tint::Warning);
            QVERIFY(on.page->view().title.contains(explain::ServeWords::label(fault)));
            QVERIFY(on.shown.bench.server->config.faults.chosen() == std::vector{fault});
            on.desk().stop();
        }
    }

    void fiveHundredDevicesLeaveTheWindowAlive()
    {
        OnServerPage on;
        QVERIFY(on.turnOn());
        ScriptedServer &server = *on.shown.bench.server;
        qint64 longest = 0;
        for (int turn = 1; turn <= 10; ++turn) {
            for (quint64 id = 1; id <= 500; ++id) {
                if (turn == 1) {
                    server.tell(id, serve::Connected{u"10.0.0.1:%1"_s.arg(id)});
                    server.tell(id, serve::Requested{.method = u"GET"_s, .status = 200});
                }
                server.tell(id, serve::Sent{ByteCount{turn * 1000}, ByteCount{10'000}});
            }
            QElapsedTimer timer;
            timer.start();
            QTest::qWait(1); // one turn of the event loop, with whatever refresh is due
            longest = qMax(longest, timer.elapsed());
        }
        QVERIFY(QTest::qWaitFor([&] { return on.page->view().clients.size() == 500; }));
        QVERIFY2(longest < 1500, qPrintable(QString::number(longest)));
    }

    void theModelReportsExactlyWhatChanged()
    {
        ClientModel model;
        const QAbstractItemModelTester tester{
            &model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        const auto rows = [](std::initializer_list<quint64> ids) {
            std::vector<ClientRow> made;
            for (const quint64 id : ids)
                made.push_back({.id = id, .peer = QString::number(id)});
            return made;
        };
        model.present(rows({1, 2, 3}));
        QSignalSpy removed{&model, &QAbstractItemModel::rowsRemoved};
        QSignalSpy inserted{&model, &QAbstractItemModel::rowsInserted};
        QSignalSpy reset{&model, &QAbstractItemModel::modelReset};
        model.present(rows({1, 3, 4, 5})); // the second was forgotten
        QCOMPARE(removed.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QCOMPARE(reset.size(), 0);
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.index(0, ClientModel::PeerColumn).data().toString(), u"5"_s); // the newest
        QCOMPARE(model.index(2, ClientModel::PeerColumn).data().toString(), u"3"_s);

        QSignalSpy changed{&model, &QAbstractItemModel::dataChanged};
        auto next = rows({1, 3, 4, 5});
        next[1].peer = u"3 again"_s;
        next[1].change = 1;
        model.present(next);
        QCOMPARE(changed.size(), 1);
        QCOMPARE(changed[0][0].toModelIndex().row(), 2);
        QCOMPARE(model.index(2, ClientModel::PeerColumn).data().toString(), u"3 again"_s);
        model.present({});
        QCOMPARE(model.rowCount(), 0);
    }

    void onlyWhatChangedIsPutIntoWordsAgain()
    {
        std::vector<serve::Client> clients{{.id = serve::ConnectionId{1}, .change = 1},
                                           {.id = serve::ConnectionId{2}, .change = 2},
                                           {.id = serve::ConnectionId{3}, .change = 3}};
        auto rows = ServerPageView::rows(clients, {});
        for (ClientRow &row : rows)
            row.peer = u"kept"_s; // as if it had been expensive
        clients[1].peer = u"new"_s;
        clients[1].change = 4;
        clients.erase(clients.begin()); // forgotten
        clients.push_back({.id = serve::ConnectionId{4}, .peer = u"came"_s, .change = 5});
        QStringList peers;
        for (const ClientRow &row : ServerPageView::rows(clients, std::move(rows)))
            peers << row.peer;
        QCOMPARE(peers, (QStringList{u"new"_s, u"kept"_s, u"came"_s}));
    }

    void theScaleOfTheCurveIsRound()
    {
        QCOMPARE(ThroughputPlot::niceTop(0), 10'000.0);
        QCOMPARE(ThroughputPlot::niceTop(10'001), 20'000.0);
        QCOMPARE(ThroughputPlot::niceTop(130'000), 200'000.0);
        QCOMPARE(ThroughputPlot::niceTop(340'000), 500'000.0);
        QCOMPARE(ThroughputPlot::niceTop(6e8), 1e9);
    }

    void everythingOnThePageHasANameForThoseWhoDoNotSeeIt()
    {
        OnServerPage on;
        QVERIFY(on.turnOn());
        for (const auto *button : on.page->findChildren<QToolButton *>())
            QVERIFY(!button->isVisibleTo(on.page) || !button->accessibleName().isEmpty());
        QVERIFY(!on.page->findChild<ThroughputPlot *>()->accessibleDescription().isEmpty());
        QVERIFY(!on.page->findChild<ClientTable *>()->accessibleName().isEmpty());
    }
};

AIRLIFT_TEST(ServerPageTest)
#include "tst_server.moc"
