#include "core/base/secret.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;

class SecretTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void promise7_aSecretDoesNotPrintItself()
    {
        QString text;
        QDebug{&text} << Secret{"password1"};
        QVERIFY(!text.contains(QStringLiteral("password1")));
        QVERIFY(text.contains(QStringLiteral("<secret>")));
    }

    void movingASecretLeavesNothingBehind()
    {
        Secret first{"password1"};
        const Secret second = std::move(first);
        QVERIFY(first.isEmpty()); // NOLINT(bugprone-use-after-move): that is the rule under test
        QCOMPARE(second.reveal().toByteArray(), "password1");
    }
};

AIRLIFT_TEST(SecretTest)
#include "tst_secret.moc"
