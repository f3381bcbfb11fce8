#pragma once

#include "core/base/file.h"

#include <QString>

namespace airlift::ui {

/// Writes the report as PDF if the path ends so, else as HTML. The old file survives a failure.
[[nodiscard]] Expected<void, FileError> saveReport(const QString &path, const QString &html);

} // namespace airlift::ui
