#pragma once

#include "core/explain/explain.h"
#include "core/serve/port_access.h"
#include "core/serve/reach.h"
#include "core/serve/server.h"
#include "core/serve/witness.h"
#include "core/trust/issue.h"
#include "ui/flow/flow_state.h"

/// Everything the Server page knows, as values.
namespace airlift::ui {

/// What the person chooses. Only read when the server starts.
struct ServerSettings {
    QStringList files;    ///< empty: the bundle of the next update
    QHostAddress address; ///< null: none to be had
    quint16 port = 443;
    QString hostName = QStringLiteral("updates.airlift.test");
    bool tls = true;
    trust::ServerKey key = trust::ServerKey::Rsa2048;
    serve::TlsProfile profile = serve::TlsProfile::Recommended;
    bool unguessablePath = false;
    std::optional<serve::BenchFault> fault; ///< for the bench, and marked wherever it is shown
    friend bool operator==(const ServerSettings &, const ServerSettings &) = default;
};

enum class ServerPhase { Off, Preparing, On };

struct ServerDeskState {
    ServerPhase phase = ServerPhase::Off;
    ServerSettings settings;
    QString updateBundle; ///< of the next update, if it is ready
    std::vector<serve::LocalAddress> addresses;
    serve::PortAccess access; ///< to the chosen port
    serve::Firewall firewall = serve::Firewall::NoneSeen;
    std::optional<RootFacts> root;
    std::vector<QUrl> urls;                      ///< while On
    std::optional<explain::Explanation> trouble; ///< why the last start did not work
    std::optional<serve::Reach> reach;           ///< to the device the person named
    QHostAddress device;
    std::optional<serve::NameHint> nameHint; ///< after the person asked
    bool isAskingName = false;
    serve::Witness witness;

    [[nodiscard]] QStringList files() const
    {
        if (!settings.files.isEmpty() || updateBundle.isEmpty())
            return settings.files;
        return {updateBundle};
    }
};

enum class ServeObstacle { None, NoFile, NoAddress, BadHostName };
[[nodiscard]] ServeObstacle serveObstacle(const ServerDeskState &state);

} // namespace airlift::ui
