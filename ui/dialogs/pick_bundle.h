#pragma once

class QWidget;

namespace airlift::ui {

class UpdateFlow;

/// Asks for a bundle or a recipe and gives the answer to the flow. Returns at once.
void pickBundle(QWidget *parent, UpdateFlow &flow);

} // namespace airlift::ui
