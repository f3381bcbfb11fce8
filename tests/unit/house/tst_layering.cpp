#include "tests/support/suite.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

namespace {

/// The arrows of the architecture, restated: what each module may know. Everything may know itself.
const QMap<QString, QSet<QString>> &arrows()
{
    const auto set = [](std::initializer_list<const char *> names) {
        QSet<QString> result;
        for (const char *name : names)
            result.insert(QString::fromLatin1(name));
        return result;
    };
    static const QMap<QString, QSet<QString>> all{
        {QStringLiteral("base"), {}},
        {QStringLiteral("link"), set({"base"})},
        {QStringLiteral("trust"), set({"base"})},
        {QStringLiteral("bundle"), set({"base", "trust"})},
        {QStringLiteral("device"), set({"base", "link"})},
        {QStringLiteral("provision"), set({"base", "trust"})},
        {QStringLiteral("serve"), set({"base", "trust", "bundle"})},
        {QStringLiteral("sim"), set({"base", "trust", "link"})},
        {QStringLiteral("session"),
         set({"base", "trust", "bundle", "link", "device", "provision", "serve"})},
        {QStringLiteral("explain"),
         set({"base", "trust", "bundle", "link", "device", "provision", "serve", "session"})},
    };
    return all;
}

QString root()
{
    return QStringLiteral(SOURCE_FOLDER "/");
}

struct Source {
    QString path; ///< relative to the checkout
    QString text;
};

QList<Source> sourcesBelow(const QString &folder,
                           const QStringList &filters = {QStringLiteral("*.h"),
                                                         QStringLiteral("*.cpp")})
{
    QList<Source> found;
    QDirIterator it{root() + folder, filters, QDir::Files, QDirIterator::Subdirectories};
    while (it.hasNext()) {
        QFile file{it.next()};
        if (file.open(QIODevice::ReadOnly))
            found.append({QDir{root()}.relativeFilePath(file.fileName()),
                          QString::fromUtf8(file.readAll())});
    }
    return found;
}

QStringList includesOf(const QString &text)
{
    static const QRegularExpression include{
        QStringLiteral("^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"),
        QRegularExpression::MultilineOption};
    QStringList found;
    for (auto it = include.globalMatch(text); it.hasNext();)
        found << it.next().captured(1);
    return found;
}

} // namespace

class LayeringTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyModuleHasItsArrows()
    {
        QStringList modules = QDir{root() + QStringLiteral("core")}.entryList(
            QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name);
        modules.sort();
        QCOMPARE(modules, QStringList(arrows().keys()));
    }

    void includesFollowTheArrows()
    {
        int checked = 0;
        for (const Source &source : sourcesBelow(QStringLiteral("core"))) {
            const QString module = source.path.section(QLatin1Char('/'), 1, 1);
            for (const QString &include : includesOf(source.text)) {
                ++checked;
                const QString top = include.section(QLatin1Char('/'), 0, 0);
                QVERIFY2(top != QLatin1String("ui") && top != QLatin1String("app") &&
                             top != QLatin1String("tests"),
                         qPrintable(source.path + QStringLiteral(" includes ") + include));
                if (top != QLatin1String("core"))
                    continue;
                const QString other = include.section(QLatin1Char('/'), 1, 1);
                QVERIFY2(other == module || arrows()[module].contains(other),
                         qPrintable(source.path + QStringLiteral(" includes ") + include));
            }
        }
        QVERIFY(checked > 200);
    }

    void linkListsFollowTheArrows()
    {
        static const QRegularExpression uses{QStringLiteral("\\bcore_(\\w+)")};
        for (const QString &module : arrows().keys()) {
            QFile file{root() + QStringLiteral("core/%1/CMakeLists.txt").arg(module)};
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString text = QString::fromUtf8(file.readAll());
            for (auto it = uses.globalMatch(text); it.hasNext();) {
                const QString other = it.next().captured(1);
                QVERIFY2(other == module || arrows()[module].contains(other),
                         qPrintable(module + QStringLiteral(" links ") + other));
            }
            QVERIFY2(!text.contains(QStringLiteral("Qt6::Gui")) &&
                         !text.contains(QStringLiteral("Qt6::Widgets")),
                     qPrintable(module));
        }
    }

    void coreKnowsNoWidget()
    {
        // All Qt headers share a parent folder, so the link list alone does not keep
        // <QtWidgets/...> out.
        static const QRegularExpression gui{
            QStringLiteral("^(QtGui|QtWidgets|QtSvg|QtPrintSupport)/"
                           "|^Q(Widget|Color|Icon|Action|Pixmap|Image|Painter|Font|Palette|"
                           "GuiApplication|Application)\\b")};
        for (const Source &source : sourcesBelow(QStringLiteral("core")) +
                                        sourcesBelow(QStringLiteral("app/airlift-cli")) +
                                        sourcesBelow(QStringLiteral("app/bench"))) {
            for (const QString &include : includesOf(source.text))
                QVERIFY2(!gui.match(include).hasMatch(),
                         qPrintable(source.path + QStringLiteral(" includes ") + include));
        }
    }

    void coreProgramsDoNotLoadGui()
    {
        QFile maps{QStringLiteral("/proc/self/maps")};
        if (!maps.open(QIODevice::ReadOnly))
            QSKIP("no /proc here");
        const QByteArray loaded = maps.readAll();
        QVERIFY(loaded.contains("libQt6Core"));
        QVERIFY(!loaded.contains("libQt6Gui"));
        QVERIFY(!loaded.contains("libQt6Widgets"));
    }

    void thePrimaryPiecesKeepTheirDistance()
    {
        // The window knows neither the simulator nor the composition root; the command line knows
        // no window.
        for (const Source &source : sourcesBelow(QStringLiteral("ui"))) {
            for (const QString &include : includesOf(source.text))
                QVERIFY2(!include.startsWith(QStringLiteral("core/sim/")) &&
                             !include.startsWith(QStringLiteral("app/")),
                         qPrintable(source.path + QStringLiteral(" includes ") + include));
        }
        for (const Source &source : sourcesBelow(QStringLiteral("app/airlift-cli")) +
                                        sourcesBelow(QStringLiteral("app/bench"))) {
            for (const QString &include : includesOf(source.text))
                QVERIFY2(!include.startsWith(QStringLiteral("ui/")),
                         qPrintable(source.path + QStringLiteral(" includes ") + include));
        }
    }

    void opensslHeadersStayInSourceFilesOfTheModulesThatNeedThem()
    {
        for (const Source &source : sourcesBelow(QStringLiteral("core")) +
                                        sourcesBelow(QStringLiteral("ui")) +
                                        sourcesBelow(QStringLiteral("app"))) {
            for (const QString &include : includesOf(source.text)) {
                if (!include.startsWith(QStringLiteral("openssl/")))
                    continue;
                const QString module = source.path.section(QLatin1Char('/'), 1, 1);
                const bool mayUse = QStringList{QStringLiteral("trust"), QStringLiteral("serve"),
                                                QStringLiteral("sim")}
                                        .contains(module);
                const bool isPrivate = source.path.endsWith(QStringLiteral(".cpp")) ||
                                       source.path.endsWith(QStringLiteral("openssl_handles.h"));
                QVERIFY2(mayUse && isPrivate, qPrintable(source.path));
            }
        }
    }

    void coreHasWordsForPeopleOnlyInExplain()
    {
        static const QRegularExpression translation{
            QStringLiteral("\\btr\\(|QT_TR_NOOP|QCoreApplication::translate")};
        for (const Source &source : sourcesBelow(QStringLiteral("core"))) {
            if (!source.path.startsWith(QStringLiteral("core/explain/")))
                QVERIFY2(!translation.match(source.text).hasMatch(), qPrintable(source.path));
        }
    }

    void commandsAreNamedInOnePlaceThatKnowsWhoReads()
    {
        for (const Source &source :
             sourcesBelow(QStringLiteral("core")) + sourcesBelow(QStringLiteral("ui"))) {
            if (!source.path.startsWith(QStringLiteral("core/explain/face.")))
                QVERIFY2(!source.text.contains(QStringLiteral("airlift-cli")),
                         qPrintable(source.path));
        }
    }

    void nothingBlocksTheEventLoop()
    {
        static const QRegularExpression blocking{QStringLiteral(
            "\\bwaitFor(ReadyRead|BytesWritten|Connected|Disconnected|Finished|Started|Encrypted)"
            "\\b|\\bQEventLoop\\b|processEvents|Q?[Tt]hread::(m|u)?sleep|\\bsleep_for\\b")};
        for (const Source &source : sourcesBelow(QStringLiteral("core")) +
                                        sourcesBelow(QStringLiteral("ui")) +
                                        sourcesBelow(QStringLiteral("app")))
            QVERIFY2(!blocking.match(source.text).hasMatch(), qPrintable(source.path));
    }

    void noPrivateKeyLiesInTheRepository()
    {
        static const QRegularExpression key{
            QStringLiteral("-----BEGIN [A-Z ]*PRIVATE KEY-----\\s*\\n[A-Za-z0-9+/=]{40}")};
        for (const char *folder :
             {"app", "core", "ui", "resources", "certs", "tests", "translations"}) {
            for (const Source &source :
                 sourcesBelow(QString::fromLatin1(folder), {QStringLiteral("*")}))
                QVERIFY2(!key.match(source.text).hasMatch(), qPrintable(source.path));
        }
    }
};

AIRLIFT_TEST(LayeringTest)
#include "tst_layering.moc"
