#pragma once

#include "core/trust/calendar.h"

#include <functional>

#include <QStringList>

namespace airlift::session {

/// What was found in files, folders, bundles, workspaces and at known hosts.
struct DeadlineSearch {
    std::vector<trust::Deadline> deadlines; ///< earliest first
    QStringList missing;                    ///< sources that are neither there nor a known host
    QStringList lost;       ///< files a recipe names that are not there: "recipe: file"
    int files = 0;          ///< that were read
    bool isCutOff = false;  ///< a folder has more files than are read
    bool isStopped = false; ///< `goOn` said no
};

/// Reads every source. A workspace is a folder people keep: recipes, what they name by path (also
/// elsewhere), and recorded sessions. So a source is
/// - a file with certificates, or a folder with everything below it,
/// - a bundle: what lies inside,
/// - a recipe: its vendor certificate, its files and its certificate catalogue,
/// - a certificate catalogue: the end of its five years,
/// - a journal or evidence file of a session: the roots its device asked for, and those of the
///   known hosts it went to,
/// - the name of a host in the table of known ones.
/// Nobody is asked for pass phrases: certificates are seldom locked away. `goOn` is told how many
/// files were read and ends the search with false.
[[nodiscard]] DeadlineSearch deadlinesIn(
    const QStringList &sources, const std::function<bool(int)> &goOn = [](int) { return true; });

} // namespace airlift::session
