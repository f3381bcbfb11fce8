#include "core/device/boot_loader.h"

#include <numeric>
#include <utility>

#include <QtEndian>

namespace airlift::device {

using namespace std::chrono_literals;

namespace {

const QByteArray kAck = QByteArrayLiteral("\x00\xCC");
constexpr Instant kReadyLimit = 5s;
constexpr Instant kAnswerLimit = 1s;

[[nodiscard]] quint8 sum(QByteArrayView bytes)
{
    return std::accumulate(bytes.begin(), bytes.end(), quint8{0}, [](quint8 all, char c) {
        return static_cast<quint8>(all + static_cast<quint8>(c));
    });
}

} // namespace

QByteArray loaderFrame(quint8 opcode, QByteArrayView data)
{
    const qsizetype length = data.size() + 3;
    QByteArray frame;
    frame.append(static_cast<char>(length >> 8)).append(static_cast<char>(length & 0xFF));
    frame.append(static_cast<char>(opcode + sum(data))).append(static_cast<char>(opcode));
    return frame.append(data);
}

std::optional<LoaderVersion> versionFrom(QByteArrayView payload)
{
    constexpr qsizetype kSize = 28;
    if (payload.size() != kSize)
        return std::nullopt;
    LoaderVersion version;
    for (qsizetype i = 0; i < 4; ++i)
        version.loader += (i > 0 ? "." : "") + QByteArray::number(static_cast<quint8>(payload[i]));
    version.chip = static_cast<quint8>(payload[16]);
    version.family = static_cast<quint8>(payload[17]);
    return version;
}

quint8 LoaderConversation::opcode() const
{
    switch (m_step) {
    case Step::List:
        return 0x27;
    case Step::Version:
        return 0x2F;
    case Step::Storage:
        return 0x31;
    case Step::Status:
        return 0x23;
    case Step::Ready:
    case Step::Over:
        break;
    }
    return 0;
}

LoaderConversation::Effects LoaderConversation::begin()
{
    return {loader_effect::Break{true}, loader_effect::ArmTimer{kReadyLimit}};
}

LoaderConversation::Effects LoaderConversation::beginWithoutBreak()
{
    m_mayBeReady = true;
    return {loader_effect::ArmTimer{kAnswerLimit}};
}

LoaderConversation::Effects LoaderConversation::ask(Step step)
{
    m_step = step;
    if (step == Step::List)
        m_answer.expect(LoaderAnswer::Bare{1});
    else
        m_answer.expect(LoaderAnswer::Packet{});
    const QByteArray data =
        step == Step::Storage ? QByteArrayLiteral("\x00\x00\x00\x02") : QByteArray{};
    return {loader_effect::Send{loaderFrame(opcode(), data)},
            loader_effect::ArmTimer{kAnswerLimit}};
}

LoaderConversation::Effects LoaderConversation::end(LoaderEffect how)
{
    m_step = Step::Over;
    return {std::move(how)};
}

LoaderConversation::Effects LoaderConversation::arrived(QByteArrayView bytes)
{
    if (m_step == Step::Over)
        return {};
    if (m_step == Step::Ready) {
        if (!m_answer.findsReady(bytes))
            return {};
        Effects effects{loader_effect::Break{false}};
        for (LoaderEffect &effect : ask(Step::List))
            effects.push_back(std::move(effect));
        return effects;
    }
    const auto result = m_answer.feed(bytes);
    if (!result)
        return {};
    if (std::holds_alternative<LoaderAnswer::Refused>(*result))
        return refused();
    if (const auto *whole = std::get_if<LoaderAnswer::Whole>(&*result))
        return answered(whole->payload);
    return end(LoaderError{loader::Damaged{opcode()}});
}

/// Asks why; what was learned before stays.
LoaderConversation::Effects LoaderConversation::refused()
{
    if (m_step == Step::Status || m_step == Step::List)
        return end(LoaderError{loader::Damaged{opcode()}});
    return ask(Step::Status);
}

LoaderConversation::Effects LoaderConversation::answered(QByteArrayView payload)
{
    if (m_step == Step::List) {
        m_info.storages = static_cast<quint8>(payload[0]);
        return ask(Step::Version);
    }
    Effects effects{loader_effect::Send{kAck}};
    const auto then = [&effects](Effects more) {
        for (LoaderEffect &effect : more)
            effects.push_back(std::move(effect));
        return effects;
    };
    if (m_step == Step::Status) {
        m_info.status = static_cast<quint8>(payload[0]);
        return then(end(LoaderDone{m_info}));
    }
    if (m_step == Step::Version) {
        m_info.version = versionFrom(payload);
        return then(m_info.version ? ask(Step::Storage)
                                   : end(LoaderError{loader::Damaged{opcode()}}));
    }
    if (payload.size() != 8)
        return then(end(LoaderError{loader::Damaged{opcode()}}));
    m_info.serialFlash = LoaderStorage{qFromBigEndian<quint16>(payload.data()),
                                       qFromBigEndian<quint16>(payload.data() + 2),
                                       qFromBigEndian<quint32>(payload.data() + 4) & 0xFFFFFF};
    return then(end(LoaderDone{m_info}));
}

LoaderConversation::Effects LoaderConversation::timedOut()
{
    if (m_step == Step::Over)
        return {};
    if (m_step == Step::Ready && m_mayBeReady)
        return ask(Step::List);
    if (m_step == Step::Ready)
        return end(LoaderError{loader::NoLoader{}});
    if (m_step == Step::List && m_mayBeReady)
        return end(LoaderError{loader::NoLoader{}});
    // A refusal may also be silence: what is known by then is worth telling.
    if (m_step == Step::Storage || m_step == Step::Status)
        return end(LoaderDone{m_info});
    return end(LoaderError{loader::Silent{opcode()}});
}

} // namespace airlift::device
