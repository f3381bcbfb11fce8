#include "app/bench/scripted_case.h"

#include "app/bench/simulated_console.h"
#include "core/sim/boot_loader.h"
#include "core/sim/local_ota_board.h"
#include "core/sim/ota_if_board.h"
#include "core/sim/uart_disturbance.h"

#include <algorithm>

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;

namespace airlift::bench {

namespace {

constexpr ByteCount kLongestDescription{64 * 1024 * 1024}; // archives are in it
constexpr qsizetype kMostNetworks = 30;

[[nodiscard]] qint64 inMilliseconds(Instant time)
{
    return std::chrono::duration_cast<std::chrono::milliseconds>(time).count();
}

struct NetworkFlag {
    const char *name;
    bool sim::ProvisioningNetwork::*flag;
};
constexpr std::array kNetworkFlags{
    NetworkFlag{"inReach", &sim::ProvisioningNetwork::inReach},
    NetworkFlag{"givesAddress", &sim::ProvisioningNetwork::givesAddress},
    NetworkFlag{"isolates", &sim::ProvisioningNetwork::isolates},
    NetworkFlag{"knowsWpa2", &sim::ProvisioningNetwork::knowsWpa2},
};

QJsonObject describe(const sim::ProvisioningNetwork &network)
{
    QJsonObject json{{u"ssid"_s, packed(network.ssid)}, {u"key"_s, packed(network.key)}};
    for (const NetworkFlag &each : kNetworkFlags)
        json[QLatin1String{each.name}] = network.*each.flag;
    return json;
}

QJsonObject describe(const ScriptedCase &what)
{
    QJsonArray world;
    for (const sim::ProvisioningNetwork &network : what.world)
        world.append(describe(network));
    QJsonArray inputs;
    for (const ScriptedCase::Input &input : what.inputs)
        inputs.append(
            QJsonObject{{u"at"_s, inMilliseconds(input.at)}, {u"bytes"_s, packed(input.bytes)}});
    const auto &all = personalities();
    const auto name = std::find_if(all.begin(), all.end(), [&](const Personality &each) {
        return each.firmware == what.firmware;
    });
    return {{u"format"_s, kCaseFormat},
            {u"firmware"_s, name == all.end() ? QString{} : name->name},
            {u"chip"_s, static_cast<int>(what.chip)},
            {u"fault"_s, what.plan.toText()},
            {u"seed"_s, static_cast<qint64>(what.seed)},
            {u"world"_s, world},
            {u"inputs"_s, inputs},
            {u"milliseconds"_s, inMilliseconds(what.length)}};
}

/// False: it says something no case can say.
bool understand(const QJsonObject &json, ScriptedCase &what)
{
    const auto firmware = personality(json[u"firmware"_s].toString());
    const auto plan = sim::FaultPlan::parse(json[u"fault"_s].toString());
    const int chip = json[u"chip"_s].toInt(-1);
    const qint64 length = json[u"milliseconds"_s].toInteger(-1);
    const qint64 seed = json[u"seed"_s].toInteger(-1);
    const QJsonArray world = json[u"world"_s].toArray();
    const QJsonArray inputs = json[u"inputs"_s].toArray();
    if (json[u"format"_s].toInt() != kCaseFormat || !firmware || !plan || chip < 0 ||
        chip > static_cast<int>(sim::Chip::CC3235SF) || length <= 0 || length > kLongestRun ||
        seed < 0 || seed > std::numeric_limits<quint32>::max() || world.size() > kMostNetworks ||
        inputs.size() > static_cast<qsizetype>(ScriptedCase::kMostInputs))
        return false;
    for (const QJsonValue &each : world) {
        const QJsonObject one = each.toObject();
        sim::ProvisioningNetwork network{unpacked(one[u"ssid"_s]), unpacked(one[u"key"_s])};
        for (const NetworkFlag &flag : kNetworkFlags)
            network.*flag.flag = one[QLatin1String{flag.name}].toBool();
        what.world.push_back(network);
    }
    for (const QJsonValue &each : inputs) {
        const qint64 at = each[u"at"_s].toInteger(-1);
        if (at < 0 || at > kLongestRun)
            return false;
        what.inputs.push_back({std::chrono::milliseconds{at}, unpacked(each[u"bytes"_s])});
    }
    what.firmware = firmware->firmware;
    what.chip = static_cast<sim::Chip>(chip);
    what.plan = *plan;
    what.seed = static_cast<quint32>(seed);
    what.length = std::chrono::milliseconds{length};
    return what.firmware != Firmware::CloudOta;
}

} // namespace

Expected<void, FileError> saveCase(const ScriptedCase &what, const QString &folder)
{
    const QDir place{folder};
    if (!QDir{}.mkpath(folder))
        return failure(FileError{Unwritable{folder, QFileDevice::OpenError, {}}});
    if (const auto saved = what.flash.save(place.filePath(kCaseFlash)); !saved)
        return saved;
    return saveAtomically(place.filePath(kCaseDescription), QJsonDocument{describe(what)}.toJson());
}

bool isScriptedCase(const QString &folder)
{
    const auto text = readBounded(QDir{folder}.filePath(kCaseDescription), kLongestDescription);
    return text && QJsonDocument::fromJson(*text).object().contains(u"inputs"_s);
}

Expected<ScriptedCase, RepeatError> loadScriptedCase(const QString &folder)
{
    const QDir place{folder};
    const auto description = readBounded(place.filePath(kCaseDescription), kLongestDescription);
    if (!description)
        return failure(RepeatError{description.error()});
    auto flash = sim::Flash::load(place.filePath(kCaseFlash));
    ScriptedCase what;
    if (!flash || !understand(QJsonDocument::fromJson(*description).object(), what))
        return failure(RepeatError{NotACase{folder}});
    what.flash = *std::move(flash);
    return what;
}

QString commandThatRepeats(const ScriptedCase &what)
{
    return commandThatRepeats(
        [&what](const QString &folder) { return saveCase(what, folder).has_value(); });
}

// --- a run

/// Somebody who has said all he will say; what he is answered is printed with the rest.
class ScriptedRun::Peer final : public sim::BoardPeer
{
public:
    Peer(QByteArray request, QByteArray &printed)
        : m_request(std::move(request))
        , m_printed(printed)
    {
    }
    [[nodiscard]] QByteArray read(qsizetype atMost) override
    {
        const QByteArray bytes = m_request.left(atMost);
        m_request.remove(0, bytes.size());
        return bytes;
    }
    [[nodiscard]] bool isGone() const override { return false; }
    void write(const QByteArray &bytes) override { m_printed += "<" + bytes + ">"; }
    void close() override {}

private:
    QByteArray m_request;
    QByteArray &m_printed;
};

/// One of these, as the firmware wants it.
struct ScriptedRun::Board {
    std::unique_ptr<sim::ConsoleBoard> console;
    std::unique_ptr<sim::WebBoard> web;
    std::unique_ptr<sim::BootLoader> loader;
    sim::FaultInjector faults; ///< of the boot loader's cable
    std::unique_ptr<sim::UartDisturbance> cable;
};

ScriptedRun::ScriptedRun(ScriptedCase what, QObject *parent)
    : QObject(parent)
    , m_case(std::move(what))
    , m_link(std::make_unique<KeptOutput>(m_printed))
    , m_board(std::make_unique<Board>())
{
    switch (m_case.firmware) {
    case Firmware::LocalOta: {
        sim::LocalOtaConfig config;
        config.chip = m_case.chip;
        config.plan = m_case.plan;
        config.seed = m_case.seed;
        m_board->web = std::make_unique<sim::LocalOtaBoard>(config, m_clock, *m_link);
        break;
    }
    case Firmware::OtaIf: {
        sim::OtaIfConfig config;
        config.chip = m_case.chip;
        config.plan = m_case.plan;
        config.seed = m_case.seed;
        m_board->web = std::make_unique<sim::OtaIfBoard>(config, m_clock, *m_link);
        break;
    }
    case Firmware::BootLoader:
        m_board->faults = sim::FaultInjector{m_case.plan};
        m_board->faults.begin();
        m_board->cable = std::make_unique<sim::UartDisturbance>(m_board->faults, m_case.seed);
        m_board->loader = std::make_unique<sim::BootLoader>(sim::BootLoader::Settings{
            .chip = m_case.chip, .locked = m_board->faults.holds(sim::FaultKind::Locked)});
        break;
    default: {
        m_board->console =
            std::make_unique<sim::ConsoleBoard>(m_clock, *m_link, m_case.plan, m_case.seed);
        sim::StationSettings station;
        station.world = m_case.world;
        m_board->console->install(makeFirmware(m_case.firmware == Firmware::Terminal
                                                   ? session::WiredFirmware::NetworkTerminal
                                                   : session::WiredFirmware::AtCommands,
                                               std::move(station), m_board->console->flash()));
    }
    }
    if (m_board->console)
        m_board->console->flash() = m_case.flash;
    else if (m_board->web)
        m_board->web->flash() = m_case.flash;
}

ScriptedRun::~ScriptedRun() = default;

const sim::Flash *ScriptedRun::flash() const
{
    if (m_board->console)
        return &m_board->console->flash();
    return m_board->web ? &m_board->web->flash() : nullptr;
}

void ScriptedRun::start()
{
    for (const ScriptedCase::Input &input : m_case.inputs)
        m_clock.after(input.at, this, [this, input] { say(input); });
    m_clock.after(m_case.length, this, [this] { Q_EMIT finished(); });
    if (m_board->console)
        m_board->console->powerOn();
    else if (m_board->web)
        m_board->web->powerOn();
    else
        m_link->write(m_board->cable->through(m_board->loader->breakSeen()));
}

/// To a web board, a letter of its own is the button; everything longer is a request.
void ScriptedRun::say(const ScriptedCase::Input &input)
{
    if (m_board->loader) {
        m_link->write(m_board->cable->through(m_board->loader->feed(input.bytes)));
    } else if (m_board->console) {
        Q_EMIT m_link->arrived(input.bytes, m_clock.now());
    } else if (input.bytes == "b") {
        if (auto *board = qobject_cast<sim::OtaIfBoard *>(m_board->web.get()))
            board->pressButton();
    } else {
        m_board->web->webConnected(std::make_shared<Peer>(input.bytes, m_printed));
    }
}

} // namespace airlift::bench
