#pragma once

#include "core/provision/ap_conversation.h"
#include "core/provision/run.h"
#include "core/provision/smartconfig_conversation.h"
#include "core/sim/provisioning_unit.h"
#include "tests/support/simulated_air.h"

#include <QSignalSpy>
#include <QTest>

namespace airlift::test {

/// One unit, one client, one run on virtual time.
struct ProvisioningBench {
    VirtualClock clock;
    sim::ProvisioningUnit unit;
    SimulatedAir air;
    QByteArray console;
    std::optional<provision::Ending> ending;
    std::vector<provision::effect::Tell> steps;
    std::vector<provision::ListedNetwork> networks;

    explicit ProvisioningBench(sim::ProvisioningSettings settings,
                               Surroundings surroundings = home(), quint32 seed = 1)
        : unit(std::move(settings), clock)
        , air(std::move(surroundings), clock, seed)
    {
        air.add(unit);
        QObject::connect(&unit, &sim::ProvisioningUnit::printed, &air,
                         [this](const QByteArray &text) { console += text; });
        unit.powerOn();
    }

    [[nodiscard]] static Surroundings home()
    {
        Surroundings surroundings;
        surroundings.homeNetwork = "Inthings";
        return surroundings;
    }
    [[nodiscard]] static sim::ProvisioningSettings device(sim::ProvisioningNetwork network = {
                                                              "Inthings", "password1"})
    {
        sim::ProvisioningSettings settings;
        settings.world = {std::move(network), {"CoffeeShop", ""}};
        return settings;
    }
    [[nodiscard]] static provision::ApPlan plan(const char *key = "password1")
    {
        provision::ApPlan plan;
        plan.networkName = QStringLiteral("Inthings");
        plan.networkKey = Secret{key};
        plan.deviceName = QStringLiteral("station-07");
        return plan;
    }
    [[nodiscard]] static std::function<provision::SmartConfigPass()>
    pass(const QByteArray &key = "password1", const QString &name = QStringLiteral("station-07"),
         const QString &network = QStringLiteral("Inthings"))
    {
        return [key, name, network] {
            provision::SmartConfigMessage message;
            message.networkName = network;
            message.networkKey = Secret{key};
            message.deviceName = name;
            return *provision::encodeSmartConfig(message);
        };
    }

    /// After three seconds, when the device waits for somebody.
    const provision::Ending &go(std::unique_ptr<provision::Conversation> conversation,
                                const std::function<void(provision::Run &)> &prepare = {})
    {
        provision::Run run{std::move(conversation), air, clock};
        QObject::connect(&run, &provision::Run::told, &air,
                         [this](const auto &step) { steps.push_back(step); });
        QObject::connect(&run, &provision::Run::networksFound, &air,
                         [this](const auto &found) { networks = found; });
        QObject::connect(&run, &provision::Run::finished, &air,
                         [this](const auto &result) { ending = result; });
        if (prepare)
            prepare(run);
        clock.after(std::chrono::seconds{3}, &run, [&run] { run.start(); });
        [&] { QTRY_VERIFY_WITH_TIMEOUT(ending.has_value(), 60'000); }();
        if (!ending)
            ending = provision::Cancelled{};
        return *ending;
    }
    const provision::Ending &goAp(provision::ApPlan plan = ProvisioningBench::plan())
    {
        return go(std::make_unique<provision::ApConversation>(std::move(plan)));
    }
    const provision::Ending &goSmartConfig(provision::SmartConfigPlan plan)
    {
        return go(std::make_unique<provision::SmartConfigConversation>(std::move(plan)));
    }
};

} // namespace airlift::test
