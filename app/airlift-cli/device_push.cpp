#include "app/airlift-cli/command.h"
#include "app/airlift-cli/device_pins.h"
#include "app/airlift-cli/interrupt.h"
#include "core/bundle/contents.h"
#include "core/device/push_run.h"
#include "core/explain/push_words.h"
#include "core/serve/pinned_file.h"

#include <algorithm>
#include <cstdio>

#include <QCoreApplication>
#include <QFileInfo>
#include <QRegularExpression>
#include <QUrl>

#include <unistd.h>

namespace airlift::cli {

namespace {

using explain::PushWords;
namespace push = device::push;

/// What the command was asked for.
struct Request {
    device::PushTarget target;
    device::PushPlan plan;
    std::shared_ptr<const serve::PinnedFile> file;
    bool acceptNew = false;
    bool json = false;
    [[nodiscard]] QString deviceName() const
    {
        return QStringLiteral("%1:%2").arg(target.host).arg(target.port);
    }
};

Arguments pushArguments()
{
    return {
        QStringLiteral("device push"),
        QStringLiteral(
            "Pushes a bundle into the web server of a device with the local_ota example, or an "
            "application with its web\n"
            "interface. Says \"updated\" only when the device itself has named the new version, "
            "after its restart and again\n"
            "after the time for the commit. Exit code 0 updated, 1 refused, rolled back or not "
            "sent, 3 not known.\n\n"
            "JSON: outcome (updated, rolled-back, still-old, refused, other-chip, already-there, "
            "broken-off, unknown,\n"
            "not-reached, no-such-service, certificate-unknown, certificate-changed), verified "
            "(verified, not-verified,\n"
            "unknown), version, version_before, version_after (empty: none yet), application, mac, "
            "sent, stored "
            "(percent, by the device),\n"
            "fingerprint (if it was not accepted), title, next_step."),
        {{QStringLiteral("fingerprint"),
          QStringLiteral("SHA-256 of the device's certificate, in hexadecimal."),
          QStringLiteral("hex")},
         {QStringLiteral("accept-new"),
          QStringLiteral("Accepts and remembers the certificate of a device never seen before.")},
         {QStringLiteral("http"), QStringLiteral("Without TLS (port 80).")},
         {QStringLiteral("progress-port"), QStringLiteral("Where the device tells its progress."),
          QStringLiteral("port"), QStringLiteral("5432")},
         {QStringLiteral("name"),
          QStringLiteral("File name the device gets; its first 14 digits become the version."),
          QStringLiteral("name")},
         {QStringLiteral("again"),
          QStringLiteral("Pushes although the device names this version already.")},
         {QStringLiteral("restart-wait"),
          QStringLiteral("Seconds after the device's verdict before it is asked again."),
          QStringLiteral("s"), QStringLiteral("15")},
         {QStringLiteral("restart-limit"),
          QStringLiteral("Seconds it has to come back with the new version."), QStringLiteral("s"),
          QStringLiteral("75")},
         {QStringLiteral("commit-wait"),
          QStringLiteral("Seconds until it is asked whether it has kept the new version."),
          QStringLiteral("s"), QStringLiteral("50")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout at the end.")}},
        {{QStringLiteral("host"), QStringLiteral("Address of the device, or address:port.")},
         {QStringLiteral("file"), QStringLiteral("The bundle.")}},
        QStringLiteral("  airlift-cli device push 192.168.1.10 "
                       "20240313123751_CC3220SF_thermostat.tar --accept-new\n"
                       "  airlift-cli device push 127.0.0.1:8443 update.tar --progress-port 5433 "
                       "--json")};
}

/// The address into the request; empty if all is well.
QString readAddress(const Arguments &args, Request &request)
{
    const QUrl url{QStringLiteral("x://") + args.positional()[0], QUrl::StrictMode};
    if (!url.isValid() || url.host().isEmpty() || !url.path().isEmpty())
        return QStringLiteral("\"%1\" is no address of a device.").arg(args.positional()[0]);
    request.target.host = url.host();
    request.target.tls = !args.has("http");
    request.target.port = static_cast<quint16>(url.port(request.target.tls ? 443 : 80));
    bool ok = false;
    request.target.progressPort = args.value("progress-port").toUShort(&ok);
    if (!ok)
        return QStringLiteral("--progress-port takes a port.");
    if (args.has("fingerprint")) {
        QString hex = args.value("fingerprint");
        hex.remove(QLatin1Char(':'));
        request.target.certificate = QByteArray::fromHex(hex.toLatin1());
        if (hex.size() != 64 || request.target.certificate->size() != 32)
            return QStringLiteral("--fingerprint takes 64 hexadecimal digits.");
    }
    return {};
}

QString readWaits(const Arguments &args, device::PushPlan &plan)
{
    for (const auto &[option, wait] : {std::pair{"restart-wait", &plan.restartWait},
                                       {"restart-limit", &plan.restartLimit},
                                       {"commit-wait", &plan.commitWait}}) {
        bool ok = false;
        const int seconds = args.value(option).toInt(&ok);
        if (!ok || seconds < 0 || seconds > 3600)
            return QStringLiteral("--%1 takes seconds, at most 3600.")
                .arg(QString::fromLatin1(option));
        *wait = std::chrono::seconds{seconds};
    }
    plan.evenIfSame = args.has("again");
    return {};
}

device::PushImage imageIn(const bundle::Contents &contents)
{
    const auto has = [&](QByteArrayView name) {
        return std::any_of(contents.entries.begin(), contents.entries.end(),
                           [&](const auto &entry) { return entry.tarPath.endsWith(name); });
    };
    if (has("/mcuflashimg.bin"))
        return device::PushImage::InternalFlash;
    return has("/mcuimg.bin") ? device::PushImage::SerialFlash : device::PushImage::Unknown;
}

/// The device takes letters, digits and "_-." only, as far as is known, 14 digits first.
QString chooseName(const Arguments &args, const QByteArray &rootName, device::PushPlan &plan)
{
    static const QRegularExpression fit{
        QStringLiteral("^[0-9]{14}[A-Za-z0-9_.-]*\\.tar[A-Za-z0-9_.-]*$")};
    constexpr int kLongestName = 200;
    QString name = args.value("name");
    if (name.isEmpty())
        name = QFileInfo{args.positional()[1]}.fileName();
    if (!args.has("name") && !fit.match(name).hasMatch())
        name = QString::fromUtf8(rootName) + QStringLiteral(".tar");
    if (!fit.match(name).hasMatch() || name.size() > kLongestName) {
        return QStringLiteral("The device needs a name of 14 digits first, then letters, digits or "
                              "_-. with .tar: give one with --name.");
    }
    plan.fileName = name.toLatin1();
    return {};
}

/// Nothing: `exitCode` says how the program ends, and the reason has been printed.
std::optional<Request> requestFrom(const Arguments &args, int &exitCode)
{
    Request request;
    request.acceptNew = args.has("accept-new");
    request.json = args.has("json");
    QString mistake;
    if (args.positional().size() != 2)
        mistake = QStringLiteral("Which device, and which file?");
    if (mistake.isEmpty())
        mistake = readAddress(args, request);
    if (mistake.isEmpty())
        mistake = readWaits(args, request.plan);
    if (!mistake.isEmpty()) {
        exitCode = usage(mistake);
        return std::nullopt;
    }
    const QString path = args.positional()[1];
    auto file = serve::PinnedFile::open(path);
    if (!file) {
        exitCode = complainAbout(file.error());
        return std::nullopt;
    }
    request.file = *file;
    request.plan.size = request.file->size();
    const int descriptor = request.file->duplicateDescriptor();
    const auto contents = bundle::inspect(descriptor, path);
    ::close(descriptor);
    if (!contents) {
        exitCode = complainAbout(contents.error());
        return std::nullopt;
    }
    request.plan.image = imageIn(*contents);
    if (const QString wrong = chooseName(args, contents->rootName, request.plan);
        !wrong.isEmpty()) {
        exitCode = usage(wrong);
        return std::nullopt;
    }
    if (!request.target.certificate)
        request.target.certificate = DevicePins{}.of(request.deviceName());
    return request;
}

Exit exitFor(const device::PushEnding &ending)
{
    const auto *outcome = std::get_if<device::PushOutcome>(&ending);
    if (!outcome) {
        if (std::holds_alternative<device::PushCancelled>(ending))
            return Exit::Interrupted;
        return std::holds_alternative<device::PushCertificateChanged>(ending) ? Exit::No
                                                                              : Exit::Usage;
    }
    return std::visit(Overloaded{
                          [](const push::Updated &) { return Exit::Done; },
                          [](const push::Unknown &) { return Exit::Unknown; },
                          [](const push::NotReached &) { return Exit::Usage; },
                          [](const push::NoSuchService &) { return Exit::Usage; },
                          [](const auto &) { return Exit::No; },
                      },
                      *outcome);
}

/// Stages on stderr as they come; on a terminal the progress below.
class PushView
{
public:
    void refresh(const device::PushConversation &conversation, ByteCount size)
    {
        const auto &facts = conversation.facts();
        if (conversation.stage() != m_stage) {
            m_stage = conversation.stage();
            clear();
            if (m_stage != device::PushConversation::Stage::Over)
                err(PushWords::stage(*m_stage));
        }
        if (!m_terminal || m_stage != device::PushConversation::Stage::Uploading)
            return;
        const qint64 sent = size.value > 0 ? facts.sent.value * 100 / size.value : 0;
        if (facts.stored)
            std::fprintf(stderr, "\r\033[K%3d %% stored by the device, %3lld %% sent",
                         *facts.stored, static_cast<long long>(sent));
        else
            std::fprintf(stderr, "\r\033[K%3lld %% sent", static_cast<long long>(sent));
        m_shown = true;
    }
    void clear()
    {
        if (std::exchange(m_shown, false))
            std::fputs("\r\033[K", stderr);
    }

private:
    std::optional<device::PushConversation::Stage> m_stage;
    bool m_terminal = ::isatty(STDERR_FILENO) == 1;
    bool m_shown = false;
};

QString versionText(const std::optional<QByteArray> &version)
{
    if (!version)
        return QStringLiteral("not known");
    return version->isEmpty() ? QStringLiteral("none yet") : QString::fromLatin1(*version);
}

void printPeople(const device::PushConversation &conversation, const device::PushEnding &ending)
{
    const auto &facts = conversation.facts();
    const auto words = PushWords::of(ending);
    out(QStringLiteral("device          %1 %2")
            .arg(QString::fromUtf8(facts.application), QString::fromUtf8(facts.mac)));
    out(QStringLiteral("version before  %1").arg(versionText(facts.versionBefore)));
    out(QStringLiteral("version sent    %1").arg(QString::fromLatin1(conversation.version())));
    out(QStringLiteral("version now     %1").arg(versionText(facts.versionAfter)));
    out(QStringLiteral("verification    %1").arg(PushWords::verified(facts.verified)));
    out(QStringLiteral("result          %1").arg(words.title));
    if (!words.cause.isEmpty())
        out(QStringLiteral("                %1").arg(words.cause));
    if (!words.nextStep.isEmpty())
        out(QStringLiteral("next            %1").arg(words.nextStep));
}

QJsonObject toJson(const device::PushConversation &conversation, const device::PushEnding &ending)
{
    const auto &facts = conversation.facts();
    const auto words = PushWords::of(ending);
    const auto version = [](const std::optional<QByteArray> &text) {
        return text ? QJsonValue{QString::fromLatin1(*text)} : QJsonValue{};
    };
    QJsonObject object{
        {QStringLiteral("outcome"), PushWords::id(ending)},
        {QStringLiteral("verified"), PushWords::id(facts.verified)},
        {QStringLiteral("version"), QString::fromLatin1(conversation.version())},
        {QStringLiteral("version_before"), version(facts.versionBefore)},
        {QStringLiteral("version_after"), version(facts.versionAfter)},
        {QStringLiteral("application"), QString::fromUtf8(facts.application)},
        {QStringLiteral("mac"), QString::fromUtf8(facts.mac)},
        {QStringLiteral("sent"), facts.sent.value},
        {QStringLiteral("stored"), facts.stored ? QJsonValue{*facts.stored} : QJsonValue{}},
        {QStringLiteral("title"), words.title},
        {QStringLiteral("next_step"), words.nextStep}};
    if (const auto *unknown = std::get_if<device::PushCertificateUnknown>(&ending))
        object.insert(QStringLiteral("fingerprint"), QString::fromLatin1(unknown->seen.toHex()));
    if (const auto *changed = std::get_if<device::PushCertificateChanged>(&ending))
        object.insert(QStringLiteral("fingerprint"), QString::fromLatin1(changed->seen.toHex()));
    return object;
}

/// Is nothing wrong but that nobody has seen this device before?
bool mayAccept(const Request &request, const device::PushEnding &ending)
{
    return request.acceptNew && std::holds_alternative<device::PushCertificateUnknown>(ending);
}

int run(Request request)
{
    SystemClock clock;
    PushView view;
    Interrupt interrupt;
    for (;;) {
        const device::PushSource source{[file = request.file](qint64 offset, qint64 length) {
            return file->read(ByteCount{offset}, ByteCount{length});
        }};
        device::PushRun run{request.target, request.plan, source, clock};
        std::optional<device::PushEnding> ending;
        QObject::connect(&interrupt, &Interrupt::requestedNow, &run, [&run] { run.cancel(); });
        QObject::connect(&run, &device::PushRun::changed, &run, [&] {
            if (!request.json)
                view.refresh(run.conversation(), request.plan.size);
        });
        QObject::connect(&run, &device::PushRun::finished, &run,
                         [&](const device::PushEnding &end) {
                             ending = end;
                             QCoreApplication::quit();
                         });
        run.start();
        QCoreApplication::exec();
        if (mayAccept(request, *ending)) {
            const QByteArray seen = std::get<device::PushCertificateUnknown>(*ending).seen;
            if (const auto kept = DevicePins{}.remember(request.deviceName(), seen); !kept)
                return complainAbout(kept.error());
            err(QStringLiteral("certificate accepted and remembered: SHA-256 %1")
                    .arg(explain::fingerprintText(seen)));
            request.target.certificate = seen;
            request.acceptNew = false;
            continue;
        }
        view.clear();
        const Exit exit = exitFor(*ending);
        if (request.json)
            out(toJson(run.conversation(), *ending));
        else if (exit == Exit::Usage || exit == Exit::Interrupted ||
                 std::holds_alternative<device::PushCertificateChanged>(*ending))
            return complain(PushWords::of(*ending), exit);
        else
            printPeople(run.conversation(), *ending);
        return code(exit);
    }
}

} // namespace

int devicePush(const QStringList &arguments)
{
    Arguments args = pushArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    int exitCode = code(Exit::Done);
    auto request = requestFrom(args, exitCode);
    return request ? run(*std::move(request)) : exitCode;
}

} // namespace airlift::cli
