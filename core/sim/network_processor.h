#pragma once

#include "core/base/clock.h"
#include "core/sim/device.h"
#include "core/sim/effect.h"
#include "core/sim/fault_injector.h"
#include "core/sim/jitter.h"
#include "core/sim/server_check.h"
#include "core/sim/tls_client.h"

#include <functional>
#include <memory>

#include <QObject>
#include <QPointer>

class QTcpSocket;

namespace airlift::sim {

/// Carries out the firmware's network calls with a real socket. One call at a time, as the
/// firmware's one task makes them; every answer comes from the event loop.
///
/// A read returns what is there, at most what it has room for; the borders of records, segments and
/// writes leave no trace (uart-ota-log 13: of some 130 reads in the measured log three were short,
/// at places no record size explains). How much it is must not depend on how fast this machine is,
/// so a read that is not full waits until the line is quiet. Short reads without a quiet line are a
/// fault of their own.
class NetworkProcessor final : public QObject
{
    Q_OBJECT
public:
    using Answer = std::function<void(const Reply &)>;

    /// Answers while `power` exists.
    NetworkProcessor(const DeviceConfig &config, const Flash &flash, Clock &clock, Jitter &jitter,
                     FaultInjector &faults, QObject *power);
    ~NetworkProcessor() override;
    void call(const Call &call, Answer answer);
    /// The same for a Send while a Receive waits.
    void sendBeside(const call::Send &send, Answer answer);
    /// Without a word to the peer, as when the power goes.
    void dropConnection();
    /// The host driver gave up: the call at hand fails, and so does every later one.
    void abortDriver();

Q_SIGNALS:
    /// The asynchronous socket event of a wrong CA file; comes before the answer to Connect.
    void wrongRootCa(const QByteArray &wantedCa);
    /// The asynchronous socket event of something that could not be sent; comes before the answer.
    void transmitFailed();
    /// A read that gave something; `offset` counts from the connection's first byte.
    void pieceRead(qint64 offset, qsizetype size);

private:
    void start(const call::Resolve &resolve);
    void start(const call::Connect &connect);
    void start(const call::Send &send);
    void start(const call::Receive &receive);
    void start(const call::Close &);

    void answerLater(Instant delay, Reply reply);
    void waitOutside(Instant atMost, std::function<void()> timedOut);
    void waitPatiently(Instant atMost, std::function<void()> timedOut);
    void stopWaiting();

    void connected();
    void startTls();
    void closedOrRefused();
    void somethingArrived();
    void shakeHands();
    void refuse(qint32 status);
    void sendOutput();
    void deliver();
    void decrypt();
    /// What can be read now; kept apart from the socket only while it is encrypted.
    [[nodiscard]] qint64 available() const;
    [[nodiscard]] bool isOver() const; ///< nothing can come any more
    [[nodiscard]] qint32 howItEnded() const;
    void giveWhatIsThere();
    void hand(QByteArray bytes);
    [[nodiscard]] bool isDescribed() const { return !m_described.isEmpty(); }
    void answerAsDescribed(const Call &call);
    void cutShort();
    void failToTransmit(qint32 status);
    [[nodiscard]] qint32 transmit(const QByteArray &bytes);
    [[nodiscard]] std::optional<Surroundings::Route> routeOf(const call::Connect &connect) const;
    /// How much can arrive until the line breaks; nothing if it is broken.
    [[nodiscard]] std::optional<qint64> untilTheLineBreaks();
    [[nodiscard]] bool isClosed() const;
    [[nodiscard]] QDateTime boardTime() const;
    [[nodiscard]] ServerCheck serverCheck() const;

    const DeviceConfig &m_config;
    const Flash &m_flash;
    Clock &m_clock;
    Jitter &m_jitter;
    FaultInjector &m_faults;
    QPointer<QObject> m_power;

    Answer m_answer;
    Clock::Ticket m_wait = 0;
    Clock::Ticket m_reply = 0;
    enum class Phase { Idle, Connecting, ShakingHands, Receiving } m_phase = Phase::Idle;
    call::Connect m_connect;
    qsizetype m_atMost = 0;
    qint64 m_arrived = 0; ///< bytes of the answer, on this connection
    bool m_stalled = false;
    bool m_cut = false;
    DescribedHosts m_described;
    Surroundings::Route m_route; ///< of the name that was resolved last
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<TlsClient> m_tls; ///< after m_socket: none for plain connections
    qint32 m_verdict = 0;
};

} // namespace airlift::sim
