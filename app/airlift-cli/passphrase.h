#pragma once

#include "core/trust/private_key.h"

#include <QString>

namespace airlift::cli {

/// Where pass phrases come from: the first line of a file, else AIRLIFT_PASSPHRASE, else a prompt
/// on the terminal without echo. Never an argument: those are visible to everybody on the machine.
[[nodiscard]] trust::AskPassphrase passphraseSource(const QString &file);

} // namespace airlift::cli
