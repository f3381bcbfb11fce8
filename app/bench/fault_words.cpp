#include "app/bench/fault_words.h"

#include "core/base/result.h"

#include <QCoreApplication>
#include <QStringList>

namespace airlift::bench {

namespace {

using Says = sim::FaultRules::Says;

/// Texts about faults and their plans.
class FaultWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::bench::FaultWords)
public:
    [[nodiscard]] static QString meaningOf(sim::FaultKind kind);
    [[nodiscard]] static QString describe(const sim::FaultPlanError &error);
};

QString FaultWords::meaningOf(sim::FaultKind kind)
{
    switch (kind) {
    case sim::FaultKind::WrongRoot:
        return tr("the CA file on the board is a root no server hangs from (-688)");
    case sim::FaultKind::Expired:
        return tr("by the board's clock every certificate has run out (-461)");
    case sim::FaultKind::EpochClock:
        return tr("nobody set the clock; it says 2000");
    case sim::FaultKind::DnsFailure:
        return tr("host names are not resolved; the code it gets");
    case sim::FaultKind::ConnectFailure:
        return tr("connecting fails; the code it gets");
    case sim::FaultKind::ServerStall:
        return tr("once, after so many bytes of an answer nothing more comes");
    case sim::FaultKind::ConnectionLoss:
        return tr("once, after so many bytes of an answer the server is gone");
    case sim::FaultKind::CorruptByte:
        return tr("once, that byte of an answer (header included) is another one");
    case sim::FaultKind::WifiLoss:
        return tr("the access point drops the board");
    case sim::FaultKind::DriverAbort:
        return tr("the host driver gives up until the next reset (-2005)");
    case sim::FaultKind::PowerLoss:
        return tr("the power goes, and comes back after so many seconds; 0: stays away");
    case sim::FaultKind::Reset:
        return tr("somebody presses the reset button");
    case sim::FaultKind::FlashFull:
        return tr("no file can be created (-10322)");
    case sim::FaultKind::BadBlock:
        return tr("writing to the flash fails (-10336)");
    case sim::FaultKind::VendorCertificateMissing:
        return tr("the OTA vendor certificate is not on the board (-12291)");
    case sim::FaultKind::SignerMissing:
        return tr("the certificate of the image's signer cannot be read (-10341)");
    case sim::FaultKind::CatalogueMissing:
        return tr("the board has no certificate catalogue (-10242)");
    case sim::FaultKind::Locked:
        return tr("too many security alerts: the board has locked itself (-4112)");
    case sim::FaultKind::NeverCommits:
        return tr("the new image finds no gateway and is rolled back");
    case sim::FaultKind::CommitRefused:
        return tr("the file system does not take the commit (-10282)");
    case sim::FaultKind::BootLoop:
        return tr("the new image crashes as it starts, is rolled back, is loaded again");
    case sim::FaultKind::SlowUart:
        return tr("the UART runs at so many baud");
    case sim::FaultKind::BabblingUart:
        return tr("another task prints all the time, into the lines of others");
    case sim::FaultKind::UartNoise:
        return tr("so many of a thousand bytes on the UART are damaged");
    case sim::FaultKind::UartLoss:
        return tr("so many of a thousand bytes on the UART are lost");
    case sim::FaultKind::TransmitFailure:
        return tr("what the firmware sends does not get out; the code it gets");
    case sim::FaultKind::ShortReads:
        return tr("so many of a thousand reads from the network end early");
    case sim::FaultKind::TrialWithoutNetwork:
        return tr("the new image does not find the access point; the watchdog takes it back");
    case sim::FaultKind::TrialHangs:
        return tr("the new image stops as it starts; the watchdog takes it back");
    }
    return {};
}

[[nodiscard]] QString formOf(const sim::FaultRules &rules)
{
    QString form = QString::fromLatin1(rules.name);
    if (rules.amount == Says::Always)
        form += QStringLiteral("=N");
    else if (rules.amount == Says::Maybe)
        form += QStringLiteral("[=%1]").arg(rules.usual);
    if (rules.moment == Says::Always)
        form += QStringLiteral("@WHEN");
    else if (rules.moment == Says::Maybe)
        form += QStringLiteral("[@WHEN]");
    return form;
}

QString FaultWords::describe(const sim::FaultPlanError &error)
{
    return std::visit(
        Overloaded{
            [](const sim::UnknownFault &e) {
                QStringList names;
                for (const sim::FaultRules &rules : sim::faultRules())
                    names << QString::fromLatin1(rules.name);
                return tr("There is no fault \"%1\"; there are %2.")
                    .arg(e.name, names.join(QStringLiteral(", ")));
            },
            [](const sim::WrongAmount &e) {
                const sim::FaultRules &rules = sim::rulesOf(e.kind);
                const QString name = QString::fromLatin1(rules.name);
                return rules.amount == Says::Never
                           ? tr("%1 takes no number.").arg(name)
                           : tr("%1 takes a number from %2 to %3, not \"%4\".")
                                 .arg(name)
                                 .arg(rules.least)
                                 .arg(rules.most)
                                 .arg(e.text);
            },
            [](const sim::WrongMoment &e) {
                const sim::FaultRules &rules = sim::rulesOf(e.kind);
                const QString name = QString::fromLatin1(rules.name);
                return rules.moment == Says::Never
                           ? tr("%1 holds from the start; it takes no moment.").arg(name)
                           : tr("%1 takes a moment such as @op57, @12.5s or @300ms, "
                                "not \"%2\".")
                                 .arg(name, e.text);
            },
            [](const sim::TooManyFaults &e) {
                return tr("A plan has at most %1 faults.").arg(e.limit);
            },
            [](const sim::WrongSeed &e) {
                return tr("random: takes a number as seed, not \"%1\".").arg(e.text);
            },
        },
        error);
}

} // namespace

QString meaningOf(sim::FaultKind kind)
{
    return FaultWords::meaningOf(kind);
}

QString exampleOf(const sim::FaultRules &rules)
{
    constexpr qint64 kSomewhereInside = 9000; // of an answer
    QString text = QString::fromLatin1(rules.name);
    if (rules.amount == Says::Always)
        text += u'=' + QString::number(qMin(kSomewhereInside, rules.most));
    if (rules.moment == Says::Always)
        text += QStringLiteral("@20s");
    return text;
}

QString faultPlanHelp()
{
    QStringList lines{
        QStringLiteral("Fault plans: NAME[=NUMBER][@WHEN], several with commas between them; or "
                       "random:SEED for one or two that"),
        QStringLiteral("chance chooses, always the same for the same seed. WHEN is opN (the N-th "
                       "thing the firmware does: flash, network,"),
        QStringLiteral("ping; counted over all boots) or a time after power-on such as 12.5s or "
                       "300ms. A number in [=...] is the usual one.")};
    for (const sim::FaultRules &rules : sim::faultRules())
        lines << QStringLiteral("  %1 %2").arg(formOf(rules), -30).arg(meaningOf(rules.kind));
    return lines.join(QLatin1Char('\n'));
}

QString describe(const sim::FaultPlanError &error)
{
    return FaultWords::describe(error);
}

} // namespace airlift::bench
