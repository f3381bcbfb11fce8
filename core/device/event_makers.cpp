#include "core/device/event_makers.h"

#include <algorithm>

#include <QList>

namespace airlift::device::make {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

QString words(QByteArrayView bytes)
{
    return QString::fromUtf8(bytes).simplified();
}

} // namespace

bool isAddress(QByteArrayView bytes)
{
    int dots = 0;
    int value = -1;
    for (const char c : bytes) {
        if (isDigit(c)) {
            value = std::max(value, 0) * 10 + (c - '0');
        } else if (c == '.' && value >= 0) {
            ++dots;
            value = -1;
        } else {
            return false;
        }
        if (value > 255)
            return false;
    }
    return dots == 3 && value >= 0;
}

QString publicUrl(QByteArrayView url)
{
    const auto *const end =
        std::find_if(url.begin(), url.end(), [](char c) { return c == '?' || c == '#'; });
    QString shown = QString::fromUtf8(QByteArrayView{url.begin(), end});
    const qsizetype scheme = shown.indexOf(QLatin1String("://"));
    const qsizetype host = scheme < 0 ? 0 : scheme + 3;
    const qsizetype path = shown.indexOf(u'/', host);
    const qsizetype user = shown.left(path < 0 ? shown.size() : path).lastIndexOf(u'@');
    if (user >= host)
        shown.remove(host, user + 1 - host);
    return shown;
}

Made note(Args, Text line)
{
    return ProvisioningNote{words(line)};
}

Made numericNote(Args a, Text line)
{
    const bool numeric = !a.bytes(0).isEmpty() && isDigit(a.bytes(0).front());
    return numeric ? Made{ProvisioningNote{words(line)}} : std::nullopt;
}

Made tokenNote(Args, Text line)
{
    const QString all = words(line);
    const qsizetype name = all.indexOf(QLatin1String("PrivateToken"));
    return ProvisioningNote{all.left(all.indexOf(u':', name) + 1)};
}

Made networkLost(Args, Text line)
{
    return NetworkLost{words(line)};
}

Made fatal(Args a, Text)
{
    return FatalDeviceError{words(a.bytes(0))};
}

Made fatalLine(Args, Text line)
{
    return FatalDeviceError{words(line)};
}

Made appStarted(Args a, Text)
{
    return AppStarted{a.text(0), a.text(1)};
}

Made buildVersion(Args a, Text)
{
    const QList<QByteArray> numbers = a.bytes(0).toByteArray().split('.');
    const bool known = numbers.size() >= 4;
    return BuildVersion{a.text(0),
                        known ? QString::fromUtf8(numbers.first(4).join('.')) : QString{}};
}

Made joined(Args a, Text)
{
    return JoinedAccessPoint{a.text(0), a.text(1)};
}

Made statistics(Args a, Text)
{
    const auto done = a.integer(0);
    const auto warnings = a.integer(1);
    const auto errors = a.integer(2);
    if (!done || !warnings || !errors)
        return std::nullopt;
    return OtaStatistics{*done, *warnings, *errors};
}

Made libraryStarted(Args, Text line)
{
    return LibraryStarted{words(line.sliced(line.indexOf(':') + 1))};
}

Made updateListed(Args a, Text)
{
    const auto bytes = a.size(1);
    return bytes ? Made{UpdateListed{a.text(0), *bytes}} : std::nullopt;
}

Made remark(Args, Text line)
{
    return DeviceNote{words(line)};
}

Made uploadStarted(Args a, Text)
{
    const auto bytes = a.size(1);
    return bytes ? Made{UploadStarted{a.text(0), *bytes}} : std::nullopt;
}

Made wrongImage(Args, Text line)
{
    return WrongImage{words(line)};
}

Made httpGetError(Args a, Text)
{
    const auto number = a.integer(0);
    if (!number)
        return std::nullopt;
    if (*number >= 100)
        return HttpStatus{*number};
    return TransferError{QStringLiteral("HTTP Get"), SlStatus{*number}};
}

Made joinedAddressFirst(Args a, Text)
{
    return JoinedAccessPoint{a.text(1), a.text(0)};
}

Made answeredWithStatus(Args a, Text line)
{
    return CommandAnswered{false, QString::fromUtf8(line), a.status(0)};
}

Made firstAddress(Args a, Text)
{
    const QByteArrayView all = a.bytes(0);
    const qsizetype comma = all.indexOf(',');
    const QByteArrayView first = comma < 0 ? all : all.first(comma);
    return isAddress(first) ? Made{AddressAcquired{QString::fromUtf8(first)}} : std::nullopt;
}

Made wrongRoot(Args a, Text)
{
    return WrongRootCa{a.text(1)};
}

/// "HTTP/1.1 404": the first twelve bytes of the answer.
Made httpStatus(Args a, Text)
{
    const QByteArrayView answer = a.bytes(0);
    Arguments code;
    code.add(answer.sliced(answer.lastIndexOf(' ') + 1));
    const auto status = code.integer(0);
    return status && answer.startsWith("HTTP/") ? Made{HttpStatus{*status}} : std::nullopt;
}

Made directoryEntry(Args a, Text)
{
    return DirectoryEntry{a.text(1)};
}

Made fileEntry(Args a, Text)
{
    const auto bytes = a.size(2);
    return bytes ? Made{FileEntry{a.text(1), *bytes}} : std::nullopt;
}

Made listedFile(Args a, Text)
{
    const auto signature = a.integer(1);
    const auto secured = a.integer(4);
    const auto bundle = a.integer(5);
    if (!signature || !secured || !bundle)
        return std::nullopt;
    return ListedFile{.name = a.text(0),
                      .signatureLength = *signature,
                      .digest = a.bytes(2).toByteArray().toLower(),
                      .certificate = a.text(3),
                      .secured = *secured != 0,
                      .bundle = *bundle != 0};
}

Made tooManyFiles(Args a, Text)
{
    const auto limit = a.integer(1);
    return limit ? Made{TooManyFiles{*limit}} : std::nullopt;
}

Made signatureStatus(Args a, Text)
{
    const auto status = a.status(0);
    return status ? Made{SignatureRejected{status}} : std::nullopt;
}

Made fileWritten(Args a, Text)
{
    const auto bytes = a.size(0);
    return bytes ? Made{FileWritten{*bytes, a.text(1), a.size(2)}} : std::nullopt;
}

Made attemptFailed(Args a, Text)
{
    const auto attempt = a.integer(0);
    const auto limit = a.integer(1);
    return attempt && limit ? Made{AttemptFailed{*attempt, *limit}} : std::nullopt;
}

Made testFailed(Args a, Text)
{
    const auto state = a.integer(0);
    const auto event = a.integer(1);
    return state && event ? Made{TestFailed{*state, *event}} : std::nullopt;
}

} // namespace airlift::device::make
