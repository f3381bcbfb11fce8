#pragma once

#include "core/sim/archive.h"
#include "core/sim/cdn_client.h"
#include "core/sim/effect.h"
#include "core/sim/http_client.h"

#include <QByteArray>

namespace airlift::sim {

/// Feeds the archive parser out of the receive buffer: decides when another read is due
/// (uart-ota-log 13).
class Download
{
public:
    Download(Archive &archive, ReceiveBuffer &buffer)
        : m_archive(archive)
        , m_buffer(buffer)
    {
    }
    void begin();
    /// Makes room; true if something has to be received before step().
    [[nodiscard]] bool wantsMore();
    [[nodiscard]] qint32 step(); ///< the archive's status

private:
    Archive &m_archive;
    ReceiveBuffer &m_buffer;
    qsizetype m_processed = 0;
    bool m_forceRead = false;
};

/// TI's OTA library of SDK 4.10 (uart-ota-log 5, 8, 11.2), told a URL or a folder in a cloud. One
/// call of run() is one call of OTA_run: it either finishes at once or waits for the network.
class OtaLibrary
{
public:
    struct Settings {
        HttpClient::Settings http;
        ArchiveLimits archive;
        QByteArray url; ///< in plain URL mode
        CdnSettings cdn;
        int tokenField = 96; ///< bytes for a vendor's token, as the build has it; 160 at most
    };
    enum class State {
        Idle = 0,
        ConnectServer = 1,
        RequestFolder = 2,
        CheckArchive = 3,
        RequestLink = 4,
        ConnectFileServer = 5,
        RequestFile = 6,
        PrepareDownload = 7,
        Downloading = 8,
        WaitConfirm = 9
    };

    OtaLibrary(Settings settings, Flash &flash, Console &console);

    void init(); ///< OTA_init and setting the URL
    [[nodiscard]] Effect run();
    [[nodiscard]] Effect resume(const Reply &reply);
    [[nodiscard]] bool usesCdn() const
    {
        return m_settings.cdn.vendor != CdnSettings::Vendor::None;
    }
    struct Versions {
        QByteArray current;
        QByteArray offered;
    };
    [[nodiscard]] Versions versions(); ///< OTA_get; prints what reading ota.dat prints
    void decline();                    ///< OTA_set: not this archive

    [[nodiscard]] bool isPendingCommit() const;
    [[nodiscard]] qint32 commit(bool refused); ///< OTA_set with the commit option
    [[nodiscard]] State state() const { return m_state; }

private:
    static constexpr int kMostErrors = 5;

    [[nodiscard]] Effect connectServer();
    [[nodiscard]] Effect serverConnected(qint32 status);
    [[nodiscard]] Effect requestFolder();
    [[nodiscard]] Effect folderKnown(qint32 status);
    [[nodiscard]] Effect checkNextArchive();
    [[nodiscard]] Effect requestLink();
    [[nodiscard]] Effect linkKnown(qint32 status);
    [[nodiscard]] Effect connectFileServer();
    [[nodiscard]] Effect requestFile();
    [[nodiscard]] Effect download();
    [[nodiscard]] Effect fromHttp(const Effect &effect);
    [[nodiscard]] Effect concluded(qint32 status);
    [[nodiscard]] Effect connected(qint32 status);
    [[nodiscard]] Effect requested(qint32 status);
    [[nodiscard]] Effect prepared(qint32 status);
    [[nodiscard]] Effect appended(qint32 status);
    [[nodiscard]] Effect process();
    [[nodiscard]] Effect retryLater(qint32 warning);
    [[nodiscard]] Effect finishAfterClosing(qint32 status);

    Settings m_settings;
    Flash &m_flash;
    Console &m_console;
    ReceiveBuffer m_buffer;
    HttpClient m_http;
    CdnClient m_cdn;
    Archive m_archive;
    Download m_download;

    State m_state = State::Idle;
    int m_errors = 0;
    QByteArray m_url;  ///< of the archive
    QByteArray m_name; ///< of the archive in the cloud
    std::size_t m_nextEntry = 0;
    bool m_socketOpen = false;
    std::optional<qint32> m_afterClosing; ///< the result of run() once the socket is closed
};

} // namespace airlift::sim
