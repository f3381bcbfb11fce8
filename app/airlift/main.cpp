#include "app/airlift/bench_workbench.h"
#include "core/base/crash_dump.h"
#include "core/explain/face.h"
#include "core/session/session_folder.h"
#include "ui/flow/update_flow.h"
#include "ui/shell/main_window.h"
#include "ui/theme/theme.h"
#include "ui/translations.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QSettings>
#include <QStandardPaths>
#include <QTextStream>
#include <QTimer>

using namespace Qt::StringLiterals;
using namespace airlift;

namespace {

struct Options {
    QString bundle;
    QString port;
    QString fault;
    QString theme;
    bool autoStart = false;
    QString screenshot; ///< picture to write once `afterState` is reached; then the program ends
    QString afterState;
};

Options readCommandLine(const QApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Makes signed updates for the CC3220SF, serves them and follows the device."));
    const QCommandLineOption bundle{
        u"bundle"_s, QCoreApplication::translate("main", "Bundle or recipe to choose."), u"file"_s};
    const QCommandLineOption port{
        u"port"_s, QCoreApplication::translate("main", "Serial port to listen on."), u"port"_s};
    const QCommandLineOption autoStart{
        u"auto-start"_s, QCoreApplication::translate("main", "Start the update at once.")};
    QCommandLineOption fault{u"fault"_s, {}, u"name"_s};
    QCommandLineOption theme{u"theme"_s, {}, u"light|dark"_s};
    QCommandLineOption screenshot{u"screenshot"_s, {}, u"file"_s};
    QCommandLineOption afterState{
        u"after-state"_s, {}, u"start|running|success|failure"_s, u"start"_s};
    for (QCommandLineOption *hidden : {&fault, &theme, &screenshot, &afterState})
        hidden->setFlags(QCommandLineOption::HiddenFromHelp);
    parser.addOptions({bundle, port, autoStart, fault, theme, screenshot, afterState});
    parser.addHelpOption();
    parser.addVersionOption();
    parser.process(app);
    return {parser.value(bundle),    parser.value(port),      parser.value(fault),
            parser.value(theme),     parser.isSet(autoStart), parser.value(screenshot),
            parser.value(afterState)};
}

// Bundle and root may still be on their way.
void startWhenPossible(ui::UpdateFlow &flow)
{
    const auto attempt = [&flow, done = false]() mutable {
        if (done || ui::startObstacle(flow.state()) != ui::StartObstacle::None)
            return;
        done = true;
        flow.start();
    };
    QObject::connect(&flow, &ui::UpdateFlow::changed, &flow, attempt, Qt::QueuedConnection);
    Q_EMIT flow.changed();
}

void applyChoices(ui::UpdateFlow &flow, const Options &options)
{
    if (!options.fault.isEmpty()) {
        ui::SimulatedSettings settings = flow.state().choices.simulated;
        settings.fault = options.fault;
        flow.setSimulated(settings);
    }
    if (!options.port.isEmpty())
        flow.chooseDevice({options.port, options.port, false});
    if (!options.bundle.isEmpty())
        flow.chooseBundle({ui::BundleChoice::Kind::File, options.bundle});
    if (options.autoStart)
        startWhenPossible(flow);
}

bool reached(const ui::FlowState &state, const QString &name)
{
    using session::Outcome;
    if (name == u"start"_s)
        return std::holds_alternative<ui::BundleReady>(state.bundle);
    if (name == u"running"_s)
        return state.snapshot.progress().value_or(0.0) > 0.5 || state.phase == ui::Phase::Finished;
    if (name == u"success"_s)
        return state.phase == ui::Phase::Finished && state.snapshot.outcome == Outcome::Committed;
    return state.phase == ui::Phase::Finished;
}

// For pictures in documents and for looking at a state without hands.
void takePictureLater(ui::UpdateFlow &flow, QWidget &window, const Options &options)
{
    QObject::connect(&flow, &ui::UpdateFlow::changed, &window,
                     [&flow, &window, options, done = false]() mutable {
                         if (done || !reached(flow.state(), options.afterState))
                             return;
                         done = true;
                         QTimer::singleShot(300, &window, [&window, path = options.screenshot] {
                             QCoreApplication::exit(window.grab().save(path) ? 0 : 1);
                         });
                     });
}

ui::ThemeChoice themeFrom(const QString &word)
{
    return word == u"dark"_s ? ui::ThemeChoice::Dark : ui::ThemeChoice::Light;
}

} // namespace

int main(int argc, char **argv)
{
    leaveNoCoreDump(); // keys and pass phrases will be in this memory
    QApplication app(argc, argv);
    QApplication::setApplicationName(u"airlift"_s);
    QApplication::setApplicationVersion(QStringLiteral(AIRLIFT_VERSION));
    QApplication::setDesktopFileName(u"airlift"_s);
    explain::setFace(explain::Face::Window);
    const auto translators = ui::installTranslations(QLocale{});
    const Options options = readCommandLine(app);

    QSettings settings{QSettings::IniFormat, QSettings::UserScope, u"airlift"_s, u"airlift"_s};
    ui::Theme theme{settings};
    if (options.theme.isEmpty())
        theme.apply();
    else
        theme.choose(themeFrom(options.theme));
    const QString data = QStandardPaths::writableLocation(QStandardPaths::AppDataLocation);
    const auto workbench = makeWorkbench();
    ui::UpdateFlow flow{*workbench, ui::liveEngine(data + u"/root"_s, session::sessionFolder())};
    ui::MainWindow window{flow, theme, settings};
    if (!options.screenshot.isEmpty())
        takePictureLater(flow, window, options);
    applyChoices(flow, options);
    window.show();
    return QApplication::exec();
}
