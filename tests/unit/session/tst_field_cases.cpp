#include "core/session/diagnosis.h"
#include "tests/support/corpus.h"
#include "tests/support/suite.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>
#include <QTest>

using namespace airlift;
using namespace airlift::session;

namespace {

/// The classes of the collection that a cause belongs to. A secondary category of a case does not
/// count: for the driver abort it is the very mistake (DNS).
QStringList categoriesOf(const Finding &cause)
{
    const auto names = [](std::initializer_list<const char *> all) {
        QStringList list;
        for (const char *name : all)
            list << QString::fromLatin1(name);
        return list;
    };
    switch (cause.rule) {
    case Rule::WrongRootCa:
    case Rule::RootFileMissing:
    case Rule::CaFileNotAssigned:
    case Rule::SecurePeerClosed:
        return names({"tls-root-ca"});
    case Rule::RootFileUnusable:
        return names({"tls-root-ca", "fs-cert"});
    case Rule::CredentialFileUnusable:
    case Rule::TlsAcceptFailed:
        return names({"fs-cert"});
    case Rule::CertificateDatesRefused:
        return names({"tls-date"});
    case Rule::TlsRefused:
        return names({"tls-cipher"});
    case Rule::NameLookupFailed:
    case Rule::StaleNameServer:
    case Rule::EmptyLookup:
        return names({"dns"});
    case Rule::DriverAborted:
    case Rule::FatalDevice:
    case Rule::ServerUnreachable:
    case Rule::StartFailed:
    case Rule::BrokerUnavailable:
        return names({"other"});
    case Rule::HttpRefused:
        return cause.code && number(cause.code->status) == 401 ? names({"cdn-token"})
                                                               : names({"http", "cdn-token"});
    case Rule::CloudFolderMissing:
        return names({"cdn-token"});
    case Rule::NotAnArchive:
    case Rule::HeaderUnusable:
        return names({"http"});
    case Rule::SignatureWrong:
    case Rule::SignatureMissing:
    case Rule::VendorCertificateUnusable:
    case Rule::WrongKeyKind:
        return names({"signature-ota"});
    case Rule::FileSignatureRefused:
        return names({"signature-file"});
    case Rule::HashMismatch:
        return names({"hash"});
    case Rule::CommitRefused:
    case Rule::RolledBack:
        return names({"bundle-state"});
    case Rule::FileSystemRefused:
    case Rule::TooManyFiles:
        return names({"fs-space", "fs-token", "fs-cert"});
    case Rule::DeviceLocked:
        return names({"fs-token"});
    case Rule::AccessPointLeft:
    case Rule::NoAddress:
        return names({"wlan"});
    case Rule::NetworkNotFound:
    case Rule::JoinRefused:
    case Rule::ProvisioningFailed:
    case Rule::FeedbackLost:
        return names({"provisioning-ap", "provisioning-smartconfig"});
    case Rule::BootLoaderSilent:
        return names({"uniflash"});
    default:
        return {};
    }
}

enum class Verdict { Right, Unsure, Wrong };

/// Sure and of the right class and, where the case names numbers, with one of them: right. Anything
/// else that is sure is wrong. What is not sure must say what it needs.
Verdict judge(const QJsonObject &item, const Diagnosis &diagnosis)
{
    const bool control =
        item[QStringLiteral("cause")].toString().startsWith(QStringLiteral("No failure"));
    if (control)
        return diagnosis.outcome == Diagnosis::Outcome::Updated && !diagnosis.cause
                   ? Verdict::Right
                   : Verdict::Wrong;
    if (!diagnosis.hasAnswer())
        return diagnosis.missing.empty() && !diagnosis.cause ? Verdict::Wrong : Verdict::Unsure;
    if (!categoriesOf(*diagnosis.cause).contains(item[QStringLiteral("category")].toString()))
        return Verdict::Wrong;
    const QJsonArray codes = item[QStringLiteral("codes")].toArray();
    if (codes.isEmpty() || diagnosis.chain.empty())
        return Verdict::Right;
    const bool named =
        (diagnosis.printedStatus && codes.contains(*diagnosis.printedStatus)) ||
        std::any_of(diagnosis.chain.begin(), diagnosis.chain.end(), [&](const CodedLine &coded) {
            return codes.contains(number(coded.code.status));
        });
    return named ? Verdict::Right : Verdict::Wrong;
}

struct Count {
    int right = 0;
    int unsure = 0;
    int wrong = 0;
};

void add(Count &count, Verdict verdict)
{
    ++(verdict == Verdict::Right    ? count.right
       : verdict == Verdict::Unsure ? count.unsure
                                    : count.wrong);
}

QList<QJsonObject> cases()
{
    QList<QJsonObject> all;
    const auto folder = test::corpusFile(QStringLiteral("cases"));
    if (!folder)
        return all;
    const QDir dir{*folder};
    for (const QString &name : dir.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name)) {
        QFile file{dir.filePath(name)};
        if (file.open(QIODevice::ReadOnly))
            all << QJsonDocument::fromJson(file.readAll()).object();
    }
    return all;
}

} // namespace

class FieldCasesTest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void noCaseOfTheFieldIsDiagnosedWrongly()
    {
        const QList<QJsonObject> all = cases();
        if (all.isEmpty())
            QSKIP("the field cases are not here");
        QMap<QString, Count> counts;
        QStringList wrong;
        for (const QJsonObject &item : all) {
            const QString kind = item[QStringLiteral("log_kind")].toString();
            const QString truth = item[QStringLiteral("ground_truth")].toString();
            const QString category = item[QStringLiteral("category")].toString();
            const QByteArray log = item[QStringLiteral("log")].toString().toUtf8();
            for (const QString &chip : {QString{}, item[QStringLiteral("device")].toString()}) {
                const Verdict verdict = judge(item, diagnose(log, chip));
                if (verdict == Verdict::Wrong)
                    wrong << item[QStringLiteral("id")].toString() + QLatin1Char(' ') + category;
                if (!chip.isEmpty())
                    continue;
                add(counts[QStringLiteral("%1 %2 (all)").arg(kind, truth)], verdict);
                if (kind == QLatin1String("uart"))
                    add(counts[QStringLiteral("%1 %2 %3").arg(kind, truth, category)], verdict);
            }
        }
        for (auto it = counts.cbegin(); it != counts.cend(); ++it)
            qInfo("%-40s right %2d  unsure %2d  wrong %2d", qPrintable(it.key()), it->right,
                  it->unsure, it->wrong);
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(QStringLiteral(", "))));
        const Count strong = counts[QStringLiteral("uart strong (all)")];
        const Count moderate = counts[QStringLiteral("uart moderate (all)")];
        QVERIFY(strong.right >= 5);
        QVERIFY(moderate.right >= 6);
        QCOMPARE(counts[QStringLiteral("uart weak (all)")].right, 0); // nobody can know
    }

    void noBeginningOfACaseIsDiagnosedWrongly()
    {
        const QList<QJsonObject> all = cases();
        if (all.isEmpty())
            QSKIP("the field cases are not here");
        for (const QJsonObject &item : all) {
            if (item[QStringLiteral("log_kind")].toString() != QLatin1String("uart"))
                continue;
            const QByteArray log = item[QStringLiteral("log")].toString().toUtf8();
            for (qsizetype size = 0; size < log.size(); size += 7) {
                const Diagnosis diagnosis = diagnose(log.first(size));
                if (diagnosis.hasAnswer())
                    QVERIFY2(judge(item, diagnosis) == Verdict::Right,
                             qPrintable(QStringLiteral("case %1, first %2 bytes")
                                            .arg(item[QStringLiteral("id")].toString())
                                            .arg(size)));
            }
        }
    }
};

AIRLIFT_TEST(FieldCasesTest)
#include "tst_field_cases.moc"
