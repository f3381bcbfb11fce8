#include "core/bundle/receiver_profile.h"

#include <optional>

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

// In a static library nobody else pulls the resource in, and the macro must stand outside every
// namespace.
static void initProfiles()
{
    Q_INIT_RESOURCE(profiles);
}

namespace airlift::bundle {

namespace {

constexpr ByteCount kLargestProfile{64 * 1024};

/// Takes one key after the other; the first thing wrong with any of them is kept.
class ProfileReader
{
public:
    ProfileReader(QJsonObject object, QString path)
        : m_object(std::move(object))
        , m_path(std::move(path))
    {
    }

    void take(const char *key, QString &into)
    {
        const QJsonValue value = valueOf(key);
        if (!value.isUndefined() && expect(value.isString() && !value.toString().isEmpty(), key))
            into = value.toString();
    }
    void take(const char *key, QByteArray &into)
    {
        QString text = QString::fromUtf8(into);
        take(key, text);
        if (expect(text.toUtf8().size() < 128, key)) // the device's file name field
            into = text.toUtf8();
    }
    void take(const char *key, bool &into)
    {
        const QJsonValue value = valueOf(key);
        if (!value.isUndefined() && expect(value.isBool(), key))
            into = value.toBool();
    }
    void take(const char *key, int &into, int least, int most)
    {
        const QJsonValue value = valueOf(key);
        if (value.isUndefined())
            return;
        const qint64 number = value.toInteger(-1);
        if (expect(value.isDouble() && number >= least && number <= most, key))
            into = static_cast<int>(number);
    }
    template <typename Enum>
    void take(const char *key, Enum &into, std::initializer_list<std::pair<const char *, Enum>> all)
    {
        const QJsonValue value = valueOf(key);
        if (value.isUndefined())
            return;
        for (const auto &[name, meaning] : all) {
            if (value.toString() == QLatin1String(name)) {
                into = meaning;
                return;
            }
        }
        expect(false, key);
    }

    [[nodiscard]] std::optional<BadProfile> finish()
    {
        for (const QString &key : m_object.keys()) {
            if (!m_taken.contains(key) && !m_bad)
                m_bad = BadProfile{m_path, key, QStringLiteral("unknown key")};
        }
        return m_bad;
    }

private:
    QJsonValue valueOf(const char *key)
    {
        const QString name = QString::fromLatin1(key);
        m_taken.insert(name);
        return m_object.contains(name) ? m_object.value(name) : QJsonValue{QJsonValue::Undefined};
    }
    bool expect(bool good, const char *key)
    {
        if (!good && !m_bad) {
            const QString name = QString::fromLatin1(key);
            m_bad = BadProfile{m_path, name, m_object.value(name).toVariant().toString().left(80)};
        }
        return good;
    }

    QJsonObject m_object;
    QString m_path;
    QSet<QString> m_taken;
    std::optional<BadProfile> m_bad;
};

void takeLimits(ProfileReader &reader, ReceiverProfile &profile)
{
    // Upper bounds are those of the device's fields, or of what it could ever hold in memory.
    reader.take("receiveBuffer", profile.receiveBuffer, 512, 16384);
    reader.take("mostFiles", profile.mostFiles, 1, 256);
    reader.take("longestFileName", profile.longestFileName, 1, 128);
    reader.take("longestCertificateName", profile.longestCertificateName, 1, 128);
    reader.take("longestSignatureText", profile.longestSignatureText, 1, 511);
    reader.take("longestObject", profile.longestObject, 1, 16384);
    int largest = static_cast<int>(profile.largestFile.value);
    reader.take("largestFile", largest, 1, 0x7FFFFFFF);
    profile.largestFile = ByteCount{largest};
}

void takeHabits(ProfileReader &reader, ReceiverProfile &profile)
{
    using P = ReceiverProfile;
    reader.take(
        "oversizedObject", profile.oversizedObject,
        {{"error", P::Oversized::Refused}, {"never finishes", P::Oversized::NeverFinishes}});
    reader.take("listErrors", profile.listErrors,
                {{"plain", P::ListErrors::Plain}, {"detailed", P::ListErrors::Detailed}});
    reader.take("closeErrors", profile.closeErrors,
                {{"mapped", P::CloseErrors::Mapped}, {"raw", P::CloseErrors::Raw}});
    reader.take("zeroByteMeansUnsigned", profile.zeroByteMeansUnsigned);
    reader.take("versionComparison", profile.versionComparison,
                {{"overflowing number", P::VersionComparison::OverflowingNumber},
                 {"digit by digit", P::VersionComparison::DigitByDigit},
                 {"printed only", P::VersionComparison::PrintedOnly}});
    reader.take("traces", profile.traces,
                {{"library", P::Traces::Library}, {"local_ota", P::Traces::LocalOta}});
}

} // namespace

const QStringList &builtInReceivers()
{
    static const QStringList names{QStringLiteral("ota-lib-3.30"), QStringLiteral("ota-lib-4.10"),
                                   QStringLiteral("ota-lib-7.10"),
                                   QStringLiteral("local-ota-4.10")};
    return names;
}

Expected<ReceiverProfile, ProfileError> receiverProfile(const QString &nameOrPath)
{
    const bool builtIn = builtInReceivers().contains(nameOrPath);
    if (!builtIn && !QFileInfo::exists(nameOrPath))
        return failure(ProfileError{UnknownReceiver{nameOrPath, builtInReceivers()}});
    if (builtIn)
        initProfiles();
    const QString path =
        builtIn ? QStringLiteral(":/airlift/profiles/%1.json").arg(nameOrPath) : nameOrPath;
    const auto bytes = readBounded(path, kLargestProfile);
    if (!bytes)
        return failure(ProfileError{bytes.error()});
    return parseProfile(*bytes, path);
}

Expected<ReceiverProfile, ProfileError> parseProfile(const QByteArray &json, const QString &path)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject())
        return failure(ProfileError{
            BadProfile{path, QStringLiteral("byte %1").arg(parseError.offset), QString{}}});
    ReceiverProfile profile;
    ProfileReader reader{document.object(), path};
    int format = 0;
    reader.take("format", format, 1, 1);
    reader.take("id", profile.id);
    reader.take("title", profile.title);
    reader.take("vendorCertificate", profile.vendorCertificate);
    reader.take("versionFile", profile.versionFile);
    reader.take("writesVersionFile", profile.writesVersionFile);
    takeLimits(reader, profile);
    takeHabits(reader, profile);
    if (auto bad = reader.finish())
        return failure(ProfileError{*std::move(bad)});
    if (format != 1 || profile.id.isEmpty())
        return failure(ProfileError{
            BadProfile{path, format != 1 ? QStringLiteral("format") : QStringLiteral("id"), {}}});
    return profile;
}

} // namespace airlift::bundle
