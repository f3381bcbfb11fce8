#pragma once

#include "ui/flow/flow_state.h"
#include "ui/pages/update/page_view.h"

#include <QCoreApplication>

namespace airlift::ui {

/// The written record of one update: what, onto what, when, with which result, and whether the
/// server was verified. Contains conclusions and line numbers, never lines of the UART: those may
/// carry secrets.
class UpdateReport
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::UpdateReport)
public:
    [[nodiscard]] static QString html(const FlowState &state);
    [[nodiscard]] static QString suggestedName(const FlowState &state); ///< without suffix

private:
    [[nodiscard]] static QString facts(const FlowState &state);
    [[nodiscard]] static QString files(const std::vector<FileRow> &files, const FlowState &state);
    [[nodiscard]] static QString findings(const std::vector<FindingView> &findings);
};

} // namespace airlift::ui
