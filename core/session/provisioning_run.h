#pragma once

#include "core/provision/ap_conversation.h"
#include "core/provision/smartconfig_conversation.h"
#include "core/session/provisioning_console.h"
#include "core/session/provisioning_site.h"

#include <memory>

namespace airlift::session {

/// Through the device's access point.
struct ApWay {
    provision::ApPlan plan;
    Secret accessPointKey; ///< empty: the device's network is open, as it is by default
};
/// By the lengths of datagrams.
struct SmartConfigWay {
    provision::SmartConfigPlan plan;
    provision::SmartConfigMessage message;
};

/// One provisioning of one device over the air, with its console as second witness where there is a
/// cable. Nothing is sent before start(); destroying it stops everything.
class ProvisioningRun final : public QObject
{
    Q_OBJECT
public:
    explicit ProvisioningRun(ProvisioningSite &site, QObject *parent = nullptr);
    ~ProvisioningRun() override;
    /// Checks every limit first. `air`: the site's, with names filled in.
    [[nodiscard]] provision::Result<void> start(ApWay way, provision::AirSettings air);
    [[nodiscard]] provision::Result<void> start(SmartConfigWay way, provision::AirSettings air);
    void cancel();
    [[nodiscard]] bool isOver() const { return m_over; }
    [[nodiscard]] bool isQuiet() const { return !m_air || m_air->isQuiet(); }

Q_SIGNALS:
    void told(const airlift::provision::effect::Tell &step);
    void networksFound(const std::vector<airlift::provision::ListedNetwork> &networks);
    void heard(const airlift::provision::Sighting &sighting);
    void handNeeded(airlift::provision::Wifi::Kind kind, const QString &network);
    void trouble(const airlift::provision::Error &error);
    void advanced(const airlift::provision::TransmissionProgress &progress);
    void consoleSaid(const QString &line);
    void consoleLost(const airlift::link::LinkEnd &end); ///< it goes on without that witness
    void finished(const airlift::provision::Ending &ending);

private:
    void open(const QString &networkName, provision::AirSettings air);
    void run(std::unique_ptr<provision::Conversation> conversation);
    void conclude(const provision::Ending &ending);

    ProvisioningSite &m_site;
    std::optional<ProvisioningConsole> m_console;
    std::unique_ptr<provision::Air> m_air;
    std::unique_ptr<provision::Run> m_run;
    bool m_over = false;
};

} // namespace airlift::session
