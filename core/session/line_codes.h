#pragma once

#include "core/device/events.h"
#include "core/session/statements.h"

#include <vector>

#include <QByteArrayView>

/// Numbers that lines print, with the group of whoever printed them (error-codes 1: the line
/// decides the group, never the number alone).
namespace airlift::session {

/// The codes of one event, the most telling first; empty for events without one.
[[nodiscard]] std::vector<DeviceCode> codesOf(const device::Event &event);

/// The codes of one line, whatever firmware printed it. A group stays empty if the line does not
/// tell who speaks.
[[nodiscard]] std::vector<DeviceCode> codesInLine(QByteArrayView line,
                                                  ChipFamily chip = ChipFamily::Unknown);

/// What a code means where its group usually prints it; nothing for results, states and events, and
/// for numbers that say no more than their own text.
[[nodiscard]] std::optional<Rule> usualRule(const DeviceCode &code);

} // namespace airlift::session
