#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "core/base/clock.h"
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

/// Carries a conversation over a port.
class LoaderRun : public QObject
{
public:
    LoaderRun(const QString &port, bool withBreak, std::function<void(int)> done, bool json)
        : m_link(port, kLoaderSpeed, m_clock)
        , m_done(std::move(done))
        , m_json(json)
    {
        connect(&m_link, &link::ByteLink::opened, this, [this, withBreak] {
            const bool broken = withBreak && m_link.setLine(link::ControlLine::Break, true);
            if (broken)
                err(QStringLiteral("break is held: reset the board now"));
            apply(broken ? m_conversation.begin() : m_conversation.beginWithoutBreak());
        });
        connect(&m_link, &link::ByteLink::arrived, this,
                [this](const QByteArray &bytes) { apply(m_conversation.arrived(bytes)); });
        connect(&m_link, &link::ByteLink::ended, this,
                [this](const link::LinkEnd &end) { finish(complainAbout(end)); });
        m_link.open();
    }

private:
    void apply(const device::LoaderConversation::Effects &effects)
    {
        for (const auto &effect : effects) {
            std::visit(
                Overloaded{
                    [this](const device::loader_effect::Break &line) {
                        static_cast<void>(m_link.setLine(link::ControlLine::Break, line.on));
                    },
                    [this](const device::loader_effect::Send &send) { m_link.write(send.bytes); },
                    [this](const device::loader_effect::ArmTimer &arm) {
                        m_clock.cancel(m_timer);
                        m_timer = m_clock.after(arm.after, this,
                                                [this] { apply(m_conversation.timedOut()); });
                    },
                    [this](const device::LoaderDone &done) {
                        if (m_json)
                            out(toJson(done.info));
                        else
                            printPeople(done.info);
                        finish(code(Exit::Done));
                    },
                    [this](const device::LoaderError &error) {
                        finish(complain(LoaderWords::of(error)));
                    },
                },
                effect);
        }
    }
    void finish(int exitCode)
    {
        if (!std::exchange(m_finished, true))
            m_done(exitCode);
    }

    SystemClock m_clock;
    link::SerialLink m_link;
    device::LoaderConversation m_conversation;
    std::function<void(int)> m_done;
    Clock::Ticket m_timer = 0;
    bool m_json;
    bool m_finished = false;
};

} // namespace

int deviceBootloader(const QStringList &arguments)
{
    Arguments args{
        QStringLiteral("device bootloader"),
        QStringLiteral("Asks the boot loader in ROM who it is: chip, loader version, storages. "
                       "Writes nothing. The loader listens at\n"
                       "921600 baud when the line is in break while the board is reset (SOP 010); "
                       "the break is held here.\n\n"
                       "JSON: storages (bits), loader, chip_type, chip, flash_bytes, flash_id, "
                       "status (reason of a refusal)."),
        {{QStringLiteral("no-break"),
          QStringLiteral("The loader is ready already; where a port has no break, this is so by "
                         "itself.")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("port"), QStringLiteral("Serial port, for example /dev/ttyACM0.")},
         {QStringLiteral("question"), QStringLiteral("info")}},
        QStringLiteral("  airlift-cli device bootloader /dev/ttyACM0 info\n"
                       "  airlift-cli device bootloader /dev/pts/3 info --json    # sim --firmware "
                       "bootloader")};
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.positional().size() != 2 || args.positional()[1] != QLatin1String("info"))
        return usage(QStringLiteral("Which port, and what? There is: PORT info."));
    int exitCode = code(Exit::Interrupted);
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requestedNow, &interrupt,
                     [] { QCoreApplication::quit(); });
    const LoaderRun run{args.positional()[0], !args.has("no-break"),
                        [&exitCode](int result) {
                            exitCode = result;
                            QMetaObject::invokeMethod(
                                QCoreApplication::instance(), [] { QCoreApplication::quit(); },
                                Qt::QueuedConnection);
                        },
                        args.has("json")};
    QCoreApplication::exec();
    return exitCode;
}

} // namespace airlift::cli
