#include "app/airlift-cli/sim_options.h"
#include "app/bench/repeat_case.h"

#include <cstdio>

#include <QCoreApplication>

namespace airlift::cli {

int simRepeat(const QString &folder)
{
    auto what = bench::loadCase(folder);
    if (!what) {
        const auto *broken = std::get_if<FileError>(&what.error());
        return broken ? complainAbout(*broken)
                      : usage(QStringLiteral("%1 is no case of a simulated board.").arg(folder));
    }
    bench::Repetition run{*std::move(what)};
    QObject::connect(&run, &bench::Repetition::finished, &run, [] { QCoreApplication::quit(); });
    if (!run.start())
        return usage(QStringLiteral("This machine gives the case no server."));
    QCoreApplication::exec();
    std::fwrite(run.printed().constData(), 1, static_cast<std::size_t>(run.printed().size()),
                stdout);
    std::fflush(stdout);
    return code(Exit::Done);
}

} // namespace airlift::cli
