#include "core/explain/trust_words.h"
#include "core/serve/server.h"
#include "tests/integration/run_cli.h"
#include "tests/support/certificates.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace airlift;
using namespace airlift::test;

/// `trust ...` and `probe` as programs: words, files, JSON and exit codes.
class TrustCommandsTest : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;

    [[nodiscard]] QString at(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QString &name, const QByteArray &content) const
    {
        const QString path = at(name);
        if (!saveAtomically(path, content))
            qFatal("cannot write %s", qPrintable(path));
        return path;
    }
    [[nodiscard]] static Finished trust(const QString &words)
    {
        return cli(QStringLiteral("trust ").append(words).split(QLatin1Char(' ')));
    }
    [[nodiscard]] QStringList rules(const QJsonObject &json) const
    {
        QStringList found;
        for (const QJsonValue &finding : json[QLatin1String("findings")].toArray())
            found << finding[QLatin1String("rule")].toString();
        return found;
    }

private Q_SLOTS:
    void showTellsEveryThingInAFile()
    {
        const QString file =
            write(QStringLiteral("two.pem"),
                  server().certificate.toPem() + root().certificate.toPem().replace("\n", "\r\n"));
        const Finished run = trust(QStringLiteral("show --json ") + file);
        QCOMPARE(run.exitCode, 0);
        const QJsonObject shown = run.json()[QLatin1String("files")].toArray()[0].toObject();
        const QJsonArray items = shown[QLatin1String("items")].toArray();
        QCOMPARE(items.size(), 2);
        QCOMPARE(items[1][QLatin1String("sha256")].toString().toLatin1(),
                 root().certificate.sha256().toHex());
        QCOMPARE(shown[QLatin1String("remarks")].toArray().size(), 1);
        const Finished nothing = trust(QStringLiteral("show ") +
                                       write(QStringLiteral("page"), "<html>not found</html>"));
        QCOMPARE(nothing.exitCode, 2);
        QVERIFY(isOneSentence(nothing.err));
    }

    void whatIsMadeIsFitForItsPlace()
    {
        const QString keys = at(QStringLiteral("keys"));
        QCOMPARE(trust(QStringLiteral("new-root --name acme-root --out ") + keys).exitCode, 0);
        QCOMPARE(
            trust(QStringLiteral("new-server-cert files.test --root %1/acme-root.der --root-key "
                                 "%1/acme-root.key.pem --out %1")
                      .arg(keys))
                .exitCode,
            0);
        QCOMPARE(trust(QStringLiteral("new-vendor-key --name acme-ota --out ") + keys).exitCode, 0);
        for (const char *name :
             {"acme-root.key.pem", "server.key.pem", "acme-ota.key.pem", "acme-ota.key.der"}) {
            const QFileInfo key{keys + QLatin1Char('/') + QLatin1String(name)};
            QVERIFY2(key.exists(), name);
            QVERIFY2(!(key.permissions() & (QFile::ReadGroup | QFile::ReadOther)), name);
        }
        const Finished served = trust(
            QStringLiteral("verify --role server %1/server.pem --key %1/server.key.pem --host "
                           "files.test --root %1/acme-root.der --json")
                .arg(keys));
        QCOMPARE(served.exitCode, 0);
        QCOMPARE(served.json()[QLatin1String("code")].toInt(), -468); // nobody lists an own root
        QVERIFY(served.json()[QLatin1String("sure")].toBool());
        QCOMPARE(trust(QStringLiteral("verify --role ota-vendor %1/acme-ota.der --key "
                                      "%1/acme-ota.key.der")
                           .arg(keys))
                     .exitCode,
                 0);
        const Finished again = trust(QStringLiteral("new-root --name acme-root --out ") + keys);
        QCOMPARE(again.exitCode, 2);
        QVERIFY(isOneSentence(again.err));
    }

    void aPassPhraseFileNeedsNoLineEnd()
    {
        const QString keys = at(QStringLiteral("locked"));
        const QString phrase = write(QStringLiteral("phrase"), "open sesame");
        QCOMPARE(trust(QStringLiteral("new-vendor-key --name v --out %1").arg(keys) +
                       QStringLiteral(" --passphrase-file ") + phrase)
                     .exitCode,
                 0);
        const QString key = keys + QStringLiteral("/v.key.pem");
        QVERIFY(!QFile::exists(keys + QStringLiteral("/v.key.der"))); // cannot be encrypted
        QCOMPARE(trust(QStringLiteral("show %1 --passphrase-file %2").arg(key, phrase)).exitCode,
                 0);
        const Finished wrong = trust(QStringLiteral("show %1 --passphrase-file %2")
                                         .arg(key, write(QStringLiteral("wrong"), "sesame\n")));
        QCOMPARE(wrong.exitCode, 2);
        QVERIFY(!wrong.err.contains("sesame"));
    }

    void aSignerChainAndItsCatalogueBelongTogether()
    {
        const QString folder = at(QStringLiteral("signer"));
        QCOMPARE(trust(QStringLiteral("new-image-signer --name acme --out ") + folder).exitCode, 0);
        QCOMPARE(
            trust(QStringLiteral("new-catalog %1/acme-root --key %1/acme-root.key.pem --out %1")
                      .arg(folder))
                .exitCode,
            0);
        const QString verify =
            QStringLiteral(
                "verify --role image-signer %1/acme-signer %1/acme-ca %1/acme-root --key "
                "%1/acme-signer.key.pem --json")
                .arg(folder);
        const Finished unlisted = trust(verify);
        QCOMPARE(unlisted.exitCode, 1);
        QVERIFY(rules(unlisted.json()).contains(QStringLiteral("root-not-listed")));
        QCOMPARE(trust(verify + QStringLiteral(" --catalog %1/certstore.lst").arg(folder)).exitCode,
                 0);
        QCOMPARE(trust(QStringLiteral("catalog %1/certstore.lst --find %1/acme-root").arg(folder))
                     .exitCode,
                 0);
        QCOMPARE(trust(QStringLiteral("catalog %1/certstore.lst --find %1/acme-ca").arg(folder))
                     .exitCode,
                 1);
    }

    void whichRootIsAnsweredFromLogChainAndTable()
    {
        const QString log =
            write(QStringLiteral("device.log"), "SL_SOCKET_ASYNC_EVENT: ERROR - WRONG ROOT CA\r\n"
                                                "Please install the following Root Certificate:\r\n"
                                                "DigiCert Global Root CA\r\n");
        const QString out = at(QStringLiteral("saved"));
        QDir{}.mkpath(out);
        QCOMPARE(trust(QStringLiteral("which-root --log %1 --save %2").arg(log, out)).exitCode, 0);
        const auto saved =
            trust::Certificate::read(out + QStringLiteral("/digicert-global-root-ca.der"));
        QVERIFY(saved);
        QCOMPARE(saved->sha256().toHex(),
                 "4348a0e9444c78cb265e058d5e8944b4d84f9662bd26db257f8934a443c70161");

        const Finished azure = trust(QStringLiteral("which-root x.blob.core.windows.net"));
        QCOMPARE(azure.exitCode, 0);
        QVERIFY(
            azure.out.contains("cb3ccbb76031e5e0138f8dd39a23f9de47ffc35e43c1144cea27d46a5ab1cb5f"));
        QVERIFY(azure.out.contains("2025-05-12: the root Baltimore CyberTrust Root is over"));

        const QString chain = write(QStringLiteral("chain.pem"), server().certificate.toPem());
        const QString known = write(QStringLiteral("known.der"), root().certificate.toDer());
        QCOMPARE(
            trust(QStringLiteral("which-root --chain %1 --known %2").arg(chain, known)).exitCode,
            0);
        QCOMPARE(trust(QStringLiteral("which-root --chain %1").arg(chain)).exitCode, 3);
        QCOMPARE(trust(QStringLiteral("which-root nobody.test")).exitCode, 3);
    }

    void whatSClientPrintedIsAChain()
    {
        const QByteArray leaf = server().certificate.toPem();
        const QString text = write(QStringLiteral("s_client.txt"),
                                   "CONNECTED(00000003)\n---\nCertificate chain\n 0 s:CN = x\n" +
                                       leaf + "---\nServer certificate\n" + leaf + "subject=x\n");
        const QString known = write(QStringLiteral("known.der"), root().certificate.toDer());
        const Finished run =
            trust(QStringLiteral("which-root --json --chain %1 --known %2").arg(text, known));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json()[QLatin1String("wanted")].toString(),
                 QStringLiteral("Airlift test root"));
    }

    void aKnownHostHasItsDaysInTheCalendar()
    {
        const Finished run =
            trust(QStringLiteral("calendar --json --at 2026-11-01 x.blob.core.windows.net"));
        QCOMPARE(run.exitCode, 0);
        QVERIFY(run.json()[QLatin1String("deadlines")].toArray().size() > 1);
        QCOMPARE(trust(QStringLiteral("calendar nowhere.test")).exitCode, 2);
    }

    void anIntermediateIsNoRootAndAWrongKeyNoPair()
    {
        const QString leaf = write(QStringLiteral("leaf.der"), server().certificate.toDer());
        const Finished unfit = trust(QStringLiteral("verify --role server-root --json ") + leaf);
        QCOMPARE(unfit.exitCode, 1);
        QVERIFY(rules(unfit.json()).contains(QStringLiteral("not-self-signed")));
        const QString key = write(QStringLiteral("other.key"),
                                  otherVendor().key.toTraditionalPem().reveal().toByteArray());
        const QString vendorFile =
            write(QStringLiteral("vendor.der"), vendor().certificate.toDer());
        const Finished pair = trust(
            QStringLiteral("verify --role ota-vendor --json %1 --key %2").arg(vendorFile, key));
        QCOMPARE(pair.exitCode, 1);
        QVERIFY(rules(pair.json()).contains(QStringLiteral("not-a-pair")));
        QVERIFY(!pair.out.contains("PRIVATE KEY"));
    }

    void thePlaygroundChainIsExpiredAndUsableAndItsOtherHalfRevoked()
    {
        AIRLIFT_NEED_CORPUS(root, "certs/playground/dummy-root-ca-cert");
        const QString folder = QFileInfo{root}.path();
        const auto verify = [&](const QString &which) {
            return trust(QStringLiteral("verify --role image-signer --json %1/dummy-%2-cert "
                                        "%1/dummy-%2-ca-cert %1/dummy-root-ca-cert --key "
                                        "%1/dummy-%2-cert-key")
                             .arg(folder, which));
        };
        const Finished usable = verify(QStringLiteral("trusted"));
        QCOMPARE(usable.exitCode, 0);
        QVERIFY(rules(usable.json()).contains(QStringLiteral("expired")));
        QVERIFY(rules(usable.json()).contains(QStringLiteral("public-dummy")));
        const Finished revoked = verify(QStringLiteral("revoked"));
        QCOMPARE(revoked.exitCode, 1);
        QVERIFY(rules(revoked.json()).contains(QStringLiteral("revoked")));
    }

    void theVerdictIsGivenInTheWordsOfTheWindow()
    {
        using explain::TrustWords;
        using trust::Fitness;
        const QString rootFile = write(QStringLiteral("v-root.der"), root().certificate.toDer());
        const QString text =
            write(QStringLiteral("v-text.pem"), "mine\n" + root().certificate.toPem());
        const QString leaf = write(QStringLiteral("v-leaf.der"), server().certificate.toDer());
        for (const auto &[path, fitness] : {std::pair{rootFile, Fitness::Fit},
                                            {text, Fitness::NotSure},
                                            {leaf, Fitness::Unfit}}) {
            const QString verify = QStringLiteral("verify --role server-root ") + path;
            const QString said = QString::fromUtf8(trust(verify).out);
            QVERIFY2(said.startsWith(TrustWords::fitness(fitness) + QStringLiteral(": ") + path),
                     qPrintable(said));
            QCOMPARE(trust(verify + QStringLiteral(" --json")).json()[QLatin1String("verdict")],
                     TrustWords::id(fitness));
        }
    }

    void convertAndCalendarWriteTheirFiles()
    {
        const QString two = write(QStringLiteral("both.pem"),
                                  root().certificate.toPem() + otherRoot().certificate.toPem());
        const QString out = at(QStringLiteral("converted"));
        QCOMPARE(trust(QStringLiteral("convert %1 --to der --out %2").arg(two, out)).exitCode, 0);
        QCOMPARE(QDir{out}.entryList(QDir::Files).size(), 2);
        const QString ics = at(QStringLiteral("a.ics"));
        const Finished run = trust(QStringLiteral("calendar %1 --json --ics %2").arg(out, ics));
        QCOMPARE(run.exitCode, 0);
        QCOMPARE(run.json()[QLatin1String("deadlines")].toArray().size(), 2);
        QVERIFY(readBounded(ics, ByteCount{1 << 20})->startsWith("BEGIN:VCALENDAR\r\n"));
        QCOMPARE(trust(QStringLiteral("calendar %1 --at 2200-01-01").arg(out)).exitCode, 1);
    }

    void twoLiveServersOfAnUpdateAreCompared()
    {
        const QString page = write(QStringLiteral("page.tar"), QByteArray(4096, 'x'));
        const auto start = [&page](serve::Server &running, const trust::Identity &identity) {
            serve::ServerConfig config;
            config.hostName = QStringLiteral("localhost");
            config.path = QStringLiteral("/page.tar");
            config.identity = identity;
            const auto port = running.start(std::move(config), *serve::PinnedFile::open(page));
            return QStringLiteral("127.0.0.1:%1").arg(port ? *port : 0);
        };
        const auto other =
            trust::issueServerCertificate(otherRoot(), {QStringLiteral("localhost")});
        QVERIFY(other);
        serve::Server first;
        serve::Server second;
        serve::Server third;
        const QString list = start(first, server());
        const QString files = start(second, *other);
        const QString same = start(third, server());
        const QString known = write(QStringLiteral("roots.pem"),
                                    root().certificate.toPem() + otherRoot().certificate.toPem());
        const auto compare = [&known](const QString &a, const QString &b) {
            return trust(
                QStringLiteral("which-root %1 %2 --live --json --known %3").arg(a, b, known));
        };
        const Finished differ = compare(list, files);
        QCOMPARE(differ.exitCode, 0);
        QCOMPARE(differ.json()[QLatin1String("one_root")], QJsonValue{false});
        const QJsonArray servers = differ.json()[QLatin1String("servers")].toArray();
        QCOMPARE(servers.size(), 2);
        for (const auto &[at, name, wanted] :
             {std::tuple{0, list, root()}, {1, files, otherRoot()}}) {
            const QJsonObject one = servers[at].toObject();
            QCOMPARE(one[QLatin1String("server")].toString(), name);
            const QJsonArray roots = one[QLatin1String("roots")].toArray();
            QCOMPARE(roots.size(), 1);
            QCOMPARE(roots[0][QLatin1String("sha256")].toString().toLatin1(),
                     wanted.certificate.sha256().toHex());
        }
        const Finished agree = compare(list, same);
        QCOMPARE(agree.exitCode, 0);
        QCOMPARE(agree.json()[QLatin1String("one_root")], QJsonValue{true});
        const Finished gone = compare(list, QStringLiteral("127.0.0.1:1"));
        QCOMPARE(gone.exitCode, 3);
        QVERIFY(gone.err.contains("127.0.0.1:1"));
    }

    void theProbeAndTheLiveRootLookAtARealServer()
    {
        serve::Server running;
        serve::ServerConfig config;
        config.hostName = QStringLiteral("localhost");
        config.path = QStringLiteral("/update.tar");
        config.identity = server();
        const QString page = write(QStringLiteral("update.tar"), QByteArray(4096, 'x'));
        const auto port = running.start(std::move(config), *serve::PinnedFile::open(page));
        QVERIFY(port);
        const QString where = QStringLiteral("127.0.0.1:%1").arg(*port);
        const QString ca = write(QStringLiteral("ca.der"), root().certificate.toDer());
        const Finished visit =
            cli({QStringLiteral("probe"), QStringLiteral("https://localhost/update.tar"),
                 QStringLiteral("--via"), where, QStringLiteral("--root"), ca,
                 QStringLiteral("--json")});
        QCOMPARE(visit.exitCode, 1); // what it serves is no archive
        QCOMPARE(visit.json()[QLatin1String("code")].toInt(), -468);
        const QJsonArray steps = visit.json()[QLatin1String("steps")].toArray();
        QCOMPARE(steps.last()[QLatin1String("rule")].toString(), QStringLiteral("not-an-archive"));
        QCOMPARE(steps.last()[QLatin1String("status")].toInt(), -20102);
        const QJsonArray lines = visit.json()[QLatin1String("checklist")].toArray();
        QCOMPARE(lines.size(), 14); // local-ota-and-cdn 3.6 has so many
        QStringList failed;
        for (const QJsonValue &line : lines) {
            if (line[QLatin1String("state")] == QLatin1String("failed"))
                failed << line[QLatin1String("check")].toString();
        }
        QCOMPARE(failed, QStringList{QStringLiteral("archive")});
        QVERIFY(visit.json()[QLatin1String("milliseconds")].toObject().contains(
            QLatin1String("handshake")));

        const Finished live =
            trust(QStringLiteral("which-root %1 --live --json --known %2").arg(where, ca));
        QCOMPARE(live.exitCode, 0);
        QCOMPARE(live.json()[QLatin1String("wanted")].toString(),
                 QStringLiteral("Airlift test root"));
    }
};

AIRLIFT_TEST(TrustCommandsTest)
#include "tst_trust_commands.moc"
