#include "core/base/result.h"
#include "core/explain/explain.h"
#include "core/explain/serve_words.h"

/// The timeline in words. Noise has none: progress is shown elsewhere, and unknown lines stand for
/// themselves.
namespace airlift::explain {

namespace {

QString number10(SlStatus status)
{
    return QString::number(number(status));
}

// --- device. Everything that is worth a line has an overload; the template at the end is the
// noise.

QString said(const device::AppStarted &e)
{
    return Explain::tr("%1 %2 started").arg(e.name, e.version);
}
QString said(const device::JoinedAccessPoint &e)
{
    return Explain::tr("Joined the network %1").arg(e.ssid);
}
QString said(const device::AddressAcquired &e)
{
    return Explain::tr("Got the address %1").arg(e.address);
}
QString said(const device::NetworkLost &e)
{
    return Explain::tr("Lost the network: %1").arg(e.why);
}
QString said(const device::ProvisioningNote &e)
{
    return e.text;
}
QString said(const device::OtaTriggered &)
{
    return Explain::tr("Starts an update");
}
QString said(const device::ServerConnecting &e)
{
    return Explain::tr("Connects to the directory server %1").arg(e.host);
}
QString said(const device::UpdateListed &e)
{
    return Explain::tr("Found %1, %2 bytes").arg(e.file).arg(e.size.value);
}
QString said(const device::NoUpdate &)
{
    return Explain::tr("Found no update");
}
QString said(const device::FileServerConnecting &e)
{
    return Explain::tr("Connects to the file server: %1").arg(e.url);
}
QString said(const device::FileRequested &e)
{
    return Explain::tr("Requests %1").arg(e.url);
}
QString said(const device::ServerAddress &e)
{
    return Explain::tr("The server's address is %1").arg(e.address);
}
QString said(const device::ConnectWarning &e)
{
    return Explain::tr("Connected, with a warning it ignores (%1)").arg(number10(e.status));
}
QString said(const device::ConnectError &e)
{
    return Explain::tr("Could not connect: %1 (%2)").arg(e.operation, number10(e.status));
}
QString said(const device::SocketEvent &e)
{
    return e.restarts ? Explain::tr("Socket event %1; restarts because of it").arg(e.type)
                      : Explain::tr("Socket event %1").arg(e.type);
}
QString said(const device::WrongRootCa &e)
{
    return e.wanted.isEmpty() ? Explain::tr("Has the wrong root CA")
                              : Explain::tr("Needs the root CA %1").arg(e.wanted);
}
QString said(const device::HttpStatus &e)
{
    return Explain::tr("Got HTTP status %1").arg(e.status);
}
QString said(const device::TransferError &e)
{
    return Explain::tr("Transfer failed: %1 (%2)").arg(e.operation, number10(e.status));
}
QString said(const device::ArchiveStarted &)
{
    return Explain::tr("Begins to read the bundle");
}
QString said(const device::FileEntry &e)
{
    return Explain::tr("Reads %1, %2 bytes").arg(e.name).arg(e.size.value);
}
QString said(const device::TooManyFiles &e)
{
    return Explain::tr("Has room for only %1 files").arg(e.limit);
}
QString said(const device::SignatureRejected &e)
{
    return e.status
               ? Explain::tr("Does not accept the bundle's signature (%1)").arg(number10(*e.status))
               : Explain::tr("Does not accept the bundle's signature");
}
QString said(const device::FileOpened &e)
{
    return Explain::tr("Writes %1").arg(e.name);
}
QString said(const device::HashVerdict &e)
{
    return e.good ? Explain::tr("Hash verified: good") : Explain::tr("Hash verified: bad");
}
QString said(const device::FileCompleted &e)
{
    return Explain::tr("File complete, %1 bytes").arg(e.size.value);
}
QString said(const device::ArchiveEnded &)
{
    return Explain::tr("End of the bundle");
}
QString said(const device::ArchiveRefusal &e)
{
    return e.status ? Explain::tr("Refuses the bundle (%1)").arg(number10(*e.status))
                    : Explain::tr("Refuses the bundle");
}
QString said(const device::LibraryError &e)
{
    return Explain::tr("Step failed: %1 (%2)").arg(e.operation, number10(e.status));
}
QString said(const device::SecurityAlert &e)
{
    return Explain::tr("Security alert (%1)").arg(number10(e.status));
}
QString said(const device::AttemptFailed &e)
{
    return Explain::tr("Attempt %1 of %2 failed").arg(e.attempt).arg(e.limit);
}
QString said(const device::OtaWarning &e)
{
    return Explain::tr("Will try again (%1)").arg(number10(e.status));
}
QString said(const device::OtaFatal &e)
{
    return Explain::tr("Gives up (%1)").arg(number10(e.status));
}
QString said(const device::DownloadDone &e)
{
    return Explain::tr("Download done (%1)").arg(number10(e.status));
}
QString said(const device::RestartingIntoNewImage &)
{
    return Explain::tr("Restarts into the new image");
}
QString said(const device::RestartingDevice &)
{
    return Explain::tr("Restarts");
}
QString said(const device::Committed &)
{
    return Explain::tr("Accepted the new image: committed");
}
QString said(const device::CommitFailed &e)
{
    return Explain::tr("Could not accept the new image (%1)").arg(number10(e.status));
}
QString said(const device::FatalDeviceError &e)
{
    return Explain::tr("Fatal error: %1").arg(e.what);
}
QString said(const device::UploadReady &)
{
    return Explain::tr("Ready: a bundle can be uploaded");
}
QString said(const device::UploadStarted &e)
{
    return Explain::tr("Upload of %1 begins, %2 bytes").arg(e.file).arg(e.size.value);
}
QString said(const device::UploadEnded &e)
{
    return number(e.status) == 0 ? Explain::tr("The upload is stored completely")
                                 : Explain::tr("The upload failed");
}
QString said(const device::RolledBackByApplication &)
{
    return Explain::tr("The application gives the new image up and goes back to the old one");
}
QString said(const device::WrongImage &e)
{
    return e.text;
}
QString said(const device::DeviceNote &e)
{
    return e.text;
}
QString said(const device::CommandAnswered &e)
{
    return e.good ? QString{} : e.reason;
}
QString said(const device::Halted &)
{
    return Explain::tr("Stopped; only a reset helps");
}
template <typename Noise>
QString said(const Noise &)
{
    return {};
}

// --- server

QString said(const serve::Connected &e)
{
    return Explain::tr("%1 connected").arg(e.peer);
}
QString said(const serve::Handshaken &e)
{
    return Explain::tr("Secure connection: %1, %2").arg(e.version, e.suite);
}
QString said(const serve::HandshakeFailed &e)
{
    if (!e.alert)
        return Explain::tr("Handshake failed: %1").arg(e.technicalReason);
    const QString alert = Explain::code({SlStatus{*e.alert}, "TLS_ALERT"});
    return e.alertFromPeer ? Explain::tr("Handshake failed, the client sent %1").arg(alert)
                           : Explain::tr("Handshake failed, sent %1").arg(alert);
}
QString said(const serve::Requested &e)
{
    return Explain::tr("%1 %2: answered with %3").arg(e.method, e.path, QString::number(e.status));
}

QString said(const serve::Ended &e)
{
    return Explain::tr("Connection ended after %1 bytes: %2")
        .arg(QString::number(e.bytes.value), ServeWords::end(e.reason));
}

QString said(const serve::TurnedAway &e)
{
    return ServeWords::turnedAway(e);
}

// --- timeline

QString told(const device::Observation &o)
{
    return std::visit([](const auto &event) { return said(event); }, o.event);
}
QString told(const serve::ServerEvent &e)
{
    return std::visit([](const auto &what) { return said(what); }, e.what);
}
QString told(const session::UserAction &e)
{
    using Kind = session::UserAction::Kind;
    switch (e.kind) {
    case Kind::Started:
        return Explain::tr("Started %1").arg(e.detail).trimmed();
    case Kind::Cancelled:
        return Explain::tr("Cancelled");
    case Kind::PressedButton:
        return Explain::tr("Pressed the device's button");
    case Kind::ResetDevice:
        return Explain::tr("Reset the device");
    case Kind::Attached:
        return Explain::tr("Attached to %1").arg(e.detail);
    case Kind::Note:
        return e.detail;
    }
    Q_UNREACHABLE();
}
QString told(const session::LinkOpened &e)
{
    return Explain::tr("Listening on %1").arg(e.name);
}
QString told(const session::LinkEnded &e)
{
    return Explain::of(e.end).title;
}
QString told(const session::ServerStarted &e)
{
    return Explain::tr("Serving %1").arg(e.url);
}
QString told(const session::ServerStopped &)
{
    return Explain::tr("Server stopped");
}
QString told(const session::Silence &e)
{
    return Explain::tr("Nothing from the device for %n second(s)", nullptr,
                       static_cast<int>(e.lasted.count()));
}

} // namespace

QString Explain::entry(const session::Entry &entry)
{
    return std::visit([](const auto &what) { return told(what); }, entry.what);
}

} // namespace airlift::explain
