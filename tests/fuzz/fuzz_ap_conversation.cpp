// Any order of events, any answers: the conversation with a device's access point ends at most
// once, keeps the network key to the bodies of its requests, and says "confirmed" only after
// something answered "5" where it had asked for the result.
#include "core/provision/ap_conversation.h"

#include <cstdlib>
#include <optional>

namespace {

using namespace airlift;
using namespace airlift::provision;

const QByteArray kKey = "a key nobody may see";

void require(bool condition)
{
    if (!condition)
        std::abort();
}

/// Does what the conversation asks for, with what the bytes say happened.
class Stranger
{
public:
    Stranger(QByteArrayView script, ApPlan plan)
        : m_script(script)
        , m_conversation(std::move(plan))
    {
    }
    void play()
    {
        deliver(event::Begin{});
        for (int steps = 0; !m_script.isEmpty() && steps < 400; ++steps)
            deliver(next());
    }

private:
    [[nodiscard]] unsigned octet()
    {
        if (m_script.isEmpty())
            return 0;
        const auto value = static_cast<unsigned char>(m_script.front());
        m_script = m_script.sliced(1);
        return value;
    }
    [[nodiscard]] QByteArray text()
    {
        const auto wanted = static_cast<qsizetype>(octet() % 64);
        const qsizetype length = std::min(wanted, m_script.size());
        const QByteArray bytes = m_script.first(length).toByteArray();
        m_script = m_script.sliced(length);
        return bytes;
    }
    [[nodiscard]] Event next()
    {
        switch (octet() % 10) {
        case 0:
            return event::Joined{};
        case 1:
            return event::CouldNotJoin{JoinFailed{JoinFailed::Why::TimedOut, {}, {}}};
        case 2:
            return answered(200, text());
        case 3:
            return answered(100 + static_cast<int>(octet() * 2), text());
        case 4:
            return event::Unanswered{m_question.tag, {}};
        case 5:
            return event::Seen{{Sighting::How::Mdns,
                                {QString::fromLatin1(text()), QString::fromLatin1(text()),
                                 QHostAddress{0xC0A80100U + octet()}}}};
        case 6:
            return event::Due{m_timer};
        case 7:
            return answered(200, QByteArray::number(octet() % 10));
        case 8:
            return answered(200, "R2.0");
        default:
            return octet() == 0 ? Event{event::Cancel{}} : answered(200, "station-07");
        }
    }
    [[nodiscard]] Event answered(int status, const QByteArray &body)
    {
        const bool isResult = m_question.path == "/param_cfg_result.txt";
        m_saidFive |= isResult && status == 200 && body.trimmed() == "5";
        return event::Answered{m_question.tag, {status, body, false}};
    }
    void deliver(const Event &event)
    {
        Effects effects = m_conversation.handle(event);
        require(!m_isOver || effects.empty());
        for (Effect &effect : effects)
            std::visit([this](auto &e) { on(e); }, effect);
    }
    void on(effect::Ask &ask)
    {
        require(!ask.path.contains(kKey));
        m_question = std::move(ask);
    }
    void on(const effect::Arm &arm) { m_timer = arm.timer; }
    void on(const effect::Tell &tell) { require(!tell.fact.contains(QString::fromLatin1(kKey))); }
    void on(const effect::Finish &finish)
    {
        require(!m_isOver);
        m_isOver = true;
        require(!std::holds_alternative<Confirmed>(finish.ending) || m_saidFive);
    }
    template <typename Other>
    void on(const Other &)
    {
    }

    QByteArrayView m_script;
    ApConversation m_conversation;
    effect::Ask m_question;
    quint32 m_timer = 0;
    bool m_saidFive = false;
    bool m_isOver = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const unsigned switches = data[0];
    ApPlan plan;
    plan.joinsDevice = (switches & 1U) != 0;
    plan.scans = (switches & 2U) != 0;
    plan.returnsHome = (switches & 4U) != 0;
    plan.transport = (switches & 8U) != 0 ? Transport::Tls : Transport::Detect;
    plan.networkName = QStringLiteral("Works");
    plan.networkKey = Secret{kKey};
    if ((switches & 16U) != 0)
        plan.deviceName = QStringLiteral("station-07");
    const QByteArrayView script{reinterpret_cast<const char *>(data) + 1,
                                static_cast<qsizetype>(size) - 1};
    Stranger{script, std::move(plan)}.play();
    return 0;
}
