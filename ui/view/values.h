#pragma once

#include "core/session/snapshot.h"
#include "ui/view/badge.h"

#include <array>
#include <optional>
#include <vector>

#include <QString>

/// What the widgets show, as plain values: made by derive() functions, compared in tests, painted
/// by ui/widgets.
namespace airlift::ui {

struct StageCell {
    QString label;
    QString stateText;
    session::StageState state = session::StageState::Pending;
    Symbol symbol = Symbol::None; ///< what the stage is about; shown until it is reached
    friend bool operator==(const StageCell &, const StageCell &) = default;
};
using StageCells = std::array<StageCell, session::kStageCount>;

struct FileRow {
    QString name;
    QString size;
    QString flags;
    std::optional<double> fraction; ///< 0..1; nothing if it cannot be known
    QString progressText;
    Tint progressTint = Tint::Accent;
    QString digest;       ///< first digits of the expected digest
    QString digestDetail; ///< expected and seen, complete
    Badge verdict;
    friend bool operator==(const FileRow &, const FileRow &) = default;
};

struct FindingView {
    Badge severity;
    bool isFirstCause = false;
    QString title;
    QString cause;
    QString nextStep;
    QString code;      ///< number and name as the device printed it
    QString certainty; ///< empty: certain by construction
    QString where;     ///< place in a bundle; may be empty
    QString action;    ///< what a button does about it; empty: nothing can be done here
    int count = 1;
    std::vector<quint64> lines; ///< of the UART: its evidence
    friend bool operator==(const FindingView &, const FindingView &) = default;
};

struct ProgressView {
    std::optional<double> fraction; ///< nothing: busy, or not started
    bool busy = false;
    Tint tint = Tint::Accent;
    QString text;
    friend bool operator==(const ProgressView &, const ProgressView &) = default;
};

} // namespace airlift::ui
