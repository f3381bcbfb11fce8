#pragma once

#include "core/sim/cdn_settings.h"
#include "core/sim/http_client.h"

#include <vector>

namespace airlift::sim {

/// The library's requests to the API server of a cloud (local-ota-and-cdn 5, uart-ota-log 11.5 to
/// 11.8): what is in the folder, and where a file of it is to be fetched. Begun once, resumed until
/// finished.
///
/// Not modelled: the buffers of 200 bytes that long tokens overflow, and the fifth entry that
/// overwrites memory; what a device does then is not known.
class CdnClient
{
public:
    struct Entry {
        QByteArray name; ///< Dropbox: path in the folder; GitHub: URL of the file
        qint32 size = 0;
    };

    CdnClient(CdnSettings settings, HttpClient &http, ReceiveBuffer &buffer, Console &console);

    /// Finishes with the number of entries, or a code.
    [[nodiscard]] Effect requestFolder();
    /// Finishes with something positive once link() is known, or with a code.
    [[nodiscard]] Effect requestLink(const QByteArray &name);
    [[nodiscard]] Effect resume(const Reply &reply);

    [[nodiscard]] const std::vector<Entry> &entries() const { return m_entries; }
    [[nodiscard]] const QByteArray &link() const { return m_link; }

private:
    enum class Step { SendingFolder, FolderHeader, FolderBody, SendingLink, LinkHeader };

    [[nodiscard]] bool isDropbox() const
    {
        return m_settings.vendor == CdnSettings::Vendor::Dropbox;
    }
    [[nodiscard]] QByteArray dropboxRequest(const QByteArray &uri, const QByteArray &path) const;
    [[nodiscard]] Effect step(const Effect &effect);
    [[nodiscard]] Effect concluded(qint32 status);
    [[nodiscard]] Effect folderSent(qint32 status);
    [[nodiscard]] Effect folderHeader(qint32 status);
    [[nodiscard]] Effect folderBody(qint32 status);
    [[nodiscard]] Effect folderComplete();
    [[nodiscard]] Effect linkSent(qint32 status);
    [[nodiscard]] Effect linkHeader(qint32 status);
    /// Length of the JSON text as the vendor's answer tells it; what stands before it is skipped.
    [[nodiscard]] qsizetype takeLength();
    [[nodiscard]] qint32 readEntries();
    [[nodiscard]] qint32 refuse(const char *line, qint32 status);

    CdnSettings m_settings;
    HttpClient &m_http;
    ReceiveBuffer &m_buffer;
    Console &m_console;

    Step m_step = Step::SendingFolder;
    QByteArray m_request; ///< of the link, printed once it has been sent
    QByteArray m_json;
    qsizetype m_jsonLength = 0;
    bool m_inOnePiece = true;
    std::vector<Entry> m_entries;
    QByteArray m_link;
};

} // namespace airlift::sim
