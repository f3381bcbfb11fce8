#pragma once

#include "ui/bench_board.h"
#include "ui/view/badge.h"
#include "ui/view/table.h"

#include <QCoreApplication>

namespace airlift::ui {

/// The bench drawer as values.
struct BenchView {
    Badge activity;
    Badge bundle;   ///< no picture: there is no flash with bundles
    Badge alerts;   ///< the same
    QString remark; ///< one line about where the board is reached, or what is wrong
    Tint remarkTint = Tint::Neutral;
    QString power; ///< words of the power button
    bool isOn = false;
    bool canPress = false;
    bool canChoose = true; ///< its firmware; not while it is an update's
    std::vector<TableRow> files;
    friend bool operator==(const BenchView &, const BenchView &) = default;
};

class BenchWords
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::BenchWords)
public:
    /// `mistake`: of the fault plan; empty if it is none.
    [[nodiscard]] static BenchView view(const BenchState &state, const QString &mistake,
                                        bool followsUpdate, bool couldNotBeMade);

private:
    [[nodiscard]] static Badge activity(BenchActivity activity);
    [[nodiscard]] static Badge bundle(const BenchState &state);
    [[nodiscard]] static Badge alerts(const BenchState &state);
    [[nodiscard]] static std::vector<TableRow> files(const BenchState &state);
    [[nodiscard]] static QString whereabouts(const BenchState &state, bool followsUpdate);
};

} // namespace airlift::ui
