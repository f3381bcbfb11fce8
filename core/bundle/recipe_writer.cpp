#include "core/bundle/recipe.h"
#include "core/trust/private_key.h"

#include <algorithm>

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace airlift::bundle {

namespace {

/// The certificate that the reader makes out of image.certificate: nothing else is said about it.
const FileSource *imageCertificate(const Recipe &recipe)
{
    if (!recipe.image || recipe.imageSigner.isEmpty())
        return nullptr;
    const auto found =
        std::find_if(recipe.files.begin(), recipe.files.end(), [&](const FileSource &file) {
            return file == FileSource{.path = file.path,
                                      .deviceName = recipe.imageSigner,
                                      .inBundle = false};
        });
    return found == recipe.files.end() ? nullptr : &*found;
}

class Writer
{
public:
    Writer(const RecipeFile &file, const QString &path)
        : m_file(file)
        , m_folder(QFileInfo{path}.dir())
    {
    }

    QJsonObject write() const
    {
        const Recipe &recipe = m_file.recipe;
        QJsonObject object{
            {QStringLiteral("airlift_recipe"), 1},
            {QStringLiteral("device"), QString::fromLatin1(traits(recipe.chip).name)},
            {QStringLiteral("project"), recipe.project},
            {QStringLiteral("version"), version()},
            {QStringLiteral("receiver"), m_file.receiver.endsWith(QLatin1String(".json"))
                                             ? relative(m_file.receiver)
                                             : m_file.receiver}};
        if (recipe.image)
            object.insert(QStringLiteral("image"), image());
        if (const QJsonArray list = files(); !list.isEmpty())
            object.insert(QStringLiteral("files"), list);
        putPath(object, QLatin1String("service_pack"), recipe.servicePack.value_or(QString{}));
        putPath(object, QLatin1String("catalogue"), recipe.catalogue.value_or(QString{}));
        putPath(object, QLatin1String("catalogue_signature"), recipe.catalogueSignature);
        putFlag(object, QLatin1String("catalogue_of_own_root"), recipe.catalogueOfOwnRoot);
        putFlag(object, QLatin1String("boot_info"), recipe.withBootInfo);
        putFlag(object, QLatin1String("unsigned"), recipe.unsignedOnPurpose);
        putPath(object, QLatin1String("ota_key"), m_file.vendorKey);
        putPath(object, QLatin1String("ota_certificate"), m_file.vendorCertificate);
        return object;
    }

private:
    [[nodiscard]] QString relative(const QString &path) const
    {
        return trust::isTokenUri(path) ? path : m_folder.relativeFilePath(path);
    }
    void putPath(QJsonObject &object, QLatin1String key, const QString &path) const
    {
        if (!path.isEmpty())
            object.insert(key, relative(path));
    }
    static void putFlag(QJsonObject &object, QLatin1String key, bool set)
    {
        if (set)
            object.insert(key, true);
    }

    [[nodiscard]] QString version() const
    {
        switch (m_file.versionRule) {
        case VersionRule::Utc:
            return QStringLiteral("utc");
        case VersionRule::Local:
            return QStringLiteral("local");
        case VersionRule::Given:
            break;
        }
        return QString::fromLatin1(m_file.recipe.version.digits());
    }

    [[nodiscard]] QJsonObject image() const
    {
        const Recipe &recipe = m_file.recipe;
        QJsonObject object{{QStringLiteral("file"), relative(*recipe.image)}};
        putPath(object, QLatin1String("key"), m_file.imageKey);
        const FileSource *certificate = imageCertificate(recipe);
        if (certificate != nullptr)
            putPath(object, QLatin1String("certificate"), certificate->path);
        const QString signer = QString::fromUtf8(recipe.imageSigner);
        if (!signer.isEmpty() &&
            (certificate == nullptr || QFileInfo{certificate->path}.fileName() != signer))
            object.insert(QStringLiteral("signer"), signer);
        putFlag(object, QLatin1String("as_is"), recipe.imageAsIs);
        putFlag(object, QLatin1String("signer_on_device"), recipe.signerOnDevice);
        return object;
    }

    [[nodiscard]] QJsonArray files() const
    {
        QJsonArray list;
        const FileSource *certificate = imageCertificate(m_file.recipe);
        for (const FileSource &source : m_file.recipe.files) {
            if (&source == certificate)
                continue;
            QJsonObject object{{QStringLiteral("file"), relative(source.path)},
                               {QStringLiteral("name"), QString::fromUtf8(source.deviceName)}};
            putFlag(object, QLatin1String("secure"), source.secured);
            if (!source.inBundle)
                object.insert(QStringLiteral("bundle"), false);
            if (!source.signer.isEmpty())
                object.insert(QStringLiteral("signer"), QString::fromUtf8(source.signer));
            putFlag(object, QLatin1String("private_key_on_purpose"), source.privateKeyOnPurpose);
            putFlag(object, QLatin1String("pem_as_is"), source.pemAsIs);
            list.append(object);
        }
        return list;
    }

    const RecipeFile &m_file;
    QDir m_folder;
};

} // namespace

QByteArray recipeJson(const RecipeFile &file, const QString &path)
{
    return QJsonDocument{Writer{file, path}.write()}.toJson(QJsonDocument::Indented);
}

Result<void> writeRecipe(const RecipeFile &file, const QString &path)
{
    if (const auto saved = saveAtomically(path, recipeJson(file, path)); !saved)
        return failure(Error{saved.error()});
    return {};
}

} // namespace airlift::bundle
