#include "ui/flow/flow_state.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace airlift::ui {

bool isUsableHostName(const QString &name)
{
    // Letters, digits, hyphens and dots; the device copies the name into 64 bytes without looking
    // (ota-bundle 11).
    static const QRegularExpression pattern{u"^[A-Za-z0-9]([A-Za-z0-9.-]{0,61}[A-Za-z0-9])?$"_s};
    return pattern.match(name).hasMatch() && !name.contains(u".."_s);
}

StartObstacle startObstacle(const FlowState &state)
{
    const Choices &choices = state.choices;
    if (choices.device.id.isEmpty())
        return StartObstacle::NoDevice;
    if (choices.way == Way::WatchOnly)
        return choices.device.simulated ? StartObstacle::SimulatedNeedsServer : StartObstacle::None;
    if (std::holds_alternative<BundleNone>(state.bundle) ||
        std::holds_alternative<BundleUnusable>(state.bundle))
        return StartObstacle::NoBundle;
    if (choices.device.simulated)
        return StartObstacle::None;
    if (choices.serve.address.isNull())
        return StartObstacle::NoAddress;
    if (!isUsableHostName(choices.serve.hostName))
        return StartObstacle::BadHostName;
    if (choices.serve.port == 0)
        return StartObstacle::BadPort;
    if (!state.root) // a board must be told about the root before it connects
        return StartObstacle::NoRoot;
    return StartObstacle::None;
}

} // namespace airlift::ui
