#pragma once

#include "core/explain/explain.h"
#include "core/session/deadline_sources.h"
#include "core/trust/catalogue.h"
#include "core/trust/new_files.h"
#include "core/trust/place.h"
#include "core/trust/saved_handshake.h"
#include "core/trust/which_root.h"

#include <map>
#include <memory>

#include <QStringList>

/// What the page of certificates does in other threads: values in, values out.
namespace airlift::ui {

/// A file that was opened, or why not.
struct OpenedFile {
    QString path;
    std::shared_ptr<const trust::Material> material; ///< null: see `problem`
    explain::Explanation problem;
    bool isLocked = false; ///< something in it stayed closed for want of the pass phrase
    bool tried = false;    ///< with a pass phrase
};
[[nodiscard]] OpenedFile openFile(const QString &path, const Secret &passphrase);

/// What lies in the places around a device.
struct PlaceFiles {
    std::vector<std::shared_ptr<const trust::Material>> files;
    std::shared_ptr<const trust::Material> keyFile; ///< null: none, or inside `files`
    friend bool operator==(const PlaceFiles &, const PlaceFiles &) = default;
};
/// Which catalogue stands for the device's. FromChain: TI's of 2019, or the playground's if the
/// signer's chain ends in the playground root.
enum class CatalogueChoice { FromChain, Production, Sdk, Playground, File, None };
struct PlacesRequest {
    std::map<trust::Role, PlaceFiles> places;
    QString host;
    CatalogueChoice catalogue = CatalogueChoice::FromChain;
    QString catalogueFile; ///< in the device's place for it; empty: none
};
struct PlaceAnswer {
    trust::Fitness fitness = trust::Fitness::Fit;
    std::vector<trust::Finding> findings;
    std::optional<trust::HandshakePrediction> prediction; ///< of the server's certificate
};
struct PlacesAnswer {
    std::map<trust::Role, PlaceAnswer> places;
    CatalogueChoice catalogue = CatalogueChoice::Production; ///< never FromChain
    explain::Explanation catalogueProblem;                   ///< empty: it could be read
};
[[nodiscard]] PlacesAnswer judgePlaces(const PlacesRequest &request);

/// One certificate as a server sent it.
struct SentCertificate {
    QString server; ///< empty: not known
    trust::Certificate certificate;
};
/// The answer to "which root?".
struct RootAnswer {
    explain::Explanation words;
    trust::Weight weight = trust::Weight::Note;
    std::vector<trust::TableRoot> roots;   ///< to choose from
    bool fromTable = false;                ///< the table's standing of each root counts
    std::map<QByteArray, QStringList> use; ///< digest of a root: the servers that need it
    std::vector<SentCertificate> sent;
    QStringList traps;
    std::vector<trust::ComingBreak> next;
};
[[nodiscard]] RootAnswer rootsOfHost(const QString &text, const QDateTime &now);
/// For what one server sent, or several: then also whether one root does for all.
[[nodiscard]] RootAnswer rootsForServers(const std::vector<trust::SavedHandshake> &servers,
                                         const QDateTime &now);
/// A chain, a saved handshake or a log: its content decides.
[[nodiscard]] RootAnswer rootsInFile(const QString &path, const QDateTime &now);

enum class MakeKind { Root, Server, Vendor, SignerChain, Catalogue };
struct MakingRequest {
    MakeKind kind = MakeKind::Root;
    QString name;
    QStringList names;        ///< of a server
    QString rootPath;         ///< issuer of a server's certificate; root of a catalogue
    QString keyPath;          ///< its key
    QStringList furtherRoots; ///< a catalogue trusts them too
    QStringList revoked;      ///< a catalogue refuses them
    bool p256 = false;        ///< for a server
    QString folder;           ///< where to
};
struct MadeFile {
    QString path;
    bool isPrivate = false;
    bool isEncrypted = false;
    QByteArray digest;
};
struct MadeAnswer {
    std::vector<MadeFile> files;
    explain::Explanation problem; ///< empty title: made
    bool keyIsLocked = false;     ///< the issuer's key wants its pass phrase
};
[[nodiscard]] MadeAnswer makeNow(const MakingRequest &request, const Secret &newPassphrase,
                                 const Secret &keyPassphrase);

/// A catalogue that was opened, perhaps compared, perhaps asked for a certificate.
struct CatalogueAnswer {
    QString path;
    std::optional<trust::Catalogue> catalogue;
    std::optional<trust::Seal> seal;
    std::optional<trust::CatalogueDifference> difference; ///< to the second one
    explain::Explanation problem;
};
[[nodiscard]] CatalogueAnswer openCatalogue(const QString &path, const QString &comparedWith);

} // namespace airlift::ui
