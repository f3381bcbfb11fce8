#include "ui/device/console_worker.h"

namespace airlift::ui {

namespace {
using namespace std::chrono_literals;
constexpr auto kFrame = 33ms;
constexpr auto kRateWindow = 500ms;
// The view's copy only; the journal keeps everything.
constexpr qint64 kMostInView = 1LL << 30;
} // namespace

ConsoleWorker::ConsoleWorker(std::shared_ptr<LogStore> store, const QString &journalFolder,
                             const QString &device)
    : m_store(std::move(store))
{
    if (!journalFolder.isEmpty())
        m_journal.emplace(journalFolder, device);
    // A child follows into the thread; a member does not by itself.
    m_soon.setParent(this);
    m_clock.setParent(this);
    m_soon.setSingleShot(true);
    m_soon.setInterval(kFrame);
    m_later.setParent(this);
    m_later.setSingleShot(true);
    m_later.setInterval(kRateWindow);
    connect(&m_soon, &QTimer::timeout, this, &ConsoleWorker::tell);
    connect(&m_later, &QTimer::timeout, this, &ConsoleWorker::tell);
}

ConsoleWorker::~ConsoleWorker() = default;

void ConsoleWorker::open(const link::LinkAddress &address, const link::SerialSettings &settings)
{
    m_link = link::makeLink(address, settings, m_clock);
    m_serial = qobject_cast<link::SerialLink *>(m_link.get());
    connect(m_link.get(), &link::ByteLink::opened, this, &ConsoleWorker::opened);
    connect(m_link.get(), &link::ByteLink::arrived, this, &ConsoleWorker::take);
    connect(m_link.get(), &link::ByteLink::ended, this, [this](const link::LinkEnd &end) {
        tell();
        Q_EMIT ended(end);
    });
    m_link->open();
}

void ConsoleWorker::take(const QByteArray &bytes, Instant at)
{
    if (const auto failed = m_journal ? m_journal->take(at, bytes) : std::nullopt)
        Q_EMIT notKept(*failed);
    m_counts.bytes += bytes.size();
    if (!m_storeFailed && m_store->size() < kMostInView) {
        if (const auto failed = m_store->append(bytes, at)) {
            m_storeFailed = true; // said once; the journal may live on another disk
            Q_EMIT notKept(*failed);
        }
    }
    if (!m_soon.isActive())
        m_soon.start();
}

void ConsoleWorker::tell()
{
    m_counts.lines = m_store->lineCount();
    m_counts.viewFull = m_store->size() >= kMostInView;
    m_counts.journal = m_journal ? m_journal->path() : QString{};
    const Instant now = m_clock.now();
    if (const Instant passed = now - m_toldAt; passed >= kRateWindow) {
        m_counts.bytesPerSecond = static_cast<double>(m_counts.bytes - m_bytesBefore) /
                                  std::chrono::duration<double>(passed).count();
        m_bytesBefore = m_counts.bytes;
        m_toldAt = now;
    }
    if (m_counts.bytesPerSecond > 0 || m_bytesBefore != m_counts.bytes)
        m_later.start();
    Q_EMIT counted(m_counts);
}

void ConsoleWorker::write(const QByteArray &bytes)
{
    if (m_link)
        m_link->write(bytes);
}

void ConsoleWorker::setLine(link::ControlLine line, bool on)
{
    if (m_link && !(m_serial && m_serial->setLine(line, on)))
        Q_EMIT lineRefused(line);
}

void ConsoleWorker::pulse(link::ControlLine line, std::chrono::milliseconds length)
{
    if (!m_link)
        return;
    if (!m_serial || !m_serial->setLine(line, true)) {
        Q_EMIT lineRefused(line);
        return;
    }
    QTimer::singleShot(length, this, [this, line] { setLine(line, false); });
}

} // namespace airlift::ui
