#pragma once

#include "core/bundle/build_remark.h"
#include "core/bundle/contents_finding.h"
#include "core/bundle/error.h"
#include "core/bundle/origin.h"
#include "core/bundle/preview.h"
#include "core/bundle/receiver_finding.h"
#include "core/bundle/receiver_profile.h"
#include "core/bundle/remedy.h"
#include "core/link/byte_link.h"
#include "core/serve/events.h"
#include "core/session/journal.h"
#include "core/session/snapshot.h"
#include "core/trust/error.h"

#include <QCoreApplication>
#include <QString>

/// Words for everything the modules below can say. The only place in core with tr().
namespace airlift::explain {

struct Explanation {
    QString title;    ///< what happened and where, one sentence
    QString cause;    ///< why, as far as it is known; says so if it is not; may be empty
    QString nextStep; ///< what to do; never empty for an error
};

class Explain
{
    Q_DECLARE_TR_FUNCTIONS(airlift::explain::Explain)
public:
    // A missing alternative of any of these is a build error.
    [[nodiscard]] static Explanation of(const FileError &error);
    [[nodiscard]] static Explanation of(const trust::Error &error);
    [[nodiscard]] static Explanation of(const bundle::Error &error);
    [[nodiscard]] static Explanation of(const bundle::BuildRemark &remark);
    [[nodiscard]] static Explanation of(const bundle::TarOddity &oddity);
    [[nodiscard]] static Explanation of(const bundle::ContentsFinding &finding);
    [[nodiscard]] static Explanation of(const bundle::ProfileError &error);
    [[nodiscard]] static Explanation of(const bundle::ReceiverFinding &finding);
    [[nodiscard]] static Explanation of(const serve::Error &error);
    [[nodiscard]] static Explanation of(const link::LinkEnd &end);
    [[nodiscard]] static Explanation of(const session::JournalError &error);
    [[nodiscard]] static Explanation of(const session::Finding &finding);

    /// Words for states: numbers always with words and words always with numbers.
    [[nodiscard]] static QString stage(session::Stage stage);
    [[nodiscard]] static QString stageState(session::StageState state);
    [[nodiscard]] static QString outcome(const session::Snapshot &snapshot); ///< one short sentence
    [[nodiscard]] static QString commit(session::CommitState state);
    [[nodiscard]] static QString trust(session::Trust trust);
    [[nodiscard]] static QString hash(session::HashState state);
    [[nodiscard]] static QString certainty(session::Certainty certainty);
    [[nodiscard]] static QString severity(session::Severity severity);
    [[nodiscard]] static QString severity(bundle::RuleSeverity severity);
    /// One line of the timeline for people; empty if the entry is noise.
    [[nodiscard]] static QString entry(const session::Entry &entry);
    /// "-688 SL_ERROR_BSD_ESEC_ASN_NO_SIGNER_E"; "-4711 (unknown in group SL_FS)" if the table has
    /// no such row.
    [[nodiscard]] static QString code(const session::DeviceCode &code);
    /// title + next step in one line, for a command line's stderr.
    [[nodiscard]] static QString oneLine(const Explanation &explanation);

    /// What a button that applies the remedy says.
    [[nodiscard]] static QString action(const bundle::Remedy &remedy);
    /// Goes on from "The device takes this bundle if ...".
    [[nodiscard]] static QString assumption(bundle::Assumption assumption);

    // Stable names for machines (JSON, file names): "wrong-root-ca". Never translated, never
    // changed.
    [[nodiscard]] static QString ruleId(session::Rule rule);
    [[nodiscard]] static QString ruleId(const bundle::BuildRemark &remark);
    [[nodiscard]] static QString ruleId(const bundle::TarOddity &oddity);
    [[nodiscard]] static QString ruleId(const bundle::ContentsFinding &finding);
    /// Who made a bundle, and one reason to think so.
    [[nodiscard]] static QString maker(bundle::Origin::Maker maker);
    [[nodiscard]] static QString clue(bundle::Origin::Clue clue);
    [[nodiscard]] static QString exampleKey(trust::DummyKey key); ///< "dummy-root-ca-cert"
    /// Who signed a file, as far as it is known.
    [[nodiscard]] static QString signer(const bundle::EntryFacts &entry,
                                        const bundle::ListedFile &listed);
    [[nodiscard]] static QString ruleId(bundle::ReceiverRule rule); ///< "list-tail"
    [[nodiscard]] static QString id(session::Outcome outcome);
    [[nodiscard]] static QString id(session::Trust trust);
    [[nodiscard]] static QString id(session::CommitState state);
    [[nodiscard]] static QString id(session::Stage stage);
    [[nodiscard]] static QString id(session::StageState state);
    [[nodiscard]] static QString id(session::HashState state);
    [[nodiscard]] static QString id(session::Certainty certainty);
    [[nodiscard]] static QString id(session::Severity severity);
    [[nodiscard]] static QString id(bundle::RuleSeverity severity);
};

} // namespace airlift::explain
