#include "ui/device/device_console.h"

namespace airlift::ui {

namespace {
constexpr std::chrono::milliseconds kRetry{700};

/// The device may come back by itself. A port that has just come back belongs to nobody for a
/// moment, until udev has set its group.
bool isAbsence(link::LinkEnd::Reason reason)
{
    using Reason = link::LinkEnd::Reason;
    return reason == Reason::Unplugged || reason == Reason::PeerGone ||
           reason == Reason::NotFound || reason == Reason::PermissionDenied;
}
} // namespace

DeviceConsole::DeviceConsole(Workbench &workbench, QString journalFolder, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
    , m_journalFolder(std::move(journalFolder))
{
    qRegisterMetaType<ConsoleCounts>();
    qRegisterMetaType<FileError>();
    qRegisterMetaType<link::LinkEnd>();
    m_retry.setSingleShot(true);
    m_retry.setInterval(kRetry);
    connect(&m_retry, &QTimer::timeout, this, &DeviceConsole::tryAgain);
}

DeviceConsole::~DeviceConsole()
{
    discard();
}

bool DeviceConsole::isHeld() const
{
    using Phase = ConsoleState::Phase;
    return m_state.phase == Phase::Opening || m_state.phase == Phase::Open ||
           m_state.phase == Phase::Away;
}

void DeviceConsole::open(const TargetChoice &device, const link::SerialSettings &settings)
{
    discard();
    auto store = LogStore::spool();
    m_state = {};
    m_state.device = device;
    m_state.settings = settings;
    if (!store) {
        m_state.notKept = explain::Explain::oneLine(explain::Explain::of(store.error()));
        return setPhase(ConsoleState::Phase::Failed);
    }
    m_store = *std::move(store);
    m_store->setOrigin(QDateTime::currentDateTime());
    Q_EMIT storeReplaced();
    begin();
}

void DeviceConsole::begin()
{
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("console"));
    m_worker = new ConsoleWorker{m_store, m_journalFolder, m_state.device.id};
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ConsoleWorker::opened, this, &DeviceConsole::onOpened);
    connect(m_worker, &ConsoleWorker::ended, this, &DeviceConsole::onEnded);
    connect(m_worker, &ConsoleWorker::lineRefused, this, &DeviceConsole::lineRefused);
    connect(m_worker, &ConsoleWorker::counted, this, [this](const ConsoleCounts &counts) {
        m_state.counts = counts;
        Q_EMIT changed();
    });
    connect(m_worker, &ConsoleWorker::notKept, this, [this](const FileError &error) {
        m_state.notKept = explain::Explain::oneLine(explain::Explain::of(error));
        Q_EMIT changed();
    });
    m_thread->start();
    setPhase(ConsoleState::Phase::Opening);
    if (m_state.device.simulated)
        return beginSimulated();
    ask([worker = m_worker, port = m_state.device.id, settings = m_state.settings] {
        worker->openSerial(port, settings);
    });
}

void DeviceConsole::beginSimulated()
{
    m_target = m_workbench.open(m_state.device, {.speed = 1.0});
    if (!m_target)
        return onEnded({link::LinkEnd::Reason::NotFound, m_state.device.label, {}});
    link::ByteLink &board = m_target->link();
    connect(&board, &link::ByteLink::arrived, m_worker, &ConsoleWorker::take);
    connect(&board, &link::ByteLink::opened, this, [this] {
        onOpened();
        m_target->begin();
    });
    connect(&board, &link::ByteLink::ended, this, &DeviceConsole::onEnded);
    board.open();
}

void DeviceConsole::onOpened()
{
    setPhase(ConsoleState::Phase::Open);
}

void DeviceConsole::onEnded(const link::LinkEnd &end)
{
    if (!isHeld())
        return;
    m_state.end = end;
    const bool wasThere = m_state.phase != ConsoleState::Phase::Opening;
    if (isAbsence(end.reason) && wasThere && !m_state.device.simulated) {
        setPhase(ConsoleState::Phase::Away);
        m_retry.start();
        return;
    }
    if (m_target)
        m_target.release()->deleteLater(); // its link is speaking at this moment
    discard();
    setPhase(end.reason == link::LinkEnd::Reason::Closed ? ConsoleState::Phase::Closed
                                                         : ConsoleState::Phase::Failed);
}

void DeviceConsole::tryAgain()
{
    // The same worker, so that log file and view go on.
    ask([worker = m_worker, port = m_state.device.id, settings = m_state.settings] {
        worker->openSerial(port, settings);
    });
}

void DeviceConsole::close()
{
    if (!isHeld())
        return;
    discard();
    m_state.end.reset();
    setPhase(ConsoleState::Phase::Closed);
}

void DeviceConsole::discard()
{
    m_retry.stop();
    m_target.reset();
    if (!m_thread)
        return;
    m_worker->disconnect(this);
    m_worker = nullptr;
    m_thread->quit();
    m_thread->wait(); // the worker only ever waits for a write to disk
    m_thread.reset();
    m_store->setComplete();
    m_state.counts.bytes = m_store->size();
    m_state.counts.lines = m_store->lineCount();
    m_state.counts.bytesPerSecond = 0;
}

void DeviceConsole::setPhase(ConsoleState::Phase phase)
{
    if (m_state.phase == ConsoleState::Phase::Away && phase == ConsoleState::Phase::Open)
        ++m_state.returns;
    m_state.phase = phase;
    Q_EMIT changed();
}

void DeviceConsole::write(const QByteArray &bytes)
{
    if (m_target)
        m_target->link().write(bytes);
    else
        ask([worker = m_worker, bytes] { worker->write(bytes); });
}

void DeviceConsole::setLine(link::ControlLine line, bool on)
{
    ask([worker = m_worker, line, on] { worker->setLine(line, on); });
}

void DeviceConsole::pulse(link::ControlLine line, std::chrono::milliseconds length)
{
    ask([worker = m_worker, line, length] { worker->pulse(line, length); });
}

void DeviceConsole::powerCycle()
{
    if (m_state.device.simulated)
        open(TargetChoice{m_state.device}, link::SerialSettings{m_state.settings});
}

} // namespace airlift::ui
