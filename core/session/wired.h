#pragma once

#include "core/device/line_assembler.h"
#include "core/provision/ap_conversation.h"

#include <memory>

namespace airlift::session {

enum class WiredFirmware {
    AtCommands,     ///< TI's at_commands (uart-at-commands)
    NetworkTerminal ///< TI's network_terminal (uart-network-terminal)
};

/// What a device on a cable is told.
struct WiredPlan {
    WiredFirmware firmware{};
    QString networkName;
    Secret networkKey;
    provision::Security security = provision::Security::Wpa2;
    bool stores = true; ///< a profile as well, so that it joins by itself after a restart
    int priority = 5;
};
/// Limits of Wi-Fi and of the firmware's command line, before anything is sent.
[[nodiscard]] provision::Result<void> checkWiredPlan(const WiredPlan &plan);

struct WiredStep {
    std::vector<Secret> writes; ///< bytes for the device; may hold the key
    std::optional<Instant> wake;
    std::vector<provision::effect::Tell> tells;
    std::optional<provision::Ending> ending;
};

/// Talks to one firmware over its command line: bytes in, bytes out, no I/O. One command at a time,
/// each with its own end (uart-at-commands 8.1, uart-network-terminal 6).
class WiredConversation
{
public:
    virtual ~WiredConversation() = default;
    [[nodiscard]] WiredStep begin();
    [[nodiscard]] WiredStep feed(QByteArrayView bytes, Instant at);
    [[nodiscard]] WiredStep wake(); ///< the time asked for is over
    [[nodiscard]] WiredStep cancel();
    [[nodiscard]] WiredStep linkLost();

protected:
    explicit WiredConversation(WiredPlan plan);
    virtual void start() = 0;
    virtual void take(const QByteArray &line) = 0;
    virtual void expired() = 0;

    void say(const QByteArray &command, Instant patience);
    void sayPlan(const char *format,
                 Instant patience); ///< %s: name, %t: security, %k: key, %p: priority
    void wait(Instant patience);
    void tell(provision::Step step, provision::StepState state, const QString &fact = {});
    void end(provision::Ending ending);
    void refuse(provision::Refusal reason);
    [[nodiscard]] virtual QByteArray securityWord() const = 0;
    [[nodiscard]] const WiredPlan &plan() const { return m_plan; }
    [[nodiscard]] QByteArray networkName() const { return m_plan.networkName.toUtf8(); }
    void confirm(const QByteArray &address);
    /// The device has been told to join: from now on stopping is a doubt.
    bool m_told = false;

private:
    WiredPlan m_plan;
    device::LineAssembler m_lines;
    WiredStep m_step;
    bool m_over = false;
};

[[nodiscard]] std::unique_ptr<WiredConversation> wiredConversation(WiredPlan plan);

} // namespace airlift::session
