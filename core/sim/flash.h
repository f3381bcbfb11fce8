#pragma once

#include "core/base/file.h"
#include "core/base/result.h"
#include "core/base/units.h"
#include "core/sim/catalogue.h"
#include "core/sim/chip.h"
#include "core/sim/flash_watcher.h"

#include <map>
#include <optional>
#include <variant>
#include <vector>

#include <QByteArray>

namespace airlift::sim {

/// The bytes at `path` are no snapshot of a flash, or one that a newer version wrote.
struct NotAFlashImage {
    QString path;
};
using FlashImageError = std::variant<FileError, NotAFlashImage>;

/// The serial-flash file system as the network processor offers it (SWRU455; ota-bundle 3.1, 6;
/// certificates-and-tls 5): fail-safe files with two copies, secure files, signatures checked on
/// close, and one bundle whose files change together on commit or go back together on rollback. In
/// memory; a snapshot of it can be kept in a file.
///
/// Calls that firmware makes answer like the firmware's: negative is the file system's code.
class Flash
{
public:
    enum class BundleState { Stopped = 0, Started = 1, PendingCommit = 3 };

    /// How a file was created.
    struct Attributes {
        bool secure = false;
        bool publicWrite = true; ///< a secure file without it needs a token to be written
        bool failSafe = true;
    };
    struct FileInfo {
        QByteArray name;
        ByteCount size; ///< of the copy a reader gets
        Attributes attributes;
        bool inBundle = false; ///< has a new copy that is not committed
        qint64 maxSize = 0;    ///< room that was asked for
    };

    explicit Flash(Chip chip = Chip::CC3220SF);

    // What a programming tool does to a board that is off.
    void program(const QByteArray &name, const QByteArray &content, Attributes attributes);
    void program(const QByteArray &name, const QByteArray &content)
    {
        program(name, content, Attributes{});
    }
    void erase(const QByteArray &name);
    /// Writes /sys/certstore.lst.
    void programCatalogue(const Catalogue &catalogue);
    void eraseCatalogue();
    [[nodiscard]] Chip chip() const { return m_chip; }
    /// Another chip behind the same content.
    void setChip(Chip chip) { m_chip = chip; }
    /// Security alerts the board has had before.
    void programAlerts(int alerts) { m_alerts = alerts; }
    /// Whoever is asked before anything changes. Stays with this flash when another one's content
    /// is assigned to it; must outlive it.
    void watch(FlashWatcher *watcher) { m_watcher.watcher = watcher; }

    // What firmware can ask for.
    struct OpenFlags {
        bool secure = false;
        bool noSignature = true;
        bool bundle = false;
        bool failSafe = false;
        qint64 maxSize = 0;
    };
    /// Creates or overwrites. A handle, or a code.
    [[nodiscard]] qint32 openForWrite(const QByteArray &name, const OpenFlags &flags);
    [[nodiscard]] qint32 write(qint32 handle, qint64 offset,
                               QByteArrayView bytes); ///< bytes written
    /// Checks the signature if the file was opened to have one. After an error the file is still
    /// open.
    [[nodiscard]] qint32 close(qint32 handle, const QByteArray &certificateName = {},
                               const QByteArray &signature = {});
    qint32 abort(qint32 handle); ///< closes and forgets what was written
    /// Opens, writes and closes a small fail-safe file of the firmware's own.
    [[nodiscard]] qint32 replace(const QByteArray &name, const QByteArray &content);
    qint32 remove(const QByteArray &name); ///< sl_FsDel
    /// The copy that counts now.
    [[nodiscard]] Expected<QByteArray, SlStatus> read(const QByteArray &name) const;
    [[nodiscard]] std::vector<FileInfo> list() const;
    [[nodiscard]] std::optional<Catalogue> catalogue() const;

    [[nodiscard]] qint32 commit();
    [[nodiscard]] qint32 rollback();
    [[nodiscard]] BundleState bundleState() const { return m_state; }
    /// The running image is one that was not committed yet.
    [[nodiscard]] bool isTrial() const { return m_state == BundleState::PendingCommit && m_tried; }

    // What happens around it.
    void stop(); ///< the network processor is stopped in an orderly way: a started bundle becomes
                 ///< pending
    void boot(); ///< power or reset: open files are lost, a pending bundle is tried once, all else
                 ///< goes back

    /// Security alerts so far; at kAlertLimit the device locks itself until it is programmed anew.
    static constexpr int kAlertLimit = 15;
    [[nodiscard]] int alerts() const { return m_alerts; }
    [[nodiscard]] bool isLocked() const { return m_alerts >= kAlertLimit; }

    /// How long the operations since the last call keep the firmware waiting.
    [[nodiscard]] Instant takeBusyTime();

    /// The whole flash, in one file. Open files are not part of it, as after a power cut.
    [[nodiscard]] Expected<void, FileError> save(const QString &path) const;
    [[nodiscard]] static Expected<Flash, FlashImageError> load(const QString &path);

private:
    struct Copy {
        QByteArray content;
        Attributes attributes;
        qint64 maxSize = 0;
    };
    struct File {
        std::optional<Copy> committed;
        std::optional<Copy> pending; ///< written by the bundle
        bool broken = false; ///< a file with one copy that was opened for writing and not closed
    };
    struct Writer {
        QByteArray name;
        Copy copy;
        bool bundle = false;
        bool needsSignature = false;
    };

    struct Watched {
        FlashWatcher *watcher = nullptr;
        Watched() = default;
        Watched(const Watched &) {}
        Watched &operator=(const Watched &) { return *this; }
        Watched(Watched &&) noexcept {}
        Watched &operator=(Watched &&) noexcept { return *this; }
        ~Watched() = default;
    };

    void changed();
    [[nodiscard]] qint32 mayHappen(FlashWatcher::Operation operation);
    [[nodiscard]] qint32 checkSignature(const Writer &writer, const QByteArray &certificateName,
                                        const QByteArray &signature) const;
    [[nodiscard]] qint32 mayOpen(const QByteArray &name, const OpenFlags &flags) const;
    [[nodiscard]] qint64 allocatedWith(const QByteArray &name, const OpenFlags &flags) const;
    [[nodiscard]] const Copy *current(const File &file) const;
    [[nodiscard]] bool hasOpenBundleFile() const;
    qint32 raiseAlert(qint32 status);
    void dropPending();
    [[nodiscard]] QByteArray toImage() const;
    [[nodiscard]] static std::optional<Flash> fromImage(const QByteArray &image);

    Watched m_watcher;
    Chip m_chip;
    std::map<QByteArray, File> m_files;
    std::map<qint32, Writer> m_writers;
    qint32 m_lastHandle = 0;
    BundleState m_state = BundleState::Stopped;
    bool m_tried = false; ///< the pending bundle has been booted
    int m_alerts = 0;
    Instant m_busy{0};
};

} // namespace airlift::sim
