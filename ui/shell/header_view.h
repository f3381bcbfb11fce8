#pragma once

#include "ui/flow/flow_state.h"
#include "ui/view/badge.h"

#include <QCoreApplication>

namespace airlift::ui {

/// The strip at the top: what is connected, what is served, what is trusted. Visible on every page.
struct HeaderView {
    QString device;
    bool deviceChangeable = true;
    Badge connection;
    Badge server;
    Badge trust;
    friend bool operator==(const HeaderView &, const HeaderView &) = default;
};

class ShellView
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::ShellView)
public:
    [[nodiscard]] static HeaderView header(const FlowState &state);
};

} // namespace airlift::ui
