#include "core/session/snapshot.h"
#include "tests/support/corpus.h"
#include "tests/support/recordings.h"
#include "tests/support/suite.h"
#include "tests/unit/session/story.h"

#include <QFile>
#include <QTest>

using namespace airlift;
using namespace airlift::session;
using airlift::test::findingOf;
using airlift::test::recording;

namespace {

/// What a careful person says about a recording.
struct Reading {
    Outcome outcome;
    std::optional<Rule> cause;
    int code;
    QByteArray group;
    std::optional<Stage> failed;
    Trust trust;
};

std::optional<Stage> failedStage(const Snapshot &snapshot)
{
    for (int i = 0; i < kStageCount; ++i)
        if (snapshot.stages[static_cast<std::size_t>(i)] == StageState::Failed)
            return static_cast<Stage>(i);
    return std::nullopt;
}

void compare(const Snapshot &snapshot, const Reading &expected)
{
    QCOMPARE(snapshot.outcome, expected.outcome);
    QCOMPARE(snapshot.cause() != nullptr, expected.cause.has_value());
    if (expected.cause) {
        QCOMPARE(snapshot.cause()->rule, *expected.cause);
        QCOMPARE(snapshot.cause()->code.has_value(), expected.code != 0);
        if (snapshot.cause()->code) {
            QCOMPARE(number(snapshot.cause()->code->status), expected.code);
            QCOMPARE(snapshot.cause()->code->group, expected.group);
        }
    }
    QCOMPARE(int(failedStage(snapshot).value_or(Stage{-1})),
             int(expected.failed.value_or(Stage{-1})));
    QCOMPARE(snapshot.trust, expected.trust);
}

QByteArray fileContent(const QString &path)
{
    QFile file{path};
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
}

} // namespace

Q_DECLARE_METATYPE(Reading)

class RecordingsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyCanonicalTranscriptIsReadAsAPersonWouldReadIt_data()
    {
        QTest::addColumn<QStringList>("parts");
        QTest::addColumn<Reading>("expected");
        using Parts = QStringList;
        const auto row = [](const char *name, const Parts &parts, Reading expected) {
            QTest::newRow(name) << parts << expected;
        };
        const auto downloaded = [](Trust trust) {
            return Reading{Outcome::Downloaded, std::nullopt, 0, {}, std::nullopt, trust};
        };
        const auto failed = [](Rule rule, int code, const char *group, Stage stage,
                               Trust trust = Trust::Unknown) {
            return Reading{Outcome::Failed, rule, code, group, stage, trust};
        };
        const auto T = [](const char *name) { return QStringList{QString::fromLatin1(name)}; };
        row("T1", T("T1"), downloaded(Trust::NotVerified));
        row("T1-null-text", T("T1-null-text"), downloaded(Trust::NotVerified));
        row("T1-null-line", T("T1-null-line"), downloaded(Trust::NotVerified));
        row("T1-provisioned", T("T1-provisioned"), downloaded(Trust::NotVerified));
        row("T1b", T("T1b"), downloaded(Trust::VerifiedWithRemark));
        row("T2a", T("T2a"), failed(Rule::DriverAborted, -2005, "SL_HOST", Stage::Name));
        row("T2b", T("T2b"), failed(Rule::NameLookupFailed, -6154, "SL_NETAPP", Stage::Name));
        row("T3a", T("T3a"), failed(Rule::WrongRootCa, -688, "SL_TLS_CERT", Stage::Tls));
        row("T3b", T("T3b"), failed(Rule::WrongRootCa, -688, "SL_TLS_CERT", Stage::Tls));
        row("T3c", T("T3c"), failed(Rule::ConnectionLost, -107, "SL_BSD", Stage::Tls));
        row("T4a", T("T4a"), downloaded(Trust::VerifiedWithRemark));
        row("T4b", T("T4b"),
            failed(Rule::CertificateDatesRefused, -651, "SL_TLS_CERT", Stage::Tls));
        row("T5a", T("T5a"),
            failed(Rule::HttpRefused, 404, "HTTP_STATUS", Stage::List, Trust::Verified));
        row("T6a", T("T6a"),
            failed(Rule::VendorCertificateUnusable, -12291, "SL_NETUTIL", Stage::Signature,
                   Trust::Verified));
        row("T6c", T("T6c"),
            failed(Rule::SignatureWrong, -14, "OTA_ARCHIVE_INT", Stage::Signature,
                   Trust::Verified));
        row("T7", T("T7"),
            failed(Rule::SignatureMissing, -20199, "OTA_ARCHIVE", Stage::Signature,
                   Trust::Verified));
        row("T8", T("T8"),
            failed(Rule::HashMismatch, -20199, "OTA_ARCHIVE", Stage::Files, Trust::Verified));
        row("T9a", T("T9a"),
            failed(Rule::FileNotListed, -20199, "OTA_ARCHIVE", Stage::Files, Trust::Verified));
        row("T9b", T("T9b"),
            failed(Rule::FilesMissing, -20199, "OTA_ARCHIVE", Stage::Files, Trust::Verified));
        row("T9c", T("T9c"),
            failed(Rule::FileTwice, -20199, "OTA_ARCHIVE", Stage::Files, Trust::Verified));
        row("T10", T("T10"),
            failed(Rule::TooManyFiles, -20109, "OTA_ARCHIVE", Stage::List, Trust::Verified));
        row("T11a", T("T11a"),
            failed(Rule::ConnectionLost, -20313, "OTA_HTTP", Stage::Signature, Trust::Verified));
        row("T11b", T("T11b"), downloaded(Trust::Verified));
        row("T11d", T("T11d"), failed(Rule::NetworkLost, 0, "", Stage::Files, Trust::Verified));
        row("T11d-inside", T("T11d-inside"),
            failed(Rule::NetworkLost, 0, "", Stage::Files, Trust::Verified));
        row("T12a", T("T12a"),
            {Outcome::Committed, std::nullopt, 0, {}, std::nullopt, Trust::Unknown});
        const Parts committed{QStringLiteral("T1"), QStringLiteral("T12a")};
        row("T1 T12a", committed,
            {Outcome::Committed, std::nullopt, 0, {}, std::nullopt, Trust::NotVerified});
        const Parts rolledBack{QStringLiteral("T1"), QStringLiteral("T12b")};
        row("T1 T12b", rolledBack,
            {Outcome::RolledBack, Rule::GatewaySilent, 0, {}, Stage::Commit, Trust::NotVerified});
        const Parts watchdog{QStringLiteral("T1"), QStringLiteral("T12d")};
        row("T1 T12d", watchdog,
            {Outcome::RolledBack, Rule::RolledBack, 0, {}, Stage::Commit, Trust::NotVerified});
        const Parts provisioned{QStringLiteral("T1"), QStringLiteral("T12c")};
        row("T1 T12c", provisioned,
            {Outcome::RolledBack, Rule::RolledBack, 0, {}, Stage::Commit, Trust::NotVerified});
        const Parts refused{QStringLiteral("T1"), QStringLiteral("T12e")};
        row("T1 T12e", refused,
            {Outcome::Failed, Rule::CommitRefused, -10282, "SL_FS", Stage::Commit,
             Trust::NotVerified});
    }
    void everyCanonicalTranscriptIsReadAsAPersonWouldReadIt()
    {
        QFETCH(QStringList, parts);
        QFETCH(Reading, expected);
        QByteArray uart;
        for (const QString &part : parts)
            uart += recording(part);
        compare(deriveRecording(uart), expected);
    }

    void everyRecordingIsReadToItsEnd()
    {
        for (const QString &name : test::recordingNames()) {
            const Snapshot snapshot = deriveRecording(recording(name));
            QVERIFY2(snapshot.outcome != Outcome::Running, qPrintable(name));
            QVERIFY2(snapshot.outcome != Outcome::Committed ||
                         recording(name).contains("new image commited"),
                     qPrintable(name));
        }
    }

    void theDriverAbort()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/1-dropbox-driver-abort.log");
        const Snapshot read = deriveRecording(fileContent(path));
        compare(read, {Outcome::Failed, Rule::DriverAborted, -2005, "SL_HOST", Stage::Name,
                       Trust::Unknown});
        QVERIFY(read.terminal);
        QVERIFY(findingOf(
            read,
            Rule::TokenFieldShort)); // OtaLib_t=7736: the cause that fits, said as a possibility
        QVERIFY(!findingOf(read, Rule::NameLookupFailed));
        QVERIFY(findingOf(read, Rule::DeviceHalted));
        QCOMPARE(read.serverHost, QStringLiteral("api.dropboxapi.com"));
        QCOMPARE(read.deviceAddress, QStringLiteral("192.168.1.88"));
        QCOMPARE(read.versions.servicePack, QStringLiteral("3.15.0.1"));
        QCOMPARE(read.versions.hostDriver, QStringLiteral("3.0.1.61"));
        QCOMPARE(read.boots, 1);
    }

    void theWrongRootThatRestartsTheBoard()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/2-dropbox-wrong-root-ca.log");
        const Snapshot read = deriveRecording(fileContent(path));
        compare(read, {Outcome::Failed, Rule::WrongRootCa, -688, "SL_TLS_CERT", Stage::Tls,
                       Trust::Unknown});
        QVERIFY(read.terminal);
        QVERIFY(read.cause()->subject.isEmpty()); // the stock firmware does not print the name
    }

    /// A fragment: one attempt of five failed, and neither a halt nor a restart was seen. What
    /// became of the other four is not known, so the outcome is unknown; the cause of the failed
    /// attempt is certain all the same.
    void theWrongRootThatIsNamed()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/3-dropbox-wrong-root-ca-named.log");
        const Snapshot read = deriveRecording(fileContent(path));
        compare(read, {Outcome::Unknown, Rule::WrongRootCa, -688, "SL_TLS_CERT", Stage::Tls,
                       Trust::Unknown});
        QCOMPARE(read.cause()->subject, QStringLiteral("DigiCert Global Root CA"));
        QCOMPARE(read.cause()->certainty, Certainty::Certain);
    }

    void theDownloadThatWorked()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/4-azure-plain-url-success.log");
        const Snapshot read = deriveRecording(fileContent(path));
        compare(read, {Outcome::Downloaded, std::nullopt, 0, {}, std::nullopt, Trust::NotVerified});
        QCOMPARE(read.commit, CommitState::Unknown);
        QVERIFY(findingOf(read, Rule::CommitNotSeen));
        QVERIFY(findingOf(read, Rule::ServerNotVerified));
        QCOMPARE(read.files.size(), std::size_t{6});
        const std::vector<qint64> sizes{111884, 914, 975, 970, 614, 45146};
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            QCOMPARE(read.files[i].hash, HashState::Good);
            QCOMPARE(read.files[i].written.value, sizes[i]);
            QVERIFY(read.files[i].completed);
            QCOMPARE(read.files[i].expectedDigest.size(), qsizetype{64});
            QCOMPARE(read.files[i].damagedLines, i == 0); // the two damaged lines are in the image
        }
        QCOMPARE(read.archiveBytes.value, 170586);
        QCOMPARE(read.serverHost, QStringLiteral("exampleaccount.blob.core.windows.net"));
    }

    void theVendorCertificateThatWasMissing()
    {
        AIRLIFT_NEED_CORPUS(path, "seed/5-azure-plain-url-signature-12291.log");
        const Snapshot read = deriveRecording(fileContent(path));
        compare(read, {Outcome::Failed, Rule::VendorCertificateUnusable, -12291, "SL_NETUTIL",
                       Stage::Signature, Trust::NotVerified});
        QVERIFY(read.terminal);
        QVERIFY(findingOf(read, Rule::ParserStuck));
        QVERIFY(findingOf(read, Rule::ParserStuck)->count >= 3);
        QVERIFY(!findingOf(read, Rule::SignatureWrong));
        QCOMPARE(read.files.size(), std::size_t{6});
    }

    void noByteOfARecordingMayMakeACommit_data()
    {
        QTest::addColumn<QByteArray>("uart");
        QTest::newRow("downloaded") << recording(QStringLiteral("T1"));
        QTest::newRow("committed")
            << recording(QStringLiteral("T1")) + recording(QStringLiteral("T12a"));
    }
    /// Cuts a recording at many places and damages it at others: no version may claim a commit the
    /// rest does not hold.
    void noByteOfARecordingMayMakeACommit()
    {
        QFETCH(QByteArray, uart);
        const qsizetype commit = uart.indexOf("OtaCheckDoCommit: OTA success");
        for (qsizetype cut = 0; cut < uart.size(); cut += 97) {
            const Snapshot read = deriveRecording(uart.first(cut));
            QVERIFY2(read.outcome != Outcome::Committed || (commit >= 0 && cut > commit),
                     qPrintable(QString::number(cut)));
        }
        for (qsizetype place = 0; commit >= 0 && place < 20; ++place) {
            QByteArray damaged = uart;
            damaged[commit + place] = '#';
            QVERIFY(deriveRecording(damaged).outcome != Outcome::Committed);
        }
    }
};

AIRLIFT_TEST(RecordingsTest)
#include "tst_recordings.moc"
