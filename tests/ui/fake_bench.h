#pragma once

#include "ui/flow/engine.h"
#include "ui/workbench.h"

#include <memory>
#include <vector>

#include <QPointer>

/// Stand-ins for everything below the window, so that every state of it can be shown at will.
namespace airlift::test {

/// A run that only does what it is told.
class ScriptedRun final : public ui::Run
{
    Q_OBJECT
public:
    void start() override { started = true; }
    void cancel() override { cancelled = true; }
    [[nodiscard]] const session::Snapshot &snapshot() const override { return m_snapshot; }
    [[nodiscard]] const session::Timeline &timeline() const override { return m_timeline; }

    void feed(session::Snapshot snapshot, std::vector<session::Entry> entries = {});
    void end(const session::UpdateRun::Ending &ending) { Q_EMIT finished(ending); }

    bool started = false;
    bool cancelled = false;

private:
    session::Snapshot m_snapshot;
    session::Timeline m_timeline;
};

/// A cable that says what it is told to and remembers what it heard.
class ScriptedLink final : public link::ByteLink
{
    Q_OBJECT
public:
    [[nodiscard]] QString name() const override { return QStringLiteral("memory"); }
    void open() override { Q_EMIT opened(); }
    void write(const QByteArray &bytes) override { heard += bytes; }
    void close() override {}

    QByteArray heard;
};

/// A file server that listens nowhere and tells what it is told to.
class ScriptedServer final : public ui::FileServer
{
    Q_OBJECT
public:
    [[nodiscard]] serve::Result<quint16> start(const session::Delivery &delivery) override;
    [[nodiscard]] serve::Result<void>
    present(const std::vector<serve::Presented> &identities) override;
    void stop() override { isRunning = false; }
    [[nodiscard]] std::vector<QUrl> urls() const override;
    void tell(quint64 connection, const serve::Happening &what)
    {
        Q_EMIT happened({serve::ConnectionId{connection}, what});
    }

    serve::ServerConfig config; ///< as started
    std::optional<serve::CannotListen> refusal;
    bool isRunning = false;
    int certificates = 0; ///< presented while running
};

/// A board that remembers what was done to it and is in the state it is told.
class FakeBoard final : public ui::BenchBoard
{
    Q_OBJECT
public:
    [[nodiscard]] ui::BenchState state() const override { return shown; }
    void powerOn() override
    {
        done << QStringLiteral("on");
        shown.activity = ui::BenchActivity::Idle;
    }
    void powerOff() override
    {
        done << QStringLiteral("off");
        shown.activity = ui::BenchActivity::Off;
    }
    void reset() override { done << QStringLiteral("reset"); }
    void pressButton() override { done << QStringLiteral("button"); }
    void change(const ui::BenchSettings &settings) override { changed = settings; }

    ui::BenchState shown;
    QStringList done;
    ui::BenchSettings changed;
};

/// A key ring in memory, shared by all who open it.
class FakeKeyStore final : public provision::KeyStore
{
    Q_OBJECT
public:
    struct Ring {
        QByteArray content;
        int asked = 0;
        bool isLocked = false;
    };
    explicit FakeKeyStore(Ring &ring)
        : m_ring(ring)
    {
    }
    void load() override
    {
        answer([this] { Q_EMIT loaded(Secret{QByteArray{m_ring.content}}); });
    }
    void save(const Secret &all) override
    {
        if (!m_ring.isLocked)
            m_ring.content = all.reveal().toByteArray();
        answer([this] { Q_EMIT saved(); });
    }

private:
    template <typename Done>
    void answer(Done done)
    {
        ++m_ring.asked;
        if (m_ring.isLocked)
            Q_EMIT failed({provision::StoreFailed::Why::Denied, {}});
        else
            done();
    }
    Ring &m_ring;
};

class FakeBench final : public ui::Workbench
{
public:
    [[nodiscard]] QList<ui::TargetChoice> targets() const override;
    [[nodiscard]] QList<ui::NamedFault> faults() const override;
    [[nodiscard]] std::unique_ptr<session::Target>
    open(const ui::TargetChoice &choice, const ui::SimulatedSettings &settings) override;
    [[nodiscard]] QFuture<ui::DemoBundle>
    makeDemoBundle(const ui::SimulatedSettings &settings) override;
    [[nodiscard]] QList<ui::NamedFault> personalities() const override;
    [[nodiscard]] QList<ui::PlanFault> planFaults() const override;
    [[nodiscard]] QString randomPlan(quint32 seed) const override;
    [[nodiscard]] QString planMistake(const QString &plan) const override;
    [[nodiscard]] std::unique_ptr<ui::BenchBoard>
    makeBoard(const ui::BenchSettings &settings) override;
    [[nodiscard]] std::unique_ptr<ui::BenchBoard> boardOf(session::Target &target) override;
    [[nodiscard]] QList<ui::NamedFault> unitFaults() const override;
    [[nodiscard]] std::unique_ptr<session::ProvisioningSite>
    provisioningSite(const ui::ProvisioningPlace &place) override
    {
        return makeSite ? makeSite(place) : nullptr;
    }
    [[nodiscard]] std::unique_ptr<provision::KeyStore> keyStore() override
    {
        return std::make_unique<FakeKeyStore>(keyRing);
    }
    [[nodiscard]] bool canMoveWifi() const override { return true; }
    void applyFault(const ui::SimulatedSettings &settings, session::Delivery &delivery) override;

    FakeKeyStore::Ring keyRing;
    /// The engine that belongs to this bench: answers at once, runs are scripted.
    [[nodiscard]] ui::Engine engine();

    int opened = 0;
    int faultsApplied = 0;
    bool demoFails = false;
    bool openFails = false;
    bool inspectFails = false;
    bool holdPreparation = false; ///< preparation never answers
    QStringList inspected;        ///< paths, in order
    std::vector<session::DeliveryRequest> requests;
    QPointer<ScriptedRun> run;             ///< the latest
    QByteArray greeting;                   ///< what a device says when it is switched on
    QPointer<ScriptedLink> link;           ///< of the latest device
    QPointer<FakeBoard> board;             ///< the latest of the bench's own
    QPointer<FakeBoard> updateBoard;       ///< the latest behind a device
    std::vector<ui::BenchSettings> boards; ///< made so far
    bool boardFails = false;
    /// Where devices are provisioned; nothing: nowhere.
    std::function<std::unique_ptr<session::ProvisioningSite>(const ui::ProvisioningPlace &)>
        makeSite;
    QPointer<ScriptedServer> server;            ///< the latest
    std::optional<serve::CannotListen> refusal; ///< what the next server answers

private:
    QPromise<serve::Result<session::Delivery>> m_held;
};

/// What the inspection of the demo bundle would say.
[[nodiscard]] bundle::Contents demoContents();

} // namespace airlift::test
