#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/explain/loader_words.h"
#include "core/link/serial_link.h"

#include <QCoreApplication>

namespace airlift::cli {

namespace {

using explain::LoaderWords;

constexpr Baud kLoaderSpeed{921600}; // fixed in ROM (uart-bootloader 1.1)

QString hexText(quint32 value, int digits)
{
    return QStringLiteral("0x%1").arg(value, digits, 16, QLatin1Char('0'));
}

QJsonObject toJson(const device::LoaderInfo &info)
{
    QJsonObject object{{QStringLiteral("storages"), info.storages}};
    if (info.version) {
        object.insert(QStringLiteral("loader"), QString::fromLatin1(info.version->loader));
        object.insert(QStringLiteral("chip_type"), info.version->chip);
        object.insert(QStringLiteral("chip"), LoaderWords::chip(*info.version));
    }
    if (info.serialFlash) {
        object.insert(QStringLiteral("flash_bytes"),
                      qint64{info.serialFlash->blockSize} * info.serialFlash->blocks);
        object.insert(QStringLiteral("flash_id"), hexText(info.serialFlash->flashId, 6));
    }
    if (info.status)
        object.insert(QStringLiteral("status"), *info.status);
    return object;
}

void printPeople(const device::LoaderInfo &info)
{
    if (info.version) {
        out(QStringLiteral("chip          %1").arg(LoaderWords::chip(*info.version)));
        out(QStringLiteral("boot loader   %1").arg(QString::fromLatin1(info.version->loader)));
    }
    QStringList storages;
    for (const auto &[bit, name] :
         {std::pair{0x80, "SRAM"}, {0x02, "internal flash"}, {0x04, "serial flash"}}) {
        if ((info.storages & bit) != 0)
            storages << QString::fromLatin1(name);
    }
    out(QStringLiteral("storages      %1").arg(storages.join(QStringLiteral(", "))));
    if (info.serialFlash)
        out(QStringLiteral("serial flash  %1 blocks of %2 bytes, id %3")
                .arg(info.serialFlash->blocks)
                .arg(info.serialFlash->blockSize)
                .arg(hexText(info.serialFlash->flashId, 6)));
    if (info.status)
        out(QStringLiteral("status        %1 (%2)")
                .arg(hexText(*info.status, 2), LoaderWords::status(*info.status)));
}

/// Carries a conversation over a port. What it says, beside what every one does, goes to `Own`.
template <typename Conversation>
class LoaderRun : public QObject
{
public:
    using Begin = std::function<typename Conversation::Effects(Conversation &, bool withBreak)>;
    /// Nothing while it goes on, then the exit code.
    using Own =
        std::function<std::optional<int>(const typename Conversation::Effects::value_type &)>;

    LoaderRun(const QString &port, bool withBreak, Conversation conversation, Begin begin, Own own,
              std::function<void(int)> done)
        : m_link(port, kLoaderSpeed, m_clock)
        , m_conversation(std::move(conversation))
        , m_own(std::move(own))
        , m_done(std::move(done))
    {
        connect(&m_link, &link::ByteLink::opened, this, [this, withBreak, begin] {
            const bool broken = withBreak && m_link.setLine(link::ControlLine::Break, true);
            if (broken)
                err(QStringLiteral("break is held: reset the board now"));
            apply(begin(m_conversation, broken));
        });
        connect(&m_link, &link::ByteLink::arrived, this,
                [this](const QByteArray &bytes) { apply(m_conversation.arrived(bytes)); });
        connect(&m_link, &link::ByteLink::ended, this,
                [this](const link::LinkEnd &end) { finish(complainAbout(end)); });
        m_link.open();
    }
    [[nodiscard]] Conversation &conversation() { return m_conversation; }
    void apply(const typename Conversation::Effects &effects)
    {
        for (const auto &effect : effects) {
            if (const auto *line = std::get_if<device::loader_effect::Break>(&effect)) {
                static_cast<void>(m_link.setLine(link::ControlLine::Break, line->on));
            } else if (const auto *send = std::get_if<device::loader_effect::Send>(&effect)) {
                m_link.write(send->bytes);
            } else if (const auto *arm = std::get_if<device::loader_effect::ArmTimer>(&effect)) {
                m_clock.cancel(m_timer);
                m_timer =
                    m_clock.after(arm->after, this, [this] { apply(m_conversation.timedOut()); });
            } else if (const auto exitCode = m_own(effect)) {
                finish(*exitCode);
            }
        }
    }

private:
    void finish(int exitCode)
    {
        if (!std::exchange(m_finished, true))
            m_done(exitCode);
    }

    SystemClock m_clock;
    link::SerialLink m_link;
    Conversation m_conversation;
    Own m_own;
    std::function<void(int)> m_done;
    Clock::Ticket m_timer = 0;
    bool m_finished = false;
};

/// Ends the event loop with the exit code.
std::function<void(int)> leaveWith(int &exitCode)
{
    return [&exitCode](int result) {
        exitCode = result;
        quitSoon();
    };
}

int askWhoItIs(const Arguments &args)
{
    using device::LoaderConversation;
    int exitCode = code(Exit::Interrupted);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requestedNow, &interrupt,
                     [] { QCoreApplication::quit(); });
    const bool json = args.has("json");
    const LoaderRun<LoaderConversation> run{
        args.positional()[0],
        !args.has("no-break"),
        {},
        [](LoaderConversation &conversation, bool broken) {
            return broken ? conversation.begin() : conversation.beginWithoutBreak();
        },
        [json](const device::LoaderEffect &effect) -> std::optional<int> {
            if (const auto *error = std::get_if<device::LoaderError>(&effect))
                return complain(LoaderWords::of(*error));
            const auto &done = std::get<device::LoaderDone>(effect);
            if (json)
                out(toJson(done.info));
            else
                printPeople(done.info);
            return code(Exit::Done);
        },
        leaveWith(exitCode)};
    QCoreApplication::exec();
    return exitCode;
}

/// The parts out of their files; 0, or the exit code.
int readParts(const Arguments &args, device::ProgramParts &parts)
{
    struct File {
        const char *option;
        QByteArray &into;
    };
    for (const File &file : {File{"ram-patch", parts.ramPatch},
                             File{"flash-patch", parts.flashPatch}, File{"key-file", parts.key}}) {
        if (!args.has(file.option))
            continue;
        auto content = readBounded(args.value(file.option), ByteCount{1 << 20});
        if (!content)
            return complainAbout(content.error());
        file.into = *std::move(content);
    }
    auto image =
        readBounded(args.positional()[2], ByteCount{device::ProgramConversation::kLargestImage});
    if (!image)
        return complainAbout(image.error());
    parts.image = *std::move(image);
    return code(Exit::Done);
}

/// One line for each phase, and one for every tenth of the image.
class ProgressLines
{
public:
    void show(const device::ProgramProgress &progress)
    {
        const bool sends = progress.phase == device::ProgramPhase::Sending;
        const int tenth = sends && progress.total > 0
                              ? static_cast<int>(progress.done * 10 / progress.total)
                              : -1;
        if (m_phase == progress.phase && tenth == m_tenth)
            return;
        m_phase = progress.phase;
        m_tenth = tenth;
        err(sends ? QStringLiteral("%1: %2 of %3 bytes")
                        .arg(LoaderWords::phase(progress.phase))
                        .arg(progress.done)
                        .arg(progress.total)
                  : LoaderWords::phase(progress.phase));
    }

private:
    std::optional<device::ProgramPhase> m_phase;
    int m_tenth = -1;
};

int programImage(const Arguments &args)
{
    using device::ProgramConversation;
    device::ProgramParts parts;
    if (const int failed = readParts(args, parts); failed != 0)
        return failed;
    if (const auto unfit = device::unfitPart(parts))
        return complain(LoaderWords::of(device::ProgramFailure{*unfit, false}));
    if (!args.has("erase-everything"))
        return usage(QStringLiteral(
            "Programming erases every file of the board, certificates and settings included, and "
            "leaves it without an image if it breaks off. Add --erase-everything if that is "
            "meant."));
    int exitCode = code(Exit::Interrupted);
    const bool json = args.has("json");
    ProgressLines lines;
    LoaderRun<ProgramConversation> run{
        args.positional()[0],
        !args.has("no-break"),
        ProgramConversation{std::move(parts)},
        [](ProgramConversation &conversation, bool broken) { return conversation.begin(broken); },
        [&lines, json](const device::ProgramEffect &effect) -> std::optional<int> {
            if (const auto *progress = std::get_if<device::ProgramProgress>(&effect)) {
                lines.show(*progress);
                return std::nullopt;
            }
            if (const auto *failure = std::get_if<device::ProgramFailure>(&effect))
                return complain(LoaderWords::of(*failure));
            const auto &done = std::get<device::ProgramDone>(effect);
            if (json)
                out(QJsonObject{
                    {QStringLiteral("programmed_bytes"), done.bytes},
                    {QStringLiteral("loader"), QString::fromLatin1(done.version.loader)}});
            else
                out(QStringLiteral("programmed %1 bytes; the board has counted them all. Reset it "
                                   "without break.")
                        .arg(done.bytes));
            return code(Exit::Done);
        },
        leaveWith(exitCode)};
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requestedNow, &run, [&run, asked = false]() mutable {
        if (run.conversation().hasTouchedFlash() && !std::exchange(asked, true))
            err(QStringLiteral("breaking off now leaves the board without an image; Ctrl-C once "
                               "more does it"));
        else
            run.apply(run.conversation().cancel());
    });
    QCoreApplication::exec();
    return exitCode;
}

} // namespace

int deviceBootloader(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("device bootloader"),
        QStringLiteral(
            "info asks the boot loader in ROM who it is: chip, loader version, storages. Writes "
            "nothing.\n"
            "program sends a whole image, as TI's image creator makes it (Programming.ucf). The "
            "loader knows nothing smaller:\n"
            "no single files, and nothing can be read back; what the board counts and its last "
            "word are checked. It needs\n"
            "two patches of TI's, which come with UniFlash. Keep the power on.\n"
            "The loader listens at 921600 baud when the line is in break while the board is reset "
            "(SOP 010); the break is held here.\n\n"
            "JSON: storages (bits), loader, chip_type, chip, flash_bytes, flash_id, status (reason "
            "of a refusal); programmed_bytes, loader."),
        {{QStringLiteral("ram-patch"), QStringLiteral("program: BTL_ram.ptc."),
          QStringLiteral("file")},
         {QStringLiteral("flash-patch"), QStringLiteral("program: BTL_sflash.ptc."),
          QStringLiteral("file")},
         {QStringLiteral("key-file"), QStringLiteral("program: 16 bytes, of an encrypted image."),
          QStringLiteral("file")},
         {QStringLiteral("erase-everything"),
          QStringLiteral("program: yes, every file of the board may go.")},
         {QStringLiteral("no-break"),
          QStringLiteral("The loader is ready already; where a port has no break, this is so by "
                         "itself.")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("port"), QStringLiteral("Serial port, for example /dev/ttyACM0.")},
         {QStringLiteral("what"), QStringLiteral("info or program.")},
         {QStringLiteral("image"), QStringLiteral("program: the image.")}},
        QStringLiteral("  airlift-cli device bootloader /dev/ttyACM0 info\n"
                       "  airlift-cli device bootloader /dev/pts/3 info --json    # sim --firmware "
                       "bootloader\n"
                       "  airlift-cli device bootloader /dev/ttyACM0 program Programming.ucf "
                       "--ram-patch BTL_ram.ptc \\\n"
                       "      --flash-patch BTL_sflash.ptc --erase-everything")};
    if (!args.parse(arguments))
        return args.exitCode();
    const QStringList given = args.positional();
    if (given.size() == 2 && given[1] == QLatin1String("info"))
        return askWhoItIs(args);
    if (given.size() == 3 && given[1] == QLatin1String("program"))
        return programImage(args);
    return usage(
        QStringLiteral("Which port, and what? There are: PORT info, and PORT program IMAGE."));
}

} // namespace airlift::cli
