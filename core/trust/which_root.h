#pragma once

#include "core/trust/certificate.h"
#include "core/trust/known_hosts.h"
#include "core/trust/public_roots.h"

#include <optional>
#include <vector>

namespace airlift::trust {

/// One root that would let a device verify a server.
struct RootChoice {
    Certificate certificate;
    QString fileName; ///< under which to save it: safe, ends in .der
    bool inProductionCatalogue = false;
    bool isPublic = false; ///< one of those that come with the program
    bool isOver = false;   ///< its own validity has ended
};

/// Something that will end a working connection, and when.
struct ComingBreak {
    enum class What {
        Leaf,
        Intermediate,
        Root,
        Migration, ///< the provider leaves this root
        Catalogue  ///< five years after its issue; no device is known to mind
    };
    What what = What::Leaf;
    QString subject;
    QDateTime when; ///< UTC
    // of a migration
    QByteArray successor; ///< digest of the next root
    QString roughly;      ///< when, as exactly as it is known
    QString service;      ///< who moves: a name; empty: everybody
};

/// The answer to "which root does the device need?" for a chain as a server sends it: the one
/// self-signed root that issued the last certificate sent (certificates-and-tls 6).
struct RootAdvice {
    enum class Answer {
        Found,
        RootUnknown, ///< its name is known, the certificate is not at hand
        ChainBroken, ///< as sent, no root can help: a link between two sent certificates is wrong
        NothingSent
    };
    Answer answer = Answer::NothingSent;
    std::vector<RootChoice> roots; ///< more than one: editions that differ in digest only
    QString wantedName;            ///< issuer of the last certificate sent
    std::size_t brokenAt = 0;      ///< index of the certificate the next one did not issue
    /// The last certificate sent is the cross-signed copy of a root: that root, self-signed, is
    /// what people install, and what a device refuses with -688.
    std::optional<Certificate> crossSignedRoot;
    /// Certificates sent that are no roots: copying one of them is the other usual mistake.
    std::vector<Certificate> notRoots;
    std::vector<ComingBreak> next; ///< earliest first
};

/// `known` are roots at hand besides the public ones. Pure: no connection is made.
[[nodiscard]] RootAdvice adviseRoot(const std::vector<Certificate> &sent,
                                    const std::vector<Certificate> &known, const QDateTime &now);

/// The servers of one update together. Firmware of OTA library 4.10 and older has one CA file for
/// all of them (certificates-and-tls 6.3).
struct CommonRoot {
    enum class Answer {
        Same,      ///< one of `roots` does for all
        Different, ///< each server's root is known, and no one does for all
        Unknown    ///< of a server the root is not known, or none can help
    };
    Answer answer = Answer::Unknown;
    std::vector<RootChoice> roots;
};
[[nodiscard]] CommonRoot commonRoot(const std::vector<RootAdvice> &servers);

/// A root of the table of known hosts, with its certificate if it comes with the program.
struct TableRoot {
    HostService::Root entry;
    std::optional<RootChoice> choice;
};
/// In use first, then possible, then former ones.
[[nodiscard]] std::vector<TableRoot> tableRoots(const HostService &service, const QDateTime &now);

/// A root as a choice: file name, catalogue, validity.
[[nodiscard]] RootChoice rootChoice(const Certificate &root, const QDateTime &now);
/// What will end the use of this root; given who uses it, not where others move.
[[nodiscard]] std::vector<ComingBreak> breaksOf(const Certificate &root,
                                                const HostService *user = nullptr);
/// "digicert-global-root-g2.der": only characters that every file system takes, and short.
[[nodiscard]] QString safeFileName(const Certificate &certificate);

} // namespace airlift::trust
