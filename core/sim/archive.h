#pragma once

#include "core/sim/console.h"
#include "core/sim/flash.h"
#include "core/sim/list_reader.h"

#include <optional>

#include <QByteArray>

namespace airlift::sim {

/// What of the build the archive parser knows.
struct ArchiveLimits {
    int maxFiles = 8; ///< MAX_BUNDLE_CMD_FILES
    QByteArray vendorCertificateName = "dummy_ota_vendor_cert.der";
    LibraryRelease release = LibraryRelease::Sdk410;
};

/// The OTA library's archive parser: takes pieces of a tar, writes files to the flash while they
/// come, and finds mistakes when it is too late to do anything but roll back (ota-bundle 6,
/// uart-ota-log 5 and 11.3).
class Archive
{
public:
    enum class State {
        Idle = 0,
        Header = 1,
        List = 2,
        Signature = 3,
        Open = 4,
        Save = 5,
        Complete = 6,
        Failed = 7
    };
    /// Results of process() that are no error.
    enum Status : qint32 { Continue = 0, DownloadDone = 1, ForceReadMore = 2 };
    struct Step {
        qint32 status = Continue;
        qsizetype processed = 0;
    };

    Archive(ArchiveLimits limits, Flash &flash, Console &console);

    /// OtaArchive_init. What C keeps in static variables stays: the hash engine, the last digest,
    /// the object that was set aside, the part of a signature.
    void init();
    /// Compares the version in the name with the one in ota.dat and keeps it for that file; true:
    /// it is newer, or nothing is known of an older one.
    [[nodiscard]] bool checkVersion(const QByteArray &name);
    /// The version in ota.dat, fourteen zeros if there is none; printed as the library prints it.
    [[nodiscard]] QByteArray storedVersion();
    [[nodiscard]] const QByteArray &version() const { return m_version; }
    /// One step with what is in the receive buffer.
    [[nodiscard]] Step process(const Piece &piece);
    /// OtaArchive_abort: the connection is lost.
    void abort();
    [[nodiscard]] State state() const { return m_state; }
    /// The entry at hand, by its name on the device.
    [[nodiscard]] const QByteArray &entryName() const { return m_entry.name; }

private:
    static constexpr qsizetype kBlock = 512;
    struct Entry {
        QByteArray name; ///< on the device
        qint32 size = 0;
        char type = '\0';
        qint32 written = 0;
        qint32 handle = -1;
    };

    [[nodiscard]] Step header(const Piece &piece);
    [[nodiscard]] qint32 entryHeader(QByteArrayView block);
    [[nodiscard]] qint32 fileHeader(const QByteArray &path);
    [[nodiscard]] qint32 endOfArchive();
    [[nodiscard]] Step list(const Piece &piece);
    [[nodiscard]] Step signature(const Piece &piece);
    [[nodiscard]] bool collectSignature(const Piece &piece, qsizetype &processed);
    [[nodiscard]] qint32 verifySignature() const;
    [[nodiscard]] qint32 open();
    [[nodiscard]] Step save(const Piece &piece);
    [[nodiscard]] bool hashMatches(QByteArrayView lastBytes);
    [[nodiscard]] qint32 closeFile();
    [[nodiscard]] std::optional<QByteArray> readVersionFile();
    void saveVersionFile();
    void rollback();
    [[nodiscard]] qint32 fail(qint32 status);
    [[nodiscard]] Step advance(qint32 status, qsizetype processed);

    ArchiveLimits m_limits;
    Flash &m_flash;
    Console &m_console;

    State m_state = State::Idle;
    FileTable m_table;
    Entry m_entry;
    qint32 m_totalBytes = 0;
    bool m_savingStarted = false; ///< set by the first file that was written to its end
    QByteArray m_version = QByteArray(15, '\0'); ///< for ota.dat; stays empty in plain URL mode

    ListReader m_listReader;
    DigestUnit m_hash;
    QByteArray m_digest = QByteArray(32, '\0'); ///< of ota.cmd until a file overwrites it
    QByteArray m_signature;
    bool m_signatureBegun = false;
};

} // namespace airlift::sim
