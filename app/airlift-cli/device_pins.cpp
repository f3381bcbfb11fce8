#include "app/airlift-cli/device_pins.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

namespace airlift::cli {

namespace {

constexpr ByteCount kLargestFile{1 << 20};
constexpr qsizetype kDigest = 32;

[[nodiscard]] QJsonObject pinsIn(const QString &path)
{
    const auto bytes = readBounded(path, kLargestFile);
    return bytes ? QJsonDocument::fromJson(*bytes).object() : QJsonObject{};
}

} // namespace

DevicePins::DevicePins()
    : m_path(QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
             QStringLiteral("/airlift/device-certificates.json"))
{
}

std::optional<QByteArray> DevicePins::of(const QString &device) const
{
    const QByteArray digest =
        QByteArray::fromHex(pinsIn(m_path).value(device).toString().toLatin1());
    return digest.size() == kDigest ? std::optional{digest} : std::nullopt;
}

Expected<void, FileError> DevicePins::remember(const QString &device, const QByteArray &sha256)
{
    QJsonObject pins = pinsIn(m_path);
    pins.insert(device, QString::fromLatin1(sha256.toHex()));
    QDir{}.mkpath(QFileInfo{m_path}.path());
    return saveAtomically(m_path, QJsonDocument{pins}.toJson());
}

} // namespace airlift::cli
