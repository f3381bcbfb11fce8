#pragma once

#include <QString>

namespace airlift::session {

/// Where both faces of this program keep what devices said, one journal a session, in the user's
/// data folder.
[[nodiscard]] QString sessionFolder();

} // namespace airlift::session
