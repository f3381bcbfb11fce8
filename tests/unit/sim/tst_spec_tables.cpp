#include "at_session.h"

#include "core/sim/boot_loader.h"
#include "core/sim/link_local.h"
#include "core/sim/provisioning_unit.h"
#include "core/sim/terminal_firmware.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <set>

#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace airlift;
using namespace airlift::test;
using namespace std::chrono_literals;

namespace {

/// A document of the specification, read when the test runs: what it has more than this test
/// knows of is asked as well.
class Document
{
public:
    explicit Document(const QString &path)
    {
        QFile file{path};
        if (file.open(QIODevice::ReadOnly))
            m_text = QString::fromUtf8(file.readAll());
    }
    /// From the heading that begins so to the next one.
    [[nodiscard]] QString section(const QString &heading) const
    {
        const qsizetype at = m_text.indexOf(QLatin1Char('\n') + heading);
        if (at < 0)
            return {};
        const QRegularExpression next{QStringLiteral("\n#+ ")};
        const qsizetype end = m_text.indexOf(next, at + 1 + heading.size());
        return m_text.mid(at, end < 0 ? -1 : end - at);
    }
    /// The cells of every row of the tables in it, rules left out.
    [[nodiscard]] QList<QStringList> rows(const QString &heading) const
    {
        QList<QStringList> all;
        for (const QString &line : section(heading).split(QLatin1Char('\n'))) {
            if (!line.startsWith(QLatin1Char('|')) || line.startsWith(QLatin1String("|--")))
                continue;
            // A cell may hold an escaped separator.
            QString text = line;
            text.replace(QLatin1String("\\|"), QLatin1String("\u0001"));
            QStringList cells = text.split(QLatin1Char('|')).mid(1);
            for (QString &cell : cells)
                cell = cell.trimmed().replace(QLatin1Char('\u0001'), QLatin1Char('|'));
            all << cells;
        }
        return all.mid(all.isEmpty() ? 0 : 1); // the first one names the columns
    }

private:
    QString m_text;
};

/// Everything between backticks.
QStringList quoted(const QString &text)
{
    QStringList all;
    static const QRegularExpression pattern{QStringLiteral("`([^`]+)`")};
    for (auto found = pattern.globalMatch(text); found.hasNext();)
        all << found.next().captured(1);
    return all;
}

/// "a, b (more), c" without what is in brackets.
QStringList words(QString list)
{
    static const QRegularExpression aside{QStringLiteral("\\([^)]*\\)")};
    QStringList all;
    for (const QString &word :
         list.remove(aside).split(QRegularExpression{QStringLiteral("[,;/]")}))
        all << word.trimmed();
    all.removeAll(QString{});
    return all;
}

/// One answer to a line, the rest of the device fresh.
QByteArray askAt(const QByteArrayList &before, const QByteArray &line)
{
    AtSession session;
    for (const QByteArray &each : before)
        static_cast<void>(session.at(each));
    return session.at(line).constFirst();
}

bool isRefusedWord(const QByteArray &answer)
{
    return answer == "ERROR: parse parameters,-4" || answer == "ERROR: command not exist,0";
}

} // namespace

#define AIRLIFT_NEED_SPEC(name, file)                                                              \
    const auto name##Found = specFile(QStringLiteral(file));                                       \
    if (!name##Found)                                                                              \
        QSKIP("the specification is not here: " file);                                             \
    const Document name                                                                            \
    {                                                                                              \
        *name##Found                                                                               \
    }

/// Every row of the long tables, against the simulated devices. What the answers are is checked
/// elsewhere; this is for a row somebody forgot.
class SpecTablesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyAtCommandOfTheTablesExistsWithItsNumberOfParameters()
    {
        AIRLIFT_NEED_SPEC(spec, "uart-at-commands.md");
        const QString text = spec.section(QStringLiteral("## Appendix A."));
        const auto between = [&](const char *from, const char *to) {
            const qsizetype at = text.indexOf(QLatin1String(from)) + QLatin1String(from).size();
            return text.mid(at, text.indexOf(QLatin1String(to), at) - at);
        };
        int checked = 0;
        static const QRegularExpression entry{QStringLiteral("^\\s*([A-Za-z/]+) (\\d+)\\s*$")};
        QStringList wrong;
        for (const QString &item :
             between("Fixed parameter counts:", ". Variable:").split(QLatin1Char(','))) {
            const auto match = entry.match(item);
            QVERIFY2(match.hasMatch(), qPrintable(item));
            const int count = match.captured(2).toInt();
            QStringList names = match.captured(1).split(QLatin1Char('/'));
            for (int i = 1; i < names.size(); ++i) // "MqttDelete/Connect"
                names[i].prepend(names[0].left(4));
            for (const QString &name : names) {
                const QByteArray command = "AT+" + name.toLatin1();
                const auto with = [&](int number) {
                    return askAt({}, number == 0
                                         ? command
                                         : command + '=' + QByteArrayList(number, "x").join(','));
                };
                const QByteArray counted = "ERROR: number of parameters,0";
                if (with(count + 1) != counted || (count > 0 && with(count - 1) != counted) ||
                    with(count) == counted || with(count) == "ERROR: command not exist,0")
                    wrong << name;
                ++checked;
            }
        }
        for (const QString &name :
             between("Variable:", ".").split(QLatin1Char(','), Qt::SkipEmptyParts)) {
            if (askAt({}, "AT+" + name.trimmed().toLatin1()) == "ERROR: command not exist,0")
                wrong << name;
            ++checked;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1String(", "))));
        QVERIFY2(checked >= 71, qPrintable(QString::number(checked)));
    }

    void everyAtKeywordOfTheTablesIsKnown()
    {
        AIRLIFT_NEED_SPEC(spec, "uart-at-commands.md");
        const QByteArray socket = "AT+Socket=inet,stream,sec";
        struct Table {
            const char *name;
            QByteArrayList before;
            const char *line; ///< %1: the word
        };
        const std::vector<Table> tables{
            {"roles", {}, "AT+WlanSetMode=%1"},
            {"wlan policy types", {}, "AT+WlanPolicyGet=%1"},
            {"general wlan options", {}, "AT+WlanGet=general,%1"},
            {"if state bits", {}, "AT+NetCfgSet=if,state,%1"},
            {"netcfg options", {}, "AT+NetCfgSet=ipv4_sta_addr,%1,1.2.3.4,1.2.3.4,1.2.3.4,1.2.3.4"},
            {"netapp data flags", {}, "AT+NetAppSend=0,%1,1,4,QUJD"},
            {"service list flags", {}, "AT+NetAppGetServiceList=0,1,%1"},
            {"mDNS register options", {}, "AT+NetAppRegisterService=n,t,80,120,%1"},
            {"http server options", {}, "AT+NetAppSet=http_server,%1,1"},
            {"file control", {}, "AT+FileCtl=%1,0,/x,factory_image"},
            {"cipher bits", {socket}, "AT+SetSockOpt=0,socket,secure_mask,%1"},
            {"http headers, response", {"AT+HttpCreate"}, "AT+HttpGetHeader=0,res_%1,0,9"},
            {"http headers, request",
             {"AT+HttpCreate"},
             "AT+HttpSetHeader=0,req_%1,not_persistent,0,1,x"},
        };
        std::set<QString> found;
        QStringList wrong;
        int checked = 0;
        for (const QStringList &row : spec.rows(QStringLiteral("## Appendix A."))) {
            for (const Table &table : tables) {
                if (row.value(0) != QLatin1String(table.name))
                    continue;
                found.insert(row[0]);
                QString list = row.value(1);
                list.remove(QStringLiteral("res_ +")).remove(QStringLiteral("req_ +"));
                for (const QString &word : words(list)) {
                    QByteArray line = table.line;
                    line.replace("%1", word.toLatin1());
                    if (isRefusedWord(askAt(table.before, line)))
                        wrong << QString::fromLatin1(line);
                    ++checked;
                }
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QCOMPARE(found.size(), tables.size());
        QVERIFY2(checked >= 150, qPrintable(QString::number(checked)));
    }

    void everyCommandOfTheTerminalTableExists()
    {
        AIRLIFT_NEED_SPEC(spec, "uart-network-terminal.md");
        QStringList wrong;
        int checked = 0;
        for (const QStringList &row : spec.rows(QStringLiteral("## 3."))) {
            QString stem;
            static const QRegularExpression separator{QStringLiteral("[,/]")};
            // "SoftRoamingEnable/Disable"
            for (QString name : row.value(0).split(separator, Qt::SkipEmptyParts)) {
                name = name.trimmed();
                if (name == QLatin1String("Disable"))
                    name = stem + name;
                stem = QString{name}.remove(QStringLiteral("Enable"));
                const sim::AtSettings world = AtSession::world();
                sim::TerminalSettings settings;
                settings.station = world.station;
                ConsoleSession<sim::TerminalFirmware> session{settings};
                const QByteArray typed = name.toLatin1() + " -help";
                const QByteArray said = session.typed(typed, typed + '\r', 60s);
                if (said.contains("No such command") || !said.endsWith("7"))
                    wrong << name;
                ++checked;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1String(", "))));
        QVERIFY2(checked >= 30, qPrintable(QString::number(checked)));
    }

    void everyOpcodeOfTheBootLoaderIsAnsweredAsItsRowSays()
    {
        AIRLIFT_NEED_SPEC(spec, "uart-bootloader.md");
        const QByteArray nack("\x00\x33", 2);
        const auto ask = [](quint8 opcode, const QByteArray &data) {
            sim::BootLoader loader{{}};
            static_cast<void>(loader.breakSeen());
            const QByteArray body = QByteArray(1, static_cast<char>(opcode)) + data;
            quint8 sum = 0;
            for (const char c : body)
                sum = static_cast<quint8>(sum + static_cast<quint8>(c));
            QByteArray frame(1, '\0');
            frame += static_cast<char>(body.size() + 2);
            frame += static_cast<char>(sum);
            return loader.feed(frame + body);
        };
        const auto number = [](quint32 value) {
            QByteArray bytes(4, '\0');
            bytes[3] = static_cast<char>(value);
            return bytes;
        };
        QStringList wrong;
        std::set<int> known;
        for (const QStringList &row : spec.rows(QStringLiteral("## 3. Commands"))) {
            bool ok = false;
            const int opcode = row.value(0).toInt(&ok, 16);
            QVERIFY2(ok, qPrintable(row.join(QLatin1Char('|'))));
            known.insert(opcode);
            QByteArray data;
            const QString request = row.value(3);
            if (opcode == 0x34)
                data = QByteArray(8, '\0');
            else if (request.contains(QLatin1String("storage id")))
                data = number(2) + (opcode == 0x31 ? QByteArray{} : number(0) + number(1)) +
                       (opcode == 0x2D ? QByteArray{"x"} : QByteArray{});
            else if (request.startsWith(QLatin1String("u32")))
                data = number(0);
            const QByteArray answer = ask(static_cast<quint8>(opcode), data);
            // The file commands are the first generation's, and raw reading is in no manual of
            // the second: this chip refuses them. Execute needs a loaded program.
            const bool refuses =
                (opcode >= 0x21 && opcode <= 0x2C && opcode != 0x23 && opcode != 0x27) ||
                opcode == 0x2E || opcode == 0x32;
            if ((answer == nack) != refuses || answer.isEmpty())
                wrong << row.value(0);
            const QString shape = row.value(4);
            if (!refuses && shape.contains(QLatin1String("28-byte")) && answer.size() != 2 + 3 + 28)
                wrong << row.value(0) + QStringLiteral(" size");
            if (!refuses && shape.contains(QLatin1String("8-byte payload")) &&
                !shape.contains(QLatin1String("28")) && answer.size() != 2 + 3 + 8)
                wrong << row.value(0) + QStringLiteral(" size");
        }
        for (int opcode = 0; opcode < 256; ++opcode) {
            if (!known.contains(opcode) && ask(static_cast<quint8>(opcode), {}) != nack)
                wrong << QStringLiteral("%1 is in no table").arg(opcode, 2, 16);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1String(", "))));
        QVERIFY(known.size() >= 19);
    }

    void everyPageOfTheDeviceAccessPointIsThere()
    {
        AIRLIFT_NEED_SPEC(spec, "provisioning.md");
        VirtualClock clock;
        sim::ProvisioningSettings settings;
        settings.world = {{"Inthings", "password1"}};
        const auto statusOf = [&](const QByteArray &method, const QByteArray &path) {
            sim::ProvisioningUnit unit{settings, clock};
            unit.powerOn();
            QEventLoop loop;
            clock.after(10s, &loop, [&loop] { loop.quit(); });
            loop.exec();
            QByteArray body;
            if (path.endsWith("profile_add"))
                body = "__SL_P_P.A=Inthings&__SL_P_P.B=3&__SL_P_P.C=password1&__SL_P_P.D=1";
            const QByteArray answer = unit.answer(
                method + ' ' + path + " HTTP/1.1\r\nHost: mysimplelink.net\r\n" +
                    "Content-Type: application/x-www-form-urlencoded\r\n" +
                    "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body,
                sim::ProvisioningUnit::Side::AccessPoint);
            return answer.contains("Unknown Token") ? QByteArray{"unknown token"}
                                                    : answer.split(' ').value(1);
        };
        QStringList wrong;
        int checked = 0;
        const auto check = [&](const QByteArray &method, const QString &path) {
            const QByteArray status = statusOf(method, path.toLatin1());
            if (status != (method == "GET" ? "200" : "204"))
                wrong << path + QLatin1String(": ") + QString::fromLatin1(status);
            ++checked;
        };
        for (const QStringList &row : spec.rows(QStringLiteral("### 4.5 "))) {
            for (const QString &path : quoted(row.value(1)))
                check(row[1].contains(QLatin1String("POST")) ? "POST" : "GET", path);
        }
        for (const QStringList &row : spec.rows(QStringLiteral("### 4.6 "))) {
            if (row.value(0).contains(QLatin1Char('/'))) {
                for (const QString &path : quoted(row[0]))
                    check("POST", QLatin1String("/api/1/") + path);
                continue;
            }
            for (const int column : {0, 2}) {
                for (const QString &token : quoted(row.value(column)))
                    check("GET", QLatin1String("/__SL_G_") + token);
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QLatin1Char('\n'))));
        QVERIFY2(checked >= 60, qPrintable(QString::number(checked)));
        QCOMPARE(statusOf("GET", "/nothing.txt"), QByteArray{"404"});
        QCOMPARE(statusOf("POST", "/api/1/wlan/nothing"), QByteArray{"404"});
    }

    void everyRequestOfLocalOtaIsAnsweredAsItsRowSays()
    {
        AIRLIFT_NEED_SPEC(spec, "local-ota-and-cdn.md");
        sim::Flash flash;
        sim::Console console;
        sim::LinkLocal pages{{"Inthings", "192.168.1.101", "f4:b8:5e:12:34:56"},
                             {8, "dummy_ota_vendor_cert.der", sim::LibraryRelease::Sdk410},
                             flash,
                             console};
        int checked = 0;
        for (const QStringList &row : spec.rows(QStringLiteral("### 2.2 "))) {
            const QStringList request = quoted(row.value(0)).value(0).split(QLatin1Char(' '));
            if (request.size() < 2)
                continue;
            for (const QString &item : quoted(row.value(1))) {
                sim::WebHead head;
                head.method = request[0].toLatin1();
                head.address = request[1].toLatin1();
                head.query = item.toLatin1();
                if (head.method == "PUT") {
                    QVERIFY(sim::LinkLocal::isUpload(head));
                    head.query = "filename=20260101000000_x.tar";
                    head.contentLength = 10;
                    QVERIFY(pages.beginUpload(head));
                } else if (item != QLatin1String("&")) {
                    const QByteArray answer = pages.answer(head);
                    QVERIFY2(answer.startsWith("HTTP/1.1 200"), answer.constData());
                    QVERIFY2(answer.contains("\r\n\r\n" + head.query + '='), answer.constData());
                }
                ++checked;
            }
        }
        QVERIFY2(checked >= 6, qPrintable(QString::number(checked)));
    }
};

AIRLIFT_TEST(SpecTablesTest)
#include "tst_spec_tables.moc"
