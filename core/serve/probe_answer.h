#pragma once

#include "core/serve/probe_finding.h"

#include <optional>

#include <QByteArray>

namespace airlift::serve {

/// The answer of a file server, read as the device's HTTP client reads it (local-ota-and-cdn 3.4):
/// in pieces of at most one buffer, each of which ends where a TLS record ends. No I/O.
class ProbeAnswer
{
public:
    explicit ProbeAnswer(int receiveBuffer = 1440);

    /// One record of application data, or for plain TCP whatever arrived together.
    void feed(QByteArrayView record);
    void closed(); ///< the server ended the connection
    void silent(); ///< nothing came for as long as a device waits

    [[nodiscard]] bool isFinished() const { return m_finished; }
    [[nodiscard]] const std::vector<ProbeFinding> &findings() const { return m_findings; }
    [[nodiscard]] const QByteArray &header() const { return m_header; }

private:
    enum class State { FirstPiece, MoreHeader, Body };
    void piece(QByteArrayView bytes);
    void searchEnd();
    void headerEnded(qsizetype end);
    void judgeHeader();
    void judgeBody();
    [[nodiscard]] QByteArray field(const QByteArray &name) const;
    void add(ProbeStep step, ProbeRule rule, trust::Weight weight, qint32 status,
             const QString &detail = {});
    void refuse(ProbeStep step, ProbeRule rule, qint32 status, const QString &detail = {});

    int m_receiveBuffer;
    State m_state = State::FirstPiece;
    int m_moreReads = 0;
    QByteArray m_buffer; ///< what the device has in its own
    QByteArray m_header; ///< everything up to the body, for the checks a device does not make
    QByteArray m_body;
    std::vector<ProbeFinding> m_findings;
    bool m_finished = false;
};

} // namespace airlift::serve
