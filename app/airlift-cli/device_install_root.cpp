#include "app/airlift-cli/command.h"
#include "app/airlift-cli/interrupt.h"
#include "core/base/clock.h"
#include "core/base/file.h"
#include "core/device/at_dialogue.h"
#include "core/device/file_install.h"
#include "core/explain/at_words.h"
#include "core/explain/push_words.h"
#include "core/link/link_address.h"
#include "core/trust/certificate.h"

#include <QCoreApplication>
#include <QCryptographicHash>

namespace airlift::cli {

namespace {

using explain::AtWords;
namespace fi = device::file_install;

/// Carries an installation over a port.
class InstallRun : public QObject
{
public:
    InstallRun(const QString &port, Baud baud, device::FileInstallPlan plan)
        : m_link(link::makeLiveLink(port, baud, m_clock))
        , m_dialogue(*m_link, m_clock)
        , m_install(std::move(plan))
    {
        connect(&m_dialogue, &device::AtDialogue::opened, this,
                [this] { apply(m_install.begin()); });
        connect(&m_dialogue, &device::AtDialogue::answered, this,
                [this](const device::AtAnswer &answer) { apply(m_install.answered(answer)); });
        connect(&m_dialogue, &device::AtDialogue::ended, this, [this](const link::LinkEnd &end) {
            m_linkEnd = end;
            quitSoon();
        });
        m_dialogue.open();
    }
    std::optional<device::FileInstallOutcome> outcome;
    [[nodiscard]] const std::optional<link::LinkEnd> &linkEnd() const { return m_linkEnd; }
    [[nodiscard]] fi::Step step() const { return m_install.step(); }

private:
    void apply(const device::FileInstall::Next &next)
    {
        if (const auto *end = std::get_if<device::FileInstallOutcome>(&next)) {
            outcome = *end;
            quitSoon();
            return;
        }
        if (m_install.step() != std::exchange(m_told, m_install.step()))
            err(AtWords::step(m_install.step()) + QStringLiteral(" …"));
        m_dialogue.ask(Secret{std::get<QByteArray>(next)});
    }

    SystemClock m_clock;
    std::unique_ptr<link::ByteLink> m_link;
    device::AtDialogue m_dialogue;
    device::FileInstall m_install;
    std::optional<link::LinkEnd> m_linkEnd;
    std::optional<fi::Step> m_told;
};

/// What may be installed as a root: a certificate, and nothing that should stay here.
std::optional<QByteArray> contentOf(const QString &path, int &exitCode)
{
    auto content = readBounded(path, ByteCount{device::FileInstall::kLargest});
    if (!content) {
        exitCode = complainAbout(content.error());
        return std::nullopt;
    }
    if (content->contains("PRIVATE KEY")) {
        exitCode = usage(QStringLiteral("%1 holds a private key, which does not belong on a device "
                                        "as a root. Give the certificate alone.")
                             .arg(path));
        return std::nullopt;
    }
    const auto certificate = trust::Certificate::parse(*content, path);
    if (!certificate) {
        exitCode = complainAbout(certificate.error());
        return std::nullopt;
    }
    if (content->count("-----BEGIN CERTIFICATE-----") > 1)
        err(QStringLiteral("airlift-cli: %1 holds several certificates; a CC3220 uses the first "
                           "one only.")
                .arg(path));
    return *std::move(content);
}

QString digestOf(const QByteArray &content)
{
    return QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

int report(const device::FileInstallOutcome &outcome, const device::FileInstallPlan &plan,
           bool json)
{
    const explain::Explanation words = AtWords::of(outcome);
    const bool verified = std::holds_alternative<fi::Verified>(outcome);
    const bool unknown = std::holds_alternative<fi::Silent>(outcome);
    if (json) {
        QJsonObject object{{QStringLiteral("outcome"), AtWords::id(outcome)},
                           {QStringLiteral("name"), QString::fromUtf8(plan.name)},
                           {QStringLiteral("bytes"), plan.content.size()},
                           {QStringLiteral("sha256"), digestOf(plan.content)},
                           {QStringLiteral("verified"),
                            verified ? QStringLiteral("content") : QStringLiteral("nothing")},
                           {QStringLiteral("title"), words.title},
                           {QStringLiteral("cause"), words.cause},
                           {QStringLiteral("next_step"), words.nextStep}};
        if (const auto *refused = std::get_if<fi::Refused>(&outcome)) {
            object.insert(QStringLiteral("step"), AtWords::id(refused->step));
            object.insert(QStringLiteral("code"), refused->error.number);
        }
        out(object);
    } else {
        out(words.title + QLatin1Char('.'));
        if (!words.cause.isEmpty())
            out((verified ? QStringLiteral("  note: ") : QStringLiteral("  why:  ")) + words.cause);
        if (!words.nextStep.isEmpty())
            out(QStringLiteral("  next: ") + words.nextStep);
        out(QStringLiteral("  name on the device  %1").arg(QString::fromUtf8(plan.name)));
        out(QStringLiteral("  bytes               %1").arg(plan.content.size()));
        out(QStringLiteral("  SHA-256             %1").arg(digestOf(plan.content)));
    }
    return code(verified ? Exit::Done : unknown ? Exit::Unknown : Exit::No);
}

Arguments installArguments()
{
    return {
        QStringLiteral("device install-root"),
        QStringLiteral(
            "Writes a root certificate into the file system of a device that runs TI's at_commands "
            "firmware, closes the\nfile, reads it back and compares every byte. Tells what was "
            "verified and what is not known.\nA file of that name is overwritten.\n\n"
            "JSON: outcome (verified, differs, refused, unknown), name, bytes, sha256, verified "
            "(content, nothing),\nstep, code, title, cause, next_step. Exit codes: 0 verified, 1 "
            "refused or different, 3 not known."),
        {{QStringLiteral("name"),
          QStringLiteral("Name on the device: what the application was built with."),
          QStringLiteral("name"), QStringLiteral("/cert/rootca.der")},
         {QStringLiteral("baud"), QStringLiteral("Speed of the port."), QStringLiteral("number"),
          QStringLiteral("115200")},
         {QStringLiteral("json"), QStringLiteral("One JSON object on stdout.")}},
        {{QStringLiteral("port"), QStringLiteral("Serial port, pseudo terminal or tcp:HOST:PORT.")},
         {QStringLiteral("file"), QStringLiteral("Root certificate, PEM or DER.")}},
        QStringLiteral(
            "  airlift-cli device install-root /dev/ttyACM0 root.der --name "
            "ota-root-ca.der\n"
            "  airlift-cli device install-root /dev/pts/3 root.der      # sim --firmware "
            "at")};
}

} // namespace

int deviceInstallRoot(const QStringList &arguments)
{
    Arguments args = installArguments();
    if (!args.parse(arguments))
        return args.exitCode();
    if (args.positional().size() != 2)
        return usage(QStringLiteral("Which port and which file? Give PORT FILE."));
    bool baudOk = false;
    const int baud = args.value("baud").toInt(&baudOk);
    if (!baudOk || baud < 300 || baud > 4'000'000)
        return usage(QStringLiteral("--baud takes a number from 300 to 4000000."));
    const QByteArray name = args.value("name").toUtf8();
    if (name.isEmpty() || name.size() >= device::FileInstall::kLongestName || name.contains('"') ||
        name.contains('\r') || name.contains('\n'))
        return usage(QStringLiteral("--name takes 1 to 179 bytes without quotes."));
    int exitCode = code(Exit::Usage);
    const auto content = contentOf(args.positional()[1], exitCode);
    if (!content)
        return exitCode;
    const device::FileInstallPlan plan{name, *content};
    InstallRun run{args.positional()[0], Baud{baud}, plan};
    Interrupt interrupt;
    QObject::connect(&interrupt, &Interrupt::requestedNow, &run, [] { QCoreApplication::quit(); });
    QCoreApplication::exec();
    if (run.outcome)
        return report(*run.outcome, plan, args.has("json"));
    if (!run.linkEnd())
        return code(Exit::Interrupted);
    const bool begun = run.step() != fi::Step::Ask;
    const int complained = complainAbout(*run.linkEnd());
    return begun ? code(Exit::Unknown) : complained;
}

} // namespace airlift::cli
