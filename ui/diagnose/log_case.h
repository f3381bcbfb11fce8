#pragma once

#include "core/explain/explain.h"
#include "ui/log/log_store.h"
#include "ui/pages/diagnose/case_view.h"

#include <memory>
#include <optional>

#include <QFutureWatcher>
#include <QObject>

namespace airlift::ui {

/// What is known about the log that was opened.
struct CaseState {
    enum class Phase { Empty, Reading, Ready, Failed };
    Phase phase = Phase::Empty;
    QString name;                 ///< of the file, or what was pasted
    QString path;                 ///< empty for pasted text
    double fraction = 0;          ///< read and understood so far
    CaseView view;                ///< when Ready
    explain::Explanation problem; ///< when Failed
    QString remark;               ///< something about the file itself: a torn journal
};

/// Reads a log and says what happened in it; both in other threads. The newest log wins: whatever
/// an older one still answers is dropped.
class LogCase final : public QObject
{
    Q_OBJECT
public:
    explicit LogCase(QObject *parent = nullptr);
    ~LogCase() override;

    [[nodiscard]] const CaseState &state() const { return m_state; }
    [[nodiscard]] const std::shared_ptr<LogStore> &store() const { return m_store; }

    /// A text file of any size, a journal or a session file.
    void openFile(const QString &path);
    void openText(const QString &text, const QString &name);
    /// The application, if somebody knows it; what is open is understood again.
    void setFirmware(device::Dialect firmware);
    void close();
    void cancel(); ///< stops reading; what was read stays

Q_SIGNALS:
    void changed();
    void storeReplaced(); ///< another log; its lines appear while they are read
    void grew();          ///< more lines of it

private:
    struct Answer {
        device::Dialect firmware = device::Dialect::Unknown; ///< as chosen
        std::optional<explain::Explanation> problem;
        QString remark;
        CaseView view;
    };
    struct Source {
        QString path;
        QByteArray text;
        device::Dialect firmware = device::Dialect::Unknown;
    };
    using Work = void (*)(QPromise<Answer> &, const std::shared_ptr<LogStore> &, const Source &);

    void begin(std::shared_ptr<LogStore> store, const QString &name, const QString &path, Work work,
               const QByteArray &text);
    void start(Work work, const QByteArray &text);
    void fail(const explain::Explanation &problem);
    void take();
    static void readText(QPromise<Answer> &promise, const std::shared_ptr<LogStore> &store,
                         const Source &source);
    static void readFile(QPromise<Answer> &promise, const std::shared_ptr<LogStore> &store,
                         const Source &source);
    static void readSession(QPromise<Answer> &promise, const std::shared_ptr<LogStore> &store,
                            const Source &source);
    static void readAgain(QPromise<Answer> &promise, const std::shared_ptr<LogStore> &store,
                          const Source &source);
    static void understand(QPromise<Answer> &promise, const std::shared_ptr<LogStore> &store,
                           Answer answer);

    CaseState m_state;
    device::Dialect m_firmware = device::Dialect::Unknown;
    std::shared_ptr<LogStore> m_store;
    std::unique_ptr<QFutureWatcher<Answer>> m_watcher;
};

} // namespace airlift::ui
