#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"

namespace airlift::link {

/// Plays a recording as if a device printed it. Recordings have no times, so bytes come at the pace
/// of the UART (10 bit times per byte) on the given clock.
class ReplayLink final : public ByteLink
{
    Q_OBJECT
public:
    ReplayLink(QByteArray recording, QString name, Clock &clock, Baud baud = {},
               QObject *parent = nullptr);
    [[nodiscard]] QString name() const override { return m_name; }
    void open() override;
    void write(const QByteArray &) override {} // a recording does not listen
    void close() override;

private:
    void schedule();
    void deliverDue();
    void end();
    [[nodiscard]] qsizetype endOfPiece() const;
    [[nodiscard]] Instant dueAt(qsizetype position) const;

    QByteArray m_recording;
    QString m_name;
    Clock &m_clock;
    Baud m_baud;
    Instant m_start{};
    qsizetype m_position = 0;
    bool m_opened = false;
    bool m_ended = false;
};

} // namespace airlift::link
