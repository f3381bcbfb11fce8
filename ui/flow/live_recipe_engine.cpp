#include "core/bundle/plan.h"
#include "ui/flow/recipe_engine.h"

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace airlift::ui {

namespace {

using explain::Explain;

constexpr std::size_t kMostFilesOfAFolder = 200; ///< far more than any device takes

void takeFolder(const QString &path, std::vector<TakenFile> &taken)
{
    const QDir folder{path};
    QDirIterator it{path, QDir::Files, QDirIterator::Subdirectories};
    while (it.hasNext() && taken.size() < kMostFilesOfAFolder) {
        const QString file = it.next();
        taken.push_back(
            {bundle::recognise(file),
             (u'/' + folder.dirName() + u'/' + folder.relativeFilePath(file)).toUtf8()});
    }
}

std::vector<TakenFile> recognise(const QStringList &paths)
{
    std::vector<TakenFile> taken;
    for (const QString &path : paths) {
        if (QFileInfo{path}.isDir())
            takeFolder(path, taken);
        else
            taken.push_back({bundle::recognise(path), {}});
    }
    return taken;
}

bool isPublic(const trust::PublicKey &key)
{
    return trust::dummyKey(key).has_value();
}

QStringList publicCertificates(const bundle::RecipeFile &file)
{
    QStringList names;
    const auto look = [&names](const QString &path, const QString &name) {
        const auto read = trust::Certificate::read(path);
        if (read && isPublic(read->publicKey()))
            names << name;
    };
    if (!file.vendorCertificate.isEmpty())
        look(file.vendorCertificate, QFileInfo{file.vendorCertificate}.fileName());
    for (const bundle::PlannedFile &planned : bundle::plan(file.recipe))
        if (planned.signsOthers)
            look(planned.path, QString::fromUtf8(planned.name));
    return names;
}

const bundle::Result<bundle::SpareKeys> &spareKeys()
{
    // RSA keys take a while; these are of no worth, so one pair per run is enough.
    static const bundle::Result<bundle::SpareKeys> keys = bundle::SpareKeys::make();
    return keys;
}

Judgement judge(const JudgeRequest &request)
{
    Judgement judgement;
    const auto receiver = bundle::receiverProfile(request.file.receiver);
    if (!receiver) {
        judgement.trouble = Explain::of(receiver.error());
        return judgement;
    }
    judgement.receiver = *receiver;
    const auto &spare = spareKeys();
    if (!spare) {
        judgement.trouble = Explain::of(spare.error());
        return judgement;
    }
    bundle::PreviewRequest preview;
    preview.file = request.file;
    preview.imageKey = request.imageKey;
    preview.vendorKey = request.vendorKey;
    preview.receiver = *receiver;
    preview.stop = request.stop;
    judgement.preview = bundle::preview(preview, *spare);
    judgement.publicCertificates = publicCertificates(request.file);
    return judgement;
}

std::optional<bundle::Prediction> predicted(const QString &path, const MakeRequest &request)
{
    const auto receiver = bundle::receiverProfile(request.receiver);
    if (!receiver)
        return std::nullopt;
    bundle::DeviceStore store;
    if (const auto vendor =
            request.vendorCertificate.isEmpty()
                ? std::nullopt
                : std::optional{trust::Certificate::read(request.vendorCertificate)};
        vendor && *vendor)
        store.files[receiver->vendorCertificate] = (*vendor)->toDer();
    auto prediction = bundle::predictFile(path, *receiver, store);
    return prediction ? std::optional{*std::move(prediction)} : std::nullopt;
}

bundle::Result<BundleMade> make(const MakeRequest &request)
{
    const auto watch = [control = request.control](bundle::Progress progress) {
        control->done = progress.done.value;
        control->total = progress.total.value;
        return !control->cancel;
    };
    bundle::Recipe recipe = request.recipe;
    if (const auto receiver = bundle::receiverProfile(request.receiver))
        recipe.certificateNameLimit = receiver->longestCertificateName;
    auto built = bundle::build(recipe, request.keys, request.folder, watch);
    if (!built)
        return failure(built.error());
    BundleMade made;
    made.prediction = predicted(built->path, request);
    made.built = *std::move(built);
    made.version = recipe.version.digits();
    made.receiver = request.receiver;
    return made;
}

trust::Result<trust::PrivateKey> readKey(const QString &path,
                                         const std::shared_ptr<const Secret> &passphrase)
{
    if (!passphrase)
        return trust::PrivateKey::read(path);
    return trust::PrivateKey::read(path, [&passphrase](const QString &) {
        return Secret{passphrase->reveal().toByteArray()};
    });
}

} // namespace

RecipeEngine liveRecipeEngine()
{
    RecipeEngine engine;
    engine.recognise = [](const QStringList &paths) {
        return QtConcurrent::run([paths] { return recognise(paths); });
    };
    engine.readKey = [](const QString &path, const std::shared_ptr<const Secret> &passphrase) {
        return QtConcurrent::run([path, passphrase] { return readKey(path, passphrase); });
    };
    engine.judge = [](const JudgeRequest &request) {
        return QtConcurrent::run([request] { return judge(request); });
    };
    engine.make = [](const MakeRequest &request) {
        return QtConcurrent::run([request] { return make(request); });
    };
    engine.open = [](const QString &path) {
        return QtConcurrent::run([path] { return bundle::readRecipe(path); });
    };
    engine.save = [](const bundle::RecipeFile &file, const QString &path) {
        return QtConcurrent::run([file, path] { return bundle::writeRecipe(file, path); });
    };
    return engine;
}

} // namespace airlift::ui
