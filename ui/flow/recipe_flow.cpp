#include "ui/flow/recipe_flow.h"

#include "ui/flow/deliver.h"
#include "ui/flow/take_files.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::Explain;

/// One step of the history: a recipe is small enough to be kept twice.
class RecipeEdit final : public QUndoCommand
{
public:
    RecipeEdit(RecipeFlow &flow, bundle::RecipeFile after, const QString &what, QString field)
        : QUndoCommand(what)
        , m_flow(flow)
        , m_before(flow.m_state.file)
        , m_after(std::move(after))
        , m_field(std::move(field))
    {
    }
    void undo() override { m_flow.become(m_before); }
    void redo() override { m_flow.become(m_after); }
    [[nodiscard]] int id() const override { return m_field.isEmpty() ? -1 : 1; }
    bool mergeWith(const QUndoCommand *other) override
    {
        const auto *next = static_cast<const RecipeEdit *>(other);
        if (next->m_field != m_field)
            return false;
        m_after = next->m_after;
        return true;
    }

private:
    RecipeFlow &m_flow;
    bundle::RecipeFile m_before;
    bundle::RecipeFile m_after;
    QString m_field;
};

RecipeFlow::RecipeFlow(RecipeEngine engine, QObject *parent)
    : QObject(parent)
    , m_engine(std::move(engine))
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, &RecipeFlow::judge);
    m_progress.setInterval(kRefresh);
    connect(&m_progress, &QTimer::timeout, this, &RecipeFlow::showMaking);
    connect(&m_history, &QUndoStack::cleanChanged, this, [this](bool clean) {
        m_state.dirty = !clean;
        Q_EMIT changed();
    });
}

RecipeFlow::~RecipeFlow()
{
    m_history.disconnect(this);
    if (m_stop)
        *m_stop = true;
    if (m_control)
        m_control->cancel = true;
}

void RecipeFlow::edit(const bundle::RecipeFile &next, const QString &what, const QString &field)
{
    if (next == m_state.file)
        return;
    m_history.push(new RecipeEdit{*this, next, what, field});
}

void RecipeFlow::change(const QString &what, const std::function<void(bundle::RecipeFile &)> &how,
                        const QString &field)
{
    bundle::RecipeFile next = m_state.file;
    how(next);
    edit(next, what, field);
}

void RecipeFlow::apply(const bundle::Remedy &remedy)
{
    edit(bundle::applied(remedy, m_state.file), Explain::action(remedy));
}

void RecipeFlow::takeFiles(const QStringList &paths)
{
    if (paths.isEmpty())
        return;
    deliver(m_engine.recognise(paths), this,
            [this](const std::vector<TakenFile> &files) { finishTaking(files); });
}

void RecipeFlow::finishTaking(const std::vector<TakenFile> &files)
{
    const Taken taken = take(files, m_state.file);
    const auto count = static_cast<int>(taken.added + taken.keys.size());
    edit(taken.file, tr("Add %n file(s)", nullptr, count));
    QStringList words;
    if (taken.added > 0)
        words << tr("%n file(s) taken.", nullptr, taken.added);
    for (const QString &key : taken.keys)
        words << tr("%1 is a private key: it signs, and stays out of the bundle.").arg(key);
    for (const QString &path : taken.unread)
        words << tr("%1 cannot be read.").arg(path);
    if (!words.isEmpty())
        Q_EMIT message(words.join(u' '));
    if (!taken.recipe.isEmpty())
        Q_EMIT recipeDropped(taken.recipe);
    if (!taken.bundle.isEmpty())
        Q_EMIT bundleDropped(taken.bundle);
}

void RecipeFlow::startNew()
{
    ++m_fileTurn;
    m_state.path.clear();
    become({});
    m_history.clear();
    m_state.dirty = false;
    forgetMade();
}

void RecipeFlow::open(const QString &path)
{
    const quint64 turn = ++m_fileTurn;
    deliver(m_engine.open(path), this,
            [this, turn, path](const bundle::Result<bundle::RecipeFile> &read) {
                if (turn != m_fileTurn)
                    return;
                if (!read) {
                    Q_EMIT message(Explain::oneLine(Explain::of(read.error())));
                    return;
                }
                m_state.path = path;
                become(*read);
                m_history.clear();
                m_state.dirty = false;
                forgetMade();
                Q_EMIT opened(path);
            });
}

void RecipeFlow::save(const QString &path)
{
    const quint64 turn = ++m_fileTurn;
    const bundle::RecipeFile what = m_state.file;
    deliver(m_engine.save(what, path), this,
            [this, turn, path, what](const bundle::Result<void> &written) {
                if (!written) {
                    Q_EMIT message(Explain::oneLine(Explain::of(written.error())));
                    Q_EMIT saveFailed(path);
                    return;
                }
                if (turn == m_fileTurn) {
                    m_state.path = path;
                    if (m_state.file == what) // typing went on meanwhile: still unsaved
                        m_history.setClean();
                }
                Q_EMIT message(tr("Recipe saved: %1").arg(path));
                Q_EMIT saved(path);
                Q_EMIT changed();
            });
}

void RecipeFlow::become(const bundle::RecipeFile &file)
{
    m_state.file = file;
    syncKey(KeyRole::Image);
    syncKey(KeyRole::Vendor);
    expectVerdict();
    Q_EMIT changed();
}

// Keys

KeyState &RecipeFlow::keyState(KeyRole role)
{
    return role == KeyRole::Image ? m_state.imageKey : m_state.vendorKey;
}

const QString &RecipeFlow::keyPath(KeyRole role) const
{
    return role == KeyRole::Image ? m_state.file.imageKey : m_state.file.vendorKey;
}

void RecipeFlow::syncKey(KeyRole role)
{
    LoadedKey &loaded = m_loaded[static_cast<std::size_t>(role)];
    if (loaded.path == keyPath(role))
        return;
    loaded.path = keyPath(role);
    if (!loaded.path.isEmpty())
        return readKey(role, nullptr);
    ++loaded.turn;
    keyState(role) = KeyNone{};
}

void RecipeFlow::readKey(KeyRole role, const std::shared_ptr<const Secret> &passphrase)
{
    const quint64 turn = ++m_loaded[static_cast<std::size_t>(role)].turn;
    keyState(role) = KeyReading{};
    deliver(m_engine.readKey(keyPath(role), passphrase), this,
            [this, role, turn](const trust::Result<trust::PrivateKey> &key) {
                if (turn == m_loaded[static_cast<std::size_t>(role)].turn)
                    takeKey(role, key);
            });
}

void RecipeFlow::takeKey(KeyRole role, const trust::Result<trust::PrivateKey> &key)
{
    KeyState &state = keyState(role);
    if (key) {
        state = KeyReady{*key, trust::dummyKey(key->publicKey()).has_value()};
    } else if (const auto *locked = std::get_if<trust::PassphraseNeeded>(&key.error())) {
        state = KeyLocked{locked->tried};
        Q_EMIT passphraseNeeded(role, keyPath(role), locked->tried);
    } else {
        state = KeyUnusable{Explain::of(key.error())};
    }
    expectVerdict();
    Q_EMIT changed();
}

void RecipeFlow::usePassphrase(KeyRole role, Secret passphrase)
{
    if (!keyPath(role).isEmpty())
        readKey(role, std::make_shared<const Secret>(std::move(passphrase)));
    Q_EMIT changed();
}

// The verdict

void RecipeFlow::expectVerdict()
{
    ++m_judgeTurn;
    if (m_stop)
        *m_stop = true; // nobody wants that answer any more
    m_state.judging = !isEmpty(m_state.file);
    if (!m_state.judging)
        m_state.judgement.reset();
    m_pause.start();
}

void RecipeFlow::judge()
{
    if (!m_state.judging || m_isJudging)
        return; // the worker that is at it starts the next one
    const auto readyKey = [](const KeyState &state) -> std::optional<trust::PrivateKey> {
        const auto *ready = std::get_if<KeyReady>(&state);
        return ready != nullptr ? std::optional{ready->key} : std::nullopt;
    };
    m_stop = std::make_shared<std::atomic<bool>>(false);
    m_isJudging = true;
    const quint64 turn = m_judgeTurn;
    deliver(m_engine.judge(
                {m_state.file, readyKey(m_state.imageKey), readyKey(m_state.vendorKey), m_stop}),
            this, [this, turn](const Judgement &judgement) {
                m_isJudging = false;
                if (turn != m_judgeTurn)
                    return judge();
                m_state.judging = false;
                m_state.judgement = std::make_shared<const Judgement>(judgement);
                Q_EMIT changed();
            });
}

// Making

void RecipeFlow::make(const QString &folder)
{
    if (makeObstacle(m_state) != MakeObstacle::None ||
        std::holds_alternative<Making>(m_state.making))
        return;
    const auto key = [](const KeyState &state) -> std::optional<trust::PrivateKey> {
        const auto *ready = std::get_if<KeyReady>(&state);
        return ready != nullptr ? std::optional{ready->key} : std::nullopt;
    };
    m_control = std::make_shared<MakeControl>();
    MakeRequest request;
    request.recipe = m_state.file.at(QDateTime::currentDateTimeUtc());
    request.keys = {key(m_state.imageKey), key(m_state.vendorKey), {}};
    request.folder = folder;
    request.receiver = m_state.file.receiver;
    request.vendorCertificate = m_state.file.vendorCertificate;
    request.control = m_control;
    m_state.making = Making{};
    m_progress.start();
    const quint64 turn = ++m_makeTurn;
    deliver(m_engine.make(request), this, [this, turn](const bundle::Result<BundleMade> &made) {
        if (turn != m_makeTurn)
            return;
        m_progress.stop();
        if (made)
            m_state.making = Made{*made};
        else if (std::holds_alternative<bundle::Cancelled>(made.error()))
            m_state.making = NotMade{};
        else
            m_state.making = MakeFailed{Explain::of(made.error())};
        Q_EMIT changed();
    });
    Q_EMIT changed();
}

void RecipeFlow::showMaking()
{
    auto *making = std::get_if<Making>(&m_state.making);
    const qint64 total = m_control ? m_control->total.load() : 0;
    if (making == nullptr || total <= 0)
        return;
    making->fraction = static_cast<double>(m_control->done.load()) / static_cast<double>(total);
    Q_EMIT changed();
}

void RecipeFlow::cancelMaking()
{
    if (m_control)
        m_control->cancel = true;
}

void RecipeFlow::forgetMade()
{
    if (!std::holds_alternative<Making>(m_state.making))
        m_state.making = NotMade{};
    Q_EMIT changed();
}

} // namespace airlift::ui
