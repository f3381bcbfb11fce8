#pragma once

#include "core/session/update_run.h"

#include <functional>
#include <memory>
#include <optional>

#include <QFile>
#include <QJsonObject>
#include <QString>

namespace airlift::cli {

/// How one run is shown and what is kept of it.
struct FollowOptions {
    bool json = false;
    QString logPath;       ///< raw UART bytes, from the first one; empty: not kept
    QString journalFolder; ///< a crash-safe journal with times goes there; empty: not kept
    device::Dialect firmware = device::Dialect::Unknown; ///< otherwise recognised
    QJsonObject extra; ///< goes into the JSON object beside the snapshot
};

/// Runs an update to its end in the event loop and reports it. Returns the exit code.
[[nodiscard]] int follow(session::Target &target, std::optional<session::Delivery> delivery,
                         const FollowOptions &options);

} // namespace airlift::cli
