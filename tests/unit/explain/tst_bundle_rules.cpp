#include "core/explain/explain.h"
#include "tests/support/suite.h"

#include <QSet>
#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using airlift::explain::Explain;

class BundleRulesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyRuleHasWordsAndANameOfItsOwn()
    {
        QSet<QString> ids;
        QSet<QString> titles;
        const int last = static_cast<int>(ReceiverRule::FragileOnPlainHttp);
        for (int i = 0; i <= last; ++i) {
            ReceiverFinding finding;
            finding.rule = static_cast<ReceiverRule>(i);
            finding.entry = "entry.bin";
            finding.subject = "subject";
            finding.deviceCode = SlStatus{-20199};
            finding.found = 21;
            finding.limit = 20;
            const explain::Explanation words = Explain::of(finding);
            const QString id = Explain::ruleId(finding.rule);
            QVERIFY2(!id.isEmpty() && !ids.contains(id), qPrintable(id));
            QVERIFY2(!words.title.isEmpty() && !titles.contains(words.title), qPrintable(id));
            QVERIFY2(!words.nextStep.isEmpty(), qPrintable(id));
            for (const QString &text : {words.title, words.cause, words.nextStep})
                QVERIFY2(!text.contains(QStringLiteral("%1")) &&
                             !text.contains(QStringLiteral("%2")),
                         qPrintable(id + QStringLiteral(": ") + text));
            ids.insert(id);
            titles.insert(words.title);
        }
        QCOMPARE(ids.size(), last + 1);
    }

    void theDevicesCodeStandsInTheTitle()
    {
        ReceiverFinding finding;
        finding.rule = ReceiverRule::TooManyFiles;
        finding.deviceCode = SlStatus{-20109};
        finding.limit = 8;
        finding.subject = "/www/ninth.html";
        const explain::Explanation words = Explain::of(finding);
        QVERIFY(words.title.contains(QStringLiteral("-20109")));
        QVERIFY(words.title.contains(QStringLiteral("8 files")));
        QVERIFY(words.cause.contains(QStringLiteral("/www/ninth.html")));
    }

    void anUnknownReceiverIsToldWhatThereIs()
    {
        const explain::Explanation words = Explain::of(
            ProfileError{UnknownReceiver{QStringLiteral("x"), {QStringLiteral("ota-lib-4.10")}}});
        QVERIFY(words.nextStep.contains(QStringLiteral("ota-lib-4.10")));
    }
};

AIRLIFT_TEST(BundleRulesTest)
#include "tst_bundle_rules.moc"
