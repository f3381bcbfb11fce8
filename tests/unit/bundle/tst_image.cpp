#include "core/bundle/image.h"
#include "tests/support/bundles.h"
#include "tests/support/suite.h"

#include <QCryptographicHash>
#include <QTest>

using namespace airlift;
using namespace airlift::bundle;
using namespace airlift::test;
using Why = WrongImage::Why;

class ImageTest : public QObject
{
    Q_OBJECT
private:
    BundleFixture m_fixture;

private Q_SLOTS:
    void aRawFlashImageGetsItsHashInFront()
    {
        const QByteArray raw = rawImage(Chip::CC3220SF);
        const QString path = m_fixture.write(QStringLiteral("raw"), raw);
        const auto gen2 = examineImage(path, Chip::CC3220SF);
        QVERIFY(gen2);
        QCOMPARE(gen2->prefix, QCryptographicHash::hash(raw, QCryptographicHash::Sha1));
        const auto gen3 = examineImage(path, Chip::CC3235SF);
        QVERIFY(gen3);
        QCOMPARE(gen3->prefix, QCryptographicHash::hash(raw, QCryptographicHash::Sha256));
    }

    void anImageThatCarriesItsHashIsNotPrefixedTwice()
    {
        const QByteArray raw = rawImage(Chip::CC3220SF);
        const QString path =
            m_fixture.write(QStringLiteral("prefixed"),
                            QCryptographicHash::hash(raw, QCryptographicHash::Sha1) + raw);
        const auto form = examineImage(path, Chip::CC3220SF);
        QVERIFY(form);
        QVERIFY(form->alreadyPrefixed);
        QVERIFY(form->prefix.isEmpty());
    }

    void whatCouldNeverStartIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<int>("chip");
        QTest::addColumn<int>("why");
        const QByteArray flash = rawImage(Chip::CC3220SF);
        const QByteArray ram = rawImage(Chip::CC3220S);
        const auto row = [](const char *tag, const QByteArray &content, Chip chip, Why why) {
            QTest::newRow(tag) << content << static_cast<int>(chip) << static_cast<int>(why);
        };
        row("flash image for a RAM device", flash, Chip::CC3235S, Why::LinkedForFlash);
        row("RAM image for a flash device", ram, Chip::CC3220SF, Why::LinkedForRam);
        row("hash of the other generation",
            QCryptographicHash::hash(flash, QCryptographicHash::Sha256) + flash, Chip::CC3220SF,
            Why::OtherHashPrefix);
        row("prefixed image for a RAM device",
            QCryptographicHash::hash(flash, QCryptographicHash::Sha1) + flash, Chip::CC3220S,
            Why::LinkedForFlash);
        row("a web page", QByteArray("<html>").leftJustified(200, ' '), Chip::CC3220SF,
            Why::NoVectorTable);
        row("too short", QByteArray(40, '\1'), Chip::CC3220SF, Why::TooShort);
    }
    void whatCouldNeverStartIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(int, chip);
        QFETCH(int, why);
        const auto form = examineImage(m_fixture.write(QStringLiteral("image"), content),
                                       static_cast<Chip>(chip));
        QVERIFY(!form);
        const auto *wrong = std::get_if<WrongImage>(&form.error());
        QVERIFY(wrong);
        QCOMPARE(static_cast<int>(wrong->why), why);
    }
};

AIRLIFT_TEST(ImageTest)
#include "tst_image.moc"
