#pragma once

#include "core/device/boot_loader.h"
#include "core/device/loader_answer.h"

/// Programming a whole image through the boot loader in ROM (uart-bootloader 5): the network
/// processor's loader is patched in RAM and in the serial flash, and then takes the image. A CC3220
/// takes nothing smaller this way, and nothing can be read back; what it says of each chunk is
/// checked instead. Bytes and time in, effects out.
namespace airlift::device {

/// What is sent. The patches are TI's; whoever programs has them from TI's tools.
struct ProgramParts {
    QByteArray ramPatch;   ///< BTL_ram.ptc
    QByteArray flashPatch; ///< BTL_sflash.ptc
    QByteArray image;      ///< Programming.ucf
    QByteArray key;        ///< of an encrypted image: 16 bytes; else empty
};

namespace program {
/// A part that cannot be what it is meant to be; nothing was sent.
struct UnfitPart {
    enum class Part { RamPatch, FlashPatch, Image, Key } part{};
    qint64 size = 0;
};
/// The first generation, or a loader that lacks a storage.
struct UnfitLoader {
    quint8 storages = 0;
};
/// It does not take a command; the reason it gave, if it gave one.
struct Refused {
    quint8 opcode = 0;
    std::optional<quint8> status;
};
/// The file system refused the image: error number and its extension (uart-bootloader 4.2).
struct ImageRefused {
    qint16 error = 0;
    quint16 detail = 0;
};
/// It counts otherwise than we do.
struct Miscounted {
    qint64 sent = 0;
    qint64 counted = 0;
};
struct Cancelled {
};
} // namespace program
/// Why it ended, and whether the serial flash was touched by then: the board then has no image and
/// may say that it is blocked until one is programmed whole.
struct ProgramFailure {
    std::variant<LoaderError, program::UnfitPart, program::UnfitLoader, program::Refused,
                 program::ImageRefused, program::Miscounted, program::Cancelled>
        why;
    bool touched = false;
};

enum class ProgramPhase { Connecting, Patching, Erasing, Sending, Extracting };
struct ProgramProgress {
    ProgramPhase phase{};
    qint64 done = 0; ///< bytes of the image
    qint64 total = 0;
};
struct ProgramDone {
    LoaderVersion version; ///< of the patched loader
    qint64 bytes = 0;
};
using ProgramEffect =
    std::variant<loader_effect::Break, loader_effect::Send, loader_effect::ArmTimer,
                 ProgramProgress, ProgramDone, ProgramFailure>;

class ProgramConversation
{
public:
    using Effects = std::vector<ProgramEffect>;
    explicit ProgramConversation(ProgramParts parts);

    /// Break on; somebody resets the device now. Without a break the loader is ready by itself.
    [[nodiscard]] Effects begin(bool withBreak);
    [[nodiscard]] Effects arrived(QByteArrayView bytes);
    [[nodiscard]] Effects timedOut();
    [[nodiscard]] Effects cancel();
    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] bool hasTouchedFlash() const { return m_touched; }

    static constexpr qsizetype kWriteUnit = 4080;
    static constexpr qsizetype kChunk = 4096;
    static constexpr qsizetype kLargestImage = 16 * 1024 * 1024;

private:
    enum class Step {
        Ready,
        List,
        Version,
        Switch,
        SwitchPause,
        ReadyAgain,
        ListAgain,
        VersionAgain,
        RamInfo,
        EraseRam,
        WriteRam,
        Execute,
        VersionPatched,
        FlashInfo,
        EraseFlash,
        WriteFlash,
        Program,
        ProgramEnd,
        Status, ///< the answer to the step before
        Why     ///< the reason of a refusal
    };

    [[nodiscard]] Effects ask(Step step);
    [[nodiscard]] Effects question(quint8 opcode, const QByteArray &data, LoaderAnswer::Shape shape,
                                   Instant limit);
    [[nodiscard]] Effects write(quint32 storage, quint32 offset, const QByteArray &part);
    [[nodiscard]] Effects sendChunk();
    [[nodiscard]] Effects answered(const QByteArray &payload);
    [[nodiscard]] Effects afterStatus();
    [[nodiscard]] Effects counted(const QByteArray &payload);
    [[nodiscard]] Effects ready();
    [[nodiscard]] Effects fail(decltype(ProgramFailure::why) why);
    [[nodiscard]] ProgramProgress progress(ProgramPhase phase) const;

    ProgramParts m_parts;
    LoaderAnswer m_answer;
    Step m_step = Step::Ready;
    Step m_before = Step::Ready; ///< the one a status or a refusal is about
    quint8 m_opcode = 0;
    bool m_withBreak = false;
    bool m_over = false;
    bool m_touched = false;
    qsizetype m_written = 0; ///< of the part at hand
    LoaderVersion m_version;
};

/// What is wrong with the parts, before anything is sent.
[[nodiscard]] std::optional<program::UnfitPart> unfitPart(const ProgramParts &parts);

} // namespace airlift::device
