#pragma once

#include "core/session/diagnosis.h"
#include "ui/view/values.h"

#include <vector>

#include <QCoreApplication>
#include <QMap>

namespace airlift::ui {

/// Something a log does not tell, and how to make it tell.
struct MissingView {
    QString what;
    QString how;
    friend bool operator==(const MissingView &, const MissingView &) = default;
};

/// An exact value from the log, for a report or a search: "Server host", "api.dropboxapi.com".
struct FactView {
    QString name;
    QString value;
    friend bool operator==(const FactView &, const FactView &) = default;
};

/// A sentence about a line, shown beside it in the log.
struct NoteView {
    Badge badge;
    friend bool operator==(const NoteView &, const NoteView &) = default;
};

/// What the Diagnose page says about a log.
struct CaseView {
    Badge head;       ///< how it ended, as a picture
    QString headline; ///< how it ended, in one short sentence
    QString story;    ///< three sentences: what happened, what went wrong first, what to do
    Badge outcome;    ///< apart on purpose, as are the next two
    Badge commit;
    Badge trust;
    std::vector<FindingView> findings; ///< the first cause in front
    std::vector<MissingView> missing;
    std::vector<FactView> facts;
    QMap<qint64, NoteView> notes;                               ///< by line of the log, from 0
    qint64 firstCauseLine = -1;                                 ///< from 0; -1: there is none
    [[nodiscard]] QString plainText(const QString &name) const; ///< for a mail or a ticket
    friend bool operator==(const CaseView &, const CaseView &) = default;
};

/// From a diagnosis to words.
class CaseWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::CaseWords)
public:
    [[nodiscard]] static CaseView derive(const session::Diagnosis &diagnosis);
    [[nodiscard]] static QString plainText(const CaseView &view, const QString &name);

private:
    [[nodiscard]] static QString headline(const session::Snapshot &snapshot);
    [[nodiscard]] static QString beginning(const session::Snapshot &snapshot);
    [[nodiscard]] static QString middle(const session::Snapshot &snapshot);
    [[nodiscard]] static QString ending(const session::Snapshot &snapshot);
    static void tellStory(const session::Snapshot &snapshot, CaseView &view);
    [[nodiscard]] static QString identity(session::Trust trust);
    static void judge(const session::Snapshot &snapshot, CaseView &view);
    static void collectFacts(const session::Snapshot &snapshot, CaseView &view);
    static void collectMissing(const session::Diagnosis &diagnosis, CaseView &view);
    static void collectChain(const session::Diagnosis &diagnosis, CaseView &view);
    static void markLines(CaseView &view);
};

} // namespace airlift::ui
