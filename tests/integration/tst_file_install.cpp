#include "app/bench/simulated_console.h"
#include "core/device/at_dialogue.h"
#include "core/device/file_install.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;
using namespace airlift::device;
using namespace std::chrono_literals;
namespace fi = airlift::device::file_install;

namespace {

const QByteArray kName = "ota-root-ca.der";

QByteArray content(qsizetype size = 1188)
{
    QByteArray bytes;
    for (qsizetype i = 0; i < size; ++i)
        bytes += static_cast<char>(i * 7 + i / 256);
    return bytes;
}

/// The real client and a simulated board on a cable, virtual time.
struct Case {
    VirtualClock clock{1ms};
    bench::SimulatedConsole console;
    std::optional<FileInstallOutcome> outcome;
    QList<fi::Step> steps;
    std::function<void(fi::Step)> atStep;

    [[nodiscard]] static sim::FaultPlan parsed(const QString &text)
    {
        const auto plan = sim::FaultPlan::parse(text);
        [&] { QVERIFY(text.isEmpty() || plan); }();
        return plan ? *plan : sim::FaultPlan{};
    }
    explicit Case(const QString &plan = {}, quint32 seed = 1)
        : console({session::WiredFirmware::AtCommands, {}, parsed(plan), seed}, clock)
    {
        console.begin();
    }
    [[nodiscard]] sim::Flash &flash() { return console.board().flash(); }
    const FileInstallOutcome &run(const QByteArray &bytes = content())
    {
        AtDialogue dialogue{console.link(), clock};
        FileInstall install{{kName, bytes}};
        const auto apply = [&](const FileInstall::Next &next) {
            if (const auto *end = std::get_if<FileInstallOutcome>(&next)) {
                outcome = *end;
                return;
            }
            if (steps.isEmpty() || steps.constLast() != install.step()) {
                steps << install.step();
                if (atStep)
                    atStep(install.step());
            }
            dialogue.ask(Secret{std::get<QByteArray>(next)});
        };
        QObject::connect(&dialogue, &AtDialogue::answered, &dialogue,
                         [&](const AtAnswer &answer) { apply(install.answered(answer)); });
        QObject::connect(&dialogue, &AtDialogue::opened, &dialogue,
                         [&] { clock.after(2s, &dialogue, [&] { apply(install.begin()); }); });
        dialogue.open();
        [&] { QTRY_VERIFY_WITH_TIMEOUT(outcome.has_value(), 10'000); }();
        if (!outcome)
            outcome = fi::Silent{};
        return *outcome;
    }
};

template <typename T>
const T *as(const FileInstallOutcome &outcome)
{
    return std::get_if<T>(&outcome);
}

} // namespace

/// A root certificate over the AT firmware: what is said is what is in the flash, or a doubt.
class FileInstallTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatWasWrittenIsReadBack_data()
    {
        QTest::addColumn<int>("size");
        for (const int size : {1, 509, 510, 511, 1020, 1188, 3000})
            QTest::addRow("%d bytes", size) << size;
    }
    void whatWasWrittenIsReadBack()
    {
        QFETCH(const int, size);
        Case here;
        QVERIFY(as<fi::Verified>(here.run(content(size))));
        QCOMPARE(*here.flash().read(kName), content(size));
        QCOMPARE(here.steps.size(), 7);
    }

    void anOlderFileIsReplaced()
    {
        Case here;
        here.flash().program(kName, QByteArray(5000, 'o'));
        QVERIFY(as<fi::Verified>(here.run()));
        QCOMPARE(*here.flash().read(kName), content());
    }

    void aFlashThatIsFullIsARefusalThatChangedNothing()
    {
        Case here{QStringLiteral("flash-full")};
        const auto *refused = as<fi::Refused>(here.run());
        QVERIFY(refused);
        QCOMPARE(refused->step, fi::Step::Open);
        QCOMPARE(refused->error.number, -10322);
    }

    void aBadBlockLeavesNothingHalf()
    {
        Case here{QStringLiteral("bad-block")};
        const auto *refused = as<fi::Refused>(here.run());
        QVERIFY(refused);
        QCOMPARE(refused->step, fi::Step::Write);
        QVERIFY(refused->removed);
        QVERIFY(!here.flash().read(kName));
    }

    void contentThatChangedInBetweenIsSeen()
    {
        Case here;
        here.atStep = [&](fi::Step step) {
            QByteArray other = content();
            other[700] = static_cast<char>(other[700] ^ 1);
            if (step == fi::Step::OpenAgain)
                here.flash().program(kName, other);
        };
        const auto *differs = as<fi::Differs>(here.run());
        QVERIFY(differs);
        QCOMPARE(differs->at, 700);
    }

    void aShorterAndALongerFileAreSeen()
    {
        for (const qsizetype size : {1000, 1300}) {
            Case here;
            here.atStep = [&](fi::Step step) {
                if (step == fi::Step::OpenAgain)
                    here.flash().program(kName, content(size));
            };
            const auto *differs = as<fi::Differs>(here.run());
            QVERIFY(differs);
            QCOMPARE(differs->at, qMin<qint64>(size, 1188));
        }
    }

    void aBoardWithoutPowerIsSilence()
    {
        Case never;
        never.console.board().powerOff();
        const auto *silent = as<fi::Silent>(never.run());
        QVERIFY(silent);
        QCOMPARE(silent->step, fi::Step::Ask);
        Case during;
        during.atStep = [&](fi::Step step) {
            if (step == fi::Step::Close)
                during.console.board().powerOff();
        };
        QVERIFY(as<fi::Silent>(during.run()));
    }

    void promise6_aBadCableNeverMakesAWrongResult()
    {
        int verified = 0;
        int doubts = 0;
        for (quint32 seed = 1; seed <= 60; ++seed) {
            Case here{seed % 2 == 0 ? QStringLiteral("uart-loss=1")
                                    : QStringLiteral("uart-noise=1"),
                      seed};
            const FileInstallOutcome &outcome = here.run(content(600));
            const auto stored = here.flash().read(kName);
            const bool isThere = stored && *stored == content(600);
            if (as<fi::Verified>(outcome)) {
                ++verified;
                QVERIFY2(isThere, qPrintable(QString::number(seed)));
            } else {
                ++doubts;
                QVERIFY2(!as<fi::Differs>(outcome) || !isThere, qPrintable(QString::number(seed)));
            }
        }
        qInfo() << verified << "verified," << doubts << "refused or not known";
        QVERIFY(verified > 5 && doubts > 5);
    }
};

AIRLIFT_TEST(FileInstallTest)
#include "tst_file_install.moc"
