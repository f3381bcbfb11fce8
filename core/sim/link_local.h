#pragma once

#include "core/sim/pushed_archive.h"
#include "core/sim/web_request.h"

#include <optional>

namespace airlift::sim {

/// link_local_task of the local_ota example: answers what the network processor's web server hands
/// to the firmware (local-ota-and-cdn 2.2, 2.3). One request at a time; heads and pieces in,
/// answers out.
class LinkLocal
{
public:
    /// What it tells about itself.
    struct Identity {
        QByteArray ssid;
        QByteArray address;
        QByteArray mac; ///< lower-case, with colons
    };
    LinkLocal(Identity identity, ArchiveLimits limits, Flash &flash, Console &console);

    /// Everything but an upload.
    [[nodiscard]] QByteArray answer(const WebHead &head);

    // An upload: begin, then step as long as it goes on.
    [[nodiscard]] static bool isUpload(const WebHead &head);
    /// False: the name is refused, and so is the upload.
    [[nodiscard]] bool beginUpload(const WebHead &head);
    [[nodiscard]] bool wasRefusedByName() const { return !m_fileName.contains(".tar"); }
    [[nodiscard]] PushedArchive &pushed() { return m_pushed; }
    /// Nothing while it goes on; then 0, or negative: it failed.
    [[nodiscard]] std::optional<qint32> step();
    void connectionLost(); ///< in the middle of the body: there is nobody to answer
    [[nodiscard]] int percent() const;
    [[nodiscard]] QByteArray finishUpload(qint32 status); ///< the answer

private:
    [[nodiscard]] QByteArray answerDevice(const QList<QueryItem> &items);
    [[nodiscard]] QByteArray answerVersion(const QList<QueryItem> &items);
    [[nodiscard]] std::optional<QByteArray> deviceValue(const QByteArray &name) const;
    [[nodiscard]] QByteArray found(const QByteArray &text);
    [[nodiscard]] bool isForAnotherChip();
    void printItems(const QList<QueryItem> &items);

    Identity m_identity;
    Flash &m_flash;
    Console &m_console;
    PushedArchive m_pushed;
    QByteArray m_fileName;
    QByteArray m_lastText; ///< a GET without a query gets it again
};

} // namespace airlift::sim
