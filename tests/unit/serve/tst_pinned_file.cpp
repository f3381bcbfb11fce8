#include "core/base/file.h"
#include "core/serve/pinned_file.h"
#include "tests/support/suite.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <sys/stat.h>

using namespace airlift;
using namespace airlift::serve;

class PinnedFileTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    [[nodiscard]] QString at(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void readsStayInsideTheFile()
    {
        QVERIFY(saveAtomically(at("ten"), "0123456789"));
        const auto file = PinnedFile::open(at("ten"));
        QVERIFY(file);
        QCOMPARE((*file)->size().value, 10);
        QCOMPARE((*file)->read(ByteCount{2}, ByteCount{3}), "234");
        QCOMPARE((*file)->read(ByteCount{8}, ByteCount{100}), "89");
        QVERIFY((*file)->read(ByteCount{10}, ByteCount{1}).isEmpty());
        QVERIFY((*file)->read(ByteCount{-1}, ByteCount{1}).isEmpty());
        QVERIFY((*file)->read(ByteCount{0}, ByteCount{0}).isEmpty());
    }

    void theBytesStayWhenTheNameGoesToAnotherFile()
    {
        QVERIFY(saveAtomically(at("a"), "first"));
        const auto file = PinnedFile::open(at("a"));
        QVERIFY(file);
        QVERIFY(saveAtomically(at("a"), "second"));
        QCOMPARE((*file)->read(ByteCount{0}, ByteCount{10}), "first");
        QVERIFY(QFile::remove(at("a")));
        QCOMPARE((*file)->read(ByteCount{0}, ByteCount{10}), "first");

        QFile again;
        QVERIFY(again.open((*file)->duplicateDescriptor(), QIODevice::ReadOnly,
                           QFileDevice::AutoCloseHandle));
        QCOMPARE(again.readAll(), "first");
    }

    void nothingDoneToTheFileChangesTheBytesInMemory()
    {
        QVERIFY(saveAtomically(at("m"), "0123456789"));
        const auto file = PinnedFile::open(at("m"));
        QVERIFY(file);
        if ((*file)->inMemory().isEmpty())
            QSKIP("this system has no sealed memory");
        QCOMPARE((*file)->inMemory(), "0123456789");
        QFile other{at("m")};
        QVERIFY(other.open(QIODevice::ReadWrite));
        QCOMPARE(other.write("abc"), 3);
        other.close();
        QVERIFY(QFile::resize(at("m"), 4));
        QCOMPARE((*file)->read(ByteCount{0}, ByteCount{10}), "0123456789");
        QFile again;
        QVERIFY(again.open((*file)->duplicateDescriptor(), QIODevice::ReadOnly,
                           QFileDevice::AutoCloseHandle));
        QCOMPARE(again.readAll(), "0123456789"); // who checks reads the same
    }

    void aShrunkenFileReadsShort()
    {
        QVERIFY(saveAtomically(at("s"), "0123456789"));
        const auto file = PinnedFile::open(at("s"), ByteCount{9});
        QVERIFY(file);
        QVERIFY((*file)->inMemory().isEmpty());
        QVERIFY(QFile::resize(at("s"), 4));
        QCOMPARE((*file)->read(ByteCount{0}, ByteCount{10}), "0123");
        QVERIFY((*file)->read(ByteCount{5}, ByteCount{5}).isEmpty());
    }

    void onlyNonEmptyRegularFilesAreServed()
    {
        QVERIFY(saveAtomically(at("empty"), {}));
        QCOMPARE(::mkfifo(QFile::encodeName(at("fifo")).constData(), 0600), 0);
        for (const QString &path : {at("empty"), at("fifo"), m_folder.path()}) {
            const auto file = PinnedFile::open(path); // and returns at once
            QVERIFY(!file);
            QVERIFY(std::holds_alternative<NotServable>(file.error()));
        }
        const auto absent = PinnedFile::open(at("absent"));
        QVERIFY(!absent);
        QVERIFY(std::holds_alternative<FileError>(absent.error()));
    }
};

AIRLIFT_TEST(PinnedFileTest)
#include "tst_pinned_file.moc"
