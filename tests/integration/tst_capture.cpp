#include "tests/support/suite.h"

#include <algorithm>

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;

namespace {

struct Frame {
    qint64 at = 0; ///< microseconds
    QByteArray interface;
    QByteArray hardware;
    QByteArray from;
    QByteArray to;
    int length = 0;
};

QList<Frame> framesOf(const QString &path)
{
    QList<Frame> frames;
    QFile file{path};
    if (!file.open(QIODevice::ReadOnly))
        return frames;
    while (!file.atEnd()) {
        const QByteArrayList words = file.readLine().trimmed().split(' ');
        if (words.size() == 6)
            frames.append(
                {words[0].toLongLong(), words[1], words[2], words[3], words[4], words[5].toInt()});
    }
    return frames;
}

/// The worked example of the specification (provisioning 2.12).
const QList<int> kPass{1099, 1099, 36,  36,   597,  682, 775, 687,  760,  629, 631, 617, 599,
                       842,  647,  815, 631,  776,  744, 724, 1199, 1199, 37,  37,  600, 689,
                       631,  674,  680, 628,  680,  596, 776, 824,  807,  816, 648, 755, 791,
                       741,  660,  626, 1155, 1155, 28,  28,  1149, 1149, 28,  28};

} // namespace

/// Packets that really left: the program in one network namespace, a listener at the other end of
/// the cable in another.
class CaptureTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QList<Frame> m_ear;
    QList<Frame> m_here;

    [[nodiscard]] QString file(const char *name) const
    {
        return m_folder.filePath(QLatin1String(name));
    }

private Q_SLOTS:
    void initTestCase()
    {
        QProcess probe;
        probe.start(
            QStringLiteral("unshare"),
            {QStringLiteral("-rn"), QStringLiteral("sh"), QStringLiteral("-c"),
             QStringLiteral("ip link add name air0 type veth peer name ear0 && unshare -n true")});
        if (!probe.waitForStarted() || !probe.waitForFinished(10'000) || probe.exitCode() != 0)
            QSKIP("this machine lets nobody make network namespaces and veth pairs");
        QFile key{file("wifi.key")};
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.write("password1\n");
        key.close();
        QProcess run;
        run.setProcessChannelMode(QProcess::MergedChannels);
        run.start(QStringLiteral("unshare"),
                  {QStringLiteral("-rn"),
                   QStringLiteral(SOURCE_FOLDER "/tests/integration/two_namespaces.sh"),
                   QStringLiteral(CAPTURE_FRAMES), m_folder.path(), QStringLiteral("12"),
                   QStringLiteral(AIRLIFT_CLI), QStringLiteral("provision"),
                   QStringLiteral("smartconfig"), QStringLiteral("--network"),
                   QStringLiteral("Inthings"), QStringLiteral("--key-file"), file("wifi.key"),
                   QStringLiteral("--interface"), QStringLiteral("air0"),
                   QStringLiteral("--seconds"), QStringLiteral("6")});
        QVERIFY(run.waitForFinished(60'000));
        const QByteArray said = run.readAll();
        for (const Frame &frame : framesOf(file("ear.txt")))
            if (frame.to.endsWith(":15000"))
                m_ear.append(frame);
        m_here = framesOf(file("here.txt"));
        QVERIFY2(m_ear.size() >= 2 * kPass.size(), said.constData());
    }

    void theFiftyLengthsOfTheTableArriveInOrderOverAndOver()
    {
        QList<int> lengths;
        for (qsizetype i = 0; i < m_ear.size(); ++i) {
            if (i % 2 == 0) // every one is preceded by a sync; low and high take turns
                QCOMPARE(m_ear[i].length, i % 4 == 0 ? 3 : 23);
            else
                lengths << m_ear[i].length;
        }
        QVERIFY(lengths.size() >= kPass.size());
        for (qsizetype i = 0; i < lengths.size(); ++i)
            QCOMPARE(lengths[i], kPass[i % kPass.size()]);
    }

    void theyGoToTheGroupByTheChosenInterfaceOnly()
    {
        for (const Frame &frame : m_ear) {
            QCOMPARE(frame.to, QByteArray{"224.0.0.235:15000"});
            QCOMPARE(frame.from, QByteArray{"10.77.0.1:15000"});
            QCOMPARE(frame.hardware, QByteArray{"01:00:5e:00:00:eb"});
        }
        qsizetype sent = 0;
        for (const Frame &frame : m_here) {
            QVERIFY2(frame.interface == "air0", (frame.interface + ' ' + frame.to).constData());
            sent += frame.to == "224.0.0.235:15000" ? 1 : 0;
        }
        // The last ones may have been on their way when the listeners ended.
        QVERIFY(qAbs(sent - m_ear.size()) <= 2);
    }

    void theGapsAreKept()
    {
        QList<qint64> gaps;
        for (qsizetype i = 1; i < m_ear.size(); ++i)
            gaps << m_ear[i].at - m_ear[i - 1].at;
        std::sort(gaps.begin(), gaps.end());
        const qint64 median = gaps[gaps.size() / 2];
        const qint64 shortest = gaps[gaps.size() / 50]; // one in fifty may be squeezed
        qInfo("%lld datagrams; gap: median %.2f ms, 2 %% %.2f ms, longest %.2f ms",
              static_cast<long long>(m_ear.size()), double(median) / 1000, double(shortest) / 1000,
              double(gaps.last()) / 1000);
        QVERIFY(shortest >= 8'000);
        QVERIFY(median >= 9'500 && median <= 20'000); // a loaded machine is late, never early
    }

    void nothingIsSentAfterTheTimeIsOver()
    {
        const qint64 took = m_ear.last().at - m_ear.first().at;
        QVERIFY2(took > 4'500'000 && took < 7'500'000, QByteArray::number(took).constData());
    }
};

AIRLIFT_TEST(CaptureTest)
#include "tst_capture.moc"
