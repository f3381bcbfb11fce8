#include "core/trust/digest.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift::trust;

class DigestTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void theAnswersAreThoseOfTheStandard()
    {
        // FIPS 180-4 examples
        QCOMPARE(digest(HashKind::Sha256, "abc").toHex(),
                 "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        QCOMPARE(digest(HashKind::Sha1, "abc").toHex(), "a9993e364706816aba3e25717850c26c9cd0d89d");
        QCOMPARE(digest(HashKind::Sha1, {}).toHex(), "da39a3ee5e6b4b0d3255bfef95601890afd80709");
    }

    void chunkingNeverChangesTheDigestAndFinishStartsOver()
    {
        Hasher hasher{HashKind::Sha256};
        for (const QByteArrayView piece : {"a", "", "bc"})
            hasher.add(piece);
        QCOMPARE(hasher.finish(), digest(HashKind::Sha256, "abc"));
        QCOMPARE(hasher.finish(), digest(HashKind::Sha256, {}));
        hasher.add("abc");
        Hasher moved = std::move(hasher);
        QCOMPARE(moved.finish(), digest(HashKind::Sha256, "abc"));
    }
};

AIRLIFT_TEST(DigestTest)
#include "tst_digest.moc"
