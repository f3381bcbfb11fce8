#include "ui/flow/update_flow.h"

#include "ui/flow/deliver.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace airlift::ui {

using explain::Explain;

UpdateFlow::UpdateFlow(Workbench &workbench, Engine engine, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_engine(std::move(engine))
{
    m_refresh.setSingleShot(true);
    m_refresh.setInterval(kRefresh);
    connect(&m_refresh, &QTimer::timeout, this, &UpdateFlow::follow);
    if (const QList<TargetChoice> targets = m_workbench.targets(); !targets.isEmpty())
        m_state.choices.device = targets.first();
    loadBundle();
}

UpdateFlow::~UpdateFlow() = default;

const session::Timeline *UpdateFlow::timeline() const
{
    return m_run ? &m_run->timeline() : nullptr;
}

bool UpdateFlow::underWay() const
{
    return m_state.phase != Phase::Choosing && m_state.phase != Phase::Finished;
}

void UpdateFlow::chooseBundle(const BundleChoice &choice)
{
    if (underWay())
        return;
    m_state.choices.bundle = choice;
    reopenChoices();
    loadBundle();
}

void UpdateFlow::chooseWay(Way way)
{
    if (underWay() || m_state.choices.way == way)
        return;
    m_state.choices.way = way;
    openRootIfNeeded();
    Q_EMIT changed();
}

void UpdateFlow::chooseDevice(const TargetChoice &device)
{
    if (underWay() || m_state.choices.device == device)
        return;
    m_state.choices.device = device;
    if (device.simulated)
        m_state.choices.way = Way::LocalHttps; // it has nothing else to fetch from
    reopenChoices();
    openRootIfNeeded();
    Q_EMIT changed();
}

void UpdateFlow::setSimulated(const SimulatedSettings &settings)
{
    if (underWay())
        return;
    // A fault may lie in the bundle itself; pace and the board's own limits do not change it.
    const bool remake = m_state.choices.bundle.kind == BundleChoice::Kind::Demo &&
                        (settings.fault != m_state.choices.simulated.fault ||
                         settings.chip != m_state.choices.simulated.chip);
    m_state.choices.simulated = settings;
    if (remake)
        loadBundle();
    Q_EMIT changed();
}

void UpdateFlow::setServe(const ServeSettings &settings)
{
    if (underWay() || settings == m_state.choices.serve)
        return;
    m_state.choices.serve = settings;
    Q_EMIT changed();
}

void UpdateFlow::noteOwnServer(const ServerState &server)
{
    if (server == m_state.ownServer)
        return;
    m_state.ownServer = server;
    Q_EMIT changed();
}

void UpdateFlow::loadBundle()
{
    const quint64 turn = ++m_bundleTurn;
    const BundleChoice &choice = m_state.choices.bundle;
    const bool isRecipe = choice.path.endsWith(u".json"_s, Qt::CaseInsensitive);
    const auto refuse = [this](const explain::Explanation &why) {
        m_state.bundle = BundleUnusable{why};
        if (std::exchange(m_startWhenBundleReady, false))
            stopPreparing(why);
        Q_EMIT changed();
    };
    m_state.bundle = BundlePending{choice.kind == BundleChoice::Kind::Demo || isRecipe};
    Q_EMIT changed();
    if (choice.kind == BundleChoice::Kind::Demo) {
        deliver(m_workbench.makeDemoBundle(m_state.choices.simulated), this,
                [this, turn, refuse](const DemoBundle &demo) {
                    if (turn != m_bundleTurn)
                        return;
                    if (demo.path.isEmpty())
                        refuse({tr("The demo bundle could not be made."), demo.error,
                                tr("Choose a bundle of your own.")});
                    else
                        inspectBundle(demo.path);
                });
    } else if (isRecipe) {
        deliver(m_engine.buildRecipe(choice.path), this,
                [this, turn, refuse](const bundle::Result<QString> &built) {
                    if (turn != m_bundleTurn)
                        return;
                    if (built)
                        inspectBundle(*built);
                    else
                        refuse(Explain::of(built.error()));
                });
    } else {
        inspectBundle(choice.path);
    }
}

void UpdateFlow::inspectBundle(const QString &path)
{
    const quint64 turn = m_bundleTurn;
    deliver(m_engine.inspect(path), this,
            [this, turn, path](const bundle::Result<bundle::Contents> &contents) {
                if (turn != m_bundleTurn)
                    return;
                if (contents)
                    m_state.bundle =
                        BundleReady{path, std::make_shared<const bundle::Contents>(*contents)};
                else
                    m_state.bundle = BundleUnusable{Explain::of(contents.error())};
                if (std::exchange(m_startWhenBundleReady, false)) {
                    if (contents)
                        prepareDelivery();
                    else
                        stopPreparing(Explain::of(contents.error()));
                }
                Q_EMIT changed();
            });
}

void UpdateFlow::openRootIfNeeded()
{
    if (m_rootAsked || m_state.choices.device.simulated || m_state.choices.way != Way::LocalHttps)
        return;
    m_rootAsked = true;
    deliver(m_engine.openRoot(), this, [this](const trust::Result<trust::Identity> &root) {
        if (root) {
            m_root = *root;
            m_state.root = RootFacts{root->certificate.toDer(), root->certificate.sha256(),
                                     root->certificate.commonName()};
        } else {
            m_state.rootTrouble = Explain::oneLine(Explain::of(root.error()));
            m_rootAsked = false;
        }
        Q_EMIT changed();
    });
}

void UpdateFlow::start()
{
    if (underWay() || startObstacle(m_state) != StartObstacle::None)
        return;
    reopenChoices();
    m_state.phase = Phase::Preparing;
    m_state.startedAt = QDateTime::currentDateTime();
    ++m_startTurn;
    if (m_state.choices.way == Way::WatchOnly)
        openAndRun(std::nullopt);
    else if (std::holds_alternative<BundleReady>(m_state.bundle))
        prepareDelivery();
    else
        m_startWhenBundleReady = true;
    Q_EMIT changed();
}

void UpdateFlow::prepareDelivery()
{
    const Choices &choices = m_state.choices;
    session::DeliveryRequest request;
    request.bundlePath = std::get<BundleReady>(m_state.bundle).path;
    if (!choices.device.simulated) {
        request.hostName = choices.serve.hostName;
        request.address = choices.serve.address;
        request.port = choices.serve.port;
        request.root = m_root;
    }
    const quint64 turn = m_startTurn;
    deliver(m_engine.prepare(request), this,
            [this, turn](const serve::Result<session::Delivery> &delivery) {
                if (turn != m_startTurn || m_state.phase != Phase::Preparing)
                    return;
                if (!delivery)
                    return stopPreparing(Explain::of(delivery.error()));
                session::Delivery ready = *delivery;
                if (m_state.choices.device.simulated)
                    m_workbench.applyFault(m_state.choices.simulated, ready);
                openAndRun(std::move(ready));
            });
}

void UpdateFlow::openAndRun(std::optional<session::Delivery> delivery)
{
    const Choices &choices = m_state.choices;
    m_target = m_workbench.open(choices.device, choices.simulated);
    if (!m_target)
        return stopPreparing(
            {tr("The device \"%1\" cannot be opened.").arg(choices.device.label),
             {},
             choices.device.simulated
                 ? tr("Check chip and vendor certificate in the simulation settings.")
                 : tr("Choose it again from the list; it may have been unplugged.")});
    m_state.deviceName = m_target->name();
    m_run = m_engine.run(*m_target, std::move(delivery));
    m_entriesSeen = 0;
    Q_EMIT timelineRestarted();
    connect(m_run.get(), &Run::changed, this, [this] {
        if (!m_refresh.isActive())
            m_refresh.start();
    });
    connect(m_run.get(), &Run::finished, this, &UpdateFlow::conclude);
    m_state.phase = Phase::Running;
    m_run->start();
    Q_EMIT changed();
}

void UpdateFlow::follow()
{
    if (!m_run)
        return;
    m_state.snapshot = m_run->snapshot();
    followTimeline();
    Q_EMIT changed();
}

void UpdateFlow::followTimeline()
{
    const std::vector<session::Entry> &entries = m_run->timeline().entries();
    if (entries.size() < m_entriesSeen)
        m_entriesSeen = 0; // thinned out; opening and closing lines are kept, so reading again
                           // gives the same state
    for (; m_entriesSeen < entries.size(); ++m_entriesSeen) {
        const session::Entry &entry = entries[m_entriesSeen];
        m_state.lasted = entry.at;
        std::visit(
            Overloaded{[this](const session::LinkOpened &) { m_state.link = LinkState::Open; },
                       [this](const session::LinkEnded &) { m_state.link = LinkState::Ended; },
                       [this](const session::ServerStarted &started) {
                           m_state.server = {true, started.url, 0};
                       },
                       [this](const session::ServerStopped &) { m_state.server.running = false; },
                       [this](const serve::ServerEvent &event) {
                           if (std::holds_alternative<serve::Connected>(event.what))
                               ++m_state.server.connections;
                       },
                       [](const auto &) {}},
            entry.what);
    }
}

void UpdateFlow::conclude(const session::UpdateRun::Ending &ending)
{
    using Kind = FlowEnding::Kind;
    m_refresh.stop();
    m_state.snapshot = m_run->snapshot();
    followTimeline();
    m_state.ending =
        std::visit(Overloaded{[](const session::UpdateRun::Concluded &) {
                                  return FlowEnding{Kind::Concluded, {}};
                              },
                              [](const session::UpdateRun::CancelledByUser &) {
                                  return FlowEnding{Kind::Cancelled, {}};
                              },
                              [](const session::UpdateRun::CouldNotServe &e) {
                                  return FlowEnding{Kind::CouldNotServe, Explain::of(e.error)};
                              },
                              [](const session::UpdateRun::CouldNotListen &e) {
                                  return FlowEnding{Kind::CouldNotListen, Explain::of(e.end)};
                              }},
                   ending);
    m_state.phase = Phase::Finished;
    if (m_state.link == LinkState::Open)
        m_state.link = LinkState::Ended;
    m_state.server.running = false;
    Q_EMIT changed();
    Q_EMIT finished();
}

void UpdateFlow::stopPreparing(const explain::Explanation &why)
{
    m_state.ending = FlowEnding{FlowEnding::Kind::CouldNotPrepare, why};
    m_state.phase = Phase::Finished;
    Q_EMIT changed();
    Q_EMIT finished();
}

void UpdateFlow::cancel()
{
    if (m_state.phase == Phase::Preparing) {
        ++m_startTurn;
        m_startWhenBundleReady = false;
        m_state.phase = Phase::Choosing; // nothing was sent yet: nothing to report
        Q_EMIT changed();
    } else if (m_state.phase == Phase::Running) {
        m_state.phase = Phase::Cancelling;
        Q_EMIT changed();
        m_run->cancel();
    }
}

void UpdateFlow::reopenChoices()
{
    if (underWay())
        return;
    m_state.phase = Phase::Choosing;
    m_state.ending.reset();
    m_state.snapshot = {};
    m_state.link = LinkState::NotOpen;
    m_state.server = {};
    m_state.lasted = {};
    discardRun();
    Q_EMIT changed();
}

void UpdateFlow::discardRun()
{
    if (!m_run)
        return;
    m_refresh.stop();
    m_run->disconnect(this);
    m_run.reset();
    m_target.reset();
}

} // namespace airlift::ui
