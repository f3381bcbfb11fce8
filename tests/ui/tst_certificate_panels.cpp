#include "core/trust/key_files.h"
#include "tests/support/certificates.h"
#include "tests/support/forge.h"
#include "tests/support/suite.h"
#include "tests/support/tls_acceptor.h"
#include "tests/ui/drop.h"
#include "tests/ui/on_certificates_page.h"
#include "ui/pages/certificates/calendar_panel.h"
#include "ui/pages/certificates/make_panel.h"
#include "ui/pages/certificates/place_card.h"
#include "ui/pages/certificates/root_panel.h"
#include "ui/pages/certificates/viewer_panel.h"
#include "ui/widgets/path_field.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;
using test::drop;
using test::OnThePage;
using test::ready;
using test::says;
using trust::Role;

namespace {

QByteArray contentOf(const QString &path)
{
    const auto bytes = readBounded(path, ByteCount{1 << 20});
    return bytes ? *bytes : QByteArray{};
}

/// Takes this folder in the dialog that is open.
bool chooseFolder(QWidget &in, const QString &folder)
{
    auto *dialog = in.findChild<QFileDialog *>();
    if (dialog == nullptr)
        return false;
    Q_EMIT dialog->fileSelected(folder);
    dialog->reject();
    return true;
}

/// The file in a folder that ends so; its whole path.
QStringList filesIn(const QString &folder, const QString &pattern)
{
    return QDir{folder}.entryList({pattern}, QDir::Files, QDir::Name);
}

} // namespace

/// What the helpers of the certificates page do, by their own buttons and menus.
class CertificatePanelsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCatalogueInItsPlaceIsJudgedAndCounts()
    {
        const OnThePage it;
        PlacesPanel &places = it.page->places();
        places.put(Role::ImageSigner,
                   {it.write(u"signer.der"_s, test::imageSigner().certificate.toDer())});
        QVERIFY(it.judged());
        QVERIFY(says(places.answer().places.at(Role::ImageSigner), trust::Rule::RootNotListed));

        trust::Catalogue catalogue;
        catalogue.issued = QDateTime::currentDateTimeUtc();
        catalogue.trusted = {test::imageSigner().certificate.sha256()};
        const QString list = it.write(u"own.lst"_s, *catalogue.toBytes());
        QVERIFY(drop(*it.page, {QUrl::fromLocalFile(list)})); // the page knows its place
        QVERIFY(it.judged());
        const PlaceAnswer &judged = places.answer().places.at(Role::Catalogue);
        QCOMPARE(judged.fitness, trust::Fitness::NotSure);
        QVERIFY(says(judged, trust::Rule::CatalogueUnsigned));
        QCOMPARE(places.card(Role::Catalogue).verdict().symbol, Symbol::QuestionCircle);
        QVERIFY(!says(places.answer().places.at(Role::ImageSigner), trust::Rule::RootNotListed));

        const QString broken = it.write(u"broken.lst"_s, "no catalogue");
        QVERIFY(drop(places.card(Role::Catalogue), {QUrl::fromLocalFile(broken)}));
        QVERIFY(it.judged());
        QCOMPARE(places.answer().places.at(Role::Catalogue).fitness, trust::Fitness::Unfit);
        QVERIFY(!places.answer().catalogueProblem.title.isEmpty());

        Q_EMIT places.card(Role::Catalogue).cleared();
        QVERIFY(it.judged());
        QCOMPARE(places.answer().catalogue, CatalogueChoice::Production);
        QVERIFY(says(places.answer().places.at(Role::ImageSigner), trust::Rule::RootNotListed));
    }

    void aCatalogueIsMadeOfSeveralRootsAndRevocations()
    {
        const OnThePage it;
        it.page->showMode(CertificatesPage::Mode::Make);
        MakePanel &maker = it.page->maker();
        maker.choose(MakeKind::Catalogue);
        maker.findChild<QLineEdit *>(u"makeName"_s)->setText(u"own"_s);
        const auto field = [&maker](const QString &name) {
            return maker.findChild<PathField *>(name);
        };
        Q_EMIT field(u"makeRoot"_s)
            ->chosen(it.write(u"root.der"_s, test::root().certificate.toDer()));
        Q_EMIT field(u"makeKey"_s)
            ->chosen(it.write(u"root.key"_s, test::root().key.toTraditionalPem().reveal()));
        Q_EMIT field(u"makeFurther"_s)
            ->chosenAll({it.write(u"other.der"_s, test::otherRoot().certificate.toDer()),
                         it.write(u"signer.pem"_s, test::imageSigner().certificate.toPem())});
        Q_EMIT field(u"makeRevoked"_s)
            ->chosenAll({it.write(u"leaf.der"_s, test::server().certificate.toDer())});
        maker.make(it.folder.path());
        QVERIFY(ready(maker));
        QCOMPARE(maker.answer().problem.title, QString{});
        const auto made = trust::Catalogue::read(it.folder.filePath(u"own.lst"_s));
        QVERIFY(made);
        QCOMPARE(made->trusted, (std::vector{test::root().certificate.sha256(),
                                             test::otherRoot().certificate.sha256(),
                                             test::imageSigner().certificate.sha256()}));
        QCOMPARE(made->revoked, std::vector{test::server().certificate.sha256()});

        // an intermediate or a leaf among the roots is refused, whichever it is
        Q_EMIT field(u"makeFurther"_s)->chosenAll({it.folder.filePath(u"leaf.der"_s)});
        maker.make(it.folder.filePath(u"again"_s));
        QVERIFY(ready(maker));
        QVERIFY(!maker.answer().problem.title.isEmpty());
        QVERIFY(!QFile::exists(it.folder.filePath(u"again/own.lst"_s)));
    }

    void everyFormOfTheMenuIsWritten()
    {
        const OnThePage it;
        it.page->showMode(CertificatesPage::Mode::Viewer);
        ViewerPanel &viewer = it.page->viewer();
        QByteArray all = test::root().certificate.toPem() + test::otherRoot().certificate.toPem();
        all.replace("\n", "\r\n");
        for (const trust::PrivateKey *key : {&test::root().key, &test::vendor().key})
            all += trust::toPkcs8Pem(*key).reveal().toByteArray();
        viewer.open(it.write(u"all.pem"_s, all));
        QVERIFY(ready(viewer));
        QVERIFY(viewer.opened().material);
        auto *menu = viewer.findChild<QMenu *>(u"convertMenu"_s);
        viewer.findChild<QToolButton *>(u"convert"_s)->click();
        QVERIFY(menu->isVisible());
        menu->close();
        QSignalSpy told{&viewer, &ViewerPanel::message};
        int written = 0;
        for (QAction *action : menu->actions()) {
            if (action->isSeparator())
                continue;
            const QString folder = it.folder.filePath(QString::number(written++));
            QVERIFY(QDir{}.mkpath(folder));
            action->trigger();
            QVERIFY(chooseFolder(viewer, folder));
            QVERIFY(QTest::qWaitFor([&] { return told.size() == written; }, 20'000));
            QVERIFY(QTest::qWaitFor([&] { return !viewer.findChild<QFileDialog *>(); }, 20'000));
        }
        QCOMPARE(written, 5);
        const auto folder = [&it](int number) {
            return it.folder.filePath(QString::number(number));
        };
        // one root per file, as DER
        const QStringList ders = filesIn(folder(0), u"*.der"_s);
        QCOMPARE(ders.size(), 2);
        QByteArrayList roots;
        for (const QString &name : ders)
            roots << contentOf(folder(0) + u'/' + name);
        QVERIFY(roots.contains(test::root().certificate.toDer()));
        QVERIFY(roots.contains(test::otherRoot().certificate.toDer()));
        // PEM with LF, all in one
        const QStringList pems = filesIn(folder(1), u"*.pem"_s);
        QCOMPARE(pems.size(), 1);
        QCOMPARE(contentOf(folder(1) + u'/' + pems.constFirst()),
                 test::root().certificate.toPem() + test::otherRoot().certificate.toPem());
        // keys: PKCS#1 and SEC1, DER and PEM, and PKCS#8; each for its owner alone
        QByteArrayList keys;
        for (int number : {2, 3, 4}) {
            for (const QString &name : filesIn(folder(number), u"key*"_s)) {
                const QString path = folder(number) + u'/' + name;
                keys << contentOf(path);
                QVERIFY(!(QFileInfo{path}.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
            }
        }
        QCOMPARE(keys.size(), 6);
        for (const trust::PrivateKey *key : {&test::root().key, &test::vendor().key}) {
            QVERIFY(keys.contains(key->toTraditionalDer().reveal().toByteArray()));
            QVERIFY(keys.contains(key->toTraditionalPem().reveal().toByteArray()));
            QVERIFY(keys.contains(trust::toPkcs8Pem(*key).reveal().toByteArray()));
        }
    }

    void aSearchOfTheCalendarCanBeStopped()
    {
        const OnThePage it;
        constexpr int kMany = 400;
        for (int i = 0; i < kMany; ++i)
            QVERIFY(!it.write(u"%1.der"_s.arg(i), test::root().certificate.toDer()).isEmpty());
        it.page->showMode(CertificatesPage::Mode::Calendar);
        CalendarPanel &calendar = it.page->calendar();
        auto *stop = calendar.findChild<QPushButton *>(u"stop"_s);
        QVERIFY(stop->isHidden());
        calendar.add({it.folder.path()});
        QVERIFY(!stop->isHidden());
        stop->click();
        QVERIFY(ready(calendar));
        QVERIFY(calendar.search().isStopped);
        QVERIFY(calendar.search().files < kMany);
        QVERIFY(stop->isHidden());

        calendar.add({it.write(u"one.pem"_s, test::otherRoot().certificate.toPem())});
        QVERIFY(ready(calendar)); // a new search is not stopped by the last one
        QVERIFY(!calendar.search().isStopped);
        QCOMPARE(calendar.search().files, kMany + 2); // the file, and once more in its folder
    }

    void theLiveButtonConnectsOnceAndShowsTheChainAsSent()
    {
        const OnThePage it;
        const trust::Identity &leaf = test::server();
        test::TlsAcceptor acceptor{
            {.leaf = leaf.certificate, .key = leaf.key, .more = {test::root().certificate}}};
        QVERIFY(acceptor.isUsable());
        it.page->showMode(CertificatesPage::Mode::WhichRoot);
        RootPanel &panel = it.page->whichRoot();
        const QString host = u"localhost:%1"_s.arg(acceptor.port());
        panel.findChild<QLineEdit *>(u"host"_s)->setText(host);
        QCOMPARE(acceptor.connections(), 0); // nothing without the button
        panel.findChild<QPushButton *>(u"live"_s)->click();
        QVERIFY(ready(panel));
        QCOMPARE(acceptor.connections(), 1);
        QCOMPARE(acceptor.lastServerName(), "localhost");
        const RootAnswer &answer = panel.answer();
        QCOMPARE(answer.weight, trust::Weight::Note);
        QCOMPARE(answer.sent.size(), std::size_t{2});
        QCOMPARE(answer.sent.front().server, host);
        QCOMPARE(answer.roots.front().entry.digest, test::root().certificate.sha256());
    }

    void bothServersOfAnUpdateAreVisitedOnceAndCompared()
    {
        const OnThePage it;
        const trust::Identity other =
            test::forge({.commonName = u"localhost"_s, .issuer = &test::otherRoot()});
        test::TlsAcceptor list{{.leaf = test::server().certificate,
                                .key = test::server().key,
                                .more = {test::root().certificate}}};
        test::TlsAcceptor files{
            {.leaf = other.certificate, .key = other.key, .more = {test::otherRoot().certificate}}};
        test::TlsAcceptor same{{.leaf = test::server().certificate,
                                .key = test::server().key,
                                .more = {test::root().certificate}}};
        QVERIFY(list.isUsable() && files.isUsable() && same.isUsable());
        const auto at = [](const test::TlsAcceptor &one) {
            return u"localhost:%1"_s.arg(one.port());
        };
        it.page->showMode(CertificatesPage::Mode::WhichRoot);
        RootPanel &panel = it.page->whichRoot();
        const auto look = [&panel](const QString &hosts) {
            panel.findChild<QLineEdit *>(u"host"_s)->setText(hosts);
            panel.findChild<QPushButton *>(u"live"_s)->click();
            return ready(panel);
        };
        QVERIFY(look(at(list) + u", "_s + at(files)));
        QCOMPARE(list.connections(), 1);
        QCOMPARE(files.connections(), 1);
        const RootAnswer &answer = panel.answer();
        QCOMPARE(answer.weight, trust::Weight::Warning); // firmware with one CA file fails at one
        QVERIFY(answer.words.cause.contains(u"-688"_s));
        QCOMPARE(answer.roots.size(), std::size_t{2});
        QCOMPARE(answer.use.at(test::root().certificate.sha256()), QStringList{at(list)});
        QCOMPARE(answer.use.at(test::otherRoot().certificate.sha256()), QStringList{at(files)});
        QCOMPARE(answer.sent.size(), std::size_t{4});

        QVERIFY(look(at(list) + u' ' + at(same)));
        QCOMPARE(panel.answer().weight, trust::Weight::Note);
        QCOMPARE(panel.answer().roots.size(), std::size_t{1});

        // one of them is not there: what the other says is still shown
        QVERIFY(look(at(list) + u" localhost:1"_s));
        QCOMPARE(panel.answer().roots.size(), std::size_t{1});
        QVERIFY(panel.answer().weight != trust::Weight::Note);
        QVERIFY(panel.answer().traps.constFirst().startsWith(u"localhost:1"_s));

        // and the table knows one at a time
        panel.lookUp(u"api.github.com raw.githubusercontent.com"_s);
        QVERIFY(ready(panel));
        QVERIFY(!panel.answer().words.nextStep.isEmpty());
        QCOMPARE(list.connections(), 3);
    }

    void aServerThatIsNotThereIsExplained()
    {
        const OnThePage it;
        quint16 port = 0;
        {
            const test::TlsAcceptor gone{
                {.leaf = test::server().certificate, .key = test::server().key}};
            port = gone.port();
        }
        RootPanel &panel = it.page->whichRoot();
        panel.connectTo(u"localhost:%1"_s.arg(port));
        QVERIFY(ready(panel));
        QCOMPARE(panel.answer().weight, trust::Weight::Blocker);
        QVERIFY(!panel.answer().words.nextStep.isEmpty());
    }

    void aFileWithBothServersOfAnUpdateAnswersForBoth()
    {
        const OnThePage it;
        const auto run = [](const QByteArray &server, const trust::Identity &root) {
            const trust::Identity leaf =
                test::forge({.commonName = QString::fromLatin1(server), .issuer = &root});
            return "CONNECTED(00000003)\nservername = " + server + "\n" +
                   test::pem({leaf.certificate, root.certificate});
        };
        RootPanel &panel = it.page->whichRoot();
        it.page->showMode(CertificatesPage::Mode::WhichRoot);
        const QString same = it.write(u"same.txt"_s, run("api.test", test::root()) +
                                                         run("files.test", test::root()));
        QVERIFY(drop(*it.page, {QUrl::fromLocalFile(same)}));
        QVERIFY(ready(panel));
        QCOMPARE(panel.answer().weight, trust::Weight::Note);
        QCOMPARE(panel.answer().roots.size(), std::size_t{1});
        QCOMPARE(panel.answer().use.at(test::root().certificate.sha256()),
                 (QStringList{u"api.test"_s, u"files.test"_s}));

        const QString differ = it.write(u"differ.txt"_s, run("api.test", test::root()) +
                                                             run("files.test", test::otherRoot()));
        QVERIFY(drop(*it.page, {QUrl::fromLocalFile(differ)}));
        QVERIFY(ready(panel));
        QCOMPARE(panel.answer().weight, trust::Weight::Warning);
        QCOMPARE(panel.answer().roots.size(), std::size_t{2});
        QCOMPARE(panel.answer().sent.size(), std::size_t{4});
        QVERIFY(panel.answer().words.cause.contains(u"-688"_s));
    }
};

AIRLIFT_TEST(CertificatePanelsTest)
#include "tst_certificate_panels.moc"
