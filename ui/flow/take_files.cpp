#include "ui/flow/take_files.h"

#include "core/bundle/remedy.h"

#include <algorithm>

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

using Kind = bundle::Recognised::Kind;

/// What a browser asks a device for lies below /www there.
bool isWebFile(const QString &path)
{
    static const QStringList suffixes{u"html"_s, u"htm"_s, u"css"_s, u"js"_s,  u"png"_s,
                                      u"jpg"_s,  u"svg"_s, u"ico"_s, u"gif"_s, u"webp"_s};
    return suffixes.contains(QFileInfo{path}.suffix().toLower());
}

class Taking
{
public:
    explicit Taking(bundle::RecipeFile into)
        : m_hadImage(into.recipe.image.has_value())
    {
        taken.file = std::move(into);
    }

    void take(const TakenFile &given)
    {
        const bundle::Recognised &file = given.file;
        switch (file.kind) {
        case Kind::Recipe:
            taken.recipe = file.path;
            return;
        case Kind::Bundle:
            taken.bundle = file.path;
            return;
        case Kind::Unreadable:
            taken.unread << file.path;
            return;
        case Kind::PrivateKey:
            return takeKey(file);
        default:
            break;
        }
        ++taken.added;
        if (!given.place.isEmpty())
            addFile(file.path, given.place); // part of a folder: it keeps its place
        else if (file.kind == Kind::Image)
            takeImage(file);
        else if (file.kind == Kind::ServicePack)
            recipe().servicePack = file.path;
        else if (file.kind == Kind::Catalogue)
            recipe().catalogue = file.path;
        else if (file.kind == Kind::Certificate)
            takeCertificate(file);
        else
            addFile(file.path, (isWebFile(file.path) ? u"/www/"_s + QFileInfo{file.path}.fileName()
                                                     : QFileInfo{file.path}.fileName())
                                   .toUtf8());
    }

    Taken taken;

private:
    [[nodiscard]] bundle::Recipe &recipe() { return taken.file.recipe; }

    void takeImage(const bundle::Recognised &file)
    {
        recipe().image = file.path;
        if (m_hadImage)
            return;
        // The first image says which kind of chip it is for; the generation cannot be told.
        using bundle::Chip;
        const bool gen3 = bundle::traits(recipe().chip).signatureHash == trust::HashKind::Sha256;
        if (file.linkage == bundle::Linkage::Ram && bundle::traits(recipe().chip).hashPrefix)
            recipe().chip = gen3 ? Chip::CC3235S : Chip::CC3220S;
        else if (file.linkage == bundle::Linkage::Flash &&
                 !bundle::traits(recipe().chip).hashPrefix)
            recipe().chip = gen3 ? Chip::CC3235SF : Chip::CC3220SF;
    }

    void takeCertificate(const bundle::Recognised &file)
    {
        if (file.keyKind == trust::KeyKind::EcP256) {
            taken.file.vendorCertificate = file.path;
            return;
        }
        const QByteArray name =
            addFile(file.path, QFileInfo{file.path}.fileName().toUtf8(), /*inBundle=*/false);
        if (recipe().imageSigner.isEmpty())
            recipe().imageSigner = name;
    }

    void takeKey(const bundle::Recognised &file)
    {
        const bool forImage =
            file.keyKind == trust::KeyKind::Rsa ||
            (file.keyKind != trust::KeyKind::EcP256 && taken.file.imageKey.isEmpty());
        (forImage ? taken.file.imageKey : taken.file.vendorKey) = file.path;
        taken.keys << QFileInfo{file.path}.fileName();
    }

    QByteArray addFile(const QString &path, const QByteArray &name, bool inBundle = true)
    {
        auto &files = recipe().files;
        const auto there = std::find_if(files.begin(), files.end(),
                                        [&](const auto &file) { return file.path == path; });
        if (there != files.end())
            return there->deviceName;
        files.push_back(
            {.path = path, .deviceName = bundle::usableName(name, recipe()), .inBundle = inBundle});
        return files.back().deviceName;
    }

    bool m_hadImage;
};

} // namespace

Taken take(const std::vector<TakenFile> &files, bundle::RecipeFile into)
{
    Taking taking{std::move(into)};
    for (const TakenFile &file : files)
        taking.take(file);
    return std::move(taking.taken);
}

} // namespace airlift::ui
