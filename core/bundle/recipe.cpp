#include "core/bundle/recipe.h"

#include <algorithm>
#include <array>

namespace airlift::bundle {

namespace {

using trust::HashKind;

const std::array<ChipTraits, 5> kTraits{{
    {"CC3220R", "/sys/mcuimg.bin", HashKind::Sha1, false},
    {"CC3220S", "/sys/mcuimg.bin", HashKind::Sha1, false},
    {"CC3220SF", "/sys/mcuflashimg.bin", HashKind::Sha1, true},
    {"CC3235S", "/sys/mcuimg.bin", HashKind::Sha256, false},
    {"CC3235SF", "/sys/mcuflashimg.bin", HashKind::Sha256, true},
}};

} // namespace

const ChipTraits &traits(Chip chip)
{
    return kTraits.at(static_cast<std::size_t>(chip));
}

std::optional<Chip> chipFromName(QStringView name)
{
    const auto found = std::find_if(kTraits.begin(), kTraits.end(), [name](const ChipTraits &chip) {
        return name.compare(QLatin1String(chip.name), Qt::CaseInsensitive) == 0;
    });
    if (found == kTraits.end())
        return std::nullopt;
    return static_cast<Chip>(found - kTraits.begin());
}

Version::Version(QByteArray digits)
    : m_digits(std::move(digits))
{
}

Result<Version> Version::parse(QStringView text)
{
    const QByteArray digits = text.toLatin1();
    const bool fourteenDigits =
        text.size() == 14 && std::all_of(text.begin(), text.end(), [](QChar c) {
            return c >= QLatin1Char('0') && c <= QLatin1Char('9');
        });
    if (!fourteenDigits)
        return failure(Error{VersionNotDigits{text.toString()}});
    return Version{digits};
}

Version Version::at(const QDateTime &when)
{
    return Version{when.toString(QStringLiteral("yyyyMMddhhmmss")).toLatin1()};
}

QByteArray Recipe::rootName() const
{
    return version.digits() + '_' + traits(chip).name + '_' + project.toUtf8();
}

QString Recipe::fileName() const
{
    return QString::fromUtf8(rootName()) + QStringLiteral(".tar");
}

Recipe RecipeFile::at(const QDateTime &now) const
{
    Recipe dated = recipe;
    if (versionRule == VersionRule::Utc)
        dated.version = Version::at(now.toUTC());
    else if (versionRule == VersionRule::Local)
        dated.version = Version::at(now.toLocalTime());
    return dated;
}

} // namespace airlift::bundle
