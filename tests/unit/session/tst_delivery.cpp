#include "core/bundle/receiver_sensitivity.h"
#include "core/serve/http_reply.h"
#include "core/session/delivery.h"
#include "tests/support/certificates.h"
#include "tests/support/raw_bundle.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::session;

class DeliveryTest : public QObject
{
    Q_OBJECT
    QTemporaryDir m_folder;

    DeliveryRequest request(const QString &fileName, const QByteArray &content = "bundle")
    {
        DeliveryRequest made;
        made.bundlePath = m_folder.filePath(fileName);
        made.keyKind = trust::ServerKey::P256;
        QFile file{made.bundlePath};
        if (file.open(QIODevice::WriteOnly))
            file.write(content);
        return made;
    }

private Q_SLOTS:
    void aPrivateRootIsMadeAndIssuesForTheNameAndTheAddress()
    {
        const auto made = prepareDelivery(request(QStringLiteral("a.tar")));
        QVERIFY(made);
        QVERIFY(made->root && made->server.identity);
        const trust::Certificate &server = made->server.identity->certificate;
        QVERIFY(made->root->isSelfSigned() && made->root->isCa());
        QVERIFY(server.isIssuedBy(*made->root));
        QVERIFY(server.covers(QStringLiteral("updates.airlift.test")));
        QVERIFY(server.covers(QStringLiteral("127.0.0.1")));
        QVERIFY(server.matches(made->server.identity->key));
        QCOMPARE(made->bundle->size().value, 6);
    }

    void aGivenRootIsUsed()
    {
        DeliveryRequest wanted = request(QStringLiteral("a.tar"));
        wanted.root = *trust::makeRoot(QStringLiteral("Ours"));
        const auto made = prepareDelivery(wanted);
        QVERIFY(made);
        QCOMPARE(made->root->sha256(), wanted.root->certificate.sha256());
    }

    void theFileNameIsThePathPercentEncoded()
    {
        DeliveryRequest wanted = request(QStringLiteral("2024 ä%+.tar"));
        wanted.tls = false;
        const auto made = prepareDelivery(wanted);
        QVERIFY(made);
        QCOMPARE(made->server.path, QStringLiteral("/2024%20%C3%A4%25%2B.tar"));
        const Offer offer = made->offer(4433);
        QCOMPARE(offer.path, made->server.path);
        QCOMPARE(offer.port, quint16{4433});
        QVERIFY(!offer.root && !made->server.identity);
    }

    void anUnluckyHeaderLengthIsPaddedAway()
    {
        const auto profile = *bundle::receiverProfile(QStringLiteral("ota-lib-4.10"));
        bundle::DeviceStore store;
        store.complete = true;
        store.files[profile.vendorCertificate] = test::vendor().certificate.toDer();
        const auto answer = [&](const QByteArray &tar, int header) {
            return bundle::predictResponse(tar, header, ByteCount{1460}, profile, store).verdict();
        };
        const auto headerOf = [](const Delivery &made) {
            const QByteArray path = made.server.path.toLatin1();
            return static_cast<int>(
                serve::replyTo({.method = "GET", .path = path, .range = {}, .host = {}}, path,
                               made.bundle->size())
                    .head.size());
        };
        // A cut in the blanks behind an object is fatal: more and more of them, until one is there.
        const QByteArray content{"hello"};
        int unlucky = 0;
        int header = 0;
        for (int blanks = 0; blanks < 900 && unlucky == 0; ++blanks) {
            std::vector<test::RawListed> files;
            std::vector<test::RawEntry> entries;
            for (int i = 0; i < 6; ++i) {
                const QByteArray name = "/d/f" + QByteArray::number(i);
                files.push_back(test::listedFor(name, content));
                entries.push_back(test::rawFile(name, content));
            }
            QByteArray list = test::rawList(files);
            list.insert(list.indexOf('}', list.size() / 2) + 1, QByteArray(blanks, ' '));
            const QByteArray tar = test::rawBundle(list, entries);
            if (header == 0) // the same for all: their sizes have as many digits
                header = headerOf(*prepareDelivery(request(QStringLiteral("a.tar"), tar)));
            if (answer(tar, 1000) != QLatin1String("DONE") ||
                answer(tar, header) == QLatin1String("DONE"))
                continue; // fails for another reason, or does not fail
            const auto made = prepareDelivery(request(QStringLiteral("a.tar"), tar));
            QVERIFY(made);
            QCOMPARE(headerOf(*made), header);
            ++unlucky;
            QVERIFY(made->server.headerPadding > 0);
            QCOMPARE(made->offerings.front().headerPadding, made->server.headerPadding);
            QCOMPARE(answer(tar, header + made->server.headerPadding), QStringLiteral("DONE"));
        }
        QCOMPARE(unlucky, 1);
    }

    void aBundleThatIsNotThereIsAnError()
    {
        DeliveryRequest wanted;
        wanted.bundlePath = m_folder.filePath(QStringLiteral("missing.tar"));
        QVERIFY(!prepareDelivery(wanted));
    }
};

AIRLIFT_TEST(DeliveryTest)
#include "tst_delivery.moc"
