#pragma once

#include <QCoreApplication>
#include <QString>

/// A next step names the command or the page that does it; which of the two depends on where it is
/// read.
namespace airlift::explain {

enum class Face { CommandLine, Window };

/// Like the language, the face belongs to the whole program; a program starts as a command line.
void setFace(Face face);
[[nodiscard]] Face face();

/// What this program can do about something.
enum class Deed {
    CreateBundle,
    SignBundle,     ///< with the vendor key
    SignImage,      ///< with the image key and its certificates
    AddServicePack, ///< to a bundle
    Serve,
    ServeEncrypted,
    NameServer, ///< issue a server certificate for a host name
    ShowRoot,   ///< the root that the own server needs
    ConvertKey, ///< to DER
    ConvertCertificate,
    ListPorts,
    RecordConsole,
};

class Places
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::Places)
public:
    /// Fits into brackets: "airlift-cli bundle create" or "page Bundles".
    [[nodiscard]] static QString of(Deed deed) { return of(deed, face()); }
    [[nodiscard]] static QString of(Deed deed, Face face);
    /// " (--chip)" behind what an option of the command sets; nothing in the window, which has a
    /// field for it.
    [[nodiscard]] static QString option(QLatin1String name);
};

} // namespace airlift::explain
