#pragma once

#include "core/base/clock.h"
#include "core/provision/conversation.h"

#include <memory>

#include <QObject>

namespace airlift::provision {

/// What a conversation needs of the world: Wi-Fi, HTTP, ears and a voice. Answers come as
/// `happened`, from the event loop.
class Outside : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual void join(Place place) = 0;
    virtual void ask(effect::Ask question) = 0;
    virtual void listen(bool on) = 0;
    virtual void transmit(bool on) = 0;
    /// Everything off, and back to where the machine was. Called once, at the end.
    virtual void leave() = 0;

Q_SIGNALS:
    void happened(const airlift::provision::Event &event);
};

/// Drives one conversation: owns its timer and nothing else. Finishes exactly once.
class Run final : public QObject
{
    Q_OBJECT
public:
    Run(std::unique_ptr<Conversation> conversation, Outside &outside, Clock &clock,
        QObject *parent = nullptr);
    ~Run() override;
    void start();
    void cancel();
    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] const Conversation &conversation() const { return *m_conversation; }

Q_SIGNALS:
    void told(const airlift::provision::effect::Tell &step);
    void networksFound(const std::vector<airlift::provision::ListedNetwork> &networks);
    void finished(const airlift::provision::Ending &ending);

private:
    void feed(const Event &event);
    void perform(Effect effect);

    std::unique_ptr<Conversation> m_conversation;
    Outside &m_outside;
    Clock &m_clock;
    Clock::Ticket m_ticket = 0;
    bool m_over = false;
};

} // namespace airlift::provision

Q_DECLARE_METATYPE(airlift::provision::Event)
Q_DECLARE_METATYPE(airlift::provision::Ending)
