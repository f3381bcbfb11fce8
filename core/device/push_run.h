#pragma once

#include "core/base/clock.h"
#include "core/device/push.h"

#include <functional>
#include <memory>
#include <optional>
#include <variant>

#include <QHostAddress>
#include <QObject>
#include <QPointer>
#include <QString>

class QSslSocket;

namespace airlift::device {

struct PushTarget {
    QString host;
    quint16 port = 443;
    quint16 progressPort = 5432;
    bool tls = true;
    /// SHA-256 of the one certificate that is accepted; none: nothing is sent, and the run ends
    /// with the one that was seen.
    std::optional<QByteArray> certificate;
};

/// Bytes of a file that is held open.
struct PushSource {
    /// Up to that many at that offset; fewer only if the file is not what it was.
    std::function<QByteArray(qint64 offset, qint64 length)> read;
};

/// The device shows a certificate nobody has accepted yet.
struct PushCertificateUnknown {
    QByteArray seen; ///< SHA-256
};
/// Not the one that was accepted: another device, or somebody in between.
struct PushCertificateChanged {
    QByteArray expected;
    QByteArray seen;
};
struct PushCancelled {
};
/// The file under the upload changed its length.
struct PushSourceChanged {
};
using PushEnding = std::variant<PushOutcome, PushCertificateUnknown, PushCertificateChanged,
                                PushCancelled, PushSourceChanged>;

/// Gives a PushConversation sockets and time. Finishes exactly once.
class PushRun final : public QObject
{
    Q_OBJECT
public:
    PushRun(PushTarget target, PushPlan plan, PushSource source, Clock &clock,
            QObject *parent = nullptr);
    ~PushRun() override;
    void start();
    void cancel();
    [[nodiscard]] const PushConversation &conversation() const { return m_conversation; }

Q_SIGNALS:
    void changed(); ///< facts or stage
    void finished(const airlift::device::PushEnding &ending);

private:
    class Exchange;
    void apply(const PushConversation::Effects &effects);
    void tell(const PushEvent &event);
    void conclude(PushEnding ending);
    void ask(const QByteArray &target);
    void upload(const QByteArray &target);
    void askProgress();
    void drop(std::unique_ptr<Exchange> &exchange);
    [[nodiscard]] bool accepts(const QSslSocket &socket);

    PushTarget m_target;
    PushPlan m_plan;
    PushSource m_source;
    Clock &m_clock;
    PushConversation m_conversation;
    std::unique_ptr<Exchange> m_web;
    std::unique_ptr<Exchange> m_progress;
    bool m_concluded = false;
};

} // namespace airlift::device
