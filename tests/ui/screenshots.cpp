// Writes pictures of the window in every state, theme and language: screenshots FOLDER. Run it
// twice, once with QT_SCALE_FACTOR=2, to see both densities.
#include "app/bench/simulated_unit.h"
#include "core/explain/face.h"
#include "core/link/pty_link.h"
#include "core/session/evidence.h"
#include "tests/support/bundles.h"
#include "tests/support/certificates.h"
#include "tests/support/tls_acceptor.h"
#include "tests/ui/fake_bench.h"
#include "tests/ui/growing_translator.h"
#include "tests/ui/scenes.h"
#include "tests/ui/server_scenes.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/pages/bundles/bundles_page.h"
#include "ui/pages/certificates/calendar_panel.h"
#include "ui/pages/certificates/catalogue_panel.h"
#include "ui/pages/certificates/certificates_page.h"
#include "ui/pages/certificates/make_panel.h"
#include "ui/pages/certificates/places_panel.h"
#include "ui/pages/certificates/root_panel.h"
#include "ui/pages/certificates/viewer_panel.h"
#include "ui/pages/device/device_page.h"
#include "ui/pages/diagnose/diagnose_page.h"
#include "ui/pages/provision/provision_page.h"
#include "ui/pages/server/client_table.h"
#include "ui/pages/server/server_page.h"
#include "ui/pages/update/simulated_popover.h"
#include "ui/shell/bench_drawer.h"
#include "ui/shell/help_dialog.h"
#include "ui/shell/main_window.h"
#include "ui/shell/navigation.h"
#include "ui/translations.h"
#include "ui/widgets/codes/code_popover.h"
#include "ui/widgets/log/log_pane.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSettings>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace airlift;

namespace {

struct Shot {
    QString language;
    ui::ThemeChoice theme;
    QSize size;
    [[nodiscard]] QString suffix() const
    {
        return u"%1-%2-%3"_s.arg(language, theme == ui::ThemeChoice::Dark ? u"dark"_s : u"light"_s)
            .arg(size.width());
    }
};

/// Only one page: AIRLIFT_SHOTS=device.
bool wanted(const QString &page)
{
    const QString only = qEnvironmentVariable("AIRLIFT_SHOTS");
    return only.isEmpty() || only == page;
}

void save(QWidget &window, const QString &folder, const QString &name)
{
    QTest::qWait(120); // layouts and the refresh of the flow settle
    const QString path = QDir{folder}.filePath(name + u".png"_s);
    if (!window.grab().save(path))
        QTextStream{stderr} << "cannot write " << path << '\n';
}

void takeDetails(ui::MainWindow &window, ui::UpdateFlow &flow, const QString &folder,
                 const Shot &shot)
{
    ui::SimulatedPopover popover{flow, &window};
    popover.openBelow(window);
    save(popover, folder, u"simulation-"_s + shot.suffix());
    popover.hide();
    ui::HelpDialog help{u"update"_s, &window};
    help.setAttribute(Qt::WA_DeleteOnClose, false);
    help.open();
    save(help, folder, u"help-"_s + shot.suffix());
    help.close();
}

/// A recording of two minutes, held in its middle.
void takeReplay(ui::MainWindow &window, ui::DevicePage &page, const QString &folder,
                const Shot &shot)
{
    QTemporaryDir scratch;
    std::vector<session::JournalRecord> records;
    Instant at{0};
    for (const QByteArray &line : test::logOfWrongRoot().split('\n')) {
        records.push_back({at, line + '\n'});
        at += 1500ms;
    }
    QFile file{scratch.filePath(u"board-17.airlift-session"_s)};
    if (!file.open(QIODevice::WriteOnly))
        return;
    file.write(session::evidenceOf(records, {.device = u"board-17"_s}));
    file.close();
    page.console().open({file.fileName(), file.fileName(), false}, {});
    if (!QTest::qWaitFor([&page] { return page.console().state().replay.has_value(); }))
        return;
    page.console().setReplayPaused(true);
    page.console().seek(at / 2);
    save(window, folder, u"device-replay-"_s + shot.suffix());
}

void takeDevice(ui::MainWindow &window, test::FakeBench &bench, const QString &folder,
                const Shot &shot)
{
    auto *page = window.findChild<ui::DevicePage *>();
    window.findChild<ui::Navigation *>()->setCurrentRow(
        window.findChild<QStackedWidget *>()->indexOf(page));
    save(window, folder, u"device-closed-"_s + shot.suffix());
    bench.greeting = test::logOfWrongRoot();
    page->console().open(bench.targets().at(0), {});
    save(window, folder, u"device-open-"_s + shot.suffix());
    auto *pane = page->findChild<ui::LogPane *>();
    pane->findChild<QLineEdit *>()->setText(u"connect"_s);
    QTest::qWait(80);
    pane->view().findNext(false);
    pane->view().setFocus();
    save(window, folder, u"device-search-"_s + shot.suffix());
    pane->findChild<QLineEdit *>()->clear();
    if (shot.size.width() == 1280) {
        auto *popover = ui::CodePopover::open({SlStatus{-688}, "SL_TLS_CERT"}, {}, &window);
        save(*popover, folder, u"code-"_s + shot.suffix());
        popover->close();
    }
    SystemClock clock;
    link::PtyLink board{clock};
    board.open();
    page->console().open({board.terminalPath(), board.terminalPath(), false}, {});
    QTest::qWait(100);
    board.write(test::logOfSuccess());
    save(window, folder, u"device-serial-"_s + shot.suffix());
    page->console().open({u"/dev/ttyACM7"_s, u"/dev/ttyACM7"_s, false}, {});
    save(window, folder, u"device-failed-"_s + shot.suffix());
    takeReplay(window, *page, folder, shot);
    window.findChild<ui::Navigation *>()->setCurrentRow(0);
}

void takeBundles(ui::MainWindow &window, const QString &folder, const Shot &shot)
{
    auto *page = window.findChild<ui::BundlesPage *>();
    window.findChild<ui::Navigation *>()->setCurrentRow(
        window.findChild<QStackedWidget *>()->indexOf(page));
    save(window, folder, u"bundles-empty-"_s + shot.suffix());
    const test::BundleFixture files;
    bundle::RecipeFile file;
    file.recipe = files.recipe;
    ui::RecipeFlow &flow = page->recipe();
    const auto show = [&](const QString &name) {
        const bool settled = QTest::qWaitFor([&] { return !flow.state().judging; }, 20'000);
        save(window, folder, (settled ? name : u"unsettled-"_s + name) + shot.suffix());
    };
    flow.edit(file, u"files"_s);
    show(u"bundles-nokeys-"_s);
    file.imageKey = files.write(u"image-key.pem"_s,
                                test::imageSigner().key.toTraditionalPem().reveal().toByteArray());
    file.vendorKey = files.write(u"vendor-key.pem"_s,
                                 test::vendor().key.toTraditionalPem().reveal().toByteArray());
    file.vendorCertificate = files.write(u"vendor.der"_s, test::vendor().certificate.toDer());
    flow.edit(file, u"keys"_s);
    show(u"bundles-good-"_s);
    flow.make(files.out());
    const bool made = QTest::qWaitFor(
        [&] { return std::holds_alternative<ui::Made>(flow.state().making); }, 20'000);
    show(u"bundles-made-"_s);
    if (made) {
        const QString path = std::get<ui::Made>(flow.state().making).what.built.path;
        page->inspector().chooseVendorCertificate(file.vendorCertificate);
        page->inspector().examine(path);
        page->showMode(ui::BundlesPage::Mode::Inspect);
        QTest::qWait(300);
        save(window, folder, u"bundles-inspect-"_s + shot.suffix());
        page->inspector().compare(path, path);
        page->showMode(ui::BundlesPage::Mode::Compare);
        QTest::qWait(300);
        save(window, folder, u"bundles-compare-"_s + shot.suffix());
        page->showMode(ui::BundlesPage::Mode::Recipe);
    }
    for (int i = 0; i < 7; ++i)
        file.recipe.files.push_back({.path = files.write(u"page%1.html"_s.arg(i), "<p>"),
                                     .deviceName = "/www/page" + QByteArray::number(i) + ".html"});
    file.recipe.files.back().inBundle = false;
    flow.edit(file, u"files"_s);
    show(u"bundles-findings-"_s);
    flow.startNew();
    window.findChild<ui::Navigation *>()->setCurrentRow(0);
}

/// Both servers of an update, each with another root.
void takeLiveRoots(ui::CertificatesPage &page)
{
    const test::TlsAcceptor list{{.leaf = test::server().certificate,
                                  .key = test::server().key,
                                  .more = {test::root().certificate}}};
    const test::TlsAcceptor files{
        {.leaf = test::otherSigner().certificate, .key = test::otherSigner().key, .more = {}}};
    page.whichRoot().connectTo(u"localhost:%1, localhost:%2"_s.arg(list.port()).arg(files.port()));
    static_cast<void>(QTest::qWaitFor([&] { return !page.whichRoot().isBusy(); }, 10'000));
}

void takeCertificates(ui::MainWindow &window, const QString &folder, const Shot &shot)
{
    using Mode = ui::CertificatesPage::Mode;
    using trust::Role;
    auto *page = window.findChild<ui::CertificatesPage *>();
    window.findChild<ui::Navigation *>()->setCurrentRow(
        window.findChild<QStackedWidget *>()->indexOf(page));
    const auto show = [&](Mode mode, const QString &name) {
        page->showMode(mode);
        QTest::qWait(300); // for what is read in another thread
        save(window, folder, u"certificates-%1-"_s.arg(name) + shot.suffix());
    };
    show(Mode::Places, u"empty"_s);
    show(Mode::Viewer, u"viewer-empty"_s);
    show(Mode::WhichRoot, u"root-empty"_s);
    show(Mode::Make, u"make"_s);
    page->maker().choose(ui::MakeKind::Server);
    show(Mode::Make, u"make-server"_s);
    show(Mode::Catalogue, u"catalogue-empty"_s);
    show(Mode::Calendar, u"calendar-empty"_s);
    const test::BundleFixture files;
    const QString root = files.write(u"root.der"_s, test::root().certificate.toDer());
    const QString server = files.write(u"server.pem"_s, test::server().certificate.toPem());
    page->places().put(Role::ServerRoot, {root});
    page->places().put(Role::ServerCertificate, {server});
    page->places().put(Role::ImageSigner,
                       {files.write(u"signer.der"_s, test::imageSigner().certificate.toDer())});
    page->places().put(Role::OtaVendor, {root});
    show(Mode::Places, u"places"_s);
    page->places().findChild<QScrollArea *>()->ensureVisible(0, 10'000);
    show(Mode::Places, u"places-reasons"_s);
    page->viewer().open(server);
    show(Mode::Viewer, u"viewer"_s);
    page->viewer().open(files.write(
        u"everything.pem"_s, "a note\r\n" + test::root().certificate.toPem() +
                                 test::vendor().certificate.toPem() +
                                 test::vendor().key.toTraditionalPem().reveal().toByteArray() +
                                 test::server().certificate.toPem().left(300)));
    show(Mode::Viewer, u"viewer-several"_s);
    page->viewer().open(files.write(u"page.html"_s, "<html>404</html>"));
    show(Mode::Viewer, u"viewer-nothing"_s);
    page->whichRoot().lookUp(u"plant.blob.core.windows.net"_s);
    show(Mode::WhichRoot, u"root"_s);
    takeLiveRoots(*page);
    show(Mode::WhichRoot, u"root-live"_s);
    trust::Catalogue own = trust::productionCatalogue();
    own.issued = QDateTime::currentDateTimeUtc();
    page->catalogue().open(files.write(u"own.lst"_s, *own.toBytes()));
    show(Mode::Catalogue, u"catalogue"_s);
    own.trusted.resize(100);
    own.revoked = {test::root().certificate.sha256()};
    page->catalogue().compareWith(files.write(u"newer.lst"_s, *own.toBytes()));
    show(Mode::Catalogue, u"catalogue-compared"_s);
    page->maker().choose(ui::MakeKind::SignerChain);
    for (const QString &name : {u"make-done"_s, u"make-refused"_s}) {
        page->maker().make(files.out());
        static_cast<void>(QTest::qWaitFor([&] { return !page->maker().isBusy(); }, 20'000));
        show(Mode::Make, name);
    }
    page->calendar().add({root, server, u"plant.blob.core.windows.net"_s});
    show(Mode::Calendar, u"calendar"_s);
    window.findChild<ui::Navigation *>()->setCurrentRow(0);
}

void takeDiagnose(ui::MainWindow &window, const QString &folder, const Shot &shot)
{
    auto *page = window.findChild<ui::DiagnosePage *>();
    window.findChild<ui::Navigation *>()->setCurrentRow(
        window.findChild<QStackedWidget *>()->indexOf(page));
    save(window, folder, u"diagnose-empty-"_s + shot.suffix());
    const auto show = [&](const QString &name, const QByteArray &log) {
        page->logCase().openText(QString::fromUtf8(log), u"board-17.log"_s);
        save(window, folder, u"diagnose-%1-"_s.arg(name) + shot.suffix());
    };
    show(u"failure"_s, test::logOfWrongRoot());
    if (shot.size.width() == 1280) {
        page->openExport();
        save(*window.findChild<ui::ExportDialog *>(), folder, u"export-"_s + shot.suffix());
        window.findChild<ui::ExportDialog *>()->close();
    }
    auto *pane = page->findChild<ui::LogPane *>();
    Q_EMIT pane->view().codeActivated({SlStatus{-688}, "SL_TLS_CERT"}, {});
    save(window, folder, u"diagnose-codes-"_s + shot.suffix());
    show(u"success"_s, test::logOfSuccess());
    show(u"foreign"_s, "Dear support,\nour board says error -111, what now?\n");
    page->logCase().openFile(u"/tmp/no-such-file.log"_s);
    save(window, folder, u"diagnose-unreadable-"_s + shot.suffix());
    window.findChild<ui::Navigation *>()->setCurrentRow(0);
}

void takeServer(ui::MainWindow &window, test::FakeBench &bench, const QString &folder,
                const Shot &shot)
{
    auto *page = window.findChild<ui::ServerPage *>();
    window.findChild<ui::Navigation *>()->setCurrentRow(
        window.findChild<QStackedWidget *>()->indexOf(page));
    ui::ServerDesk &desk = page->desk();
    using Kind = serve::LocalAddress::Kind;
    desk.setAddresses({{u"wlan0"_s, QHostAddress{u"192.168.1.20"_s}, 24, Kind::Private, true, true},
                       {u"lo"_s, QHostAddress{u"127.0.0.1"_s}, 8, Kind::Loopback}});
    ui::ServerSettings settings = desk.state().settings;
    settings.address = QHostAddress{u"192.168.1.20"_s};
    desk.setSettings(settings);
    save(window, folder, u"server-off-"_s + shot.suffix());
    desk.setDevice(QHostAddress{u"192.168.1.77"_s});
    settings.port = 8443;
    settings.profile = serve::TlsProfile::Legacy;
    desk.setSettings(settings);
    save(window, folder, u"server-warned-"_s + shot.suffix());
    bench.refusal =
        serve::CannotListen{settings.address, 443, serve::CannotListen::Cause::NotPermitted, {}};
    settings.port = 443;
    settings.profile = serve::TlsProfile::Recommended;
    desk.setSettings(settings);
    desk.start();
    save(window, folder, u"server-refused-"_s + shot.suffix());
    bench.refusal.reset();
    desk.start();
    save(window, folder, u"server-waiting-"_s + shot.suffix());
    test::tellClients(*bench.server);
    for (int step = 1; step <= 16; ++step) { // so that the curve has a shape
        test::tellProgress(*bench.server, step);
        QTest::qWait(100);
    }
    save(window, folder, u"server-on-"_s + shot.suffix());
    auto *table = page->findChild<ui::ClientTable *>();
    table->selectRow(5);
    save(window, folder, u"server-client-"_s + shot.suffix());
    desk.stop();
    settings.fault = serve::BenchFault::Cut;
    desk.setSettings(settings);
    desk.clearClients();
    desk.start();
    save(window, folder, u"server-fault-"_s + shot.suffix());
    desk.stop();
    window.findChild<ui::Navigation *>()->setCurrentRow(0);
}

void takeBench(ui::MainWindow &window, ui::UpdateFlow &flow, test::FakeBench &bench,
               const QString &folder, const Shot &shot)
{
    auto *dock = window.findChild<QDockWidget *>(u"bench"_s);
    dock->show();
    save(window, folder, u"bench-off-"_s + shot.suffix());
    auto &desk = window.findChild<ui::BenchDrawer *>()->desk();
    desk.setPlan(u"power-loss@20s,slow-uart"_s);
    desk.togglePower();
    bench.board->shown.bundle = ui::BenchBundle::Pending;
    bench.board->shown.alerts = 2;
    bench.board->shown.files[1].isNew = true;
    bench.board->shown.addresses = {u"https://127.0.0.1:45123"_s};
    QTest::qWait(300);
    save(window, folder, u"bench-on-"_s + shot.suffix());
    desk.setPlan(u"flood"_s);
    save(window, folder, u"bench-mistake-"_s + shot.suffix());
    desk.setPlan({});
    flow.start();
    if (QTest::qWaitFor([&] { return desk.followsUpdate(); })) {
        save(window, folder, u"bench-update-"_s + shot.suffix());
        bench.run->end(session::UpdateRun::CancelledByUser{});
        flow.reopenChoices();
    }
    dock->hide();
}

void takeProvision(ui::MainWindow &window, test::FakeBench &bench, const QString &folder,
                   const Shot &shot)
{
    auto *page = window.findChild<ui::ProvisionPage *>();
    window.findChild<ui::Navigation *>()->setCurrentRow(
        window.findChild<QStackedWidget *>()->indexOf(page));
    auto fault = bench::UnitFault::None;
    bench.makeSite = [&fault](const ui::ProvisioningPlace &place) {
        return std::make_unique<bench::SimulatedUnit>(place.networkName, place.networkKey, fault,
                                                      bench::Pace{place.atRealPace ? 1.0 : 20.0});
    };
    ui::ProvisionDesk &desk = page->desk();
    desk.setPlaces({{u"wlan0"_s, false, provision::Radio{u"Inthings"_s, 5180}}},
                   {u"/dev/ttyACM0"_s});
    const auto keep = [&](const QString &name) {
        save(window, folder, u"provision-%1-"_s.arg(name) + shot.suffix());
    };
    keep(u"empty"_s);
    ui::ProvisionSettings settings = desk.state().settings;
    settings.networkName = u"Inthings"_s;
    settings.deviceName = u"station-07"_s;
    desk.setSettings(settings);
    desk.setNetworkKey(Secret{"100%pure+"});
    keep(u"traps"_s);
    settings.way = provision::Way::SmartConfig;
    settings.simulated = false;
    settings.interface = u"wlan0"_s;
    desk.setSettings(settings);
    keep(u"smartconfig"_s);
    settings.way = provision::Way::Wired;
    settings.port = u"/dev/ttyACM0"_s;
    desk.setSettings(settings);
    keep(u"cable"_s);
    settings.way = provision::Way::AccessPoint;
    desk.setSettings(settings);
    keep(u"real"_s);
    settings.simulated = true;
    settings.units = 3;
    desk.setSettings(settings);
    const auto below = [page](bool isBelow) {
        auto *bar = page->findChild<QScrollArea *>()->verticalScrollBar();
        bar->setValue(isBelow ? bar->maximum() : 0);
    };
    const auto over = [&] {
        return QTest::qWaitFor([&] { return desk.state().phase != ui::ProvisionPhase::Running; },
                               30'000);
    };
    desk.askDevice();
    if (over()) {
        below(true);
        keep(u"heard"_s);
        below(false);
    }
    desk.start();
    QTest::qWait(250);
    keep(u"running"_s);
    if (over())
        keep(u"confirmed"_s);
    fault = bench::UnitFault::WrongKey;
    desk.start();
    if (over())
        keep(u"refuted"_s);
    desk.start();
    QTest::qWait(1200);
    desk.stop();
    keep(u"stopped"_s);
    below(true);
    keep(u"lists"_s);
    window.findChild<ui::Navigation *>()->setCurrentRow(0);
}

void takeAll(const QString &folder, const Shot &shot)
{
    QTemporaryDir scratch;
    QSettings settings{scratch.filePath(u"settings.ini"_s), QSettings::IniFormat};
    const auto translators = ui::installTranslations(QLocale{shot.language});
    test::GrowingTranslator growing; // "xx": English grown by 40 %
    if (shot.language == u"xx"_s)
        QCoreApplication::installTranslator(&growing);
    ui::Theme theme{settings};
    theme.choose(shot.theme);
    test::FakeBench bench;
    ui::UpdateFlow flow{bench, bench.engine()};
    ui::MainWindow window{flow, theme, settings};
    window.resize(shot.size);
    window.show();
    save(window, folder, u"start-"_s + shot.suffix());
    if (shot.size.width() == 1280)
        takeDetails(window, flow, folder, shot);

    if (wanted(u"bench"_s))
        takeBench(window, flow, bench, folder, shot);
    if (wanted(u"bundles"_s))
        takeBundles(window, folder, shot);
    if (wanted(u"certificates"_s))
        takeCertificates(window, folder, shot);
    if (wanted(u"device"_s))
        takeDevice(window, bench, folder, shot);
    if (wanted(u"diagnose"_s))
        takeDiagnose(window, folder, shot);
    if (wanted(u"provision"_s))
        takeProvision(window, bench, folder, shot);
    if (wanted(u"server"_s))
        takeServer(window, bench, folder, shot);
    if (!wanted(u"update"_s))
        return;

    const auto run = [&](const QString &name, const test::Scene &scene, bool ends) {
        flow.reopenChoices();
        flow.start();
        if (!QTest::qWaitFor([&] { return !bench.run.isNull() && bench.run->started; }))
            return;
        bench.run->feed(scene.snapshot, scene.entries);
        if (ends)
            bench.run->end(session::UpdateRun::Concluded{});
        save(window, folder, name + u'-' + shot.suffix());
        if (!ends)
            bench.run->end(session::UpdateRun::CancelledByUser{});
    };
    run(u"starting"_s, test::sceneStarting(), false);
    run(u"running"_s, test::sceneWriting(), false);
    run(u"success"_s, test::sceneCommitted(), true);
    run(u"failure"_s, test::sceneWrongRoot(), true);

    flow.chooseDevice(bench.targets().at(1));
    save(window, folder, u"serial-"_s + shot.suffix());
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"airlift"_s);
    QStandardPaths::setTestModeEnabled(true); // no session of a picture among the real ones
    if (app.arguments().size() != 2) {
        QTextStream{stderr} << "usage: screenshots FOLDER\n";
        return 2;
    }
    explain::setFace(explain::Face::Window);
    const QString folder = app.arguments().at(1);
    if (!QDir{}.mkpath(folder))
        return 2;
    for (const QString &language : {u"en"_s, u"de"_s, u"xx"_s})
        for (const auto themeChoice : {ui::ThemeChoice::Light, ui::ThemeChoice::Dark})
            for (const QSize size : {QSize{1280, 800}, QSize{1000, 640}})
                takeAll(folder, {language, themeChoice, size});
    return 0;
}
