#include "app/airlift-cli/sim_options.h"
#include "app/bench/scripted_case.h"

#include <cstdio>

#include <QCoreApplication>

namespace airlift::cli {

namespace {

int complainAboutCase(const bench::RepeatError &error, const QString &folder)
{
    const auto *broken = std::get_if<FileError>(&error);
    return broken ? complainAbout(*broken)
                  : usage(QStringLiteral("%1 is no case of a simulated board.").arg(folder));
}

void print(const QByteArray &text)
{
    std::fwrite(text.constData(), 1, static_cast<std::size_t>(text.size()), stdout);
    std::fflush(stdout);
}

int repeatScript(const QString &folder)
{
    auto what = bench::loadScriptedCase(folder);
    if (!what)
        return complainAboutCase(what.error(), folder);
    bench::ScriptedRun run{*std::move(what)};
    QObject::connect(&run, &bench::ScriptedRun::finished, &run, [] { QCoreApplication::quit(); });
    run.start();
    QCoreApplication::exec();
    print(run.printed());
    return code(Exit::Done);
}

} // namespace

int simRepeat(const QString &folder)
{
    if (bench::isScriptedCase(folder))
        return repeatScript(folder);
    auto what = bench::loadCase(folder);
    if (!what)
        return complainAboutCase(what.error(), folder);
    bench::Repetition run{*std::move(what)};
    QObject::connect(&run, &bench::Repetition::finished, &run, [] { QCoreApplication::quit(); });
    if (!run.start())
        return usage(QStringLiteral("This machine gives the case no server."));
    QCoreApplication::exec();
    print(run.printed());
    return code(Exit::Done);
}

} // namespace airlift::cli
