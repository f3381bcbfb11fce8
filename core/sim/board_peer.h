#pragma once

#include <QByteArray>

namespace airlift::sim {

/// A connection somebody made to one of a board's servers. Whoever has the socket implements it;
/// the board never sees one.
class BoardPeer
{
public:
    BoardPeer() = default;
    virtual ~BoardPeer() = default;
    BoardPeer(const BoardPeer &) = delete;
    BoardPeer &operator=(const BoardPeer &) = delete;

    [[nodiscard]] virtual QByteArray read(qsizetype atMost) = 0; ///< what has come; may be empty
    [[nodiscard]] virtual bool isGone() const = 0; ///< nothing more comes, and all was read
    virtual void write(const QByteArray &bytes) = 0;
    virtual void close() = 0; ///< after everything written has been sent
};

} // namespace airlift::sim
