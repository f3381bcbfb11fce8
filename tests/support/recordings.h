#pragma once

#include <QByteArray>
#include <QStringList>

namespace airlift::test {

/// What a device would have printed in the situations of uart-ota-log 12, byte for byte as on the
/// wire, by the names used there: "T1" (success up to the restart), "T6c" (signature refused),
/// "T12a" (the new image commits), ... "T1-null-text" and "T1-null-line" differ from T1 in how a
/// missing string was printed; "T11d-inside" has an event printed in the middle of other lines. An
/// unknown name ends the test program.
[[nodiscard]] QByteArray recording(const QString &name);
[[nodiscard]] QStringList recordingNames();

} // namespace airlift::test
