#include "core/session/delivery.h"
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

    DeliveryRequest request(const QString &fileName)
    {
        DeliveryRequest made;
        made.bundlePath = m_folder.filePath(fileName);
        made.keyKind = trust::ServerKey::P256;
        QFile file{made.bundlePath};
        if (file.open(QIODevice::WriteOnly))
            file.write("bundle");
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

    void aBundleThatIsNotThereIsAnError()
    {
        DeliveryRequest wanted;
        wanted.bundlePath = m_folder.filePath(QStringLiteral("missing.tar"));
        QVERIFY(!prepareDelivery(wanted));
    }
};

AIRLIFT_TEST(DeliveryTest)
#include "tst_delivery.moc"
