#pragma once

namespace airlift {

/// From now on a crash of this process writes none of its memory anywhere, as far as the system
/// lets it: private keys, pass phrases and Wi-Fi keys are in it. For the beginning of main(),
/// before anything is read. False: the system refused.
///
/// Debuggers and leak checkers still work, and so does /proc/self: all of them need a process that
/// is "dumpable" (prctl), which also hides it from its own user.
bool leaveNoCoreDump();

} // namespace airlift
