#pragma once

#include "core/base/result.h"

#include <QByteArray>

namespace airlift::sim {

/// Which release of TI's library the board was built with, as far as its archive code differs
/// (ota-bundle 5, 6, 13).
enum class LibraryRelease { Sdk410, Sdk710 };

/// One object of ota.cmd as the device's JSON library and the code around it leave it (ota-bundle
/// 4, 5, 7).
struct ListObject {
    static constexpr qsizetype kSignatureSize =
        256; ///< what is passed on, whatever the base64 held

    QByteArray fileName;
    QByteArray signature = QByteArray(kSignatureSize, '\0');
    int signatureLength = 0; ///< 0: treated as not signed
    QByteArray digest;       ///< hexadecimal as it stood there; empty: no check
    QByteArray certificate;
    qint32 secured = 0;
    qint32 bundle = 0;
};

struct ListObjectError {
    qint32 status = 0;
    bool inText =
        false; ///< the JSON library refused the text; else a field is missing or does not fit
};

/// Reads one object out of `text`, which begins at or before its brace.
[[nodiscard]] Expected<ListObject, ListObjectError>
readListObject(QByteArrayView text, LibraryRelease release = LibraryRelease::Sdk410);

} // namespace airlift::sim
