#include "core/serve/probe.h"

#include "core/trust/which_root.h"

#include <algorithm>

#include <QHostInfo>
#include <QTcpSocket>

namespace airlift::serve {

namespace {

using trust::Weight;

// error-codes 4.4, 6, 7.2
constexpr qint32 kResolveFailed = -20301;
constexpr qint32 kConnectFailed = -20304;
constexpr qint32 kDnsQueryFailed = -6154;
constexpr qint32 kTimedOut = -110;
constexpr qint32 kRefused = -111;
constexpr qint32 kUnreachable = -101;
constexpr qint32 kHandshakeTimedOut = -462;
constexpr qint32 kNotTls = -706;
constexpr qint32 kClosedInHandshake = -709;
constexpr qint32 kTlsFatal = -713;
constexpr auto kReceiveTime = std::chrono::seconds{30}; // 15 tries of two seconds
constexpr qint64 kShortLink = 600;                      // seconds
constexpr auto kFirstChoice = "ECDHE-RSA-AES128-GCM-SHA256";

/// Codes that pass: with a CA file the dates and the catalogue, without one "not verified".
[[nodiscard]] bool isTolerated(qint32 code, bool verifies)
{
    return code == 0 || (verifies ? code == -461 || code == -468 : code == -453);
}

} // namespace

bool ProbeReport::accepted() const
{
    return !findings.empty() &&
           std::none_of(findings.begin(), findings.end(), [](const ProbeFinding &finding) {
               return finding.weight == Weight::Blocker;
           });
}

ProbeSettings handshakeWith(const QString &host, quint16 port)
{
    ProbeSettings settings;
    settings.url = "https://" + host.toUtf8() + "/";
    settings.port = port;
    settings.handshakeOnly = true;
    return settings;
}

Probe::Probe(ProbeSettings settings, QObject *parent)
    : QObject(parent)
    , m_settings(std::move(settings))
    , m_answer(m_settings.habits.receiveBuffer)
{
    if (!m_settings.clock.isValid())
        m_settings.clock = QDateTime::currentDateTimeUtc();
    m_timer.setSingleShot(true);
    QObject::connect(&m_timer, &QTimer::timeout, this, &Probe::timedOut);
}

Probe::~Probe()
{
    cancel();
}

void Probe::start()
{
    if (m_phase != Phase::Idle)
        return;
    m_url = cutUrl(m_settings.url, m_settings.habits);
    m_report.findings = m_url.findings;
    if (!m_url.isUsable) {
        conclude();
        return;
    }
    enter(Phase::Resolving);
    m_timer.start(m_settings.patience);
    if (m_settings.route)
        connectTo(m_settings.route->address, m_settings.route->port);
    else
        m_lookup = QHostInfo::lookupHost(QString::fromLatin1(m_url.host), this, &Probe::resolved);
}

void Probe::enter(Phase next)
{
    const std::chrono::milliseconds took{m_sinceEntered.isValid() ? m_sinceEntered.elapsed() : 0};
    switch (m_phase) {
    case Phase::Resolving:
        if (!m_settings.route) // else there was nothing to look up
            m_report.times.push_back({ProbeStep::Name, took});
        break;
    case Phase::Connecting:
        m_report.times.push_back({ProbeStep::Connect, took});
        break;
    case Phase::ShakingHands:
        m_report.times.push_back({ProbeStep::Handshake, took});
        break;
    case Phase::Reading:
        m_report.times.push_back({ProbeStep::Answer, took});
        break;
    case Phase::Idle:
    case Phase::Over:
        break;
    }
    m_phase = next;
    m_sinceEntered.start();
}

void Probe::cancel()
{
    enter(Phase::Over);
    m_timer.stop();
    if (m_lookup >= 0)
        QHostInfo::abortHostLookup(std::exchange(m_lookup, -1));
    if (m_socket) {
        m_socket->disconnect(this);
        m_socket->abort();
        m_socket.release()->deleteLater(); // perhaps it is just emitting
    }
}

void Probe::add(ProbeStep step, ProbeRule rule, Weight weight, qint32 status, qint32 result,
                const QString &detail)
{
    m_report.findings.push_back({.step = step,
                                 .rule = rule,
                                 .weight = weight,
                                 .status = status,
                                 .result = result,
                                 .detail = detail,
                                 .when = {}});
}

void Probe::conclude()
{
    if (m_phase == Phase::Over)
        return;
    cancel();
    m_report.header = m_answer.header();
    const auto &more = m_answer.findings();
    m_report.findings.insert(m_report.findings.end(), more.begin(), more.end());
    judgeLife();
    // Queued: whoever listens may delete this object.
    QMetaObject::invokeMethod(
        this, [this] { Q_EMIT finished(m_report); }, Qt::QueuedConnection);
}

void Probe::judgeLife()
{
    const QDateTime end = linkEnd(m_settings.url);
    if (!end.isValid())
        return;
    const bool isShort = QDateTime::currentDateTimeUtc().secsTo(end) < kShortLink;
    ProbeFinding finding{.step = ProbeStep::Life,
                         .rule = isShort ? ProbeRule::LinkEndsSoon : ProbeRule::Passed,
                         .weight = isShort ? Weight::Warning : Weight::Note,
                         .detail = {},
                         .when = end};
    m_report.findings.push_back(finding);
}

void Probe::resolved(const QHostInfo &info)
{
    m_lookup = -1;
    if (m_phase != Phase::Resolving)
        return;
    const QList<QHostAddress> addresses = info.addresses();
    const auto first =
        std::find_if(addresses.begin(), addresses.end(), [](const QHostAddress &address) {
            return address.protocol() == QAbstractSocket::IPv4Protocol; // the only kind it knows
        });
    if (first == addresses.end()) {
        add(ProbeStep::Name, ProbeRule::NoAddress, Weight::Blocker, kDnsQueryFailed, kResolveFailed,
            info.errorString());
        conclude();
        return;
    }
    add(ProbeStep::Name, ProbeRule::Passed, Weight::Note, 0, 0, first->toString());
    constexpr quint16 kTlsPort = 443;
    constexpr quint16 kPlainPort = 80;
    const quint16 usual = m_settings.habits.secured ? kTlsPort : kPlainPort;
    connectTo(*first, m_settings.port != 0 ? m_settings.port : usual);
}

void Probe::connectTo(const QHostAddress &address, quint16 port)
{
    enter(Phase::Connecting);
    m_report.address = QStringLiteral("%1:%2").arg(address.toString()).arg(port);
    constexpr qint64 kReadAhead = 64 * 1024;
    m_socket = std::make_unique<QTcpSocket>();
    m_socket->setReadBufferSize(kReadAhead);
    QObject::connect(m_socket.get(), &QTcpSocket::connected, this, &Probe::connected);
    QObject::connect(m_socket.get(), &QTcpSocket::readyRead, this, &Probe::arrived);
    QObject::connect(m_socket.get(), &QTcpSocket::errorOccurred, this, &Probe::ended);
    m_timer.start(m_settings.patience);
    m_socket->connectToHost(address, port);
}

void Probe::connected()
{
    add(ProbeStep::Connect, ProbeRule::Passed, Weight::Note, 0, 0, m_report.address);
    if (!m_settings.habits.secured) {
        sendRequest();
        return;
    }
    enter(Phase::ShakingHands);
    m_timer.start(m_settings.patience);
    m_tls = std::make_unique<DeviceTls>(m_settings.verifies ? m_url.host : QByteArray{});
    m_tls->start();
    m_socket->write(m_tls->takeOutput());
}

void Probe::arrived()
{
    const QByteArray bytes = m_socket->readAll();
    if (!m_tls) {
        readPlain(bytes);
        return;
    }
    m_tls->feed(bytes);
    m_socket->write(m_tls->takeOutput());
    if (m_phase == Phase::ShakingHands && m_tls->state() == DeviceTls::State::Open)
        handshaken();
    else if (m_phase == Phase::ShakingHands && m_tls->state() != DeviceTls::State::Handshaking)
        handshakeFailed();
    if (m_phase != Phase::Reading)
        return;
    for (const QByteArray &record : m_tls->takeRecords())
        m_answer.feed(record);
    if (!m_answer.isFinished() && m_tls->state() != DeviceTls::State::Open)
        m_answer.closed();
    if (m_answer.isFinished())
        conclude();
}

void Probe::readPlain(QByteArrayView bytes)
{
    if (m_phase != Phase::Reading)
        return;
    m_answer.feed(bytes);
    if (m_answer.isFinished())
        conclude();
}

void Probe::handshaken()
{
    m_report.suite = m_tls->suite();
    m_report.sent = m_tls->sent();
    const bool isFirstChoice = m_report.suite == QLatin1String{kFirstChoice};
    add(ProbeStep::Handshake, isFirstChoice ? ProbeRule::Passed : ProbeRule::SuiteAdvised,
        Weight::Note, 0, 0, m_report.suite);
    judgeChain();
    if (m_settings.handshakeOnly || !m_report.accepted())
        conclude();
    else
        sendRequest();
}

/// With the CA file given, or else with the root that would be right.
void Probe::judgeChain()
{
    trust::HandshakeSetting setting{.sent = m_report.sent,
                                    .verifies = m_settings.verifies,
                                    .caFile = m_settings.caFile,
                                    .host = QString::fromLatin1(m_url.host),
                                    .clock = m_settings.clock,
                                    .catalogue = m_settings.catalogue};
    if (!setting.caFile && setting.verifies) {
        const auto advice = trust::adviseRoot(m_report.sent, {}, m_settings.clock);
        if (advice.answer != trust::RootAdvice::Answer::Found) {
            add(ProbeStep::Chain, ProbeRule::ChainJudged, Weight::Doubt);
            return;
        }
        setting.caFile = advice.roots.front().certificate.toDer();
    }
    m_report.prediction = trust::predictHandshake(setting);
    const qint32 code = m_report.prediction->code;
    const bool passes = isTolerated(code, m_settings.verifies);
    // Not to know which of two codes comes is no doubt if the library treats both alike.
    const auto &possible = m_report.prediction->possible;
    const auto tolerated = std::count_if(possible.begin(), possible.end(), [this](qint32 one) {
        return isTolerated(one, m_settings.verifies);
    });
    const bool isDecided =
        tolerated == 0 || tolerated == static_cast<std::ptrdiff_t>(possible.size());
    const Weight weight = !isDecided  ? Weight::Doubt
                          : !passes   ? Weight::Blocker
                          : code != 0 ? Weight::Warning
                                      : Weight::Note;
    add(ProbeStep::Chain, ProbeRule::ChainJudged, weight, code, passes ? 0 : kConnectFailed);
}

void Probe::handshakeFailed()
{
    m_report.sent = m_tls->sent();
    if (const auto alert = m_tls->alert())
        add(ProbeStep::Handshake, ProbeRule::AlertReceived, Weight::Blocker, -(300 + *alert),
            kConnectFailed, QString::number(*alert));
    else if (m_tls->technicalReason().contains(QLatin1String{"wrong version number"}) ||
             m_tls->technicalReason().contains(QLatin1String{"packet length"}))
        add(ProbeStep::Handshake, ProbeRule::NoTls, Weight::Blocker, kNotTls, kConnectFailed);
    else
        add(ProbeStep::Handshake, ProbeRule::HandshakeFailed, Weight::Doubt, kTlsFatal,
            kConnectFailed, m_tls->technicalReason());
    conclude();
}

void Probe::sendRequest()
{
    enter(Phase::Reading);
    m_timer.start(std::min<std::chrono::milliseconds>(m_settings.patience, kReceiveTime));
    // Byte for byte what the library sends: servers that want more headers show it here.
    const QByteArray request =
        "GET " + m_url.path + " HTTP/1.1\r\nhost: " + m_url.host + "\r\n\r\n";
    if (!m_tls) {
        m_socket->write(request);
        return;
    }
    m_tls->write(request);
    m_socket->write(m_tls->takeOutput());
}

void Probe::ended()
{
    switch (m_phase) {
    case Phase::Connecting: {
        const bool isRefused = m_socket->error() == QAbstractSocket::ConnectionRefusedError;
        const bool isSilent = m_socket->error() == QAbstractSocket::SocketTimeoutError;
        add(ProbeStep::Connect,
            isRefused  ? ProbeRule::Refused
            : isSilent ? ProbeRule::Silent
                       : ProbeRule::Unreachable,
            Weight::Blocker,
            isRefused  ? kRefused
            : isSilent ? kTimedOut
                       : kUnreachable,
            kConnectFailed, m_report.address);
        conclude();
        break;
    }
    case Phase::ShakingHands:
        arrived(); // the alert that explains it may have come with it
        if (m_phase == Phase::ShakingHands) {
            add(ProbeStep::Handshake, ProbeRule::ClosedInHandshake, Weight::Blocker,
                kClosedInHandshake, kConnectFailed);
            conclude();
        }
        break;
    case Phase::Reading:
        arrived();
        if (m_phase == Phase::Reading) {
            m_answer.closed();
            conclude();
        }
        break;
    case Phase::Idle:
    case Phase::Resolving:
    case Phase::Over:
        break;
    }
}

void Probe::timedOut()
{
    switch (m_phase) {
    case Phase::Resolving:
        add(ProbeStep::Name, ProbeRule::NoAddress, Weight::Blocker, kDnsQueryFailed,
            kResolveFailed);
        break;
    case Phase::Connecting:
        add(ProbeStep::Connect, ProbeRule::Silent, Weight::Blocker, kTimedOut, kConnectFailed,
            m_report.address);
        break;
    case Phase::ShakingHands:
        add(ProbeStep::Handshake, ProbeRule::HandshakeTooSlow, Weight::Blocker, kHandshakeTimedOut,
            kConnectFailed);
        break;
    case Phase::Reading:
        m_answer.silent();
        break;
    case Phase::Idle:
    case Phase::Over:
        return;
    }
    conclude();
}

} // namespace airlift::serve
