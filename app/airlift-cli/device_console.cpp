#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/keyboard.h"
#include "core/device/console_text.h"
#include "core/link/link_address.h"
#include "core/session/journal.h"
#include "core/session/session_folder.h"

#include <cmath>
#include <cstdio>

#include <QCoreApplication>
#include <QTimer>

#include <unistd.h>

namespace airlift::cli {

namespace {

using namespace std::chrono_literals;
constexpr auto kRetry = 700ms;
constexpr auto kPulse = 100ms; // long enough for every reset circuit
constexpr auto kQuiet = 2s;    // the answer to the last piped line is over

struct ConsoleOptions {
    link::LinkAddress address;
    QString device; ///< the address as it was given; the journal is named after it
    link::SerialSettings settings;
    QByteArray lineEnd;
    QStringList send;
    QString logPath;
    QString journalFolder; ///< empty: no journal
    Keyboard::Mode mode = Keyboard::Mode::Lines;
    std::optional<std::chrono::milliseconds> lasts;
    std::optional<link::ControlLine> pulse; ///< a line that leads to the board's reset
    bool raw = false;                       ///< bytes as they come, without times
    bool reconnects = true;
    bool waits = false; ///< for a port that is not there yet
};

/// What the device says is kept first and shown then; what is typed goes to the device.
class Console final : public QObject
{
public:
    explicit Console(ConsoleOptions options);
    /// Opens and runs until somebody ends it; the exit code.
    [[nodiscard]] int run();

private:
    void open();
    void onOpened();
    void take(const QByteArray &bytes, Instant at);
    void onEnded(const link::LinkEnd &end);
    void pulse(link::ControlLine line);
    void send(const QByteArray &bytes);
    void show(const QByteArray &bytes);
    void say(const QString &line);
    void onInputClosed(bool byPerson);

    SystemClock m_clock;
    QDateTime m_origin = QDateTime::currentDateTime();
    ConsoleOptions m_options;
    device::ConsoleText m_text;
    session::JournalTap m_journal;
    QFile m_log;
    std::unique_ptr<link::ByteLink> m_link;
    std::unique_ptr<Keyboard> m_keyboard;
    QTimer m_quiet; ///< runs when piped input is over
    QByteArray m_unsent;
    bool m_isOpen = false;
    bool m_wasOpen = false;
    bool m_sentAnything = false;
};

Console::Console(ConsoleOptions options)
    : m_options(std::move(options))
    , m_text({.times = true, .colours = ::isatty(STDOUT_FILENO) == 1})
    , m_journal(m_options.journalFolder, m_options.device)
    , m_log(m_options.logPath)
{
    m_quiet.setSingleShot(true);
    m_quiet.setInterval(kQuiet);
    connect(&m_quiet, &QTimer::timeout, this, [] { QCoreApplication::exit(code(Exit::Done)); });
    for (const QString &line : std::as_const(m_options.send))
        m_unsent += line.toUtf8() + m_options.lineEnd;
}

int Console::run()
{
    if (!m_options.logPath.isEmpty() &&
        !m_log.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered))
        return complainAbout(
            FileError{Unwritable{m_options.logPath, m_log.error(), m_log.errorString()}});
    Interrupt interrupt;
    connect(&interrupt, &Interrupt::requestedNow, this,
            [] { QCoreApplication::exit(code(Exit::Interrupted)); });
    if (m_options.lasts)
        QTimer::singleShot(*m_options.lasts, this,
                           [] { QCoreApplication::exit(code(Exit::Done)); });
    open();
    const int exitCode = QCoreApplication::exec();
    m_keyboard.reset(); // the terminal is as before when the last words are said
    show(m_text.finishLine());
    if (!m_journal.path().isEmpty())
        err(QStringLiteral("journal: ") + m_journal.path());
    return exitCode;
}

void Console::open()
{
    if (m_link)
        m_link.release()->deleteLater(); // it may be the one that is speaking
    m_link = link::makeLink(m_options.address, m_options.settings, m_clock);
    connect(m_link.get(), &link::ByteLink::opened, this, &Console::onOpened);
    connect(m_link.get(), &link::ByteLink::arrived, this, &Console::take);
    connect(m_link.get(), &link::ByteLink::ended, this, &Console::onEnded);
    m_link->open();
}

void Console::onOpened()
{
    m_isOpen = true;
    say(m_wasOpen ? QStringLiteral("%1 is back").arg(m_link->name())
                  : QStringLiteral("listening to %1").arg(m_link->name()));
    if (!std::exchange(m_wasOpen, true) && m_options.pulse)
        pulse(*m_options.pulse);
    if (!m_unsent.isEmpty())
        send(std::exchange(m_unsent, {}));
    if (m_keyboard)
        return;
    m_keyboard = std::make_unique<Keyboard>(m_options.mode, m_options.lineEnd);
    connect(m_keyboard.get(), &Keyboard::typed, this, &Console::send);
    connect(m_keyboard.get(), &Keyboard::closed, this, &Console::onInputClosed);
}

void Console::pulse(link::ControlLine line)
{
    auto *serial = qobject_cast<link::SerialLink *>(m_link.get());
    if (!serial || !serial->setLine(line, true))
        return say(QStringLiteral("this port has no such line; nothing was pulsed"));
    QTimer::singleShot(kPulse, serial, [serial, line] { (void)serial->setLine(line, false); });
}

void Console::take(const QByteArray &bytes, Instant at)
{
    if (!m_options.journalFolder.isEmpty()) {
        if (const auto failed = m_journal.take(at, bytes))
            complainAbout(*failed); // listening goes on without it
    }
    if (m_log.isOpen() && m_log.write(bytes) != bytes.size()) {
        complainAbout(FileError{Unwritable{m_log.fileName(), m_log.error(), m_log.errorString()}});
        m_log.close();
    }
    const auto since = std::chrono::duration_cast<std::chrono::milliseconds>(at);
    show(m_options.raw ? bytes : m_text.take(bytes, m_origin.addMSecs(since.count())));
    if (m_quiet.isActive())
        m_quiet.start();
}

void Console::onEnded(const link::LinkEnd &end)
{
    const bool wasOpen = std::exchange(m_isOpen, false);
    const bool waits = (m_wasOpen && m_options.reconnects) || m_options.waits;
    if (!waits || !link::mayComeBack(end.reason)) {
        QCoreApplication::exit(m_wasOpen ? code(Exit::No) : code(Exit::Usage));
        complainAbout(end);
        return;
    }
    if (wasOpen)
        say(QStringLiteral("%1 is gone; it is opened again when it comes back").arg(end.name));
    QTimer::singleShot(kRetry, this, [this] { open(); });
}

void Console::send(const QByteArray &bytes)
{
    if (!m_isOpen) {
        say(QStringLiteral("not sent: nobody is there"));
        return;
    }
    m_sentAnything = true;
    m_link->write(bytes);
}

void Console::onInputClosed(bool byPerson)
{
    if (byPerson)
        QCoreApplication::exit(code(Exit::Done));
    else if (m_sentAnything)
        m_quiet.start();
}

void Console::show(const QByteArray &bytes)
{
    const auto size = static_cast<std::size_t>(bytes.size());
    if (std::fwrite(bytes.constData(), 1, size, stdout) != size || std::fflush(stdout) != 0)
        QCoreApplication::exit(code(Exit::Usage)); // nobody reads any more
}

void Console::say(const QString &line)
{
    show(m_text.finishLine());
    err(QStringLiteral("-- ") + line);
}

std::optional<QByteArray> lineEndFrom(const QString &name)
{
    if (name == QLatin1String("crlf"))
        return QByteArray{"\r\n"};
    if (name == QLatin1String("cr"))
        return QByteArray{"\r"};
    if (name == QLatin1String("lf"))
        return QByteArray{"\n"};
    return name == QLatin1String("none") ? std::optional{QByteArray{}} : std::nullopt;
}

/// Nothing with the exit code if an option makes no sense.
Expected<ConsoleOptions, int> optionsFrom(const Arguments &args)
{
    ConsoleOptions options;
    const auto address = link::linkAddress(args.positional().value(0));
    if (!address || std::holds_alternative<link::RecordingAddress>(*address))
        return failure(usage(
            address ? QStringLiteral("That is a file; \"airlift-cli session replay\" plays it.")
                    : QStringLiteral("Which port? A serial port or tcp:HOST:PORT; \"airlift-cli "
                                     "device ports\" lists the serial ones.")));
    options.address = *address;
    options.device = args.positional().constFirst();
    bool ok = false;
    options.settings.baud = Baud{args.value("baud").toInt(&ok)};
    if (!ok || options.settings.baud.value < 300 || options.settings.baud.value > 4'000'000)
        return failure(usage(QStringLiteral("--baud takes a number from 300 to 4000000.")));
    const QString parity = args.value("parity");
    const QString flow = args.value("flow");
    const auto lineEnd = lineEndFrom(args.value("line-end"));
    const QStringList parities{QStringLiteral("none"), QStringLiteral("even"),
                               QStringLiteral("odd")};
    const QStringList flows{QStringLiteral("none"), QStringLiteral("hardware"),
                            QStringLiteral("software")};
    if (!parities.contains(parity) || !flows.contains(flow) || !lineEnd)
        return failure(usage(
            QStringLiteral("--parity takes none, even or odd; --flow none, hardware or software; "
                           "--line-end crlf, cr, lf or none.")));
    options.settings.parity = static_cast<link::Parity>(parities.indexOf(parity));
    options.settings.flow = static_cast<link::FlowControl>(flows.indexOf(flow));
    options.lineEnd = *lineEnd;
    if (args.has("for")) {
        const double seconds = args.value("for").toDouble(&ok);
        constexpr double kMost = 1e7;
        if (!ok || !std::isfinite(seconds) || seconds <= 0 || seconds > kMost)
            return failure(usage(QStringLiteral("--for takes seconds above 0.")));
        options.lasts = std::chrono::milliseconds{std::llround(seconds * 1000)};
    }
    const QStringList lines{QStringLiteral("dtr"), QStringLiteral("rts"), QStringLiteral("break")};
    if (args.has("pulse")) {
        const auto line = lines.indexOf(args.value("pulse"));
        if (line < 0)
            return failure(usage(QStringLiteral("--pulse takes dtr, rts or break.")));
        options.pulse = static_cast<link::ControlLine>(line);
    }
    options.send = args.values("send");
    options.logPath = args.value("log");
    options.mode = args.has("keys") ? Keyboard::Mode::Keys : Keyboard::Mode::Lines;
    options.raw = args.has("raw");
    options.reconnects = !args.has("no-reconnect");
    options.waits = args.has("wait");
    if (!args.has("no-journal"))
        options.journalFolder = session::sessionFolder();
    return options;
}

} // namespace

int deviceConsole(const QStringList &arguments)
{
    const auto option = [](const char *name, const char *words, const char *value = nullptr,
                           const char *preset = "") {
        return value ? QCommandLineOption{QString::fromLatin1(name), QString::fromLatin1(words),
                                          QString::fromLatin1(value), QString::fromLatin1(preset)}
                     : QCommandLineOption{QString::fromLatin1(name), QString::fromLatin1(words)};
    };
    Arguments args{
        QStringLiteral("device console"),
        QStringLiteral(
            "Shows what a device says, every line with its time, and sends what is typed. Lines "
            "are sent when they are complete;\n"
            "--keys sends every key at once (Ctrl-] ends). In a pipe every line of standard input "
            "is sent, and it ends when the\n"
            "device has been silent for two seconds after the last one; without input it listens "
            "until Ctrl-C. Every byte is kept\n"
            "in a journal, as it came, secrets included; \"session export\" masks them. A port "
            "that goes away is opened again.\n"
            "Exit code 0 ended, 1 the device went away for good, 2 it could not be opened, 130 "
            "Ctrl-C."),
        {option("baud", "Speed of the port.", "number", "115200"),
         option("parity", "none, even or odd.", "name", "none"),
         option("flow", "Flow control: none, hardware or software.", "name", "none"),
         option("send", "Sends this line first; may be given several times.", "line"),
         option("line-end", "What ends a line that is sent: crlf, cr, lf or none.", "name", "crlf"),
         option("pulse",
                "Holds this line for 100 ms after opening: dtr, rts or break. Adapters "
                "may lead one of them to the board's reset.",
                "line"),
         option("keys", "Sends every key at once; Ctrl-] ends."),
         option("raw", "Writes the bytes as they come, without times."),
         option("for", "Ends after this many seconds.", "seconds"),
         option("log", "Adds the bytes to this file too.", "file"),
         option("no-journal", "Keeps no journal."),
         option("no-reconnect", "Ends when the port goes away."),
         option("wait", "Waits for a port that is not there yet.")},
        {{QStringLiteral("port"),
          QStringLiteral("Serial port, path of a pseudo terminal, or tcp:HOST:PORT.")}},
        QStringLiteral("  airlift-cli device console /dev/ttyACM0\n"
                       "  airlift-cli device console /dev/ttyUSB0 --send AT+Test --for 3\n"
                       "  airlift-cli device console tcp:bench.example:4000 --raw < /dev/null")};
    if (!args.parse(arguments))
        return args.exitCode();
    auto options = optionsFrom(args);
    if (!options)
        return options.error();
    return Console{*std::move(options)}.run();
}

} // namespace airlift::cli
