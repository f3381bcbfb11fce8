#pragma once

#include "core/sim/application.h"
#include "core/sim/codes.h"

#include <functional>
#include <optional>
#include <vector>

#include <QByteArray>

namespace airlift::test {

/// A server made of one response and a few ways to fail; answers the firmware's calls without a
/// network.
struct FakeServer {
    QByteArray response = {};
    qsizetype recordSize = 16384;       ///< a read ends with its record
    std::vector<qsizetype> pauses = {}; ///< bytes of the response behind which a read ends too
    qint32 resolveStatus = 0;
    qint32 connectStatus = 0;
    std::optional<QByteArray> wantedCa = {}; ///< raises the socket event of a wrong CA
    qsizetype closesAfter = -1;              ///< bytes of the response
    qsizetype silentAfter = -1;
    int breaksOnlyAt = 0; ///< number of the one connection that closes or falls silent; 0: all

    QByteArrayList answers = {}; ///< one for each request, instead of the response
    QByteArrayList requests = {};
    int connections = 0;
    qsizetype sent = 0; ///< of the response, on this connection

    [[nodiscard]] sim::Reply answer(const sim::Call &call)
    {
        return std::visit([this](const auto &which) { return on(which); }, call);
    }

    [[nodiscard]] sim::Reply on(const sim::call::Resolve &) const
    {
        return {resolveStatus, 0xCB007124, {}};
    }
    [[nodiscard]] sim::Reply on(const sim::call::Connect &)
    {
        sent = 0;
        ++connections;
        return {connectStatus, 0, {}};
    }
    [[nodiscard]] sim::Reply on(const sim::call::Send &send)
    {
        if (requests.size() < answers.size()) {
            response = answers[requests.size()];
            sent = 0;
        }
        requests << send.bytes;
        return {static_cast<qint32>(send.bytes.size()), 0, {}};
    }
    [[nodiscard]] sim::Reply on(const sim::call::Receive &receive)
    {
        const bool breaks = breaksOnlyAt == 0 || breaksOnlyAt == connections;
        if (breaks && silentAfter >= 0 && sent >= silentAfter)
            return {sim::code::kTryAgain, 0, {}};
        qsizetype end = qMin(response.size(), (sent / recordSize + 1) * recordSize);
        for (const qsizetype pause : pauses)
            if (pause > sent)
                end = qMin(end, pause);
        if (breaks && closesAfter >= 0)
            end = qMin(end, closesAfter);
        if (breaks && silentAfter >= 0)
            end = qMin(end, silentAfter);
        const QByteArray bytes =
            response.mid(sent, qMin(receive.atMost, qMax<qsizetype>(end - sent, 0)));
        sent += bytes.size();
        return {static_cast<qint32>(bytes.size()), 0, bytes};
    }
    [[nodiscard]] sim::Reply on(const sim::call::Close &) const { return {}; }
};

/// Runs the firmware from power-on to its end, without clock, UART or network.
class BoardRun
{
public:
    enum class End { Reset, Halted, Stuck };

    BoardRun(const sim::Application::Settings &settings, sim::Flash &flash, FakeServer &server)
        : m_flash(flash)
        , m_server(server)
        , m_application(settings, flash, m_console)
    {
    }

    QByteArray printed;
    int pingPercent = 100;
    int mostTurns = 5000;
    std::vector<sim::Order> orders; ///< all that were given

    /// One power cycle.
    [[nodiscard]] End run()
    {
        m_flash.boot();
        sim::Turn turn = m_application.powerOn();
        for (int turns = 0; turns < mostTurns; ++turns) {
            orders.insert(orders.end(), turn.orders.begin(), turn.orders.end());
            for (const sim::Order &order : turn.orders)
                m_pinging = m_pinging || std::holds_alternative<sim::order::Ping>(order);
            printed += m_console.takeAll();
            if (std::holds_alternative<sim::ResetBoard>(turn.wait))
                return End::Reset;
            if (std::holds_alternative<sim::Halt>(turn.wait))
                return End::Halted;
            turn = next(turn);
        }
        return End::Stuck;
    }

private:
    [[nodiscard]] sim::Turn next(const sim::Turn &turn)
    {
        if (const auto *call = std::get_if<sim::Call>(&turn.wait)) {
            const sim::Reply reply = m_server.answer(*call);
            if (std::holds_alternative<sim::call::Connect>(*call) && m_server.wantedCa)
                m_application.notice(sim::notice::WrongRootCa{*m_server.wantedCa});
            return m_application.resume(reply);
        }
        if (std::holds_alternative<sim::AwaitNotice>(turn.wait))
            bringNews();
        return m_application.resume();
    }

    void bringNews()
    {
        if (m_pinging) {
            m_pinging = false;
            m_application.notice(sim::notice::PingReport{pingPercent});
        } else if (m_application.state() == sim::Application::State::WaitForConnection) {
            m_application.notice(sim::notice::Joined{});
        } else {
            m_application.notice(sim::notice::AddressAcquired{});
        }
    }

    sim::Flash &m_flash;
    FakeServer &m_server;
    sim::Console m_console;
    sim::Application m_application;
    bool m_pinging = false;
};

} // namespace airlift::test
