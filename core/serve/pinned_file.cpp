#include "core/serve/pinned_file.h"

#include "core/serve/platform.h"

#include <algorithm>

namespace airlift::serve {

Result<std::shared_ptr<const PinnedFile>> PinnedFile::open(const QString &path,
                                                           ByteCount largestInMemory)
{
    auto file = platform::openRegularFile(path);
    if (!file)
        return failure(std::move(file.error()));
    auto copy = file->size <= largestInMemory ? platform::sealedCopy(file->descriptor, file->size)
                                              : std::nullopt;
    platform::Descriptor &held = copy ? copy->descriptor : file->descriptor;
    return std::shared_ptr<const PinnedFile>{
        new PinnedFile{path, held.release(), copy ? copy->bytes : QByteArrayView{}, file->size}};
}

PinnedFile::PinnedFile(QString path, int descriptor, QByteArrayView bytes, ByteCount size)
    : m_path(std::move(path))
    , m_descriptor(descriptor)
    , m_bytes(bytes)
    , m_size(size)
{
}

PinnedFile::~PinnedFile()
{
    platform::forgetBytes(m_bytes);
    platform::Descriptor{m_descriptor}.close();
}

QByteArray PinnedFile::read(ByteCount offset, ByteCount length) const
{
    if (offset.value < 0 || offset >= m_size || length.value <= 0)
        return {};
    const qint64 wanted = std::min(length, m_size - offset).value;
    QByteArray bytes{static_cast<qsizetype>(wanted), Qt::Uninitialized};
    bytes.truncate(readInto(bytes.data(), offset, ByteCount{wanted}));
    return bytes;
}

qsizetype PinnedFile::readInto(char *place, ByteCount offset, ByteCount length) const
{
    if (offset.value < 0 || offset >= m_size || length.value <= 0)
        return 0;
    const auto wanted = static_cast<qsizetype>(std::min(length, m_size - offset).value);
    if (!m_bytes.isEmpty()) {
        std::ranges::copy(m_bytes.sliced(offset.value, wanted), place);
        return wanted;
    }
    return std::max<qsizetype>(platform::readAt(m_descriptor, offset.value, place, wanted), 0);
}

int PinnedFile::duplicateDescriptor() const
{
    return platform::duplicate(m_descriptor);
}

} // namespace airlift::serve
