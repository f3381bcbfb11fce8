#pragma once

#include "core/base/units.h"
#include "core/device/loader_answer.h"

#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>
#include <QByteArrayView>

/// Asking the boot loader in ROM of a CC32xx who it is (uart-bootloader 1.4, 3). Nothing is
/// written. Bytes and time in, effects out.
namespace airlift::device {

/// LEN, checksum, opcode, data.
[[nodiscard]] QByteArray loaderFrame(quint8 opcode, QByteArrayView data = {});

struct LoaderVersion {
    QByteArray loader; ///< "0.1.0.3"
    quint8 chip = 0;   ///< 0x10, 0x18, 0x19
    quint8 family = 0; ///< 0x31 on the second generation
};
/// The payload of the version answer; nothing if it has another size.
[[nodiscard]] std::optional<LoaderVersion> versionFrom(QByteArrayView payload);
struct LoaderStorage {
    quint16 blockSize = 0;
    quint16 blocks = 0;
    quint32 flashId = 0; ///< 24 bits, JEDEC (INFERRED)
};
struct LoaderInfo {
    quint8 storages = 0; ///< bits 0x02 internal flash, 0x04 serial flash, 0x80 SRAM
    std::optional<LoaderVersion> version;
    std::optional<LoaderStorage> serialFlash; ///< this loader need not tell
    std::optional<quint8> status;             ///< the reason of a refusal: 0x50 is "blocked"
};

namespace loader {
/// Nobody said "ready": no break at reset, another SOP strap, another speed, or an application.
struct NoLoader {
};
/// It stopped answering, or answers with what is no packet.
struct Silent {
    quint8 opcode = 0;
};
struct Damaged {
    quint8 opcode = 0;
};
} // namespace loader
using LoaderError = std::variant<loader::NoLoader, loader::Silent, loader::Damaged>;
struct LoaderDone {
    LoaderInfo info;
};

namespace loader_effect {
struct Break {
    bool on = false;
};
struct Send {
    QByteArray bytes;
};
struct ArmTimer {
    Instant after{};
};
} // namespace loader_effect
using LoaderEffect = std::variant<loader_effect::Break, loader_effect::Send,
                                  loader_effect::ArmTimer, LoaderDone, LoaderError>;

class LoaderConversation
{
public:
    using Effects = std::vector<LoaderEffect>;
    [[nodiscard]] Effects begin(); ///< break on; somebody resets the device now
    /// Without a break: the loader may have said long ago that it is ready.
    [[nodiscard]] Effects beginWithoutBreak();
    [[nodiscard]] Effects arrived(QByteArrayView bytes);
    [[nodiscard]] Effects timedOut();
    [[nodiscard]] bool isOver() const { return m_step == Step::Over; }

private:
    enum class Step { Ready, List, Version, Storage, Status, Over };
    [[nodiscard]] Effects ask(Step step);
    [[nodiscard]] Effects answered(QByteArrayView payload);
    [[nodiscard]] Effects refused();
    [[nodiscard]] Effects end(LoaderEffect how);
    [[nodiscard]] quint8 opcode() const;

    Step m_step = Step::Ready;
    bool m_mayBeReady = false;
    LoaderAnswer m_answer;
    LoaderInfo m_info;
};

} // namespace airlift::device
