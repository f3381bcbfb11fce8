#pragma once

#include "core/base/clock.h"
#include "core/base/secret.h"
#include "core/device/at_answer.h"
#include "core/device/line_assembler.h"
#include "core/link/byte_link.h"

#include <QObject>

namespace airlift::device {

/// Asks an AT firmware one command at a time over a link, which it opens.
class AtDialogue final : public QObject
{
    Q_OBJECT
public:
    /// Both must outlive it.
    AtDialogue(link::ByteLink &link, Clock &clock, QObject *parent = nullptr);
    ~AtDialogue() override;

    void open();
    /// The command without its line end; nothing else may be under way.
    void ask(const Secret &command);
    [[nodiscard]] bool isAsking() const { return m_exchange.has_value(); }

Q_SIGNALS:
    void opened();
    /// Every line of the device but the echo of what it was asked.
    void heard(const airlift::device::AtLine &line, const QByteArray &text);
    void answered(const airlift::device::AtAnswer &answer);
    void ended(const airlift::link::LinkEnd &end);

private:
    void take(const QByteArray &text);
    void wait();
    void finish(AtAnswer answer);

    link::ByteLink &m_link;
    Clock &m_clock;
    LineAssembler m_lines;
    std::optional<AtExchange> m_exchange;
    Clock::Ticket m_timer = 0;
    bool m_echoDue = false;
};

} // namespace airlift::device
