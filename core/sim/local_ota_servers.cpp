// The web server and the progress server of a board with local_ota.
#include "core/sim/codes.h"
#include "core/sim/local_ota_cycle.h"

#include <utility>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr Instant kStopTime = 300ms;
constexpr std::size_t kMostAskers = 16; ///< the network processor's own number of sockets
constexpr Instant kPatience = 20s;

} // namespace

// --- web server

void LocalOtaBoard::peerMoved()
{
    WebBoard::peerMoved();
    if (isReachable())
        progressStep();
}

bool LocalOtaBoard::answer(const WebHead &head, BoardPeer &peer)
{
    if (LinkLocal::isUpload(head)) {
        beginUpload(head);
        return true;
    }
    peer.write(ram().linkLocal.answer(head));
    peer.close();
    m_cycle->uart.drain();
    return false;
}

// --- an upload

PushedArchive &LocalOtaBoard::pushed()
{
    return ram().linkLocal.pushed();
}

void LocalOtaBoard::beginUpload(const WebHead &head)
{
    if (!head.contentLength || *head.contentLength == 0) {
        // The percentage is divided by it (INFERRED): the processor stops in its fault handler.
        halt();
        return;
    }
    enter(State::Uploading);
    if (!ram().linkLocal.beginUpload(head)) {
        endUpload(code::kPlainFailure);
        return;
    }
    ram().report.wake();
    progressStep();
    continueUpload();
}

std::optional<qint32> LocalOtaBoard::uploadStep()
{
    std::optional<qint32> status;
    if (!survives([&] { status = ram().linkLocal.step(); }) || status)
        return status;
    ram().report.report(ram().linkLocal.percent());
    progressStep();
    return std::nullopt;
}

void LocalOtaBoard::uploadOver(qint32 status, BoardPeer &peer)
{
    peer.write(ram().linkLocal.finishUpload(status));
    if (ram().linkLocal.wasRefusedByName()) { // nothing was opened: goes on waiting (INFERRED)
        waitForUpload();
        return;
    }
    setUpload(Upload::Reporting);
    // INFERRED: what is left of the archive behind its end counts as processed, else 100 would
    // never be reached.
    ram().report.report(status == 0 ? 100 : ReportServer::kFailed);
    m_cycle->console.print("[Link local task] waiting for signal from report server\r\n");
    m_cycle->uart.drain();
    progressStep();
}

void LocalOtaBoard::uploadBrokeOff()
{
    ram().linkLocal.connectionLost();
    setUpload(Upload::Reporting);
    ram().report.report(ReportServer::kFailed);
    m_cycle->uart.drain();
    progressStep();
}

void LocalOtaBoard::stopNetworkProcessor()
{
    enter(State::Restarting);
    later(kStopTime, [this] { stopped(); });
}

void LocalOtaBoard::stopped()
{
    if (!survives([this] { m_flash.stop(); }))
        return;
    m_cycle->console.print("[Common] CC32xx MCU reset request\r\n");
    afterPrinting([this] { restart(); });
}

// --- progress server

void LocalOtaBoard::progressConnected(std::shared_ptr<BoardPeer> peer)
{
    if (!isReachable() || m_askers.size() >= kMostAskers) {
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
    ram().report.handshakeFailed(code::tlsAlert(alert));
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
        if (gone && ram().report.waits() != Waits::ForUpload) {
            m_askers.pop_front();
            ram().report.connectionLost();
            moved = true;
        } else if (ram().report.waits() == Waits::ForConnection && !m_askers.empty()) {
            ram().report.connected();
            moved = true;
        } else if (ram().report.waits() == Waits::ForRequest &&
                   !m_askers.front()->read(kLongestHead).isEmpty()) {
            if (const auto answer = ram().report.requestArrived())
                sendProgress(*answer);
            moved = true;
        } else if (const auto answer = ram().report.valueCame()) {
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
    const auto waits = ram().report.waits();
    if (waits == m_armedFor && waits != ReportServer::Waits::ForUpload && m_progressTimer != 0)
        return;
    m_armedFor = waits;
    m_clock.cancel(std::exchange(m_progressTimer, 0));
    if (waits == ReportServer::Waits::ForUpload || !m_cycle)
        return;
    m_progressTimer =
        m_clock.after(kPatience, m_cycle->powered.get(), [this, cycle = m_cycle.get()] {
            if (cycle == m_cycle.get())
                progressTimedOut();
        });
}

void LocalOtaBoard::progressTimedOut()
{
    m_progressTimer = 0;
    if (ram().report.waits() == ReportServer::Waits::ForRequest ||
        ram().report.waits() == ReportServer::Waits::ForValue) {
        m_askers.front()->close();
        m_askers.pop_front();
    }
    ram().report.timedOut();
    m_cycle->uart.drain();
    progressMayBeOver();
}

/// The last value was delivered, or nobody wants it.
void LocalOtaBoard::progressMayBeOver()
{
    if (upload() != Upload::Reporting || ram().report.waits() != ReportServer::Waits::ForUpload)
        return;
    setUpload(Upload::None);
    stopNetworkProcessor();
}

} // namespace airlift::sim
