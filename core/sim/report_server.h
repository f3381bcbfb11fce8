#pragma once

#include "core/sim/console.h"

#include <deque>
#include <optional>

namespace airlift::sim {

/// ota_report_server_task of the local_ota example: tells whoever asks on port 5432 how far the
/// upload is, one connection for each question (local-ota-and-cdn 2.4). No socket and no timer: it
/// says what it waits for, and is told what came.
class ReportServer
{
public:
    enum class Waits {
        ForUpload, ///< the port is open, but nobody answers
        ForConnection,
        ForRequest,
        ForValue
    };
    struct Answer {
        QByteArray header;
        QByteArray text; ///< a second send call
    };
    static constexpr int kFailed = -1;

    explicit ReportServer(Console &console)
        : m_console(console)
    {
    }

    void wake();              ///< an upload begins
    void report(int percent); ///< or kFailed; lost if nobody has asked for a long time
    /// What each of these gives is sent, and the connection closed after it.
    void connected();
    [[nodiscard]] std::optional<Answer> requestArrived();
    [[nodiscard]] std::optional<Answer> valueCame();
    void timedOut();                     ///< the wait has lasted 20 s
    void handshakeFailed(qint32 status); ///< of a connection; the next may be better
    void connectionLost();

    [[nodiscard]] Waits waits() const { return m_waits; }
    [[nodiscard]] bool hasValue() const { return !m_values.empty(); }

private:
    static constexpr std::size_t kQueuePlaces = 50;
    [[nodiscard]] Answer answer();

    Console &m_console;
    std::deque<int> m_values;
    Waits m_waits = Waits::ForUpload;
};

} // namespace airlift::sim
