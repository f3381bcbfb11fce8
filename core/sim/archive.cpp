#include "core/sim/archive.h"

#include "core/sim/codes.h"
#include "core/trust/certificate.h"

#include <algorithm>
#include <utility>

namespace airlift::sim {

namespace {

constexpr QByteArrayView kListName = "ota.cmd";
constexpr QByteArrayView kSignatureName = "ota.sign";
constexpr QByteArrayView kVersionFile = "ota.dat";
constexpr qsizetype kVersionDigits = 14;
constexpr qsizetype kNameBuffer = 128; ///< what is copied as name; the tar field has 100
constexpr qsizetype kSizeField = 124;
constexpr qsizetype kSizeFieldLength = 12;
constexpr qsizetype kTypeField = 156;
/// What a %d without an argument printed on a real board (uart-ota-log 12, T6a).
constexpr qint32 kStackNumber = 16787440;

/// The library's octal reader: skips anything that is no octal digit, past the end of the field if
/// need be.
[[nodiscard]] qint32 octal(QByteArrayView block)
{
    qsizetype at = kSizeField;
    const auto isDigit = [&] { return block[at] >= '0' && block[at] <= '7'; };
    while (at < block.size() && !isDigit())
        ++at;
    quint32 value = 0;
    for (; at < kSizeField + kSizeFieldLength && isDigit(); ++at)
        value = value * 8 + static_cast<quint32>(block[at] - '0');
    return static_cast<qint32>(value);
}

/// The text as C sees it in a buffer of that size.
[[nodiscard]] QByteArray cString(QByteArrayView buffer)
{
    const qsizetype end = buffer.indexOf('\0');
    return buffer.first(end < 0 ? buffer.size() : end).toByteArray();
}

/// Two characters to a byte, as strtol reads them; writes only as many bytes as the text has.
void fromHex(const QByteArray &text, QByteArray &digest)
{
    const QByteArray padded = text + QByteArray(1, '\0');
    for (qsizetype i = 0; i < (text.size() + 1) / 2 && i < digest.size(); ++i)
        digest[i] =
            static_cast<char>(cString(QByteArrayView{padded}.sliced(i * 2, 2)).toInt(nullptr, 16));
}

} // namespace

Archive::Archive(ArchiveLimits limits, Flash &flash, Console &console)
    : m_limits(std::move(limits))
    , m_flash(flash)
    , m_console(console)
    , m_listReader(m_limits.maxFiles, console, m_limits.release)
{
}

void Archive::init()
{
    m_table = {};
    m_entry = {};
    m_totalBytes = 0;
    m_savingStarted = false;
    m_version.fill('\0');
    m_console.trace("OtaArchive_Init: OTA archive version = %s\r\n", {"OTA_ARCHIVE_2.0.0.4"});
    m_state = State::Idle;
}

void Archive::abort()
{
    if (m_savingStarted) {
        if (m_entry.handle >= 0)
            m_flash.abort(m_entry.handle);
        rollback();
    }
    m_state = State::Idle;
    m_entry.handle = -1; // a first file that was being written stays open (uart-ota-log 8)
    m_table.entries.clear();
    m_savingStarted = false;
}

Archive::Step Archive::process(const Piece &piece)
{
    switch (m_state) {
    case State::Idle:
        m_totalBytes = 0;
        m_console.trace("OtaArchive_RunParse: set state=ARCHIVE_STATE_PARSE_HDR\r\n");
        m_state = State::Header;
        m_table.entries.clear(); // but not the counters (uart-ota-log 8)
        m_entry.handle = -1;
        return {};
    case State::Header:
        return header(piece);
    case State::List:
        return list(piece);
    case State::Signature:
        return signature(piece);
    case State::Open:
        return advance(open(), 0);
    case State::Save:
        return save(piece);
    case State::Complete:
        m_console.trace("OtaArchive_RunParseTar, ERROR state COMPLETE_PENDING_TESTING, User should "
                        "not call run "
                        "parser in this state %d\r\n",
                        {kStackNumber});
        return {};
    case State::Failed:
        m_console.trace("OtaArchive_RunParseTar, ERROR state ARCHIVE_STATE_PARSING_FAILED, User "
                        "should not call "
                        "init to restart the process %d\r\n",
                        {kStackNumber});
        return {};
    }
    return {};
}

Archive::Step Archive::advance(qint32 status, qsizetype processed)
{
    m_totalBytes += static_cast<qint32>(processed);
    return {status, processed};
}

qint32 Archive::fail(qint32 status)
{
    m_state = State::Failed;
    rollback();
    return status;
}

void Archive::rollback()
{
    if (const qint32 status = m_flash.rollback(); status < 0)
        m_console.trace("OtaArchive_Rollback: ERROR sl_FsCtl, Status=%d\r\n", {status});
}

Archive::Step Archive::header(const Piece &piece)
{
    m_console.trace("OtaArchive_RunParseTar: parsing archive file header\r\n");
    qsizetype skip = m_totalBytes % kBlock == 0 ? 0 : kBlock - m_totalBytes % kBlock;
    if (skip > 0) {
        if (piece.length <= skip) {
            m_console.trace(
                "OtaArchive_RunParseTar: not enough to skip RecvBufLen=%d, SkipAlignSize=%d\r\n",
                {piece.length, skip});
            return advance(Continue, piece.length);
        }
        m_console.trace(
            "OtaArchive_RunParseTar: skip block align  RecvBufLen=%d, SkipAlignSize=%d\r\n",
            {piece.length, skip});
    }
    if (piece.length - skip < kBlock)
        return advance(skip == 0 ? ForceReadMore : Continue, skip);
    const QByteArrayView block = piece.buffer.sliced(skip, kBlock);
    const qint32 status = block.count('\0') == kBlock ? endOfArchive() : entryHeader(block);
    return advance(status, skip + kBlock);
}

qint32 Archive::endOfArchive()
{
    m_console.trace("OtaArchive_RunParseTar: End of archive...\r\n");
    if (!m_table.signatureVerified) {
        m_console.trace("Signature file is missing from the TAR\r\n");
        return fail(code::kArchiveSecurityAlert);
    }
    if (static_cast<int>(m_table.entries.size()) != m_table.savedFiles) {
        m_console.trace("Files are missing in the TAR\r\n");
        return fail(code::kArchiveSecurityAlert);
    }
    if (m_limits.release == LibraryRelease::Sdk410)
        saveVersionFile(); // compiled out from 7.10 on
    m_state = State::Complete;
    return DownloadDone;
}

qint32 Archive::entryHeader(QByteArrayView block)
{
    const QByteArray path = cString(block.first(kNameBuffer));
    m_entry = {path, octal(block), block[kTypeField], 0, m_entry.handle};
    switch (m_entry.type) {
    case '5':
        m_console.trace("OtaArchive_RunParseTar: filetype=%c, directory=%s\r\n",
                        {m_entry.type, path});
        return Continue;
    case '0':
    case '\0':
        return fileHeader(path);
    default:
        m_console.trace("OtaArchive_RunParseTar: unsupported FileType=%d, FileName=%s\r\n",
                        {m_entry.type, path});
        return Continue;
    }
}

qint32 Archive::fileHeader(const QByteArray &path)
{
    const qsizetype first = path.indexOf('/');
    const qsizetype second = first < 0 ? -1 : path.indexOf('/', first + 1);
    if (second < 0) {
        m_console.trace("OtaArchive_RunParseTar: error in filename pattern\r\n");
        return fail(code::kNameSlashes);
    }
    // Root files have no slash on the device, all others begin with one (ota-bundle 2.3).
    m_entry.name = path.sliced(path.indexOf('/', second + 1) < 0 ? second + 1 : second);
    m_console.trace("OtaArchive_RunParseTar: FileType=%c, FileName=%s, FileSize=%ld\r\n",
                    {m_entry.type, m_entry.name, m_entry.size});
    m_state = m_entry.name == kListName        ? State::List
              : m_entry.name == kSignatureName ? State::Signature
                                               : State::Open;
    return Continue;
}

Archive::Step Archive::list(const Piece &piece)
{
    const auto [outcome, status, processed] =
        m_listReader.feed(piece, static_cast<quint32>(m_entry.size), m_table, m_hash, m_digest);
    if (outcome == ListReader::Outcome::Failed) {
        m_state = State::Idle; // nothing was written, so nothing is rolled back
        m_console.trace("OtaArchive_RunParseTar: ERROR in _BundleCmdFile_Parse, Status=%ld\r\n",
                        {status});
        return {status, 0};
    }
    if (outcome == ListReader::Outcome::Complete)
        m_state = State::Header;
    return advance(Continue, processed);
}

Archive::Step Archive::signature(const Piece &piece)
{
    qsizetype processed = 0;
    if (!collectSignature(piece, processed))
        return advance(Continue, processed);
    if (const qint32 status = verifySignature(); status < 0) {
        m_console.trace("[_BundleCmdSignatureFile_Parse] signature verification failed!\r\n");
        m_state = State::Failed;
        m_console.trace(
            "OtaArchive_RunParseTar: ERROR in _BundleCmdSignatureFile_Parse, Status=%ld\r\n",
            {status});
        return {status == code::kSignatureNotValid ? code::kArchiveSecurityAlert : status, 0};
    }
    m_table.signatureVerified = true;
    m_state = State::Header;
    return advance(Continue, processed);
}

/// True when ota.sign is complete. A signature in several pieces takes one byte too many, which
/// does no harm.
bool Archive::collectSignature(const Piece &piece, qsizetype &processed)
{
    const qsizetype size = m_entry.size;
    const qsizetype wanted = m_signatureBegun ? size + 1 - m_signature.size() : size;
    if (!m_signatureBegun)
        m_signature.clear();
    processed = std::clamp<qsizetype>(wanted, 0, piece.length);
    m_signature += piece.buffer.first(processed);
    m_signatureBegun = m_signature.size() < size;
    return !m_signatureBegun;
}

qint32 Archive::verifySignature() const
{
    const auto file = m_flash.read(m_limits.vendorCertificateName);
    if (!file)
        return code::kCryptoInvalidParameter;
    const auto certificate =
        trust::Certificate::parse(*file, QString::fromUtf8(m_limits.vendorCertificateName));
    if (!certificate || !file->startsWith('\x30') ||
        certificate->publicKey().kind() != trust::KeyKind::EcP256)
        return code::kCryptoInvalidParameter;
    const QByteArrayView signature = QByteArrayView{m_signature}.first(qMax(m_entry.size, 0));
    return certificate->publicKey().verifiesDigest(trust::HashKind::Sha256, m_digest, signature)
               ? 0
               : code::kSignatureNotValid;
}

qint32 Archive::open()
{
    m_console.trace("   Create/Open for write file %s\r\n", {m_entry.name});
    const FileTable::Entry *listed = m_table.find(m_entry.name);
    if (!listed) {
        m_console.trace("\r\n A file was found in the TAR without being mentioned in the bundle "
                        "command file \r\n");
        return fail(code::kArchiveSecurityAlert);
    }
    if (listed->saved)
        return fail(code::kArchiveSecurityAlert);

    Flash::OpenFlags flags;
    flags.bundle = listed->bundle != 0;
    flags.failSafe = listed->bundle != 0;
    flags.secure = listed->secured != 0;
    // SDK 4.10 looks at the first byte of the signature to see whether there is one (ota-bundle 7).
    flags.noSignature =
        !flags.secure || listed->signatureLength == 0 || listed->signature.front() == '\0';
    flags.maxSize = m_entry.size;
    m_entry.handle = m_flash.openForWrite(m_entry.name, flags);
    if (m_entry.handle == code::kInvalidToken) {
        m_console.trace("\r\n");
        m_console.trace(
            "OtaArchive_RunParseTar: !!!!!! SECURITY ALERT !!!!! on pOpenFile, Status=%ld\r\n",
            {m_entry.handle});
        m_console.trace("\r\n");
        return fail(code::kArchiveSecurityAlert);
    }
    if (m_entry.handle < 0) {
        m_console.trace("OtaArchive_RunParseTar ERROR from sl_FsOpen, Status=%d\r\n",
                        {m_entry.handle});
        return fail(code::kOpenFile);
    }
    m_hash.prepare();
    m_state = State::Save;
    return Continue;
}

Archive::Step Archive::save(const Piece &piece)
{
    qsizetype chunk = piece.length;
    if (m_entry.written + piece.length >= m_entry.size) {
        chunk = m_entry.size - m_entry.written;
        m_hash.lastPieceFollows();
    }
    const QByteArrayView bytes = piece.buffer.first(qMax<qsizetype>(chunk, 0));
    const qint32 written = m_flash.write(m_entry.handle, m_entry.written, bytes);
    if (written < 0) {
        m_console.trace("OtaArchive_RunParseTar: Error - SaveFileChunk - (%ld)\r\n", {written});
        m_flash.abort(m_entry.handle);
        return {fail(code::kSaveChunk), 0};
    }
    m_entry.written += written;
    m_totalBytes += written;
    m_console.trace("OtaArchive_RunParseTar: Write size %ld ", {written});
    m_console.trace("to file %s ", {m_entry.name});
    m_console.trace("total %ld.\r\n", {m_entry.written});

    if (m_hash.expectsMore())
        m_hash.feed(bytes, m_digest);
    else if (!hashMatches(bytes)) {
        m_flash.abort(m_entry.handle);
        return {fail(code::kArchiveSecurityAlert), written};
    }
    return {m_entry.written == m_entry.size ? closeFile() : qint32{Continue}, written};
}

bool Archive::hashMatches(QByteArrayView lastBytes)
{
    const FileTable::Entry *listed = m_table.find(m_entry.name);
    if (!listed || listed->digest.isEmpty())
        return true;
    fromHex(listed->digest, m_digest);
    const QByteArray expected = m_digest;
    m_hash.feed(lastBytes, m_digest);
    const bool good = m_digest == expected;
    m_console.trace(good ? "\r\n Hash verification succeeded.\r\n"
                         : "\r\n Hash verification failed.\r\n");
    return good;
}

qint32 Archive::closeFile()
{
    m_console.trace("    Total archive file bytes %ld.\r\n", {m_totalBytes});
    FileTable::Entry *listed = m_table.find(m_entry.name);
    const bool isSigned = listed && listed->signatureLength != 0;
    m_savingStarted = true;
    const qint32 status = m_flash.close(m_entry.handle, listed ? listed->certificate : QByteArray{},
                                        isSigned ? listed->signature : QByteArray{});
    if (status < 0) {
        const bool alert = status == code::kCertificateRevoked || status == code::kWrongSignature ||
                           status == code::kCertificateChain || status == code::kInvalidToken ||
                           status == code::kSecurityAlert;
        if (alert) {
            m_console.trace("\r\n");
            m_console.trace(
                "OtaArchive_RunParseTar: !!!!!! SECURITY ALERT !!!!! on pCloseFile, Status=%ld\r\n",
                {status});
            m_console.trace("\r\n");
        } else {
            m_console.trace("OtaArchive_RunParseTar: error on pCloseFile, Status=%ld\r\n",
                            {status});
        }
        m_flash.abort(m_entry.handle);
        return fail(alert                                        ? code::kArchiveSecurityAlert
                    : m_limits.release == LibraryRelease::Sdk710 ? status
                                                                 : code::kCloseFile);
    }
    if (listed) {
        listed->saved = true;
        m_console.trace(
            "OtaArchive_RunParseTar: %d files that are mentioned in the ota.cmd were saved\r\n",
            {++m_table.savedFiles});
    }
    m_console.trace("OtaArchive_RunParseTar: Downloading File Completed - Size=%ld\r\n",
                    {m_entry.written});
    m_state = State::Header;
    return Continue;
}

std::optional<QByteArray> Archive::readVersionFile()
{
    const QByteArray name = kVersionFile.toByteArray();
    const auto content = m_flash.read(name);
    if (content)
        return cString(*content);
    if (number(content.error()) == code::kFileNotExists)
        m_console.trace("_ReadOtaVersionFile: file %s, status=SL_ERROR_FS_FILE_NOT_EXISTS\r\n",
                        {name});
    else
        m_console.trace("_ReadOtaVersionFile: Error sl_FsOpen %s, Status=%d\r\n",
                        {name, number(content.error())});
    return std::nullopt;
}

QByteArray Archive::storedVersion()
{
    return readVersionFile().value_or(QByteArray(kVersionDigits, '0'));
}

bool Archive::checkVersion(const QByteArray &name)
{
    const QByteArray file = name.mid(name.lastIndexOf('/') + 1);
    const std::optional<QByteArray> current = readVersionFile();
    m_version = file.left(kVersionDigits).leftJustified(kVersionDigits + 1, '\0');
    if (!current) {
        m_console.trace(
            "OtaArchive_CheckVersion: can't open version file, sign it as old version\r\n");
        m_console.trace("OtaArchive_CheckVersion: accept the new version = %s\r\n", {file});
        return true;
    }
    m_console.trace("    OtaArchive_CheckVersion: current version str = %s\r\n", {*current});
    m_console.trace("    OtaArchive_CheckVersion: new     version str = %s\r\n", {file});
    const bool newer = cString(m_version) > *current;
    m_console.trace(newer ? "    OtaArchive_CheckVersion: newer version update - %s\r\n"
                          : "    OtaArchive_CheckVersion: older version update - %s\r\n",
                    {file});
    return newer;
}

/// Failures are printed and ignored.
void Archive::saveVersionFile()
{
    m_console.trace("_SaveOtaVersionFile: save version file also in the bundle, version=%s\r\n",
                    {cString(m_version)});
    Flash::OpenFlags flags;
    flags.bundle = true;
    flags.failSafe = true;
    flags.maxSize = m_version.size();
    const qint32 handle = m_flash.openForWrite(kVersionFile.toByteArray(), flags);
    if (handle < 0) {
        m_console.trace("_SaveOtaVersionFile: Error sl_FsOpen %s, Status=%d\r\n",
                        {kVersionFile.toByteArray(), handle});
        return;
    }
    if (const qint32 status = m_flash.write(handle, 0, m_version); status < 0) {
        m_console.trace("_SaveOtaVersionFile: Error sl_FsRead, Status=%d\r\n", {status});
        return;
    }
    if (const qint32 status = m_flash.close(handle); status < 0)
        m_console.trace("_SaveOtaVersionFile: Error sl_FsClose, Status=%d\r\n", {status});
}

} // namespace airlift::sim
