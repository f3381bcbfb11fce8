#include "core/device/boot_loader.h"
#include "core/sim/boot_loader.h"
#include "tests/support/suite.h"

#include <QTest>

using namespace airlift;

namespace {

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

/// Client and loader on a cable; bytes one by one.
std::optional<device::LoaderEffect> converse(sim::BootLoader &loader)
{
    device::LoaderConversation client;
    std::optional<device::LoaderEffect> end;
    QByteArray toClient = hex("0000f0");
    const auto carry = [&](const device::LoaderConversation::Effects &effects) {
        for (const auto &effect : effects) {
            if (const auto *line = std::get_if<device::loader_effect::Break>(&effect)) {
                if (line->on)
                    toClient += loader.breakSeen();
            } else if (const auto *send = std::get_if<device::loader_effect::Send>(&effect)) {
                for (const char c : send->bytes)
                    toClient += loader.feed(QByteArrayView{&c, 1});
            } else if (!std::holds_alternative<device::loader_effect::ArmTimer>(effect)) {
                end = effect;
            }
        }
    };
    carry(client.begin());
    while (!toClient.isEmpty()) {
        const char c = toClient[0];
        toClient.remove(0, 1);
        carry(client.arrived(QByteArrayView{&c, 1}));
    }
    if (!end)
        carry(client.timedOut());
    return end;
}

} // namespace

class BootLoaderTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyDocumentedFrameHasItsBytes()
    {
        using device::loaderFrame;
        QCOMPARE(loaderFrame(0x27), hex("00032727"));
        QCOMPARE(loaderFrame(0x2F), hex("00032F2F"));
        QCOMPARE(loaderFrame(0x31, hex("00000002")), hex("0007333100000002"));
        QCOMPARE(loaderFrame(0x33, hex("0196E6AB")), hex("00075B330196E6AB"));
        QCOMPARE(loaderFrame(0x30, hex("000000020000002100000002")),
                 hex("000F5530000000020000002100000002"));
        QCOMPARE(loaderFrame(0x2D, hex("00000000000000000000000411223344")),
                 hex("0013DB2D00000000000000000000000411223344"));
        QCOMPARE(loaderFrame(0x34, hex("0000001000000000") + QByteArray(16, '\xA5')),
                 hex("001B94340000001000000000") + QByteArray(16, '\xA5'));
        QCOMPARE(loaderFrame(0x34, hex("0000000000000000")), hex("000B34340000000000000000"));
    }

    void theLoaderAnswersTheDocumentedSession()
    {
        sim::BootLoader loader{{}};
        QCOMPARE(loader.feed(hex("00032727")), QByteArray{}); // nobody was greeted yet
        QCOMPARE(loader.breakSeen(), hex("00CC"));
        const auto row = [&](const char *sent, const char *answer) {
            QCOMPARE(loader.feed(hex(sent)).toHex().toUpper(), QByteArray(answer));
        };
        row("00032727", "00CC86");
        row("00032F2F", "00CC001E4E00010003000000000000000000000000"
                        "193100000000000000000000");
        row("00CC", "");
        row("00075B330196E6AB", "00CC");
        row("00032727", ""); // it is switching
        QCOMPARE(loader.breakSeen(), hex("00CC"));
        row("00032F2F", "00CC001E4F01010003000000000000000000000000"
                        "193100000000000000000000");
        row("00CC00032727", "00CC84");
        row("00073131"
            "00000000",
            "00CC000A501000004000000000");
        row("00CC000F3330000000000000000000000003", "00CC");
        row("00032323", "00CC00034040");
        row("00CC0013DB2D00000000000000000000000411223344", "00CC");
        row("00033232", "00CC00CC");
        row("00032F2F", "00CC001E6E01010022000000000000000000000000"
                        "193100000000000000000000");
        row("00CC0007333100000002", "00CC000A141000040000C22816");
        row("00CC000F5530000000020000002100000002", "00CC");
    }

    void programmingCountsAndEnds()
    {
        sim::BootLoader loader{{}};
        static_cast<void>(loader.breakSeen());
        QCOMPARE(
            loader.feed(device::loaderFrame(0x34, hex("0000100000000000") + QByteArray(4096, 'x'))),
            hex("00CC00001000"));
        QCOMPARE(loader.feed(hex("001B94340000001000000000") + QByteArray(16, '\xA5')),
                 hex("00CC00000000"));
        QCOMPARE(loader.programmed(), 4112);
        sim::BootLoader encrypted{{.key = QByteArray(16, 'k')}};
        static_cast<void>(encrypted.breakSeen());
        QCOMPARE(encrypted.feed(hex("001B94340000001000000000") + QByteArray(16, '\xA5')),
                 hex("00CCD7F70000")); // -10249
    }

    void whatIsWrongIsRefusedAndTheStatusTellsWhy()
    {
        sim::BootLoader loader{{}};
        static_cast<void>(loader.breakSeen());
        const auto refused = [&](const QByteArray &frame, const char *status) {
            QCOMPARE(loader.feed(frame), hex("0033"));
            QCOMPARE(loader.feed(hex("00032323")).toHex(),
                     QByteArray("00cc0003") + status + status);
            QCOMPARE(loader.feed(hex("00CC")), QByteArray{});
        };
        refused(hex("00032827"), "45");                            // checksum
        refused(device::loaderFrame(0x2A, hex("00000000")), "41"); // first generation only
        refused(device::loaderFrame(0x31, hex("00000007")), "43"); // no such storage
        refused(device::loaderFrame(0x31, hex("00")), "42");
        refused(hex("FFFF0000"), "42"); // no frame at all
    }

    void theClientLearnsWhoItIs()
    {
        sim::BootLoader loader{{}};
        const auto end = converse(loader);
        QVERIFY(end && std::holds_alternative<device::LoaderDone>(*end));
        const auto &info = std::get<device::LoaderDone>(*end).info;
        QCOMPARE(info.storages, quint8{0x86});
        QCOMPARE(info.version->loader, QByteArray("0.1.0.3"));
        QCOMPARE(info.version->chip, quint8{0x19});
        QCOMPARE(info.serialFlash->blocks, quint16{1024});
        QCOMPARE(info.serialFlash->flashId, quint32{0xC22816});
        QVERIFY(!info.status);
    }

    void aBlockedDeviceSaysSo()
    {
        sim::BootLoader loader{{.locked = true}};
        const auto end = converse(loader);
        QVERIFY(end && std::holds_alternative<device::LoaderDone>(*end));
        QCOMPARE(std::get<device::LoaderDone>(*end).info.status, std::optional<quint8>{0x50});
    }

    void silenceAndRubbishAreErrors()
    {
        device::LoaderConversation silent;
        static_cast<void>(silent.begin());
        QVERIFY(std::holds_alternative<device::LoaderError>(silent.timedOut().at(0)));
        device::LoaderConversation damaged;
        static_cast<void>(damaged.begin());
        static_cast<void>(damaged.arrived(hex("00CC")));
        const auto effects = damaged.arrived(QByteArrayLiteral("hello"));
        QVERIFY(std::holds_alternative<device::LoaderError>(effects.at(0)));
        QVERIFY(damaged.isOver());
    }
};

AIRLIFT_TEST(BootLoaderTest)
#include "tst_boot_loader.moc"
