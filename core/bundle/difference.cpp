#include "core/bundle/difference.h"

#include <map>

namespace airlift::bundle {

namespace {

std::map<QByteArray, InstalledFile> installed(const Contents &contents)
{
    std::map<QByteArray, InstalledFile> files;
    for (const EntryFacts &entry : contents.entries) {
        if (entry.listIndex)
            files[entry.deviceName] = {entry.size, entry.digest.toHex(),
                                       contents.list[static_cast<std::size_t>(*entry.listIndex)]};
    }
    return files;
}

bool sameAttributes(const Difference &difference)
{
    return !difference.securedChanged() && !difference.rollbackChanged() &&
           !difference.signerChanged() && !difference.signatureChanged();
}

} // namespace

bool Difference::securedChanged() const
{
    return before && after && before->listed.secured != after->listed.secured;
}

bool Difference::rollbackChanged() const
{
    return before && after && before->listed.inBundle != after->listed.inBundle;
}

bool Difference::signerChanged() const
{
    return before && after && before->listed.certificate != after->listed.certificate;
}

bool Difference::signatureChanged() const
{
    return before && after && before->listed.signatureBase64 != after->listed.signatureBase64;
}

std::vector<Difference> differences(const Contents &before, const Contents &after)
{
    using Kind = Difference::Kind;
    const auto a = installed(before);
    const auto b = installed(after);
    std::vector<Difference> found;
    for (const auto &[name, file] : b) {
        const auto old = a.find(name);
        if (old == a.end()) {
            found.push_back({Kind::Added, name, {}, file});
            continue;
        }
        const bool content = old->second.digest != file.digest;
        const Difference difference{content ? Kind::Changed : Kind::Attributes, name, old->second,
                                    file};
        if (content || !sameAttributes(difference))
            found.push_back(difference);
    }
    for (const auto &[name, file] : a) {
        if (b.find(name) == b.end())
            found.push_back({Kind::Left, name, file, {}});
    }
    return found;
}

QByteArray versionOf(const Contents &contents)
{
    constexpr qsizetype kDigits = 14;
    return contents.rootName.left(kDigits);
}

bool isNewer(const Contents &before, const Contents &after)
{
    return versionOf(after) > versionOf(before);
}

} // namespace airlift::bundle
