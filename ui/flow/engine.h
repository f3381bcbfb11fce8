#pragma once

#include "core/bundle/contents.h"
#include "core/session/delivery.h"
#include "core/session/update_run.h"
#include "core/trust/certificate.h"

#include <functional>
#include <memory>
#include <optional>

#include <QFuture>
#include <QObject>

namespace airlift::ui {

/// One update as the window sees it: session::UpdateRun, or a scripted one.
class Run : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void start() = 0;
    virtual void cancel() = 0;
    [[nodiscard]] virtual const session::Snapshot &snapshot() const = 0;
    [[nodiscard]] virtual const session::Timeline &timeline() const = 0;

Q_SIGNALS:
    void changed();
    /// Exactly once.
    void finished(const airlift::session::UpdateRun::Ending &ending);
};

/// A file server as the window sees it: serve::Server, or a scripted one.
class FileServer : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    [[nodiscard]] virtual serve::Result<quint16> start(const session::Delivery &delivery) = 0;
    [[nodiscard]] virtual serve::Result<void>
    present(const std::vector<serve::Presented> &identities) = 0;
    virtual void stop() = 0;
    [[nodiscard]] virtual std::vector<QUrl> urls() const = 0;

Q_SIGNALS:
    void happened(const airlift::serve::ServerEvent &event);
};

/// The long or outside work the flow asks for. Everything that takes time comes as a future.
struct Engine {
    std::function<QFuture<bundle::Result<bundle::Contents>>(const QString &path)> inspect;
    /// Builds the recipe's bundle; the answer is the path of the bundle.
    std::function<QFuture<bundle::Result<QString>>(const QString &recipePath)> buildRecipe;
    std::function<QFuture<trust::Result<trust::Identity>>()> openRoot;
    std::function<QFuture<serve::Result<session::Delivery>>(
        const session::DeliveryRequest &request)>
        prepare;
    std::function<std::unique_ptr<Run>(session::Target &target,
                                       std::optional<session::Delivery> delivery)>
        run;
    std::function<std::unique_ptr<FileServer>()> server;
};

/// The real one. `rootFolder` keeps the private root that boards are told to trust.
[[nodiscard]] Engine liveEngine(const QString &rootFolder, const QString &sessionFolder);

} // namespace airlift::ui
