#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/sessions.h"
#include "core/base/clock.h"
#include "core/session/playback_link.h"

#include <cmath>
#include <cstdio>

#include <QCoreApplication>

namespace airlift::cli {

namespace {

std::optional<double> secondsIn(const QString &text)
{
    constexpr double kMost = 1e7;
    bool ok = false;
    const double value = text.toDouble(&ok);
    return ok && std::isfinite(value) && value >= 0 && value < kMost ? std::optional{value}
                                                                     : std::nullopt;
}

Instant asInstant(double seconds)
{
    return std::chrono::duration_cast<Instant>(std::chrono::duration<double>{seconds});
}

} // namespace

int sessionReplay(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("session replay"),
        QStringLiteral(
            "Prints what the device printed, at its own pace. SESSION is a file, the beginning of "
            "a name of \"session list\",\n"
            "or \"last\". Exit code 2 if it cannot be read."),
        {{QStringLiteral("speed"),
          QStringLiteral("1 is the pace of the device, 10 ten times faster, 0 at once."),
          QStringLiteral("factor"), QStringLiteral("1")},
         {QStringLiteral("from"),
          QStringLiteral("Starts at this second of the session; what stands before comes at once."),
          QStringLiteral("seconds"), QStringLiteral("0")},
         {QStringLiteral("longest-pause"), QStringLiteral("Silence is cut to this."),
          QStringLiteral("seconds"), QStringLiteral("5")}},
        {{QStringLiteral("session"), QStringLiteral("File or name.")}},
        QStringLiteral("  airlift-cli session replay last --speed 10\n"
                       "  airlift-cli session replay bench.airlift-session --from 120")};
    if (!args.parse(arguments))
        return args.exitCode();
    const auto speed = secondsIn(args.value("speed"));
    const auto from = secondsIn(args.value("from"));
    const auto pause = secondsIn(args.value("longest-pause"));
    if (!speed || !from || !pause)
        return usage(QStringLiteral("--speed, --from and --longest-pause take numbers from 0 on."));
    auto evidence = sessionOf(args);
    if (!evidence)
        return evidence.error();
    if (!evidence->intact)
        err(QStringLiteral("airlift-cli: the session is damaged; what is readable is played."));
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requestedNow, qApp,
                     [] { QCoreApplication::exit(code(Exit::Interrupted)); });
    SystemClock clock;
    session::PlaybackLink player{std::move(evidence->contents.records),
                                 args.positional().constFirst(),
                                 {*speed, asInstant(*pause), asInstant(*from)},
                                 clock};
    QObject::connect(&player, &link::ByteLink::arrived, &player, [](const QByteArray &bytes) {
        const auto size = static_cast<std::size_t>(bytes.size());
        if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
            QCoreApplication::exit(code(Exit::Usage)); // nobody reads any more
    });
    QObject::connect(&player, &link::ByteLink::ended, &player,
                     [] { QCoreApplication::exit(code(Exit::Done)); });
    player.open();
    return QCoreApplication::exec();
}

} // namespace airlift::cli
