#include "core/bundle/tar_format.h"

#include <algorithm>
#include <numeric>

namespace airlift::bundle::tar {

namespace {

void put(QByteArray &block, qsizetype offset, QByteArrayView text)
{
    std::copy(text.begin(), text.end(), block.begin() + offset);
}

/// `digits` octal digits; the field's remaining bytes stay NUL.
QByteArray octal(qint64 value, int digits)
{
    return QByteArray::number(value, 8).rightJustified(digits, '0');
}

} // namespace

QByteArray header(const QByteArray &path, Type type, ByteCount size)
{
    Q_ASSERT(path.size() <= kLongestPath);
    QByteArray block(kBlock, '\0');
    put(block, 0, path);
    put(block, 100, octal(0644, 7)); // mode: the vendor's tool writes 0644 for directories as well
    put(block, 108, octal(0, 7));    // uid
    put(block, 116, octal(0, 7));    // gid
    put(block, 124, octal(size.value, 11));
    put(block, 136, octal(0, 11));       // mtime
    put(block, 148, QByteArray(8, ' ')); // the checksum counts its own field as blanks
    block[156] = static_cast<char>(type);
    put(block, 257, "ustar  ");   // GNU magic: two blanks, then NUL
    put(block, 329, octal(0, 7)); // device major
    put(block, 337, octal(0, 7)); // device minor
    const int sum = std::accumulate(block.cbegin(), block.cend(), 0, [](int total, char c) {
        return total + static_cast<unsigned char>(c);
    });
    put(block, 148, octal(sum, 6));
    block[154] = '\0';
    block[155] = ' ';
    return block;
}

} // namespace airlift::bundle::tar
