#include "core/bundle/recipe.h"
#include "core/trust/private_key.h"

#include <optional>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace airlift::bundle {

using namespace literals;

namespace {

/// Walks one JSON object: every key that is read is ticked off, the first mistake is kept.
class Reader
{
public:
    Reader(QJsonObject object, QString where, QString path)
        : m_object(std::move(object))
        , m_where(std::move(where))
        , m_path(std::move(path))
    {
    }

    [[nodiscard]] bool has(QLatin1String key) const { return m_object.contains(key); }

    QString text(QLatin1String key, const QString &otherwise = {})
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return otherwise;
        if (!value.isString())
            complain(key, QStringLiteral("not a text"));
        return value.toString();
    }

    bool flag(QLatin1String key, bool otherwise)
    {
        const QJsonValue value = take(key);
        if (value.isUndefined())
            return otherwise;
        if (!value.isBool())
            complain(key, QStringLiteral("not true or false"));
        return value.toBool();
    }

    QJsonValue take(QLatin1String key)
    {
        m_known.insert(key);
        return m_object.value(key);
    }

    void complain(QLatin1String key, const QString &found)
    {
        if (!m_error)
            m_error = BadRecipe{m_path, m_where + key, found};
    }

    /// A path relative to the recipe's folder; a key on a token is none.
    QString file(QLatin1String key)
    {
        const QString name = text(key);
        return name.isEmpty() || trust::isTokenUri(name)
                   ? name
                   : QDir::cleanPath(QFileInfo{m_path}.dir().absoluteFilePath(name));
    }

    /// The first mistake, an unknown key included.
    std::optional<BadRecipe> finish()
    {
        for (auto it = m_object.constBegin(); !m_error && it != m_object.constEnd(); ++it) {
            if (!m_known.contains(it.key()))
                m_error = BadRecipe{m_path, m_where + it.key(), QStringLiteral("unknown key")};
        }
        return m_error;
    }

private:
    QJsonObject m_object;
    QString m_where;
    QString m_path;
    QSet<QString> m_known;
    std::optional<BadRecipe> m_error;
};

Result<FileSource> readFileSource(const QJsonValue &value, int index, const QString &path)
{
    const QString where = QStringLiteral("files[%1].").arg(index);
    if (!value.isObject())
        return failure(Error{BadRecipe{path, where, QStringLiteral("not an object")}});
    Reader reader{value.toObject(), where, path};
    FileSource source;
    source.path = reader.file(QLatin1String("file"));
    source.deviceName =
        reader.text(QLatin1String("name"), QFileInfo{source.path}.fileName()).toUtf8();
    source.secured = reader.flag(QLatin1String("secure"), false);
    source.inBundle = reader.flag(QLatin1String("bundle"), true);
    source.signer = reader.text(QLatin1String("signer")).toUtf8();
    source.privateKeyOnPurpose = reader.flag(QLatin1String("private_key_on_purpose"), false);
    source.pemAsIs = reader.flag(QLatin1String("pem_as_is"), false);
    if (source.path.isEmpty())
        reader.complain(QLatin1String("file"), QStringLiteral("missing"));
    if (const auto error = reader.finish())
        return failure(Error{*error});
    return source;
}

void readImage(RecipeFile &file, Reader &reader, const QString &path)
{
    const QJsonValue value = reader.take(QLatin1String("image"));
    if (value.isUndefined())
        return;
    if (!value.isObject())
        return reader.complain(QLatin1String("image"), QStringLiteral("not an object"));
    Reader image{value.toObject(), QStringLiteral("image."), path};
    file.recipe.image = image.file(QLatin1String("file"));
    file.imageKey = image.file(QLatin1String("key"));
    const QString certificate = image.file(QLatin1String("certificate"));
    file.recipe.imageSigner =
        image
            .text(QLatin1String("signer"),
                  certificate.isEmpty() ? QString{} : QFileInfo{certificate}.fileName())
            .toUtf8();
    file.recipe.imageAsIs = image.flag(QLatin1String("as_is"), false);
    file.recipe.signerOnDevice = image.flag(QLatin1String("signer_on_device"), false);
    if (!certificate.isEmpty()) {
        FileSource signer;
        signer.path = certificate;
        signer.deviceName = file.recipe.imageSigner;
        signer.inBundle =
            false; // a signer must be there before what it signs, whatever becomes of the bundle
        file.recipe.files.push_back(signer);
    }
    if (file.recipe.image->isEmpty())
        image.complain(QLatin1String("file"), QStringLiteral("missing"));
    if (const auto error = image.finish())
        reader.complain(QLatin1String("image"), error->where + QStringLiteral(": ") + error->found);
}

void readVersion(RecipeFile &file, Reader &reader)
{
    const QString text = reader.text(QLatin1String("version"), QStringLiteral("utc"));
    if (text == QLatin1String("utc"))
        return; // the default of Recipe
    if (text == QLatin1String("local")) {
        file.versionRule = VersionRule::Local;
        file.recipe = file.at(QDateTime::currentDateTimeUtc());
        return;
    }
    file.versionRule = VersionRule::Given;
    if (const auto version = Version::parse(text))
        file.recipe.version = *version;
    else
        reader.complain(QLatin1String("version"), text);
}

void readCatalogue(Recipe &recipe, Reader &reader)
{
    if (const QString path = reader.file(QLatin1String("catalogue")); !path.isEmpty())
        recipe.catalogue = path;
    recipe.catalogueSignature = reader.file(QLatin1String("catalogue_signature"));
    recipe.catalogueOfOwnRoot = reader.flag(QLatin1String("catalogue_of_own_root"), false);
    if (!recipe.catalogue && (recipe.catalogueOfOwnRoot || !recipe.catalogueSignature.isEmpty()))
        reader.complain(QLatin1String("catalogue"), QStringLiteral("missing"));
}

/// A name, or a path like all others if it ends like one.
void readReceiver(RecipeFile &file, Reader &reader)
{
    const QLatin1String key{"receiver"};
    if (!reader.has(key))
        return;
    const bool isFile = reader.text(key).endsWith(QLatin1String(".json"));
    file.receiver = isFile ? reader.file(key) : reader.text(key);
}

} // namespace

Result<RecipeFile> parseRecipe(const QByteArray &json, const QString &path)
{
    QJsonParseError parseError;
    const QJsonDocument document = QJsonDocument::fromJson(json, &parseError);
    if (!document.isObject()) {
        const auto line = json.left(parseError.offset).count('\n') + 1;
        return failure(
            Error{BadRecipe{path, QStringLiteral("line %1").arg(line), parseError.errorString()}});
    }
    Reader reader{document.object(), {}, path};
    RecipeFile file;
    const QJsonValue format = reader.take(QLatin1String("airlift_recipe"));
    if (format.toInt() != 1)
        reader.complain(QLatin1String("airlift_recipe"), QStringLiteral("not 1"));

    const QString device = reader.text(QLatin1String("device"), QStringLiteral("CC3220SF"));
    if (const auto chip = chipFromName(device))
        file.recipe.chip = *chip;
    else
        reader.complain(QLatin1String("device"), device);
    file.recipe.project = reader.text(QLatin1String("project"), file.recipe.project);
    readVersion(file, reader);
    readImage(file, reader, path);

    const QJsonValue files = reader.take(QLatin1String("files"));
    if (!files.isUndefined() && !files.isArray())
        reader.complain(QLatin1String("files"), QStringLiteral("not a list"));
    const QJsonArray list = files.toArray();
    for (int i = 0; i < list.size(); ++i) {
        const auto source = readFileSource(list.at(i), i, path);
        if (!source)
            return failure(source.error());
        file.recipe.files.push_back(*source);
    }
    if (const QString pack = reader.file(QLatin1String("service_pack")); !pack.isEmpty())
        file.recipe.servicePack = pack;
    readCatalogue(file.recipe, reader);
    file.recipe.withBootInfo = reader.flag(QLatin1String("boot_info"), false);
    file.recipe.unsignedOnPurpose = reader.flag(QLatin1String("unsigned"), false);
    file.vendorKey = reader.file(QLatin1String("ota_key"));
    file.vendorCertificate = reader.file(QLatin1String("ota_certificate"));
    readReceiver(file, reader);
    if (const auto error = reader.finish())
        return failure(Error{*error});
    return file;
}

Result<RecipeFile> readRecipe(const QString &path)
{
    const auto json = readBounded(path, 1_MiB);
    if (!json)
        return failure(Error{json.error()});
    return parseRecipe(*json, path);
}

} // namespace airlift::bundle
