#pragma once

#include "core/base/clock.h"
#include "core/link/byte_link.h"
#include "core/session/wired.h"

namespace airlift::session {

/// Drives a wired conversation over a link, which it opens and closes.
class WiredRun final : public QObject
{
    Q_OBJECT
public:
    WiredRun(link::ByteLink &link, Clock &clock, QObject *parent = nullptr);
    ~WiredRun() override;
    [[nodiscard]] provision::Result<void> start(WiredPlan plan);
    void cancel();

Q_SIGNALS:
    void told(const airlift::provision::effect::Tell &step);
    void
    linkFailed(const airlift::link::LinkEnd &end); ///< before anything was said; then it is over
    void finished(const airlift::provision::Ending &ending);

private:
    void perform(WiredStep step);

    link::ByteLink &m_link;
    Clock &m_clock;
    Clock::Ticket m_ticket = 0;
    std::unique_ptr<WiredConversation> m_conversation;
    bool m_isOpen = false;
    bool m_over = false;
};

} // namespace airlift::session
