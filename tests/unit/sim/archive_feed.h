#pragma once

#include "core/sim/ota_library.h"

#include <QByteArray>

namespace airlift::test {

/// How the archive parser ends when it is fed like the OTA library feeds it.
struct FeedResult {
    enum class End { Done, Failed, Stalled, Loops } end{};
    qint32 status = 0; ///< if Failed
    QByteArray printed;
};

/// Feeds the whole of `bytes` in reads that end where a packet ends. The first packet also held a
/// response header of `header` bytes.
[[nodiscard]] inline FeedResult feed(const QByteArray &bytes, sim::Flash &flash,
                                     const sim::ArchiveLimits &limits,
                                     qsizetype packet = sim::ReceiveBuffer::kCapacity,
                                     qsizetype header = 0)
{
    constexpr int kManySteps = 100'000;
    sim::Console console;
    sim::Archive archive{limits, flash, console};
    sim::ReceiveBuffer buffer;
    sim::Download download{archive, buffer};
    qsizetype sent = 0;
    qsizetype packetEnd = packet - header;
    const auto receive = [&] {
        const qsizetype size = qMin(buffer.room(), qMin(packetEnd, bytes.size()) - sent);
        buffer.append(QByteArrayView{bytes}.sliced(sent, size));
        sent += size;
        if (sent == packetEnd)
            packetEnd += packet;
        return size > 0;
    };
    download.begin();
    if (!receive())
        return {FeedResult::End::Stalled, 0, {}};
    for (int step = 0; step < kManySteps; ++step) {
        if (download.wantsMore()) {
            buffer.wipeRoom();
            if (!receive())
                return {FeedResult::End::Stalled, 0, console.takeAll()};
        }
        const qint32 status = download.step();
        if (status < 0)
            return {FeedResult::End::Failed, status, console.takeAll()};
        if (status == sim::Archive::DownloadDone)
            return {FeedResult::End::Done, 0, console.takeAll()};
    }
    return {FeedResult::End::Loops, 0, console.takeAll()};
}

} // namespace airlift::test
