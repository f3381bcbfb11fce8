#pragma once

#include "core/sim/ota_library.h"

#include <optional>

namespace airlift::sim {

/// An archive that somebody pushes into a board's web server: handed over by the network processor
/// in pieces, taken apart by the archive parser. Prepare, then step as long as it goes on.
class PushedArchive
{
public:
    static constexpr qsizetype kLargestPiece = 1364; ///< of a body, as it is handed over

    PushedArchive(ArchiveLimits limits, Flash &flash, Console &console);

    void expect(quint32 length); ///< a body of that size
    void open();                 ///< the parser may have it

    enum class Next {
        Work,    ///< step()
        Receive, ///< take() and then step()
        Starve   ///< the body is over, but the archive is not
    };
    /// To be asked once before every step.
    [[nodiscard]] Next next();
    [[nodiscard]] qsizetype takesAtMost() const; ///< of the body, now
    void take(QByteArrayView piece);
    [[nodiscard]] qint32 step() { return m_download.step(); } ///< what the parser says
    void skip(qsizetype bytes) { m_received += static_cast<quint32>(bytes); }

    [[nodiscard]] quint32 length() const { return m_length; }
    [[nodiscard]] quint32 processed() const;
    [[nodiscard]] quint32 bodyLeft() const { return m_length - m_received; }
    /// Of what was taken and not processed yet.
    [[nodiscard]] QByteArray beginning(qsizetype size) const;
    [[nodiscard]] Archive &archive() { return m_archive; }

    /// The image that is just being opened.
    enum class Image { Fits, NeedsInternalFlash, NeedsNoInternalFlash };
    [[nodiscard]] Image image() const;

private:
    const Flash &m_flash;
    Archive m_archive;
    ReceiveBuffer m_buffer;
    Download m_download;
    quint32 m_length = 0;
    quint32 m_received = 0;
};

} // namespace airlift::sim
