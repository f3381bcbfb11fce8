#include "core/bundle/preview.h"

#include "core/bundle/plan.h"
#include "core/bundle/remedy.h"
#include "core/bundle/stored_file.h"
#include "core/trust/issue.h"

#include <algorithm>

#include <QDir>
#include <QFileInfo>
#include <QTemporaryFile>

#include <unistd.h>

namespace airlift::bundle {

namespace {

std::optional<trust::Certificate> certificateAt(const QString &path)
{
    if (path.isEmpty())
        return std::nullopt;
    auto read = trust::Certificate::read(path);
    return read ? std::optional{*std::move(read)} : std::nullopt;
}

/// The recipe and the device as they are for the rehearsal: what is missing is stood in for.
class Stage
{
public:
    Stage(const PreviewRequest &request, const SpareKeys &spare, std::vector<Assumption> &assumed)
        : m_spare(spare)
        , m_assumed(assumed)
        , recipe(request.file.at(request.now))
        , store(request.store)
    {
        recipe.certificateNameLimit = request.receiver.longestCertificateName;
        keys.image = request.imageKey;
        if (!keys.image && needsImageKey())
            standInForImageKey();
        if (!recipe.unsignedOnPurpose)
            chooseVendor(request);
    }

private:
    const SpareKeys &m_spare;
    std::vector<Assumption> &m_assumed;
    QTemporaryFile m_certificate; ///< of the spare image key

public:
    Recipe recipe;
    DeviceStore store;
    SigningKeys keys;

private:
    [[nodiscard]] bool needsImageKey() const
    {
        const std::vector<PlannedFile> files = plan(recipe);
        return std::any_of(files.begin(), files.end(),
                           [](const PlannedFile &file) { return !file.signer.isEmpty(); });
    }

    void standInForImageKey()
    {
        keys.image = m_spare.image.key;
        m_assumed.push_back(Assumption::ImageKeyFits);
        const QByteArray der = m_spare.image.certificate.toDer();
        if (!m_certificate.open() || m_certificate.write(der) != der.size())
            return; // then the real certificate does not fit, and the build says so
        m_certificate.flush();
        for (const PlannedFile &file : plan(recipe)) {
            if (file.signsOthers && file.kind == PlannedFile::Kind::User &&
                QFileInfo::exists(file.path))
                recipe.files[file.index].path = m_certificate.fileName();
            if (const auto known = store.files.find(file.signer); known != store.files.end())
                known->second = der;
        }
    }

    void chooseVendor(const PreviewRequest &request)
    {
        keys.vendor = request.vendorKey;
        QByteArray &onDevice = store.files[request.receiver.vendorCertificate];
        if (const auto given = certificateAt(request.file.vendorCertificate)) {
            onDevice = given->toDer();
            if (request.vendorKey)
                return;
        }
        if (request.vendorKey && !onDevice.isEmpty())
            return;
        // A pair that fits gives the same answer as the real one, if that fits too.
        m_assumed.push_back(request.vendorKey ? Assumption::VendorCertificateOnDevice
                                              : Assumption::VendorKeyFits);
        if (!request.vendorKey || request.vendorKey->kind() == trust::KeyKind::EcP256)
            keys.vendor = m_spare.vendor.key;
        onDevice = m_spare.vendor.certificate.toDer();
    }
};

/// Feeds the file behind the descriptor; its position is not moved.
Prediction answerTo(int descriptor, Receiver &receiver)
{
    QByteArray piece(1 << 20, Qt::Uninitialized);
    qint64 at = 0;
    for (;;) {
        const ssize_t got =
            ::pread(descriptor, piece.data(), static_cast<std::size_t>(piece.size()), at);
        if (got <= 0 || !receiver.feed(QByteArrayView{piece}.first(got)))
            break;
        at += got;
    }
    receiver.end();
    return receiver.prediction();
}

std::optional<Sensitivity> sensitivityOf(int descriptor, const ReceiverProfile &receiver)
{
    QByteArray beginning(kEnough.value, Qt::Uninitialized);
    const ssize_t got =
        ::pread(descriptor, beginning.data(), static_cast<std::size_t>(beginning.size()), 0);
    if (got <= 0)
        return std::nullopt;
    return sensitivity(QByteArrayView{beginning}.first(got), receiver);
}

/// Every error that does not hide behind another one: mend the first, look again.
std::vector<Error> everyError(Error first, RecipeFile file, const Stage &stage)
{
    constexpr std::size_t kMost = 16;
    std::vector<Error> errors{std::move(first)};
    while (errors.size() < kMost) {
        const auto mend = remedy(file, errors.back());
        if (!mend)
            break;
        file = applied(*mend, std::move(file));
        Recipe next = file.recipe;
        next.certificateNameLimit = stage.recipe.certificateNameLimit;
        const auto files = layOut(next, stage.keys);
        if (files)
            break;
        errors.push_back(files.error());
    }
    return errors;
}

std::map<QString, ByteCount> sizesOf(const Recipe &recipe)
{
    std::map<QString, ByteCount> sizes;
    for (const PlannedFile &file : plan(recipe)) {
        const QFileInfo info{file.path};
        if (!file.path.isEmpty() && info.isFile())
            sizes[file.path] = ByteCount{info.size()};
    }
    return sizes;
}

} // namespace

Result<SpareKeys> SpareKeys::make()
{
    auto image = trust::makeImageSigner(QStringLiteral("Airlift preview"));
    if (!image)
        return failure(Error{image.error()});
    auto vendor = trust::makeVendorIdentity(QStringLiteral("Airlift preview"));
    if (!vendor)
        return failure(Error{vendor.error()});
    return SpareKeys{*std::move(image), *std::move(vendor)};
}

Preview preview(const PreviewRequest &request, const SpareKeys &spare)
{
    Preview result;
    result.sizes = sizesOf(request.file.recipe);
    Stage stage{request, spare, result.assumptions};
    const auto wanted = [&](Progress) { return !request.stop || !request.stop->load(); };
    const auto look = [&](int descriptor, const Built &) {
        Receiver receiver{request.receiver, stage.store, Receiver::Reads::Merged};
        result.prediction = answerTo(descriptor, receiver);
        if (wanted({}))
            result.sensitivity = sensitivityOf(descriptor, request.receiver);
    };
    auto built = rehearse(stage.recipe, stage.keys, QDir::tempPath(), look, wanted);
    if (!built) {
        RecipeFile tried = request.file;
        tried.recipe = stage.recipe;
        for (std::size_t i = 0; i < tried.recipe.files.size(); ++i)
            if (!QFileInfo::exists(request.file.recipe.files[i].path))
                tried.recipe.files[i].path = request.file.recipe.files[i].path;
        result.errors = everyError(built.error(), tried, stage);
        return result;
    }
    result.files = std::move(built->files);
    result.size = built->size;
    return result;
}

} // namespace airlift::bundle
