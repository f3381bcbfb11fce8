#include "core/session/provisioning_run.h"

#include "core/provision/limits.h"

namespace airlift::session {

using namespace provision;

ProvisioningRun::ProvisioningRun(ProvisioningSite &site, QObject *parent)
    : QObject(parent)
    , m_site(site)
{
}

ProvisioningRun::~ProvisioningRun()
{
    m_run.reset(); // before the air it leaves
    if (m_console && !m_over)
        m_site.end();
}

provision::Result<void> ProvisioningRun::start(ApWay way, AirSettings air)
{
    if (auto fits = checkApPlan(way.plan); !fits)
        return fits;
    if (air.homeNetwork.isEmpty())
        air.homeNetwork = way.plan.networkName;
    const bool isTarget = air.homeNetwork == way.plan.networkName;
    open(way.plan.networkName, std::move(air));
    m_air->setKeys(std::move(way.accessPointKey),
                   isTarget ? Secret{way.plan.networkKey.reveal().toByteArray()} : Secret{});
    run(std::make_unique<ApConversation>(std::move(way.plan)));
    return {};
}

provision::Result<void> ProvisioningRun::start(SmartConfigWay way, AirSettings air)
{
    if (auto fits = checkSmartConfig(way.message); !fits)
        return fits;
    auto pass = encodeSmartConfig(way.message);
    if (!pass)
        return failure(pass.error());
    way.plan.deviceName = way.message.deviceName;
    air.homeNetwork = way.message.networkName;
    open(way.message.networkName, std::move(air));
    m_air->setKeys({}, std::move(way.message.networkKey));
    m_air->setPass(std::move(*pass));
    run(std::make_unique<SmartConfigConversation>(std::move(way.plan)));
    return {};
}

void ProvisioningRun::open(const QString &networkName, AirSettings air)
{
    m_site.begin();
    m_air = std::make_unique<Air>(std::move(air), m_site.wifi(), m_site.clock());
    connect(m_air.get(), &Air::trouble, this, &ProvisioningRun::trouble);
    connect(m_air.get(), &Air::heard, this, &ProvisioningRun::heard);
    connect(m_air.get(), &Air::advanced, this, &ProvisioningRun::advanced);
    connect(&m_site.wifi(), &Wifi::handNeeded, this, &ProvisioningRun::handNeeded);
    m_console.emplace(networkName);
    link::ByteLink *uart = m_site.uart();
    if (uart == nullptr)
        return;
    connect(uart, &link::ByteLink::ended, this, &ProvisioningRun::consoleLost);
    connect(uart, &link::ByteLink::arrived, this, [this](const QByteArray &bytes, Instant at) {
        const QString before = m_console->lastLine();
        m_console->feed(bytes, at);
        if (m_console->lastLine() != before)
            Q_EMIT consoleSaid(m_console->lastLine());
    });
}

void ProvisioningRun::run(std::unique_ptr<Conversation> conversation)
{
    m_run = std::make_unique<Run>(std::move(conversation), *m_air, m_site.clock());
    connect(m_run.get(), &Run::told, this, &ProvisioningRun::told);
    connect(m_run.get(), &Run::networksFound, this, &ProvisioningRun::networksFound);
    connect(m_run.get(), &Run::finished, this, &ProvisioningRun::conclude);
    m_run->start();
}

void ProvisioningRun::cancel()
{
    if (m_run)
        m_run->cancel();
}

void ProvisioningRun::conclude(const Ending &ending)
{
    m_over = true;
    m_site.end();
    Q_EMIT finished(combined(ending, m_console->says()));
}

} // namespace airlift::session
