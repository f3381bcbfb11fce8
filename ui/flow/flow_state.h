#pragma once

#include "core/bundle/contents.h"
#include "core/explain/explain.h"
#include "core/session/snapshot.h"
#include "core/trust/certificate.h"
#include "ui/workbench.h"

#include <memory>
#include <optional>
#include <variant>

#include <QDateTime>
#include <QHostAddress>
#include <QString>
#include <QUrl>

/// Everything the window knows about one update, as values. Pages and header derive what they show
/// from it.
namespace airlift::ui {

enum class Phase { Choosing, Preparing, Running, Cancelling, Finished };

struct BundleChoice {
    enum class Kind { Demo, File };
    Kind kind = Kind::Demo;
    QString path; ///< of a bundle or a recipe; only for File
    friend bool operator==(const BundleChoice &, const BundleChoice &) = default;
};
enum class Way { LocalHttps, WatchOnly };

/// How a real board reaches the server. The simulated board is given its own loopback server and
/// ignores this.
struct ServeSettings {
    QHostAddress address;
    quint16 port = 443;
    QString hostName = QStringLiteral("updates.airlift.test");
    friend bool operator==(const ServeSettings &, const ServeSettings &) = default;
};

struct Choices {
    BundleChoice bundle;
    Way way = Way::LocalHttps;
    TargetChoice device;
    SimulatedSettings simulated;
    ServeSettings serve;
};

struct BundlePending {
    bool beingMade = false; ///< demo bundle or recipe; else it is being read
};
struct BundleReady {
    QString path;
    std::shared_ptr<const bundle::Contents> contents;
};
struct BundleUnusable {
    explain::Explanation why;
};
struct BundleNone {
};
using BundleState = std::variant<BundleNone, BundlePending, BundleReady, BundleUnusable>;

/// The private root that issues the certificates of the local server, for boards that must be told
/// about it.
struct RootFacts {
    QByteArray der;
    QByteArray sha256; ///< raw
    QString commonName;
};

enum class LinkState { NotOpen, Open, Ended };
struct ServerState {
    bool running = false;
    QString url;
    int connections = 0;
    friend bool operator==(const ServerState &, const ServerState &) = default;
};

struct FlowEnding {
    enum class Kind { Concluded, Cancelled, CouldNotPrepare, CouldNotServe, CouldNotListen };
    Kind kind = Kind::Concluded;
    explain::Explanation why; ///< empty for Concluded and Cancelled
};

struct FlowState {
    Phase phase = Phase::Choosing;
    Choices choices;
    BundleState bundle;
    std::optional<RootFacts> root;
    QString rootTrouble; ///< one explained sentence, if the root could not be opened or made
    session::Snapshot snapshot;
    std::optional<FlowEnding> ending; ///< only while Finished
    LinkState link = LinkState::NotOpen;
    ServerState server;
    ServerState ownServer; ///< of the Server page, which has nothing to do with the update
    QString deviceName;    ///< of the device being updated
    QDateTime startedAt;   ///< wall clock, for the report
    Instant lasted{};      ///< on the session's clock
};

/// Why an update cannot be started now, or nothing.
enum class StartObstacle {
    None,
    NoBundle,
    NoDevice,
    SimulatedNeedsServer,
    NoAddress,
    BadHostName,
    BadPort,
    NoRoot
};
[[nodiscard]] StartObstacle startObstacle(const FlowState &state);

/// The name in the URL must fit the device: at most 63 characters of a host name or literal
/// address.
[[nodiscard]] bool isUsableHostName(const QString &name);

} // namespace airlift::ui
