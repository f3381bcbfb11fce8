#include "tests/ui/fake_bench.h"

#include "core/trust/digest.h"
#include "core/trust/issue.h"

#include <QFileInfo>
#include <QPromise>

using namespace Qt::StringLiterals;

namespace airlift::test {

namespace {

class FakeTarget final : public session::Target
{
    Q_OBJECT
public:
    FakeTarget(QString name, QByteArray greeting)
        : m_name(std::move(name))
        , m_greeting(std::move(greeting))
    {
    }
    [[nodiscard]] QString name() const override { return m_name; }
    [[nodiscard]] ScriptedLink &link() override { return m_link; }
    [[nodiscard]] Clock &clock() override { return m_clock; }
    void prepare(const session::Offer &) override {}
    void begin() override
    {
        if (!m_greeting.isEmpty())
            Q_EMIT m_link.arrived(m_greeting, m_clock.now());
    }

private:
    QString m_name;
    QByteArray m_greeting;
    ScriptedLink m_link;
    SystemClock m_clock;
};

QByteArray digestHex(const QByteArray &text)
{
    return trust::digest(trust::HashKind::Sha256, text).toHex();
}

void addFile(bundle::Contents &contents, const QByteArray &name, qint64 size, bool secured,
             bool isSigned)
{
    bundle::EntryFacts entry;
    entry.tarPath = "20240131120000_CC3220SF_demo/" + name;
    entry.deviceName = name;
    entry.size = {size};
    entry.digest = QByteArray::fromHex(digestHex(name));
    entry.listIndex = static_cast<int>(contents.list.size());
    entry.digestCheck = bundle::Check::Good;
    contents.entries.push_back(entry);
    bundle::ListedFile listed;
    listed.deviceName = name;
    listed.digest = digestHex(name);
    listed.secured = secured;
    listed.inBundle = true;
    if (isSigned) {
        listed.certificate = "demo-signer.der";
        listed.signatureBase64 = "c2lnbmF0dXJl";
    }
    contents.list.push_back(listed);
    contents.size += entry.size;
}

} // namespace

bundle::Contents demoContents()
{
    bundle::Contents contents;
    contents.path = u"/tmp/20240131120000_CC3220SF_demo.tar"_s;
    contents.rootName = "20240131120000_CC3220SF_demo";
    contents.chip = bundle::Chip::CC3220SF;
    contents.hasEndMarker = true;
    contents.listReadable = true;
    contents.listSignature = "signature";
    contents.size = {10'240};
    addFile(contents, "demo-signer.der", 975, false, false);
    addFile(contents, "/sys/mcuflashimg.bin", 111'884, true, true);
    addFile(contents, "/www/index.html", 4'212, false, false);
    return contents;
}

void ScriptedRun::feed(session::Snapshot snapshot, std::vector<session::Entry> entries)
{
    m_snapshot = std::move(snapshot);
    for (session::Entry &entry : entries)
        m_timeline.append(std::move(entry));
    Q_EMIT changed();
}

QList<ui::TargetChoice> FakeBench::targets() const
{
    return {{u"sim"_s, u"Simulated CC3220SF"_s, true},
            {u"ttyACM0"_s, u"ttyACM0 (TI XDS110)"_s, false}};
}

QList<ui::NamedFault> FakeBench::faults() const
{
    return {{u"wrong-root-ca"_s, u"The board trusts another root"_s},
            {u"hash-mismatch"_s, u"The image was changed after signing"_s}};
}

QList<ui::NamedFault> FakeBench::personalities() const
{
    return {{u"cloud-ota"_s, u"cloud_ota (SDK 4.10)"_s}, {u"at"_s, u"at_commands"_s}};
}

QList<ui::PlanFault> FakeBench::planFaults() const
{
    return {{u"wrong-root"_s, u"wrong-root"_s, u"another root"_s},
            {u"power-loss"_s, u"power-loss@20s"_s, u"the power goes"_s},
            {u"slow-uart"_s, u"slow-uart"_s, u"the UART is slow"_s},
            {u"babbling-uart"_s, u"babbling-uart"_s, u"another task prints"_s}};
}

QString FakeBench::randomPlan(quint32 seed) const
{
    return u"reset@op%1"_s.arg(seed);
}

QString FakeBench::planMistake(const QString &plan) const
{
    return plan.contains(u"flood"_s) ? u"There is no fault \"flood\"."_s : QString{};
}

std::unique_ptr<ui::BenchBoard> FakeBench::makeBoard(const ui::BenchSettings &settings)
{
    boards.push_back(settings);
    if (boardFails)
        return nullptr;
    auto made = std::make_unique<FakeBoard>();
    made->shown.uart = u"/dev/pts/7"_s;
    made->shown.hasFlash = true;
    made->shown.alertLimit = 15;
    made->shown.hasButton = true;
    made->shown.files = {{u"/sys/certstore.lst"_s, 2048, true, false},
                         {u"/sys/mcuflashimg.bin"_s, 111'884, true, false},
                         {u"dummy_ota_vendor_cert.der"_s, 614, false, false}};
    board = made.get();
    return made;
}

std::unique_ptr<ui::BenchBoard> FakeBench::boardOf(session::Target &)
{
    auto made = std::make_unique<FakeBoard>();
    made->shown.activity = ui::BenchActivity::Updating;
    made->shown.hasFlash = true;
    made->shown.alertLimit = 15;
    made->shown.bundle = ui::BenchBundle::Started;
    made->shown.operations = 41;
    made->shown.files = {{u"/sys/mcuflashimg.bin"_s, 111'884, true, true}};
    updateBoard = made.get();
    return made;
}

QList<ui::NamedFault> FakeBench::unitFaults() const
{
    return {{u"none"_s, u"nothing"_s}, {u"wrong-key"_s, u"the network has another key"_s}};
}

std::unique_ptr<session::Target> FakeBench::open(const ui::TargetChoice &choice,
                                                 const ui::SimulatedSettings &)
{
    ++opened;
    if (openFails)
        return nullptr;
    auto target = std::make_unique<FakeTarget>(choice.label, greeting);
    link = &target->link();
    return target;
}

QFuture<ui::DemoBundle> FakeBench::makeDemoBundle(const ui::SimulatedSettings &)
{
    return QtFuture::makeReadyFuture(demoFails ? ui::DemoBundle{{}, u"The disk is full."_s}
                                               : ui::DemoBundle{demoContents().path, {}});
}

void FakeBench::applyFault(const ui::SimulatedSettings &settings, session::Delivery &)
{
    if (!settings.fault.isEmpty())
        ++faultsApplied;
}

serve::Result<quint16> ScriptedServer::start(const session::Delivery &delivery)
{
    if (refusal)
        return failure(serve::Error{*refusal});
    config = delivery.server;
    isRunning = true;
    return config.port;
}

serve::Result<void> ScriptedServer::present(const std::vector<serve::Presented> &identities)
{
    certificates += static_cast<int>(identities.size());
    return {};
}

std::vector<QUrl> ScriptedServer::urls() const
{
    QUrl url{u"https://%1%2"_s.arg(config.hostName, config.path)};
    if (config.port != 443)
        url.setPort(config.port);
    return {url};
}

ui::Engine FakeBench::engine()
{
    ui::Engine engine;
    engine.inspect = [this](const QString &path) {
        inspected << path;
        if (inspectFails)
            return QtFuture::makeReadyFuture(bundle::Result<bundle::Contents>{
                failure(bundle::Error{bundle::NotABundle{path, {}}})});
        bundle::Contents contents = demoContents();
        contents.path = path;
        return QtFuture::makeReadyFuture(bundle::Result<bundle::Contents>{std::move(contents)});
    };
    engine.buildRecipe = [](const QString &) {
        return QtFuture::makeReadyFuture(bundle::Result<QString>{demoContents().path});
    };
    engine.openRoot = [] {
        static const trust::Result<trust::Identity> root = trust::makeRoot(u"Airlift local root"_s);
        return QtFuture::makeReadyFuture(root);
    };
    engine.prepare = [this](const session::DeliveryRequest &request) {
        requests.push_back(request);
        if (holdPreparation) {
            m_held = {};
            m_held.start();
            return m_held.future();
        }
        session::Delivery made;
        made.server.address = request.address;
        made.server.hostName = request.hostName;
        made.server.port = request.port;
        made.server.path = u'/' + QFileInfo{request.bundlePath}.fileName();
        made.server.faults.certificate = request.certificateFault;
        return QtFuture::makeReadyFuture(serve::Result<session::Delivery>{std::move(made)});
    };
    engine.run = [this](session::Target &,
                        std::optional<session::Delivery>) -> std::unique_ptr<ui::Run> {
        auto scripted = std::make_unique<ScriptedRun>();
        run = scripted.get();
        return scripted;
    };
    engine.server = [this]() -> std::unique_ptr<ui::FileServer> {
        auto scripted = std::make_unique<ScriptedServer>();
        scripted->refusal = refusal;
        server = scripted.get();
        return scripted;
    };
    return engine;
}

} // namespace airlift::test

#include "fake_bench.moc"
