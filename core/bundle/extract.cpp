#include "core/bundle/extract.h"

#include <algorithm>
#include <map>

#include <QDir>
#include <QFileInfo>

namespace airlift::bundle {

namespace {

/// Four times what a device takes; the whole file is held until it is complete.
constexpr ByteCount kLargestFile{64 << 20};

/// Name on the device to place in the folder, for everything that is wanted.
using Plan = std::map<QByteArray, QString>;

bool isSafeSegment(const QByteArray &segment)
{
    constexpr qsizetype kLongest = 255;
    return !segment.isEmpty() && segment != "." && segment != ".." && segment.size() <= kLongest &&
           std::none_of(segment.begin(), segment.end(),
                        [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f || c == '\\'; });
}

/// A link in the folder could lead out of it, so none of the folders on the way may be one.
bool staysInside(const QDir &folder, const QString &path)
{
    const QStringList segments = folder.relativeFilePath(path).split(u'/');
    QString way = folder.absolutePath();
    for (const QString &segment : segments.mid(0, segments.size() - 1)) {
        way += u'/' + segment;
        if (QFileInfo{way}.isSymLink())
            return false;
    }
    return true;
}

std::optional<Error> addToPlan(Plan &plan, const EntryFacts &entry, const QDir &folder,
                               Overwrite overwrite)
{
    const auto relative = relativePath(entry.deviceName);
    if (!relative)
        return UnsafeName{entry.tarPath};
    if (entry.size > kLargestFile)
        return FileError{TooLarge{QString::fromUtf8(entry.deviceName), entry.size, kLargestFile}};
    const QString path = folder.absoluteFilePath(*relative);
    if (!plan.emplace(entry.deviceName, path).second)
        return DuplicateName{entry.deviceName};
    const QFileInfo info{path};
    if (info.isDir() || ((info.exists() || info.isSymLink()) && overwrite == Overwrite::No))
        return AlreadyThere{path};
    return std::nullopt;
}

Result<Plan> planFor(const Contents &contents, const QDir &folder,
                     const std::vector<QByteArray> &names, Overwrite overwrite)
{
    Plan plan;
    for (const EntryFacts &entry : contents.entries) {
        const bool wanted =
            names.empty() || std::find(names.begin(), names.end(), entry.deviceName) != names.end();
        if (!entry.isFile || !wanted)
            continue;
        if (auto error = addToPlan(plan, entry, folder, overwrite))
            return failure(*std::move(error));
    }
    for (const QByteArray &name : names) {
        if (plan.count(name) == 0)
            return failure(Error{NoSuchEntry{name}});
    }
    return plan;
}

std::optional<Error> save(const QString &path, const QByteArray &content, const QDir &folder)
{
    const QString parent = QFileInfo{path}.path();
    if (!staysInside(folder, path))
        return UnsafeName{path.toUtf8()};
    if (!QDir{}.mkpath(parent))
        return FileError{Unwritable{parent, QFileDevice::OpenError, {}}};
    if (const auto saved = saveAtomically(path, content); !saved)
        return FileError{saved.error()};
    return std::nullopt;
}

} // namespace

std::optional<QString> relativePath(const QByteArray &deviceName)
{
    const QByteArray name = deviceName.startsWith('/') ? deviceName.mid(1) : deviceName;
    const QList<QByteArray> segments = name.split('/');
    if (!std::all_of(segments.begin(), segments.end(), isSafeSegment))
        return std::nullopt;
    return QString::fromUtf8(name);
}

Result<std::vector<Extracted>> extract(const QString &bundlePath, const QString &folderPath,
                                       const std::vector<QByteArray> &names, Overwrite overwrite)
{
    const QDir folder{folderPath};
    // One descriptor for both passes: what was checked is what is written.
    const auto file = openForReading(bundlePath);
    if (!file)
        return failure(Error{file.error()});
    const auto contents = inspect((*file)->handle(), bundlePath);
    if (!contents)
        return failure(contents.error());
    const auto plan = planFor(*contents, folder, names, overwrite);
    if (!plan)
        return failure(plan.error());
    if (!folder.mkpath(QStringLiteral(".")))
        return failure(Error{FileError{Unwritable{folderPath, QFileDevice::OpenError, {}}}});

    std::vector<Extracted> written;
    std::optional<Error> error;
    QByteArray content;
    InspectOptions options;
    options.onData = [&](const EntryFacts &entry, QByteArrayView bytes) {
        const auto planned = plan->find(entry.deviceName);
        if (planned == plan->end())
            return true;
        if (!bytes.isEmpty()) {
            if (ByteCount{content.size() + bytes.size()} > kLargestFile)
                error = FileError{TooLarge{planned->second, entry.size, kLargestFile}};
            content.append(bytes);
            return !error;
        }
        error = save(planned->second, content, folder);
        if (!error)
            written.push_back({entry.deviceName, planned->second, ByteCount{content.size()}});
        content.clear();
        return !error;
    };
    const auto second = inspect((*file)->handle(), bundlePath, options);
    if (error)
        return failure(*std::move(error));
    if (!second)
        return failure(second.error());
    return written;
}

} // namespace airlift::bundle
