#pragma once

#include "app/airlift-cli/command.h"
#include "core/provision/conversation.h"
#include "core/provision/traps.h"

#include <QJsonArray>

namespace airlift::cli {

[[nodiscard]] int exitCodeFor(const provision::Ending &ending);
[[nodiscard]] QJsonObject toJson(const provision::Ending &ending);
[[nodiscard]] QJsonObject toJson(const provision::Sighting &sighting);
/// On stderr, before anything is sent.
void printTraps(const std::vector<provision::Trap> &traps);
void printStep(const provision::effect::Tell &step);
/// One or two lines on stdout.
void print(const provision::Ending &ending);
/// "station-07  F4:B8:5E:12:34:56  192.168.1.20  it announced itself"
[[nodiscard]] QString line(const provision::Sighting &sighting);

} // namespace airlift::cli
