#include "core/sim/web_board.h"

#include "core/sim/codes.h"

#include <algorithm>
#include <utility>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr std::size_t kMostConnections = 16; ///< the network processor's own number of sockets

[[nodiscard]] Baud baudOf(Baud usual, const FaultInjector &faults)
{
    const auto slow = faults.amountOf(FaultKind::SlowUart);
    return slow ? Baud{static_cast<qint32>(*slow)} : usual;
}

} // namespace

WebBoard::Cycle::Cycle(const Basics &basics, quint32 seed, Clock &clock, link::ByteLink &link,
                       FaultInjector &faults)
    : uart(console, link, clock, baudOf(basics.uartSpeed, faults), UartDisturbance{faults, seed},
           powered.get())
    , babbler(console, uart, clock, faults, seed, powered.get())
{
}

WebBoard::WebBoard(Basics basics, Clock &clock, link::ByteLink &uart, QObject *parent)
    : QObject(parent)
    , m_basics(std::move(basics))
    , m_clock(clock)
    , m_link(uart)
    , m_flash(m_basics.chip)
    , m_boardFaults(m_flash, clock, this,
                    {[this] { powerOff(); },
                     [this] { powerOn(); },
                     [this] { reset(); },
                     {},
                     {},
                     [this] { return m_basics.vendorCertificateName; }})
    , m_faults(m_boardFaults.injector())
    , m_jitter(m_basics.seed)
{
    m_boardFaults.setPlan(m_basics.plan);
    m_boardFaults.onFlashChanged([this] { Q_EMIT flashChanged(); });
}

WebBoard::~WebBoard() = default;

// --- power

void WebBoard::powerOn()
{
    if (m_state != State::Off)
        return;
    m_fromReset = false;
    startCycle();
}

void WebBoard::powerOff()
{
    m_faults.setPower(false);
    endCycle();
    enter(State::Off);
}

void WebBoard::reset()
{
    if (m_state == State::Off)
        return;
    m_fromReset = false;
    endCycle();
    startCycle();
}

void WebBoard::restart()
{
    m_fromReset = true;
    endCycle();
    startCycle();
}

void WebBoard::startCycle()
{
    m_flash.setChip(m_basics.chip);
    m_boardFaults.powered();
    const quint32 seed = m_basics.seed + m_boots++;
    m_jitter = Jitter{seed};
    m_cycle = makeCycle(seed);
    enter(State::Booting);
    m_cycle->babbler.start();
    later(m_jitter.between(1000ms, 2000ms), [this] {
        if (survives([this] { m_flash.boot(); }))
            bootLoaderDone();
    });
}

/// May be called from deep inside one of the cycle's own calls: what is in use dies later.
void WebBoard::endCycle()
{
    const bool reachable = isReachable();
    if (m_cycle) {
        m_cycle->powered.reset();
        m_cycle.release()->deleteLater();
    }
    m_addressed = false;
    m_web.clear();
    m_uploader.reset();
    m_upload = Upload::None;
    cycleOver();
    if (reachable)
        Q_EMIT reachableChanged(false);
}

void WebBoard::enter(State state)
{
    if (std::exchange(m_state, state) != state)
        Q_EMIT stateChanged(state);
}

bool WebBoard::isReachable() const
{
    return m_addressed && m_state != State::Off && m_state != State::Halted;
}

void WebBoard::becomeReachable()
{
    m_addressed = true;
    Q_EMIT reachableChanged(true);
}

void WebBoard::halt()
{
    const bool reachable = isReachable();
    enter(State::Halted);
    m_uploader.reset();
    if (reachable)
        Q_EMIT reachableChanged(false);
}

bool WebBoard::operate()
{
    return survives([this] { m_faults.countOperation(); });
}

bool WebBoard::survives(const std::function<void()> &work)
{
    const Cycle *const cycle = m_cycle.get();
    work();
    return cycle && cycle == m_cycle.get();
}

/// Not after the power went, even if it came back meanwhile.
void WebBoard::later(Instant delay, std::function<void()> what)
{
    m_clock.after(delay, m_cycle->powered.get(),
                  [this, what = std::move(what), cycle = m_cycle.get()] {
                      if (cycle == m_cycle.get())
                          what();
                  });
}

void WebBoard::afterPrinting(std::function<void()> what)
{
    if (!m_cycle)
        return; // the power went during the last step
    m_cycle->uart.drain([this, what = std::move(what), cycle = m_cycle.get()] {
        if (cycle == m_cycle.get())
            later(m_flash.takeBusyTime(), what);
    });
}

// --- web server

void WebBoard::webConnected(std::shared_ptr<BoardPeer> peer)
{
    if (!isReachable() || m_web.size() >= kMostConnections) {
        peer->close();
        return;
    }
    m_web.push_back({std::move(peer), {}});
    peerMoved();
}

void WebBoard::peerMoved()
{
    if (!isReachable())
        return;
    if (m_upload == Upload::Receiving)
        receivePiece();
    else if (m_upload == Upload::Skipping)
        skipRest();
    serveNext();
}

/// The network processor collects heads by itself, whatever the firmware does.
void WebBoard::readHeads()
{
    for (auto it = m_web.begin(); it != m_web.end();) {
        const ParsedHead parsed = parseWebHead(it->head);
        if (parsed.state == HeadState::Incomplete)
            it->head += it->peer->read(kLongestHead - it->head.size());
        const HeadState state = parseWebHead(it->head).state;
        const bool hopeless =
            state == HeadState::Broken || (state == HeadState::Incomplete && it->peer->isGone());
        if (hopeless)
            it->peer->close();
        it = hopeless ? m_web.erase(it) : std::next(it);
    }
}

/// One request at a time; the others wait until it is finished (local-ota-and-cdn 2.2).
void WebBoard::serveNext()
{
    readHeads();
    while (m_state == State::Waiting || m_state == State::Pinging) {
        const auto ready = std::find_if(m_web.begin(), m_web.end(), [](const WebConnection &web) {
            return parseWebHead(web.head).state == HeadState::Complete;
        });
        if (ready == m_web.end())
            return;
        WebConnection web = std::move(*ready);
        m_web.erase(ready);
        const WebHead head = parseWebHead(web.head).head;
        if (!operate())
            return;
        if (serveStatic(head, *web.peer))
            continue;
        m_uploader = web.peer;
        m_uploadAhead = web.head.mid(head.size);
        m_uploadStatus = 0;
        if (answer(head, *web.peer))
            return;
        m_uploader.reset();
    }
}

/// Files below www/ never reach the firmware.
bool WebBoard::serveStatic(const WebHead &head, BoardPeer &peer)
{
    if (head.method != "GET")
        return false;
    const auto page = m_flash.read("www" + head.address);
    if (!page)
        return false;
    peer.write(webAnswer(200, "text/html", *page));
    peer.close();
    return true;
}

// --- an upload

void WebBoard::continueUpload()
{
    m_upload = Upload::Working;
    afterPrinting([this] { uploadNext(); });
}

void WebBoard::uploadNext()
{
    switch (pushed().next()) {
    case PushedArchive::Next::Work:
        workOnPiece();
        return;
    case PushedArchive::Next::Receive:
        m_upload = Upload::Receiving;
        receivePiece();
        return;
    case PushedArchive::Next::Starve:
        endUpload(code::kPlainFailure);
        return;
    }
}

QByteArray WebBoard::readBody(qsizetype atMost)
{
    if (m_uploadAhead.isEmpty())
        return m_uploader->read(atMost);
    const QByteArray bytes = m_uploadAhead.left(atMost);
    m_uploadAhead.remove(0, bytes.size());
    return bytes;
}

void WebBoard::receivePiece()
{
    const QByteArray piece = readBody(pushed().takesAtMost());
    if (piece.isEmpty()) {
        if (m_uploader->isGone()) {
            m_uploader->close();
            m_uploader.reset();
            m_upload = Upload::None;
            uploadBrokeOff();
        }
        return; // peerMoved() comes back here
    }
    m_upload = Upload::Working;
    if (!operate())
        return;
    pushed().take(piece);
    workOnPiece();
}

void WebBoard::workOnPiece()
{
    std::optional<qint32> status;
    if (!survives([&] { status = uploadStep(); }))
        return;
    if (status)
        endUpload(*status);
    else
        continueUpload();
}

/// Decided; but the body is taken to its end before the answer.
void WebBoard::endUpload(qint32 status)
{
    m_uploadStatus = status;
    m_upload = Upload::Skipping;
    skipRest();
}

void WebBoard::skipRest()
{
    while (pushed().bodyLeft() > 0) {
        const QByteArray piece = readBody(
            qMin(PushedArchive::kLargestPiece, static_cast<qsizetype>(pushed().bodyLeft())));
        if (piece.isEmpty()) {
            if (m_uploader->isGone())
                break;
            return; // peerMoved() comes back here
        }
        pushed().skip(piece.size());
    }
    m_upload = Upload::None;
    const auto peer = std::exchange(m_uploader, nullptr);
    uploadOver(m_uploadStatus, *peer);
    peer->close();
}

} // namespace airlift::sim
