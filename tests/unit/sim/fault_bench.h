#pragma once

#include "core/sim/codes.h"
#include "core/sim/fault_plan.h"
#include "tests/unit/sim/board_bench.h"

namespace airlift::test {

inline const QByteArray kImageName = "/sys/mcuflashimg.bin";
inline const QByteArray kPageName = "/html/status.txt";
inline const QByteArray kOldImage = "old image";
inline const QByteArray kOldPage = "old page";
inline const QByteArray kCommitLine =
    "OtaCheckDoCommit: OTA success, new image commited and currently run\n";

[[nodiscard]] inline sim::FaultPlan plan(const QString &text)
{
    const auto parsed = sim::FaultPlan::parse(text);
    if (!parsed)
        qFatal("no fault plan: %s", qPrintable(text));
    return *parsed;
}

/// A board in virtual time with an old image and an old page, for an archive that brings new ones.
struct FaultBench : Bench {
    explicit FaultBench(quint16 port, const QString &faults = {}, quint32 seed = 1)
        : Bench(port, seed)
    {
        device.flash().program(kPageName, kOldPage);
        change([&](sim::DeviceConfig &config) { config.faults.plan = plan(faults); });
    }

    /// Virtual time passes, whatever the board does.
    void runFor(Instant time)
    {
        QEventLoop loop;
        clock.after(time, &loop, [&loop] { loop.quit(); });
        QTimer::singleShot(std::chrono::seconds{60}, &loop, [] { qFatal("time does not pass"); });
        loop.exec();
    }

    /// Until the new image is committed, the board has halted, or that much time has passed.
    void runToTheEnd(Instant atMost)
    {
        if (!runBoardUntil(link, device, std::chrono::seconds{30}, [&] {
                return link.text.contains(kCommitLine) ||
                       device.state() == sim::Device::State::Halted || clock.now() > atMost;
            }))
            qFatal("neither committed nor halted");
    }

    enum class Content { Old, New, Mixed };
    /// What a reader of the flash gets now.
    [[nodiscard]] static Content contentOf(const sim::Flash &flash, const TestArchive &archive)
    {
        const auto image = flash.read(kImageName);
        const auto page = flash.read(kPageName);
        if (image == kOldImage && page == kOldPage)
            return Content::Old;
        return image == archive.files[1].content && page == archive.files[2].content
                   ? Content::New
                   : Content::Mixed;
    }
    /// What two boots later is there for good: nobody commits any more.
    [[nodiscard]] Content contentInTheEnd(const TestArchive &archive) const
    {
        sim::Flash flash = const_cast<sim::Device &>(device).flash();
        flash.boot();
        if (contentOf(flash, archive) == Content::Mixed)
            return Content::Mixed;
        flash.boot();
        return contentOf(flash, archive);
    }
};

} // namespace airlift::test
