#include "core/device/loader_program.h"

#include <utility>

#include <QtEndian>

namespace airlift::device {

using namespace std::chrono_literals;

namespace {

const QByteArray kAck = QByteArrayLiteral("\x00\xCC");

// uart-bootloader 7
constexpr Instant kReadyLimit = 5s;
constexpr Instant kAnswerLimit = 1s;
constexpr Instant kSwitchPause = 1200ms;
constexpr Instant kEraseLimit = 120s;
constexpr Instant kChunkLimit = 5s;
constexpr Instant kExtractLimit = 180s;

constexpr quint8 kSramBit = 0x80;
constexpr quint8 kFlashBit = 0x04;
constexpr quint8 kHasApplicationProcessor = 0x10;
constexpr quint8 kSecondGeneration = 0x31;
constexpr quint8 kOk = 0x40;

constexpr quint32 kSram = 0;
constexpr quint32 kSerialFlash = 2;
constexpr qsizetype kBlock = 4096;
constexpr quint32 kPatchBlock = 33; // of the serial flash; the patch begins eight bytes behind it
constexpr quint32 kPatchBlocks = 2;
constexpr quint32 kPatchOffset = kPatchBlock * kBlock + 8;
constexpr QByteArrayView kFlashPatchBegin = "PROGRAMMINGP_BTL_PATCH";
constexpr qsizetype kLargestRamPatch = 16 * kBlock;
constexpr qsizetype kLargestFlashPatch = kPatchBlocks * kBlock - 8;
constexpr qsizetype kKeySize = 16;
constexpr qsizetype kStorageInfoSize = 8;

[[nodiscard]] QByteArray words(std::initializer_list<quint32> all)
{
    QByteArray bytes;
    for (const quint32 word : all) {
        const quint32 big = qToBigEndian(word);
        bytes.append(reinterpret_cast<const char *>(&big), sizeof big);
    }
    return bytes;
}

template <typename Effects>
Effects joined(Effects first, Effects second)
{
    for (auto &effect : second)
        first.push_back(std::move(effect));
    return first;
}

} // namespace

std::optional<program::UnfitPart> unfitPart(const ProgramParts &parts)
{
    using Part = program::UnfitPart::Part;
    if (parts.ramPatch.isEmpty() || parts.ramPatch.size() > kLargestRamPatch)
        return program::UnfitPart{Part::RamPatch, parts.ramPatch.size()};
    if (!parts.flashPatch.startsWith(kFlashPatchBegin) ||
        parts.flashPatch.size() > kLargestFlashPatch)
        return program::UnfitPart{Part::FlashPatch, parts.flashPatch.size()};
    if (parts.image.isEmpty() || parts.image.size() > ProgramConversation::kLargestImage)
        return program::UnfitPart{Part::Image, parts.image.size()};
    if (!parts.key.isEmpty() && parts.key.size() != kKeySize)
        return program::UnfitPart{Part::Key, parts.key.size()};
    return std::nullopt;
}

ProgramConversation::ProgramConversation(ProgramParts parts)
    : m_parts(std::move(parts))
{
}

ProgramProgress ProgramConversation::progress(ProgramPhase phase) const
{
    const bool sends = phase == ProgramPhase::Sending || phase == ProgramPhase::Extracting;
    return {phase, sends ? m_written : 0, m_parts.image.size()};
}

ProgramConversation::Effects ProgramConversation::fail(decltype(ProgramFailure::why) why)
{
    m_over = true;
    return {ProgramFailure{std::move(why), m_touched}};
}

ProgramConversation::Effects ProgramConversation::begin(bool withBreak)
{
    if (const auto unfit = unfitPart(m_parts))
        return fail(*unfit);
    m_withBreak = withBreak;
    if (!withBreak)
        return joined(Effects{progress(ProgramPhase::Connecting)}, ask(Step::List));
    return {progress(ProgramPhase::Connecting), loader_effect::Break{true},
            loader_effect::ArmTimer{kReadyLimit}};
}

ProgramConversation::Effects ProgramConversation::cancel()
{
    return m_over ? Effects{} : fail(program::Cancelled{});
}

ProgramConversation::Effects ProgramConversation::question(quint8 opcode, const QByteArray &data,
                                                           LoaderAnswer::Shape shape, Instant limit)
{
    m_opcode = opcode;
    m_answer.expect(shape);
    return {loader_effect::Send{loaderFrame(opcode, data)}, loader_effect::ArmTimer{limit}};
}

ProgramConversation::Effects ProgramConversation::write(quint32 storage, quint32 offset,
                                                        const QByteArray &part)
{
    const QByteArray piece = part.mid(m_written, kWriteUnit);
    const auto at = offset + static_cast<quint32>(m_written);
    m_written += piece.size();
    return question(0x2D, words({storage, at, static_cast<quint32>(piece.size())}) + piece,
                    LoaderAnswer::Bare{0}, kChunkLimit);
}

/// The last one is answered when the file system was extracted; where an image is a multiple of the
/// chunk's size, an empty one may have to follow (uart-bootloader 3.7).
ProgramConversation::Effects ProgramConversation::sendChunk()
{
    const QByteArray chunk = m_parts.image.mid(m_written, kChunk);
    const QByteArray &key = chunk.isEmpty() ? QByteArray{} : m_parts.key;
    m_written += chunk.size();
    const bool last = m_written == m_parts.image.size();
    const quint32 sizes =
        static_cast<quint32>(key.size()) << 16 | static_cast<quint32>(chunk.size());
    return joined(Effects{progress(last ? ProgramPhase::Extracting : ProgramPhase::Sending)},
                  question(0x34, words({sizes, 0}) + key + chunk, LoaderAnswer::Bare{4},
                           last ? kExtractLimit : kChunkLimit));
}

ProgramConversation::Effects ProgramConversation::ask(Step step)
{
    using Bare = LoaderAnswer::Bare;
    using Packet = LoaderAnswer::Packet;
    m_step = step;
    switch (step) {
    case Step::List:
    case Step::ListAgain:
        return question(0x27, {}, Bare{1}, kAnswerLimit);
    case Step::Version:
    case Step::VersionAgain:
    case Step::VersionPatched:
        return question(0x2F, {}, Packet{}, kAnswerLimit);
    case Step::Switch:
        return question(0x33, words({26'666'667}), Bare{0}, kAnswerLimit); // about a second
    case Step::RamInfo:
        return joined(Effects{progress(ProgramPhase::Patching)},
                      question(0x31, words({kSram}), Packet{}, kAnswerLimit));
    case Step::EraseRam: {
        const auto blocks = static_cast<quint32>((m_parts.ramPatch.size() + kBlock - 1) / kBlock);
        return question(0x30, words({kSram, 0, blocks}), Bare{0}, kEraseLimit);
    }
    case Step::WriteRam:
        return write(kSram, 0, m_parts.ramPatch);
    case Step::Execute:
        return question(0x32, {}, LoaderAnswer::Twice{}, kChunkLimit);
    case Step::FlashInfo:
        return question(0x31, words({kSerialFlash}), Packet{}, kAnswerLimit);
    case Step::EraseFlash:
        m_touched = true;
        return joined(
            Effects{progress(ProgramPhase::Erasing)},
            question(0x30, words({kSerialFlash, kPatchBlock, kPatchBlocks}), Bare{0}, kEraseLimit));
    case Step::WriteFlash:
        return write(kSerialFlash, kPatchOffset, m_parts.flashPatch);
    case Step::Program:
    case Step::ProgramEnd:
        return sendChunk();
    case Step::Status:
    case Step::Why:
        return question(0x23, {}, Packet{}, kAnswerLimit);
    case Step::Ready:
    case Step::ReadyAgain:
    case Step::SwitchPause:
        break;
    }
    return {};
}

ProgramConversation::Effects ProgramConversation::ready()
{
    const Step next = m_step == Step::Ready ? Step::List : Step::VersionAgain;
    return joined(Effects{loader_effect::Break{false}}, ask(next));
}

ProgramConversation::Effects ProgramConversation::arrived(QByteArrayView bytes)
{
    if (m_over || m_step == Step::SwitchPause)
        return {};
    if (m_step == Step::Ready || m_step == Step::ReadyAgain)
        return m_answer.findsReady(bytes) ? ready() : Effects{};
    const auto result = m_answer.feed(bytes);
    if (!result)
        return {};
    if (std::holds_alternative<LoaderAnswer::Damaged>(*result))
        return fail(LoaderError{loader::Damaged{m_opcode}});
    if (const auto *whole = std::get_if<LoaderAnswer::Whole>(&*result))
        return answered(whole->payload);
    if (m_step == Step::Why || m_step == Step::Status)
        return fail(program::Refused{m_opcode, {}});
    const quint8 refused = m_opcode;
    Effects effects = ask(Step::Why);
    m_opcode = refused; // what the reason is of
    return effects;
}

ProgramConversation::Effects ProgramConversation::answered(const QByteArray &payload)
{
    const auto confirmed = [](Effects more) {
        return joined(Effects{loader_effect::Send{kAck}}, std::move(more));
    };
    switch (m_step) {
    case Step::List:
        return ask(Step::Version);
    case Step::Version:
    case Step::VersionAgain:
    case Step::VersionPatched: {
        const auto version = versionFrom(payload);
        if (!version)
            return confirmed(fail(LoaderError{loader::Damaged{m_opcode}}));
        m_version = *version;
        if (version->family != kSecondGeneration)
            return confirmed(fail(program::UnfitLoader{}));
        if (m_step == Step::VersionPatched)
            return confirmed(ask(Step::FlashInfo));
        const bool switches =
            m_step == Step::Version && (version->chip & kHasApplicationProcessor) != 0;
        return confirmed(ask(switches ? Step::Switch : Step::ListAgain));
    }
    case Step::Switch:
        m_step = Step::SwitchPause;
        return {loader_effect::ArmTimer{kSwitchPause}};
    case Step::ListAgain: {
        const auto storages = static_cast<quint8>(payload[0]);
        const bool fits = (storages & kSramBit) != 0 && (storages & kFlashBit) != 0;
        return fits ? ask(Step::RamInfo) : fail(program::UnfitLoader{storages});
    }
    case Step::RamInfo:
    case Step::FlashInfo: {
        if (payload.size() != kStorageInfoSize ||
            qFromBigEndian<quint16>(payload.constData()) != kBlock)
            return confirmed(fail(LoaderError{loader::Damaged{m_opcode}}));
        return confirmed(ask(m_step == Step::RamInfo ? Step::EraseRam : Step::EraseFlash));
    }
    case Step::EraseRam:
    case Step::WriteRam:
    case Step::EraseFlash:
    case Step::WriteFlash: {
        m_before = m_step;
        const quint8 about = m_opcode;
        Effects effects = ask(Step::Status);
        m_opcode = about;
        return effects;
    }
    case Step::Execute:
        return ask(Step::VersionPatched);
    case Step::Program:
    case Step::ProgramEnd:
        return counted(payload);
    case Step::Status:
    case Step::Why: {
        const quint8 status = payload.isEmpty() ? quint8{0} : static_cast<quint8>(payload[0]);
        if (m_step == Step::Why || status != kOk)
            return confirmed(fail(program::Refused{m_opcode, status}));
        return confirmed(afterStatus());
    }
    case Step::Ready:
    case Step::ReadyAgain:
    case Step::SwitchPause:
        break;
    }
    return {};
}

ProgramConversation::Effects ProgramConversation::afterStatus()
{
    switch (m_before) {
    case Step::EraseRam:
        m_written = 0;
        return ask(Step::WriteRam);
    case Step::WriteRam:
        return ask(m_written < m_parts.ramPatch.size() ? Step::WriteRam : Step::Execute);
    case Step::EraseFlash:
        m_written = 0;
        return ask(Step::WriteFlash);
    default:
        if (m_written < m_parts.flashPatch.size())
            return ask(Step::WriteFlash);
        m_written = 0;
        return ask(Step::Program);
    }
}

/// The only check there is: nothing can be read back. It says how much it has, and 0 at the end.
ProgramConversation::Effects ProgramConversation::counted(const QByteArray &payload)
{
    const auto status = qFromBigEndian<qint32>(payload.constData());
    if (status < 0)
        return fail(program::ImageRefused{static_cast<qint16>(status >> 16),
                                          static_cast<quint16>(status & 0xFFFF)});
    const bool last = m_written == m_parts.image.size();
    if (last && status == 0) {
        m_over = true;
        return {ProgramDone{m_version, m_written}};
    }
    if (status != m_written || m_step == Step::ProgramEnd)
        return fail(program::Miscounted{m_written, status});
    return ask(last ? Step::ProgramEnd : Step::Program);
}

ProgramConversation::Effects ProgramConversation::timedOut()
{
    if (m_over)
        return {};
    if (m_step == Step::SwitchPause) {
        m_step = Step::ReadyAgain;
        m_answer.expect(LoaderAnswer::Bare{0});
        Effects effects;
        if (m_withBreak)
            effects.push_back(loader_effect::Break{true});
        effects.push_back(loader_effect::ArmTimer{kReadyLimit});
        return effects;
    }
    const bool nobody = m_step == Step::Ready || m_step == Step::ReadyAgain ||
                        (m_step == Step::List && !m_withBreak);
    return nobody ? fail(LoaderError{loader::NoLoader{}})
                  : fail(LoaderError{loader::Silent{m_opcode}});
}

} // namespace airlift::device
