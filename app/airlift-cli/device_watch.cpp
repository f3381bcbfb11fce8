#include "app/airlift-cli/command.h"
#include "app/airlift-cli/follow.h"
#include "core/base/file.h"
#include "core/link/replay_link.h"
#include "core/link/serial_link.h"
#include "core/session/journal.h"
#include "core/session/session_folder.h"

#include <QFileInfo>

namespace airlift::cli {

namespace {

/// A recording that is played as fast as it goes.
class RecordingTarget final : public session::Target
{
public:
    RecordingTarget(QByteArray bytes, const QString &name)
        : m_link(std::move(bytes), name, m_clock)
    {
    }
    [[nodiscard]] QString name() const override { return m_link.name(); }
    [[nodiscard]] link::ByteLink &link() override { return m_link; }
    [[nodiscard]] Clock &clock() override { return m_clock; }
    void prepare(const session::Offer &) override {}
    void begin() override {}

private:
    VirtualClock m_clock;
    link::ReplayLink m_link;
};

} // namespace

int deviceWatch(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("device watch"),
        QStringLiteral("Listens to a device's UART (115200 8N1), or plays a recording, and says "
                       "what becomes of the update:\n"
                       "stages, files, hash verdicts, trust, findings. Ends when the outcome is "
                       "decided, or with Ctrl-C.\n"
                       "Exit code 0 committed, 1 failed or rolled back, 3 not known."),
        {{QStringLiteral("baud"), QStringLiteral("Speed of the port."), QStringLiteral("number"),
          QStringLiteral("115200")},
         {QStringLiteral("log"), QStringLiteral("Keeps what the device printed, byte for byte."),
          QStringLiteral("file")},
         {QStringLiteral("no-journal"),
          QStringLiteral(
              "Keeps no journal (otherwise every session is kept in the user's data folder).")},
         firmwareOption(),
         {QStringLiteral("replay"), QStringLiteral("PORT is a file with a recorded log.")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout at the end.")}},
        {{QStringLiteral("port"),
          QStringLiteral(
              "Serial port, pseudo terminal or tcp:HOST:PORT, for example /dev/ttyACM0; with "
              "--replay a file.")}},
        QStringLiteral("  airlift-cli device watch /dev/ttyACM0 --log uart.log\n"
                       "  airlift-cli device watch --replay uart.log --json")};
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.positional().isEmpty()) {
        QStringList ports;
        for (const link::PortInfo &port : link::availablePorts())
            ports << port.name + (port.board.isEmpty() ? QString{}
                                                       : QStringLiteral(" (%1)").arg(port.board));
        return usage(ports.isEmpty()
                         ? QStringLiteral("Which port? This machine shows no serial port now.")
                         : QStringLiteral("Which port? There are: %1.")
                               .arg(ports.join(QStringLiteral(", "))));
    }
    const QString name = args.positional().constFirst();
    FollowOptions options;
    options.json = args.has("json");
    options.logPath = args.value("log");
    const auto firmware = firmwareFrom(args.value("firmware"));
    if (!firmware)
        return noSuchFirmware(args.value("firmware"));
    options.firmware = *firmware;
    if (args.has("replay")) {
        constexpr ByteCount kLongestRecording{256LL << 20};
        auto bytes = readBounded(name, kLongestRecording);
        if (!bytes)
            return complainAbout(bytes.error());
        if (const auto journal = session::readJournal(name, kLongestRecording)) {
            if (journal->tornAt)
                err(QStringLiteral("airlift-cli: the journal is damaged from byte %1 on; what "
                                   "stands before is shown.")
                        .arg(journal->tornAt->value));
            bytes = journal->allBytes();
        }
        RecordingTarget target{*std::move(bytes), QFileInfo{name}.fileName()};
        return follow(target, std::nullopt, options);
    }
    bool ok = false;
    const int baud = args.value("baud").toInt(&ok);
    if (!ok || baud < 300 || baud > 4'000'000)
        return usage(QStringLiteral("--baud takes a number from 300 to 4000000."));
    if (!args.has("no-journal"))
        options.journalFolder = session::sessionFolder();
    session::SerialTarget target{name, Baud{baud}};
    return follow(target, std::nullopt, options);
}

} // namespace airlift::cli
