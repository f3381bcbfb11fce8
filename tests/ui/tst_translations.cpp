#include "core/explain/diagnosis_words.h"
#include "core/explain/explain.h"
#include "core/explain/probe_words.h"
#include "core/explain/trust_words.h"
#include "tests/support/suite.h"
#include "ui/translations.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTest>
#include <QXmlStreamReader>

using namespace Qt::StringLiterals;
using namespace airlift;
using explain::Explain;
using explain::Explanation;

namespace {

struct Entry {
    QString context;
    QString source;
    QStringList forms; ///< one, or as many as the language has plural forms
    bool isPlural = false;
    bool isFinished = true;
};

Entry readEntry(QXmlStreamReader &xml)
{
    Entry entry;
    entry.isPlural = xml.attributes().value(u"numerus"_s) == u"yes"_s;
    while (xml.readNextStartElement()) {
        if (xml.name() == u"source"_s) {
            entry.source = xml.readElementText();
        } else if (xml.name() == u"translation"_s) {
            entry.isFinished = !xml.attributes().hasAttribute(u"type"_s);
            if (!entry.isPlural)
                entry.forms << xml.readElementText();
            while (entry.isPlural && xml.readNextStartElement())
                entry.forms << xml.readElementText();
        } else {
            xml.skipCurrentElement();
        }
    }
    return entry;
}

std::vector<Entry> entriesOf(const QString &path)
{
    QFile file{path};
    std::vector<Entry> entries;
    if (!file.open(QIODevice::ReadOnly))
        return entries;
    QXmlStreamReader xml{&file};
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == u"name"_s) {
            context = xml.readElementText();
        } else if (xml.name() == u"message"_s) {
            entries.push_back(readEntry(xml));
            entries.back().context = context;
        }
    }
    return xml.hasError() ? std::vector<Entry>{} : entries;
}

/// "%1", "%2", "%n" and "%L1" as the text has them, in order of the alphabet.
QStringList placeholders(const QString &text)
{
    static const QRegularExpression mark{u"%L?(?:n|[0-9]{1,2})"_s};
    QStringList found;
    for (auto hit = mark.globalMatch(text); hit.hasNext();)
        found << hit.next().captured();
    found.sort();
    return found;
}

/// The numbers of devices ("-20199") and the options of the program ("--ota-key") are no words.
QStringList facts(const QString &text)
{
    static const QRegularExpression fact{u"(?<![\\w%])(?:-[0-9]{2,}|--[a-z][a-z-]+)"_s};
    QStringList found;
    for (auto hit = fact.globalMatch(text); hit.hasNext();)
        found << hit.next().captured();
    found.sort();
    return found;
}

QChar endOf(const QString &text)
{
    const QChar last = text.isEmpty() ? QChar{} : text.back();
    return u".:…?"_s.contains(last) ? last : QChar{};
}

QStringList faultsOf(const Entry &entry)
{
    if (!entry.isFinished || entry.forms.isEmpty() || entry.forms.contains(QString{}))
        return {u"not translated: "_s + entry.source};
    QStringList faults;
    if (entry.context.isEmpty()) // collected under a name that tr() never asks for
        faults << u"no class: "_s + entry.source;
    for (const QString &form : entry.forms) {
        if (placeholders(form) != placeholders(entry.source))
            faults << u"placeholders: "_s + form;
        if (facts(form) != facts(entry.source))
            faults << u"numbers or options: "_s + form;
        if (endOf(form) != endOf(entry.source))
            faults << u"ends otherwise: "_s + form;
        if (form.contains(u'&') != entry.source.contains(u'&'))
            faults << u"mnemonic: "_s + form;
        if (form.startsWith(u' ') != entry.source.startsWith(u' '))
            faults << u"blank in front: "_s + form;
        if (form.contains(u"(s)"_s))
            faults << u"plural left open: "_s + form;
    }
    return faults;
}

/// What `explain` says of every value of an enumeration, the last one included.
template <typename Rule, typename Words>
std::vector<QStringList> everyRule(Rule last, Words explain)
{
    std::vector<QStringList> all;
    for (int rule = 0; rule <= static_cast<int>(last); ++rule) {
        const Explanation words = explain(static_cast<Rule>(rule));
        all.push_back({words.title, words.cause, words.nextStep});
    }
    return all;
}

Explanation ofSession(session::Rule rule)
{
    session::Finding finding;
    finding.rule = rule;
    return Explain::of(finding);
}

Explanation ofReceiver(bundle::ReceiverRule rule)
{
    bundle::ReceiverFinding finding;
    finding.rule = rule;
    return Explain::of(finding);
}

Explanation ofContents(bundle::ContentsFinding::What what)
{
    bundle::ContentsFinding finding;
    finding.what = what;
    finding.chip = bundle::Chip::CC3220SF;
    finding.oddity = bundle::TarOddity{};
    finding.exampleKey = trust::DummyKey{};
    return Explain::of(finding);
}

Explanation ofTrust(trust::Rule rule)
{
    trust::Finding finding;
    finding.rule = rule;
    return explain::TrustWords::of(finding);
}

Explanation ofProbe(serve::ProbeRule rule)
{
    serve::ProbeFinding finding;
    finding.rule = rule;
    return explain::ProbeWords::of(finding);
}

Explanation ofMissing(session::Missing missing)
{
    return explain::DiagnosisWords::of(missing);
}

std::vector<QStringList> wordsOfAllRules()
{
    // The last value of each enumeration: whoever adds one moves the end here.
    std::vector<QStringList> all = everyRule(session::Rule::CodeMentioned, ofSession);
    for (const auto &more : {everyRule(bundle::ReceiverRule::FragileOnPlainHttp, ofReceiver),
                             everyRule(bundle::ContentsFinding::What::ManyFiles, ofContents),
                             everyRule(trust::Rule::KeyLocked, ofTrust),
                             everyRule(serve::ProbeRule::LinkEndsSoon, ofProbe),
                             everyRule(session::Missing::ChipVariant, ofMissing)})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

/// How many lines begin with each of the marks that give a page its form: headings, rows, points.
QList<qsizetype> formOf(const QString &path)
{
    QFile page{path};
    QList<qsizetype> counts(5);
    if (!page.open(QIODevice::ReadOnly))
        return counts;
    const QStringList lines = QString::fromUtf8(page.readAll()).split(u'\n');
    static const QRegularExpression numbered{u"^[0-9]+\\. "_s};
    for (const QString &line : lines) {
        counts[0] += line.startsWith(u'#');
        counts[1] += line.startsWith(u'|');
        counts[2] += line.startsWith(u"- "_s);
        counts[3] += line.contains(numbered);
        counts[4] += line.startsWith(u"    "_s) || line.startsWith(u"```"_s);
    }
    return counts;
}

} // namespace

class TranslationsTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsTranslatedWithAllItsFacts_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<std::size_t>("least");
        QTest::newRow("window, German") << u"airlift_de.ts"_s << std::size_t{800};
        QTest::newRow("explanations, German") << u"airlift_explain_de.ts"_s << std::size_t{1300};
        QTest::newRow("window, plurals") << u"airlift_en.ts"_s << std::size_t{9};
        QTest::newRow("explanations, plurals") << u"airlift_explain_en.ts"_s << std::size_t{7};
    }

    void everyTextIsTranslatedWithAllItsFacts()
    {
        QFETCH(QString, file);
        QFETCH(std::size_t, least);
        const std::vector<Entry> entries =
            entriesOf(QStringLiteral(TRANSLATIONS_FOLDER "/") + file);
        QVERIFY2(entries.size() >= least, qPrintable(QString::number(entries.size())));
        QStringList faults;
        for (const Entry &entry : entries)
            faults << faultsOf(entry);
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }

    void aTextThatLostSomethingIsFound_data()
    {
        QTest::addColumn<QString>("source");
        QTest::addColumn<QString>("translation");
        QTest::newRow("placeholder") << u"%1 of %2"_s << u"%1 von 2"_s;
        QTest::newRow("number") << u"Refused: -20199."_s << u"Abgelehnt: -20109."_s;
        QTest::newRow("option") << u"Give --ota-key."_s << u"--ota-Key angeben."_s;
        QTest::newRow("ellipsis") << u"Open…"_s << u"Öffnen"_s;
        QTest::newRow("mnemonic") << u"&Open"_s << u"Öffnen"_s;
        QTest::newRow("blank") << u" and more"_s << u"und mehr"_s;
        QTest::newRow("nothing") << u"Open"_s << QString{};
    }

    void aTextThatLostSomethingIsFound()
    {
        QFETCH(QString, source);
        QFETCH(QString, translation);
        QVERIFY(!faultsOf({u"A"_s, source, {translation}}).isEmpty());
        QVERIFY(faultsOf({u"A"_s, source, {source}}).isEmpty());
    }

    void germanHelpHasEverySectionAndRowOfTheEnglish()
    {
        const QDir help{u":/help"_s};
        const QStringList german = help.entryList({u"*.de.md"_s});
        QVERIFY(german.size() >= 6);
        for (const QString &name : german) {
            const QString english = QString{name}.replace(u".de.md"_s, u".md"_s);
            QVERIFY2(help.exists(english), qPrintable(name));
            QVERIFY2(formOf(help.filePath(name)) == formOf(help.filePath(english)),
                     qPrintable(name));
        }
    }

    void everyRuleSpeaksGerman()
    {
        const std::vector<QStringList> english = wordsOfAllRules();
        const auto translators = ui::installTranslations(QLocale{QLocale::German});
        const std::vector<QStringList> german = wordsOfAllRules();
        QLocale::setDefault(QLocale::c());
        static const QRegularExpression leftover{u"\\b(the|is|not|with)\\b"_s};
        QStringList faults;
        for (std::size_t rule = 0; rule < english.size(); ++rule) {
            for (qsizetype part = 0; part < english[rule].size(); ++part) {
                const bool isSame = german[rule][part] == english[rule][part];
                if (isSame ? !english[rule][part].isEmpty() : german[rule][part].contains(leftover))
                    faults << german[rule][part];
            }
        }
        QVERIFY2(faults.isEmpty(), qPrintable(faults.join(u'\n')));
    }
};

AIRLIFT_TEST(TranslationsTest)
#include "tst_translations.moc"
