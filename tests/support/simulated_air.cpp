#include "tests/support/simulated_air.h"

#include "core/base/http_answer.h"
#include "core/provision/announcement.h"

namespace airlift::test {

using namespace provision;
using namespace std::chrono_literals;

SimulatedAir::SimulatedAir(Surroundings surroundings, Clock &clock, quint32 seed)
    : m_surroundings(std::move(surroundings))
    , m_clock(clock)
    , m_random(seed)
    , m_air(m_surroundings.air, seed + 1)
{
}

void SimulatedAir::add(sim::ProvisioningUnit &unit)
{
    m_units.push_back(&unit);
    connect(&unit, &sim::ProvisioningUnit::announced, this,
            [this, &unit](const QByteArray &payload) {
                if (unit.network() == m_surroundings.homeNetwork &&
                    !happens(m_surroundings.lostAnnouncements))
                    heard(payload, unit.settings().lanAddress);
            });
}

void SimulatedAir::setPass(std::function<SmartConfigPass()> make,
                           std::function<SmartConfigPass()> rival)
{
    m_make = std::move(make);
    m_makeRival = std::move(rival);
}

void SimulatedAir::heard(const QByteArray &payload, const QByteArray &sender)
{
    if (!m_listening || !m_atHome)
        return;
    if (m_surroundings.foreignAnnouncement)
        if (const auto other =
                parseAnnouncement(*m_surroundings.foreignAnnouncement,
                                  QHostAddress{QString::fromLatin1(m_surroundings.foreignAddress)}))
            Q_EMIT happened(
                event::Seen{{Sighting::How::Announcement, {other->name, {}, other->address}}});
    if (const auto seen = parseAnnouncement(payload, QHostAddress{QString::fromLatin1(sender)}))
        Q_EMIT happened(
            event::Seen{{Sighting::How::Announcement, {seen->name, {}, seen->address}}});
}

void SimulatedAir::join(Place place)
{
    m_atHome = m_atDevice = false;
    m_clock.after(1s, this, [this, place] {
        if (place == Place::HomeNetwork) {
            m_atHome = m_surroundings.homeIsInReach;
            if (m_atHome)
                Q_EMIT happened(event::Joined{});
            else
                Q_EMIT happened(event::CouldNotJoin{{JoinFailed::Why::NotFound, {}, {}}});
            return;
        }
        m_atDevice = !m_units.empty() && m_units.front()->isAccessPoint();
        if (m_atDevice)
            Q_EMIT happened(event::Joined{});
        else
            Q_EMIT happened(event::CouldNotJoin{{JoinFailed::Why::NotFound, {}, {}}});
    });
}

QByteArray SimulatedAir::answerTo(const effect::Ask &question, const QByteArray &bytes)
{
    if (question.place == Place::DeviceAccessPoint)
        return m_atDevice ? m_units.front()->answer(bytes, sim::ProvisioningUnit::Side::AccessPoint,
                                                    question.tls)
                          : QByteArray{};
    const QByteArray address = question.address.toString().toLatin1();
    if (!m_atHome)
        return {};
    if (address == m_surroundings.foreignAddress)
        return m_surroundings.foreignBody;
    for (sim::ProvisioningUnit *unit : m_units) {
        if (unit->settings().lanAddress == address && unit->network() == m_surroundings.homeNetwork)
            return unit->answer(bytes, sim::ProvisioningUnit::Side::Network, question.tls);
    }
    return {};
}

void SimulatedAir::ask(effect::Ask question)
{
    const QByteArray name = question.method + ' ' + question.path;
    m_requests << name;
    QByteArray bytes = name + " HTTP/1.1\r\nHost: mysimplelink.net\r\nContent-Length: " +
                       QByteArray::number(question.body.reveal().size()) + "\r\n\r\n";
    bytes += question.body.reveal();
    m_clock.after(20ms, this,
                  [this, bytes, tag = question.tag, name,
                   kept = std::make_shared<effect::Ask>(std::move(question))] {
                      const QByteArray reply = answerTo(*kept, bytes);
                      const ParsedAnswer parsed = parseHttpAnswer(reply, true);
                      const auto *answer = std::get_if<HttpAnswer>(&parsed);
                      if (answer && !happens(m_surroundings.lostAnswers)) {
                          Q_EMIT happened(event::Answered{tag, *answer});
                          return;
                      }
                      m_clock.after(3s, this, [this, tag, name] {
                          Q_EMIT happened(event::Unanswered{
                              tag, {NoAnswer::Why::TimedOut, QString::fromLatin1(name), {}}});
                      });
                  });
}

void SimulatedAir::transmit(bool on)
{
    m_clock.cancel(std::exchange(m_ticket, 0));
    m_schedule.reset();
    m_rival.reset();
    if (!on)
        return;
    m_schedule.emplace(m_make());
    if (m_makeRival)
        m_rival.emplace(m_makeRival());
    emitSome();
}

/// A fifth of a second at a time: virtual time passes, the order stays.
void SimulatedAir::emitSome()
{
    Instant spent{};
    while (spent < 200ms && m_schedule) {
        const Emission emission = m_schedule->next();
        spent += std::max<Instant>(emission.pauseAfter, 1ms);
        ++m_datagrams;
        for (auto *schedule : {&m_schedule, &m_rival}) {
            if (!*schedule)
                continue;
            const quint16 length =
                schedule == &m_schedule ? emission.length : (*schedule)->next().length;
            for (const qsizetype arrived : m_air.carry(length)) {
                for (sim::ProvisioningUnit *unit : m_units)
                    unit->hear(arrived);
            }
        }
    }
    m_ticket = m_clock.after(spent, this, [this] { emitSome(); });
}

void SimulatedAir::leave()
{
    transmit(false);
    m_listening = false;
}

} // namespace airlift::test
