#pragma once

#include "ui/flow/inspector_flow.h"
#include "ui/pages/bundles/verdict_view.h"
#include "ui/view/table.h"

#include <vector>

#include <QCoreApplication>

namespace airlift::ui {

struct FactLine {
    QString name;
    Badge value; ///< picture only where it is a state
    friend bool operator==(const FactLine &, const FactLine &) = default;
};

struct InspectorView {
    bool empty = true; ///< nothing chosen: show how to begin
    VerdictHead head;
    std::vector<FactLine> facts;
    std::vector<Badge> oddities;
    std::vector<TableRow> entries;  ///< path, on the device, bytes, flags, digest, hash, signature
    std::vector<TableRow> received; ///< as the device opens them: name, bytes, flags, certificate
    QString list;                   ///< ota.cmd as written
    std::vector<FindingView> findings;
};

class InspectorPageView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::InspectorPageView)
public:
    [[nodiscard]] static InspectorView derive(const InspectorState &state);
    [[nodiscard]] static Badge check(bundle::Check check);

private:
    [[nodiscard]] static std::vector<FactLine> facts(const Examination &examination);
    [[nodiscard]] static std::vector<Badge> oddities(const bundle::Contents &contents);
    [[nodiscard]] static std::vector<TableRow> entries(const bundle::Contents &contents);
    [[nodiscard]] static std::vector<TableRow> received(const bundle::Prediction &prediction);
    [[nodiscard]] static QString flags(const bundle::EntryFacts &entry,
                                       const bundle::Contents &contents);
};

} // namespace airlift::ui
