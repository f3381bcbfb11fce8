#include "app/bench/local_site.h"
#include "app/bench/simulated_unit.h"
#include "core/link/pty_link.h"
#include "tests/support/suite.h"
#include "tests/ui/window_on_fakes.h"
#include "ui/pages/provision/provision_page.h"
#include "ui/shell/navigation.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/calm_table.h"

#include <QComboBox>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QStackedWidget>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::test;
using namespace airlift::ui;

namespace {

const QString kKey = u"password1"_s;

/// The window with the Provisioning page in front, over simulated units that hurry.
struct OnProvisionPage {
    WindowOnFakes shown;
    ProvisionPage *page = shown.window.findChild<ProvisionPage *>();
    bench::UnitFault fault = bench::UnitFault::None;
    int sites = 0;

    OnProvisionPage()
    {
        shown.bench.makeSite =
            [this](const ProvisioningPlace &place) -> std::unique_ptr<session::ProvisioningSite> {
            ++sites;
            return std::make_unique<bench::SimulatedUnit>(
                place.networkName, place.networkKey, fault,
                bench::Pace{place.atRealPace ? 1.0 : 20.0}, place.cipherKey.reveal().toByteArray());
        };
        shown.window.findChild<Navigation *>()->setCurrentRow(
            shown.window.findChild<QStackedWidget *>()->indexOf(page));
        shown.settle();
    }
    [[nodiscard]] ProvisionDesk &desk() { return page->desk(); }
    template <typename T>
    [[nodiscard]] T *child(const QString &name)
    {
        return page->findChild<T *>(name);
    }
    void type(const QString &field, const QString &text)
    {
        auto *edit = child<QLineEdit>(field);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
    }
    void fillIn()
    {
        type(u"networkName"_s, u"Inthings"_s);
        type(u"networkKey"_s, kKey);
        type(u"deviceName"_s, u"station-07"_s);
    }
    void press(const QString &button)
    {
        QTest::mouseClick(child<QPushButton>(button), Qt::LeftButton);
    }
    [[nodiscard]] bool ends()
    {
        return QTest::qWaitFor([this] { return desk().state().phase != ProvisionPhase::Running; },
                               60'000);
    }
    [[nodiscard]] bool remarks(const QString &text) const
    {
        const auto &all = page->view().remarks;
        return std::any_of(all.begin(), all.end(),
                           [&](const Badge &badge) { return badge.text.contains(text); });
    }
};

} // namespace

class ProvisionPageTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void nothingIsOpenedBeforeThePersonStartsIt()
    {
        OnProvisionPage on;
        on.fillIn();
        QTest::qWait(50);
        QCOMPARE(on.sites, 0);
        QVERIFY(on.desk().isQuiet());
        on.press(u"provisionStart"_s);
        QCOMPARE(on.sites, 1);
        QCOMPARE(on.desk().state().phase, ProvisionPhase::Running);
    }

    void aDeviceIsConfirmedAndListed()
    {
        OnProvisionPage on;
        on.fillIn();
        on.press(u"provisionStart"_s);
        QVERIFY(on.ends());
        const ProvisionView &view = on.page->view();
        QCOMPARE(view.head.symbol, Symbol::CheckCircle);
        QVERIFY(view.title.startsWith(u"Confirmed"_s) && view.title.contains(u"station-07"_s));
        QVERIFY(on.page->findChild<Banner *>()->title() == view.title);
        QVERIFY(view.steps.size() >= 5);
        QVERIFY(!view.found.empty());
        QCOMPARE(view.found[0][0].text, u"station-07"_s);
        QCOMPARE(view.results.size(), 1U);
        QVERIFY(on.desk().isQuiet());
    }

    void theDevicesOwnReasonIsInTheHeadOfThePage()
    {
        OnProvisionPage on;
        on.fault = bench::UnitFault::WrongKey;
        on.fillIn();
        on.press(u"provisionStart"_s);
        QVERIFY(on.ends());
        QCOMPARE(on.page->view().head.symbol, Symbol::CrossCircle);
        QVERIFY(on.page->view().title.contains(u"Refuted"_s));
        QVERIFY(on.page->view().title.contains(u"wrong key"_s));
        QVERIFY(!on.page->view().text.isEmpty());
    }

    void whatNobodyKnowsIsNotCalledAFailure()
    {
        ProvisionState state;
        state.ending = provision::Unknown{provision::Doubt::FeedbackLost, {}};
        const ProvisionView view = ProvisionPageView::derive(state);
        QCOMPARE(view.head.symbol, Symbol::QuestionCircle);
        QCOMPARE(view.head.tint, Tint::Warning);
        QVERIFY(view.title.startsWith(u"Unknown"_s));
        QVERIFY(view.text.contains(u"Probably it worked"_s));
    }

    void promise5_stoppingAfterTheDeviceWasToldIsUnknown()
    {
        OnProvisionPage on;
        on.fault = bench::UnitFault::NetworkNotFound;
        on.fillIn();
        // At once: the units of this test hurry, and a run that is over says how it ended.
        bool wasStopped = false;
        connect(&on.desk(), &ProvisionDesk::changed, on.page, [&] {
            const auto &steps = on.desk().state().steps;
            const bool wasTold = !steps.empty() &&
                                 steps.back().step == provision::Step::RequestConfirmation &&
                                 steps.back().state == provision::StepState::Done;
            if (wasTold && !std::exchange(wasStopped, true))
                on.press(u"provisionStop"_s);
        });
        on.press(u"provisionStart"_s);
        QVERIFY(QTest::qWaitFor([&] { return wasStopped; }, 30'000));
        QVERIFY(on.ends());
        QVERIFY(std::holds_alternative<provision::Unknown>(*on.desk().state().ending));
        QVERIFY(on.desk().isQuiet());
    }

    void leavingThePageStopsIt()
    {
        OnProvisionPage on;
        on.fillIn();
        on.press(u"provisionStart"_s);
        QCOMPARE(on.desk().state().phase, ProvisionPhase::Running);
        on.shown.window.findChild<Navigation *>()->setCurrentRow(0);
        QCOMPARE(on.desk().state().phase, ProvisionPhase::Choosing);
        QVERIFY(on.desk().isQuiet());
        QVERIFY(std::holds_alternative<provision::Cancelled>(*on.desk().state().ending));
    }

    void closingTheWindowStopsIt()
    {
        OnProvisionPage on;
        on.fillIn();
        on.press(u"provisionStart"_s);
        on.shown.window.close();
        QCOMPARE(on.desk().state().phase, ProvisionPhase::Choosing);
        QVERIFY(on.desk().isQuiet());
    }

    void listeningEndsWithThePage()
    {
        OnProvisionPage on;
        on.press(u"provisionListen"_s);
        QVERIFY(on.desk().state().isListening || !on.desk().state().troubles.empty());
        on.shown.window.findChild<Navigation *>()->setCurrentRow(0);
        QVERIFY(!on.desk().state().isListening && on.desk().isQuiet());
    }

    void trapsAndMistakesAreSaidWhileTyping()
    {
        OnProvisionPage on;
        auto *start = on.child<QPushButton>(u"provisionStart"_s);
        QVERIFY(!start->isEnabled());
        on.type(u"networkName"_s, u"Office_5GHz"_s);
        QVERIFY(on.remarks(u"5 GHz"_s));
        on.type(u"networkKey"_s, u"100%pure+"_s);
        QVERIFY(on.remarks(u"%"_s));
        QVERIFY(start->isEnabled());
        on.type(u"networkKey"_s, u"short"_s + QString(60, u'x'));
        QVERIFY(!start->isEnabled());
        QVERIFY(on.desk().state().mistakes.contains(provision::Field::NetworkKey));
        on.type(u"networkKey"_s, kKey);
        on.type(u"deviceName"_s, u"no spaces"_s);
        QVERIFY(!start->isEnabled());
        QVERIFY(on.desk().state().mistakes.contains(provision::Field::DeviceName));
    }

    void theDisputedCodeIsAVisibleSwitch()
    {
        OnProvisionPage on;
        auto *code = on.child<QComboBox>(u"wpa2Code"_s);
        QVERIFY(code->isVisibleTo(on.page));
        code->setFocus();
        QTest::keyClick(code, Qt::Key_Down);
        QCOMPARE(on.desk().state().settings.wpa2Code, provision::Wpa2Code::Two);
    }

    void severalUnitsOneAfterAnotherAndTheirListIsSaved()
    {
        OnProvisionPage on;
        on.fillIn();
        on.page->findChild<QSpinBox *>()->setValue(2);
        on.press(u"provisionStart"_s);
        QVERIFY(on.ends());
        QCOMPARE(on.desk().state().phase, ProvisionPhase::Between);
        on.fault = bench::UnitFault::WrongKey;
        on.press(u"provisionStart"_s); // "Next unit"
        QVERIFY(on.ends());
        QCOMPARE(on.desk().state().phase, ProvisionPhase::Choosing);
        QCOMPARE(on.page->view().results.size(), 2U);

        const QString csv = on.shown.folder.filePath(u"list.csv"_s);
        on.page->save(csv);
        const QByteArray text = *readBounded(csv, ByteCount{10'000});
        QVERIFY(text.contains("\"confirmed\"") && text.contains("\"wrong-key\""));
        QVERIFY(!text.contains(kKey.toUtf8()));
        const QString json = on.shown.folder.filePath(u"list.json"_s);
        on.page->save(json);
        const auto results = QJsonDocument::fromJson(*readBounded(json, ByteCount{10'000}))
                                 .object()[u"results"_s]
                                 .toArray();
        QCOMPARE(results.size(), 2);
        QCOMPARE(results[1][u"reason"_s].toString(), u"wrong-key"_s);
    }

    void aNameFromTheAirIsNoFormula()
    {
        provision::FoundDevice device;
        device.name = u"=cmd|'/c calc'!\"A1\""_s;
        const QByteArray csv = explain::ProvisionResults::toCsv(
            {{1,
              {},
              u"Inthings"_s,
              provision::Confirmed{device, provision::WitnessedBy::Network}}});
        QVERIFY(csv.contains("\"'=cmd|'/c calc'!\"\"A1\"\"\""));
    }

    void overTheCableAFirmwareThatIsSilentIsSaid()
    {
        OnProvisionPage on;
        SystemClock clock;
        link::PtyLink board{clock};
        board.open();
        QByteArray heard;
        connect(&board, &link::ByteLink::arrived, &board,
                [&](const QByteArray &bytes, Instant) { heard += bytes; });
        ProvisionSettings settings = on.desk().state().settings;
        settings.way = provision::Way::Wired;
        settings.networkName = u"Inthings"_s;
        on.desk().setSettings(settings);
        on.type(u"networkKey"_s, kKey);
        on.desk().setPlaces({}, {board.terminalPath()});
        settings.port = board.terminalPath();
        on.desk().setSettings(settings);
        QTest::qWait(50);
        QVERIFY(heard.isEmpty());
        on.press(u"provisionStart"_s);
        QVERIFY(QTest::qWaitFor([&] { return heard.contains("AT+Test"); }, 10'000));
        on.press(u"provisionStop"_s);
        QVERIFY(on.ends());
        QVERIFY(std::holds_alternative<provision::Cancelled>(*on.desk().state().ending));
    }

    void theDeviceSaysWhichNetworksItHearsAndOneIsTaken()
    {
        OnProvisionPage on;
        on.press(u"provisionAsk"_s);
        QCOMPARE(on.desk().state().phase, ProvisionPhase::Running);
        QVERIFY(on.ends());
        QVERIFY(!on.desk().state().ending && on.page->view().results.empty());
        QVERIFY(on.desk().isQuiet());
        const auto &heard = on.page->view().heard;
        QVERIFY(heard.size() >= 3);
        const auto cafe = std::find_if(heard.begin(), heard.end(), [](const TableRow &row) {
            return row[0].text == u"CoffeeShop"_s;
        });
        QVERIFY(cafe != heard.end());
        CalmTable *table = nullptr;
        for (auto *each : on.page->findChildren<CalmTable *>())
            if (each->accessibleName().startsWith(u"Networks"_s))
                table = each;
        QVERIFY(table != nullptr);
        table->setCurrentIndex(table->model()->index(static_cast<int>(cafe - heard.begin()), 0));
        on.press(u"provisionUse"_s);
        QCOMPARE(on.child<QLineEdit>(u"networkName"_s)->text(), u"CoffeeShop"_s);
        QCOMPARE(*on.desk().state().settings.security, provision::Security::Open);
        on.type(u"networkName"_s, u"Nowhere"_s); // what it did not hear is said before the start
        QVERIFY(on.remarks(u"did not hear"_s));
    }

    void askingForTheListCanBeStopped()
    {
        OnProvisionPage on;
        on.press(u"provisionAsk"_s);
        on.press(u"provisionStop"_s);
        QVERIFY(on.ends());
        QVERIFY(on.page->view().results.empty() && on.desk().isQuiet());
    }

    void theSearchEndsWithThePageAndSaysWhatItDid()
    {
        OnProvisionPage on;
        on.desk().setPlaces({}, {});
        on.press(u"provisionSearch"_s); // no interface: nobody to ask
        QVERIFY(QTest::qWaitFor([&] { return !on.desk().state().isSearching; }, 5'000));
        QCOMPARE(on.desk().state().lastSearch.value_or(-1), 0);
        on.desk().setPlaces({{u"lo"_s, false, {}}}, {});
        on.press(u"provisionSearch"_s);
        QVERIFY(on.desk().state().isSearching);
        on.shown.window.findChild<Navigation *>()->setCurrentRow(0);
        QVERIFY(!on.desk().state().isSearching && on.desk().isQuiet());
    }

    void aConfirmedNetworkIsKeptInTheKeyRingAndComesBack()
    {
        OnProvisionPage on;
        on.fillIn();
        QCOMPARE(on.shown.bench.keyRing.asked, 0);
        ProvisionSettings settings = on.desk().state().settings;
        settings.remembers = true;
        on.desk().setSettings(settings);
        on.press(u"provisionStart"_s);
        QCOMPARE(on.shown.bench.keyRing.asked, 0); // not before it is known to be right
        QVERIFY(on.ends());
        QVERIFY(on.shown.bench.keyRing.content.contains(kKey.toUtf8()));
        on.type(u"networkName"_s, u"Another"_s);
        on.type(u"networkKey"_s, u"another key"_s);
        on.desk().useRemembered(u"Inthings"_s);
        QCOMPARE(on.child<QLineEdit>(u"networkName"_s)->text(), u"Inthings"_s);
        QVERIFY(on.child<QLineEdit>(u"networkKey"_s)->text().isEmpty()); // used, not shown
        QVERIFY(on.desk().state().isKeyRemembered && on.desk().state().hasKey);
        on.type(u"networkName"_s, u"Another"_s); // a remembered key is for its own network only
        QVERIFY(!on.desk().state().hasKey);
        on.desk().forget(u"Inthings"_s);
        QVERIFY(on.shown.bench.keyRing.content.isEmpty());
    }

    void aRefutedNetworkIsNotKept()
    {
        OnProvisionPage on;
        on.fault = bench::UnitFault::WrongKey;
        on.fillIn();
        ProvisionSettings settings = on.desk().state().settings;
        settings.remembers = true;
        on.desk().setSettings(settings);
        on.press(u"provisionStart"_s);
        QVERIFY(on.ends());
        QVERIFY(on.shown.bench.keyRing.content.isEmpty());
    }

    void aKeyRingThatStaysClosedIsSaid()
    {
        OnProvisionPage on;
        on.shown.bench.keyRing.isLocked = true;
        on.desk().recall();
        const Badge said = ProvisionPageView::memory(on.desk().state());
        QCOMPARE(said.symbol, Symbol::Alert);
        QVERIFY(said.text.contains(u"not stored"_s));
    }

    void theCableIsLetGoWhenTheRunIsOver()
    {
        OnProvisionPage on;
        SystemClock clock;
        link::PtyLink board{clock};
        board.open();
        on.shown.bench.makeSite = [&](const ProvisioningPlace &place) {
            return std::make_unique<bench::LocalSite>(
                bench::LocalSite::Settings{place.uart, Baud{place.baud}, {}});
        };
        ProvisionSettings settings = on.desk().state().settings;
        settings.simulated = false;
        settings.uart = board.terminalPath();
        settings.baud = 230'400;
        settings.networkName = u"Inthings"_s;
        on.desk().setSettings(settings);
        on.type(u"networkKey"_s, kKey);
        const auto holds = [&] { // the terminal itself may keep its other end open
            int count = 0;
            for (const QFileInfo &each :
                 QDir{u"/proc/self/fd"_s}.entryInfoList(QDir::System | QDir::Files))
                count += each.symLinkTarget() == board.terminalPath() ? 1 : 0;
            return count;
        };
        const int before = holds();
        on.press(u"provisionStart"_s);
        QVERIFY(QTest::qWaitFor([&] { return holds() > before; }, 10'000));
        on.press(u"provisionStop"_s);
        QVERIFY(on.ends());
        QVERIFY(QTest::qWaitFor([&] { return holds() == before; }, 10'000));
    }

    void theKeyIsNowhereInTheSettings()
    {
        OnProvisionPage on;
        on.fillIn();
        on.press(u"provisionStart"_s);
        on.shown.window.close();
        on.shown.settings.sync();
        for (const QString &name : on.shown.settings.allKeys())
            QVERIFY2(!on.shown.settings.value(name).toByteArray().contains(kKey.toUtf8()),
                     qPrintable(name));
        QCOMPARE(on.child<QLineEdit>(u"networkKey"_s)->echoMode(), QLineEdit::Password);
    }

    void everyListHasANameForThoseWhoDoNotSeeIt()
    {
        OnProvisionPage on;
        QVERIFY(!on.page->findChildren<CalmTable *>().isEmpty());
        for (const auto *table : on.page->findChildren<CalmTable *>())
            QVERIFY(!table->accessibleName().isEmpty());
    }
};

AIRLIFT_TEST(ProvisionPageTest)
#include "tst_provision.moc"
