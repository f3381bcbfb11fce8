#pragma once

#include "ui/view/badge.h"

#include <vector>

#include <QStringList>

namespace airlift::ui {

/// A table that is only looked at, as values.
struct TableCell {
    QString text;
    QString detail; ///< tool tip; empty: the text
    Symbol symbol = Symbol::None;
    Tint tint = Tint::Neutral;
    friend bool operator==(const TableCell &, const TableCell &) = default;
};
using TableRow = std::vector<TableCell>;

/// One line of facts: a name and a value, with a picture only where it is a state.
struct NamedFact {
    QString name;
    Badge value;
    friend bool operator==(const NamedFact &, const NamedFact &) = default;
};

} // namespace airlift::ui
