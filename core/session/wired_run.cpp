#include "core/session/wired_run.h"

namespace airlift::session {

WiredRun::WiredRun(link::ByteLink &link, Clock &clock, QObject *parent)
    : QObject(parent)
    , m_link(link)
    , m_clock(clock)
{
}

WiredRun::~WiredRun()
{
    m_clock.cancel(m_ticket);
}

provision::Result<void> WiredRun::start(WiredPlan plan)
{
    if (auto fits = checkWiredPlan(plan); !fits)
        return fits;
    m_conversation = wiredConversation(std::move(plan));
    connect(&m_link, &link::ByteLink::opened, this, [this] {
        m_isOpen = true;
        perform(m_conversation->begin());
    });
    connect(&m_link, &link::ByteLink::arrived, this, [this](const QByteArray &bytes, Instant at) {
        perform(m_conversation->feed(bytes, at));
    });
    connect(&m_link, &link::ByteLink::ended, this, [this](const link::LinkEnd &end) {
        if (m_isOpen) {
            perform(m_conversation->linkLost());
        } else if (!std::exchange(m_over, true)) {
            Q_EMIT linkFailed(end);
        }
    });
    m_link.open();
    return {};
}

void WiredRun::cancel()
{
    if (m_conversation)
        perform(m_conversation->cancel());
}

void WiredRun::perform(WiredStep step)
{
    if (m_over)
        return;
    for (const Secret &bytes : step.writes)
        m_link.write(bytes.reveal().toByteArray());
    if (step.wake || step.ending)
        m_clock.cancel(std::exchange(m_ticket, 0));
    if (step.wake)
        m_ticket = m_clock.after(
            *step.wake, this,
            [this] {
                m_ticket = 0;
                perform(m_conversation->wake());
            },
            Clock::Wait::Outside);
    m_over = step.ending.has_value();
    for (const provision::effect::Tell &tell : step.tells)
        Q_EMIT told(tell);
    if (step.ending) {
        m_link.close();
        Q_EMIT finished(*step.ending);
    }
}

} // namespace airlift::session
