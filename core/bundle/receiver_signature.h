#pragma once

#include "core/bundle/receiver_finding.h"
#include "core/bundle/receiver_list.h"
#include "core/bundle/receiver_store.h"

#include <map>
#include <optional>

#include <QSet>

/// What the device's file system says when a signed file is closed (ota-bundle 7,
/// certificates-and-tls 4.2, 5).
namespace airlift::bundle::receiver {

struct FileDigests {
    QByteArray sha1;
    QByteArray sha256;
};

/// Files the device has: those it had and those that came with this bundle.
class KnownFiles
{
public:
    explicit KnownFiles(const DeviceStore &store)
        : m_store(store)
    {
    }
    [[nodiscard]] const DeviceStore &store() const { return m_store; }
    [[nodiscard]] const QByteArray *find(const QByteArray &name) const;
    /// `uncommitted`: with the bundle flag, so that readers may get the old copy until commit.
    void save(const QByteArray &name, const QByteArray &content, bool uncommitted)
    {
        m_saved[name] = content;
        if (uncommitted)
            m_uncommitted.insert(name);
    }
    [[nodiscard]] bool isUncommitted(const QByteArray &name) const
    {
        return m_uncommitted.contains(name);
    }

private:
    const DeviceStore &m_store;
    std::map<QByteArray, QByteArray> m_saved;
    QSet<QByteArray> m_uncommitted;
};

struct CloseAnswer {
    int code = 0; ///< of the file system; 0: closed
    ReceiverRule rule{};
    QByteArray subject; ///< the certificate in question
    std::vector<ReceiverFinding> remarks;
    bool complete = true; ///< false: a certificate could not be looked at
};
[[nodiscard]] CloseAnswer closeSigned(const ListEntry &entry, const FileDigests &digests,
                                      const KnownFiles &files);

/// Codes that count as a security alert when a file is closed.
[[nodiscard]] bool isCloseAlert(int code);

} // namespace airlift::bundle::receiver
