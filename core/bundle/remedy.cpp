#include "core/bundle/remedy.h"

#include "core/bundle/names.h"
#include "core/bundle/plan.h"
#include "core/bundle/tar_format.h"

#include <algorithm>
#include <set>

namespace airlift::bundle {

namespace {

using Found = std::optional<Remedy>;

std::optional<std::size_t> indexOf(const Recipe &recipe, const auto &test)
{
    const auto found = std::find_if(recipe.files.begin(), recipe.files.end(), test);
    if (found == recipe.files.end())
        return std::nullopt;
    return static_cast<std::size_t>(found - recipe.files.begin());
}

std::optional<std::size_t> fileNamed(const Recipe &recipe, const QByteArray &name)
{
    return indexOf(recipe, [&](const FileSource &file) { return file.deviceName == name; });
}

/// Whatever of the recipe has this source.
Found leaveOut(const Recipe &recipe, const QString &path)
{
    if (const auto file =
            indexOf(recipe, [&](const FileSource &source) { return source.path == path; }))
        return LeaveOutFile{*file, recipe.files[*file].deviceName};
    if (recipe.image == path)
        return LeaveOutImage{};
    if (recipe.servicePack == path)
        return LeaveOutServicePack{};
    return std::nullopt;
}

/// Certificates are root files outside the rollback; whether one is, its bytes would tell.
bool mayBeCertificate(const FileSource &file)
{
    return !file.inBundle && !file.secured && !file.deviceName.contains('/') &&
           !file.deviceName.isEmpty();
}

QByteArray withoutForbidden(const QByteArray &name)
{
    const QString decomposed = QString::fromUtf8(name).normalized(QString::NormalizationForm_KD);
    QByteArray clean;
    for (const QChar c : decomposed) {
        const bool mark = c.category() == QChar::Mark_NonSpacing;
        const bool bad =
            c.unicode() < 0x20 || c.unicode() >= 0x7f || QStringLiteral("<>\\?*:\"{}|").contains(c);
        if (!mark)
            clean += bad ? '_' : c.toLatin1();
    }
    return clean.trimmed();
}

/// Slashes and dots as the device keeps them: "/folder/file" or "file".
QByteArray canonical(const QByteArray &name)
{
    QByteArrayList parts;
    for (const QByteArray &part : name.split('/')) {
        const QByteArray tidy = part.trimmed();
        if (!tidy.isEmpty() && tidy != "." && tidy != "..")
            parts << tidy;
    }
    const QByteArray joined = parts.join('/');
    return parts.size() > 1 ? '/' + joined : joined;
}

/// `room` bytes at most: the stem gives way first, then the folders.
QByteArray shortened(const QByteArray &name, qsizetype room)
{
    const qsizetype excess = name.size() - room;
    if (excess <= 0)
        return name;
    const qsizetype slash = name.lastIndexOf('/') + 1;
    const qsizetype dot = name.lastIndexOf('.');
    const qsizetype stemEnd = dot > slash ? dot : name.size();
    if (stemEnd - slash > excess)
        return name.left(stemEnd - excess) + name.mid(stemEnd);
    return slash > 0 ? shortened(name.mid(slash), room) : name.left(room);
}

QByteArray unique(const QByteArray &name, const std::set<QByteArray> &taken, qsizetype room)
{
    if (taken.count(name) == 0)
        return name;
    const qsizetype slash = name.lastIndexOf('/') + 1;
    const qsizetype dot = name.lastIndexOf('.');
    const qsizetype stemEnd = dot > slash ? dot : name.size();
    for (int number = 2;; ++number) {
        const QByteArray mark = '-' + QByteArray::number(number);
        const QByteArray stem =
            shortened(name.left(stemEnd), room - mark.size() - (name.size() - stemEnd));
        const QByteArray next = stem + mark + name.mid(stemEnd);
        if (taken.count(next) == 0)
            return next;
    }
}

std::set<QByteArray> namesTaken(const Recipe &recipe)
{
    std::set<QByteArray> taken{"ota.cmd", "ota.sign", "ota.dat"};
    for (const PlannedFile &file : plan(recipe))
        taken.insert(file.name);
    return taken;
}

qsizetype roomForName(const Recipe &recipe, bool withSlash)
{
    return tar::kLongestPath - recipe.rootName().size() - (withSlash ? 2 : 3);
}

Found aboutLength(const Recipe &recipe, const QByteArray &name, std::size_t file)
{
    constexpr qsizetype kShortestProject = 3;
    const qsizetype excess = name.size() - roomForName(recipe, name.startsWith('/'));
    // What the firmware calls its files is harder to change than the name of the bundle.
    if (excess > 0 && recipe.project.size() - excess >= kShortestProject)
        return ShortenProject{recipe.project.left(recipe.project.size() - excess)};
    return RenameFile{file, name, usableName(name, recipe)};
}

Found aboutName(const Recipe &recipe, const BadDeviceName &bad)
{
    using Why = BadDeviceName::Why;
    if (bad.name == recipe.rootName()) {
        QString project = QString::fromLatin1(withoutForbidden(recipe.project.toUtf8()));
        return ShortenProject{project.replace(QLatin1Char('/'), QLatin1Char('_'))};
    }
    const auto file = fileNamed(recipe, bad.name);
    if (!file)
        return std::nullopt;
    if (bad.why == Why::TooLong)
        return aboutLength(recipe, bad.name, *file);
    const bool isImage = bad.name.startsWith("/sys/mcu") && bad.name.endsWith("img.bin");
    if (bad.why == Why::ReservedByTheBundle && isImage) {
        if (!recipe.image)
            return TakeAsImage{*file, recipe.files[*file].path};
        return LeaveOutFile{*file, bad.name};
    }
    return RenameFile{*file, bad.name, usableName(bad.name, recipe)};
}

Found aboutImage(const Recipe &recipe, const WrongImage &wrong)
{
    const bool gen3 = traits(recipe.chip).signatureHash == trust::HashKind::Sha256;
    if (wrong.why == WrongImage::Why::LinkedForRam)
        return ChooseChip{gen3 ? Chip::CC3235S : Chip::CC3220S};
    if (wrong.why == WrongImage::Why::LinkedForFlash)
        return ChooseChip{gen3 ? Chip::CC3235SF : Chip::CC3220SF};
    if (wrong.why == WrongImage::Why::OtherHashPrefix && recipe.chip == Chip::CC3220SF)
        return ChooseChip{Chip::CC3235SF};
    if (wrong.why == WrongImage::Why::OtherHashPrefix && recipe.chip == Chip::CC3235SF)
        return ChooseChip{Chip::CC3220SF};
    return std::nullopt;
}

Found aboutSignerMissing(const Recipe &recipe, const QByteArray &signer)
{
    // With one candidate there is nothing to decide.
    const auto certificates =
        std::count_if(recipe.files.begin(), recipe.files.end(), mayBeCertificate);
    if (certificates == 1)
        return NameSigner{signer, recipe.files[*indexOf(recipe, mayBeCertificate)].deviceName};
    return SignerIsThere{signer};
}

Found aboutSignerName(const Recipe &recipe, const QByteArray &name, qint64 limit)
{
    const qsizetype room = limit > 0 ? static_cast<qsizetype>(limit) : 20;
    if (name.size() <= room)
        return std::nullopt;
    return RenameSigner{name, unique(shortened(name, room), namesTaken(recipe), room)};
}

Found aboutDuplicate(const Recipe &recipe, const QByteArray &name)
{
    // The last one gives way: it was added to something that was good before.
    for (std::size_t i = recipe.files.size(); i-- > 0;) {
        const FileSource &file = recipe.files[i];
        if (file.deviceName != name)
            continue;
        const auto first = fileNamed(recipe, name);
        if (*first != i && recipe.files[*first].path == file.path)
            return LeaveOutFile{i, name};
        return RenameFile{i, name, usableName(name, recipe)};
    }
    return std::nullopt;
}

Found roomierReceiver(const RecipeFile &file)
{
    const auto count = static_cast<int>(plan(file.recipe).size());
    for (const QString &id : builtInReceivers()) {
        const auto profile = receiverProfile(id);
        if (profile && profile->mostFiles >= count && id != file.receiver)
            return ChooseReceiver{id, profile->title, profile->mostFiles};
    }
    return std::nullopt;
}

Found aboutUnsigned(const Recipe &recipe, std::size_t file)
{
    const FileSource &source = recipe.files[file];
    if (!recipe.imageSigner.isEmpty() && source.deviceName != recipe.imageSigner)
        return SignFile{file, source.deviceName, recipe.imageSigner};
    return StorePlain{file, source.deviceName};
}

} // namespace

QByteArray usableName(const QByteArray &name, const Recipe &recipe)
{
    QByteArray clean = canonical(withoutForbidden(name));
    if (clean.isEmpty())
        clean = "file";
    const qsizetype room = std::max<qsizetype>(roomForName(recipe, clean.startsWith('/')), 1);
    return unique(shortened(clean, room), namesTaken(recipe), room);
}

std::optional<Remedy> remedy(const RecipeFile &file, const Error &error)
{
    const Recipe &recipe = file.recipe;
    return std::visit(
        Overloaded{
            [&](const FileError &e) {
                return std::visit([&](const auto &cause) { return leaveOut(recipe, cause.path); },
                                  e);
            },
            [&](const EmptyFile &e) { return leaveOut(recipe, e.path); },
            [&](const PrivateKeyInside &e) { return leaveOut(recipe, e.path); },
            [&](const BadServicePack &e) { return leaveOut(recipe, e.path); },
            [&](const BadDeviceName &e) { return aboutName(recipe, e); },
            [&](const DuplicateName &e) { return aboutDuplicate(recipe, e.name); },
            [&](const CertificateNameTooLong &e) {
                return aboutSignerName(recipe, e.name, e.limit.value);
            },
            [&](const WrongImage &e) { return aboutImage(recipe, e); },
            [&](const SignerMissing &e) { return aboutSignerMissing(recipe, e.signer); },
            [](const VersionNotDigits &) { return Found{VersionFromClock{}}; },
            [](const auto &) { return Found{}; },
        },
        error);
}

std::optional<Remedy> remedy(const RecipeFile &file, const ReceiverFinding &finding)
{
    const Recipe &recipe = file.recipe;
    const auto index = fileNamed(recipe, finding.entry);
    switch (finding.rule) {
    case ReceiverRule::TooManyFiles:
        return roomierReceiver(file);
    case ReceiverRule::ListCertificateNameTooLong:
        return aboutSignerName(recipe, finding.subject, finding.limit);
    case ReceiverRule::ListSignatureMissing:
        return recipe.unsignedOnPurpose ? Found{SignList{}} : Found{};
    case ReceiverRule::PathTooLong:
    case ReceiverRule::ListNameTooLong:
        return index ? aboutLength(recipe, finding.entry, *index) : Found{};
    case ReceiverRule::SecureFileUnsigned:
        return index ? aboutUnsigned(recipe, *index) : Found{};
    case ReceiverRule::NotRolledBack:
        return index ? Found{RollBackFile{*index, finding.entry}} : Found{};
    case ReceiverRule::EmptyFile:
    case ReceiverRule::CatalogueNotAlone:
        return index ? Found{LeaveOutFile{*index, finding.entry}} : Found{};
    default:
        return std::nullopt;
    }
}

namespace {

/// One step of applied(); a file number that does not exist is no file.
class Apply
{
public:
    explicit Apply(RecipeFile &file)
        : m_file(file)
        , m_recipe(file.recipe)
    {
    }

    void operator()(const RenameFile &r) const
    {
        FileSource *file = at(r.file, r.from);
        if (file == nullptr)
            return;
        file->deviceName = r.to;
        if (!r.from.isEmpty() && !fileNamed(m_recipe, r.from))
            (*this)(NameSigner{r.from, r.to});
    }
    void operator()(const LeaveOutFile &r) const
    {
        if (at(r.file, r.name) != nullptr)
            m_recipe.files.erase(m_recipe.files.begin() + static_cast<std::ptrdiff_t>(r.file));
    }
    void operator()(const LeaveOutImage &) const { m_recipe.image.reset(); }
    void operator()(const LeaveOutServicePack &) const { m_recipe.servicePack.reset(); }
    void operator()(const TakeAsImage &r) const
    {
        if (r.file >= m_recipe.files.size() || m_recipe.files[r.file].path != r.path)
            return;
        m_recipe.files.erase(m_recipe.files.begin() + static_cast<std::ptrdiff_t>(r.file));
        m_recipe.image = r.path;
    }
    void operator()(const RenameSigner &r) const
    {
        for (FileSource &file : m_recipe.files)
            if (file.deviceName == r.from)
                file.deviceName = r.to;
        (*this)(NameSigner{r.from, r.to});
    }
    void operator()(const NameSigner &r) const
    {
        if (m_recipe.imageSigner == r.from)
            m_recipe.imageSigner = r.to;
        for (FileSource &file : m_recipe.files)
            if (!file.signer.isEmpty() && file.signer == r.from)
                file.signer = r.to;
    }
    void operator()(const SignerIsThere &) const { m_recipe.signerOnDevice = true; }
    void operator()(const ShortenProject &r) const { m_recipe.project = r.to; }
    void operator()(const ChooseChip &r) const { m_recipe.chip = r.chip; }
    void operator()(const ChooseReceiver &r) const { m_file.receiver = r.id; }
    void operator()(const SignFile &r) const
    {
        if (FileSource *file = at(r.file, r.name))
            file->signer = r.signer;
    }
    void operator()(const StorePlain &r) const
    {
        if (FileSource *file = at(r.file, r.name))
            file->secured = false;
    }
    void operator()(const RollBackFile &r) const
    {
        if (FileSource *file = at(r.file, r.name))
            file->inBundle = true;
    }
    void operator()(const SignList &) const { m_recipe.unsignedOnPurpose = false; }
    void operator()(const VersionFromClock &) const { m_file.versionRule = VersionRule::Utc; }

private:
    [[nodiscard]] FileSource *at(std::size_t index, const QByteArray &name) const
    {
        const bool same = index < m_recipe.files.size() && m_recipe.files[index].deviceName == name;
        return same ? &m_recipe.files[index] : nullptr;
    }

    RecipeFile &m_file;
    Recipe &m_recipe;
};

} // namespace

RecipeFile applied(const Remedy &remedy, RecipeFile file)
{
    std::visit(Apply{file}, remedy);
    return file;
}

} // namespace airlift::bundle
