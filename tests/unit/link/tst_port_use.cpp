#include "core/link/port_use.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift::link;

class PortUseTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile port{m_folder->filePath(QStringLiteral("tty"))};
        QVERIFY(port.open(QIODevice::WriteOnly));
        process(QStringLiteral("12"), "shell\n");
    }

    void aFreePortIsFree() { QCOMPARE(use().state, PortUse::State::Free); }

    void theHolderIsNamed()
    {
        process(QStringLiteral("77"), "minicom\n");
        QVERIFY(QFile::link(QFileInfo{port()}.canonicalFilePath(),
                            m_folder->filePath(QStringLiteral("proc/77/fd/5"))));
        QCOMPARE(use().state, PortUse::State::Held);
        QCOMPARE(use().holders.size(), qsizetype{1});
        QCOMPARE(use().holders.front().id, qint64{77});
        QCOMPARE(use().holders.front().name, QStringLiteral("minicom"));
    }

    void aLinkToThePortIsThePort()
    {
        const QString alias = m_folder->filePath(QStringLiteral("by-id"));
        QVERIFY(QFile::link(port(), alias));
        QVERIFY(QFile::link(QFileInfo{port()}.canonicalFilePath(),
                            m_folder->filePath(QStringLiteral("proc/12/fd/3"))));
        QCOMPARE(usersOf(alias, processes()).state, PortUse::State::Held);
    }

    void whatCannotBeSeenIsNotFree()
    {
        QDir{processes()}.mkpath(QStringLiteral("99")); // without its files
        QCOMPARE(use().state, PortUse::State::Unknown);
        QCOMPARE(usersOf(port(), m_folder->filePath(QStringLiteral("nothing"))).state,
                 PortUse::State::Unknown);
        QCOMPARE(usersOf(m_folder->filePath(QStringLiteral("gone")), processes()).state,
                 PortUse::State::Unknown);
    }

private:
    [[nodiscard]] QString port() const { return m_folder->filePath(QStringLiteral("tty")); }
    [[nodiscard]] QString processes() const { return m_folder->filePath(QStringLiteral("proc")); }
    [[nodiscard]] PortUse use() const { return usersOf(port(), processes()); }
    void process(const QString &id, const QByteArray &name)
    {
        QDir{processes()}.mkpath(id + QStringLiteral("/fd"));
        QFile comm{processes() + u'/' + id + QStringLiteral("/comm")};
        QVERIFY(comm.open(QIODevice::WriteOnly));
        comm.write(name);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

AIRLIFT_TEST(PortUseTest)
#include "tst_port_use.moc"
