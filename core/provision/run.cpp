#include "core/provision/run.h"

namespace airlift::provision {

Run::Run(std::unique_ptr<Conversation> conversation, Outside &outside, Clock &clock,
         QObject *parent)
    : QObject(parent)
    , m_conversation(std::move(conversation))
    , m_outside(outside)
    , m_clock(clock)
{
    // Queued: an outside may answer while it is being asked.
    connect(&outside, &Outside::happened, this, &Run::feed, Qt::QueuedConnection);
}

Run::~Run()
{
    m_clock.cancel(m_ticket);
    if (!m_over)
        m_outside.leave();
}

void Run::start()
{
    feed(event::Begin{});
}

void Run::cancel()
{
    feed(event::Cancel{});
}

void Run::feed(const Event &event)
{
    if (m_over)
        return;
    for (Effect &effect : m_conversation->handle(event))
        perform(std::move(effect));
}

void Run::perform(Effect effect)
{
    std::visit(Overloaded{[this](const effect::Join &e) { m_outside.join(e.place); },
                          [this](effect::Ask &e) { m_outside.ask(std::move(e)); },
                          [this](const effect::Listen &e) { m_outside.listen(e.on); },
                          [this](const effect::Transmit &e) { m_outside.transmit(e.on); },
                          [this](const effect::Arm &e) {
                              m_clock.cancel(m_ticket);
                              m_ticket = m_clock.after(e.after, this, [this, timer = e.timer] {
                                  m_ticket = 0;
                                  feed(event::Due{timer});
                              });
                          },
                          [this](const effect::Tell &e) { Q_EMIT told(e); },
                          [this](const effect::Networks &e) { Q_EMIT networksFound(e.found); },
                          [this](const effect::Finish &e) {
                              m_over = true;
                              m_clock.cancel(std::exchange(m_ticket, 0));
                              m_outside.leave();
                              QMetaObject::invokeMethod(
                                  this, [this, ending = e.ending] { Q_EMIT finished(ending); },
                                  Qt::QueuedConnection);
                          }},
               effect);
}

} // namespace airlift::provision
