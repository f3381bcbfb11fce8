#include "core/session/deriver_impl.h"

#include <algorithm>

#include <QRegularExpression>
#include <QUrl>

namespace airlift::session {

namespace {

/// L001 and L002 on a build with the SDK's own limits: 7736 bytes mean a token field of 96 bytes
/// (uart-ota-log 6).
constexpr QLatin1String kShortTokenField{"sizeof OtaLib_t=7736"};

QString libraryVersion(const QString &text)
{
    static const QRegularExpression version{QStringLiteral("OTA_LIB_[0-9.]+")};
    return version.match(text.left(512)).captured();
}

Printer printerOf(device::ArchiveRefusal::Kind kind)
{
    return kind == device::ArchiveRefusal::Kind::ListUnreadable ? Printer::BundleList
                                                                : Printer::Archive;
}

} // namespace

// --- start

void Deriver::Impl::on(const device::OtaTriggered &, const Line &)
{
    updating(Means::Starts);
}

void Deriver::Impl::on(const device::OtaStatistics &, const Line &)
{
    m_boot.statisticsSeen = true;
    updating(Means::Starts);
}

void Deriver::Impl::on(const device::LibraryStarted &event, const Line &line)
{
    m_boot.libraryHeard =
        true; // in folder mode also in the middle of an attempt: it starts nothing
    if (const QString version = libraryVersion(event.detail + line.text); !version.isEmpty())
        m_snap.versions.library = version;
    if (event.detail.contains(kShortTokenField) || line.text.contains(kShortTokenField))
        m_boot.shortTokenField = true;
}

void Deriver::Impl::beginAttempt()
{
    const int number = m_attempt.open ? m_attempt.number + 1 : 1;
    m_attempt = {};
    m_attempt.open = true;
    m_attempt.number = number;
    m_snap.attempt = number;
    m_connection = {};
    m_archive.newAttempt();
    m_stages.enter(Stage::Name);
}

void Deriver::Impl::on(const device::ServerConnecting &event, const Line &)
{
    if (!library(Means::Starts))
        return;
    beginAttempt();
    m_attempt.directory = true;
    m_snap.serverHost = event.host;
}

void Deriver::Impl::on(const device::UpdateListed &event, const Line &)
{
    if (!library())
        return;
    m_stages.enter(Stage::List);
    if (!m_serving)
        m_snap.archiveSize = event.size;
}

void Deriver::Impl::on(const device::NoUpdate &, const Line &)
{
    if (m_concluded || (m_snap.outcome != Outcome::Running && m_snap.outcome != Outcome::NoUpdate))
        return;
    m_snap.firstCause.reset();
    m_stages.rewind(Stage::Signature);
    end(Outcome::NoUpdate, true);
}

// --- connection

void Deriver::Impl::on(const device::FileServerConnecting &event, const Line &)
{
    if (!library(Means::Starts))
        return;
    const bool sameAttempt = m_attempt.directory && !m_attempt.fileServerSeen && !m_attempt.failed;
    if (!sameAttempt)
        beginAttempt();
    m_attempt.fileServerSeen = true;
    m_connection = {};
    m_fileUrl = event.url;
    m_snap.serverHost = QUrl{event.url}.host();
    m_stages.enter(Stage::Name);
}

void Deriver::Impl::on(const device::ServerAddress &, const Line &)
{
    if (!library())
        return;
    m_connection = {};
    m_connection.addressSeen = true;
    m_stages.enter(Stage::Tls);
}

void Deriver::Impl::on(const device::ConnectWarning &event, const Line &line)
{
    if (!library())
        return;
    m_connection.warned = true;
    remark(event.status, line);
}

void Deriver::Impl::remark(SlStatus status, const Line &line)
{
    Raised raised{.rule = Rule::ServerNotVerified, .severity = Severity::Warning};
    raised.subject = m_snap.serverHost;
    raised.code = codeOf(status, Printer::Socket);
    Trust trust = Trust::NotVerified; // also for a warning nobody has described: never greener than
                                      // the evidence
    if (number(status) == -461) {
        raised.rule = Rule::DatesNotVerified;
        trust = Trust::VerifiedWithRemark;
    } else if (number(status) == -468) {
        raised.rule = Rule::RootNotInCatalogue;
        trust = Trust::VerifiedWithRemark;
    }
    raise(raised, &line);
    lowerTrust(trust);
}

void Deriver::Impl::lowerTrust(Trust trust)
{
    // An update may talk to two servers; it deserves the trust of the worse one.
    m_snap.trust = m_snap.trust == Trust::Unknown ? trust : std::min(m_snap.trust, trust);
}

void Deriver::Impl::on(const device::FileRequested &event, const Line &line)
{
    if (!library())
        return;
    connectionUp(event.url.isEmpty() ? m_fileUrl : event.url, line);
    m_stages.enter(Stage::List);
}

void Deriver::Impl::connectionUp(const QString &url, const Line &line)
{
    if (m_snap.serverHost.isEmpty())
        m_snap.serverHost = QUrl{url}.host();
    if (m_servesPlain || url.startsWith(QLatin1String("http:"))) {
        raise({.rule = Rule::ServerNotVerified,
               .severity = Severity::Warning,
               .subject = m_snap.serverHost},
              &line);
        lowerTrust(Trust::NotVerified);
    } else if (m_connection.addressSeen && !m_connection.warned && m_connection.undisturbed &&
               url.startsWith(QLatin1String("https:"))) {
        // A build without a CA prints -453 at every connection, so silence means that the chain was
        // verified.
        lowerTrust(Trust::Verified);
    }
    m_connection = {};
}

void Deriver::Impl::on(const device::ConnectError &event, const Line &line)
{
    if (!library())
        return;
    m_connection = {};
    const Judgement judgement = judgeConnect(event.operation, event.status);
    Raised raised;
    if (judgement.rule != Rule::WrongRootCa) // its subject is the name of the wanted CA
        raised.subject = m_snap.serverHost;
    if (number(event.status) != 0) // a line without a number; the library's own follows
        raised.code = codeOf(event.status, Printer::Socket);
    blame(judgement, raised, line);
}

void Deriver::Impl::on(const device::SocketEvent &event, const Line &line)
{
    if (!updating(Means::Continues))
        return;
    if (m_attempt.cause)
        addLine(*m_attempt.cause, line.line);
    m_attempt.socketEvent = event;
    m_attempt.socketEventLine = line.line;
}

void Deriver::Impl::on(const device::WrongRootCa &event, const Line &line)
{
    if (updating(Means::Continues))
        blame({Rule::WrongRootCa, Stage::Tls}, {.subject = event.wanted}, line);
}

// --- transfer

void Deriver::Impl::on(const device::HttpStatus &event, const Line &line)
{
    if (!library())
        return;
    Raised raised{.subject = m_snap.serverHost};
    raised.code = DeviceCode{SlStatus{event.status}, "HTTP_STATUS"};
    blame({Rule::HttpRefused, Stage::List}, raised, line);
}

void Deriver::Impl::on(const device::TransferError &event, const Line &line)
{
    if (!library())
        return;
    Judgement judgement = judgeTransfer(event.operation, event.status);
    if (m_archive.hasBegun())
        judgement.stage = m_stages.active().value_or(Stage::Files);
    Raised raised{.subject = m_snap.serverHost};
    if (number(event.status) != 0)
        raised.code = codeOf(event.status, Printer::Socket);
    blame(judgement, raised, line);
}

// --- archive

void Deriver::Impl::ensureArchive()
{
    if (!m_archive.hasBegun())
        m_archive.begin(); // the line that says so was lost, or the log begins here
}

void Deriver::Impl::enterFiles()
{
    if (m_stages.state(Stage::Files) == StageState::Active)
        return;
    m_stages.enter(Stage::Files);
    if (!m_archive.signatureSeen())
        m_stages.leavePending(Stage::Signature); // without ota.sign the device writes everything
                                                 // and refuses at the end
}

void Deriver::Impl::on(const device::ArchiveStarted &, const Line &)
{
    if (!library())
        return;
    m_archive.begin();
    m_stages.enter(Stage::List);
}

void Deriver::Impl::on(const device::DirectoryEntry &, const Line &)
{
    if (!library())
        return;
    ensureArchive();
    m_archive.directory();
}

void Deriver::Impl::on(const device::FileEntry &event, const Line &)
{
    if (!library())
        return;
    ensureArchive();
    m_archive.entry(event);
    if (event.name == QLatin1String("ota.cmd"))
        m_stages.enter(Stage::List);
    else if (event.name == QLatin1String("ota.sign"))
        m_stages.enter(Stage::Signature);
    else
        enterFiles();
}

void Deriver::Impl::on(const device::ListedFile &event, const Line &)
{
    if (!library())
        return;
    ensureArchive();
    m_archive.listed(event);
    if (m_stages.state(Stage::List) != StageState::Active)
        m_stages.enter(Stage::List);
}

void Deriver::Impl::on(const device::TooManyFiles &event, const Line &line)
{
    if (library())
        blame({Rule::TooManyFiles, Stage::List}, {.subject = QString::number(event.limit)}, line);
}

void Deriver::Impl::on(const device::SignatureRejected &event, const Line &line)
{
    if (!library())
        return;
    if (!event.status) {
        m_attempt.signatureRejected = line.line;
        m_stages.fail(Stage::Signature);
        return;
    }
    Judgement judgement = judgeArchive(*event.status);
    if (judgement.rule !=
        Rule::SignatureWrong) // refused for another reason than a mismatch: it could not be checked
        judgement.rule = Rule::VendorCertificateUnusable;
    judgement.stage = Stage::Signature;
    Raised raised;
    raised.code = codeOf(*event.status, Printer::Archive);
    blame(judgement, raised, line);
    if (m_attempt.cause && m_attempt.signatureRejected)
        addLine(*m_attempt.cause, *m_attempt.signatureRejected);
}

void Deriver::Impl::on(const device::FileOpened &event, const Line &)
{
    if (!library())
        return;
    ensureArchive();
    m_archive.opened(event.name);
    enterFiles();
}

void Deriver::Impl::on(const device::FileWritten &event, const Line &line)
{
    if (!library())
        return;
    ensureArchive();
    m_archive.written(event, line.damaged);
    enterFiles();
}

void Deriver::Impl::on(const device::HashVerdict &event, const Line &line)
{
    if (!library())
        return;
    ensureArchive();
    m_archive.verdict(event.good);
    if (!event.good)
        blame({Rule::HashMismatch, Stage::Files}, {.subject = m_archive.currentName()}, line);
}

void Deriver::Impl::on(const device::ArchiveBytes &event, const Line &)
{
    if (!library())
        return;
    ensureArchive();
    m_archive.archiveBytes(event.bytes);
}

void Deriver::Impl::on(const device::FilesSaved &, const Line &)
{
    library();
}

void Deriver::Impl::on(const device::FileCompleted &event, const Line &)
{
    if (!library())
        return;
    ensureArchive();
    m_archive.completed(event.size);
}

void Deriver::Impl::on(const device::ArchiveEnded &, const Line &)
{
    library();
}
void Deriver::Impl::on(const device::VersionFileSaved &, const Line &)
{
    library();
}

void Deriver::Impl::on(const device::ArchiveRefusal &event, const Line &line)
{
    using Kind = device::ArchiveRefusal::Kind;
    if (!library())
        return;
    Raised raised{.subject = m_archive.currentName()};
    Judgement judgement{Rule::ArchiveUnreadable, Stage::Files};
    if (event.status) {
        raised.code = codeOf(*event.status, printerOf(event.kind));
        judgement = judgeArchive(*event.status);
    }
    switch (event.kind) {
    case Kind::SignatureFileMissing:
        judgement = {Rule::SignatureMissing, Stage::Signature};
        raised.subject.clear();
        break;
    case Kind::FilesMissing:
        judgement = {Rule::FilesMissing, Stage::Files};
        raised.subject = m_archive.firstMissing();
        break;
    case Kind::FileNotListed:
        judgement = {Rule::FileNotListed, Stage::Files};
        break;
    case Kind::CloseAlert:
        judgement = {Rule::FileSignatureRefused, Stage::Files};
        break;
    case Kind::OpenAlert:
    case Kind::OpenFailed:
    case Kind::WriteFailed:
    case Kind::CloseFailed:
        judgement = {Rule::FileSystemRefused, Stage::Files};
        break;
    case Kind::BadEntryName:
        judgement = {Rule::ArchiveUnreadable, m_stages.active().value_or(Stage::Files)};
        break;
    case Kind::UnsupportedEntryType: // skipped, not refused; what follows will be misread (L069)
        raised.rule = Rule::ArchiveUnreadable;
        raised.severity = Severity::Warning;
        raised.certainty = Certainty::Possible;
        raise(raised, &line);
        return;
    case Kind::ListUnreadable:
        if (judgement.rule != Rule::TooManyFiles)
            judgement = {Rule::ListUnreadable, Stage::List};
        raised.subject.clear();
        break;
    }
    blame(judgement, raised, line);
}

void Deriver::Impl::on(const device::ParserStuck &, const Line &line)
{
    constexpr int kBelieved = 3; // one line is enough on paper; two more rule out a damaged one
    constexpr int kCertain = 20;
    m_boot.libraryHeard = true;
    if (m_snap.outcome == Outcome::NoUpdate)
        updating(Means::Continues);
    const int count = ++m_boot.stuckLines;
    const Certainty certainty = count >= kCertain ? Certainty::Certain : Certainty::Likely;
    const Index index = raise({.rule = Rule::ParserStuck, .certainty = certainty}, &line);
    finding(index).count = count;
    if (count < kBelieved || m_snap.outcome != Outcome::Running)
        return;
    if (!m_lastCause && !m_attempt.cause)
        nominate(index);
    fail(true);
}

} // namespace airlift::session
