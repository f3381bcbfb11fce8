#include "core/sim/pushed_archive.h"

#include <utility>

namespace airlift::sim {

PushedArchive::PushedArchive(ArchiveLimits limits, Flash &flash, Console &console)
    : m_flash(flash)
    , m_archive(std::move(limits), flash, console)
    , m_download(m_archive, m_buffer)
{
}

void PushedArchive::expect(quint32 length)
{
    m_length = length;
    m_received = 0;
    m_buffer.clear();
}

void PushedArchive::open()
{
    m_archive.init();
    m_download.begin();
}

/// What the firmware does with an archive that goes on after the body is not known for certain; it
/// has no data, so it fails (INFERRED).
PushedArchive::Next PushedArchive::next()
{
    if (!m_download.wantsMore())
        return Next::Work;
    return bodyLeft() > 0 ? Next::Receive : Next::Starve;
}

qsizetype PushedArchive::takesAtMost() const
{
    return qMin(qMin(kLargestPiece, m_buffer.room()), qsizetype{bodyLeft()});
}

void PushedArchive::take(QByteArrayView piece)
{
    m_buffer.wipeRoom();
    m_buffer.append(piece);
    m_received += static_cast<quint32>(piece.size());
}

quint32 PushedArchive::processed() const
{
    return m_received - static_cast<quint32>(m_buffer.size());
}

QByteArray PushedArchive::beginning(qsizetype size) const
{
    const QByteArrayView bytes = m_buffer.piece().bytes();
    return bytes.first(qMin(size, bytes.size())).toByteArray();
}

PushedArchive::Image PushedArchive::image() const
{
    if (m_archive.state() != Archive::State::Open)
        return Image::Fits;
    const bool internal = m_flash.chip() == Chip::CC3220SF || m_flash.chip() == Chip::CC3235SF;
    if (internal && m_archive.entryName().contains("mcuimg.bin"))
        return Image::NeedsNoInternalFlash;
    if (!internal && m_archive.entryName().contains("mcuflashimg.bin"))
        return Image::NeedsInternalFlash;
    return Image::Fits;
}

} // namespace airlift::sim
