#pragma once

#include "core/base/clock.h"
#include "core/provision/run.h"
#include "core/provision/smartconfig.h"
#include "core/sim/provisioning_air.h"
#include "core/sim/provisioning_unit.h"

#include <functional>
#include <optional>
#include <random>

namespace airlift::test {

/// What the client's surroundings do to it.
struct Surroundings {
    QByteArray homeNetwork;
    bool homeIsInReach = true;
    sim::AirQuality air;       ///< of SmartConfig datagrams
    int lostAnnouncements = 0; ///< per mille
    int lostAnswers = 0;       ///< per mille: the device heard, the client does not
    QByteArray foreignAddress; ///< somebody else who answers HTTP there
    QByteArray foreignBody;    ///< with these bytes
    std::optional<QByteArray> foreignAnnouncement;
};

/// A client's world in memory: simulated units, Wi-Fi, HTTP and announcements without a socket, on
/// virtual time.
class SimulatedAir final : public provision::Outside
{
    Q_OBJECT
public:
    SimulatedAir(Surroundings surroundings, Clock &clock, quint32 seed);
    void add(sim::ProvisioningUnit &unit);
    /// What transmit() sends; `rival`: what somebody else sends at the same time.
    void setPass(std::function<provision::SmartConfigPass()> make,
                 std::function<provision::SmartConfigPass()> rival = {});

    void join(provision::Place place) override;
    void ask(provision::effect::Ask question) override;
    void listen(bool on) override { m_listening = on; }
    void transmit(bool on) override;
    void leave() override;

    [[nodiscard]] bool isQuiet() const { return !m_schedule && !m_listening; }
    [[nodiscard]] int datagrams() const { return m_datagrams; }
    [[nodiscard]] QByteArrayList requests() const { return m_requests; } ///< without bodies

private:
    [[nodiscard]] bool happens(int perMille)
    {
        return static_cast<int>(m_random() % 1000) < perMille;
    }
    [[nodiscard]] QByteArray answerTo(const provision::effect::Ask &question,
                                      const QByteArray &bytes);
    void emitSome();
    void heard(const QByteArray &payload, const QByteArray &sender);

    Surroundings m_surroundings;
    Clock &m_clock;
    std::mt19937 m_random;
    sim::ProvisioningAir m_air;
    std::vector<sim::ProvisioningUnit *> m_units;
    bool m_atDevice = false;
    bool m_atHome = true;
    bool m_listening = false;
    std::function<provision::SmartConfigPass()> m_make;
    std::function<provision::SmartConfigPass()> m_makeRival;
    std::optional<provision::SmartConfigSchedule> m_schedule;
    std::optional<provision::SmartConfigSchedule> m_rival;
    Clock::Ticket m_ticket = 0;
    int m_datagrams = 0;
    QByteArrayList m_requests;
};

} // namespace airlift::test
