#pragma once

#include "core/base/units.h"

#include <QByteArrayView>
#include <QStringList>

namespace airlift::session {

inline constexpr ByteCount kDeviceLogLimit{64 * 1024 * 1024};

/// Names of the roots a device asked for in its log (event 5 of the socket), each once, in order.
[[nodiscard]] QStringList wantedRoots(QByteArrayView log);
/// Hosts the device of this log connected to, each once, in order.
[[nodiscard]] QStringList visitedHosts(QByteArrayView log);

} // namespace airlift::session
