#include "ui/log/log_finder.h"

#include <algorithm>

#include <QtConcurrent>

namespace airlift::ui {

namespace {

bool isAscii(const QString &text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) { return c.unicode() < 0x80; });
}

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

} // namespace

LogMatcher::LogMatcher(const LogQuery &query)
    : m_text(query.text)
{
    if (!query.pattern && isAscii(query.text)) {
        m_lower = query.text.toLower().toLatin1();
        return;
    }
    const QString expression = query.pattern ? query.text : QRegularExpression::escape(query.text);
    m_expression.emplace(expression, QRegularExpression::CaseInsensitiveOption |
                                         QRegularExpression::UseUnicodePropertiesOption);
    if (!m_expression->isValid())
        m_problem = m_expression->errorString();
    else
        m_expression->optimize();
}

bool LogMatcher::matches(QByteArrayView line) const
{
    if (m_expression)
        return m_expression->match(QString::fromUtf8(line)).hasMatch();
    return std::search(line.begin(), line.end(), m_lower.begin(), m_lower.end(),
                       [](char a, char b) { return lower(a) == b; }) != line.end();
}

std::vector<LogMatcher::Span> LogMatcher::spansIn(const QString &text) const
{
    constexpr std::size_t kMost = 64; // of one line; more is a picture nobody reads
    std::vector<Span> spans;
    if (!isValid() || m_text.isEmpty())
        return spans;
    if (m_expression) {
        for (auto it = m_expression->globalMatch(text); it.hasNext() && spans.size() < kMost;) {
            const QRegularExpressionMatch match = it.next();
            if (match.capturedLength() > 0)
                spans.push_back({match.capturedStart(), match.capturedLength()});
        }
        return spans;
    }
    qsizetype at = text.indexOf(m_text, 0, Qt::CaseInsensitive);
    while (at >= 0 && spans.size() < kMost) {
        spans.push_back({at, m_text.size()});
        at = text.indexOf(m_text, at + m_text.size(), Qt::CaseInsensitive);
    }
    return spans;
}

LogFinder::LogFinder(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::resultsReadyAt, this, &LogFinder::take);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { Q_EMIT found(); });
}

LogFinder::~LogFinder()
{
    m_watcher.cancel();
}

void LogFinder::start(std::shared_ptr<const LogStore> store, const LogQuery &query)
{
    stop();
    m_store = std::move(store);
    m_query = query;
    m_matcher = query.isEmpty() ? nullptr : std::make_shared<const LogMatcher>(query);
    goOn();
    Q_EMIT found();
}

void LogFinder::stop()
{
    m_watcher.cancel();
    m_watcher.setFuture(QFuture<Batch>{}); // what is still on its way belongs to the old question
    m_hits.clear();
    m_scanned = 0;
    m_matcher.reset();
    m_query = {};
}

void LogFinder::goOn()
{
    const bool answerable = m_store && m_matcher && m_matcher->isValid();
    if (!answerable || m_watcher.isRunning() || hasMore() || m_scanned >= m_store->wholeLines())
        return;
    m_watcher.setFuture(QtConcurrent::run(&LogFinder::scan, m_store, m_matcher, m_scanned));
}

void LogFinder::take(int begin, int end)
{
    for (int i = begin; i < end; ++i) {
        const Batch batch = m_watcher.resultAt(i);
        m_hits.insert(m_hits.end(), batch.hits.begin(), batch.hits.end());
        m_scanned = std::max(m_scanned, batch.upTo);
    }
    Q_EMIT found();
}

void LogFinder::scan(QPromise<Batch> &promise, const std::shared_ptr<const LogStore> &store,
                     const std::shared_ptr<const LogMatcher> &matcher, qint64 from)
{
    constexpr qint64 kChunk = 1024 * 1024;
    constexpr qsizetype kMaxCarry = LogReader::kMaxLine;
    const qint64 goal = store->wholeLines();
    const LogStore::Anchor anchor = store->blockOf(from).first;
    QFile file{store->path()};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return;
    LineScanner scanner;
    if (anchor.offset > 0 && file.seek(anchor.offset - 1))
        scanner.feed(file.read(1), [](qint64) {}); // its other half may follow
    qint64 line = anchor.line;
    Batch batch;
    const auto test = [&](QByteArrayView text) {
        if (line >= from && line < goal && matcher->matches(text))
            batch.hits.push_back(static_cast<quint32>(line));
        ++line;
    };
    QByteArray carry; // beginning of a line that goes on in the next chunk
    while (line < goal && !promise.isCanceled()) {
        const qint64 base = scanner.offset();
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty())
            break;
        qsizetype at = 0;
        scanner.feed(chunk, [&](qint64 begins) {
            const QByteArrayView piece = QByteArrayView{chunk}.sliced(at, begins - base - at);
            if (carry.isEmpty())
                test(piece);
            else
                test(carry + piece.toByteArray());
            carry.clear();
            at = begins - base;
        });
        carry += chunk.sliced(at);
        carry.truncate(kMaxCarry);
        batch.upTo = std::min(line, goal);
        promise.addResult(std::exchange(batch, {}));
    }
    if (line == goal - 1 && !carry.isEmpty() && !promise.isCanceled()) {
        test(carry); // the last line of a complete log may have no line end
        batch.upTo = goal;
        promise.addResult(std::move(batch));
    }
}

} // namespace airlift::ui
