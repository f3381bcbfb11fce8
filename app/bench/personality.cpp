#include "app/bench/personality.h"

#include <algorithm>
#include <array>

#include <QCoreApplication>

namespace airlift::bench {

const std::vector<Personality> &personalities()
{
    const auto label = [](const char *text) {
        return QCoreApplication::translate("airlift::bench::Personality", text);
    };
    static const std::vector<Personality> all{
        {Firmware::CloudOta, QStringLiteral("cloud-ota"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Personality", "cloud_ota (SDK 4.10)")),
         QStringLiteral("loads an archive from a server")},
        {Firmware::LocalOta, QStringLiteral("local-ota"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Personality", "local_ota (SDK 4.10)")),
         QStringLiteral("waits for device push")},
        {Firmware::OtaIf, QStringLiteral("ota-if"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Personality", "OTA_IF (SDK 6 and 7)")),
         QStringLiteral("takes a PUT to /ota once b was typed")},
        {Firmware::At, QStringLiteral("at"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Personality", "at_commands")),
         QStringLiteral("for device at and provision wired")},
        {Firmware::Terminal, QStringLiteral("terminal"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Personality", "network_terminal")),
         QStringLiteral("commands typed by a person")},
        {Firmware::Provisioning, QStringLiteral("provisioning"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Personality", "provisioning (SDK 4.10)")),
         QStringLiteral("waits to be told a Wi-Fi")},
        {Firmware::BootLoader, QStringLiteral("bootloader"),
         label(QT_TRANSLATE_NOOP("airlift::bench::Personality", "Boot loader in ROM")),
         QStringLiteral("ready since its reset")},
    };
    return all;
}

std::optional<Personality> personality(const QString &name)
{
    const auto &all = personalities();
    const auto found =
        std::find_if(all.begin(), all.end(), [&](const Personality &p) { return p.name == name; });
    return found == all.end() ? std::nullopt : std::optional{*found};
}

bool canSuffer(Firmware firmware, sim::FaultKind fault)
{
    using K = sim::FaultKind;
    // What every board has: power, a button, a UART.
    static constexpr std::array kAll{K::PowerLoss, K::Reset,    K::SlowUart,
                                     K::UartNoise, K::UartLoss, K::BabblingUart};
    static constexpr std::array kClient{K::DnsFailure,     K::ConnectFailure,  K::ServerStall,
                                        K::ConnectionLoss, K::CorruptByte,     K::WifiLoss,
                                        K::DriverAbort,    K::TransmitFailure, K::ShortReads};
    static constexpr std::array kTls{K::WrongRoot, K::Expired, K::EpochClock, K::CatalogueMissing};
    static constexpr std::array kFiles{K::FlashFull, K::BadBlock, K::Locked};
    static constexpr std::array kUploads{K::VendorCertificateMissing, K::SignerMissing,
                                         K::CatalogueMissing, K::NeverCommits, K::CommitRefused};
    static constexpr std::array kLoader{K::Locked, K::UartNoise, K::UartLoss};
    const auto has = [fault](const auto &kinds) {
        return std::find(kinds.begin(), kinds.end(), fault) != kinds.end();
    };
    switch (firmware) {
    case Firmware::CloudOta:
        return true;
    case Firmware::LocalOta:
    case Firmware::OtaIf:
        return has(kAll) || has(kFiles) || has(kUploads);
    case Firmware::At:
        return has(kAll) || has(kClient) || has(kTls) || has(kFiles);
    case Firmware::Terminal:
        return has(kAll) || has(kClient);
    case Firmware::BootLoader:
        return has(kLoader);
    default: // its accidents are no plan's
        return false;
    }
}

bool canSufferAnything(Firmware firmware)
{
    const auto all = sim::faultRules();
    return std::any_of(all.begin(), all.end(), [firmware](const sim::FaultRules &rules) {
        return canSuffer(firmware, rules.kind);
    });
}

std::optional<sim::FaultKind> impossibleFault(Firmware firmware, const sim::FaultPlan &plan)
{
    const auto found =
        std::find_if(plan.faults.begin(), plan.faults.end(), [&](const sim::PlannedFault &fault) {
            return !canSuffer(firmware, fault.kind);
        });
    return found == plan.faults.end() ? std::nullopt : std::optional{found->kind};
}

sim::FaultPlan randomPlan(Firmware firmware, quint32 seed)
{
    constexpr quint32 kNextDraw = 0x9E3779B9U; // coprime to 2^32: every seed comes up
    if (!canSufferAnything(firmware))
        return {};
    for (quint32 draw = seed;; draw += kNextDraw) {
        sim::FaultPlan plan = sim::FaultPlan::random(draw);
        std::erase_if(plan.faults, [&](const sim::PlannedFault &fault) {
            return !canSuffer(firmware, fault.kind);
        });
        if (!plan.faults.empty())
            return plan;
    }
}

QStringList personalityNames()
{
    QStringList names;
    for (const Personality &each : personalities())
        names << each.name;
    return names;
}

QString personalityHelp()
{
    QStringList parts;
    for (const Personality &each : personalities())
        parts << QStringLiteral("%1 (%2)").arg(each.name, each.about);
    return parts.join(QStringLiteral(", ")) + QLatin1Char('.');
}

} // namespace airlift::bench
