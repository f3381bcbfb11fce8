#include "core/sim/console_board.h"

#include "core/sim/babbler.h"
#include "core/sim/network_processor.h"

#include <map>
#include <utility>

namespace airlift::sim {

/// From power-on or reset to the next.
struct ConsoleBoard::Cycle {
    Cycle(Clock &clock, link::ByteLink &link, const FaultInjector &faults, quint32 seed)
        : jitter(seed)
        , uart(console, link, clock,
               Baud{static_cast<qint32>(faults.amountOf(FaultKind::SlowUart).value_or(115200))},
               UartDisturbance{faults, seed}, powered.get())
        , babbler(console, uart, clock, faults, seed, powered.get())
    {
    }
    std::unique_ptr<QObject> powered = std::make_unique<QObject>();
    Jitter jitter;
    Console console;
    Uart uart;
    Clock::Ticket wake = 0;
    Babbler babbler;
    struct Connection {
        std::unique_ptr<NetworkProcessor> processor;
        bool receives = false; ///< a Receive has not been answered yet
    };
    std::map<quint32, Connection> connections;
};

ConsoleBoard::ConsoleBoard(Clock &clock, link::ByteLink &uart, const FaultPlan &plan, quint32 seed,
                           QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_link(uart)
    , m_seed(seed)
    , m_faults(m_flash, clock, this,
               {[this] { powerOff(); },
                [this] { powerOn(); },
                [this] { reset(); },
                [this] { suffer(FaultKind::WifiLoss); },
                [this] { abortDriver(); },
                {}})
{
    m_faults.setPlan(plan);
    m_faults.onFlashChanged([this] { Q_EMIT flashChanged(); });
    connect(&m_link, &link::ByteLink::arrived, this,
            [this](const QByteArray &bytes) { hear(bytes); });
}

ConsoleBoard::~ConsoleBoard() = default;

void ConsoleBoard::install(std::unique_ptr<ConsoleFirmware> firmware)
{
    m_firmware = std::move(firmware);
    m_memory = m_firmware->memory();
}

void ConsoleBoard::setSurroundings(Surroundings surroundings)
{
    m_config.surroundings = std::move(surroundings);
}

void ConsoleBoard::powerOn()
{
    if (!m_cycle)
        startCycle();
}

void ConsoleBoard::powerOff()
{
    m_faults.injector().setPower(false);
    endCycle();
}

void ConsoleBoard::reset()
{
    if (!m_cycle)
        return;
    endCycle();
    startCycle();
}

void ConsoleBoard::startCycle()
{
    m_faults.powered();
    m_cycle = std::make_unique<Cycle>(m_clock, m_link, m_faults.injector(), m_seed++);
    m_cycle->babbler.start();
    say(m_firmware->boot(m_clock.now()));
}

/// May be called from deep inside one of the cycle's own calls: what is in use dies later.
void ConsoleBoard::endCycle()
{
    if (!m_cycle)
        return;
    m_clock.cancel(m_cycle->wake);
    for (auto &[number, connection] : m_cycle->connections) {
        connection.processor->disconnect(this);
        connection.processor->dropConnection();
    }
    m_cycle->powered.reset();
    m_clock.after({}, this, [cycle = std::shared_ptr<Cycle>{std::move(m_cycle)}] {});
}

void ConsoleBoard::hear(const QByteArray &bytes)
{
    const Cycle *const cycle = m_cycle.get();
    QByteArray said;
    for (const char c : bytes) {
        if (!m_cycle || cycle != m_cycle.get()) // power or button, because of what was typed
            return;
        const quint32 before = m_firmware->linesTaken();
        said += m_firmware->feed({&c, 1}, m_clock.now());
        if (m_firmware->linesTaken() != before)
            m_faults.injector().countOperation();
    }
    if (cycle == m_cycle.get())
        say(said);
}

void ConsoleBoard::suffer(FaultKind fault)
{
    if (m_cycle)
        say(m_firmware->suffer(fault, m_clock.now()));
}

/// What waits for the network learns of it first.
void ConsoleBoard::abortDriver()
{
    if (!m_cycle)
        return;
    for (auto &[number, connection] : m_cycle->connections)
        connection.processor->abortDriver();
    suffer(FaultKind::DriverAbort);
}

void ConsoleBoard::say(const QByteArray &text)
{
    if (!m_cycle) // the power went meanwhile
        return;
    if (!text.isEmpty()) {
        m_cycle->console.write(text);
        m_cycle->uart.drain();
    }
    if (QByteArray memory = m_firmware->memory(); memory != m_memory) {
        m_memory = std::move(memory);
        Q_EMIT memoryChanged();
    }
    for (const NetworkOrder &order : m_firmware->takeOrders())
        carryOut(order);
    if (m_cycle)
        rearm();
}

// --- the network

NetworkProcessor &ConsoleBoard::processorOf(quint32 connection)
{
    auto &entry = m_cycle->connections[connection];
    if (entry.processor)
        return *entry.processor;
    entry.processor = std::make_unique<NetworkProcessor>(
        m_config, m_flash, m_clock, m_cycle->jitter, m_faults.injector(), m_cycle->powered.get());
    const auto tell = [this, connection](const SocketNotice &notice) {
        say(m_firmware->noticed(connection, notice, m_clock.now()));
    };
    connect(entry.processor.get(), &NetworkProcessor::wrongRootCa, this,
            [tell](const QByteArray &wantedCa) {
                tell({SocketNotice::What::WrongRootCa, wantedCa});
            });
    connect(entry.processor.get(), &NetworkProcessor::transmitFailed, this, [tell] {
        tell({SocketNotice::What::TransmitFailed, {}});
    });
    return *entry.processor;
}

void ConsoleBoard::carryOut(const NetworkOrder &order)
{
    if (!m_cycle) // the power went because of an earlier one
        return;
    NetworkProcessor &processor = processorOf(order.connection);
    auto &connection = m_cycle->connections[order.connection];
    const bool isReceive = std::holds_alternative<call::Receive>(order.call);
    const auto answer = [this, number = order.number, in = order.connection, isReceive,
                         cycle = m_cycle.get()](const Reply &reply) {
        if (cycle != m_cycle.get())
            return;
        if (isReceive)
            m_cycle->connections[in].receives = false;
        say(m_firmware->answered(number, reply, m_clock.now()));
    };
    if (const auto *send = std::get_if<call::Send>(&order.call); send && connection.receives) {
        processor.sendBeside(*send, answer);
        return;
    }
    connection.receives = isReceive;
    processor.call(order.call, answer);
}

// --- time

void ConsoleBoard::rearm()
{
    m_clock.cancel(std::exchange(m_cycle->wake, 0));
    if (const auto due = m_firmware->wakeAt())
        m_cycle->wake = m_clock.after(std::max(Instant{0}, *due - m_clock.now()), this,
                                      [this, cycle = m_cycle.get()] {
                                          if (cycle != m_cycle.get())
                                              return;
                                          m_cycle->wake = 0;
                                          say(m_firmware->wake(m_clock.now()));
                                      });
}

} // namespace airlift::sim
