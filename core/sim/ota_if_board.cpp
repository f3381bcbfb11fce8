#include "core/sim/ota_if_board.h"

#include "core/sim/codes.h"

#include <utility>

namespace airlift::sim {

using namespace std::chrono_literals;

namespace {

constexpr Instant kStartTime = 450ms; // INFERRED, as all times of this firmware
constexpr Instant kUnreachable = 12s; // the internet is looked for
constexpr Instant kStopTime = 300ms;
constexpr qsizetype kVersionLength = 14;
constexpr quint32 kProgressStep = 4; // percent
const QByteArray kVersionFile = "ota.dat";

/// Notifications of OTA_IF, and what the example makes of those it does not know.
constexpr int kTooOld = 4;
constexpr qint32 kDownloadError = -2;
constexpr qint32 kOlderVersion = code::kOlderVersion;

} // namespace

/// What a board with OTA_IF has in RAM, from power-on or reset to the next.
struct OtaIfBoard::Cycle final : public WebBoard::Cycle {
    Cycle(const Basics &basics, const OtaIfConfig &config, quint32 seed, Flash &flash, Clock &clock,
          link::ByteLink &link, FaultInjector &faults)
        : WebBoard::Cycle(basics, seed, clock, link, faults)
        , web(config.identity, flash, console)
        , pushed(config.archive, flash, console)
    {
        console.setTraces(false); // the library is linked without
    }

    OtaIfWeb web;
    PushedArchive pushed;
    QByteArray candidate; ///< first bytes of the archive: its version
    QByteArray writing;   ///< the entry that was named last
    quint32 shown = 0;    ///< percent
};

OtaIfBoard::OtaIfBoard(OtaIfConfig config, Clock &clock, link::ByteLink &uart, QObject *parent)
    : WebBoard({config.chip, config.archive.vendorCertificateName, config.plan, config.uartSpeed,
                config.seed},
               clock, uart, parent)
    , m_config(std::move(config))
{
}

OtaIfBoard::~OtaIfBoard() = default;

OtaIfBoard::Cycle &OtaIfBoard::ram()
{
    return static_cast<Cycle &>(*m_cycle);
}

std::unique_ptr<WebBoard::Cycle> OtaIfBoard::makeCycle(quint32 seed)
{
    return std::make_unique<Cycle>(m_basics, m_config, seed, m_flash, m_clock, m_link, m_faults);
}

OtaIfWeb::Status OtaIfBoard::status() const
{
    return m_cycle ? static_cast<const Cycle &>(*m_cycle).web.status() : OtaIfWeb::Status::Idle;
}

void OtaIfBoard::print(Level level, const char *module, const QByteArray &text)
{
    ram().web.print(level, module, text);
}

// --- from reset to work

void OtaIfBoard::bootLoaderDone()
{
    later(kStartTime, [this] {
        if (m_flash.isLocked()) { // sl_Start fails, and with it everything
            print(Level::Info, "MQTT_APP",
                  "failed to Connect to AP: Error Code: " + QByteArray::number(code::kStartLocked) +
                      ". Retrying...");
            m_cycle->uart.drain();
            halt();
            return;
        }
        enter(State::Joining);
        later(m_jitter.between(1800ms, 2800ms), [this] { joined(); });
    });
}

void OtaIfBoard::joined()
{
    print(Level::Info, "WIFI",
          " [Event] STA connected to AP - BSSID:14:a7:2b:74:db:d1, SSID:" + m_config.identity.ssid);
    m_cycle->uart.drain();
    later(m_jitter.between(500ms, 1500ms), [this] { addressed(); });
}

void OtaIfBoard::addressed()
{
    const QByteArray &address = m_config.identity.address;
    print(Level::Info, "WIFI",
          "[NETAPP EVENT] IP Acquired: IP=" + address +
              " , Gateway=" + address.left(address.lastIndexOf('.')) + ".1");
    if (!operate())
        return;
    if (!m_flash.read(certificateFile()) || !m_flash.read(keyFile()))
        print(Level::Error, "HTTPSRV",
              "File " + certificateFile() + " status=SL_ERROR_FS_FILE_NOT_EXISTS\r\n");
    else
        print(Level::Info, "HTTPSRV", "Initialized successfully");
    if (!startOta())
        return;
    becomeReachable();
    if (m_flash.isTrial())
        testImage();
    else
        work();
}

/// Without a version file OTA_IF does not start: nothing answers for its addresses.
bool OtaIfBoard::startOta()
{
    const auto stored = m_flash.read(kVersionFile);
    if (!stored) {
        print(Level::Error, "OTA",
              "Can't read version (" + QByteArray::number(number(stored.error())) + ')');
        print(Level::Info, "MQTT_APP", "failed to init OTA_IF");
        m_cycle->uart.drain();
        halt(); // the rest of the example is no business of an update
        return false;
    }
    print(Level::Info, "OTA",
          "OTA_IF_INIT:: Existing OTA Version = " + stored->left(kVersionLength));
    m_cycle->uart.drain();
    return true;
}

void OtaIfBoard::testImage()
{
    ram().web.setStatus(OtaIfWeb::Status::Testing);
    print(Level::Info, "MQTT_APP", "OTA_NOTIF_IMAGE_PENDING_COMMIT");
    m_cycle->uart.drain();
    enter(State::Pinging);
    if (!operate())
        return;
    if (m_faults.holds(FaultKind::NeverCommits))
        later(kUnreachable, [this] { revert(); });
    else
        later(m_jitter.between(4000ms, 4400ms), [this] { commit(); });
}

void OtaIfBoard::revert()
{
    print(Level::Error, "MQTT_APP",
          "Error Testing the new version - reverting to old version (-1)");
    print(Level::Info, "OTA", "OTA_IF_rollback: New image failed - reverting to old image!");
    if (!survives([this] { static_cast<void>(m_flash.rollback()); }))
        return;
    enter(State::Restarting);
    afterPrinting([this] { restart(); });
}

void OtaIfBoard::commit()
{
    qint32 status = code::kBundleNotInCorrectState;
    const bool refused = m_faults.holds(FaultKind::CommitRefused);
    if (!refused && !survives([&] { status = m_flash.commit(); }))
        return;
    if (status < 0) {
        const QByteArray number = QByteArray::number(code::kCommitFailed);
        print(Level::Error, "OTA",
              "OTA_IF_commit: OTA_set ERROR on EXTLIB_OTA_SET_OPT_IMAGE_COMMIT, Status = " +
                  number);
        print(Level::Error, "MQTT_APP", "OTA_NOTIF_COMMIT_ERROR {" + number + ')');
        ram().web.setStatus(OtaIfWeb::Status::Failed);
    } else {
        print(Level::Info, "OTA", "OTA_IF_commit: OTA succeeded - new image is committed!");
        ram().web.setStatus(OtaIfWeb::Status::Committed);
    }
    work();
}

void OtaIfBoard::work()
{
    print(Level::Info, "MQTT_APP", "Wi-Fi connection is UP");
    m_cycle->uart.drain();
    enter(State::Waiting);
    serveNext();
}

void OtaIfBoard::pressButton()
{
    if (state() != State::Waiting)
        return;
    print(Level::Info, "MQTT_APP", "Trigger OTA...(button press)");
    print(Level::Info, "MQTT_APP", "Starting Local OTA");
    ram().web.enable();
    m_cycle->uart.drain();
}

// --- an upload

PushedArchive &OtaIfBoard::pushed()
{
    return ram().pushed;
}

bool OtaIfBoard::answer(const WebHead &head, BoardPeer &peer)
{
    if (!ram().web.acceptsUpload(head) || head.contentLength.value_or(0) == 0) {
        peer.write(ram().web.answer(head));
        peer.close();
        m_cycle->uart.drain();
        return false;
    }
    enter(State::Uploading);
    ram().web.setStatus(OtaIfWeb::Status::Receiving);
    ram().pushed.expect(*head.contentLength);
    ram().pushed.open();
    ram().candidate.clear();
    ram().writing.clear();
    ram().shown = 0;
    continueUpload();
    return true;
}

/// The name in the request does not count: the version is the first folder's name in the archive.
bool OtaIfBoard::refusesVersion()
{
    Archive &archive = ram().pushed.archive();
    if (!ram().candidate.isEmpty() || ram().pushed.processed() != 0)
        return false;
    ram().candidate = ram().pushed.beginning(kVersionLength);
    if (archive.checkVersion(ram().candidate))
        return false;
    print(Level::Warning, "OTA", "ProcessOta: ---- Candidate with old version");
    return true;
}

bool OtaIfBoard::refusesImage()
{
    if (ram().pushed.image() == PushedArchive::Image::Fits)
        return false;
    const bool internal = ram().pushed.image() == PushedArchive::Image::NeedsNoInternalFlash;
    print(Level::Error, "OTA",
          "CheckMcuImage:: Wrong Image for the device (" +
              QByteArray(internal ? "31000019" : "31000018") + ", " +
              ram().pushed.archive().entryName() + ')');
    ram().pushed.archive().abort();
    return true;
}

std::optional<qint32> OtaIfBoard::uploadStep()
{
    if (refusesVersion())
        return kOlderVersion;
    if (refusesImage())
        return code::kPlainFailure;
    const QByteArray &entry = ram().pushed.archive().entryName();
    if (ram().pushed.archive().state() == Archive::State::Open && entry != ram().writing) {
        ram().writing = entry;
        print(Level::Info, "OTA", "ProcessOta: ---- Writing file: " + entry);
    }
    qint32 status = 0;
    if (!survives([&] { status = ram().pushed.step(); }))
        return std::nullopt;
    printProgress();
    if (status < 0) {
        print(Level::Error, "OTA",
              "ProcessOta: ---- OTA failure (" + QByteArray::number(status) + ')');
        return status;
    }
    if (status != Archive::DownloadDone)
        return std::nullopt;
    if (!survives([&] { status = storeVersion(); }))
        return std::nullopt;
    if (status < 0)
        print(Level::Error, "OTA",
              "Version file (ota.dat) couldn't be written: " + QByteArray::number(status));
    print(Level::Info, "OTA", "ProcessOta: ---- Download file completed");
    return 0;
}

/// In the bundle, so that a rollback takes it back too; the library of these releases does not do
/// it any more (INFERRED: when).
qint32 OtaIfBoard::storeVersion()
{
    const QByteArray version = ram().candidate + '\0';
    Flash::OpenFlags flags;
    flags.bundle = true;
    flags.failSafe = true;
    flags.maxSize = version.size();
    const qint32 handle = m_flash.openForWrite(kVersionFile, flags);
    if (handle < 0)
        return handle;
    const qint32 written = m_flash.write(handle, 0, version);
    return written < 0 ? written : m_flash.close(handle);
}

void OtaIfBoard::printProgress()
{
    const quint32 processed = ram().pushed.processed();
    const quint32 length = ram().pushed.length();
    const auto percent = static_cast<quint32>(quint64{processed} * 100 / length);
    if (percent < ram().shown + kProgressStep)
        return;
    ram().shown = percent;
    print(Level::Info, "OTA",
          "ProcessOta: ---- Download file in progress (" +
              QByteArray::number(percent).rightJustified(2, '0') + "%) " +
              QByteArray::number(processed) + '/' + QByteArray::number(length) + " ----");
}

void OtaIfBoard::uploadOver(qint32 status, BoardPeer &peer)
{
    peer.write(webAnswer(status == 0 ? 204 : 404));
    if (status == 0)
        install();
    else
        fail(status);
}

void OtaIfBoard::uploadBrokeOff()
{
    print(Level::Error, "OTA",
          "ProcessOta: ---- Can't get next chunk (" + QByteArray::number(code::kNotConnected) +
              ')');
    ram().pushed.archive().abort();
    fail(kDownloadError);
}

void OtaIfBoard::fail(qint32 status)
{
    ram().web.setStatus(OtaIfWeb::Status::Failed);
    if (status == kOlderVersion)
        print(Level::Info, "MQTT_APP", "OTA_NOTIF not handled Id " + QByteArray::number(kTooOld));
    else
        print(Level::Error, "MQTT_APP",
              "OTA_NOTIF_DOWNLOAD_ERROR (" + QByteArray::number(status) + ')');
    m_cycle->uart.drain();
    enter(State::Waiting);
    serveNext();
}

void OtaIfBoard::install()
{
    ram().web.setStatus(OtaIfWeb::Status::Stored);
    print(Level::Info, "MQTT_APP", "OTA_NOTIF_IMAGE_DOWNLOADED");
    print(Level::Info, "OTA", "OTA_IF_install: reseting the platform...\n\n\n\r");
    enter(State::Restarting);
    afterPrinting([this] {
        later(kStopTime, [this] {
            if (survives([this] { m_flash.stop(); }))
                restart();
        });
    });
}

} // namespace airlift::sim
