#include "core/explain/explain.h"
#include "tests/integration/run_update.h"
#include "tests/support/suite.h"

#include <QFile>

using namespace airlift;
using namespace airlift::test;
using bench::Fault;
using session::Outcome;
using session::Rule;

namespace {

std::shared_ptr<bench::DemoKit> kit()
{
    static const std::shared_ptr<bench::DemoKit> made = *bench::DemoKit::create();
    return made;
}

bench::BoardSetUp board(Fault fault)
{
    bench::BoardSetUp setUp;
    setUp.vendorCertificate = kit()->vendor().certificate;
    setUp.trustedRoots = {kit()->imageSigner().certificate};
    if (fault == Fault::WrongRootCa)
        setUp.wrongRoot = kit()->imageSigner().certificate;
    setUp.commits = fault != Fault::NeverCommits;
    return setUp;
}

session::Delivery delivery(Fault fault)
{
    session::DeliveryRequest request;
    request.bundlePath = *kit()->makeBundle(fault);
    request.root = kit()->root();
    session::Delivery made = *session::prepareDelivery(request);
    bench::applyFault(fault, made);
    return made;
}

Ran update(Fault fault)
{
    bench::SimulatedTarget target{board(fault), bench::Pace{}};
    return runUpdate(target, delivery(fault));
}

bool has(const session::Snapshot &snapshot, Rule rule)
{
    return std::any_of(snapshot.findings.begin(), snapshot.findings.end(),
                       [rule](const session::Finding &finding) { return finding.rule == rule; });
}

/// The code of the cause, 0 without one.
int causeCode(const session::Snapshot &snapshot)
{
    const session::Finding *cause = snapshot.cause();
    return cause && cause->code ? number(cause->code->status) : 0;
}

} // namespace

class UpdateTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aGoodUpdateEndsCommitted()
    {
        const Ran ran = update(Fault::None);
        QCOMPARE(ran.endings, 1);
        QVERIFY(std::holds_alternative<session::UpdateRun::Concluded>(ran.ending));
        QCOMPARE(ran.snapshot.outcome, Outcome::Committed);
        QCOMPARE(ran.snapshot.commit, session::CommitState::Committed);
        QVERIFY(ran.uart.contains("OtaCheckDoCommit: OTA success, new image commited"));
        QCOMPARE(ran.snapshot.files.size(), std::size_t{3});
        for (const session::FileState &file : ran.snapshot.files) {
            QCOMPARE(file.hash, session::HashState::Good);
            QCOMPARE(file.written.value, file.size->value);
        }
        for (const session::StageState state : ran.snapshot.stages)
            QCOMPARE(state, session::StageState::Done);
        QVERIFY(ran.snapshot.trust == session::Trust::Verified ||
                ran.snapshot.trust == session::Trust::VerifiedWithRemark);
        QVERIFY(!ran.snapshot.cause());
    }

    void promise4_aBoardWithoutACaSucceedsAndIsNotTrusted()
    {
        bench::SimulatedTarget target{board(Fault::None), bench::Pace{}};
        sim::DeviceConfig config = target.device().config();
        config.firmware.rootCaName.clear();
        target.device().configure(config);
        const Ran ran = runUpdate(target, delivery(Fault::None));
        QCOMPARE(ran.snapshot.outcome, Outcome::Committed);
        QCOMPARE(ran.snapshot.trust, session::Trust::NotVerified);
        QVERIFY(has(ran.snapshot, Rule::ServerNotVerified));
    }

    void aWrongRootCaIsNamedWithTheDevicesCodeAndBothEnds()
    {
        const Ran ran = update(Fault::WrongRootCa);
        QCOMPARE(ran.snapshot.outcome, Outcome::Failed);
        QCOMPARE(ran.snapshot.cause()->rule, Rule::WrongRootCa);
        QCOMPARE(causeCode(ran.snapshot), -688);
        QVERIFY(has(ran.snapshot, Rule::ServerSawAlert));
        QVERIFY(ran.snapshot.trust != session::Trust::Verified);
    }

    void aChangedImageIsAHashMismatch()
    {
        const Ran ran = update(Fault::HashMismatch);
        QCOMPARE(ran.snapshot.outcome, Outcome::Failed);
        QCOMPARE(ran.snapshot.cause()->rule, Rule::HashMismatch);
        QCOMPARE(causeCode(ran.snapshot), -20199);
        QVERIFY(std::any_of(ran.snapshot.files.begin(), ran.snapshot.files.end(),
                            [](const session::FileState &file) {
                                return file.name == QLatin1String("/sys/mcuflashimg.bin") &&
                                       file.hash == session::HashState::Bad;
                            }));
    }

    void aMissingSignatureIsFoundOnlyAtTheEnd()
    {
        const Ran ran = update(Fault::MissingSignature);
        QCOMPARE(ran.snapshot.outcome, Outcome::Failed);
        QCOMPARE(ran.snapshot.cause()->rule, Rule::SignatureMissing);
        QCOMPARE(causeCode(ran.snapshot), -20199);
        for (const session::FileState &file : ran.snapshot.files)
            QCOMPARE(file.hash,
                     session::HashState::Good); // everything was written before it was refused
    }

    void aLostConnectionIsNotCalledTampering()
    {
        const Ran ran = update(Fault::ConnectionLost);
        QCOMPARE(ran.snapshot.outcome, Outcome::Failed);
        QCOMPARE(ran.snapshot.cause()->rule, Rule::ConnectionLost);
        QCOMPARE(causeCode(ran.snapshot), -20313);
        QVERIFY(has(ran.snapshot, Rule::SecurityHaltAfterLostConnection));
    }

    void promise3_anImageThatNeverCommitsIsRolledBack()
    {
        const Ran ran = update(Fault::NeverCommits);
        QCOMPARE(ran.snapshot.outcome, Outcome::RolledBack);
        QCOMPARE(ran.snapshot.commit, session::CommitState::RolledBack);
        QVERIFY(has(ran.snapshot, Rule::RolledBack));
        QVERIFY(!ran.uart.contains("new image commited"));
    }

    void theSameBoardPrintsTheSameBytesAgain()
    {
        QByteArray uart[2];
        const session::Delivery once = delivery(Fault::None);
        for (QByteArray &bytes : uart) {
            bench::SimulatedTarget target{board(Fault::None), bench::Pace{}};
            bytes = runUpdate(target, once).uart;
        }
        QCOMPARE(uart[0], uart[1]);
    }

    void theBundleMayBeDeletedWhileItIsServed()
    {
        session::Delivery made = delivery(Fault::None);
        QVERIFY(QFile::remove(made.bundle->path()));
        bench::SimulatedTarget target{board(Fault::None), bench::Pace{}};
        QCOMPARE(runUpdate(target, std::move(made)).snapshot.outcome, Outcome::Committed);
    }

    void aPortInUseIsOneErrorBeforeTheDeviceIsTouched()
    {
        session::Delivery first = delivery(Fault::None);
        serve::Server holder;
        const auto port = holder.start(first.server, first.bundle);
        QVERIFY(port);
        session::Delivery second = delivery(Fault::None);
        second.server.port = *port;
        bench::SimulatedTarget target{board(Fault::None), bench::Pace{}};
        const Ran ran = runUpdate(target, std::move(second));
        QCOMPARE(ran.endings, 1);
        const auto *failed = std::get_if<session::UpdateRun::CouldNotServe>(&ran.ending);
        QVERIFY(failed);
        QVERIFY(!explain::Explain::of(failed->error).nextStep.isEmpty());
        QVERIFY(ran.uart.isEmpty());
    }

    void cancellingAtAnyMomentEndsOnce()
    {
        for (const int afterBytes : {0, 200, 1500, 4000, 9000}) {
            bench::SimulatedTarget target{board(Fault::None), bench::Pace{}};
            session::UpdateRun run{target, delivery(Fault::None)};
            int endings = 0;
            qsizetype seen = 0;
            connect(&run, &session::UpdateRun::finished, this, [&] { ++endings; });
            connect(&run, &session::UpdateRun::rawBytes, this, [&](const QByteArray &bytes) {
                seen += bytes.size();
                if (seen >= afterBytes)
                    run.cancel();
            });
            run.start();
            if (afterBytes == 0)
                run.cancel();
            QTRY_COMPARE_WITH_TIMEOUT(endings, 1, 20'000);
            run.cancel();
            QTest::qWait(20);
            QCOMPARE(endings, 1);
        }
    }

    void destroyingARunInTheMiddleIsSafe()
    {
        for (const int afterBytes : {1, 3000, 8000}) {
            bench::SimulatedTarget target{board(Fault::None), bench::Pace{}};
            auto run = std::make_unique<session::UpdateRun>(target, delivery(Fault::None));
            qsizetype seen = 0;
            connect(run.get(), &session::UpdateRun::rawBytes, this,
                    [&](const QByteArray &bytes) { seen += bytes.size(); });
            run->start();
            QTRY_VERIFY_WITH_TIMEOUT(seen >= afterBytes, 20'000);
            run.reset();
            QTest::qWait(5);
        }
    }
};

AIRLIFT_TEST(UpdateTest)
#include "tst_update.moc"
