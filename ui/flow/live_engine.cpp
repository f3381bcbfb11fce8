#include "core/bundle/build.h"
#include "core/session/journal.h"
#include "core/trust/issue.h"
#include "ui/flow/engine.h"

#include <QDir>
#include <QTemporaryDir>
#include <QtConcurrent>

namespace airlift::ui {

namespace {

class LiveRun final : public Run
{
    Q_OBJECT
public:
    LiveRun(session::Target &target, std::optional<session::Delivery> delivery,
            const QString &journalFolder)
        : m_run(target, std::move(delivery))
        , m_journal(journalFolder, target.name())
    {
        // Everything the device printed is kept, before anybody interprets it.
        connect(&m_run, &session::UpdateRun::rawBytes, this,
                [this](const QByteArray &bytes, Instant at) {
                    if (m_journal.take(at, bytes))
                        qWarning("the session journal cannot be written");
                });
        connect(&m_run, &session::UpdateRun::changed, this, &Run::changed);
        connect(&m_run, &session::UpdateRun::finished, this, &Run::finished);
    }
    void start() override { m_run.start(); }
    void cancel() override { m_run.cancel(); }
    [[nodiscard]] const session::Snapshot &snapshot() const override { return m_run.snapshot(); }
    [[nodiscard]] const session::Timeline &timeline() const override { return m_run.timeline(); }

private:
    session::UpdateRun m_run;
    session::JournalTap m_journal;
};

class LiveServer final : public FileServer
{
    Q_OBJECT
public:
    LiveServer() { connect(&m_server, &serve::Server::happened, this, &FileServer::happened); }
    [[nodiscard]] serve::Result<quint16> start(const session::Delivery &delivery) override
    {
        return m_server.start(delivery.server, delivery.offerings);
    }
    [[nodiscard]] serve::Result<void>
    present(const std::vector<serve::Presented> &identities) override
    {
        return m_server.present(identities);
    }
    void stop() override { m_server.stop(); }
    [[nodiscard]] std::vector<QUrl> urls() const override { return m_server.urls(); }

private:
    serve::Server m_server;
};

bundle::Result<std::optional<trust::PrivateKey>> readKey(const QString &path)
{
    if (path.isEmpty())
        return std::optional<trust::PrivateKey>{};
    const trust::Result<trust::PrivateKey> key = trust::PrivateKey::read(path);
    if (!key)
        return failure(bundle::Error{key.error()});
    return std::optional{*key};
}

bundle::Result<QString> buildRecipe(const QString &path, const QString &folder)
{
    const bundle::Result<bundle::RecipeFile> file = bundle::readRecipe(path);
    if (!file)
        return failure(file.error());
    const auto image = readKey(file->imageKey);
    if (!image)
        return failure(image.error());
    const auto vendor = readKey(file->vendorKey);
    if (!vendor)
        return failure(vendor.error());
    const bundle::Result<bundle::Built> built =
        bundle::build(file->recipe, bundle::SigningKeys{*image, *vendor, {}}, folder);
    if (!built)
        return failure(built.error());
    return built->path;
}

} // namespace

Engine liveEngine(const QString &rootFolder, const QString &sessionFolder)
{
    Engine engine;
    engine.inspect = [](const QString &path) {
        return QtConcurrent::run([path] { return bundle::inspectWhole(path); });
    };
    // The bundles live as long as the engine: the device may fetch one again at any time.
    const auto folder = std::make_shared<QTemporaryDir>();
    engine.buildRecipe = [folder](const QString &recipe) {
        return QtConcurrent::run([folder, recipe] { return buildRecipe(recipe, folder->path()); });
    };
    engine.openRoot = [rootFolder] {
        return QtConcurrent::run([rootFolder] {
            return trust::openOrCreateRoot(rootFolder, QStringLiteral("Airlift local root"));
        });
    };
    engine.prepare = [](const session::DeliveryRequest &request) {
        return QtConcurrent::run([request] { return session::prepareDelivery(request); });
    };
    engine.run =
        [sessionFolder](session::Target &target,
                        std::optional<session::Delivery> delivery) -> std::unique_ptr<Run> {
        return std::make_unique<LiveRun>(target, std::move(delivery), sessionFolder);
    };
    engine.server = [] { return std::make_unique<LiveServer>(); };
    return engine;
}

} // namespace airlift::ui

#include "live_engine.moc"
