#include "ui/diagnose/log_case.h"

#include "core/explain/evidence_words.h"
#include "core/session/diagnosis.h"
#include "core/session/evidence.h"

#include <QFileInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

constexpr int kSteps = 1000; ///< of the progress; reading is nine tenths of what can be measured
constexpr int kReadSteps = 900;
constexpr qint64 kChunk = 1024 * 1024;
/// A minute of a board is some kilobytes; the first 200 MB tell what went wrong first.
constexpr qint64 kMostDiagnosed = 200'000'000;
constexpr ByteCount kLongestSession{1LL << 30};

/// Journals and session files begin so (core/session); a log of text of any size is not read as a
/// whole.
bool hasTimes(const QString &path)
{
    constexpr qint64 kLongestMagic = 16;
    QFile file{path};
    const QByteArray head =
        file.open(QIODevice::ReadOnly) ? file.read(kLongestMagic) : QByteArray{};
    return head.startsWith("AIRLIFT-JOURNAL") || head.startsWith("AIRLIFT-EVIDENCE");
}

explain::Explanation unreadable(const QFile &file)
{
    return explain::Explain::of(
        FileError{Unreadable{file.fileName(), file.error(), file.errorString()}});
}

} // namespace

LogCase::LogCase(QObject *parent)
    : QObject(parent)
{
}

LogCase::~LogCase()
{
    if (m_watcher)
        m_watcher->cancel();
}

void LogCase::openFile(const QString &path)
{
    const QFileInfo info{path};
    m_state = {};
    m_state.name = info.fileName();
    m_state.path = path;
    QFile file{path};
    if (info.isDir() || !file.open(QIODevice::ReadOnly))
        return fail(unreadable(file));
    if (!hasTimes(path))
        return begin(std::make_shared<LogStore>(path), info.fileName(), path, &LogCase::readFile,
                     {});
    auto store = LogStore::spool(); // with its times, and without what is not the device's
    if (!store)
        return fail(explain::Explain::of(store.error()));
    begin(*std::move(store), info.fileName(), path, &LogCase::readSession, {});
}

void LogCase::openText(const QString &text, const QString &name)
{
    m_state = {};
    m_state.name = name;
    auto store = LogStore::spool();
    if (!store)
        return fail(explain::Explain::of(store.error()));
    begin(*std::move(store), name, {}, &LogCase::readText, text.toUtf8());
}

void LogCase::begin(std::shared_ptr<LogStore> store, const QString &name, const QString &path,
                    Work work, const QByteArray &text)
{
    if (m_watcher)
        m_watcher->cancel();
    m_store = std::move(store);
    m_state = {};
    m_state.phase = CaseState::Phase::Reading;
    m_state.name = name;
    m_state.path = path;
    Q_EMIT storeReplaced();
    start(work, text);
}

void LogCase::start(Work work, const QByteArray &text)
{
    m_watcher = std::make_unique<QFutureWatcher<Answer>>();
    connect(m_watcher.get(), &QFutureWatcherBase::progressValueChanged, this, [this](int steps) {
        m_state.fraction = static_cast<double>(steps) / kSteps;
        Q_EMIT grew();
        Q_EMIT changed();
    });
    connect(m_watcher.get(), &QFutureWatcherBase::finished, this, &LogCase::take);
    Q_EMIT changed();
    m_watcher->setFuture(QtConcurrent::run(work, m_store, Source{m_state.path, text, m_firmware}));
}

void LogCase::setFirmware(device::Dialect firmware)
{
    if (std::exchange(m_firmware, firmware) == firmware || !m_store || !m_store->isComplete())
        return;
    m_state.phase = CaseState::Phase::Reading;
    m_state.fraction = 0;
    if (m_watcher)
        m_watcher->cancel();
    start(&LogCase::readAgain, {});
}

void LogCase::take()
{
    Q_EMIT grew();
    if (m_watcher->future().resultCount() == 0)
        return;
    const Answer answer = m_watcher->future().result();
    if (answer.problem)
        return fail(*answer.problem);
    m_state.phase = CaseState::Phase::Ready;
    m_state.fraction = 1.0;
    m_state.view = answer.view;
    m_state.remark = answer.remark;
    Q_EMIT changed();
}

void LogCase::fail(const explain::Explanation &problem)
{
    if (m_watcher)
        m_watcher->cancel();
    m_store.reset();
    m_state.phase = CaseState::Phase::Failed;
    m_state.problem = problem;
    Q_EMIT storeReplaced();
    Q_EMIT changed();
}

void LogCase::cancel()
{
    if (!m_watcher || m_state.phase != CaseState::Phase::Reading)
        return;
    m_watcher->cancel();
    m_watcher.reset(); // the work ends when it next looks; nobody waits for it
    m_state.phase = CaseState::Phase::Failed;
    m_state.problem = {tr("Reading was cancelled"), {}, tr("What was read is shown below.")};
    Q_EMIT grew();
    Q_EMIT changed();
}

void LogCase::close()
{
    if (m_watcher)
        m_watcher->cancel();
    m_watcher.reset();
    m_store.reset();
    m_state = {};
    Q_EMIT storeReplaced();
    Q_EMIT changed();
}

void LogCase::readText(QPromise<Answer> &promise, const std::shared_ptr<LogStore> &store,
                       const Source &source)
{
    promise.setProgressRange(0, kSteps);
    Answer answer{.firmware = source.firmware};
    if (const auto failed = store->append(source.text, std::nullopt))
        answer.problem = explain::Explain::of(*failed);
    store->setComplete();
    understand(promise, store, std::move(answer));
}

void LogCase::readFile(QPromise<Answer> &promise, const std::shared_ptr<LogStore> &store,
                       const Source &source)
{
    promise.setProgressRange(0, kSteps);
    Answer answer{.firmware = source.firmware};
    QFile file{source.path};
    if (!file.open(QIODevice::ReadOnly | QIODevice::Unbuffered)) {
        answer.problem = unreadable(file);
        promise.addResult(std::move(answer));
        return;
    }
    const qint64 size = qMax<qint64>(1, file.size());
    while (!promise.isCanceled()) {
        const QByteArray chunk = file.read(kChunk);
        if (chunk.isEmpty())
            break;
        store->index(chunk);
        promise.setProgressValue(static_cast<int>(kReadSteps * store->size() / size));
    }
    store->setComplete();
    understand(promise, store, std::move(answer));
}

void LogCase::readSession(QPromise<Answer> &promise, const std::shared_ptr<LogStore> &store,
                          const Source &source)
{
    promise.setProgressRange(0, kSteps);
    Answer answer{.firmware = source.firmware};
    const auto session = session::readAnyRecording(source.path, kLongestSession);
    if (!session) {
        answer.problem = explain::explanationOf(session.error());
        promise.addResult(std::move(answer));
        return;
    }
    const QFileInfo file{source.path};
    store->setOrigin(file.birthTime().isValid() ? file.birthTime() : file.lastModified());
    for (const session::JournalRecord &record : session->contents.records) {
        if (const auto failed = store->append(record.bytes, record.at)) {
            answer.problem = explain::Explain::of(*failed);
            break;
        }
    }
    if (!session->intact)
        answer.remark = tr("The session file is damaged; what can be read of it is shown.");
    if (session->contents.tornAt)
        answer.remark = tr("The log file is damaged from byte %1 on; what stands before is shown.")
                            .arg(session->contents.tornAt->value);
    store->setComplete();
    understand(promise, store, std::move(answer));
}

void LogCase::readAgain(QPromise<Answer> &promise, const std::shared_ptr<LogStore> &store,
                        const Source &source)
{
    promise.setProgressRange(0, kSteps);
    understand(promise, store, {.firmware = source.firmware});
}

void LogCase::understand(QPromise<Answer> &promise, const std::shared_ptr<LogStore> &store,
                         Answer answer)
{
    QFile file{store->path()};
    if (!answer.problem && !file.open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        answer.problem = unreadable(file);
    if (answer.problem) {
        promise.addResult(std::move(answer));
        return;
    }
    // Mapped, not read: the system takes the pages back when it needs them.
    const qint64 size = std::min(file.size(), kMostDiagnosed);
    uchar *const mapped = size > 0 ? file.map(0, size) : nullptr;
    if (size > 0 && mapped == nullptr) {
        answer.problem = unreadable(file);
        promise.addResult(std::move(answer));
        return;
    }
    const QByteArrayView text{reinterpret_cast<const char *>(mapped), size};
    answer.view = CaseWords::derive(session::diagnose(text, {}, answer.firmware));
    if (mapped != nullptr)
        file.unmap(mapped);
    if (size < file.size() && answer.remark.isEmpty())
        answer.remark = tr("Only the first %1 MB were diagnosed. The log below is complete.")
                            .arg(kMostDiagnosed / 1'000'000);
    if (promise.isCanceled())
        return;
    promise.addResult(std::move(answer));
}

} // namespace airlift::ui
