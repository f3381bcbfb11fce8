#pragma once

#include "core/device/events.h"
#include "core/session/snapshot.h"

namespace airlift::session {

/// Follows one archive through the device: files, progress, offsets (uart-ota-log 5 and 6). Writes
/// into the snapshot.
class ArchiveTracker
{
public:
    static constexpr std::size_t kMaxFiles =
        256; ///< more than any receiver takes; a babbling port must not grow us

    explicit ArchiveTracker(Snapshot &snapshot)
        : m_snap(snapshot)
    {
    }

    void newAttempt();
    /// The archive is read from its start: what an earlier attempt wrote does not count any more.
    void begin();
    void directory();
    void listed(const device::ListedFile &file);
    void entry(const device::FileEntry &entry);
    void opened(const QString &name);
    void written(const device::FileWritten &line, bool damaged);
    void verdict(bool good);
    void archiveBytes(ByteCount bytes);
    void completed(ByteCount size);

    [[nodiscard]] bool hasBegun() const { return m_begun; }
    [[nodiscard]] bool listSeen() const { return m_listSeen; }
    [[nodiscard]] bool signatureSeen() const { return m_signatureSeen; }
    /// The open file had been completed before in this attempt.
    [[nodiscard]] bool openedTwice() const { return m_openedTwice; }
    [[nodiscard]] QString currentName() const;
    /// The first file of the list that was not completed.
    [[nodiscard]] QString firstMissing() const;

private:
    FileState *current();
    int indexOf(const QString &name);
    void startWriting(int index);
    void advanceTo(ByteCount offset);

    Snapshot &m_snap;
    bool m_begun = false;
    bool m_listSeen = false;
    bool m_signatureSeen = false;
    bool m_openedTwice = false;
    bool m_entryWaits = false; ///< an entry's header came and its "Create/Open" line did not, yet
    ByteCount m_offset;        ///< in the archive, behind what the device has consumed
    ByteCount m_contentStart;  ///< of the current entry
    ByteCount m_position; ///< in the current file; unlike FileState::written it may be corrected
                          ///< downwards
    std::optional<ByteCount> m_lastTotal;
};

} // namespace airlift::session
