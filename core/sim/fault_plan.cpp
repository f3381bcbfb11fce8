#include "core/sim/fault_plan.h"

#include "core/sim/codes.h"

#include <algorithm>
#include <array>
#include <random>

#include <QStringList>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

using Says = FaultRules::Says;

constexpr qint64 kLargestArchive = 16 * 1024 * 1024;
constexpr qint64 kLowestCode = -65535;
constexpr qint64 kLatest = 24 * 3600 * 1000; // milliseconds

constexpr std::array<FaultRules, 29> kRules{{
    {FaultKind::WrongRoot, "wrong-root", Says::Never, 0, 0, 0, Says::Maybe},
    {FaultKind::Expired, "expired", Says::Never, 0, 0, 0, Says::Maybe},
    {FaultKind::EpochClock, "epoch-clock", Says::Never, 0, 0, 0, Says::Maybe},
    {FaultKind::DnsFailure, "dns-failure", Says::Maybe, code::kDnsQueryFailed, kLowestCode, -1,
     Says::Maybe},
    {FaultKind::ConnectFailure, "connect-failure", Says::Maybe, code::kConnectTimedOut, kLowestCode,
     -1, Says::Maybe},
    {FaultKind::ServerStall, "server-stall", Says::Always, 0, 0, kLargestArchive, Says::Maybe},
    {FaultKind::ConnectionLoss, "connection-loss", Says::Always, 0, 0, kLargestArchive,
     Says::Maybe},
    {FaultKind::CorruptByte, "corrupt-byte", Says::Always, 0, 0, kLargestArchive, Says::Maybe},
    {FaultKind::WifiLoss, "wifi-loss", Says::Never, 0, 0, 0, Says::Always},
    {FaultKind::DriverAbort, "driver-abort", Says::Never, 0, 0, 0, Says::Always},
    {FaultKind::PowerLoss, "power-loss", Says::Maybe, 2, 0, 3600, Says::Always},
    {FaultKind::Reset, "reset", Says::Never, 0, 0, 0, Says::Always},
    {FaultKind::FlashFull, "flash-full", Says::Never, 0, 0, 0, Says::Maybe},
    {FaultKind::BadBlock, "bad-block", Says::Never, 0, 0, 0, Says::Maybe},
    {FaultKind::VendorCertificateMissing, "vendor-cert-missing"},
    {FaultKind::SignerMissing, "signer-missing"},
    {FaultKind::CatalogueMissing, "catalogue-missing"},
    {FaultKind::Locked, "locked"},
    {FaultKind::NeverCommits, "never-commits"},
    {FaultKind::CommitRefused, "commit-refused"},
    {FaultKind::BootLoop, "boot-loop"},
    {FaultKind::SlowUart, "slow-uart", Says::Maybe, 9600, 300, 115200},
    {FaultKind::BabblingUart, "babbling-uart", Says::Never, 0, 0, 0, Says::Maybe},
    {FaultKind::UartNoise, "uart-noise", Says::Maybe, 1, 1, 1000, Says::Maybe},
    {FaultKind::UartLoss, "uart-loss", Says::Maybe, 1, 1, 1000, Says::Maybe},
    {FaultKind::TransmitFailure, "transmit-failure", Says::Maybe, code::kNotConnected, kLowestCode,
     -1, Says::Maybe},
    {FaultKind::ShortReads, "short-reads", Says::Maybe, 25, 1, 1000, Says::Maybe},
    {FaultKind::TrialWithoutNetwork, "trial-without-network"},
    {FaultKind::TrialHangs, "trial-hangs"},
}};

[[nodiscard]] QString nameOf(FaultKind kind)
{
    return QString::fromLatin1(rulesOf(kind).name);
}

/// One fault of a plan, cut but not understood.
struct Words {
    QString name;
    std::optional<QString> amount;
    std::optional<QString> moment;
};

[[nodiscard]] Words wordsOf(const QString &text)
{
    Words words;
    QString head = text;
    if (const qsizetype at = text.indexOf(u'@'); at >= 0) {
        words.moment = text.mid(at + 1);
        head = text.left(at);
    }
    if (const qsizetype is = head.indexOf(u'='); is >= 0) {
        words.amount = head.mid(is + 1);
        head = head.left(is);
    }
    words.name = head.trimmed();
    return words;
}

[[nodiscard]] bool fits(Says rule, bool present)
{
    return rule == Says::Maybe || (rule == Says::Always) == present;
}

[[nodiscard]] std::optional<qint64> amountFrom(const FaultRules &rules,
                                               const std::optional<QString> &text)
{
    if (!fits(rules.amount, text.has_value()))
        return std::nullopt;
    if (!text)
        return rules.usual;
    bool isNumber = false;
    const qint64 amount = text->toLongLong(&isNumber);
    return isNumber && amount >= rules.least && amount <= rules.most ? std::optional{amount}
                                                                     : std::nullopt;
}

/// "12", "1.5": at most three digits behind the point, so that it is a whole number of
/// milliseconds.
[[nodiscard]] std::optional<qint64> milliseconds(const QString &text, qint64 unit)
{
    bool isNumber = false;
    const double value = text.toDouble(&isNumber);
    if (!isNumber || !(value >= 0) || value * static_cast<double>(unit) > kLatest)
        return std::nullopt;
    return qRound64(value * static_cast<double>(unit));
}

[[nodiscard]] std::optional<Moment> momentFrom(const FaultRules &rules,
                                               const std::optional<QString> &text)
{
    if (!fits(rules.moment, text.has_value()))
        return std::nullopt;
    if (!text)
        return FromTheStart{};
    const QString moment = text->trimmed();
    if (moment.startsWith(QLatin1String("op"))) {
        bool isNumber = false;
        const quint32 number = moment.mid(2).toUInt(&isNumber);
        return isNumber && number > 0 ? std::optional<Moment>{AtOperation{number}} : std::nullopt;
    }
    const bool isMilli = moment.endsWith(QLatin1String("ms"));
    if (!isMilli && !moment.endsWith(u's'))
        return std::nullopt;
    const auto time = milliseconds(moment.chopped(isMilli ? 2 : 1), isMilli ? 1 : 1000);
    return time ? std::optional<Moment>{AtTime{std::chrono::milliseconds{*time}}} : std::nullopt;
}

[[nodiscard]] Expected<PlannedFault, FaultPlanError> faultFrom(const QString &text)
{
    const Words words = wordsOf(text);
    const auto rules = std::find_if(kRules.begin(), kRules.end(), [&](const FaultRules &known) {
        return words.name == QLatin1String(known.name);
    });
    if (rules == kRules.end())
        return failure(FaultPlanError{UnknownFault{words.name}});
    const auto amount = amountFrom(*rules, words.amount);
    if (!amount)
        return failure(FaultPlanError{WrongAmount{rules->kind, words.amount.value_or(QString{})}});
    const auto moment = momentFrom(*rules, words.moment);
    if (!moment)
        return failure(FaultPlanError{WrongMoment{rules->kind, words.moment.value_or(QString{})}});
    return PlannedFault{rules->kind, *amount, *moment};
}

[[nodiscard]] QString textOf(const PlannedFault &fault)
{
    QString text = nameOf(fault.kind);
    if (rulesOf(fault.kind).amount != Says::Never)
        text += u'=' + QString::number(fault.amount);
    if (const auto *operation = std::get_if<AtOperation>(&fault.moment))
        text += QStringLiteral("@op%1").arg(operation->number);
    if (const auto *time = std::get_if<AtTime>(&fault.moment))
        text += QStringLiteral("@%1ms").arg(
            std::chrono::duration_cast<std::chrono::milliseconds>(time->time).count());
    return text;
}

/// Numbers that are the same everywhere; the distributions of the standard library are not.
class Dice
{
public:
    explicit Dice(quint32 seed)
        : m_engine(seed)
    {
    }
    [[nodiscard]] qint64 between(qint64 least, qint64 most)
    {
        return least + static_cast<qint64>(m_engine() % static_cast<quint64>(most - least + 1));
    }

private:
    std::mt19937 m_engine;
};

/// Within what an update of an ordinary archive reaches, so that most plans do hit something.
[[nodiscard]] PlannedFault drawFault(Dice &dice)
{
    constexpr qint64 kReachedBytes = 180'000;
    constexpr qint64 kReachedOperations = 400;
    constexpr qint64 kReachedTime = 60'000;
    const FaultRules &rules =
        kRules[static_cast<std::size_t>(dice.between(0, qint64{kRules.size()} - 1))];
    PlannedFault fault{rules.kind, rules.usual, FromTheStart{}};
    if (rules.amount == Says::Always)
        fault.amount = dice.between(0, kReachedBytes);
    if (rules.kind == FaultKind::UartNoise || rules.kind == FaultKind::UartLoss)
        fault.amount = dice.between(1, 20);
    const bool hasMoment =
        rules.moment == Says::Always ||
        (rules.moment == Says::Maybe && rules.amount != Says::Always && dice.between(0, 1) == 1);
    if (hasMoment && dice.between(0, 1) == 1)
        fault.moment = AtTime{std::chrono::milliseconds{dice.between(0, kReachedTime)}};
    else if (hasMoment)
        fault.moment = AtOperation{static_cast<quint32>(dice.between(1, kReachedOperations))};
    return fault;
}

} // namespace

std::span<const FaultRules> faultRules()
{
    return kRules;
}

const FaultRules &rulesOf(FaultKind kind)
{
    return *std::find_if(kRules.begin(), kRules.end(),
                         [kind](const FaultRules &rules) { return rules.kind == kind; });
}

Expected<FaultPlan, FaultPlanError> FaultPlan::parse(const QString &text)
{
    static const QString kRandom = QStringLiteral("random:");
    if (text.startsWith(kRandom)) {
        bool isNumber = false;
        const quint32 seed = text.mid(kRandom.size()).toUInt(&isNumber);
        if (!isNumber)
            return failure(FaultPlanError{WrongSeed{text.mid(kRandom.size())}});
        return random(seed);
    }
    FaultPlan plan;
    if (text.trimmed().isEmpty())
        return plan;
    const QStringList parts = text.split(u',');
    if (parts.size() > kMostFaults)
        return failure(FaultPlanError{TooManyFaults{kMostFaults}});
    for (const QString &part : parts) {
        const auto fault = faultFrom(part);
        if (!fault)
            return failure(fault.error());
        plan.faults.push_back(*fault);
    }
    return plan;
}

FaultPlan FaultPlan::random(quint32 seed)
{
    Dice dice{seed};
    FaultPlan plan;
    const qint64 count = dice.between(1, 2);
    for (qint64 i = 0; i < count; ++i)
        plan.faults.push_back(drawFault(dice));
    return plan;
}

QString FaultPlan::toText() const
{
    QStringList parts;
    for (const PlannedFault &fault : faults)
        parts << textOf(fault);
    return parts.join(u',');
}

} // namespace airlift::sim
