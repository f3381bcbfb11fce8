#include "ui/device/device_console.h"

#include "core/explain/evidence_words.h"
#include "core/session/evidence.h"
#include "ui/flow/deliver.h"

#include <QtConcurrent>

namespace airlift::ui {

namespace {
constexpr std::chrono::milliseconds kRetry{700};
constexpr ByteCount kLongestRecording{256LL << 20};
/// Nobody waits longer for a device that said nothing.
constexpr Instant kLongestPause = std::chrono::seconds{5};
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
    ++m_turn;
    m_recording.reset();
    m_state = {};
    m_state.device = device;
    m_state.settings = settings;
    const auto address = link::linkAddress(device.id);
    if (!device.simulated && !address) {
        m_state.end = {link::LinkEnd::Reason::NotFound, device.label, {}};
        return setPhase(ConsoleState::Phase::Failed);
    }
    const auto *recording = address ? std::get_if<link::RecordingAddress>(&*address) : nullptr;
    if (recording && !device.simulated)
        return loadRecording(recording->path);
    if (!startSession(m_journalFolder))
        return;
    if (device.simulated)
        return beginSimulated();
    ask([worker = m_worker, address = *address, settings] { worker->open(address, settings); });
}

/// An empty view and a worker that fills it.
bool DeviceConsole::startSession(const QString &journalFolder)
{
    auto store = LogStore::spool();
    if (!store) {
        m_state.notKept = explain::Explain::oneLine(explain::Explain::of(store.error()));
        setPhase(ConsoleState::Phase::Failed);
        return false;
    }
    m_store = *std::move(store);
    m_store->setOrigin(QDateTime::currentDateTime());
    m_state.counts = {};
    Q_EMIT storeReplaced();
    begin(journalFolder);
    return true;
}

void DeviceConsole::begin(const QString &journalFolder)
{
    m_thread = std::make_unique<QThread>();
    m_thread->setObjectName(QStringLiteral("console"));
    m_worker = new ConsoleWorker{m_store, journalFolder, m_state.device.id};
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &ConsoleWorker::opened, this, &DeviceConsole::onOpened);
    connect(m_worker, &ConsoleWorker::ended, this, &DeviceConsole::onEnded);
    connect(m_worker, &ConsoleWorker::lineRefused, this, &DeviceConsole::lineRefused);
    connect(m_worker, &ConsoleWorker::counted, this, [this](const ConsoleCounts &counts) {
        m_state.counts = counts;
        noteReplay();
        Q_EMIT changed();
    });
    connect(m_worker, &ConsoleWorker::notKept, this, [this](const FileError &error) {
        m_state.notKept = explain::Explain::oneLine(explain::Explain::of(error));
        Q_EMIT changed();
    });
    m_thread->start();
    setPhase(ConsoleState::Phase::Opening);
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

void DeviceConsole::loadRecording(const QString &path)
{
    using Read = Expected<session::Evidence, session::EvidenceError>;
    setPhase(ConsoleState::Phase::Opening);
    const auto work = [path] {
        return std::make_shared<Read>(session::readAnyRecording(path, kLongestRecording));
    };
    deliver(
        QtConcurrent::run(work), this, [this, turn = m_turn](const std::shared_ptr<Read> &read) {
            if (turn != m_turn)
                return;
            if (!*read) {
                m_state.notKept = explain::Explain::oneLine(explain::explanationOf(read->error()));
                return setPhase(ConsoleState::Phase::Failed);
            }
            if (!(*read)->intact || (*read)->contents.tornAt)
                m_state.remark = tr("The recording is damaged. What can be read is played.");
            m_recording = std::make_shared<const std::vector<session::JournalRecord>>(
                std::move((*read)->contents.records));
            m_state.replay = ReplayState{};
            play({});
        });
}

/// From the beginning, with everything before `from` at once; in an empty view.
void DeviceConsole::play(Instant from)
{
    discard();
    if (!startSession({})) // it is on disk already
        return;
    m_player = std::make_unique<session::PlaybackLink>(
        *m_recording, m_state.device.label,
        session::Playback::Options{m_state.replay->speed, kLongestPause, from}, m_clock);
    m_state.replay->length = m_player->length();
    connect(m_player.get(), &link::ByteLink::arrived, m_worker, &ConsoleWorker::take);
    connect(m_player.get(), &link::ByteLink::opened, this, &DeviceConsole::onOpened);
    connect(m_player.get(), &link::ByteLink::ended, this, &DeviceConsole::onEnded);
    m_player->open();
}

void DeviceConsole::noteReplay()
{
    if (m_state.replay && m_player)
        m_state.replay->position = m_player->position();
}

void DeviceConsole::setReplayPaused(bool paused)
{
    if (!m_recording || !m_state.replay)
        return;
    m_state.replay->paused = paused;
    if (!m_player && !paused) // it has ended: once more
        return play({});
    if (m_player)
        m_player->setPaused(paused);
    Q_EMIT changed();
}

void DeviceConsole::setReplaySpeed(double speed)
{
    if (!m_state.replay)
        return;
    m_state.replay->speed = speed;
    if (m_player)
        m_player->setSpeed(speed);
    Q_EMIT changed();
}

void DeviceConsole::seek(Instant place)
{
    if (!m_recording || !m_state.replay)
        return;
    m_state.replay->paused = false;
    if (!m_player || place < m_player->position())
        return play(place);
    m_player->setPaused(false);
    m_player->skipTo(place);
    Q_EMIT changed();
}

void DeviceConsole::onOpened()
{
    if (m_player && m_state.replay->paused) // asked for before it began
        m_player->setPaused(true);
    setPhase(ConsoleState::Phase::Open);
}

void DeviceConsole::onEnded(const link::LinkEnd &end)
{
    if (!isHeld())
        return;
    m_state.end = end;
    const bool wasThere = m_state.phase != ConsoleState::Phase::Opening;
    const bool lasts = !m_state.device.simulated && !m_player;
    if (link::mayComeBack(end.reason) && wasThere && lasts) {
        setPhase(ConsoleState::Phase::Away);
        m_retry.start();
        return;
    }
    if (m_target)
        m_target.release()->deleteLater(); // its link is speaking at this moment
    if (m_player) {
        noteReplay();
        m_player.release()->deleteLater();
    }
    discard();
    setPhase(end.reason == link::LinkEnd::Reason::Closed ? ConsoleState::Phase::Closed
                                                         : ConsoleState::Phase::Failed);
}

void DeviceConsole::tryAgain()
{
    // The same worker, so that log file and view go on.
    if (const auto address = link::linkAddress(m_state.device.id))
        ask([worker = m_worker, address = *address, settings = m_state.settings] {
            worker->open(address, settings);
        });
}

void DeviceConsole::close()
{
    if (!isHeld())
        return;
    ++m_turn;
    noteReplay();
    discard();
    m_state.end.reset();
    setPhase(ConsoleState::Phase::Closed);
}

void DeviceConsole::discard()
{
    m_retry.stop();
    m_target.reset();
    m_player.reset();
    if (!m_thread)
        return;
    m_worker->disconnect(this);
    ConsoleWorker *const worker = std::exchange(m_worker, nullptr);
    // Behind what was handed over to it: the last bytes of a link that lives here.
    QMetaObject::invokeMethod(
        worker, [thread = m_thread.get()] { thread->quit(); }, Qt::QueuedConnection);
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
    else if (!m_player)
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
