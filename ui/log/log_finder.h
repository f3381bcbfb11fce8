#pragma once

#include "ui/log/log_store.h"

#include <memory>
#include <optional>
#include <vector>

#include <QByteArrayMatcher>
#include <QFutureWatcher>
#include <QObject>
#include <QRegularExpression>

namespace airlift::ui {

/// What is looked for in a log.
struct LogQuery {
    QString text;
    bool pattern = false; ///< `text` is a regular expression
    [[nodiscard]] bool isEmpty() const { return text.isEmpty(); }
    friend bool operator==(const LogQuery &, const LogQuery &) = default;
};

/// Answers for one line at a time; upper and lower case are the same.
class LogMatcher
{
public:
    explicit LogMatcher(const LogQuery &query);
    [[nodiscard]] bool isValid() const { return m_problem.isEmpty(); }
    [[nodiscard]] const QString &problem() const { return m_problem; } ///< of the expression
    [[nodiscard]] bool matches(QByteArrayView line) const;
    struct Span {
        qsizetype start = 0;
        qsizetype length = 0;
    };
    [[nodiscard]] std::vector<Span> spansIn(const QString &text) const; ///< for showing them

private:
    QString m_text;
    QByteArray m_lower;
    std::optional<QRegularExpression> m_expression;
    QString m_problem;
};

/// Looks through a whole log in another thread and goes on when the log grows. A new question ends
/// the old one.
class LogFinder final : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t kMaxHits = 5'000'000; ///< 20 MB; beyond, the answer says "more"

    explicit LogFinder(QObject *parent = nullptr);
    ~LogFinder() override;
    void start(std::shared_ptr<const LogStore> store, const LogQuery &query);
    void stop();
    void goOn(); ///< the store grew

    [[nodiscard]] const LogQuery &query() const { return m_query; }
    [[nodiscard]] const LogMatcher *matcher() const { return m_matcher.get(); }
    [[nodiscard]] const std::vector<quint32> &hits() const { return m_hits; } ///< lines from 0
    [[nodiscard]] qint64 scanned() const { return m_scanned; }                ///< lines looked at
    [[nodiscard]] bool isBusy() const { return m_watcher.isRunning(); }
    [[nodiscard]] bool hasMore() const { return m_hits.size() >= kMaxHits; }

Q_SIGNALS:
    void found(); ///< hits() or scanned() or isBusy() changed

private:
    struct Batch {
        std::vector<quint32> hits;
        qint64 upTo = 0;
    };
    static void scan(QPromise<Batch> &promise, const std::shared_ptr<const LogStore> &store,
                     const std::shared_ptr<const LogMatcher> &matcher, qint64 from);
    void take(int begin, int end);

    std::shared_ptr<const LogStore> m_store;
    LogQuery m_query;
    std::shared_ptr<const LogMatcher> m_matcher;
    std::vector<quint32> m_hits;
    qint64 m_scanned = 0;
    QFutureWatcher<Batch> m_watcher;
};

} // namespace airlift::ui
