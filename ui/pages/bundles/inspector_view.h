#pragma once

#include "ui/flow/inspector_flow.h"
#include "ui/pages/bundles/verdict_view.h"
#include "ui/view/table.h"

#include <vector>

#include <QCoreApplication>

namespace airlift::ui {

struct InspectorView {
    bool empty = true; ///< nothing chosen: show how to begin
    VerdictHead head;
    std::vector<NamedFact> facts;
    std::vector<Badge> remarks;     ///< on the bundle as it is written
    std::vector<TableRow> entries;  ///< path, on the device, bytes, flags, digest, hash, signature
    std::vector<TableRow> received; ///< as the device opens them: name, bytes, flags, certificate
    QString list;                   ///< ota.cmd as written
    Badge extraction;               ///< how the last one went; without a picture: none yet
    bool canReplace = false;        ///< files were in its way
    std::vector<FindingView> findings;
};

class InspectorPageView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::InspectorPageView)
public:
    [[nodiscard]] static InspectorView derive(const InspectorState &state);
    [[nodiscard]] static Badge check(bundle::Check check);

private:
    [[nodiscard]] static std::vector<NamedFact> facts(const Examination &examination);
    [[nodiscard]] static std::vector<Badge> remarks(const bundle::Contents &contents);
    [[nodiscard]] static std::vector<TableRow> entries(const bundle::Contents &contents);
    [[nodiscard]] static std::vector<TableRow> received(const bundle::Prediction &prediction);
    [[nodiscard]] static Badge extraction(const InspectorState &state);
    [[nodiscard]] static Badge origin(const bundle::Origin &origin);
    [[nodiscard]] static QString flags(const bundle::EntryFacts &entry,
                                       const bundle::Contents &contents);
};

} // namespace airlift::ui
