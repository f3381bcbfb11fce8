#include "core/trust/new_files.h"
#include "core/trust/place.h"
#include "core/trust/saved_handshake.h"
#include "tests/support/forge.h"
#include "tests/support/suite.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>
#include <QtEndian>

using namespace airlift;
using namespace airlift::trust;
using namespace airlift::test;

namespace {

const Identity &root()
{
    static const Identity identity =
        forge({.commonName = QStringLiteral("Saved Root"), .ca = true});
    return identity;
}

std::vector<Certificate> chain()
{
    const Identity middle = forge({.commonName = QStringLiteral("Saved Intermediate"),
                                   .issuer = &root(),
                                   .keyNumber = 1,
                                   .ca = true});
    const Identity leaf =
        forge({.commonName = QStringLiteral("leaf.test"), .issuer = &middle, .keyNumber = 2});
    return {leaf.certificate, middle.certificate};
}

QByteArray big(quint32 value, int bytes)
{
    QByteArray all;
    for (int i = bytes - 1; i >= 0; --i)
        all += static_cast<char>((value >> (8 * i)) & 0xff);
    return all;
}

QByteArray withLength(const QByteArray &bytes, int lengthBytes)
{
    return big(static_cast<quint32>(bytes.size()), lengthBytes) + bytes;
}

QByteArray record(const QByteArray &handshake)
{
    return QByteArray::fromHex("160303") + withLength(handshake, 2);
}

QByteArray message(char type, const QByteArray &body)
{
    return QByteArray(1, type) + withLength(body, 3);
}

/// ServerHello and Certificate, the latter cut over two records.
QByteArray serverSide(const std::vector<Certificate> &sent)
{
    QByteArray list;
    for (const Certificate &one : sent)
        list += withLength(one.toDer(), 3);
    const QByteArray certificate = message(11, withLength(list, 3));
    return record(message(2, QByteArray(70, '\3'))) + record(certificate.first(100)) +
           record(certificate.sliced(100));
}

QByteArray clientSide(const QByteArray &host)
{
    const QByteArray name = withLength(QByteArray(1, '\0') + withLength(host, 2), 2);
    const QByteArray extensions = big(0, 2) + withLength(name, 2);
    return record(message(1, QByteArray::fromHex("0303") + QByteArray(32, 'r') + withLength({}, 1) +
                                 withLength(QByteArray(2, '\1'), 2) +
                                 withLength(QByteArray(1, '\0'), 1) + withLength(extensions, 2)));
}

struct Flow {
    quint16 from = 0;
    quint16 to = 0;
    QByteArray bytes;
};

/// Ethernet frames with IPv4 and TCP, a segment each.
QByteArrayList frames(const Flow &flow, qsizetype segment)
{
    QByteArrayList all;
    for (qsizetype at = 0; at < flow.bytes.size(); at += segment) {
        const QByteArray payload = flow.bytes.mid(at, segment);
        const QByteArray tcp = big(flow.from, 2) + big(flow.to, 2) +
                               big(1000 + static_cast<quint32>(at), 4) + big(0, 4) +
                               QByteArray::fromHex("5010ffff00000000") + payload;
        const QByteArray ip = QByteArray::fromHex("4500") +
                              big(static_cast<quint32>(20 + tcp.size()), 2) +
                              QByteArray::fromHex("00000000400600007f0000017f000001") + tcp;
        all << QByteArray(12, '\0') + QByteArray::fromHex("0800") + ip;
    }
    return all;
}

QByteArray little(quint32 value)
{
    QByteArray all(4, '\0');
    qToLittleEndian(value, all.data());
    return all;
}

QByteArray pcap(const QByteArrayList &packets)
{
    QByteArray file = little(0xa1b2c3d4) + QByteArray::fromHex("02000400") + QByteArray(8, '\0') +
                      little(65535) + little(1);
    for (const QByteArray &packet : packets)
        file += QByteArray(8, '\0') + little(static_cast<quint32>(packet.size())) +
                little(static_cast<quint32>(packet.size())) + packet;
    return file;
}

QByteArray pcapng(const QByteArrayList &packets)
{
    const auto block = [](quint32 type, QByteArray body) {
        body += QByteArray((4 - body.size() % 4) % 4, '\0');
        const QByteArray size = little(static_cast<quint32>(body.size() + 12));
        return little(type) + size + body + size;
    };
    QByteArray file = block(0x0a0d0d0a, little(0x1a2b3c4d) + little(1) + QByteArray(8, '\xff')) +
                      block(1, little(1) + little(0));
    for (const QByteArray &packet : packets)
        file +=
            block(6, little(0) + QByteArray(8, '\0') + little(static_cast<quint32>(packet.size())) +
                         little(static_cast<quint32>(packet.size())) + packet);
    return file;
}

QByteArrayList conversation(qsizetype segment)
{
    return frames({40000, 443, clientSide("files.test")}, segment) +
           frames({443, 40000, serverSide(chain())}, segment);
}

void expectChain(const Result<std::vector<SavedHandshake>> &found)
{
    QVERIFY(found);
    QCOMPARE(found->size(), std::size_t{1});
    QCOMPARE(found->front().sent.size(), std::size_t{2});
    QCOMPARE(found->front().sent[0].commonName(), QStringLiteral("leaf.test"));
    QCOMPARE(found->front().sent[1].commonName(), QStringLiteral("Saved Intermediate"));
}

} // namespace

class SavedHandshakeTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aCaptureHoldsTheChainAsSent()
    {
        for (const qsizetype segment : {100, 1400}) {
            for (const QByteArray &file :
                 {pcap(conversation(segment)), pcapng(conversation(segment))}) {
                const auto found = readSavedHandshakes(file, QStringLiteral("capture"));
                expectChain(found);
                QCOMPARE(found->front().server, QStringLiteral("files.test"));
            }
        }
    }

    void packetsOutOfOrderAndTwiceMakeTheSameChain()
    {
        QByteArrayList packets = conversation(200);
        packets += packets.sliced(packets.size() / 2);
        std::reverse(packets.begin() + 4, packets.end());
        expectChain(readSavedHandshakes(pcap(packets), QStringLiteral("capture")));
    }

    void aGapIsNoHalfChain()
    {
        QByteArrayList packets = conversation(200);
        packets.removeAt(packets.size() - 2);
        const auto found = readSavedHandshakes(pcap(packets), QStringLiteral("capture"));
        QVERIFY(!found);
        QVERIFY(std::holds_alternative<NothingInside>(found.error()));
    }

    void theOutputOfSClientIsAChain()
    {
        const auto sent = chain();
        QByteArray text = "CONNECTED(00000003)\n---\nCertificate chain\n 0 s:CN = leaf.test\n";
        text += sent[0].toPem() + " 1 s:CN = Saved Intermediate\n" + sent[1].toPem() +
                "---\nServer certificate\n" + sent[0].toPem() + "subject=CN = leaf.test\n";
        expectChain(readSavedHandshakes(text, QStringLiteral("text")));
    }

    void whatHoldsNoCertificateIsAnError()
    {
        QVERIFY(!readSavedHandshakes(pcap({}), QStringLiteral("capture")));
        QVERIFY(!readSavedHandshakes("CONNECTED(00000003)\n", QStringLiteral("text")));
        QVERIFY(!readSavedHandshakes(QByteArray{}, QStringLiteral("empty")));
    }

    void severalRunsOfSClientAreSeveralServers()
    {
        const auto run = [](const char *server, const trust::Certificate &leaf) {
            return "Connecting to " + QByteArray{server} +
                   "\nCONNECTED(00000003)\n---\nCertificate chain\n" + leaf.toPem() + "---\n";
        };
        const auto leaf = [](const char *name) {
            return forge({.commonName = QString::fromLatin1(name)}).certificate;
        };
        const auto found = readSavedHandshakes(run("api.test", leaf("api.test")) +
                                                   "CONNECTED(00000003)\nno peer certificate\n" +
                                                   run("files.test", leaf("files.test")),
                                               QStringLiteral("text"));
        QVERIFY(found);
        QCOMPARE(found->size(), std::size_t{2});
        QCOMPARE(found->front().sent.front().commonName(), QStringLiteral("api.test"));
        QCOMPARE(found->back().sent.front().commonName(), QStringLiteral("files.test"));
        QCOMPARE(found->back().server, QStringLiteral("files.test"));
    }

    void filesToBeMadeAreWrittenAllOrNone()
    {
        QTemporaryDir folder;
        const auto files = make(NewVendorPair{QStringLiteral("pair")}, {});
        QVERIFY(files);
        QCOMPARE(files->size(), std::size_t{4});
        QVERIFY(saveAllNew(*files, folder.path()));
        const QFileInfo key{folder.filePath(QStringLiteral("pair.key.der"))};
        QVERIFY(!(key.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(QFile::remove(folder.filePath(QStringLiteral("pair.key.pem"))));
        QVERIFY(!saveAllNew(*files, folder.path())); // the others are there
        QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("pair.key.pem"))));
    }

    void promise7_withAPassPhraseNoKeyIsWrittenInTheClear()
    {
        const auto files =
            make(NewVendorPair{QStringLiteral("pair")}, Secret{QByteArray{"open sesame"}});
        QVERIFY(files);
        for (const NewFile &file : *files)
            QVERIFY(!file.isPrivate || file.isEncrypted);
        QCOMPARE(files->size(), std::size_t{3}); // DER cannot be encrypted
    }
};

AIRLIFT_TEST(SavedHandshakeTest)
#include "tst_saved_handshake.moc"
