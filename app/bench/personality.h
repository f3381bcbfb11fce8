#pragma once

#include <optional>
#include <vector>

#include <QString>
#include <QStringList>

namespace airlift::bench {

/// A firmware a simulated board can have.
enum class Firmware { CloudOta, LocalOta, OtaIf, At, Terminal, BootLoader };

struct Personality {
    Firmware firmware{};
    QString name;  ///< on the command line
    QString label; ///< for people
    QString about; ///< what it is, in a few words, for `--help`
};
/// All there are: the command line and the window offer these.
[[nodiscard]] const std::vector<Personality> &personalities();
[[nodiscard]] std::optional<Personality> personality(const QString &name);

[[nodiscard]] QStringList personalityNames();
[[nodiscard]] QString personalityHelp();

} // namespace airlift::bench
