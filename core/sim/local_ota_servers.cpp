// The web server and the progress server of a board with local_ota.
#include "core/sim/codes.h"
#include "core/sim/local_ota_cycle.h"

#include <algorithm>
#include <utility>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr Instant kStopTime = 300ms;
constexpr std::size_t kMostConnections = 16; ///< the network processor's own number of sockets

} // namespace

// --- web server

void LocalOtaBoard::webConnected(std::shared_ptr<BoardPeer> peer)
{
    if (!isReachable() || m_web.size() >= kMostConnections) {
        peer->close();
        return;
    }
    m_web.push_back({std::move(peer), {}});
    peerMoved();
}

void LocalOtaBoard::peerMoved()
{
    if (!isReachable())
        return;
    if (m_upload == Upload::Receiving)
        receivePiece();
    else if (m_upload == Upload::Skipping)
        skipRest();
    serveNext();
    progressStep();
}

/// The network processor collects heads by itself, whatever the firmware does.
void LocalOtaBoard::readHeads()
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
void LocalOtaBoard::serveNext()
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
        if (LinkLocal::isUpload(head)) {
            m_uploader = std::move(web.peer);
            m_uploadAhead = web.head.mid(head.size);
            beginUpload(head);
            return;
        }
        if (!serveStatic(head, *web.peer)) {
            web.peer->write(m_cycle->linkLocal.answer(head));
            web.peer->close();
            m_cycle->uart.drain();
        }
    }
}

/// Files below www/ never reach the firmware.
bool LocalOtaBoard::serveStatic(const WebHead &head, BoardPeer &peer)
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

void LocalOtaBoard::beginUpload(const WebHead &head)
{
    m_uploadStatus = 0;
    if (!head.contentLength || *head.contentLength == 0) {
        // The percentage is divided by it (INFERRED): the processor stops in its fault handler.
        enter(State::Halted);
        m_uploader.reset();
        Q_EMIT reachableChanged(false);
        return;
    }
    enter(State::Uploading);
    if (!m_cycle->linkLocal.beginUpload(head)) {
        uploadOver(code::kPlainFailure);
        return;
    }
    m_cycle->report.wake();
    progressStep();
    m_upload = Upload::Working;
    afterPrinting(&LocalOtaBoard::uploadNext);
}

void LocalOtaBoard::uploadNext()
{
    switch (m_cycle->linkLocal.next()) {
    case LinkLocal::Next::Work:
        workOnPiece();
        return;
    case LinkLocal::Next::Receive:
        m_upload = Upload::Receiving;
        receivePiece();
        return;
    case LinkLocal::Next::Starve:
        uploadOver(code::kPlainFailure);
        return;
    }
}

QByteArray LocalOtaBoard::readBody(qsizetype atMost)
{
    if (m_uploadAhead.isEmpty())
        return m_uploader->read(atMost);
    const QByteArray bytes = m_uploadAhead.left(atMost);
    m_uploadAhead.remove(0, bytes.size());
    return bytes;
}

void LocalOtaBoard::receivePiece()
{
    const QByteArray piece = readBody(m_cycle->linkLocal.takesAtMost());
    if (piece.isEmpty()) {
        if (m_uploader->isGone())
            uploadBrokeOff();
        return; // peerMoved() comes back here
    }
    m_upload = Upload::Working;
    if (!operate())
        return;
    m_cycle->linkLocal.take(piece);
    workOnPiece();
}

void LocalOtaBoard::workOnPiece()
{
    const Cycle *const cycle = m_cycle.get();
    const auto status = m_cycle->linkLocal.step();
    if (cycle != m_cycle.get())
        return; // the power went
    if (status) {
        uploadOver(*status);
        return;
    }
    m_cycle->report.report(m_cycle->linkLocal.percent());
    progressStep();
    afterPrinting(&LocalOtaBoard::uploadNext);
}

/// Decided; but the body is taken to its end before the answer.
void LocalOtaBoard::uploadOver(qint32 status)
{
    m_uploadStatus = status;
    m_upload = Upload::Skipping;
    skipRest();
}

void LocalOtaBoard::skipRest()
{
    while (m_cycle->linkLocal.bodyLeft() > 0) {
        const QByteArray piece = readBody(
            qMin(LinkLocal::kLargestPiece, static_cast<qsizetype>(m_cycle->linkLocal.bodyLeft())));
        if (piece.isEmpty()) {
            if (m_uploader->isGone())
                break;
            return; // peerMoved() comes back here
        }
        m_cycle->linkLocal.skip(piece.size());
    }
    answerUpload();
}

void LocalOtaBoard::answerUpload()
{
    m_uploader->write(m_cycle->linkLocal.finishUpload(m_uploadStatus));
    m_uploader->close();
    m_uploader.reset();
    m_upload = Upload::Reporting;
    if (m_cycle->linkLocal.wasRefusedByName()) {
        m_upload = Upload::None; // nothing was opened: goes on waiting (INFERRED)
        waitForUpload();
        return;
    }
    // INFERRED: what is left of the archive behind its end counts as processed, else 100 would
    // never be reached.
    m_cycle->report.report(m_uploadStatus == 0 ? 100 : ReportServer::kFailed);
    m_cycle->console.print("[Link local task] waiting for signal from report server\r\n");
    m_cycle->uart.drain();
    progressStep();
}

void LocalOtaBoard::uploadBrokeOff()
{
    m_cycle->linkLocal.connectionLost();
    m_uploader->close();
    m_uploader.reset();
    m_upload = Upload::Reporting;
    m_cycle->report.report(ReportServer::kFailed);
    m_cycle->uart.drain();
    progressStep();
}

void LocalOtaBoard::stopNetworkProcessor()
{
    enter(State::Restarting);
    later(kStopTime, &LocalOtaBoard::stopped);
}

void LocalOtaBoard::stopped()
{
    const Cycle *const cycle = m_cycle.get();
    m_flash.stop();
    if (cycle != m_cycle.get())
        return; // the power went
    m_cycle->console.print("[Common] CC32xx MCU reset request\r\n");
    afterPrinting(&LocalOtaBoard::restart);
}

// --- progress server

void LocalOtaBoard::progressConnected(std::shared_ptr<BoardPeer> peer)
{
    if (!isReachable() || m_askers.size() >= kMostConnections) {
        peer->close();
        return;
    }
    m_askers.push_back(std::move(peer));
    progressStep();
}

void LocalOtaBoard::progressRefused(int alert)
{
    if (!isReachable())
        return;
    m_cycle->report.handshakeFailed(code::tlsAlert(alert));
    m_cycle->uart.drain();
}

void LocalOtaBoard::progressStep()
{
    using Waits = ReportServer::Waits;
    if (!m_cycle)
        return; // the power went before
    for (bool moved = true; moved && isReachable();) {
        moved = false;
        const bool gone = !m_askers.empty() && m_askers.front()->isGone();
        if (gone && m_cycle->report.waits() != Waits::ForUpload) {
            m_askers.pop_front();
            m_cycle->report.connectionLost();
            moved = true;
        } else if (m_cycle->report.waits() == Waits::ForConnection && !m_askers.empty()) {
            m_cycle->report.connected();
            moved = true;
        } else if (m_cycle->report.waits() == Waits::ForRequest &&
                   !m_askers.front()->read(kLongestHead).isEmpty()) {
            if (const auto answer = m_cycle->report.requestArrived())
                sendProgress(*answer);
            moved = true;
        } else if (const auto answer = m_cycle->report.valueCame()) {
            sendProgress(*answer);
            moved = true;
        }
    }
    armProgressTimer();
    progressMayBeOver();
}

void LocalOtaBoard::sendProgress(const ReportServer::Answer &answer)
{
    m_askers.front()->write(answer.header);
    m_askers.front()->write(answer.text);
    m_askers.front()->close();
    m_askers.pop_front();
    m_cycle->uart.drain();
}

void LocalOtaBoard::armProgressTimer()
{
    const auto waits = m_cycle->report.waits();
    if (waits == m_armedFor && waits != ReportServer::Waits::ForUpload && m_progressTimer != 0)
        return;
    m_armedFor = waits;
    m_clock.cancel(std::exchange(m_progressTimer, 0));
    if (waits == ReportServer::Waits::ForUpload || !m_cycle)
        return;
    m_progressTimer = m_clock.after(20s, m_cycle->powered.get(), [this, cycle = m_cycle.get()] {
        if (cycle == m_cycle.get())
            progressTimedOut();
    });
}

void LocalOtaBoard::progressTimedOut()
{
    m_progressTimer = 0;
    if (m_cycle->report.waits() == ReportServer::Waits::ForRequest ||
        m_cycle->report.waits() == ReportServer::Waits::ForValue) {
        m_askers.front()->close();
        m_askers.pop_front();
    }
    m_cycle->report.timedOut();
    m_cycle->uart.drain();
    progressMayBeOver();
}

/// The last value was delivered, or nobody wants it.
void LocalOtaBoard::progressMayBeOver()
{
    if (m_upload != Upload::Reporting || m_cycle->report.waits() != ReportServer::Waits::ForUpload)
        return;
    m_upload = Upload::None;
    stopNetworkProcessor();
}

} // namespace airlift::sim
