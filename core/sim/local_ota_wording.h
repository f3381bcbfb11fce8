#pragma once

namespace airlift::sim {

/// What the local_ota example prints where its copy of the archive parser calls the library's
/// `format` (uart-ota-log 11.10, ota_archive.c); null for lines of debug builds.
[[nodiscard]] const char *localOtaWording(const char *format);

} // namespace airlift::sim
