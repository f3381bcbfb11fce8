#include "core/session/snapshot.h"

#include <algorithm>

namespace airlift::session {

namespace {

double fraction(ByteCount part, ByteCount whole)
{
    if (whole.value <= 0)
        return 0.0;
    return std::clamp(static_cast<double>(part.value) / static_cast<double>(whole.value), 0.0, 1.0);
}

double fraction(const FileState &file)
{
    if (file.completed)
        return 1.0;
    return file.size ? fraction(file.written, *file.size) : 0.0;
}

} // namespace

std::optional<double> Snapshot::progress() const
{
    if (outcome == Outcome::Downloaded || outcome == Outcome::Committed ||
        outcome == Outcome::RolledBack)
        return 1.0;
    if (archiveSize && archiveSize->value > 0)
        return fraction(archiveBytes, *archiveSize);
    if (files.empty())
        return std::nullopt;
    double done = 0.0;
    for (const FileState &file : files)
        done += fraction(file);
    return done / static_cast<double>(files.size());
}

} // namespace airlift::session
