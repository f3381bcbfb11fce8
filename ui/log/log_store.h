#pragma once

#include "core/base/file.h"
#include "core/base/units.h"
#include "ui/log/line_scanner.h"

#include <memory>
#include <optional>
#include <vector>

#include <QDateTime>
#include <QFile>
#include <QMutex>
#include <QTemporaryFile>

namespace airlift::ui {

/// A log of any length as numbered lines, without holding it: the bytes stay in a file, and every
/// 64th line (or the first one after 64 KiB) has its place remembered. A log of 1 GB costs about
/// 3 MB of memory. One thread writes, any number of threads read, each through its own LogReader.
class LogStore
{
public:
    static constexpr int kLinesPerAnchor = 64;
    static constexpr qint64 kBytesPerAnchor = 64 * 1024;

    struct Anchor {
        qint64 line = 0; ///< counted from 0
        qint64 offset = 0;
        friend bool operator==(const Anchor &, const Anchor &) = default;
    };
    struct Block {
        Anchor first;
        qint64 end = 0;    ///< offset behind the block
        bool last = false; ///< may still grow
    };

    /// Over a file that exists; indexed piece by piece with `index`. The file is not changed.
    explicit LogStore(QString path);
    /// Over a file of its own in the temporary folder, removed with the store.
    [[nodiscard]] static Expected<std::shared_ptr<LogStore>, FileError> spool();

    // For the one writer.
    void index(QByteArrayView bytes); ///< the next bytes of the file
    /// Appends to the spool, with the moment the bytes were read.
    [[nodiscard]] std::optional<FileError> append(QByteArrayView bytes, std::optional<Instant> at);
    void setOrigin(const QDateTime &wallClock); ///< what Instant{0} was for people
    void setComplete();                         ///< nothing follows: the last line is whole

    // For everybody.
    [[nodiscard]] const QString &path() const { return m_path; }
    [[nodiscard]] qint64 lineCount() const;
    [[nodiscard]] qint64 wholeLines() const; ///< those that nothing is added to any more
    [[nodiscard]] bool isComplete() const;
    [[nodiscard]] qint64 size() const; ///< bytes indexed so far
    [[nodiscard]] bool hasTimes() const;
    /// When the first byte of the line was read.
    [[nodiscard]] std::optional<QDateTime> timeOf(qint64 line) const;
    [[nodiscard]] Block blockOf(qint64 line) const;
    [[nodiscard]] qint64 indexBytes() const; ///< memory of the index, for measurements

private:
    struct Stamp {
        quint32 line = 0;
        quint32 milliseconds = 0; ///< 49 days
    };
    void begin(qint64 offset);
    [[nodiscard]] qint64 lines() const;

    QString m_path;
    std::unique_ptr<QTemporaryFile> m_spool;
    mutable QMutex m_mutex; ///< guards all below; held for microseconds
    LineScanner m_scanner;
    qint64 m_begun = 1; ///< lines that have begun; the last may be empty
    std::vector<Anchor> m_anchors{{}};
    std::vector<Stamp> m_stamps; ///< one for every change, not for every line
    QDateTime m_origin;
    bool m_complete = false;
};

/// Lines of a store, for one thread.
class LogReader
{
public:
    /// Longer lines are shown up to here, as the decoder cuts them.
    static constexpr qsizetype kMaxLine = 8192;

    explicit LogReader(std::shared_ptr<const LogStore> store);
    /// Raw bytes without line end; empty for a line that does not exist.
    [[nodiscard]] QByteArray line(qint64 number);
    [[nodiscard]] const LogStore &store() const { return *m_store; }

private:
    void load(const LogStore::Block &block);

    std::shared_ptr<const LogStore> m_store;
    QFile m_file;
    LogStore::Block m_block;
    QByteArray m_bytes;
    std::vector<qsizetype> m_starts; ///< of the lines in m_bytes
};

} // namespace airlift::ui
