#include "tests/ui/scenes.h"

#include "core/trust/digest.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace airlift::test {

using session::Stage;
using session::StageState;

namespace {

void reach(session::Snapshot &snapshot, Stage stage, StageState state = StageState::Active)
{
    const auto last = static_cast<std::size_t>(stage);
    for (std::size_t i = 0; i < last; ++i)
        snapshot.stages[i] = StageState::Done;
    snapshot.stages[last] = state;
}

session::FileState file(const QString &name, qint64 size, bool secured, bool isSigned)
{
    session::FileState state;
    state.name = name;
    state.size = ByteCount{size};
    state.expectedDigest = trust::digest(trust::HashKind::Sha256, name.toUtf8()).toHex();
    state.secured = secured;
    state.signed_ = isSigned;
    state.inBundle = true;
    state.certificate = isSigned ? u"demo-signer.der"_s : QString{};
    return state;
}

void complete(session::FileState &state)
{
    state.opened = true;
    state.completed = true;
    state.written = *state.size;
    state.hash = session::HashState::Good;
}

class Log
{
public:
    void server(std::chrono::milliseconds at, session::Source what)
    {
        entries.push_back({at, std::move(what)});
    }
    void device(std::chrono::milliseconds at, device::Event event, const QString &text)
    {
        device::Observation observation;
        observation.event = std::move(event);
        observation.at = at;
        observation.line = ++m_line;
        observation.text = text;
        entries.push_back({at, std::move(observation)});
    }
    std::vector<session::Entry> entries;

private:
    quint64 m_line = 0;
};

Log started()
{
    Log log;
    log.server(0ms, session::UserAction{session::UserAction::Kind::Started, {}});
    log.server(3ms, session::ServerStarted{
                        u"https://updates.airlift.test:40443/20240131120000_CC3220SF_demo.tar"_s});
    log.server(4ms, session::LinkOpened{u"Simulated CC3220SF"_s});
    log.device(412ms, device::AppStarted{u"cloud_ota"_s, u"0.10.00.03"_s},
               u"CC3220 cloud_ota Example Ver: 0.10.00.03"_s);
    log.device(640ms, device::NetworkProcessorStarted{0}, u"[SL] NWP started in station mode"_s);
    return log;
}

Log joined()
{
    Log log = started();
    log.device(2'104ms, device::JoinedAccessPoint{u"PlantNet"_s, u"0a:1b:2c:3d:4e:5f"_s},
               u"[WLAN EVENT] STA Connected to the AP: PlantNet, BSSID: a:1b:2c:3d:4e:5f"_s);
    log.device(3'020ms, device::AddressAcquired{u"192.168.1.10"_s},
               u"[NETAPP EVENT] IP acquired by the device: 192.168.1.10"_s);
    log.device(8'300ms, device::OtaTriggered{}, u"Starting OTA"_s);
    log.device(8'620ms, device::ServerConnecting{u"updates.airlift.test"_s},
               u"OtaInit: connecting updates.airlift.test"_s);
    log.server(8'655ms, serve::ServerEvent{serve::ConnectionId{1},
                                           serve::Connected{u"192.168.1.10:49152"_s}});
    return log;
}

Log writing()
{
    Log log = joined();
    log.device(8'790ms, device::ConnectWarning{SlStatus{-453}},
               u"HttpClient_Connect: WARNING status -453"_s);
    log.server(8'802ms,
               serve::ServerEvent{serve::ConnectionId{1},
                                  serve::Handshaken{u"TLSv1.2"_s, u"ECDHE-RSA-AES128-GCM-SHA256"_s,
                                                    u"updates.airlift.test"_s}});
    log.server(8'830ms,
               serve::ServerEvent{
                   serve::ConnectionId{1},
                   serve::Requested{u"GET"_s, u"/20240131120000_CC3220SF_demo.tar"_s, 200, {}}});
    log.device(9'010ms, device::ArchiveStarted{}, u"OtaArchive: process started"_s);
    log.device(9'120ms, device::FileEntry{u"ota.cmd"_s, {1'204}},
               u"TAR file: ota.cmd, size 1204"_s);
    log.device(9'410ms, device::FileOpened{u"demo-signer.der"_s}, u"Open file demo-signer.der"_s);
    log.device(9'700ms, device::HashVerdict{true}, u"Hash of demo-signer.der is OK"_s);
    log.device(9'900ms, device::FileOpened{u"/sys/mcuflashimg.bin"_s},
               u"Open file /sys/mcuflashimg.bin"_s);
    return log;
}

session::Snapshot listed()
{
    session::Snapshot snapshot;
    snapshot.outcome = session::Outcome::Running;
    snapshot.deviceAddress = u"192.168.1.10"_s;
    snapshot.serverHost = u"updates.airlift.test"_s;
    snapshot.versions = {u"0.10.00.03"_s, u"3.20.0.1"_s, u"3.0.1.71"_s, u"4.0.0.1"_s};
    snapshot.archiveSize = ByteCount{127'488};
    snapshot.boots = 1;
    snapshot.files = {file(u"demo-signer.der"_s, 975, false, false),
                      file(u"/sys/mcuflashimg.bin"_s, 111'884, true, true),
                      file(u"/www/index.html"_s, 4'212, false, false)};
    return snapshot;
}

session::Finding remark()
{
    session::Finding finding;
    finding.rule = session::Rule::ServerNotVerified;
    finding.severity = session::Severity::Warning;
    finding.subject = u"updates.airlift.test"_s;
    finding.code = session::DeviceCode{SlStatus{-453}, "SL_SEC"};
    finding.lines = {7};
    return finding;
}

} // namespace

Scene sceneStarting()
{
    session::Snapshot snapshot;
    snapshot.outcome = session::Outcome::NoUpdate;
    reach(snapshot, Stage::Boot);
    return {snapshot, started().entries};
}

Scene sceneWriting()
{
    session::Snapshot snapshot = listed();
    reach(snapshot, Stage::Files);
    snapshot.trust = session::Trust::NotVerified;
    complete(snapshot.files[0]);
    snapshot.files[1].opened = true;
    snapshot.files[1].written = ByteCount{70'656};
    snapshot.currentFile = 1;
    snapshot.archiveBytes = ByteCount{75'264};
    snapshot.findings = {remark()};
    return {snapshot, writing().entries};
}

Scene sceneCommitted()
{
    session::Snapshot snapshot = listed();
    snapshot.stages.fill(StageState::Done);
    snapshot.outcome = session::Outcome::Committed;
    snapshot.commit = session::CommitState::Committed;
    snapshot.trust = session::Trust::NotVerified;
    snapshot.archiveBytes = *snapshot.archiveSize;
    for (session::FileState &state : snapshot.files)
        complete(state);
    snapshot.findings = {remark()};
    snapshot.boots = 2;
    snapshot.terminal = true;
    Log log = writing();
    log.device(17'300ms, device::HashVerdict{true}, u"Hash of /sys/mcuflashimg.bin is OK"_s);
    log.device(17'900ms, device::DownloadDone{SlStatus{104}}, u"OTA_run: status=104"_s);
    log.server(17'950ms,
               serve::ServerEvent{serve::ConnectionId{1},
                                  serve::Ended{serve::Ended::Reason::Complete, {127'488}}});
    log.device(18'100ms, device::RestartingIntoNewImage{}, u"Rebooting to the new image"_s);
    log.device(23'400ms, device::Committed{}, u"OTA bundle committed"_s);
    log.server(23'500ms, session::ServerStopped{});
    return {snapshot, log.entries};
}

Scene sceneWrongRoot()
{
    session::Snapshot snapshot = listed();
    reach(snapshot, Stage::Tls, StageState::Failed);
    snapshot.files.clear();
    snapshot.outcome = session::Outcome::Failed;
    snapshot.trust = session::Trust::Unknown;
    snapshot.attempt = 5;
    session::Finding cause;
    cause.rule = session::Rule::WrongRootCa;
    cause.severity = session::Severity::Blocker;
    cause.subject = u"DigiCert Global Root CA"_s;
    cause.code = session::DeviceCode{SlStatus{-688}, "SL_TLS_CERT"};
    cause.lines = {7, 12, 17, 22, 27};
    cause.count = 5;
    session::Finding alert;
    alert.rule = session::Rule::ServerSawAlert;
    alert.severity = session::Severity::Warning;
    alert.code = session::DeviceCode{SlStatus{48}, "TLS_ALERT"};
    session::Finding attempts;
    attempts.rule = session::Rule::TooManyAttempts;
    attempts.severity = session::Severity::Note;
    attempts.lines = {28};
    snapshot.findings = {alert, cause, attempts};
    snapshot.firstCause = 1;
    snapshot.terminal = true;
    Log log = joined();
    log.device(8'790ms, device::ConnectError{u"Socket Connect"_s, SlStatus{-688}},
               u"HttpClient_Connect: ERROR Socket Connect, status=-688"_s);
    log.server(8'802ms, serve::ServerEvent{serve::ConnectionId{1},
                                           serve::HandshakeFailed{48, true, u"alert 48"_s}});
    log.device(8'900ms, device::AttemptFailed{1, 5}, u"OTA attempt 1 of 5 failed"_s);
    return {snapshot, log.entries};
}

namespace {

// The firmware's own words (uart-ota-log 11), as far as both logs share them.
const QByteArray kStart =
    "\r\n********************************************************************************\r\n"
    "                  OTA APP Application - Version 0.10.00.03\r\n"
    "********************************************************************************\r\n\r\n"
    " SimpleLinkInitCallback: started in role 0\r\n"
    "Host Driver Version: 3.0.1.61\r\n"
    "Build Version 3.15.0.1.31.2.0.0.0.2.2.0.7\r\n"
    "STA connected to AP PlantNet, BSSID is a:1b:2c:3d:4e:5f\r\n"
    "IPv4 acquired: IP = 192.168.1.10\r\n"
    "Gateway = 192.168.1.1\r\n"
    "Pinging GW...!\r\n"
    "Ping done. Success rate: 100%\r\n\r\n"
    "HandlePingComplete: PingCounter=1\r\n"
    "HandlePingComplete: OTA Command arrived\r\n"
    "OtaInit: statistics = 0, 0, 0\r\n"
    "OtaInit: call Ota_init\r\n"
    "OTA_init: sizeof CdnClient=576, sizeof OtaArchive=4956\r\n"
    "OTA_init: OTA lib version = OTA_LIB_2.0.0.7\r\n"
    "OtaArchive_Init: OTA archive version = OTA_ARCHIVE_2.0.0.4\r\n"
    "OtaConfig: call OTA_set EXTLIB_OTA_SET_OPT_SERVER_INFO, ServerName=api.dropboxapi.com\r\n"
    "OtaConfig: call OTA_set EXTLIB_OTA_SET_OPT_VENDOR_ID, VendorDir=OTA_CC3220SF\r\n"
    "OTA_run: call CdnClient_ConnectServer OTA server=api.dropboxapi.com\r\n"
    "CdnClient_ConnectServer: HttpClient_Connect api.dropboxapi.com\r\n"
    "HttpClient_Connect: IP_ADDR=162.125.81.19\r\n";

} // namespace

QByteArray logOfWrongRoot()
{
    return kStart + "SL_SOCKET_ASYNC_EVENT socket event 2, do restart\r\n"
                    "HttpClient_Connect: ERROR Socket Connect, status=-688\r\n"
                    "CdnClient_ConnectServer: ERROR HttpClient_Connect, Status=-20304\r\n"
                    "OTA_run: ERROR CdnClient_ConnectServer, Status=-20304\r\n\r\n"
                    "_OtaCheckConsecutiveErrors: ConsecutiveOtaErrors=1/5, return only WARNNING\r\n"
                    "OtaRunStep: WARNING Ota_run, Status=20006, continue for next OTA retry\r\n\r\n"
                    "ProcessRestartMcu: reset the platform...\r\n";
}

QByteArray logOfSuccess()
{
    QByteArray log =
        kStart + "HttpClient_Connect: WARNING Socket Connect, status=-453, Ignored...\r\n";
    log += "OtaArchive_RunParseTar: parsing archive file header\r\n";
    for (int written = 1440; written <= 44'640; written += 1440)
        log += "OtaArchive_RunParseTar: Write size 1440 to file /sys/servicepack.ucf total " +
               QByteArray::number(written) + ".\r\n";
    log += " Hash verification succeeded.\r\n"
           "OtaArchive_RunParseTar: Downloading File Completed - Size=44640\r\n"
           "OtaArchive_RunParseTar: End of archive...\r\n"
           "OTA_run: ---- Download file completed\r\n"
           "OtaRunStep: status from Ota_run: Download done, status = 104\r\n"
           "OtaImageTestingAndReset: download done\r\n"
           "OtaImageTestingAndReset: reset the platform to test the new image...\r\n";
    return log;
}

} // namespace airlift::test
