#pragma once

#include <QByteArray>
#include <QByteArrayView>

/// What mail programs, web pages and editors put around the lines of a log.
namespace airlift::session {

/// One line without quote marks, entities, tags, escapes and typographic characters. Tags that
/// break a line, and line ends that were written out, become line feeds. Uses `storage` only if
/// something must be replaced.
[[nodiscard]] QByteArrayView unquoted(QByteArrayView line, QByteArray &storage);

/// "=3D" of quoted-printable mails (RFC 2045 6.7).
[[nodiscard]] QByteArray withoutQuotedPrintable(QByteArrayView line);

} // namespace airlift::session
