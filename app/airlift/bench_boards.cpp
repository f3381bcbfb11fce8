#include "app/airlift/bench_boards.h"

#include "app/bench/personality.h"
#include "app/bench/simulated_console.h"
#include "app/bench/unit_place.h"
#include "core/link/pty_link.h"
#include "core/sim/board_servers.h"
#include "core/sim/boot_loader.h"
#include "core/sim/local_ota_board.h"
#include "core/sim/ota_if_board.h"
#include "core/trust/issue.h"

#include <optional>

#include <QPointer>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace airlift {

namespace {

using ui::BenchActivity;
using ui::BenchSettings;
using ui::BenchState;

/// One kind of board behind the few things a person does to it.
class Hands
{
public:
    Hands() = default;
    virtual ~Hands() = default;
    Hands(const Hands &) = delete;
    Hands &operator=(const Hands &) = delete;
    virtual void powerOn() = 0;
    virtual void powerOff() = 0;
    virtual void reset() = 0;
    virtual void pressButton() {}
    [[nodiscard]] virtual sim::Flash *flash() { return nullptr; }
    /// Everything but the flash.
    [[nodiscard]] virtual BenchState look() const = 0;
};

sim::FaultPlan planFrom(const BenchSettings &settings)
{
    return sim::FaultPlan::parse(settings.plan).value_or(sim::FaultPlan{});
}

BenchState withFlash(BenchState state, const sim::Flash &flash)
{
    state.hasFlash = true;
    state.alerts = flash.alerts();
    state.alertLimit = sim::Flash::kAlertLimit;
    switch (flash.bundleState()) {
    case sim::Flash::BundleState::Stopped:
        state.bundle = ui::BenchBundle::None;
        break;
    case sim::Flash::BundleState::Started:
        state.bundle = ui::BenchBundle::Started;
        break;
    case sim::Flash::BundleState::PendingCommit:
        state.bundle = ui::BenchBundle::Pending;
        break;
    }
    for (const sim::Flash::FileInfo &file : flash.list())
        state.files.push_back(
            {QString::fromUtf8(file.name), file.size.value, file.attributes.secure, file.inBundle});
    return state;
}

BenchActivity activityOf(sim::Device::State state)
{
    using State = sim::Device::State;
    switch (state) {
    case State::Off:
        return BenchActivity::Off;
    case State::Booting:
        return BenchActivity::Booting;
    case State::Joining:
        return BenchActivity::Joining;
    case State::Pinging:
        return BenchActivity::Idle;
    case State::Updating:
        return BenchActivity::Updating;
    case State::Restarting:
        return BenchActivity::Restarting;
    case State::Halted:
        break;
    }
    return BenchActivity::Halted;
}

BenchActivity activityOf(sim::WebBoard::State state)
{
    using State = sim::WebBoard::State;
    switch (state) {
    case State::Off:
        return BenchActivity::Off;
    case State::Booting:
        return BenchActivity::Booting;
    case State::Joining:
        return BenchActivity::Joining;
    case State::Pinging:
    case State::Waiting:
        return BenchActivity::Idle;
    case State::Uploading:
        return BenchActivity::Updating;
    case State::Restarting:
        return BenchActivity::Restarting;
    case State::Halted:
        break;
    }
    return BenchActivity::Halted;
}

BenchState lookAt(const sim::Device &device)
{
    BenchState state;
    state.activity = activityOf(device.state());
    state.hasButton = !device.config().firmware.startsByItself;
    state.operations = device.operations();
    return state;
}

class CloudOtaHands final : public Hands
{
public:
    CloudOtaHands(const BenchSettings &settings, const bench::BoardSetUp &setUp, Clock &clock,
                  link::ByteLink &uart)
        : m_device(configFrom(settings), clock, uart)
    {
        bench::programBoard(m_device, setUp);
        if (!settings.rootDer.isEmpty())
            m_device.flash().program(m_device.config().firmware.rootCaName, settings.rootDer);
    }
    void powerOn() override { m_device.powerOn(); }
    void powerOff() override { m_device.powerOff(); }
    void reset() override { m_device.reset(); }
    void pressButton() override { m_device.pressButton(); }
    [[nodiscard]] sim::Flash *flash() override { return &m_device.flash(); }
    [[nodiscard]] BenchState look() const override { return lookAt(m_device); }

private:
    /// Waits for its button: who works by hand wants to say when.
    [[nodiscard]] static sim::DeviceConfig configFrom(const BenchSettings &settings)
    {
        sim::DeviceConfig config;
        const QUrl url{settings.serverUrl.isEmpty() ? u"https://updates.airlift.test/update.tar"_s
                                                    : settings.serverUrl};
        const QByteArray host = url.host().toUtf8();
        config.firmware.secured = url.scheme() == u"https"_s;
        config.firmware.url =
            url.scheme().toUtf8() + "://" + host + url.path(QUrl::FullyEncoded).toUtf8();
        config.firmware.startsByItself = false;
        if (!settings.serverUrl.isEmpty()) {
            const QHostAddress literal{url.host()};
            const int usual = config.firmware.secured ? 443 : 80;
            config.surroundings.hosts[host] = {
                literal.isNull() ? QHostAddress{QHostAddress::LocalHost} : literal,
                static_cast<quint16>(url.port(usual))};
        }
        config.faults.plan = planFrom(settings);
        config.seed = settings.seed;
        return config;
    }
    sim::Device m_device;
};

template <typename Config>
Config webConfig(const BenchSettings &settings, sim::Chip chip)
{
    Config config;
    config.chip = chip;
    config.identity.address = "127.0.0.1";
    config.plan = planFrom(settings);
    config.seed = settings.seed;
    return config;
}

template <typename Board>
class WebHands final : public Hands
{
public:
    template <typename Config>
    WebHands(const Config &config, const bench::BoardSetUp &setUp, Clock &clock,
             link::ByteLink &uart)
        : m_board(config, clock, uart)
        , m_servers(m_board)
    {
        bench::programFlash(m_board.flash(), setUp, config.archive.vendorCertificateName);
        m_board.flash().program("ota.dat", QByteArray(14, '0'));
        // P-256: it is made while somebody waits, and nobody checks who issued it.
        const auto identity = trust::makeVendorIdentity(u"Simulated device"_s);
        if (!identity)
            return;
        m_board.flash().program(m_board.certificateFile(), identity->certificate.toDer());
        m_board.flash().program(m_board.keyFile(),
                                identity->key.toTraditionalDer().reveal().toByteArray());
        const auto ports = m_servers.listen(QHostAddress{QHostAddress::LocalHost}, {});
        if (!ports)
            return;
        m_address = u"https://127.0.0.1:%1"_s.arg(ports->web);
    }
    [[nodiscard]] bool listens() const { return !m_address.isEmpty(); }
    void powerOn() override { m_board.powerOn(); }
    void powerOff() override { m_board.powerOff(); }
    void reset() override { m_board.reset(); }
    void pressButton() override
    {
        if constexpr (kHasButton)
            m_board.pressButton();
    }
    [[nodiscard]] sim::Flash *flash() override { return &m_board.flash(); }
    [[nodiscard]] BenchState look() const override
    {
        BenchState state;
        state.activity = activityOf(m_board.state());
        state.hasButton = kHasButton;
        state.operations = m_board.operations();
        state.addresses = {m_address};
        return state;
    }

private:
    static constexpr bool kHasButton = std::is_same_v<Board, sim::OtaIfBoard>;
    Board m_board;
    sim::BoardServers m_servers;
    QString m_address;
};

class ConsoleHands final : public Hands
{
public:
    ConsoleHands(const BenchSettings &settings, bench::Firmware firmware,
                 const bench::BoardSetUp &setUp, Clock &clock, link::ByteLink &uart)
        : m_board(clock, uart, planFrom(settings), settings.seed)
    {
        bench::programFlash(m_board.flash(), setUp, sim::Firmware{}.vendorCertificateName);
        sim::StationSettings station;
        station.world = bench::worldAround(u"Inthings"_s, Secret{"password1"},
                                           bench::UnitFault::None); // the specification's example
        m_board.install(bench::makeFirmware(firmware == bench::Firmware::Terminal
                                                ? session::WiredFirmware::NetworkTerminal
                                                : session::WiredFirmware::AtCommands,
                                            std::move(station), m_board.flash()));
    }
    void powerOn() override { m_board.powerOn(); }
    void powerOff() override { m_board.powerOff(); }
    void reset() override { m_board.reset(); }
    [[nodiscard]] sim::Flash *flash() override { return &m_board.flash(); }
    [[nodiscard]] BenchState look() const override
    {
        BenchState state;
        state.activity = m_board.isOn() ? BenchActivity::Idle : BenchActivity::Off;
        return state;
    }

private:
    sim::ConsoleBoard m_board;
};

/// Off is gone: its flash is empty again, as of a unit that was never provisioned.
class ProvisioningHands final : public Hands
{
public:
    explicit ProvisioningHands(link::ByteLink &uart, Clock &clock)
        : m_uart(uart)
        , m_clock(clock)
    {
    }
    void powerOn() override
    {
        powerOff();
        m_unit.emplace(bench::unitSettings(bench::worldAround(u"Inthings"_s, Secret{"password1"},
                                                              bench::UnitFault::None),
                                           bench::UnitFault::None),
                       m_clock);
        m_host.emplace(*m_unit);
        m_isOpen = m_host->open({});
        QObject::connect(&*m_unit, &sim::ProvisioningUnit::printed, &m_uart,
                         [this](const QByteArray &text) { m_uart.write(text); });
        m_unit->powerOn();
    }
    void powerOff() override
    {
        m_host.reset();
        m_unit.reset();
    }
    void reset() override
    {
        if (m_unit)
            m_unit->reset();
    }
    [[nodiscard]] BenchState look() const override
    {
        BenchState state;
        if (!m_unit)
            return state;
        const bool waits = m_unit->isAccessPoint();
        state.activity = waits || m_unit->network() ? BenchActivity::Idle : BenchActivity::Joining;
        if (m_isOpen)
            state.addresses = {
                u"http://%1:%2"_s
                    .arg((waits ? m_host->place().accessPoint : m_host->place().lan).toString())
                    .arg(m_host->place().http)};
        return state;
    }

private:
    link::ByteLink &m_uart;
    Clock &m_clock;
    std::optional<sim::ProvisioningUnit> m_unit;
    std::optional<sim::ProvisioningHost> m_host;
    bool m_isOpen = false;
};

class BootLoaderHands final : public Hands
{
public:
    BootLoaderHands(sim::Chip chip, link::ByteLink &uart)
        : m_loader({.chip = chip})
        , m_uart(uart)
    {
        QObject::connect(&uart, &link::ByteLink::arrived, &m_context,
                         [this](const QByteArray &bytes) {
                             if (m_isOn)
                                 m_uart.write(m_loader.feed(bytes));
                         });
    }
    void powerOn() override
    {
        m_isOn = true;
        m_loader.reset();
        m_uart.write(m_loader.breakSeen()); // held during the reset: terminals carry no break
    }
    void powerOff() override { m_isOn = false; }
    void reset() override { powerOn(); }
    [[nodiscard]] BenchState look() const override
    {
        BenchState state;
        state.activity = m_isOn ? BenchActivity::Idle : BenchActivity::Off;
        return state;
    }

private:
    sim::BootLoader m_loader;
    link::ByteLink &m_uart;
    QObject m_context;
    bool m_isOn = false;
};

/// A board of the bench's own: made anew when its settings change, with the flash it had.
class OwnBoard final : public ui::BenchBoard
{
    Q_OBJECT
public:
    OwnBoard(BenchSettings settings, bench::BoardSetUp setUp)
        : m_settings(std::move(settings))
        , m_setUp(std::move(setUp))
        , m_uart(m_clock)
    {
        m_uart.open();
    }
    [[nodiscard]] bool build()
    {
        std::optional<sim::Flash> kept;
        if (m_hands && m_hands->flash() != nullptr)
            kept = *m_hands->flash();
        m_hands.reset(); // first: its ports may be wanted again
        m_hands = makeHands();
        if (m_hands && kept && m_hands->flash() != nullptr)
            *m_hands->flash() = *std::move(kept);
        m_changed = false;
        return m_hands != nullptr && !m_uart.terminalPath().isEmpty();
    }

    [[nodiscard]] BenchState state() const override
    {
        if (!m_hands)
            return {};
        BenchState state = m_hands->look();
        state.uart = m_uart.terminalPath();
        const sim::Flash *flash = m_hands->flash();
        return flash != nullptr ? withFlash(std::move(state), *flash) : state;
    }
    void powerOn() override
    {
        if ((!m_changed && m_hands) || build())
            m_hands->powerOn();
    }
    void powerOff() override
    {
        if (m_hands)
            m_hands->powerOff();
    }
    void reset() override
    {
        if (!m_changed && m_hands)
            return m_hands->reset();
        powerOff();
        powerOn();
    }
    void pressButton() override
    {
        if (m_hands)
            m_hands->pressButton();
    }
    void change(const BenchSettings &settings) override
    {
        m_changed = m_changed || settings != m_settings;
        m_settings = settings;
    }

private:
    [[nodiscard]] std::unique_ptr<Hands> makeHands()
    {
        const auto personality = bench::personality(m_settings.personality);
        if (!personality)
            return nullptr;
        const bench::Firmware firmware = personality->firmware;
        switch (firmware) {
        case bench::Firmware::CloudOta:
            return std::make_unique<CloudOtaHands>(m_settings, m_setUp, m_clock, m_uart);
        case bench::Firmware::LocalOta:
            return web<sim::LocalOtaBoard>(
                webConfig<sim::LocalOtaConfig>(m_settings, m_setUp.chip));
        case bench::Firmware::OtaIf:
            return web<sim::OtaIfBoard>(webConfig<sim::OtaIfConfig>(m_settings, m_setUp.chip));
        case bench::Firmware::At:
        case bench::Firmware::Terminal:
            return std::make_unique<ConsoleHands>(m_settings, firmware, m_setUp, m_clock, m_uart);
        case bench::Firmware::Provisioning:
            return std::make_unique<ProvisioningHands>(m_uart, m_clock);
        case bench::Firmware::BootLoader:
            break;
        }
        return std::make_unique<BootLoaderHands>(m_setUp.chip, m_uart);
    }
    template <typename Board, typename Config>
    [[nodiscard]] std::unique_ptr<Hands> web(const Config &config)
    {
        auto hands = std::make_unique<WebHands<Board>>(config, m_setUp, m_clock, m_uart);
        if (!hands->listens())
            return nullptr;
        return hands;
    }

    BenchSettings m_settings;
    bench::BoardSetUp m_setUp;
    SystemClock m_clock;
    link::PtyLink m_uart;
    std::unique_ptr<Hands> m_hands; ///< after what it uses
    bool m_changed = false;
};

/// The board of an update; lives as long as its device.
class UpdateBoard final : public ui::BenchBoard
{
    Q_OBJECT
public:
    explicit UpdateBoard(sim::Device &device)
        : m_device(&device)
    {
    }
    [[nodiscard]] BenchState state() const override
    {
        return m_device.isNull() ? BenchState{} : withFlash(lookAt(*m_device), m_device->flash());
    }
    void powerOn() override
    {
        if (m_device)
            m_device->powerOn();
    }
    void powerOff() override
    {
        if (m_device)
            m_device->powerOff();
    }
    void reset() override
    {
        if (m_device)
            m_device->reset();
    }
    void pressButton() override
    {
        if (m_device)
            m_device->pressButton();
    }
    void change(const BenchSettings &settings) override
    {
        if (!m_device)
            return;
        sim::DeviceConfig config = m_device->config();
        config.faults.plan = planFrom(settings);
        m_device->configure(std::move(config));
    }

private:
    QPointer<sim::Device> m_device;
};

} // namespace

std::unique_ptr<ui::BenchBoard> makeBenchBoard(const BenchSettings &settings,
                                               const bench::BoardSetUp &setUp)
{
    auto board = std::make_unique<OwnBoard>(settings, setUp);
    if (!board->build())
        return nullptr;
    return board;
}

std::unique_ptr<ui::BenchBoard> handsOn(bench::SimulatedTarget &target)
{
    return std::make_unique<UpdateBoard>(target.device());
}

} // namespace airlift

#include "bench_boards.moc"
