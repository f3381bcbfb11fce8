#pragma once

#include "ui/flow/inspector_flow.h"
#include "ui/pages/bundles/verdict_view.h"
#include "ui/view/table.h"

#include <vector>

#include <QCoreApplication>

namespace airlift::ui {

struct CompareView {
    bool empty = true; ///< not both are chosen
    VerdictHead head;
    std::vector<TableRow> rows; ///< change, file, before, after, what
};

class ComparePageView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::ComparePageView)
public:
    [[nodiscard]] static CompareView derive(const InspectorState &state);

private:
    [[nodiscard]] static VerdictHead head(const Comparison &comparison);
    [[nodiscard]] static Badge kind(bundle::Difference::Kind kind);
    [[nodiscard]] static QString details(const bundle::Difference &difference);
};

} // namespace airlift::ui
