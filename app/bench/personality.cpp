#include "app/bench/personality.h"

#include <algorithm>

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
