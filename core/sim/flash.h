#pragma once

#include <map>
#include <optional>
#include <vector>

#include "core/base/result.h"
#include "core/base/units.h"

#include <QByteArray>

namespace airlift::sim {

/// The serial-flash file system as the network processor offers it (SWRU455; ota-bundle 3.1, 6; certificates-and-tls 5):
/// fail-safe files with two copies, secure files, signatures checked on close, and one bundle whose files change
/// together on commit or go back together on rollback. In memory; a snapshot of it can be kept in a folder.
class Flash
{
public:
    enum class BundleState { Stopped, Started, PendingCommit };
    // The implementer completes this interface: open for write with flags, write, close with signature, abort,
    // read, list, bundle stop -> pending, commit, rollback, trusted catalogue, alert counter, size limits.
};

} // namespace airlift::sim
