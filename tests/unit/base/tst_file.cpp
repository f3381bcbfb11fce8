#include "core/base/file.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;

class FileTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString at(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void aFileAtTheLimitIsReadAndOneByteMoreIsRefusedWithBothSizes()
    {
        QVERIFY(saveAtomically(at("ten"), "0123456789"));
        const auto whole = readBounded(at("ten"), ByteCount{10});
        QVERIFY(whole);
        QCOMPARE(*whole, "0123456789");

        const auto refused = readBounded(at("ten"), ByteCount{9});
        QVERIFY(!refused);
        const auto *tooLarge = std::get_if<TooLarge>(&refused.error());
        QVERIFY(tooLarge);
        QCOMPARE(tooLarge->actual.value, 10);
        QCOMPARE(tooLarge->limit.value, 9);
    }

    void aMissingFileAndAFolderAreUnreadable()
    {
        for (const QString &path : {at("absent"), m_folder.path()}) {
            const auto result = readBounded(path, ByteCount{10});
            QVERIFY(!result);
            QVERIFY(std::holds_alternative<Unreadable>(result.error()));
        }
    }

    void promise2_aFailedSaveLeavesTheOldFile()
    {
        const QString folder = at("closed");
        QVERIFY(QDir{}.mkpath(folder));
        const QString path = folder + QStringLiteral("/file");
        QVERIFY(saveAtomically(path, "old"));
        QVERIFY(!saveAtomically(folder + QStringLiteral("/no/such/folder"), "new"));
        QCOMPARE(*readBounded(path, ByteCount{10}), "old");
        QCOMPARE(QDir{folder}.entryList(QDir::Files | QDir::Hidden),
                 QStringList{QStringLiteral("file")});
    }

    void ownerOnlyFilesAreReadableByNobodyElse()
    {
        QVERIFY(saveAtomically(at("key"), "k", FileAccess::OwnerOnly));
        const auto others = QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                            QFileDevice::ReadOther | QFileDevice::WriteOther;
        QVERIFY(!(QFile{at("key")}.permissions() & others));
    }
};

AIRLIFT_TEST(FileTest)
#include "tst_file.moc"
