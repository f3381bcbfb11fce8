#include "app/airlift-cli/follow.h"

#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/report.h"
#include "core/session/journal.h"

#include <algorithm>
#include <cstdio>

#include <QCoreApplication>

#include <unistd.h>

namespace airlift::cli {

using explain::Explain;

namespace {

/// What is new since the last look goes to stderr, one line per entry worth a line; on a terminal a
/// progress line stands below.
class LiveView
{
public:
    explicit LiveView(const session::UpdateRun &run)
        : m_run(run)
        , m_terminal(::isatty(STDERR_FILENO) == 1)
    {
    }

    void refresh()
    {
        const auto &entries = m_run.timeline().entries();
        // Before there is anything to listen to, an error says it all in one line.
        m_listening = m_listening ||
                      std::any_of(entries.begin(), entries.end(), [](const session::Entry &entry) {
                          return std::holds_alternative<session::LinkOpened>(entry.what);
                      });
        if (!m_listening)
            return;
        m_shown = std::min(m_shown, entries.size());
        for (; m_shown < entries.size(); ++m_shown) {
            const QString text = Explain::entry(entries[m_shown]);
            if (text.isEmpty())
                continue;
            clearProgress();
            const auto seconds = std::chrono::duration<double>(entries[m_shown].at).count();
            err(QStringLiteral("%1  %2").arg(seconds, 9, 'f', 3).arg(text));
        }
        if (m_terminal)
            showProgress();
    }

    void clearProgress()
    {
        if (std::exchange(m_progressShown, false))
            std::fputs("\r\033[K", stderr);
    }

private:
    void showProgress()
    {
        const session::Snapshot &snapshot = m_run.snapshot();
        const auto progress = snapshot.progress();
        if (!progress || snapshot.currentFile < 0)
            return;
        const int percent = static_cast<int>(*progress * 100);
        const QByteArray name =
            snapshot.files[static_cast<std::size_t>(snapshot.currentFile)].name.toUtf8();
        std::fprintf(stderr, "\r\033[K%3d %%  %s", percent, name.constData());
        m_progressShown = true;
    }

    const session::UpdateRun &m_run;
    std::size_t m_shown = 0;
    bool m_listening = false;
    bool m_terminal;
    bool m_progressShown = false;
};

} // namespace

int follow(session::Target &target, std::optional<session::Delivery> delivery,
           const FollowOptions &options)
{
    QFile log{options.logPath};
    if (!options.logPath.isEmpty() && !log.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return complainAbout(
            FileError{Unwritable{options.logPath, log.error(), log.errorString()}});

    session::UpdateRun run{target, std::move(delivery)};
    run.expect(options.firmware);
    LiveView view{run};
    Interrupt interrupt;
    int exitCode = code(Exit::Unknown);
    QObject::connect(&interrupt, &Interrupt::requestedNow, &run, [&run] { run.cancel(); });
    session::JournalTap journal{options.journalFolder, target.name()};
    QObject::connect(&run, &session::UpdateRun::rawBytes, &run,
                     [&](const QByteArray &bytes, Instant at) {
                         if (log.isOpen())
                             log.write(bytes);
                         if (options.journalFolder.isEmpty())
                             return;
                         if (const auto failed = journal.take(at, bytes))
                             complainAbout(*failed); // listening goes on without it
                     });
    if (!options.json)
        QObject::connect(&run, &session::UpdateRun::changed, &run, [&view] { view.refresh(); });
    QObject::connect(
        &run, &session::UpdateRun::finished, &run, [&](const session::UpdateRun::Ending &ending) {
            using Run = session::UpdateRun;
            exitCode = std::visit(
                Overloaded{
                    [&](const Run::Concluded &) { return exitCodeFor(run.snapshot()); },
                    [&](const Run::CancelledByUser &) { return code(Exit::Interrupted); },
                    [&](const Run::CouldNotServe &failed) { return complainAbout(failed.error); },
                    [&](const Run::CouldNotListen &failed) { return complainAbout(failed.end); },
                },
                ending);
            const bool nothingHappened = std::holds_alternative<Run::CouldNotServe>(ending) ||
                                         std::holds_alternative<Run::CouldNotListen>(ending);
            if (!options.json) {
                view.refresh();
                view.clearProgress();
                if (!nothingHappened)
                    printReport(run.snapshot());
                if (!journal.path().isEmpty())
                    err(QStringLiteral("journal: ") + journal.path());
            } else if (!nothingHappened) {
                QJsonObject object = toJson(run.snapshot());
                for (auto it = options.extra.constBegin(); it != options.extra.constEnd(); ++it)
                    object.insert(it.key(), it.value());
                out(object);
            }
            QCoreApplication::exit(exitCode);
        });
    run.start();
    QCoreApplication::exec();
    return exitCode;
}

} // namespace airlift::cli
