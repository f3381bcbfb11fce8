#pragma once

#include "core/base/secret.h"

#include <functional>

class QWidget;

namespace airlift::ui {

/// Asks for the pass phrase of a key and hands it over; it is kept nowhere. Returns at once.
void askForPassphrase(QWidget *parent, const QString &keyPath, bool triedBefore,
                      const std::function<void(Secret)> &use);

} // namespace airlift::ui
