#include "tests/support/suite.h"
#include "tests/unit/session/story.h"

#include <QTest>

using namespace airlift;
using namespace airlift::session;
using airlift::test::findingOf;
using airlift::test::Story;

namespace {

StageState stage(const Snapshot &snapshot, Stage which)
{
    return snapshot.stages[static_cast<std::size_t>(which)];
}

SlStatus status(int value)
{
    return SlStatus{value};
}

device::ConnectError connectError(int value)
{
    return {QStringLiteral("Socket Connect"), status(value)};
}
device::LibraryError libraryError(const char *operation, int value)
{
    return {QString::fromLatin1(operation), status(value)};
}

void compareCause(const Snapshot &snapshot, Rule rule, int code, const char *group)
{
    QVERIFY(snapshot.cause());
    QCOMPARE(snapshot.cause()->rule, rule);
    QVERIFY(snapshot.cause()->code);
    QCOMPARE(number(snapshot.cause()->code->status), code);
    QCOMPARE(snapshot.cause()->code->group, QByteArray{group});
}

/// One attempt that fails while connecting.
Story &refusedConnection(Story &story, int attempt, int code)
{
    story.connecting().address().say(connectError(code));
    story.say(libraryError("CdnClient_ConnectFileServer", -20304));
    return story.failed(attempt, 20006);
}

} // namespace

class DeriverTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    // --- the good way
    // -------------------------------------------------------------------------------------------

    void anUpdateFromBootToCommit() // T1, T12a
    {
        Story story;
        story.boot().ping(1).trigger();
        QCOMPARE(story.now().outcome, Outcome::Running);
        story.connecting()
            .address()
            .say(device::ConnectWarning{status(-453)})
            .requested()
            .download();
        QCOMPARE(story.now().outcome, Outcome::Downloaded);
        QCOMPARE(story.now().commit, CommitState::Pending);
        QVERIFY(!story.now().terminal);
        story.boot();
        QCOMPARE(stage(story.now(), Stage::Restart), StageState::Done);
        QCOMPARE(stage(story.now(), Stage::Commit), StageState::Active);
        story.say(device::PingStarted{}).say(device::PingDone{100}).say(device::Committed{});
        const Snapshot &end = story.end();
        QCOMPARE(end.outcome, Outcome::Committed);
        QCOMPARE(end.commit, CommitState::Committed);
        QVERIFY(end.terminal);
        QVERIFY(!end.cause());
        QCOMPARE(end.trust, Trust::NotVerified);
        for (const StageState state : end.stages)
            QCOMPARE(state, StageState::Done);
    }

    void filesCarryWhatTheListAndTheArchiveSay()
    {
        Story story;
        story.boot().trigger().connected().download();
        const auto &files = story.now().files;
        QCOMPARE(files.size(), std::size_t{3});
        QCOMPARE(files[1].name, Story::kImage);
        QCOMPARE(files[1].size->value, 4200);
        QCOMPARE(files[1].written.value, 4200);
        QVERIFY(files[1].secured && files[1].inBundle && files[1].signed_ && files[1].completed &&
                files[1].opened);
        QCOMPARE(files[1].certificate, QStringLiteral("dummy-root-ca-cert"));
        QCOMPARE(files[1].hash, HashState::Good);
        QCOMPARE(files[1].expectedDigest, QByteArray(64, 'b'));
        QVERIFY(!files[1].damagedLines);
        QCOMPARE(files[2].hash,
                 HashState::NotChecked); // its digest is empty: nobody compared anything
        QCOMPARE(story.now().archiveBytes.value, 12076);
        QCOMPARE(story.now().progress(), std::optional{1.0});
    }

    void archiveBytesFollowTheTarBetweenTheLinesThatTellThem()
    {
        Story story;
        story.connected().list().signature().open(QStringLiteral("dummy-root-ca-cert"), 975);
        story.say(device::FileWritten{{928}, QStringLiteral("dummy-root-ca-cert"), ByteCount{928}});
        QCOMPARE(story.now().archiveBytes.value, 5120 + 928);
        story.say(device::FileWritten{{47}, QStringLiteral("dummy-root-ca-cert"), ByteCount{975}});
        QCOMPARE(story.now().archiveBytes.value, 6095); // what the device prints here itself (T1)
        story.deriver().setArchiveSize({13312});
        QCOMPARE(*story.now().progress(), 6095.0 / 13312.0);
    }

    // --- trust
    // --------------------------------------------------------------------------------------------------

    void promise4_trustIsToldApartFromTheOutcome_data()
    {
        QTest::addColumn<int>("warning");
        QTest::addColumn<QString>("url");
        QTest::addColumn<int>("trust");
        QTest::addColumn<int>("remarks");
        const QString plain = QStringLiteral("http://files.example.com/a.tar");
        QTest::newRow("no CA") << -453 << Story::kUrl << int(Trust::NotVerified) << 1;
        QTest::newRow("dates") << -461 << Story::kUrl << int(Trust::VerifiedWithRemark) << 1;
        QTest::newRow("not in the catalogue")
            << -468 << Story::kUrl << int(Trust::VerifiedWithRemark) << 1;
        QTest::newRow("a warning nobody knows")
            << -499 << Story::kUrl << int(Trust::NotVerified) << 1;
        QTest::newRow("no warning") << 0 << Story::kUrl << int(Trust::Verified) << 0;
        QTest::newRow("plain HTTP") << 0 << plain << int(Trust::NotVerified) << 1;
    }
    void promise4_trustIsToldApartFromTheOutcome()
    {
        QFETCH(int, warning);
        QFETCH(QString, url);
        QFETCH(int, trust);
        QFETCH(int, remarks);
        Story story;
        story.boot().trigger().connecting(url).address();
        if (warning != 0)
            story.say(device::ConnectWarning{status(warning)});
        story.requested(url).download();
        QCOMPARE(int(story.now().trust), trust);
        QCOMPARE(int(story.now().findings.size()), remarks);
        QCOMPARE(story.now().outcome, Outcome::Downloaded); // whatever the trust
        QVERIFY(!story.now().cause());
    }

    void promise4_trustIsNeverGreenerThanTheEvidence()
    {
        Story disturbed;
        disturbed.connecting().address().say(device::Unrecognised{}, true).requested();
        QCOMPARE(disturbed.now().trust,
                 Trust::Unknown); // the strange line may have been the warning
        Story middle;
        middle.requested().list();
        QCOMPARE(middle.now().trust, Trust::Unknown);
        Story refused;
        refusedConnection(refused, 1, -688);
        QCOMPARE(refused.now().trust, Trust::Unknown);
        Story ours;
        ours.happen(ServerStarted{QStringLiteral("http://127.0.0.1:8080/a.tar")}).connected();
        QCOMPARE(ours.now().trust,
                 Trust::NotVerified); // the scheme in the firmware's URL is not what it uses
    }

    void twoServersDeserveTheTrustOfTheWorse()
    {
        Story story;
        story.boot()
            .trigger()
            .say(device::ServerConnecting{QStringLiteral("api.dropboxapi.com")})
            .address();
        story.say(device::ConnectWarning{status(-468)});
        story.say(device::UpdateListed{QStringLiteral("a.tar"), {13312}}).connected();
        QCOMPARE(story.now().trust, Trust::VerifiedWithRemark);
        QCOMPARE(story.now().archiveSize->value, 13312);
        QCOMPARE(story.now().attempt, 1);
    }

    // --- first causes
    // -------------------------------------------------------------------------------------------

    void aConnectionThatFailsFiveTimesNamesItsOwnNumber_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("rule");
        QTest::addColumn<QByteArray>("group");
        QTest::newRow("wrong root") << -688 << int(Rule::WrongRootCa) << QByteArray("SL_TLS_CERT");
        QTest::newRow("no CA file") << -454 << int(Rule::RootFileMissing) << QByteArray("SL_SEC");
        QTest::newRow("bad CA file") << -456 << int(Rule::RootFileUnusable) << QByteArray("SL_SEC");
        QTest::newRow("expired") << -651 << int(Rule::CertificateDatesRefused)
                                 << QByteArray("SL_TLS_CERT");
        QTest::newRow("host name") << -722 << int(Rule::HostNameMismatch) << QByteArray("SL_TLS");
        QTest::newRow("handshake") << -340 << int(Rule::TlsRefused) << QByteArray("SL_TLS_ALERT");
        QTest::newRow("refused") << -111 << int(Rule::ServerUnreachable) << QByteArray("SL_BSD");
        QTest::newRow("timed out") << -110 << int(Rule::ServerUnreachable) << QByteArray("SL_BSD");
    }
    void aConnectionThatFailsFiveTimesNamesItsOwnNumber() // T3b, T4b
    {
        QFETCH(int, code);
        QFETCH(int, rule);
        QFETCH(QByteArray, group);
        Story story;
        story.boot().trigger();
        for (int attempt = 1; attempt <= 4; ++attempt) {
            refusedConnection(story, attempt, code);
            QCOMPARE(story.now().attempt, attempt);
            QCOMPARE(story.now().outcome, Outcome::Running);
            QVERIFY(!story.now().terminal);
        }
        story.connecting()
            .address()
            .say(connectError(code))
            .say(libraryError("CdnClient_ConnectFileServer", -20304));
        story.gaveUp(-21003);
        const Snapshot &end = story.end();
        QCOMPARE(end.outcome, Outcome::Failed);
        QVERIFY(end.terminal);
        compareCause(end, Rule(rule), code, group);
        QCOMPARE(end.cause()->count, 5);
        QCOMPARE(end.cause()->severity, Severity::Blocker);
        QVERIFY(findingOf(end, Rule::TooManyAttempts));
        QVERIFY(findingOf(end, Rule::DeviceHalted));
        QCOMPARE(stage(end, Stage::Tls), StageState::Failed);
        QCOMPARE(stage(end, Stage::Name), StageState::Done);
        QCOMPARE(stage(end, Stage::List), StageState::Pending);
    }

    void aNameThatCannotBeResolved() // T2b
    {
        Story story;
        story.trigger().connecting().say(
            device::ConnectError{QStringLiteral("sl_NetAppDnsGetHostByName"), status(-6154)});
        story.say(libraryError("CdnClient_ConnectFileServer", -20301)).failed(1, 20006);
        compareCause(story.now(), Rule::NameLookupFailed, -6154, "SL_NETAPP");
        QCOMPARE(story.now().cause()->subject, QStringLiteral("files.example.com"));
        QCOMPARE(stage(story.now(), Stage::Name), StageState::Failed);
    }

    void anAbortedDriverIsNotANameProblem() // T2a
    {
        Story story;
        story.boot().trigger().say(device::ServerConnecting{QStringLiteral("api.dropboxapi.com")});
        story.say(device::FatalDeviceError{QStringLiteral("Driver Abort detected.")});
        const quint64 fatalLine = story.line();
        story.say(device::ConnectError{QStringLiteral("sl_NetAppDnsGetHostByName"), status(-2005)});
        story.say(libraryError("CdnClient_ConnectServer", -20301)).failed(1, 20006).halt();
        const Snapshot &end = story.end();
        QCOMPARE(end.outcome, Outcome::Failed);
        compareCause(end, Rule::DriverAborted, -2005, "SL_HOST");
        QCOMPARE(end.cause()->lines.front(), fatalLine);
        QVERIFY(!findingOf(end, Rule::NameLookupFailed));
        QVERIFY(findingOf(end, Rule::TokenFieldShort));
        QCOMPARE(findingOf(end, Rule::TokenFieldShort)->certainty, Certainty::Possible);
    }

    void aCollectiveNumberIsNeverTheCause()
    {
        Story story;
        story.boot().trigger().connecting().failed(1, 20006);
        QCOMPARE(story.now().cause()->rule, Rule::CauseNotPrinted);
        QVERIFY(!story.now().cause()->code);
    }

    void aLibraryWithoutTracesIsSaid()
    {
        Story story;
        story.boot().say(device::OtaTriggered{}).say(device::OtaStatistics{});
        for (int i = 0; i < 4; ++i)
            story.say(device::OtaWarning{status(20006)});
        story.say(device::OtaFatal{status(-21003)}).halt();
        QCOMPARE(story.now().outcome, Outcome::Failed);
        QCOMPARE(story.now().cause()->rule, Rule::TracesOff);
        QCOMPARE(story.now().attempt, 4);
    }

    void theWrapperCountsOnlyIfTheLineBeforeIsMissing()
    {
        Story story;
        story.connecting()
            .address()
            .say(libraryError("CdnClient_ConnectFileServer", -20301))
            .failed(1, 20006);
        compareCause(story.now(), Rule::NameLookupFailed, -20301, "OTA_HTTP");
        QCOMPARE(story.now().cause()->certainty, Certainty::Possible); // or the driver gave up
    }

    void theWrapperOfEveryConnectionIsNoCause()
    {
        Story story;
        story.connecting()
            .address()
            .say(libraryError("CdnClient_ConnectFileServer", -20304))
            .failed(1, 20006);
        QCOMPARE(story.now().cause()->rule, Rule::CauseNotPrinted);
        QVERIFY(!story.now().cause()->code);
    }

    void aSocketEventOfABuildWithoutTracesIsOnlyPerhapsTheWrongRoot()
    {
        Story story;
        story.boot().say(device::OtaTriggered{}).say(device::OtaStatistics{});
        story.say(device::SocketEvent{2, true}).say(device::RestartingDevice{});
        QCOMPARE(story.now().cause()->rule, Rule::WrongRootCa);
        QCOMPARE(story.now().cause()->certainty, Certainty::Possible);
    }

    void anHttpStatusIsTheCauseOfItsChain() // T5
    {
        Story story;
        story.connected().say(device::HttpStatus{404});
        story.say(libraryError("downloading, CdnClient_RecvSkipHdr", -20310)).failed(1, 20008);
        compareCause(story.now(), Rule::HttpRefused, 404, "HTTP_STATUS");
        QCOMPARE(story.now().findings.size(), std::size_t{1});
        QCOMPARE(stage(story.now(), Stage::List), StageState::Failed);
        QCOMPARE(story.now().trust, Trust::Verified);
    }

    void aHeaderWithoutABodyIsAnUnusableHeader()
    {
        Story story;
        story.connected()
            .say(libraryError("downloading, CdnClient_RecvSkipHdr", 0))
            .failed(1, 20008);
        compareCause(story.now(), Rule::HeaderUnusable, 0, "OTA_HTTP");
    }

    // --- archive
    // ------------------------------------------------------------------------------------------------

    void aSignatureThatDoesNotFitIsNotACertificateThatCannotBeUsed_data()
    {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("rule");
        QTest::addColumn<QByteArray>("group");
        QTest::newRow("wrong") << -14 << int(Rule::SignatureWrong) << QByteArray("OTA_ARCHIVE_INT");
        QTest::newRow("crypto") << -12291 << int(Rule::VendorCertificateUnusable)
                                << QByteArray("SL_NETUTIL");
        QTest::newRow("no file") << -10341 << int(Rule::VendorCertificateUnusable)
                                 << QByteArray("SL_FS");
    }
    void aSignatureThatDoesNotFitIsNotACertificateThatCannotBeUsed() // T6
    {
        QFETCH(int, code);
        QFETCH(int, rule);
        QFETCH(QByteArray, group);
        Story story;
        story.boot().trigger().connected().list().signature();
        story.say(device::SignatureRejected{}).say(device::SignatureRejected{status(code)});
        compareCause(story.now(), Rule(rule), code, group);
        QCOMPARE(stage(story.now(), Stage::Signature), StageState::Failed);
        QCOMPARE(stage(story.now(), Stage::List), StageState::Done);
    }

    void aStuckParserPointsBackToTheFirstError() // T6a
    {
        Story story;
        story.boot().trigger().connected().list().signature().say(
            device::SignatureRejected{status(-12291)});
        story.say(libraryError("OtaArchive_RunParse", -12291)).failed(1, 20009).connected();
        story.say(device::ParserStuck{}).say(device::ParserStuck{});
        QVERIFY(!story.now().terminal);
        story.say(device::ParserStuck{});
        QCOMPARE(story.now().outcome, Outcome::Failed);
        QVERIFY(story.now().terminal);
        compareCause(story.now(), Rule::VendorCertificateUnusable, -12291, "SL_NETUTIL");
        QCOMPARE(stage(story.now(), Stage::Signature), StageState::Failed);
        for (int i = 0; i < 30; ++i)
            story.say(device::ParserStuck{});
        QCOMPARE(findingOf(story.now(), Rule::ParserStuck)->count, 33);
        QCOMPARE(findingOf(story.now(), Rule::ParserStuck)->certainty, Certainty::Certain);
    }

    void everySecurityAlertIsExplainedByTheLineBefore_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("alert");
        QTest::addColumn<int>("rule");
        using Kind = device::ArchiveRefusal::Kind;
        QTest::newRow("no ota.sign")
            << int(Kind::SignatureFileMissing) << 0 << int(Rule::SignatureMissing); // T7
        QTest::newRow("not listed")
            << int(Kind::FileNotListed) << 0 << int(Rule::FileNotListed);                    // T9a
        QTest::newRow("missing") << int(Kind::FilesMissing) << 0 << int(Rule::FilesMissing); // T9b
        QTest::newRow("file signature")
            << int(Kind::CloseAlert) << -10289 << int(Rule::FileSignatureRefused);
        QTest::newRow("token") << int(Kind::OpenAlert) << -10365 << int(Rule::FileSystemRefused);
    }
    void everySecurityAlertIsExplainedByTheLineBefore()
    {
        QFETCH(int, kind);
        QFETCH(int, alert);
        QFETCH(int, rule);
        Story story;
        story.boot().trigger().connected().list().signature().firstFile().open(Story::kImage, 4200);
        device::ArchiveRefusal refusal{device::ArchiveRefusal::Kind(kind), std::nullopt};
        if (alert != 0)
            refusal.status = status(alert);
        story.say(refusal).say(device::SecurityAlert{status(-20199)}).gaveUp(-21004);
        QCOMPARE(story.now().outcome, Outcome::Failed);
        if (alert != 0)
            compareCause(story.now(), Rule(rule), alert, "SL_FS");
        else
            compareCause(story.now(), Rule(rule), -20199, "OTA_ARCHIVE");
        QVERIFY(!findingOf(story.now(), Rule::SecurityAlertUnexplained));
        QVERIFY(story.now().terminal);
    }

    void aHashThatDiffersNamesItsFile() // T8
    {
        Story story;
        story.connected()
            .list()
            .signature()
            .firstFile()
            .open(Story::kImage, 4200)
            .write(Story::kImage, 4200);
        story.say(device::HashVerdict{false})
            .say(device::SecurityAlert{status(-20199)})
            .gaveUp(-21004);
        compareCause(story.now(), Rule::HashMismatch, -20199, "OTA_ARCHIVE");
        QCOMPARE(story.now().cause()->subject, Story::kImage);
        QCOMPARE(story.now().files[0].hash, HashState::Good);
        QCOMPARE(story.now().files[1].hash, HashState::Bad);
        QCOMPARE(stage(story.now(), Stage::Files), StageState::Failed);
    }

    void theSameFileTwiceIsInferred() // T9c
    {
        Story story;
        story.connected().list().signature().firstFile().open(QStringLiteral("dummy-root-ca-cert"),
                                                              975);
        story.say(device::SecurityAlert{status(-20199)}).gaveUp(-21004);
        QCOMPARE(story.now().cause()->rule, Rule::FileTwice);
        QCOMPARE(story.now().cause()->certainty, Certainty::Likely);
        Story silent;
        silent.connected().list().signature().firstFile().open(Story::kImage, 4200);
        silent.say(device::SecurityAlert{status(-20199)}).gaveUp(-21004);
        compareCause(silent.now(), Rule::SecurityAlertUnexplained, -20199, "OTA_ARCHIVE");
    }

    void tooManyFilesTellTheLimit() // T10
    {
        Story story;
        story.connected()
            .say(device::ArchiveStarted{})
            .say(device::FileEntry{QStringLiteral("ota.cmd"), {1594}});
        story.say(device::TooManyFiles{8});
        story.say(
            device::ArchiveRefusal{device::ArchiveRefusal::Kind::ListUnreadable, status(-20109)});
        story.say(libraryError("OtaArchive_RunParse", -20109)).failed(1, 20009);
        compareCause(story.now(), Rule::TooManyFiles, -20109, "OTA_ARCHIVE");
        QCOMPARE(story.now().cause()->subject, QStringLiteral("8"));
        QCOMPARE(story.now().findings.size(), std::size_t{1});
    }

    void withoutASignatureFileItsStageIsNotDone() // T7
    {
        Story story;
        story.connected().list().files();
        QCOMPARE(stage(story.now(), Stage::Files), StageState::Active);
        QCOMPARE(stage(story.now(), Stage::Signature), StageState::Pending);
    }

    void aFileSystemsNumberKeepsItsGroup()
    {
        Story story;
        story.connected().list().signature().open(Story::kImage, 4200);
        story.say(device::ArchiveRefusal{device::ArchiveRefusal::Kind::OpenFailed, status(-10322)});
        story.say(libraryError("OtaArchive_RunParse", -20106)).failed(1, 20009);
        compareCause(story.now(), Rule::FileSystemRefused, -10322, "SL_FS");
        QCOMPARE(story.now().cause()->subject, Story::kImage);
    }

    // --- attempts that follow attempts
    // --------------------------------------------------------------------------

    void aRetryThatRecoversEndsWell() // T11b
    {
        Story story;
        story.boot().trigger().connected();
        story.say(device::TransferError{QStringLiteral("HttpClient_RecvSkipHdr"), status(-20312)});
        story.say(libraryError("downloading, CdnClient_RecvSkipHdr", -20312)).failed(1, 20008);
        QCOMPARE(stage(story.now(), Stage::List), StageState::Failed);
        compareCause(story.now(), Rule::ConnectionLost, -20312, "OTA_HTTP");
        story.connected();
        QCOMPARE(story.now().attempt, 2);
        QCOMPARE(stage(story.now(), Stage::List), StageState::Active);
        story.download();
        QCOMPARE(story.now().outcome, Outcome::Downloaded);
        QVERIFY(!story.now().cause());
        QCOMPARE(findingOf(story.now(), Rule::ConnectionLost)->severity, Severity::Warning);
        for (const Stage done :
             {Stage::Name, Stage::Tls, Stage::List, Stage::Signature, Stage::Files})
            QCOMPARE(stage(story.now(), done), StageState::Done);
    }

    void aSecurityHaltAfterALostConnectionIsTheConnectionsFault() // T11a
    {
        Story story;
        story.boot().trigger().connected().list().signature().firstFile().open(Story::kImage, 4200);
        story.write(Story::kImage, 3536);
        story.say(device::TransferError{QStringLiteral("HttpClient_RecvAppend"), status(-20313)});
        story.say(libraryError("downloading, CdnClient_RecvAppend", -20313)).failed(1, 20003);
        QCOMPARE(stage(story.now(), Stage::Files), StageState::Failed);
        story.connected()
            .list()
            .signature()
            .say(device::SignatureRejected{})
            .say(device::SignatureRejected{status(-14)});
        story.say(device::SecurityAlert{status(-20199)}).gaveUp(-21004);
        const Snapshot &end = story.end();
        QCOMPARE(end.outcome, Outcome::Failed);
        compareCause(end, Rule::ConnectionLost, -20313, "OTA_HTTP");
        const Finding *halt = findingOf(end, Rule::SecurityHaltAfterLostConnection);
        QVERIFY(halt);
        QCOMPARE(halt->code->group, QByteArray("OTA_ARCHIVE_INT"));
        QVERIFY(halt->lines.size() >= 2);
        QVERIFY(!findingOf(end, Rule::SignatureWrong));
    }

    void aConnectionLostBeforeTheListDoesNotExcuseAWrongSignature()
    {
        Story story;
        story.boot().trigger().connected();
        story.say(device::TransferError{QStringLiteral("HttpClient_RecvSkipHdr"), status(-20313)})
            .failed(1, 20008);
        story.connected().list().signature().say(device::SignatureRejected{status(-14)});
        story.say(device::SecurityAlert{status(-20199)}).gaveUp(-21004);
        compareCause(story.now(), Rule::SignatureWrong, -14, "OTA_ARCHIVE_INT");
    }

    // --- restarts
    // -----------------------------------------------------------------------------------------------

    void aRestartAfterAFailedAttemptEndsItAtOnce() // T3a
    {
        Story story;
        story.boot().trigger().connecting().address().say(device::SocketEvent{2, true});
        const quint64 eventLine = story.line();
        story.say(connectError(-688))
            .say(libraryError("CdnClient_ConnectFileServer", -20304))
            .failed(1, 20006);
        QVERIFY(!story.now().terminal);
        story.say(device::RestartingDevice{});
        QCOMPARE(story.now().outcome, Outcome::Failed);
        QVERIFY(story.now().terminal);
        compareCause(story.now(), Rule::WrongRootCa, -688, "SL_TLS_CERT");
        QCOMPARE(story.now().cause()->lines.front(), eventLine);
        QVERIFY(!findingOf(story.now(), Rule::RestartLoop));
    }

    void aLoopOfRestartsIsCounted()
    {
        Story story;
        for (int boot = 0; boot < 3; ++boot) {
            story.boot().trigger();
            refusedConnection(story, 1, -688).say(device::RestartingDevice{});
        }
        story.boot().trigger(); // the recording breaks off in the fourth round
        const Snapshot &end = story.end();
        QCOMPARE(end.outcome, Outcome::Failed);
        QCOMPARE(end.cause()->rule, Rule::WrongRootCa);
        QCOMPARE(end.cause()->count, 3);
        QCOMPARE(findingOf(end, Rule::RestartLoop)->count, 3);
    }

    void aSocketEventAloneIsAHint()
    {
        Story story;
        story.boot()
            .trigger()
            .connecting()
            .address()
            .say(device::SocketEvent{2, true})
            .say(device::RestartingDevice{});
        QCOMPARE(story.now().cause()->rule, Rule::WrongRootCa);
        QCOMPARE(story.now().cause()->certainty, Certainty::Likely);
    }

    void aLostNetworkMayBeBackAfterTheRestart() // T11d
    {
        Story story;
        story.boot().trigger().connected().list().signature().firstFile().open(Story::kImage, 4200);
        story.write(Story::kImage, 1440).say(device::NetworkLost{QStringLiteral("on an ERROR")});
        story.say(device::FileWritten{{1440}, Story::kImage, ByteCount{2880}})
            .say(device::RestartingDevice{});
        QCOMPARE(story.now().outcome, Outcome::Failed);
        QCOMPARE(story.now().cause()->rule, Rule::NetworkLost);
        QVERIFY(!story.now().terminal); // the next boot may start a clean update by itself
        story.boot().ping(1).trigger().connected();
        QCOMPARE(story.now().outcome, Outcome::Running);
        story.download().boot().say(device::Committed{});
        QCOMPARE(story.now().outcome, Outcome::Committed);
        QVERIFY(!story.now().cause());
    }

    void afterAFailureADeviceThatOnlyPingsWillDoNothingByItself()
    {
        Story story;
        story.boot()
            .trigger()
            .connected()
            .say(device::NetworkLost{})
            .say(device::RestartingDevice{})
            .boot();
        for (int count = 1; count <= 6; ++count)
            story.ping(count);
        QVERIFY(story.now().terminal);
        QCOMPARE(story.now().outcome, Outcome::Failed);
    }

    void aBootInTheMiddleOfADownloadIsARestartWithoutAReason()
    {
        Story story;
        story.boot().trigger().connected().list().signature().firstFile().boot();
        QCOMPARE(story.now().outcome, Outcome::Failed);
        QCOMPARE(story.now().cause()->rule, Rule::DeviceRestarted);
        QCOMPARE(story.now().boots, 2);
    }

    void aBannerIsOneBootHoweverDamaged()
    {
        using namespace device;
        Story story;
        story.say(BannerRule{})
            .say(Unrecognised{}, true)
            .say(BannerRule{})
            .say(NetworkProcessorStarted{});
        QCOMPARE(story.now().boots, 1);
        story.say(AppStarted{})
            .say(BannerRule{})
            .say(NetworkProcessorStarted{})
            .say(HostDriverVersion{});
        QCOMPARE(story.now().boots, 2);
        story.say(NetworkProcessorStarted{}).say(HostDriverVersion{}); // the whole banner was lost
        QCOMPARE(story.now().boots, 3);
        story.say(BannerRule{})
            .say(AppStarted{})
            .say(BannerRule{})
            .say(BannerRule{})
            .say(AppStarted{})
            .say(BannerRule{});
        QCOMPARE(story.now().boots, 5);
    }

    // --- commit and rollback
    // ------------------------------------------------------------------------------------

    void promise3_committedIsSaidOnlyByTheDevice()
    {
        Story story;
        story.boot()
            .trigger()
            .connected()
            .download()
            .boot(QStringLiteral("0.10.00.04"))
            .ping(1)
            .ping(2);
        QCOMPARE(story.now().outcome, Outcome::Downloaded);
        QVERIFY(!story.now().terminal);
        story.ping(3);
        QCOMPARE(story.now().outcome, Outcome::Downloaded);
        QCOMPARE(story.now().commit, CommitState::Unknown);
        QVERIFY(story.now().terminal);
    }

    void promise3_anEarlierUpdatesCommitIsNotOurs()
    {
        Story story;
        story.happen(ServerStarted{QStringLiteral("https://updates.airlift.test/a.tar")});
        story.boot()
            .say(device::PingDone{100})
            .say(device::Committed{})
            .say(device::PingCounted{1});
        QCOMPARE(story.now().outcome, Outcome::NoUpdate);
        QVERIFY(!story.now().terminal);
        story.trigger().connected().download().boot().say(device::Committed{});
        QCOMPARE(story.now().outcome, Outcome::Committed);
    }

    void promise5_aDownloadWithoutTheRestIsNotDecided()
    {
        Story story;
        story.boot().trigger().connected().download();
        const Snapshot &end = story.end();
        QCOMPARE(end.outcome, Outcome::Downloaded);
        QCOMPARE(end.commit, CommitState::Unknown);
        QCOMPARE(findingOf(end, Rule::CommitNotSeen)->severity, Severity::Note);
        QVERIFY(!end.cause());
    }

    void promise5_aFailedAttemptWithoutTheRestIsUnknownWithItsCause()
    {
        Story story;
        refusedConnection(story, 1, -688);
        const Snapshot &end = story.end();
        QCOMPARE(end.outcome, Outcome::Unknown);
        QVERIFY(!end.terminal);
        compareCause(end, Rule::WrongRootCa, -688, "SL_TLS_CERT");
    }

    void aRestartOnTrialIsARollback_data()
    {
        QTest::addColumn<QString>("versionAfter");
        QTest::addColumn<int>("certainty");
        QTest::newRow("same text") << QStringLiteral("0.10.00.04") << int(Certainty::Likely);
        QTest::newRow("old text") << QStringLiteral("0.10.00.03") << int(Certainty::Certain);
    }
    void aRestartOnTrialIsARollback() // T12b
    {
        QFETCH(QString, versionAfter);
        QFETCH(int, certainty);
        Story story;
        story.boot().trigger().connected().download().boot(QStringLiteral("0.10.00.04")).ping(0, 0);
        story.say(device::RestartingDevice{}).boot(versionAfter);
        QCOMPARE(story.now().outcome, Outcome::RolledBack);
        QCOMPARE(int(story.now().outcomeCertainty), certainty);
        QCOMPARE(story.now().commit, CommitState::RolledBack);
        QCOMPARE(story.now().cause()->rule, Rule::GatewaySilent);
        QVERIFY(findingOf(story.now(), Rule::RolledBack));
        QCOMPARE(stage(story.now(), Stage::Commit), StageState::Failed);
        QVERIFY(story.now().terminal);
        QCOMPARE(story.ping(1).end().outcome, Outcome::RolledBack);
    }

    void aResetOnTrialWithoutALineIsARollbackToo() // T12d
    {
        Story story;
        story.boot().trigger().connected().download().boot().boot();
        QCOMPARE(story.now().outcome, Outcome::RolledBack);
        QCOMPARE(story.now().cause()->rule, Rule::RolledBack);
    }

    void promise5_aDamagedLineAboutTheCommitLeavesItUnknown()
    {
        const QString lost =
            QStringLiteral("OtaCheckDoCommit: OTA success, new image commted and currently run");
        Story story;
        story.boot().trigger().connected().download().boot();
        // A whole line that lost a letter is only a strange line.
        story.say(device::Unrecognised{}, false, lost).boot();
        QCOMPARE(story.now().outcome, Outcome::Downloaded);
        QCOMPARE(story.now().commit, CommitState::Unknown);
        QVERIFY(!findingOf(story.now(), Rule::RolledBack));
        QVERIFY(findingOf(story.now(), Rule::CommitNotSeen));
    }

    void aRefusedCommitFails() // T12e
    {
        Story story;
        story.boot().trigger().connected().download().boot().say(device::PingDone{100});
        story.say(libraryError("OtaArchive_Commit", -10282))
            .say(libraryError("OtaArchive_Commit", -10282));
        story.say(device::CommitFailed{status(-20602)})
            .say(device::PingCounted{1})
            .say(device::PingStarted{})
            .halt(5);
        QCOMPARE(story.now().outcome, Outcome::Failed);
        QCOMPARE(story.now().commit, CommitState::Refused);
        compareCause(story.now(), Rule::CommitRefused, -10282, "SL_FS");
        QCOMPARE(stage(story.now(), Stage::Commit), StageState::Failed);
    }

    void aRecordingMayBeginWithTheCommit()
    {
        Story story;
        story.say(device::PingDone{100}).say(device::Committed{}).ping(1);
        QCOMPARE(story.end().outcome, Outcome::Committed);
        QCOMPARE(story.now().trust, Trust::Unknown);
    }

    void anotherUpdateThatBreaksOffDoesNotUndoTheFirst()
    {
        Story story;
        story.boot()
            .trigger()
            .connected()
            .download()
            .boot()
            .say(device::Committed{})
            .ping(4)
            .trigger()
            .connecting();
        QCOMPARE(story.now().outcome, Outcome::Running);
        QVERIFY(!story.now().terminal);
        QCOMPARE(story.end().outcome, Outcome::Committed);
        QCOMPARE(story.now().commit, CommitState::Committed);
    }

    void noUpdateIsAnAnswer()
    {
        Story story;
        story.boot()
            .trigger()
            .say(device::ServerConnecting{QStringLiteral("api.github.com")})
            .address();
        story.say(device::NoUpdate{});
        QCOMPARE(story.now().outcome, Outcome::NoUpdate);
        QVERIFY(story.now().terminal);
    }

    // --- damage
    // -------------------------------------------------------------------------------------------------

    void damagedProgressLinesOnlyMark() // the two lines of the field recording
    {
        Story story;
        story.connected().list().signature().open(Story::kImage, 4320);
        story.say(device::FileWritten{{1440}, QStringLiteral("/sys/mcg.bin"), ByteCount{1440}},
                  true);
        story.say(device::FileWritten{{1440}, Story::kImage, std::nullopt}, true);
        QCOMPARE(story.now().files[1].written.value, 2880);
        QVERIFY(story.now().files[1].damagedLines);
        story.say(device::FileWritten{{1440}, Story::kImage, ByteCount{4320}});
        QCOMPARE(story.now().files[1].written.value, 4320);
        QCOMPARE(findingOf(story.now(), Rule::DamagedLines)->count, 2);
        QCOMPARE(findingOf(story.now(), Rule::DamagedLines)->severity, Severity::Note);
        QCOMPARE(story.now().files.size(), std::size_t{3}); // no file called mcg.bin
    }

    void lostProgressLinesAreCaughtUpWith()
    {
        Story story;
        story.connected().list().signature().open(Story::kImage, 10000);
        story.say(device::FileWritten{{1000}, Story::kImage, ByteCount{1000}});
        story.say(device::FileWritten{
            {1000}, Story::kImage, ByteCount{5000}}); // lines lost, or a damaged number?
        QCOMPARE(story.now().files[1].written.value, 2000);
        story.say(device::FileWritten{
            {1000}, Story::kImage, ByteCount{6000}}); // the two agree: lines were lost
        QCOMPARE(story.now().files[1].written.value, 6000);
        QVERIFY(story.now().files[1].damagedLines);
    }

    void aDamagedNumberDoesNotMoveTheProgress()
    {
        Story story;
        story.connected().list().signature().open(Story::kImage, 10000);
        story.say(device::FileWritten{{1000}, Story::kImage, ByteCount{1000}});
        story.say(device::FileWritten{{1000}, Story::kImage, ByteCount{9000}});
        story.say(device::FileWritten{{1000}, Story::kImage, ByteCount{3000}});
        QCOMPARE(story.now().files[1].written.value, 3000);
    }

    void aRecordingMayBeginInTheMiddleOfAFile()
    {
        Story story;
        story.say(device::FileWritten{{1440}, Story::kImage, ByteCount{9999}});
        QCOMPARE(story.now().outcome, Outcome::Running);
        story.say(device::HashVerdict{true})
            .open(Story::kImage, 100)
            .write(Story::kImage, 100)
            .done();
        QCOMPARE(story.now().outcome, Outcome::Downloaded);
        QCOMPARE(story.now().trust, Trust::Unknown);
    }

    // --- the other end
    // ------------------------------------------------------------------------------------------

    void theServersAlertJoinsTheDevicesCode_data()
    {
        QTest::addColumn<bool>("serverFirst");
        QTest::newRow("server first") << true;
        QTest::newRow("device first") << false;
    }
    void theServersAlertJoinsTheDevicesCode()
    {
        QFETCH(bool, serverFirst);
        const serve::ServerEvent refused{
            serve::ConnectionId{1}, serve::HandshakeFailed{48, true, QStringLiteral("unknown ca")}};
        Story story;
        story.boot().trigger().connecting().address();
        if (serverFirst)
            story.happen(refused);
        story.say(connectError(-688));
        const quint64 line = story.line();
        if (!serverFirst)
            story.happen(refused);
        const Finding *alert = findingOf(story.now(), Rule::ServerSawAlert);
        QVERIFY(alert);
        QCOMPARE(alert->lines, std::vector<quint64>{line});
        QCOMPARE(number(alert->code->status), 48);
        QCOMPARE(story.now().cause()->rule, Rule::WrongRootCa);
    }

    void silenceAndALostLinkAreFindingsAndDecideNothing()
    {
        Story story;
        story.boot().trigger().connected().happen(Silence{std::chrono::seconds{45}});
        story.happen(LinkEnded{{link::LinkEnd::Reason::Unplugged, QStringLiteral("ttyACM0"), {}}});
        const Snapshot &end = story.end();
        QCOMPARE(end.outcome, Outcome::Unknown);
        QVERIFY(findingOf(end, Rule::DeviceSilent));
        QCOMPARE(findingOf(end, Rule::LinkLost)->subject, QStringLiteral("ttyACM0"));
    }

    void aHaltWithoutAnUpdateFailsOnlyARunThatServes()
    {
        Story watching;
        watching.boot()
            .say(device::FatalDeviceError{QStringLiteral("Abort NWP event detected")})
            .halt(1);
        QCOMPARE(watching.end().outcome, Outcome::NoUpdate);
        Story serving;
        serving.happen(ServerStarted{QStringLiteral("https://updates.airlift.test/a.tar")});
        serving.boot()
            .say(device::FatalDeviceError{QStringLiteral("Abort NWP event detected")})
            .halt(1);
        QCOMPARE(serving.end().outcome, Outcome::Failed);
        QCOMPARE(serving.now().cause()->rule, Rule::FatalDevice);
    }
};

AIRLIFT_TEST(DeriverTest)
#include "tst_deriver.moc"
