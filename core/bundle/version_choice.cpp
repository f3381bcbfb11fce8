#include "core/bundle/version_choice.h"

#include <QDir>

namespace airlift::bundle {

namespace {

constexpr qsizetype kDigits = 14;
constexpr auto kFormat = "yyyyMMddhhmmss";

} // namespace

std::optional<NewestThere> newestIn(const QString &folder, const Recipe &recipe)
{
    const QString suffix = recipe.fileName().mid(kDigits); // "_<chip>_<project>.tar"
    std::optional<NewestThere> newest;
    const QDir directory{folder};
    for (const QString &name : directory.entryList(QDir::Files)) {
        if (name.mid(kDigits) != suffix)
            continue;
        const auto version = Version::parse(QStringView{name}.first(kDigits));
        if (version && (!newest || newest->version < *version))
            newest = NewestThere{*version, directory.absoluteFilePath(name)};
    }
    return newest;
}

std::optional<Version> after(const Version &version)
{
    const QString digits = QString::fromLatin1(version.digits());
    const QDateTime date = QDateTime::fromString(digits, QLatin1String(kFormat));
    if (date.isValid()) {
        const QDateTime utc{date.date(), date.time(), Qt::UTC};
        if (const Version next = Version::at(utc.addSecs(1)); version < next)
            return next;
    }
    const QString next = QString::number(digits.toLongLong() + 1).rightJustified(kDigits, u'0');
    const auto parsed = Version::parse(next); // fifteen digits are none
    return parsed ? std::optional{*parsed} : std::nullopt;
}

Result<VersionChoice> chooseVersion(const RecipeFile &file, const QDateTime &now,
                                    const QString &folder, OlderVersions olderVersions)
{
    const Recipe dated = file.at(now);
    const Version wanted = dated.version;
    const auto newest = newestIn(folder, dated);
    if (!newest || newest->version < wanted)
        return VersionChoice{wanted, {}};
    const auto refused = [&] {
        return failure(
            Error{VersionNotNewer{wanted.digits(), newest->version.digits(), newest->path}});
    };
    if (file.versionRule != VersionRule::Given) {
        const auto next = after(newest->version);
        if (!next)
            return refused();
        return VersionChoice{*next, VersionMovedOn{wanted.digits(), next->digits(), newest->path}};
    }
    if (newest->version == wanted)
        return VersionChoice{wanted, SameVersionReplaced{wanted.digits()}};
    if (olderVersions == OlderVersions::Refused)
        return refused();
    return VersionChoice{wanted, {}};
}

} // namespace airlift::bundle
