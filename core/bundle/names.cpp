#include "core/bundle/names.h"

#include "core/bundle/tar_format.h"

#include <algorithm>

namespace airlift::bundle {

QByteArray tarPath(const QByteArray &rootName, int folder, const QByteArray &deviceName)
{
    return rootName + '/' + QByteArray::number(folder) + (deviceName.startsWith('/') ? "" : "/") +
           deviceName;
}

std::optional<QByteArray> deviceName(const QByteArray &tarPath)
{
    const qsizetype first = tarPath.indexOf('/');
    const qsizetype second = first < 0 ? -1 : tarPath.indexOf('/', first + 1);
    if (second < 0)
        return std::nullopt;
    const QByteArray rest = tarPath.mid(second);
    return rest.indexOf('/', 1) < 0 ? rest.mid(1) : rest;
}

namespace {

/// Control characters and the set the vendor's front end refuses; quote and braces besides, because
/// the device counts braces over the whole text and knows no escapes worth relying on (ota-bundle
/// 5, 12).
bool hasForbidden(const QByteArray &name)
{
    const QByteArray forbidden = "<>\\?*:\"{}|";
    return name.startsWith(' ') || name.endsWith(' ') ||
           std::any_of(name.begin(), name.end(), [&](char c) {
               return (c >= 0 && c < 0x20) || c == 0x7f || forbidden.contains(c);
           });
}

bool isAscii(const QByteArray &name)
{
    return std::none_of(name.begin(), name.end(),
                        [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

} // namespace

std::optional<BadDeviceName> checkRootName(const QByteArray &rootName)
{
    using Why = BadDeviceName::Why;
    if (!isAscii(rootName))
        return BadDeviceName{rootName, Why::NotAscii, ByteCount{rootName.size()}, {}};
    if (rootName.contains('/') || hasForbidden(rootName))
        return BadDeviceName{rootName, Why::ForbiddenCharacter, ByteCount{rootName.size()}, {}};
    return std::nullopt;
}

std::optional<BadDeviceName> checkDeviceName(const QByteArray &name, const QByteArray &rootName)
{
    using Why = BadDeviceName::Why;
    const qsizetype pathLength = tarPath(rootName, 2, name).size();
    const auto bad = [&](Why why) {
        return BadDeviceName{name, why, ByteCount{pathLength}, ByteCount{tar::kLongestPath}};
    };
    if (name.isEmpty() || name == "/")
        return bad(Why::Empty);
    if (!isAscii(name))
        return bad(Why::NotAscii);
    if (hasForbidden(name))
        return bad(Why::ForbiddenCharacter);
    // The name must come back unchanged from the path in the tar.
    if (deviceName(tarPath(rootName, 2, name)) != name || name.contains("//") ||
        name.endsWith('/') || name.contains("/../") || name.contains("/./"))
        return bad(Why::Relative);
    if (name == "ota.cmd" || name == "ota.sign" || name == "ota.dat")
        return bad(Why::ReservedByTheBundle);
    if (pathLength > tar::kLongestPath)
        return bad(Why::TooLong);
    return std::nullopt;
}

} // namespace airlift::bundle
