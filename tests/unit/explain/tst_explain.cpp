#include "core/device/catalogue.h"
#include "core/explain/dialect_words.h"
#include "core/explain/explain.h"
#include "core/explain/face.h"
#include "tests/support/suite.h"

#include <set>

#include <QRegularExpression>
#include <QTest>

using namespace airlift;
using namespace airlift::explain;

namespace {

/// Every value of an enum whose last one is given; the switches in explain have no default, so a
/// value that is added behind it fails the build there first.
template <typename Enum>
std::vector<Enum> upTo(Enum last)
{
    std::vector<Enum> all;
    for (int value = 0; value <= static_cast<int>(last); ++value)
        all.push_back(static_cast<Enum>(value));
    return all;
}

bool hasPlaceholder(const QString &text)
{
    static const QRegularExpression place{QStringLiteral("%[0-9nL]")};
    return text.contains(place);
}

bool isFilled(const QString &text)
{
    return !hasPlaceholder(text) && !text.contains(QLatin1String("()")) &&
           !text.contains(QLatin1String("  ")) && text.trimmed() == text;
}

QByteArray all(const Explanation &e)
{
    return (e.title + u'|' + e.cause + u'|' + e.nextStep).toUtf8();
}

void verifyWhole(const Explanation &e)
{
    QVERIFY2(!e.title.isEmpty() && !e.title.endsWith(u'.'), all(e).constData());
    QVERIFY2(e.nextStep.endsWith(u'.'), all(e).constData());
    QVERIFY2(isFilled(e.title) && isFilled(e.cause) && isFilled(e.nextStep), all(e).constData());
}

/// The same for an error without facts, whose sentences have gaps.
void verifyShape(const Explanation &e)
{
    QVERIFY2(!e.title.trimmed().isEmpty() && e.nextStep.endsWith(u'.'), all(e).constData());
    QVERIFY2(!hasPlaceholder(e.title + e.cause + e.nextStep), all(e).constData());
}

/// One value of every alternative, made from nothing.
template <typename Variant, std::size_t... kIndex>
std::vector<Variant> alternatives(std::index_sequence<kIndex...>)
{
    return {Variant{std::in_place_index<kIndex>}...};
}
template <typename Variant>
std::vector<Variant> alternatives()
{
    return alternatives<Variant>(std::make_index_sequence<std::variant_size_v<Variant>>{});
}

template <typename Enum, typename Words>
void verifyWords(Enum last, Words words)
{
    std::set<QString> seen;
    for (const Enum value : upTo(last)) {
        const QString text = words(value);
        QVERIFY2(!text.isEmpty() && isFilled(text), qPrintable(text));
        QVERIFY2(seen.insert(text).second, qPrintable(text));
    }
}

session::Finding finding(session::Rule rule, const QString &subject = {},
                         std::optional<session::DeviceCode> code = {})
{
    session::Finding made;
    made.rule = rule;
    made.subject = subject;
    made.code = std::move(code);
    return made;
}

constexpr auto kLastRule = session::Rule::CodeMentioned;

} // namespace

class ExplainTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyFindingHasWordsWithAndWithoutItsFacts()
    {
        std::set<QString> titles;
        for (const session::Rule rule : upTo(kLastRule)) {
            verifyWhole(Explain::of(finding(rule)));
            verifyWhole(Explain::of(finding(rule, QStringLiteral("/sys/mcuflashimg.bin"))));
            verifyWhole(Explain::of(finding(rule, {}, session::DeviceCode{-10289_sl, "SL_FS"})));
            verifyWhole(
                Explain::of(finding(rule, QStringLiteral("x"), session::DeviceCode{-4711_sl, {}})));
            QVERIFY2(titles.insert(Explain::of(finding(rule)).title).second,
                     qPrintable(Explain::ruleId(rule)));
            if (QTest::currentTestFailed())
                QFAIL(qPrintable(Explain::ruleId(rule)));
        }
    }

    void theWindowNamesItsPagesWhereTheCommandLineNamesItsCommands()
    {
        const QString command{QStringLiteral("airlift-cli")};
        int commands = 0;
        int pages = 0;
        for (const session::Rule rule : upTo(kLastRule)) {
            commands += Explain::of(finding(rule)).nextStep.contains(command) ? 1 : 0;
            setFace(Face::Window);
            const Explanation words = Explain::of(finding(rule));
            setFace(Face::CommandLine);
            QVERIFY2(!all(words).contains("airlift-cli") && !all(words).contains(" --") &&
                         !all(words).contains("(--"),
                     all(words).constData());
            pages += words.nextStep.contains(QLatin1String("(page ")) ? 1 : 0;
        }
        QVERIFY(commands > 8);
        QCOMPARE(pages, commands);
        setFace(Face::Window);
        const QByteArray missingKey = all(
            Explain::of(bundle::Error{bundle::KeyMissing{bundle::KeyMissing::Which::Vendor, {}}}));
        setFace(Face::CommandLine);
        QVERIFY2(!missingKey.contains("--") && missingKey.contains("Give the vendor key"),
                 missingKey.constData());
        for (const Deed deed : upTo(Deed::RecordConsole)) {
            QVERIFY(Places::of(deed, Face::CommandLine).startsWith(command));
            QVERIFY(Places::of(deed, Face::Window).startsWith(QLatin1String("page ")));
        }
    }

    void everyFirmwareHasANameAndAnId()
    {
        std::set<QString> names;
        for (const device::Dialect dialect : device::kDialects) {
            QVERIFY(names.insert(DialectWords::name(dialect)).second);
            QCOMPARE(DialectWords::fromId(DialectWords::id(dialect)), std::optional{dialect});
        }
        QVERIFY(!DialectWords::fromId(QString{}));
        QCOMPARE(DialectWords::ids().size(), qsizetype{6});
    }

    void titlesOfCausesCarryTheirNumber()
    {
        using session::Rule;
        for (const Rule rule :
             {Rule::WrongRootCa, Rule::NameLookupFailed, Rule::DriverAborted, Rule::SignatureWrong,
              Rule::VendorCertificateUnusable, Rule::ConnectionLost, Rule::HashMismatch,
              Rule::FileSystemRefused, Rule::TooManyFiles, Rule::ServerNotVerified}) {
            const QString title =
                Explain::of(finding(rule, {}, session::DeviceCode{-4711_sl, {}})).title;
            QVERIFY2(title.contains(QLatin1String("(-4711)")), qPrintable(title));
        }
        QCOMPARE(
            Explain::of(finding(Rule::WrongRootCa, {}, session::DeviceCode{-688_sl, "SL_TLS_CERT"}))
                .title,
            QStringLiteral("The server's certificate chain does not lead to the root CA on the "
                           "device (-688)"));
    }

    void aWantedRootIsNamed()
    {
        const auto words = Explain::of(
            finding(session::Rule::WrongRootCa, QStringLiteral("DigiCert Global Root CA")));
        QVERIFY(words.nextStep.contains(QLatin1String("DigiCert Global Root CA")));
    }

    void aLostConnectionIsNeverCalledTampering()
    {
        for (const auto rule :
             {session::Rule::ConnectionLost, session::Rule::SecurityHaltAfterLostConnection}) {
            const Explanation words = Explain::of(finding(rule));
            QVERIFY2(words.nextStep.startsWith(
                         QLatin1String("Reset the device and start the update again")),
                     all(words).constData());
        }
    }

    void aSubjectIsNotTakenForAPlaceholder()
    {
        const Explanation words =
            Explain::of(finding(session::Rule::HashMismatch, QStringLiteral("%2"),
                                session::DeviceCode{-20199_sl, "OTA_ARCHIVE"}));
        QVERIFY2(words.title.contains(QLatin1String("%2")) &&
                     words.title.contains(QLatin1String("(-20199)")),
                 all(words).constData());
    }

    void everyErrorHasWords()
    {
        for (const auto &error : alternatives<FileError>())
            verifyShape(Explain::of(error));
        for (const auto &error : alternatives<trust::Error>())
            verifyShape(Explain::of(error));
        for (const auto &error : alternatives<bundle::Error>())
            verifyShape(Explain::of(error));
        for (const auto &error : alternatives<serve::Error>())
            verifyShape(Explain::of(error));
        for (const auto &error : alternatives<session::JournalError>())
            verifyShape(Explain::of(error));
    }

    void everyReasonInsideAnErrorHasWords()
    {
        for (const auto why : upTo(bundle::BadDeviceName::Why::Relative))
            QVERIFY(!Explain::of(bundle::Error{bundle::BadDeviceName{"x", why, {}, {}}})
                         .cause.isEmpty());
        for (const auto why : upTo(bundle::WrongImage::Why::TooShort))
            QVERIFY(!Explain::of(bundle::Error{bundle::WrongImage{QStringLiteral("x"), why}})
                         .cause.isEmpty());
        for (const auto which : upTo(bundle::KeyMissing::Which::Image))
            verifyWhole(Explain::of(bundle::Error{bundle::KeyMissing{which, "x"}}));
        for (const auto cause : upTo(serve::CannotListen::Cause::Other))
            verifyWhole(Explain::of(
                serve::Error{serve::CannotListen{QHostAddress::LocalHost, 443, cause, {}}}));
        std::set<QString> titles;
        for (const auto reason : upTo(link::LinkEnd::Reason::SystemError)) {
            const Explanation words =
                Explain::of(link::LinkEnd{reason, QStringLiteral("ttyACM0"), {}});
            verifyWhole(words);
            QVERIFY(titles.insert(words.title).second);
        }
    }

    void everyStateHasItsOwnWords()
    {
        using namespace session;
        verifyWords(Stage::Commit, Explain::stage);
        verifyWords(StageState::Failed, Explain::stageState);
        verifyWords(CommitState::Unknown, Explain::commit);
        verifyWords(Trust::Verified, Explain::trust);
        verifyWords(HashState::Bad, Explain::hash);
        verifyWords(Certainty::Possible, Explain::certainty);
        verifyWords(Severity::Blocker,
                    [](Severity severity) { return Explain::severity(severity); });
        verifyWords(Outcome::Unknown, [](Outcome outcome) {
            Snapshot snapshot;
            snapshot.outcome = outcome;
            return Explain::outcome(snapshot);
        });
    }

    void everyStateHasItsOwnId()
    {
        using namespace session;
        const auto id = [](auto value) { return Explain::id(value); };
        verifyWords(kLastRule, [](Rule rule) { return Explain::ruleId(rule); });
        verifyWords(Outcome::Unknown, id);
        verifyWords(Trust::Verified, id);
        verifyWords(CommitState::Unknown, id);
        verifyWords(Stage::Commit, id);
        verifyWords(StageState::Failed, id);
        verifyWords(HashState::Bad, id);
        verifyWords(Certainty::Possible, id);
        verifyWords(Severity::Blocker, id);
        static const QRegularExpression kebab{QStringLiteral("^[a-z]+(-[a-z]+)*$")};
        for (const Rule rule : upTo(kLastRule))
            QVERIFY2(kebab.match(Explain::ruleId(rule)).hasMatch(),
                     qPrintable(Explain::ruleId(rule)));
        QCOMPARE(Explain::ruleId(Rule::WrongRootCa), QStringLiteral("wrong-root-ca"));
        QCOMPARE(Explain::id(Outcome::RolledBack), QStringLiteral("rolled-back"));
        QCOMPARE(Explain::id(Trust::VerifiedWithRemark), QStringLiteral("verified-with-remark"));
    }

    void promise5_unknownIsCalledUnknown()
    {
        session::Snapshot snapshot;
        snapshot.outcome = session::Outcome::Unknown;
        QVERIFY(Explain::outcome(snapshot).startsWith(QLatin1String("Unknown")));
        snapshot.findings.push_back(finding(session::Rule::WrongRootCa));
        snapshot.firstCause = 0;
        QVERIFY(Explain::outcome(snapshot).contains(QLatin1String("root CA")));
    }

    void everyEntryOfTheTimelineIsToldOrIsNoise()
    {
        for (auto &event : alternatives<device::Event>()) {
            device::Observation line;
            line.event = event;
            const QString text = Explain::entry({Instant{}, line});
            QVERIFY2(!text.contains(QLatin1String("%1")) && !text.contains(QLatin1String("%2")),
                     qPrintable(text));
        }
        for (auto &what : alternatives<serve::Happening>())
            QVERIFY(!Explain::entry({Instant{}, serve::ServerEvent{serve::ConnectionId{1}, what}})
                         .contains(u'%'));
        for (auto &source : alternatives<session::Source>())
            QVERIFY(!Explain::entry({Instant{}, source}).contains(u'%'));
        QVERIFY(!Explain::entry({Instant{}, session::Silence{std::chrono::seconds{45}}}).isEmpty());
    }

    void oneLineIsOneLine()
    {
        QCOMPARE(Explain::oneLine({QStringLiteral("A went wrong"), QStringLiteral("c"),
                                   QStringLiteral("Do\n b.")}),
                 QStringLiteral("A went wrong. Do b."));
        QCOMPARE(Explain::oneLine({QStringLiteral("A."), {}, {}}), QStringLiteral("A."));
    }
};

AIRLIFT_TEST(ExplainTest)
#include "tst_explain.moc"
