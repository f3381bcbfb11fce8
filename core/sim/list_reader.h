#pragma once

#include "core/sim/console.h"
#include "core/sim/digest_unit.h"
#include "core/sim/list_object.h"

#include <vector>

#include <QByteArray>

namespace airlift::sim {

/// What the archive parser remembers about ota.cmd and the files in it.
struct FileTable {
    struct Entry : ListObject {
        bool saved = false;
    };
    std::vector<Entry> entries;
    quint32 hashedBytes = 0; ///< of ota.cmd, by all pieces before the present one
    int savedFiles = 0;
    bool signatureVerified = false;

    [[nodiscard]] Entry *find(const QByteArray &name);
};

/// A stretch of the receive buffer. The parser looks one byte past its end, so the whole buffer
/// comes along (it is one byte longer than what it can receive).
struct Piece {
    QByteArrayView buffer;
    qsizetype length = 0;

    [[nodiscard]] Piece from(qsizetype offset) const
    {
        return {buffer.sliced(offset), length - offset};
    }
    [[nodiscard]] QByteArrayView bytes() const { return buffer.first(length); }
};

/// Reads ota.cmd piece by piece: looks for braces, hands each object to the JSON library, and sets
/// an object aside that does not end in its piece (ota-bundle 5, 5.1, 5.2). The traps are in here:
/// which cuts break it, that the closing bracket is not counted, and that what was set aside
/// survives a lost connection.
class ListReader
{
public:
    enum class Outcome { NeedsMore, Complete, Failed };
    struct Step {
        Outcome outcome{};
        qint32 status = 0; ///< if Failed
        qsizetype processed = 0;
    };

    ListReader(int maxFiles, Console &console, LibraryRelease release = LibraryRelease::Sdk410)
        : m_maxFiles(maxFiles)
        , m_release(release)
        , m_console(console)
    {
    }
    /// `listSize` is the size of ota.cmd by its tar header. `hash` and `digest` are shared with the
    /// rest of the archive parser.
    [[nodiscard]] Step feed(const Piece &piece, quint32 listSize, FileTable &table,
                            DigestUnit &hash, QByteArray &digest);

private:
    static constexpr qsizetype kSetAsideLimit = 1000; ///< BUNDLE_CMD_MAX_OBJECT_SIZE

    [[nodiscard]] Step continueSetAside(const Piece &piece, FileTable &table, DigestUnit &hash,
                                        QByteArray &digest);
    [[nodiscard]] bool asksForRoomFirst() const { return m_release == LibraryRelease::Sdk710; }
    /// 0, or why the object cannot be in the table.
    [[nodiscard]] qint32 take(QByteArrayView object, FileTable &table);

    int m_maxFiles;
    LibraryRelease m_release;
    Console &m_console;
    QByteArray m_setAside;
};

} // namespace airlift::sim
