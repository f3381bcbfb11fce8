#pragma once

#include <QCoreApplication>
#include <QList>

class QMenu;

namespace airlift::ui {

/// Commands of the AT firmware that people look up most, ready to be completed in the send line
/// (uart-at-commands 4).
class AtCommands
{
    Q_DECLARE_TR_FUNCTIONS(airlift::ui::AtCommands)
public:
    struct Command {
        QString line; ///< placeholders in angle brackets
        QString what; ///< for people
    };
    struct Group {
        QString title;
        QList<Command> commands;
    };
    [[nodiscard]] static QList<Group> groups();
};

} // namespace airlift::ui
