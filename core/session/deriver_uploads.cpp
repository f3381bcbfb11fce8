#include "core/session/deriver_impl.h"

/// Updates that somebody uploads, and the words of OTA_IF (local-ota-and-cdn 2.3 and 4).
namespace airlift::session {

void Deriver::Impl::on(const device::UploadReady &, const Line &)
{
    if (m_snap.outcome == Outcome::NoUpdate)
        m_stages.finish(Stage::Network);
}

void Deriver::Impl::on(const device::UploadStarted &event, const Line &)
{
    if (!library(Means::Starts))
        return;
    beginAttempt();
    m_snap.archiveSize = event.size;
    ensureArchive();
}

void Deriver::Impl::on(const device::UploadEnded &event, const Line &line)
{
    if (!library())
        return;
    if (number(event.status) == 0) {
        downloaded();
        return;
    }
    settleHints();
    if (m_attempt.cause) {
        addLine(*m_attempt.cause, line.line);
    } else {
        Raised raised;
        raised.code = codeOf(event.status, Printer::Archive);
        blame({Rule::CauseNotPrinted, m_stages.active().value_or(Stage::Files)}, raised, line);
    }
    fail(false); // the device restarts by itself and waits for the next upload
}

void Deriver::Impl::on(const device::PercentDone &event, const Line &)
{
    constexpr qint64 kWhole = 100;
    if (m_snap.outcome != Outcome::Running || event.percent > kWhole)
        return;
    if (m_snap.archiveSize)
        m_snap.archiveBytes = std::max(
            m_snap.archiveBytes, ByteCount{m_snap.archiveSize->value * event.percent / kWhole});
}

void Deriver::Impl::on(const device::RolledBackByApplication &, const Line &line)
{
    const bool nothingBegan = m_snap.outcome == Outcome::NoUpdate;
    if (m_concluded || (nothingBegan && (m_snap.terminal || m_serving)))
        return;
    if (nothingBegan)
        m_snap.outcome = Outcome::Downloaded; // the recording begins with the image on trial
    rolledBack(line);
    if (m_snap.outcome == Outcome::RolledBack)
        m_snap.outcomeCertainty = Certainty::Certain; // its own words
}

void Deriver::Impl::on(const device::WrongImage &event, const Line &line)
{
    if (library())
        blame({Rule::ImageForOtherChip, Stage::Files}, {.subject = event.text}, line);
}

} // namespace airlift::session
