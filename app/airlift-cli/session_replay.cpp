#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/sessions.h"
#include "core/base/clock.h"
#include "core/explain/evidence_words.h"
#include "core/session/playback.h"

#include <cmath>
#include <cstdio>

#include <QCoreApplication>
#include <QTimer>

namespace airlift::cli {

namespace {

/// Writes what is due to stdout and comes back when the next bytes are.
class Player final : public QObject
{
public:
    explicit Player(session::Playback playback)
        : m_playback(std::move(playback))
        , m_start(m_clock.now())
    {
        m_timer.setSingleShot(true);
        m_timer.setTimerType(Qt::PreciseTimer);
        connect(&m_timer, &QTimer::timeout, this, [this] { step(); });
        m_timer.start(0);
    }

private:
    void step()
    {
        const Instant elapsed = m_clock.now() - m_start;
        const QByteArray bytes = m_playback.take(elapsed);
        const auto size = static_cast<std::size_t>(bytes.size());
        if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0) {
            QCoreApplication::exit(code(Exit::Usage)); // nobody reads any more
            return;
        }
        const auto next = m_playback.nextAt();
        if (!next) {
            QCoreApplication::exit(code(Exit::Done));
            return;
        }
        const auto wait = std::chrono::ceil<std::chrono::milliseconds>(*next - elapsed);
        m_timer.start(std::max(std::chrono::milliseconds{0}, wait));
    }

    SystemClock m_clock;
    session::Playback m_playback;
    Instant m_start;
    QTimer m_timer;
};

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
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which session?"));
    const auto speed = secondsIn(args.value("speed"));
    const auto from = secondsIn(args.value("from"));
    const auto pause = secondsIn(args.value("longest-pause"));
    if (!speed || !from || !pause)
        return usage(QStringLiteral("--speed, --from and --longest-pause take numbers from 0 on."));
    const QString name = args.positional().constFirst();
    const auto path = sessionPath(name);
    if (!path)
        return usage(QStringLiteral("There is no file and no kept session \"%1\".").arg(name));
    auto evidence = session::readAnyRecording(*path, kLongestSession);
    if (!evidence)
        return complain(explain::explanationOf(evidence.error()));
    if (!evidence->intact)
        err(QStringLiteral("airlift-cli: the session is damaged; what is readable is played."));
    const Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requestedNow, qApp,
                     [] { QCoreApplication::exit(code(Exit::Interrupted)); });
    Player player{session::Playback{std::move(evidence->contents.records),
                                    {*speed, asInstant(*pause), asInstant(*from)}}};
    return QCoreApplication::exec();
}

} // namespace airlift::cli
