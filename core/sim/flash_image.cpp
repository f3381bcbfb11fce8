#include "core/sim/flash.h"

#include <limits>

#include <QDataStream>
#include <QIODevice>

namespace airlift::sim {

using namespace literals;

namespace {

constexpr quint32 kMagic = 0x41464C53; // "AFLS"
constexpr quint32 kVersion = 1;
constexpr ByteCount kLargestImage = 16_MiB;
constexpr quint32 kMostFiles = 1024;
constexpr quint32 kLargestBlob = 0xFF0000 + 256;

/// QByteArray's own reader believes any length it is told; this one does not.
[[nodiscard]] bool readBlob(QDataStream &in, QByteArray &blob)
{
    quint32 size = 0;
    in >> size;
    if (in.status() != QDataStream::Ok || size > kLargestBlob ||
        static_cast<qint64>(size) > in.device()->bytesAvailable())
        return false;
    blob.resize(static_cast<qsizetype>(size));
    return in.readRawData(blob.data(), static_cast<int>(size)) == static_cast<int>(size);
}

void writeBlob(QDataStream &out, const QByteArray &blob)
{
    out << static_cast<quint32>(blob.size());
    out.writeRawData(blob.constData(), static_cast<int>(blob.size()));
}

template <typename Copy>
void writeCopy(QDataStream &out, const std::optional<Copy> &copy)
{
    out << copy.has_value();
    if (!copy)
        return;
    out << copy->attributes.secure << copy->attributes.publicWrite << copy->attributes.failSafe
        << copy->maxSize;
    writeBlob(out, copy->content);
}

template <typename Copy>
[[nodiscard]] bool readCopy(QDataStream &in, std::optional<Copy> &copy)
{
    bool present = false;
    in >> present;
    if (!present)
        return in.status() == QDataStream::Ok;
    Copy read;
    in >> read.attributes.secure >> read.attributes.publicWrite >> read.attributes.failSafe >>
        read.maxSize;
    if (!readBlob(in, read.content) || read.maxSize < read.content.size() ||
        read.maxSize > kLargestBlob)
        return false;
    copy = std::move(read);
    return true;
}

} // namespace

QByteArray Flash::toImage() const
{
    QByteArray image;
    QDataStream out{&image, QIODevice::WriteOnly};
    out.setVersion(QDataStream::Qt_6_4);
    out << kMagic << kVersion << static_cast<quint8>(m_chip) << static_cast<quint8>(m_state)
        << m_tried << static_cast<qint32>(m_alerts) << static_cast<quint32>(m_files.size());
    for (const auto &[name, file] : m_files) {
        writeBlob(out, name);
        out << file.broken;
        writeCopy(out, file.committed);
        writeCopy(out, file.pending);
    }
    return image;
}

std::optional<Flash> Flash::fromImage(const QByteArray &image)
{
    QDataStream in{image};
    in.setVersion(QDataStream::Qt_6_4);
    quint32 magic = 0;
    quint32 version = 0;
    quint8 chip = 0;
    quint8 state = 0;
    qint32 alerts = 0;
    quint32 count = 0;
    Flash flash;
    in >> magic >> version >> chip >> state >> flash.m_tried >> alerts >> count;
    const bool known = state == 0 || state == 1 || state == 3;
    if (in.status() != QDataStream::Ok || magic != kMagic || version != kVersion || chip > 3 ||
        !known || alerts < 0 || count > kMostFiles)
        return std::nullopt;
    flash.m_chip = static_cast<Chip>(chip);
    flash.m_state = static_cast<BundleState>(state);
    flash.m_alerts = alerts;
    for (quint32 i = 0; i < count; ++i) {
        QByteArray name;
        File file;
        if (!readBlob(in, name))
            return std::nullopt;
        in >> file.broken;
        if (!readCopy(in, file.committed) || !readCopy(in, file.pending))
            return std::nullopt;
        flash.m_files[name] = std::move(file);
    }
    return in.atEnd() ? std::optional{std::move(flash)} : std::nullopt;
}

Expected<void, FileError> Flash::save(const QString &path) const
{
    return saveAtomically(path, toImage());
}

Expected<Flash, FlashImageError> Flash::load(const QString &path)
{
    const auto image = readBounded(path, kLargestImage);
    if (!image)
        return failure(FlashImageError{image.error()});
    auto flash = fromImage(*image);
    if (!flash)
        return failure(FlashImageError{NotAFlashImage{path}});
    return std::move(*flash);
}

} // namespace airlift::sim
