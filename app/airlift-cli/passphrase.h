#pragma once

#include "core/trust/private_key.h"

#include <QString>

namespace airlift::cli {

/// Where pass phrases come from: the first line of a file, else AIRLIFT_PASSPHRASE, else a prompt
/// on the terminal without echo. Never an argument: those are visible to everybody on the machine.
[[nodiscard]] trust::AskPassphrase passphraseSource(const QString &file);

/// Asks on the terminal without echo; empty if there is none.
[[nodiscard]] Secret promptOnTerminal(const QString &question);
/// The first line of a text, without its end; blanks count.
[[nodiscard]] Secret firstLine(const Secret &content);

} // namespace airlift::cli
