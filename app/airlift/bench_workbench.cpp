#include "app/airlift/bench_workbench.h"

#include "app/airlift/bench_boards.h"
#include "app/bench/demo_kit.h"
#include "app/bench/fault_words.h"
#include "app/bench/local_site.h"
#include "app/bench/personality.h"
#include "app/bench/simulated_target.h"
#include "app/bench/simulated_unit.h"
#include "app/key_ring/key_ring.h"
#include "core/explain/explain.h"
#include "core/link/serial_link.h"

#include <QMutex>
#include <QPointer>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift {

namespace {

using explain::Explain;

const QString kSimulated = u"sim"_s;
// From here on the simulated world does not wait for real time at all.
constexpr double kAsFastAsItGoes = 100.0;
constexpr double kUnitPace = 8.0;

std::optional<sim::Chip> chipFrom(const QString &name)
{
    static const QHash<QString, sim::Chip> chips{{u"CC3220S"_s, sim::Chip::CC3220S},
                                                 {u"CC3220SF"_s, sim::Chip::CC3220SF},
                                                 {u"CC3235S"_s, sim::Chip::CC3235S},
                                                 {u"CC3235SF"_s, sim::Chip::CC3235SF}};
    const auto found = chips.find(name);
    return found == chips.end() ? std::nullopt : std::optional{*found};
}

/// The demo keys are made once, by whichever thread needs them first; making them takes seconds on
/// a slow machine. One bundle is made at a time: a fault may be chosen twice in a row.
class SharedKit
{
public:
    [[nodiscard]] ui::DemoBundle makeBundle(bench::Fault fault)
    {
        const QMutexLocker one{&m_making};
        std::shared_ptr<bench::DemoKit> kit = ifMade();
        if (!kit) {
            auto made = bench::DemoKit::create();
            if (!made)
                return {{}, Explain::oneLine(Explain::of(made.error()))};
            kit = *std::move(made);
            const QMutexLocker lock{&m_mutex};
            m_kit = kit;
        }
        const auto path = kit->makeBundle(fault);
        if (!path)
            return {{}, Explain::oneLine(Explain::of(path.error()))};
        return {*path, {}};
    }
    /// Nothing before the first bundle. Never waits for one being made.
    [[nodiscard]] std::shared_ptr<bench::DemoKit> ifMade()
    {
        const QMutexLocker lock{&m_mutex};
        return m_kit;
    }

private:
    QMutex m_making;
    QMutex m_mutex; ///< guards m_kit only
    std::shared_ptr<bench::DemoKit> m_kit;
};

class BenchWorkbench final : public ui::Workbench
{
public:
    [[nodiscard]] QList<ui::TargetChoice> targets() const override
    {
        QList<ui::TargetChoice> choices{
            {kSimulated, QCoreApplication::translate("airlift::Workbench", "Simulated CC3220SF"),
             true}};
        for (const link::PortInfo &port : link::availablePorts()) {
            const QString &what = port.board.isEmpty() ? port.description : port.board;
            choices.append(
                {port.name, what.isEmpty() ? port.name : u"%1 (%2)"_s.arg(port.name, what), false});
        }
        if (m_board != nullptr) {
            const QString uart = m_board->state().uart;
            choices.append({uart,
                            QCoreApplication::translate("airlift::Workbench", "Board on the bench "
                                                                              "(%1)")
                                .arg(uart),
                            false});
        }
        return choices;
    }

    [[nodiscard]] QList<ui::NamedFault> faults() const override
    {
        QList<ui::NamedFault> faults;
        for (const bench::FaultName &fault : bench::faultNames())
            faults.append({fault.name, fault.label});
        return faults;
    }

    [[nodiscard]] std::unique_ptr<session::Target>
    open(const ui::TargetChoice &choice, const ui::SimulatedSettings &settings) override
    {
        if (!choice.simulated)
            return std::make_unique<session::SerialTarget>(choice.id, Baud{});
        const auto chip = chipFrom(settings.chip);
        if (!chip)
            return nullptr;
        const bench::Fault fault =
            bench::faultFromName(settings.fault).value_or(bench::Fault::None);
        bench::BoardSetUp board = demoBoard();
        board.chip = *chip;
        board.maxBundleFiles = settings.maxBundleFiles;
        board.commits = fault != bench::Fault::NeverCommits;
        if (fault == bench::Fault::WrongRootCa && !board.trustedRoots.empty())
            board.wrongRoot = board.trustedRoots.front(); // no server's certificate hangs from it
        if (!settings.vendorCertificate.isEmpty()) {
            const auto certificate = trust::Certificate::read(settings.vendorCertificate);
            if (!certificate)
                return nullptr;
            board.vendorCertificate = *certificate;
        }
        const bench::Pace pace{settings.speed < kAsFastAsItGoes ? std::optional{settings.speed}
                                                                : std::nullopt};
        return std::make_unique<bench::SimulatedTarget>(std::move(board), pace);
    }

    [[nodiscard]] QFuture<ui::DemoBundle>
    makeDemoBundle(const ui::SimulatedSettings &settings) override
    {
        const bench::Fault fault =
            bench::faultFromName(settings.fault).value_or(bench::Fault::None);
        return QtConcurrent::run([kit = m_kit, fault] { return kit->makeBundle(fault); });
    }

    void applyFault(const ui::SimulatedSettings &settings, session::Delivery &delivery) override
    {
        bench::applyFault(bench::faultFromName(settings.fault).value_or(bench::Fault::None),
                          delivery);
    }

    [[nodiscard]] QList<ui::NamedFault> personalities() const override
    {
        QList<ui::NamedFault> all;
        for (const bench::Personality &each : bench::personalities())
            all.append({each.name, each.label});
        return all;
    }

    [[nodiscard]] QList<ui::PlanFault> planFaults() const override
    {
        QList<ui::PlanFault> all;
        for (const sim::FaultRules &rules : sim::faultRules())
            all.append({QString::fromLatin1(rules.name), bench::exampleOf(rules),
                        bench::meaningOf(rules.kind)});
        return all;
    }

    [[nodiscard]] QString randomPlan(quint32 seed) const override
    {
        return sim::FaultPlan::random(seed).toText();
    }

    [[nodiscard]] QString planMistake(const QString &plan) const override
    {
        const auto parsed = sim::FaultPlan::parse(plan);
        return parsed ? QString{} : bench::describe(parsed.error());
    }

    [[nodiscard]] std::unique_ptr<ui::BenchBoard>
    makeBoard(const ui::BenchSettings &settings) override
    {
        auto board = makeBenchBoard(settings, demoBoard());
        m_board = board.get();
        return board;
    }

    [[nodiscard]] std::unique_ptr<ui::BenchBoard> boardOf(session::Target &target) override
    {
        auto *simulated = qobject_cast<bench::SimulatedTarget *>(&target);
        return simulated != nullptr ? handsOn(*simulated) : nullptr;
    }

    [[nodiscard]] QList<ui::NamedFault> unitFaults() const override
    {
        QList<ui::NamedFault> all;
        for (const bench::UnitFaultName &each : bench::unitFaultNames())
            all.append({each.name, bench::describe(each.fault)});
        return all;
    }

    [[nodiscard]] std::unique_ptr<session::ProvisioningSite>
    provisioningSite(const ui::ProvisioningPlace &place) override
    {
        if (!place.simulated)
            return std::make_unique<bench::LocalSite>(bench::LocalSite::Settings{
                place.uart,
                Baud{place.baud},
                {.mayMove = place.movesWifi,
                 .interface = {},
                 .device = network::deviceAddress(place.isFirstGeneration)}});
        const auto fault = bench::unitFaultFromName(place.fault).value_or(bench::UnitFault::None);
        auto unit =
            std::make_unique<bench::SimulatedUnit>(place.networkName, place.networkKey, fault,
                                                   bench::Pace{place.atRealPace ? 1.0 : kUnitPace},
                                                   place.cipherKey.reveal().toByteArray());
        if (!unit->isOpen())
            return nullptr;
        return unit;
    }

    [[nodiscard]] std::unique_ptr<provision::KeyStore> keyStore() override
    {
        return key_ring::systemKeyStore();
    }
    [[nodiscard]] bool canMoveWifi() const override { return network::canMove(); }

private:
    /// A board that takes the demo bundle, once that was made.
    [[nodiscard]] bench::BoardSetUp demoBoard() const
    {
        bench::BoardSetUp board;
        if (const auto kit = m_kit->ifMade()) {
            board.vendorCertificate = kit->vendor().certificate;
            board.trustedRoots = {kit->imageSigner().certificate};
        }
        return board;
    }

    std::shared_ptr<SharedKit> m_kit = std::make_shared<SharedKit>();
    QPointer<ui::BenchBoard> m_board; ///< the latest of the bench's own
};

} // namespace

std::unique_ptr<ui::Workbench> makeWorkbench()
{
    return std::make_unique<BenchWorkbench>();
}

} // namespace airlift
