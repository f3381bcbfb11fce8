#pragma once

#include "core/trust/calendar.h"

#include <functional>

#include <QStringList>

namespace airlift::session {

/// What was found in files, folders, bundles, recipes and at known hosts.
struct DeadlineSearch {
    std::vector<trust::Deadline> deadlines; ///< earliest first
    QStringList missing;                    ///< sources that are neither there nor a known host
    bool isCutOff = false;                  ///< a folder has more files than are read
};

/// Reads every source: a file, a folder with all below it, a bundle (what lies inside), a recipe
/// (what it names), or the name of a host in the table of known ones. Nobody is asked for pass
/// phrases: certificates are seldom locked away. Ends early once `goOn` says no.
[[nodiscard]] DeadlineSearch deadlinesIn(
    const QStringList &sources, const std::function<bool()> &goOn = [] { return true; });

} // namespace airlift::session
