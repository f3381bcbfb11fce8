#include "core/sim/list_reader.h"

#include "core/sim/codes.h"

#include <algorithm>

namespace airlift::sim {

namespace {

constexpr qsizetype kNone = -1;
/// Asks for more and takes nothing, again and again: the library of 7.10 never comes out of it.
constexpr ListReader::Step kStuck{ListReader::Outcome::NeedsMore, 0, 0};

/// The library's scanners stop at a NUL and look at one byte more than they were given.
[[nodiscard]] qsizetype findStart(const Piece &piece, qsizetype from)
{
    for (qsizetype at = from; at <= piece.length && piece.buffer[at] != '\0'; ++at) {
        if (piece.buffer[at] == '{')
            return at;
    }
    return kNone;
}

[[nodiscard]] qsizetype firstNonBlank(const Piece &piece, qsizetype from)
{
    for (qsizetype at = from; at <= piece.length && piece.buffer[at] != '\0'; ++at) {
        if (static_cast<uchar>(piece.buffer[at]) > 0x20)
            return at;
    }
    return kNone;
}

/// From inside an object: the first character after it that is no blank. Braces inside strings
/// count too.
[[nodiscard]] qsizetype findEnd(const Piece &piece, qsizetype from)
{
    int depth = 1;
    for (qsizetype at = from; at < piece.length && piece.buffer[at] != '\0'; ++at) {
        if (piece.buffer[at] == '{')
            ++depth;
        if (piece.buffer[at] == '}' && --depth == 0)
            return firstNonBlank(piece, at + 1);
    }
    return kNone;
}

/// The last hash step covers what is left of the list, counted from the start of the piece, even if
/// the piece does not have that much.
void hashRest(const Piece &piece, quint32 size, DigestUnit &hash, QByteArray &digest)
{
    hash.lastPieceFollows();
    hash.feed(piece.buffer.first(qMin(static_cast<qsizetype>(size), piece.buffer.size())), digest);
}

} // namespace

FileTable::Entry *FileTable::find(const QByteArray &name)
{
    const auto found = std::find_if(entries.begin(), entries.end(),
                                    [&](const Entry &entry) { return entry.fileName == name; });
    return found == entries.end() ? nullptr : &*found;
}

ListReader::Step ListReader::feed(const Piece &piece, quint32 listSize, FileTable &table,
                                  DigestUnit &hash, QByteArray &digest)
{
    hash.openOnce();
    if (!m_setAside.isEmpty())
        return continueSetAside(piece, table, hash, digest);

    qsizetype at = 0;
    do {
        const qsizetype start = findStart(piece, at);
        if (start == kNone) {
            const quint32 left = listSize - table.hashedBytes;
            if (left < static_cast<quint32>(piece.length)) {
                hashRest(piece, left, hash, digest);
                table.hashedBytes = listSize;
                return {Outcome::Complete, 0, at};
            }
            hash.feed(piece.bytes(), digest);
            table.hashedBytes += static_cast<quint32>(piece.length);
            return {Outcome::NeedsMore, 0, piece.length};
        }
        const qsizetype end = findEnd(piece, start + 1);
        if (end == kNone) {
            if (at == 0) {
                if (asksForRoomFirst() && piece.length > kSetAsideLimit)
                    return kStuck;
                m_setAside =
                    piece.bytes().toByteArray(); // from the start of the piece, not of the object
                return {Outcome::NeedsMore, 0, piece.length};
            }
            hash.feed(piece.buffer.first(start), digest);
            table.hashedBytes += static_cast<quint32>(start);
            return {Outcome::NeedsMore, 0, start};
        }
        if (const qint32 status = take(piece.buffer.sliced(start, end - start), table); status != 0)
            return {Outcome::Failed, status, 0};
        at = end;
    } while (piece.buffer[at] == ',');

    hashRest(piece, listSize - table.hashedBytes, hash, digest);
    return {Outcome::Complete, 0, at};
}

ListReader::Step ListReader::continueSetAside(const Piece &piece, FileTable &table,
                                              DigestUnit &hash, QByteArray &digest)
{
    const qsizetype end = findEnd(piece, 0);
    const qsizetype added = end == kNone ? piece.length : end;
    if (asksForRoomFirst() && m_setAside.size() + added >= kSetAsideLimit)
        return kStuck;
    if (end == kNone) {
        if (m_setAside.size() + piece.length < kSetAsideLimit) {
            m_setAside += piece.bytes();
            return {Outcome::NeedsMore, 0, piece.length};
        }
        m_console.trace(
            "Internal buffer size exceeded, please update BUNDLE_CMD_MAX_OBJECT_SIZE\r\n");
        return {Outcome::Failed, code::kPlainFailure, 0};
    }
    m_setAside += piece.buffer.first(end);
    hash.feed(m_setAside, digest);
    table.hashedBytes += static_cast<quint32>(m_setAside.size());
    // Up to 4.10 the text may begin with the bracket of the list, which the reader takes for an
    // array.
    const qsizetype begin = m_release == LibraryRelease::Sdk410 ? 0 : m_setAside.indexOf('{');
    if (const qint32 status = take(QByteArrayView{m_setAside}.sliced(begin), table); status != 0)
        return {Outcome::Failed, status, 0};
    m_setAside.clear();
    return {Outcome::NeedsMore, 0, end};
}

qint32 ListReader::take(QByteArrayView object, FileTable &table)
{
    const auto read = readListObject(object, m_release);
    if (!read) {
        if (read.error().inText)
            m_console.trace("Error: %d  , Couldn't parse the received Json file \r\n",
                            {read.error().status});
        return read.error().status;
    }
    if (table.entries.size() >= static_cast<std::size_t>(m_maxFiles)) {
        m_console.trace(
            "[_BundleCmdFile_Parse] ERROR bundle cmd file=%s, place for only %d JSON objects\r\n",
            {read->fileName, m_maxFiles});
        m_console.trace("                            user can use more files by increasing "
                        "MAX_BUNDLE_CMD_FILES=%d\r\n",
                        {m_maxFiles});
        return code::kTooManyFiles;
    }
    table.entries.push_back({*read, false});
    m_console.trace(
        "[_BundleCmdFile_Parse]    bundle cmd file=%s, sig_len=%d, SHA_256_Digets=%s,  cert=%s, "
        "secured=%d, bundle=%d\r\n",
        {read->fileName, read->signatureLength, read->digest, read->certificate, read->secured,
         read->bundle});
    return 0;
}

} // namespace airlift::sim
