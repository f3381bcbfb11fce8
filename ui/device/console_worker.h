#pragma once

#include "core/link/link_address.h"
#include "core/session/journal.h"
#include "ui/log/log_store.h"

#include <memory>
#include <optional>

#include <QObject>
#include <QTimer>

namespace airlift::ui {

/// What a console has received so far.
struct ConsoleCounts {
    qint64 bytes = 0;
    qint64 lines = 0;
    double bytesPerSecond = 0;
    bool viewFull = false; ///< the view shows no more; the log file goes on
    QString journal;       ///< the file that keeps every byte; empty before the first
};

/// The part of a console that lives in a thread of its own: reads the port, keeps every byte on
/// disk and in the store, and tells the window at most 30 times a second. Writing to disk may take
/// as long as it likes; nobody looks at it and nothing is lost meanwhile.
class ConsoleWorker final : public QObject
{
    Q_OBJECT
public:
    /// An empty folder keeps no journal.
    ConsoleWorker(std::shared_ptr<LogStore> store, const QString &journalFolder,
                  const QString &device);
    ~ConsoleWorker() override;

    void open(const link::LinkAddress &address, const link::SerialSettings &settings);
    /// Bytes of a link that lives elsewhere.
    void take(const QByteArray &bytes, Instant at);
    void write(const QByteArray &bytes);
    void setLine(link::ControlLine line, bool on);
    /// On for a moment, then off again.
    void pulse(link::ControlLine line, std::chrono::milliseconds length);

Q_SIGNALS:
    void opened();
    void ended(const airlift::link::LinkEnd &end);
    void counted(const airlift::ui::ConsoleCounts &counts);
    void notKept(const airlift::FileError &error); ///< the journal or the view's store failed
    void lineRefused(airlift::link::ControlLine line);

private:
    void tell();

    SystemClock m_clock;
    std::shared_ptr<LogStore> m_store;
    std::optional<session::JournalTap> m_journal;
    std::unique_ptr<link::ByteLink> m_link;
    link::SerialLink *m_serial = nullptr; ///< m_link, if it has lines
    QTimer m_soon;
    QTimer m_later; ///< so that silence shows as a rate of nothing
    ConsoleCounts m_counts;
    qint64 m_bytesBefore = 0;
    Instant m_toldAt{};
    bool m_storeFailed = false;
};

} // namespace airlift::ui
