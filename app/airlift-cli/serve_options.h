#pragma once

#include "app/airlift-cli/command.h"
#include "core/session/delivery.h"

/// The options of `serve`, and what they add up to.
namespace airlift::cli {

[[nodiscard]] Arguments serveArguments();

struct ServePlan {
    session::Delivery delivery;
    QString rootFile; ///< of the root to install; empty: only in memory
};
/// The exit code if something is wrong, which has been said by then.
[[nodiscard]] Expected<ServePlan, int> planServing(const Arguments &args);

/// The addresses of this machine, the best for a device first; with --device, how it gets here.
int printAddresses(const Arguments &args);
/// Asks the name service, once, because somebody asked for it.
int checkName(const serve::ServerConfig &config);

} // namespace airlift::cli
