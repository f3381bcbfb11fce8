#pragma once

#include "core/serve/witness.h"
#include "core/session/delivery.h"

#include <QJsonObject>
#include <QStringList>

/// What `serve` says: at its start, for every event, and at its end. For people and for machines.
namespace airlift::cli {

/// How the server was started.
struct ServeStart {
    const session::Delivery &delivery;
    const serve::ServerConfig &config;
    std::vector<QUrl> urls;
    quint16 port = 0;
    QString rootFile; ///< empty: only in memory
};
[[nodiscard]] QStringList lines(const ServeStart &start);
[[nodiscard]] QJsonObject toJson(const ServeStart &start);

/// One event for people (empty: not worth a line) and for machines. `client` is the client it is
/// about, as known after it; none for events about no client.
struct EventReport {
    QString line;
    QJsonObject json;
};
[[nodiscard]] EventReport report(const serve::ServerEvent &event, const serve::Client *client);

[[nodiscard]] QJsonObject toJson(const serve::Verdict &verdict);
/// Clients by verdict, bytes, connections turned away.
[[nodiscard]] QJsonObject summary(const serve::Witness &witness);
[[nodiscard]] QString summaryLine(const serve::Witness &witness);

} // namespace airlift::cli
