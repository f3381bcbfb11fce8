#pragma once

#include "core/bundle/remedy.h"
#include "ui/flow/recipe_state.h"

#include <memory>

#include <QObject>
#include <QTimer>
#include <QUndoStack>

namespace airlift::ui {

/// Leads the editing of one recipe: undo, files that are dropped, keys, the verdict that follows
/// every change, saving, and making the bundle. Shows nothing; everything it knows is in state().
class RecipeFlow final : public QObject
{
    Q_OBJECT
public:
    explicit RecipeFlow(RecipeEngine engine, QObject *parent = nullptr);
    ~RecipeFlow() override;

    [[nodiscard]] const RecipeState &state() const { return m_state; }
    [[nodiscard]] QUndoStack &history() { return m_history; }

    /// Edits with the same `field` that follow each other are undone together: typing is one step.
    void edit(const bundle::RecipeFile &next, const QString &what, const QString &field = {});
    void change(const QString &what, const std::function<void(bundle::RecipeFile &)> &how,
                const QString &field = {});
    void apply(const bundle::Remedy &remedy);
    void takeFiles(const QStringList &paths);

    /// The edits since the last save are lost: ask before.
    void startNew();
    void open(const QString &path);
    void save(const QString &path);

    void usePassphrase(KeyRole role, Secret passphrase);

    void make(const QString &folder);
    void cancelMaking();
    void forgetMade();

Q_SIGNALS:
    void changed();
    void message(const QString &text);
    void opened(const QString &path);
    void saved(const QString &path);
    void saveFailed(const QString &path);
    void passphraseNeeded(airlift::ui::KeyRole role, const QString &path, bool tried);
    /// Among the files taken was one for somebody else.
    void bundleDropped(const QString &path);
    void recipeDropped(const QString &path);

private:
    friend class RecipeEdit;
    static constexpr std::chrono::milliseconds kPause{60}; ///< typing is faster than this
    static constexpr std::chrono::milliseconds kRefresh{50};

    void become(const bundle::RecipeFile &file);
    void finishTaking(const std::vector<TakenFile> &files);
    void syncKey(KeyRole role);
    void readKey(KeyRole role, const std::shared_ptr<const Secret> &passphrase);
    void takeKey(KeyRole role, const trust::Result<trust::PrivateKey> &key);
    [[nodiscard]] KeyState &keyState(KeyRole role);
    [[nodiscard]] const QString &keyPath(KeyRole role) const;
    void expectVerdict();
    void judge();
    void showMaking();

    RecipeEngine m_engine;
    RecipeState m_state;
    QUndoStack m_history;
    QTimer m_pause;
    QTimer m_progress;
    quint64 m_judgeTurn = 0; ///< answers to an older recipe are dropped
    quint64 m_fileTurn = 0;
    quint64 m_makeTurn = 0;
    bool m_isJudging = false; ///< a worker is at it
    std::shared_ptr<std::atomic<bool>> m_stop;
    std::shared_ptr<MakeControl> m_control;
    struct LoadedKey {
        QString path;
        quint64 turn = 0;
    };
    LoadedKey m_loaded[2];
};

} // namespace airlift::ui
