#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "app/airlift-cli/provision_options.h"
#include "core/base/clock.h"
#include "core/device/at_dialogue.h"
#include "core/explain/at_words.h"
#include "core/link/link_address.h"
#include "core/session/redaction.h"

#include <deque>

#include <QCoreApplication>
#include <QJsonArray>
#include <QSocketNotifier>

#include <unistd.h>

namespace airlift::cli {

namespace {

using device::AtAnswer;
using explain::AtWords;

const QByteArray kKeyPlace = "{key}";

/// One command after the other, each until its answer; then events for a while.
class AtCommands : public QObject
{
public:
    AtCommands(const QString &port, Baud baud, bool json)
        : m_link(link::makeLiveLink(port, baud, m_clock))
        , m_dialogue(*m_link, m_clock)
        , m_json(json)
    {
        connect(&m_dialogue, &device::AtDialogue::opened, this, [this] { next(); });
        connect(&m_dialogue, &device::AtDialogue::heard, this, &AtCommands::show);
        connect(&m_dialogue, &device::AtDialogue::answered, this, &AtCommands::take);
        connect(&m_dialogue, &device::AtDialogue::ended, this, [this](const link::LinkEnd &end) {
            m_exitCode = complainAbout(end);
            quitSoon();
        });
    }
    void add(Secret command) { m_commands.push_back(std::move(command)); }
    /// Lines typed here are commands until the input ends.
    void takeInput()
    {
        m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    }
    void begin(std::chrono::seconds listen)
    {
        m_listen = listen;
        if (m_input)
            connect(m_input.get(), &QSocketNotifier::activated, this, [this] { readInput(); });
        m_dialogue.open();
    }
    [[nodiscard]] int exitCode() const { return m_exitCode; }
    void finishReport()
    {
        if (m_json)
            out(QJsonObject{{QStringLiteral("commands"), m_answers},
                            {QStringLiteral("events"), m_events}});
    }

private:
    void readInput()
    {
        QByteArray bytes(4096, Qt::Uninitialized);
        const auto count =
            ::read(STDIN_FILENO, bytes.data(), static_cast<std::size_t>(bytes.size()));
        if (count <= 0) {
            m_input->setEnabled(false);
            m_inputOver = true;
            if (!m_dialogue.isAsking())
                next();
            return;
        }
        m_typed += bytes.first(count);
        for (qsizetype end; (end = m_typed.indexOf('\n')) >= 0;) {
            add(Secret{m_typed.first(end).trimmed()});
            m_typed.remove(0, end + 1);
        }
        if (!m_dialogue.isAsking())
            next();
    }
    void next()
    {
        while (!m_commands.empty() && m_commands.front().isEmpty())
            m_commands.pop_front();
        if (m_commands.empty()) {
            if (!m_input || m_inputOver)
                m_clock.after(m_listen, this, &quitSoon);
            return;
        }
        const Secret command = std::move(m_commands.front());
        m_commands.pop_front();
        m_shown = QString::fromUtf8(m_redactor.masked(command.reveal()));
        if (!m_json)
            out(QStringLiteral("> ") + m_shown);
        m_dialogue.ask(command);
    }
    void show(const device::AtLine &line, const QByteArray &text)
    {
        const QString shown = QString::fromUtf8(m_redactor.masked(text));
        const auto *event = std::get_if<device::AtEvent>(&line);
        const auto reason = event ? AtWords::disconnectReason(*event) : std::nullopt;
        if (!m_json) {
            out(QStringLiteral("  ") + shown);
            if (reason)
                out(QStringLiteral("    ") + AtWords::code(*reason));
        } else if (event) {
            m_events.append(shown);
        }
    }
    void take(const AtAnswer &answer)
    {
        QJsonObject row{{QStringLiteral("command"), m_shown}};
        QJsonArray results;
        for (const device::AtResult &result : answer.results)
            results.append(QString::fromUtf8(m_redactor.masked(result.name + ':' + result.values)));
        row.insert(QStringLiteral("results"), results);
        switch (answer.end) {
        case AtAnswer::End::Ok:
            row.insert(QStringLiteral("answer"), QStringLiteral("ok"));
            break;
        case AtAnswer::End::Failed:
            row.insert(QStringLiteral("answer"), QStringLiteral("error"));
            explainError(answer.error, row);
            m_exitCode = std::max(m_exitCode, code(Exit::No));
            break;
        case AtAnswer::End::Silent:
            row.insert(QStringLiteral("answer"), QStringLiteral("silent"));
            m_exitCode = code(Exit::Unknown);
            if (!m_json)
                err(QStringLiteral("airlift-cli: %1 did not answer in time. Check port, speed and "
                                   "that the at_commands firmware runs there.")
                        .arg(m_link->name()));
            break;
        }
        m_answers.append(row);
        next();
    }
    void explainError(const device::AtError &error, QJsonObject &row)
    {
        if (!m_json)
            out(QStringLiteral("    ") + AtWords::error(error));
        row.insert(QStringLiteral("code"), error.number);
        row.insert(QStringLiteral("title"), AtWords::error(error));
        if (const auto entry = AtWords::entry(error)) {
            row.insert(QStringLiteral("group"), QString::fromLatin1(entry->group));
            row.insert(QStringLiteral("symbol"), QString::fromLatin1(entry->symbol));
        }
    }

    SystemClock m_clock;
    std::unique_ptr<link::ByteLink> m_link;
    device::AtDialogue m_dialogue;
    session::Redactor m_redactor;
    std::deque<Secret> m_commands;
    std::unique_ptr<QSocketNotifier> m_input;
    QByteArray m_typed;
    QString m_shown;
    QJsonArray m_answers;
    QJsonArray m_events;
    std::chrono::seconds m_listen{0};
    int m_exitCode = code(Exit::Done);
    bool m_json;
    bool m_inputOver = false;
};

Arguments atArguments()
{
    return {
        QStringLiteral("device at"),
        QStringLiteral(
            "Sends commands to TI's at_commands firmware, waits for the answer of each, and says "
            "what its numbers mean.\nWithout a command it takes lines from standard input. A Wi-Fi "
            "key never comes as an argument: write {key}\nwhere it belongs. Keys are masked in "
            "everything that is printed.\n\n"
            "JSON: commands (command, answer: ok, error or silent, results, code, group, symbol, "
            "title), events.\nExit codes: 0 all answered OK, 1 a command was refused, 3 no "
            "answer."),
        {{QStringLiteral("baud"), QStringLiteral("Speed of the port."), QStringLiteral("number"),
          QStringLiteral("115200")},
         {QStringLiteral("listen"),
          QStringLiteral("Seconds to listen for events after the last answer."),
          QStringLiteral("seconds"), QStringLiteral("0")},
         {QStringLiteral("key-file"),
          QStringLiteral("Its first line is what {key} stands for; else AIRLIFT_WIFI_KEY, else a "
                         "prompt."),
          QStringLiteral("file")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("port"), QStringLiteral("Serial port, pseudo terminal or tcp:HOST:PORT.")},
         {QStringLiteral("command"), QStringLiteral("For example AT+Get=general,version")}},
        QStringLiteral(
            "  airlift-cli device at /dev/ttyACM0 AT+Test AT+Get=general,version\n"
            "  airlift-cli device at /dev/ttyACM0 'AT+WlanConnect=\"Inthings\",,wpa_wpa2,\"{key}\","
            ",,' --listen 10\n"
            "  airlift-cli device at /dev/pts/3 < commands.txt        # sim --firmware at")};
}

/// False: the key could not be had, which has been said.
bool addCommands(const Arguments &args, AtCommands &commands, int &exitCode)
{
    Secret key;
    const QStringList lines = args.positional().mid(1);
    const bool needsKey = std::any_of(lines.begin(), lines.end(), [](const QString &line) {
        return line.contains(QString::fromLatin1(kKeyPlace));
    });
    if (needsKey) {
        auto given = secretFrom(args.value("key-file"), "AIRLIFT_WIFI_KEY",
                                QStringLiteral("Key of the Wi-Fi: "));
        if (!given) {
            exitCode = given.error();
            return false;
        }
        key = *std::move(given);
    }
    for (const QString &line : lines) {
        QByteArray bytes = line.toUtf8().trimmed();
        bytes.replace(kKeyPlace, key.reveal().toByteArray());
        commands.add(Secret{std::move(bytes)});
    }
    if (lines.isEmpty())
        commands.takeInput();
    return true;
}

} // namespace

int deviceAt(const QStringList &arguments)
{
    Arguments args = atArguments();
    args.takeAnyNumber();
    if (!args.parse(arguments))
        return args.exitCode();
    bool baudOk = false;
    const int baud = args.value("baud").toInt(&baudOk);
    bool listenOk = false;
    const int listen = args.value("listen").toInt(&listenOk);
    if (args.positional().isEmpty())
        return usage(QStringLiteral("Which port? Give for example /dev/ttyACM0."));
    if (!baudOk || baud < 300 || baud > 4'000'000)
        return usage(QStringLiteral("--baud takes a number from 300 to 4000000."));
    if (!listenOk || listen < 0 || listen > 3600)
        return usage(QStringLiteral("--listen takes a number from 0 to 3600."));
    AtCommands commands{args.positional()[0], Baud{baud}, args.has("json")};
    int exitCode = code(Exit::Usage);
    if (!addCommands(args, commands, exitCode))
        return exitCode;
    Interrupt interrupt;
    bool interrupted = false;
    QObject::connect(&interrupt, &Interrupt::requestedNow, &commands, [&interrupted] {
        interrupted = true;
        QCoreApplication::quit();
    });
    commands.begin(std::chrono::seconds{listen});
    QCoreApplication::exec();
    commands.finishReport();
    return interrupted ? code(Exit::Interrupted) : commands.exitCode();
}

} // namespace airlift::cli
