// The window serves, and hundreds of simulated boards in another thread update from it over real
// TLS, good and faulty ones mixed: soak_server_page [--boards 500]. Says how long the window's
// thread was ever busy with one event. Exit code 1 if a board ended otherwise than it should.
#include "core/base/file.h"
#include "tests/bench/watched_application.h"
#include "tests/bench/window_on_bench.h"
#include "tests/unit/sim/fleet.h"
#include "ui/pages/server/server_page.h"

#include <cstdio>
#include <thread>

#include <QCommandLineParser>
#include <QScrollArea>
#include <QScrollBar>
#include <QTcpServer>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace std::chrono_literals;

namespace {

/// A port that is free now.
quint16 freePort()
{
    QTcpServer probe;
    probe.listen(QHostAddress::LocalHost);
    return probe.serverPort();
}

int run(bench::WatchedApplication &app, int boards)
{
    bench::WindowOnBench on;
    ui::MainWindow &window = *on.window;
    auto *page = on.page<ui::ServerPage>();
    const test::TestArchive archive = test::fleetArchive();
    const QString bundle = on.scratch.filePath(u"update.tar"_s);
    if (!saveAtomically(bundle, archive.bytes()))
        qFatal("no place for the archive");
    ui::ServerDesk &desk = page->desk();
    ui::ServerSettings chosen = desk.state().settings;
    chosen.files = {bundle};
    chosen.address = QHostAddress{QHostAddress::LocalHost};
    chosen.port = freePort();
    desk.setSettings(chosen);

    test::Fleet::Report report;
    std::thread fleet;
    bool isStarted = false;
    QObject::connect(&desk, &ui::ServerDesk::changed, &window, [&] {
        const ui::ServerDeskState &state = desk.state();
        if (state.trouble)
            qFatal("%s", qPrintable(state.trouble->title));
        if (isStarted || state.phase != ui::ServerPhase::On || !state.root)
            return;
        isStarted = true;
        QUrl url = state.urls.front();
        url.setPort(-1); // the library knows no other; the simulated name service leads there
        const test::Fleet::Elsewhere place{chosen.port, url.toEncoded(), state.root->der};
        app.watching = true;
        fleet = std::thread{[&, place] {
            {
                test::Fleet all{boards, 1, archive, place};
                report = all.run(10min);
            }
            QMetaObject::invokeMethod(&window, [] { QCoreApplication::exit(0); });
        }};
    });
    // A person scrolls through the clients meanwhile.
    QTimer person;
    int turn = 0;
    QObject::connect(&person, &QTimer::timeout, &window, [&] {
        if (QScrollBar *bar = page->findChild<QScrollArea *>()->verticalScrollBar())
            bar->setValue(bar->maximum() * (turn++ % 4) / 3);
    });
    person.start(130ms);
    QTimer::singleShot(1500ms, &desk, &ui::ServerDesk::start);
    QApplication::exec();
    app.watching = false;
    fleet.join();

    std::printf(
        "%d updated, %d kept the old image, %lld wrong; %.1f s; the page shows %zu clients\n",
        report.updated, report.kept, static_cast<long long>(report.wrong.size()),
        std::chrono::duration<double>{report.time}.count(), page->view().clients.size());
    std::printf("%lld events of the window; wall: longest %.1f ms, %lld over 16 ms; computing: "
                "longest %.1f ms, %lld over 16 ms\n",
                static_cast<long long>(app.events), app.wall.longest,
                static_cast<long long>(app.wall.over16), app.cpu.longest,
                static_cast<long long>(app.cpu.over16));
    for (const QString &line : report.wrong)
        std::printf("  %s\n", qPrintable(line));
    return report.wrong.isEmpty() ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    bench::WatchedApplication app{argc, argv};
    QApplication::setApplicationName(u"airlift"_s);
    QCommandLineParser parser;
    const QCommandLineOption boards{u"boards"_s, u"How many."_s, u"number"_s, u"500"_s};
    parser.addOption(boards);
    parser.addHelpOption();
    parser.process(app);
    return run(app, parser.value(boards).toInt());
}
