#pragma once

#include "tests/ui/fake_bench.h"

namespace airlift::test {

/// Seven clients of every kind, as a server on a busy bench sees them: 1 served, 2 refused (unknown
/// CA), 3 without a common suite, 4 on a wrong path, 5 gone too early, 6 and 7 receiving.
void tellClients(ScriptedServer &server);
/// Client 7 goes on.
void tellProgress(ScriptedServer &server, int step);

} // namespace airlift::test
