#pragma once

#include "core/bundle/contents.h"
#include "core/bundle/preview.h"
#include "core/bundle/recognise.h"
#include "core/explain/explain.h"
#include "core/trust/known_keys.h"

#include <atomic>
#include <functional>
#include <memory>
#include <optional>

#include <QFuture>
#include <QStringList>

namespace airlift::ui {

/// A file somebody dropped or chose. `place` is its path below the folder that was dropped with it,
/// "/www/css/a.css"; empty for a file on its own.
struct TakenFile {
    bundle::Recognised file;
    QByteArray place;
};

struct JudgeRequest {
    bundle::RecipeFile file;
    std::optional<trust::PrivateKey> imageKey;
    std::optional<trust::PrivateKey> vendorKey;
    std::shared_ptr<const std::atomic<bool>> stop;
};
/// What is known about a recipe as it stands.
struct Judgement {
    bundle::Preview preview;
    std::optional<bundle::ReceiverProfile> receiver;
    std::optional<explain::Explanation> trouble; ///< the receiver or the stand-in keys; no preview
    QStringList publicCertificates; ///< names of certificates whose private key everybody has
};

/// Shared between the worker that builds and the window that watches.
struct MakeControl {
    std::atomic<bool> cancel{false};
    std::atomic<qint64> done{0};
    std::atomic<qint64> total{0};
};
struct MakeRequest {
    bundle::Recipe recipe;
    bundle::SigningKeys keys;
    QString folder;
    QString receiver;
    QString vendorCertificate;
    std::shared_ptr<MakeControl> control;
};
struct BundleMade {
    bundle::Built built;
    QByteArray version;
    QString receiver; ///< who was asked
    std::optional<bundle::Prediction> prediction;
};

/// Everything slow that editing a recipe asks for, as futures.
struct RecipeEngine {
    std::function<QFuture<std::vector<TakenFile>>(const QStringList &paths)> recognise;
    std::function<QFuture<trust::Result<trust::PrivateKey>>(
        const QString &path, const std::shared_ptr<const Secret> &passphrase)>
        readKey;
    std::function<QFuture<Judgement>(const JudgeRequest &request)> judge;
    std::function<QFuture<bundle::Result<BundleMade>>(const MakeRequest &request)> make;
    std::function<QFuture<bundle::Result<bundle::RecipeFile>>(const QString &path)> open;
    std::function<QFuture<bundle::Result<void>>(const bundle::RecipeFile &file,
                                                const QString &path)>
        save;
};

/// The real one, in worker threads.
[[nodiscard]] RecipeEngine liveRecipeEngine();

} // namespace airlift::ui
