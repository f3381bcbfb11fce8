#include "core/sim/network_processor.h"

#include "core/sim/codes.h"
#include "core/trust/issue.h"

#include <algorithm>
#include <limits>
#include <utility>

#include <QTcpSocket>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

// INFERRED: durations on real boards are not known (uart-ota-log 14).
constexpr Instant kNoSuchName = 2s;
constexpr Instant kConnectTimeout = 30s;
constexpr Instant kHandshakeTimeout = 20s;
constexpr Instant kShortCall = 1ms;
constexpr Instant kReceiveTry = 2s;
constexpr Instant kSlice = 2s;
/// How long the line has to be quiet before a read returns less than it could hold.
constexpr Instant kQuiet = 40ms;
/// What the network processor takes from the peer before the firmware asked for it.
constexpr qint64 kReadAhead = 2 * TlsClient::kLargestRecord;

/// A root of nobody's. Made once for the process: it has to be a real one, and costs time.
[[nodiscard]] const QByteArray &foreignRoot()
{
    static const QByteArray der = [] {
        const auto made = trust::makeVendorIdentity(QStringLiteral("Some Other Root CA"));
        return made ? made->certificate.toDer() : QByteArray{};
    }();
    return der;
}

} // namespace

NetworkProcessor::NetworkProcessor(const DeviceConfig &config, const Flash &flash, Clock &clock,
                                   Jitter &jitter, FaultInjector &faults, QObject *power)
    : m_config(config)
    , m_flash(flash)
    , m_clock(clock)
    , m_jitter(jitter)
    , m_faults(faults)
    , m_power(power)
    , m_described(config.surroundings.described,
                  [&flash](const QByteArray &name) { return flash.read(name).has_value(); })
{
}

NetworkProcessor::~NetworkProcessor()
{
    dropConnection();
}

void NetworkProcessor::dropConnection()
{
    if (!m_socket)
        return;
    m_socket->disconnect(this); // aborting must not call back
    m_socket->abort();
    m_socket->setParent(this);
    m_socket.release()->deleteLater(); // perhaps it is just emitting
}

void NetworkProcessor::call(const Call &call, Answer answer)
{
    m_faults.countOperation();
    if (!m_power)
        return; // the power went
    m_answer = std::move(answer);
    if (!m_faults.driverIsUp()) {
        refuse(code::kDriverAborted);
        return;
    }
    std::visit([this](const auto &which) { start(which); }, call);
}

void NetworkProcessor::answerLater(Instant delay, Reply reply)
{
    stopWaiting();
    m_phase = Phase::Idle;
    m_clock.cancel(m_reply);
    m_reply = m_clock.after(delay, m_power, [this, reply = std::move(reply)] {
        m_reply = 0;
        std::exchange(m_answer, nullptr)(reply);
    });
}

void NetworkProcessor::abortDriver()
{
    if (m_answer)
        refuse(code::kDriverAborted);
}

void NetworkProcessor::waitOutside(Instant atMost, std::function<void()> timedOut)
{
    stopWaiting();
    m_wait = m_clock.after(
        atMost, m_power,
        [this, timedOut = std::move(timedOut)] {
            m_wait = 0;
            timedOut();
        },
        Clock::Wait::Outside);
}

/// In slices: a machine that is busy for a moment must not look like a peer that is silent for
/// long.
void NetworkProcessor::waitPatiently(Instant atMost, std::function<void()> timedOut)
{
    waitOutside(kSlice, [this, left = atMost - kSlice, timedOut = std::move(timedOut)] {
        if (left > Instant{0})
            waitPatiently(left, timedOut);
        else
            timedOut();
    });
}

void NetworkProcessor::stopWaiting()
{
    if (m_wait != 0)
        m_clock.cancel(std::exchange(m_wait, 0));
}

void NetworkProcessor::answerAsDescribed(const Call &call)
{
    const auto [after, reply] = m_described.answer(0, call);
    answerLater(after, reply);
}

// --- names and connections

void NetworkProcessor::start(const call::Resolve &resolve)
{
    if (const auto status = m_faults.amountOf(FaultKind::DnsFailure)) {
        answerLater(kNoSuchName, {static_cast<qint32>(*status), 0, {}});
        return;
    }
    if (isDescribed()) {
        answerAsDescribed(resolve);
        return;
    }
    const auto found = m_config.surroundings.hosts.constFind(resolve.host);
    bool isV4 = false;
    const quint32 address =
        found == m_config.surroundings.hosts.constEnd() ? 0 : found->address.toIPv4Address(&isV4);
    if (!isV4) {
        answerLater(kNoSuchName, {code::kDnsQueryFailed, 0, {}});
        return;
    }
    m_route = *found;
    answerLater(m_jitter.between(20ms, 80ms), {0, address, {}});
}

void NetworkProcessor::start(const call::Connect &connect)
{
    m_connect = connect;
    m_verdict = 0;
    m_arrived = 0;
    m_stalled = m_cut = false;
    if (const auto status = m_faults.amountOf(FaultKind::ConnectFailure)) {
        refuse(static_cast<qint32>(*status));
        return;
    }
    if (const auto status = m_faults.amountOf(FaultKind::TransmitFailure)) {
        failToTransmit(static_cast<qint32>(*status));
        return;
    }
    if (isDescribed()) {
        answerAsDescribed(connect);
        return;
    }
    const auto route = routeOf(connect);
    if (!route) {
        answerLater(kConnectTimeout, {code::kConnectTimedOut, 0, {}});
        return;
    }
    m_phase = Phase::Connecting;
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setReadBufferSize(kReadAhead);
    QObject::connect(m_socket.get(), &QTcpSocket::connected, this, &NetworkProcessor::connected);
    QObject::connect(m_socket.get(), &QTcpSocket::errorOccurred, this,
                     &NetworkProcessor::closedOrRefused);
    QObject::connect(m_socket.get(), &QTcpSocket::readyRead, this,
                     &NetworkProcessor::somethingArrived);
    waitPatiently(kConnectTimeout, [this] { refuse(code::kConnectTimedOut); });
    m_socket->connectToHost(route->address, route->port);
}

/// The world of a simulated board is what it was given, and this machine.
std::optional<Surroundings::Route> NetworkProcessor::routeOf(const call::Connect &connect) const
{
    if (connect.port == 0)
        return m_route;
    const auto &hosts = m_config.surroundings.hosts;
    const QHostAddress address{connect.address};
    const bool isUsual = connect.port == 443 || connect.port == 80;
    if (isUsual && m_route.address == address)
        return m_route;
    if (isUsual && hosts.contains(connect.host) && hosts[connect.host].address == address)
        return hosts[connect.host];
    const auto same = std::find_if(hosts.begin(), hosts.end(), [&](const Surroundings::Route &to) {
        return to.address == address && (isUsual || to.port == connect.port);
    });
    if (same != hosts.end())
        return *same;
    return address.isLoopback() ? std::optional{Surroundings::Route{address, connect.port}}
                                : std::nullopt;
}

void NetworkProcessor::connected()
{
    if (m_connect.secured)
        startTls();
    else
        answerLater(m_jitter.between(5ms, 20ms), {});
}

QDateTime NetworkProcessor::boardTime() const
{
    constexpr int kLongerThanAnyCertificate = 100;
    const QDateTime now = QDateTime::currentDateTimeUtc();
    if (m_faults.holds(FaultKind::Expired))
        return now.addYears(kLongerThanAnyCertificate);
    if (m_connect.clock && !m_faults.holds(FaultKind::EpochClock))
        return QDateTime::fromSecsSinceEpoch(*m_connect.clock, Qt::UTC);
    if (m_config.surroundings.clockSet && !m_faults.holds(FaultKind::EpochClock))
        return now;
    // A board whose clock nobody set starts at the beginning of 2000 at every boot.
    const QDateTime start{QDate{2000, 1, 1}, QTime{0, 0}, Qt::UTC};
    return start.addMSecs(
        std::chrono::duration_cast<std::chrono::milliseconds>(m_clock.now()).count());
}

ServerCheck NetworkProcessor::serverCheck() const
{
    std::optional<QByteArray> caFile;
    if (m_faults.holds(FaultKind::WrongRoot))
        caFile = foreignRoot();
    else if (const auto file = m_flash.read(m_connect.caFile))
        caFile = *file;
    return {caFile, m_connect.host, m_flash.chip(), m_flash.catalogue(), boardTime()};
}

void NetworkProcessor::startTls()
{
    TlsClient::Settings settings;
    if (m_connect.caFile.isEmpty()) {
        settings.judge = [](const auto &) { return 0; };
        m_verdict = code::kTlsNotVerified;
    } else {
        const ServerCheck check = serverCheck();
        const auto root = readCaFile(check);
        if (!root) {
            refuse(root.error());
            return;
        }
        settings.serverName = m_connect.host;
        settings.judge = [this, check, root = *root](const std::vector<trust::Certificate> &chain) {
            const ServerVerdict verdict = judgeServer(chain, root, check);
            m_verdict = verdict.status;
            if (verdict.status == code::kTlsNoSigner)
                Q_EMIT wrongRootCa(verdict.wantedCa);
            return verdict.isConnected() ? 0 : verdict.status;
        };
    }
    m_phase = Phase::ShakingHands;
    m_tls = std::make_unique<TlsClient>(std::move(settings));
    waitPatiently(kHandshakeTimeout, [this] { refuse(code::kTlsHandshakeTimedOut); });
    m_tls->start();
    sendOutput();
}

void NetworkProcessor::sendOutput()
{
    m_socket->write(m_tls->takeOutput());
}

void NetworkProcessor::shakeHands()
{
    while (m_tls->state() == TlsClient::State::Handshaking) {
        const QByteArray arrived = m_socket->peek(TlsClient::kLargestRecord);
        const qsizetype size = TlsClient::recordSize(arrived);
        if (size < 0) {
            refuse(code::kTlsParseError);
            return;
        }
        if (size == 0)
            return;
        m_tls->feed(m_socket->read(size));
        sendOutput();
    }
    if (m_tls->state() == TlsClient::State::Open)
        answerLater(m_jitter.between(600ms, 1200ms), {m_verdict, 0, {}});
    else
        refuse(m_tls->status());
}

void NetworkProcessor::refuse(qint32 status)
{
    answerLater(kShortCall, {status, 0, {}});
}

void NetworkProcessor::closedOrRefused()
{
    switch (m_phase) {
    case Phase::Connecting:
        refuse(m_socket->error() == QAbstractSocket::ConnectionRefusedError
                   ? code::kConnectRefused
                   : code::kNetworkUnreachable);
        break;
    case Phase::ShakingHands:
        shakeHands(); // the alert that explains it may have come with it
        if (m_phase == Phase::ShakingHands)
            refuse(code::kTlsNoData);
        break;
    case Phase::Receiving:
        deliver();
        break;
    case Phase::Idle:
        break; // noticed at the next call
    }
}

void NetworkProcessor::start(const call::Close &close)
{
    if (isDescribed()) {
        answerAsDescribed(close);
        return;
    }
    if (m_tls) {
        m_tls->close();
        sendOutput();
        m_tls.reset();
    }
    if (m_socket) {
        // Goes on by itself: what is still to be sent, an alert perhaps, leaves first.
        QTcpSocket *socket = m_socket.release();
        socket->setParent(this);
        socket->disconnect(this);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        socket->disconnectFromHost();
        if (socket->state() == QAbstractSocket::UnconnectedState)
            socket->deleteLater();
    }
    answerLater(kShortCall, {});
}

// --- data

bool NetworkProcessor::isClosed() const
{
    return !m_socket || m_socket->state() != QAbstractSocket::ConnectedState;
}

void NetworkProcessor::start(const call::Send &send)
{
    const qint32 status = transmit(send.bytes);
    if (status < 0)
        failToTransmit(status);
    else
        answerLater(kShortCall, {status, 0, {}});
}

void NetworkProcessor::sendBeside(const call::Send &send, Answer answer)
{
    m_faults.countOperation();
    if (!m_power)
        return;
    const qint32 status =
        m_faults.driverIsUp() ? transmit(send.bytes) : qint32{code::kDriverAborted};
    if (status < 0 && m_faults.driverIsUp())
        Q_EMIT transmitFailed();
    m_clock.after(kShortCall, m_power, [answer = std::move(answer), status] {
        answer({status, 0, {}});
    });
}

/// Bytes that are on their way, or a code.
qint32 NetworkProcessor::transmit(const QByteArray &bytes)
{
    if (const auto status = m_faults.amountOf(FaultKind::TransmitFailure))
        return static_cast<qint32>(*status);
    if (isDescribed())
        return m_described.answer(0, call::Send{bytes}).reply.status;
    if (isClosed() || (m_tls && m_tls->state() != TlsClient::State::Open))
        return code::kNotConnected;
    if (m_tls) {
        m_tls->write(bytes);
        sendOutput();
    } else {
        m_socket->write(bytes);
    }
    return static_cast<qint32>(bytes.size());
}

void NetworkProcessor::failToTransmit(qint32 status)
{
    Q_EMIT transmitFailed();
    refuse(status);
}

std::optional<qint64> NetworkProcessor::untilTheLineBreaks()
{
    m_stalled = m_stalled || m_faults.takeReached(FaultKind::ServerStall, m_arrived + 1);
    m_cut = m_cut || m_faults.takeReached(FaultKind::ConnectionLoss, m_arrived + 1);
    if (m_stalled || m_cut)
        return std::nullopt;
    const auto left = [this](FaultKind kind) {
        const auto next = m_faults.nextOf(kind);
        return next ? *next - m_arrived : std::numeric_limits<qint64>::max();
    };
    return qMin(left(FaultKind::ServerStall), left(FaultKind::ConnectionLoss));
}

void NetworkProcessor::start(const call::Receive &receive)
{
    const auto most = untilTheLineBreaks();
    if (!most) {
        answerLater(m_stalled ? kReceiveTry : kShortCall, {m_stalled ? code::kTryAgain : 0, 0, {}});
        return;
    }
    m_atMost = qMin<qint64>(receive.atMost, *most);
    cutShort();
    if (isDescribed()) {
        const auto [after, reply] = m_described.answer(0, call::Receive{m_atMost});
        if (reply.status > 0)
            hand(reply.bytes);
        else
            answerLater(kReceiveTry, reply);
        return;
    }
    m_phase = Phase::Receiving;
    waitOutside(kReceiveTry, [this] { refuse(code::kTryAgain); });
    deliver();
}

void NetworkProcessor::somethingArrived()
{
    if (m_phase == Phase::ShakingHands)
        shakeHands();
    else if (m_phase == Phase::Receiving)
        deliver();
}

/// Seldom and by chance: the network was slow, and the read does not wait for it.
void NetworkProcessor::cutShort()
{
    const auto permille = m_faults.amountOf(FaultKind::ShortReads);
    if (!permille || m_atMost < 2)
        return;
    const auto draw = [this](qint64 most) {
        return m_jitter.between(1ms, std::chrono::milliseconds{most}) / 1ms;
    };
    if (draw(1000) <= *permille)
        m_atMost = draw(m_atMost - 1);
}

void NetworkProcessor::deliver()
{
    if (m_tls)
        decrypt();
    const qint64 there = available();
    if (there >= m_atMost || (there > 0 && isOver()))
        giveWhatIsThere();
    else if (there > 0)
        waitOutside(kQuiet, [this] { giveWhatIsThere(); });
    else if (isOver())
        refuse(howItEnded());
}

/// As many records as the read needs, over their borders.
void NetworkProcessor::decrypt()
{
    while (m_tls->received().size() < m_atMost && m_tls->state() == TlsClient::State::Open) {
        const qsizetype size = TlsClient::recordSize(m_socket->peek(TlsClient::kLargestRecord));
        if (size <= 0)
            return;
        m_tls->feed(m_socket->read(size));
    }
}

qint64 NetworkProcessor::available() const
{
    return m_tls ? m_tls->received().size() : m_socket->bytesAvailable();
}

bool NetworkProcessor::isOver() const
{
    if (!m_tls)
        return isClosed();
    // Only half a record is left, or something that is none.
    const bool undecryptable = TlsClient::recordSize(m_socket->peek(TlsClient::kLargestRecord)) < 0;
    return m_tls->state() != TlsClient::State::Open || isClosed() || undecryptable;
}

/// Code of a read that finds nothing; 0 is an orderly end.
qint32 NetworkProcessor::howItEnded() const
{
    if (m_tls && m_tls->state() == TlsClient::State::Failed)
        return m_tls->status();
    return m_tls && m_socket->bytesAvailable() > 0 ? code::kTlsCutInRecord : 0;
}

void NetworkProcessor::giveWhatIsThere()
{
    hand(m_tls ? m_tls->take(m_atMost) : m_socket->read(m_atMost));
}

void NetworkProcessor::hand(QByteArray bytes)
{
    while (const auto at = m_faults.takeReached(FaultKind::CorruptByte, m_arrived + bytes.size())) {
        char &byte = bytes[qMax<qsizetype>(*at - m_arrived, 0)];
        byte = static_cast<char>(byte ^ 1);
    }
    Q_EMIT pieceRead(m_arrived, bytes.size());
    m_arrived += bytes.size();
    answerLater(kShortCall, {static_cast<qint32>(bytes.size()), 0, bytes});
}

} // namespace airlift::sim
