#include "core/device/at_dialogue.h"

#include <utility>

namespace airlift::device {

AtDialogue::AtDialogue(link::ByteLink &link, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_clock(clock)
{
    connect(&m_link, &link::ByteLink::opened, this, &AtDialogue::opened);
    connect(&m_link, &link::ByteLink::ended, this, &AtDialogue::ended);
    connect(&m_link, &link::ByteLink::arrived, this, [this](const QByteArray &bytes, Instant at) {
        m_lines.feed(bytes, at, [this](const Line &line) {
            if (!line.cut && !line.bytes.trimmed().isEmpty())
                take(line.bytes.trimmed().toByteArray());
        });
    });
}

AtDialogue::~AtDialogue()
{
    m_clock.cancel(m_timer);
}

void AtDialogue::open()
{
    m_link.open();
}

void AtDialogue::ask(const Secret &command)
{
    m_exchange.emplace(command.reveal());
    m_echoDue = true;
    // CR alone: CR and LF would be a line and an empty one (uart-at-commands 8.1).
    m_link.write(command.reveal().toByteArray() + '\r');
    wait();
}

void AtDialogue::wait()
{
    m_clock.cancel(m_timer);
    m_timer = m_clock.after(
        m_exchange->patience(), this,
        [this] {
            m_timer = 0;
            finish(std::move(*m_exchange).giveUp());
        },
        Clock::Wait::Outside);
}

void AtDialogue::take(const QByteArray &text)
{
    const AtLine line = readAtLine(text);
    // The echo may hold a secret, and may be damaged: it is not compared, it is dropped.
    if (m_exchange && std::holds_alternative<AtText>(line) && std::exchange(m_echoDue, false))
        return;
    Q_EMIT heard(line, text);
    if (!m_exchange || std::holds_alternative<AtText>(line) ||
        std::holds_alternative<AtEvent>(line))
        return;
    if (auto answer = m_exchange->take(line))
        finish(*std::move(answer));
    else
        wait();
}

void AtDialogue::finish(AtAnswer answer)
{
    m_clock.cancel(std::exchange(m_timer, 0));
    m_exchange.reset();
    Q_EMIT answered(answer);
}

} // namespace airlift::device
