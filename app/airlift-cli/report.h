#pragma once

#include "core/session/snapshot.h"

#include <optional>

#include <QJsonObject>
#include <QString>

/// A snapshot for people and for machines.
namespace airlift::cli {

/// Stages, files with hash verdicts, trust, findings, result.
void printReport(const session::Snapshot &snapshot);

/// The same with stable keys: outcome, committed, trust, stages, files, findings, cause, versions.
[[nodiscard]] QJsonObject toJson(const session::Snapshot &snapshot);

/// 0 only if committed; 1 if it failed or was rolled back; 3 if it is not known.
[[nodiscard]] int exitCodeFor(const session::Snapshot &snapshot);

[[nodiscard]] QString bytesText(ByteCount bytes); ///< "111 884 B"

} // namespace airlift::cli
