#include "core/explain/trust_words.h"
#include "core/trust/key_files.h"
#include "core/trust/public_roots.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"
#include "tests/ui/drop.h"
#include "tests/ui/on_certificates_page.h"
#include "ui/pages/certificates/calendar_panel.h"
#include "ui/pages/certificates/catalogue_panel.h"
#include "ui/pages/certificates/make_panel.h"
#include "ui/pages/certificates/place_card.h"
#include "ui/pages/certificates/root_panel.h"
#include "ui/pages/certificates/viewer_panel.h"

#include <QDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace airlift;
using namespace airlift::ui;
using test::drop;
using test::OnThePage;
using test::ready;
using test::says;
using trust::Role;

class CertificatesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aFileDroppedOntoItsPlaceIsJudgedThere()
    {
        const OnThePage it;
        PlacesPanel &places = it.page->places();
        const QString root = it.write(u"root.der"_s, test::root().certificate.toDer());
        QVERIFY(drop(places.card(Role::ServerRoot), {QUrl::fromLocalFile(root)}));
        QVERIFY(it.judged());
        QCOMPARE(places.answer().places.at(Role::ServerRoot).fitness, trust::Fitness::Fit);
        QCOMPARE(places.card(Role::ServerRoot).verdict().symbol, Symbol::CheckCircle);
        QCOMPARE(places.card(Role::ServerRoot).verdict().text,
                 explain::TrustWords::fitness(trust::Fitness::Fit)); // as trust verify says

        // the same root where a P-256 certificate belongs
        QVERIFY(drop(places.card(Role::OtaVendor), {QUrl::fromLocalFile(root)}));
        QVERIFY(it.judged());
        const PlaceAnswer &vendor = places.answer().places.at(Role::OtaVendor);
        QCOMPARE(vendor.fitness, trust::Fitness::Unfit);
        QVERIFY(says(vendor, trust::Rule::WrongKeyKind));
        QCOMPARE(places.card(Role::OtaVendor).verdict().text,
                 explain::TrustWords::fitness(trust::Fitness::Unfit));
    }

    void aKeyJoinsItsCertificateAndAWrongOneIsNamed()
    {
        const OnThePage it;
        PlacesPanel &places = it.page->places();
        const QString key =
            it.write(u"vendor.key"_s, test::otherVendor().key.toTraditionalPem().reveal());
        const QString certificate = it.write(u"vendor.der"_s, test::vendor().certificate.toDer());
        QVERIFY(drop(places.card(Role::OtaVendor),
                     {QUrl::fromLocalFile(key), QUrl::fromLocalFile(certificate)}));
        QVERIFY(it.judged());
        QVERIFY(says(places.answer().places.at(Role::OtaVendor), trust::Rule::NotAPair));
        const QString right =
            it.write(u"right.key"_s, test::vendor().key.toTraditionalPem().reveal());
        QVERIFY(drop(places.card(Role::OtaVendor), {QUrl::fromLocalFile(right)}));
        QVERIFY(it.judged());
        QCOMPARE(places.answer().places.at(Role::OtaVendor).fitness, trust::Fitness::Fit);
    }

    void serverRootAndNameForeseeTheHandshake()
    {
        const OnThePage it;
        PlacesPanel &places = it.page->places();
        places.put(Role::ServerRoot, {it.write(u"root.der"_s, test::root().certificate.toDer())});
        places.put(Role::ServerCertificate,
                   {it.write(u"server.pem"_s, test::server().certificate.toPem())});
        QTest::keyClicks(places.findChild<QLineEdit *>(), u"localhost"_s);
        QVERIFY(it.judged());
        const auto &prediction = places.answer().places.at(Role::ServerCertificate).prediction;
        QVERIFY(prediction);
        QCOMPARE(prediction->code, -468); // nobody lists an own root
        QVERIFY(prediction->connects());
    }

    void promise7_anEncryptedKeyIsAskedForAndItsPassPhraseIsUsedOnce()
    {
        const OnThePage it;
        const auto locked =
            trust::toEncryptedPem(test::vendor().key, Secret{QByteArray{"open sesame"}});
        QVERIFY(locked);
        const QString path = it.write(u"locked.pem"_s, locked->reveal());
        QVERIFY(drop(*it.page, {QUrl::fromLocalFile(path)}));
        QVERIFY(QTest::qWaitFor(
            [&] { return it.page->findChild<QDialog *>(u"passphrase"_s) != nullptr; }, 20'000));
        auto *dialog = it.page->findChild<QDialog *>(u"passphrase"_s);
        dialog->findChild<QLineEdit *>()->setText(u"open sesame"_s);
        dialog->accept();
        QVERIFY(QTest::qWaitFor([&] { return it.page->viewer().opened().material != nullptr; },
                                20'000));
        QCOMPARE(it.page->viewer().opened().material->keys().size(), std::size_t{1});
    }

    void aRootIsMadeWithAKeyForItsOwnerAlone()
    {
        const OnThePage it;
        it.page->showMode(CertificatesPage::Mode::Make);
        MakePanel &maker = it.page->maker();
        auto *name = maker.findChild<QLineEdit *>(u"makeName"_s);
        name->setText(u"not/a name"_s);
        QVERIFY(!maker.findChild<QPushButton *>(u"make"_s)->isEnabled());
        name->setText(u"acme-root"_s);
        QVERIFY(maker.findChild<QPushButton *>(u"make"_s)->isEnabled());
        maker.make(it.folder.path());
        QVERIFY(ready(maker));
        QCOMPARE(maker.answer().problem.title, QString{});
        const QFileInfo key{it.folder.filePath(u"acme-root.key.pem"_s)};
        QVERIFY(key.exists());
        QVERIFY(!(key.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        const auto made = trust::Certificate::read(it.folder.filePath(u"acme-root.der"_s));
        QVERIFY(made && made->isSelfSigned() && made->isCa());
        maker.make(it.folder.path()); // nothing is overwritten
        QVERIFY(ready(maker));
        QVERIFY(!maker.answer().problem.title.isEmpty());
    }

    void aNameIsSuggestedForEachKindUntilSomebodyGivesOne()
    {
        const OnThePage it;
        MakePanel &maker = it.page->maker();
        auto *name = maker.findChild<QLineEdit *>(u"makeName"_s);
        maker.choose(MakeKind::SignerChain);
        QCOMPARE(name->text(), u"airlift"_s);
        maker.choose(MakeKind::Vendor);
        QCOMPARE(name->text(), u"airlift-ota"_s);
        name->setText(u"acme"_s);
        maker.choose(MakeKind::SignerChain);
        QCOMPARE(name->text(), u"acme"_s);
    }

    void azureBlobNeedsGlobalRootG2AndBaltimoreIsOver()
    {
        const OnThePage it;
        it.page->showMode(CertificatesPage::Mode::WhichRoot);
        RootPanel &panel = it.page->whichRoot();
        panel.findChild<QLineEdit *>(u"host"_s)->setText(u"plant.blob.core.windows.net"_s);
        QTest::mouseClick(panel.findChild<QPushButton *>(u"lookUp"_s), Qt::LeftButton);
        QVERIFY(ready(panel));
        const RootAnswer &answer = panel.answer();
        QCOMPARE(answer.roots.front().entry.digest.toHex(),
                 "cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f");
        QVERIFY2(
            answer.words.cause.contains(u"Baltimore CyberTrust Root is over since 2025-05-12"_s),
            qPrintable(answer.words.cause));
        panel.save(it.folder.path());
        const auto saved =
            trust::Certificate::read(it.folder.filePath(u"digicert-global-root-g2.der"_s));
        QVERIFY(saved);
        QCOMPARE(saved->sha256(), answer.roots.front().entry.digest);
    }

    void theRootThatALogAsksForIsOffered()
    {
        const OnThePage it;
        it.page->showMode(CertificatesPage::Mode::WhichRoot);
        const QString log =
            it.write(u"device.log"_s, "SL_SOCKET_ASYNC_EVENT: ERROR - WRONG ROOT CA\r\n"
                                      "Please install the following Root Certificate:\r\n"
                                      "DigiCert Global Root CA\r\n");
        QVERIFY(drop(*it.page, {QUrl::fromLocalFile(log)}));
        QVERIFY(ready(it.page->whichRoot()));
        const RootAnswer &answer = it.page->whichRoot().answer();
        QCOMPARE(answer.roots.size(), std::size_t{1});
        QCOMPARE(answer.roots.front().entry.digest.toHex(),
                 "4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161");
    }

    void thePlaygroundChainIsExpiredAndUsableAndPublic()
    {
        AIRLIFT_NEED_CORPUS(root, "certs/playground/dummy-root-ca-cert");
        const OnThePage it;
        PlacesPanel &places = it.page->places();
        const QString folder = QFileInfo{root}.path();
        QList<QUrl> chain;
        for (const char *name : {"dummy-trusted-cert", "dummy-trusted-ca-cert",
                                 "dummy-root-ca-cert", "dummy-trusted-cert-key"})
            chain << QUrl::fromLocalFile(folder + u'/' + QLatin1String{name});
        QVERIFY(drop(places.card(Role::ImageSigner), chain));
        QVERIFY(it.judged());
        const PlaceAnswer &answer = places.answer().places.at(Role::ImageSigner);
        QCOMPARE(places.answer().catalogue, CatalogueChoice::Playground);
        QVERIFY(answer.fitness != trust::Fitness::Unfit);
        QVERIFY(says(answer, trust::Rule::PublicDummy));
        const auto expired = std::find_if(
            answer.findings.begin(), answer.findings.end(),
            [](const trust::Finding &one) { return one.rule == trust::Rule::Expired; });
        QVERIFY(expired != answer.findings.end());
        QCOMPARE(expired->when.date(), QDate(2026, 9, 9));
    }

    void theCalendarAndTheCatalogueShowWhatTheyFound()
    {
        const OnThePage it;
        it.page->showMode(CertificatesPage::Mode::Calendar);
        CalendarPanel &calendar = it.page->calendar();
        calendar.add({it.write(u"root.der"_s, test::root().certificate.toDer()),
                      u"plant.blob.core.windows.net"_s, u"nowhere.test"_s});
        QVERIFY(ready(calendar));
        QVERIFY(calendar.search().deadlines.size() > 2);
        QCOMPARE(calendar.search().missing, QStringList{u"nowhere.test"_s});
        const QString ics = it.folder.filePath(u"c.ics"_s);
        calendar.save(ics);
        QVERIFY(readBounded(ics, ByteCount{1 << 20})->startsWith("BEGIN:VCALENDAR\r\n"));

        trust::Catalogue catalogue;
        catalogue.issued = QDateTime::currentDateTimeUtc();
        catalogue.trusted = {test::root().certificate.sha256()};
        it.page->showMode(CertificatesPage::Mode::Catalogue);
        QVERIFY(
            drop(*it.page, {QUrl::fromLocalFile(it.write(u"own.lst"_s, *catalogue.toBytes()))}));
        QVERIFY(ready(it.page->catalogue()));
        QVERIFY(it.page->catalogue().answer().catalogue);
        QVERIFY(!it.page->catalogue().answer().seal); // nobody signed it
    }

    void aFileThatHoldsNothingIsExplained()
    {
        const OnThePage it;
        QVERIFY(drop(*it.page, {QUrl::fromLocalFile(it.write(u"page.html"_s, "<html>404"))}));
        QVERIFY(ready(it.page->viewer()));
        QVERIFY(!it.page->viewer().opened().material);
        QVERIFY(!it.page->viewer().opened().problem.nextStep.isEmpty());
    }
};

AIRLIFT_TEST(CertificatesTest)
#include "tst_certificates.moc"
