#pragma once

#include "core/session/snapshot.h"

#include <QByteArray>
#include <QString>

/// What a status means depends on who printed it (error-codes 1). These tables are the whole
/// knowledge; the deriver only asks them.
namespace airlift::session {

/// The part of the firmware whose line carried a status; decides between groups that share numbers.
enum class Printer {
    Socket,    ///< connect, send and receive lines: small negative numbers are socket errors
    Archive,   ///< the archive parser: -1 and -14 are its own
    BundleList ///< reading ota.cmd: -1xx to -3xx are JSON errors
};

/// The status with the group it belongs to; the group stays empty for a number nobody has defined.
[[nodiscard]] DeviceCode codeOf(SlStatus status, Printer printer);

/// A known number begins with these digits: at the cut end of a text it may be only a beginning.
[[nodiscard]] bool mayBeCut(SlStatus status);

struct Judgement {
    Rule rule{};
    Stage stage{};
    Certainty certainty = Certainty::Certain;
};

/// The first error of a connection (L094 to L105): names, sockets, TLS.
[[nodiscard]] Judgement judgeConnect(const QString &operation, SlStatus status);
/// The first error of a transfer (L107 to L113, L122).
[[nodiscard]] Judgement judgeTransfer(const QString &operation, SlStatus status);
/// A refusal of the archive parser with a status (L070, L071, L075 to L088).
[[nodiscard]] Judgement judgeArchive(SlStatus status);
/// A code of the file system in a line that does not say what was tried: a file's own signature, or
/// anything else.
[[nodiscard]] Judgement judgeFileSystem(SlStatus status);
/// A wrapper of the library ("OTA_run: ERROR ..."), for logs in which the line with the real cause
/// is missing.
[[nodiscard]] Judgement judgeLibrary(const QString &operation, SlStatus status);

/// The device is locked because of too many security alerts; every part says so with its own
/// number.
[[nodiscard]] bool isLock(SlStatus status);
/// The device's own certificate, key or Diffie-Hellman file cannot be used.
[[nodiscard]] bool isCredential(SlStatus status);

/// Failures of the handshake, for which our own server may have seen the other side.
[[nodiscard]] bool isTlsRule(Rule rule);
/// Causes that may be gone at the next try: a restart after one of these does not end the story.
[[nodiscard]] bool isTransient(Rule rule);

} // namespace airlift::session
