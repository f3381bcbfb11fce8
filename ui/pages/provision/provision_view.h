#pragma once

#include "ui/flow/provision_state.h"
#include "ui/view/badge.h"
#include "ui/view/table.h"

#include <QCoreApplication>

namespace airlift::ui {

/// What the Provisioning page shows.
struct ProvisionView {
    bool canChoose = true;
    bool isRunning = false;
    Badge head;
    QString title;
    QString text;
    bool isTinted = false;
    QString startText;
    bool canStart = true;
    bool canTryAgain = false;
    bool canStop = false;
    Badge hand; ///< what the person has to do now
    std::vector<Badge> remarks;
    std::vector<TableRow> steps;
    QString progress;
    bool showsHeard = false; ///< the device can be asked which networks it hears
    bool canAsk = false;
    std::vector<TableRow> heard;
    QString heardEmpty; ///< instead of rows
    std::vector<TableRow> found;
    QString foundEmpty;
    QString searchText;
    std::vector<TableRow> results;
};

class ProvisionPageView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::ProvisionPageView)
public:
    [[nodiscard]] static ProvisionView derive(const ProvisionState &state);
    [[nodiscard]] static Badge badge(const provision::Ending &ending);
    /// About one field; without a picture if all is well.
    [[nodiscard]] static Badge mistake(const ProvisionState &state, provision::Field field);
    /// What the key ring did or did not do.
    [[nodiscard]] static Badge memory(const ProvisionState &state);

private:
    static void describeHead(const ProvisionState &state, ProvisionView &view);
    static void describeRun(const ProvisionState &state, ProvisionView &view);
    static void describeLists(const ProvisionState &state, ProvisionView &view);
    static void describeHeard(const ProvisionState &state, ProvisionView &view);
    static void describeFound(const ProvisionState &state, ProvisionView &view);
    [[nodiscard]] static QString whyNot(ProvisionObstacle obstacle);
    [[nodiscard]] static Badge stepBadge(provision::StepState state, bool isRunning);
};

} // namespace airlift::ui
