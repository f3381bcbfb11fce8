#include "core/device/push_run.h"

#include "core/base/http_answer.h"
#include "core/base/result.h"

#include <utility>

#include <QCryptographicHash>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

namespace airlift::device {

using namespace std::chrono_literals;

namespace {

constexpr qint64 kPiece = 16 * 1024;
constexpr qint64 kOnTheWay = 4 * kPiece; // so that what counts as sent is not all in our own memory
constexpr Instant kAnswerLimit = 20s;
constexpr Instant kUploadSilence = 90s; // a device writes flash and prints while it takes a piece
constexpr Instant kProgressLimit = 25s; // it waits 20 s for a new value itself

} // namespace

/// One connection, one request, one answer; then it is over.
class PushRun::Exchange final : public QObject
{
public:
    using Answered = std::function<void(const HttpAnswer &)>;
    using Failed = std::function<void(const QString &reason, bool noHttp)>;

    Exchange(PushRun &run, quint16 port, QByteArray head, Instant limit, Answered answered,
             Failed failed)
        : m_run(run)
        , m_head(std::move(head))
        , m_limit(limit)
        , m_answered(std::move(answered))
        , m_failed(std::move(failed))
    {
        QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
        configuration.setProtocol(QSsl::TlsV1_2);               // the device knows nothing newer
        configuration.setPeerVerifyMode(QSslSocket::QueryPeer); // judged below, by its digest
        m_socket.setSslConfiguration(configuration);
        connect(&m_socket, &QIODevice::readyRead, this, [this] { look(false); });
        connect(&m_socket, &QAbstractSocket::disconnected, this, [this] { look(true); });
        connect(&m_socket, &QAbstractSocket::errorOccurred, this, [this] { look(true); });
        connect(&m_socket, &QIODevice::bytesWritten, this, [this] { pump(); });
        connect(&m_socket, &QSslSocket::encryptedBytesWritten, this, [this] { pump(); });
        if (run.m_target.tls) {
            connect(&m_socket, &QSslSocket::encrypted, this, [this] {
                if (m_run.accepts(m_socket))
                    begin();
            });
            m_socket.connectToHostEncrypted(run.m_target.host, port);
        } else {
            connect(&m_socket, &QAbstractSocket::connected, this, [this] { begin(); });
            m_socket.connectToHost(run.m_target.host, port);
        }
        rearm();
    }
    ~Exchange() override
    {
        m_run.m_clock.cancel(m_timer);
        m_socket.disconnect(this);
    }
    void carry(qint64 size) { m_bodySize = size; }

private:
    void begin()
    {
        m_begun = true;
        m_socket.write(m_head);
        pump();
    }

    void pump()
    {
        if (!m_begun || m_over || m_sent >= m_bodySize)
            return;
        while (m_sent < m_bodySize &&
               m_socket.bytesToWrite() + m_socket.encryptedBytesToWrite() < kOnTheWay) {
            const qint64 wanted = qMin(kPiece, m_bodySize - m_sent);
            const QByteArray piece = m_run.m_source.read(m_sent, wanted);
            if (piece.size() != wanted) {
                end([this] { m_run.conclude(PushSourceChanged{}); });
                return;
            }
            m_socket.write(piece);
            m_sent += wanted;
        }
        rearm();
        m_run.tell(push_event::Sent{
            {m_sent - m_socket.bytesToWrite() - m_socket.encryptedBytesToWrite()}});
    }

    void look(bool ended)
    {
        if (m_over)
            return;
        m_received += m_socket.read((kMaxHttpHead + kMaxHttpBody).value - m_received.size());
        const ParsedAnswer parsed = parseHttpAnswer(m_received, ended);
        if (const auto *answer = std::get_if<HttpAnswer>(&parsed))
            end([this, answer = *answer] { m_answered(answer); });
        else if (std::holds_alternative<AnswerBroken>(parsed))
            end([this, noHttp = !m_received.isEmpty(), reason = m_socket.errorString()] {
                m_failed(reason, noHttp);
            });
        else
            rearm();
    }

    void rearm()
    {
        m_run.m_clock.cancel(m_timer);
        m_timer = m_run.m_clock.after(
            m_limit, this,
            [this] {
                if (!m_over)
                    end([this] { m_failed(QStringLiteral("time limit"), false); });
            },
            Clock::Wait::Outside);
    }

    /// From the event loop: whoever is told may delete this object.
    void end(std::function<void()> tell)
    {
        m_over = true;
        m_socket.disconnectFromHost();
        QMetaObject::invokeMethod(this, std::move(tell), Qt::QueuedConnection);
    }

    PushRun &m_run;
    QByteArray m_head;
    Instant m_limit;
    Answered m_answered;
    Failed m_failed;
    QSslSocket m_socket;
    QByteArray m_received;
    Clock::Ticket m_timer = 0;
    qint64 m_bodySize = 0;
    qint64 m_sent = 0;
    bool m_begun = false;
    bool m_over = false;
};

PushRun::PushRun(PushTarget target, PushPlan plan, PushSource source, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_target(std::move(target))
    , m_plan(plan)
    , m_source(std::move(source))
    , m_clock(clock)
    , m_conversation(std::move(plan))
{
}

PushRun::~PushRun() = default;

void PushRun::start()
{
    apply(m_conversation.begin());
}

void PushRun::cancel()
{
    conclude(PushCancelled{});
}

void PushRun::tell(const PushEvent &event)
{
    if (m_concluded)
        return;
    const auto effects = m_conversation.on(event);
    Q_EMIT changed();
    apply(effects);
}

void PushRun::apply(const PushConversation::Effects &effects)
{
    for (const PushEffect &effect : effects) {
        std::visit(Overloaded{
                       [this](const push_effect::Ask &what) { ask(what.target); },
                       [this](const push_effect::Upload &what) { upload(what.target); },
                       [this](const push_effect::AskProgress &) { askProgress(); },
                       [this](const push_effect::Wait &wait) {
                           m_clock.after(wait.length, this, [this] { tell(push_event::Waited{}); });
                       },
                       [this](const push_effect::WaitForProgress &wait) {
                           m_clock.after(wait.length, this,
                                         [this] { tell(push_event::ProgressWaited{}); });
                       },
                       [this](const push_effect::Conclude &end) { conclude(end.outcome); },
                   },
                   effect);
    }
}

void PushRun::conclude(PushEnding ending)
{
    if (std::exchange(m_concluded, true))
        return;
    drop(m_web);
    drop(m_progress);
    QMetaObject::invokeMethod(
        this, [this, ending = std::move(ending)] { Q_EMIT finished(ending); },
        Qt::QueuedConnection);
}

void PushRun::drop(std::unique_ptr<Exchange> &exchange)
{
    if (exchange)
        exchange.release()->deleteLater();
}

bool PushRun::accepts(const QSslSocket &socket)
{
    const QByteArray seen = socket.peerCertificate().digest(QCryptographicHash::Sha256);
    if (m_target.certificate == seen)
        return true;
    if (m_target.certificate)
        conclude(PushCertificateChanged{*m_target.certificate, seen});
    else
        conclude(PushCertificateUnknown{seen});
    return false;
}

void PushRun::ask(const QByteArray &target)
{
    drop(m_web);
    m_web = std::make_unique<Exchange>(
        *this, m_target.port,
        "GET " + target + " HTTP/1.1\r\nHost: " + m_target.host.toUtf8() + "\r\n\r\n", kAnswerLimit,
        [this](const HttpAnswer &answer) {
            tell(push_event::Answered{answer.status, answer.body});
        },
        [this](const QString &reason, bool noHttp) {
            tell(push_event::NotAnswered{reason, noHttp});
        });
}

/// With a length, not in chunks, without asking for leave first (local-ota-and-cdn 2.5).
void PushRun::upload(const QByteArray &target)
{
    drop(m_web);
    m_web = std::make_unique<Exchange>(
        *this, m_target.port,
        "PUT " + target + " HTTP/1.1\r\nHost: " + m_target.host.toUtf8() +
            "\r\nContent-Length: " + QByteArray::number(m_plan.size.value) + "\r\n\r\n",
        kUploadSilence,
        [this](const HttpAnswer &answer) {
            tell(push_event::Answered{answer.status, answer.body});
        },
        [this](const QString &reason, bool noHttp) {
            tell(push_event::NotAnswered{reason, noHttp});
        });
    m_web->carry(m_plan.size.value);
}

void PushRun::askProgress()
{
    drop(m_progress);
    m_progress = std::make_unique<Exchange>(
        *this, m_target.progressPort,
        "GET / HTTP/1.1\r\nHost: " + m_target.host.toUtf8() + "\r\n\r\n", kProgressLimit,
        [this](const HttpAnswer &answer) { tell(push_event::Progress{answer.body}); },
        [this](const QString &, bool) { tell(push_event::ProgressNotAnswered{}); });
}

} // namespace airlift::device
